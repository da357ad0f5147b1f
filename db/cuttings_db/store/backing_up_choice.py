"""Where the backups of an archive lie, as a person chose it.

It is kept in this user's settings on this machine, by the archive's path, and not in the archive: a damaged archive
must not hide where its backups are, and an archive from a stranger must not name a folder that copies of it are
written to.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import platformdirs

from cuttings_db.errors import ArchiveProblem
from cuttings_db.shapes import from_json, to_json
from cuttings_db.store.backing_up_folder import default_folder, files_in, is_there, noted_in, read_json, write_whole
from cuttings_db.store.making import now

__all__ = [
    "Choice",
    "backup_folder",
    "backup_folders",
    "choice_of",
    "copies_in_mind",
    "keep_choice",
    "keep_copy_in_mind",
    "settings_file",
]

_COPIES, _MOST_COPIES = ".copies", 200


@dataclass(frozen=True)
class Choice:
    """What a person chose for the backups of one archive: `folder` is where their folder is made, "" beside it.

    `former` are the folders that backups went to before, and where there are some yet.
    """

    path: str
    archive: str = ""
    folder: str = ""
    daily: bool = True
    former: tuple[str, ...] = ()


def settings_file(archive: Path, tail: str = "") -> Path:
    """Return the file of this user's settings that concerns one archive."""
    named = os.environ.get("CUTTINGS_CACHE")
    root = Path(named) if named else Path(platformdirs.user_config_path("Cuttings"))
    digest = hashlib.sha256(os.fsencode(str(archive.resolve()))).hexdigest()[:32]
    return root / "backups" / f"{digest}{tail}.json"


def choice_of(archive: Path, identity: str = "") -> Choice:
    """Return what was chosen for an archive, here or, by its UUID, where it lay before it was moved."""
    file = settings_file(archive)
    found = _choice(file)
    if found is None and identity:
        known = [one for one in map(_choice, files_in(file.parent, ".json")) if one is not None]
        found = next((one for one in known if one.archive == identity and not is_there(Path(one.path))), None)
    return replace(found, path=str(archive)) if found else Choice(str(archive), identity)


def _choice(file: Path) -> Choice | None:
    """Return the choice that a file holds."""
    try:
        return from_json(Choice, read_json(file))
    except (TypeError, ValueError):
        return None


def keep_choice(archive: Path, choice: Choice) -> None:
    """Keep what a person chose."""
    file = settings_file(archive)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(file, {**to_json(choice), "path": str(archive.resolve())})
    except (OSError, ValueError) as error:
        words = f"the choice cannot be kept: {file.parent} cannot be written"
        raise ArchiveProblem(words, "Give this user a folder for settings that can be written.") from error


def keep_copy_in_mind(archive: Path, to: Path, articles: int) -> None:
    """Note in this user's settings that a whole copy was written somewhere; where that cannot be, it is not known."""
    file, path = settings_file(archive, _COPIES), str(to.resolve())
    row = {"path": path, "made": now(), "articles": articles}
    rows = [row, *(one for one in copies_in_mind(archive) if one["path"] != path)]
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(file, rows[:_MOST_COPIES])


def copies_in_mind(archive: Path) -> list[dict[str, Any]]:
    """Return the whole copies that this user wrote of an archive: {path, made, articles}, newest first.

    What the archive itself says of copies is not asked here: it may come from a stranger, and name any place.
    """
    found = read_json(settings_file(archive, _COPIES))
    rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    try:
        return [{"path": str(r["path"]), "made": str(r["made"]), "articles": int(r["articles"])} for r in rows]
    except (KeyError, TypeError, ValueError):
        return []


def backup_folder(archive: Path, choice: Choice) -> Path:
    """Return the folder of an archive's backups: a folder of its own inside the one that was chosen."""
    if not choice.folder:
        return default_folder(archive)
    chosen, own = Path(choice.folder), default_folder(archive).name
    candidates = [chosen] if chosen.name == own else []
    candidates += [chosen / (own if number == 1 else f"{own} {number}") for number in range(1, 100)]
    return next((one for one in candidates if _is_free_for(one, choice.archive)), candidates[0])


def backup_folders(archive: Path, choice: Choice) -> list[Path]:
    """Return every folder with backups of an archive: the present one, the one beside it, and former ones."""
    return list(dict.fromkeys([backup_folder(archive, choice), default_folder(archive), *map(Path, choice.former)]))


def _is_free_for(folder: Path, identity: str) -> bool:
    """Tell whether a folder is not yet that of another archive of the same name."""
    notes = [note for file in files_in(folder, ".json") if (note := noted_in(file)) is not None]
    return not identity or not notes or any(note.archive == identity for note in notes)
