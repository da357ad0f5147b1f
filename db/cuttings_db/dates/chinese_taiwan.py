"""Years of three figures, and years and months that stand in brackets beside 今, 去, 本, as in Taiwan and Hong Kong."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_clock import timed
from cuttings_db.dates.chinese_parts import (
    PART_OF_YEAR,
    day_in_month,
    days_of_month,
    month_number,
    part_of_month,
    part_of_year,
)
from cuttings_db.dates.chinese_words import DAY, HAN_DIGITS, MONTH, MONTH_NUMBER, chinese_number
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import day_of
from cuttings_db.model import Interval

_S = "[ ]?"
_TAIWAN = Pattern("民国|台[湾北大中南]|行政院|立法院|卫福部|健保|国健署|立委|高雄|花莲")


# Years that are counted: 100年来, 120年的历史.
_LONG = Pattern(r"[来前后内间多余期的以之]|老|校庆|院庆|历史|庆典|[级龄]")


@rule(
    "zh.early-year",
    rf"(?P<y>[1-9][0-9]{{2}}|一[〇零一二][〇零一二三四五六七八九]){_S}年度?"
    rf"(?:{_S}(?P<m>{MONTH})(?:{_S}(?P<d>{DAY}))?|(?P<part>{PART_OF_YEAR})|(?=[，,)、；;])|(?=起|全面|底|[一-鿿])(?P<bare>))",
    first=(DIGITS, "一"),
    positive=(("789年，大帝规定", "0789"), ("民国以来；108年3月第一次走进台北", "2019-03")),
    negative="历经300年，古树犹在；前103年；500年历史；一一五年",
)
def _early_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year of three figures that opens a clause (789年), in texts of Taiwan one of the Republic (108年3月)."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    year = int("".join(str(chinese_number(figure)) for figure in match["y"]))
    if before in HAN_DIGITS or before in tuple("第约近满前"):
        return None
    if 89 < year < 130:  # years of the Republic, told in Taiwan without its name
        if not _TAIWAN.search(scene.text, 0, 4000):
            return None
        if match["bare"] is not None and (_LONG.match(scene.text, match.end()) or "民国" not in scene.text):
            return None
        year += 1911
    elif before not in ("", *"，,。；;、（(\n在于自至到从") or not match["y"].isdigit() or match["bare"] is not None:
        return None
    if match["d"]:
        interval = day_of(year, month_number(match["m"]), day_in_month(match["d"]))
        return Reading(interval, end=timed(scene, match.end())) if interval else None
    return Reading(
        part_of_month(year, month_number(match["m"]), None) if match["m"] else part_of_year(year, match["part"])
    )


@rule(
    "zh.bracket-year",
    rf"[今去前明本]\((?P<y>20[0-9]{{2}}|19[0-9]{{2}}|1[0-2][0-9])\)年度?(?:{_S}(?P<m>{MONTH})(?:{_S}(?P<d>{DAY}))?|"
    rf"(?P<part>{PART_OF_YEAR}))?",
    first=("今", "去", "前", "明", "本"),
    positive=(("去（2023）年出任所长", "2023"), ("今（113）年3月1日公告", "2024-03-01")),
    negative="前（3）年",
)
def _bracket_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year told in brackets within 今年 or 去年: 去（2023）年底; three figures are years of the Republic."""
    year = int(match["y"])
    year += 1911 if year < 1000 else 0
    if match["d"]:
        interval = day_of(year, month_number(match["m"]), day_in_month(match["d"]))
        return Reading(interval) if interval else None
    return Reading(
        part_of_month(year, month_number(match["m"]), None) if match["m"] else part_of_year(year, match["part"])
    )


@rule(
    "zh.bracket-month",
    rf"(?P<w>[本上下])\((?P<m>{MONTH_NUMBER})\)月(?:份)?(?:{_S}(?P<d>{DAY}))?",
    first=("本", "上", "下"),
    positive=(("本（6）月15日下午", "2025-06-15"), ("上（5）月营收增长", "2025-05")),
    negative="本（6）号",
)
def _bracket_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a month told in brackets within 本月 or 上月: 本（6）月15日."""
    month = chinese_number(match["m"])
    day = day_in_month(match["d"]) if match["d"] else 0

    def in_year(year: int) -> Interval | None:
        return days_of_month(year, month, day, day) if day else part_of_month(year, month, None)

    def relative(anchor: datetime.date) -> Interval | None:
        shift = (month - anchor.month > 6) * -1 + (anchor.month - month > 6) * 1
        return in_year(anchor.year + shift)

    return Reading(relative=relative, end=timed(scene, match.end()) if day else -1)
