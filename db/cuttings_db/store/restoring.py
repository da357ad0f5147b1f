"""Put a backup in the place of an archive: made whole aside, checked, then swapped by one rename; what was there stays.

A restored archive has a new history token, so that caches of what was there before are noticed as foreign.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cuttings_db.errors import ArchiveBusy, ArchiveProblem
from cuttings_db.file_locks import is_held
from cuttings_db.leftovers import make_private_file, part_beside, sync_folder
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.backing_up import MARK, check_copy
from cuttings_db.store.backing_up_folder import note_of, short
from cuttings_db.store.backing_up_making import verified
from cuttings_db.store.backing_up_originals import Packs, sound_original
from cuttings_db.store.backing_up_watching import are_tables, asked, bounded, pieces
from cuttings_db.store.making import applied_steps, now, refuse_unknown
from cuttings_db.store.places import is_archive, refuse_foreign
from cuttings_db.store.problems import damaged, typed_error
from cuttings_db.store.replacing import drop_logs, settle
from cuttings_db.store.restoring_journal import has_journal, has_open_change, log_stays, take_back_change
from cuttings_db.store.salvaging_fitting import refuse_foreign_log
from cuttings_db.store.schema import refuse_strange

__all__ = ["Restored", "identity_at", "put_backup_in_place"]

# Bytes of the longest chunk of an original.
_LARGEST_CHUNK = 64 * 1024 * 1024
_LOGS = ("-wal", "-shm", "-journal")
_ANOTHER = "Choose one of this archive; or open the backup's own archive and restore it there."


@dataclass(frozen=True)
class Restored:
    """What came of it: `aside` is what was at the archive's path before, "" where nothing is kept of it.

    `lost` counts originals whose bytes neither a pack of the backup nor the old archive holds whole.
    """

    path: str
    aside: str
    articles: int
    lost: int


def put_backup_in_place(archive: Path, backup: Path, *, keep: bool = True, report: Report = quiet) -> Restored:
    """Check a backup and let it take the place of an archive, damaged or missing or sound.

    `keep` leaves what was there beside it, as `NAME before restore TIME.cuttings`. A typed error leaves everything as
    it was: ArchiveDamaged for a backup that is not sound, ArchiveBusy where the archive is open somewhere.
    """
    # Its packs and its note lie beside the file itself, not beside a link to it.
    target, backup = archive.resolve(), Path(os.path.realpath(backup))
    aside = part_beside(target)

    def check() -> None:
        report(Step("check"))

    try:
        unfinished = _refuse(target, backup, check)
        if shutil.disk_usage(target.parent).free < backup.stat().st_size * 2:
            raise ArchiveProblem(f"the disk of {target.name} has too little free space", "Free some space.")
        make_private_file(aside)
        shutil.copyfile(backup, aside)
        if unfinished:
            take_back_change(backup, aside)
            _refuse_content(aside, backup, target, check)
        articles, lost = _Making(aside, target, backup.parent, report).run()
        with contextlib.suppress(OSError):
            aside.chmod((target if target.is_file() else backup).stat().st_mode & 0o777 | 0o600)
        check_copy(aside, None, report, backup.name)
        with aside.open("rb+") as file:
            os.fsync(file.fileno())
        return Restored(str(target), _swap(aside, target, keep=keep), articles, lost)
    except sqlite3.Error as error:
        raise typed_error(error, backup) from error
    except OSError as error:
        words = f"{backup.name} cannot be restored ({error.strerror or error})"
        raise ArchiveProblem(words, "Choose another backup, or restore it to another disk.") from error
    finally:
        for tail in ("", *_LOGS):
            with contextlib.suppress(OSError):
                Path(f"{aside}{tail}").unlink(missing_ok=True)


def _refuse(target: Path, backup: Path, check: Callable[[], None]) -> bool:
    """Refuse a file that is no sound backup of this archive; tells whether a change to it was cut short.

    What such a file holds is to be looked at when the change has been taken back.
    """
    refuse_foreign(backup, create=False)
    if is_held(target):
        raise ArchiveBusy(f"{target.name} is open", "Close it there, or choose another name.")
    if backup == target:
        raise ArchiveProblem(f"{backup.name} is the archive itself", "Choose a backup of it.")
    if not target.parent.is_dir():
        raise ArchiveProblem(f"there is no folder {target.parent}", "Make it first, or choose another.")
    noted = note_of(backup) is not None
    if noted and not verified(backup, check):
        raise damaged(backup.name, "it is no longer what was written")
    # What is byte by byte as it was written needs no journal: one beside it is not its own.
    unfinished = not noted and has_open_change(backup)
    if _size(Path(f"{backup}-wal")):
        if has_journal(backup):
            raise log_stays(backup)
        # Taken up where it is its own; any other would destroy the backup.
        refuse_foreign_log(backup)
        settle(backup)
        if _size(Path(f"{backup}-wal")):
            raise log_stays(backup)
    if not unfinished:
        _refuse_content(backup, backup, target, check)
    return unfinished


def _refuse_content(file: Path, backup: Path, target: Path, check: Callable[[], None]) -> None:
    """Refuse a file, which is a backup or a copy of it, for what it holds."""
    with asked(file, check, immutable=True) as connection:
        steps = applied_steps(connection)
        if steps is None:
            raise damaged(backup.name, "it has lost its version")
        refuse_unknown(steps, backup, opening=False)
        refuse_strange(connection, backup, steps)
        identity = _identity(connection)
    there = identity_at(target)
    if there and there != identity:
        raise ArchiveProblem(f"{backup.name} is a backup of another archive", _ANOTHER)


def _identity(connection: sqlite3.Connection) -> str:
    """Return the UUID of an archive."""
    row = connection.execute("SELECT value FROM meta WHERE key='archive'").fetchone()
    return str(row[0]) if row else ""


def identity_at(path: Path) -> str:
    """Return the UUID of the archive at a path; "" where there is none, or none that can be read."""
    if not is_archive(path):
        return ""
    try:
        with asked(path, lambda: None, immutable=True) as connection:
            return _identity(connection) if are_tables(connection, "meta") else ""
    except (sqlite3.Error, OSError, UnicodeDecodeError):
        return ""


class _Making:
    """Makes an archive of a copy of a backup: its originals put back, its mark taken away, a new token."""

    def __init__(self, made: Path, old: Path, folder: Path, report: Report) -> None:
        self._made, self._old, self._report = made, old, report
        self._packs = Packs(folder, made, self._check)

    def _check(self) -> None:
        """Let whoever waits cancel."""
        self._report(Step("restore"))

    def run(self) -> tuple[int, int]:
        """Make it; returns how many articles it has, and how many originals whose bytes are lost."""
        with contextlib.closing(sqlite3.connect(self._made, isolation_level=None)) as archive:
            for pragma in ("trusted_schema=OFF", "synchronous=OFF", "journal_mode=DELETE"):
                archive.execute(f"PRAGMA {pragma}")
            archive.execute("BEGIN")
            lost = self._put_back(archive)
            archive.execute("DELETE FROM meta WHERE key=?", (MARK,))
            archive.execute("INSERT INTO history (token, scope) VALUES (?, 'all')", (secrets.token_hex(8),))
            articles = int(archive.execute("SELECT count(*) FROM articles").fetchone()[0])
            archive.execute("COMMIT")
        return articles, lost

    def _put_back(self, archive: sqlite3.Connection) -> int:
        """Put the bytes of originals back; returns how many are lost."""
        with bounded(archive, self._made.stat().st_size, self._check):
            missing = archive.execute(
                "SELECT id, substr(sha256, 1, 64) FROM originals WHERE size>0"
                " AND NOT EXISTS (SELECT 1 FROM original_chunks WHERE original=originals.id)"
            ).fetchall()
        lost = 0
        for number, (original, sha256) in enumerate(missing):
            self._report(Step("restore", number, len(missing)))
            chunks = self._packs.chunks(str(sha256)) or self._of_old(str(sha256))
            for position, data in enumerate(chunks or ()):
                archive.execute("INSERT INTO original_chunks VALUES (?, ?, ?)", (original, position, data))
            lost += not chunks
        return lost

    def _of_old(self, sha256: str) -> list[bytes] | None:
        """Return the chunks of an original from what is in the archive's place now, if they are whole there."""
        if not is_archive(self._old):
            return None
        sql = (
            "SELECT c.data FROM originals o JOIN original_chunks c ON c.original=o.id WHERE o.sha256=?"
            " ORDER BY c.position"
        )
        try:
            with asked(self._old, self._check, immutable=True, longest=_LARGEST_CHUNK) as old:
                if not are_tables(old, "originals", "original_chunks"):
                    return None
                found = pieces(old.execute(sql, (sha256,)), self._old.stat().st_size)
        except (sqlite3.Error, OSError, TypeError, UnicodeDecodeError):
            return None
        return found if found and sound_original(sha256, found) else None


def _swap(made: Path, target: Path, *, keep: bool) -> str:
    """Give a finished archive the name of the one that it replaces; returns where that one is kept, if it is."""
    if not target.exists():
        drop_logs(target)
        made.replace(target)
        sync_folder(target.parent)
        return ""
    kept = _aside_of(target) if keep else None
    logged = [tail for tail in ("-wal", "-journal") if _size(Path(f"{target}{tail}"))]
    try:
        if kept is not None and logged:
            # A log that is not its own could spoil a damaged file further when it is moved in: kept as they are now.
            for tail in ("", *logged):
                _copied(Path(f"{target}{tail}"), Path(f"{kept}{tail}"))
        if target.stat().st_size:
            settle(target)
    except BaseException:
        for tail in ("", *logged) if kept is not None else ():
            Path(f"{kept}{tail}").unlink(missing_ok=True)
        raise
    if kept is not None and not logged:
        _second_name(target, kept)
    drop_logs(target)
    made.replace(target)
    sync_folder(target.parent)
    return str(kept or "")


def _size(path: Path) -> int:
    """Return the size of a file, 0 where there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _aside_of(target: Path) -> Path:
    """Return a name that nothing has yet for what is kept aside."""
    moment = now().replace("T", " ").replace(":", "").replace("Z", "")
    names = (f"{short(target.stem)} before restore {moment}{more}" for more in _numbers())
    paths = (target.with_name(f"{name}{target.suffix}") for name in names)
    return next(path for path in paths if not path.exists())


def _numbers() -> Iterator[str]:
    """Yield nothing, then numbers from 2 on."""
    yield ""
    number = 2
    while True:
        yield f" {number}"
        number += 1


def _second_name(old: Path, new: Path) -> None:
    """Give a file a second name, or copy it where the file system knows none; the first one stays all the while."""
    try:
        os.link(old, new)
    except OSError:
        _copied(old, new)


def _copied(old: Path, new: Path) -> None:
    """Copy a file, whole or not at all."""
    part = part_beside(new)
    try:
        make_private_file(part)
        shutil.copy2(old, part)
        part.replace(new)
    finally:
        part.unlink(missing_ok=True)
