"""What must hold after a kill of one kind of work, besides what always must: nothing told is lost, no half is left."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import sqlite3
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.joining import join_archive
from cuttings_db.archive.purging import Purging
from cuttings_db.archive.rereading import Rereading
from cuttings_db.importing import ImportOptions, RereadingOptions
from cuttings_db.readers import gather
from endurance.crash_checks import inside, look, state_of
from endurance.crash_place import Outcome, Place

__all__ = [
    "Clean",
    "answers",
    "archive_problems",
    "copied",
    "deleted",
    "differing",
    "exported",
    "going_on",
    "importing",
    "joined",
    "migration",
    "steps",
    "unchanged",
]

State = dict[str, str]
_FAST = ImportOptions(depth="fast")
# When a file was written stands in it.
_TIME = re.compile(rb"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?|D:\d{14}")


@dataclass
class Clean:
    """What a run does that nobody kills: states of the archive before, after each answer, at the end; files made."""

    base: Path
    before: State = field(default_factory=dict)
    chain: list[State] = field(default_factory=list)
    after: State = field(default_factory=dict)
    texts: set[str] = field(default_factory=set)
    files: dict[str, bytes] = field(default_factory=dict)
    seconds: float = 0.0
    span: float = 0.0
    day: str = field(default_factory=lambda: time.strftime("%F"))
    calls: int = 0
    points: dict[str, int] = field(default_factory=dict)


def answers(outcome: Outcome) -> list[Any]:
    """Return what was answered for good, in order: results of the service, and documents of commands."""
    found = [row["result"] for row in outcome.heard if "result" in row]
    return found + [row for row in outcome.heard if not row.keys() & {"request", "closed", "error"}]


def differing(ours: State, theirs: State, tables: Iterable[str] = ()) -> list[str]:
    """Return the tables in which two states differ."""
    return [name for name in (tables or ours.keys() | theirs.keys()) if ours.get(name) != theirs.get(name)]


def _texts(archive: Archive) -> set[str]:
    """Return the hashes of all texts."""
    return {str(row[0]) for row in archive.store.rows("SELECT text_sha256 FROM articles")}


def importing(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge an import: what was counted as done is there, can be taken back, and it goes on to the same end."""
    problems: list[str] = []
    given = place.given if clean.base.name == "empty" else place.root / "more"
    files = [(found.path.name, hashlib.sha256(found.path.read_bytes()).hexdigest()) for found in gather([given])]
    counted = [row["step"] for row in outcome.heard if row.get("step", [""])[0] == "import"]
    told, failed = max((step[1] for step in counted), default=0), max((step[3] for step in counted), default=0)
    with inside(place), Archive(place.archive, create=True) as archive:
        sql = "SELECT original_sha256 FROM articles UNION SELECT sha256 FROM imported_files"
        known = {str(row[0]) for row in archive.store.rows(sql)}
        # What a package holds has bytes of its own.
        missing = [name for name, sha256 in files[:told] if sha256 not in known and not name.endswith((".pdf", ".zip"))]
        # A file that was refused was counted as such beside; the broken one always is.
        broken = sum(name.endswith(".pdf") for name, _sha256 in files[:told])
        missing = missing if len(missing) > max(0, failed - broken) else []
        if missing:
            problems.append(f"{told} files were counted as done, and {missing} are not there")
        for answer in answers(outcome):
            there = {int(row[0]) for row in archive.store.rows("SELECT id FROM articles")}
            lost = [row["path"] for row in answer.get("articles", []) if row["id"] not in there]
            problems += [f"reported as imported, and not there: {lost}"] if lost else []
        problems += _without_step(archive)
        if "tags" in clean.before and clean.base.name != "empty":
            lost = differing(state_of(archive), clean.before, ("tags", "overrides", "article_notes"))
            problems += [f"corrections changed: {lost}"] if lost else []
        refused = [(row["path"], row["reason"]) for row in archive.import_files([given], _FAST)["failed"]]
        if _texts(archive) != clean.texts:
            problems.append(f"imported again it does not hold the same texts; refused {refused}")
        problems += _without_step(archive)
    return problems + look(place)


def _without_step(archive: Archive) -> list[str]:
    """Return how many articles no undo would take back."""
    rows = archive.store.rows("SELECT data FROM decisions WHERE kind IN ('import', 'join')")
    brought = {int(number) for row in rows for number in json.loads(row[0])["articles"]}
    alone = [int(row[0]) for row in archive.store.rows("SELECT id FROM articles") if int(row[0]) not in brought]
    return [f"{len(alone)} articles belong to no step of undo: {alone[:5]}"] if alone else []


def steps(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge decisions: the archive is as after the last one that was answered, or as after the next."""
    done = len(answers(outcome))
    with inside(place), Archive(place.archive) as archive:
        state = state_of(archive)
    allowed = clean.chain[done : done + 2]
    if any(state == known for known in allowed):
        return []
    return [f"after {done} answers the archive differs in {[differing(state, known) for known in allowed]}"]


def unchanged(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge work that must change nothing that an archive holds."""
    with inside(place), Archive(place.archive) as archive:
        other = differing(state_of(archive), clean.before)
    return [f"the archive changed in {other}"] if other else []


def going_on(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge a pass over articles: people's words are as before, and what is begun again comes to the same end."""
    problems = []
    with inside(place), Archive(place.archive) as archive:
        ids = [int(row[0]) for row in archive.store.rows("SELECT id FROM articles WHERE trashed=0 ORDER BY id")]
        reads_files = "revisions" in differing(clean.after, clean.before)
        lost = differing(
            state_of(archive), clean.before, ("tags", "article_notes", "collections", "collected", "originals")
        )
        problems += [f"what people said changed: {lost}"] if lost else []
        if reads_files:
            Rereading(archive.store, archive.deciding).run(ids, RereadingOptions(encoding="latin-1"))
        else:
            archive.full_pass()
        other = differing(
            state_of(archive), clean.after, ("articles", "mentions", "dates", "claims", "tags", "evidence")
        )
        problems += [f"done again it does not come to the same end: {other}"] if other else []
    return problems + look(place)


def archive_problems(path: Path, most: int = 3) -> list[str]:
    """Return what is wrong with an archive by itself: pages, rows, and that it needs no log beside it."""
    if any(Path(f"{path}{tail}").exists() for tail in ("-wal", "-journal")):
        return [f"{path.name} has a log beside it"]
    with sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True) as opened:
        found = [str(row[0]) for row in opened.execute(f"PRAGMA integrity_check({most})")]
        found = [] if found == ["ok"] else found
        found += [f"a row of {row[0]} points to nothing" for row in opened.execute("PRAGMA foreign_key_check")]
    opened.close()
    return [f"{path.name}: {words}" for words in found]


def copied(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge a copy: the archive is as it was; what bears the copy's name is whole, and there once it was answered."""
    problems = unchanged(place, outcome, clean)
    copies = [path for path in place.out.iterdir() if path.suffix == ".cuttings"]
    for path in copies:
        problems += archive_problems(path)
        with inside(place), Archive(path, read_only=True) as archive:
            wanted = json.loads(clean.files[f"{path.name}.state"])
            # A part is an archive of its own, with a name that no other has.
            other = [table for table in differing(state_of(archive), wanted) if table != "meta"]
            problems += [f"{path.name} differs from what it should hold: {other}"] if other else []
    if answers(outcome) and not copies:
        problems.append("the copy was answered and is not there")
    return problems


def exported(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge an export: each file is whole or not there, and there where it was answered."""
    problems = unchanged(place, outcome, clean)
    for path in sorted(path for path in place.out.iterdir() if not path.name.startswith(".")):
        wanted = clean.files.get(path.name)
        if wanted is None:
            problems.append(f"{path.name} is no file of this export")
        elif path.suffix == ".pdf":
            data = path.read_bytes()
            # Its words are packed: where the day may stand among them, those of one day are compared.
            other = clean.day == time.strftime("%F") and _TIME.sub(b"T", data) != _TIME.sub(b"T", wanted)
            if other or not data.startswith(b"%PDF") or not data.rstrip().endswith(b"%%EOF"):
                problems.append(f"{path.name} is no whole PDF")
        elif _TIME.sub(b"T", path.read_bytes()) != _TIME.sub(b"T", wanted):
            problems.append(f"{path.name} is not whole")
    for answer in answers(outcome):
        if not Path(str(answer.get("path"))).exists():
            problems.append(f"{answer.get('path')} was answered and is not there")
    return problems


def migration(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge a migration: it is done or not begun, the copy of the old file is whole, and the next start does it."""
    problems = []
    for path in place.root.glob("*before*.cuttings"):
        problems += archive_problems(path)
        with sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True) as opened:
            count = opened.execute("SELECT count(*) FROM articles").fetchone()[0]
        opened.close()
        problems += [] if count else [f"{path.name} lacks the articles"]
    with inside(place), Archive(place.archive) as archive:
        state = state_of(archive)
        tagged = archive.store.value("SELECT count(*) FROM tags WHERE tag='old'")
        if not any(place.root.glob("*before*.cuttings")) and not any(place.root.glob("*backups/*.cuttings")):
            problems.append("there is no copy of the old file")
        if answers(outcome) and not tagged:
            problems.append("the tag was answered and is not there")
        other = differing(state, clean.after if tagged else clean.before)
    return problems + ([f"migrated it differs in {other}"] if other else [])


def deleted(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge deleting for good: all of the articles or none; nothing of the deleted is left after the next start."""
    problems = []
    with inside(place), Archive(place.archive) as archive:
        left = int(archive.store.value("SELECT count(*) FROM articles WHERE id IN (1, 2, 5)"))
        if left not in (0, 3):
            problems.append(f"{left} of 3 articles are left")
        if answers(outcome) and left:
            problems.append("the articles were deleted, and are there")
        problems += _others_differ(archive, clean.base)
        unfinished = Purging(archive.store, lambda: archive.index).finish()
        problems += [f"left over: {unfinished}"] if unfinished else []
    if left == 0:
        for path in (place.archive, *place.cache.rglob("*")):
            if path.is_file() and b"wordfirst11" in path.read_bytes():
                problems.append(f"a word of a deleted article stands in {path.name}")
    return problems


def _others_differ(archive: Archive, base: Path) -> list[str]:
    """Return what of the articles that nobody deleted is not as it was."""
    problems = []
    for table in ("articles", "tags", "article_notes", "overrides", "mentions", "dates", "evidence"):
        column = "id" if table == "articles" else "article"
        sql = f"SELECT * FROM {table} WHERE {column} NOT IN (1, 2, 5)"
        with contextlib.closing(sqlite3.connect(f"{(base / 'a.cuttings').as_uri()}?mode=ro", uri=True)) as opened:
            before = Counter(map(repr, opened.execute(sql)))
        now = Counter(repr(tuple(row)) for row in archive.store.rows(sql))
        if before != now:
            problems.append(f"of other articles {len(before - now)} rows of {table} are gone, {len(now - before)} came")
    return problems


def joined(place: Place, outcome: Outcome, clean: Clean) -> list[str]:
    """Judge joining: what was here is here, and joining again comes to the same end, of which all can be undone."""
    problems = []
    with inside(place), Archive(place.archive) as archive:
        if answers(outcome) and _texts(archive) != clean.texts:
            problems.append("it was answered, and not all texts are there")
        problems += _without_step(archive)
        join_archive(archive.store, archive.deciding, place.root / "other.cuttings")
        if _texts(archive) != clean.texts:
            problems.append("joined again it does not hold the same texts")
        other = differing(state_of(archive), clean.after, ("tags", "article_notes", "overrides"))
        problems += [f"joined again it differs in {other}"] if other else []
        problems += _without_step(archive)
    return problems + look(place)
