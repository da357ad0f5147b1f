"""Proposals that two entries are one thing: derived, with a score and reasons; people accept or refuse them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = ["Proposal", "proposal_page", "proposals_of_entities", "write_proposals"]

# A merge, a rejection or another type makes a proposal pointless before it is worked out anew.
_IN_FORCE = (
    " FROM proposals p JOIN entities a ON a.id=p.a JOIN entities b ON b.id=p.b"
    " WHERE a.merged_into IS NULL AND b.merged_into IS NULL AND a.rejected=0 AND b.rejected=0 AND a.type=b.type"
    " AND NOT EXISTS (SELECT 1 FROM distinct_entities d WHERE d.a IN (p.a, p.b) AND d.b IN (p.a, p.b))"
)


class Proposal(NamedTuple):
    """Two entities by their numbers (a < b), how sure it is that they are one (0 to 1), and why.

    A reason is {kind, words, places: [[article, start, end]]}.
    """

    a: int
    b: int
    score: float
    reasons: list[dict[str, Any]]


def write_proposals(store: Store, entities: Iterable[int] | None, proposals: Sequence[Proposal]) -> None:
    """Put proposals in the place of those of some entities (None: of all), inside a running transaction."""
    if entities is None:
        store.connection.execute("DELETE FROM proposals")
    else:
        those = json.dumps(sorted(entities))
        among = "IN (SELECT value FROM json_each(?))"
        store.connection.execute(f"DELETE FROM proposals WHERE a {among} OR b {among}", (those, those))
    store.connection.executemany(
        "INSERT OR REPLACE INTO proposals (a, b, score, reasons) VALUES (?, ?, ?, ?)",
        [(p.a, p.b, p.score, json.dumps(p.reasons, ensure_ascii=False)) for p in proposals],
    )


def proposals_of_entities(store: Store, size: int) -> NDArray[np.int32]:
    """Return by the number of an entity below `size` how many proposals wait for it."""
    counts = np.zeros(size, dtype=np.int32)
    rows = np.asarray(store.rows("SELECT p.a, p.b" + _IN_FORCE), dtype=np.int64).reshape(-1)
    np.add.at(counts, rows[rows < size], 1)
    return counts


def proposal_page(store: Store, kind: str, span: tuple[int, int]) -> tuple[int, list[Proposal]]:
    """Return how many proposals wait for a type ("": all), and a page (offset, limit) of them, surest first."""
    of_type = " AND a.type=?" if kind else ""
    parameters = (kind,) if kind else ()
    total = int(store.value("SELECT count(*)" + _IN_FORCE + of_type, parameters))
    rows = store.rows(
        "SELECT p.a, p.b, p.score, p.reasons"
        + _IN_FORCE
        + of_type
        + " ORDER BY p.score DESC, p.a, p.b LIMIT ? OFFSET ?",
        (*parameters, span[1], span[0]),
    )
    return total, [Proposal(int(a), int(b), float(score), stored_json(reasons)) for a, b, score, reasons in rows]
