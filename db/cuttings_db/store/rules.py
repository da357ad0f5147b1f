"""What decisions say of mentions and claims, as rules that are laid over whatever the machine found.

A rule speaks of entities by the numbers of their homes: what an entity is at that point of the decisions is the set of
homes that were merged into it before. Rules are laid in the order of their decisions, the later over the earlier.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from cuttings_db.store.anchoring import Place
from cuttings_db.store.connection import Store

__all__ = [
    "AddEverywhere",
    "AtPlace",
    "Hide",
    "Move",
    "NoClaim",
    "Rule",
    "articles_of_rules",
    "rule_key",
    "rule_of_key",
]

Homes = frozenset[int]


@dataclass(frozen=True)
class AtPlace:
    """One place of one article: `what` is add (over what is there), give (the mention there to a raw entity) or reject.

    `raw` is the raw entity that it names, 0 for reject; `number` the occurrence of the surface.
    """

    decision: int
    what: str
    article: int
    place: Place
    number: int
    raw: int = 0


@dataclass(frozen=True)
class AddEverywhere:
    """Wherever a surface stands as a whole word it names a raw entity."""

    decision: int
    surface: str
    raw: int


@dataclass(frozen=True)
class Hide:
    """A surface is no name, of any type ("") or of one: that of its raw entity, or of an entity with these homes."""

    decision: int
    surface: str
    type: str
    homes: Homes


@dataclass(frozen=True)
class Move:
    """Mentions of entities with these homes go to another raw entity.

    Only those with one of these surfaces (none: all), in these articles (None: all).
    """

    decision: int
    homes: Homes
    surfaces: frozenset[str]
    articles: frozenset[int] | None
    raw: int


@dataclass(frozen=True)
class NoClaim:
    """Nothing of this kind and value is said of entities with these homes, in one article (None: in all).

    However the value is spelled, it is what an entity with one of the `others` is called.
    """

    decision: int
    homes: Homes
    kind: str
    value: str
    article: int | None
    others: Homes = frozenset()


Rule = AtPlace | AddEverywhere | Hide | Move | NoClaim


def rule_key(rule: Rule) -> str:
    """Return what tells a rule from every other, and from itself where it would do something else."""
    match rule:
        case AtPlace():
            parts: list[object] = [rule.what, rule.article, rule.raw]
        case AddEverywhere():
            parts = ["everywhere", rule.surface, rule.raw]
        case Hide():
            parts = ["hide", rule.surface, rule.type, sorted(rule.homes)]
        case Move():
            articles = None if rule.articles is None else sorted(rule.articles)
            parts = ["move", sorted(rule.homes), sorted(rule.surfaces), articles, rule.raw]
        case NoClaim():
            parts = ["claim", sorted(rule.homes), rule.kind, rule.value, rule.article, sorted(rule.others)]
    return json.dumps([rule.decision, *parts], ensure_ascii=False)


def rule_of_key(key: str) -> Rule:
    """Return a rule that stands in the same articles as the one that had this key."""
    decision, what, *rest = json.loads(key)
    match what:
        case "everywhere":
            return AddEverywhere(decision, *rest)
        case "hide":
            return Hide(decision, rest[0], rest[1], frozenset(rest[2]))
        case "move":
            articles = None if rest[2] is None else frozenset(rest[2])
            return Move(decision, frozenset(rest[0]), frozenset(rest[1]), articles, rest[3])
        case "claim":
            return NoClaim(decision, frozenset(rest[0]), rest[1], rest[2], rest[3], frozenset(rest[4]))
    return AtPlace(decision, what, rest[0], Place(rest[0], 0, 0, "", "", ""), 0, rest[1])


# All raw entities with one of some homes.
_RAWS = "SELECT id FROM raw_entities WHERE home IN (SELECT value FROM json_each(:homes))"
_OF_HOMES = f"""
SELECT article FROM mentions WHERE raw IN ({_RAWS}) {{which}}
UNION SELECT article FROM mentions WHERE machine_raw IN ({_RAWS}) {{which}}
UNION SELECT article FROM hidden_mentions WHERE raw IN ({_RAWS}) {{which}}
UNION SELECT article FROM mentions WHERE raw=:raw
"""
_CLAIMED = f"""
SELECT article FROM claims WHERE raw IN ({_RAWS}) UNION SELECT article FROM hidden_claims WHERE raw IN ({_RAWS})
"""
_SPELLED = """
SELECT m.article FROM spelled s JOIN mentions m ON m.raw=s.raw WHERE s.name=:surface AND m.name=:surface
UNION SELECT m.article FROM spelled s JOIN hidden_mentions m ON m.raw=s.raw WHERE s.name=:surface AND m.name=:surface
UNION SELECT m.article FROM spelled s JOIN mentions m ON m.machine_raw=s.raw WHERE s.name=:surface AND m.name=:surface
"""
_WRITTEN = "SELECT a.id FROM articles a JOIN revisions r ON r.id=a.revision WHERE instr(r.text, :surface)"


def articles_of_rules(store: Store, rules: Iterable[Rule]) -> set[int]:
    """Return the articles in which rules may do something, or did."""
    found: set[int] = set()
    for rule in rules:
        match rule:
            case AtPlace():
                found.add(rule.article)
                continue
            case AddEverywhere():
                rows = store.rows(_WRITTEN, {"surface": rule.surface})
            case Hide():
                rows = store.rows(_SPELLED, {"surface": rule.surface})
            case Move():
                which = "AND name IN (SELECT value FROM json_each(:surfaces))" if rule.surfaces else ""
                given: dict[str, object] = {
                    "homes": json.dumps(sorted(rule.homes)),
                    "surfaces": json.dumps(sorted(rule.surfaces)),
                    "raw": rule.raw,
                }
                rows = store.rows(_OF_HOMES.format(which=which), given)
                if rule.articles is not None:
                    rows = [row for row in rows if row[0] in rule.articles]
            case NoClaim():
                rows = store.rows(_CLAIMED, {"homes": json.dumps(sorted(rule.homes))})
                if rule.article is not None:
                    rows = [row for row in rows if row[0] == rule.article]
        found.update(int(row[0]) for row in rows)
    return found
