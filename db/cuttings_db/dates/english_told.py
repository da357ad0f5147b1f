"""English words that point back to the last date told: that day, the next year, the 18th, the end of the month."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.english_relative import UNITS, last_weekend, shifted
from cuttings_db.dates.lexicon import GAP, PART_OF_DAY, YEAR
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import day_of
from cuttings_db.dates.verbs import AHEAD
from cuttings_db.intervals import interval_of_year
from cuttings_db.model import Interval


@rule(
    "en.the-next-unit",
    rf"(?:(?:early|late){GAP})?the{GAP}(?:(?P<n>next){GAP}(?P<u>day|week|month|year|decade|morning|afternoon|evening"
    rf"|night)|(?P<u2>day|week|month|year|morning|night|evening){GAP}(?P<w>before|after|earlier|later|following))\b",
    first=("the", "early", "late"),
    positive=(
        ("He died on 3 May 1902. The next day they left.", "1902-05-04"),
        ("In 1902 and the year before, it rained", "1901"),
    ),
    negative="the next one",
)
def _the_next_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the day, week or year next to the one told before."""
    unit = (match["u"] or match["u2"]).lower()
    unit = "day" if unit in ("morning", "afternoon", "evening", "night") else unit
    count = 1 if match["n"] or match["w"].lower() in ("after", "later", "following") else -1
    if (
        match["w"]
        and match["w"].lower() in ("before", "after")
        and re.match(
            r"[ ]+(?!(?:and|but|with|as|in|at|on|when|to|for|by|so|she was|he was)\b)[A-Za-z0-9]",
            scene.text[match.end() : match.end() + 6],
        )
    ):
        return None  # the year before the war: we do not know when that was
    return Reading(relative=shifted(unit, count), basis="last")


@rule(
    "en.same-unit",
    rf"(?:(?:later|earlier|early|late|on|in){GAP})??(?:(?:later|earlier){GAP})?(?P<d>that|(?:the|that){GAP}"
    rf"(?:same|very)){GAP}(?:same{GAP})?(?P<u>{UNITS}|day)\b(?!-)",
    first=("that", "the", "later", "earlier"),
    positive=(
        ("They met on 3 May 1902. That day it rained.", "1902-05-03"),
        ("He left in March 1902 and, later the same year, died", "1902"),
    ),
    negative="that daylight; the same years",
)
def _same_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "that day" or "the same year" as the one told before."""
    return Reading(relative=shifted(match["u"].lower(), 0), basis="near", keep=False)


@rule(
    "en.the-year",
    rf"(?:(?:later|earlier|early|late){GAP}in{GAP}|(?:the{GAP})?(?:end|beginning|start|rest|middle|remainder"
    rf"|close|(?:latter|early|earlier|later?|first|last|better){GAP}part){GAP}of{GAP})the{GAP}(?P<u>month|year|quarter|week|decade|century)\b(?!{GAP}of\b)",
    first=("the", "later", "earlier", "early", "late", "end", "beginning", "start", "rest", "middle"),
    positive=(("at the end of the year", "2025~"), ("Later in the month it closed", "2025-06~")),
    negative="the end of the year of the snake",
)
def _the_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read part of "the year": in news that of the publication, in histories that of the date told before."""
    return Reading(relative=shifted(match["u"].lower(), 0), basis="flow", qualifier="approximate", keep=False)


@rule(
    "en.year-end",
    rf"(?:(?P<w>year|month)[- ]?end|(?P<w2>year|month|quarter|week|decade)'s end|mid[- ]?year)"
    rf"\b(?:{GAP}(?P<y>{YEAR})\b)?",
    first=("mid", "midyear", "year", "yearend", "month", "quarter", "week", "decade"),
    positive=(("at year-end", "2025~"), ("near month's end", "2025-06~")),
    negative="a two-year endpoint",
)
def _year_end(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the end of a month or year as that month or year, approximately."""
    unit = (match["w"] or match["w2"] or "year").lower()
    if match["y"]:
        return Reading(interval_of_year(int(match["y"])), qualifier="approximate")
    return Reading(relative=shifted(unit, 0), basis="flow", qualifier="approximate", keep=False)


@rule(
    "en.that-part",
    rf"(?:(?:later|early|late){GAP})?(?:that{GAP}(?:same{GAP}|very{GAP})?(?:{PART_OF_DAY}|date)"
    rf"|this{GAP}(?:very{GAP})?(?:day|date))\b(?!-)",
    first=("that", "this", "later", "early", "late"),
    positive=(
        ("They met on 3 May 1902 and left that evening", "1902-05-03"),
        ("He died on 3 May 1902. On this day the bells ring", "1902-05-03"),
    ),
    negative="They met on 3 May 1902 and to this day nobody knows why",
)
def _that_part(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "that morning" or "this day" as the day told before."""
    before = scene.text[max(0, match.start() - 8) : match.start()].lower()
    if before.endswith(("to ", "until ", "till ", "from ", "since ")):
        return None
    return Reading(relative=shifted("day", 0), basis="near", keep=False)


@rule(
    "en.the-weekend",
    rf"the{GAP}weekend\b(?!-|'|{GAP}(?:of|edition|after|before)\b)",
    first=("the",),
    positive=(
        ("They met over the weekend.", "2025-06-14/2025-06-15"),
        ("It will open at the weekend", "2025-06-21/2025-06-22"),
    ),
    negative="the weekend edition; they love the weekend",
)
def _the_weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the weekend that has gone, or the coming one where the sentence looks forward."""
    before = scene.text[max(0, match.start() - 8) : match.start()]
    if not re.search(r"(?i)\b(?:over|during|at|by|on|for|since|until|before|after|through)[ \n]$", before):
        return None
    ahead = scene.lean(match.start()) == AHEAD
    return Reading(relative=shifted("weekend", 0) if ahead else last_weekend, basis="flow")


@rule(
    "en.the-period",
    rf"the{GAP}(?P<u>quarter|year|month|week|day)\b(?=[,.;:)]|{GAP}(?:was|were|to|from|and|but|as|compared|versus|on|at"
    rf"|after|ended|ending|[a-z]{2, 12}ed|rose|fell|grew)\b)",
    first=("the",),
    positive=(
        ("In the first quarter of 2024 sales fell; costs for the quarter rose.", "2024-33"),
        ("It began in 2019. Over the year, ten centres joined.", "2019"),
    ),
    negative="In 2019 it closed. Costs for the quarter rose.",
)
def _the_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "the quarter" or "the year" as the one told last, if a date of just that length was."""
    before = scene.text[max(0, match.start() - 8) : match.start()]
    if not re.search(r"(?i)\b(?:in|for|during|over|through|throughout|within|of)[ \n]$", before):
        return None
    unit = match["u"].lower()
    return Reading(relative=shifted(unit, 0), basis="near", keep=False, only=(unit,))


@rule(
    "en.ordinal-day",
    rf"the{GAP}(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)\b(?=[,.;:)]|{GAP}(?:and|to|the|a|it|he|she|they|we|at|in|when|with|for"
    rf"|was|were|is|but|after|before|by|until|as)\b)",
    first=("the",),
    positive=(
        ("They met on 3 May 1902 and again on the 18th.", "1902-05-18"),
        ("The vote was on the 12th, after a break", "2025-06-12"),
    ),
    negative="on the 5th floor; by the 20th century; the 3rd and 4th ribs",
)
def _ordinal_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the number of a day alone: in the month of the date told last, or else nearest to the publication."""
    before = scene.text[max(0, match.start() - 10) : match.start()]
    number, ahead = int(match["d"]), scene.lean(match.start()) == AHEAD
    if not 1 <= number <= 31 or not re.search(r"(?i)\b(?:on|by|until|from|since|before|after)[ \n]$", before):
        return None
    if re.match(
        rf"{GAP}(?:and|to){GAP}(?:the{GAP})?[0-9]+[a-z]*{GAP}(?!of\b)[a-z]", scene.text[match.end() : match.end() + 30]
    ):
        return None  # from the 6th to the 11th day

    def relative(anchor: datetime.date) -> Interval | None:
        month = anchor.year * 12 + anchor.month - 1
        if ahead and number < anchor.day - 15:
            month += 1
        elif not ahead and number > anchor.day + 15:
            month -= 1
        return day_of(month // 12, month % 12 + 1, number)

    return Reading(relative=relative, basis="compared", only=("day", "week", "month", "range"))
