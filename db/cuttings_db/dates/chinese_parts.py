"""Months, days and the parts of months and years, as Chinese writes them."""

from __future__ import annotations

import re

from cuttings_db.dates.chinese_words import SEASONS, chinese_number
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.shifting import day_of
from cuttings_db.intervals import (
    day_number,
    interval_of_days,
    interval_of_half,
    interval_of_month,
    interval_of_quarter,
    interval_of_range,
    interval_of_season,
    interval_of_year,
    last_day_of_month,
    qualified,
)
from cuttings_db.model import Interval

__all__ = [
    "PART_OF_MONTH",
    "PART_OF_YEAR",
    "day_in_month",
    "days_of_month",
    "is_run",
    "is_yearly",
    "month_number",
    "months_of_year",
    "part_of_month",
    "part_of_year",
]

_COUNT = r"[一二两三四五六七八九十0-9]{1,2}"
_MIDDLE = (
    r"中(?=[，。,、；;)]|公布|启动|完成|开[工始展幕]|推出|发布|上市|投[产入用]|举行|获批|递交|提交|实现"
    r"|达[到成]|[以之]?前|左右)"
)
PART_OF_YEAR = (
    rf"(?:第?[一二三四1-4]个?季度[初中末底]?|第?[一二三][、至]?[二三四]季度|(?:第?[一二三四]|首)季度?(?![节风度赛])"
    rf"|[Qq][1-4](?:季度)?"
    rf"|[前首]?[前首头][两二三23]个?季度"
    rf"|[前首头]{_COUNT}个?月|首月|[上下]半年度?|[春夏秋]、?[夏秋冬](?:之交|两季)|[春夏秋冬](?:季|天|日)?(?![节雨运招训奥游]|至(?![0-9次今明翌一二]))"
    rf"|年中(?![国医文央心])|年?(?:初|底|末|终|{_MIDDLE})|年内|[早晚]些时候|暑[假期]|寒假|伊始|岁[末初])"
)
PART_OF_MONTH = (
    r"(?:[上中下]旬(?:[至到][中下]旬)?|[上中][、]?[中下]旬|[上下]半月|月?[初底末](?![步期年])|中(?=[，。,、]))"
)


def month_number(word: str) -> int:
    """Return 1 to 12 for 6月, 十二月, 元月."""
    word = word.rstrip("月份 ")
    return {"元": 1, "正": 1, "腊": 12}.get(word) or chinese_number(word)


def day_in_month(word: str) -> int:
    """Return 1 to 31 for 18日, 十八日, 22号."""
    return chinese_number(word.rstrip("日号天两 "))


_YEARLY = Pattern(
    r"[每历往]年的?(?:[0-9一二三四五六七八九十]{1,2}月(?:[0-9一二三四五六七八九十]{1,3}[日号]?)?(?:份)?[至到、和-])?$"
)


def is_yearly(text: str, start: int) -> bool:
    """Tell whether what begins at a place comes every year: 每年的4月15日."""
    return _YEARLY.search(text, max(0, start - 14), start) is not None


def is_run(first: int, between: str, to: str, last: int) -> bool:
    """Tell whether days are a range (`to` is 至 and its like) or a list of days that follow each other."""
    if to not in "、和与":
        return first < last and not between
    days = [first, *(day_in_month(day) for day in between.split("、")[1:]), last]
    return days == list(range(first, first + len(days)))


def days_of_month(year: int, month: int, first: int, last: int) -> Interval | None:
    """Return the days of one month from `first` to `last`, or None if it has none such."""
    a, b = day_of(year, month, first), day_of(year, month, last)
    if a is None or b is None or a.lo is None or b.lo is None or last < first:
        return None
    return interval_of_days(day_number(a.lo), day_number(b.lo))


def months_of_year(year: int, first: int, last: int) -> Interval | None:
    """Return the months of one year from `first` to `last`; None if they run backwards."""
    if first > last:
        return None
    return interval_of_range(interval_of_month(year, first), interval_of_month(year, last))


def part_of_month(year: int, month: int, part: str | None) -> Interval:
    """Return 上旬, 中旬, 下旬 as their days; 初, 中, 底, 末 as the whole month, approximately; nothing as the month."""
    if not part:
        return interval_of_month(year, month)
    last = last_day_of_month(year, month)
    spans = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, last), "上半月": (1, 15), "下半月": (16, last)}
    if len(part) > 2 and part[-1] == "旬":  # 中下旬, 上旬至中旬
        first, late = spans[part[0] + "旬"][0], spans[part[-2:]][1]
        return days_of_month(year, month, first, late) or interval_of_month(year, month)
    if part in spans:
        return days_of_month(year, month, *spans[part]) or interval_of_month(year, month)
    return qualified(interval_of_month(year, month), "approximate")


def part_of_year(year: int, part: str | None) -> Interval:
    """Return what 第二季度, 上半年, 前三季度, 春季, 年底 and their like name in a year; nothing as the year."""
    part = (part or "").strip()
    if part in ("", "年内"):
        return interval_of_year(year)
    if match := re.fullmatch(r"第?([一二三])[、至]?([二三四])季度", part):
        early = interval_of_quarter(year, chinese_number(match[1]))
        late = interval_of_quarter(year, chinese_number(match[2]))
        return interval_of_range(early, late) if (early.lo or "") < (late.lo or "") else interval_of_year(year)
    if match := re.fullmatch(r"第?([一二三四1-4首])个?季度?([初中末底])?", part):
        quarter = interval_of_quarter(year, 1 if match[1] == "首" else chinese_number(match[1]))
        return qualified(quarter, "approximate") if match[2] else quarter
    if match := re.fullmatch(r"[Qq]([1-4])(?:季度)?", part):
        return interval_of_quarter(year, int(match[1]))
    if match := re.fullmatch(r"[前首头]+([两二三2-3])个?季度", part):
        return interval_of_range(interval_of_quarter(year, 1), interval_of_quarter(year, chinese_number(match[1])))
    if part in ("暑假", "暑期", "寒假"):
        first = 1 if part == "寒假" else 7
        return qualified(months_of_year(year, first, first + 1) or interval_of_year(year), "approximate")
    if part == "首月":
        return interval_of_month(year, 1)
    if match := re.fullmatch(rf"[前首头]({_COUNT})个?月", part):
        months = min(max(chinese_number(match[1]), 1), 12)
        return interval_of_range(interval_of_month(year, 1), interval_of_month(year, months))
    if part.endswith(("之交", "两季")):
        begun, over = interval_of_season(year, SEASONS[part[0]]), interval_of_season(year, SEASONS[part[-3]])
        return interval_of_range(begun, over) if (begun.lo or "") < (over.lo or "") else interval_of_year(year)
    if part.startswith(("上半", "下半")):
        return interval_of_half(year, 1 if part[0] == "上" else 2)
    if part[0] in SEASONS:
        return interval_of_season(year, SEASONS[part[0]])
    return qualified(interval_of_year(year), "approximate")
