"""Which later decision needs an earlier one, so that the earlier one cannot be taken back alone."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import EVERYTHING, Things
from cuttings_db.store.decision_list import decision_row, root_decision, rows_in_force, standing_members
from cuttings_db.store.effects import KINDS_OF_ARTICLES
from cuttings_db.store.entity_fold import ENTITY_KINDS
from cuttings_db.store.replaying import fold_decisions

__all__ = ["refuse_if_needed"]


def refuse_if_needed(store: Store, number: int) -> None:
    """Refuse inside a transaction to take a decision back that a later one in force needs; DecisionRefused names it.

    Where a row took another back, that one is to come back. A decision about entities needs another if without it it
    would do nothing. Two about one thing of one article need each other in their order.
    """
    label = decision_row(store, number)[2]
    root = root_decision(store, number)
    kind = decision_row(store, root)[0]
    if kind in ENTITY_KINDS and root != number:
        return
    step = [root, *(standing_members(store, root) if kind == "join" else ())]
    needing: list[int] = []
    if kind in ENTITY_KINDS or len(step) > 1:
        before, after = fold_decisions(store).misfits, fold_decisions(store, step).misfits
        needing = sorted(n for n in after.keys() - before.keys() if n > number and n not in step)
    if kind not in ENTITY_KINDS and not needing:
        mine = set[tuple[Hashable, ...]]().union(*(_of_row(store, one) for one in step))
        needing = [
            n
            for n, other, its in rows_in_force(store)
            if n > number and n not in step and _touching(mine, _things(other, its, _way_back(store, n, other)))
        ]
    if needing:
        other = decision_row(store, needing[0])[2]
        raise DecisionRefused(
            f"“{label}” cannot be taken back alone: “{other}” (number {needing[0]}) was built on it",
            "Take that one back first.",
        )


def _of_row(store: Store, number: int) -> Things:
    """Return what a row of the list is about."""
    kind, data, _label, inverse = decision_row(store, number)
    return _things(kind, data, inverse)


def _way_back(store: Store, number: int, kind: str) -> Any:
    """Return what a later decision changed beside what it names: a rename changes the searches that use the name."""
    return decision_row(store, number)[3] if kind.endswith("_rename") else None


def _things(kind: str, data: dict[str, Any], inverse: Any = None) -> Things:
    """Return what a decision about articles is about."""
    found = KINDS_OF_ARTICLES.get(kind)
    return set() if found is None else found.things({"kind": kind, **data}, inverse)


def _touching(some: Things, others: Things) -> bool:
    """Tell whether two decisions are about one thing; places in a text touch where they overlap."""
    if some & others:
        return True
    for a, b in ((some, others), (others, some)):
        whole = {thing[:-1] for thing in a if thing[-1] == EVERYTHING}
        if whole and any(thing[: len(begun)] == begun for thing in b for begun in whole):
            return True
    return any(
        a[0] == b[0] == "date" and a[1] == b[1] and a[2] < b[3] and b[2] < a[3]  # type: ignore[operator]
        for a in some
        if len(a) == 4
        for b in others
        if len(b) == 4
    )
