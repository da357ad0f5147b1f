"""Decisions that do nothing at present, kept for review: tried again after every run, never dropped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store, now
from cuttings_db.store.decision_list import in_force
from cuttings_db.store.decision_words import row_words

__all__ = ["LOST", "dismiss_waiting", "note_waiting", "waiting_rows"]

LOST = "the words that it is about are no longer in the text"


def note_waiting(
    store: Store, reasons: Mapping[int, str] | None, at_places: set[int], places: Mapping[int, bool]
) -> dict[int, str]:
    """Write what waits, inside a running transaction; returns the reason of each decision that does nothing.

    `reasons` are those of all decisions about entities (None: they are as they were). Those `at_places` wait as long
    as their place is lost; `places` says of some of them whether it is there.
    """
    execute = store.connection.execute
    known = {int(row[0]): str(row[1]) for row in store.rows("SELECT decision, reason FROM waiting_decisions")}
    now_waiting = dict(known)
    if reasons is not None:
        lost = {n: why for n, why in known.items() if why == LOST and n in at_places}
        now_waiting = {**lost, **_lost_highlights(store), **_not_applied(store, known), **reasons}
    for decision, there in places.items():
        if not there:
            now_waiting[decision] = LOST
        elif now_waiting.get(decision) == LOST:
            del now_waiting[decision]
    for decision in known.keys() - now_waiting.keys():
        execute("DELETE FROM waiting_decisions WHERE decision=?", (decision,))
    for decision, reason in now_waiting.items():
        if known.get(decision) != reason:
            execute(
                "INSERT OR REPLACE INTO waiting_decisions (decision, reason, made) VALUES (?, ?, ?)",
                (decision, reason, now()),
            )
    return now_waiting


def _not_applied(store: Store, known: Mapping[int, str]) -> dict[int, str]:
    """Return why the decisions about articles wait that could not be applied yet."""
    counting = in_force(store)
    rows = store.rows("SELECT id FROM decisions WHERE inverse='null'")
    return {int(n): known.get(n, "its article is not in this archive") for (n,) in rows if n in counting}


def _lost_highlights(store: Store) -> dict[int, str]:
    """Return why the decisions wait whose highlights stand nowhere in the present text."""
    if store.value("SELECT 1 FROM highlights WHERE lost=1 LIMIT 1") is None:
        return {}
    rows = store.rows(
        "SELECT d.id FROM decisions d JOIN highlights h ON h.uuid=json_extract(d.data, '$.highlight')"
        " WHERE d.kind='highlight' AND h.lost=1"
    )
    return {int(row[0]): LOST for row in rows}


def waiting_rows(store: Store) -> list[dict[str, Any]]:
    """Return what waits and was not dismissed, oldest first."""
    counting = in_force(store)
    rows = store.rows(
        "SELECT w.decision, d.label, w.reason, w.made FROM waiting_decisions w JOIN decisions d ON d.id=w.decision"
        " WHERE w.dismissed=0 ORDER BY w.decision"
    )
    return [
        {
            "id": number,
            "decision": number,
            "label": label,
            "words": row_words(store, int(number))[1],
            "reason": reason,
            "made": made,
        }
        for number, label, reason, made in rows
        if number in counting
    ]


def dismiss_waiting(store: Store, identifier: int) -> None:
    """Show a decision that waits no more; it is tried again all the same."""
    with store.transaction("quiet"):
        cursor = store.connection.execute(
            "UPDATE waiting_decisions SET dismissed=1 WHERE decision=? AND dismissed=0", (identifier,)
        )
        if not cursor.rowcount:
            raise DecisionRefused("this correction does not wait for review")
