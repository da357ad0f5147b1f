"""The backups of one archive: what there is, one more, the daily one, and back to one of them.

Nothing here needs an archive that can be opened, but for what makes a backup.
"""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveMissing, ArchiveProblem, Cancelled, CuttingsError
from cuttings_db.model import to_json
from cuttings_db.progress import Report, quiet
from cuttings_db.store.backing_up_choice import (
    Choice,
    backup_folder,
    backup_folders,
    choice_of,
    copies_in_mind,
    keep_choice,
    settings_file,
)
from cuttings_db.store.backing_up_folder import (
    Backup,
    age,
    backup_rows,
    default_folder,
    is_folder,
    is_there,
    loose_row,
    note_of,
    read_json,
    write_whole,
)
from cuttings_db.store.backing_up_making import BackupMaker
from cuttings_db.store.backing_up_rotating import KEPT, order
from cuttings_db.store.backing_up_watching import told_by
from cuttings_db.store.connection import Store, now
from cuttings_db.store.restoring import identity_at, put_backup_in_place

__all__ = ["Backup", "Backups", "backups_of", "list_backups", "newest_backup", "restore"]

_DAY_SECONDS = 20 * 3600.0
_RETRY_SECONDS = 3600.0
_FAILED, _UNTIDIED, _MOST_UNTIDIED = ".failed", ".untidied", 20
_GOOD = ("checked", "unchecked")
_MOST_FORMER = 20


def _seconds_since(moment: str) -> float:
    """Return how long ago a time in UTC was; a time to come is as far away as one that has passed."""
    try:
        made = datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return _DAY_SECONDS
    return abs((datetime.now(UTC) - made).total_seconds())


def _failure(archive: Path) -> dict[str, str] | None:
    """Return when and why the last backup of an archive failed, None if it did not."""
    found = read_json(settings_file(archive, _FAILED))
    try:
        return {name: str(found[name]) for name in ("at", "reason", "advice")}
    except (TypeError, KeyError):
        return None


def _untidied(archive: Path, folder: Path) -> list[str]:
    """Return the names that were noted of files that may need packs, as far as they are there yet."""
    found = read_json(settings_file(archive, _UNTIDIED))
    names = [name for name in found if isinstance(name, str)] if isinstance(found, list) else []
    return [name for name in names if Path(name).name == name and is_there(folder / name)]


def backups_of(archive: Path, identity: str = "") -> dict[str, Any]:
    """Return what there is for an archive that need not be there itself.

    {rows, folder, chosen, default_folder, daily, keep, untidied, last}: `rows` are newest first; `chosen` is the folder
    that a person chose, in which `folder` lies, or null. `untidied` are the names of files there that may need packs of
    originals and cannot be asked, so that no pack goes. `last` is {made: when the newest good one was made, or null;
    failed: {at, reason, advice} of the last one, or null}.
    """
    choice = choice_of(archive, identity)
    folder = backup_folder(archive, choice)
    rows = list_backups(archive, identity)
    made = next((row.made for row in rows if row.state == "checked"), None)
    return {
        "rows": [to_json(row) for row in rows],
        "folder": str(folder),
        "chosen": choice.folder or None,
        "default_folder": str(default_folder(archive)),
        "daily": choice.daily,
        "keep": dict(KEPT),
        "untidied": _untidied(archive, folder),
        "last": {"made": made, "failed": _failure(archive)},
    }


def list_backups(archive: Path, identity: str = "") -> list[Backup]:
    """Return the backups of an archive, newest first: in its folder, beside it, and where this user wrote copies."""
    folders = backup_folders(archive, choice_of(archive, identity))
    rows = list(dict.fromkeys(row for folder in folders for row in backup_rows(archive, folder, identity)))
    known = {row.path for row in rows}
    copies = [copy for copy in copies_in_mind(archive) if copy["path"] not in known]
    rows += [row for copy in copies if (row := _elsewhere(copy, identity)) is not None]
    return sorted(rows, key=age, reverse=True)


def newest_backup(archive: Path) -> Path:
    """Return the newest good backup of an archive, which may be damaged or gone; ArchiveMissing if there is none.

    ArchiveProblem where nothing tells which of several archives it was: one that lay here before may have left some.
    """
    identity = identity_at(archive) or choice_of(archive).archive
    rows = list_backups(archive, identity)
    good = next((found for state in _GOOD if (found := [row for row in rows if row.state == state])), [])
    if not good:
        raise ArchiveMissing(f"there is no backup of {archive.name}", "Look for one in other places, and name it.")
    if not identity:
        _refuse_several(archive, good)
    return Path(_newest(good).path)


def _newest(rows: list[Backup]) -> Backup:
    """Return which backup was made last: in each folder by number, whatever the clock said; then by date."""
    by_folder: dict[Path, Backup] = {}
    for row in sorted(rows, key=order):
        by_folder[Path(row.path).parent] = row
    return max(by_folder.values(), key=age)


def _refuse_several(archive: Path, rows: list[Backup]) -> None:
    """Raise ArchiveProblem where backups are of several archives, and tell the newest of each."""
    by_archive: dict[str, list[Backup]] = {}
    for row in rows:
        note = note_of(Path(row.path))
        found = note.archive if note is not None else (told_by(Path(row.path)) or ("", 0))[0]
        by_archive.setdefault(found, []).append(row)
    by_archive.pop("", None)
    if len(by_archive) > 1:
        newest = ", ".join(_newest(some).path for some in by_archive.values())
        raise ArchiveProblem(
            f"there are backups of several archives called {archive.name}: {newest}", "Name one of them."
        )


def restore(archive: Path, backup: Path, *, keep: bool = True, report: Report = quiet) -> dict[str, Any]:
    """Put a backup in the place of an archive; returns {path, aside, articles, lost}.

    The backup is checked first; `keep` leaves what was there beside it, under the name `aside`. `lost` counts
    originals whose bytes are nowhere to be had. A typed error leaves everything as it was; ArchiveBusy means that the
    archive is open somewhere.
    """
    outcome: dict[str, Any] = to_json(put_backup_in_place(archive, backup, keep=keep, report=report))
    return outcome


def _elsewhere(copy: dict[str, Any], identity: str) -> Backup | None:
    """Return a whole copy that this user wrote to another place; None where another archive is there by now."""
    path = Path(copy["path"])
    if is_there(path):
        row = loose_row(path, identity)
        return replace(row, made=copy["made"]) if row is not None and row.state != "damaged" else row
    return Backup(str(path), copy["made"], "hand", copy["articles"], 0, "missing")


def _try_to_write(folder: Path) -> None:
    """Raise ArchiveProblem for a folder that takes no file: whoever chose it would have no backups, and not know."""
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".cuttings-"):
            pass
    except OSError as error:
        words = f"a backup cannot be written to {folder} ({error.strerror or error})"
        raise ArchiveProblem(words, "Choose another folder for backups.") from error


class Backups:
    """Makes the backups of an open archive, as its settings on this machine say."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def choice(self) -> Choice:
        """Return what a person chose."""
        return choice_of(self._store.path, self._store.identity)

    def overview(self) -> dict[str, Any]:
        """Return what `backups_of` tells."""
        return backups_of(self._store.path, self._store.identity)

    def settle(self, folder: str | None, *, daily: bool) -> dict[str, Any]:
        """Keep where backups go (None: beside the archive) and whether there is one a day; returns the overview."""
        before = self.choice
        only_daily = folder == before.folder and daily != before.daily
        # The disk of backups need not be plugged in for switching the daily one.
        if folder is not None and not only_daily:
            chosen = Path(folder)
            if not chosen.is_absolute() or not is_folder(chosen):
                raise ArchiveProblem(f"there is no folder {folder}", "Choose a folder that is there.")
            _try_to_write(chosen)
            folder = str(chosen.resolve())
            if Path(folder) == default_folder(self._store.path):
                folder = None
        present = str(backup_folder(self._store.path, before))
        former = tuple(dict.fromkeys([present, *before.former]))[:_MOST_FORMER]
        choice = Choice(str(self._store.path), self._store.identity, folder or "", daily, former)
        keep_choice(self._store.path, choice)
        self._forget_failure()
        return self.overview()

    def make(self, kind: str = "hand", report: Report = quiet, patience: float = 60.0) -> Backup:
        """Make a checked backup; what goes wrong is raised, and noted so that it is told later as well."""
        choice, store = self.choice, self._store
        folder = backup_folder(store.path, choice)
        options: dict[str, Any] = {"immutable": store.immutable, "patience": patience, "tell": self._note_untidied}
        maker = BackupMaker(store.path, store.identity, folder, **options)
        try:
            made = maker.make(kind, report)
        except Cancelled:
            raise
        except CuttingsError as error:
            self._note_failure(error)
            raise
        self._forget_failure()
        return made

    def _note_failure(self, error: CuttingsError) -> None:
        """Note that a backup failed; where that cannot be noted either, it has been raised."""
        file = settings_file(self._store.path, _FAILED)
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(file, {"at": now(), "reason": error.reason, "advice": error.advice})

    def _note_untidied(self, names: list[str]) -> None:
        """Note what keeps packs of originals from being tidied up; where that cannot be noted, it is not told."""
        file = settings_file(self._store.path, _UNTIDIED)
        with contextlib.suppress(OSError):
            if names:
                file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                write_whole(file, names[:_MOST_UNTIDIED])
            else:
                file.unlink(missing_ok=True)

    def _forget_failure(self) -> None:
        """Know of no failure any more."""
        with contextlib.suppress(OSError):
            settings_file(self._store.path, _FAILED).unlink(missing_ok=True)

    def due(self) -> bool:
        """Tell whether the daily backup is to be made: something changed since the last one, a day ago."""
        store = self._store
        if store.read_only or not self.choice.daily or not store.value("SELECT 1 FROM articles LIMIT 1"):
            return False
        failed = _failure(store.path)
        if failed is not None and _seconds_since(failed["at"]) < _RETRY_SECONDS:
            return False
        # One of an archive that is not well is one as well: another each time that somebody looks would fill the disk.
        rows = [row for row in list_backups(store.path, store.identity) if row.state in ("checked", "unchecked")]
        made = [(row, note) for row in rows if (note := note_of(Path(row.path))) is not None]
        if not made:
            return True
        newest, note = min(made, key=lambda one: _seconds_since(one[0].made))
        unchanged = note.token == "{}:{}".format(*store.last_token())
        return not unchanged and _seconds_since(newest.made) >= _DAY_SECONDS
