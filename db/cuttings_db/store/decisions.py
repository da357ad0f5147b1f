"""Decisions: an append-only list of what people corrected, undoable one by one; undo is one more row."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from cuttings_db.errors import ArchiveBusy
from cuttings_db.store.connection import Store, now
from cuttings_db.store.date_effects import date_articles, of_earlier_version
from cuttings_db.store.dates import rewrite_dates
from cuttings_db.store.effects import apply_effect, complete_decision, revert_effect
from cuttings_db.store.problems import stored_json

__all__ = ["ReadAgain", "decide", "decision_rows", "redo", "stacks", "undo", "undo_state"]

# Reads the dates of articles again, inside the transaction of the decision that changes what they mean.
ReadAgain = Callable[[Sequence[int]], None]


def decide(store: Store, decision: dict[str, Any], read_again: ReadAgain | None = None) -> dict[str, Any]:
    """Apply and append a decision in one transaction; returns its id and label, DecisionRefused if it does not fit.

    `read_again` is given the articles whose dates may mean something else now; without it what the machine last
    read is taken.
    """
    kind = str(decision.get("kind", ""))
    with store.transaction(scope_of(kind)) as counter:
        decision = complete_decision(store, decision)
        label, inverse = apply_effect(store, decision, counter)
        _read_again(store, decision, inverse, read_again)
        cursor = store.connection.execute(
            "INSERT INTO decisions (made, kind, data, label, inverse) VALUES (?, ?, ?, ?, ?)",
            (now(), kind, json.dumps(decision), label, json.dumps(inverse)),
        )
    return {"id": int(cursor.lastrowid or 0), "label": label}


def scope_of(kind: str) -> str:
    """Return what derived stores must look at after a decision of this kind."""
    if kind in ("merge", "reject", "rename", "retype"):
        return "mapping"
    return "meta"


def _read_again(store: Store, decision: dict[str, Any], inverse: Any, read_again: ReadAgain | None) -> None:
    """Read again what a decision about dates touches."""
    articles = date_articles(decision, inverse)
    if articles and read_again is not None:
        read_again(articles)
    elif articles:
        for article in articles:
            rewrite_dates(store, article)


def stacks(store: Store) -> tuple[list[int], list[int]]:
    """Return the ids of decisions that undo and redo would take, the next one last."""
    done: list[int] = []
    undone: list[int] = []
    for identifier, kind in store.rows("SELECT id, kind FROM decisions ORDER BY id"):
        if kind == "undo":
            undone.append(done.pop())
        elif kind == "redo":
            done.append(undone.pop())
        else:
            done.append(int(identifier))
            undone.clear()
    return done, undone


def _row(store: Store, identifier: int) -> tuple[str, dict[str, Any], str, Any]:
    """Return (kind, data, label, inverse) of a decision."""
    kind, data, label, inverse = store.rows(
        "SELECT kind, data, label, inverse FROM decisions WHERE id=?", (identifier,)
    )[0]
    return str(kind), stored_json(data), str(label), stored_json(inverse)


def _same(store: Store, seen: list[int], *, forth: bool) -> None:
    """Refuse inside a transaction if another process decided something since the stack was read."""
    if stacks(store)[forth] != seen:
        raise ArchiveBusy("another program has just changed the archive", "Look at it again, then try again.")


def undo(store: Store, read_again: ReadAgain | None = None) -> str | None:
    """Take the last decision back and return its label, or None if there is none."""
    done, _undone = stacks(store)
    if not done:
        return None
    kind = _row(store, done[-1])[0]
    with store.transaction(scope_of(kind)) as counter:
        _same(store, done, forth=False)
        kind, data, label, inverse = _row(store, done[-1])
        revert_effect(store, data, inverse, counter)
        _read_again(store, data, inverse, read_again)
        store.connection.execute(
            "INSERT INTO decisions (made, kind, data, label, inverse, target) VALUES (?, 'undo', '{}', ?, '{}', ?)",
            (now(), label, done[-1]),
        )
    return label


def redo(store: Store, read_again: ReadAgain | None = None) -> str | None:
    """Apply the decision that was last undone again and return its label, or None if there is none."""
    _done, undone = stacks(store)
    if not undone:
        return None
    kind, data, label, before = _row(store, undone[-1])
    with store.transaction(scope_of(kind)) as counter:
        _same(store, undone, forth=True)
        data = of_earlier_version(store, data, before)
        _label, inverse = apply_effect(store, data, counter)
        _read_again(store, data, inverse, read_again)
        kept = (json.dumps(data), json.dumps(inverse), undone[-1])
        store.connection.execute("UPDATE decisions SET data=?, inverse=? WHERE id=?", kept)
        store.connection.execute(
            "INSERT INTO decisions (made, kind, data, label, inverse, target) VALUES (?, 'redo', '{}', ?, '{}', ?)",
            (now(), label, undone[-1]),
        )
    return label


def decision_rows(store: Store) -> list[dict[str, Any]]:
    """Return every decision in order, each with whether it is in force."""
    done = set(stacks(store)[0])
    rows = store.rows("SELECT id, made, kind, data, label, target FROM decisions ORDER BY id")
    return [
        {
            "id": i,
            "made": made,
            "kind": kind,
            "decision": stored_json(data),
            "label": label,
            "target": target,
            "in_force": i in done,
        }
        for i, made, kind, data, label, target in rows
    ]


def undo_state(store: Store) -> dict[str, Any]:
    """Return what undo and redo would do now, for the menu."""
    done, undone = stacks(store)
    return {
        "can_undo": bool(done),
        "can_redo": bool(undone),
        "undo_label": _row(store, done[-1])[2] if done else "",
        "redo_label": _row(store, undone[-1])[2] if undone else "",
    }
