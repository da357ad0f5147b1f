"""Keep the derived stores in step with the archive: catch the index up, check, back up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveProblem
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.search import Document, TextIndex
from cuttings_db.store.articles import documents
from cuttings_db.store.connection import Store
from cuttings_db.store.queues import count_dirty, dirty_batch, token_at

__all__ = ["backup", "catch_up", "check", "unindexed"]

# So many articles are analysed before the index is committed; a kill loses no more than that.
_BATCH = 512


def _indexed_counter(store: Store, index: TextIndex) -> int:
    """Return the history counter up to which the index knows this archive, 0 if it knows another one."""
    return (store.counter_of(index.token) if index.token else None) or 0


def unindexed(store: Store, index: TextIndex) -> int:
    """Return how many articles the index has not seen in their present form."""
    return count_dirty(store, _indexed_counter(store, index))


def catch_up(store: Store, index: TextIndex, report: Report = quiet) -> int:
    """Index what changed since the index's token; a foreign or damaged index is rebuilt. Returns how many."""
    index.refresh()
    counter = _indexed_counter(store, index)
    rebuild = counter == 0
    total, done = count_dirty(store, counter), 0
    while True:
        articles, reached = dirty_batch(store, counter, _BATCH)
        if not articles:
            return done
        report(Step("index", done, total))
        made = [Document(*row) for row in _in_parts(store, articles)]
        gone = set(articles) - {document.id for document in made}
        index.update(made, sorted(gone), token_at(store, reached), rebuild=rebuild)
        rebuild, counter = False, reached
        done += len(articles)
        report(Step("index", done, total))


def _in_parts(store: Store, articles: Sequence[int]) -> list[tuple[int, str, str, str, str, str]]:
    """Return the documents of many articles; SQLite takes only so many parameters at once."""
    rows: list[tuple[int, str, str, str, str, str]] = []
    for first in range(0, len(articles), 500):
        rows += documents(store, articles[first : first + 500])
    return rows


def backup(store: Store, to: Path) -> dict[str, Any]:
    """Write a copy of the archive, then open and check it before it is called a backup."""
    store.backup(to)
    copy = Store(to, read_only=True)
    try:
        state = copy.value("PRAGMA integrity_check")
        if state != "ok":
            raise ArchiveProblem(f"the backup is damaged: {state}", "Choose another disk and try again.")
        articles = int(copy.value("SELECT count(*) FROM articles"))
    finally:
        copy.close()
    return {"path": str(to), "articles": articles}


def check(store: Store, index: TextIndex) -> dict[str, Any]:
    """Look for inconsistencies; returns {ok, articles, indexed, problems}."""
    problems = []
    state = [str(row[0]) for row in store.rows("PRAGMA integrity_check(20)")]
    if state != ["ok"]:
        problems += [f"file: {line}" for line in state]
    problems += [f"file: a row of {row[0]} points to nothing" for row in store.rows("PRAGMA foreign_key_check")]
    for sql, words in _QUESTIONS:
        count = int(store.value(sql))
        if count:
            problems.append(f"{count} {words}")
    problems += _broken_spans(store)
    articles = int(store.value("SELECT count(*) FROM articles"))
    missing = unindexed(store, index)
    return {"ok": not problems, "articles": articles, "indexed": articles - missing, "problems": problems}


_QUESTIONS = (
    ("SELECT count(*) FROM articles WHERE revision IS NULL", "articles have no text"),
    (
        "SELECT count(*) FROM articles a LEFT JOIN revisions r ON r.id=a.revision WHERE r.article IS NOT a.id",
        "articles point to a text of another article",
    ),
    (
        "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM dirty)",
        "articles were never marked for the index",
    ),
    ("SELECT count(*) FROM mentions WHERE raw NOT IN (SELECT id FROM raw_entities)", "mentions name no entity"),
    (
        "SELECT count(*) FROM originals WHERE id NOT IN (SELECT original FROM original_chunks) AND size>0",
        "originals have lost their bytes",
    ),
    (
        "SELECT count(*) FROM raw_entities r JOIN entities e ON e.id=r.entity WHERE e.merged_into IS NOT NULL",
        "names point to an entry that was merged away",
    ),
)


def _broken_spans(store: Store) -> list[str]:
    """Return a problem for every article whose mentions do not equal their quote."""
    problems = []
    for article, text in store.rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision"):
        spans = store.rows('SELECT start, "end", parts, name FROM mentions WHERE article=?', (article,))
        for start, end, parts, name in spans:
            pieces = json.loads(parts) if parts else [[start, end]]
            if " ".join(text[s:e] for s, e in pieces) != name:
                problems.append(f"article {article}: a name at {start} does not stand in its text")
                break
    return problems
