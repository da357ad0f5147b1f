"""Finding in the article on the screen: what the find bar found becomes marks, and one of them the current."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cuttings_db.model import Part
from cuttings_desktop.reading_pane.find_bar import FindBar
from cuttings_desktop.reading_pane.hits import Hits
from cuttings_desktop.reading_pane.overlay import Spans
from cuttings_desktop.reading_pane.page import Page
from cuttings_desktop.reading_pane.ticks import HitTicks

__all__ = ["Finding"]


class Finding(QObject):
    """Joins find bar and page; `go(offset)` asks the pane to scroll, `reading_at` tells where one reads."""

    go = Signal(int)

    def __init__(self, page: Page, bar: FindBar, ticks: HitTicks, reading_at: Callable[[], int]) -> None:
        super().__init__(page)
        self._page, self._bar, self._ticks, self._reading_at = page, bar, ticks, reading_at
        self._places = Hits()
        bar.found.connect(self._show)
        bar.stepped.connect(self._step)
        bar.closed.connect(page.setFocus)
        ticks.found_chosen.connect(self._choose)

    def open(self) -> None:
        """Open the bar with the selected words."""
        words = self._page.selected_text()
        self._bar.open_bar(words if "\n" not in words else "")

    def give_text(self) -> None:
        """Let the bar look in all that is on the page."""
        self._bar.set_pieces([(p.start, p.text) for p in self._page.writer.map.pieces if p.start >= 0])

    def forget(self) -> None:
        """Drop what belongs to the last article."""
        self._bar.set_pieces([])
        if self._bar.isVisible():
            self._bar.close_bar()

    def _show(self, spans: list[Part], done: bool) -> None:
        """Mark what was found; go to the first place from here."""
        fresh = self._places.current < 0
        self._places.set(spans)
        if fresh and spans:
            self._step(1)
        else:
            self._mark()

    def _step(self, step: int) -> None:
        """Go to the next found place."""
        part = self._places.step(step, self._reading_at())
        self._mark()
        if part is not None:
            self.go.emit(part[0])

    def _choose(self, number: int) -> None:
        """Go to the place whose tick was clicked."""
        part = self._places.choose(number)
        self._mark()
        if part is not None:
            self.go.emit(part[0])

    def _mark(self) -> None:
        """Show the places, their ticks and their count."""
        length = max(1, self._page.writer.map.shown)
        self._ticks.set_found([min(1.0, start / length) for start, _ in self._places.parts], self._places.current)
        self._page.overlay.finds = Spans(self._places.parts, self._places.current)
        self._bar.show_count(self._places.current, len(self._places))
        self._page.ink_hits()
        self._page.viewport().update()
