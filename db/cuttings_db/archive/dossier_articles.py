"""Articles as a dossier prints them: paragraphs whole again, and everything that stands on them in its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from cuttings_db.export import DossierHighlight, DossierParagraph
from cuttings_db.model import NoteMark, Paragraph, Part, TextLayer
from cuttings_db.text import Hyphens, continued

__all__ = ["Marked", "paragraphs_of"]

# Words in asterisks, as Markdown has them; those of footnotes stand behind a word.
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,2})(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\1(?![\w*])")
_QUOTED = re.compile(r"^>{1,4} ?", re.MULTILINE)
# What has no number in the reading pane either: a paragraph is cited by the same number here and there.
_UNNUMBERED = frozenset({"title", "heading", "caption", "furniture", "reference", "footnote"})


@dataclass
class Marked:
    """What stands on an article's text, by offsets of the article.

    `names` are (start, end, number of an entry of the index), `places` (end, number of a place that is referred to).
    """

    hits: Sequence[Part] = ()
    names: Sequence[tuple[int, int, int]] = ()
    places: Sequence[tuple[int, int]] = ()
    highlights: Sequence[dict[str, Any]] = field(default_factory=list)

    def within(self, start: int, end: int, pieces: Sequence[Paragraph]) -> Marked:
        """Return what stands on the pieces of a paragraph that reaches from `start` to `end`.

        Hits are in order and apart, names and places in the order of their ends: thousands of them are not to be
        looked through for every paragraph.
        """
        first = bisect_right(self.hits, start, key=_second)
        return Marked(
            hits=self.hits[first : bisect_left(self.hits, end, lo=first, key=_first)],
            names=[name for p in pieces for name in self._ending(self.names, p, _second)],
            places=[place for p in pieces for place in self._ending(self.places, p, _first)],
            highlights=[h for h in self.highlights if h["start"] < end and h["end"] > start],
        )

    @staticmethod
    def _ending(marks: Sequence[Any], piece: Paragraph, end: Callable[[Any], int]) -> Sequence[Any]:
        """Return the marks that end in a piece, not between pieces."""
        return marks[bisect_right(marks, piece.start, key=end) : bisect_right(marks, piece.end, key=end)]


def _first(mark: Sequence[int]) -> int:
    """Return the first number of a mark."""
    return mark[0]


def _second(mark: Sequence[int]) -> int:
    """Return the second number of a mark."""
    return mark[1]


def paragraphs_of(text: str, layer: TextLayer, marked: Marked) -> tuple[DossierParagraph, ...]:
    """Return the paragraphs of a text; those that a page or a note parts are joined."""
    marked = Marked(marked.hits, sorted(marked.names, key=_second), sorted(marked.places), marked.highlights)
    labels = {r.label for r in layer.references}
    notes = [n for n in layer.note_marks if n.label in labels]
    links = [(k.start, k.end, k.url) for k in layer.links]
    hyphens = Hyphens(text)
    numbers: list[int] = []
    counted = 0
    for p in layer.paragraphs:
        counted += p.kind not in _UNNUMBERED
        numbers.append(counted if p.kind not in _UNNUMBERED else 0)
    made = []
    for group in continued(text, layer):
        pieces = [p for i in group if (p := layer.paragraphs[i]).end > p.start]
        if pieces:
            joined = _Joined(text, pieces, hyphens, notes, links)
            made.append(replace(joined.paragraph(marked, links), number=numbers[group[0]]))
    return tuple(made)


class _Joined:
    """One paragraph made of its pieces, without its footnote marks: the dossier sets real footnotes there."""

    def __init__(
        self,
        text: str,
        pieces: Sequence[Paragraph],
        hyphens: Hyphens,
        notes: Sequence[NoteMark],
        links: Sequence[tuple[int, int, str]],
    ) -> None:
        self._text, self._pieces = text, pieces
        self._kept: list[tuple[int, int, int]] = []  # start and end in the text, start in the paragraph
        self._made: list[str] = []
        self._length = 0
        self._notes = [n for p in pieces for n in notes if p.start <= n.start and n.end <= p.end]
        gone = self._gone(links)
        lines = any("\n" in text[p.start : p.end] for p in pieces)
        for number, piece in enumerate(pieces):
            before, end = "", piece.end
            if number:
                # Between lines of a column a line end is put that always flows.
                before = "\v" if lines else hyphens.seam(pieces[number - 1].end, piece.start)[1]
            if number + 1 < len(pieces) and not lines:
                end -= hyphens.seam(piece.end, pieces[number + 1].start)[0]
            at = piece.start
            for low, high in gone:
                if piece.start <= low and high <= piece.end:
                    self._keep(at, max(at, low), before)
                    at, before = max(at, high), ""
            self._keep(at, max(at, end), before)
        self._starts = [start for start, _end, _at in self._kept]

    def _gone(self, links: Sequence[tuple[int, int, str]]) -> list[Part]:
        """Return what is not printed: marks of notes, and signs of Markdown."""
        text, pieces = self._text, self._pieces
        gone = [(n.start, n.end) for n in self._notes]
        if pieces[0].kind not in ("code", "table", "reference", "footnote"):
            gone += [part for link in links for part in _signs(text, link)]
            for emphasis in (e for p in pieces for e in _EMPHASIS.finditer(text, p.start, p.end)):
                gone += [emphasis.span(1), (emphasis.end() - len(emphasis.group(1)), emphasis.end())]
        if pieces[0].kind == "quote":
            gone += [sign.span() for p in pieces for sign in _QUOTED.finditer(text, p.start, p.end)]
        return sorted(gone)

    def _keep(self, start: int, end: int, before: str = "") -> None:
        """Take a stretch of the text over."""
        self._kept.append((start, end, self._length + len(before)))
        self._made.append(before + self._text[start:end])
        self._length += len(self._made[-1])

    def _moved(self, offset: int) -> int:
        """Return where an offset of the text is in the paragraph."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        start, end, at = self._kept[index]
        return at + min(max(offset - start, 0), end - start)

    def _behind(self, offset: int) -> int:
        """Return the place behind the character before an offset, which may be the last one before a gap."""
        return self._moved(offset - 1) + 1 if offset else 0

    def _over(self, spans: Iterable[Any]) -> Iterable[Any]:
        """Yield what begins with a span that touches the paragraph."""
        first, last = self._pieces[0].start, self._pieces[-1].end
        return (span for span in spans if span[0] < last and span[1] > first)

    def paragraph(self, marked: Marked, links: Sequence[tuple[int, int, str]]) -> DossierParagraph:
        """Return the paragraph with what stands on it."""
        here = marked.within(self._pieces[0].start, self._pieces[-1].end, self._pieces)
        spans = [(self._moved(s), self._moved(e)) for s, e in here.hits]
        over = [(self._moved(s), self._moved(e), url) for s, e, url in self._over(links)]
        highlights = []
        for h in here.highlights:
            start, end = self._moved(h["start"]), self._moved(h["end"])
            # A note on words that go on in the next paragraph is told where they end.
            ends = any(p.start < h["end"] <= p.end for p in self._pieces)
            highlights.append(DossierHighlight(start, end, str(h["colour"]), str(h["note"]) if ends else ""))
        return DossierParagraph(
            kind=self._pieces[0].kind,
            level=self._pieces[0].level,
            text="".join(self._made),
            marks=tuple((s, e) for s, e in spans if s < e),
            notes=tuple((self._moved(n.start), n.label) for n in self._notes),
            links=tuple(link for link in over if link[0] < link[1]),
            names=tuple((self._behind(e), name) for _s, e, name in here.names),
            places=tuple((self._behind(e), number) for e, number in here.places),
            highlights=tuple(h for h in highlights if h.start < h.end),
        )


def _signs(text: str, link: tuple[int, int, str]) -> tuple[tuple[int, int], ...]:
    """Return what of a link is only a sign of Markdown: the bracket before its words, the address behind them."""
    start, end, url = link
    tail = f"]({url})"
    if text.startswith("[", start) and text.endswith(tail, start, end):
        return (start, start + 1), (end - len(tail), end)
    return ()
