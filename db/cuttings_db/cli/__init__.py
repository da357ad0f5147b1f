"""The command line: text for people, or one JSON document; exit 0 fine, 1 refused or failed, 2 usage."""

from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Sequence
from typing import Any

from cuttings_db.cli.parsing import COMMANDS, make_parser
from cuttings_db.errors import Cancelled, CuttingsError, error_to_json
from cuttings_db.progress import Step

__all__ = ["COMMANDS", "main"]

_BAR = 24


class _Progress:
    """Progress on standard error: a bar on a terminal, nothing otherwise; Ctrl+C cancels at the next step."""

    def __init__(self) -> None:
        self.stopped = False
        self._shown = sys.stderr.isatty()
        self._started = time.monotonic()
        self._stage = ""
        signal.signal(signal.SIGINT, self._stop)

    def _stop(self, number: int, frame: Any) -> None:
        """Note that the user wants to stop."""
        self.stopped = True

    def __call__(self, step: Step) -> None:
        """Draw a step; raise Cancelled when the user stopped."""
        if self.stopped:
            raise Cancelled("stopped")
        if not self._shown:
            return
        if step.stage != self._stage:
            self._stage, self._started = step.stage, time.monotonic()
        filled = _BAR * step.done // step.total if step.total else 0
        rate = step.done / max(time.monotonic() - self._started, 0.001)
        numbers = f"{step.done} of {step.total}" if step.total else str(step.done)
        bar = "█" * filled + "░" * (_BAR - filled)
        sys.stderr.write(f"\r\x1b[K{step.stage} {bar} {numbers} · {rate:.0f}/s · {step.name[:40]}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")


def _write(text: str) -> None:
    """Write to standard output in UTF-8, whatever the locale says; a closed pipe is no error."""
    try:
        sys.stdout.buffer.write((text + "\n").encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        sys.stderr.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = make_parser().parse_args(list(sys.argv[1:] if arguments is None else arguments))
    from cuttings_db.archive import Archive
    from cuttings_db.cli.answers import ANSWERS

    progress = _Progress()
    try:
        with Archive(given.archive, create=given.command == "import") as archive:
            value, words, fine = ANSWERS[given.command](archive, given, progress)
    except CuttingsError as error:
        progress.clear()
        if given.json:
            _write(json.dumps({"error": error_to_json(error)}, ensure_ascii=False))
        sentence = error.reason if not isinstance(error, Cancelled) else "stopped"
        sys.stderr.write(f"cuttings: {sentence}{'. ' + error.advice if error.advice else ''}\n")
        return 1
    progress.clear()
    _write(json.dumps(value, ensure_ascii=False) if given.json else words)
    return 0 if fine else 1
