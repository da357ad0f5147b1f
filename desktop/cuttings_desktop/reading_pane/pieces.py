"""Cut an article into display pieces, one text block each, and keep the way between offset and block.

Qt lays out a block as a whole: a paragraph of 60 kB with many marks costs a quarter of a second a frame. So giant
paragraphs are shown as several blocks. Qt counts UTF-16 units, the article counts code points: the map bridges both.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["LIMIT", "OffsetMap", "Piece", "cut", "displayed", "flowing"]

LIMIT = 4000  # characters a block
_SOFT = "\u00ad"  # a hyphen that is seen only where a line ends
_HALF = re.compile(r"([^\W\d_]+)[-\u2010]$")
# Before these a hyphen at the end of a line is one within it too.
_JOINED = re.compile(
    "anti|co|cross|double|ex|first|follow|full|half|high|inter|intra|long|low|mid|multi|non|one|open|over|phase|post|"
    "pre|second|self|semi|short|single|so|state|third|three|time|two|under|well|year"
)
_PAPER = 40  # letters of the shortest line that is broken because the paper ends
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|[。！？；][”’」』）]*")
# Qt takes these as the end of a block, the edge of a frame or the place of an object: none may come from a text.
_UNSAFE = {code: " " for code in range(0x20) if code != 0x09}
_UNSAFE |= {
    0x0A: "\u2028",
    0x2029: "\u2028",
    0x85: " ",
    0xFFFC: "\ufffd",
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
    0: "\ufffd",
}
_SURROGATE = re.compile("[\ud800-\udfff]")


def displayed(text: str) -> str:
    """Return what is shown for a text: of the same length, without characters that Qt would take for structure."""
    return _SURROGATE.sub("\ufffd", text.translate(_UNSAFE))


def _flows(lines: list[str]) -> bool:
    """Tell whether lines were broken where the paper ended: all but the last are long, and of about one length."""
    widths = [len(line) + sum(character > "\u2e80" for character in line) for line in lines]
    longest = max(widths)
    return longest >= _PAPER and all(width >= 0.6 * longest for width in widths[:-1])


def flowing(text: str) -> str:
    """Return a paragraph whose lines end where those of the paper did as one flow, character for character.

    A line end becomes a space, or a space of no width between Chinese characters and after a hyphen. Verses, addresses
    and other lines that end where they mean to stay as they are.
    """
    if "\n" not in text.strip() or not _flows(text.strip("\n").split("\n")):
        return text
    made = list(text)
    for at, character in enumerate(text):
        if character == "\n":
            before, after = text[at - 1 : at], text[at + 1 : at + 2]
            wide = before > "\u2e80" and after > "\u2e80"
            # "-" after a space is a dash, "pre-" at the end of a line half of a word.
            half = _HALF.search(text, max(0, at - 24), at)
            made[at] = "\u200b" if wide or half is not None else " "
            if half is not None and after.islower() and not _JOINED.fullmatch(half[1].lower()):
                made[at - 1] = _SOFT
    return "".join(made)


def cut(text: str, limit: int = LIMIT) -> list[tuple[int, int]]:
    """Return the spans of at most `limit` characters into which a paragraph is cut: after a sentence, else a space."""
    spans: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > limit:
        floor, ceiling = start + limit // 2, start + limit
        ends = [found.end() for found in _SENTENCE_END.finditer(text, floor, ceiling)]
        end = ends[-1] if ends else text.rfind(" ", floor, ceiling) + 1
        end = end if end > floor else ceiling
        spans.append((start, end))
        start = end
    spans.append((start, len(text)))
    return spans


@dataclass(frozen=True)
class Piece:
    """One block on the screen: `[start, end)` of the article shown as `text` (both -1: not the article's own words).

    `first` and `last` tell its place in its paragraph; `suffix` stands behind the text and belongs to nothing;
    `number` is that of its paragraph among those that are cited by number (0: none).
    """

    kind: str
    text: str = ""
    start: int = -1
    end: int = -1
    paragraph: int = -1
    level: int = 0
    first: bool = True
    last: bool = True
    suffix: str = ""
    number: int = 0


class OffsetMap:
    """The way from an article's offset to (block, UTF-16 column) and back, while blocks are appended."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._wide: dict[int, list[int]] = {}  # block -> code-point positions of characters beyond 16 bits
        self._starts: list[int] = []  # sorted starts of the pieces that show article text …
        self._blocks: list[int] = []  # … and their blocks
        self._ends: list[int] = []

    def append(self, piece: Piece) -> int:
        """Add the next block and return its number."""
        number = len(self.pieces)
        self.pieces.append(piece)
        if not piece.text.isascii() and max(piece.text, default="") > "\uffff":
            self._wide[number] = [i for i, character in enumerate(piece.text) if character > "\uffff"]
        if piece.start >= 0:
            at = bisect_right(self._starts, piece.start)
            self._starts.insert(at, piece.start)
            self._blocks.insert(at, number)
            self._ends.insert(at, piece.end)
        return number

    def bind(self, number: int, start: int, end: int) -> None:
        """Say that a block that is already there shows `[start, end)` of the article (the title in the head)."""
        old = self.pieces[number]
        self.pieces[number] = Piece(old.kind, old.text, start, end, old.paragraph, old.level)
        at = bisect_right(self._starts, start)
        self._starts.insert(at, start)
        self._blocks.insert(at, number)
        self._ends.insert(at, end)

    def column(self, number: int, index: int) -> int:
        """Return the UTF-16 column of a code-point position in a block."""
        wide = self._wide.get(number)
        return index + bisect_left(wide, index) if wide else index

    def index(self, number: int, column: int) -> int:
        """Return the code-point position of a UTF-16 column in a block; inside a pair, that of the pair."""
        wide = self._wide.get(number)
        if not wide:
            return column
        low, high = 0, len(wide)
        while low < high:
            middle = (low + high) // 2
            if wide[middle] + middle < column:
                low = middle + 1
            else:
                high = middle
        return column - low

    def place(self, offset: int) -> tuple[int, int] | None:
        """Return (block, column) of an offset; between pieces the start of the next one; None when not loaded."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._ends[at]:
            number = self._blocks[at]
            return number, self.column(number, offset - self._starts[at])
        if at + 1 < len(self._starts):
            return self._blocks[at + 1], 0
        if at >= 0 and offset == self._ends[at]:
            number = self._blocks[at]
            return number, self.column(number, offset - self._starts[at])
        return None

    def offset(self, number: int, column: int) -> int | None:
        """Return the offset that a column of a block shows; None where the block is not the article's own words."""
        if not 0 <= number < len(self.pieces) or self.pieces[number].start < 0:
            return None
        piece = self.pieces[number]
        return min(piece.start + self.index(number, column), piece.end)

    def spans(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield (block, first column, last column) of everything that shows `[start, end)`."""
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self._starts) and self._starts[at] < end:
            low, high = max(start, self._starts[at]), min(end, self._ends[at])
            if low < high:
                number, base = self._blocks[at], self._starts[at]
                yield number, self.column(number, low - base), self.column(number, high - base)
            at += 1

    @property
    def shown(self) -> int:
        """Return the end of the last shown piece (0: nothing yet)."""
        return max(self._ends, default=0)
