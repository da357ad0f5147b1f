"""What a scope of a question, or a condition on a state, keeps: one registry, to which every room of the archive adds.

A scope is written `kind:value` (`collection:Lung`, `is:unread`). The same kinds are conditions of the query language
where they are fields of it.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cuttings_db.archive.copies import copies_mask, story_mask
from cuttings_db.archive.gaps import KINDS, Gaps
from cuttings_db.store.columns import Bools
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import Relations

__all__ = ["SCOPES", "STATES", "scope_mask"]

_HIGHLIGHTED = "SELECT DISTINCT article FROM highlights"

# The articles in a state, by the word after `is:`.
STATES: dict[str, Callable[[Store, Relations], Bools]] = {
    "starred": lambda store, relations: relations.articles.starred,
    "unread": lambda store, relations: np.asarray(relations.present & ~relations.articles.read),
    "read": lambda store, relations: relations.articles.read,
    "noted": lambda store, relations: relations.articles.noted,
    "highlighted": lambda store, relations: relations.mask([row[0] for row in store.rows(_HIGHLIGHTED)]),
    "copy": lambda store, relations: copies_mask(relations.articles),
    "undated": lambda store, relations: np.asarray(relations.present & ~relations.articles.dated),
    "untitled": lambda store, relations: relations.articles.untitled,
}


def _in_state(store: Store, relations: Relations, value: str) -> Bools | None:
    """Return the articles in a state, None where there is none of this name."""
    state = STATES.get(value.strip().casefold())
    return None if state is None else state(store, relations)


def _of_import(store: Store, relations: Relations, value: str) -> Bools | None:
    """Return the articles that an import added, by the number of its report."""
    if not value.strip().isdecimal() or len(value) > 12:
        return None
    return np.asarray(relations.present & (relations.articles.report == int(value)) & (relations.articles.report > 0))


def _gap(store: Store, relations: Relations, value: str) -> Bools | None:
    """Return the articles in which something cannot be seen."""
    return relations.mask(Gaps(store).articles(value)) if value in KINDS else None


# What a scope of a kind keeps; None where its value says nothing.
SCOPES: dict[str, Callable[[Store, Relations, str], Bools | None]] = {
    "collection": lambda store, relations, value: relations.articles.collected(value),
    "tag": lambda store, relations, value: relations.articles.tagged(value),
    "is": _in_state,
    "import": _of_import,
    "gap": _gap,
    "story": lambda store, relations, value: story_mask(relations.articles, value),
}


def scope_mask(store: Store, relations: Relations, scopes: tuple[str, ...]) -> tuple[Bools, list[str]]:
    """Return the articles that all scopes keep, and the scopes that say nothing: these keep no article."""
    mask = np.ones(relations.size, dtype=np.bool_)
    unknown = []
    for scope in scopes:
        kind, _, value = scope.partition(":")
        answer = SCOPES.get(kind)
        one = answer(store, relations, value) if answer is not None else None
        if one is None:
            unknown.append(scope)
            mask[:] = False
        else:
            mask &= one
    return mask, unknown
