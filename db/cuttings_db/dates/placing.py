"""Find the year of a date told without one: by its weekday, the date told last, the time of telling, its list."""

from __future__ import annotations

from cuttings_db.dates.rules import Reading
from cuttings_db.dates.shifting import weekday_of
from cuttings_db.dates.verbs import AHEAD, BACK
from cuttings_db.intervals import day_number
from cuttings_db.model import Interval

__all__ = ["agreeing", "in_year_after", "nearest", "on_the_way"]


def agreeing(reading: Reading, found: Interval, published: Interval | None) -> Interval:
    """Return the same day of the year of the publication, or of the nearest year, if there it falls on its weekday."""
    if reading.weekday < 0 or reading.in_year is None or weekday_of(found) in (-1, reading.weekday) or not found.lo:
        return found
    near = [int(published.lo[:4]) + step for step in (0, 1, -1)] if published is not None and published.lo else []
    for year in (*near, *(int(found.lo[:4]) + step for step in (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6))):
        other = reading.of_year(year)
        if other is not None and weekday_of(other) == reading.weekday:
            return other
    return found


def nearest(reading: Reading, telling: Interval, lean: int = 0) -> Interval | None:
    """Return the date without its year that lies nearest to the time of telling, on its weekday."""
    if reading.in_year is None or telling.lo is None:
        return None
    year, day = int(telling.lo[:4]), day_number(telling.lo)
    same = reading.of_year(year) if telling.precision == "year" else None
    if same is not None and (weekday_of(same) in (-1, reading.weekday) or reading.weekday < 0):
        return same
    found = [one for step in (0, 1, -1) if (one := reading.of_year(year + step)) is not None and one.lo]
    found = (
        [one for one in found if weekday_of(one) in (-1, reading.weekday)] or found if reading.weekday >= 0 else found
    )
    slack = 31
    if lean == BACK:
        found = [one for one in found if day_number(one.lo or "") <= day + slack] or found
    elif lean == AHEAD:
        found = [one for one in found if day_number(one.lo or "") >= day - slack] or found
    return min(found, key=lambda one: abs(day_number(one.lo or "") - day), default=None)


def on_the_way(reading: Reading, published: Interval, way: int) -> Interval | None:
    """Return the first date of its name after the publication, or the last one before it."""
    year = int((published.lo or "")[:4])
    found = [one for step in (0, way) if (one := reading.of_year(year + step)) and one.lo and one.hi]
    if way > 0:
        return next((one for one in found if (one.hi or "") >= (published.lo or "")), None)
    return next((one for one in found if (one.lo or "") <= (published.hi or "")), None)


def in_year_after(reading: Reading, last: Interval, before: Interval | None) -> Interval | None:
    """Return a date without its year in the flow of a narrative: the year of the last date, or the next one's turn.

    `before` is the last day or month told of the last date's year.
    """
    if reading.in_year is None or last.lo is None or last.hi is None:
        return None
    year = int(last.lo[:4]) if last.precision in ("day", "week", "month", "quarter", "season") else int(last.hi[:4])
    found = reading.of_year(year) or next((day for step in range(1, 8) if (day := reading.of_year(year + step))), None)
    point = before if last.precision == "year" and before is not None else last
    narrow = point.precision in ("day", "week", "month", "season", "range")
    if found is not None and found.lo and narrow and int((point.lo or "")[5:7]) - int(found.lo[5:7]) >= 8:
        return reading.of_year(year + 1)
    return found
