"""Highlights with their notes, kept at the words that they were made on, in whatever revision these stand."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

from cuttings_db.model import Part
from cuttings_db.store.anchoring import CONTEXT, Place, find_place, place_at
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json
from cuttings_db.store.waiting import note_waiting

__all__ = [
    "COLOURS",
    "HighlightRow",
    "find_highlight",
    "highlights_of",
    "new_row",
    "put_highlight",
    "reanchor_highlights",
    "take_highlight",
]

COLOURS = ("yellow", "green", "blue", "pink")
# Longer words are looked for by so many characters of each of their ends: all of them at once would take long.
_LONG, _END = 1000, 200
# A row as it lies in the table, to be put back by an undo.
HighlightRow = list[Any]
_COLUMNS = 'uuid, article, start, "end", colour, note, made, place, surface, lost'


def put_highlight(store: Store, row: HighlightRow, text: str | None = None) -> None:
    """Put a highlight into the table inside a transaction; where a text is given, to the place of its words there."""
    if text is not None:
        kept = stored_json(row[7])
        number = int(kept.pop("number"))
        span = find_highlight(text, Place(**kept), number)
        row = [*row[:2], *(span or row[2:4]), *row[4:9], int(span is None)]
    store.connection.execute(f"INSERT INTO highlights ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def take_highlight(store: Store, identifier: str) -> HighlightRow | None:
    """Take a highlight out of the table inside a transaction and return it; None if there is none."""
    rows = store.rows(f"SELECT {_COLUMNS} FROM highlights WHERE uuid=?", (identifier,))
    store.connection.execute("DELETE FROM highlights WHERE uuid=?", (identifier,))
    return list(rows[0]) if rows else None


def new_row(
    identifier: str, place: Place, number: int, colour: str, note: str, made: str, span: Part | None
) -> HighlightRow:
    """Return the row of a highlight that was made at a place and stands at a span of the present text, if anywhere."""
    start, end = span or (place.start, place.end)
    kept = json.dumps({**asdict(place), "number": number}, ensure_ascii=False)
    return [identifier, place.article, start, end, colour, note, made, kept, place.surface, int(span is None)]


def find_highlight(text: str, place: Place, number: int | None = None) -> Part | None:
    """Return where the words of a highlight stand in a text, or None; a long one is found by its two ends."""
    surface = place.surface
    if len(surface) <= _LONG:
        return find_place(text, place, number)
    if text[place.start : place.end] == surface:
        return place.start, place.end
    head = replace(place, end=place.start + _END, surface=surface[:_END], after=surface[_END : _END + CONTEXT])
    tail = replace(place, start=place.end - _END, surface=surface[-_END:], before=surface[-_END - CONTEXT : -_END])
    first, last = find_place(text, head), find_place(text, tail)
    if first is None or last is None or not len(surface) // 2 <= last[1] - first[0] <= 2 * len(surface):
        return None
    return first[0], last[1]


def highlights_of(store: Store, article: int) -> list[dict[str, Any]]:
    """Return the highlights that stand in the present text of an article, in order: id, start, end, colour, note."""
    rows = store.rows(
        'SELECT uuid, start, "end", colour, note FROM highlights WHERE article=? AND lost=0'
        ' ORDER BY start, "end", uuid',
        (article,),
    )
    return [dict(zip(("id", "start", "end", "colour", "note"), row, strict=True)) for row in rows]


def reanchor_highlights(store: Store, article: int, old_text: str, new_text: str) -> dict[str, bool]:
    """Find an article's highlights again after its text became another one, inside the running transaction.

    They are looked for by the words that they were made on and what stood around these, then by how they stood in
    the old text. Those that are not found are no longer shown and wait for review; they are found again as soon as
    a text has them. Returns by highlight whether it stands in the new text.
    """
    sql = 'SELECT uuid, start, "end", place, lost FROM highlights WHERE article=? ORDER BY start, uuid'
    found: dict[str, bool] = {}
    for identifier, start, end, stored, lost in store.rows(sql, (article,)):
        kept = stored_json(stored)
        number = int(kept.pop("number"))
        span = find_highlight(new_text, Place(**kept), number)
        if span is None and not lost and old_text[start:end] == kept["surface"]:
            span = find_highlight(new_text, place_at(old_text, article, start, end))
        if (span or (start, end)) != (start, end) or (span is None) != bool(lost):
            store.connection.execute(
                'UPDATE highlights SET start=?, "end"=?, lost=? WHERE uuid=?',
                (*(span or (start, end)), int(span is None), identifier),
            )
        found[str(identifier)] = span is not None
    _let_wait(store, found)
    return found


def _let_wait(store: Store, found: dict[str, bool]) -> None:
    """Note that the decisions which made some highlights wait, or wait no more."""
    if found:
        rows = store.rows(
            "SELECT id, json_extract(data, '$.highlight') FROM decisions WHERE kind='highlight'"
            " AND json_extract(data, '$.highlight') IN (SELECT value FROM json_each(?))",
            (json.dumps(list(found)),),
        )
        note_waiting(store, None, set(), {int(number): found[identifier] for number, identifier in rows})
