"""The timeline pane: the canvas, and over it what the brush means, what has no date, and the buttons for zooming."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from cuttings_db.model import DateFilter
from cuttings_db.timeline import Items
from cuttings_desktop import assets
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.jobs import numbers
from cuttings_desktop.messages import number
from cuttings_desktop.theme import LIGHT, Theme
from cuttings_desktop.timeline.brush import Brush, What, brush_of, filter_of
from cuttings_desktop.timeline.density import density_of, span_of
from cuttings_desktop.timeline.handling import TimelineCanvas

__all__ = ["Timeline"]

_SETTLE = 60  # milliseconds after the brush was let go
_COLUMNS = ("article", "lo", "hi", "look", "date")


def _items(answer: dict[str, Any]) -> Items:
    """Return the dated items of an answer."""
    return Items(*(numbers(answer[name]) for name in _COLUMNS))


class Timeline(QWidget):
    """When things happened and were published.

    Signals: brushed(DateFilter or None), undated_chosen(), item_chosen(article, date), details_wanted(date ids),
    density_wanted(what part of the histogram, {} for all of it).
    """

    brushed = Signal(object)
    undated_chosen = Signal()
    item_chosen = Signal(int, int)
    details_wanted = Signal(object)
    density_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.canvas = TimelineCanvas(self)
        self._undated = 0
        self._count = QLabel(self)
        self._count.setProperty("role", "caption")
        self._meaning = QLabel(self.tr("Brush by"), self)
        self._meaning.setProperty("role", "caption")
        self._group = QButtonGroup(self)
        self.published = self._switch(self.tr("published"), self.tr("The brush keeps articles published in its days"))
        self.mentioned = self._switch(
            self.tr("mentioned"), self.tr("The brush keeps articles that mention a date in its days")
        )
        self.published.setChecked(True)
        self.undated = QPushButton(self)
        self.undated.setProperty("kind", "link")
        self._zoom_out = self._button(self.tr("Zoom out (−)"), "minus", lambda: self.canvas.zoom(1 / 1.8))
        self._zoom_in = self._button(self.tr("Zoom in (+)"), "plus", lambda: self.canvas.zoom(1.8))
        self._fit = self._button(self.tr("Show all dates (0)"), "calendar-days", self.canvas.fit_all)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._tell)
        self._arrange()
        self._connect()
        self.setAccessibleName(self.tr("Timeline"))
        self.set_theme(LIGHT)
        self._show_counts(0)

    def _switch(self, words: str, tip: str) -> QToolButton:
        """Make one half of the switch between what the brush may mean."""
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.setCheckable(True)
        self._group.addButton(button)
        return button

    def _button(self, words: str, picture: str, call: Any) -> QToolButton:
        """Make one icon button."""
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setProperty("picture", picture)
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _arrange(self) -> None:
        """Put the parts in their places."""
        bar = QFrame(self)
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(4)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.undated)
        row.addSpacing(10)
        for widget in (self._meaning, self.published, self.mentioned):
            row.addWidget(widget)
        row.addSpacing(10)
        for button in (self._zoom_out, self._zoom_in, self._fit):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.canvas, 1)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        """Connect the parts."""
        self.canvas.item_chosen.connect(self.item_chosen)
        self.canvas.items_shown.connect(lambda: self._show_counts(self._undated))
        self.canvas.details_wanted.connect(self.details_wanted)
        self.canvas.density.wanted.connect(self.density_wanted)
        self.canvas.brush_moved.connect(self._brush_words)
        self.canvas.brush_set.connect(lambda _brush: self._settle.start())
        self.undated.clicked.connect(lambda _checked=False: self.undated_chosen.emit())
        self._group.buttonToggled.connect(self._turn)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.canvas.set_theme(theme)
        for button in (self._zoom_out, self._zoom_in, self._fit):
            button.setIcon(assets.icon(str(button.property("picture")), theme.muted))
        self.published.setFont(theme.font("caption"))
        self.mentioned.setFont(theme.font("caption"))

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
        self._show_counts(self._undated)

    def span(self) -> dict[str, Any] | None:
        """Return the days that stay in view whatever the answer is, as a histogram is asked for; None if it is free."""
        held = self.canvas.own_view or self.canvas.brush is not None
        return span_of(self.canvas.view) if held else None

    def forget(self, *, view: bool = False) -> None:
        """Drop what was said of dates: a correction was made, or (`view`) another archive is opened."""
        self.canvas.details.clear()
        if view:
            self.canvas.own_view = False

    def set_details(self, details: list[dict[str, Any]]) -> None:
        """Take what is said of dates, in answer to `details_wanted`."""
        self.canvas.set_details(details)

    def set_brush(self, chosen: DateFilter | None) -> None:
        """Show what narrows the question without telling it back (a chip was removed, the way back was taken)."""
        if chosen is not None:
            button = self.mentioned if chosen.what == "mentioned" else self.published
            self._group.blockSignals(True)
            button.setChecked(True)
            self._group.blockSignals(False)
        brush = brush_of(chosen, self.canvas.view)
        if brush != self.canvas.brush:
            self._settle.stop()
            self.canvas.set_brush(brush, done=False)

    @property
    def what(self) -> What:
        """Return what the brush means."""
        return "mentioned" if self.mentioned.isChecked() else "published"

    def _show_counts(self, undated: int) -> None:
        """Say how many dates are drawn and how many articles have none."""
        drawn = self.canvas.counted
        self._count.setText(self.tr("1 date") if drawn == 1 else self.tr("{n} dates").format(n=number(drawn)))
        self.undated.setVisible(undated > 0)
        self.undated.setText(self.tr("undated {n}").format(n=number(undated)))
        words = self.tr("Show the {n} articles without a publication date").format(n=number(undated))
        self.undated.setToolTip(words)
        self.undated.setAccessibleName(words)

    def _brush_words(self) -> None:
        """Write on the brush what it means."""
        chosen = filter_of(self.canvas.brush, self.what)
        if chosen is None:
            self.canvas.brush_words = ""
            return
        what = self.tr("mentioned") if chosen.what == "mentioned" else self.tr("published")
        interval = {"lo": chosen.lo, "hi": chosen.hi, "precision": "range", "qualifier": "exact"}
        self.canvas.brush_words = f"{what} {self._whole(chosen) or interval_words(interval)}"
        self.canvas.update()

    @staticmethod
    def _whole(chosen: DateFilter) -> str:
        """Return the name of a whole month, if that is what the brush covers."""
        lo, hi = str(chosen.lo), str(chosen.hi)
        if lo[:7] == hi[:7] and lo.endswith("-01") and int(hi[8:]) >= 28:
            return interval_words({"lo": lo, "hi": hi, "precision": "month", "qualifier": "exact"})
        return ""

    def _turn(self, _button: QToolButton, checked: bool) -> None:
        """Let the brush mean the other thing."""
        if checked:
            self._brush_words()
            if self.canvas.brush is not None:
                self._settle.start()

    def _tell(self) -> None:
        """Tell the window what is brushed."""
        self.brushed.emit(filter_of(self.canvas.brush, self.what))

    def brush(self, lo: int, hi: int) -> None:
        """Brush days given as ordinals, as a hand would."""
        self.canvas.set_brush(Brush(min(lo, hi), max(lo, hi)), done=True)
