"""Change values of an archive at random, as no command of ours does, and let a check find and a repair mend it."""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.errors import CuttingsError
from cuttings_db.model import Question
from endurance.damage_truth import Truth, broken_rules, said_otherwise, truth_of

__all__ = ["change_rows", "repaired"]

# What belongs to the file and not to what is in it, and what any value of is fine.
_NOT_OURS = ("_sqlite_migrations", "history", "sqlite_stat1")
_STRANGE: tuple[Any, ...] = (
    *(None, -1, 0, 7, 10**9, 2**62, 1.5, "", "x", "{", "[]", "{}", "[[0, 5]]", "null", "2024-02-31", b"\xff\x00"),
    *("\x00", "undo", "you", '{"kind": "star"}', "[1, 2]", "é" * 300, "-5"),
)


def change_rows(path: Path, seed: int) -> list[str]:
    """Change, remove or double some rows; returns what was done. The same seed does the same."""
    chance, done = random.Random(f"rows {seed}"), list[str]()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as opened:
        opened.text_factory = lambda data: data.decode("utf-8", "replace")
        rows = opened.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name").fetchall()
        tables = [row[0] for row in rows if row[0] not in _NOT_OURS and not row[0].startswith("sqlite_")]
        for _ in range(chance.choice((1, 1, 2, 5))):
            table = chance.choice(tables)
            columns = [row[1] for row in opened.execute(f'PRAGMA table_info("{table}")')]
            keys = [row[1] for row in opened.execute(f'PRAGMA table_info("{table}")') if row[5]] or ["rowid"]
            names = ", ".join(f'"{key}"' for key in keys)
            there = opened.execute(f'SELECT {names} FROM "{table}" ORDER BY {names}').fetchall()
            if not there:
                continue
            where = " AND ".join(f'"{key}" IS ?' for key in keys)
            key = chance.choice(there)
            with contextlib.suppress(sqlite3.Error):
                if chance.random() < 0.25:
                    opened.execute(f'DELETE FROM "{table}" WHERE {where}', key)
                    done.append(f"delete from {table} {key}")
                    continue
                column, value = chance.choice(columns), chance.choice(_STRANGE)
                opened.execute(f'UPDATE "{table}" SET "{column}"=? WHERE {where}', (value, *key))
                done.append(f"{table}.{column}={value!r} {key}")
    return done


def _ask_everything(archive: Archive) -> None:
    """Ask what a window asks first; whatever goes wrong over rows that were changed is a typed error."""
    numbers = [row[0] for row in archive.store.connection.execute("SELECT id FROM articles").fetchall()]
    questions: list[Callable[[], object]] = [
        archive.summary,
        lambda: archive.search(Question()),
        lambda: archive.search(Question(text="harbour")),
        lambda: archive.timeline(Question()),
        lambda: archive.cards(Question()),
        lambda: archive.deciding.page(0, 200),
        archive.deciding.review,
        archive.deciding.ignored,
        archive.deciding.steps,
        archive.tags,
        archive.report,
        archive.reading.dated.everything,
        *(partial(archive.reading.article, number) for number in numbers if isinstance(number, int)),
        *(partial(archive.reading.paragraphs, n, 0, 9000, Question()) for n in numbers if isinstance(n, int)),
    ]
    for question in questions:
        try:
            question()
        except Exception as error:
            if not isinstance(archive.diagnose(error), CuttingsError):
                raise


def repaired(whole: Path, folder: Path, seed: int) -> dict[str, Any]:
    """Damage a copy, check and repair it, and hold it against the archive that nothing was done to.

    `outcome` is found, not found, harmless (what is in the archive is as it was, or nobody can tell a value from a
    right one) or nothing (no row was changed); `finding` says where check or repair went wrong.
    """
    path = folder / "rows.cuttings"
    for left in folder.glob("rows*"):
        left.unlink()
    shutil.copy(whole, path)
    done = change_rows(path, seed)
    row: dict[str, Any] = {"harm": "rows", "seed": seed, "done": done}
    if _rows(path) == _rows(whole):
        return {**row, "outcome": "nothing"}
    before, broken = truth_of(path), broken_rules(path)
    try:
        with Archive(path) as archive:
            row["found"] = len(archive.check()["problems"])
            _ask_everything(archive)
            answer = archive.check(repair=True)
    except CuttingsError as error:
        return {**row, "finding": f"refused: {type(error).__name__}: {error.reason}"}
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return {**row, "finding": f"{type(error).__name__}: {error}"}
    row["outcome"] = "found" if row["found"] else "harmless"
    said = any("original" in words for words in answer["repaired"])
    wrong = [f"left: {answer['problems'][:3]}"] if not answer["ok"] else []
    wrong += [f"not found: {', '.join(broken)}"] if broken and not row["found"] else []
    wrong += [f"not mended: {rule}" for rule in broken_rules(path)]
    wrong += _differences(truth_of(whole), before, truth_of(path), said=said)
    if wrong and not row["found"]:
        row["outcome"] = "not found"
    return {**row, **({"finding": "; ".join(wrong)[:1000]} if wrong else {})}


def _rows(path: Path) -> dict[str, set[tuple[Any, ...]]]:
    """Return every row of an archive."""
    with contextlib.closing(sqlite3.connect(path)) as opened:
        opened.text_factory = bytes
        tables = [row[0].decode() for row in opened.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        return {table: set(opened.execute(f'SELECT * FROM "{table}"').fetchall()) for table in tables}


def _differences(whole: Truth, before: Truth, after: Truth, *, said: bool) -> list[str]:
    """Return what a repair made worse, or did not put right although the decisions say how it was."""
    wrong = []
    lost = [number for number, text in before.texts.items() if after.texts.get(number) != text]
    if lost and not said:
        wrong.append(f"texts changed: {lost[:5]}")
    sound = {name: data for name, data in before.originals.items() if whole.originals.get(name) == data}
    gone = [name for name, data in sound.items() if after.originals.get(name) != data]
    wrong += [f"originals lost: {len(gone)}"] if gone else []
    if before.decisions != whole.decisions:
        return wrong
    if after.decisions != whole.decisions:
        wrong.append("decisions changed")
    there = whole.texts.keys() & after.texts.keys()
    for kind in whole.said:
        if said_otherwise(kind, whole, after, there):
            wrong.append(f"{kind} are not as the decisions say")
    return wrong
