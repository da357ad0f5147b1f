"""What is killed: every kind of work that writes, as commands of the program or as requests to its service."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from endurance import crash_judging as judging
from endurance import crash_keeping as keeping
from endurance.crash_bases import FIRST, NORTH, OTHER, PACKED, SECOND
from endurance.crash_judging import Clean
from endurance.crash_place import Command, Outcome, Place, Request, Session, Work

__all__ = ["Operation", "operations"]

Judge = Callable[[Place, Outcome, Clean], list[str]]
_ARCHIVE = "{root}/a.cuttings"
# What lies in the trash of the other archive stays there.
_JOINED = OTHER + PACKED - 1
_FILLED, _NORTH, _MORE = FIRST + PACKED, NORTH + PACKED, FIRST + SECOND + 2 * PACKED


@dataclass(frozen=True)
class Operation:
    """A kind of work: where it begins, what is run, what must hold afterwards besides what always must."""

    name: str
    base: str
    works: tuple[Work, ...]
    judge: Judge
    weight: float = 1.0
    # How many articles there are in the end, each with an original: what a clean run leaves is not believed either.
    holds: int = _FILLED


def _changes(*asked: tuple[str, dict[str, Any]]) -> Request:
    """Return requests to the process that changes an archive."""
    return Request(tuple(("changes", method, params) for method, params in asked))


def _decide(**decision: Any) -> tuple[str, dict[str, Any]]:
    """Return the request of a decision."""
    return "decide", {"decision": decision}


def _command(name: str, *words: str) -> Command:
    """Return a command on the archive, to be answered in JSON."""
    return Command((name, _ARCHIVE, "--json", *words))


def operations(bases: dict[str, Path]) -> list[Operation]:
    """Return every operation over these bases."""
    with sqlite3.connect(bases["filled"] / "a.cuttings") as opened:
        sql = "SELECT uuid FROM entities WHERE type=? AND merged_into IS NULL ORDER BY id"
        people = [row[0] for row in opened.execute(sql, ("person",))]
        houses = [row[0] for row in opened.execute(sql, ("organisation",))]
    opened.close()
    corrections = _changes(
        _decide(kind="tag", articles=[1, 3, 7], tag="to read"),
        _decide(kind="title", article=3, value="Another title"),
        _decide(kind="published", article=7, value="2024-02"),
        _decide(kind="collection", name="Oslo", articles=[1, 2, 8], on=True),
        _decide(kind="note", article=8, text="Call them."),
        _decide(kind="star", articles=[1, 2], on=True),
    )
    merges = _changes(
        _decide(kind="merge", entities=people[-2:]),
        _decide(kind="rename", entity=houses[0], name="The house"),
        _decide(kind="retype", entity=houses[1], type="place"),
        _decide(kind="reject", entity=people[0]),
    )
    undoing = _changes(*[("undo", {})] * 4, ("redo", {}), ("redo", {}), ("undo", {}))
    fast = {"paths": ["{root}/in"], "fast": True}
    export = [
        (
            "export",
            {"to": f"{{root}}/out/a.{kind}", "format": kind, "what": "articles", "ids": [1, 2, 3, 4], "title": "x"},
        )
        for kind in ("csv", "json", "ris", "md")
    ]
    importing = Request((("changes", "import", fast), ("upkeep", "catch_up", {})))
    passing = Request((("upkeep", "full_pass", {}), ("upkeep", "catch_up", {})))
    dossier = _command("export", "--to", "{root}/out/a.pdf", "--id", "1", "2")
    part = _command("save-part", "--to", "{root}/out/part.cuttings", "--id", "1", "3")
    salvage = Command(("salvage", "{root}/damaged.cuttings", "--json", "--to", "{root}/out/saved.cuttings"))
    delete = _command("delete", "1", "2", "5", "--outside-trash")
    join = _command("join", "{root}/other.cuttings")
    more = _command("import", "{root}/more", "--fast")
    return [
        Operation("import", "empty", (importing,), judging.importing, 1.6, _NORTH),
        Operation("import more", "filled", (more,), judging.importing, 1.2, _MORE),
        Operation("extraction", "filled", (passing,), judging.going_on),
        Operation("correction", "filled", (corrections,), judging.steps),
        Operation("merge", "filled", (merges,), judging.steps),
        Operation("undo", "filled", (undoing,), judging.steps),
        Operation("migration", "old", (_command("tag", "old", "1"),), judging.migration, holds=1),
        Operation("backup", "filled", (_command("backup", "--to", "{root}/out/copy.cuttings"),) * 2, judging.copied),
        Operation("export", "filled", (_changes(*export),), judging.exported),
        Operation("dossier", "filled", (dossier,), judging.exported),
        Operation("close", "filled", (_changes(_decide(kind="star", articles=[7], on=True)),) * 2, judging.steps),
        Operation("delete", "filled", (delete,), judging.deleted, holds=_FILLED - 3),
        Operation("join", "joining", (join,), judging.joined, holds=_FILLED + _JOINED),
        Operation("reread", "filled", (_command("reread", "--encoding", "latin-1"),), judging.going_on),
        Operation("catch up", "filled", (Request((("upkeep", "catch_up", {}),)),), judging.unchanged),
        Operation("part", "filled", (part,), judging.copied),
        Operation("daily backup", "filled", (_changes(*[("backup_now", {})] * 3),), keeping.backed_up),
        Operation("restore", "backed", (_command("restore", "--from", "{root}/former.cuttings"),), keeping.restored),
        Operation("salvage", "damaged", (salvage,), keeping.salvaged),
        Operation("window", "empty", (Session(),), keeping.window, holds=_NORTH),
    ]  # fmt: skip
