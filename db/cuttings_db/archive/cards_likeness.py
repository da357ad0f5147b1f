"""Whether two dated clauses of one interval tell one event: by what they name, what happened, and their words."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache

from cuttings_db.folding import simplify
from cuttings_db.resources import resource

__all__ = ["Told", "likeness", "near_acts", "words_of"]

# How much it says that two clauses name one thing, if few articles do.
_WEIGHTS = {"trial": 1.2, "product": 1.0, "person": 1.0, "event": 1.0, "organisation": 0.7, "variant": 0.6}
_WEIGHTS |= {"gene": 0.5, "publication": 0.5, "disease": 0.4, "place": 0.35}
# What a thing keeps of its weight that every article names.
_FLOORS = {"trial": 0.9, "product": 0.7, "person": 0.7, "event": 0.5}
_FLOOR = 0.3
# Where both clauses name one of these and none in common, they tell two events.
_TELLING_APART = ("trial", "product", "person", "event")
# Acts that tell one event in different words, as a congress "was held" and "opened".
_NEAR = (
    ("hold", "open", "start", "meet"),
    ("announce", "release", "say", "publish"),
    ("present", "announce", "show"),
    ("end", "suspend", "stop", "close"),
    ("start", "enrol", "dose", "treat"),
    ("found", "open", "create"),
    ("sign", "agree", "partner", "license"),
    ("appoint", "become", "elect"),
    ("list", "launch"),
)
# What happens to a person or thing once: no other word needs to agree.
_ONCE = frozenset("die bear marry retire resign appoint elect found enrol approve".split())  # noqa: SIM905
_ABOUT_EVENTS = frozenset(("hold", "open", "close", "start", "end", "postpone", "cancel", "meet"))
_NAMED, _PLAIN, _HAN = 0.5, 0.25, 0.15
_DAYS_OF_MONTHS, _DAYS_OF_YEARS = 8, 300
_COMMON_NOUNS = frozenset(
    ["cancer", "cancers", "tumour", "tumor", "tumours", "tumors", "carcinoma", "disease", "solid"]
)
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-'’][A-Za-z0-9]+)*|[一-鿿]+")
_MONTHS = frozenset(
    ["januar", "februa", "march", "april", "may", "june", "july", "august", "septem", "octobe", "novemb", "decemb"]
)


@dataclass(frozen=True)
class Told:
    """One dated clause: what it names by type (entities by number), what happened, and its other words.

    `words` holds each word of the clause with the entity that it names a part of, or 0, and whether it is written like
    a name; `weights` and `names` tell of each entity how telling it is, and its words. `order` sorts clauses in the
    same way whenever their articles came in.
    """

    article: int
    days: int
    act: str
    entities: dict[str, frozenset[int]]
    weights: dict[int, float]
    words: tuple[tuple[str, int, bool], ...]
    chinese: bool
    order: tuple[str, int]
    names: dict[int, frozenset[str]] = field(default_factory=dict)


def weight(kind: str, articles: int, of: int) -> float:
    """Return how telling an entity is that so many articles of an archive name."""
    # A small archive says little about how common a thing is.
    rarity = 1.0 - _log(max(articles, 1)) / _log(of + 200)
    return _WEIGHTS.get(kind, 0.3) * max(_FLOORS.get(kind, _FLOOR), rarity)


@lru_cache(maxsize=4096)
def _log(number: int) -> float:
    """Return the binary logarithm, good enough between powers of two."""
    bits = number.bit_length() - 1
    return bits + number / (1 << bits) - 1


@lru_cache(maxsize=1)
def _stopwords() -> frozenset[str]:
    """Return the words that say nothing."""
    lists: dict[str, list[str]] = json.loads(resource("text", "stopwords.json").read_text("utf-8"))["words"]
    return frozenset(lists["en"]) | _MONTHS


def words_of(text: str, spans: list[tuple[int, int, int]]) -> tuple[tuple[str, int, bool], ...]:
    """Return the words of a clause; `spans` are (start, end, entity), an entity of -1 marks what does not count.

    English words come down to their first six letters, Chinese ones to pairs of characters.
    """
    stopwords, found = _stopwords(), []
    for match in _WORD.finditer(simplify(text)):
        start, end = match.span()
        inside = [entity for s, e, entity in spans if s < end and start < e]
        if match[0][0] >= "一":
            marked = [any(s <= at < e for s, e, _ in spans) for at in range(start, end)]
            for at in range(start, end - 1):
                pair = text[at : at + 2]
                if not (marked[at - start] or marked[at + 1 - start]):
                    found.append((pair, 0, False))
        elif -1 not in inside:
            word = match[0].lower().replace("’s", "").replace("'s", "")
            if word not in stopwords and (stem := word[:6]) not in stopwords and (len(word) > 1 or word.isdigit()):
                found.append((stem, inside[0] if inside else 0, match[0][0].isupper() and start > 0))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def near_acts(one: str, other: str) -> bool:
    """Tell whether two acts may be one event told in two ways."""
    return one == other or any(one in family and other in family for family in _NEAR)


def likeness(one: Told, other: Told) -> float:
    """Return how surely two clauses of one interval tell one event; 0 where they do not."""
    if not near_acts(one.act, other.act):
        return 0.0
    shared = {kind: one.entities[kind] & other.entities[kind] for kind in one.entities if kind in other.entities}
    if _apart(one, other, shared):
        return 0.0
    named = sum(one.weights[entity] for entities in shared.values() for entity in entities)
    common = frozenset(entity for entities in shared.values() for entity in entities)
    said, differs = _words_in_common(one, other, common)
    # Another word for the act, or none at all, must be made good by more in common.
    need = 0.0 if one.act == other.act and one.act else 0.5
    if one.days > _DAYS_OF_YEARS:
        need += 0.8
    elif one.days > _DAYS_OF_MONTHS:
        need += 0.3
    strong = any(shared.get(kind) for kind in ("trial", "product", "person"))
    strong = strong or (bool(shared.get("event")) and one.act in _ABOUT_EVENTS)
    together = named + said
    if one.days > _DAYS_OF_YEARS and not (strong or said >= 0.75 or len(shared.get("organisation", ())) > 1):
        # In a year much happens to one company; what is founded is founded once.
        if not (one.act == "found" and shared.get("organisation")):
            return 0.0
        need -= 0.8
    if strong:
        only_person = shared.get("person") and not (shared.get("product") or shared.get("trial"))
        if only_person and differs and not said and one.act not in _ONCE and named < 1.6:
            return 0.0
        return together if together >= 0.7 + need else 0.0
    if len(shared.get("organisation", ())) > 1 and named >= 1.0 + need:
        return together
    if shared.get("organisation") or shared.get("event") or shared.get("publication") or shared.get("gene"):
        wanted = 0.5 if one.chinese == other.chinese else 99.0
        wanted = 0.0 if one.act == "found" and not differs else wanted
        return together if said >= wanted + max(need, 0.0) and together >= 0.7 else 0.0
    return together if said >= 1.4 + need and not (differs and said < 2.0) else 0.0


def _apart(one: Told, other: Told, shared: dict[str, frozenset[int]]) -> bool:
    """Tell whether what the clauses name shows that they tell two events."""
    for kind in _TELLING_APART:
        if one.entities.get(kind) and other.entities.get(kind) and not shared[kind]:
            return True
    diseases = one.entities.get("disease"), other.entities.get("disease")
    other_disease = False
    if diseases[0] and diseases[1] and not shared["disease"]:
        ours = {word for entity in diseases[0] for word in one.names.get(entity, ())} - _COMMON_NOUNS
        theirs = {word for entity in diseases[1] for word in other.names.get(entity, ())} - _COMMON_NOUNS
        other_disease = not ours & theirs
    if other_disease:
        return True
    places = one.entities.get("place"), other.entities.get("place")
    if places[0] and places[1] and not shared["place"]:
        return not (shared.get("product") or shared.get("trial") or shared.get("event"))
    return False


def _words_in_common(one: Told, other: Told, common: frozenset[int]) -> tuple[float, bool]:
    """Return how much the other words agree, and whether each side says something that the other does not.

    Words of things that both name do not count again.
    """
    ours = {word: name for word, entity, name in one.words if entity not in common}
    theirs = {word: name for word, entity, name in other.words if entity not in common}
    both = ours.keys() & theirs.keys()
    each = _HAN if one.chinese and other.chinese else _PLAIN
    said = sum(_NAMED if ours[word] or theirs[word] else each if word[0] >= "一" else _PLAIN for word in both)
    differs = len(ours) > len(both) and len(theirs) > len(both)
    if any(ours[word] for word in ours.keys() - both) and any(theirs[word] for word in theirs.keys() - both):
        said -= _NAMED
    return max(said, 0.0), differs
