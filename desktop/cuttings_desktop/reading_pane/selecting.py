"""Select words by keys on a page without a caret: Shift and arrows, from what is in hand or from where one reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from cuttings_desktop.reading_pane.copying import selected_reach

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.page import Page

__all__ = ["Selecting", "sentence_after", "sentence_before"]

_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|[。！？；][”’」』）]*\s*|$")


def sentence_after(text: str, column: int) -> int:
    """Return where the sentence that stands at a column ends, its spaces left out."""
    end = _END.search(text, min(column + 1, len(text)))
    at = end.end() if end is not None else len(text)
    return column + len(text[column:at].rstrip())


def sentence_before(text: str, column: int) -> int:
    """Return where the sentence begins that stands before a column."""
    starts = [found.end() for found in _END.finditer(text, 0, column) if found.end() < column]
    return starts[-1] if starts else 0


class Selecting:
    """Shift+Right and Shift+Left take words, Shift+Down and Shift+Up whole sentences."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._held: tuple[int, int] | None = None

    def drop(self) -> None:
        """Select nothing any more: another article comes."""
        self._held = None
        cursor = self._page.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self._page.setTextCursor(cursor)

    def hold(self) -> None:
        """Before the page is written again: select the same words afterwards."""
        if self._page.textCursor().hasSelection():
            self._held = selected_reach(self._page, self._page.writer.map) or self._held

    def regain(self) -> None:
        """Select the held words again as soon as they are on the page."""
        if self._held is None or self._page.writer.map.shown < self._held[1]:
            return
        spans = sorted(self._page.writer.map.spans(*self._held))
        self._held = None
        if spans:
            document = self._page.document()
            cursor = QTextCursor(document)
            cursor.setPosition(document.findBlockByNumber(spans[0][0]).position() + spans[0][1])
            end = document.findBlockByNumber(spans[-1][0]).position() + spans[-1][2]
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            place = self._page.verticalScrollBar().value()
            self._page.setTextCursor(cursor)
            self._page.verticalScrollBar().setValue(place)
            self._page.selected.emit()

    def take(self, event: QKeyEvent) -> bool:
        """Select by a key; False if the key is for something else."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.ShiftModifier:
            return False
        key, cursor = event.key(), self._page.textCursor()
        if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        if not cursor.hasSelection():
            cursor = self._start()
        keep = QTextCursor.MoveMode.KeepAnchor
        if key == Qt.Key.Key_Right:
            cursor.movePosition(QTextCursor.MoveOperation.NextWord, keep)
        elif key == Qt.Key.Key_Left:
            cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, keep)
        else:
            self._by_sentence(cursor, 1 if key == Qt.Key.Key_Down else -1)
        place = self._page.verticalScrollBar().value()
        self._page.setTextCursor(cursor)
        self._page.verticalScrollBar().setValue(place)
        self._page.scroll_to(cursor.blockNumber(), max(0, cursor.positionInBlock() - 1))
        return True

    def _start(self) -> QTextCursor:
        """Return a cursor at the beginning of the sentence of the mark in hand, of the current hit or in view."""
        page = self._page
        held, hits = page.overlay.selected, page.overlay.hits
        place = (held[0], held[1].start) if held is not None else None
        if place is None and 0 <= hits.current < len(hits.parts):
            place = page.writer.map.place(hits.parts[hits.current][0])
        block, column = place or page.top_place()
        found = page.document().findBlockByNumber(block)
        text = found.text()
        first = sentence_before(text, column + 1) if column else 0
        cursor = QTextCursor(page.document())
        cursor.setPosition(found.position() + first)
        return cursor

    @staticmethod
    def _by_sentence(cursor: QTextCursor, step: int) -> None:
        """Move the end of the selection by a sentence, into the next or previous block at the edge of one."""
        block, keep = cursor.block(), QTextCursor.MoveMode.KeepAnchor
        text, column = block.text(), cursor.positionInBlock()
        if step > 0 and not text[column:].strip() and block.next().isValid():
            block, text, column = block.next(), block.next().text(), 0
        elif step < 0 and column == 0 and block.previous().isValid():
            block = block.previous()
            text, column = block.text(), len(block.text())
        at = sentence_after(text, column) if step > 0 else sentence_before(text, column)
        cursor.setPosition(block.position() + at, keep)
