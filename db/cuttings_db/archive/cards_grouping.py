"""Put clauses that tell one event together, in the same way whatever the order in which their articles came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from cuttings_db.archive.cards_likeness import Told, likeness, near_acts

__all__ = ["grouped"]

# In larger crowds only clauses are compared that name one thing which few of the crowd name.
_CROWD, _FEW = 80, 40
_OFTEN = 256


def grouped(told: Sequence[Told], check: Callable[[], None]) -> list[list[int]]:
    """Return groups of indexes of clauses of one interval that tell one event, each of at least two articles.

    Every two clauses of a group are alike: where A is like B and B like C, but A not like C, the likest two stay
    together. `check` is called often and may raise.
    """
    order = sorted(range(len(told)), key=lambda at: told[at].order)
    alike: dict[tuple[int, int], float] = {}
    for number, (one, other) in enumerate(_candidates(told, order)):
        if number % _OFTEN == 0:
            check()
        score = likeness(told[order[one]], told[order[other]])
        if score > 0.0:
            alike[one, other] = score
    groups = {at: [at] for pair in alike for at in pair}
    # Rounded, so that the order of a sum decides nothing; then the clauses' own order.
    for one, other in sorted(alike, key=lambda pair: (-round(alike[pair], 6), pair)):
        ours, theirs = groups[one], groups[other]
        if ours is not theirs and all((min(a, b), max(a, b)) in alike for a in ours for b in theirs):
            ours += theirs
            for at in theirs:
                groups[at] = ours
    found = {id(group): [order[at] for at in group] for group in groups.values()}
    return [group for group in found.values() if len({told[at].article for at in group}) > 1]


def _candidates(told: Sequence[Told], order: list[int]) -> list[tuple[int, int]]:
    """Return the pairs of places in the order that are worth comparing."""
    if len(order) <= _CROWD:
        return [
            (a, b) for a, b in combinations(range(len(order)), 2) if near_acts(told[order[a]].act, told[order[b]].act)
        ]
    naming: dict[object, list[int]] = defaultdict(list)
    for place, at in enumerate(order):
        one = told[at]
        for entity in one.weights:
            naming[entity].append(place)
        for word, entity, name in one.words:
            if name and not entity:
                naming[word].append(place)
    pairs = {
        pair
        for places in naming.values()
        if len(places) <= _FEW
        for pair in combinations(sorted(set(places)), 2)
        if near_acts(told[order[pair[0]]].act, told[order[pair[1]]].act)
    }
    return sorted(pairs)
