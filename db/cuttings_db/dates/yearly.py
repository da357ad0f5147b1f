"""Dates without a year that name it in words behind them: 8 to 10 October of that year, 7 January last year."""

from __future__ import annotations

import datetime
from dataclasses import replace

from cuttings_db.dates.joining import Found
from cuttings_db.dates.lexicon import GAP
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Basis, Reading, Relative
from cuttings_db.model import Interval

__all__ = ["of_a_year"]

_YEAR = Pattern(
    rf",?{GAP}(?:(?:of|in){GAP})?(?P<w>this|last|next|that|the{GAP}(?:same|following|previous|next)){GAP}year\b(?!-|'s)"
)
_SHIFTS = {"last": -1, "previous": -1, "next": 1, "following": 1}


def of_a_year(text: str, found: Found) -> Found:
    """Return an expression together with the words behind it that name its year, if there are any."""
    reading = found.reading
    if reading.in_year is None or reading.interval is not None or found.rule.id.startswith("zh"):
        return found
    match = _YEAR.match(text, found.end)
    if match is None:
        return found
    words = match["w"].lower().split()
    basis: Basis = "published" if words[0] in ("this", "last", "next") else "near"
    moved = replace(_counted(reading, _SHIFTS.get(words[-1], 0), basis), halves=())
    return replace(found, end=match.end(), reading=moved)


def _counted(reading: Reading, shift: int, basis: Basis) -> Reading:
    """Return a reading in the year so many years after that of the day it counts from."""
    in_year = reading.in_year

    def relative(anchor: datetime.date) -> Interval | None:
        return in_year(anchor.year + shift) if in_year and 1 <= anchor.year + shift <= 9999 else None

    counted: Relative = relative
    return replace(reading, relative=counted, in_year=None, basis=basis)
