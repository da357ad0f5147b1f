"""An import under way: a step of undo from its first commit on, which the next start completes where it was killed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from cuttings_db.store.article_effects import import_label
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import AMONG, as_json
from cuttings_db.store.decision_list import in_force
from cuttings_db.store.imports import common_name, note_import
from cuttings_db.store.problems import stored_json
from cuttings_db.store.queues import brief_report, write_report

__all__ = ["OpenImport", "complete_imports"]

# `meta` holds one row for each import under way: its report and its step.
_KEY = "open_import:"
_ARTICLES = "SELECT id, path, member, title, added FROM articles WHERE report=? ORDER BY id"


class OpenImport:
    """One import on its way; what it notes is noted inside a running transaction, best one of `transaction`.

    Which articles are its own stands in their rows alone until it ends: a list of them that is written again with each
    group would grow with their number.
    """

    def __init__(self, store: Store, started: str) -> None:
        self._store, self._started = store, started
        self._report = self._step = 0

    @contextmanager
    def transaction(self, scope: str) -> Iterator[int]:
        """Write in one transaction of the archive; what was noted in one that fails was not noted."""
        before = self._report, self._step
        try:
            with self._store.transaction(scope) as counter:
                yield counter
        except BaseException:
            self._report, self._step = before
            raise

    def grow(self, articles: Sequence[int], paths: Sequence[str]) -> None:
        """Note that a group of articles came in; with the first one the import becomes a step."""
        if not articles:
            return
        execute = self._store.connection.execute
        if not self._report:
            data = _account([])
            self._report = write_report(self._store, self._started, self._started, data)
            note_import(self._store, self._report, paths, articles)
            self._step = int(self._store.value("SELECT max(id) FROM decisions"))
        else:
            execute(f"UPDATE articles SET report=? WHERE id {AMONG}", (self._report, as_json(articles)))
        execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"{_KEY}{self._report}", str(self._step)))

    def end(self, ended: str, data: dict[str, Any], paths: Sequence[str], articles: Sequence[int]) -> int:
        """Write what the whole import came to, as a step if it added anything; returns the number of its report."""
        if not self._report:
            report = write_report(self._store, self._started, ended, data)
            note_import(self._store, report, paths, articles)
            return report
        self._write_account(ended, data)
        _complete_step(self._store, self._step, self._report, paths, articles)
        return self._report

    def give_up_step(self, ended: str, data: dict[str, Any]) -> int:
        """Write what the whole import came to, of which another decision is the step; returns the report's number."""
        if not self._report:
            return write_report(self._store, self._started, ended, data)
        self._write_account(ended, data)
        _drop_step(self._store, self._step)
        return self._report

    def _write_account(self, ended: str, data: dict[str, Any]) -> None:
        """Replace the account that a killed import would leave."""
        execute = self._store.connection.execute
        execute("UPDATE reports SET ended=?, data=? WHERE id=?", (ended, json.dumps(brief_report(data)), self._report))
        execute("DELETE FROM meta WHERE key=?", (f"{_KEY}{self._report}",))


def complete_imports(store: Store) -> None:
    """Complete the steps and accounts of imports that were killed.

    One that is under way elsewhere comes to no harm: it notes itself again, and writes all of it at its end.
    """
    if not store.value("SELECT 1 FROM meta WHERE key>=? AND key<? LIMIT 1", (_KEY, f"{_KEY}~")):
        return
    with store.transaction("quiet"):
        for key, value in store.rows("SELECT key, value FROM meta WHERE key>=? AND key<?", (_KEY, f"{_KEY}~")):
            report = str(key).removeprefix(_KEY)
            if report.isdigit() and str(value).isdigit():
                _complete(store, int(report), int(value))
            store.connection.execute("DELETE FROM meta WHERE key=?", (key,))


def _complete(store: Store, report: int, step: int) -> None:
    """Complete one import from the rows of its articles."""
    rows = store.rows(_ARTICLES, (report,))
    if not rows:
        return
    data = _account([dict(zip(("id", "path", "member", "title"), row[:4], strict=True)) for row in rows])
    store.connection.execute(
        "UPDATE reports SET ended=?, data=? WHERE id=?", (rows[-1][4], json.dumps(brief_report(data)), report)
    )
    articles = [int(row[0]) for row in rows]
    joined = {int(n) for row in store.rows("SELECT data FROM decisions WHERE kind='join'") for n in _articles(row[0])}
    if joined >= set(articles):
        _drop_step(store, step)
        return
    _complete_step(store, step, report, [str(row[1]) for row in rows], articles)


def _complete_step(store: Store, step: int, report: int, paths: Sequence[str], articles: Sequence[int]) -> None:
    """Let the step of an import hold all of its articles; those that came after it was taken back are one more."""
    if step not in in_force(store):
        there = set(_articles(store.value("SELECT data FROM decisions WHERE id=?", (step,)) or "{}"))
        note_import(store, report, paths, [article for article in articles if article not in there])
        return
    execute = store.connection.execute
    data = {"kind": "import", "articles": list(articles), "trashed": [], "report": report}
    execute("UPDATE decisions SET data=?, label=? WHERE id=?", (json.dumps(data), import_label(len(articles)), step))
    name = (common_name(paths), len(articles), report)
    execute("UPDATE reports SET name=?, added=? WHERE id=?", name)
    execute(f"UPDATE articles SET report=? WHERE id {AMONG}", (report, as_json(articles)))


def _drop_step(store: Store, step: int) -> None:
    """Remove a step of which another one takes the place, unless somebody took steps back since."""
    sql = "SELECT 1 FROM decisions WHERE id>? AND kind IN ('undo', 'redo', 'undo_decision', 'purged') LIMIT 1"
    if not store.rows(sql, (step,)):
        store.connection.execute("DELETE FROM decisions WHERE id=?", (step,))


def _articles(data: Any) -> list[int]:
    """Return the articles of a step as it is kept."""
    return [int(number) for number in stored_json(data).get("articles", ())]


def _account(articles: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what is known of an import that came to no end."""
    counts = {"given": len(articles), "added": len(articles), "already": 0, "not_reached": 0}
    return {**counts, "failed": [], "articles": articles, "known": [], "cancelled": True}
