"""Write one backup of an archive: its data as it is at one moment, its originals once, checked before it has a name.

The data file is an archive of the same version and the same tables, row by row, without the bytes of originals; a mark
in it keeps anybody from writing to it. The archive is only read, and by a connection of its own.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cuttings_db.errors import ArchiveDamaged, ArchiveProblem
from cuttings_db.leftovers import make_private_file
from cuttings_db.progress import Report, Step
from cuttings_db.store.backing_up_folder import synced
from cuttings_db.store.backing_up_originals import Packs
from cuttings_db.store.backing_up_watching import note_watching
from cuttings_db.store.problems import damaged, typed_error

__all__ = ["MARK", "Copied", "Copying", "add_originals", "check_copy"]

# The key of `meta` that says that a file is a backup, and what it was made for.
MARK = "backup"
_BYTES = "original_chunks"
_ORDER = (
    "SELECT name, sql FROM source.sqlite_master WHERE type=? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql<>''"
)
_SPARE = 1 << 20


@dataclass(frozen=True)
class Copied:
    """What a copy must hold: rows by table, the newest history token, articles and originals by SHA-256."""

    rows: dict[str, int]
    token: str
    articles: int
    originals: frozenset[str]


class Copying:
    """One copy of the data of an archive; `immutable` where the archive lies where nothing can be written."""

    def __init__(self, archive: Path, report: Report, *, immutable: bool) -> None:
        self._archive, self._report, self._immutable = archive, report, immutable

    def write(self, to: Path, mark: dict[str, str], packs: Packs) -> Copied:
        """Write the data to a new file, and originals that no pack holds yet to a pack."""
        make_private_file(to)
        with contextlib.closing(sqlite3.connect(to, isolation_level=None, timeout=20.0, uri=True)) as copy:
            self._attach(copy)
            with note_watching(copy, lambda: self._report(Step("backup"))):
                # First without holding the archive still: there may be much to copy.
                add_originals(copy, packs)
                self._refuse_full(copy, to)
                copy.execute("BEGIN")
                copied = self._copy(copy)
                add_originals(copy, packs)
                copy.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (MARK, json.dumps(mark)))
                copy.execute("COMMIT")
            copy.execute("DETACH source")
        synced(to, self._archive)
        return copied

    def _attach(self, copy: sqlite3.Connection) -> None:
        """Open the archive for reading beside the copy, and make the copy alike."""
        options = "immutable=1" if self._immutable else "mode=ro"
        copy.execute("ATTACH ? AS source", (f"{self._archive.resolve().as_uri()}?{options}",))
        for name in ("page_size", "application_id", "user_version"):
            value = int(copy.execute(f"PRAGMA source.{name}").fetchone()[0])
            copy.execute(f"PRAGMA main.{name}={value}")
        # What is half is thrown away: no journal is needed to take it back.
        for pragma in ("trusted_schema=OFF", "foreign_keys=OFF", "main.journal_mode=OFF", "main.synchronous=OFF"):
            copy.execute(f"PRAGMA {pragma}")

    def _refuse_full(self, copy: sqlite3.Connection, to: Path) -> None:
        """Raise where the data does not fit, before the disk is full of half of it."""
        pages, size = (int(copy.execute(f"PRAGMA source.{name}").fetchone()[0]) for name in ("page_count", "page_size"))
        chunks = copy.execute(f"SELECT coalesce(sum(length(data)), 0) FROM source.{_BYTES}").fetchone()[0]
        if shutil.disk_usage(to.parent).free < pages * size - int(chunks) + _SPARE:
            words = f"the disk has too little free space for a backup in {to.parent}"
            raise ArchiveProblem(words, "Free some space, or choose another folder for backups.")

    def _copy(self, copy: sqlite3.Connection) -> Copied:
        """Copy every table as it is at this moment; SQLite moves rows between tables alike without opening them."""
        kinds = {kind: copy.execute(_ORDER, (kind,)).fetchall() for kind in ("table", "index", "trigger", "view")}
        for kind in ("table", "index"):
            for _name, sql in kinds[kind]:
                copy.execute(sql)
        rows = {}
        for number, (name, _sql) in enumerate(kinds["table"]):
            self._report(Step("backup", number, len(kinds["table"]), str(name)))
            quoted = '"' + str(name).replace('"', '""') + '"'
            if name != _BYTES:
                copy.execute(f"INSERT INTO main.{quoted} SELECT * FROM source.{quoted}")
                rows[str(name)] = int(copy.execute(f"SELECT count(*) FROM source.{quoted}").fetchone()[0])
        if copy.execute("SELECT 1 FROM source.sqlite_master WHERE name='sqlite_sequence'").fetchone():
            copy.execute("DELETE FROM main.sqlite_sequence")
            copy.execute("INSERT INTO main.sqlite_sequence SELECT * FROM source.sqlite_sequence")
        for kind in ("view", "trigger"):
            for _name, sql in kinds[kind]:
                copy.execute(sql)
        return Copied(rows, _token(copy, "source"), rows.get("articles", 0), _originals(copy, "source"))


def add_originals(copy: sqlite3.Connection, packs: Packs) -> None:
    """Write a pack with the originals of `source` that no pack holds; what is lost or harmed there is left out."""
    known = packs.known()
    rows = copy.execute("SELECT id, sha256, size FROM source.originals").fetchall()
    wanted = {str(sha): (int(number), int(size)) for number, sha, size in rows if sha not in known}

    def chunks(number: int) -> Iterator[bytes]:
        sql = f"SELECT data FROM source.{_BYTES} WHERE original=? ORDER BY position"
        # A number would be made that many bytes.
        yield from (row[0] if isinstance(row[0], bytes) else b"" for row in copy.execute(sql, (number,)))

    def originals() -> Iterator[tuple[str, int, Iterator[bytes]]]:
        for sha, (number, size) in wanted.items():
            if (
                copy.execute(f"SELECT 1 FROM source.{_BYTES} WHERE original=? LIMIT 1", (number,)).fetchone()
                or not size
            ):
                yield sha, size, chunks(number)

    if wanted:
        packs.add(originals())


def check_copy(path: Path, copied: Copied | None, report: Report, name: str = "") -> bool:
    """Open a copy and check it: ArchiveDamaged where it is not sound or lacks a row of what was copied.

    `name` is what people know it by. Tells whether every row of it points to something: where one does not, it is the
    archive that is not well.
    """
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None)) as copy:
            for pragma in ("trusted_schema=OFF", "cell_size_check=ON"):
                copy.execute(f"PRAGMA {pragma}")
            with note_watching(copy, lambda: report(Step("check"))):
                state = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
                if state != "ok":
                    raise damaged(name or path.name, state)
                if copied is not None:
                    _compare(copy, path, copied)
                return copy.execute("PRAGMA foreign_key_check").fetchone() is None
    except sqlite3.Error as error:
        raise typed_error(error, path.with_name(name or path.name)) from error


def _compare(copy: sqlite3.Connection, path: Path, copied: Copied) -> None:
    """Raise ArchiveDamaged where a copy is not what was copied."""
    for name, count in copied.rows.items():
        quoted = '"' + name.replace('"', '""') + '"'
        more = 1 if name == "meta" else 0
        found = int(copy.execute(f"SELECT count(*) FROM {quoted}").fetchone()[0])
        if found not in (count, count + more):
            raise damaged(path.name, f"{found} rows of {name} were written, and {count} are there")
    if _token(copy, "main") != copied.token or _originals(copy, "main") != copied.originals:
        raise ArchiveDamaged(f"{path.name} is not what was copied", "Try again; nothing older was removed.")


def _token(connection: sqlite3.Connection, schema: str) -> str:
    """Return the newest history token of an archive."""
    sql = f"SELECT counter, token FROM {schema}.history ORDER BY counter DESC LIMIT 1"
    row = connection.execute(sql).fetchone()
    return f"{row[0]}:{row[1]}" if row else ""


def _originals(connection: sqlite3.Connection, schema: str) -> frozenset[str]:
    """Return the hashes of an archive's originals."""
    return frozenset(str(row[0]) for row in connection.execute(f"SELECT sha256 FROM {schema}.originals").fetchall())
