"""Compose an article's text from blocks, and keep where its paragraphs, links and notes come to stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings_db.model import Footnote, Link, NoteMark, Paragraph, ParagraphKind
from cuttings_db.readers.limits import TEXT_CHARACTERS, check_text

__all__ = ["Composed", "Composer", "kept_address"]

_SPACE = re.compile(r"[ \t\r\n\f]+")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)


def kept_address(address: str | None) -> str:
    """Return an address that may be kept as a link (http, https, mailto), or an empty string."""
    address = (address or "").strip()
    return address if len(address) <= 4000 and _ADDRESS.fullmatch(address) else ""


@dataclass(frozen=True)
class Composed:
    """A text and the spans in it."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    links: tuple[Link, ...]
    note_marks: tuple[NoteMark, ...]
    footnotes: tuple[Footnote, ...]


class _Span:
    """A link, mark or note that begins at the next character that is written."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.start = -1
        self.end = -1


class Composer:
    """Write blocks one after another: blocks are joined by an empty line, rows and list items by a line end."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._paragraphs: list[Paragraph] = []
        self._links: list[Link] = []
        self._marks: list[NoteMark] = []
        self._notes: list[Footnote] = []
        self._open: list[_Span] = []
        self._block: tuple[ParagraphKind, int, int] = ("body", 0, 0)
        self._start = -1
        self._separator = "\n\n"
        self._space = False
        self._breaks = 0
        self._cell = False  # a cell has begun and nothing stands in it yet
        self._prefix = ""
        self._block_notes: list[_Span] = []

    def begin(
        self, kind: ParagraphKind = "body", level: int = 0, page: int = 0, *, close: bool = False, keep: bool = False
    ) -> None:
        """Begin a block; `close` puts it on the next line instead of after an empty one.

        `keep` leaves the place of a block that was begun and not written yet (the paragraph in a list item).
        """
        fresh = self._start < 0
        separator = self._separator
        prefix = self._prefix
        self.end()
        self._block = (kind, level, page)
        self._separator = "\n" if close else "\n\n"
        if keep and fresh:
            self._separator = separator
            self._prefix = prefix

    def prefix(self, text: str) -> None:
        """Write `text` (a list number) before the block's first word, if a word follows at all."""
        self._prefix = text

    def end(self) -> None:
        """End the current block; an empty block leaves nothing behind."""
        if self._start >= 0:
            kind, level, page = self._block
            self._paragraphs.append(Paragraph(self._start, self._length, kind, level, page))
        self._start = -1
        self._space = False
        self._breaks = 0
        self._block = ("body", 0, self._block[2])
        self._separator = "\n\n"
        self._prefix = ""
        for span in self._block_notes:
            self.close_note(span)
        self._block_notes.clear()

    def turn(self, kind: ParagraphKind) -> None:
        """Make the current block one of another kind."""
        self._block = (kind, *self._block[1:])

    def open_block_note(self, label: str) -> None:
        """Make the current block, from here to its end, the note with this label."""
        kind, level, page = self._block
        self._block = ("footnote" if kind in ("body", "list") else kind, level, page)
        self._block_notes.append(self.open(label))

    def write(self, text: str, *, exact: bool = False) -> None:
        """Write inline text: white space is collapsed as HTML does, or kept where `exact`."""
        if exact:
            if text:
                self._put(text)
            return
        for number, word in enumerate(_SPACE.split(text)):
            if number:
                self._space = True
            if word:
                self._put(word)

    def line_break(self) -> None:
        """Break the line; two breaks in a row begin a new paragraph of the same kind."""
        if self._start >= 0:
            self._breaks += 1
            self._space = False

    def tab(self) -> None:
        """Begin the next cell of a table row."""
        if self._start < 0:
            self._put("")
        self._space = False
        self._put_raw("\t")
        self._cell = True

    def _put(self, text: str) -> None:
        if self._breaks:
            breaks, self._breaks = self._breaks, 0
            if breaks > 1:
                kind, level, page = self._block
                self.begin(kind, level, page)
            else:
                self._put_raw("\n")
            self._space = False
        if self._start < 0:
            if self._length:
                self._put_raw(self._separator)
            self._start = self._length
        elif self._space and not self._cell:
            self._put_raw(" ")
        self._space = False
        self._cell = False
        for span in self._open:
            if span.start < 0:
                span.start = self._length
        if self._prefix:
            text, self._prefix = self._prefix + text, ""
        self._put_raw(text)
        for span in self._open:
            span.end = self._length

    def _put_raw(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
        if self._length > 2 * TEXT_CHARACTERS:
            # A file may say the same words over and over: it is refused before they fill the memory.
            check_text(self._length)

    def open(self, value: str) -> _Span:
        """Open a span (a link's address or a note's label) at the next character."""
        span = _Span(value)
        self._open.append(span)
        return span

    def close_link(self, span: _Span) -> None:
        """Close a link."""
        if self._close(span):
            self._links.append(Link(span.start, span.end, span.value))

    def close_mark(self, span: _Span) -> None:
        """Close a footnote mark."""
        if self._close(span):
            self._marks.append(NoteMark(span.start, span.end, span.value))

    def close_note(self, span: _Span) -> None:
        """Close a footnote."""
        if self._close(span):
            self._notes.append(Footnote(span.start, span.end, span.value))

    def _close(self, span: _Span) -> bool:
        self._open.remove(span)
        return span.start >= 0

    @property
    def length(self) -> int:
        """Return how many characters stand so far."""
        return self._length

    def finish(self) -> Composed:
        """Return the text and its spans, sorted."""
        self.end()
        return Composed(
            "".join(self._pieces),
            tuple(self._paragraphs),
            tuple(sorted(self._links, key=lambda s: (s.start, s.end))),
            tuple(sorted(self._marks, key=lambda s: (s.start, s.end))),
            tuple(sorted(self._notes, key=lambda s: (s.start, s.end))),
        )
