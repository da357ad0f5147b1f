"""What all decisions in force come to: whom each entity was merged into, how it is called, and the rules for mentions.

The result follows from what the machine found and from the decisions, in their order, alone: it does not matter what
was decided and taken back between, nor how often it is worked out.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cuttings_db.store.anchoring import Place
from cuttings_db.store.entity_finding import Finding, Misfit
from cuttings_db.store.laying import folded_value
from cuttings_db.store.rules import AddEverywhere, AtPlace, Hide, Move, NoClaim, Rule

__all__ = ["ENTITY_KINDS", "EntityFold", "Made", "SaidClaim"]


@dataclass(frozen=True)
class Made:
    """A decision about entities that is in force."""

    id: int
    data: dict[str, Any]


@dataclass(frozen=True)
class SaidClaim:
    """What a person says of an entity (by its number when it was said)."""

    decision: int
    entity: int
    kind: str
    value: str
    other: int | None
    former: bool


class EntityFold:
    """Works decisions out, one after the other; `finding` knows the archive."""

    def __init__(self, finding: Finding) -> None:
        self._finding = finding
        self.into: dict[int, int] = {}
        self._groups: dict[int, set[int]] = {}
        self.names: dict[int, str] = {}
        self.types: dict[int, str] = {}
        self.rejected: set[int] = set()
        self.distinct: dict[tuple[int, int], int] = {}
        self.ignored: dict[tuple[str, str], int] = {}
        self.claims: list[SaidClaim] = []
        self.rules: list[Rule] = []
        # By decision: why it does nothing, and why it does nothing that anybody sees.
        self.misfits: dict[int, str] = {}
        self.idle: dict[int, str] = {}

    def run(self, made: Sequence[Made]) -> EntityFold:
        """Work all decisions out."""
        for one in made:
            try:
                _STEPS[str(one.data["kind"])](self, one)
            except Misfit as misfit:
                self.misfits[one.id] = str(misfit)
        return self

    def root(self, number: int) -> int:
        """Return what an entity was merged into so far."""
        while number in self.into:
            number = self.into[number]
        return number

    def group(self, root: int) -> set[int]:
        """Return the numbers of all entities that were merged into one, itself among them."""
        return self._groups.setdefault(root, {root})

    def _entity(self, one: Made, identifier: Any) -> int:
        """Return the number of an entity that a decision names, as it was merged so far."""
        root = self.root(self._finding.entity(one.data, str(identifier)))
        if not any(self._finding.mentioned(number) for number in self.group(root)):
            self.idle[one.id] = "no article names this entry at present"
        return root

    def _merge(self, one: Made) -> None:
        """Let several entities be one."""
        given = [str(identifier) for identifier in one.data["entities"]]
        roots = list(dict.fromkeys(self._entity(one, identifier) for identifier in given))
        self._join(roots[0], roots[1:])
        if one.data.get("name"):
            self.names[roots[0]] = str(one.data["name"])

    def _join(self, target: int, roots: Sequence[int]) -> None:
        """Let entities be one with another; what was held apart of them is so no more."""
        for root in roots:
            self.into[root] = target
            self._groups[target] = self.group(target) | self._groups.pop(root, {root})
        self.distinct = {
            pair: decision for pair, decision in self.distinct.items() if self.root(pair[0]) != self.root(pair[1])
        }

    def _rename(self, one: Made) -> None:
        """Give an entity a name."""
        self.names[self._entity(one, one.data["entity"])] = str(one.data["name"])

    def _retype(self, one: Made) -> None:
        """Give an entity another type; what the machine calls by its name in that type is the same thing."""
        root, kind = self._entity(one, one.data["entity"]), str(one.data["type"])
        self.types[root] = kind
        twin = self._finding.of_key(kind, str(one.data.get("key", "")))
        other = root if twin is None else self.root(twin)
        apart = any({self.root(a), self.root(b)} == {root, other} for a, b in self.distinct)
        if other == root or apart or other in self.rejected:
            return
        if self._finding.type_of(other, self.types) == kind:
            self._join(root, [other])

    def _reject(self, one: Made) -> None:
        """Show an entity no more."""
        self.rejected.add(self._entity(one, one.data["entity"]))

    def _not_same(self, one: Made) -> None:
        """Hold two entities apart, also where a later run of the machine takes them for one."""
        first, second = (str(identifier) for identifier in one.data["entities"])
        a, b = self._finding.entity(one.data, first), self._finding.entity(one.data, second)
        if self.root(a) == self.root(b):
            raise Misfit("these two entries are one here")
        self.distinct[min(a, b), max(a, b)] = one.id
        names = {key: frozenset(self._finding.names(one.data, key)) for key in (first, second)}
        for kept, lost, number, here in ((first, second, b, a), (second, first, a, b)):
            # The machine calls both by one key now: what only the other was called goes back to it.
            own = names[lost] - names[kept]
            if own and not any(self._finding.found_by_machine(n) for n in self.group(self.root(number))):
                homes = frozenset(self.group(self.root(here)))
                self.rules.append(Move(one.id, homes, own, None, self._finding.own_raw(number)))
        if one.id in self.idle:
            del self.idle[one.id]

    def _split(self, one: Made) -> None:
        """Make an entity of its own of some mentions of another."""
        data = one.data
        source = self._entity(one, data["entity"])
        articles = None
        if data.get("articles"):
            articles = frozenset(self._finding.articles(data, data["articles"]))
        made = self._finding.made(str(data["made"]), self._finding.type_of(source, self.types), data.get("name"))
        if data.get("name"):
            self.names[made] = str(data["name"])
        surfaces = frozenset(str(name) for name in data.get("names") or ())
        homes = frozenset(self.group(source))
        self.rules.append(Move(one.id, homes, surfaces, articles, self._finding.own_raw(made)))

    def _target(self, one: Made) -> int:
        """Return the raw entity to which a decision gives a mention."""
        data = one.data
        if data.get("entity"):
            self._entity(one, data["entity"])
            return self._finding.own_raw(self._finding.entity(data, str(data["entity"])))
        raw, home = self._finding.raw(str(data["type"]), str(data["key"]), str(data["made"]), str(data["called"]))
        if data.get("name") and not self._finding.found_by_machine(home):
            self.names[home] = str(data["name"])
        return raw

    def _add_mention(self, one: Made) -> None:
        """Let a place name an entity, or every place where the same words stand."""
        raw = self._target(one)
        if not one.data.get("everywhere"):
            self._at_place(one, "add", raw)
            return
        # Here it counts where it is no whole word, too; that its article is not in this archive does no harm.
        with contextlib.suppress(Misfit):
            self._at_place(one, "add", raw)
        self.rules.append(AddEverywhere(one.id, str(one.data["place"]["surface"]), raw))

    def _give_mention(self, one: Made) -> None:
        """Let a mention name another entity."""
        self._at_place(one, "give", self._target(one))

    def _reject_mention(self, one: Made) -> None:
        """Show no mention at a place."""
        self._at_place(one, "reject", 0)

    def _at_place(self, one: Made, what: str, raw: int) -> None:
        """Add a rule about the place of a decision."""
        data, place = one.data, one.data["place"]
        (article,) = self._finding.articles(data, [data["article"]])
        words = [str(place[name]) for name in ("surface", "before", "after")]
        where = Place(article, int(data["start"]), int(data["end"]), *words)
        self.rules.append(AtPlace(one.id, what, article, where, int(place["number"]), raw))
        if one.id in self.idle:
            # Its own mention names the entity.
            del self.idle[one.id]

    def _ignore(self, one: Made) -> None:
        """Take a surface for no name."""
        surface, kind = str(one.data["surface"]), str(one.data.get("type") or "")
        homes = frozenset(
            number for root, name in self.types.items() if name == kind for number in self.group(self.root(root))
        )
        self.ignored[surface, kind] = one.id
        self.rules.append(Hide(one.id, surface, kind, homes))

    def _heed(self, one: Made) -> None:
        """Take a surface for what the machine takes it for again."""
        word = (str(one.data["surface"]), str(one.data.get("type") or ""))
        self.ignored.pop(word, None)
        self.rules = [r for r in self.rules if not (isinstance(r, Hide) and (r.surface, r.type) == word)]

    def _claim(self, one: Made) -> None:
        """Say something of an entity."""
        data = one.data
        entity = self._entity(one, data["entity"])
        other = self._finding.entity(data, str(data["other"])) if data.get("other") else None
        kind, value = str(data["claim"]), str(data["value"])
        self.claims.append(SaidClaim(one.id, entity, kind, value, other, bool(data.get("former"))))

    def _reject_claim(self, one: Made) -> None:
        """Say that something is not so: what people said before of it goes, what articles say is not shown."""
        data = one.data
        entity, kind, value = self._entity(one, data["entity"]), str(data["claim"]), folded_value(str(data["value"]))
        article = self._finding.articles(data, [data["article"]])[0] if data.get("article") else None
        homes = self.group(entity)
        if article is None:
            self.claims = [
                c for c in self.claims if not (c.entity in homes and c.kind == kind and folded_value(c.value) == value)
            ]
        others = frozenset[int]()
        if data.get("other"):
            others = frozenset(self.group(self.root(self._finding.entity(data, str(data["other"])))))
        self.rules.append(NoClaim(one.id, frozenset(homes), kind, value, article, others))


_STEPS: dict[str, Callable[[EntityFold, Made], None]] = {
    "merge": EntityFold._merge,
    "rename": EntityFold._rename,
    "retype": EntityFold._retype,
    "reject": EntityFold._reject,
    "not_same": EntityFold._not_same,
    "split": EntityFold._split,
    "add_mention": EntityFold._add_mention,
    "assign_mention": EntityFold._give_mention,
    "retype_mention": EntityFold._give_mention,
    "reject_mention": EntityFold._reject_mention,
    "ignore": EntityFold._ignore,
    "heed": EntityFold._heed,
    "claim": EntityFold._claim,
    "reject_claim": EntityFold._reject_claim,
}
ENTITY_KINDS = tuple(_STEPS)
