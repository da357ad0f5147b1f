"""What a kind of decision about articles is: how it is completed, applied, taken back, and what it is about.

Kinds live in modules of their own; `effects` brings them together. Decisions about entities are none of these: they
follow from all of them together.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.metadata import named_articles

__all__ = [
    "AMONG",
    "EVERYTHING",
    "Effect",
    "Kind",
    "Things",
    "as_json",
    "known_articles",
    "old_name",
    "shown",
    "the_articles",
    "the_name",
]

# (label for the menu, what `revert` needs); None as what is needed is kept for a decision that waits.
Effect = tuple[str, Any]
# What a decision is about. Two decisions about one thing need each other in their order; a thing whose last part is
# `EVERYTHING` is also every thing that begins as it does.
Things = set[tuple[Hashable, ...]]
EVERYTHING = "*"
AMONG = "IN (SELECT value FROM json_each(?))"
_LONGEST_NAME = 200
_LABEL = 40
# They cannot be seen, but pictures of people and words of many languages are written with them.
_JOINERS = {0x200C: None, 0x200D: None}


def _as_it_is(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a decision that has everything already."""
    return decision


def _useful(store: Store, decision: dict[str, Any]) -> None:
    """Take every decision for one that does something."""


def _of_articles(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the articles that a decision names, each for this kind alone."""
    return {(str(decision["kind"]), article) for article in the_articles(decision)}


@dataclass(frozen=True)
class Kind:
    """One kind of decision; each function runs inside the transaction of the decision.

    `apply(store, decision, counter)` returns label and inverse, and may find things as another archive has them;
    `revert(store, decision, inverse, counter)` takes it back. `complete` is asked once, when a person decides, and
    returns the decision as it is kept; `refuse` raises DecisionRefused then where the decision would do nothing that
    the person can have in mind. `things(decision, inverse)`: inverse is None where only later ones are looked at.
    `idle(inverse)` says that nothing changed. What is not `portable` means nothing in another archive; what is `whole`
    waits there until all its articles are here, other kinds are parted.
    """

    apply: Callable[[Store, dict[str, Any], int], Effect]
    revert: Callable[[Store, dict[str, Any], Any, int], None]
    complete: Callable[[Store, dict[str, Any]], dict[str, Any]] = _as_it_is
    refuse: Callable[[Store, dict[str, Any]], None] = _useful
    things: Callable[[dict[str, Any], Any], Things] = _of_articles
    idle: Callable[[Any], bool] = lambda inverse: False
    portable: bool = True
    whole: bool = False


def the_articles(decision: dict[str, Any]) -> list[int]:
    """Return the articles that a decision names in any of its ways."""
    if isinstance(decision.get("values"), dict):
        return [int(article) for article in decision["values"]]
    return named_articles(decision)


def as_json(articles: Iterable[int]) -> str:
    """Return numbers as JSON for `AMONG`, each once and in order."""
    return json.dumps(sorted(set(articles)))


def known_articles(store: Store, articles: Sequence[int]) -> str:
    """Return articles as JSON for `AMONG`; DecisionRefused if one is not here."""
    numbers = as_json(articles)
    missing = store.value("SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM articles)", (numbers,))
    if missing is not None:
        raise DecisionRefused(f"there is no article {missing} in this archive")
    return numbers


def the_name(value: Any, what: str) -> str:
    """Return the name of a collection, a tag or a saved search as a person typed it, white space made plain."""
    name = old_name(value, what)
    if not name.translate(_JOINERS).isprintable():
        raise DecisionRefused(f"the name of {what} has a character that cannot be seen", "Type it without that.")
    if len(name) > _LONGEST_NAME:
        raise DecisionRefused(f"the name of {what} is too long", f"Use at most {_LONGEST_NAME} characters.")
    return name


def old_name(value: Any, what: str) -> str:
    """Return the name of what is there already, white space made plain: an earlier version, or a file, may have given
    it any.
    """
    name = " ".join(value.split()) if isinstance(value, str) else ""
    if not name:
        raise DecisionRefused(f"{what} needs a name", "Type a name for it.")
    return name


def shown(words: str) -> str:
    """Return words as a label shows them."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _LABEL else plain[: _LABEL - 1] + "…"
