"""English names of days that return every year: fixed, counted in weekdays, or counted from Easter."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.composed import wrapped
from cuttings_db.dates.lexicon import GAP, WEEKDAY, WEEKDAY_WORDS, WEEKDAYS, YEAR
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import unit_at, weekday_near
from cuttings_db.dates.verbs import AHEAD, BACK, NEITHER
from cuttings_db.intervals import interval_of_day
from cuttings_db.model import Interval

# Month and day; month, weekday (0 Monday) and which of them (-1 the last); days after Easter Sunday.
_FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "juneteenth": (6, 19),
    "world cancer day": (2, 4),
    "international women's day": (3, 8),
    "world health day": (4, 7),
    "earth day": (4, 22),
    "world no tobacco day": (5, 31),
    "world aids day": (12, 1),
}
_COUNTED = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "labour day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3),
    "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
}
_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter day": 0,
    "easter monday": 1,
    "ascension day": 39,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
}
_NAMES = sorted((*_FIXED, *_COUNTED, *_EASTER), key=len, reverse=True)
_ANY = "|".join(name.replace(".", "[.]?") for name in _NAMES)
# These also name what is eaten, sung and sold.
_SHY = ("christmas", "easter", "thanksgiving", "pentecost", "halloween", "earth day")


def easter(year: int) -> datetime.date:
    """Return Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def holiday(name: str, year: int) -> Interval | None:
    """Return the day that has a name (lower case) in a year, or None of years outside 1 to 9999."""
    if not 1 <= year <= 9999:
        return None
    if name in _FIXED:
        day = datetime.date(year, *_FIXED[name])
    elif name in _EASTER:
        day = easter(year) + datetime.timedelta(_EASTER[name])
    else:
        month, weekday, which = _COUNTED[name]
        day = datetime.date(year, month, 1 if which > 0 else 31)
        step = (weekday - day.weekday()) % 7 if which > 0 else -((day.weekday() - weekday) % 7)
        day += datetime.timedelta(step + 7 * (max(which, 1) - 1))
    return interval_of_day(day.year, day.month, day.day)


@rule(
    "en.near-holiday",
    rf"(?:the{GAP})?(?P<u>day|week|weekend|{WEEKDAY}){GAP}(?P<w>before|after|following){GAP}(?=(?P<h>{_ANY})\b(?!'s\b))",
    first=("the", "day", "week", "weekend", *WEEKDAY_WORDS),
    positive=(
        ("on the day before Thanksgiving 2024 it", "2024-11-27"),
        ("the Tuesday after Easter 2025", "2025-04-22"),
    ),
    negative="the day before surgery",
)
def _near_holiday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the day, week or weekday next to a holiday."""
    found = scene.inner(match.end())
    if found is None or not scene.text[match.start("h")].isupper():
        return None
    sign, unit = (-1 if match["w"].lower() == "before" else 1), match["u"].rstrip(".").lower()

    def beside(day: Interval | None) -> Interval | None:
        if day is None or day.precision != "day":
            return None
        near = datetime.date.fromisoformat(day.edtf) + datetime.timedelta(sign)
        if unit in WEEKDAYS:
            return weekday_near(near, WEEKDAYS[unit], AHEAD if sign > 0 else BACK)
        if unit == "day":
            return unit_at(near, "day")
        return unit_at(near + datetime.timedelta(6 * sign), unit)

    return wrapped(found[0], beside, found[1])


@rule(
    "en.holiday",
    rf"(?:(?P<d>last|next|this){GAP})?(?P<h>{_ANY})\b(?!'s\b)(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<y>{YEAR})\b)?",
    first={name.split()[0].split("'")[0].rstrip(".") for name in _NAMES} | {"last", "next", "this"},
    positive=(("on Christmas Eve 2019", "2019-12-24"), ("Since Good Friday,", "2025-04-18")),
    negative="Christmas trees everywhere; an Easter egg",
)
def _holiday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the day of a holiday in the year that is told or nearest."""
    if not match["h"][0].isupper():
        return None
    name = " ".join(match["h"].lower().split()).replace("st patrick", "st. patrick")
    before = scene.text[max(0, match.start() - 8) : match.start()]
    timely = match["d"] or re.search(r"(?i)\b(?:at|on|by|until|since|before|after|last|this|next|around)[ \n]$", before)
    if (
        name in _SHY
        and not match["y"]
        and (not timely or re.match(r"[ ](?!and\b|or\b)[a-z]{3,}s\b", scene.text[match.end() :][:20]))
    ):
        return None
    if match["y"]:
        return Reading(holiday(name, int(match["y"])))
    which = (match["d"] or "").lower()
    lean = {"last": BACK, "next": AHEAD}.get(which, NEITHER if which else scene.lean(match.start()))

    def relative(anchor: datetime.date) -> Interval | None:
        found = [day for year in range(anchor.year - 1, anchor.year + 2) if (day := holiday(name, year))]
        today = anchor.isoformat()
        if lean == BACK:
            found = [day for day in found if day.edtf <= today]
        elif lean == AHEAD:
            found = [day for day in found if day.edtf >= today]
        distance = {day.edtf: abs((datetime.date.fromisoformat(day.edtf) - anchor).days) for day in found}
        return min(found, key=lambda day: distance[day.edtf], default=None)

    if which:
        return Reading(relative=relative)
    return Reading(relative=relative, in_year=lambda year: holiday(name, year), basis="flow")
