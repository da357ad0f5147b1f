"""Decisions: an append-only list of what people corrected, undoable one by one; undo is one more row.

What decisions about entities do follows from all of them together; those about articles keep their way back.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Sequence
from typing import Any

from cuttings_db.errors import ArchiveBusy, DecisionRefused
from cuttings_db.progress import Report, quiet
from cuttings_db.store.completing import KeyOf
from cuttings_db.store.connection import Store, now
from cuttings_db.store.date_effects import date_articles, of_earlier_version
from cuttings_db.store.dates import rewrite_dates
from cuttings_db.store.decision_list import decision_row, in_force, root_decision, stacks, standing_members
from cuttings_db.store.decision_words import told
from cuttings_db.store.dependence import refuse_if_needed
from cuttings_db.store.effects import MISFITS, apply_effect, complete_decision, refuse_useless, revert_effect
from cuttings_db.store.entity_completing import complete_entities
from cuttings_db.store.entity_fold import ENTITY_KINDS
from cuttings_db.store.problems import stored_json
from cuttings_db.store.replaying import replay
from cuttings_db.store.revisions import spoken_articles

__all__ = ["ReadAgain", "append", "decide", "decision_rows", "redo", "scope_of", "stacks", "undo", "undo_decision"]

# Reads the dates of articles again, inside the transaction of the decision that changes what they mean.
ReadAgain = Callable[[Sequence[int]], None]
_LISTED = "id, made, kind, data, label, target, uuid"
_CORRECTIONS = f"SELECT {_LISTED} FROM decisions WHERE kind NOT IN ('import', 'join', 'purged') ORDER BY id"
_INSERT = "INSERT INTO decisions (made, kind, data, label, inverse, target, uuid) VALUES (?, ?, ?, ?, ?, ?, ?)"


def decide(
    store: Store,
    decision: dict[str, Any],
    read_again: ReadAgain | None = None,
    key_of: KeyOf | None = None,
    report: Report = quiet,
) -> dict[str, Any]:
    """Apply and append a decision in one transaction; returns id, label and words, DecisionRefused if it does not fit.

    Where it makes an entry, or brings several to one, the result has its `entity`; where it makes a highlight, that
    as `highlight`. `read_again` is given the articles
    whose dates may mean something else now; without it what the machine last read is taken. `key_of` says which names
    of a type are one thing. `report` hears how far a correction of many articles is; it may raise Cancelled, and
    nothing was decided.
    """
    if not isinstance(decision, dict):
        raise DecisionRefused("this correction is misshapen: it is no object")
    kind = str(decision.get("kind", ""))
    with store.transaction(scope_of(kind)) as counter:
        if kind in ENTITY_KINDS:
            made, label = _complete(store, decision, key_of)
            number = append(store, kind, made, label, {})
            misfits = replay(store, counter, report)
            if number in misfits:
                raise DecisionRefused(misfits[number])
            return {"id": number, "label": label, "words": told(kind, made, label), **_entity_of(made)}
        decision = complete_decision(store, decision)
        refuse_useless(store, decision)
        label, inverse = apply_effect(store, decision, counter)
        _read_again(store, decision, inverse, read_again)
        made = {"highlight": decision["highlight"]} if kind == "highlight" else {}
        number = append(store, kind, decision, label, inverse)
        return {"id": number, "label": label, "words": told(kind, decision, label), **made}


def _complete(store: Store, decision: dict[str, Any], key_of: KeyOf | None) -> tuple[dict[str, Any], str]:
    """Return a decision about entities as it is kept, and its label."""
    try:
        return complete_entities(store, decision, key_of)
    except MISFITS as error:
        raise DecisionRefused(f"this correction is misshapen: {error}") from error


def _entity_of(made: dict[str, Any]) -> dict[str, str]:
    """Return the entity that a decision made or kept."""
    found = made.get("made") or made.get("entity")
    if made["kind"] == "merge":
        found = made["entities"][0]
    return {"entity": str(found)} if found else {}


def append(
    store: Store, kind: str, data: dict[str, Any], label: str, inverse: Any, target: int | None = None,
    identifier: str = "", made: str = "",
) -> int:  # fmt: skip
    """Append a row to the list, inside a running transaction; returns its id."""
    values = (made or now(), kind, json.dumps(data), label, json.dumps(inverse), target)
    cursor = store.connection.execute(_INSERT, (*values, identifier or str(uuid.uuid4())))
    return int(cursor.lastrowid or 0)


def scope_of(kind: str) -> str:
    """Return what derived stores must look at after a decision of this kind."""
    if kind == "reread":
        return "article"
    return "mapping" if kind in ENTITY_KINDS or kind == "join" else "meta"


def _read_again(store: Store, decision: dict[str, Any], inverse: Any, read_again: ReadAgain | None) -> None:
    """Read again what a decision about dates touches."""
    articles = date_articles(decision, inverse)
    if decision.get("kind") == "reread":
        articles = spoken_articles(store, decision)
    if articles and read_again is not None:
        read_again(articles)
    elif articles:
        for article in articles:
            rewrite_dates(store, article)


def _same(store: Store, seen: list[int], *, forth: bool) -> None:
    """Refuse inside a transaction if another process decided something since the stack was read."""
    if stacks(store)[forth] != seen:
        raise ArchiveBusy("another program has just changed the archive", "Look at it again, then try again.")


def _take_back(store: Store, number: int, counter: int, read_again: ReadAgain | None) -> None:
    """Take back what a decision about articles did; one about entities counts no more as soon as the list says so."""
    kind, data, _label, inverse = decision_row(store, number)
    if kind == "join":
        for member in reversed(standing_members(store, number)):
            _take_back(store, member, counter, read_again)
    if kind == "undo_decision":
        _put_back(store, _target(store, number), counter, read_again)
    elif kind not in ENTITY_KINDS and inverse is not None:
        revert_effect(store, data, inverse, counter)
        _read_again(store, data, inverse, read_again)


def _put_back(store: Store, number: int, counter: int, read_again: ReadAgain | None) -> None:
    """Do again what a decision about articles did."""
    kind, data, _label, before = decision_row(store, number)
    if kind == "undo_decision":
        _take_back(store, _target(store, number), counter, read_again)
    elif kind not in ENTITY_KINDS and before is not None:
        data = of_earlier_version(store, data, before)
        _label, inverse = apply_effect(store, data, counter)
        _read_again(store, data, inverse, read_again)
        kept = (json.dumps(data), json.dumps(inverse), number)
        store.connection.execute("UPDATE decisions SET data=?, inverse=? WHERE id=?", kept)
    for member in standing_members(store, number) if kind == "join" else ():
        _put_back(store, member, counter, read_again)


def undo(store: Store, read_again: ReadAgain | None = None, report: Report = quiet) -> str | None:
    """Take the last decision back and return its label, or None if there is none."""
    done, _undone = stacks(store)
    if not done:
        return None
    label = decision_row(store, done[-1])[2]
    with store.transaction(_scope_of_row(store, done[-1])) as counter:
        _same(store, done, forth=False)
        _take_back(store, done[-1], counter, read_again)
        append(store, "undo", {}, label, {}, done[-1])
        _lay_again(store, done[-1], counter, report)
    return label


def redo(store: Store, read_again: ReadAgain | None = None, report: Report = quiet) -> str | None:
    """Apply the decision that was last undone again and return its label, or None if there is none."""
    _done, undone = stacks(store)
    if not undone:
        return None
    label = decision_row(store, undone[-1])[2]
    with store.transaction(_scope_of_row(store, undone[-1])) as counter:
        _same(store, undone, forth=True)
        _put_back(store, undone[-1], counter, read_again)
        append(store, "redo", {}, label, {}, undone[-1])
        _lay_again(store, undone[-1], counter, report)
    return label


def undo_decision(store: Store, number: int, read_again: ReadAgain | None = None, report: Report = quiet) -> str:
    """Take one decision back, wherever it stands, and return the label; that is one more decision.

    DecisionRefused where it is not in force, or a later one needs it: that one is named.
    """
    if number not in in_force(store):
        raise DecisionRefused("this correction is not in force", "Look at the list again.")
    label = decision_row(store, number)[2]
    with store.transaction(_scope_of_row(store, number)) as counter:
        refuse_if_needed(store, number)
        _take_back(store, number, counter, read_again)
        append(store, "undo_decision", {}, f"taking back of “{label}”", {}, number)
        _lay_again(store, number, counter, report)
    return label


def _lay_again(store: Store, number: int, counter: int, report: Report) -> None:
    """Lay the decisions about entities anew after one of them was taken back or done again."""
    if decision_row(store, root_decision(store, number))[0] in (*ENTITY_KINDS, "join"):
        replay(store, counter, report)


def _target(store: Store, number: int) -> int:
    """Return the decision that a row takes back."""
    return int(store.value("SELECT target FROM decisions WHERE id=?", (number,)))


def _scope_of_row(store: Store, number: int) -> str:
    """Return what derived stores must look at after a decision of the list was taken back or done again."""
    return scope_of(decision_row(store, root_decision(store, number))[0])


def decision_rows(store: Store) -> list[dict[str, Any]]:
    """Return every correction in order, each with whether it is in force; imports are steps, but no corrections."""
    counting = in_force(store)
    rows = store.rows(_CORRECTIONS)
    return [
        {
            "id": i,
            "made": made,
            "kind": kind,
            "decision": stored_json(data),
            "label": label,
            "target": target,
            "in_force": i in counting,
            "uuid": identifier,
        }
        for i, made, kind, data, label, target, identifier in rows
    ]
