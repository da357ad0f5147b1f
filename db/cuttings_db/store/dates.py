"""The dates of an article: what the machine found, and over it what people said, written anew after every run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from cuttings_db.model import DateMention, Interval, Part
from cuttings_db.store.connection import Store
from cuttings_db.store.date_overrides import DateOverride, current_text, placed_overrides
from cuttings_db.store.problems import stored_json
from cuttings_db.text import sentences

__all__ = ["INTERVAL", "lay_over", "machine_dates", "rewrite_dates", "write_dates"]

INTERVAL = ("edtf", "lo", "hi", "precision", "qualifier")
_PLAIN = ("start", "end", *INTERVAL, "role", "rule", "anchor")
_MENTION = (
    'start, "end", edtf, lo, hi, precision, qualifier, role, rule, anchor, clause_start, clause_end,'
    " predicate_start, predicate_end, predicate"
)
# A sentence is looked for so far around a date that only a person saw.
_AROUND = 2000


@dataclass(frozen=True)
class _Row:
    """A date as it is stored; `machine` is what the machine read there (None: nothing) where a person spoke."""

    mention: DateMention
    rejected: bool = False
    origin: str = ""
    machine: DateMention | None = None


def write_dates(store: Store, article: int, dates: Sequence[DateMention]) -> None:
    """Replace an article's dates inside a running transaction; what people said is laid over them.

    A date whose span stays keeps its number.
    """
    known = {(s, e): i for s, e, i in store.rows('SELECT start, "end", id FROM dates WHERE article=?', (article,))}
    said = [(override, span) for override, span in placed_overrides(store, article) if span is not None]
    rows = [_Row(mention) for mention in dates]
    if said:
        rows = lay_over(rows, said, current_text(store, article))
    store.connection.execute("DELETE FROM dates WHERE article=?", (article,))
    store.connection.executemany(
        f"INSERT INTO dates (id, article, {_MENTION}, rejected, origin, machine)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(known.pop((row.mention.start, row.mention.end), None), article, *_columns(row)) for row in rows],
    )


def _columns(row: _Row) -> tuple[Any, ...]:
    """Return a row from its start on as the table holds it."""
    d = row.mention
    spans = (*d.clause, *d.predicate, d.act)
    values = (d.start, d.end, d.edtf, d.lo, d.hi, d.precision, d.qualifier, d.role, d.rule, d.anchor, *spans)
    machine = {name: getattr(row.machine, name) for name in (*INTERVAL, "role")} if row.machine else None
    return (*values, int(row.rejected), row.origin, json.dumps(machine) if machine else "")


def lay_over(rows: Sequence[_Row], said: Sequence[tuple[DateOverride, Part]], text: str) -> list[_Row]:
    """Return rows with what people said over them, in order of the text.

    Their word wins over every span that it overlaps: where they see no date none is shown, where they see one it is
    the only one. A date that the machine does not find stands there all the same.
    """
    result = list(rows)
    for override, (start, end) in sorted(said, key=lambda entry: entry[0].state != "rejected"):
        touched = [row for row in result if row.mention.start < end and start < row.mention.end]
        if override.state == "rejected":
            result = [replace(row, rejected=True) if row in touched else row for row in result]
            continue
        found = next((row.mention for row in touched if (row.mention.start, row.mention.end) == (start, end)), None)
        result = [row for row in result if row not in touched]
        if override.interval is not None:
            result.append(_spoken(override, override.interval, found, (start, end), text))
    return sorted(result, key=lambda row: (row.mention.start, row.mention.end))


def _spoken(
    override: DateOverride, interval: Interval, found: DateMention | None, span: Part, text: str
) -> _Row:  # fmt: skip
    """Return the date of a person in the place of what the machine found there."""
    mention = found or DateMention(*span, "", None, None, role=override.role, clause=_sentence(text, *span))
    mention = replace(
        mention,
        edtf=interval.edtf,
        lo=interval.lo,
        hi=interval.hi,
        precision=interval.precision,
        qualifier=interval.qualifier,
        # What the machine took for no date of the calendar has one now.
        role=override.role if mention.role == "vague" else mention.role,
    )
    return _Row(mention, origin=override.state, machine=found)


def _sentence(text: str, start: int, end: int) -> Part:
    """Return the sentence in which a span stands."""
    first = max(0, start - _AROUND)
    for low, high in sentences(text[first : end + _AROUND]):
        if first + low <= start and end <= first + high:
            return first + low, first + high
    return start, end


def machine_dates(store: Store, article: int) -> list[DateMention]:
    """Return the dates of an article as the machine last read them, but for those that a person's word covered."""
    found = []
    for row in store.rows(f"SELECT origin, machine, {_MENTION} FROM dates WHERE article=? ORDER BY start", (article,)):
        origin, machine, *values = row
        clause, predicate, act = (values[10], values[11]), (values[12], values[13]), values[14]
        mention = DateMention(**dict(zip(_PLAIN, values, strict=False)), clause=clause, predicate=predicate, act=act)
        if origin and machine:
            mention = replace(mention, **stored_json(machine))
        if not origin or machine:
            found.append(mention)
    return found


def rewrite_dates(store: Store, article: int) -> None:
    """Lay what people say now over what the machine last read, inside a running transaction."""
    write_dates(store, article, machine_dates(store, article))
