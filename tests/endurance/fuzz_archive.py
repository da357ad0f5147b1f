"""Doors of the archive: corrections of any shape, archives of strangers, files of corrections, questions."""

from __future__ import annotations

import contextlib
import functools
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.service import Service
from cuttings_db.errors import CuttingsError
from cuttings_db.model import Question, from_json
from cuttings_db.progress import quiet
from endurance.fuzz_archives import answers, asked, copied, folder, refused, rows_of, template
from endurance.fuzz_door import Door, hold
from endurance.fuzz_mutating import json_mutator
from endurance.fuzz_scratch import scratch

__all__ = ["doors"]

_MOST = 6


def _value(data: bytes) -> Any:
    """Return JSON; None for what is none."""
    with contextlib.suppress(ValueError, RecursionError):
        return json.loads(data, parse_constant=lambda word: None)
    return None


def _seen(archive: Archive) -> Any:
    """Return what people see of an archive, without counts of undoing."""
    told = archive.search(Question(""))
    rows = [(r[0], r[1], r[2]) for r in archive.store.rows("SELECT id, title, published_edtf FROM articles")]
    return told["facets"], told["total"], rows, archive.tags()


def _check_decisions(data: bytes) -> None:
    """A correction of any shape is taken or refused in words; all of them undone, everything is as it was."""
    given = _value(data)
    given = given if isinstance(given, list) else [given]
    with copied() as path, Archive(path) as archive:
        before, steps = _seen(archive), 0
        for decision in given[:_MOST]:
            try:
                archive.decide(decision)
                steps += 1
            except CuttingsError as error:
                refused(error)
        if not steps:
            return
        after = _seen(archive)
        problems = archive.check()["problems"]
        hold(not problems, f"an archive is sound after corrections: {problems[0] if problems else ''}")
        undone = 0
        while undone < steps and archive.undo().get("label") is not None:
            undone += 1
        hold(_seen(archive) == before, "everything undone, everything is as it was")
        for _ in range(undone):
            archive.redo()
        hold(_seen(archive) == after, "everything done again, everything is as it had become")


def _check_corrections(data: bytes) -> None:
    """A file of corrections of any shape is applied or refused; the archive is sound after it."""
    with copied() as path, Archive(path) as archive:
        file = folder() / "corrections.json"
        file.write_bytes(data)
        try:
            archive.deciding.apply_file(file)
        except CuttingsError as error:
            refused(error)
        problems = archive.check()["problems"]
        hold(not problems, f"an archive is sound after corrections: {problems[0] if problems else ''}")


def _changed(connection: sqlite3.Connection, changes: Any) -> None:
    """Change rows as a stranger would: each change is table, column, row and value."""
    tables = rows_of()
    for change in changes[:_MOST] if isinstance(changes, list) else ():
        if not isinstance(change, dict) or str(change.get("table")) not in tables:
            continue
        columns, rows = tables[str(change["table"])]
        column, row, value = change.get("column"), change.get("row"), change.get("value")
        if column not in columns or type(row) is not int:
            continue
        if isinstance(value, (dict, list)):
            value = json.dumps(value)
        if isinstance(value, str) and value.startswith("bytes "):
            value = value.encode()
        if isinstance(value, str):
            value = value.encode("utf-8", "replace").decode()
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            value = float(value) if abs(value) < 10**300 else "9" * 50
        place = row % len(rows)
        table = f'"{change["table"]}"'
        where = _place(connection, table, place)
        # What a column does not take, no stranger can have written either.
        with contextlib.suppress(sqlite3.IntegrityError):
            if change.get("do") == "delete":
                connection.execute(f"DELETE FROM {table} WHERE {where}")
            else:
                connection.execute(f'UPDATE {table} SET "{column}"=? WHERE {where}', (value,))


def _place(connection: sqlite3.Connection, table: str, place: int) -> str:
    """Return the words of SQL that choose a row by its number; a third of the tables have no rowid."""
    keys = [f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({table})") if row[5]] or ["rowid"]
    names = ", ".join(keys)
    return f"({names}) IS (SELECT {names} FROM {table} LIMIT 1 OFFSET {place})"


def _check_hostile(data: bytes) -> None:
    """An archive of a stranger: everything that is asked of it is answered, or refused in words."""
    changes = _value(data)
    every = asked()
    # A third of what there is to ask at a time, so that more archives are tried.
    chosen = [call for number, call in enumerate(every) if number % 3 == len(data) % 3 or call[0] == "search"]
    with copied(lambda connection: _changed(connection, changes)) as path:
        answers(path, chosen)


def _check_joined(data: bytes) -> None:
    """An archive of a stranger comes into ours, as far as it fits together, and ours stays sound."""
    changes = _value(data)
    theirs = scratch() / "theirs.cuttings"
    with copied(lambda connection: _changed(connection, changes)) as path:
        theirs.write_bytes(path.read_bytes())
    ours = folder() / "ours.cuttings"
    for end in ("", "-wal", "-shm"):
        Path(f"{ours}{end}").unlink(missing_ok=True)
    service = Service(ours, "changes")
    try:
        join = service.handlers()["join_archive"]
        try:
            join({"path": str(theirs)}, quiet)
        except CuttingsError as error:
            refused(error)
        problems = service.archive.check()["problems"]
        # The index of an archive without articles yet is brought up to date later.
        problems = [problem for problem in problems if "index" not in problem]
        hold(not problems, f"an archive is sound after joining: {problems[0] if problems else ''}")
    finally:
        service.close()


def _check_salvaged(data: bytes) -> None:
    """A damaged file: what can be read of it becomes a sound archive, or it is refused in words."""
    from cuttings_db.archive.salvaging import salvage_archive

    whole = bytearray(template())
    for start in range(0, min(len(data), 60) - 5, 6):
        at = int.from_bytes(data[start : start + 4], "little") % len(whole)
        whole[at] = data[start + 4]
        if data[start + 5] > 200:
            whole[at : at + data[start + 5]] = bytes([data[start + 4]]) * len(whole[at : at + data[start + 5]])
    with copied() as path:
        path.write_bytes(whole[: len(whole) - (data[0] << 8 if data and data[0] > 250 else 0)])
        to = folder() / "saved.cuttings"
        to.unlink(missing_ok=True)
        try:
            told = salvage_archive(path, to)
        except CuttingsError as error:
            refused(error)
            hold(not to.exists(), "nothing half is left behind")
            return
        with Archive(to) as archive:
            problems = [problem for problem in archive.check()["problems"] if "index" not in problem]
            hold(not problems, f"what was salvaged is sound: {problems[0] if problems else ''}")
            hold(archive.summary()["articles"] + archive.summary()["trash"] == told["articles"], "articles are counted")


@functools.cache
def _service() -> Service:
    """Return an archive that is only asked."""
    path = scratch() / "asked.cuttings"
    path.write_bytes(template())
    service = Service(path, "questions")
    service.archive.catch_up()
    return service


_ASKED = ("search", "timeline", "cards", "histogram", "rows", "notes", "matrix", "because", "term_matrix")


def _check_questions(data: bytes) -> None:
    """A question of any shape is answered or refused; what is found is in the archive."""
    value = _value(data)
    try:
        question = from_json(Question, value)
    except TypeError:
        return
    handlers = _service().handlers()
    name = _ASKED[len(data) % len(_ASKED)]
    for method in ("search", name):
        params = {"question": value, "ids": [1, 2, 3], "terms": ["oslo"]}
        try:
            result = handlers[method](params, quiet)
        except CuttingsError as error:
            refused(error)
            continue
        json.dumps(result)
        if method == "search" and not question.trash:
            hold(0 <= result["total"] <= result["of"], "no more is found than there is")


def _decisions() -> Iterator[bytes]:
    """Yield the corrections of the sample, as they were made, one by one and all together."""
    columns, rows = rows_of()["decisions"]
    made = []
    for row in rows:
        held = dict(zip(columns, row))
        with contextlib.suppress(ValueError, TypeError):
            value = json.loads(held["data"])
            if isinstance(value, dict):
                made.append({"kind": held["kind"], **value})
    for decision in made:
        yield json.dumps([decision]).encode()
    yield json.dumps(made[:6]).encode()


@functools.cache
def _exported() -> bytes:
    """Return the file of corrections that an archive writes."""
    with copied() as path, Archive(path) as archive:
        to = folder() / "exported.json"
        to.unlink(missing_ok=True)
        archive.deciding.export(to)
        return to.read_bytes()


def _hostile() -> Iterator[bytes]:
    """Yield changes that change nothing yet, of every column of every table."""
    for table, (columns, rows) in rows_of().items():
        changes = []
        for number, column in enumerate(columns):
            value = rows[0][number]
            with contextlib.suppress(ValueError, TypeError):
                value = json.loads(value) if str(value)[:1] in "[{" else value
            changes.append({"table": table, "column": column, "row": 0, "value": value, "do": ""})
        for start in range(0, len(changes), _MOST):
            yield json.dumps(changes[start : start + _MOST]).encode()


def _asked() -> Iterator[bytes]:
    yield json.dumps({"text": "oslo", "typing": True, "sort": "newest"}).encode()
    scopes = ["collection:Rivers", "tag:Lung", "is:unread", "import:1", "gap:undated", "is:starred"]
    yield json.dumps({"text": "lung OR person:anna", "scopes": scopes[:2], "stories": True}).encode()
    entity = {"id": str(rows_of()["entities"][1][0][1]), "name": "x", "type": "person", "exclude": False}
    dates = [{"lo": "2024-01-01", "hi": None, "what": "mentioned"}]
    asked_for = {
        "text": "",
        "entities": [entity],
        "any_of": ["person"],
        "dates": dates,
        "undated": False,
        "trash": True,
    }
    yield json.dumps(asked_for).encode()
    for scope in scopes:
        yield json.dumps({"scopes": [scope], "sort": "title"}).encode()


def doors() -> list[Door]:
    """Return the doors of this room."""
    kinds = ("merge", "tag", "highlight", "note", "published", "2024-06-09", "person", "yellow", "on", "title", "split")
    words = json_mutator((*kinds, "[2019..]", "is:unread", "collection:Rivers", "date:2024", "relevance"))
    return [
        Door("decisions", _check_decisions, _decisions, (), words, 4000, 5.0, 2.0),
        Door("corrections", _check_corrections, lambda: iter([_exported()]), (), words, 20_000, 6.0, 1.0),
        Door("hostile-archive", _check_hostile, _hostile, (), words, 4000, 8.0, 2.0),
        Door("joining", _check_joined, _hostile, (), words, 4000, 8.0, 2.0),
        Door("salvage", _check_salvaged, lambda: iter([b"\x10\x20\x00\x00\xff\x00" * 3, b""]), (), None, 60, 10.0),
        Door("questions", _check_questions, _asked, (), words, 2000, 5.0, 1.0),
    ]
