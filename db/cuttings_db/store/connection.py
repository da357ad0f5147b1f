"""One SQLite file: opened with the right journal, refused when it is newer, written in short transactions."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from sqlite_utils import Database

from cuttings_db.errors import ArchiveProblem, ArchiveReadOnly
from cuttings_db.file_locks import held_open
from cuttings_db.leftovers import as_private_as, make_private_file, part_beside
from cuttings_db.store.backing_up import MARK
from cuttings_db.store.backing_up_making import back_up_before_migration
from cuttings_db.store.making import applied_steps, is_current, make_archive, now
from cuttings_db.store.places import on_network, refuse_foreign
from cuttings_db.store.problems import damaged, is_problem_of_file, typed_error
from cuttings_db.store.reading_only import ALONE, options_for_reading
from cuttings_db.store.replacing import drop_void_journal, put_in_place
from cuttings_db.store.salvaging_fitting import refuse_foreign_log
from cuttings_db.store.schema import refuse_strange
from cuttings_db.store.standing import Standing
from cuttings_db.store.upgrading import refuse_newer, upgrade

__all__ = ["Store", "now"]

_BUSY_SECONDS = 20.0
_PAGES = 2000  # copied at a time
# The middle two distrust the file: no function is called by its tables, and no cell is larger than its page.
_PRAGMAS = ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "cache_size=-32000", "synchronous=FULL")


class Store:
    """The archive file. One connection, one thread; two processes may write, each in short transactions."""

    def __init__(self, path: Path, *, create: bool = False, read_only: bool = False) -> None:
        self.path = Path(path)
        self.read_only = read_only
        self._tables_seen = 0
        # Where nothing can be written, not even what SQLite keeps beside a file while it reads.
        self.immutable = False
        if refuse_foreign(self.path, create=create):
            make_archive(self.path)
        else:
            refuse_foreign_log(self.path)
        refuse_newer(self.path)
        self._holding = contextlib.ExitStack()
        self._holding.enter_context(held_open(self.path))
        try:
            self._open()
        except BaseException:
            self._holding.close()
            raise

    def _open(self) -> None:
        """Connect, and bring the file up to date; a typed error where that fails."""
        try:
            self._connect()
        except sqlite3.Error as error:
            raise typed_error(error, self.path) from error
        try:
            self._bring_up_to_date()
        except UnicodeDecodeError as error:
            self.connection.close()
            raise damaged(self.path.name, error) from error
        except BaseException as error:
            self.connection.close()
            if is_problem_of_file(error):
                raise typed_error(cast(sqlite3.Error, error), self.path) from error
            raise

    def _connect(self) -> None:
        """Open the connection, without writing anything to the file."""
        writable = os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)
        address = self.path.resolve().as_uri()
        options = options_for_reading(self.path) if not writable else "mode=ro" if self.read_only else "mode=rw"
        self.immutable = options == ALONE
        self.read_only = self.read_only or not writable
        self._standing = Standing(self.path)
        self.connection = sqlite3.connect(f"{address}?{options}", uri=True, isolation_level=None, timeout=_BUSY_SECONDS)
        self.db = Database(self.connection, execute_plugins=False)

    def _bring_up_to_date(self) -> None:
        """Refuse a newer file before it is touched; copy and migrate an older one."""
        for pragma in _PRAGMAS:
            self.connection.execute(f"PRAGMA {pragma}")
        # At one moment: another process may be bringing it up to date.
        with self.snapshot():
            current = is_current(self.connection, self.path)
            refuse_strange(self.connection, self.path, applied_steps(self.connection) or set())
        if self.connection.execute("SELECT 1 FROM meta WHERE key=?", (MARK,)).fetchone():
            # A backup may be looked at; whoever writes to it has none any more.
            self.connection.execute("PRAGMA query_only=ON")
            self.read_only = True
        if self.read_only:
            if not current:
                words = f"{self.path.name} is of an older version and cannot be written"
                raise ArchiveReadOnly(words, "Copy it to a folder that you may write to.")
            return
        self._choose_journal()
        if not current:
            upgrade(self.db, self.path, back_up_before_migration, _BUSY_SECONDS)

    def _choose_journal(self) -> None:
        """Write ahead on local disks; a plain journal on network paths, where shared memory does not work."""
        journal = "delete" if on_network(self.path) else "wal"
        if self.value("PRAGMA journal_mode") == journal:
            if journal == "wal":
                drop_void_journal(self.path)
            return
        deadline = time.monotonic() + _BUSY_SECONDS
        while True:
            try:
                self.connection.execute(f"PRAGMA journal_mode={journal}")
                return
            except sqlite3.OperationalError as error:
                # SQLite does not wait for this lock by itself, and another process may be making the file as well.
                if "locked" not in str(error) or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)

    @property
    def identity(self) -> str:
        """Return the archive's own UUID."""
        return str(self.value("SELECT value FROM meta WHERE key='archive'"))

    @contextmanager
    def transaction(self, scope: str) -> Iterator[int]:
        """Write in one short transaction; yields the counter of its history row.

        `scope` says what derived stores must look at: add (new articles only), article (an article's mentions,
        dates or text), mapping (raw entity to entity), meta (titles, dates, tags, stars, trash), quiet, all; aside is
        what no derived store holds and no answer tells of: it has no row in the history, and yields the newest one's.
        """
        if self.read_only:
            raise ArchiveReadOnly(f"{self.path.name} cannot be written", "Copy it to a folder that you may write to.")
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise typed_error(error, self.path) from error
        try:
            self._standing.refuse_moved(self.connection)
            self._refuse_newer_tables()
            yield self.last_token()[0] if scope == "aside" else self._next_moment(scope)
            self.connection.execute("COMMIT")
        except BaseException as error:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            if is_problem_of_file(error):
                raise typed_error(cast(sqlite3.Error, error), self.path) from error
            raise

    def _refuse_newer_tables(self) -> None:
        """Raise ArchiveTooNew where a newer version brought the file up to date while it was open here."""
        tables = int(self.connection.execute("PRAGMA schema_version").fetchone()[0])
        if tables != self._tables_seen:
            is_current(self.connection, self.path)
            self._tables_seen = tables

    def _next_moment(self, scope: str) -> int:
        """Append a row to the history inside a transaction and return its counter."""
        row = (secrets.token_hex(8), scope)
        return int(self.connection.execute("INSERT INTO history (token, scope) VALUES (?, ?)", row).lastrowid or 0)

    def rows(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a question at once: no reader keeps a cursor open."""
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except (OverflowError, UnicodeEncodeError):
            # Asked for a number, or half a character, that no row can have.
            return []
        except UnicodeDecodeError as error:
            # What SQLite complains of is quoted in its complaint.
            raise damaged(self.path.name, error) from error
        except sqlite3.Error as error:
            if is_problem_of_file(error):
                raise typed_error(error, self.path) from error
            raise

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """Return the first column of the first row, or None."""
        rows = self.rows(sql, parameters)
        return rows[0][0] if rows else None

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read several tables as they were at one moment, while others write."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            if self.connection.in_transaction:
                self.connection.execute("COMMIT")

    def moment(self) -> tuple[int, int]:
        """Return how often this connection wrote, and what changes where another one did."""
        return self.connection.total_changes, int(self.value("PRAGMA data_version"))

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
        """Write a whole copy to another path, aside and then by one rename; the copy needs no log beside it.

        The copy is checked before it takes the place of an older one: ArchiveDamaged if it is not sound.
        """
        aside = part_beside(to)
        try:
            make_private_file(aside)
            target = sqlite3.connect(aside)
            try:
                with self.reader() as source:
                    source.backup(target, pages=_PAGES)
                target.execute("PRAGMA journal_mode=DELETE")
                state = target.execute("PRAGMA integrity_check(1)").fetchone()[0]
                if state != "ok":
                    raise damaged(self.path.name, state)
            finally:
                target.close()
            as_private_as(self.path, aside)
            put_in_place(aside, to)
        except (OSError, sqlite3.Error, ArchiveProblem) as error:
            for tail in ("", "-journal"):
                with contextlib.suppress(OSError):
                    Path(f"{aside}{tail}").unlink(missing_ok=True)
            if isinstance(error, ArchiveProblem):
                raise
            if isinstance(error, sqlite3.Error):
                raise typed_error(error, to) from error
            words = error.strerror or str(error)
            raise ArchiveProblem(f"{to.name} cannot be written ({words})", "Choose another place.") from error

    @contextmanager
    def reader(self) -> Iterator[sqlite3.Connection]:
        """Give a connection to copy from, which sees one moment of the archive: SQLite would begin anew, and never
        end, whenever another process has written meanwhile. It copies from none that is about to write itself.
        """
        address = f"{self.path.resolve().as_uri()}?{'immutable=1' if self.immutable else 'mode=ro'}"
        with contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
            yield reader

    def close(self) -> None:
        """Checkpoint and close."""
        try:
            self.checkpoint()
        except sqlite3.Error:
            # Another process still reads: the log stays beside the file and is taken up at the next open.
            pass
        try:
            self.connection.close()
        finally:
            self._holding.close()
