"""The derived form of a text: what recognition reads, with an exact way back to the text revision."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from cuttings_db.model import Paragraph, Part, TextLayer
from cuttings_db.text.cuts import inner_cuts, mark_cuts
from cuttings_db.text.hyphens import Hyphens
from cuttings_db.text.joins import APART, continued
from cuttings_db.text.words import BLANKS

__all__ = ["Derived", "derive"]


@dataclass(frozen=True, slots=True)
class Derived:
    """A text made from pieces of another: body first, then captions, notes, sources and furniture.

    `_at`, `_from` and `_size` hold for each piece its offset here, its offset in the source, and its length;
    what lies between two pieces was put in (a space or an empty line).
    """

    text: str
    _at: tuple[int, ...] = ()
    _from: tuple[int, ...] = ()
    _size: tuple[int, ...] = ()
    _by_source: tuple[int, ...] = field(default=(), repr=False)

    def parts(self, start: int, end: int) -> tuple[Part, ...]:
        """Return the source parts of `[start, end)`, in order, without white space at their ends."""
        found: list[Part] = []
        index = max(bisect_right(self._at, start) - 1, 0)
        while index < len(self._at) and self._at[index] < end:
            low = max(start - self._at[index], 0)
            high = min(end - self._at[index], self._size[index])
            if low < high:
                piece = self.text[self._at[index] + low : self._at[index] + high]
                bare = piece.strip(BLANKS)
                if bare:
                    first = self._from[index] + low + piece.index(bare)
                    found.append((first, first + len(bare)))
            index += 1
        return tuple(sorted(found))

    def source(self, offset: int) -> int:
        """Return the source offset of a derived offset; for what was put in, the end of the piece before it."""
        if not self._at:
            return 0
        index = max(bisect_right(self._at, offset) - 1, 0)
        return self._from[index] + min(max(offset - self._at[index], 0), self._size[index])

    def derived(self, source_offset: int) -> int | None:
        """Return the derived offset of a source character, or None if it was left out."""
        place = bisect_right(self._by_source, source_offset, key=lambda i: self._from[i]) - 1
        if place < 0:
            return None
        index = self._by_source[place]
        distance = source_offset - self._from[index]
        return self._at[index] + distance if distance < self._size[index] else None


class _Builder:
    """Collects pieces of the source and what is put between them."""

    def __init__(self, text: str) -> None:
        self.source = text
        self.chunks: list[str] = []
        self.length = 0
        self.at: list[int] = []
        self.begin: list[int] = []
        self.size: list[int] = []
        self.waiting = ""

    def keep(self, start: int, end: int) -> None:
        """Append `[start, end)` of the source."""
        if start >= end:
            return
        if self.waiting and self.length:
            self.chunks.append(self.waiting)
            self.length += len(self.waiting)
        self.waiting = ""
        if self.begin and self.begin[-1] + self.size[-1] == start and self.at[-1] + self.size[-1] == self.length:
            self.size[-1] += end - start
        else:
            self.at.append(self.length)
            self.begin.append(start)
            self.size.append(end - start)
        self.chunks.append(self.source[start:end])
        self.length += end - start

    def insert(self, words: str) -> None:
        """Put something that the source does not have before what is kept next; the longest of several stays."""
        if len(words) > len(self.waiting):
            self.waiting = words

    def drop_last(self) -> None:
        """Take back the last character that was kept."""
        self.chunks[-1] = self.chunks[-1][:-1]
        self.length -= 1
        self.size[-1] -= 1
        if not self.size[-1]:
            for column in (self.at, self.begin, self.size):
                column.pop()

    def finish(self) -> Derived:
        """Return what was collected."""
        order = sorted(range(len(self.begin)), key=self.begin.__getitem__)
        return Derived("".join(self.chunks), tuple(self.at), tuple(self.begin), tuple(self.size), tuple(order))


def _copy(builder: _Builder, start: int, end: int, cuts: Sequence[tuple[int, int, str]]) -> None:
    """Append `[start, end)` without its cuts, each replaced by what its third field says."""
    position = start
    for low, high, words in cuts:
        builder.keep(position, min(low, end))
        if words and position <= low and high < end:
            builder.insert(words)
        position = max(position, high)
    builder.keep(position, end)


def derive(text: str, layer: TextLayer) -> Derived:
    """Return the form of a text that recognition reads.

    Paragraphs are joined where a page break, furniture, a caption or a list of sources stands inside a sentence;
    line breaks become spaces (nothing beside Han), hyphens at line ends go, note marks go. Captions, notes,
    sources and furniture follow the body; paragraphs are separated by an empty line.
    """
    marks = mark_cuts(text, layer.note_marks)
    mark_starts = [cut[0] for cut in marks]
    hyphens = Hyphens(text)
    builder = _Builder(text)
    later = {index for group in continued(text, layer) for index in group[1:]}
    order = [i for i, p in enumerate(layer.paragraphs) if p.kind not in APART]
    order += [i for kind in APART for i, p in enumerate(layer.paragraphs) if p.kind == kind]
    before: Paragraph | None = None
    for index in order:
        paragraph = layer.paragraphs[index]
        first = bisect_left(mark_starts, paragraph.start)
        last = bisect_left(mark_starts, paragraph.end)
        plain = paragraph.kind in ("table", "code")
        cuts = marks[first:last]
        if not plain:
            cuts = inner_cuts(text, paragraph.start, paragraph.end, cuts, hyphens)
        start, end = paragraph.start, paragraph.end
        if before is not None:
            if index in later:
                _join(builder, before, paragraph, hyphens)
            else:
                builder.insert("\n\n")
        _copy(builder, start, end, cuts)
        before = paragraph
    return builder.finish()


def _join(builder: _Builder, before: Paragraph, after: Paragraph, hyphens: Hyphens) -> None:
    """Put between two pieces of one paragraph what belongs there: a space, nothing, or less than a hyphen."""
    goes, words = hyphens.seam(before.end, after.start)
    if goes and builder.size and builder.begin[-1] + builder.size[-1] == before.end:
        builder.drop_last()
    if words:
        builder.insert(words)
