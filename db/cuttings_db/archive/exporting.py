"""Hand articles over: as one PDF dossier, as tables in CSV and JSON, or in the formats of other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from cuttings_db.archive.dossier_options import DossierOptions
from cuttings_db.archive.dossiers import Dossiers
from cuttings_db.archive.exporting_claims import claim_rows, said_claim_rows
from cuttings_db.archive.interchange import FORMATS, write_interchange
from cuttings_db.archive.reading import Reading
from cuttings_db.errors import ExportFailed
from cuttings_db.export import make_dossier, write_csv, write_json
from cuttings_db.model import Question
from cuttings_db.progress import Report, Step
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import mentions_of

__all__ = ["Exporting", "present"]

COLUMNS = {
    "articles": ["id", "title", "published", "lo", "hi", "source", "author", "url", "language", "path", "tags", "text"],
    "entities": ["id", "type", "kind", "name", "articles", "mentions"],
    "dates": ["article", "title", "text", "edtf", "lo", "hi", "precision", "qualifier", "role", "start", "end"],
    "claims": ["article", "title", "entity", "kind", "value", "other", "former", "said_by", "quote", "start", "end"],
}


def present(store: Store, articles: Sequence[int]) -> list[int]:
    """Return the articles as they are; ExportFailed where one is gone: it must not be left out of a dossier unsaid."""
    sql = "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))"
    here = {int(row[0]) for row in store.rows(sql, (json.dumps([*map(int, articles)]),))}
    for article in articles:
        if article not in here:
            raise ExportFailed(f"there is no article {article} in this archive", "Select the articles once more.")
    return list(articles)


class Exporting:
    """Writes files from one archive.

    `cards` tells which dates of some articles are one event, `find` which articles a question finds.
    """

    def __init__(
        self,
        store: Store,
        reading: Reading,
        cards: Callable[[Sequence[int]], dict[str, str]] | None = None,
        find: Callable[[Question], Sequence[int]] | None = None,
    ) -> None:
        self._store, self._reading, self._whole = store, reading, find is not None
        self.dossiers = Dossiers(store, reading, cards, find)

    def export(
        self, to: Path, format_name: str, what: str, articles: Sequence[int], options: dict[str, Any], report: Report
    ) -> dict[str, Any]:
        """Write the articles to a file; `options` are those of `DossierOptions`."""
        if not articles:
            raise ExportFailed("there is nothing to export", "Select articles, or ask for something that has hits.")
        if not to.parent.is_dir():
            raise ExportFailed(f"there is no folder {to.parent}", "Choose another place.")
        try:
            if format_name == "pdf":
                return self._dossier(to, articles, options, report)
            if format_name in FORMATS:
                paths = write_interchange(self._store, self._reading, articles, format_name, to, report)
                return {"path": str(to), "paths": paths, "articles": len(articles), "pages": 0, "warnings": []}
            if format_name not in ("csv", "json") or what not in COLUMNS:
                raise ExportFailed(f"{what} cannot be exported as {format_name}", "Choose another format.")
            rows = self._rows(what, articles, report)
            if format_name == "csv":
                write_csv(rows, COLUMNS[what], to)
            else:
                write_json(rows, to)
        except OSError as error:
            raise ExportFailed(f"{to.name} cannot be written ({error.strerror})", "Choose another place.") from error
        return {"path": str(to), "articles": len(articles), "pages": 0, "warnings": []}

    def _dossier(self, to: Path, articles: Sequence[int], options: dict[str, Any], report: Report) -> dict[str, Any]:
        """Write the PDF dossier; without a way to ask the archive only what is asked for is in it."""
        chosen = DossierOptions.of(options, whole=self._whole)
        return self.dossiers.write(to, articles, chosen, report, make_dossier)

    def preview(
        self, articles: Sequence[int], options: dict[str, Any], pages: int, width: int, report: Report
    ) -> dict[str, Any]:
        """Return pictures of the first pages of a dossier, and how many pages it will have."""
        return self.dossiers.preview(articles, DossierOptions.of(options, whole=self._whole), pages, width, report)

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
