"""The rivals of the search benchmark: SQLite's FTS5, tantivy, and Whoosh as it comes."""

from __future__ import annotations

import itertools
import sqlite3
import warnings
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from search_archive import Article
from search_engines import FIRST, Answer, Engine, Ints, Ours
from search_shapes import Shape

_TITLE_WEIGHT = 3.0


def _ordinals(shape: Shape) -> tuple[int, int]:
    """Return the first and last day that a shape asks for."""
    return date.fromisoformat(shape.days[0]).toordinal(), date.fromisoformat(shape.days[1]).toordinal()


class FTS5:
    """SQLite's full-text search: contentless, detail=full, optimised, porter unicode61, bm25 and the count."""

    name = "fts5"

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        """Index in one transaction and optimise."""
        connection = self._connect(folder)
        connection.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            "CREATE VIRTUAL TABLE found USING fts5(title, body, content='', detail=full, tokenize='porter unicode61');"
            f"INSERT INTO found (found, rank) VALUES ('rank', 'bm25({_TITLE_WEIGHT}, 1.0)');"
            "CREATE TABLE days (id INTEGER PRIMARY KEY, lo INTEGER NOT NULL, hi INTEGER NOT NULL);"
        )
        connection.execute("BEGIN")
        given = iter(articles)
        while batch := list(itertools.islice(given, 250)):
            connection.executemany(
                "INSERT INTO found (rowid, title, body) VALUES (?, ?, ?)", [(a.id, a.title, a.text) for a in batch]
            )
            connection.executemany("INSERT INTO days VALUES (?, ?, ?)", [(a.id, a.lo, a.hi) for a in batch if a.lo])
        connection.execute("INSERT INTO found (found) VALUES ('optimize')")
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        connection.close()

    def open(self, folder: Path) -> None:
        """Open the database with a cache of 256 MB."""
        self._connection = self._connect(folder)
        self._connection.execute("SELECT count(*) FROM days").fetchone()

    @staticmethod
    def _connect(folder: Path) -> sqlite3.Connection:
        """Return a connection."""
        connection = sqlite3.connect(folder / "found.db", isolation_level=None)
        connection.execute("PRAGMA cache_size=-262144")
        return connection

    def lacks(self, shape: Shape) -> bool:
        """Say no to endings, misspellings, and words within a run of Han."""
        return shape.kind in ("suffix", "fuzzy", "han")

    def _match(self, shape: Shape) -> tuple[str, str, list[Any]]:
        """Return what is joined, what is matched with conditions, and the parameters."""
        words = [f'"{w}"' for w in shape.words]
        match shape.kind:
            case "any":
                match = " OR ".join(words)
            case "not":
                match = " NOT ".join(words)
            case "phrase":
                match = f'"{" ".join(shape.words)}"'
            case "prefix":
                match = f"{words[0]} *"
            case "title":
                lo, hi = _ordinals(shape)
                return "JOIN days ON days.id = found.rowid", "AND lo <= ? AND hi >= ?", [f"title : {words[0]}", hi, lo]
            case _:
                match = " AND ".join(words)
        return "", "", [match]

    def ask(self, shape: Shape) -> Answer:
        """Ask for the best by bm25, and for the count."""
        joined, condition, parameters = self._match(shape)
        sql = f"FROM found {joined} WHERE found MATCH ? {condition}"
        best = self._connection.execute(
            f"SELECT found.rowid, rank {sql} ORDER BY rank LIMIT {FIRST}", parameters
        ).fetchall()
        total = self._connection.execute(f"SELECT count(*) {sql}", parameters).fetchone()[0]
        return int(total), len(best)

    def every(self, shape: Shape) -> Ints:
        """Return all hits."""
        joined, condition, parameters = self._match(shape)
        sql = f"SELECT found.rowid FROM found {joined} WHERE found MATCH ? {condition} ORDER BY found.rowid"
        return np.array([row[0] for row in self._connection.execute(sql, parameters)], dtype=np.int64)

    def close(self) -> None:
        """Close the database."""
        self._connection.close()


class Tantivy:
    """Tantivy with English stems and positions, written by one thread."""

    name = "tantivy"

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        """Index and wait for the merges."""
        import tantivy

        path = folder / "tantivy"
        path.mkdir()
        writer = tantivy.Index(self._schema(), path=str(path)).writer(heap_size=256_000_000, num_threads=1)
        for a in articles:
            writer.add_document(tantivy.Document(id=a.id, title=a.title, body=a.text, lo=a.lo, hi=a.hi))
        writer.commit()
        writer.wait_merging_threads()

    @staticmethod
    def _schema() -> Any:
        """Return the fields: words with positions, numbers as columns."""
        import tantivy

        builder = tantivy.SchemaBuilder()
        for name in ("title", "body"):
            builder.add_text_field(name, stored=False, tokenizer_name="en_stem", index_option="position")
        for name in ("id", "lo", "hi"):
            builder.add_integer_field(name, stored=False, indexed=name != "id", fast=True)
        return builder.build()

    def open(self, folder: Path) -> None:
        """Open the index."""
        import tantivy

        self._index = tantivy.Index.open(str(folder / "tantivy"))
        self._index.reload()
        self._searcher = self._index.searcher()

    def lacks(self, shape: Shape) -> bool:
        """Say no to words within a run of Han."""
        return shape.kind == "han"

    def _query(self, shape: Shape) -> Any:
        """Return the query."""
        from tantivy import FieldType, Occur, Query

        schema, words = self._index.schema, shape.words
        if shape.kind in ("prefix", "suffix"):
            pattern = f"{words[0]}.*" if shape.kind == "prefix" else f".*{words[0]}"
            return Query.boolean_query(
                [(Occur.Should, Query.regex_query(schema, f, pattern)) for f in ("title", "body")]
            )
        if shape.kind == "fuzzy":
            return Query.boolean_query(
                [(Occur.Should, Query.fuzzy_term_query(schema, f, words[0], distance=2)) for f in ("title", "body")]
            )
        if shape.kind == "title":
            lo, hi = _ordinals(shape)
            return Query.boolean_query(
                [
                    (Occur.Must, self._index.parse_query(words[0], ["title"])),
                    (Occur.Must, Query.range_query(schema, "lo", FieldType.Integer, lower_bound=1, upper_bound=hi)),
                    (Occur.Must, Query.range_query(schema, "hi", FieldType.Integer, lower_bound=lo)),
                ]
            )
        line = {
            "any": " OR ".join(words), "not": f"+{words[0]} -{words[-1]}", "phrase": f'"{" ".join(words)}"',
        }.get(shape.kind, " AND ".join(words))  # fmt: skip
        return self._index.parse_query(line, ["title", "body"], field_boosts={"title": _TITLE_WEIGHT})

    def ask(self, shape: Shape) -> Answer:
        """Ask for the best and the count."""
        found: Any = self._searcher.search(self._query(shape), limit=FIRST, count=True)
        return int(found.count or 0), len(found.hits)

    def every(self, shape: Shape) -> Ints:
        """Return all hits."""
        found = self._searcher.search(self._query(shape), limit=max(1, self._searcher.num_docs))
        values = self._searcher.fast_field_values("id", [address for _score, address in found.hits])
        return np.sort(np.array(values, dtype=np.int64))

    def close(self) -> None:
        """Let go of the index."""
        del self._searcher, self._index


class Whoosh:
    """Whoosh as it comes: its own files, English stems, positions for phrases; it pickles, which only it may here."""

    name = "whoosh"

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        """Index in one commit with 256 MB."""
        from whoosh import index
        from whoosh.analysis.analyzers import StemmingAnalyzer
        from whoosh.fields import NUMERIC, TEXT, Schema

        words = {
            name: TEXT(analyzer=StemmingAnalyzer(stoplist=None, minsize=1), phrase=True) for name in ("title", "body")
        }
        numbers = {"id": NUMERIC(stored=True), "lo": NUMERIC(sortable=True), "hi": NUMERIC(sortable=True)}
        path = folder / "whoosh"
        path.mkdir()
        writer = index.create_in(str(path), Schema(**words, **numbers)).writer(limitmb=256, procs=1)
        for a in articles:
            writer.add_document(id=a.id, title=a.title, body=a.text, lo=a.lo, hi=a.hi)
        writer.commit()

    def open(self, folder: Path) -> None:
        """Open the index."""
        from whoosh import index

        warnings.simplefilter("ignore")
        self._index = index.open_dir(str(folder / "whoosh"))
        self._searcher: Any = self._index.searcher()

    def lacks(self, shape: Shape) -> bool:
        """Say no to words within a run of Han."""
        return shape.kind == "han"

    def _query(self, shape: Shape) -> Any:
        """Return the query; its fuzzy words must begin alike, or it would look at every term."""
        from whoosh.qparser.default import MultifieldParser
        from whoosh.qparser.plugins import FuzzyTermPlugin

        parser: Any = MultifieldParser(["title", "body"], self._index.schema, fieldboosts={"title": _TITLE_WEIGHT})
        fuzzy: Any = FuzzyTermPlugin
        parser.add_plugin(fuzzy())
        words = shape.words
        lines = {
            "any": " OR ".join(words), "not": " NOT ".join(words), "phrase": f'"{" ".join(words)}"',
            "prefix": f"{words[0]}*", "suffix": f"*{words[0]}", "fuzzy": f"{words[0]}~2/1",
        }  # fmt: skip
        if shape.kind == "title":
            lo, hi = _ordinals(shape)
            return parser.parse(f"title:{words[0]} lo:[1 TO {hi}] hi:[{lo} TO]")
        return parser.parse(lines.get(shape.kind, " AND ".join(words)))

    def ask(self, shape: Shape) -> Answer:
        """Ask for the best and the count."""
        found = self._searcher.search(self._query(shape), limit=FIRST)
        return len(found), found.scored_length()

    def every(self, shape: Shape) -> Ints:
        """Return all hits."""
        stored = self._searcher.stored_fields
        return np.sort(
            np.array([stored(n)["id"] for n in self._searcher.docs_for_query(self._query(shape))], dtype=np.int64)
        )

    def close(self) -> None:
        """Close the index."""
        self._searcher.close()


ENGINES: dict[str, type[Engine]] = {"ours": Ours, "fts5": FTS5, "tantivy": Tantivy, "whoosh": Whoosh}
