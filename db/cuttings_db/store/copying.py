"""A part of an archive as an archive of its own: some articles and what concerns them, and no word of the others."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from pathlib import Path

from cuttings_db.leftovers import part_beside
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import PURGED, in_force
from cuttings_db.store.decisions import append
from cuttings_db.store.problems import stored_json
from cuttings_db.store.purging import forget, references
from cuttings_db.store.purging_leaks import Gone
from cuttings_db.store.replacing import put_in_place

__all__ = ["copy_part"]

_AMONG = "IN (SELECT value FROM json_each(?))"
# What is made anew, or says nothing of articles.
_OWN = ("meta", "history", "dirty", "touched", "_sqlite_migrations", "proposals", "runs", "handed")
_WHOLE_ARCHIVE = ("watched", "dismissed_failures", "searches", "saved_searches")
_BYTES = ("originals", "original_chunks", "imported_files")
_TABLES = "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_STEPS = 6


def copy_part(
    store: Store, to: Path, articles: Sequence[int], originals: bool, report: Report = quiet
) -> dict[str, int]:
    """Write articles of an archive to a new one, whole or not at all; returns {articles, decisions}.

    Articles and entities keep their numbers and UUIDs; the archive has its own. Decisions in force come along as far
    as they concern these articles; they can be taken back one by one, but are no steps of undo there.
    """
    aside = part_beside(to)
    try:
        part = Store(aside, create=True)
        try:
            part.connection.execute("PRAGMA secure_delete=ON")
            counts = _Part(store, part, articles, report).write(originals)
            report(Step("part", _STEPS - 1, _STEPS))
            part.connection.execute("VACUUM")
            part.checkpoint()
            part.connection.execute("PRAGMA journal_mode=DELETE")
        finally:
            part.close()
        put_in_place(aside, to)
    finally:
        for tail in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                Path(f"{aside}{tail}").unlink(missing_ok=True)
    return counts


class _Part:
    """One copy in the making."""

    def __init__(self, store: Store, part: Store, articles: Sequence[int], report: Report) -> None:
        self._store, self._part, self._report = store, part, report
        self._asked = json.dumps(sorted(set(articles)))

    def write(self, originals: bool) -> dict[str, int]:
        """Copy rows, then forget whatever tells of other articles."""
        part, execute = self._part, self._part.connection.execute
        execute("ATTACH ? AS source", (self._address(),))
        try:
            with part.transaction("all") as counter:
                execute("PRAGMA defer_foreign_keys=ON")
                self._step(0)
                self._copy_rows()
                if originals:
                    self._copy_bytes()
                else:
                    execute("UPDATE articles SET original=NULL")
                self._step(2)
                self._keep_in_force(counter)
                gone = self._gone()
                self._step(3)
                raws = {int(row[0]) for row in part.rows("SELECT id FROM raw_entities")}
                forget(part, gone, raws, counter)
                self._step(4)
                self._tidy(counter)
        finally:
            with contextlib.suppress(Exception):
                execute("DETACH source")
        return {
            "articles": int(part.value("SELECT count(*) FROM articles")),
            "decisions": int(part.value("SELECT count(*) FROM decisions WHERE kind<>?", (PURGED,))),
        }

    def _step(self, number: int) -> None:
        """Tell how far the copy is; a cancel is heard here."""
        self._report(Step("part", number, _STEPS))

    def _address(self) -> str:
        """Return the source as it is opened here: to be read only."""
        plain = self._store.path.resolve().as_uri()
        return plain + ("?immutable=1" if self._store.immutable else "?mode=ro")

    def _copy_rows(self) -> None:
        """Copy the rows of the articles from every table that points to them, and the other tables whole."""
        execute, columns = self._part.connection.execute, dict[str, list[str]]()
        for table, column in references(self._part):
            columns.setdefault(table, []).append(column)
        for (table,) in self._part.rows(_TABLES):
            if table in (*_OWN, *_WHOLE_ARCHIVE, *_BYTES):
                continue
            keys = ["id"] if table == "articles" else columns.get(str(table), [])
            names = ", ".join(f'"{row[1]}"' for row in self._part.rows(f'PRAGMA main.table_info("{table}")'))
            where = " AND ".join(f'"{key}" {_AMONG}' for key in keys) or "1"
            sql = f'INSERT INTO main."{table}" ({names}) SELECT {names} FROM source."{table}" WHERE {where}'
            execute(sql, [self._asked] * len(keys))

    def _copy_bytes(self) -> None:
        """Copy the originals of the articles."""
        execute = self._part.connection.execute
        those = "(SELECT original FROM main.articles WHERE original IS NOT NULL)"
        execute(f"INSERT INTO main.originals SELECT * FROM source.originals WHERE id IN {those}")
        self._step(1)
        execute(f"INSERT INTO main.original_chunks SELECT * FROM source.original_chunks WHERE original IN {those}")
        execute(
            "INSERT INTO main.imported_files SELECT * FROM source.imported_files WHERE articles=1 AND sha256 IN"
            " (SELECT original_sha256 FROM main.articles)"
        )

    def _gone(self) -> Gone:
        """Return what goes: everything that the source has besides these articles."""
        rows = self._store.rows(
            f"SELECT id, path, member, text_sha256, words_sha256 FROM articles WHERE id NOT {_AMONG}", (self._asked,)
        )
        gone = Gone(self._part, {int(row[0]) for row in rows})
        gone.texts = None
        gone.spelled = lambda words: bool(
            self._store.rows("SELECT 1 FROM spelled WHERE name=? COLLATE NOCASE LIMIT 1", (words,))
        )
        gone.places = {(str(row[1]), str(row[2])) for row in rows}
        kept = {str(sha) for row in self._part.rows("SELECT text_sha256, words_sha256 FROM articles") for sha in row}
        gone.hashes = {str(sha) for row in rows for sha in row[3:] if sha} - kept
        return gone

    def _keep_in_force(self, counter: int) -> None:
        """Leave the decisions that count, as what came along; about lists of the whole archive none is left."""
        execute = self._part.connection.execute
        counting = in_force(self._part)
        names = {
            "collection": self._names("collections", "name"),
            "tag": self._names("tags", "tag"),
        }
        kept = []
        for number, kind, stored in self._part.rows("SELECT id, kind, data FROM decisions"):
            room = str(kind).partition("_")[0]
            useless = kind in ("undo", "redo", "undo_decision", "import", "reread", "join", PURGED)
            if useless or number not in counting or room == "saved":
                continue
            data = stored_json(stored)
            field = "name" if room == "collection" else "tag"
            if room in names and str(data.get(field, "")).casefold() not in names[room]:
                continue
            kept.append(int(number))
        execute(f"DELETE FROM decisions WHERE id NOT {_AMONG}", (json.dumps(kept),))
        execute("DELETE FROM waiting_decisions WHERE decision NOT IN (SELECT id FROM decisions)")
        execute("DELETE FROM collections WHERE id NOT IN (SELECT collection FROM collected)")
        if kept:
            step = append(self._part, PURGED, {}, "", {})
            execute("UPDATE decisions SET target=?1 WHERE id<>?1", (step,))

    def _names(self, table: str, column: str) -> set[str]:
        """Return the names that the articles bear in a list, and what these were called before, without case."""
        used = "WHERE id IN (SELECT collection FROM collected)" if table == "collections" else ""
        found = {str(row[0]).casefold() for row in self._part.rows(f"SELECT {column} FROM {table} {used}")}
        sql = "SELECT data FROM decisions WHERE kind=? ORDER BY id DESC"
        for (stored,) in self._part.rows(sql, (f"{table[:-1]}_rename",)):
            data = stored_json(stored)
            if str(data.get("to", "")).casefold() in found:
                found.add(str(data.get("name") or data.get("tag") or "").casefold())
        return found

    def _tidy(self, counter: int) -> None:
        """Leave the archive as an import leaves one: to be indexed, settled, with the reports of its articles alone."""
        execute = self._part.connection.execute
        execute("DELETE FROM reports WHERE id NOT IN (SELECT report FROM articles WHERE report IS NOT NULL)")
        for number, stored in self._part.rows("SELECT id, data FROM reports"):
            data = {**stored_json(stored), "failed": []}
            added = len(data.get("articles", ()))
            data |= {"added": added, "already": len(data.get("known", ())), "given": added, "not_reached": 0}
            execute("UPDATE reports SET data=?, added=? WHERE id=?", (json.dumps(data), added, number))
        execute("DELETE FROM revisions WHERE id NOT IN (SELECT revision FROM articles)")
        execute("UPDATE revisions SET state=''")
        execute("DELETE FROM dirty")
        execute("INSERT INTO dirty (article, counter) SELECT id, ? FROM articles", (counter,))
        execute("INSERT OR REPLACE INTO meta VALUES ('names_settled', ?)", (str(counter),))
