"""Hand articles over: one PDF dossier, or tables of articles, entities, dates and claims as CSV and JSON."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from cuttings_db.archive.drawing import cards_of, dated_items, drawn, name_of, timeline_svg, timeline_words
from cuttings_db.archive.exporting_claims import claim_rows, said_claim_rows
from cuttings_db.archive.reading import Reading
from cuttings_db.archive.wording import published_words, question_words
from cuttings_db.errors import ExportFailed
from cuttings_db.export import (
    Dossier,
    DossierArticle,
    DossierParagraph,
    DossierTimeline,
    make_dossier,
    write_csv,
    write_json,
)
from cuttings_db.model import NoteMark, Paragraph, Question, to_json
from cuttings_db.progress import Report, Step
from cuttings_db.search import marks, parse
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import mentions_of
from cuttings_db.text import Hyphens, continued

__all__ = ["Exporting"]

COLUMNS = {
    "articles": ["id", "title", "published", "lo", "hi", "source", "author", "url", "language", "path", "tags", "text"],
    "entities": ["id", "type", "kind", "name", "articles", "mentions"],
    "dates": ["article", "title", "text", "edtf", "lo", "hi", "precision", "qualifier", "role", "start", "end"],
    "claims": ["article", "title", "entity", "kind", "value", "other", "former", "said_by", "quote", "start", "end"],
}
_LEAST_DATES = 2  # that make a timeline worth a page
_PICTURE = (1000, 550)  # pixels; a page on its side shows letters of eleven as eight points
# Words in asterisks, as Markdown has them; those of footnotes stand behind a word.
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,2})(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\1(?![\w*])")
_QUOTED = re.compile(r"^>{1,4} ?", re.MULTILINE)


class Exporting:
    """Writes files from one archive; `cards` tells which dates of some articles are one event."""

    def __init__(
        self, store: Store, reading: Reading, cards: Callable[[Sequence[int]], dict[str, str]] | None = None
    ) -> None:
        self._store, self._reading, self._cards = store, reading, cards

    def export(
        self, to: Path, format_name: str, what: str, articles: Sequence[int], options: dict[str, Any], report: Report
    ) -> dict[str, Any]:
        """Write the articles to a file; `options`: question (Question), marks, timeline (bool), title."""
        if not articles:
            raise ExportFailed("there is nothing to export", "Select articles, or ask for something that has hits.")
        if not to.parent.is_dir():
            raise ExportFailed(f"there is no folder {to.parent}", "Choose another place.")
        try:
            if format_name == "pdf":
                return self._dossier(to, articles, options, report)
            if format_name not in ("csv", "json") or what not in COLUMNS:
                raise ExportFailed(f"{what} cannot be exported as {format_name}", "Choose PDF, CSV or JSON.")
            rows = self._rows(what, articles, report)
            if format_name == "csv":
                write_csv(rows, COLUMNS[what], to)
            else:
                write_json(rows, to)
        except OSError as error:
            raise ExportFailed(f"{to.name} cannot be written ({error.strerror})", "Choose another place.") from error
        return {"path": str(to), "articles": len(articles), "pages": 0, "warnings": []}

    def _dossier(self, to: Path, articles: Sequence[int], options: dict[str, Any], report: Report) -> dict[str, Any]:
        """Write the PDF dossier."""
        question: Question = options.get("question") or Question()
        shown = bool(options.get("marks"))
        made = []
        for number, article in enumerate(articles):
            report(Step("gather", number, len(articles)))
            made.append(self._dossier_article(article, question if shown else None))
        dossier = Dossier(
            title=str(options.get("title") or "Cuttings"),
            question=question_words(question),
            made=datetime.date.today().isoformat(),
            language="en",
            articles=tuple(made),
            show_marks=shown,
            timeline=self._timeline(articles) if options.get("timeline") else None,
        )
        return dict(to_json(make_dossier(dossier, to, report)))

    def _timeline(self, articles: Sequence[int]) -> DossierTimeline | None:
        """Return the picture of when the articles appeared and what they speak of; None for next to no dates."""
        items = dated_items(self._reading, articles)
        if len(drawn(items)) < _LEAST_DATES:
            return None
        words, name = timeline_words(items), name_of(self._reading)
        cards = cards_of(self._store, items, self._cards(articles)) if self._cards is not None else None
        return DossierTimeline(timeline_svg(items, words, size=_PICTURE, name=name, cards=cards), words)

    def _dossier_article(self, article: int, question: Question | None) -> DossierArticle:
        """Return one article as the dossier prints it."""
        text, layer = self._reading.text(article)
        known = self._reading.article(article)
        hits = self._reading.hit_spans(article, question, _nothing) if question else []
        labels = {r.label for r in layer.references}
        notes = [n for n in layer.note_marks if n.label in labels]
        links = [(k.start, k.end, k.url) for k in layer.links]
        hyphens = Hyphens(text)
        groups = [[p for i in group if (p := layer.paragraphs[i]).end > p.start] for group in continued(text, layer)]
        paragraphs = [_dossier_paragraph(text, group, hyphens, notes, hits, links) for group in groups if group]
        return DossierArticle(
            title=known["title"],
            title_made=known["title_origin"] == "made",
            title_marks=tuple(marks(known["title"], parse(question.text))) if question else (),
            source=known["source"],
            url=known["url"],
            author=known["author"],
            published=published_words(known["published"]),
            language=known["language"],
            paragraphs=tuple(paragraphs),
            references=tuple((r["label"], r["text"], r["url"]) for r in known["references"]),
            path=known["path"],
        )

    def _rows(self, what: str, articles: Sequence[int], report: Report) -> list[dict[str, Any]]:
        """Return the rows of a table."""
        makers: dict[str, Callable[[int], list[dict[str, Any]]]] = {
            "articles": self._article_rows,
            "dates": self._date_rows,
            "claims": self._claim_rows,
        }
        if what == "entities":
            return self._entity_rows(articles, report)
        rows = []
        for number, article in enumerate(articles):
            report(Step("export", number, len(articles)))
            rows += makers[what](article)
        return rows + (said_claim_rows(self._store, articles) if what == "claims" else [])

    def _article_rows(self, article: int) -> list[dict[str, Any]]:
        """Return the row of an article."""
        known, (text, _layer) = self._reading.article(article), self._reading.text(article)
        published = known["published"] or {"edtf": "", "lo": "", "hi": ""}
        plain = {n: known[n] for n in ("id", "title", "source", "author", "url", "language", "path")}
        dated = {"published": published["edtf"], "lo": published["lo"] or "", "hi": published["hi"] or ""}
        return [{**plain, **dated, "tags": ", ".join(known["tags"]), "text": text}]

    def _date_rows(self, article: int) -> list[dict[str, Any]]:
        """Return the rows of an article's dates."""
        known, (text, _layer) = self._reading.article(article), self._reading.text(article)
        return [
            {**d, "article": article, "title": known["title"], "text": text[d["start"] : d["end"]]}
            for d in self._reading.dated.dates(article)
        ]

    def _claim_rows(self, article: int) -> list[dict[str, Any]]:
        """Return the rows of what an article says of its entities."""
        title = str(self._store.value("SELECT title FROM articles WHERE id=?", (article,)))
        return claim_rows(self._store, article, title, self._reading.text(article)[0])

    def _entity_rows(self, articles: Sequence[int], report: Report) -> list[dict[str, Any]]:
        """Return the entities that the articles mention, with how many articles and mentions."""
        counted: dict[str, dict[str, Any]] = {}
        for number, article in enumerate(articles):
            report(Step("export", number, len(articles)))
            seen = set()
            for mention in mentions_of(self._store, article):
                empty = {"id": mention["entity"], "type": mention["type"], "kind": "", "name": mention["name"]}
                row = counted.setdefault(mention["entity"], {**empty, "articles": 0, "mentions": 0})
                row["mentions"] += 1
                row["articles"] += mention["entity"] not in seen
                seen.add(mention["entity"])
        kinds = dict(self._store.rows("SELECT uuid, kind FROM entities"))
        for row in counted.values():
            row["kind"] = kinds.get(row["id"], "")
        return sorted(counted.values(), key=lambda row: (row["type"], -row["articles"], row["name"]))


def _dossier_paragraph(
    text: str,
    pieces: Sequence[Paragraph],
    hyphens: Hyphens,
    notes: Sequence[NoteMark],
    hits: Sequence[tuple[int, int]],
    links: Sequence[tuple[int, int, str]],
) -> DossierParagraph:
    """Return one paragraph made of its pieces, without its footnote marks: the dossier sets real footnotes there."""
    kept: list[tuple[int, int, int]] = []  # start and end in the text, start in the paragraph
    made: list[str] = []
    length = 0

    def keep(start: int, end: int, before: str = "") -> None:
        nonlocal length
        kept.append((start, end, length + len(before)))
        made.append(before + text[start:end])
        length += len(made[-1])

    inside = [n for p in pieces for n in notes if p.start <= n.start and n.end <= p.end]
    gone = [(n.start, n.end) for n in inside]
    if pieces[0].kind not in ("code", "table", "reference", "footnote"):
        gone += [part for link in links for part in _signs(text, link)]
        for emphasis in (e for p in pieces for e in _EMPHASIS.finditer(text, p.start, p.end)):
            gone += [emphasis.span(1), (emphasis.end() - len(emphasis.group(1)), emphasis.end())]
    if pieces[0].kind == "quote":
        gone += [sign.span() for p in pieces for sign in _QUOTED.finditer(text, p.start, p.end)]
    gone.sort()
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
                keep(at, max(at, low), before)
                at, before = max(at, high), ""
        keep(at, max(at, end), before)

    starts = [start for start, _end, _at in kept]

    def moved(offset: int) -> int:
        index = max(bisect_right(starts, offset) - 1, 0)
        start, end, at = kept[index]
        return at + min(max(offset - start, 0), end - start)

    spans = [(moved(s), moved(e)) for s, e in hits if s < pieces[-1].end and e > pieces[0].start]
    over = [(moved(s), moved(e), url) for s, e, url in links if s < pieces[-1].end and e > pieces[0].start]
    return DossierParagraph(
        kind=pieces[0].kind,
        level=pieces[0].level,
        text="".join(made),
        marks=tuple((s, e) for s, e in spans if s < e),
        notes=tuple((moved(n.start), n.label) for n in inside),
        links=tuple(link for link in over if link[0] < link[1]),
    )


def _signs(text: str, link: tuple[int, int, str]) -> tuple[tuple[int, int], ...]:
    """Return what of a link is only a sign of Markdown: the bracket before its words, the address behind them."""
    start, end, url = link
    tail = f"]({url})"
    if text.startswith("[", start) and text.endswith(tail, start, end):
        return (start, start + 1), (end - len(tail), end)
    return ()


def _nothing() -> None:
    """Check nothing."""
