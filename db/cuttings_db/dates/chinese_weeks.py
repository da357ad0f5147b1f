"""Weeks and weekdays counted within a Chinese month: 9月第一周, 10月的第二个星期三, 5月最后一个周日."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_parts import month_number
from cuttings_db.dates.chinese_words import MONTH, NUMERALS, WEEKDAYS, YEAR, YEAR_WORDS, chinese_number, year_number
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import month_near, moved, unit_at
from cuttings_db.intervals import last_day_of_month
from cuttings_db.model import Interval

_MONTHS = {"本月": 0, "这个月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_YEAR_WORD = "|".join(sorted(YEAR_WORDS, key=len, reverse=True))
_WEEK = r"(?:周|星期|礼拜)"


def week_of_month(year: int, month: int, count: int, weekday: int) -> Interval | None:
    """Return the count-th such weekday of a month, or its week if `weekday` is -1; count 0 is the last.

    The first week is that of the first Monday.
    """
    first = datetime.date(year, month, 1)
    length = last_day_of_month(year, month)
    number = max(weekday, 0)
    days = [day for day in range(length) if (first.weekday() + day) % 7 == number]
    if count > len(days):
        return None
    day = first + datetime.timedelta(days[count - 1])
    return unit_at(day, "week" if weekday < 0 else "day")


@rule(
    "zh.week-of-month",
    rf"(?:(?:(?P<y>{YEAR}|{_YEAR_WORD})[ ]?的?[ ]?)?(?P<m>{MONTH})|(?P<r>{'|'.join(_MONTHS)}))的?[ ]?"
    rf"(?:第(?P<n>[一二三四五1-5])个?|(?P<last>最后一个?)){_WEEK}(?![岁年期])(?P<w>[一二三四五六日天])?",
    first=(*NUMERALS, "元", *sorted({word[0] for word in (*YEAR_WORDS, *_MONTHS)})),
    positive=(("今年9月第一周，大会召开", "2025-09-01/2025-09-07"), ("2024年5月的第二个星期日", "2024-05-12")),
    negative="第一周给药；9月第一批",
)
def _week_of_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a week or weekday counted within its month: the first week begins on the first Monday."""
    count = 0 if match["last"] else chinese_number(match["n"])
    weekday = WEEKDAYS[match["w"]] if match["w"] else -1
    if match["r"]:
        shift = _MONTHS[match["r"]]

        def pointed(anchor: datetime.date) -> Interval | None:
            first = moved(anchor.replace(day=1), "month", shift)
            return week_of_month(first.year, first.month, count, weekday)

        return Reading(relative=pointed)
    month, word = month_number(match["m"]), match["y"]
    if word in YEAR_WORDS:
        return Reading(relative=lambda anchor: week_of_month(anchor.year + YEAR_WORDS[word], month, count, weekday))
    if word:
        interval = week_of_month(year_number(word), month, count, weekday)
        return Reading(interval) if interval else None
    if scene.text[max(0, match.start() - 2) : match.start()].endswith(("每年", "年", "个")):
        return None
    lean = scene.lean(match.start())
    return Reading(
        relative=lambda anchor: week_of_month(int(month_near(anchor, month, lean).edtf[:4]), month, count, weekday),
        in_year=lambda year: week_of_month(year, month, count, weekday),
        basis="flow",
    )
