"""English quarters and halves whose year is to be found: the third quarter, Q1, the year-ago quarter."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.lexicon import AFTER, FIGURES, GAP, YEAR
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import moved, unit_at
from cuttings_db.dates.verbs import AHEAD
from cuttings_db.intervals import interval_of_year
from cuttings_db.model import Interval

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}


@rule(
    "en.quarter-alone",
    rf"(?:the{GAP})?(?:fiscal{GAP})?(?P<q>first|second|third|fourth|final)(?:[ -]|{GAP})(?:fiscal{GAP})?"
    rf"(?P<u>quarter|half)(?:{GAP}of{GAP}"
    rf"(?P<d>this|last|next|the){GAP}year\b|\b)(?!{GAP}(?:of|century|time|were|wave))",
    first=("the", "fiscal", *_QUARTERS),
    positive=(("profit in the second quarter rose", "2025-34"), ("in the first half of last year", "2024-40")),
    negative="a quarter of patients; the first half of the trial",
)
def _quarter_alone(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a quarter or half whose year is this one, or named by this, last, next."""
    number, unit = _QUARTERS[match["q"].lower()], match["u"].lower()
    if unit == "half" and (number > 2 or not match["d"]):
        return None
    shift = {"last": -1, "next": 1}.get((match["d"] or "").lower(), 0)
    reported = FIGURES.search(scene.text, max(0, match.start() - 24), match.start()) is not None
    ahead = scene.lean(match.start()) == AHEAD and not reported

    def relative(anchor: datetime.date) -> Interval:
        month = (number - 1) * (3 if unit == "quarter" else 6) + 1
        year = anchor.year + shift
        # News of January about the fourth quarter speaks of the one that has just ended.
        if not match["d"] and month > anchor.month and not ahead:
            year -= 1
        return unit_at(datetime.date(year, month, 1), unit)

    def in_year(year: int) -> Interval:
        return unit_at(datetime.date(year, (number - 1) * (3 if unit == "quarter" else 6) + 1, 1), unit)

    named = (match["d"] or "the").lower() != "the"
    return Reading(relative=relative, in_year=None if named else in_year, basis="flow")


@rule(
    "en.quarter-letter",
    r"(?P<u>q|h)(?P<n>[1-4])(?![0-9A-Za-z]|[ ]?[-/][ ]?(?:q|h)?[0-9]|[ ](?:journals?|samples?|quartile))",
    first=("q", "h"),
    positive=(("Results are due in Q1.", "2026-33"), ("sales for H1 rose", "2025-40")),
    negative="the IQR (Q1-Q3); a Q1 journal; H1 receptors",
)
def _quarter_letter(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read Q1 or H2 after a word of time, as the one that has begun last, or the next one where the clause looks on."""
    before = scene.text[max(0, match.start() - 12) : match.start()]
    number, unit = int(match["n"]), "quarter" if match["u"].lower() == "q" else "half"
    timely = re.search(r"(?i)\b(?:in|for|during|by|end of|since|from|early|late|mid|throughout)[ -]$", before)
    if not timely or not match["u"].isupper() or (unit == "half" and number > 2):
        return None
    ahead = scene.lean(match.start()) == AHEAD

    def relative(anchor: datetime.date) -> Interval:
        length = 3 if unit == "quarter" else 6
        month = (number - 1) * length + 1
        past = month + length - 1 < anchor.month
        year = anchor.year + (1 if ahead and past else -1 if not ahead and month > anchor.month else 0)
        return unit_at(datetime.date(year, month, 1), unit)

    return Reading(relative=relative, basis="flow")


_LAST = (
    rf"(?:last{GAP}year|(?:a|one){GAP}year{GAP}(?:ago|earlier|before)"
    rf"|the{GAP}(?:year{GAP}before|(?:previous|prior){GAP}year))"
)


@rule(
    "en.year-ago",
    rf"(?:the|a){GAP}(?:(?:same|corresponding|comparable|equivalent){GAP}(?P<s>quarter|half|month|period"
    rf"|(?:three|six|nine|twelve)[ -]months?(?:{GAP}period)?)"
    rf"(?:{GAP}(?:of|in|a)?{GAP}?(?:(?P<y>{YEAR}){AFTER}|{_LAST}|year{GAP}(?:ago|earlier|before)|previous{GAP}year"
    rf"|prior{GAP}year))"
    rf"|(?:year[- ](?:ago|earlier)|(?:prior|previous)[- ]year){GAP}(?:(?:fourth|third|second|first){GAP})?"
    rf"(?P<u>quarter|half|month|period))\b",
    first=("the", "a"),
    positive=(
        ("In the first quarter of 2024 sales rose from the year-ago quarter.", "2023-33"),
        ("It sold less in May 2024 than in the same month a year earlier", "2023-05"),
    ),
    negative="the same quarter; in the year-ago view",
)
def _year_ago(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the quarter, month or months told last, one year before or in the year named."""
    return _compared(match["s"] or match["u"], match["y"])


@rule(
    "en.same-period",
    rf"(?:same|corresponding|comparable|equivalent){GAP}(?P<s>quarter|half|month|period){GAP}"
    rf"(?:(?:of|in){GAP}(?:(?P<y>{YEAR}){AFTER}|the{GAP}(?:previous|prior){GAP}year\b)|(?:in{GAP}|of{GAP})?{_LAST}\b)",
    first=("same", "corresponding", "comparable", "equivalent"),
    positive=(
        ("In the third quarter of 2024 it lost less than during same period of 2023", "2023-35"),
        ("Sales of May 2024 and same month last year", "2023-05"),
    ),
    negative="same period of follow-up",
)
def _same_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "same period of 2023", told without an article, as the period told last in that other year."""
    return _compared(match["s"], match["y"])


def _compared(word: str, year: str | None) -> Reading:
    """Return a reading of the period told last in an earlier year; without one, what the word itself can mean."""
    unit = word.lower() if word.lower() in ("quarter", "half", "month") else "year"
    only = ("quarter",) if unit == "quarter" else ("day", "month") if unit == "month" else ()
    if year:
        return Reading(
            relative=lambda _anchor: interval_of_year(int(year)), basis="compared", keep=False, year_of=int(year)
        )
    return Reading(
        relative=lambda anchor: unit_at(moved(anchor, "year", -1), unit),
        basis="compared",
        keep=False,
        only=only,
        years_back=1,
    )
