"""Another archive that was joined to this one, as one step: undo puts its articles into the trash."""

from __future__ import annotations

from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import AMONG, Effect, Kind, Things, as_json, the_articles

__all__ = ["JOIN_KINDS", "THEIRS", "join_label"]

# A decision of another archive that speaks against one of ours: it does nothing, and waits in review.
THEIRS = "theirs"


def join_label(articles: int, name: str) -> str:
    """Return what the menu calls the joining of an archive."""
    return f"joining of {articles:,} article{'' if articles == 1 else 's'} from “{name}”"


def _trash(store: Store, decision: dict[str, Any], on: bool) -> None:
    """Put the articles that came in into the trash, or take them out."""
    store.connection.execute(f"UPDATE articles SET trashed=? WHERE id {AMONG}", (on, as_json(decision["articles"])))


def _join(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Let the articles of another archive be here again; its decisions are done again by whoever does this again."""
    _trash(store, decision, False)
    return join_label(len(decision["articles"]), str(decision.get("name", ""))), {}


def _join_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Put the articles that came in into the trash."""
    _trash(store, decision, True)


def _things(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the articles that come and go."""
    return {("trash", article) for article in the_articles(decision)}


# `{kind: "join", articles, name}`; the decisions that came with it have its number as their target.
JOIN_KINDS = {"join": Kind(_join, _join_back, things=_things, portable=False)}
