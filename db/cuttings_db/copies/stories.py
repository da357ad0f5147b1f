"""Stories: copies of one text around the earliest of them, the same whatever the order in which they came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cuttings_db.copies.verifying import Likeness

__all__ = ["Member", "components", "stories"]

Pair = tuple[int, int]
# A text joins by way of a copy of the first where so much of it stands in that copy.
_STANDS_IN = 0.9


@dataclass(frozen=True)
class Member:
    """How a text belongs to a story: with which text of it, in what way; `by` is 0 where people say so."""

    story: int
    by: int
    kind: str
    similarity: float


def components(pairs: Iterable[Pair], seeds: Iterable[int]) -> set[int]:
    """Return all texts that hang together with some by any chain of pairs, these included."""
    beside: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        beside[a].add(b)
        beside[b].add(a)
    found, waiting = set(seeds), list(seeds)
    while waiting:
        for other in beside.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def stories(
    order: Sequence[int], pairs: Mapping[Pair, Likeness], same: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> dict[int, Member]:
    """Return the texts that are copies, each with its story: the number of the story's first text.

    `order` are texts as they are to lead stories, the earliest first. A text belongs to the first story whose first
    text it is a copy of; or to one where nearly all of it stands in such a copy. What people say, `same` and `apart`,
    goes before. Keys of `pairs` are in ascending order.
    """
    made = _Stories(order, pairs, same, apart)
    for text in order:
        made.begin(text)
    return {text: member for text, member in made.members.items() if len(made.inside[member.story]) > 1}


class _Stories:
    """Stories in the making."""

    def __init__(
        self, order: Sequence[int], pairs: Mapping[Pair, Likeness], same: Iterable[Pair], apart: Iterable[Pair]
    ) -> None:
        self._rank = {text: place for place, text in enumerate(order)}
        self._parted: dict[int, set[int]] = defaultdict(set)
        self._joined: dict[int, set[int]] = defaultdict(set)
        self._beside: dict[int, dict[int, Likeness]] = defaultdict(dict)
        for a, b in apart:
            self._parted[a].add(b)
            self._parted[b].add(a)
        for a, b in same:
            self._joined[a].add(b)
            self._joined[b].add(a)
        for (a, b), likeness in pairs.items():
            self._beside[a][b] = self._beside[b][a] = likeness
        self.members: dict[int, Member] = {}
        self.inside: dict[int, list[int]] = {}

    def begin(self, first: int) -> None:
        """Let a text that belongs to no story yet begin one, and gather what belongs to it."""
        if first in self.members:
            return
        self.inside[first] = []
        self._join(first, Member(first, first, "first", 1.0))
        for other in self._ranked(self._beside.get(first, ())):
            likeness = self._beside[first][other]
            self._join(other, Member(first, first, likeness.kind, likeness.similarity))
        # What is appended meanwhile is looked at, too.
        for member in self.inside[first]:
            for other in self._ranked(self._joined.get(member, ())):
                self._join(other, Member(first, 0, "copy", 1.0))
            for other in self._ranked(self._beside.get(member, ())):
                likeness = self._beside[member][other]
                if _stands_in(likeness, member < other):
                    self._join(other, Member(first, member, likeness.kind, likeness.similarity))

    def _ranked(self, texts: Iterable[int]) -> list[int]:
        """Return the texts that are to be told apart, the earliest first."""
        return sorted((text for text in texts if text in self._rank), key=self._rank.__getitem__)

    def _join(self, text: int, member: Member) -> None:
        """Take a text into a story, if it has none and people did not part it from one of its texts."""
        inside = self.inside[member.story]
        if text in self.members or (self._parted.get(text) and self._parted[text].intersection(inside)):
            return
        self.members[text] = member
        inside.append(text)


def _stands_in(likeness: Likeness, second: bool) -> bool:
    """Say whether nearly all of one text of a pair stands in the other: of its second one, or of its first."""
    whole = likeness.kind == "copy" or (likeness.kind == "trimmed" and likeness.part == ("b" if second else "a"))
    return whole and likeness.contained >= _STANDS_IN
