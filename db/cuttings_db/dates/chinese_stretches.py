"""Chinese stretches of time without figures: days off, weekends, whole seasons, the years that followed."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_feasts import near
from cuttings_db.dates.chinese_parts import months_of_year
from cuttings_db.dates.chinese_treatment import is_clinical
from cuttings_db.dates.chinese_words import NUMERALS, SEASONS, YEAR, YEAR_WORDS, chinese_number, year_number
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import days_from, month_near, moved, season_near, unit_at
from cuttings_db.dates.verbs import AHEAD
from cuttings_db.intervals import (
    day_number,
    interval_of_century,
    interval_of_day,
    interval_of_days,
    interval_of_season,
    interval_of_year,
    qualified,
)
from cuttings_db.model import Interval

_YEAR_WORD = "|".join(sorted((*YEAR_WORDS, "当年", "同年", "次年", "翌年"), key=len, reverse=True))
_TOLD = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}


def _days_off(name: str, year: int) -> Interval | None:
    """Return the days off of a year: seven from 1 October since 1999; from 1 May seven, later three, then five."""
    october = name != "五一"
    if year < 2000 - october or (not october and 2008 <= year < 2019):
        return None
    first = interval_of_day(year, 10 if october else 5, 1)
    start = day_number(first.lo or "")
    return interval_of_days(start, start + (4 if not october and year > 2018 else 6))


@rule(
    "zh.days-off",
    rf"(?:(?P<y>{_YEAR_WORD}|{YEAR}|20[0-9]{{2}})[ ]?的?[ ]?)?[“\"]?(?P<h>五一|国庆|十一)[”\"]?(?:劳动节|节)?"
    r"(?:小?长假|假期|黄金周|假日(?![办安市经]))",
    first=(*NUMERALS, "国", *sorted({word[0] for word in (*YEAR_WORDS, *_TOLD)})),
    positive=(("去年国庆假期，科室不停诊", "2024-10-01/2024-10-07"), ("今年五一假期停诊", "2025-05-01/2025-05-05")),
    negative="每年国庆长假；十一名医生休假；五一假日办",
)
def _holidays(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the days off around 1 May and 1 October as the law sets them."""
    start, word, name = match.start(), match["y"], match["h"]
    before = scene.text[max(0, start - 3) : start]
    if re.search(r"[每历]年的?$|每逢?$|[第二三四五六七八九]$", before):
        return None
    start -= bool(re.search(r"[”\"]", match[0])) and before[-1:] in ("“", '"')

    def of_year(year: int) -> Interval | None:
        return _days_off(name, year)

    if word in YEAR_WORDS:
        return Reading(relative=lambda anchor: of_year(anchor.year + YEAR_WORDS[word]), start=start)
    if word in _TOLD:
        return Reading(relative=lambda anchor: of_year(anchor.year + _TOLD[word]), basis="last", start=start)
    if word:
        interval = of_year(year_number(word))
        return Reading(interval, start=start) if interval else None
    lean = scene.lean(start)

    def relative(anchor: datetime.date) -> Interval | None:
        day = near("五一" if name == "五一" else "国庆", anchor, lean)
        return of_year(int(day.edtf[:4])) if day else None

    return Reading(relative=relative, in_year=of_year, basis="flow", start=start)


@rule(
    "zh.neighbour-months",
    rf"(?:(?P<y>{_YEAR_WORD}|{YEAR})[ ]?的?)?(?P<a>[一二三四五六七八九])(?P<b>[二三四五六七八九十])月"
    r"(?:份|间|之间|之交)",
    first=(*NUMERALS, *sorted({word[0] for word in (*YEAR_WORDS, *_TOLD)})),
    positive=(("今年七八月间开工", "2025-07~/2025-08~"), ("2019年五六月份", "2019-05~/2019-06~")),
    negative="三四个月间；十三四月份；七九月间",
)
def _neighbour_months(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read two months that follow each other, named in one word: 七八月间, 五六月份."""
    first, last, word = chinese_number(match["a"]), chinese_number(match["b"]), match["y"]
    if last != first + 1 or scene.text[max(0, match.start() - 1) : match.start()] in tuple("十个每第两几"):
        return None

    def of_year(year: int) -> Interval | None:
        months = months_of_year(year, first, last)
        return qualified(months, "approximate") if months else None

    if word in YEAR_WORDS:
        return Reading(relative=lambda anchor: of_year(anchor.year + YEAR_WORDS[word]))
    if word in _TOLD:
        return Reading(relative=lambda anchor: of_year(anchor.year + _TOLD[word]), basis="last")
    if word:
        interval = of_year(year_number(word))
        return Reading(interval) if interval else None
    lean = scene.lean(match.start())
    return Reading(
        relative=lambda anchor: of_year(int(month_near(anchor, last, lean).edtf[:4])), in_year=of_year, basis="flow"
    )


@rule(
    "zh.turn-of-century",
    r"(?<!跨)(?:世纪之交|千禧年|新世纪(?P<p>之?初|伊始)?(?=[,。、以里中的来头初]))(?!代|人才|医院|奖)",
    first=("世", "千", "新"),
    positive=(("世纪之交发表后", "2000"), ("新世纪以来，变化快了", "20XX")),
    negative="新世纪医院；跨世纪之交；千禧酒店",
)
def _turn(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the turn of the century and the year 2000, and the century that began then."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if before and before in "跨两个0123456789一二三四五六七八九十":
        return None
    if match[0][0] != "新":
        return Reading(interval_of_year(2000))
    century = interval_of_century(2000)
    return Reading(qualified(century, "approximate") if match["p"] else century)


@rule(
    "zh.these-years",
    r"这(?P<n>[两三四五六七八九十])年(?:间|里|来)?(?![级代多后前时半制龄])",
    first=("这",),
    positive=(("这两年，病情总算稳住了", "2023-06-18~/2025-06-18~"), ("他说这三年不易", "2022-06-18~/2025-06-18~")),
    negative="2019年和2020年这两年；这几年；这两年级",
)
def _these_years(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 这两年 and 这三年 as the years up to the publication, unless they sum up years told just before."""
    if scene.text[max(0, match.start() - 1) : match.start()] in tuple("年期间月"):
        return None
    count = chinese_number(match["n"])
    end = match.start() + 3
    return Reading(
        relative=lambda anchor: qualified(days_from(anchor, moved(anchor, "year", -count)), "approximate"),
        keep=False,
        news=True,
        end=end,
    )


@rule(
    "zh.following",
    r"(?:随后|其后|此后|接着|紧接着)的?一(?P<u>个月|年|周|个星期)(?![级代多余经度龄底初末以之前后来半会])",
    first=("随", "其", "此", "接", "紧"),
    positive=(("2021年进入目录，随后一年又降价", "2022"), ("2019年3月动工，随后一个月停顿", "2019-04")),
    negative="术后3天出院，随后一周服药；随后一个月经周期；其后三年",
)
def _following(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the year, month or week that followed the last date told."""
    unit = {"月": "month", "年": "year"}.get(match["u"][-1], "week")
    if unit != "year" and is_clinical(scene, match.start(), match.end()):
        return None
    return Reading(relative=lambda anchor: unit_at(moved(anchor, unit, 1), unit), basis="last", onward=True, keep=False)


@rule(
    "zh.whole-season",
    r"一?整个(?P<s>[春夏秋冬])(?:天|季)(?!节)",
    first=("整", "一"),
    positive=(("整个春天，他都在实验室", "2025-21"), ("2019年4月动工，整个夏天都在抢建", "2019-22")),
    negative="夏天医生；整个冬季节",
)
def _whole_season(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 整个夏天 as the summer of the year told last, or of the publication."""
    season, lean = SEASONS[match["s"]], scene.lean(match.start())
    return Reading(
        relative=lambda anchor: season_near(anchor, season, lean),
        in_year=lambda year: interval_of_season(year, season),
        basis="flow",
    )


_WEEKEND_BEFORE = Pattern(r"(?:^|[,。;:、\s“\"于在是到自这与和])$")
_WEEKEND_AFTER = Pattern(
    r"(?=,|两天|期间|[这那]两天|[将在到举还的就]|上午|下午|晚|酒店|客房|天气|气温|有|开[幕启始展])"
)
_EVERY = Pattern(r"每|周末门诊|平时|工作日|节假日|双休|逢|一到|常|周[一二三四五]至|不休|无休|服务时间|开放")


@rule(
    "zh.weekend",
    r"周末(?![愉门版剧不无班加休花画报刊课营])",
    first=("周",),
    positive=(("周末将有大雨", "2025-06-21/2025-06-22"), ("下雨了，周末还将有雪", "2025-06-21/2025-06-22")),
    negative="每到周末，他都回家；周末门诊；周末愉快",
)
def _weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the coming weekend, or the one just over where the clause looks back; never those of every week."""
    text, start = scene.text, match.start()
    first, last = scene.sentence(start)
    if not (_WEEKEND_BEFORE.search(text, max(0, start - 1), start) and _WEEKEND_AFTER.match(text, match.end())):
        return None
    if _EVERY.search(text, max(first, start - 30), min(max(last, match.end()), match.end() + 20)):
        return None
    back = scene.lean(start) not in (AHEAD, 0)

    def relative(anchor: datetime.date) -> Interval:
        return unit_at(anchor - datetime.timedelta(7) if back and anchor.weekday() < 5 else anchor, "weekend")

    return Reading(relative=relative)


@rule(
    "zh.year-ago-today",
    r"(?P<y>去年|前年|明年)的?(?:今[天日]|此[时日]|同一?[天日])",
    first=("去", "前", "明"),
    positive=(("去年今日，他在这里宣誓", "2024-06-18"), ("明年的今天，新楼启用", "2026-06-18")),
    negative="去年今春；明年此后",
)
def _year_ago_today(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read the same day of another year: 去年今日."""
    shift = YEAR_WORDS[match["y"]]
    return Reading(relative=lambda anchor: unit_at(moved(anchor, "year", shift), "day"))
