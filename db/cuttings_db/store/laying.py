"""Lay rules over what the machine found in articles: which mentions are shown, and whom each of them names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cuttings_db.folding import fold
from cuttings_db.model import Part
from cuttings_db.store.anchoring import find_place
from cuttings_db.store.rules import AddEverywhere, AtPlace, Hide, Move, NoClaim, Rule

__all__ = ["YOU", "Laid", "Laying", "Named", "RuleBook", "claim_raws", "folded_value", "refused", "whole_words"]

# The stage of mentions that people added.
YOU = "you"


@dataclass
class Named:
    """A mention on its way: what the machine says of it (`machine` is 0 where a person added it), and what counts.

    `raw` is 0 where it is not shown; `heir` is the one of a person that took its place.
    """

    id: int
    hidden: bool
    machine: int
    start: int
    end: int
    name: str
    raw: int
    heir: Named | None = None


@dataclass(frozen=True)
class Laid:
    """What rules make of the mentions of an article, and the decisions whose place is no longer there."""

    mentions: list[Named]
    lost: list[int]


@dataclass
class RuleBook:
    """All rules in force, in order, found by what they may touch; with the home of each raw entity that they name."""

    rules: Sequence[Rule] = ()
    homes_of_raws: dict[int, int] = field(default_factory=dict)
    _places: dict[int, list[int]] = field(default_factory=dict)
    _surfaces: dict[str, list[int]] = field(default_factory=dict)
    _homes: dict[int, list[int]] = field(default_factory=dict)
    _everywhere: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, rule in enumerate(self.rules):
            match rule:
                case AtPlace():
                    self._places.setdefault(rule.article, []).append(number)
                case AddEverywhere():
                    self._everywhere.append(number)
                case Hide():
                    self._surfaces.setdefault(rule.surface, []).append(number)
                case Move() | NoClaim():
                    for home in rule.homes:
                        self._homes.setdefault(home, []).append(number)

    @cached_property
    def _written(self) -> frozenset[str]:
        """Return the surfaces that are names everywhere."""
        return frozenset(rule.surface for rule in self.rules if isinstance(rule, AddEverywhere))

    def touching(self, article: int, text: str | None, names: Iterable[str], homes: Iterable[int]) -> list[Rule]:
        """Return the rules that may touch an article, in order; `text` is None where nothing is to be looked for."""
        numbers = set(self._places.get(article, ()))
        for name in names:
            numbers.update(self._surfaces.get(name, ()))
        if text is not None and any(surface in text for surface in self._written):
            numbers.update(self._everywhere)
            for number in self._everywhere:
                rule = self.rules[number]
                assert isinstance(rule, AddEverywhere)
                numbers.update(self._surfaces.get(rule.surface, ()))
        for number in self._places.get(article, ()):
            rule = self.rules[number]
            assert isinstance(rule, AtPlace)
            numbers.update(self._surfaces.get(rule.place.surface, ()))
        # What rules give to an entity another rule may take from it.
        homes, seen = set(homes), set[int]()
        while homes - seen:
            seen |= homes
            found = {number for home in homes for number in self._homes.get(home, ())}
            numbers |= found
            homes = {home for number in numbers if (home := self.home_of_rule(number))}
        return [self.rules[number] for number in sorted(numbers)]

    def home_of_rule(self, number: int) -> int:
        """Return the home of the raw entity that a rule gives mentions to, 0 for none."""
        return self.homes_of_raws.get(getattr(self.rules[number], "raw", 0), 0)

    @property
    def looks_at_texts(self) -> bool:
        """Whether any rule is about surfaces that stand anywhere."""
        return bool(self._everywhere)

    def has_places(self, article: int) -> bool:
        """Tell whether a rule is about a place of this article."""
        return article in self._places


def whole_words(surface: str, text: str) -> Iterator[Part]:
    """Yield where a surface stands that is not a part of a longer word; Han needs no borders."""
    left, right = (c.isalnum() and c.isascii() for c in (surface[0], surface[-1]))
    start = text.find(surface)
    while start >= 0:
        end = start + len(surface)
        inside = (left and text[start - 1 : start].isalnum()) or (right and text[end : end + 1].isalnum())
        if not inside:
            yield start, end
        start = text.find(surface, start + 1 if inside else end)


class Laying:
    """Lays rules over the mentions of one article; `homes` and `types` are those of the raw entities in question."""

    def __init__(self, text: str, mentions: list[Named], homes: dict[int, int], types: dict[int, str]) -> None:
        self._text, self._homes, self._types = text, homes, types
        self._mentions = mentions
        self._lost: list[int] = []

    def lay(self, article: int, rules: Sequence[Rule]) -> Laid:
        """Return what the rules make of the mentions."""
        for rule in rules:
            match rule:
                case AtPlace():
                    self._at_place(rule)
                case AddEverywhere():
                    for span in whole_words(rule.surface, self._text):
                        if not self._inside(span):
                            self._add(span, rule.raw)
                case Hide():
                    self._hide(rule)
                case Move():
                    self._move(rule, article)
        return Laid([m for m in self._mentions if m.machine or m.raw], self._lost)

    def _at_place(self, rule: AtPlace) -> None:
        """Add a mention at a place, give the one there to a raw entity, or show none there."""
        span = find_place(self._text, rule.place, rule.number)
        if span is None:
            self._lost.append(rule.decision)
            return
        there = [m for m in self._mentions if m.raw and (m.start, m.end) == span]
        if rule.what == "reject":
            for mention in there:
                mention.raw = 0
        elif rule.what == "give" and there:
            for mention in there:
                mention.raw = rule.raw
        else:
            self._add(span, rule.raw)

    def _inside(self, span: Part) -> bool:
        """Tell whether a span is a piece of a longer name, or crosses one."""
        start, end = span
        return any(
            m.raw and m.start < end and start < m.end and not (start <= m.start and m.end <= end)
            for m in self._mentions
        )

    def _add(self, span: Part, raw: int) -> None:
        """Add a mention in the place of all that it overlaps, but for longer names of another type around it."""
        start, end = span
        same = [m for m in self._mentions if m.raw and (m.start, m.end) == span]
        if same:
            # The machine sees it as well, or did: it is the same mention, only of another entity.
            for mention in same:
                mention.raw = raw
            added = same[0]
        else:
            added = Named(0, False, 0, start, end, self._text[start:end], raw)
        for mention in self._mentions:
            if mention in same or not mention.raw or mention.end <= start or end <= mention.start:
                continue
            around = mention.start <= start and end <= mention.end
            if not around or self._types.get(mention.raw) == self._types.get(raw):
                mention.raw, mention.heir = 0, added
        if not same:
            self._mentions.append(added)

    def _hide(self, rule: Hide) -> None:
        """Show no mention of a surface."""
        for mention in self._mentions:
            if mention.raw and mention.name == rule.surface:
                kinds = ("", self._types.get(mention.raw))
                if rule.type in kinds or self._homes.get(mention.raw) in rule.homes:
                    mention.raw = 0

    def _move(self, rule: Move, article: int) -> None:
        """Give mentions of an entity to another."""
        if rule.articles is not None and article not in rule.articles:
            return
        for mention in self._mentions:
            fits = not rule.surfaces or mention.name in rule.surfaces
            if mention.raw and fits and self._homes.get(mention.raw) in rule.homes:
                mention.raw = rule.raw


def claim_raws(laid: Sequence[Named], machine: int, at: int) -> int:
    """Return the raw entity that a claim at an offset is about now, 0 where no mention of its entity is left.

    It follows the mention of the machine's raw entity that stands nearest.
    """
    near: list[tuple[int, int, int]] = []
    for mention in laid:
        if mention.machine == machine:
            counts = mention.raw or (mention.heir.raw if mention.heir else 0)
            if counts:
                near.append((abs(mention.start - at), mention.start, counts))
    return min(near)[2] if near else 0


def refused(rules: Sequence[Rule], article: int, home: int, other: int, kind: str, value: str) -> bool:
    """Tell whether a person rejected a claim about an entity of this home and another (0: none)."""
    return any(
        isinstance(rule, NoClaim)
        and home in rule.homes
        and rule.kind == kind
        and (rule.value == folded_value(value) or other in rule.others)
        and rule.article in (None, article)
        for rule in rules
    )


def folded_value(value: str) -> str:
    """Return the value of a claim as claims are compared."""
    return " ".join(fold(value).split())
