"""Open every article of an archive in the real window: `python -m endurance.hostile_window ARCHIVE FOLDER`.

Each is chosen, read, scrolled to its end and back, shown beside its original; then all are exported in every form.
Of a container of thousands the first and the last are taken: the others came out of the same hands.
What was seen is written to FOLDER/told.json: how many, the longest frame in ms, and what went wrong.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication, QScrollBar

from cuttings_desktop.app import Application

_FORMATS = ("csv", "json", "md", "ris", "bib", "pdf")
# A dossier of thousands of pages takes many minutes, with progress; after these it is stopped, which must end soon.
_WAIT, _EXPORT_WAIT = 25.0, 300.0
# So many of one file, from its beginning and from its end.
_OF_ONE = 10


def chosen(archive: Path) -> list[int]:
    """Return the articles that are visited, in the order in which they came in."""
    of_one: dict[str, list[int]] = defaultdict(list)
    with closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as connection:
        for number, path in connection.execute("SELECT id, path FROM articles ORDER BY id"):
            of_one[path].append(number)
    return sorted({number for some in of_one.values() for number in (*some[:_OF_ONE], *some[-_OF_ONE:])})


class _Frames:
    """A clock that sees how long the window does not answer; what others do on the processor is taken off."""

    def __init__(self) -> None:
        self.longest, self.doing, self.worst = 0, "start", ""
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        """Note the work of this thread since the last tick: that is what a person would have waited for."""
        now = (time.perf_counter(), time.thread_time())
        own = round(1000 * min(now[0] - self._last[0], now[1] - self._last[1]))
        if own > self.longest:
            self.longest, self.worst = own, self.doing
        self._last = now


class _Visit:
    """One walk through all articles."""

    def __init__(self, archive: Path, folder: Path) -> None:
        self._folder = folder
        # Before the window has it: nothing else of this process may open the archive while it is open there.
        self._ids = chosen(archive)
        self._application = Application(["cuttings"])
        self._application.begin([str(archive)])
        self._window = self._application.window
        self._window.resize(1280, 800)
        self._said: list[str] = []
        self._window.working.said.connect(lambda message, *_rest: self._said.append(str(message)))
        self._frames = _Frames()
        self.told: dict[str, Any] = {
            "chosen": len(self._ids),
            "articles": 0,
            "originals": 0,
            "pages": 0,
            "exports": 0,
            "stopped": [],
            "wrong": [],
        }

    def _until(self, holds: Callable[[], object], seconds: float, what: str) -> bool:
        """Let the window work until something holds; what does not come in time is noted."""
        clock = QElapsedTimer()
        clock.start()
        while not holds():
            QApplication.processEvents()
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.close()
            if clock.hasExpired(round(seconds * 1000)):
                self.told["wrong"].append(f"{what}: it did not come")
                return False
            time.sleep(0.005)
        return True

    def run(self) -> None:
        """Visit every article, then export them all."""
        panes = self._window.panes
        self._until(lambda: len(panes.results.model.ids), 60, "the list of articles")
        listed = {int(number) for number in panes.results.model.ids}
        self.told["wrong"] += [f"article {number} is not listed" for number in self._ids if number not in listed]
        for number in self._ids:
            self._frames.doing = f"article {number}"
            panes.results.choose(number)
            self._article(number)
        for form in _FORMATS:
            self._frames.doing = f"export {form}"
            self._export(form, self._ids)
        self.told |= {"longest": self._frames.longest, "worst": self._frames.worst}

    def _article(self, number: int) -> None:
        """Wait for one article and its original, and scroll through both."""
        pane, original = self._window.panes.reading, self._window.reading.original
        if not self._until(lambda: pane.article == number, _WAIT, f"article {number}"):
            return
        self.told["articles"] += 1
        self._scroll(pane.page.verticalScrollBar())
        if not pane.header.get("has_original"):
            return
        if not original.shown:
            self._window.commands.run("original_beside")
        view = original.view
        if view is None or not original.shown:
            self.told["wrong"].append(f"original of {number}: it cannot be shown")
            return
        loaded = lambda: view.article == number and (view.kind or view._said.text())  # noqa: E731
        if self._until(loaded, _WAIT, f"original of {number}") and view.kind:
            self.told["originals"] += 1
            self.told["pages"] += view.kind == "pdf"
            self._scroll((view.pages if view.kind == "pdf" else view.text).verticalScrollBar())

    @staticmethod
    def _scroll(bar: QScrollBar) -> None:
        """Look at the middle, the end and the beginning."""
        for place in (bar.maximum() // 2, bar.maximum(), 0):
            bar.setValue(place)
            QApplication.processEvents()

    def _export(self, form: str, ids: list[int]) -> None:
        """Export all articles in one form and wait for the file."""
        to = self._folder / f"out.{form}"
        params = {"to": str(to), "format": form, "what": "articles", "ids": ids, "question": None, "marks": False}
        self._window.working.export({**params, "title": "Strangers"})
        until = time.monotonic() + _EXPORT_WAIT
        self._until(lambda: not self._window.working.busy or time.monotonic() > until, 2 * _EXPORT_WAIT, form)
        if self._window.working.busy:
            self._window.working.cancel()
            if self._until(lambda: not self._window.working.busy, _WAIT, f"the end of the export as {form}"):
                self.told["stopped"].append(form)
            left = [path.name for path in self._folder.iterdir() if form in path.name or path.name.startswith(".")]
            self.told["wrong"] += [f"the export as {form}, stopped, left {left[:3]}"] if left else []
        elif any(self._folder.glob(f"out*.{form}")):
            self.told["exports"] += 1
        else:
            self.told["wrong"].append(f"the export as {form}: {self._said[-1:]}")

    def end(self) -> None:
        """Close the window and write down what was seen."""
        self._application.windows.close_at_once()
        self._application.end()
        text = json.dumps(self.told, ensure_ascii=True)
        (self._folder / "told.json").write_text(text, encoding="utf-8")


def main() -> int:
    """Visit the archive that is named."""
    visit = _Visit(Path(sys.argv[1]), Path(sys.argv[2]))
    try:
        visit.run()
    finally:
        visit.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
