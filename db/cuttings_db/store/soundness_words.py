"""Values that are words of ours, and are none of those that there are: states, kinds, types, colours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import get_args

from cuttings_db.model import ENTITY_TYPES, DateRole, Precision, Qualifier
from cuttings_db.store.connection import Store
from cuttings_db.store.highlights import COLOURS
from cuttings_db.store.mending import WRITTEN, recognise_later
from cuttings_db.store.soundness_rules import Mend, Rule

__all__ = ["WORDS"]

_STATES = ("rejected", "confirmed", "corrected")
_DATES = {"precision": get_args(Precision), "qualifier": get_args(Qualifier), "role": get_args(DateRole)}
_WORDS_OF_DATES = {
    "precision": "dates are of no precision that there is",
    "qualifier": "dates are certain in no way that there is",
    "role": "dates have no role that there is",
}
_WORDS_OF_STATES = {
    "starred": "articles are neither starred nor not",
    "trashed": "articles are neither in the trash nor outside",
    "read": "articles are neither read nor unread",
}
_WORDS_OF_TYPES = {
    "machine_type": "entries are of no type that there is",
    "type": "entries were given a type that there is not",
}


def _outside(column: str, words: tuple[str, ...]) -> str:
    """Return the condition for rows whose value is none of some words."""
    return f'"{column}" NOT IN ({", ".join(repr(word) for word in words)})'


def _count(store: Store, table: str, where: str) -> int:
    """Count rows."""
    return int(store.value(f'SELECT count(*) FROM "{table}" WHERE {where}'))


def _mend_dates(mend: Mend, where: str) -> None:
    """Read dates again of which something is no word of ours."""
    articles = {int(row[0]) for row in mend.store.rows(f"SELECT article FROM dates WHERE {where}")}
    recognise_later(mend.store, articles, "dates")
    mend.again |= articles


def _mend_said(mend: Mend, table: str, where: str) -> None:
    """Remove what people cannot have said; their decisions say it again."""
    mend.store.connection.execute(f'DELETE FROM "{table}" WHERE {where}')
    mend.kinds |= set(WRITTEN[table])


def _set(mend: Mend, table: str, column: str, value: str, where: str) -> None:
    """Give rows a value that there is."""
    mend.store.connection.execute(f'UPDATE "{table}" SET "{column}"={value} WHERE {where}')


def _of_dates() -> Iterator[Rule]:
    """Yield the rules about dates."""
    for column, words in _DATES.items():
        where = _outside(column, words)
        yield Rule(
            words=_WORDS_OF_DATES[column],
            count=partial(_count, table="dates", where=where),
            note="found again",
            mend=partial(_mend_dates, where=where),
        )


def _of_columns() -> Iterator[Rule]:
    """Yield the rules about columns for which there is a plain value."""
    for column, words in _WORDS_OF_STATES.items():
        where = f'"{column}" NOT IN (0, 1)'
        yield Rule(
            words=words,
            count=partial(_count, table="articles", where=where),
            note="set",
            mend=partial(_set, table="articles", column=column, value="1", where=where),
        )
    # The types that its spellings have, and that a person gave, tell it again.
    of_raw = "coalesce((SELECT r.type FROM raw_entities r WHERE r.home=entities.id LIMIT 1), 'person')"
    for column, value in (("machine_type", of_raw), ("type", "machine_type")):
        where = _outside(column, tuple(ENTITY_TYPES))
        yield Rule(
            words=_WORDS_OF_TYPES[column],
            count=partial(_count, table="entities", where=where),
            note="told again by what names them",
            mend=partial(_set, table="entities", column=column, value=value, where=where),
        )
    where = _outside("colour", COLOURS)
    yield Rule(
        words="highlights have no colour that there is",
        count=partial(_count, table="highlights", where=where),
        note="made yellow",
        mend=partial(_set, table="highlights", column="colour", value="'yellow'", where=where),
    )


_NO_STATE = _outside("state", _STATES)
WORDS = (
    *_of_dates(),
    *_of_columns(),
    Rule(
        words="what people said of dates is nothing that can be said",
        count=partial(_count, table="date_overrides", where=_NO_STATE),
        note="taken again from the corrections",
        mend=partial(_mend_said, table="date_overrides", where=_NO_STATE),
    ),
)
