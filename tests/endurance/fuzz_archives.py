"""Archives to try things on: a small one with a person's word of every kind, copied into memory for each trial."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.service import Service
from cuttings_db.errors import CuttingsError
from cuttings_db.progress import quiet
from endurance.fuzz_door import hold
from endurance.fuzz_scratch import scratch
from upgrade_samples import VERSIONS, of_version

__all__ = ["answers", "asked", "copied", "folder", "refused", "rows_of", "template"]


@functools.cache
def template() -> bytes:
    """Return the bytes of an archive of four articles, of the version of today."""
    os.environ["CUTTINGS_CACHE"] = str(scratch() / "cache")
    (scratch() / "cache").mkdir(mode=0o700, exist_ok=True)
    path = of_version(VERSIONS[-1], scratch() / "template.cuttings")
    with Archive(path) as archive:
        archive.catch_up()
    return path.read_bytes()


def folder() -> Path:
    """Return the folder in which the copies lie."""
    return scratch() / "trial"


@contextlib.contextmanager
def copied(change: Callable[[sqlite3.Connection], None] | None = None) -> Iterator[Path]:
    """Yield a copy of the archive, changed as a stranger would change it, and take everything away afterwards."""
    data = template()
    place = folder()
    place.mkdir(exist_ok=True)
    for left in place.rglob("*"):
        if left.is_file() or left.is_symlink():
            left.unlink()
    path = place / "a.cuttings"
    path.write_bytes(data)
    if change is not None:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous=OFF")
            connection.execute("PRAGMA foreign_keys=OFF")
            change(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    yield path


@functools.cache
def rows_of() -> dict[str, tuple[list[str], list[list[Any]]]]:
    """Return by table its columns and its rows as values of JSON; what is bytes is told by its length."""
    found: dict[str, tuple[list[str], list[list[Any]]]] = {}
    with copied() as path, contextlib.closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name").fetchall()
        for (name,) in tables:
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            columns = [str(column[0]) for column in cursor.description]
            rows = [[f"bytes {len(v)}" if isinstance(v, bytes) else v for v in row] for row in cursor.fetchall()]
            if rows:
                found[str(name)] = (columns, rows)
    return found


@functools.cache
def _known() -> dict[str, str]:
    """Return names of things in the archive, for questions."""
    columns, rows = rows_of()["entities"]
    return {str(row[columns.index("name")]): str(row[columns.index("uuid")]) for row in rows}


def asked() -> list[tuple[str, dict[str, Any]]]:
    """Return what a window asks of an archive while somebody looks at everything."""
    entities = list(_known().values())[:2]
    everything = {"text": ""}
    calls: list[tuple[str, dict[str, Any]]] = [
        *((name, {}) for name in ("summary", "tags", "sidebar", "gaps", "review", "ignored", "undo_list")),
        *((name, {}) for name in ("search_history", "decisions", "watch_list", "backups", "proposals", "entities")),
        ("search", {"question": {"text": "oslo"}}),
        ("search", {"question": everything}),
        ("rows", {"question": {"text": "oslo"}, "ids": [1, 2, 3, 4]}),
        ("timeline", {"question": everything}),
        ("cards", {"question": everything}),
        ("histogram", {"question": everything}),
        ("saved_counts", {}),
        ("notes", {}),
        ("matrix", {"question": everything}),
        ("term_matrix", {"terms": ["oslo", "lung"], "question": everything}),
        ("timeline_items", {"ids": [1, 2, 3, -1, -2, -3]}),
        ("report", {"id": None}),
        ("gap", {"kind": "undated"}),
        ("support_report", {}),
        ("complete", {"text": "person:an", "cursor": 9}),
    ]
    for number in (1, 2, 3):
        calls.append(("article", {"id": number}))
        calls.append(("paragraphs", {"id": number, "first": 0, "question": {"text": "oslo"}}))
        calls.append(("hits", {"id": number, "question": {"text": "oslo"}}))
        calls.append(("story", {"id": number}))
    for identity in entities:
        calls.append(("entity_page", {"id": identity}))
        calls.append(("sentences", {"id": identity}))
        calls.append(("entity", {"id": identity}))
    return calls


def refused(error: CuttingsError) -> None:
    """Hold that a refusal says why."""
    hold(error.reason, "a refusal says why")


def answers(path: Path, calls: list[tuple[str, dict[str, Any]]], role: str = "changes") -> int:
    """Ask an archive; answers are JSON, refusals are typed. Returns how many questions were answered."""
    answered = 0
    service = Service(path, role)
    try:
        handlers = service.handlers()
        for name, params in calls:
            try:
                result = handlers[name](params, quiet)
            except CuttingsError as error:
                refused(error)
                continue
            json.dumps(result, default=lambda value: value.__dict__)
            answered += 1
    except CuttingsError as error:
        refused(error)
    finally:
        with contextlib.suppress(CuttingsError):
            service.close()
    return answered
