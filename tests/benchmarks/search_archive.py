"""Write the invented articles straight into an archive file, and read them back one after another for the builders.

The tables are filled as an import would fill them, without its checks and waits: one transaction, no syncing.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from search_corpus import BLOCK, Block, blocks, make_block
from search_counting import Counting
from search_shapes import choose_shapes
from search_words import ENTITIES, Ints, Words

from cuttings_db.intervals import day_number
from cuttings_db.store.connection import Store

# An import commits so many articles at a time; the index catches up between two commits.
_GROUP = 24
_ADDED = "2025-01-01T00:00:00Z"
_SPARED = ("mentions_article", "mentions_raw", "dates_article", "revisions_article")  # made again at the end


class Article(NamedTuple):
    """What every engine is given of an article; `lo` and `hi` are ordinals of days, 0 where unknown."""

    id: int
    title: str
    text: str
    lo: int
    hi: int


@dataclass
class Reader:
    """Reads the articles of an archive in order, and knows how long the reading took, also in CPU time."""

    path: Path
    articles: int
    seconds: float = 0.0
    cpu: float = 0.0

    def __iter__(self) -> Iterator[Article]:
        """Yield the articles; the time between two of them is the builder's."""
        store = Store(self.path, read_only=True)
        sql = (
            "SELECT a.id, a.title, r.text, a.published_lo, a.published_hi FROM articles a JOIN revisions r"
            " ON r.id=a.revision WHERE a.id BETWEEN ? AND ? ORDER BY a.id"
        )
        try:
            for first in range(1, self.articles + 1, 250):
                begun, worked = time.perf_counter(), time.process_time()
                rows = store.rows(sql, (first, min(first + 249, self.articles)))
                batch = [
                    Article(i, t, x, day_number(lo) if lo else 0, day_number(hi) if hi else 0)
                    for i, t, x, lo, hi in rows
                ]
                self.seconds += time.perf_counter() - begun
                self.cpu += time.process_time() - worked
                yield from batch
        finally:
            store.close()


def write_archive(path: Path, words: Words, articles: int) -> dict[str, Any]:
    """Write a corpus of so many articles; returns its facts and its shapes."""
    begun = time.perf_counter()
    store = Store(path, create=True)
    connection = store.connection
    indexes = dict(store.rows("SELECT name, sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL"))
    for pragma in ("synchronous=OFF", "journal_mode=MEMORY", "foreign_keys=OFF", "cache_size=-256000"):
        connection.execute(f"PRAGMA {pragma}")
    counting = Counting(words)
    chinese: list[int] = []
    mentioned = np.zeros(2 * ENTITIES + 1, dtype=np.bool_)
    facts = {"articles": articles, "bytes": 0, "longest": 0, "mentions": 0, "dates": 0, "pieces": 0}
    connection.execute("BEGIN IMMEDIATE")
    for name in _SPARED:
        if name in indexes:
            connection.execute(f"DROP INDEX {name}")
    for number in range(blocks(articles)):
        block = make_block(words, number)
        many = min(BLOCK, articles - number * BLOCK)
        for statement, rows in _statements(words, block, many):
            connection.executemany(statement, rows)
        counting.add(block, many)
        mentioned[_raw_entities(block)] = True
        chinese.extend(np.array(block.ids)[np.flatnonzero(block.chinese[:many])].tolist())
        sizes = [len(text.encode()) for text in block.texts[:many]]
        facts["bytes"] += sum(sizes)
        facts["longest"] = max(facts["longest"], *sizes)
        facts["mentions"] += int((block.mentions[0] < many).sum())
        facts["dates"] += int((block.dates[0] < many).sum())
        facts["pieces"] += int((block.rows < many).sum())
    tables = {row[0] for row in store.rows("SELECT name FROM sqlite_master WHERE type='table'")}
    for statement, rows in _entities(words, np.flatnonzero(mentioned).tolist()):
        if statement.split()[2] in tables:
            connection.executemany(statement, rows)
    for name in _SPARED:
        if name in indexes:
            connection.execute(indexes[name])
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    connection.execute("PRAGMA journal_mode=WAL")
    store.close()
    np.save(path.with_name("chinese.npy"), np.array(chinese, dtype=np.int64), allow_pickle=False)
    return {
        **facts,
        "chinese": len(chinese),
        "vocabulary": counting.vocabulary(),
        "seconds": time.perf_counter() - begun,
        "archive_bytes": path.stat().st_size,
        "shapes": choose_shapes(counting),
    }


def _raw_entities(block: Block) -> Ints:
    """Return the number of the raw entity of each mention: names of the alphabet first, then the Chinese ones."""
    raws: Ints = block.mentions[1] + 1 + np.where(block.chinese[block.mentions[0]], ENTITIES, 0)
    return raws


def _entities(words: Words, raws: list[int]) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Yield the rows of the entities that are mentioned: half of the names are persons."""
    kinds = ("organisation", "place", "event", "product", "gene", "disease", "publication", "trial", "variant")
    firsts = words.first("names"), words.first("han names")
    rows = []
    for raw in raws:
        section, place = divmod(raw - 1, ENTITIES)
        kind = "person" if place < ENTITIES // 2 else kinds[place % len(kinds)]
        rows.append((raw, kind, str(words.pieces[firsts[section] + place])))
    yield (
        "INSERT INTO entities (id, uuid, type, kind, name, machine_type, machine_name) VALUES (?, ?, ?, '', ?, ?, ?)",
        [(raw, str(uuid.UUID(int=raw)), kind, name, kind, name) for raw, kind, name in rows],
    )
    yield (
        "INSERT INTO raw_entities (id, type, key, canonical, entity) VALUES (?, ?, ?, ?, ?)",
        [(raw, kind, name.casefold(), name, raw) for raw, kind, name in rows],
    )
    yield ("INSERT INTO spelled (name, raw) VALUES (?, ?)", [(name, raw) for raw, _kind, name in rows])


def _statements(words: Words, block: Block, many: int) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Yield the rows of the first `many` articles of a block, table by table."""
    groups = [(i - 1) // _GROUP + 2 for i in block.ids]  # history counters; the first one made the archive
    yield (
        "INSERT OR IGNORE INTO history (counter, token, scope) VALUES (?, ?, 'add')",
        [(g, secrets.token_hex(8)) for g in sorted(set(groups[:many]))],
    )
    yield ("INSERT INTO dirty (article, counter) VALUES (?, ?)", list(zip(block.ids[:many], groups, strict=False)))
    articles, revisions = [], []
    for row in range(many):
        identifier, title, text = block.ids[row], block.titles[row], block.texts[row]
        language = "zh" if block.chinese[row] else "en"
        edtf, lo, hi, precision = block.published[row] or (None, None, None, None)
        published: Any = edtf and {
            "edtf": edtf, "lo": lo, "hi": hi, "precision": precision, "qualifier": "exact", "evidence": [],
        }  # fmt: skip
        source = f"Source {identifier % 60}"
        machine = {
            "title": title, "title_origin": "heading", "author": "", "source": source, "url": "",
            "language": language, "published": published,
        }  # fmt: skip
        articles.append((
            identifier, str(uuid.UUID(int=identifier)), hashlib.sha256(text.encode()).hexdigest(),
            f"corpus/{identifier:06}.txt", "", "text", "utf-8", _ADDED, "", identifier, len(text), "1",
            title, "heading", "", source, "", language, edtf, lo, hi, precision, published and "exact",
            json.dumps(machine), "[]",
        ))  # fmt: skip
        revisions.append((identifier, identifier, _ADDED, text, _layer(block, row, title, language)))
    yield (
        "INSERT INTO articles (id, uuid, text_sha256, path, member, format, encoding, added, original_sha256, revision,"
        " characters, recognised, title, title_origin, author, source, url, language, published_edtf, published_lo,"
        " published_hi, published_precision, published_qualifier, machine, warnings)"
        f" VALUES ({', '.join('?' * 25)})",
        articles,
    )
    yield ("INSERT INTO revisions (id, article, made, text, layer) VALUES (?, ?, ?, ?, ?)", revisions)
    first = block.ids[0]
    kept = block.mentions[0] < many
    raws = _raw_entities(block)[kept].tolist()
    rows, _entity, start, end, piece = block.mentions[:, kept]
    yield (
        "INSERT INTO mentions (article, raw, start, \"end\", name, stage, certain) VALUES (?, ?, ?, ?, ?, 'names', 1)",
        list(
            zip((rows + first).tolist(), raws, start.tolist(), end.tolist(), words.pieces[piece].tolist(), strict=True)
        ),
    )
    rows, ordinal, start, end, _piece = block.dates[:, block.dates[0] < many]
    days = {o: date.fromordinal(o).isoformat() for o in set(ordinal.tolist())}
    iso = [days[o] for o in ordinal.tolist()]
    yield (
        'INSERT INTO dates (article, start, "end", edtf, lo, hi, precision, qualifier, role, rule, anchor,'
        " clause_start, clause_end) VALUES (?, ?, ?, ?, ?, ?, 'day', 'exact', 'event', 'day', '', ?, ?)",
        list(zip((rows + first).tolist(), start.tolist(), end.tolist(), iso, iso, iso, start.tolist(), end.tolist(),
                 strict=True)),
    )  # fmt: skip


def _layer(block: Block, row: int, title: str, language: str) -> str:
    """Return the text layer of an article as it is stored."""
    begins = block.paragraphs[row]
    ends = [at - 2 for at in begins[1:]] + [len(block.texts[row])]
    kinds = ["title", *["body"] * (len(begins) - 1)]
    paragraphs = [
        {"start": a, "end": b, "kind": kind, "level": 0, "page": 0}
        for a, b, kind in zip(begins, ends, kinds, strict=True)
    ]
    return json.dumps({
        "paragraphs": paragraphs, "references": [], "note_marks": [], "links": [], "title": title,
        "title_origin": "heading", "language": language,
    })  # fmt: skip
