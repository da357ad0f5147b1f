"""Stories gather around their earliest article, do not chain, and heed what people say."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.copies import Likeness, components, stories

COPY = Likeness("copy", 0.97, 0.98)
REVISED = Likeness("revised", 0.7, 0.8)


def test_copies_gather_around_the_first() -> None:
    found = stories([1, 2, 3, 4], {(1, 2): COPY, (1, 3): REVISED})
    assert {n: m.story for n, m in found.items()} == {1: 1, 2: 1, 3: 1}
    assert found[1].kind == "first"
    assert found[3].kind == "revised"


def test_revisions_do_not_chain() -> None:
    found = stories([1, 2, 3], {(1, 2): REVISED, (2, 3): REVISED})
    assert {n: m.story for n, m in found.items()} == {1: 1, 2: 1}


def test_what_stands_in_a_copy_belongs_to_its_story() -> None:
    inside = Likeness("trimmed", 0.99, 0.99, "b")
    found = stories([1, 2, 3], {(1, 2): REVISED, (2, 3): inside})
    assert found[3].story == 1
    assert found[3].by == 2
    # The longer one does not come in by the part that both hold.
    outside = Likeness("trimmed", 0.99, 0.99, "a")
    assert 3 not in stories([1, 2, 3], {(1, 2): REVISED, (2, 3): outside})


def test_people_part_and_join() -> None:
    pairs = {(1, 2): COPY, (1, 3): COPY, (2, 3): COPY}
    found = stories([1, 2, 3], pairs, apart=[(1, 3)])
    assert {n: m.story for n, m in found.items()} == {1: 1, 2: 1}
    found = stories([1, 2, 3, 4], pairs, same=[(3, 4)])
    assert {m.story for m in found.values()} == {1}
    assert (found[4].by, found[4].kind) == (0, "copy")
    # Parted from one, an article does not come in by the others.
    assert 3 not in stories([1, 2, 3], pairs, apart=[(2, 3)])


def test_components_hang_together() -> None:
    assert components([(1, 2), (2, 3), (4, 5)], [3]) == {1, 2, 3}
    assert components([], [7]) == {7}


@given(st.integers(0, 10_000))
def test_stories_do_not_depend_on_how_articles_are_numbered(seed: int) -> None:
    chance = random.Random(seed)
    order = list(range(1, 13))
    pairs = {
        pair: chance.choice((COPY, REVISED, Likeness("trimmed", 0.95, 0.95, chance.choice(("a", "b")))))
        for pair in combinations(order, 2)
        if chance.random() < 0.2
    }
    found = stories(order, pairs)
    names = dict(zip(order, chance.sample(range(100, 200), len(order)), strict=True))
    renamed = {}
    for (a, b), likeness in pairs.items():
        one, other = names[a], names[b]
        part = {"a": "b", "b": "a", "": ""}[likeness.part] if one > other else likeness.part
        renamed[min(one, other), max(one, other)] = Likeness(
            likeness.kind, likeness.similarity, likeness.contained, part
        )
    again = stories([names[n] for n in order], renamed)
    assert {names[n]: (names[m.story], m.kind) for n, m in found.items()} == {
        n: (m.story, m.kind) for n, m in again.items()
    }
    for number, member in found.items():
        assert member.story in found
        assert order.index(member.story) <= order.index(number)
