"""Whether two dated clauses of one interval tell one event: by what they name, what happened, and their words."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

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
_ONCE = frozenset(
    ["die", "bear", "marry", "retire", "resign", "appoint", "become", "elect", "find", "found", "enrol", "approve"]
)
_ABOUT_EVENTS = frozenset(("hold", "open", "close", "start", "end", "postpone", "cancel", "meet"))
_NAMED, _PLAIN, _HAN = 0.5, 0.25, 0.15
# The same words on the same day are one report, printed twice.
_COPY = 5.0
_DAYS_OF_MONTHS, _DAYS_OF_YEARS = 8, 300
_COMMON_NOUNS = frozenset(
    ["cancer", "cancers", "tumour", "tumor", "tumours", "tumors", "carcinoma", "disease", "solid"]
)
_WORD = re.compile(r"[^\W_一-鿿]+(?:[-'’][^\W_一-鿿]+)*|[一-鿿]+")
_HAN_CHARACTER = re.compile(r"[一-鿿]")
_CODE = re.compile(r"[0-9]|[A-Z].*[A-Z]")
_TITLES = frozenset(["dr", "prof", "mr", "ms", "mrs", "doctor", "professor", "sir"])
_MONTHS = frozenset(
    ["januar", "februa", "march", "april", "may", "june", "july", "august", "septem", "octobe", "novemb", "decemb"]
)


@dataclass(frozen=True)
class Told:
    """One dated clause: what it names by type (entities by number), what happened, and its words.

    `clause` is its text and `spans` are (start, end, entity) in it, with an entity of -1 for what does not count.
    `weights` and `names` tell of each entity how telling it is, and its words. `clear` is False where the clause speaks
    of somebody or something that it does not name. `order` sorts clauses in the same way whenever their articles
    came in.
    """

    date: int
    article: int
    days: int
    act: str
    entities: dict[str, frozenset[int]]
    weights: dict[int, float]
    clause: str
    spans: tuple[tuple[int, int, int], ...]
    order: tuple[str, int]
    clear: bool = True
    names: dict[int, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def words(self) -> tuple[tuple[str, int, bool], ...]:
        """Each word with the entity that it names a part of, or 0, and whether it is written like a name."""
        return words_of(self.clause, self.spans)

    @cached_property
    def chinese(self) -> bool:
        """Whether the clause is Chinese."""
        return not self.clause.isascii() and 4 * len(_HAN_CHARACTER.findall(self.clause)) > len(self.clause)

    @cached_property
    def copy(self) -> str:
        """The clause where it is long enough to be known again, else empty."""
        if not self.clear or len(self.words) < 3:
            return ""
        return "".join(self.clause.replace("-\n", "").split()).strip(".,;。，；").casefold()


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
    return frozenset(lists["en"]) | _MONTHS | _TITLES


def words_of(text: str, spans: Sequence[tuple[int, int, int]]) -> tuple[tuple[str, int, bool], ...]:
    """Return the words of a clause; `spans` are (start, end, entity), an entity of -1 marks what does not count.

    English words come down to their first six letters unless they are codes, Chinese ones to pairs of characters.
    """
    if not text.isascii():
        text = simplify(text)
    found: dict[tuple[str, int, bool], None] = {}
    at = 0
    for start, end, entity in sorted(spans):
        if start > at:
            _read(text, at, start, 0, found)
        if entity > 0 and end > at:
            _read(text, max(start, at), end, entity, found)
        at = max(at, end)
    _read(text, at, len(text), 0, found)
    return tuple(found)


def _read(text: str, start: int, end: int, entity: int, found: dict[tuple[str, int, bool], None]) -> None:
    """Add the words of a piece of a clause."""
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if word[0] >= "一":
            if not entity:
                found.update(((word[at : at + 2], 0, False), None) for at in range(len(word) - 1))
            continue
        stem, code = _stem(word)
        if stem:
            found[stem, entity, code or (word[0].isupper() and match.start() > 0)] = None


@lru_cache(maxsize=8192)
def _stem(word: str) -> tuple[str, bool]:
    """Return by what a word is compared, empty where it says nothing, and whether it is a code such as "PD-1"."""
    lowered = word.lower().replace("’s", "").replace("'s", "")
    code = bool(_CODE.search(word))
    stem = lowered if code else lowered[:6]
    stopwords = _stopwords()
    if lowered in stopwords or stem in stopwords or (len(lowered) < 2 and not lowered.isdigit()):
        return "", False
    return stem, code and not lowered.isdigit()


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
    if one.copy and one.copy == other.copy and one.days <= _DAYS_OF_YEARS:
        return _COPY
    common = frozenset(entity for entities in shared.values() for entity in entities)
    words = _words_in_common(one, other, common)
    named = sum(one.weights[entity] for entity in common) + words.person
    # Another word for the act, or none at all, and a longer time must be made good by more in common.
    need = 0.0 if one.act == other.act and one.act else 0.5
    need += 0.7 if one.days > _DAYS_OF_YEARS else 0.3 if one.days > _DAYS_OF_MONTHS else 0.0
    acts = {one.act, other.act}
    found = "found" in acts and bool(shared.get("organisation"))
    things = bool(shared.get("product") or shared.get("trial"))
    happens = bool(shared.get("event")) and not acts.isdisjoint(_ABOUT_EVENTS)
    person = bool(shared.get("person")) or words.person > 0
    together = named + words.said
    if found and not words.differs:
        return together
    if things or happens or person:
        other_deed = words.differs and not words.said and not acts <= _ONCE and named < 1.6
        return 0.0 if together < 0.7 + need or (other_deed and not (things or happens)) else together
    if one.days > _DAYS_OF_YEARS and words.said < 0.75 and len(shared.get("organisation", ())) < 2:
        return 0.0  # in a year much happens to one company
    if len(shared.get("organisation", ())) > 1 and named >= 1.0 + need:
        return together
    if len(common) > 1 and named >= 0.75 + need and words.said:
        return together
    if any(shared.get(kind) for kind in ("organisation", "event", "publication", "gene")):
        wanted = 0.5 if one.chinese == other.chinese else 99.0
        return together if words.said >= wanted + need and together >= 0.7 else 0.0
    return together if words.said >= (1.4 if words.differs else 1.0) + need else 0.0


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


class _Words(NamedTuple):
    """How much the other words of two clauses agree.

    `person` is the weight of somebody whom one clause names in full and the other by the family name; `differs` says
    that each side has words that the other has not.
    """

    said: float
    person: float
    differs: bool


def _words_in_common(one: Told, other: Told, common: frozenset[int]) -> _Words:
    """Compare the words of two clauses but for those of the things that both name."""
    ours = {word: (entity, name) for word, entity, name in one.words if entity not in common}
    theirs = {word: (entity, name) for word, entity, name in other.words if entity not in common}
    both = ours.keys() & theirs.keys()
    said = person = 0.0
    for word in both:
        (mine, named), (yours, named_too) = ours[word], theirs[word]
        full = mine if mine and not yours and named_too else yours if yours and not mine and named else 0
        teller = one if full == mine else other
        if full and full in teller.entities.get("person", ()):
            person = max(person, 0.8 * teller.weights[full])
        else:
            said += _HAN if word[0] >= "一" else _NAMED if named or named_too else _PLAIN
    only_ours, only_theirs = ours.keys() - both, theirs.keys() - both
    if any(ours[word][1] for word in only_ours) and any(theirs[word][1] for word in only_theirs):
        said -= _PLAIN
    return _Words(max(said, 0.0), person, bool(only_ours and only_theirs))
