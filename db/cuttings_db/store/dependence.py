"""Which later decision needs an earlier one, so that the earlier one cannot be taken back alone."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import decision_row, root_decision, rows_in_force
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
    kind, data, _label, _inverse = decision_row(store, root)
    if kind in ENTITY_KINDS and root != number:
        return
    if kind in ENTITY_KINDS:
        before, after = fold_decisions(store).misfits, fold_decisions(store, [number]).misfits
        needing = sorted(n for n in after.keys() - before.keys() if n > number)
    else:
        mine = _things(kind, data)
        needing = [n for n, other, its in rows_in_force(store) if n > number and _touching(mine, _things(other, its))]
    if needing:
        other = decision_row(store, needing[0])[2]
        raise DecisionRefused(
            f"“{label}” cannot be taken back alone: “{other}” (number {needing[0]}) was built on it",
            "Take that one back first.",
        )


def _things(kind: str, data: dict[str, Any]) -> set[tuple[Hashable, ...]]:
    """Return what a decision about articles is about."""
    if kind in ENTITY_KINDS:
        return set()
    articles = data.get("articles", [data["article"]] if "article" in data else [])
    if isinstance(data.get("values"), dict):
        articles = [int(article) for article in data["values"]]
    if kind == "tag":
        return {(kind, str(data.get("tag", "")).strip(), article) for article in articles}
    if kind.endswith("_date"):
        return {("date", article, data.get("start", 0), data.get("end", 1 << 60)) for article in articles}
    return {(kind, article) for article in articles}


def _touching(some: set[tuple[Hashable, ...]], others: set[tuple[Hashable, ...]]) -> bool:
    """Tell whether two decisions are about one thing; places in a text touch where they overlap."""
    if some & others:
        return True
    return any(
        a[0] == b[0] == "date" and a[1] == b[1] and a[2] < b[3] and b[2] < a[3]  # type: ignore[operator]
        for a in some
        for b in others
        if len(a) == len(b) == 4
    )
