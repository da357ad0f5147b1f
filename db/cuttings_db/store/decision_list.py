"""The list of decisions: appended to, never rewritten; what is in force follows from it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.problems import damaged, stored_json

__all__ = [
    "PURGED",
    "decision_row",
    "earlier",
    "in_force",
    "members_of",
    "parsed_data",
    "root_decision",
    "rows_in_force",
    "stacks",
    "standing_members",
]


def stacks(store: Store) -> tuple[list[int], list[int]]:
    """Return the ids of decisions that undo and redo would take, the next one last.

    What came in with another archive is one step: its decisions point to that one, and are none of their own.
    """
    done: list[int] = []
    undone: list[int] = []
    for identifier, kind, target in store.rows(_STEPS):
        if kind in ("undo", "redo"):
            taken, given = (done, undone) if kind == "undo" else (undone, done)
            if not taken:
                raise damaged(store.path.name, f"its list of corrections: number {identifier} has nothing to {kind}")
            given.append(taken.pop())
        elif kind == PURGED:
            undone.clear()
        elif target is None or kind == "undo_decision":
            done.append(int(identifier))
            undone.clear()
    return done, undone


def in_force(store: Store) -> set[int]:
    """Return the ids of all decisions that count now: neither undone nor taken back by number."""
    done = set(stacks(store)[0])
    parts = {int(row[0]) for row in store.rows("SELECT id FROM decisions WHERE kind=?", (PURGED,))}
    members = {int(number): int(step) for number, step in store.rows(_MEMBERS)}
    done |= {number for number, step in members.items() if step in done or step in parts}
    taken = {int(n): int(target) for n, target in store.rows(_TAKEN) if n in done}
    for number in sorted(taken, reverse=True):
        # What was taken back itself takes nothing back.
        if number in done:
            done.discard(taken[number])
    standing = done | parts
    return {number for number in done if members.get(number, number) in standing}


def members_of(store: Store, number: int) -> list[int]:
    """Return the decisions that came in with another archive as one step, oldest first."""
    return [int(row[0]) for row in store.rows(f"{_MEMBERS} AND target=? ORDER BY id", (number,))]


def standing_members(store: Store, number: int) -> list[int]:
    """Return the same without those that were taken back by number since: they come and go no more with their step."""
    counting = in_force(store)
    taken = {int(target) for row, target in store.rows(_TAKEN) if row in counting}
    return [member for member in members_of(store, number) if member not in taken]


# The row that only says: from here on nothing that was undone before can be done again. It stands where decisions about
# articles stood that were deleted for good; decisions that point to it came with a part of another archive: they are in
# force, and were made there.
PURGED = "purged"
# From the index alone: a decision about many articles is long, and would have to be read as far as its target.
_STEPS = "SELECT id, kind, target FROM decisions INDEXED BY decisions_steps ORDER BY id"
_MEMBERS = "SELECT id, target FROM decisions WHERE target IS NOT NULL AND kind NOT IN ('undo', 'redo', 'undo_decision')"
_TAKEN = "SELECT id, target FROM decisions WHERE kind='undo_decision' AND target<id"


def rows_in_force(store: Store) -> list[tuple[int, str, dict[str, Any]]]:
    """Return (id, kind, data) of all decisions that count now, oldest first; data is not to be changed."""
    counting = in_force(store)
    rows = store.rows("SELECT id, kind, data FROM decisions ORDER BY id")
    return [(int(number), str(kind), parsed_data(data)) for number, kind, data in rows if number in counting]


@lru_cache(maxsize=20_000)
def parsed_data(stored: str) -> dict[str, Any]:
    """Return the data of a decision, not to be changed; they are asked for again with every decision."""
    found: dict[str, Any] = stored_json(stored)
    return found


def decision_row(store: Store, identifier: int) -> tuple[str, dict[str, Any], str, Any]:
    """Return (kind, data, label, inverse) of a decision."""
    kind, data, label, inverse = store.rows(
        "SELECT kind, data, label, inverse FROM decisions WHERE id=?", (identifier,)
    )[0]
    return str(kind), stored_json(data), str(label), stored_json(inverse)


def root_decision(store: Store, number: int) -> int:
    """Return the decision that a row takes back, or gives back by taking that back; any other decision itself."""
    while True:
        kind, target = store.rows("SELECT kind, target FROM decisions WHERE id=?", (number,))[0]
        if kind != "undo_decision":
            return number
        number = earlier(store, number, target)


def earlier(store: Store, number: int, target: object) -> int:
    """Return the row that a row of the list points back to; ArchiveDamaged where it does not."""
    known = isinstance(target, int) and 0 < target < number
    if not isinstance(target, int) or not known or store.value("SELECT 1 FROM decisions WHERE id=?", (target,)) is None:
        raise damaged(store.path.name, f"its list of corrections: number {number} points to no earlier one")
    return target
