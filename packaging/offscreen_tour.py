"""Show without a display what the window would: open the sample archive, search, take a picture, export a dossier.

usage: offscreen_tour.py [ARCHIVE]      writes into build/tour of the checkout, or into $CUTTINGS_TOUR
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from cuttings_db.archive import sample_paths
from cuttings_desktop.app import Application
from cuttings_desktop.jobs import numbers

_WORDS = "lung cancer"
_LIMIT_SECONDS = 300


class Tour:
    """One walk through the window; every step begins when the one before has ended."""

    def __init__(self, folder: Path, archive: Path) -> None:
        self._folder, self._path = folder, archive
        self._application = Application(["cuttings"])
        self._window = self._application.window
        self._window.resize(1280, 800)
        self._status = 1
        self._answer: dict[str, Any] = {}
        self._searched = False

    def run(self) -> int:
        """Walk, and return the exit status."""
        QTimer.singleShot(_LIMIT_SECONDS * 1000, lambda: self._end("it took too long", 1))
        self._window.jobs.failed.connect(lambda error: self._end(f"it failed: {error}", 1))
        self._window.show()
        fresh = not self._path.exists()
        self._window.open_archive(self._path, create=fresh)
        self._window.answering.answered.connect(self._answered)
        if fresh:
            print(f"importing the sample articles into {self._path}")
            self._window.working.imported.connect(lambda _report: self._catch_up())
            QTimer.singleShot(500, lambda: self._window.working.import_paths(sample_paths()))
        else:
            QTimer.singleShot(500, self._catch_up)
        self._application.qt.exec()
        self._window.close()
        self._window.jobs.close()
        return self._status

    def _catch_up(self) -> None:
        """Wait for the index, then search."""
        self._window.jobs.ask("catch_up", {}, lambda _done: self._search(), role="upkeep")

    def _search(self) -> None:
        """Type the words."""
        self._searched = True
        self._window.asked.set_text(_WORDS)

    def _answered(self, answer: dict[str, Any]) -> None:
        """Read the first article of the answer, then take the picture."""
        if not self._searched or self._answer or not answer["total"]:
            return
        self._answer = answer
        self._window.panes.results.choose_first()
        QTimer.singleShot(1500, self._picture)

    def _picture(self) -> None:
        """Take the picture, then export."""
        picture = self._folder / "window.png"
        self._window.grab().save(str(picture))
        print(f"found {self._answer['total']} of {self._answer['of']} articles with “{_WORDS}”")
        print(f"picture of the window: {picture}")
        chosen = [int(i) for i in numbers(self._answer["ids"])[:3]]
        params = {
            "to": str(self._folder / "dossier.pdf"),
            "format": "pdf",
            "what": "articles",
            "ids": chosen,
            "question": {"text": _WORDS},
            "marks": True,
            "title": "Cuttings: a first dossier",
        }
        self._window.jobs.ask("export", params, self._exported, role="changes")

    def _exported(self, made: dict[str, Any]) -> None:
        """Tell where the dossier lies."""
        print(f"dossier of {made['articles']} articles on {made['pages']} pages: {made['path']}")
        self._end("", 0)

    def _end(self, words: str, status: int) -> None:
        """Stop with an exit status."""
        if words:
            print(f"cuttings: {words}", file=sys.stderr)
        self._status = status
        self._application.qt.quit()


def main() -> int:
    """Run the tour."""
    checkout = Path(__file__).resolve().parent.parent
    folder = Path(os.environ.get("CUTTINGS_TOUR") or checkout / "build" / "tour")
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("XDG_CONFIG_HOME", str(folder / "settings"))
    archive = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "sample.cuttings"
    return Tour(folder, archive.absolute()).run()


if __name__ == "__main__":
    sys.exit(main())
