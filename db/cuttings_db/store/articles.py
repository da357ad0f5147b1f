"""Articles: stored in one transaction with text, mentions, dates and the mark for the index; read back by page."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from cuttings_db.characters import without_surrogates
from cuttings_db.model import Published, TextLayer, from_json, to_json
from cuttings_db.store.clusters import OldMention, old_mentions
from cuttings_db.store.connection import Store, now
from cuttings_db.store.dates import write_dates
from cuttings_db.store.entities import write_entities
from cuttings_db.store.known_texts import words_hash
from cuttings_db.store.metadata import METADATA_FIELDS, refresh_metadata
from cuttings_db.store.originals import keep_original
from cuttings_db.store.problems import damaged, stored_json
from cuttings_db.store.records import KeptOriginal, Recognised
from cuttings_db.store.replaying import lay_over_articles
from cuttings_db.store.stages import STAGES, write_stages

__all__ = [
    "METADATA_FIELDS",
    "add_article",
    "article_of_file",
    "article_of_text",
    "article_text",
    "documents",
    "header",
    "machine_record",
    "mark_dirty",
    "note_dates",
    "refresh_metadata",
    "replace_recognition",
    "single_files",
    "text_hash",
    "write_dates",
]


def text_hash(title: str, text: str) -> str:
    """Return the SHA-256 by which an article's content is known again."""
    return hashlib.sha256(f"{title}\x00{text}".encode("utf-8", "surrogatepass")).hexdigest()


def article_of_text(store: Store, digest: str) -> int | None:
    """Return the article with this content, trash included, or None."""
    found = store.value("SELECT id FROM articles WHERE text_sha256=? LIMIT 1", (digest,))
    return None if found is None else int(found)


def single_files(store: Store) -> set[str]:
    """Return the hashes of all files that went in whole and gave exactly one article."""
    rows = store.rows(
        "SELECT f.sha256 FROM imported_files f JOIN articles a ON a.original_sha256=f.sha256 WHERE f.articles=1"
    )
    return {str(row[0]) for row in rows}


def article_of_file(store: Store, sha256: str) -> tuple[int, str]:
    """Return (id, title) of the article that a file gave."""
    article, title = store.rows("SELECT id, title FROM articles WHERE original_sha256=? LIMIT 1", (sha256,))[0]
    return int(article), str(title)


def mark_dirty(store: Store, articles: Iterable[int], counter: int) -> None:
    """Note inside a transaction that the index must look at these articles again."""
    store.connection.executemany(
        "INSERT INTO dirty (article, counter) VALUES (?, ?)"
        " ON CONFLICT(article) DO UPDATE SET counter=excluded.counter",
        [(article, counter) for article in articles],
    )


def note_dates(store: Store, articles: Iterable[int], counter: int) -> None:
    """Note inside a transaction that the dates of these articles are others; the index holds nothing of them."""
    rows = [(article, counter) for article in articles]
    store.connection.executemany("INSERT OR REPLACE INTO touched (kind, item, counter) VALUES ('dates', ?, ?)", rows)


def add_article(
    store: Store, found: Recognised, path: str, original: KeptOriginal | None, original_sha256: str, counter: int
) -> int:
    """Store one article inside a running transaction and return its id."""
    draft, layer = found.draft, found.layer
    original_id = None
    if original is not None:
        original_id = keep_original(store, original.file, original.sha256, original.name, original.media_type)
    text = without_surrogates(draft.text)
    cursor = store.connection.execute(
        "INSERT INTO articles (uuid, text_sha256, words_sha256, path, member, format, encoding, added, original,"
        " original_sha256, characters, recognised, title, title_origin, author, source, url, language, machine,"
        " warnings)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', '', '', ?, ?)",
        (
            str(uuid.uuid4()),
            text_hash(layer.title, draft.text),
            words_hash(text),
            without_surrogates(path),
            without_surrogates(draft.member),
            draft.format,
            draft.encoding,
            now(),
            original_id,
            original_sha256,
            len(text),
            found.version,
            json.dumps(machine_record(found)),
            json.dumps([*draft.warnings, *found.warnings]),
        ),
    )
    article = int(cursor.lastrowid or 0)
    revision = store.connection.execute(
        "INSERT INTO revisions (article, made, text, layer) VALUES (?, ?, ?, ?)",
        (article, now(), text, json.dumps(to_json(layer))),
    ).lastrowid
    store.connection.execute("UPDATE articles SET revision=? WHERE id=?", (revision, article))
    _write_recognition(store, article, found, counter)
    refresh_metadata(store, article)
    mark_dirty(store, [article], counter)
    return article


def machine_record(found: Recognised) -> dict[str, Any]:
    """Return what the machine read of an article as a whole, as `machine` of its row keeps it."""
    draft, layer = found.draft, found.layer
    return {
        "title": without_surrogates(layer.title),
        "title_origin": layer.title_origin,
        "author": without_surrogates(draft.author),
        "source": without_surrogates(draft.source),
        "url": without_surrogates(draft.url),
        "language": layer.language,
        "published": to_json(found.published),
        **_history(found),
    }


def _history(found: Recognised) -> dict[str, Any]:
    """Return what the machine says of how an article is told, where it says anything."""
    return {"history": list(found.history)} if found.history is not None else {}


def _write_recognition(
    store: Store,
    article: int,
    found: Recognised,
    counter: int,
    stages: Collection[str] = STAGES,
    old: Sequence[OldMention] = (),
) -> None:
    """Write what some stages found in one article, over it what people said, and by what key it is known again."""
    if "dates" in stages:
        store.connection.executemany(
            "INSERT INTO evidence (article, source, quote, edtf, weight) VALUES (?, ?, ?, ?, ?)",
            [(article, e.source, without_surrogates(e.quote), e.edtf, e.weight) for e in found.evidence],
        )
    if "names" in stages:
        write_entities(store, article, found.mentions, found.claims, old, counter)
        lay_over_articles(store, [article])
    if "dates" in stages:
        write_dates(store, article, found.dates)
    write_stages(store, article, {stage: key for stage, key in found.stages if stage in stages})


_TABLES_OF_STAGES = (
    ("evidence", "dates"),
    *((table, "names") for table in ("mentions", "claims", "hidden_mentions", "hidden_claims")),
)


def replace_recognition(
    store: Store, article: int, found: Recognised, counter: int, stages: Collection[str] = STAGES
) -> None:
    """Throw away what some stages recognised in an article and store a new run, inside a running transaction.

    What people said of its dates and names stays in force.
    """
    old = old_mentions(store, article) if "names" in stages else []
    for table, stage in _TABLES_OF_STAGES:
        if stage in stages:
            store.connection.execute(f"DELETE FROM {table} WHERE article=?", (article,))
    _write_recognition(store, article, found, counter, stages, old)
    if "dates" in stages:
        machine = stored_json(store.value("SELECT machine FROM articles WHERE id=?", (article,)))
        machine |= {"published": to_json(found.published), **_history(found)}
        store.connection.execute("UPDATE articles SET machine=? WHERE id=?", (json.dumps(machine), article))
        refresh_metadata(store, article)
    store.connection.execute("UPDATE articles SET recognised=? WHERE id=?", (found.version, article))
    mark_dirty(store, [article], counter)


_HEADER = (
    "id, title, title_origin, author, source, url, path, member, format, language, added, characters, starred, trashed,"
    " read, original, warnings, published_edtf, published_lo, published_hi, published_precision, published_qualifier"
)


def header(store: Store, articles: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return the visible metadata of some articles by id; unknown ids are left out."""
    names = [name.strip() for name in _HEADER.split(",")]
    found: dict[int, dict[str, Any]] = {}
    for first in range(0, len(articles), 500):
        some = articles[first : first + 500]
        sql = f"SELECT {_HEADER} FROM articles WHERE id IN ({','.join('?' * len(some))})"
        for row in store.rows(sql, some):
            values = dict(zip(names, row, strict=True))
            published = {n: values.pop(f"published_{n}") for n in ("edtf", "lo", "hi", "precision", "qualifier")}
            values["published"] = published if published["edtf"] is not None else None
            values["has_original"] = values.pop("original") is not None
            values["warnings"] = stored_json(values["warnings"])
            values["starred"], values["trash"] = bool(values["starred"]), bool(values.pop("trashed"))
            values["read"] = bool(values["read"])
            found[int(row[0])] = values
    return found


def article_text(store: Store, article: int) -> tuple[str, TextLayer] | None:
    """Return the current text revision and its layer, or None if there is no such article."""
    row = store.rows(
        "SELECT r.text, r.layer FROM articles a JOIN revisions r ON r.id = a.revision WHERE a.id=?", (article,)
    )
    if not row:
        return None
    try:
        return str(row[0][0]), from_json(TextLayer, stored_json(row[0][1]))
    except TypeError as error:
        raise damaged(store.path.name, f"the parts of article {article}") from error


def published_of(store: Store, article: int) -> Published | None:
    """Return the visible publication date with all its evidence."""
    value = header(store, [article])[article]["published"]
    if value is None:
        return None
    evidence = evidence_of(store, article)
    return from_json(Published, {**value, "evidence": evidence})


def evidence_of(store: Store, article: int) -> list[dict[str, Any]]:
    """Return the evidence for the publication date, best first; the person's own value leads."""
    rows = store.rows(
        "SELECT source, quote, edtf, weight FROM evidence WHERE article=? ORDER BY weight DESC, id", (article,)
    )
    found = [{"source": s, "quote": q, "edtf": e, "weight": w} for s, q, e, w in rows]
    own = store.rows("SELECT value FROM overrides WHERE article=? AND field='published'", (article,))
    if own:
        edtf = stored_json(own[0][0])["edtf"] if own[0][0] else ""
        found.insert(0, {"source": "you", "quote": "", "edtf": edtf, "weight": 100})
    return found


def documents(store: Store, articles: Sequence[int]) -> list[tuple[int, str, str, str, str, str]]:
    """Return (id, title, text, author, source, path) of articles for the text index."""
    marks = ",".join("?" * len(articles))
    sql = (
        "SELECT a.id, CASE WHEN a.title_origin='made' THEN '' ELSE a.title END, r.text, a.author, a.source,"
        f" a.path || ' ' || a.member FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id IN ({marks})"
    )
    return [(int(r[0]), r[1], r[2], r[3], r[4], r[5]) for r in store.rows(sql, articles)]
