"""English dates without a year: a month and day, a month, a weekday, a season, a holiday."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.lexicon import (
    DAY,
    FIGURES,
    GAP,
    MONTH,
    MONTH_WORDS,
    MONTHS,
    PART_OF_DAY,
    SEASONS,
    WEEKDAY,
    WEEKDAY_WORDS,
    WEEKDAYS,
)
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import day_of, month_day_near, month_near, season_near, weekday_near
from cuttings_db.dates.verbs import BACK
from cuttings_db.intervals import interval_of_month, interval_of_season
from cuttings_db.model import Interval

_TH = r"(?:[ ]?(?:st|nd|rd|th)\b)?"
_BEFORE = rf"(?:(?P<wb>{WEEKDAY})(?:[ ]?,)?{GAP}(?:the{GAP})?)?"
_AFTER = rf"(?:[ ]?\((?P<wa>{WEEKDAY})\))?"
_NOT_AFTER = (
    rf"(?![0-9A-Za-z%]|[.,:/][0-9]|[ ]?%|-(?!{MONTH})[A-Za-z]|[ ](?:mg|ml|kg|g|mm|cm|patients|cases"
    rf"|percent|million|billion)\b)"
)
_TIME_WORD = Pattern(
    r"(?:^|\b(?:in|since|until|till|by|during|of|this|last|next|from|to|through|late|early|mid|before|after|for"
    r"|between|and"
    r"|around|about|on)[ \n-])$",
    re.IGNORECASE,
)
_NAME_AFTER = Pattern(r"[ ](?:et al|[A-Z][a-z]+\b(?!day))|[ ]?-[ ]?[A-Z0-9]|[-'](?!s\b)[A-Za-z]")
_HABIT = Pattern(
    r"[ ](?!(?:begins|opens|starts|ends|brings|marks|sees|was|is|as|has|its|his|this|does|says|news|across)\b)"
    r"[a-z]{3,}s\b(?<!ss)(?![ ](?:the|that|a)\b)"
)
# "in April Nixon", "in late May Soviet": after these a capital begins the subject, unless a surname would stand there.
_IN_TIME = Pattern(
    r"(?:\b[Ii]n|\b(?:[Ss]ince|[Uu]ntil|[Dd]uring|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id|[Tt]his|[Nn]ext))[ \n-]$"
)
_AS_NAME = Pattern(r"[ ]et al|[ ]?-[ ]?[A-Z0-9]|[-'](?!s\b)[A-Za-z]|[ ][A-Z][a-z]+(?:[,.;)]|[ ](?:et al|and[ ][A-Z]))")
_CLOSED = r"'s[ ](?:close|closing|decline|gain|rally|news|announcement|statement|ruling|report|attack|crash|price)"
# A day of every year: "her birthday is 4 May".
_FEAST = Pattern(
    r"(?i)\b(?:feast(?:[ ]day)?|birthday|name[ ]day|national[ ]day|holiday|anniversary)\b[^.;:\n]{0,24}"
    r"[ ](?:is|falls|is[ ](?:celebrated|observed|kept|marked|commemorated))[ ](?:on[ ])?$"
)
# "Saturday Night Live", "the Sunday Morning Herald": the names of papers and programmes.
_TITLE = Pattern(r"(?-i:[ ](?:Morning|Night|Evening|Afternoon))(?-i:[ ][A-Z][a-z]+)")
_EVERY = Pattern(r"(?i)\b(?:every|each)[ \n](?:[0-9]{1,2}(?:st|nd|rd|th)?[ \n])?$")
_SEASON_TIME = Pattern(
    r"(?i)\b(?:in|during|by|until|since|throughout|through|of|this|over|following|before|after|spent|early"
    r"|late)[ ]$"
)
_CAMPAIGN = r"(?i)[ ](?:offensives?|campaigns?|invasion|fighting|uprising|surge|meeting|semester|recess)\b"
_AWARENESS = Pattern(r"[ ]is[ ](?:[\w-]{1,16}[ ]){0,5}[Mm]onth\b|[ ]is[ ](?:a|the|always|usually|typically)\b")
_ISSUED = Pattern(
    r"'s[ ](?:[a-z-]{2,12}[ ])?(?:figures?|data|reports?|rates?|numbers?|meetings?|votes?|elections?|budget|issue"
    r"|edition"
    r"|conference|congress|summit|results?|sales|decisions?|ruling|hearing|interview|survey|index|trial|session)\b"
)
_NO_TIME = r"[ ](?!(?:and|or|to|through|until|for|at|in|on|when|by|the|it|he|she|they|we)\b)[a-z]"
_NAME_BEFORE = Pattern(r"\b(?:Dr|Mr|Ms|Mrs|Prof|Professor|Minister|President|Sir|Lady|Theresa|Brian|Rollo)\.?[ ]$")


def _month_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the reading of a month and day whose year is to be found."""
    word = match["m"]
    if (
        not word[0].isupper()
        or _EVERY.search(scene.text, max(0, match.start() - 8), match.start())
        or (word.isupper() and len(word) <= 4 and word != "MAY")
        or _FEAST.search(scene.text, max(0, match.start() - 50), match.start())
        or _NAME_BEFORE.search(scene.text, max(0, match.start() - 12), match.start())
    ):
        return None
    month, number = MONTHS[word.rstrip(".").lower()], int(match["d"])
    lean = scene.lean(match.start())
    named = match["wb"] or match["wa"]
    weekday = WEEKDAYS[named.rstrip(".").lower()] if named else -1

    def in_year(year: int) -> Interval | None:
        return day_of(year, month, number)

    def relative(anchor: datetime.date) -> Interval | None:
        return month_day_near(anchor, month, number, lean, weekday)

    if in_year(2000) is None:
        return None
    return Reading(relative=relative, in_year=in_year, basis="flow", weekday=weekday)


@rule(
    "en.month-day",
    rf"{_BEFORE}(?P<m>{MONTH}){GAP}(?:the{GAP})?(?P<d>{DAY}){_TH}{_NOT_AFTER}{_AFTER}",
    first=(*MONTH_WORDS, *WEEKDAY_WORDS),
    positive=(("They met on May 16 in Lyon.", "2025-05-16"), ("until Sunday, September 29", "2024-09-29")),
    negative="patients may 5 times; DEC 1 was knocked out",
)
def _month_then_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day and month without a year as the nearest to the publication or to the date told before."""
    return _month_day(match, scene)


@rule(
    "en.day-month",
    rf"{_BEFORE}(?:the{GAP})?(?P<d>{DAY}){_TH}{GAP}(?:of{GAP})?(?P<m>{MONTH})(?![A-Za-z0-9]|-"
    rf"(?!{MONTH})[A-Za-z]){_AFTER}",
    first=(DIGITS, "the", *WEEKDAY_WORDS),
    positive=(("They met on 16 May in Lyon.", "2025-05-16"), ("the 3rd of June was hot", "2025-06-03")),
    negative="the 5 may differ",
)
def _day_then_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day and month without a year as the nearest to the publication or to the date told before."""
    return _month_day(match, scene)


@rule(
    "en.month",
    rf"(?P<m>{MONTH})(?![A-Za-z0-9]|[ ][0-9]{{1,3}}[ ]?(?:[BA]\.?[CD]|C\.?E))",
    first=MONTH_WORDS,
    positive=(("It closed in April.", "2025-04"), ("Since September they wait", "2024-09")),
    negative="Results may vary; June Park and Theresa May agreed; MAR and JUN were amplified; they March on.",
)
def _month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a month without a year as the one nearest to the publication or to the date told before."""
    word = match["m"]
    name = word.rstrip(".")
    before = scene.text[max(0, match.start() - 12) : match.start()]
    if not name[0].isupper() or (name.isupper() and name not in ("MAY",)) or name == "MAY":
        return None
    timely = (bool(_TIME_WORD.search(before)) and before != "") or _ISSUED.match(scene.text, match.end()) is not None
    if _AWARENESS.match(scene.text, match.end()) or _EVERY.search(before):
        return None  # October is breast cancer awareness month, every year
    doubtful = name in ("May", "March", "April", "June", "August") or len(name) <= 4
    if doubtful and name not in ("April", "June", "July", "August") and not timely:
        return None
    safely = timely and bool(_IN_TIME.search(before))
    if (
        (doubtful or not timely)
        and not (safely and not _AS_NAME.match(scene.text, match.end()))
        and (
            _NAME_AFTER.match(scene.text, match.end())
            or _NAME_BEFORE.search(before)
            or (not timely and re.search(r"[A-Z][a-z]+ $", before))
        )
    ):
        return None
    if (
        len(word) <= 4
        and name not in ("May", "June", "July")
        and re.match(_NO_TIME, scene.text[match.end() : match.end() + 12])
    ):
        return None  # "activation of Jun kinase"
    month = MONTHS[name.lower()]
    told = FIGURES.search(scene.text, max(0, match.start() - 24), match.start())  # what is counted has happened
    lean = BACK if told else scene.lean(match.start())
    end = match.end() if len(name) <= 4 and name not in ("May", "June", "July") else match.start() + len(name)
    return Reading(
        relative=lambda anchor: month_near(anchor, month, lean),
        in_year=lambda year: interval_of_month(year, month),
        basis="flow",
        end=end,
    )


@rule(
    "en.weekday",
    rf"(?P<w>{WEEKDAY})(?:{GAP}(?P<part>{PART_OF_DAY})\b)?(?![A-Za-z0-9])",
    first=WEEKDAY_WORDS,
    positive=(("He said on Monday that", "2025-06-16"), ("It will open Friday evening", "2025-06-20")),
    negative="her Monday calls; the Sun rises; they sat; Black Friday sales; wed in church; Bloody Sunday",
)
def _weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a weekday as the last one, or the next one where the sentence looks ahead."""
    word = match["w"].rstrip(".")
    before = scene.text[max(0, match.start() - 14) : match.start()]
    if not word[0].isupper() or (len(word) < 6 and not re.search(r"(?i)\b(?:on|last|next|this)[ ]$", before)):
        return None
    if word.isupper() or re.search(
        r"(?:Black|Good|Bloody|Cyber|Ash|Palm|Holy|Easter|Shrove|Man|Girl|Whit|Super)[ ]$"
        r"|(?i:(?:every|each)(?: [a-z]{4,6})?|\bone|\ba(?: [a-z]{3,9})?)[ \n]$",
        before,
    ):
        return None
    if _TITLE.match(scene.text, match.end("w")) or scene.text.startswith(" the 13th", match.end()):
        return None
    if _HABIT.match(scene.text, match.end()):
        return None  # the Monday calls of a clinic
    closed = re.match(_CLOSED, scene.text[match.end() : match.end() + 18])
    number, lean = WEEKDAYS[word.lower()], BACK if closed else scene.lean(match.start())

    def relative(anchor: datetime.date) -> Interval:
        return weekday_near(anchor, number, lean)

    if before.endswith("the "):  # "it was closed until the Monday" tells on from the day told before
        return Reading(relative=relative, basis="compared", only=("day",), weekday=number)
    return Reading(relative=relative, basis="flow", weekday=number)


@rule(
    "en.weekday-number",
    rf"(?P<w>{WEEKDAY}),?{GAP}(?:the{GAP})?(?P<d>{DAY})(?:st|nd|rd|th)\b(?!{GAP}(?:of{GAP})?{MONTH}\b)",
    first=WEEKDAY_WORDS,
    positive=(("on Tuesday the 10th they met", "2025-06-10"), ("It closed on Sunday 25th.", "2025-05-25")),
    negative="on Monday the 31st floor burned; Sunday, 25 guests",
)
def _weekday_number(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a weekday with the number of its day: the nearest day that is both."""
    if (
        not match["w"][0].isupper()
        or re.match(r"[ ](?:floor|street|avenue|time|of)\b", scene.text[match.end() : match.end() + 8])
        or match[0].lower() == "friday the 13th"
    ):
        return None
    number, weekday = int(match["d"]), WEEKDAYS[match["w"].rstrip(".").lower()]

    def relative(anchor: datetime.date) -> Interval | None:
        for step in range(400):
            for found in (anchor - datetime.timedelta(step), anchor + datetime.timedelta(step)):
                if found.day == number and found.weekday() == weekday:
                    return day_of(found.year, found.month, found.day)
        return None

    return Reading(relative=relative, basis="flow")


@rule(
    "en.season-alone",
    rf"(?:the{GAP})?(?P<s>{'|'.join(SEASONS)})\b",
    first=("the", *SEASONS),
    positive=(("It rained in the autumn.", "2024-23"), ("built during winter", "2024-24")),
    negative="a fall in prices, winter wheat",
)
def _season(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a season without a year as the last one, or the next one where the sentence looks ahead."""
    before = scene.text[max(0, match.start() - 12) : match.start()]
    campaign = re.match(_CAMPAIGN, scene.text[match.end("s") : match.end("s") + 16])
    if not campaign and not _SEASON_TIME.search(before):
        return None
    word = match["s"].lower()
    if (
        re.search(r"(?i)\b(?:before|after|spent|early|late)[ ]$", before)
        and word in ("fall", "spring")
        and match[0].lower() == word
    ):
        return None
    if before.lower().endswith("of ") and not match[0].lower().startswith("the"):
        return None
    if word == "fall" and not match[0].lower().startswith("the"):
        return None
    if re.match(
        r"[ ](?:in|of)\b(?![ ](?:the|that|this)[ ]year)|-", scene.text[match.end() : match.end() + 20]
    ) and word in (
        "fall",
        "spring",
    ):
        return None
    season, lean = SEASONS[word], scene.lean(match.start())
    return Reading(
        relative=lambda anchor: season_near(anchor, season, lean),
        in_year=lambda year: interval_of_season(year, season),
        basis="flow",
        start=match.start("s") if campaign else -1,  # the article belongs to the campaign
    )
