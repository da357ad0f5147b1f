"""Kills of what keeps an archive, and of the window itself: the daily backup, a restore, a salvage, a whole session."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.backups import Backups, list_backups
from endurance.crash_checks import inside, state_of
from endurance.crash_judging import Clean, answers, archive_problems, copied, differing, importing, unchanged
from endurance.crash_place import Outcome, Place

__all__ = ["backed_up", "restored", "salvaged", "window"]


def backed_up(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge a backup of the archive's own: nothing changed, each that is listed is whole, and the next one is made."""
    problems = unchanged(place, outcome, clean)
    rows = list_backups(place.archive)
    # One that was killed before it was noted down is looked through when somebody asks for it.
    problems += [f"the backup {Path(row.path).name} is {row.state}" for row in rows if row.state == "damaged"]
    checked = sum(row.state == "checked" for row in rows)
    if checked < len(answers(outcome)):
        problems.append(f"{len(answers(outcome))} backups were answered, and {checked} are there")
    for row in rows:
        problems += archive_problems(Path(row.path))
    with inside(place), Archive(place.archive) as archive:
        made = Backups(archive.store).make("hand")
        if made.state != "checked" or made.path not in [row.path for row in list_backups(place.archive)]:
            problems.append(f"the next backup is {made.state}")
    return problems


def restored(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge a restore: the archive is what it was or what the backup holds, never a mixture; the former one is kept."""
    with inside(place), Archive(place.archive) as archive:
        state = state_of(archive)
    kept = sorted(place.root.glob("a before restore*.cuttings"))
    problems = [words for path in kept for words in archive_problems(path)]
    before, after = (differing(state, known) for known in (clean.before, clean.after))
    if before and after:
        problems.append(f"the archive is neither the old one ({before}) nor the backup ({after})")
    if answers(outcome) and after:
        problems.append(f"it was answered, and differs from the backup in {after}")
    if not after and before and not kept:
        problems.append("the former archive is not kept")
    for path in kept:
        with inside(place), Archive(path, read_only=True) as archive:
            other = [table for table in differing(state_of(archive), clean.before) if table != "meta"]
        problems += [f"{path.name} differs from the former archive in {other}"] if other else []
    return problems


def salvaged(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge a salvage: the damaged file keeps its bytes; the new one is whole, and there if that was answered."""
    problems = copied(place, outcome, clean)
    name = "damaged.cuttings"
    ours, theirs = (hashlib.sha256((root / name).read_bytes()).hexdigest() for root in (place.root, clean.base))
    return problems + ([] if ours == theirs else ["the damaged file was changed"])


def window(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge a session: what it showed as corrected stays corrected, and what must hold of an import holds."""
    said = {row["decided"] for row in outcome.heard if "decided" in row}
    problems = []
    sql = {
        "tag": "SELECT count(*)=2 FROM tags WHERE tag='to read'",
        "star": "SELECT count(*)=2 FROM articles WHERE starred=1",
    }
    with inside(place), Archive(place.archive) as archive:
        for kind, question in sql.items():
            if kind in said and not archive.store.value(question):
                problems.append(f"the window showed {kind} as done, and it is not there")
    return problems + importing(place, outcome, clean)
