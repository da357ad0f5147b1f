"""Articles as plain data for the exports of single articles: with names, dates, claims, highlights and notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath, PureWindowsPath
from typing import Any

from cuttings_db.archive.reading import Reading
from cuttings_db.export import ArticleRecord, ClaimRecord, DateRecord, NameRecord, authors_of
from cuttings_db.progress import Report, Step
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import mentions_of
from cuttings_db.store.highlights import highlights_of
from cuttings_db.store.problems import stored_json

__all__ = ["records_of"]

_CLAIMS = (
    "SELECT e.uuid, c.kind, c.value, o.uuid, c.former, c.parts FROM claims c JOIN raw_entities r ON r.id=c.raw"
    " JOIN entities e ON e.id=r.entity LEFT JOIN raw_entities q ON q.id=c.other_raw"
    " LEFT JOIN entities o ON o.id=q.entity WHERE c.article=? AND e.rejected=0 ORDER BY c.id"
)


def _names(store: Store, article: int, kinds: dict[str, str]) -> tuple[NameRecord, ...]:
    """Return the entities of an article, in the order in which they are first named."""
    found: dict[str, dict[str, Any]] = {}
    for mention in mentions_of(store, article):
        empty = {"type": mention["type"], "name": mention["name"], "surfaces": {}, "places": []}
        row = found.setdefault(mention["entity"], empty)
        row["surfaces"][mention["text"]] = None
        row["places"].append((mention["start"], mention["end"]))
    return tuple(
        NameRecord(
            id=identifier,
            type=row["type"],
            kind=kinds.get(identifier, ""),
            name=row["name"],
            surfaces=tuple(row["surfaces"]),
            mentions=len(row["places"]),
            places=tuple(row["places"]),
        )
        for identifier, row in found.items()
    )


def _claims(store: Store, article: int, text: str) -> tuple[ClaimRecord, ...]:
    """Return what an article says of its entities."""
    made = []
    for entity, kind, value, other, former, stored in store.rows(_CLAIMS, (article,)):
        quote = " ".join(text[start:end] for start, end in stored_json(stored))
        made.append(ClaimRecord(entity, kind, value, other or "", bool(former), quote))
    return tuple(made)


def _record(store: Store, reading: Reading, article: int, kinds: dict[str, str]) -> ArticleRecord:
    """Return one article."""
    known, (text, layer) = reading.article(article), reading.text(article)
    published = known["published"]
    order = ("edtf", "lo", "hi", "precision", "qualifier")
    dates = (
        DateRecord(text=text[d["start"] : d["end"]], **{name: d[name] for name in (*order, "role", "start", "end")})
        for d in reading.dated.dates(article)
    )
    highlights = (
        (h["colour"], " ".join(text[h["start"] : h["end"]].split()), h["note"]) for h in highlights_of(store, article)
    )
    # The name of the file, never the folder it lay in: what is exported is handed to others.
    file = PureWindowsPath(PurePath(known["path"]).name).name
    return ArticleRecord(
        id=article,
        uuid=str(store.value("SELECT uuid FROM articles WHERE id=?", (article,))),
        title=known["title"],
        title_made=known["title_origin"] == "made",
        text=text,
        authors=authors_of(known["author"]),
        source=known["source"],
        url=known["url"],
        language=known["language"],
        published=tuple(published[name] for name in order) if published else None,
        added=known["added"],
        file=f"{file}: {known['member']}" if known["member"] else file,
        format=known["format"],
        starred=known["starred"],
        tags=tuple(known["tags"]),
        collections=tuple(known["collections"]),
        note=known["note"],
        highlights=tuple(highlights),
        paragraphs=layer.paragraphs,
        references=layer.references,
        note_marks=layer.note_marks,
        links=layer.links,
        names=_names(store, article, kinds),
        dates=tuple(dates),
        claims=_claims(store, article, text),
    )


def records_of(store: Store, reading: Reading, articles: Sequence[int], report: Report) -> Iterator[ArticleRecord]:
    """Yield articles one after another; a step for each."""
    kinds = {str(identifier): str(kind) for identifier, kind in store.rows("SELECT uuid, kind FROM entities")}
    for number, article in enumerate(articles):
        report(Step("export", number, len(articles)))
        yield _record(store, reading, article, kinds)
