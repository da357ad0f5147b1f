"""What people said of single dates: the truth that every run of recognition is laid under."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from cuttings_db.model import DateRole, Interval, Part, from_json, to_json
from cuttings_db.store.anchoring import Place, find_place
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import damaged, stored_json

__all__ = [
    "DateOverride",
    "OverrideRow",
    "current_text",
    "overrides_of",
    "placed_overrides",
    "put_rows",
    "said_of",
    "take_rows",
    "write_override",
]

State = Literal["rejected", "confirmed", "corrected"]
# A row as it lies in the table, to be put back by an undo.
OverrideRow = list[Any]

_COLUMNS = 'article, start, "end", state, interval, surface, before, after'


@dataclass(frozen=True)
class DateOverride:
    """A person's word on one place: it holds no date, or this interval."""

    place: Place
    state: State
    interval: Interval | None = None
    role: DateRole = "event"


def current_text(store: Store, article: int) -> str:
    """Return the present text of an article, empty if there is no such article."""
    sql = "SELECT r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?"
    return str(store.value(sql, (article,)) or "")


def overrides_of(store: Store, article: int) -> list[DateOverride]:
    """Return what people said of an article's dates, in order of the places that are noted."""
    rows = store.rows(f"SELECT {_COLUMNS} FROM date_overrides WHERE article=? ORDER BY start", (article,))
    return [_override(store, row) for row in rows]


def placed_overrides(store: Store, article: int) -> list[tuple[DateOverride, Part | None]]:
    """Return what people said of an article's dates, and where each stands in its present text (None: nowhere).

    Runs inside a transaction: what is found at another place than noted is noted there.
    """
    overrides = overrides_of(store, article)
    if not overrides:
        return []
    text = current_text(store, article)
    noted = {(override.place.start, override.place.end) for override in overrides}
    found: list[tuple[DateOverride, Part | None]] = []
    for override in overrides:
        place = override.place
        span = find_place(text, place)
        if span is not None and span != (place.start, place.end):
            if span in noted:
                found.append((override, None))
                continue
            store.connection.execute(
                'UPDATE date_overrides SET start=?, "end"=? WHERE article=? AND start=? AND "end"=?',
                (*span, article, place.start, place.end),
            )
            noted.add(span)
            place = replace(place, start=span[0], end=span[1])
        found.append((replace(override, place=place), span))
    return found


def _override(store: Store, row: Sequence[Any]) -> DateOverride:
    """Return a row as a person's word."""
    article, start, end, state, stored, surface, before, after = row
    place = Place(int(article), int(start), int(end), str(surface), str(before), str(after))
    if stored is None:
        return DateOverride(place, state)
    data = stored_json(stored)
    try:
        return DateOverride(place, state, from_json(Interval, data), data.get("role") or "event")
    except (TypeError, AttributeError) as error:
        raise damaged(store.path.name, f"what a person said of a date of article {article}") from error


def write_override(store: Store, override: DateOverride) -> None:
    """Write a person's word inside a transaction, where none is in its way."""
    place, stored = override.place, None
    if override.interval is not None:
        stored = json.dumps({**to_json(override.interval), "role": override.role})
    put_rows(
        store,
        [[place.article, place.start, place.end, override.state, stored, place.surface, place.before, place.after]],
    )


def put_rows(store: Store, rows: Iterable[OverrideRow]) -> None:
    """Put rows into the table that `take_rows` took out of it."""
    sql = f"INSERT OR REPLACE INTO date_overrides ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    store.connection.executemany(sql, rows)


def take_rows(store: Store, article: int, start: int, end: int) -> list[OverrideRow]:
    """Take everything out of the table that people said of a place, and of what overlaps it; returns it."""
    among = 'FROM date_overrides WHERE article=? AND start<? AND "end">?'
    rows = store.rows(f"SELECT {_COLUMNS} {among} ORDER BY start", (article, end, start))
    store.connection.execute(f"DELETE {among}", (article, end, start))
    return [list(row) for row in rows]


def said_of(store: Store, article: int, start: int, end: int) -> str:
    """Return the state of what a person said of exactly this span, or nothing."""
    sql = 'SELECT state FROM date_overrides WHERE article=? AND start=? AND "end"=?'
    return str(store.value(sql, (article, start, end)) or "")
