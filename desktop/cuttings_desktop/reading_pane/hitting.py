"""The hits of the article: painted on the page, counted in the bar, ticked beside the scroll bar, walked one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from cuttings_db.model import Part
from cuttings_desktop.reading_pane.hit_bar import HitBar
from cuttings_desktop.reading_pane.hits import Hits
from cuttings_desktop.reading_pane.overlay import Spans
from cuttings_desktop.reading_pane.page import Page
from cuttings_desktop.reading_pane.ticks import HitTicks

__all__ = ["Hitting"]


class Hitting(QObject):
    """Joins page, bar and ticks; `changed(n, of)` (n from 1, 0 = none yet), `go(offset)` asks the pane to scroll."""

    changed = Signal(int, int)
    go = Signal(int)

    def __init__(self, page: Page, bar: HitBar, ticks: HitTicks, reading_at: Callable[[], int]) -> None:
        super().__init__(page)
        self._page, self._bar, self._ticks, self._reading_at = page, bar, ticks, reading_at
        self.hits = Hits()
        self._length = 0  # characters of the article, 0 while they are not known
        self._own = False  # the whole list has come; until then the marks of the chunks serve
        self._to_first = False  # the first hit is to be shown as soon as it is known
        self._ink_to = 0  # how far down hits in view have got their ink while the article is being written
        ticks.chosen.connect(lambda number: self._show(self.hits.choose(number)))
        bar.stepped.connect(self.step)

    def forget(self) -> None:
        """Drop the hits of an article that is left."""
        self.hits, self._own, self._to_first, self._length = Hits(), False, False, 0
        self.tell()

    def begin(self, length: int) -> None:
        """Begin with an article of so many characters."""
        self._length, self._ink_to = length, 0

    def want_first(self) -> None:
        """Go to the first hit, now or as soon as it is known."""
        self._to_first = True
        self._first()

    def add(self, paragraphs: Sequence[dict[str, Any]]) -> None:
        """Take the marks of a chunk, as long as nothing better is known."""
        fresh = [(int(s), int(e)) for p in paragraphs for s, e in p.get("marks", ())]
        if fresh and not self._own:
            self.hits.set([*self.hits.parts, *fresh])
        self.tell()
        self._first()

    def set(self, parts: list[Part]) -> None:
        """Take all hits of the article, in its offsets."""
        before = (self._own, self.hits.parts, self.hits.current)
        self._own = True
        self.hits.set(parts)
        # A letter that changes no hit of this article is no reason to paint it again.
        if before != (True, self.hits.parts, self.hits.current):
            self.tell()
        self._first()

    def _first(self) -> None:
        """Go to the first hit if that was asked for."""
        if self._to_first and self.hits.parts:
            self._to_first = False
            self._show(self.hits.choose(0))

    def step(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) hit, round the end."""
        self._show(self.hits.step(step, self._reading_at()))

    def _show(self, part: Part | None) -> None:
        """Show one hit."""
        if part is not None:
            self.tell()
            self.go.emit(part[0])

    @property
    def current(self) -> Part | None:
        """Return the hit that is shown."""
        return self.hits.parts[self.hits.current] if 0 <= self.hits.current < len(self.hits.parts) else None

    def ink_anew(self) -> None:
        """Give hits their ink again as the text comes."""
        self._ink_to = 0

    def ink_grown(self) -> None:
        """Give hits their ink when more text has come into view."""
        page = self._page
        if self._ink_to < page.viewport().height() + page.verticalScrollBar().value():
            self._ink_to = int(page.document().size().height())
            page.ink_hits()

    def tell(self) -> None:
        """Show and tell the state of the hits."""
        hits = self.hits
        self._page.overlay.hits = Spans(hits.parts, hits.current)
        self._page.ink_hits()
        self._page.viewport().update()
        # The ticks stand where the hits stand.
        length = max(1, self._length or self._page.writer.map.shown)
        self._ticks.set_shares([min(1.0, start / length) for start, _ in hits.parts], hits.current)
        self._bar.show_hits(hits.current + 1, len(hits))
        self.changed.emit(hits.current + 1, len(hits))
