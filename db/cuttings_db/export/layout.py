"""Lay a dossier out as plain data for the template: blocks and runs, nothing that could become markup."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import PurePath, PureWindowsPath
from typing import Any

from cuttings_db.export.dossier import Dossier, DossierArticle, DossierParagraph
from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.notes import Notes, plain, same
from cuttings_db.export.runs import GONE, Run, address, cut, even, shorten
from cuttings_db.progress import Report, Step
from cuttings_db.resources import resource
from cuttings_db.text import Hyphens

__all__ = ["lay_out"]

# A title longer than this (in Latin letters) is shortened in headings and contents, and stands in full below.
_TITLE_CELLS = 240
# Typst looks for the best line ends of a whole paragraph at once; with hyphens too, a megabyte takes it minutes.
_LONG = 4000
_BULLET = re.compile(
    r"\s*(?:(?P<dot>[•·▪◦‣●○■□◆*–—-])\s+|"
    r"(?P<number>\(?\d{1,3}[.)](?=\s)|\d{1,3}、|[（(]?[一二三四五六七八九十]{1,3}[）)、]|\(?[a-zA-Z][.)](?=\s))\s*)"
)
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
# Typst hyphenates by patterns for these languages; Chinese and Japanese break anywhere.
_HYPHENATED = re.compile("en|de|fr|es|it|pt|nl|sv|da|nb|fi|pl|cs|sk|hu|ru|uk|el|tr|hr|sl|ca|ro|et|lv|lt|is")


class _Body:
    """The blocks of one article."""

    def __init__(self, article: DossierArticle, notes: Notes, glyphs: Glyphs, show_marks: bool) -> None:
        self._notes, self._glyphs, self._show_marks = notes, glyphs, show_marks
        self.blocks: list[dict[str, Any]] = []
        self.left: list[list[Run]] = []
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
        """Return the runs of a paragraph."""
        marks = paragraph.marks if self._show_marks else ()
        return cut(text, marks, paragraph.notes, paragraph.links, self._glyphs, self._notes.run)

    def _level(self, level: int) -> int:
        """Return the level in the outline: below the article, and never one level skipped."""
        level = max(1, level)
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return min(len(self._levels) + 1, 6)

    def _add(self, paragraph: DossierParagraph) -> None:
        """Add one paragraph, joining lists and tables."""
        self._place(paragraph)
        if len(paragraph.text) > _LONG and self.blocks:
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
            if last["k"] != "list":
                last = {"k": "list", "items": []}
                self.blocks.append(last)
            last["items"].append({"m": marker, "r": self._runs(paragraph, text)})
        elif kind == "table":
            if last["k"] != "table":
                last = {"k": "table", "rows": [], "columns": 1}
                self.blocks.append(last)
            last["rows"].extend(_rows(self._runs(paragraph, text)))
        elif kind == "heading":
            runs = self._runs(paragraph, text)
            short = self._glyphs.drawable(shorten(" ".join(paragraph.text.split()), _TITLE_CELLS))
            whole = len(paragraph.text) <= 2 * _TITLE_CELLS
            self.blocks.append({"k": kind, "l": self._level(paragraph.level), "r": runs if whole else [short]})
            if not whole:
                self.blocks.append({"k": "body", "r": runs})
        else:
            known = kind if kind in ("quote", "caption", "code", "title") else "body"
            self.blocks.append({"k": known, "r": self._runs(paragraph, text)})


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


def _words(language: str) -> dict[str, str]:
    """Return our own words in a language, English where there are none."""
    every = json.loads((resource("dossier") / "words.json").read_text(encoding="utf-8"))
    words: dict[str, str] = every.get(language) or every["en"]
    return words


def _line(text: str, glyphs: Glyphs) -> str:
    """Return a text as one line that can be drawn."""
    return glyphs.drawable(" ".join(text.replace("\x00", "\ufffe").split()))


def _no_note(_label: str) -> None:
    """Know no note: titles have none."""


def _article(
    article: DossierArticle, number: int, dossier: Dossier, words: dict[str, str], glyphs: Glyphs
) -> dict[str, Any]:
    """Return one article for the template."""
    title = _line(article.title, glyphs) or words["untitled"]
    short = shorten(title, _TITLE_CELLS)
    notes = Notes(article, glyphs)
    body = _Body(article, notes, glyphs, dossier.show_marks)
    language = article.language if _LANGUAGE.match(article.language) else ""
    url = address(article.url)
    hits = article.title_marks if dossier.show_marks and title == article.title else ()
    facts = (article.source, article.published.strip() or words["undated"], article.author)
    # The name of the file, never the folder it lay in: a dossier is handed to others.
    name = PureWindowsPath(PurePath(article.path).name).name
    return {
        "number": number,
        "title": plain(short, glyphs),
        "marked": cut(short, hits, (), (), glyphs, _no_note),
        "plain": short,
        "full": cut(title, hits, (), (), glyphs, _no_note) if short != title else [],
        "head": shorten(title, 54),
        "made": article.title_made,
        "language": language or (dossier.language if _LANGUAGE.match(dossier.language) else "en"),
        "known": bool(language),
        "han": language in ("zh", "ja"),
        "hyphenate": bool(_HYPHENATED.fullmatch(language)),
        "meta": [plain(_line(value, glyphs), glyphs) for value in facts if value.strip()],
        "file": plain(shorten(_line(name, glyphs), 120), glyphs),
        "url": plain(article.url.strip(), glyphs, [(0, len(article.url.strip()), url)]) if url else [],
        "blocks": body.blocks,
        "notes": notes.footnotes(),
        "rest": [*notes.rest(), *({"label": "", "r": runs} for runs in body.left)],
    }


def lay_out(dossier: Dossier, glyphs: Glyphs, report: Report) -> dict[str, Any]:
    """Return the whole dossier as plain JSON values for the template; one step a laid-out article."""
    words = _words(dossier.language)
    day = datetime.date.fromisoformat(dossier.made)
    count = len(dossier.articles)
    title = _line(dossier.title, glyphs) or words["dossier"]
    articles = []
    for number, article in enumerate(dossier.articles, 1):
        articles.append(_article(article, number, dossier, words, glyphs))
        report(Step("dossier", number, count, article.title[:200]))
    return {
        "title": shorten(title, _TITLE_CELLS),
        "shown": plain(shorten(title, _TITLE_CELLS), glyphs),
        "head": shorten(title, 44),
        "han": any("\u3400" <= c <= "\u9fff" for c in title),
        "question": plain(shorten(_line(dossier.question, glyphs), 500), glyphs),
        "language": dossier.language if dossier.language in ("en", "zh") else "en",
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "date": words["date"].format(day=day.day, month=words["months"].split()[day.month - 1], year=day.year),
        "count": words["one article" if count == 1 else "many articles"].format(count=f"{count:,}"),
        "words": words,
        "timeline": None if dossier.timeline is None else plain(_line(dossier.timeline.words, glyphs), glyphs),
        "alt": "" if dossier.timeline is None else _line(dossier.timeline.words, glyphs),
        "articles": articles,
    }
