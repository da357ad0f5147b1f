"""Where one reads: a place that is to be shown as soon as it is on the page, and the place held over a rewriting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from cuttings_desktop.reading_pane.feeding import Feeding
from cuttings_desktop.reading_pane.page import Page

__all__ = ["Placing"]

_LONGEST_HOLD_MS = 400


class Placing(QObject):
    """Scrolls the page to offsets of the article; one that is not written yet waits. `rewrite` writes all again."""

    def __init__(self, page: Page, feeding: Feeding, rewrite: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._feeding, self._rewrite = page, feeding, rewrite
        self._wanted: tuple[int, int] | None = None
        self._held = QTimer(self, singleShot=True, interval=_LONGEST_HOLD_MS)
        self._held.timeout.connect(self._let_go)

    @property
    def waiting(self) -> bool:
        """Tell whether a place is still to be shown."""
        return self._wanted is not None

    def reading_at(self) -> int:
        """Return the offset at the top of the view."""
        block, column = self._page.top_place()
        pieces = self._page.writer.map.pieces
        while block < len(pieces):
            offset = self._page.writer.map.offset(block, column)
            if offset is not None:
                return offset
            block, column = block + 1, 0
        return 0

    def forget(self) -> None:
        """Show no place any more."""
        self._wanted = None
        self._page.overlay.focus = None
        self._let_go()

    def show(self, start: int, end: int) -> None:
        """Scroll to a span and mark it; an empty one is not marked."""
        self._wanted = (start, end)
        self._page.overlay.focus = self._wanted if end > start else None
        self.attempt()

    def scroll_to(self, offset: int) -> None:
        """Scroll to an offset, and leave the mark where it is."""
        self._wanted = (offset, offset)
        self.attempt()

    def hold(self, *, still: bool = False) -> None:
        """Come back to where one reads, after the page is written again; `still` shows nothing until then."""
        if self._wanted is None and self._page.verticalScrollBar().value() > 0:
            self._wanted = (self.reading_at(), -1)  # -1: to the very top of the view
        if still:
            self._page.setUpdatesEnabled(False)
            self._held.start()

    def _let_go(self) -> None:
        """Draw the page again."""
        if self._held.isActive() or not self._page.updatesEnabled():
            self._held.stop()
            self._page.setUpdatesEnabled(True)

    def attempt(self) -> None:
        """Scroll to the place that was asked for, once it is there."""
        if self._wanted is None:
            if self._feeding.complete:
                self._let_go()
            return
        start, end = self._wanted
        if self._feeding.unfold_for(start):
            self._rewrite()
            return  # on the page after the next slice
        place = self._page.writer.map.place(start)
        if place is None or (place[1] == 0 and start > self._page.writer.map.shown and not self._feeding.complete):
            return
        if self._page.scroll_to(*place, share=0.0 if end < 0 else 0.3) or self._feeding.complete:
            self._wanted = None
            self._let_go()
        self._page.viewport().update()
