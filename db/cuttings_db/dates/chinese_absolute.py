"""Chinese dates with their year, and their parts: days, months, quarters, halves, decades, centuries."""

from __future__ import annotations

import re

from cuttings_db.dates.chinese_words import DAY, HAN_DIGITS, MONTH, SEASONS, YEAR, chinese_number, year_number
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import day_of
from cuttings_db.intervals import (
    day_number,
    interval_of_century,
    interval_of_days,
    interval_of_decade,
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

_S = "[ ]?"
_NUMERALS = (DIGITS, *HAN_DIGITS)
_SHORT_YEAR = r"[0-9]{2}[ ]?年"
_TO = r"[ ]?(?:至|到|-{1,2}|~|、|和|与)[ ]?(?:当年|同年)?"
_WEEKDAY_AFTER = r"(?:[ ]?[(,]?[ ]?(?:周|星期|礼拜)[一二三四五六日天][ ]?\)?)?"


def month_number(word: str) -> int:
    """Return 1 to 12 for 6月, 十二月, 元月."""
    word = word.rstrip("月份 ")
    return {"元": 1, "正": 1, "腊": 12}.get(word) or chinese_number(word)


def day_in_month(word: str) -> int:
    """Return 1 to 31 for 18日, 十八日, 22号."""
    return chinese_number(word.rstrip("日号 "))


def days_of_month(year: int, month: int, first: int, last: int) -> Interval | None:
    """Return the days of one month from `first` to `last`, or None if it has none such."""
    a, b = day_of(year, month, first), day_of(year, month, last)
    if a is None or b is None or a.lo is None or b.lo is None or last < first:
        return None
    return interval_of_days(day_number(a.lo), day_number(b.lo))


def part_of_month(year: int, month: int, part: str) -> Interval:
    """Return 上旬, 中旬, 下旬 as their days; 初, 中, 底, 末 as the whole month, approximately."""
    last = last_day_of_month(year, month)
    spans = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, last)}
    if part in spans:
        return days_of_month(year, month, *spans[part]) or interval_of_month(year, month)
    return qualified(interval_of_month(year, month), "approximate")


def part_of_year(year: int, part: str) -> Interval:
    """Return what 第二季度, 上半年, 前三季度, 春季, 年底 and their like name in a year."""
    if match := re.fullmatch(r"(?:第)?([一二三四1-4首])个?季度?[初末]?", part):
        return interval_of_quarter(year, 1 if match[1] == "首" else chinese_number(match[1]))
    if match := re.fullmatch(r"[Qq]([1-4])(?:季度)?", part):
        return interval_of_quarter(year, int(match[1]))
    if match := re.fullmatch(r"前([两二三2-3])个?季度", part):
        return interval_of_range(interval_of_quarter(year, 1), interval_of_quarter(year, chinese_number(match[1])))
    if match := re.fullmatch(r"前([一二两三四五六七八九十0-9]{1,2})个?月", part):
        return interval_of_range(interval_of_month(year, 1), interval_of_month(year, chinese_number(match[1])))
    if part.startswith(("上半", "下半")):
        return interval_of_half(year, 1 if part[0] == "上" else 2)
    if part[0] in SEASONS:
        return interval_of_season(year, SEASONS[part[0]])
    return qualified(interval_of_year(year), "approximate")


PART_OF_YEAR = (
    r"(?:第?[一二三四1-4]个?季度[初末]?|[首一二三四]季度?(?![节风])|[Qq][1-4](?:季度)?|前[两二三23]个?季度|前[一二两三四五六七八九十0-9]{1,2}个?月"
    r"|[上下]半年度?|[春夏秋冬](?:季|天|日)?(?![节雨运招])|年?(?:初|底|末|中(?=[，。,、])|终)|年中(?![国医文央心])|伊始|岁末)"
)


def _full(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return year, month, day."""
    interval = day_of(year_number(match["y"]), month_number(match["m"]), day_in_month(match["d"]))
    return Reading(interval) if interval else None


@rule(
    "zh.day",
    rf"(?P<y>{YEAR}|{_SHORT_YEAR}){_S}(?P<m>{MONTH}){_S}(?P<d>{DAY}){_WEEKDAY_AFTER}",
    first=_NUMERALS,
    positive=(("大会于2024年9月18日开幕", "2024-09-18"), ("二〇一九年六月二十三日", "2019-06-23")),
    negative="2024年9月18日报道的是日报",
)
def _day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read year, month and day."""
    return _full(match, scene)


@rule(
    "zh.days",
    rf"(?P<y>{YEAR}|{_SHORT_YEAR}){_S}(?P<m>{MONTH}){_S}(?P<a>3[01]|[12][0-9]|0?[1-9]|[一二三四五六七八九十廿]{{1,3}})[日号]?{_TO}"
    rf"(?P<b>{DAY})",
    first=_NUMERALS,
    positive=(
        ("2024年9月18日至22日在济南举行", "2024-09-18/2024-09-22"),
        ("2019年6月23-24日", "2019-06-23/2019-06-24"),
    ),
    negative="2024年9月22日至18日",
)
def _days(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read year, month and a range of days."""
    first, last = chinese_number(match["a"]), day_in_month(match["b"])
    if first >= last or (re.search("[、和与]", match[0]) and last != first + 1):
        return None
    interval = days_of_month(year_number(match["y"]), month_number(match["m"]), first, last)
    return Reading(interval) if interval else None


@rule(
    "zh.months",
    rf"(?P<y>{YEAR}|{_SHORT_YEAR}){_S}(?P<a>1[0-2]|0?[1-9]|[一二三四五六七八九十]{{1,2}})"
    rf"月?(?:份)?[ ]?(?:至|到|-{{1,2}}"
    rf"|~)[ ]?(?P<b>{MONTH})(?![0-9])",
    first=_NUMERALS,
    positive=(("2023年5月至7月", "2023-05/2023-07"), ("2018年2-4月", "2018-02/2018-04")),
    negative="2023年7月到5月",
)
def _months(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read year and a range of months."""
    year, first, last = year_number(match["y"]), chinese_number(match["a"]), month_number(match["b"])
    if re.match(r"[ ]?[0-9一二三十]{1,3}[日号]", scene.text[match.end() : match.end() + 5]):
        return None
    return (
        Reading(interval_of_range(interval_of_month(year, first), interval_of_month(year, last)))
        if first < last
        else None
    )


@rule(
    "zh.years",
    r"(?P<a>(?:19|20)[0-9]{2}|1[0-9]{3}|[一二][〇零O一二三四五六七八九]{3})[ ]?年?[ ]?(?:至|到|-{1,2}|~)[ ]?(?P<b>(?:19"
    r"|20)?[0-9]{2}|1[0-9]{3}|[一二][〇零O一二三四五六七八九]{3})[ ]?年(?:间|度)?(?![龄级]|[ ]?[0-9]{1,2}[ ]?月)",
    first=_NUMERALS,
    positive=(("2019—2021年的数据", "2019/2021"), ("2010年至2015年间", "2010/2015")),
    negative="5至10年",
)
def _years(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a range of years."""
    a, b = year_number(match["a"]), year_number(match["b"])
    if len(match["b"]) == 2:
        b = a // 100 * 100 + int(match["b"])
    return Reading(interval_of_range(interval_of_year(a), interval_of_year(b))) if a < b else None


@rule(
    "zh.month",
    rf"(?P<y>{YEAR}|{_SHORT_YEAR}){_S}(?P<m>{MONTH})(?P<part>[上中下]旬|月?[初底末](?!步|期)|中(?=[，。,、]))?"
    rf"(?![ ]?[0-9]{{1,2}}[日号])",
    first=_NUMERALS,
    positive=(("2024年6月在上海", "2024-06"), ("2018年10月底", "2018-10~")),
    negative="10年6个月",
)
def _month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read year and month, or a part of that month."""
    year, month = year_number(match["y"]), month_number(match["m"])
    return Reading(part_of_month(year, month, match["part"]) if match["part"] else interval_of_month(year, month))


@rule(
    "zh.year",
    rf"(?:(?P<y>{YEAR}|0[0-9]{_S}年|(?<![一二三四五六七八九十百千点])[零〇][零〇一二三四五六七八九]年)(?:度)?(?P<part>{_S}{PART_OF_YEAR})?|(?P<y2>[0-9]{{2}}年)(?P<p2>[初底末](?!步)"
    rf"|[上下]半年|第?[一二三四]季度))",
    first=_NUMERALS,
    positive=(("2024年,中国", "2024"), ("2025年第二季度的收入", "2025-34")),
    negative="10年生存率",
)
def _year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year, or a quarter, half, season, beginning or end of it."""
    year = year_number(match["y"] or match["y2"])
    part = (match["part"] or match["p2"] or "").strip()
    return Reading(part_of_year(year, part) if part else interval_of_year(year))


@rule(
    "zh.decade",
    r"(?:(?P<c>上|本|这|[0-9]{2}|[一二]?十[一二三四五六七八九]?)(?:个)?世纪[ ]?)?"
    r"(?P<d>(?:1[0-9]|20)?[0-9]0|[一二三四五六七八九]十)[ ]?年代"
    r"(?P<part>[初中末]期?|[前后]期|中叶)?",
    first=(*_NUMERALS, "上", "本", "这"),
    positive=(("上世纪80年代", "198X"), ("二十世纪九十年代末", "199X~")),
    negative="80年的代价",
)
def _decade(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a decade; without a century it is one of the twentieth."""
    century = match["c"]
    if len(match["d"]) == 4:
        interval = interval_of_decade(int(match["d"]))
        return Reading(qualified(interval, "approximate") if match["part"] else interval)
    if century is None or century == "上":
        first = 1900
    elif century in ("本", "这"):
        first = 2000
    else:
        first = (chinese_number(century) - 1) * 100
    interval = interval_of_decade(first + chinese_number(match["d"]))
    return Reading(qualified(interval, "approximate") if match["part"] else interval)


@rule(
    "zh.century",
    r"(?P<n>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?|上|本)(?:个)?世纪(?P<part>初|中叶|中期|末|末期|下半叶|上半叶|后期|前期)?(?![0-9一二三四五六七八九]0?年代)",
    first=(*_NUMERALS, "上", "本"),
    positive=(("18世纪的医学", "17XX"), ("二十一世纪初", "20XX~")),
    negative="世纪坛医院",
)
def _century(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a century by its number; 上世纪 is the twentieth."""
    number = {"上": 20, "本": 21}.get(match["n"]) or chinese_number(match["n"])
    if not 1 <= number <= 21:
        return None
    interval = interval_of_century((number - 1) * 100)
    return Reading(qualified(interval, "approximate") if match["part"] else interval)


_ERAS = {"民国": 1911, "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


@rule(
    "zh.era",
    rf"(?P<e>{'|'.join(_ERAS)})(?P<n>元|[0-9]{{1,3}}|[一二三四五六七八九十百]{{1,4}})[ ]?年(?:[ ]?(?P<m>{MONTH})(?:[ ]?"
    rf"(?P<d>{DAY}))?)?",
    first=tuple(era[0] for era in _ERAS),
    positive=(("民国八年一月成立", "1919-01"), ("昭和12年4月1日", "1937-04-01")),
    negative="民国时期",
)
def _era(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read years of the Republic and of modern Japan, whose months are ours."""
    year = _ERAS[match["e"]] + (1 if match["n"] == "元" else chinese_number(match["n"]))
    if match["d"]:
        interval = day_of(year, month_number(match["m"]), day_in_month(match["d"]))
        return Reading(interval) if interval else None
    return Reading(interval_of_month(year, month_number(match["m"])) if match["m"] else interval_of_year(year))


@rule(
    "zh.reign",
    r"(?:康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|顺治|万历|崇祯|洪武|永乐|贞观|开元|神龙|天纪|永元)(?:元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})年"
    r"(?:闰?[正元冬腊一二三四五六七八九十0-9]{1,2}月(?:初?[一二三四五六七八九十廿]{1,3}日?|[0-9]{1,2}日)?)?",
    first=tuple("康雍乾嘉道咸同光宣顺万崇洪永贞开神天"),
    positive=(),
    negative="同治疗方案",
)
def _reign(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over years of a reign, whose months follow the moon."""
    return Reading(skip=True)


@rule(
    "zh.lunar",
    r"(?:(?:农历|阴历|旧历)[^，。；\n]{0,6}?(?:[正元冬腊一二三四五六七八九十0-9]{1,2}月)?(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]"
    r"|[0-9]{1,2}[日号]?|三十|二十)?|大年(?:初[一二三四五六七八九十]|三十))",
    first=("农", "阴", "旧", "大"),
    positive=(),
    negative="2024年6月",
)
def _lunar(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over dates of the lunar calendar, which are other days than their numbers say."""
    return Reading(skip=True)
