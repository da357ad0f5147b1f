"""The real window without a display, killed like any other program: `python -m endurance.crash_window ARCHIVE FOLDER`.

It takes in a folder, corrects what came in, takes a step back and is closed; what it hears is written down at once.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from cuttings_db.errors import error_to_json
from cuttings_desktop.app import Application

__all__ = ["main"]

# Where nothing can be imported the window says so, and stays open; a person closes it then.
_LIMIT_SECONDS = 45


def _tell(**row: Any) -> None:
    """Write a line; whoever dies afterwards has told it."""
    os.write(1, (json.dumps(row) + "\n").encode())


class _Session:
    """One session; each step begins when the one before was answered."""

    def __init__(self, archive: Path, given: Path) -> None:
        self._archive, self._given = archive, given
        self._application = Application(["cuttings"])
        self._window = self._application.window
        self._status = 1
        self._decisions: list[dict[str, Any]] = []

    def run(self) -> int:
        """Go through it; returns 0 when everything was done."""
        window = self._window
        QTimer.singleShot(_LIMIT_SECONDS * 1000, self._end)
        window.jobs.failed.connect(self._failed)
        window.working.imported.connect(self._imported)
        window.working.decided.connect(self._decided)
        window.show()
        window.open_archive(self._archive, create=True)
        QTimer.singleShot(300, lambda: window.working.import_paths([self._given]))
        self._application.qt.exec()
        self._application.windows.close_at_once()
        self._application.end()
        _tell(closed=True)
        return self._status

    def _end(self) -> None:
        """Leave the loop, also where the window would ask whether to close."""
        self._application.qt.exit(0)

    def _failed(self, error: Exception) -> None:
        """Write down what the window shows as an error, and close it a little later."""
        _tell(error=error_to_json(error))
        QTimer.singleShot(1000, self._end)

    def _imported(self, report: dict[str, Any]) -> None:
        """Correct what came in."""
        _tell(request=0, result={"articles": report["articles"]})
        self._decisions = [
            {"kind": "tag", "articles": [1, 3], "tag": "to read", "on": True},
            {"kind": "star", "articles": [1, 2], "on": True},
            {"kind": "title", "article": 3, "value": "Another title"},
        ]
        self._window.working.decide(self._decisions[0])

    def _decided(self, decision: dict[str, Any], _result: dict[str, Any]) -> None:
        """Go on with the next correction, then take the last one back and close."""
        _tell(request=len(self._decisions), decided=decision["kind"])
        self._decisions.pop(0)
        if self._decisions:
            self._window.working.decide(self._decisions[0])
            return
        self._window.working.undo()
        self._status = 0
        QTimer.singleShot(400, self._end)


def main(arguments: list[str]) -> int:
    """Run one session."""
    return _Session(Path(arguments[0]), Path(arguments[1])).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
