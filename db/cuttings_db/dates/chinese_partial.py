"""Chinese dates without a year: a month and day, a month, a day, a quarter, a holiday."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_absolute import (
    day_in_month,
    days_of_month,
    month_number,
    part_of_month,
    part_of_year,
)
from cuttings_db.dates.chinese_words import (
    DAY,
    HAN_DIGITS,
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    YEAR_WORDS,
    chinese_number,
    year_number,
)
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import day_of, month_day_near, month_near, moved, unit_at
from cuttings_db.dates.verbs import AHEAD
from cuttings_db.intervals import interval_of_month
from cuttings_db.model import Interval

_S = "[ ]?"
_NUMERALS = (DIGITS, *HAN_DIGITS)


@rule(
    "zh.month-day",
    rf"(?P<m>{MONTH}){_S}(?:(?P<a>3[01]|[12][0-9]|0?[1-9]|[一二三四五六七八九十廿]{{1,3}})[日号]?[ ]?(?P<to>至|到"
    rf"|-{{1,2}}|~|、|和)[ ]?)?(?P<d>{DAY})(?:[ ]?[(,]?[ ]?{WEEKDAY}[ ]?\)?)?",
    first=(*_NUMERALS, "元"),
    positive=(("9月18日至22日在济南", "2025-09-18/2025-09-22"), ("9月29日（周日），会议闭幕", "2024-09-29")),
    negative="3个月18日龄",
)
def _month_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read month and day, or a range of days, near the anchor."""
    month, last = month_number(match["m"]), day_in_month(match["d"])
    first = chinese_number(match["a"]) if match["a"] else last
    if first > last or (match["a"] and match["to"] in "、和" and last != first + 1):
        return None
    lean = scene.lean(match.start())
    if day_of(2000, month, last) is None:
        return None
    weekday = WEEKDAYS[match["w"]] if match["w"] else -1

    def relative(anchor: datetime.date) -> Interval | None:
        near = month_day_near(anchor, month, last, lean, weekday)
        return days_of_month(int(near.edtf[:4]), month, first, last) if near else None

    return Reading(
        relative=relative,
        in_year=lambda year: days_of_month(year, month, first, last),
        basis="flow",
        weekday=weekday,
    )


@rule(
    "zh.month-alone",
    rf"(?P<m>{MONTH})(?:(?P<to>至|到|-{{1,2}}|~)(?P<b>{MONTH}))?(?P<part>[上中下]旬|[初底末](?!步))?(?!龄|经|子|饼|季|球|薪|光|亮"
    rf"|嫂|刊|报|牙|票|[一二三四五六七八九十0-9]|[ ]?[0-9])",
    first=(*_NUMERALS, "元"),
    positive=(("4月，他回到上海", "2025-04"), ("去年他去过，五月底离开", "2024-05~")),
    negative="3个月；正月；八月瓜；两三月",
)
def _month_alone(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a month near the anchor; Chinese numerals need a word of time around them."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if before in tuple("个每第约近满半几数足多二三四五六七八九两十") or match["m"].startswith(("正", "腊")):
        return None
    if (
        not match["m"][0].isdigit()
        and not match["part"]
        and before not in ("", "\n", " ", *"，。、；：于在从至到自由（(")
    ):
        return None
    if re.search(r"每年[^，。]{0,6}$|[年隔]年$", scene.text[max(0, match.start() - 8) : match.start()]):
        return None
    month, lean, part = month_number(match["m"]), scene.lean(match.start()), match["part"]
    if re.match(r"之?前", scene.text[match.end() : match.end() + 2]):
        lean = 1  # 10月底前 sets a term
    until = month_number(match["b"]) if match["b"] else 0

    def in_year(year: int) -> Interval | None:
        if until:
            return part_to(year, month, until)
        return part_of_month(year, month, part) if part else interval_of_month(year, month)

    def relative(anchor: datetime.date) -> Interval | None:
        return in_year(int(month_near(anchor, month, lean).edtf[:4]))

    return Reading(relative=relative, in_year=in_year, basis="flow")


def part_to(year: int, first: int, last: int) -> Interval | None:
    """Return the months of one year from `first` to `last`."""
    if first >= last:
        return None
    a, b = interval_of_month(year, first), interval_of_month(year, last)
    return Interval(f"{a.edtf}/{b.edtf}", a.lo, b.hi, "range")


@rule(
    "zh.day-alone",
    r"(?P<d>3[01]|[12][0-9]|[1-9])[ ]?"
    r"(?:日|号(?=[，。、；,;)至到~-]|[ ]?$|上午|下午|中午|凌晨|当[天日晚]|[晚早]|在(?!研)|于|起|开[幕始会]"
    r"|召|举|抵达|出发|会(?!议[室厅]|场)|[我他她]们?|就|又|才))"
    r"(?!报|程|志|常|益|前|用|均|记|本|元|语|文|龄|内|间|后|线|楼|院|店|馆|厅|门|文件"
    r"|[ ]?[0-9一二两三][ ]?[次片粒针])",
    first=(DIGITS,),
    positive=(("记者18日从医院获悉", "2025-06-18"), ("6月3日开幕，5日闭幕", "2025-06-05")),
    negative="每日3次，第3日，连续5日给药，20号外显子插入，3号染色体，21号楼，5号抗体",
)
def _day_alone(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day whose month is that of the last date or of the publication."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if before in tuple("第每约近满共达续个过超仅余了为逾于") and before not in ("于",):
        return None
    number = int(match["d"])
    lean = scene.lean(match.start())

    def relative(anchor: datetime.date) -> Interval | None:
        found = day_of(anchor.year, anchor.month, number)
        if found is None or (number > anchor.day and lean != AHEAD and number - anchor.day > 3):
            earlier = moved(anchor.replace(day=1), "month", -1)
            return day_of(earlier.year, earlier.month, number) or found
        return found

    def same_month(anchor: datetime.date) -> Interval | None:
        return day_of(anchor.year, anchor.month, number)

    paragraph = scene.text[max(0, match.start() - 240) : match.start()].rpartition("\n")[2]
    told = re.search(r"[0-9一二三十]{1,2}[ ]?月(?:[^。]{0,80}$|[ ]?[0-9一二三十廿]{1,3}[日号])", paragraph)
    return Reading(relative=same_month if told else relative, basis="last" if told else "published")


@rule(
    "zh.part-of-year",
    r"(?:第[一二三四1-4]季度|[一二三四1-4]季度(?!节)|(?:今年)?[上下]半年度?|前[两二三]季度|年[初底末中](?=[，。,、前将的会以]|$))",
    first=(*_NUMERALS, "第", "上", "下", "前", "年"),
    positive=(("第二季度收入增长", "2025-34"), ("上半年销售额", "2025-40")),
    negative="四季度假村",
)
def _part_of_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a quarter or half of this year."""
    if scene.text[match.end() : match.end() + 1] == "假":
        return None
    word = match[0]
    return Reading(relative=lambda anchor: part_of_year(anchor.year, word), basis="flow")


@rule(
    "zh.this-quarter",
    r"(?P<s>上|本|这|下)(?:一)?(?:个)?季度",
    first=("上", "本", "这", "下"),
    positive=(("本季度业绩", "2025-34"), ("上个季度", "2025-33")),
    negative="季度报告",
)
def _this_quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read this, the last or the next quarter."""
    shift = {"上": -1, "下": 1}.get(match["s"], 0)
    return Reading(relative=lambda anchor: unit_at(moved(anchor, "quarter", shift), "quarter"))


_HOLIDAYS = {"元": (1, 1), "国": (10, 1), "五": (5, 1), "圣": (12, 25), "平": (12, 24), "教": (9, 10), "护": (5, 12)}
_HOLIDAYS |= {"医": (8, 19), "世": (2, 4)}


@rule(
    "zh.holiday",
    rf"(?:(?P<y>今年|去年|前年|明年|{YEAR})的?)?(?P<h>元旦|国庆节?|五一(?:劳动节)?|圣诞节?|平安夜|教师节|护士节|医师节|世界癌症日)(?!假期办|大典)",
    first=("元", "国", "五", "圣", "平", "教", "护", "医", "世", "今", "去", "前", "明", *_NUMERALS),
    positive=(("元旦当天", "2025-01-01"), ("去年国庆节", "2024-10-01")),
    negative="五一广场",
)
def _holiday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a holiday with a fixed day."""
    if match["h"] == "五一" and scene.text[match.end() : match.end() + 1] not in ("", *"，。、前期假当后"):
        return None
    month, number = _HOLIDAYS[match["h"][0]]
    word = match["y"]
    if word in YEAR_WORDS:
        return Reading(relative=lambda anchor: day_of(anchor.year + YEAR_WORDS[word], month, number))
    if word:
        interval = day_of(year_number(word), month, number)
        return Reading(interval) if interval else None
    lean = scene.lean(match.start())
    return Reading(
        relative=lambda anchor: month_day_near(anchor, month, number, lean),
        in_year=lambda year: day_of(year, month, number),
        basis="flow",
    )
