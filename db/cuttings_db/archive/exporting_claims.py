"""Rows of what is said of entities: by articles, with its place, and by people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = ["claim_rows", "said_claim_rows"]

_OF_ARTICLE = (
    "SELECT e.name, c.kind, c.value, o.uuid, c.former, c.parts FROM claims c JOIN raw_entities r ON r.id=c.raw"
    " JOIN entities e ON e.id=r.entity LEFT JOIN raw_entities q ON q.id=c.other_raw"
    " LEFT JOIN entities o ON o.id=q.entity WHERE c.article=? AND e.rejected=0 ORDER BY c.id"
)
_OF_PEOPLE = (
    "SELECT e.id, e.name, s.kind, s.value, o.uuid, s.former FROM said_claims s JOIN entities e ON e.id=s.entity"
    " LEFT JOIN entities o ON o.id=s.other WHERE e.rejected=0 ORDER BY s.decision"
)
_NOWHERE: dict[str, Any] = {"start": None, "end": None, "parts": []}
_NAMING = "SELECT DISTINCT m.article FROM raw_entities r JOIN mentions m ON m.raw=r.id WHERE r.entity=?"


def claim_rows(store: Store, article: int, title: str, text: str) -> list[dict[str, Any]]:
    """Return what an article says of its entities, in the order of the text; what people rejected is not there."""
    rows = []
    for name, kind, value, other, former, stored in store.rows(_OF_ARTICLE, (article,)):
        parts = stored_json(stored)
        place = {"start": parts[0][0], "end": parts[-1][1], "parts": parts}
        quote = " ".join(text[start:end] for start, end in parts)
        rows.append(_row(name, kind, value, other, former, "text", article, title, quote, place))
    return sorted(rows, key=lambda row: (row["start"], row["end"]))


def said_claim_rows(store: Store, articles: Sequence[int]) -> list[dict[str, Any]]:
    """Return what people say of the entities that some articles name; it stands in no article."""
    chosen = set(articles)
    rows = []
    for number, name, kind, value, other, former in store.rows(_OF_PEOPLE):
        if any(int(row[0]) in chosen for row in store.rows(_NAMING, (number,))):
            rows.append(_row(name, kind, value, other, former, "you", None, "", "", _NOWHERE))
    return rows


def _row(
    name: str, kind: str, value: str, other: str | None, former: int, said_by: str, article: int | None, title: str,
    quote: str, place: dict[str, Any],
) -> dict[str, Any]:  # fmt: skip
    """Return one row."""
    said = {"entity": name, "kind": kind, "value": value, "other": other or "", "former": bool(former)}
    return {"article": article, "title": title, **said, "said_by": said_by, "quote": quote, **place}
