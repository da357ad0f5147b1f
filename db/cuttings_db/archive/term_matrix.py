"""Pasted names and terms counted over what a question finds: one row a term, those without a hit included."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.answering import Answering
from cuttings_db.archive.copies import count_stories
from cuttings_db.archive.filters import ArchiveFilters
from cuttings_db.archive.term_queries import Asked, TermQueries, quoted
from cuttings_db.errors import ExportFailed, LimitExceeded, QuestionRefused
from cuttings_db.export import write_csv, write_json
from cuttings_db.model import Question
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.search import TextIndex, parse
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import CLOSED_HI, CLOSED_LO, Relations

__all__ = ["COLUMNS", "MOST_TERMS", "TermMatrix"]

Bools = NDArray[np.bool_]
MOST_TERMS = 5_000
COLUMNS = ("", "year", "source", "collection", "language", "term")
# A table with more columns is not read; those with the most articles are shown.
_MOST_COLUMNS = 120
_LOCATED_AT_ONCE = 1_000
_MENTIONS = (
    "SELECT count(*) FROM raw_entities r JOIN mentions m ON m.raw=r.id WHERE r.entity=?"
    " AND m.article IN (SELECT value FROM json_each(?))"
)
_VALUES = {
    "source": "SELECT a.id, a.source FROM articles a WHERE a.source<>''",
    "language": "SELECT a.id, a.language FROM articles a WHERE a.language<>''",
    "collection": "SELECT x.article, c.name FROM collected x JOIN collections c ON c.id=x.collection",
}


class TermMatrix:
    """Counts terms in one archive; the last table is kept, to be written to a file."""

    def __init__(self, store: Store, relations: Relations, answering: Answering, index: TextIndex) -> None:
        self._store, self._relations, self._answering, self._index = store, relations, answering, index
        self._filters = ArchiveFilters(store, relations)
        self._queries = TermQueries(store)
        self._last: tuple[tuple[Any, ...], dict[str, Any]] = ((), {})

    def count(
        self, terms: Sequence[str], question: Question, columns: str = "", report: Report = quiet
    ) -> dict[str, Any]:
        """Return {columns, column_queries, columns_left_out, rows}: a row for each term, in the order given.

        A row: {term, articles, copies_left_out, hits, entity, first, last, cells, query}. `articles` are those that the
        question finds and that hold the term, or name whom it names; where the question counts stories, copies are left
        out, and `copies_left_out` says how many. `hits` are the places in all of them. `first` and `last` are days of
        publication. `query` in parentheses asks for a row; with the query of a column behind it, for a cell.
        """
        wanted = [" ".join(str(term).split()) for term in terms]
        wanted = [term for term in wanted if term]
        if len(wanted) > MOST_TERMS:
            raise LimitExceeded(f"there are more than {MOST_TERMS:,} terms", "Paste a part of them.")
        if columns not in COLUMNS:
            raise QuestionRefused(f"a table has no columns by “{columns}”", f"Choose {', '.join(COLUMNS[1:])}.")

        def check() -> None:
            report(Step("terms"))

        # What words and chips find, copies included: cells count stories by themselves.
        base = self._answering.find(_without_stories(question), check).mask
        key = (tuple(wanted), question, columns, self._relations.state, self._index.token)
        if self._last[0] != key:
            self._last = key, self._table(wanted, question.stories, base, columns, report)
        return self._last[1]

    def _table(self, terms: list[str], stories: bool, base: Bools, columns: str, report: Report) -> dict[str, Any]:
        """Count everything."""
        known: dict[str, tuple[Asked, Bools]] = {}
        for number, term in enumerate(dict.fromkeys(terms)):
            if number % 8 == 0:
                report(Step("terms", number, len(terms)))
            asked = self._queries.of(term)
            known[term] = asked, base & self._matching(asked.query, lambda: report(Step("terms")))
        heads, left_out = self._columns(columns, base, known)
        sides = [self._matching(query, lambda: None) & base for _, query in heads]
        side = np.array(sides, dtype=np.bool_) if sides else np.zeros((0, len(base)), dtype=np.bool_)
        rows: dict[str, dict[str, Any]] = {}
        for number, (term, (asked, mask)) in enumerate(known.items()):
            report(Step("terms", number, len(known)))
            rows[term] = {"term": term, **self._row(asked, mask, side, stories, lambda: report(Step("terms")))}
        return {
            "columns": [name for name, _ in heads],
            "column_queries": [query for _, query in heads],
            "columns_left_out": left_out,
            "rows": [rows[term] for term in terms],
        }

    def _matching(self, query: str, check: Callable[[], None]) -> Bools:
        """Return the articles that a question in words finds."""
        parsed = parse(query)
        if parsed.root is None:
            return np.zeros(self._relations.size, dtype=np.bool_)
        return self._relations.mask(self._index.execute(parsed, self._filters, check).ids)

    def _row(
        self, asked: Asked, mask: Bools, side: NDArray[np.bool_], stories: bool, check: Callable[[], None]
    ) -> dict[str, Any]:
        """Return the counts of one term."""
        articles = self._relations.articles
        ids = np.flatnonzero(mask)
        told = count_stories(articles, mask) if stories else len(ids)
        inside = side[:, ids]
        if stories and bool((articles.story[ids] > 0).any()):
            cells = []
            for row in inside:
                one = np.zeros_like(mask)
                one[ids[row]] = True
                cells.append(count_stories(articles, one))
        else:
            cells = np.count_nonzero(inside, axis=1).tolist()
        dated = ids[articles.dated[ids]]
        return {
            "articles": told,
            "copies_left_out": len(ids) - told,
            "hits": self._hits(asked, ids, check),
            "entity": asked.entity,
            "first": _iso(int(articles.published_lo[dated].min()) if len(dated) else CLOSED_LO),
            "last": _iso(int(articles.published_hi[dated].max()) if len(dated) else CLOSED_HI),
            "cells": cells,
            "query": asked.query,
        }

    def _hits(self, asked: Asked, ids: NDArray[np.intp], check: Callable[[], None]) -> int:
        """Return in how many places articles hold a term; where one only names somebody, how often it does."""
        query, total = parse(asked.query), 0
        silent: list[int] = []
        for first in range(0, len(ids), _LOCATED_AT_ONCE):
            check()
            some = ids[first : first + _LOCATED_AT_ONCE].tolist()
            found = self._index.hits(query, some, check=check) if query.root is not None else {}
            total += sum(len(spans.united()) for spans in found.values())
            silent += [article for article in some if article not in found]
        if asked.entity is not None and silent:
            total += int(self._store.value(_MENTIONS, (asked.number, json.dumps(silent))))
        return total

    def _columns(
        self, columns: str, base: Bools, known: dict[str, tuple[Asked, Bools]]
    ) -> tuple[list[tuple[str, str]], int]:
        """Return the columns, each with what asks for it, and how many are left out because they are too many."""
        if columns == "term":
            found = [(term, asked.query) for term, (asked, mask) in known.items() if asked.query and mask.any()]
            return found[:_MOST_COLUMNS], max(len(found) - _MOST_COLUMNS, 0)
        counts: dict[str, int] = {}
        if columns == "year":
            articles = self._relations.articles
            dated = np.flatnonzero(base & articles.dated)
            years = {n: date.fromordinal(n).year for n in np.unique(articles.published_lo[dated]).tolist() if n > 0}
            for day, number in zip(*(a.tolist() for a in np.unique(articles.published_lo[dated], return_counts=True)),
                                   strict=True):  # fmt: skip
                counts[f"{years.get(day, 0):04d}"] = counts.get(f"{years.get(day, 0):04d}", 0) + number
            counts.pop("0000", None)
        elif columns:
            for article, name in self._store.rows(_VALUES[columns]):
                if article < len(base) and base[article] and quoted(str(name)):
                    counts[str(name)] = counts.get(str(name), 0) + 1
        best = sorted(counts, key=lambda name: (-counts[name], name))[:_MOST_COLUMNS]
        if columns == "year":
            best.sort()
        made = {"year": "date:{}", "language": "lang:{}", "source": "source:{}", "collection": "collection:{}"}
        plain = columns in ("year", "language")
        heads = [(name, made[columns].format(name if plain else quoted(name))) for name in best]
        return heads, len(counts) - len(heads)

    def export(self, to: Path, format_name: str, table: dict[str, Any]) -> dict[str, Any]:
        """Write a table to CSV or JSON; what a spreadsheet would run is made plain text."""
        if not to.parent.is_dir():
            raise ExportFailed(f"there is no folder {to.parent}", "Choose another place.")
        names = ["term", "articles", "copies_left_out", "hits", "first", "last"]
        heads = [name if name not in names else f"{name} (column)" for name in table["columns"]]
        rows = [{**{n: row[n] for n in names}, **dict(zip(heads, row["cells"], strict=True))} for row in table["rows"]]
        try:
            if format_name == "csv":
                write_csv(rows, [*names, *heads], to)
            elif format_name == "json":
                write_json(table, to)
            else:
                raise ExportFailed(f"the table cannot be exported as {format_name}", "Choose CSV or JSON.")
        except OSError as error:
            raise ExportFailed(f"{to.name} cannot be written ({error.strerror})", "Choose another place.") from error
        return {"path": str(to), "articles": sum(row["articles"] for row in rows), "pages": 0, "warnings": []}


def _without_stories(question: Question) -> Question:
    """Return a question that finds copies, too."""
    from dataclasses import replace

    return replace(question, stories=False, typing=False)


def _iso(ordinal: int) -> str | None:
    """Return a day, None for an open end."""
    return date.fromordinal(ordinal).isoformat() if 0 < ordinal <= date.max.toordinal() else None
