"""What must never be in an archive, found by one question each, with what brings it back into line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from cuttings_db.store.connection import Store
from cuttings_db.store.mending import LayOut

__all__ = ["Mend", "Rule", "counted", "remembered"]


@dataclass
class Mend:
    """One repair under way, inside its transaction: what it is told and what it found out for the steps after it."""

    store: Store
    counter: int
    lay_out: LayOut
    # Articles whose text is not the one that was imported, and those that will be recognised again.
    harmed: set[int] = field(default_factory=set)
    again: set[int] = field(default_factory=set)
    # Kinds of decisions that are to be applied once more, since what they wrote is lost.
    kinds: set[str] = field(default_factory=set)
    # Articles of which a state is lost, by the kind of decision that sets it.
    flagged: dict[str, set[int]] = field(default_factory=dict)
    # How many corrections nobody can read any more, and were let go.
    let_go: int = 0


@dataclass(frozen=True)
class Rule:
    """One kind of inconsistency: the number of cases stands behind `words`, `note` says what a repair does about them.

    `mend` runs inside a transaction; without it the case is none that can be mended here.
    """

    words: str
    count: Callable[[Store], int]
    note: str = ""
    mend: Callable[[Mend], None] | None = None


def counted(sql: str) -> Callable[[Store], int]:
    """Return a count by one question."""
    return lambda store: int(store.value(sql) or 0)


# What was found out last, by its name, with the moment of the archive at which that was.
_KNOWN: WeakKeyDictionary[Store, dict[str, tuple[tuple[int, int], Any]]] = WeakKeyDictionary()


def remembered(store: Store, name: str, work: Callable[[Store], Any]) -> Any:
    """Return what `work` finds out of an archive, once for all rules that ask while nothing is written to it."""
    known = _KNOWN.setdefault(store, {})
    before = store.moment()
    if name not in known or known[name][0] != before:
        found = work(store)
        # What it wrote aside is counted, too; what another window wrote meanwhile it has not seen.
        known[name] = ((store.connection.total_changes, before[1]), found)
    return known[name][1]
