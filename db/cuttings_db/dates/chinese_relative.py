"""Chinese words that point from the publication or back to the last date told: years, months, weeks, days."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_clock import timed
from cuttings_db.dates.chinese_parts import (
    PART_OF_MONTH,
    PART_OF_YEAR,
    day_in_month,
    days_of_month,
    month_number,
    months_of_year,
    part_of_month,
    part_of_year,
)
from cuttings_db.dates.chinese_words import (
    DAY,
    DAY_NUMBER,
    MONTH,
    MONTH_NUMBER,
    SEASONS,
    TO,
    YEAR_WORDS,
    chinese_number,
)
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Basis, Reading, Scene, rule
from cuttings_db.dates.shifting import moved, unit_at
from cuttings_db.intervals import interval_of_range, interval_of_season, interval_of_year
from cuttings_db.model import Interval

_S = "[ ]?"
_TOLD_YEARS = {
    "当年": 0,
    "同年": 0,
    "该年": 0,
    "那年": 0,
    "是年": 0,
    "次年": 1,
    "翌年": 1,
    "第二年": 1,
    "上一年": -1,
    "前一年": -1,
}
_TOLD_YEARS |= {"那一年": 0, "这一年": 0, "同一年": 0, "当年度": 0, "隔年": 1, "次年度": 1}
_YEAR_WORD = "(?P<y>" + "|".join(sorted((*YEAR_WORDS, *_TOLD_YEARS), key=len, reverse=True)) + ")"
_FIRST = tuple(sorted({word[0] for word in (*YEAR_WORDS, *_TOLD_YEARS)}))


def _year_shift(word: str) -> tuple[int, Basis]:
    """Return how many years a word moves, and from what."""
    return (YEAR_WORDS[word], "published") if word in YEAR_WORDS else (_TOLD_YEARS[word], "last")


# Words of which a year's word is only the end or the beginning: 清明年, 此后年均, 如今年轻.
_NO_YEAR_BEFORE = {
    "明年": "清文光声黎透说",
    "后年": "今以之此先最前日战",
    "前年": "以之目此先战日",
    "上年": "以线网晚早马",
    "来年": "近年多历以原",
    "今年": "如",
    "本年": "版基成",
    "当年": "相正适恰",
    "次年": "一二两三几多每首0123456789",
    "年内": "一二两三四五六七八九十几数多半0123456789每当",
}
_NO_YEAR_AFTER = {
    "明年": "",
    "后年": "",
    "前年": "均",
    "今年": "轻龄",
    "当年": "轻人",
    "上年": "纪",
    "来年": "均",
    "第二年": "级",
}


_YEAR_TOLD = Pattern(r"[0-9〇零一二三四五六七八九今去前]年|季度|[0-9一二三四五六七八九十]月")


def _no_year(word: str, text: str, start: int, end: int) -> bool:
    """Tell whether a word of the year is only part of other words."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return (
        (bool(before) and before in _NO_YEAR_BEFORE.get(word, ""))
        or (bool(after) and after in _NO_YEAR_AFTER.get(word, "轻级"))
        or (word == "第二年" and before not in ("", *"，,。；;、\n但而到在于"))
    )


@rule(
    "zh.year-word-day",
    rf"{_YEAR_WORD}(?:的)?{_S}(?P<m>{MONTH}){_S}(?:(?P<a>{DAY_NUMBER})[日号]?[ ]?(?P<to>{TO}|[、和与])[ ]?)?"
    rf"(?P<d>{DAY})"
    r"(?:[ ]?\(?(?:周|星期)[一二三四五六日天]\)?)?",
    first=_FIRST,
    positive=(("去年9月2日", "2024-09-02"), ("今年6月3日至5日", "2025-06-03/2025-06-05")),
    negative="去年的3日报告",
)
def _year_word_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 今年, 去年 and their like with month and day."""
    shift, basis = _year_shift(match["y"])
    month, last = month_number(match["m"]), day_in_month(match["d"])
    first = chinese_number(match["a"]) if match["a"] else last
    end = timed(scene, match.end())
    if match["a"] and match["to"] in "、和与" and last != first + 1:  # the first of a list
        last, end = first, match.start("to") if scene.text[match.start("to") - 1] in "日号" else -2
    if first > last or end == -2:
        return None
    return Reading(relative=lambda anchor: days_of_month(anchor.year + shift, month, first, last), basis=basis, end=end)


@rule(
    "zh.year-word",
    rf"{_YEAR_WORD}(?:全年)?(?:(?:的)?{_S}(?:(?P<a>{MONTH_NUMBER})(?:月(?:份)?)?[ ]?(?P<to>{TO}|[、和与])[ ]?)?"
    rf"(?P<m>{MONTH})(?P<mp>{PART_OF_MONTH})?"
    rf"|(?:的)?(?P<part>{_S}{PART_OF_YEAR}))?(?!级|度(?!第))",
    first=_FIRST,
    positive=(("今年6月，会议召开", "2025-06"), ("去年第四季度", "2024-36")),
    negative="当年轻人来到，下一次年会；5年内；如今年轻人",
)
def _year_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 今年, 去年 and their like, alone or with months or a part of the year."""
    word, part = match["y"], match["part"]
    if _no_year(word, scene.text, match.start(), match.end("y")):
        return None
    shift, basis = _year_shift(word)
    last = month_number(match["m"]) if match["m"] else 0
    first = chinese_number(match["a"]) if match["a"] else last
    end = -1
    if match["a"] and match["to"] in "、和与" and last != first + 1:  # the first of a list
        last, end = first, match.start("to") if scene.text[match.start("to") - 1] in "月份" else -2
    if first > last or end == -2:
        return None

    def relative(anchor: datetime.date) -> Interval | None:
        year = anchor.year + shift
        if first != last:
            return months_of_year(year, first, last)
        return part_of_month(year, last, match["mp"] if end < 0 else None) if last else part_of_year(year, part)

    if word in ("上年", "上年度") and _YEAR_TOLD.search(
        scene.text, max(scene.sentence(match.start())[0], match.start() - 80), match.start()
    ):
        # The year before the one that the sentence tells of; nothing later counts from it.
        return Reading(relative=relative, basis="compared", keep=False, end=end)
    return Reading(relative=relative, basis=basis, end=end)


@rule(
    "zh.same-period",
    r"(?P<y>去年|上年|前年|上一年|前一年)(?:度)?(?:的)?同(?:期|时期|一?季度|月)(?!声)",
    first=("去", "上", "前"),
    positive=(("2025年第一季度增长，去年同期持平", "2024-33"), ("收入高于去年同期", "2024")),
    negative="去年的同期声",
)
def _same_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the same part of the year before: of the last month, quarter or half year told, else the whole year."""
    back = 2 if match["y"] == "前年" else 1

    def relative(anchor: datetime.date) -> Interval:
        return interval_of_year(anchor.year - back)

    basis: Basis = "published" if match["y"] in ("去年", "前年") else "compared"
    return Reading(relative=relative, basis=basis, years_back=back, keep=False)


_PAIRS = {"今明": (0, 1), "去今": (-1, 0), "明后": (1, 2), "昨今": (-1, 0), "今明后": (0, 2)}


@rule(
    "zh.pair",
    r"(?P<p>今明后|今明|去今|明后|昨今)[两三](?P<u>年|天|日)",
    first=("今", "去", "明", "昨"),
    positive=(("今明两年，新药上市", "2025/2026"), ("明后两天有雨", "2025-06-19/2025-06-20")),
    negative="今明有雨",
)
def _pair(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 今明两年, 明后两天 and their like: this and the next, or the next two."""
    first, last = _PAIRS[match["p"]]
    unit = "year" if match["u"] == "年" else "day"
    return Reading(
        relative=lambda anchor: interval_of_range(
            unit_at(moved(anchor, unit, first), unit), unit_at(moved(anchor, unit, last), unit)
        )
    )


_SEASON_YEARS = {"今": 0, "去": -1, "明": 1, "来": 1}


@rule(
    "zh.season-word",
    r"(?P<y>[今去明来])(?P<s>[春夏秋冬])(?:季|天)?(?:(?P<y2>[今明])(?P<s2>[春夏秋冬])(?:季|天)?)?(?![节播耕游令])",
    first=tuple(_SEASON_YEARS),
    positive=(("今夏还会再印", "2025-22"), ("去冬以来，流感", "2024-24")),
    negative="今春节晚会；明秋播",
)
def _season_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 今夏, 去冬, 今冬明春 and their like."""
    if scene.text[max(0, match.start() - 1) : match.start()] in tuple("如至古过回出清文光未近"):
        return None

    def relative(anchor: datetime.date) -> Interval:
        first = interval_of_season(anchor.year + _SEASON_YEARS[match["y"]], SEASONS[match["s"]])
        if not match["y2"]:
            return first
        last = interval_of_season(anchor.year + _SEASON_YEARS[match["y2"]], SEASONS[match["s2"]])
        return interval_of_range(first, last) if (first.lo or "") < (last.lo or "") else first

    return Reading(relative=relative)
