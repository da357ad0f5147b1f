"""The timeline pane: the canvas or its table, and over it the bar; what is asked and told goes through here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cuttings_db.model import DateFilter
from cuttings_db.timeline import Items
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.jobs import numbers
from cuttings_desktop.theme import LIGHT, Theme
from cuttings_desktop.timeline.bar import TimelineBar
from cuttings_desktop.timeline.brush import Brush, What, brushes_of, filters_of
from cuttings_desktop.timeline.density import density_of, span_of
from cuttings_desktop.timeline.handling import TimelineCanvas
from cuttings_desktop.timeline.showing import show_date
from cuttings_desktop.timeline.sources import Sources
from cuttings_desktop.timeline.speaking import announce
from cuttings_desktop.timeline.table import TimelineTable

__all__ = ["Timeline"]

_SETTLE = 60  # milliseconds after the brush was let go
_COLUMNS = ("article", "lo", "hi", "look", "date")


def _items(answer: dict[str, Any]) -> Items:
    """Return the dated items of an answer."""
    return Items(*(numbers(answer[name]) for name in _COLUMNS))


class Timeline(QWidget):
    """When things happened and were published.

    Signals: brushed(tuple of DateFilter), undated_chosen(), item_chosen(article, date), details_wanted(date ids),
    density_wanted(what part of the histogram, {} for all of it), cards_wanted() when other items are shown.
    """

    brushed = Signal(object)
    undated_chosen = Signal()
    item_chosen = Signal(int, int)
    details_wanted = Signal(object)
    density_wanted = Signal(object)
    cards_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = TimelineCanvas(self)
        self.table = TimelineTable(self.canvas.details, self)
        self.bar = TimelineBar(self)
        self.undated, self.published, self.mentioned = self.bar.undated, self.bar.published, self.bar.mentioned
        self.sources = Sources(self.canvas)
        self._undated = 0
        self._shown = Items.empty()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._tell)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.canvas)
        self._connect()
        self.setAccessibleName(self.tr("Timeline"))
        self.set_theme(LIGHT)
        self._show_counts()

    def _connect(self) -> None:
        """Connect the parts."""
        canvas, table, bar = self.canvas, self.table, self.bar
        canvas.item_chosen.connect(self.item_chosen)
        canvas.items_shown.connect(self._items_shown)
        canvas.details.wanted.connect(self.details_wanted)
        canvas.density.wanted.connect(self.density_wanted)
        canvas.brush_moved.connect(self._brush_words)
        canvas.brush_set.connect(lambda _brushes: self._settle.start())
        canvas.walked.connect(self._walked)
        canvas.table_wanted.connect(lambda: self.show_table(True))
        self.sources.chosen.connect(self._choose)
        table.walked.connect(self._walk)
        table.opened.connect(self._choose)
        table.said.connect(bar.say)
        table.left.connect(lambda: self.show_table(False))
        bar.zoomed.connect(canvas.zoom)
        bar.fit_wanted.connect(canvas.fit_all)
        bar.undated_chosen.connect(self.undated_chosen)
        bar.copy_wanted.connect(table.copy_rows)
        bar.table_wanted.connect(self._turn_to)
        bar.meaning_changed.connect(self._turn)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.canvas.set_theme(theme)
        self.table.set_theme(theme)
        self.bar.set_theme(theme)

    # What is shown

    def set_answer(self, answer: dict[str, Any], *, whole: bool = True) -> None:
        """Show the dates of an answer, or how dense they lie while there are too many of them to come along.

        `whole` says that its histogram is of all of time, not only of `span`.
        """
        if answer["timeline"].get("withheld"):
            self._undated = int(answer.get("undated") or 0)
            self.canvas.show_density(density_of(answer["histogram"]), whole=whole)
        else:
            self.set_items({**answer["timeline"], "undated": answer.get("undated")})

    def set_items(self, answer: dict[str, Any]) -> None:
        """Take the `timeline` of an answer with `undated`, the number of articles without a date."""
        self._undated = int(answer.get("undated") or 0)
        self.canvas.set_items(_items(answer))

    def add_items(self, answer: dict[str, Any]) -> None:
        """Take the dates that were withheld from the answer that is shown."""
        self.canvas.add_items(_items(answer))

    def set_density(self, histogram: dict[str, Any]) -> None:
        """Take the histogram that `density_wanted` has asked for."""
        self.canvas.refine(density_of(histogram))
        self._show_counts()

    def set_cards(self, answer: dict[str, Any]) -> None:
        """Take which dates (`date`) tell of which event (`card`), in answer to `cards_wanted`."""
        dates, cards = numbers(answer["date"]), numbers(answer["card"])
        items = self.canvas.items
        if not len(dates) or not len(items):
            return
        order = np.argsort(dates, kind="stable")
        at = order[np.minimum(np.searchsorted(dates[order], items.date), len(dates) - 1)]
        found = np.where(dates[at] == items.date, cards[at], 0).astype(np.int32)
        if found.any():
            self.canvas.set_cards(found)

    def _items_shown(self) -> None:
        """Follow what the canvas shows; ask which of the items are one event."""
        canvas = self.canvas
        if self.showing_table:
            self.table.rows.set_items(canvas.items, canvas.index)
            self.table.show_item(canvas.current)
        self._show_counts()
        if canvas.items is not self._shown:
            self._shown = canvas.items
            if len(canvas.items):
                self.cards_wanted.emit()

    def set_details(self, details: list[dict[str, Any]]) -> None:
        """Take what is said of dates, in answer to `details_wanted`."""
        self.canvas.details.take(details)

    def span(self) -> dict[str, Any] | None:
        """Return the days that stay in view whatever the answer is, as a histogram is asked for; None if it is free."""
        held = self.canvas.own_view or bool(self.canvas.brushes)
        return span_of(self.canvas.view) if held else None

    def show_date(self, number: int, lo: str | None, hi: str | None) -> None:
        """Look at the days of a date and take it in hand, if it is among the items."""
        show_date(self.canvas, number, lo, hi)
        if self.showing_table:
            self.table.show_item(self.canvas.current)

    def forget(self, *, view: bool = False) -> None:
        """Drop what was said of dates: a correction was made, or (`view`) another archive is opened."""
        self.canvas.details.clear()
        if view:
            self.canvas.own_view = False
            self.canvas.let_go()

    def _show_counts(self) -> None:
        """Say how many dates are drawn and how many articles have none."""
        self.bar.show_counts(self.canvas.counted, self._undated)

    # Canvas and table

    @property
    def showing_table(self) -> bool:
        """Tell whether the table stands in place of the canvas."""
        return self._stack.currentWidget() is self.table

    def show_table(self, on: bool) -> None:
        """Show the dates as a table, or on the canvas."""
        self.bar.table.setChecked(on)

    def _turn_to(self, table: bool) -> None:
        """Put the table in the place of the canvas, or the other way round; focus and item in hand go along."""
        canvas = self.canvas
        now = self.table if table else canvas
        focused = canvas.hasFocus() or self.table.hasFocus() or self.bar.table.hasFocus()
        if table:
            self.table.rows.set_items(canvas.items, canvas.index)
        self._stack.setCurrentWidget(now)
        self.setFocusProxy(now)
        if table:
            self.table.show_item(canvas.current)
            if canvas.density.shown:
                self.bar.say(self.tr("The dates are on their way…"))
        if focused:
            now.setFocus()

    def _walked(self, item: int) -> None:
        """Let the table follow the canvas."""
        if self.showing_table:
            self.table.show_item(item)

    def _walk(self, item: int) -> None:
        """Let the canvas follow the table."""
        if item != self.canvas.current:
            self.canvas.walk(item)

    def _choose(self, item: int) -> None:
        """Open an item, also one that stands behind the first of its event."""
        items = self.canvas.items
        if 0 <= item < len(items):
            self.item_chosen.emit(int(items.article[item]), int(items.date[item]))

    # The brush

    def set_brushes(self, chosen: Sequence[DateFilter]) -> None:
        """Show what narrows the question without telling it back (a chip was removed, the way back was taken)."""
        brushes = brushes_of(chosen, self.canvas.view)
        if brushes and all(brush.what == brushes[0].what for brush in brushes):
            self.bar.show_meaning(brushes[0].what)
            self.canvas.what = brushes[0].what
        if brushes != self.canvas.brushes:
            self._settle.stop()
            self.canvas.set_brushes(brushes, done=False)

    @property
    def what(self) -> What:
        """Return what a new span means."""
        return "mentioned" if self.mentioned.isChecked() else "published"

    def _brush_words(self) -> None:
        """Write on the span in hand what it means."""
        chosen = filters_of(self.canvas.brushes[-1:])
        self.canvas.brush_words = self._words(chosen[0]) if chosen else ""
        self.canvas.update()

    def _words(self, one: DateFilter) -> str:
        """Return what a span means in words."""
        what = self.tr("mentioned") if one.what == "mentioned" else self.tr("published")
        interval = {"lo": one.lo, "hi": one.hi, "precision": "range", "qualifier": "exact"}
        return f"{what} {self._whole(one) or interval_words(interval)}"

    @staticmethod
    def _whole(chosen: DateFilter) -> str:
        """Return the name of a whole month, if that is what the brush covers."""
        lo, hi = str(chosen.lo), str(chosen.hi)
        if lo[:7] == hi[:7] and lo.endswith("-01") and int(hi[8:]) >= 28:
            return interval_words({"lo": lo, "hi": hi, "precision": "month", "qualifier": "exact"})
        return ""

    def _turn(self) -> None:
        """Let the spans mean the other thing."""
        self.canvas.what = self.what
        if self.canvas.brushes:
            self.canvas.set_brushes([Brush(b.lo, b.hi, self.what) for b in self.canvas.brushes], done=True)

    def _tell(self) -> None:
        """Tell the window what is brushed, and who listens to a screen reader."""
        chosen = filters_of(self.canvas.brushes)
        if self.canvas.hasFocus():
            announce(self.canvas, "; ".join(map(self._words, chosen)) or self.tr("All days"))
        self.brushed.emit(chosen)

    def brush(self, *spans: tuple[int, int]) -> None:
        """Brush spans of days given as ordinals, as a hand would."""
        made = [Brush(min(span), max(span), self.what) for span in spans]
        self.canvas.set_brushes(made, done=True)
