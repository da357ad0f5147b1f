"""One text is one article: what would make two of it is refused. One in the trash is in nobody's way."""

from __future__ import annotations

import json
from collections.abc import Iterable

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store

__all__ = ["refuse_back_twice", "refuse_twice"]

_TWINS = (
    "SELECT a.id, o.id FROM articles a JOIN articles o ON o.text_sha256=a.text_sha256 AND o.id<>a.id"
    " WHERE o.trashed=0 {} AND a.id IN (SELECT value FROM json_each(?)) ORDER BY a.id LIMIT 1"
)


def refuse_twice(store: Store, articles: Iterable[str]) -> None:
    """Refuse inside a transaction that articles have got a text that another one has."""
    for article, other in store.rows(_TWINS.format(""), (json.dumps([int(article) for article in articles]),)):
        raise DecisionRefused(
            f"article {article} would have the text of article {other}", "Move one of the two to the trash first."
        )


def refuse_back_twice(store: Store, articles: Iterable[int]) -> None:
    """Refuse inside a transaction that articles came out of the trash whose text another one has by now."""
    for article, other in store.rows(_TWINS.format("AND a.trashed=0"), (json.dumps(list(articles)),)):
        raise DecisionRefused(
            f"article {article} has the text of article {other}, which was read again since",
            "Leave it in the trash, or move the other one there first.",
        )
