"""Decisions about copies: that two articles are one story, or that they are none."""

from __future__ import annotations

from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_kinds import Effect, Kind, Things, known_articles
from cuttings_db.store.metadata import named_articles

__all__ = ["COPY_KINDS"]


def _two(decision: dict[str, Any]) -> tuple[int, int]:
    """Return the two articles of a decision, the lower number first."""
    articles = sorted(set(named_articles(decision)))
    if len(articles) != 2:
        raise DecisionRefused("it must name two articles")
    return articles[0], articles[1]


def _said(store: Store, pair: tuple[int, int]) -> int | None:
    """Return what people say of two articles: 1 one story, 0 none, None nothing."""
    found = store.value("SELECT same FROM said_copies WHERE a=? AND b=?", pair)
    return None if found is None else int(found)


def _write(store: Store, pair: tuple[int, int], same: int | None) -> None:
    """Keep what people say of two articles."""
    store.connection.execute("DELETE FROM said_copies WHERE a=? AND b=?", pair)
    if same is not None:
        store.connection.execute("INSERT INTO said_copies (a, b, same, decision) VALUES (?, ?, ?, 0)", (*pair, same))


def _say(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Say that two articles are one story, or none; the inverse is what was said before."""
    pair = _two(decision)
    known_articles(store, pair)
    before, same = _said(store, pair), int(decision["kind"] == "copy")
    _write(store, pair, same)
    return "copies of one story" if same else "no copies of one story", [before, same]


def _say_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Say what was said before."""
    _write(store, _two(decision), inverse[0])


def _of_two(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the pair."""
    return {("copies", *_two(decision))}


def _nothing_changed(inverse: Any) -> bool:
    """Tell whether the same was said before."""
    return isinstance(inverse, list) and len(inverse) == 2 and inverse[0] == inverse[1]


COPY_KINDS: dict[str, Kind] = {
    kind: Kind(_say, _say_back, things=_of_two, idle=_nothing_changed, whole=True) for kind in ("copy", "not_copy")
}
