"""One SQLite file: opened with the right journal, refused when it is newer, written in short transactions."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
import sys
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from cuttings_db.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveProblem,
    ArchiveReadOnly,
    ArchiveTooNew,
    NotAnArchive,
)
from cuttings_db.store.migrations import APPLICATION_ID, MIGRATIONS, known_names

__all__ = ["Store", "now"]

_HEADER = b"SQLite format 3\x00"
_BUSY_SECONDS = 20.0
# File systems on which SQLite's shared memory, and so WAL, does not work.
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs", "fuse.davfs2"}


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _on_network(path: Path) -> bool:
    """Tell whether a path lies on a network file system, as far as Linux tells; UNC paths on Windows."""
    if sys.platform == "win32":
        return str(path.resolve()).startswith("\\\\")
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    best, kind = "", ""
    folder = str(path.resolve().parent)
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        mount = fields[1].replace("\\040", " ")
        inside = folder == mount or folder.startswith(mount.rstrip("/") + "/")
        if inside and len(mount) >= len(best):
            best, kind = mount, fields[2]
    return kind in _NETWORK


def typed_error(error: sqlite3.Error, path: Path) -> ArchiveProblem:
    """Turn an error of SQLite into one that a person can act on."""
    text = str(error).lower()
    if "locked" in text or "busy" in text:
        return ArchiveBusy(f"{path.name} is in use by another program", "Close the other program and try again.")
    if "readonly" in text or "read-only" in text:
        return ArchiveReadOnly(f"{path.name} cannot be written", "Copy it to a folder that you may write to.")
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return ArchiveDamaged(f"{path.name} is damaged: {error}", "Restore it from a backup.")
    if "full" in text:
        return ArchiveProblem("the disk is full", "Free some space and try again.")
    return ArchiveProblem(f"{path.name}: {error}", "Try again; if it happens again, restore a backup.")


class Store:
    """The archive file. One connection, one thread; two processes may write, each in short transactions."""

    def __init__(self, path: Path, *, create: bool = False, read_only: bool = False) -> None:
        self.path = Path(path)
        self.read_only = read_only
        fresh = not self.path.exists()
        if fresh and not create:
            raise ArchiveMissing(f"there is no archive at {self.path}", "Check the path, or make a new archive.")
        if not fresh:
            self._refuse_foreign()
        try:
            self._open()
            self._check_version(fresh)
        except sqlite3.Error as error:
            raise typed_error(error, self.path) from error

    def _refuse_foreign(self) -> None:
        """Refuse what is no archive, before SQLite touches it."""
        if not self.path.is_file():
            raise NotAnArchive(f"{self.path.name} is not a file", "Choose a file that ends in .cuttings.")
        try:
            with self.path.open("rb") as file:
                head = file.read(100)
        except PermissionError as error:
            raise ArchiveProblem(f"{self.path.name} may not be read", "Ask its owner for permission.") from error
        # An empty file is what a crash between create and the first commit leaves: it may be made anew.
        if head and (head[:16] != _HEADER or int.from_bytes(head[68:72], "big") != APPLICATION_ID):
            raise NotAnArchive(f"{self.path.name} is not an archive of Cuttings", "Choose another file.")

    def _open(self) -> None:
        """Open the connection: WAL and full synchronisation on local disks, a plain journal on network paths."""
        writable = os.access(self.path if self.path.exists() else self.path.parent, os.W_OK)
        folder_writable = os.access(self.path.parent, os.W_OK)
        self.read_only = self.read_only or not writable or not folder_writable
        address = self.path.resolve().as_uri()
        if not writable or not folder_writable:
            address += "?immutable=1"
        elif self.read_only:
            address += "?mode=ro"
        self.connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=_BUSY_SECONDS)
        self.db = Database(self.connection, execute_plugins=False)
        if not self.read_only:
            if not self.path.exists() or self.path.stat().st_size == 0:
                # Before the write-ahead log begins: the number must stand in the file itself from the start.
                self.connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            journal = "DELETE" if _on_network(self.path) else "WAL"
            self.connection.execute(f"PRAGMA journal_mode={journal}")
            self.connection.execute("PRAGMA synchronous=FULL")
        self.connection.execute("PRAGMA foreign_keys=ON")
        self.connection.execute("PRAGMA trusted_schema=OFF")
        self.connection.execute("PRAGMA cache_size=-32000")

    def _check_version(self, fresh: bool) -> None:
        """Refuse a newer file; copy and bring up to date an older one; make a fresh one."""
        tables = set(self.db.table_names())
        if "_sqlite_migrations" in tables:
            applied = {
                row[0] for row in self.rows("SELECT name FROM _sqlite_migrations WHERE migration_set='cuttings'")
            }
        else:
            applied = set()
            if tables:
                raise NotAnArchive(f"{self.path.name} is not an archive of Cuttings", "Choose another file.")
        if applied - known_names():
            self.connection.close()
            raise ArchiveTooNew(
                f"{self.path.name} was written by a newer version of Cuttings", "Update Cuttings, then open it again."
            )
        if applied == known_names():
            return
        if self.read_only:
            raise ArchiveReadOnly(f"{self.path.name} is of an older version and cannot be written", "Copy it first.")
        if applied and not fresh:
            shutil.copy2(self.path, self.path.with_suffix(f".before-{len(applied) + 1}{self.path.suffix}"))
        MIGRATIONS.apply(self.db)
        if not self.value("SELECT count(*) FROM meta"):
            with self.transaction("all"):
                self.db.table("meta").insert_all(
                    [{"key": "archive", "value": str(uuid.uuid4())}, {"key": "made", "value": now()}]
                )

    @property
    def identity(self) -> str:
        """Return the archive's own UUID."""
        return str(self.value("SELECT value FROM meta WHERE key='archive'"))

    @contextmanager
    def transaction(self, scope: str) -> Iterator[int]:
        """Write in one short transaction; yields the counter of its history row.

        `scope` says what derived stores must look at: add (new articles only), article (an article's mentions,
        dates or text), mapping (raw entity to entity), meta (titles, dates, tags, stars, trash), quiet, all.
        """
        if self.read_only:
            raise ArchiveReadOnly(f"{self.path.name} cannot be written", "Copy it to a folder that you may write to.")
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise typed_error(error, self.path) from error
        try:
            cursor = self.connection.execute(
                "INSERT INTO history (token, scope) VALUES (?, ?)", (secrets.token_hex(8), scope)
            )
            yield int(cursor.lastrowid or 0)
            self.connection.execute("COMMIT")
        except BaseException as error:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError | sqlite3.DatabaseError) and not isinstance(
                error, sqlite3.IntegrityError | sqlite3.ProgrammingError
            ):
                raise typed_error(error, self.path) from error
            raise

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a question at once: no reader keeps a cursor open."""
        return list(self.connection.execute(sql, parameters).fetchall())

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.connection.execute(sql, parameters).fetchone()
        return row[0] if row else None

    def last_token(self) -> tuple[int, str]:
        """Return the newest (counter, token) of the history."""
        row = self.rows("SELECT counter, token FROM history ORDER BY counter DESC LIMIT 1")
        return (int(row[0][0]), str(row[0][1])) if row else (0, "")

    def counter_of(self, token: str) -> int | None:
        """Return the counter of a token `counter:random`, or None if this archive's history lacks it."""
        counter, _, random = token.partition(":")
        if not counter.isdigit():
            return None
        found = self.value("SELECT counter FROM history WHERE counter=? AND token=?", (int(counter), random))
        return None if found is None else int(found)

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file, so that a copy of the one file is whole."""
        if not self.read_only:
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def backup(self, to: Path) -> None:
        """Write a whole copy to another path, aside and then by one rename."""
        aside = to.with_name(to.name + ".part")
        aside.unlink(missing_ok=True)
        target = sqlite3.connect(aside)
        try:
            self.connection.backup(target, pages=2000)
        finally:
            target.close()
        aside.replace(to)

    def close(self) -> None:
        """Checkpoint and close."""
        try:
            self.checkpoint()
        except sqlite3.Error:
            # Another process still reads: the log stays beside the file and is taken up at the next open.
            pass
        self.connection.close()
