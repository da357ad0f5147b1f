"""The blocks of one article: its paragraphs as runs, lists and tables joined, each with its number and remarks."""

from __future__ import annotations

import itertools
import re
import string
from typing import Any

from cuttings_db.export.dividing import divided
from cuttings_db.export.dossier import DossierArticle, DossierHighlight, DossierParagraph
from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.notes import Notes, plain, same
from cuttings_db.export.runs import GONE, Run, cut, even, mostly_han, shorten
from cuttings_db.text import Hyphens

__all__ = ["TITLE_CELLS", "Body", "remark"]

# A title longer than this (in Latin letters) is shortened in headings and contents, and stands in full below.
TITLE_CELLS = 240
# Typst looks for the best line ends of a whole paragraph at once; with hyphens too, a megabyte takes it minutes.
_LONG = 4000
_COLOURS = ("yellow", "green", "blue", "pink")
_BULLET = re.compile(
    r"\s*(?:(?P<dot>[•·▪◦‣●○■□◆*–—-])\s+|"
    r"(?P<number>\(?\d{1,3}[.)](?=\s)|\d{1,3}、|[（(]?[一二三四五六七八九十]{1,3}[）)、]|\(?[a-zA-Z][.)](?=\s))\s*)"
)


def remark(text: str, glyphs: Glyphs) -> list[Run]:
    """Return what a reader wrote as runs; its line ends are kept."""
    return plain(even(text.strip(), "code"), glyphs)


class Body:
    """The blocks of one article.

    `blocks` are for the template, `left` the entries of its list of sources that no mark points to, `numbers` the
    number of the paragraph in which each place that is referred to stands.
    """

    def __init__(
        self, article: DossierArticle, notes: Notes, glyphs: Glyphs, *, show_marks: bool, show_names: bool
    ) -> None:
        self._notes, self._glyphs, self._show_marks, self._show_names = notes, glyphs, show_marks, show_names
        self.blocks: list[dict[str, Any]] = []
        self.left: list[list[Run]] = []
        self.numbers: dict[int, int] = {}
        self.colours: set[str] = set()
        self._letters = itertools.chain.from_iterable(
            map("".join, itertools.product(string.ascii_lowercase, repeat=size)) for size in itertools.count(1)
        )
        self._number = 0
        self._levels: list[int] = []
        kept = [p for p in article.paragraphs if p.kind != "furniture" and p.text.strip()]
        # Whether a hyphen belongs to a word or to a line is told by the rest of the article.
        self._hyphens = Hyphens("\n".join(p.text for p in kept))
        self._base = 0
        for number, paragraph in enumerate(kept):
            self._base += len(kept[number - 1].text) + 1 if number else 0
            if paragraph.kind == "title" and same(paragraph.text) == same(article.title):
                continue
            if paragraph.kind == "heading" and self._leads_nowhere(kept, number):
                continue
            self._add(paragraph)
        for block in self.blocks:
            if block["k"] == "table":
                block["columns"] = _grid(block["rows"])
        self.blocks = divided(self.blocks)

    def _is_note(self, paragraph: DossierParagraph) -> bool:
        """Tell whether a paragraph is an entry of the reference list."""
        return paragraph.kind in ("reference", "footnote")

    def _leads_nowhere(self, kept: list[DossierParagraph], number: int) -> bool:
        """Tell whether a heading stands over notes only, which are set elsewhere."""
        under = []
        for paragraph in kept[number + 1 :]:
            if paragraph.kind == "heading":
                break
            under.append(paragraph)
        return bool(under) and all(self._is_note(p) for p in under)

    def _runs(self, paragraph: DossierParagraph, text: str) -> list[Run]:
        """Return the runs of a paragraph; the reader's notes on it wait for the end of its block."""
        marks = paragraph.marks if self._show_marks else ()
        points: list[tuple[int, dict[str, Any]]] = []
        if self._show_names:
            points += [(place, {"i": name}) for place, name in dict.fromkeys(paragraph.names)]
        points += [(place, {"at": number}) for place, number in paragraph.places]
        colours = []
        for span in _apart(paragraph.highlights):
            colours.append((span.start, span.end, span.colour))
            self.colours.add(span.colour)
            if span.note.strip():
                letter = next(self._letters)
                points.append((span.end, {"r": letter, "h": span.colour}))
                said = remark(span.note, self._glyphs)
                self._remarks.append({"letter": letter, "h": span.colour, "r": said, "han": mostly_han(span.note)})
        return cut(
            text, marks, paragraph.notes, paragraph.links, self._glyphs, self._notes.run,
            highlights=colours, points=points,
        )  # fmt: skip

    def _level(self, level: int) -> int:
        """Return the level in the outline: below the article, and never one level skipped."""
        level = max(1, level)
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return min(len(self._levels) + 1, 6)

    def _add(self, paragraph: DossierParagraph) -> None:
        """Add one paragraph, joining lists and tables."""
        self._remarks: list[dict[str, Any]] = []
        self._place(paragraph)
        if not self.blocks:
            return
        self.numbers.update(dict.fromkeys((number for _place, number in paragraph.places), self._number))
        if self._remarks:
            self.blocks[-1].setdefault("remarks", []).extend(self._remarks)
        runs = self.blocks[-1].get("r", ())
        if any(isinstance(run, dict) and "b" in run for run in runs):
            # What cannot fill a line makes gaps of the few blanks beside it.
            self.blocks[-1]["ragged"] = True
        if len(paragraph.text) > _LONG:
            self.blocks[-1]["long"] = True

    def _even(self, paragraph: DossierParagraph) -> str:
        """Return the paragraph's text in order (see `even`), without the hyphens that only a line end made."""
        text = list(even(paragraph.text, paragraph.kind))
        for match in re.finditer(r"[\n\v] *", paragraph.text):
            start, end = match.span()
            if text[start] not in (" ", GONE):
                continue
            goes = self._hyphens.at(self._base + start, self._base + end)
            if goes is not None:
                text[start:end] = GONE * (end - start)
            if goes:
                text[start - 1] = GONE
        return "".join(text)

    def _next(self, paragraph: DossierParagraph) -> int:
        """Return the number of a paragraph."""
        self._number = paragraph.number or self._number + 1
        return self._number

    def _place(self, paragraph: DossierParagraph) -> None:
        """Put one paragraph where it belongs."""
        kind = paragraph.kind
        text = self._even(paragraph)
        last: dict[str, Any] = self.blocks[-1] if self.blocks else {"k": ""}
        if self._is_note(paragraph):
            said = same(paragraph.text)
            if not any(said.endswith(known) or known.endswith(said) for known in self._notes.known):
                self.left.append(self._runs(paragraph, text))
        elif kind == "list":
            match = _BULLET.match(text)
            marker = ((match["number"] or "") if match else "") or "•"
            if match:
                text = GONE * match.end() + text[match.end() :]
            if last["k"] != "list" or "remarks" in last:
                last = {"k": "list", "items": []}
                self.blocks.append(last)
            last["items"].append({"m": marker, "p": self._next(paragraph), "r": self._runs(paragraph, text)})
        elif kind == "table":
            if last["k"] != "table":
                last = {"k": "table", "p": self._next(paragraph), "rows": [], "columns": 1}
                self.blocks.append(last)
            last["rows"].extend(_rows(self._runs(paragraph, text)))
        elif kind == "heading":
            runs = self._runs(paragraph, text)
            short = self._glyphs.drawable(shorten(" ".join(paragraph.text.split()), TITLE_CELLS))
            whole = len(paragraph.text) <= 2 * TITLE_CELLS
            self.blocks.append({"k": kind, "l": self._level(paragraph.level), "r": runs if whole else [short]})
            if not whole:
                self.blocks.append({"k": "body", "p": self._next(paragraph), "r": runs})
        else:
            known = kind if kind in ("quote", "caption", "code", "title") else "body"
            number = {} if known in ("title", "caption") else {"p": self._next(paragraph)}
            self.blocks.append({"k": known, **number, "r": self._runs(paragraph, text)})


def _apart(highlights: tuple[DossierHighlight, ...]) -> list[DossierHighlight]:
    """Return highlights in order, none over another, each in a colour that we have."""
    kept: list[DossierHighlight] = []
    for span in sorted(highlights, key=lambda h: (h.start, h.end)):
        start = max(span.start, kept[-1].end) if kept else max(span.start, 0)
        if start < span.end:
            colour = span.colour if span.colour in _COLOURS else _COLOURS[0]
            kept.append(DossierHighlight(start, span.end, colour, span.note))
    return kept


def _rows(runs: list[Run]) -> list[list[list[Run]]]:
    """Return the runs of a table paragraph as rows of cells."""
    rows: list[list[list[Run]]] = [[[]]]
    for run in runs:
        if isinstance(run, dict) and "l" in run:
            rows.append([[]])
        elif isinstance(run, dict) and "cell" in run:
            rows[-1].append([])
        else:
            rows[-1][-1].append(run)
    return rows


def _grid(rows: list[list[list[Run]]]) -> int:
    """Return the number of columns if rows are a grid (an empty corner is put back), else 1.

    A table whose rows differ is set as lines: a guessed grid would put numbers under wrong heads.
    """
    counts = {len(row) for row in rows[1:]}
    if len(counts) != 1:
        return 1
    columns = counts.pop()
    if columns > 2 and len(rows[0]) == columns - 1:
        rows[0].insert(0, [])
    return columns if len(rows[0]) == columns else 1
