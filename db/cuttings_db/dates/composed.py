"""Parts of a unit: early 2024, mid-June, the end of last year, the late 1970s: the whole unit, approximately."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.lexicon import GAP
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import unit_at
from cuttings_db.intervals import qualified
from cuttings_db.model import Interval

_PARTS = (
    rf"(?:very{GAP})?(?P<w>early|late|mid(?:dle)?|later|earlier)(?:[ -]to[ -](?:early|mid|late))?"
    rf"(?:{GAP}in{GAP}|{GAP}|[ ]?-[ ]?)"
    rf"|(?P<w2>beginning|start|end|middle|close|turn|(?:first|last|final|second|third){GAP}(?:week|day|month"
    rf"|half)s?){GAP}of{GAP}"
)


@rule(
    "en.part-of",
    rf"(?:the{GAP})?(?:{_PARTS})(?:the{GAP})?",
    first=(
        "the",
        "very",
        "early",
        "late",
        "mid",
        "middle",
        "later",
        "earlier",
        "beginning",
        "start",
        "end",
        "close",
        "first",
        "last",
        "final",
        "second",
        "third",
        "turn",
    ),
    positive=(("in mid-June 2024 it", "2024-06~"), ("the late 1970s", "197X~")),
    negative="early results; late 5 patients",
)
def _part_of(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a part of the unit that follows, as the whole unit, approximately."""
    found = scene.inner(match.end())
    if found is None:
        return None
    inner, end = found
    if inner.interval is not None and inner.interval.precision in ("day", "range"):
        return None
    decade = inner.interval is not None and inner.interval.precision in ("decade", "century")
    start = match.start()
    if decade and (article := re.match(rf"(?i)the{GAP}", match[0])):
        start += article.end()  # the article belongs to no decade, as in "the 1970s"

    def rough(interval: Interval | None) -> Interval | None:
        if interval is None or interval.precision == "day":
            return interval
        return qualified(interval, "approximate") if interval.qualifier == "exact" else interval

    relative, in_year = inner.relative, inner.in_year
    return Reading(
        rough(inner.interval),
        (lambda anchor: rough(relative(anchor))) if relative else None,
        (lambda year: rough(in_year(year))) if in_year else None,
        inner.basis,
        start=start,
        end=end,
        keep=inner.keep,
    )


@rule(
    "en.week-of",
    rf"(?:the{GAP})?week{GAP}(?:of|beginning|ending|starting|commencing){GAP}(?:the{GAP})?",
    first=("the", "week"),
    positive=(
        ("in the week of June 2, 2025", "2025-06-02/2025-06-08"),
        ("week ending 8 June 2025", "2025-06-02/2025-06-08"),
    ),
    negative="the week of the patients",
)
def _week_of(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the week that holds the day that follows."""
    found = scene.inner(match.end())
    if found is None:
        return None
    inner, end = found

    def week(interval: Interval | None) -> Interval | None:
        if interval is None or interval.precision != "day" or interval.lo is None:
            return None
        return unit_at(datetime.date.fromisoformat(interval.lo), "week")

    relative, in_year = inner.relative, inner.in_year
    absolute = week(inner.interval)
    if inner.interval is not None and absolute is None:
        return None
    return Reading(
        absolute,
        (lambda anchor: week(relative(anchor))) if relative else None,
        (lambda year: week(in_year(year))) if in_year else None,
        inner.basis,
        end=end,
    )
