"""What people said against what stands of it in the tables that everything is shown from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import cast

from cuttings_db.store.connection import Store
from cuttings_db.store.mending_said import SAID, STATES, Otherwise, put_right, said_otherwise, set_right
from cuttings_db.store.soundness_rules import Mend, Rule, remembered

__all__ = ["OTHERWISE"]

_WORDS = {
    "tags": "tags are not as people gave them",
    "collected": "collections do not hold what people put into them",
    "overrides": "details of articles are not as people corrected them",
    "highlights": "highlights are not as people made them",
    "article_notes": "notes are not as people wrote them",
    "saved_searches": "saved searches are not as people saved them",
    "date_overrides": "corrected dates are not as people corrected them",
    "said_copies": "copies are not told apart as people said",
}
_WORDS_OF_STATES = {
    "star": "stars are not as people gave them",
    "trash": "articles are in the trash, or outside, and people said otherwise",
    "read": "articles count as unread that people marked as read",
}


def _otherwise(store: Store) -> dict[str, Otherwise]:
    """Return what is not as the decisions say, by table and by kind of state."""
    return cast(dict[str, Otherwise], remembered(store, "said", said_otherwise))


def _count(store: Store, what: str) -> int:
    """Count what of a table, or of a state, is not as the decisions say."""
    found = _otherwise(store).get(what)
    return found.count if found else 0


def _mend(mend: Mend, what: str) -> None:
    """Put it as the decisions say."""
    found = _otherwise(mend.store)[what]
    if what in SAID:
        put_right(mend.store, what, found, mend.counter)
    else:
        set_right(mend.store, what, found)


def _rules() -> Iterator[Rule]:
    """Yield a rule for each table and each state."""
    words = _WORDS | _WORDS_OF_STATES
    for what in (*SAID, *STATES):
        yield Rule(
            words=words[what],
            count=partial(_count, what=what),
            note="put as the corrections say",
            mend=partial(_mend, what=what),
        )


OTHERWISE = tuple(_rules())
