"""What lies in a folder of backups: data files with a note beside each, packs of originals."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveProblem
from cuttings_db.leftovers import part_beside, sync_folder
from cuttings_db.shapes import from_json
from cuttings_db.store.backing_up_watching import told_by
from cuttings_db.store.places import is_archive

__all__ = [
    "KINDS",
    "Backup",
    "Note",
    "age",
    "backup_rows",
    "default_folder",
    "digest_of",
    "files_in",
    "fresh_name",
    "is_folder",
    "is_there",
    "loose_row",
    "next_number",
    "note_of",
    "note_path",
    "noted_in",
    "read_json",
    "remove",
    "short",
    "synced",
    "write_whole",
]

KINDS = ("daily", "migration", "hand")
_SUFFIX, _NOTE_SUFFIX = ".cuttings", ".json"
_MOST_FILES = 5000
_LONGEST = 150  # bytes of an archive's name in the names of its backups: a name has no more than 255
_BLOCK = 1 << 20
_MOST_JSON = 4 << 20
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True)
class Backup:
    """One backup: `made` is ISO 8601 in UTC; `state` is checked, unchecked, damaged or missing.

    `number` grows with every backup that is made in its folder; 0 where none is noted.
    """

    path: str
    made: str
    kind: str
    articles: int
    bytes: int
    state: str
    number: int = 0


@dataclass(frozen=True)
class Note:
    """What is noted beside a backup's file; `archive` is the archive's UUID, `token` its newest history token.

    `state` is checked, unchecked (its rows do not all point to something) or damaged (it was found so later). `number`
    grows with every backup in the folder, whatever the clock says; older notes have none.
    """

    archive: str
    made: str
    kind: str
    articles: int
    bytes: int
    sha256: str
    token: str
    state: str
    number: int = 0


def is_there(path: Path) -> bool:
    """Tell whether there is something at a path, as far as one may look."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder at a path, as far as one may look."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_json(file: Path) -> Any:
    """Return the value of a small plain file of JSON, None if there is none that can be read."""
    try:
        facts = file.stat()
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > _MOST_JSON:
            return None
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def write_whole(file: Path, value: Any, like: Path | None = None) -> None:
    """Write a small file of JSON aside and give it its name, on disk; only this user reads it, or who may read `like`.

    Its name aside is new each time: where others write to the folder, a link of theirs would say what is overwritten.
    """
    aside = part_beside(file)
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(value, stream, ensure_ascii=True)
            stream.flush()
            os.fsync(descriptor)
            if like is not None and hasattr(os, "fchmod"):
                with contextlib.suppress(OSError):
                    os.fchmod(descriptor, stat.S_IMODE(like.stat().st_mode) & 0o666 | 0o600)
        aside.replace(file)
        sync_folder(file.parent)
    finally:
        aside.unlink(missing_ok=True)


def synced(path: Path, archive: Path) -> None:
    """Let a file that was written be on disk; who may read the archive may read it, and nobody writes to it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    with contextlib.suppress(OSError):
        path.chmod(stat.S_IMODE(archive.stat().st_mode) & 0o444 | stat.S_IRUSR)


def remove(path: Path) -> None:
    """Remove a file that nobody may write to."""
    if os.name == "nt":
        with contextlib.suppress(OSError):
            path.chmod(stat.S_IWUSR | stat.S_IRUSR)
    path.unlink(missing_ok=True)


# Names


def short(stem: str) -> str:
    """Return the name of an archive, cut so that more fits behind it in the name of a file."""
    while len(os.fsencode(stem)) > _LONGEST:
        stem = stem[:-1]
    return stem


def default_folder(archive: Path) -> Path:
    """Return where backups lie when nobody says otherwise: beside the archive."""
    return archive.resolve().with_name(f"{short(archive.resolve().stem)} backups")


def fresh_name(folder: Path, stem: str, made: str, kind: str) -> Path:
    """Return a path for a backup that was made at some time, and that nothing has yet."""
    moment = made.replace("T", " ").replace(":", "").replace("Z", "")
    # A number that an older one of the same second had is not given again: numbers tell which is newer.
    begun = re.compile(re.escape(f"{short(stem)} {moment} {kind}") + r"(?: (\d{1,5}))?\.\w+")
    given = [int(found[1] or 1) for path in files_in(folder, "") if (found := begun.fullmatch(path.name))]
    for number in range(max(given, default=0) + 1, 100_000):
        more = f" {number}" if number > 1 else ""
        path = folder / f"{short(stem)} {moment} {kind}{more}{_SUFFIX}"
        if not is_there(path) and not is_there(note_path(path)):
            return path
    raise ArchiveProblem(f"{folder} holds too many backups", "Remove some, or choose another folder.")


def note_path(backup: Path) -> Path:
    """Return where what is known of a backup is noted."""
    return backup.with_suffix(_NOTE_SUFFIX)


# What is there


def files_in(folder: Path, suffix: str) -> list[Path]:
    """Return the files of a folder with a suffix, in order; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for _number, entry in zip(range(_MOST_FILES), entries, strict=False)]
    except OSError:
        return []
    return [folder / name for name in sorted(names) if name.endswith(suffix) and not name.startswith(".")]


def age(row: Backup) -> tuple[str, int, str]:
    """Return what orders backups by when they were made; a number tells those of one second apart."""
    return row.made, len(row.path), row.path


def noted_in(file: Path) -> Note | None:
    """Return the note that a file holds."""
    try:
        return from_json(Note, read_json(file))
    except (TypeError, ValueError):
        return None


def next_number(folder: Path) -> int:
    """Return the number of the next backup that is made in a folder."""
    notes = (noted_in(file) for file in files_in(folder, _NOTE_SUFFIX))
    return 1 + max((note.number for note in notes if note is not None), default=0)


def note_of(backup: Path) -> Note | None:
    """Return what is noted of a backup; None for one that was put there by hand."""
    return noted_in(note_path(backup))


def digest_of(path: Path, check: Callable[[], None]) -> str:
    """Return the SHA-256 of a file; `check` is called between blocks and may raise."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            check()
            digest.update(block)
    return digest.hexdigest()


def backup_rows(archive: Path, folder: Path, identity: str = "") -> list[Backup]:
    """Return the backups of an archive, newest first: those in its folder, and copies from before older migrations.

    Nothing is opened that has a note; a look at size and head tells whether a file is still what was noted. What was
    made of another archive than that of an `identity`, which may have lain here before, is none of its backups.
    """
    found = [one for file in files_in(folder, _NOTE_SUFFIX) if (one := _noted(file)) is not None]
    rows = [row for row, of in found if not identity or of in ("", identity)]
    known = {row.path for row, _of in found}
    beside = f"{archive.stem}.before-"
    loose = [path for path in files_in(folder, _SUFFIX) if str(path) not in known]
    loose += [path for path in files_in(archive.resolve().parent, _SUFFIX) if path.name.startswith(beside)]
    rows += [row for path in loose if (row := loose_row(path, identity)) is not None]
    return sorted(rows, key=age, reverse=True)


def _noted(file: Path) -> tuple[Backup, str] | None:
    """Return the backup that a note tells of, and of which archive it is; None where the file is no note of ours."""
    note, path = noted_in(file), file.with_suffix(_SUFFIX)
    if note is None or note.kind not in KINDS or not _is_moment(note.made):
        return None
    try:
        size = path.stat().st_size
    except OSError:
        return Backup(str(path), note.made, note.kind, note.articles, note.bytes, "missing", note.number), note.archive
    whole = size == note.bytes and is_archive(path) and note.state in ("checked", "unchecked")
    state = note.state if whole else "damaged"
    return Backup(str(path), note.made, note.kind, note.articles, size, state, note.number), note.archive


def _is_moment(made: str) -> bool:
    """Tell whether words are a time as we write it."""
    try:
        return datetime.strptime(made, _MOMENT).replace(tzinfo=UTC).strftime(_MOMENT) == made
    except ValueError:
        return False


def loose_row(path: Path, identity: str) -> Backup | None:
    """Return an archive beside the others of which nothing is noted; None where it is another archive."""
    kind = "migration" if ".before-" in path.name or path.stem.endswith(" migration") else "hand"
    try:
        facts = path.stat()
    except OSError:
        return None
    made = datetime.fromtimestamp(facts.st_mtime, UTC).strftime(_MOMENT)
    found = told_by(path) if is_archive(path) else None
    if found is None:
        return Backup(str(path), made, kind, 0, facts.st_size, "damaged")
    if identity and found[0] != identity:
        return None
    return Backup(str(path), made, kind, found[1], facts.st_size, "unchecked")
