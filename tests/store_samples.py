"""Recognised articles of invented people, to fill a store without reading a file."""

from __future__ import annotations

from pathlib import Path

from cuttings_db.model import Claim, DateMention, Draft, Evidence, Mention, Paragraph, Published, TextLayer
from cuttings_db.store.articles import add_article
from cuttings_db.store.connection import Store
from cuttings_db.store.records import KeptOriginal, Recognised


def recognised(
    text: str, *, title: str = "A title", people: tuple[str, ...] = (), day: str | None = None
) -> Recognised:
    """Make a recognised article; every name in `people` that stands in the text is a mention."""
    mentions = []
    for name in people:
        at = text.find(name)
        if at >= 0:
            key = " ".join(sorted(name.casefold().split()))
            mentions.append(Mention(at, at + len(name), ((at, at + len(name)),), "person", name, key, stage="test"))
    published = Published(day, day, day, "day", "exact", (Evidence("page metadata", day, day, 70),)) if day else None
    dates = ()
    if "3 June 2024" in text:
        at = text.index("3 June 2024")
        dates = (DateMention(at, at + 11, "2024-06-03", "2024-06-03", "2024-06-03", clause=(0, len(text))),)
    claims = tuple(Claim("title", f"person:{m.key}", "Professor", m.parts) for m in mentions)
    return Recognised(
        draft=Draft(text=text, title=title, format="text", original_sha256=""),
        layer=TextLayer((Paragraph(0, len(text)),), title=title, title_origin="metadata", language="en"),
        mentions=tuple(mentions),
        claims=claims,
        dates=dates,
        evidence=published.evidence if published else (),
        published=published,
        version="1",
    )


def add(store: Store, found: Recognised, path: str = "/x/a.txt", original: KeptOriginal | None = None) -> int:
    """Store an article in a transaction of its own."""
    with store.transaction("add") as counter:
        return add_article(store, found, path, original, original.sha256 if original else "", counter)


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return what people see of every table that decisions change."""
    tables = {
        "articles": "SELECT id, title, title_origin, author, source, url, language, published_edtf, published_lo,"
        " published_hi, starred, trashed FROM articles",
        "tags": "SELECT article, tag FROM tags",
        "entities": "SELECT uuid, type, name, rejected, merged_into FROM entities",
        "raw": "SELECT type, key, entity FROM raw_entities",
        "dates": 'SELECT article, start, "end", edtf, rejected, origin FROM dates',
        "said of dates": "SELECT * FROM date_overrides",
        "overrides": "SELECT * FROM overrides",
    }
    return {name: sorted(store.rows(sql), key=repr) for name, sql in tables.items()}


def new_store(folder: Path) -> Store:
    """Make an archive file."""
    return Store(folder / "test.cuttings", create=True)
