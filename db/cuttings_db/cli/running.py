"""Run a command: text for people, or one JSON document; exit 0 fine, 1 refused or failed, 2 usage."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import threading
import time
import traceback
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from cuttings_db.characters import escaped, one_line
from cuttings_db.cli.parsing import make_parser
from cuttings_db.errors import Cancelled, CuttingsError, disk_problem, error_to_json
from cuttings_db.progress import Step

__all__ = ["main"]

_BAR = 24


class _Progress:
    """Progress on standard error: a bar on a terminal, nothing otherwise; Ctrl+C cancels at the next step."""

    def __init__(self) -> None:
        self.stopped = False
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._started = time.monotonic()
        self._stage = ""
        self._before: dict[int, Any] = {}
        if threading.current_thread() is threading.main_thread():
            for name in ("SIGINT", "SIGTERM", "SIGHUP"):
                if (number := getattr(signal, name, None)) is not None and signal.getsignal(number) != signal.SIG_IGN:
                    self._before[number] = signal.signal(number, self._stop)

    def _stop(self, number: int, frame: Any) -> None:
        """Note that the user wants to stop; who asks a second time does not want to wait."""
        if self.stopped:
            raise KeyboardInterrupt
        self.stopped = True

    def close(self) -> None:
        """Take the bar away and hear signals as before."""
        self.clear()
        for number, before in self._before.items():
            signal.signal(number, before)

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
        name = one_line(step.name)[:40]
        self._draw(f"\r\x1b[K{step.stage} {bar} {numbers} · {rate:.0f}/s · {name}")

    def _draw(self, text: str) -> None:
        """Write to the terminal, if it is still there and can show it."""
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError):
            self._shown = False

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._draw("\r\x1b[K")


def _write(text: str) -> bool:
    """Write to standard output in UTF-8, whatever the locale says; tell whether it went out.

    Half characters of odd file names are written as JSON escapes them. A pipe that closed is no error: its reader
    has seen enough.
    """
    if sys.stdout is None:
        return True
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write((text + "\n").encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is left in the buffer must not be tried again, and complained about, at the end of the program.
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)
        if isinstance(error, BrokenPipeError):
            return True
        _complain(f"the answer could not be written ({error.strerror})")
        return False
    return True


def _complain(sentence: str) -> None:
    """Write one line to standard error."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"cuttings: {escaped(' '.join(sentence.split()))}\n")


def _refuse(given: Namespace, error: Exception) -> int:
    """Say why a command could not be done and return its exit status."""
    error = disk_problem(error) or error
    if isinstance(error, CuttingsError):
        reason, advice = error.reason or "stopped", error.advice
    else:
        reason, advice = f"Cuttings itself failed ({type(error).__name__}: {error})", "Please report this."
        if os.environ.get("CUTTINGS_DEBUG"):
            traceback.print_exception(error)
    if given.json:
        problem = {**error_to_json(error), "reason": reason, "advice": advice}
        _write(json.dumps({"error": problem}, ensure_ascii=False))
    _complain(f"{reason}{'. ' + advice if advice else ''}")
    return 1


def _run(given: Namespace, progress: _Progress) -> int:
    """Run one command on its archive."""
    from cuttings_db.archive import Archive
    from cuttings_db.cli.answers import ANSWERS
    from cuttings_db.cli.rescuing import FILE_ANSWERS

    if given.command in FILE_ANSWERS:
        return _run_on_file(given, progress)
    try:
        with Archive(given.archive, create=given.command == "import") as archive:
            try:
                value, words, fine = ANSWERS[given.command](archive, given, progress)
            except Exception as error:
                raise archive.diagnose(error) from error
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is told in one sentence, and in JSON
        progress.clear()
        return _refuse(given, error)
    progress.clear()
    written = _write(json.dumps(value, ensure_ascii=False) if given.json else escaped(words))
    return 0 if fine and written else 1


def _run_on_file(given: Namespace, progress: _Progress) -> int:
    """Run one command on a file that may be no archive that can be opened."""
    from cuttings_db.cli.rescuing import FILE_ANSWERS

    try:
        value, words, fine = FILE_ANSWERS[given.command](given, progress)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is told in one sentence, and in JSON
        progress.clear()
        return _refuse(given, error)
    progress.clear()
    written = _write(json.dumps(value, ensure_ascii=False) if given.json else escaped(words))
    return 0 if fine and written else 1


def _json_first(arguments: list[str]) -> list[str]:
    """Return arguments with `--json` right behind the command: argparse takes no number for `undo` behind an option."""
    ours = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if "--json" not in ours[1:]:
        return arguments
    rest = list(arguments)
    rest.remove("--json")
    return [rest[0], "--json", *rest[1:]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = make_parser().parse_args(_json_first(list(sys.argv[1:] if arguments is None else arguments)))
    progress = _Progress()
    try:
        return _run(given, progress)
    except KeyboardInterrupt:
        return _refuse(given, Cancelled("stopped"))
    finally:
        progress.close()
