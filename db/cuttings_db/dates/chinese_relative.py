"""Chinese words that point from publication or back to the last date told, and dates without a year."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_absolute import (
    PART_OF_YEAR,
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
    PART_OF_DAY,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    YEAR_WORDS,
    chinese_number,
)
from cuttings_db.dates.rules import DIGITS, Basis, Reading, Scene, rule
from cuttings_db.dates.shifting import moved, unit_at, weekday_near
from cuttings_db.intervals import interval_of_day, interval_of_month, interval_of_season
from cuttings_db.model import Interval

_S = "[ ]?"
_NUMERALS = (DIGITS, *HAN_DIGITS)
_TOLD_YEARS = {
    "当年": 0,
    "同年": 0,
    "该年": 0,
    "那年": 0,
    "次年": 1,
    "翌年": 1,
    "第二年": 1,
    "上一年": -1,
    "前一年": -1,
}
_YEAR_WORD = "(?P<y>" + "|".join(sorted((*YEAR_WORDS, *_TOLD_YEARS), key=len, reverse=True)) + ")"
_FIRST = ("今", "本", "去", "上", "前", "明", "后", "当", "同", "该", "那", "次", "翌", "第")


def _year_shift(word: str) -> tuple[int, Basis]:
    """Return how many years a word moves, and from what."""
    return (YEAR_WORDS[word], "published") if word in YEAR_WORDS else (_TOLD_YEARS[word], "last")


@rule(
    "zh.year-word-day",
    rf"{_YEAR_WORD}(?:的)?{_S}(?P<m>{MONTH}){_S}"
    rf"(?:(?P<a>[0-9]{{1,2}}|[一二三四五六七八九十廿]{{1,3}})[日号]?[ ]?(?:至|到|-{{1,2}}"
    rf"|~)[ ]?)?(?P<d>{DAY})",
    first=_FIRST,
    positive=(("去年9月2日", "2024-09-02"), ("今年6月3日至5日", "2025-06-03/2025-06-05")),
    negative="去年的3日报告",
)
def _year_word_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 今年, 去年 and their like with month and day."""
    shift, basis = _year_shift(match["y"])
    month, last = month_number(match["m"]), day_in_month(match["d"])
    first = chinese_number(match["a"]) if match["a"] else last
    return Reading(relative=lambda anchor: days_of_month(anchor.year + shift, month, first, last), basis=basis)


@rule(
    "zh.year-word",
    rf"{_YEAR_WORD}(?:(?:的)?{_S}(?P<m>{MONTH})(?P<mp>[上中下]旬|月?[初底末](?!步))?|(?:的)?(?P<part>{_S}{PART_OF_YEAR}))?"
    r"(?!级|度(?!第))",
    first=_FIRST,
    positive=(("今年6月，会议召开", "2025-06"), ("去年第四季度", "2024-36")),
    negative="当年轻人来到，下一次年会",
)
def _year_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 今年, 去年 and their like, alone or with a month or a part of the year."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if scene.text[match.end() : match.end() + 1] in ("轻", "龄") or (
        match["y"] == "次年" and before in tuple("一二两三几多每首")
    ):
        return None  # 下一次年会 is the next annual meeting
    shift, basis = _year_shift(match["y"])
    part = (match["part"] or "").strip()

    def relative(anchor: datetime.date) -> Interval:
        year = anchor.year + shift
        if match["m"]:
            month = month_number(match["m"])
            return part_of_month(year, month, match["mp"]) if match["mp"] else interval_of_month(year, month)
        return part_of_year(year, part) if part else unit_at(datetime.date(year, 1, 1), "year")

    return Reading(relative=relative, basis=basis)


_SEASON_YEARS = {"今": 0, "去": -1, "明": 1, "来": 1}


@rule(
    "zh.season-word",
    r"(?P<y>[今去明来])(?P<s>[春夏秋冬])(?:季|天)?(?![节播耕游令])",
    first=tuple(_SEASON_YEARS),
    positive=(("今夏还会再印", "2025-22"), ("去冬以来，流感", "2024-24")),
    negative="今春节晚会；明秋播",
)
def _season_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 今夏, 去冬 and their like."""
    if scene.text[max(0, match.start() - 1) : match.start()] in ("如", "至", "古", "过", "回", "出"):
        return None
    shift, season = _SEASON_YEARS[match["y"]], SEASONS[match["s"]]
    return Reading(relative=lambda anchor: interval_of_season(anchor.year + shift, season))


_MONTHS = {"本月": 0, "这个月": 0, "上月": -1, "上个月": -1, "上一个月": -1, "下月": 1, "下个月": 1, "上上个月": -2}
_TOLD_MONTHS = {"当月": 0, "同月": 0, "该月": 0, "次月": 1, "翌月": 1}
_MONTH_WORD = "(?P<m>" + "|".join(sorted((*_MONTHS, *_TOLD_MONTHS), key=len, reverse=True)) + ")"


@rule(
    "zh.month-word",
    rf"{_MONTH_WORD}(?:(?:的)?{_S}(?:(?P<a>[0-9]{{1,2}})[日号]?[ ]?(?:至|到|-{{1,2}}|~)[ ]?)?(?P<d>{DAY})|"
    rf"(?P<part>[上中下]旬|[初底末中](?![旬])))?(?!球|经|饼|嫂|薪)",
    first=("本", "这", "上", "下", "当", "同", "该", "次", "翌"),
    positive=(("本月在济南举行", "2025-06"), ("上个月15日", "2025-05-15")),
    negative="当月球升起",
)
def _month_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 本月, 上个月 and their like, alone, with a day or a part."""
    word = match["m"]
    shift = _MONTHS.get(word, _TOLD_MONTHS.get(word, 0))

    def relative(anchor: datetime.date) -> Interval | None:
        first = moved(anchor.replace(day=1), "month", shift)
        if match["d"]:
            last = day_in_month(match["d"])
            return days_of_month(first.year, first.month, int(match["a"] or last), last)
        part = match["part"]
        return part_of_month(first.year, first.month, part) if part else interval_of_month(first.year, first.month)

    return Reading(relative=relative, basis="published" if word in _MONTHS else "last")


_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "这一": 0, "下": 1, "下下": 2, "上一": -1, "下一": 1}


@rule(
    "zh.week",
    rf"(?P<s>上上|下下|上一?|下一?|本|这一?)(?:个)?(?:(?P<u>周末)|(?:周|星期|礼拜){_S}(?:周|星期)?(?P<w>[一二三四五六日天])?(?!年|报|刊|期))"
    rf"(?:{PART_OF_DAY})?",
    first=("上", "下", "本", "这"),
    positive=(("上周五发布", "2025-06-13"), ("本周将召开", "2025-06-16/2025-06-22")),
    negative="本周刊报道",
)
def _week(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a week, its weekend or one of its days by its distance from this week."""
    shift = _WEEKS[match["s"]]

    def relative(anchor: datetime.date) -> Interval:
        monday = anchor - datetime.timedelta(anchor.weekday()) + datetime.timedelta(7 * shift)
        if match["u"]:
            return unit_at(monday, "weekend")
        if not match["w"]:
            return unit_at(monday, "week")
        day = monday + datetime.timedelta(WEEKDAYS[match["w"]])
        return interval_of_day(day.year, day.month, day.day)

    return Reading(relative=relative)


@rule(
    "zh.weekday",
    rf"{WEEKDAY}(?:{PART_OF_DAY})?(?![一二三四五六日天、至到]|年|[0-9])",
    first=("周", "星", "礼"),
    positive=(("周五，他表示", "2025-06-13"), ("将于星期六举行", "2025-06-21")),
    negative="每周一次；一周三次",
)
def _weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a weekday: the last one, or the next where the sentence looks forward."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    after = scene.text[match.end() : match.end() + 1]
    if before in tuple("每一二两三四五六七八九十几隔双单第逢") or before.isdigit() or after in tuple("次天回个岁刊"):
        return None
    number, lean = WEEKDAYS[match["w"]], scene.lean(match.start())
    return Reading(relative=lambda anchor: weekday_near(anchor, number, lean), basis="flow")


_DAYS = {"今": 0, "昨": -1, "前": -2, "大前": -3, "明": 1, "后": 2, "大后": 3, "本": 0}


@rule(
    "zh.day-word",
    rf"(?:(?P<d>大?[前后]|今|昨|明)(?:天|日|(?=[早晚夜])|(?=凌晨|上午|下午))(?:{PART_OF_DAY})?|(?P<t>当[日天晚]|同[日天]|次[日晨]|翌日|第二天"
    rf"|前一[天日]|该日|当日)(?:{PART_OF_DAY})?)",
    first=("大", "前", "后", "今", "昨", "明", "当", "同", "次", "翌", "第", "该"),
    positive=(("昨日在京发布", "2025-06-17"), ("6月3日抵达，次日离开", "2025-06-04")),
    negative="日前发布；明日之星；相当日常",
)
def _day_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read today and its neighbours, and the days next to the last date told."""
    after, before = scene.text[match.end() : match.end() + 2], scene.text[max(0, match.start() - 1) : match.start()]
    if after.startswith(("之星", "报", "头条", "美", "常", "本")) or before in tuple("此先日月年目之以相应正午"):
        return None
    if match["d"]:
        shift = _DAYS[match["d"]]
        return Reading(relative=lambda anchor: unit_at(anchor + datetime.timedelta(shift), "day"))
    shift = 1 if match["t"][0] in "次翌第" else -1 if match["t"].startswith("前") else 0
    return Reading(relative=lambda anchor: unit_at(anchor + datetime.timedelta(shift), "day"), basis="last")
