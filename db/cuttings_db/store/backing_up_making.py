"""Make a backup: copied, checked, noted, named; only then are older ones let go that are not kept."""

from __future__ import annotations

import contextlib
import secrets
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from cuttings_db.errors import ArchiveBusy, ArchiveProblem
from cuttings_db.file_locks import one_at_a_time
from cuttings_db.leftovers import sync_folder
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.shapes import to_json
from cuttings_db.store.backing_up import MARK, Copied, Copying, check_copy
from cuttings_db.store.backing_up_choice import backup_folder, choice_of
from cuttings_db.store.backing_up_folder import (
    Backup,
    Note,
    backup_rows,
    default_folder,
    digest_of,
    fresh_name,
    next_number,
    note_of,
    note_path,
    remove,
    write_whole,
)
from cuttings_db.store.backing_up_originals import Packs
from cuttings_db.store.backing_up_rotating import LEAST, to_remove
from cuttings_db.store.backing_up_watching import are_tables, asked
from cuttings_db.store.making import applied_steps, now, refuse_unknown
from cuttings_db.store.places import is_archive
from cuttings_db.store.problems import damaged, typed_error
from cuttings_db.store.schema import refuse_strange

__all__ = ["BackupMaker", "back_up_before_migration", "verified"]

_LOCK = ".lock"
_WITHOUT_BYTES = "SELECT 1 FROM originals WHERE size>0 AND id NOT IN (SELECT original FROM original_chunks) LIMIT 1"
_SAMPLE = 8  # originals of each pack that are read again at every backup
_BUSY = ArchiveBusy("another backup of this archive is being made", "Try again in a moment.")


def _hear_nothing(_names: list[str]) -> None:
    """Do nothing."""


@dataclass(frozen=True)
class BackupMaker:
    """Makes backups of one archive in one folder; `immutable` where nothing can be written beside the archive."""

    archive: Path
    identity: str
    folder: Path
    immutable: bool = False
    patience: float = 60.0
    # Hears the names of files that keep packs of originals from being tidied up, none where they were.
    tell: Callable[[list[str]], None] = _hear_nothing

    def make(self, kind: str, report: Report = quiet) -> Backup:
        """Make a backup of a kind; an ArchiveProblem where it cannot be, and then nothing older was removed.

        Work that was started by somebody else meanwhile is waited for `patience` seconds, then ArchiveBusy.
        """

        def check() -> None:
            report(Step("backup"))

        try:
            self._make_folder()
            with one_at_a_time(self.folder / _LOCK, self.patience, _BUSY, check, like=self.archive):
                self._clear()
                packs = Packs(self.folder, self.archive, check)
                packs.sample(packs.known(), _SAMPLE)
                made = self._write(kind, packs, report)
                if made.state == "checked":
                    self._rotate(made, packs, report)
                return made
        except sqlite3.Error as error:
            raise typed_error(error, self.archive) from error
        except OSError as error:
            words = f"a backup cannot be written to {self.folder} ({error.strerror or error})"
            raise ArchiveProblem(words, "Choose another folder for backups.") from error

    def _make_folder(self) -> None:
        """Make the folder, if what it is to lie in is there."""
        if not self.folder.parent.is_dir():
            words = f"the folder for backups is not there: {self.folder.parent}"
            raise ArchiveProblem(words, "Plug in the disk that it is on, or choose another folder for backups.")
        self.folder.mkdir(exist_ok=True)

    def _clear(self) -> None:
        """Remove what a backup that was killed left behind: nobody else is at work here."""
        for pattern in (".*.part", ".*.part-journal", "*.json.*.part"):
            for left in self.folder.glob(pattern):
                remove(left)

    def _write(self, kind: str, packs: Packs, report: Report) -> Backup:
        """Write, check and name one backup."""
        made = now()
        aside = self.folder / f".backup-{secrets.token_hex(6)}.part"
        try:
            mark = {"made": made, "kind": kind, "archive": self.identity}
            copied = Copying(self.archive, report, immutable=self.immutable).write(aside, mark, packs)
            sound = check_copy(aside, copied, report)
            size, digest = aside.stat().st_size, digest_of(aside, lambda: report(Step("check")))
            to = fresh_name(self.folder, self.archive.stem, made, kind)
            note = self._note(kind, made, copied, size, digest, "checked" if sound else "unchecked")
            note = replace(note, number=next_number(self.folder))
            aside.replace(to)
            sync_folder(to.parent)
            # A kill between the two leaves a backup without a note: it is listed as one that nobody checked.
            write_whole(note_path(to), to_json(note), to)
            return Backup(str(to), made, kind, copied.articles, size, note.state, note.number)
        finally:
            for tail in ("", "-journal", "-wal", "-shm"):
                remove(Path(f"{aside}{tail}"))

    def _note(self, kind: str, made: str, copied: Copied, size: int, digest: str, state: str) -> Note:
        """Return what is noted of a backup."""
        return Note(self.identity, made, kind, copied.articles, size, digest, copied.token, state)

    def _rotate(self, made: Backup, packs: Packs, report: Report) -> None:
        """Remove backups that are not kept, once enough of those that stay were read again and are good."""
        rows = backup_rows(self.archive, self.folder, self.identity)
        going = [row for row in to_remove(rows, made.path) if Path(row.path).parent == self.folder]
        if going:
            away, good = {row.path for row in going}, 1
            for row in rows:
                if good >= LEAST:
                    break
                if row.path not in away | {made.path} and row.state == "checked":
                    good += verified(Path(row.path), lambda: report(Step("check")))
            if good < LEAST:
                return
        for row in going:
            remove(Path(row.path))
            note_path(Path(row.path)).unlink(missing_ok=True)
        for row in rows:
            if row.state == "missing":
                note_path(Path(row.path)).unlink(missing_ok=True)
        unsure: list[str] = []
        wanted = _wanted(self.folder, lambda: report(Step("backup")), unsure)
        self.tell(unsure)
        if wanted is not None:
            packs.tidy(wanted)


def verified(path: Path, check: Callable[[], None]) -> bool:
    """Tell whether a backup is still what was noted of it, byte by byte; one that is not is noted as damaged."""
    note = note_of(path)
    if note is None:
        return False
    with contextlib.suppress(OSError):
        if digest_of(path, check) == note.sha256:
            return True
        write_whole(note_path(path), to_json(replace(note, state="damaged")), path)
    return False


def _wanted(folder: Path, check: Callable[[], None], unsure: list[str]) -> set[str] | None:
    """Return the originals that any backup in a folder has; None where one of them cannot say, and its name.

    One may be a stranger's: it is asked for what it holds only where it is made as ours are. Of which archive it is
    does not matter, since archives that share a folder share its packs; only what has its originals itself needs none.
    """
    found: set[str] = set()
    # A folder or a pipe that is called so is nobody's backup.
    for path in (path for path in folder.glob("*.cuttings") if path.is_file()):
        try:
            if not is_archive(path):
                raise damaged(path.name, "it is no archive")
            with asked(path, check) as connection:
                steps = applied_steps(connection) or set()
                refuse_unknown(steps, path)
                refuse_strange(connection, path, steps)
                found |= {str(row[0]) for row in connection.execute("SELECT substr(sha256, 1, 64) FROM originals")}
        except (sqlite3.Error, OSError, ArchiveProblem):
            if not _is_whole(path, check):
                unsure.append(path.name)
    return None if unsure else found


def _is_whole(path: Path, check: Callable[[], None]) -> bool:
    """Tell whether an archive that is newer or strange is no backup, and has the bytes of each of its originals."""
    with contextlib.suppress(sqlite3.Error, OSError), asked(path, check) as connection:
        return (
            note_of(path) is None
            and are_tables(connection, "meta", "originals", "original_chunks")
            and connection.execute("SELECT 1 FROM meta WHERE key=?", (MARK,)).fetchone() is None
            and connection.execute(_WITHOUT_BYTES).fetchone() is None
        )
    return False


def back_up_before_migration(archive: Path, connection: sqlite3.Connection) -> None:
    """Make a backup before the tables of an archive are changed; where the chosen folder fails, beside the archive.

    One that was made of the very same state is enough: the last attempt to change the tables may have been cut short.
    """
    row = connection.execute("SELECT value FROM meta WHERE key='archive'").fetchone()
    token = connection.execute("SELECT counter, token FROM history ORDER BY counter DESC LIMIT 1").fetchone()
    identity = str(row[0]) if row else ""
    choice = choice_of(archive, identity)
    folders = [backup_folder(archive, choice)]
    folders += [default_folder(archive)] if choice.folder else []
    for path in (Path(row.path) for one in folders for row in backup_rows(archive, one, identity)):
        note = note_of(path)
        if note is not None and token and note.token == f"{token[0]}:{token[1]}" and verified(path, lambda: None):
            return
    for folder in folders:
        try:
            BackupMaker(archive, identity, folder).make("migration")
            return
        except ArchiveProblem:
            if folder == folders[-1]:
                raise
