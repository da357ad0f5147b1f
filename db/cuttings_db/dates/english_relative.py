"""English words that point from the day of publication, or back to the last date told."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.lexicon import GAP, MONTH, MONTHS, PART_OF_DAY, SEASONS, WEEKDAY, WEEKDAYS
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Basis, Reading, Relative, Scene, rule
from cuttings_db.dates.shifting import moved, season_near, unit_at
from cuttings_db.intervals import interval_of_day, interval_of_month, interval_of_season
from cuttings_db.model import Interval

UNITS = "weekend|week|month|quarter|year|decade|century"


def shifted(unit: str, count: int) -> Relative:
    """Return a function that gives the unit `count` units after the one that holds the anchor."""

    def relative(anchor: datetime.date) -> Interval | None:
        return unit_at(moved(anchor, "week" if unit == "weekend" else unit, count), unit)

    return relative


# "we still own today", "even today", "the world today": these days, not this day.
_NOWADAYS = Pattern(r"\b(?:still|exists?|remains?) [^.,;]{0,25}$|\b(?:even|world|(?<!as )of|field|medicine|society) $")


_PLURAL_BEFORE = Pattern(r"\b(?:[Mm]ost|[Mm]any|[Aa]ll|[Ss]ome)? ?(?:[a-z]{3,14}s|people|women|men|children) $")
_HABIT_BEHIND = Pattern(
    r"[ ](?:(?:are|have|can|do|live|get|receive|use|know|survive|expect|face|need|want|choose|remain)\b)"
)
_GENERAL = Pattern(
    r",?[ ](?:[\w-]{1,16}[ ]){1,6}?(?:is|are|can be)[ ](?:no longer |not )?"
    r"(?:rarely|usually|often|generally|mostly"
    r"|commonly|routinely|widely|seldom|less|more|possible|available|standard|one of|considered|known|used|treated"
    r"|cured|offered)\b"
)
_OF_TODAY = Pattern(
    r"'s[ ](?:[a-z]{4,14}(?:ors|ers|ists|nts|nes|ses|ies|ons)|world|medicine|women|men|people|children|standards?"
    r"|doctors|nurses)\b"
)
_OF_THE_DAY = Pattern(r"'s[ ](?:sessions|announcements|decisions|presentations|discussions|elections|papers|events)\b")


def _these_days(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether "today" means these days: most women today live longer; today, surgery is rarely needed."""
    text, start, end = scene.text, match.start(), match.end()
    if (
        match[0] == "today"
        and _PLURAL_BEFORE.search(text, max(0, start - 24), start)
        and _HABIT_BEHIND.match(text, end)
    ):
        return True
    if match[0] == "Today" and _GENERAL.match(text, end):
        return True
    return _OF_TODAY.match(text, end) is not None and _OF_THE_DAY.match(text, end) is None


@rule(
    "en.day-word",
    rf"(?:the{GAP}day{GAP}before{GAP}yesterday|the{GAP}day{GAP}after{GAP}tomorrow|today|tonight|yesterday"
    rf"|tomorrow|last{GAP}night"
    rf"|this{GAP}(?:morning|afternoon|evening|lunchtime))\b(?:{GAP}{PART_OF_DAY}\b)?",
    first=("the", "today", "tonight", "yesterday", "tomorrow", "last", "this"),
    positive=(("He arrived yesterday.", "2025-06-17"), ("we meet this morning", "2025-06-18")),
    negative="USA Today reported",
)
def _day_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read today and its neighbours; newspapers called Today are none."""
    words = " ".join(match[0].lower().split())
    if words == "today" and _these_days(match, scene):
        return None
    if match[0] == "today" and (
        _NOWADAYS.search(scene.text, max(0, match.start() - 40), match.start())
        or re.match(r"[ ]than ever\b", scene.text[match.end() : match.end() + 12])
    ):
        return None
    if match[0][0] == "T" and re.match("'s [A-Z]", scene.text[match.end() : match.end() + 4]):
        return None
    if match[0][0] == "T" and re.search(r"[A-Z][A-Za-z]*[ ]$", scene.text[max(0, match.start() - 10) : match.start()]):
        return None
    shift = 0
    if words.startswith(("yesterday", "last")):
        shift = -1
    elif words.startswith("tomorrow"):
        shift = 1
    elif words.startswith("the day"):
        shift = -2 if "before" in words else 2
    return Reading(relative=shifted("day", shift), news=words.startswith("today"))


@rule(
    "en.this-unit",
    rf"(?:(?:later|earlier|early|late|so[ ]far){GAP})?(?P<d>this(?:{GAP}(?:past|coming))?|(?:the{GAP})?current|"
    rf"(?:the{GAP})?present){GAP}(?P<u>{UNITS})\b(?!-)",
    first=("this", "the", "current", "later", "earlier", "early", "late", "so", "present"),
    positive=(("was held this month in Jinan", "2025-06"), ("later this year", "2025~")),
    negative="this monthly report",
)
def _this_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "this week", "this year" and the like as those in which the article appeared."""
    unit = match["u"].lower()
    if unit == "weekend" and (scene.lean(match.start()) < 0 or " past" in match["d"].lower()):
        return Reading(relative=last_weekend)
    if " " in match["d"] and unit != "weekend" and match["d"].lower().startswith("this"):
        return Reading(relative=shifted(unit, 1 if "coming" in match["d"].lower() else -1))
    rough = not match[0].lower().startswith(("this", "the", "current"))
    return Reading(relative=shifted(unit, 0), qualifier="approximate" if rough else None)


def last_weekend(anchor: datetime.date) -> Interval:
    """Return the weekend that a day belongs to or follows."""
    return unit_at(anchor if anchor.weekday() >= 5 else anchor - datetime.timedelta(7), "weekend")


@rule(
    "en.last-unit",
    rf"(?:(?:later|earlier|early|late){GAP})?(?P<d>last|(?:the{GAP})?(?:previous|preceding|prior)|next|"
    rf"(?:the{GAP})?following){GAP}(?P<u>{UNITS}|day|morning|afternoon|evening|night)\b(?!-)",
    first=("last", "previous", "preceding", "prior", "next", "following", "the", "early", "late", "earlier", "later"),
    positive=(("until last week", "2025-06-09/2025-06-15"), ("Next year it will move", "2026")),
    negative="in the next to last weekly",
)
def _last_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "last" and "next" from the day of publication, "previous" and "following" from the date told before."""
    word, unit = match["d"].lower().split()[-1], match["u"].lower()
    if re.match(r"[ \n]of[ \n]", scene.text[match.end() : match.end() + 4]):
        return None  # the last week of September
    if unit in ("day", "morning", "afternoon", "evening", "night"):
        if word in ("last", "next"):
            return None
        unit = "day"
    count = 1 if word in ("next", "following") else -1
    if unit == "weekend" and count < 0:
        return Reading(relative=last_weekend)
    deictic = word in ("last", "next")  # whatever the text told before, these count from its publication
    rough = match[0].lower().startswith(("later", "earl", "late"))
    return Reading(
        relative=shifted(unit, count),
        basis="published" if deictic else "last",
        qualifier="approximate" if rough else None,
    )


_SAID = Pattern(
    r"\b(?:sa(?:id|ys?)|announced|told [a-z]{2,9}|reports?|reported|show(?:s|ed)|added|believe[sd]?|expect(?:s|ed)?"
    r"|hopes?|so|confirmed|noted|found|is|was|means|fear(?:s|ed)?|know[ns]?|knew|thinks?|thought)[ ]$"
)


def _named_month(number: int, which: str) -> Relative:
    """Return this, the last or the next month of that name."""

    def relative(anchor: datetime.date) -> Interval:
        if which in ("last", "past", "previous"):
            return interval_of_month(anchor.year - (number >= anchor.month), number)
        if which in ("next", "coming", "following"):
            return interval_of_month(anchor.year + (number <= anchor.month), number)
        return interval_of_month(anchor.year, number)

    return relative


def _named_weekday(number: int, which: str) -> Relative:
    """Return this (of this week), the last or the next weekday."""

    def relative(anchor: datetime.date) -> Interval:
        if which in ("last", "past", "previous"):
            day = anchor - datetime.timedelta((anchor.weekday() - number - 1) % 7 + 1)
        elif which == "next":  # that of the next week: the nearer one would be "this Thursday"
            day = anchor + datetime.timedelta(7 - anchor.weekday() + number)
        elif which in ("coming", "following"):
            day = anchor + datetime.timedelta((number - anchor.weekday() - 1) % 7 + 1)
        else:
            day = anchor + datetime.timedelta(number - anchor.weekday())
        return interval_of_day(day.year, day.month, day.day)

    return relative


def _named_season(number: int, which: str) -> Relative:
    """Return this, the last or the next season."""

    def relative(anchor: datetime.date) -> Interval:
        if which in ("last", "past", "previous"):
            begun = season_near(anchor, number, -1)
            over = begun.hi is not None and begun.hi < anchor.isoformat()
            return begun if over else interval_of_season(int(begun.edtf[:4]) - 1, number)
        if which in ("next", "coming", "following"):
            return interval_of_season(anchor.year + (begins(number) <= anchor.month), number)
        return interval_of_season(anchor.year - (number == 24 and anchor.month <= 2), number)

    return relative


def begins(season: int) -> int:
    """Return the month in which a season (EDTF number) begins."""
    return {21: 3, 22: 6, 23: 9, 24: 12}[season]


@rule(
    "en.this-name",
    rf"(?P<d>this(?:{GAP}(?:past|coming))?|(?:the{GAP})?(?:last|next|past|coming|following|previous)"
    rf"|that(?:{GAP}same)?|the{GAP}same){GAP}"
    rf"(?:uh{GAP})?"
    rf"(?:(?P<m>{MONTH})(?![a-z0-9])|(?P<w>{WEEKDAY})(?:{GAP}{PART_OF_DAY}\b)?(?![a-z0-9])|"
    rf"(?P<s>{'|'.join(SEASONS)})\b)",
    first=("this", "last", "next", "past", "coming", "the", "following", "previous", "that"),
    positive=(("As of this June, it works", "2025-06"), ("Last Friday evening", "2025-06-13")),
    negative="this may help; this march was long; last fall-out",
)
def _this_name(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read this, last or next with the name of a month, weekday or season; with "the", from the date told before."""
    which = match["d"].lower().split()[-1]
    told = (match["d"].lower().startswith("th") and match["d"][2:3] != "i") or which in ("previous", "following")
    if which == "that" and (match["w"] or _SAID.search(scene.text, max(0, match.start() - 16), match.start())):
        return None  # said that Monday's vote was lost
    basis: Basis = "near" if which in ("same", "that") else "last" if told else "published"
    for name, table, make in (("m", MONTHS, _named_month), ("w", WEEKDAYS, _named_weekday)):
        if match[name]:
            if not match[name][0].isupper():
                return None
            return Reading(relative=make(table[match[name].rstrip(".").lower()], which), basis=basis)
    if match["s"].lower() == "fall" and re.match(
        r"-|[ ](?:in|of|from|would|was|were|is|may|could|risk)\b", scene.text[match.end() : match.end() + 8]
    ):
        return None  # a decrease, not a season
    return Reading(relative=_named_season(SEASONS[match["s"].lower()], which), basis=basis)


@rule(
    "en.month-of-year",
    rf"(?P<m>{MONTH})(?:{GAP}(?P<day>[0-9]{{1,2}}))?,?{GAP}(?:of{GAP})?(?P<d>this|last|next|that|the{GAP}"
    rf"(?:same|following|next|previous)){GAP}year\b",
    first=tuple(MONTHS),
    positive=(
        ("in March last year", "2024-03"),
        ("They met in May 1902. In November of the same year he died", "1902-11"),
    ),
    negative="may this year be good",
)
def _month_of_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a month of this, last, next or the same year."""
    if not match["m"][0].isupper():
        return None
    month, which = MONTHS[match["m"].rstrip(".").lower()], match["d"].lower().split()[-1]
    years = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    deictic = which in ("this", "last", "next") and not match["d"].lower().startswith("the")
    basis: Basis = "published" if deictic else "near"
    number = int(match["day"]) if match["day"] else 0

    def relative(anchor: datetime.date) -> Interval:
        year = anchor.year + years
        return interval_of_day(year, month, number) if number else interval_of_month(year, month)

    return Reading(relative=relative, basis=basis)
