"""Bring a decision about entities into the form in which it is kept, kind by kind."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.completing import LONGEST, Completing, KeyOf
from cuttings_db.store.connection import Store
from cuttings_db.store.laying import folded_value

__all__ = ["CLAIMS", "complete_entities"]

# What people may say of an entity.
CLAIMS = ("title", "role", "affiliation")
_LABEL = 40
# (the decision as it is kept, label for the menu)
Complete = tuple[dict[str, Any], str]


def _short(words: str) -> str:
    """Return words as a label shows them."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _LABEL else plain[: _LABEL - 1] + "…"


def _merge(c: Completing) -> str:
    """Several entities are one."""
    rows = c.entities(2, 1000, "a merge needs two different entries")
    c.made["name"] = c.text("name", "", needed=False) or rows[0]["name"]
    return f"merge into “{c.made['name']}”"


def _rename(c: Completing) -> str:
    """An entity has another name."""
    c.entity()
    c.made["name"] = c.text("name", "an entry needs a name")
    return f"rename to “{c.made['name']}”"


def _retype(c: Completing) -> str:
    """An entity is of another type."""
    row = c.entity()
    c.made["type"] = c.type()
    c.made["key"] = c.key_of(c.made["type"], row["name"])
    return f"change of type to {c.made['type']}"


def _reject(c: Completing) -> str:
    """An entity is no name."""
    return f"removal of “{_short(c.entity()['name'])}”"


def _not_same(c: Completing) -> str:
    """Two entities are not one."""
    first, second = c.entities(2, 2, "only two different entries can be held apart")
    return f"“{_short(first['name'])}” and “{_short(second['name'])}” are not the same"


def _split(c: Completing) -> str:
    """Some mentions of an entity are one of their own."""
    row, given = c.entity(), c.given
    names, articles = given.get("names") or [], given.get("articles") or []
    if not isinstance(names, list) or not isinstance(articles, list):
        raise DecisionRefused("what is to be split off is misshapen")
    if not names and not articles:
        raise DecisionRefused("nothing is chosen to be split off", "Choose spellings or articles.")
    if not all(isinstance(name, str) and len(name) <= LONGEST for name in names):
        raise DecisionRefused("the names to be split off are misshapen")
    mentions = c.store.rows(
        "SELECT DISTINCT m.name, m.article FROM mentions m JOIN raw_entities r ON r.id=m.raw WHERE r.entity=?",
        (row["number"],),
    )
    going = {pair for pair in mentions if (not names or pair[0] in names) and (not articles or pair[1] in articles)}
    if not going:
        raise DecisionRefused("this entry has no mention of that kind", "Look at it again.")
    if len(going) == len(mentions):
        raise DecisionRefused("this would take every mention of the entry", "Leave at least one.")
    if articles:
        c.made["articles"] = c.articles(articles)
    c.made.update(names=list(dict.fromkeys(names)), name=c.text("name", "", needed=False), made=str(uuid.uuid4()))
    return f"split of “{_short(row['name'])}”"


def _add_mention(c: Completing) -> str:
    """A place names an entity, or every place with these words."""
    surface, kind = c.place(), c.type()
    c.made.update(type=kind, everywhere=bool(c.given.get("everywhere", False)))
    if c.given.get("entity"):
        c.entity()
    else:
        name = c.text("name", "", needed=False)
        c.made["name"] = name
        c.key(kind, name or surface)
    return f"addition of “{_short(surface)}”{' everywhere' if c.made['everywhere'] else ''}"


def _reject_mention(c: Completing) -> str:
    """A place names nothing."""
    surface = c.place()
    if not c.is_name():
        raise DecisionRefused("there is no name at this place")
    return f"removal of “{_short(surface)}” here"


def _assign_mention(c: Completing) -> str:
    """A place names another entity."""
    surface, row = c.place(), c.entity()
    return f"“{_short(surface)}” means “{_short(row['name'])}”"


def _retype_mention(c: Completing) -> str:
    """A place names something of another type."""
    surface = c.place()
    c.made["type"] = c.type()
    if not c.is_name():
        raise DecisionRefused("there is no name at this place")
    c.key(c.made["type"], surface)
    return f"change of type of “{_short(surface)}” to {c.made['type']} here"


def _word(c: Completing) -> str:
    """Keep a surface and the type in which it is no name."""
    surface = c.given.get("surface")
    if not isinstance(surface, str) or not surface.strip() or len(surface) > LONGEST:
        raise DecisionRefused("the word of this correction is misshapen")
    c.made.update(surface=surface.strip(), type=c.type(needed=False))
    return str(c.made["surface"])


def _ignore(c: Completing) -> str:
    """A word is no name."""
    surface = _word(c)
    if c.store.rows("SELECT 1 FROM ignored_words WHERE surface=? AND type=?", (surface, c.made["type"])):
        raise DecisionRefused(f"“{surface}” is ignored already")
    return f"ignoring “{_short(surface)}”"


def _heed(c: Completing) -> str:
    """A word is taken for what it was before it was ignored."""
    surface = _word(c)
    if not c.store.rows("SELECT 1 FROM ignored_words WHERE surface=? AND type=?", (surface, c.made["type"])):
        raise DecisionRefused(f"“{surface}” is not ignored")
    return f"heeding “{_short(surface)}”"


def _said(c: Completing) -> dict[str, Any]:
    """Keep of whom what kind of claim is meant; returns the row of the entity."""
    row = c.entity()
    if not isinstance(c.given.get("claim"), str):
        raise DecisionRefused("this claim is misshapen")
    c.made["claim"] = str(c.given["claim"])
    return row


def _claim(c: Completing) -> str:
    """A person says something of an entity."""
    row = _said(c)
    if c.made["claim"] not in CLAIMS:
        raise DecisionRefused(f"“{c.made['claim']}” is nothing that can be said of an entry")
    value = c.text("value", "", needed=False)
    if c.given.get("other"):
        value = value or str(c.entity("other")["name"])
    if not value:
        raise DecisionRefused(f"the {c.made['claim']} is empty", "Type it.")
    c.made.update(value=value, former=bool(c.given.get("former", False)))
    return f"{c.made['claim']} of “{_short(row['name'])}”: {_short(value)}"


def _reject_claim(c: Completing) -> str:
    """What is said of an entity is not so."""
    row = _said(c)
    c.made["value"] = c.text("value", "a claim without a value cannot be rejected")
    if c.given.get("article") is not None:
        c.made["article"] = c.articles([c.given["article"]])[0]
    if not _is_said(c, row["number"]):
        raise DecisionRefused("nobody says this of the entry", "Look at what is said of it.")
    # An affiliation says its organisation, however articles spell it.
    others = c.store.rows(
        "SELECT DISTINCT o.uuid FROM claims m JOIN raw_entities r ON r.id=m.raw JOIN raw_entities q ON q.id=m.other_raw"
        " JOIN entities o ON o.id=q.entity WHERE r.entity=? AND m.kind=? AND m.value=?",
        (row["number"], c.made["claim"], c.made["value"]),
    )
    if len(others) == 1 and c.made["claim"] in ("affiliation", "maker"):
        c.given = {**c.given, "other": others[0][0]}
        c.entity("other")
    return f"removal of the {_short(c.made['claim'])} “{_short(c.made['value'])}” of “{_short(row['name'])}”"


def _is_said(c: Completing, entity: int) -> bool:
    """Tell whether an article, or the one that is named, or a person says what is to be rejected."""
    kind, article = c.made["claim"], c.made.get("article")
    rows = c.store.rows(
        "SELECT m.value, m.article FROM claims m JOIN raw_entities r ON r.id=m.raw WHERE r.entity=? AND m.kind=?"
        " UNION SELECT value, NULL FROM said_claims WHERE entity=? AND kind=?",
        (entity, kind, entity, kind),
    )
    value = folded_value(c.made["value"])
    return any(article in (None, place) and folded_value(str(said)) == value for said, place in rows)


_COMPLETE: dict[str, Callable[[Completing], str]] = {
    "merge": _merge,
    "rename": _rename,
    "retype": _retype,
    "reject": _reject,
    "not_same": _not_same,
    "split": _split,
    "add_mention": _add_mention,
    "reject_mention": _reject_mention,
    "assign_mention": _assign_mention,
    "retype_mention": _retype_mention,
    "ignore": _ignore,
    "heed": _heed,
    "claim": _claim,
    "reject_claim": _reject_claim,
}


def complete_entities(store: Store, decision: dict[str, Any], key_of: KeyOf | None = None) -> Complete:
    """Return a decision about entities as it is kept, and its label; DecisionRefused if it does not fit.

    `key_of` says which names of a type are one thing.
    """
    completing = Completing(store, decision, key_of)
    label = _COMPLETE[str(decision["kind"])](completing)
    return completing.made, label
