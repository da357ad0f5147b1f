"""English years, decades, centuries, quarters, halves and seasons that carry their own year."""

from __future__ import annotations

import re

from cuttings_db.dates.counting import counts_something
from cuttings_db.dates.lexicon import AFTER, GAP, ORDINALS, SEASONS, YEAR
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.intervals import (
    interval_of_century,
    interval_of_decade,
    interval_of_half,
    interval_of_quarter,
    interval_of_range,
    interval_of_season,
    interval_of_year,
)
from cuttings_db.model import Interval

_ORDINAL = r"(?:[12][0-9]?(?:st|nd|rd|th)|" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
_QUARTER_WORD = r"(?P<q>first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th))"
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_FISCAL = rf"(?:(?:fiscal|financial|calendar)(?:{GAP}year)?{GAP})?"
_OF_YEAR = rf"(?:{GAP}of{GAP}{_FISCAL}|{GAP}|,[ ]?|[-'])(?P<y>{YEAR}){AFTER}"


def quarter_number(word: str) -> int:
    """Return 1 to 4 for "first", "2nd" or "3"."""
    return QUARTERS.get(word.lower()) or int(word[0])


@rule(
    "en.year",
    rf"(?:the{GAP}(?:year{GAP})?|year{GAP})?(?P<y>{YEAR}){AFTER}",
    first=(DIGITS, "year", "the"),
    positive=(("It began in 2024, they said.", "2024"), ("Dvorak (1841) wrote", "1841")),
    negative="We enrolled 1955 patients and 2050 controls.",
)
def _year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year unless the number counts or numbers something."""
    if counts_something(scene.text, match.start("y"), match.end("y")):
        return None
    if match.start() != match.start("y") and match[0].lower().startswith("the") and "year" not in match[0].lower():
        return None  # the article belongs to the name: the 2016 election
    return Reading(interval_of_year(int(match["y"])), start=match.start("y"))


@rule(
    "en.year-range",
    rf"(?P<a>{YEAR})(?:[ ]?[-/][ ]?)(?P<b>{YEAR}|[0-9]{{2}}){AFTER}",
    first=(DIGITS,),
    positive=(("the 2019-2021 programme", "2019/2021"), ("in 1998/99", "1998/1999")),
    negative="code 2019-15",
)
def _year_range(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the period from one year to another, whose second may be short."""
    a, b = int(match["a"]), int(match["b"])
    if len(match["b"]) == 2:
        b += a // 100 * 100
    if not a < b <= a + 200 or counts_something(scene.text, match.start(), match.end()):
        return None
    return _years(match, interval_of_year(a), interval_of_year(b))


def _years(match: re.Match[str], first: Interval, last: Interval) -> Reading:
    """Return the years from one to another, with the spans of both."""
    start = match.span("y" if "y" in match.re.groupindex else "a")
    ends = (*start, Reading(first)), (*match.span("b"), Reading(last, keep=False))  # what follows begins at the start
    return Reading(interval_of_range(first, last), halves=ends)


@rule(
    "en.decade",
    rf"(?:the{GAP})?(?P<y>1[0-9]{{2}}0|20[0-9]0)[ ]?'?s\b",
    first=(DIGITS, "the"),
    positive=(("in the 1990s", "199X"), ("during the 2010's", "201X")),
    negative="the 1995s",
)
def _decade(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the ten years of a decade in figures."""
    return Reading(interval_of_decade(int(match["y"])))


_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70}
_TENS |= {"eighties": 80, "nineties": 90}


@rule(
    "en.decade-short",
    rf"(?:the{GAP}(?P<w>{'|'.join(_TENS)})\b|(?:the{GAP}'?)?(?P<n>[2-9]0)[ ]?'?s\b)",
    first=("the", DIGITS),
    positive=(("songs of the '80s", "198X"), ("in the nineties", "199X")),
    negative="a man in his 60s",
)
def _decade_short(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a decade of the last century by its short name; nobody's age is one."""
    before = scene.text[max(0, match.start() - 9) : match.start()]
    if match["n"] and scene.text[match.start("n") - 1] != "'":
        return None
    if re.search(r"(?i)\b(?:his|her|their|my|our)[ ]'?$", before):
        return None
    tens = int(match["n"]) if match["n"] else _TENS[match["w"].lower()]
    start = match.start() if not match["n"] or match.start() < match.start("n") else match.start("n") - 1
    return Reading(interval_of_decade(1900 + tens), start=start)


@rule(
    "en.century",
    rf"(?:the{GAP})?(?P<n>{_ORDINAL})(?:[ -]|{GAP})century\b(?P<era>{GAP}b\.?c\.?(?:e\.?)?)?",
    first=(DIGITS, "the", *ORDINALS, "twenty"),
    positive=(("in the 20th century", "19XX"), ("nineteenth-century surgeons", "18XX")),
    negative="the 12th cohort",
)
def _century(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a century by its number; those before our era have no days."""
    digits = re.match(r"[0-9]+", match["n"])
    number = int(digits[0]) if digits else ORDINALS[match["n"].lower()]
    if match["era"] or not 1 <= number <= 21:
        return None
    return Reading(interval_of_century((number - 1) * 100))


@rule(
    "en.quarter",
    rf"(?:the{GAP})?{_QUARTER_WORD}(?:[ -]|{GAP})quarter{_OF_YEAR}",
    first=("the", DIGITS, *QUARTERS),
    positive=(("in the second quarter of 2024", "2024-34"), ("Fourth-quarter 2023 sales", "2023-36")),
    negative="the second quarter of the patients",
)
def _quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a quarter with its year."""
    return Reading(interval_of_quarter(int(match["y"]), quarter_number(match["q"])))


@rule(
    "en.quarter-short",
    rf"(?:q(?P<q>[1-4])|(?P<q2>[1-4])q)(?:[ ]?of)?[ /'-]?(?:FY[ ]?)?(?P<y>{YEAR}|2[0-9]){AFTER}",
    first=("q", "q1", DIGITS),
    positive=(("results for Q2 2024", "2024-34"), ("guidance for 3Q25", "2025-35")),
    negative="Q5 2024",
)
def _quarter_short(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a quarter with its year in the short form of business reports."""
    if match["q2"] and "q" in match[0]:
        return None  # 3q27 is a place on a chromosome
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
    return Reading(interval_of_quarter(year, int(match["q"] or match["q2"])))


@rule(
    "en.half",
    rf"(?:(?:the{GAP})?(?P<h>first|second|latter|last){GAP}half{_OF_YEAR}"
    rf"|(?:h(?P<n>[12])|(?P<n2>[12])h)[ ]?'?(?P<y2>{YEAR}|2[0-9]){AFTER})",
    first=("the", "first", "second", "latter", "last", "h", DIGITS),
    positive=(("in the first half of 2024", "2024-40"), ("by H2 2025", "2025-41")),
    negative="the first half of the century",
)
def _half(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read half a year with its year."""
    letter = match["n"] or match["n2"]
    if letter and "h" in match[0]:
        return None
    half = int(letter) if letter else 1 if match["h"].lower() == "first" else 2
    year = int(match["y"] or match["y2"])
    return Reading(interval_of_half(year + (2000 if year < 100 else 0), half))


@rule(
    "en.season",
    rf"(?:the{GAP})?(?P<s>{'|'.join(SEASONS)})(?:{GAP}months)?(?:{GAP}of{GAP}|,?{GAP})(?P<y>{YEAR})(?:[-/](?P<y2>{YEAR}"
    rf"|[0-9]{{2}}))?{AFTER}",
    first=("the", *SEASONS),
    positive=(("in the summer of 2020", "2020-22"), ("Fall 2019 issue", "2019-23")),
    negative="fall 20190 steps",
)
def _season(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a season with its year; "winter of 2019-20" begins in the first of them."""
    return Reading(interval_of_season(int(match["y"]), SEASONS[match["s"].lower()]))


@rule(
    "en.year-season",
    rf"(?P<y>{YEAR}){GAP}(?P<s>{'|'.join(SEASONS)})\b(?!{GAP}[A-Z])",
    first=(DIGITS,),
    positive=(("After the 1982 summer meeting", "1982-22"), ("the 2024 spring semester", "2024-21")),
    negative="in 2024 fall in prices; the 2020 Summer Olympics",
    flags=0,
)
def _year_season(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a season after its year."""
    if match["s"] == "fall" or counts_something(scene.text, match.start("y"), match.end("y")):
        return None
    return Reading(interval_of_season(int(match["y"]), SEASONS[match["s"]]))


@rule(
    "en.fiscal",
    rf"(?:FY|fiscal(?:{GAP}year)?|financial{GAP}year)[ ]?'?(?P<y>{YEAR}|2[0-9]){AFTER}",
    first=("fy", "fiscal", "financial"),
    positive=(("sales in FY2024", "2024~"), ("fiscal year 2023 closed", "2023~")),
    negative="fiscal rules of 24",
)
def _fiscal(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a fiscal year; companies end it on different days, so it is that year, approximately."""
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
    return Reading(interval_of_year(year), qualifier="approximate")


_NOUN_AFTER = Pattern(r"[ ](?:patients|cells|cases|women|tumou?rs|survivors|lines|samples|tissues|specimens)\b")
_ERA = r"(?:b\.c\b\.?(?:e\.)?|bce?\b|a\.d\.|ad\b|c\.e\.|ce\b)"


@rule(
    "en.era",
    rf"(?:(?P<y>[1-9][0-9]{{0,3}})[ ]?(?P<era>{_ERA})(?![A-Za-z])|AD[ ](?P<y2>[1-9][0-9]{{0,3}}){AFTER})",
    first=(DIGITS, "ad"),
    positive=(("murdered in 44 BC", "-0043"), ("in 347 AD", "0347")),
    negative="146 BCL2 copies",
)
def _era(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year before or after Christ."""
    year = int(match["y"] or match["y2"])
    if match["era"] and match["era"].isupper() and _NOUN_AFTER.match(scene.text, match.end()):
        return None  # 7 BC patients
    if (match["era"] or "").lower().startswith("b"):
        return Reading(interval_of_year(1 - year))
    return Reading(interval_of_year(year))


_NO_YEAR_AFTER = Pattern(r"[ ](?!(?:and|but|he|she|they|the|when|to|until|after|with|at|in)\b)[a-z]|[ ]?-|[ ]%")


@rule(
    "en.year-early",
    r"(?P<y>[1-9][0-9]{2})(?:[ ]?-[ ]?(?P<b>[1-9][0-9]{2}))?(?![0-9A-Za-z%]|[.,:][0-9])",
    first=(DIGITS,),
    positive=(("Jerome (c. 347) wrote", "0347~"), ("Theodorus (c. 314-368)", "0314~/0368~")),
    negative="about 347 patients",
)
def _year_early(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year of three figures after "c.", or after a word of time in a text that tells of such years."""
    before = scene.text[max(0, match.start() - 12) : match.start()]
    if not re.search(r"(?i)(?:\bc\.|\bca\.|\bcirca)[ ]$", before) and (
        not scene.early
        or not re.search(r"(?i)\b(?:in|until|by|since|about|around|after|before)[ ]$", before)
        or _NO_YEAR_AFTER.match(scene.text, match.end())
    ):
        return None
    first = interval_of_year(int(match["y"]))
    if match["b"] and int(match["b"]) > int(match["y"]):
        return _years(match, first, interval_of_year(int(match["b"])))
    return Reading(first, end=match.end("y"))


@rule(
    "en.year-short",
    r"(?P<y>[0-9]{2})(?![0-9A-Za-z'%]|[.,][0-9])",
    first=(DIGITS,),
    positive=(("in the summer of '69", "1969"), ("back in '08 they met", "2008")),
    negative="in 69 cases",
)
def _year_short(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read '08 after a word of time; those after the thirties belong to the last century."""
    before = scene.text[max(0, match.start() - 9) : match.start()]
    if not re.search(r"(?i)\b(?:in|of|since|until|by|from|early|late|mid)[ ]'$", before):
        return None
    year = int(match["y"])
    return Reading(interval_of_year(year + (2000 if year < 40 else 1900)), start=match.start() - 1)
