"""Chinese spans counted in units: 三年前, 近五年, 过去十年, 未来两周; never those of a treatment."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_parts import month_number
from cuttings_db.dates.chinese_treatment import is_clinical
from cuttings_db.dates.chinese_words import HAN_DIGITS, MONTH, NUMBER, chinese_number
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import days_from, moved, unit_at
from cuttings_db.dates.verbs import AHEAD
from cuttings_db.intervals import interval_of_month, interval_of_year, qualified
from cuttings_db.model import Interval

_UNITS = {"天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "年": "year"}
_UNIT = r"(?P<u>天|日|周(?!岁|年|期)|(?:个)?星期|(?:个)?礼拜|个月|(?:个)?年(?![龄级限度代会终]))"


_DATED = Pattern(r"[0-9一二三四五六七八九十][ ]?[年月日](?!龄)|[今去前同次当][年日天月]")


# The last year told before a place, if nothing that changes it stands between.
_YEAR_BEFORE = Pattern(r"((?:19|20)[0-9]{2})年[^年月]{0,60}$")


_PATIENTS = Pattern(r"[例名位]新?患者|人次")  # 过去三个月，门诊仍有近百名新患者
_FIGURED = Pattern(r"[0-9一二三四五六七八九十][ ]?[年月日](?!龄)|[同次当前]年")


def _count(word: str) -> int | None:
    """Return a count, or None for 几, 数 and other vague ones."""
    try:
        return chinese_number(word)
    except ValueError:
        return None


@rule(
    "zh.ago",
    rf"(?P<n>{NUMBER}){_UNIT}(?:之|以)?(?P<w>前|后)(?:的(?:(?P<today>今[天日])|(?P<m>{MONTH})(?![0-9一二三])))?"
    rf"(?![一二两三来沿往卫续端生方排瞻盾勤列缀])",
    first=(DIGITS, *HAN_DIGITS),
    positive=(("他三年前离开", "2022"), ("两个月前发布", "2025-04")),
    negative="患者治疗3个月后复查；请于10日前提交",
)
def _ago(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read so many days, months or years before the publication, or after the date told before."""
    count, text, start = _count(match["n"]), scene.text, match.start()
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if (
        not count
        or match["n"].startswith("0")
        or before in tuple("几数第近上约每月年于须满超达一二三四五六七八九十百两")
        or (match["u"] == "日" and match["n"].isdigit())
    ):
        return None
    unit, sign = _UNITS[match["u"].lstrip("个")], -1 if match["w"] == "前" else 1
    told = bool(_DATED.search(scene.text, max(0, scene.sentence(match.start())[0], match.start() - 80), match.start()))
    opens = sign > 0 and told and before in tuple(",，;；。、")  # 3月4日置管；三天后, of a patient too
    opens = opens or (unit == "year" and before in tuple("由从较比"))  # 生存率由十年前的30%升至40%
    if not opens and not match["today"] and not match["m"] and is_clinical(scene, match.start(), match.end()):
        return None
    if match["m"] and unit == "year":
        month = month_number(match["m"])
        return Reading(
            relative=lambda anchor: interval_of_month(anchor.year + sign * count, month),
            basis="published" if sign < 0 else "last",
        )
    if (
        sign > 0
        and unit == "year"
        and (year := _YEAR_BEFORE.search(text, max(scene.sentence(start)[0], start - 80), start))
    ):
        return Reading(interval_of_year(int(year[1]) + count))  # 2019年版指南里只有半页；五年后
    told = told and bool(_FIGURED.search(text, max(0, scene.sentence(start)[0], start - 80), start))
    ahead = sign > 0 and not told and scene.lean(match.start()) == AHEAD
    return Reading(
        relative=lambda anchor: unit_at(moved(anchor, unit, sign * count), "day" if match["today"] else unit),
        basis="compared"
        if sign < 0 and told and before in tuple("较比由从")
        else "published"
        if sign < 0 or ahead
        else "last",
    )


@rule(
    "zh.half-ago",
    r"半(?:(?P<y>年)|个月)(?:之|以)?前(?![来沿往])",
    first=("半",),
    positive=(("半年前，公司成立", "2024-12~"), ("半个月前发布", "2025-06~")),
    negative="患者半年前出现咳嗽；大半年前期工作",
)
def _half_ago(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read half a year or half a month before publication as that month, approximately."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if before in tuple("大多小上下前后个年一两三") or is_clinical(scene, match.start(), match.end()):
        return None

    def relative(anchor: datetime.date) -> Interval:
        day = moved(anchor, "month", -6) if match["y"] else moved(anchor, "day", -15)
        return qualified(unit_at(day, "month"), "approximate")

    return Reading(relative=relative)


def _span(unit: str, count: int, sign: int) -> Reading:
    """Return a reading of a span that ends or begins at the anchor; years are meant roughly."""

    def relative(anchor: datetime.date) -> Interval:
        interval = days_from(anchor, moved(anchor, unit, sign * count))
        return qualified(interval, "approximate") if unit == "year" else interval

    return Reading(relative=relative, keep=False, news=True)


@rule(
    "zh.past-units",
    rf"(?P<w>(?:在)?过去的?|近|最近|未来的?|今后的?|接下来的?)[ ]?(?:(?P<half>半)(?:年|个月)|(?P<n>{NUMBER})[ ]?"
    rf"(?:{_UNIT}|(?<=[一二两三四五六七八九十])(?P<u2>月)))(?![代多余])",
    first=("在", "过", "近", "最", "未", "今", "接"),
    positive=(("过去十年，专利增长", "2015-06-18~/2025-06-18~"), ("近三个月", "2025-03-18/2025-06-18")),
    negative="接近5年生存率；患者近3个月体重下降；近30年的临床经验；最近10年多",
)
def _past_units(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a span that ends or begins with the publication; years are meant roughly."""
    start, end = match.start() + match[0].startswith("在"), match.end()
    if scene.text[start - 1 : start] in tuple("接将附邻靠临就远最") or not (match["half"] or _count(match["n"])):
        return None
    word = "月" if match["half"] else match["u"] or match["u2"]
    count = (6 if match[0].endswith("年") else 0) if match["half"] else _count(match["n"]) or 0
    unit = _UNITS[word.lstrip("个")]
    counted = "过去" in match[0] and _PATIENTS.search(scene.text, end, end + 30)
    if unit != "year" and not counted and is_clinical(scene, start, end):
        return None
    if match["w"] == "近" and re.match(
        r"的?(?:历史|经验|时间|临床|从业|寿命|工作|生存|之久)", scene.text[end : end + 4]
    ):
        return None
    sign = 1 if match["w"][0] in "未今接" else -1
    if not count:
        unit, count = "day", 15
    reading = _span(unit, count, sign)
    end += scene.text.startswith("来", end) and match["w"][-1] == "近" and not scene.text.startswith("来自", end)
    since = scene.text.startswith(("来", "以来"), end - 1)  # 近十年来 reaches to the day of writing, in a history too
    return Reading(relative=reading.relative, keep=False, news=not since, start=start, end=end)


@rule(
    "zh.units-since",
    rf"(?P<n>{NUMBER}){_UNIT}(?:以)?来(?![自到临访源宾回])",
    first=(DIGITS, *HAN_DIGITS),
    positive=(("十年来，专利增长", "2015-06-18~/2025-06-18~"), ("三个月来，订单回升", "2025-03-18/2025-06-18")),
    negative="多年来；几十年来；患者三个月来咳嗽；近年来",
)
def _units_since(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a span that has lasted until the publication: 十年来, 三个月来."""
    count = _count(match["n"])
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if (
        not count
        or before in tuple("几数第多余上一二三四五六七八九十百两")
        or is_clinical(scene, match.start(), match.end())
    ):
        return None
    return _span(_UNITS[match["u"].lstrip("个")], count, -1)
