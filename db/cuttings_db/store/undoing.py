"""What undo and redo would do, in words, for a menu that lists the steps."""

from __future__ import annotations

from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import stacks
from cuttings_db.store.decision_words import row_words

__all__ = ["undo_list", "undo_state"]

_STEPS = 100


def _step(store: Store, number: int) -> dict[str, Any]:
    """Return a step in words."""
    label, words = row_words(store, number)
    return {"label": label, "words": words}


def undo_state(store: Store) -> dict[str, Any]:
    """Return what undo and redo would do now, for the menu."""
    done, undone = stacks(store)
    undo, redo = (_step(store, stack[-1]) if stack else {"label": "", "words": None} for stack in (done, undone))
    return {
        "can_undo": bool(done),
        "can_redo": bool(undone),
        "undo_label": undo["label"],
        "redo_label": redo["label"],
        "undo_words": undo["words"],
        "redo_words": redo["words"],
    }


def undo_list(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Return up to a hundred steps that undo would take, and those that redo would, the next one first."""
    done, undone = stacks(store)
    return {
        "undo": [_step(store, number) for number in reversed(done[-_STEPS:])],
        "redo": [_step(store, number) for number in reversed(undone[-_STEPS:])],
    }
