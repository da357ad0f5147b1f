"""A session of the real window without a display: `python -m endurance.network_session FOLDER OUT`.

Imports the folder, searches, opens every article with its original beside it, makes a dossier and other exports.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from cuttings_desktop.app import Application
from cuttings_desktop.jobs import numbers

_LIMIT_SECONDS = 150
_PAUSE_MILLISECONDS = 250


class Session:
    """One session; every step begins when the one before has ended."""

    def __init__(self, given: Path, out: Path) -> None:
        self._given, self._out = given, out
        self._application = Application(["cuttings"])
        self._window = self._application.window
        self._status, self._left = 1, list[int]()
        self._formats = ["pdf", "csv", "json", "md", "ris"]

    def run(self) -> int:
        """Go through it and return the exit status: 0 when everything was done."""
        window = self._window
        QTimer.singleShot(_LIMIT_SECONDS * 1000, lambda: self._end("it took too long"))
        window.jobs.failed.connect(lambda error: self._end(f"it failed: {error!r}"))
        window.resize(1280, 800)
        window.show()
        window.open_archive(self._out / "session.cuttings", create=True)
        window.working.imported.connect(self._imported)
        QTimer.singleShot(500, lambda: window.working.import_paths([self._given]))
        self._application.qt.exec()
        window.close()
        window.jobs.close()
        return self._status

    def _imported(self, report: dict[str, Any]) -> None:
        """Search when everything is in the index."""
        print(f"imported {report['added']}, refused {len(report['failed'])}", flush=True)
        self._window.jobs.ask("catch_up", {}, lambda _done: self._search(), role="upkeep")

    def _search(self) -> None:
        """Ask for what all articles hold."""
        self._window.jobs.ask("search", {"question": {"text": "cancer"}}, self._found)

    def _found(self, answer: dict[str, Any]) -> None:
        """Open one article after the other."""
        self._left = [int(number) for number in numbers(answer["ids"])]
        print(f"found {len(self._left)}", flush=True)
        self._window.asked.set_text("cancer")
        self._next()

    def _next(self) -> None:
        """Open an article, and the page that it came from beside it."""
        if not self._left:
            self._export()
            return
        article = self._left.pop()
        self._window.paging.read(article, 0, 1)
        QTimer.singleShot(_PAUSE_MILLISECONDS, lambda: self._original(article))

    def _original(self, article: int) -> None:
        """Show the page as it was."""
        self._window.commands.run("original_beside")
        self._window.jobs.ask("original_page", {"id": article}, lambda _page: None)
        QTimer.singleShot(_PAUSE_MILLISECONDS, self._back)

    def _back(self) -> None:
        """Draw everything, put the page away and go on."""
        self._window.grab()
        self._window.commands.run("original_beside")
        QTimer.singleShot(50, self._next)

    def _export(self) -> None:
        """Hand everything over in every form."""
        if not self._formats:
            self._status = 0
            self._end("")
            return
        form = self._formats.pop(0)
        params = {
            "to": str(self._out / f"out.{form}"), "format": form, "what": "articles", "ids": None,
            "question": {"text": "cancer"}, "marks": True, "title": "Baits",
        }  # fmt: skip
        self._window.jobs.ask("export", params, lambda _made: self._export(), role="changes")

    def _end(self, words: str) -> None:
        """Stop."""
        if words:
            print(f"session: {words}", file=sys.stderr)
        self._application.qt.quit()


if __name__ == "__main__":
    sys.exit(Session(Path(sys.argv[1]), Path(sys.argv[2])).run())
