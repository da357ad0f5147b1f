"""A hand that works in the window at random: it searches, reads, sorts, corrects, imports, exports and looks around."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuttings_db.model import DateFilter

if TYPE_CHECKING:
    from cuttings_desktop.app import Application
    from cuttings_desktop.main_window import MainWindow

__all__ = ["Hand"]

_QUESTIONS = (
    "velutinib", "lung adeno", "Guangzhou -Lisbon", '"first patient"', "EGFR L858R", "cancer*", "肺癌", "therap~",
    "patients OR trial", "is:starred", "tag:soak", "is:unread", "nothing-like-this", "date:2020..2023 cancer",
)  # fmt: skip
_ROOMS = ("all_names", "meetings", "proposals", "decisions", "notebook", "show_gaps", "stories", "ignored_words")
_VIEWS = (
    "theme_light", "theme_dark", "larger", "smaller", "toggle_side", "toggle_entities", "toggle_timeline",
    "timeline_table", "toggle_dates", "next_pane", "previous_pane", "back", "forward", "clear", "show_starred",
    "show_unread", "show_trash", "undated", "wider_lines", "narrower_lines", "serif_letters", "paragraph_numbers",
    "list_highlights", "original_beside", "select_all", "show_history",
)  # fmt: skip
_FORMATS = ("csv", "pdf", "json", "md", "ris")


class Hand:
    """Each call does one more thing and returns its name."""

    def __init__(self, application: Application, folder: Path, seed: int) -> None:
        self._application, self._folder = application, folder
        self._chance = random.Random(seed)
        self._made = itertools.count(1)
        self._things = self._endless()
        self._first: MainWindow = application.window

    def __call__(self) -> str:
        """Do the next thing."""
        return next(self._things)

    def _endless(self) -> Iterator[str]:
        """Choose a habit, follow it to its end, choose the next."""
        habits: dict[Callable[[], Iterator[str]], int] = {
            self._search: 20, self._read: 20, self._brush: 10, self._zoom: 8, self._rooms: 8, self._views: 12,
            self._decide: 14, self._take_back: 8, self._import: 3, self._export: 2, self._second: 2, self._rest: 4,
        }  # fmt: skip
        while True:
            (habit,) = self._chance.choices(list(habits), list(habits.values()))
            yield from habit()

    def _ids(self) -> list[int]:
        """Return the articles that are listed."""
        return [int(number) for number in self._first.panes.results.model.ids[:500]]

    def _search(self) -> Iterator[str]:
        words = self._chance.choice(_QUESTIONS)
        for end in range(1, len(words) + 1):
            self._first.panes.bar.set_text(words[:end])
            self._first.panes.bar.typed.emit(words[:end], True)
            yield "type"
        bar = self._first.panes.results._list.verticalScrollBar()
        for place in range(self._chance.randrange(20)):
            bar.setValue(min(bar.maximum(), place * 170))
            yield "scroll the list"

    def _read(self) -> Iterator[str]:
        if self._first.frame.mode != "articles":
            self._first.commands.run("show_articles")
            yield "back to the articles"
        if not (ids := self._ids()):
            self._first.asked.clear()
            yield "ask for everything"
            return
        self._first.panes.results.choose(self._chance.choice(ids))
        for _ in range(5):
            yield "read"
        bar = self._first.panes.reading.page.verticalScrollBar()
        for _ in range(self._chance.randrange(8)):
            bar.setValue(bar.value() + 120)
            yield "scroll the article"
        for name in self._chance.sample(("next_hit", "previous_hit", "next_date", "next_highlight", "find"), 2):
            self._first.commands.run(name)
            yield "walk in the article"

    def _brush(self) -> Iterator[str]:
        for _ in range(self._chance.randrange(1, 8)):
            year = 2014 + self._chance.randrange(11)
            self._first.asked.set_dates([DateFilter(f"{year}-01-01", f"{year + 1}-06-30")])
            yield "brush"
        self._first.asked.set_dates([])
        yield "brush"

    def _zoom(self) -> Iterator[str]:
        canvas = self._first.panes.timeline.canvas
        for _ in range(self._chance.randrange(2, 14)):
            if self._chance.random() < 0.6:
                canvas.zoom(self._chance.choice((0.5, 0.8, 1.25, 2.0)), self._chance.uniform(0, canvas.width()))
            else:
                canvas.pan(self._chance.uniform(-300, 300))
            yield "zoom"
        canvas.fit_all()
        yield "zoom"

    def _rooms(self) -> Iterator[str]:
        name = self._chance.choice(_ROOMS)
        self._first.commands.run(name)
        for _ in range(6):
            yield name
        self._first.commands.run("show_articles")
        yield "back to the articles"

    def _views(self) -> Iterator[str]:
        name = self._chance.choice(_VIEWS)
        self._first.commands.run(name)
        yield name
        if name.startswith("toggle") or name in (
            "timeline_table",
            "show_trash",
            "undated",
            "original_beside",
            "list_highlights",
        ):
            for _ in range(3):
                yield name
            self._first.commands.run(name)
            yield name

    def _decide(self) -> Iterator[str]:
        if not (ids := self._ids()):
            return
        article, number = self._chance.choice(ids), self._chance.randrange(1000)
        on = self._chance.random() < 0.6
        decision: dict[str, Any] = self._chance.choice(
            (
                {"kind": "star", "articles": [article], "on": on},
                {"kind": "tag", "articles": self._chance.sample(ids, min(len(ids), 5)), "tag": "soak", "on": on},
                {"kind": "title", "article": article, "value": f"A title {number}"},
                {"kind": "published", "article": article, "value": f"20{10 + number % 15}-0{1 + number % 9}"},
                {"kind": "note", "article": article, "text": f"Note {number}"},
                {"kind": "highlight", "article": article, "start": 0, "end": 20, "colour": "yellow", "note": ""},
                {"kind": "collection", "name": f"Drawer {number % 4}", "articles": [article], "on": True},
                {"kind": "read", "articles": [article], "on": on},
                {"kind": "trash", "articles": [article], "on": True},
            )
        )
        self._first.working.decide(decision)
        yield str(decision["kind"])
        yield "rest"

    def _take_back(self) -> Iterator[str]:
        for _ in range(self._chance.randrange(1, 5)):
            self._first.commands.run(self._chance.choice(("undo", "undo", "redo")))
            yield "undo"
            yield "rest"

    def _import(self) -> Iterator[str]:
        if self._first.working.busy:
            return
        number = next(self._made)
        path = self._folder / "new" / f"{self._chance.randrange(1 << 30)}-{number}.txt"
        path.parent.mkdir(exist_ok=True)
        words = " ".join(
            self._chance.choice(("lung", "trial", "Oslo", "patients", "first", "cancer")) for _ in range(300)
        )
        path.write_text(f"Report {path.stem}\n\nOSLO, May {1 + number % 28}, 2023 -- {words}.\n", encoding="utf-8")
        self._first.working.import_paths([path])
        for _ in range(20):
            yield "import"

    def _export(self) -> Iterator[str]:
        ids = self._ids()
        if self._first.working.busy or not ids:
            return
        form = self._chance.choice(_FORMATS)
        params = {
            "to": str(self._folder / f"out.{form}"), "format": form, "what": "articles",
            "ids": self._chance.sample(ids, min(8, len(ids))), "question": None, "marks": True, "title": "Soak",
        }  # fmt: skip
        self._first.working.export(params)
        for _ in range(20):
            yield "export"

    def _second(self) -> Iterator[str]:
        window = self._application.windows.open(self._folder / "Second.cuttings", near=self._first)
        for _ in range(40):
            yield "second window"
        window.asked.set_text("cancer")
        for _ in range(15):
            yield "second window"
        if window is not self._first:
            window.close_at_once()
        yield "second window"

    def _rest(self) -> Iterator[str]:
        for _ in range(self._chance.randrange(5, 60)):
            yield "rest"
