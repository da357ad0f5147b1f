"""Where text stands on the page: rectangles of columns, the blocks in view, the place under the pointer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextBrowser

__all__ = ["blocks_in_view", "column_rects", "on_screen", "place_at", "scroll_to"]


def column_rects(block: QTextBlock, first: int, last: int) -> list[tuple[QRectF, float]]:
    """Return (rectangle, base line) of every line part of `[first, last)`, in the coordinates of the document."""
    layout = block.layout()
    origin = layout.position()
    found: list[tuple[QRectF, float]] = []
    line = layout.lineForTextPosition(first)
    number = line.lineNumber() if line.isValid() else layout.lineCount()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if start >= last:
            break
        left, right = _x(line.cursorToX(max(first, start))), _x(line.cursorToX(min(last, end)))
        left, right = min(left, right), max(left, right)
        # A space at the end of a line hangs over the edge; a mark does not.
        right = min(right, line.x() + max(line.naturalTextWidth(), left - line.x()))
        top = origin.y() + line.y()
        found.append((QRectF(origin.x() + left, top, right - left, line.height()), top + line.ascent()))
        number += 1
    return found


def _x(answer: object) -> float:
    """Return the x of what `cursorToX` answers, which is a pair in some versions."""
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]


def blocks_in_view(view: QTextBrowser) -> Iterator[QTextBlock]:
    """Yield the blocks that are visible, from the top."""
    block = view.cursorForPosition(QPoint(0, 0)).block()
    bottom = view.verticalScrollBar().value() + view.viewport().height()
    previous = block.previous()
    if previous.isValid():
        block = previous
    while block.isValid() and block.layout().position().y() <= bottom:
        yield block
        block = block.next()


def place_at(view: QTextBrowser, point: QPoint) -> tuple[int, int] | None:
    """Return (block, column) of the character under a point of the viewport, None beside the text."""
    position = QPointF(point.x() + view.horizontalScrollBar().value(), point.y() + view.verticalScrollBar().value())
    block = view.cursorForPosition(point).block()
    local = position - block.layout().position()
    for number in range(block.layout().lineCount()):
        line = block.layout().lineAt(number)
        if line.y() <= local.y() <= line.y() + line.height():
            if not line.x() <= local.x() <= line.x() + line.naturalTextWidth():
                return None
            column = line.xToCursor(local.x())
            if _x(line.cursorToX(column)) > local.x() and column > line.textStart():
                column -= 1
            return block.blockNumber(), column
    return None


def scroll_to(view: QTextBrowser, block: int, column: int, share: float = 0.3) -> bool:
    """Bring a place to `share` of the height unless it is comfortably visible; False if too little is below."""
    found = view.document().findBlockByNumber(block)
    if not found.isValid():
        return False
    # Asking for the box makes Qt lay out the text down to here.
    box = view.document().documentLayout().blockBoundingRect(found)
    rects = column_rects(found, column, column + 1)
    y = rects[0][0].top() if rects else box.top()
    bar, height = view.verticalScrollBar(), view.viewport().height()
    if share > 0 and bar.value() + height * 0.1 <= y <= bar.value() + height * 0.8:
        return True
    bar.setValue(round(y - height * share))
    return y - height * share <= bar.maximum()


def on_screen(view: QTextBrowser, block: QTextBlock, first: int, last: int) -> QRect:
    """Return the rectangle on the screen of the first line of some columns."""
    rects = column_rects(block, first, last)
    rect = (rects[0][0] if rects else QRectF()).toAlignedRect()
    rect.translate(-view.horizontalScrollBar().value(), -view.verticalScrollBar().value())
    return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())
