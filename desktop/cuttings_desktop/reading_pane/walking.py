"""Walk the marks of the page by keyboard, and keep the one in hand over a rewriting."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from cuttings_desktop.reading_pane.marks import Mark
from cuttings_desktop.reading_pane.tips import spoken

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.page import Page

__all__ = ["Walking"]


class Walking:
    """Which mark is in hand, and the next and the previous one from it or from where one reads."""

    def __init__(self, page: Page) -> None:
        self._page = page
        # The place in the article of the mark in hand: a correction may take the mark itself away.
        self._at: tuple[int, str] | None = None
        self._wanted = False

    def step(self, step: int, kinds: Container[str] | None = None) -> bool:
        """Take the next (+1) or previous (-1) mark in hand, of some kinds only; False if there is none."""
        every = [(block, mark) for block, mark in self._page.writer.marks.all() if not kinds or mark.kind in kinds]
        if not every:
            return False
        selected = self._page.overlay.selected
        if selected is not None and selected in every:
            at = every.index(selected) + step
        else:
            # From the mark in hand, though of another kind or gone, or from the first line that is seen.
            last = self._last_place() if selected is None else (selected[0], selected[1].start)
            here = last if last is not None else self._page.top_place()
            passed = sum(
                (block, mark.start) < here or (step > 0 and last == (block, mark.start)) for block, mark in every
            )
            at = passed + min(step, 0)
        self.take(*every[max(0, min(at, len(every) - 1))])
        return True

    def take(self, block: int, mark: Mark) -> None:
        """Take one mark in hand: it is framed, scrolled to and spoken."""
        page = self._page
        page.overlay.selected = (block, mark)
        self._remember()
        page.scroll_to(block, mark.start)
        words = page.document().findBlockByNumber(block).text()[mark.start : mark.end]
        said = spoken(mark, words)
        page.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(page, said))
        page.viewport().update()
        page.hovered.emit(mark)

    def drop(self) -> None:
        """Take no mark in hand any more, and begin the next time where one reads."""
        self._at, self._wanted = None, False
        if self._page.overlay.selected is not None:
            self._page.overlay.selected = None
            self._page.viewport().update()

    def hold(self) -> None:
        """Before the page is written again: take the mark at the same place in hand afterwards."""
        self._wanted = self._wanted or self._page.overlay.selected is not None
        if self._wanted:
            self._remember()

    def regain(self) -> None:
        """Take the held mark in hand again as soon as it is on the page."""
        place = self._last_place() if self._wanted else None
        if place is None or self._at is None:
            return
        block, column = place
        for mark in self._page.writer.marks.of(block):
            if mark.start == column and mark.kind == self._at[1]:
                self._wanted = False
                self._page.overlay.selected = (block, mark)
                self._page.viewport().update()
                return

    def _remember(self) -> None:
        """Note where in the article the mark in hand stands."""
        if self._page.overlay.selected is not None:
            block, mark = self._page.overlay.selected
            offset = self._page.writer.map.offset(block, mark.start)
            self._at = (offset, mark.kind) if offset is not None else None

    def _last_place(self) -> tuple[int, int] | None:
        """Return (block, column) of the mark that was in hand last, None if there was none or it is not written yet."""
        return self._page.writer.map.place(self._at[0]) if self._at is not None else None
