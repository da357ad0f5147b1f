"""Copy what is selected as the article's own words: plain, whole, without what the page added."""

from __future__ import annotations

from PySide6.QtWidgets import QTextBrowser

from cuttings_desktop.reading_pane.pieces import OffsetMap

__all__ = ["selected_text"]


def selected_text(view: QTextBrowser, places: OffsetMap) -> str:
    """Return the selection: an empty line between paragraphs, none where a long one was cut for display."""
    cursor = view.textCursor()
    begin, finish = cursor.selectionStart(), cursor.selectionEnd()
    made = ""
    block = view.document().findBlock(begin)
    while block.isValid() and block.position() < finish and block.blockNumber() < len(places.pieces):
        number = block.blockNumber()
        piece = places.pieces[number]
        first = places.index(number, max(0, begin - block.position()))
        last = places.index(number, min(block.length() - 1, finish - block.position()))
        text = piece.text[first:last].replace("\u2028", "\n")
        if text and piece.kind != "fold":
            made += ("\n\n" if made and piece.first else "") + text
        block = block.next()
    return made
