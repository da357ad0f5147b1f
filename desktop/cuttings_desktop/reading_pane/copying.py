"""Copy what is selected as the article's own words: plain, whole, without what the page added."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QTextBrowser

from cuttings_desktop.reading_pane.pieces import OffsetMap

__all__ = ["Quoted", "quoted_between", "selected_reach", "selected_span", "selected_text", "words_between"]


@dataclass
class Quoted:
    """Words of one paragraph, and its number (0: it has none)."""

    number: int
    text: str
    paragraph: int = -1


def _plain(text: str) -> str:
    """Return shown words as they are copied: without what only the page needs."""
    return text.replace("\u2028", "\n").replace("\u200b", "").replace("\u00ad", "")


def selected_span(view: QTextBrowser, places: OffsetMap) -> tuple[int, int] | None:
    """Return `[start, end)` of the article's own words that are selected, without spaces around; None across blocks."""
    cursor = view.textCursor()
    block = view.document().findBlock(cursor.selectionStart())
    number, after = block.blockNumber(), cursor.selectionEnd() - block.position()
    if after > block.length() or not cursor.hasSelection():
        return None
    start = places.offset(number, cursor.selectionStart() - block.position())
    end = places.offset(number, after)
    if start is None or end is None:
        return None
    words = places.pieces[number].text[start - places.pieces[number].start : end - places.pieces[number].start]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return (start, end) if end > start else None


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
        text = _plain(piece.text[first:last])
        if text and piece.kind != "fold":
            made += ("\n\n" if made and piece.first else "") + text
        block = block.next()
    return made


def words_between(places: OffsetMap, start: int, end: int) -> str:
    """Return the article's own words of `[start, end)`, as far as they are on the page."""
    words = []
    for number, first, last in places.spans(start, end):
        words.append(_plain(places.pieces[number].text[places.index(number, first) : places.index(number, last)]))
    return " ".join(words)


def selected_reach(view: QTextBrowser, places: OffsetMap) -> tuple[int, int] | None:
    """Return `[start, end)` of the article from the first to the last selected character of its own words."""
    cursor = view.textCursor()
    if not cursor.hasSelection():
        return None
    offsets = []
    block = view.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        number = block.blockNumber()
        first = places.offset(number, max(0, cursor.selectionStart() - block.position()))
        last = places.offset(number, min(block.length() - 1, cursor.selectionEnd() - block.position()))
        if first is not None and last is not None and last > first:
            words = places.pieces[number].text[first - places.pieces[number].start : last - places.pieces[number].start]
            if words.strip():
                offsets.append(first + len(words) - len(words.lstrip()))
                offsets.append(last - len(words) + len(words.rstrip()))
        block = block.next()
    return (min(offsets), max(offsets)) if offsets else None


def quoted_between(places: OffsetMap, start: int, end: int) -> list[Quoted]:
    """Return the article's own words of `[start, end)` a paragraph, each once, as far as they are on the page."""
    made: list[Quoted] = []
    for number, first, last in sorted(places.spans(start, end)):
        piece = places.pieces[number]
        words = (
            piece.text[places.index(number, first) : places.index(number, last)]
            .replace("\u2028", "\n")
            .replace("\u200b", "")
        )
        if made and piece.paragraph >= 0 and piece.paragraph == made[-1].paragraph:
            made[-1].text += words
        else:
            made.append(Quoted(piece.number, words, piece.paragraph))
    return made
