"""Values that should be JSON of a shape, and are none: what reads them would trip over them, or leave them out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial

from cuttings_db.store.connection import Store
from cuttings_db.store.mending import WRITTEN
from cuttings_db.store.mending_accounts import mend_places, sound_interval, sound_place, sound_published
from cuttings_db.store.soundness_rules import Mend, Rule

__all__ = ["JSON"]

# A shape: a word of SQLite for it, nothing for any, or what tells whether a value can be read.
_Shape = str | Callable[[str], bool]
# Table, column, which rows, and of what shape.
_JSON: tuple[tuple[str, str, str, _Shape], ...] = (
    *(("revisions", "state", "state<>''", "object"), ("watched", "state", "1", "object")),
    *(("searches", "question", "1", "object"), ("saved_searches", "question", "1", "object")),
    *(("highlights", "place", "1", sound_place), ("runs", "data", "1", "object")),
    *(("date_overrides", "interval", "interval IS NOT NULL OR state='corrected'", sound_interval),),
    *(("proposals", "reasons", "1", "array"),),
    *(("overrides", "value", "field='published' AND coalesce(value, '')<>''", sound_published),),
    *(("overrides", "value", "field='history' AND coalesce(value, '')<>''", ""),),
)
_WORDS = {
    "revisions": "earlier texts have lost what was found in them",
    "watched": "watched folders have lost what was seen in them",
    "searches": "questions that were asked cannot be read",
    "saved_searches": "saved searches cannot be read",
    "highlights": "highlights have lost the words that they stand on",
    "runs": "accounts of runs of recognition cannot be read",
    "date_overrides": "dates that people gave cannot be read",
    "proposals": "proposals of what may be one cannot be read",
    "overrides": "what people said of publication cannot be read",
}


def _no_json(store: Store, table: str, column: str, where: str, shape: _Shape) -> tuple[str, tuple[str, ...]]:
    """Return what tells the rows whose JSON is none, or of another shape than it is read as, and what is asked for."""
    if isinstance(shape, str):
        other = f"json_type(\"{column}\")<>'{shape}'" if shape else "0"
        return f'({where}) AND CASE WHEN json_valid("{column}") THEN {other} ELSE 1 END', ()
    values = [row[0] for row in store.rows(f'SELECT DISTINCT "{column}" FROM "{table}" WHERE {where}')]
    bad = [value for value in values if isinstance(value, str) and not shape(value)]
    # Bytes are mended as values of a wrong kind.
    listed = f'"{column}" IS NULL OR "{column}" IN (SELECT value FROM json_each(?))'
    return f"({where}) AND ({listed})", (json.dumps(bad),)


def _count(store: Store, table: str, column: str, where: str, shape: _Shape) -> int:
    """Count values that should be JSON of a shape and are none."""
    condition, asked = _no_json(store, table, column, where, shape)
    return int(store.value(f'SELECT count(*) FROM "{table}" WHERE {condition}', asked))


def _mend(mend: Mend, table: str, column: str, where: str, shape: _Shape) -> None:
    """Remove values that should be JSON and are none; what people said is applied again from their decisions."""
    if table == "highlights":
        mend_places(mend.store)
        return
    condition, asked = _no_json(mend.store, table, column, where, shape)
    if column == "state":
        empty = "{}" if table == "watched" else ""
        mend.store.connection.execute(f'UPDATE "{table}" SET state=? WHERE {condition}', (empty, *asked))
        return
    mend.store.connection.execute(f'DELETE FROM "{table}" WHERE {condition}', asked)
    mend.kinds |= set(WRITTEN.get(table, ()))


def _rules() -> Iterator[Rule]:
    """Yield a rule for each column of JSON."""
    for table, column, where, shape in _JSON:
        done = "taken again from the corrections" if table in WRITTEN else "emptied; it is found again"
        done = "looked for again" if table == "highlights" else done
        yield Rule(
            words=_WORDS[table],
            count=partial(_count, table=table, column=column, where=where, shape=shape),
            note=done,
            mend=partial(_mend, table=table, column=column, where=where, shape=shape),
        )


JSON = tuple(_rules())
