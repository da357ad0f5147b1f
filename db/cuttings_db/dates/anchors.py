"""Resolve relative readings: against the publication date, its bounds, or the last date told."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from cuttings_db.dates.placing import agreeing, in_year_after, nearest, on_the_way
from cuttings_db.dates.rules import Reading, Relative
from cuttings_db.dates.shifting import weekday_near
from cuttings_db.dates.verbs import AHEAD
from cuttings_db.intervals import day_number, hull, interval_of_range, parse_edtf, within
from cuttings_db.model import Interval, Qualifier

__all__ = ["Anchors"]


_PERIODS = ("month", "quarter", "half", "range")
# A year in EDTF: four figures at its start or after a mark.
_YEAR = re.compile(r"(?<![0-9-])[0-9]{4}")


def _apply(relative: Relative, day: str) -> Interval | None:
    """Count from one day; None where the calendar ends."""
    try:
        return relative(datetime.date.fromisoformat(day))
    except (ValueError, OverflowError):
        return None


def _between(relative: Relative, lo: str | None, hi: str | None) -> Interval | None:
    """Count from every day between two bounds: one answer stays exact, several become a hull "within"."""
    first = _apply(relative, lo) if lo else None
    if lo == hi:
        return first
    last = _apply(relative, hi) if hi else None
    if (lo and first is None) or (hi and last is None):
        return None
    if first and last:
        if (first.lo, first.hi) == (last.lo, last.hi):
            return first
        if first.lo is None or last.hi is None:
            return None
        return _set(hull(first, last), first, last)
    if first is not None:
        return None  # "last year" said at some time after a day may be any later year
    return within(None, last.hi) if last and last.hi else None


def _set(both: Interval, first: Interval, last: Interval) -> Interval:
    """Write a hull as a set of the units at its ends."""
    simple = not any(mark in first.edtf + last.edtf for mark in "/[~?%X")
    left, right = (first.edtf, last.edtf) if simple else (both.lo or "", both.hi or "")
    qualifier: Qualifier = "within"
    return Interval(f"[{left}..{right}]", both.lo, both.hi, "range", qualifier)


@dataclass
class Anchors:
    """What relative expressions count from while a text is walked: publication bounds, narrative or not, last date."""

    published: Interval | None
    narrative: bool = False
    last: Interval | None = None
    near: Interval | None = None  # the last date in the text, which "that day" means
    narrow: Interval | None = None  # the last day or month of the year told last
    period: Interval | None = None  # the last month, quarter, half year or months told
    point: Interval | None = None  # the last day or few days, where only years further back were told since
    ancient: bool = False  # the last date told lies before our era, from which nothing is counted
    explicit: int = -1  # where the last date told stands, if it has its own year
    at: int = 0  # where the last date told ends
    firm: bool = False  # the last date told tells when something happened
    aside: bool = False  # it does so in an aside only
    story: Interval | None = None  # the last such date
    story_at: int = -1  # where it ends
    in_story: bool = True  # it stands in the paragraph that is read
    telling: Interval | None = None  # around which a text tells whose day of publication is not known
    ours_at: int = -1  # where a date ends by which a history came to our days
    masthead: str = ""  # the day of publication that the text shows
    before: tuple[int, int, int] = (0, 0, 0)  # where the date before begins and ends, and its way

    @classmethod
    def of(cls, published: str | None, narrative: bool = False) -> Anchors:
        """Make anchors for a publication date in EDTF; what is not EDTF counts as unknown."""
        if not published:
            return cls(None, narrative)
        try:
            interval = parse_edtf(published)
        except ValueError:
            return cls(None, narrative)
        if interval.lo is None and interval.hi is None:
            return cls(None, narrative)
        return cls(interval, narrative)

    def remember(self, interval: Interval, told: bool) -> None:
        """Make a date the last one told; history does not follow a look ahead, aside, or at our own days.

        `told` is False for what counts from the publication.
        """
        if interval.edtf.startswith("-"):
            self.ancient = True
        if not interval.lo or not interval.hi or interval.precision in ("decade", "century"):
            return
        self.near = interval
        if interval.precision in _PERIODS:
            self.period = interval
        if told or self.published is None:
            self._note_point(interval)
        self.ancient = self.ancient and not told
        aside = not told or interval.qualifier in ("by", "until")
        if not (aside and self.narrative and self.published is not None):
            self.last = interval
            if interval.precision != "year":
                self.narrow = interval
            elif self.narrow is not None and (self.narrow.lo or "")[:4] != interval.lo[:4]:
                self.narrow = None

    def _note_point(self, interval: Interval) -> None:
        """Keep the last day told while the text looks back at older months and years."""
        short = day_number(interval.hi or "") - day_number(interval.lo or "") < 15
        if short and interval.precision in ("day", "range"):
            self.point = interval
        elif self.point is not None and (interval.hi or "") >= (self.point.lo or ""):
            self.point = None

    def read(
        self, reading: Reading, beside: bool = False, follows: bool = True, way: int = 0
    ) -> tuple[Interval | None, str]:
        """Return the interval of a reading (None: nothing to count from) and the EDTF of its anchor.

        `beside` says that the last date told stands in the same sentence with its own year, `follows` that it stands
        near enough for "a year earlier" to mean it, `way` that a list looks ahead of the publication or back.
        """
        if reading.interval is not None:
            return reading.interval, ""
        if self.ancient and reading.basis != "published":
            return None, ""
        last = self.last
        if reading.in_year is not None and self.telling is not None and not beside:
            if self.in_story and self.story is not None:
                last = self.story
            elif (found := nearest(reading, self.telling, way)) is not None:
                return found, self.telling.edtf
        if (
            way
            and self.telling is None
            and not self.narrative
            and reading.in_year is not None
            and self.published is not None
            and self.published.lo
        ):
            found = on_the_way(reading, self.published, way)
            if found is not None:
                return found, self.published.edtf
        if reading.in_year is not None and last is not None and last.lo and (beside or self._follows_last()):
            found = in_year_after(reading, last, self.narrow)
            if found is not None:
                return agreeing(reading, found, self.published), last.edtf
        if reading.relative is None:
            return None, ""
        back = reading.years_back
        if reading.year_of:
            period = last if last is not None and last.precision in _PERIODS else self.period
            back = int(period.lo[:4]) - reading.year_of if period is not None and period.lo else 0
        if back and (period := self._period_before(back, reading.basis == "compared")) is not None:
            return period, last.edtf if last else ""
        if reading.otherwise is not None and self.published is None and (last is None or reading.basis == "published"):
            return reading.otherwise, ""
        return self._count(reading, reading.relative, beside, follows)

    def _period_before(self, years: int, of_any_year: bool) -> Interval | None:
        """Return the month, quarter, half year or months told last, in an earlier year than that of the publication."""
        last = self.last if self.last is not None and self.last.precision in _PERIODS else self.period
        if last is None or last.lo is None:
            return None
        if (
            not of_any_year
            and self.published is not None
            and self.published.lo
            and abs(int(self.published.lo[:4]) - int(last.lo[:4])) > 1
        ):
            return None
        try:
            return parse_edtf(_YEAR.sub(lambda year: f"{int(year[0]) - years:04d}", last.edtf.rstrip("~?%")))
        except ValueError:
            return None

    def holds_today(self, interval: Interval) -> bool:
        """Tell whether an interval holds the day of publication: "this year"."""
        published = self.published
        if published is None or not (published.lo and published.hi and interval.lo and interval.hi):
            return False
        return interval.lo <= published.lo and published.hi <= interval.hi

    def long_past(self) -> bool:
        """Tell whether the last date told lies more than a year before the publication."""
        last, published = self.last, self.published
        if last is None or last.lo is None or published is None or published.lo is None:
            return False
        return int(published.lo[:4]) - int(last.lo[:4]) > 1

    def way(self, interval: Interval | None) -> int:
        """Return on which side of the publication an interval lies: 1 after, -1 before, 0 neither or not known."""
        published = self.published
        if interval is None or not (interval.lo and interval.hi and published and published.lo and published.hi):
            return 0
        return (interval.lo > published.hi) - (interval.hi < published.lo)

    def is_to_come(self, interval: Interval) -> bool:
        """Tell whether an interval begins after the publication, as far as that is known."""
        return self._to_come(interval)

    def _to_come(self, last: Interval | None) -> bool:
        """Tell whether the last date told lies after the publication, where nothing has happened yet."""
        published = self.published
        return bool(last and last.lo and published and published.hi and last.lo > published.hi)

    def read_range(self, first: Reading, second: Reading) -> tuple[Interval | None, str]:
        """Return the interval of two halves; a year told once serves both."""
        if first.interval is None and second.interval is not None and first.in_year and second.interval.lo:
            year = int(second.interval.lo[:4])
            a = first.of_year(year)
            if a is not None and a.lo and a.lo > second.interval.lo:
                a = first.of_year(year - 1)
            return _range(a, second.interval), ""
        a, anchor = self.read(first)
        if a is None:
            return None, anchor
        b = second.interval
        if b is None and second.in_year and a.lo:
            b = second.of_year(int(a.lo[:4]))
            if b is not None and b.lo and b.lo < a.lo:
                b = second.of_year(int(a.lo[:4]) + 1)
        elif b is None:
            before, self.last = self.last, a if a.lo and a.hi else self.last
            b = self.read(second)[0]
            self.last = before
        return _range(a, b), anchor

    def _tells_on(self, last: Interval) -> bool:
        """Tell whether a weekday is the one after the last date told: that is a day of the story."""
        return last.precision == "day" and last.edtf != self.masthead and not self._to_come(last)

    def _follows_last(self) -> bool:
        """Tell whether a date without a year takes it from the last date told."""
        return self.narrative or self.published is None

    def _count(self, reading: Reading, relative: Relative, beside: bool, follows: bool) -> tuple[Interval | None, str]:
        """Count from what the basis says; the last date falls back to the publication."""
        basis, back = reading.basis, reading.basis in ("last", "near")
        last = (self.near or self.last) if basis == "near" else self.last
        use_last = (
            back
            or (
                basis == "compared"
                and (reading.onward or self.published is None or (follows and not self._to_come(last)))
            )
            or (basis == "flow" and (beside or self._follows_last()))
        )
        if reading.only and (last is None or last.precision not in reading.only):
            use_last = False
        if use_last and last is not None and last.lo and last.hi:
            if reading.weekday >= 0 and reading.in_year is None and self._tells_on(last):
                return _apply(lambda day: weekday_near(day, reading.weekday, AHEAD), last.lo), last.edtf
            found = _unit_within(relative, last)
            if found is None and reading.weekday < 0 and self.point is not None and last is not self.point:
                last = self.point
                found = _unit_within(relative, last)
            if found is not None or reading.weekday < 0 or reading.in_year is not None or self.published is None:
                return found, last.edtf
        if self.published is None or back or reading.onward:
            return None, ""
        return _between(relative, self.published.lo, self.published.hi), self.published.edtf


def _unit_within(relative: Relative, last: Interval) -> Interval | None:
    """Count from the last date told; where it is wider than the unit counted, nothing is known."""
    first, final = _apply(relative, last.lo or ""), _apply(relative, last.hi or "")
    if first is None or final is None or (first.lo, first.hi) == (final.lo, final.hi):
        return first
    short = day_number(last.hi or "") - day_number(last.lo or "") < 15
    if last.precision == "range" and first.precision == "day" and short:
        return final  # "the next day" of days that a meeting filled
    wide = last.precision in ("month", "quarter", "season", "half", "year") or (last.precision == "range" and not short)
    return None if wide and first.precision in ("day", "week", "month") else first


def _range(first: Interval | None, last: Interval | None) -> Interval | None:
    """Return from one to the other, or None where that runs backwards or an end is unknown."""
    if first is None or last is None or first.lo is None or last.hi is None:
        return None
    if first.edtf[0] == "[" or last.edtf[0] == "[":
        return within(first.lo, last.hi) if first.lo <= last.hi else None
    if "/" in first.edtf or "/" in last.edtf:
        return Interval(f"{first.lo}/{last.hi}", first.lo, last.hi, "range") if first.lo <= last.hi else None
    return interval_of_range(first, last) if first.lo <= last.hi else None
