"""The ink of hits: words on a coloured ground must stay legible, also where the paragraph is printed quietly."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from cuttings_desktop.reading_pane.geometry import blocks_in_view
from cuttings_desktop.reading_pane.overlay import Overlay

__all__ = ["inked"]

_MOST = 200  # hits in view; Qt walks all of them for every block that it paints


def inked(view: QTextBrowser, overlay: Overlay) -> list[QTextEdit.ExtraSelection]:
    """Return the visible hits and found words as stretches in the ink of hits."""
    ink = QTextCharFormat()
    ink.setForeground(overlay.writer.styles.theme.colour("hit_text"))
    made: list[QTextEdit.ExtraSelection] = []
    for spans in (overlay.hits, overlay.finds):
        for block in blocks_in_view(view) if spans.parts else ():
            number = block.blockNumber()
            for at in overlay.near(number, spans):
                for where, first, last in overlay.writer.map.spans(*spans.parts[at]):
                    if where == number and len(made) < _MOST:
                        stretch = QTextEdit.ExtraSelection()
                        cursor = QTextCursor(view.document())
                        cursor.setPosition(block.position() + first)
                        cursor.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
                        stretch.cursor, stretch.format = cursor, ink
                        made.append(stretch)
    return made
