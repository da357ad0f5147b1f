"""What decisions about articles do to the tables, and how they are taken back: all kinds, from wherever they live."""

from __future__ import annotations

import sqlite3
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.article_effects import ARTICLE_KINDS
from cuttings_db.store.articles import note_dates
from cuttings_db.store.collection_effects import COLLECTION_KINDS
from cuttings_db.store.connection import Store
from cuttings_db.store.copies_effects import COPY_KINDS
from cuttings_db.store.date_effects import DATE_EFFECTS, complete, date_articles, revert_date_effect
from cuttings_db.store.decision_kinds import Effect, Kind, Things, the_articles
from cuttings_db.store.highlight_effects import HIGHLIGHT_KINDS
from cuttings_db.store.joining_effects import JOIN_KINDS
from cuttings_db.store.organising_effects import ORGANISING_KINDS
from cuttings_db.store.revisions import REVISION_KINDS

__all__ = ["KINDS_OF_ARTICLES", "MISFITS", "apply_effect", "complete_decision", "refuse_useless", "revert_effect"]


def _date(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Decide about dates; their articles are read again by whoever decides."""
    label, inverse = DATE_EFFECTS[str(decision["kind"])](store, decision)
    note_dates(store, date_articles(decision, inverse), counter)
    return label, inverse


def _date_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Take back what was decided about dates."""
    revert_date_effect(store, decision, inverse)
    note_dates(store, date_articles(decision, inverse), counter)


def _of_dates(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the places of dates; they touch where they overlap."""
    kind = str(decision["kind"])
    if not kind.endswith("_date"):
        return {(kind, article) for article in the_articles(decision)}
    span = (decision.get("start", 0), decision.get("end", 1 << 60))
    return {("date", article, *span) for article in the_articles(decision)}


# Every kind of decision that is none about entities. Another room of the store adds its kinds here.
KINDS_OF_ARTICLES: dict[str, Kind] = {
    **ARTICLE_KINDS,
    **COLLECTION_KINDS,
    **ORGANISING_KINDS,
    **HIGHLIGHT_KINDS,
    **REVISION_KINDS,
    **JOIN_KINDS,
    **COPY_KINDS,
    **dict.fromkeys(DATE_EFFECTS, Kind(_date, _date_back, complete, things=_of_dates)),
}

# What a misshapen decision runs into.
MISFITS = (KeyError, TypeError, ValueError, OverflowError, sqlite3.InterfaceError, sqlite3.ProgrammingError)


def _kind(decision: dict[str, Any]) -> Kind:
    """Return the kind of a decision; DecisionRefused if there is none of this name."""
    kind = decision.get("kind")
    found = KINDS_OF_ARTICLES.get(kind) if isinstance(kind, str) else None
    if found is None:
        raise DecisionRefused(f"there is no correction of the kind “{str(kind)[:40]}”")
    return found


def complete_decision(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a decision as it is stored: with everything by which it is found to mean the same later."""
    kind = _kind(decision)
    try:
        return kind.complete(store, decision)
    except MISFITS as error:
        raise DecisionRefused(f"this correction is misshapen: {error}") from error


def refuse_useless(store: Store, decision: dict[str, Any]) -> None:
    """Refuse a complete decision of a person that would do nothing, or in which they cannot see what it does."""
    try:
        _kind(decision).refuse(store, decision)
    except MISFITS as error:
        raise DecisionRefused(f"this correction is misshapen: {error}") from error


def apply_effect(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Apply a complete decision inside a running transaction; returns its label and inverse."""
    kind = _kind(decision)
    try:
        return kind.apply(store, decision, counter)
    except MISFITS as error:
        raise DecisionRefused(f"this correction is misshapen: {error}") from error


def revert_effect(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Take a decision back inside a running transaction."""
    _kind(decision).revert(store, decision, inverse, counter)
