"""Hand articles over: one PDF dossier, or tables of articles, entities, dates and claims as CSV and JSON."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from cuttings_db.archive.reading import Reading
from cuttings_db.archive.wording import published_words, question_words
from cuttings_db.errors import ExportFailed
from cuttings_db.export import (
    Dossier,
    DossierArticle,
    DossierParagraph,
    make_dossier,
    write_csv,
    write_json,
)
from cuttings_db.model import NoteMark, Paragraph, Question, to_json
from cuttings_db.progress import Report, Step
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import mentions_of

__all__ = ["Exporting"]

COLUMNS = {
    "articles": ["id", "title", "published", "lo", "hi", "source", "author", "url", "language", "path", "tags", "text"],
    "entities": ["id", "type", "kind", "name", "articles", "mentions"],
    "dates": ["article", "title", "text", "edtf", "lo", "hi", "precision", "qualifier", "role", "start", "end"],
    "claims": ["article", "title", "entity", "kind", "value", "other", "former", "quote", "start", "end"],
}


class Exporting:
    """Writes files from one archive."""

    def __init__(self, store: Store, reading: Reading) -> None:
        self._store, self._reading = store, reading

    def export(
        self, to: Path, format_name: str, what: str, articles: Sequence[int], options: dict[str, Any], report: Report
    ) -> dict[str, Any]:
        """Write the articles to a file; `options`: question (Question), marks (bool), title (str)."""
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
        )
        return dict(to_json(make_dossier(dossier, to, report)))

    def _dossier_article(self, article: int, question: Question | None) -> DossierArticle:
        """Return one article as the dossier prints it."""
        text, layer = self._reading.text(article)
        known = self._reading.article(article)
        hits = self._reading.hit_spans(article, question, _nothing) if question else []
        labels = {r.label for r in layer.references}
        notes = [n for n in layer.note_marks if n.label in labels]
        links = [(k.start, k.end, k.url) for k in layer.links]
        paragraphs = [_dossier_paragraph(text, p, notes, hits, links) for p in layer.paragraphs if p.end > p.start]
        return DossierArticle(
            title=known["title"],
            title_made=known["title_origin"] == "made",
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
        return rows

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
            for d in self._reading.dates(article)
        ]

    def _claim_rows(self, article: int) -> list[dict[str, Any]]:
        """Return the rows of what an article says of its entities."""
        rows = self._store.rows(
            "SELECT e.uuid FROM claims c JOIN raw_entities r ON r.id=c.raw JOIN entities e ON e.id=r.entity"
            " WHERE c.article=? AND e.rejected=0 GROUP BY e.uuid ORDER BY min(c.id)",
            (article,),
        )
        title = self._store.value("SELECT title FROM articles WHERE id=?", (article,))
        made = []
        for (identifier,) in rows:
            entity = self._reading.entity(identifier)
            for claim in entity["claims"]:
                if claim["article"] == article:
                    made.append({**claim, "title": title, "other": claim["entity"] or "", "entity": entity["name"]})
        return made

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
    paragraph: Paragraph,
    notes: Sequence[NoteMark],
    hits: Sequence[tuple[int, int]],
    links: Sequence[tuple[int, int, str]],
) -> DossierParagraph:
    """Return a paragraph with its footnote marks taken out: the dossier sets real footnotes in their place."""
    inside = [n for n in notes if paragraph.start <= n.start and n.end <= paragraph.end]
    kept, at = [], paragraph.start
    for note in inside:
        kept.append((at, note.start))
        at = max(at, note.end)
    kept.append((at, paragraph.end))

    def moved(offset: int) -> int:
        return sum(max(0, min(offset, end) - start) for start, end in kept)

    def clipped(start: int, end: int) -> tuple[int, int]:
        return moved(max(start, paragraph.start)), moved(min(end, paragraph.end))

    def touching(start: int, end: int) -> bool:
        return start < paragraph.end and end > paragraph.start and clipped(start, end)[0] < clipped(start, end)[1]

    return DossierParagraph(
        kind=paragraph.kind,
        level=paragraph.level,
        text="".join(text[start:end] for start, end in kept),
        marks=tuple(clipped(s, e) for s, e in hits if touching(s, e)),
        notes=tuple((moved(n.start), n.label) for n in inside),
        links=tuple((*clipped(s, e), url) for s, e, url in links if touching(s, e)),
    )


def _nothing() -> None:
    """Check nothing."""
