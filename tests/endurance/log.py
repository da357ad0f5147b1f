"""The log of a long proof: a line of JSON a trial, on disk at once, so that a run goes on where it was stopped."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["CHECKOUT", "KEPT", "Log", "SpoiltLog", "default_folder"]

CHECKOUT = Path(__file__).resolve().parents[2]
# Logs that travel with the project: a run elsewhere goes on where they end.
KEPT = CHECKOUT / "docs" / "proof"


def default_folder() -> Path:
    """Return where logs lie when nobody says otherwise: under `build`, which git ignores."""
    return Path(os.environ.get("CUTTINGS_PROOF") or CHECKOUT / "build" / "proof")


class SpoiltLog(ValueError):
    """A line of a log is no JSON, and no crash cut it: what it told would be lost in silence."""


def _cut(line: str, error: ValueError) -> bool:
    """Tell whether a line is the begin of JSON, as a crash leaves it."""
    at = error.pos if isinstance(error, json.JSONDecodeError) else 0
    # Within a word such as `true`, or within the escape of a sign.
    return not line.strip() or "Unterminated string" in str(error) or at >= len(line) - 6


class Log:
    """An append-only list of trials of one part; only a line that a crash cut is passed over when read."""

    def __init__(self, part: str, folder: Path | None = None) -> None:
        self.part = part
        self.path = (folder or default_folder()) / f"{part}.jsonl"
        kept = KEPT / f"{part}.jsonl"
        if folder is None and kept.exists() and not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept, self.path)

    def add(self, **row: Any) -> None:
        """Append a trial with the time; it is on disk when this returns."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        row = {"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), **row}
        with self.path.open("a+b") as file:
            # After a line that a crash cut, on a line of its own.
            if file.seek(0, os.SEEK_END):
                file.seek(-1, os.SEEK_END)
                if file.read(1) != b"\n":
                    file.write(b"\n")
            file.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def begin(self, **row: Any) -> None:
        """Append what is run: the commit, whether the tree differs from it, the versions."""

        def git(*arguments: str) -> str:
            done = subprocess.run(["git", *arguments], cwd=CHECKOUT, capture_output=True, text=True, check=False)
            return done.stdout.strip()

        changed = bool(git("status", "--porcelain", "--untracked-files=no"))
        self.add(
            run=True,
            commit=git("rev-parse", "--short", "HEAD"),
            changed=changed,
            python=platform.python_version(),
            processors=os.cpu_count(),
            **row,
        )

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield every whole line, oldest first."""
        if not self.path.exists():
            return
        # No other sign ends a line: what was read of a hostile file may hold any of them.
        lines = self.path.read_bytes().split(b"\n")
        for number, line in enumerate(lines, 1):
            text = line.decode("utf-8", "replace")
            try:
                row = json.loads(text)
            except ValueError as error:
                if number < len(lines) and not _cut(text, error):
                    raise SpoiltLog(f"{self.path.name}, line {number}: {error}") from error
                continue
            if isinstance(row, dict):
                yield row

    def trials(self) -> Iterator[dict[str, Any]]:
        """Yield the trials alone, without the lines that say what was run."""
        return (row for row in self.rows() if not row.get("run"))
