"""Chinese dates with their year: days, months, years, and the quarters, halves, ends and ranges of them."""

from __future__ import annotations

import re

from cuttings_db.dates.chinese_clock import timed
from cuttings_db.dates.chinese_parts import (
    PART_OF_MONTH,
    PART_OF_YEAR,
    day_in_month,
    days_of_month,
    is_run,
    month_number,
    months_of_year,
    part_of_month,
    part_of_year,
)
from cuttings_db.dates.chinese_words import (
    DAY,
    DAY_NUMBER,
    DAYS_BETWEEN,
    HAN_DIGITS,
    LAST_DAY,
    MONTH,
    MONTH_NUMBER,
    NUMERALS,
    SHORT_YEAR,
    TO,
    WEEKDAY_BESIDE,
    YEAR,
    chinese_number,
    year_number,
)
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import day_of
from cuttings_db.intervals import interval_of_month, interval_of_range, interval_of_year

_S = "[ ]?"


@rule(
    "zh.day",
    rf"(?P<y>{YEAR}|{SHORT_YEAR}){_S}(?P<m>{MONTH}){_S}(?P<d>{DAY}){WEEKDAY_BESIDE}",
    first=NUMERALS,
    positive=(("大会于2024年9月18日开幕", "2024-09-18"), ("二〇一九年六月二十三日", "2019-06-23")),
    negative="2024年第9号公告",
)
def _day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read year, month and day, with the weekday, part of the day and clock time that stand behind it."""
    interval = day_of(year_number(match["y"]), month_number(match["m"]), day_in_month(match["d"]))
    return Reading(interval, end=timed(scene, match.end())) if interval else None


@rule(
    "zh.days",
    rf"(?P<y>{YEAR}|{SHORT_YEAR}){_S}(?P<m>{MONTH}){_S}(?P<a>{DAY_NUMBER})[日号]?{WEEKDAY_BESIDE}"
    rf"(?P<mid>{DAYS_BETWEEN})[ ]?(?P<to>{TO}"
    rf"|[、和与])[ ]?"
    rf"(?:当年|同年|同月|当月)?(?P<b>{LAST_DAY}){WEEKDAY_BESIDE}",
    first=NUMERALS,
    positive=(
        ("2024年9月18日至22日在济南举行", "2024-09-18/2024-09-22"),
        ("2019年6月23-24日", "2019-06-23/2019-06-24"),
    ),
    negative="2024年9月22日至18日",
)
def _days(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read year, month and a range of days."""
    first, last = chinese_number(match["a"]), day_in_month(match["b"])
    if not is_run(first, match["mid"], match["to"], last):
        return None
    interval = days_of_month(year_number(match["y"]), month_number(match["m"]), first, last)
    return Reading(interval, end=timed(scene, match.end())) if interval else None


@rule(
    "zh.months",
    rf"(?P<y>{YEAR}|{SHORT_YEAR}){_S}(?P<a>{MONTH_NUMBER})月?(?:份)?[ ]?(?P<to>{TO}|[、和与])[ ]?(?P<b>{MONTH})"
    rf"(?![0-9])",
    first=NUMERALS,
    positive=(("2023年5月至7月", "2023-05/2023-07"), ("2018年2-4月", "2018-02/2018-04")),
    negative="2023年7月到5月",
)
def _months(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read year and a range of months."""
    first, last = chinese_number(match["a"]), month_number(match["b"])
    if first >= last or (match["to"] in "、和与" and last != first + 1):
        return None
    if re.match(rf"[ ]?{DAY_NUMBER}[ ]?[日号]", scene.text[match.end() : match.end() + 5]):
        return None
    interval = months_of_year(year_number(match["y"]), first, last)
    return Reading(interval) if interval else None


# Where the year of the budget runs from April to March.
_FISCAL = Pattern(r"[/-][0-9]{2,4}[ ]?(?:年度|财政年度|财年)$")
_BRITISH = Pattern(r"香港|港元|港府|医管局|特区政府|港岛|九龙|新界|英国|英格兰|苏格兰|英镑")


@rule(
    "zh.years",
    r"(?P<a>(?:19|20)[0-9]{2}|1[0-9]{3}|[一二][〇零O0一二三四五六七八九]{3})[ ]?年?[ ]?(?:至|到|-{1,2}|~|/)[ ]?"
    r"(?P<b>(?:19|20)?[0-9]{2}|1[0-9]{3}|[一二][〇零O0一二三四五六七八九]{3}|[〇零一二三四五六七八九]{2})"
    r"[ ]?(?:年(?:间|度|之间)?(?![龄级]|[ ]?[0-9]{1,2}[ ]?月|[初底末])|学年度?|赛季|财政年度|财年|流感季|雪季)",
    first=NUMERALS,
    positive=(("2019—2021年的数据", "2019/2021"), ("2023-24赛季，他出场三十次", "2023/2024")),
    negative="5至10年",
)
def _years(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a range of years, also of a season or school year: 2010年至2015年, 2023-24赛季."""
    a, b = year_number(match["a"]), year_number(match["b"])
    if len(match["b"]) == 2:
        b = a // 100 * 100 + b % 100
    if b == a + 1 and _FISCAL.search(match[0]) and _BRITISH.search(scene.text, 0, 4000):
        return Reading(interval_of_range(interval_of_month(a, 4), interval_of_month(b, 3)))
    return Reading(interval_of_range(interval_of_year(a), interval_of_year(b))) if a < b else None


@rule(
    "zh.month",
    rf"(?P<y>{YEAR}|{SHORT_YEAR}){_S}(?P<m>{MONTH})(?P<part>{PART_OF_MONTH})?(?![ ]?[0-9]{{1,2}}[日号])",
    first=NUMERALS,
    positive=(("2024年6月在上海", "2024-06"), ("2018年10月底", "2018-10~")),
    negative="10年6个月",
)
def _month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read year and month, or the beginning, middle, end or ten days of that month."""
    return Reading(part_of_month(year_number(match["y"]), month_number(match["m"]), match["part"]))


_OLD_BEFORE = Pattern(r"(?:距今|大约|约|近|历史|文明|有着?|达|逾|超过)[ ]?$")
_OLD_AFTER = Pattern(r"(?:以?来)?的?(?:历史|文明|岁月|时间|传统)|之久|古[树寺城镇刹]|前的?")


@rule(
    "zh.year",
    rf"(?P<y>{YEAR})(?:度(?![假过])|全年|一?整年)?(?P<part>{_S}{PART_OF_YEAR})?",
    first=NUMERALS,
    positive=(("2024年,中国", "2024"), ("2025年第二季度的收入", "2025-34")),
    negative="10年生存率；距今约2000年前",
)
def _year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year, or a quarter, half, season, beginning or end of it."""
    year, before = year_number(match["y"]), scene.text[max(0, match.start() - 4) : match.start()]
    if year % 100 == 0 and not match["part"] and _OLD_AFTER.match(scene.text, match.end()):
        after_all = scene.text[match.end()] != "前"
        if after_all or _OLD_BEFORE.search(before):
            return Reading(skip=True)  # 2000年前 after 距今 counts years
    return Reading(part_of_year(year, match["part"]))


_SHORT_BEFORE = Pattern(r"(?:^|[，。、；：:;,(（《“\s于自从在到至由年月他她们])$")
_SHORT_AFTER = Pattern(
    r"(?:毕业|入[学伍职党]|出生|考[入取上]|参加|成立|开始|获|试办|全面|任[职教]|起(?![来步])|抗洪|回归|高考|世界杯|奥运"
    r"|[亚欧]洲杯)"
)
_REPUBLIC = Pattern(r"民国[0-9]{2,3}年")
_NO_YEAR = Pattern(r"[前后来内间里龄的历纪制期时多余半级华之以]")
_ASCENDING = ("三五", "三四", "四五", "五六", "六七", "七八", "八九", "一二", "二三")


@rule(
    "zh.short-year",
    rf"(?:(?P<y>[6-9][0-9]|0[0-9]|[三四五六七八九〇零][〇零一二三四五六七八九])[ ]?年(?P<part>{PART_OF_YEAR})?"
    r"|(?P<y2>[0-9]{2})[ ]?年(?P<p2>[初底末](?!步)|年[初底末]|[上下]半年|第?[一二三四]季度))",
    first=NUMERALS,
    positive=(("他98年毕业于中山大学", "1998"), ("该数据截至19年底", "2019~")),
    negative="这位82年老兵；五六年的积累；她从医30年；建院95年来",
)
def _short_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a year of two figures where a word beside it shows that it is a year: 98年毕业, 九七年."""
    if scene.text[max(0, match.start() - 1) : match.start()] in HAN_DIGITS:
        return None
    word, part = match["y"] or match["y2"], match["part"] or match["p2"]
    if match["y"] and not part and word[0] != "0":
        before, after = scene.text[max(0, match.start() - 1) : match.start()], scene.text[match.end() : match.end() + 3]
        if word[0] not in "〇零" and _NO_YEAR.match(after):
            return None
        if not _SHORT_AFTER.match(after):
            if word.isdigit() and (not _SHORT_BEFORE.search(before) or before in ("", "他", "她", "们")):
                return None
            if before in HAN_DIGITS or (word in _ASCENDING and before not in tuple("于自从在到至由")):
                return None
    elif word in _ASCENDING:
        return None
    if word.isdigit() and word[0] in "6789" and _REPUBLIC.search(scene.text, 0, 4000):
        return Reading(part_of_year(int(word) + 1911, part))
    return Reading(part_of_year(year_number(word), part))


@rule(
    "zh.quarter-figures",
    r"(?P<y>20[0-9]{2})[ ]?(?P<p>[Qq][1-4]|H[12]|[上下]半年|(?:第?[一二三四]|首)季度|前?[前首头][两二三]个?季度)"
    r"(?:季度)?(?![0-9A-Za-z])",
    first=(DIGITS,),
    positive=(("2025Q1财报", "2025-33"), ("2024H2业绩", "2024-41")),
    negative="2025Q10样本",
)
def _quarter_figures(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a quarter or half year written as 2025Q1 or 2024H2."""
    part = match["p"]
    if part[0] == "H":
        part = "上半年" if part[1] == "1" else "下半年"
    return Reading(part_of_year(int(match["y"]), part))


@rule(
    "zh.fiscal",
    rf"(?:(?P<y>{YEAR[: YEAR.rindex(_S)]}){_S}年?|(?P<s>[0-9]{{2}}))(?:财政年度|财年|会计年度)"
    rf"(?P<part>{PART_OF_YEAR})?",
    first=NUMERALS,
    positive=(("2024财年，公司收入达90亿元", "2024~"), ("一九九七财政年度的预算", "1997~")),
    negative="财年结束",
)
def _fiscal(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a fiscal year; companies end it on different days, so it is that year, approximately."""
    interval = part_of_year(year_number(match["y"] or match["s"]), match["part"])
    return Reading(interval, qualifier="approximate")


@rule(
    "zh.figure-days",
    rf"(?P<y>20[0-9]{{2}})(?P<s>[./-])(?P<m>1[0-2]|0?[1-9])(?P=s)(?P<a>3[01]|[12][0-9]|0?[1-9])[ ]?(?P<to>{TO})[ ]?"
    r"(?:(?P<n>1[0-2]|0?[1-9])(?P=s))?(?P<b>3[01]|[12][0-9]|0?[1-9])日?(?![0-9./])",
    first=(DIGITS,),
    positive=(("2024.9.18-22，济南", "2024-09-18/2024-09-22"), ("2024/9/30~10/2", "2024-09-30/2024-10-02")),
    negative="2024-09-18-2",
)
def _figure_days(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a range of days in figures whose year is told once: 2024.9.18-22."""
    if match["s"] == match["to"]:
        return None
    year, month = int(match["y"]), int(match["m"])
    first, last = day_of(year, month, int(match["a"])), day_of(year, int(match["n"] or month), int(match["b"]))
    if first is None or last is None or (first.lo or "") >= (last.lo or ""):
        return None
    return Reading(interval_of_range(first, last))
