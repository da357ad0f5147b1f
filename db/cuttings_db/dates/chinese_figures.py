"""Chinese dates in figures alone: 2月15, 1928.3-2021.5, 会议时间：9.10-9.14."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_partial import month_day_around
from cuttings_db.dates.chinese_parts import days_of_month, month_number
from cuttings_db.dates.chinese_words import (
    MONTH_NUMBER,
    NUMERALS,
    TO,
    YEAR,
    YEAR_WORDS,
    chinese_number,
    year_number,
)
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import day_of
from cuttings_db.intervals import interval_of_month, interval_of_range
from cuttings_db.model import Interval

_YEAR_WORD = "|".join(sorted(YEAR_WORDS, key=len, reverse=True))
_NO_BARE_BEFORE = tuple("个每第约近满几数年闰足超过共.-/")


@rule(
    "zh.month-number",
    rf"(?:(?P<y>{YEAR}|{_YEAR_WORD})[ ]?)?(?P<m>{MONTH_NUMBER}月)"
    r"(?P<d>3[01]|[12][0-9]|0?[1-9]|(?:二十|三十|廿)[一二三四五六七八九])"
    r"(?=[。]|、(?![ ]?[0-9]{1,2}[日号、])|[,;](?![0-9])|[ ]?$|在|[上下]午|晚上|起|前(?!列)"
    r"|之前|以[前后]|[至到-][ ]?[0-9]{1,2}月)",
    first=(*NUMERALS, *sorted({word[0] for word in YEAR_WORDS})),
    positive=(("2月15，他返回上海", "2025-02-15"), ("2019年6月23，会议开幕", "2019-06-23")),
    negative="2月15例；3月20，000台；6月18个省",
)
def _month_number(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a month and day without 日 where a clause ends or a word of time follows: 2月15，他返回."""
    month, day, word = month_number(match["m"]), chinese_number(match["d"]), match["y"]
    if day_of(2000, month, day) is None or scene.text[max(0, match.start() - 1) : match.start()] in _NO_BARE_BEFORE:
        return None
    if word in YEAR_WORDS:
        return Reading(relative=lambda anchor: day_of(anchor.year + YEAR_WORDS[word], month, day))
    if word:
        interval = day_of(year_number(word), month, day)
        return Reading(interval) if interval else None
    lean = scene.lean(match.start())
    return Reading(
        relative=lambda anchor: month_day_around(anchor, month, day, lean),
        in_year=lambda year: day_of(year, month, day),
        basis="flow",
    )


_FIGURES = r"(?:1[0-2]|0?[1-9])[.](?:3[01]|[12][0-9]|0?[1-9])"


@rule(
    "zh.figure-months",
    r"(?P<y>1[89][0-9]{2}|20[0-9]{2})[.](?P<m>1[0-2]|0?[1-9])[ ]?(?:至|-{1,2}|~)[ ]?(?P<z>1[89][0-9]{2}"
    r"|20[0-9]{2})[.](?P<n>1[0-2]|0?[1-9])(?![0-9.])",
    first=(DIGITS,),
    positive=(("某某（1928.3—2021.5）", "1928-03/2021-05"), ("2019.1-2020.12", "2019-01/2020-12")),
    negative="1928.3.4",
)
def _figure_months(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read from month to month in figures, as lives and series of cases are told: 1928.3-2021.5."""
    first = interval_of_month(int(match["y"]), int(match["m"]))
    last = interval_of_month(int(match["z"]), int(match["n"]))
    return Reading(interval_of_range(first, last)) if (first.lo or "") < (last.lo or "") else None


@rule(
    "zh.figures-after-label",
    rf"(?P<a>{_FIGURES})[ ]?(?:{TO}[ ]?(?P<b>{_FIGURES}))?(?![0-9.%])",
    first=(DIGITS,),
    positive=(("会议时间：9.10-9.14", "2025-09-10/2025-09-14"), ("报到日期：9.9", "2025-09-09")),
    negative="得分：9.10-9.14",
)
def _figures_after_label(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read month and day in figures where a label says that they are a date: 会议时间：9.10-9.14."""
    if not re.search(
        r"(?:时间|日期|会期|档期|日程)[ ]?[:：]?[ ]?$", scene.text[max(0, match.start() - 6) : match.start()]
    ):
        return None
    pairs = [tuple(int(part) for part in one.split(".")) for one in (match["a"], match["b"] or match["a"])]
    (month, day), (last_month, last_day) = pairs
    lean = scene.lean(match.start())

    def in_year(year: int) -> Interval | None:
        if month == last_month:
            return days_of_month(year, month, day, last_day)
        return None

    def relative(anchor: datetime.date) -> Interval | None:
        near = month_day_around(anchor, last_month, last_day, lean)
        return in_year(int(near.edtf[:4])) if near else None

    return Reading(relative=relative, in_year=in_year, basis="flow")
