"""Chinese dates without a year: a month and day, a month, a day, a quarter."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_clock import timed
from cuttings_db.dates.chinese_parts import (
    PART_OF_MONTH,
    day_in_month,
    days_of_month,
    is_run,
    is_yearly,
    month_number,
    months_of_year,
    part_of_month,
    part_of_year,
)
from cuttings_db.dates.chinese_treatment import is_treatment
from cuttings_db.dates.chinese_words import (
    DAY,
    DAY_NUMBER,
    DAYS_BETWEEN,
    LAST_DAY,
    MONTH,
    MONTH_NUMBER,
    NUMERALS,
    TO,
    WEEKDAY_BESIDE,
    WEEKDAYS,
    chinese_number,
)
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import day_of, month_day_near, month_near, moved, unit_at
from cuttings_db.dates.verbs import AHEAD, BACK, NEITHER
from cuttings_db.model import Interval

_S = "[ ]?"
_WEEKDAY_AFTER = (
    r"(?:[ ]?(?P<o>\()?,?[ ]?(?(o)[本上下]?)(?:周|星期|礼拜|(?(o)|(?!)))[ ]?(?P<w>[一二三四五六日天])(?![至到、])"
    r"(?(o)(?:[上下]午|晚上?|晚间)?[ ]?(?:[,、][^()\n]{1,8})?\)))?"
)


def month_day_around(anchor: datetime.date, month: int, day: int, lean: int, weekday: int = -1) -> Interval | None:
    """Return a month and day near the publication: where no verb says which way, the next 100 days or else the past."""
    found = month_day_near(anchor, month, day, lean, weekday)
    loose = lean == NEITHER and weekday < 0 and found is not None and found.lo
    if loose and (datetime.date.fromisoformat(loose) - anchor).days > 100:
        return month_day_near(anchor, month, day, BACK)
    return found


def _old(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a month belongs to the moon's calendar, or to a year that we do not read: 武德九年6月4日."""
    text, start = scene.text, match.start()
    return (
        match["m"].startswith(("正", "腊"))
        or text[max(0, start - 1) : start] in tuple("年闰")
        or is_yearly(text, start)
    )


@rule(
    "zh.month-day",
    rf"(?P<m>{MONTH}){_S}(?P<d>{DAY}){_WEEKDAY_AFTER}",
    first=(*NUMERALS, "元"),
    positive=(("9月18日在济南", "2025-09-18"), ("9月29日（周日），会议闭幕", "2024-09-29")),
    negative="3个月18日龄",
)
def _month_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a month and day in the nearest year; a weekday told beside it decides."""
    month, day = month_number(match["m"]), day_in_month(match["d"])
    if day_of(2000, month, day) is None or _old(match, scene):
        return None
    lean, weekday = scene.lean(match.start()), WEEKDAYS[match["w"]] if match["w"] else -1
    if scene.text.startswith(("电", "讯"), match.end()):
        lean = BACK  # a dateline
    return Reading(
        relative=lambda anchor: month_day_around(anchor, month, day, lean, weekday),
        in_year=lambda year: day_of(year, month, day),
        basis="flow",
        weekday=weekday,
        end=timed(scene, match.end()),
    )


@rule(
    "zh.month-days",
    rf"(?P<m>{MONTH}){_S}(?P<a>{DAY_NUMBER})[日号]?{WEEKDAY_BESIDE}(?P<mid>{DAYS_BETWEEN})[ ]?(?P<to>{TO}"
    rf"|[、和与])[ ]?(?:同月|当月)?"
    rf"(?P<d>{LAST_DAY}){_WEEKDAY_AFTER}",
    first=(*NUMERALS, "元"),
    positive=(("9月18日至22日在济南", "2025-09-18/2025-09-22"), ("将于9月7日、8日举行", "2025-09-07/2025-09-08")),
    negative="9月18日、22日两场；9月22日至18日",
)
def _month_days(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read several days of a month in the nearest year; of a list, only days that follow each other."""
    month, first, last = month_number(match["m"]), chinese_number(match["a"]), day_in_month(match["d"])
    if not is_run(first, match["mid"], match["to"], last) or day_of(2000, month, last) is None:
        return None
    if _old(match, scene):
        return None
    lean, weekday = scene.lean(match.start()), WEEKDAYS[match["w"]] if match["w"] else -1

    def relative(anchor: datetime.date) -> Interval | None:
        if weekday < 0 and month == anchor.month and first <= anchor.day <= last:
            return days_of_month(anchor.year, month, first, last)  # it is on while it is told
        near = month_day_around(anchor, month, last, lean, weekday)
        return days_of_month(int(near.edtf[:4]), month, first, last) if near else None

    return Reading(
        relative=relative,
        in_year=lambda year: days_of_month(year, month, first, last),
        basis="flow",
        weekday=weekday,
        end=timed(scene, match.end()),
    )


_NO_MONTH_AFTER = (
    r"(?!龄|经|子|饼|季|球|薪|光|亮|嫂|刊(?![出发登])|报(?![道告名])|牙|票|天(?!津|气)|瓜|革命|党人"
    r"|流火|花|桂|飞|街|政变|一[次查访复](?!性)|[0-9]|[一二三四五六七八九十]{1,3}"
    r"(?![一二三四五六七八九十轮次个名位场款项例大家种届起批度])|初[一二三四五六七八九十]|[ ]?[0-9]|以[上下内]|余"
    r"|左右(?!举))"
)


_MONTHS_LONG = Pattern(r"[术疗药诊院产生病]后|随访|病[程史]|月龄|患者|疗程")


_SIGNED = Pattern(r"(?:编辑|审核|校对|作者|记者|责编|撰文|摄影|[文图编审])[ ]?[:/／|][ ]?$|」?编辑[ ]$")


@rule(
    "zh.month-alone",
    rf"(?:(?P<a>{MONTH_NUMBER})(?:月(?:份)?)?(?P<to>{TO}|[、和])[ ]?)?(?P<m>{MONTH})"
    rf"(?P<part>{PART_OF_MONTH})?{_NO_MONTH_AFTER}",
    first=(*NUMERALS, "元"),
    positive=(("4月，他回到上海", "2025-04"), ("去年他去过，五月底离开", "2024-05~")),
    negative="3个月；正月；八月瓜；两三月；术后3月复查；十月革命；五月天",
)
def _month_alone(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a month, or a period of months, in the nearest year."""
    start, text = match.start(), scene.text
    before = text[max(0, start - 1) : start]
    if before in tuple("个每第约近满半几数足多一二三四五六七八九两十廿卅百岁蜜年") or match["m"].startswith(
        ("正", "腊")
    ):
        return None
    if (
        is_treatment(scene, start)
        or is_yearly(text, start)
        or re.search(r"每年[^，,。]{0,6}$|[年隔]年$", text[max(0, start - 8) : start])
    ):
        return None
    month, part, lean = month_number(match["m"]), match["part"], scene.lean(start)
    if re.match("后|内|时|余|以[上下内]", text[match.end() : match.end() + 2]) and _MONTHS_LONG.search(
        text, max(scene.sentence(start)[0], start - 40), start
    ):
        return None  # 术后1月复查，3月后再次入院
    if re.match("教授|主任|医[生师]|院长|先生|女士|老师|博士|同志|[姐哥叔姨妹]", text[match.end() : match.end() + 2]):
        return None  # 蒋三月教授
    if _SIGNED.search(text, max(0, start - 6), start) and text[match.end() : match.end() + 1] in ("", *")\n 」"):
        return None  # （责任编辑：五月）
    first = chinese_number(match["a"]) if match["a"] else month
    if match["a"] and (first >= month or (match["to"] in "、和" and month != first + 1) or before in tuple(".-/")):
        return None
    term = False
    if re.match(r"之?前|以前", text[match.end() : match.end() + 2]):
        term = lean != AHEAD
        lean = AHEAD  # 10月底前 sets a term

    def in_year(year: int) -> Interval | None:
        return months_of_year(year, first, month) if match["a"] else part_of_month(year, month, part)

    def relative(anchor: datetime.date) -> Interval | None:
        if term and (month - anchor.month) % 12 > 8:
            return in_year(int(month_near(anchor, month, BACK).edtf[:4]))  # 9月底以前 told in November
        soon = lean == NEITHER and (month - anchor.month) % 12 == 1  # 三月中旬 told in February is to come
        return in_year(int(month_near(anchor, month, AHEAD if soon else lean).edtf[:4]))

    return Reading(relative=relative, in_year=in_year, basis="flow")


@rule(
    "zh.part-of-month",
    r"(?:(?P<p>[上中][、]?[中下]旬|[上中下]旬|[上下]半月(?![刊谈板]))"
    r"|月(?P<e>[初底末]|内(?=[,。将完公开举上]))(?=[，。,、前将的会以开完举公发在就启上]|[ ]?$))"
    r"(?!刊)",
    first=("上", "中", "下", "月"),
    positive=(("月底，名单将公布", "2025-06~"), ("中旬，专家到访", "2025-06-11/2025-06-20")),
    negative="三个月底线；每月初；下旬刊",
)
def _part_of_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the ten days, the beginning or the end of the month that was told last, or of the publication's."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if before in tuple("个每月年日正腊岁蜜两几数半") or before.isdigit() or before in tuple("一二三四五六七八九十"):
        return None
    part = match["p"] or match["e"].replace("内", "")
    return Reading(relative=lambda anchor: part_of_month(anchor.year, anchor.month, part), basis="compared")


@rule(
    "zh.part-of-year",
    r"(?:第[一二三四1-4]季度[初中末底]?|第?[一二三][、至]?[二三四]季度|[一二三四1-4]季度[初中末底]?(?!节)|[上下]半年度?"
    r"|第[一二三四1-4]季(?=上路|起|[底初末]|营收|财报|业绩|上市|完成|公布|实施|启[用动]|投产|前|净利|获利)"
    r"|[前首头][前首头]?[两二三]个?季度|年内|岁[末初](?!年[初末])"
    r"|年(?:[底末]|初(?![一二三四五六七八九十中]))(?![薪奖])|年中(?=[，。,、前将的会以开完举公发在就启再]|[ ]?$)"
    r"|[前头][一二两三四五六七八九十0-9]{1,2}个月"
    r"(?=[，,的里内]|我|全))",
    first=(*NUMERALS, "第", "上", "下", "前", "首", "头", "年", "岁"),
    positive=(("第二季度收入增长", "2025-34"), ("上半年销售额", "2025-40")),
    negative="四季度假村；5年内；每年初",
)
def _part_of_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a quarter, half, beginning or end of this year."""
    word, before = match[0], scene.text[max(0, match.start() - 1) : match.start()]
    if scene.text.startswith("假", match.end()) or (
        word[0] in "年岁" and (before.isdigit() or before in tuple("一二两三四五六七八九十几数多每当近历半首周"))
    ):
        return None
    if word.endswith("月") and re.search(r"患|疗|术|访", scene.text[max(0, match.start() - 12) : match.end() + 12]):
        return None
    lean = scene.lean(match.start())

    def relative(anchor: datetime.date) -> Interval:
        found = part_of_year(anchor.year, word)
        far = word[0] not in "年岁" and (found.lo or "") > (anchor + datetime.timedelta(95)).isoformat()
        behind = lean == BACK or (lean != AHEAD and "季度" in word)  # 四季度 told in February
        return part_of_year(anchor.year - 1, word) if far and behind else found

    return Reading(
        relative=relative,
        in_year=None if word[0] in "年岁" else lambda year: part_of_year(year, word),
        basis="flow",
    )


@rule(
    "zh.this-quarter",
    r"(?P<s>上|本|这|下)(?:一)?(?:个)?季度(?P<p>[初末底])?",
    first=("上", "本", "这", "下"),
    positive=(("本季度业绩", "2025-34"), ("上个季度", "2025-33")),
    negative="季度报告",
)
def _this_quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read this, the last or the next quarter."""
    shift = {"上": -1, "下": 1}.get(match["s"], 0)
    return Reading(
        relative=lambda anchor: unit_at(moved(anchor, "quarter", shift), "quarter"),
        qualifier="approximate" if match["p"] else None,
    )
