"""Which two entries may be one thing, by their names alone: a score, and why. Nothing is merged by it.

What is certain has one key and never comes here. A likeness is a question to a person: below one, and never for
names that only look alike where a letter makes another thing (genes, drugs of one class, years, wards of one house).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cuttings_db.entities import likeness_events, likeness_houses, likeness_people, likeness_things

__all__ = ["Likeness", "Named", "blocks", "likeness"]


@dataclass(frozen=True, slots=True)
class Named:
    """An entity by its number, type, identity keys, name and other spellings, and kind."""

    number: int
    type: str
    keys: tuple[str, ...]
    name: str
    spellings: tuple[str, ...] = ()
    kind: str = ""

    @property
    def known(self) -> bool:
        """Say whether a shipped list knows it: two that are known are two."""
        return any(key.startswith("g:") for key in self.keys)


class Likeness(NamedTuple):
    """How sure it is from the names alone (0 to 1), the kind of reason, and the reason in plain words."""

    score: float
    kind: str
    words: str


def blocks(one: Named) -> Iterator[str]:
    """Yield the keys of which two entities that may be one share at least one."""
    if one.type == "person":
        found = likeness_people.blocks(one.keys)
    elif one.type == "organisation":
        found = likeness_houses.blocks(one.name)
    elif one.type == "event":
        found = likeness_events.blocks(one.name)
    else:
        found = likeness_things.blocks(one.type, one.name)
    for block in dict.fromkeys(found):
        yield f"{one.type}:{block}"


def likeness(one: Named, other: Named) -> Likeness | None:
    """Return why two entities may be one thing, by their names; None where nothing speaks for it, or something against.

    It is the same in either order.
    """
    if one.type != other.type or one.number == other.number or (one.known and other.known):
        return None
    if (one.name, one.number) > (other.name, other.number):
        one, other = other, one
    if one.type == "person":
        found = likeness_people.compare(one.keys, other.keys, one.name, other.name)
    elif one.type == "organisation":
        found = likeness_houses.compare(one.name, other.name)
    elif one.type == "event":
        found = likeness_events.compare(one.name, other.name)
    else:
        found = likeness_things.compare(one.type, one.name, other.name)
    return Likeness(*found) if found else None
