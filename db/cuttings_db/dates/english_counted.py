"""English spans counted in units: ago, the past N, N later; nothing that counts from a patient's first day."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.lexicon import GAP, NUMBER, NUMBER_WORDS, NUMBERS, WEEKDAY, WEEKDAYS
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import DIGITS, Reading, Relative, Scene, rule
from cuttings_db.dates.shifting import days_from, moved, unit_at, weekday_near
from cuttings_db.dates.verbs import AHEAD, BACK
from cuttings_db.intervals import qualified
from cuttings_db.model import Interval

_UNITS = r"(?P<u>day|week|fortnight|month|quarter|year|decade|centur(?=y|ies))(?:s|y|ies)?\b"
_COUNT = rf"(?P<n>{NUMBER})(?:[ -](?P<n2>one|two|three|four|five|six|seven|eight|nine)\b)?"
_JUST_TOLD = Pattern(r"\b(?:19|20)[0-9]{2},? (?:and|then|and then|and again|again) (?:about |just |nearly |some )?$")
_COMPARED = Pattern(
    r"(?i)\b(?:than|compar(?:ed|es|ing) (?:with|to)|versus|vs\.?|against|(?:up|down|rose|fell|increased?|decreased?"
    r"|grew|declined?|dropped|climbed|rising|falling|higher|lower) [^.;]{0,24}from)\b(?:[^.;:\n]|\.(?=[0-9])){0,40}$"
)
# Words beside which "four months later" counts from a treatment, not from a date.
_CLINICAL = Pattern(
    r"(?i)\b(?:patients?|treatment|therapy|dos(?:e|es|ing)|surgery|baseline|follow[- ]up|randomi[sz]ation"
    r"|diagnosis|transplant\w*"
    r"|admission|discharge|cycles?|chemotherapy|infusion|biops(?:y|ies)|relapse[sd]?|enrol\w+|injection"
    r"|symptoms?|mice|cells?|emergency|animals?|rats?|grafts?|drugs?|inject\w+|mg"
    r"|(?:re[ -]{0,3})?examined|diagnosed|injury|cardiac|isch\w+|hospitali[sz]ed|abnormal\w*)\b"
)


def count_of(match: re.Match[str]) -> int:
    """Return the number in words or figures."""
    word = match["n"].lower()
    number = int(word) if word.isdigit() else NUMBERS[word]
    return number + (NUMBERS[match["n2"].lower()] if match["n2"] else 0)


def unit_of(match: re.Match[str]) -> str:
    """Return the unit in the singular."""
    word = match["u"].lower()
    return "century" if word == "centur" else word


def coarse(unit: str) -> str:
    """Return the unit in which a count of units is told: a decade ago is a year."""
    return "year" if unit in ("decade", "century") else "day" if unit == "fortnight" else unit


def _clinical(scene: Scene, match: re.Match[str]) -> bool:
    """Tell whether the words around speak of patients and treatment; of years, those of the sentence only."""
    if _JUST_TOLD.search(scene.text, max(0, match.start() - 24), match.start()):
        return False  # operated on in March 2016 and again eighteen months later
    first, last = max(0, match.start() - 120), match.end() + 60
    if unit_of(match) == "year":
        sentence = scene.sentence(match.start())
        first, last = max(first, sentence[0]), min(last, sentence[1])
    return bool(_CLINICAL.search(scene.text, first, last))


@rule(
    "en.ago",
    rf"(?:(?P<half>half){GAP}(?=an?\b))?{_COUNT}\]?{GAP}{_UNITS}{GAP}(?P<w>ago|back|hence|from{GAP}(?:now|today))\b"
    rf"(?:{GAP}(?P<t>today|yesterday|tomorrow|this{GAP}week|this{GAP}month|last{GAP}month|next{GAP}month)\b)?",
    first=(DIGITS, "half", *NUMBER_WORDS),
    positive=(("He left two days ago.", "2025-06-16"), ("Twenty-one years ago it began", "2004")),
    negative="5 days after surgery",
)
def _ago(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read so many days, weeks or years before the publication, as precisely as they are counted."""
    unit, count = unit_of(match), count_of(match)
    sign = -1 if match["w"].lower() in ("ago", "back") else 1
    if re.search(r"(?i)half[ \n]$", scene.text[max(0, match.start() - 5) : match.start()]):
        return None
    if match["half"]:
        unit, count = {"century": ("year", 50), "decade": ("year", 5), "year": ("month", 6)}.get(unit, (unit, 0))
        if not count:
            return None
    if match["t"]:
        return Reading(relative=_same_day(" ".join(match["t"].lower().split()), unit, sign * count))
    bracket = "]" in match[0] and scene.text[match.start() - 1 : match.start()] == "["  # a word that an editor put in
    return Reading(
        relative=lambda anchor: unit_at(moved(anchor, unit, sign * count), coarse(unit)),
        start=match.start() - 1 if bracket else -1,
    )


def _same_day(words: str, unit: str, count: int) -> Relative:
    """Return "today" or "this month" so many units before or after: a year ago today, two years ago this month."""
    days = {"yesterday": -1, "tomorrow": 1}.get(words, 0)
    months = {"last month": -1, "next month": 1}.get(words, 0)
    whole = "month" if words.endswith("month") else "week" if words.endswith("week") else "day"

    def relative(anchor: datetime.date) -> Interval | None:
        return unit_at(moved(moved(moved(anchor, "day", days), "month", months), unit, count), whole)

    return relative


@rule(
    "en.week-ago-day",
    rf"(?P<n>a|one|two){GAP}weeks?{GAP}(?P<w>ago|from){GAP}(?:on{GAP}|last{GAP}|next{GAP})?(?P<d>{WEEKDAY})(?![A-Za-z0-9])",
    first=("a", "one", "two"),
    positive=(("It closed a week ago Friday.", "2025-06-06"), ("They meet a week from Monday", "2025-06-30")),
    negative="a week ago Fridays were free",
)
def _week_ago_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a weekday counted in whole weeks from the last or next one of its name."""
    number, weeks = WEEKDAYS[match["d"].rstrip(".").lower()], 2 if match["n"].lower() == "two" else 1
    way = AHEAD if match["w"].lower() == "from" else BACK

    def relative(anchor: datetime.date) -> Interval | None:
        near = weekday_near(anchor, number, way)
        return unit_at(datetime.date.fromisoformat(near.edtf) + datetime.timedelta(7 * weeks * way), "day")

    return Reading(relative=relative)


@rule(
    "en.past-units",
    rf"the{GAP}(?P<w>past|last|previous|preceding|next|coming|following){GAP}(?:{_COUNT}{GAP})?{_UNITS}",
    first=("the",),
    positive=(
        ("over the past decade it grew", "2015-06-18~/2025-06-18~"),
        ("in the last 30 days", "2025-05-19/2025-06-18"),
    ),
    negative="the past ten patients",
)
def _past_units(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a time that ends or begins with the publication; years are meant roughly."""
    if not match["n"]:
        plural = match[0][-1].lower() == "s"
        bare = match["w"].lower() in ("past", "last") and match["u"].lower() != "day"
        if (
            plural
            or not bare
            or re.match(r"[ \n](?:of|in|for|before|when|that)\b", scene.text[match.end() : match.end() + 8])
        ):
            return None
    elif re.match(r"[ \n]of[ \n](?!20|19)", scene.text[match.end() : match.end() + 6]):
        return None  # the last five months of her life
    return _span(match)


@rule(
    "en.past-units-bare",
    rf"(?P<w>past|last|next|coming){GAP}{_COUNT}{GAP}{_UNITS}",
    first=("past", "last", "next", "coming"),
    positive=(
        ("for the third time in last 30 days", "2025-05-19/2025-06-18"),
        ("over next two weeks", "2025-06-18/2025-07-02"),
    ),
    negative="last three cases",
)
def _past_units_bare(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a time that ends or begins with the publication, told without "the"."""
    if re.match(r"[ \n]of[ \n](?!20|19)", scene.text[match.end() : match.end() + 6]):
        return None
    return _span(match)


def _span(match: re.Match[str]) -> Reading:
    """Return a span between the anchor and a count of units before or after it."""
    unit, word = unit_of(match), match["w"].lower()
    count = count_of(match) if match["n"] else 1
    sign = 1 if word in ("next", "coming", "following") else -1

    def relative(anchor: datetime.date) -> Interval:
        interval = days_from(anchor, moved(anchor, unit, sign * count))
        return qualified(interval, "approximate") if unit in ("year", "decade", "century") else interval

    return Reading(
        relative=relative,
        basis="last" if word in ("previous", "preceding", "following") else "published",
        keep=False,
        news=True,
    )


def _compares(scene: Scene, start: int) -> bool:
    """Tell whether figures are compared with those of years before: then the same quarter or months are meant."""
    return _COMPARED.search(scene.text, max(scene.sentence(start)[0], start - 60), start) is not None


@rule(
    "en.later",
    rf"{_COUNT}{GAP}{_UNITS}{GAP}(?P<w>later|earlier|afterwards?|before|previously|after{GAP}that)\b",
    first=(DIGITS, *NUMBER_WORDS),
    positive=(
        ("It opened in 1724. Two years later he left.", "1726"),
        ("In May 1902 it closed. A year earlier it burned.", "1901"),
    ),
    negative="In 2019 patients relapsed 4 months later. In May 2020, a year later than planned, it opened.",
)
def _later(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read so many days or years after or before the date told before, never from a treatment."""
    if _clinical(scene, match) or re.match(r"[ \n]than\b", scene.text[match.end() : match.end() + 5]):
        return None  # "one year later than" compares two dates that are told
    if match["w"].lower() in ("before",) and re.match(
        r"[ ]+(?:[a-z]|[A-Z])", scene.text[match.end() : match.end() + 3]
    ):
        return None
    unit, count = unit_of(match), count_of(match)
    sign = -1 if match["w"].lower() in ("earlier", "before", "previously") else 1
    return Reading(
        relative=lambda anchor: unit_at(moved(anchor, unit, sign * count), coarse(unit)),
        basis="compared",
        onward=sign > 0 or unit in ("day", "week", "fortnight"),
        keep=sign > 0,  # a look back does not move what is told next
        years_back=count if sign < 0 and unit == "year" and _compares(scene, match.start()) else 0,
    )
