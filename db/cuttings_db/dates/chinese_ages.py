"""Long stretches in Chinese: decades, centuries, five-year plans, and years of an era or a reign."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from cuttings_db.dates.chinese_parts import day_in_month, month_number
from cuttings_db.dates.chinese_words import DAY, MONTH, NUMERALS, chinese_number
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import day_of
from cuttings_db.intervals import (
    interval_of_century,
    interval_of_decade,
    interval_of_month,
    interval_of_range,
    interval_of_year,
    qualified,
)
from cuttings_db.model import Interval

_CENTURIES = {"上": -1, "上个": -1, "本": 0, "这": 0, "这个": 0, "该": 0, "下": 1, "下个": 1}
_CENTURY = (
    r"(?:(?P<c>[上下这]个?|本)|(?P<n>2[0-1]|1[0-9]|[1-9]|二?十[一二三四五六七八九]?|二十一"
    r"|[一二三四五六七八九]))[ ]?世纪[ ]?"
)
_PART = r"(?:初(?:期|叶)?|末(?:期|叶)?|中(?:后?期|叶)|[前后]期|[上下]半叶|[前后]半[叶期]|[早晚]期)"
_NO_ANCHOR = datetime.date(2020, 1, 1)  # 上世纪 without a publication date is the twentieth century


def _of_century(match: re.Match[str], make: Callable[[int], Interval | None]) -> Reading | None:
    """Read what `make` gives for the first year of the century that a match names, or of the anchor's."""
    if match["n"]:
        number = chinese_number(match["n"])
        interval = make((number - 1) * 100) if 1 <= number <= 21 else None
        return Reading(interval) if interval else None
    shift = _CENTURIES[match["c"]]

    def relative(anchor: datetime.date) -> Interval | None:
        return make((anchor.year // 100 + shift) * 100)

    return Reading(relative=relative, otherwise=relative(_NO_ANCHOR))


@rule(
    "zh.decade",
    rf"(?:{_CENTURY})?(?:(?P<a>[1-9]0(?=年代|[ ]?[、至到和与-])|[一二三四五六七八九]十?)(?P<to>年代)?"
    r"[ ]?[、至到和与-]?[ ]?)?"
    rf"(?P<d>(?:1[0-9]|20)?[0-9]0|[一二三四五六七八九]十)[ ]?年代(?![价码])(?P<part>{_PART})?",
    first=(*NUMERALS, "上", "本", "这", "下"),
    positive=(("上世纪80年代", "198X"), ("二十世纪九十年代末", "199X~")),
    negative="80年的代价",
)
def _decade(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a decade or several (六七十年代); without a century it is one of the twentieth."""
    last = chinese_number(match["d"]) if len(match["d"]) < 3 else int(match["d"])
    first = last
    if match["a"]:
        first = chinese_number(match["a"])
        first *= 10 if first < 10 else 1
        if not first < last:
            return None

    def make(century: int) -> Interval | None:
        base = 0 if last > 999 else century
        interval = interval_of_decade(base + last)
        if first != last:
            lo, hi = interval_of_year(base + first), interval_of_year(base + last + 9)
            interval = interval_of_range(lo, hi)
        return qualified(interval, "approximate") if match["part"] else interval

    republic = scene.text.startswith("民国", match.start() - 2) if match.start() > 1 else False
    if republic and not (match["c"] or match["n"] or match["a"]) and last < 100:
        years = interval_of_range(interval_of_year(1911 + last), interval_of_year(1920 + last))
        return Reading(qualified(years, "approximate") if match["part"] else years, start=match.start() - 2)
    if match["c"] or match["n"]:
        return _of_century(match, make)
    interval = make(1900)
    return Reading(interval) if interval else None


@rule(
    "zh.century",
    rf"{_CENTURY}(?:(?P<part>{_PART})|[前头首](?P<years>[一二三四五六七八九]?十)年)?(?![0-9一二三四五六七八九]0?年代|[坛钟])",
    first=(*NUMERALS, "上", "本", "这", "下"),
    positive=(("18世纪的医学", "17XX"), ("二十一世纪初", "20XX~")),
    negative="世纪坛医院；两个世纪；21世纪经济报道",
)
def _century(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a century by its number, or as that of the publication, the one before it, the one after it."""
    if re.search(r"前[ ]?$|个$|第$", scene.text[max(0, match.start() - 2) : match.start()]):
        return Reading(skip=True)  # before our era
    if scene.text.startswith(("经济报道", "不动产", "教育"), match.end()):
        return None

    def make(century: int) -> Interval | None:
        if match["years"]:
            last = century + chinese_number(match["years"])
            return interval_of_range(interval_of_year(century + 1), interval_of_year(last))
        interval = interval_of_century(century)
        return qualified(interval, "approximate") if match["part"] else interval

    return _of_century(match, make)


_PLANS = {
    "一五": 1953,
    "二五": 1958,
    "三五": 1966,
    "四五": 1971,
    "五五": 1976,
    "六五": 1981,
    "七五": 1986,
    "八五": 1991,
}
_PLANS |= {"九五": 1996, "十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}


@rule(
    "zh.plan",
    rf"(?P<p>{'|'.join(sorted(_PLANS, key=len, reverse=True))})(?P<q>[”’\"'」』])?"
    r"(?P<w>期间|时期|(?:初|末|(?:前|后)(?![一两二三四])|中)期?|(?=以来|以后|之后))(?![间任])",
    first=tuple("一二三四五六七八九十"),
    positive=(("“十四五”期间，新建筛查点200个", "2021/2025"), ("“八五”末期", "1991~/1995~")),
    negative="“十四五”规划纲要；三五期",
)
def _plan(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the five years of a Chinese five-year plan: “十四五”期间 is 2021 to 2025."""
    start = match.start()
    if bool(match["q"]) != (scene.text[start - 1 : start] in tuple("“‘\"'「『")) or (
        not match["q"]
        and (match["w"] not in ("期间", "时期") or scene.text[start - 1 : start] in tuple("第0123456789"))
    ):
        return None
    first = _PLANS[match["p"]]
    interval = interval_of_range(interval_of_year(first), interval_of_year(first + 4))
    if match["w"] not in ("期间", "时期", ""):
        interval = qualified(interval, "approximate")
    return Reading(interval, start=start - bool(match["q"]))


_ERAS = {"民国": 1911, "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


def _year_of_era(words: str) -> int | None:
    """Return which year of an era is meant: 元, 12, 十二, 一一二 (figure by figure); None for what is no such year."""
    if words == "元":
        return 1
    if not words.isdigit() and len(words) > 1 and not {"十", "百"} & set(words):
        return int("".join(str(chinese_number(one)) for one in words)) if len(words) <= 3 else None
    try:
        return chinese_number(words)
    except ValueError:
        return None


@rule(
    "zh.era",
    rf"(?P<e>{'|'.join(_ERAS)})(?P<n>元|[0-9]{{1,3}}|[一二三四五六七八九十百零]{{1,6}})[ ]?年(?!代)(?:[ ]?"
    rf"(?P<m>{MONTH})"
    rf"(?:[ ]?"
    rf"(?P<d>{DAY}))?)?",
    first=tuple(era[0] for era in _ERAS),
    positive=(("民国八年一月成立", "1919-01"), ("昭和12年4月1日", "1937-04-01")),
    negative="民国时期",
)
def _era(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read years of the Republic and of modern Japan, whose months are ours."""
    number = _year_of_era(match["n"])
    if number is None:
        return None
    year = _ERAS[match["e"]] + number
    if match["d"]:
        interval = day_of(year, month_number(match["m"]), day_in_month(match["d"]))
        return Reading(interval) if interval else None
    return Reading(interval_of_month(year, month_number(match["m"])) if match["m"] else interval_of_year(year))


@rule(
    "zh.common-era",
    r"(?:公元|西元)(?P<b>前)?[ ]?(?P<n>[0-9]{1,4}|[一二三四五六七八九][〇零一二三四五六七八九]{1,3})[ ]?年",
    first=("公", "西"),
    positive=(("公元618年，唐朝建立", "0618"), ("公元前221年", "-0220")),
    negative="公元纪年",
)
def _common_era(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read years told with 公元 or 公元前, as histories of long ago do."""
    figures = match["n"] if match["n"].isdigit() else "".join(str(chinese_number(one)) for one in match["n"])
    year = int(figures)
    return Reading(interval_of_year(1 - year if match["b"] else year))


@rule(
    "zh.reign",
    r"(?:康熙|雍正|[乾干]隆|嘉庆|道光|咸丰|同治|光绪|宣统|顺治|万历|崇祯|洪武|永乐|贞观|开元|神龙|天纪|永元)(?:元"
    r"|[0-9]{1,2}|[一二三四五六七八九十]{1,3})年"
    r"(?:闰?[正元冬腊一二三四五六七八九十0-9]{1,2}月(?:初?[一二三四五六七八九十廿]{1,3}日?|[0-9]{1,2}日)?)?",
    first=tuple("康雍乾干嘉道咸同光宣顺万崇洪永贞开神天"),
    positive=(),
    negative="同治疗方案",
)
def _reign(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over years of a reign, whose months follow the moon."""
    return Reading(skip=True)
