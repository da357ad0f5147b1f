"""Chinese words that point at a month, a week or a day, from the publication or from the last date told."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_clock import timed
from cuttings_db.dates.chinese_parts import day_in_month, days_of_month, part_of_month
from cuttings_db.dates.chinese_words import DAY, DAY_NUMBER, WEEKDAY, WEEKDAYS, chinese_number
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import moved, unit_at, weekday_near
from cuttings_db.dates.verbs import AHEAD, NEITHER
from cuttings_db.intervals import interval_of_day
from cuttings_db.model import Interval

_S = "[ ]?"
_MONTHS = {
    "本月": 0,
    "这个月": 0,
    "上月": -1,
    "上个月": -1,
    "上一个月": -1,
    "下月": 1,
    "下个月": 1,
    "上上个月": -2,
    "下一个月": 1,
}
_TOLD_MONTHS = {"当月": 0, "同月": 0, "该月": 0, "次月": 1, "翌月": 1}
_MONTH_WORD = "(?P<m>" + "|".join(sorted((*_MONTHS, *_TOLD_MONTHS), key=len, reverse=True)) + ")"


@rule(
    "zh.month-word",
    rf"{_MONTH_WORD}(?:份)?(?:(?:的)?{_S}(?:(?P<a>{DAY_NUMBER})[日号]?[ ]?(?:至|到|-{{1,2}}|~)[ ]?)?(?P<d>{DAY})|"
    rf"(?P<part>[上中下]旬|[初底末中](?!旬)|内))?(?!球|经|饼|嫂|薪|龄|台|光|亮|牙)",
    first=("本", "这", "上", "下", "当", "同", "该", "次", "翌"),
    positive=(("本月在济南举行", "2025-06"), ("上个月15日", "2025-05-15")),
    negative="当月球升起",
)
def _month_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 本月, 上个月 and their like, alone, with a day or a part."""
    word, before = match["m"], scene.text[max(0, match.start() - 1) : match.start()]
    if before in tuple("日海" if word == "本月" else "以海网" if word == "上月" else "适" if word == "当月" else ""):
        return None
    shift = _MONTHS.get(word, _TOLD_MONTHS.get(word, 0))
    part = "" if match["part"] == "内" else match["part"]

    def relative(anchor: datetime.date) -> Interval | None:
        first = moved(anchor.replace(day=1), "month", shift)
        if match["d"]:
            last = day_in_month(match["d"])
            return days_of_month(first.year, first.month, chinese_number(match["a"]) if match["a"] else last, last)
        return part_of_month(first.year, first.month, part)

    end = timed(scene, match.end()) if match["d"] else -1
    return Reading(relative=relative, basis="published" if word in _MONTHS else "last", end=end)


_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "这一": 0, "下": 1, "下下": 2, "上一": -1, "下一": 1}


@rule(
    "zh.week",
    rf"(?P<s>上上|下下|上一?|下一?|本|这一?)(?:个)?(?:(?P<u>周末)|(?:周|星期|礼拜){_S}(?:周|星期|礼拜)?"
    rf"(?P<w>[一二三四五六日天])?"
    rf"(?![年报刊期岁围边长转末]))"
    r"(?:\((?:[0-9]{1,2}月)?[0-9]{1,2}日\))?",
    first=("上", "下", "本", "这"),
    positive=(("上周五发布", "2025-06-13"), ("本周将召开", "2025-06-16/2025-06-22")),
    negative="本周刊报道；线上周五",
)
def _week(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a week, its weekend or one of its days by its distance from this week."""
    if scene.text[max(0, match.start() - 1) : match.start()] in tuple("线网晚早以马基版日样路海"):
        return None
    shift = _WEEKS[match["s"]]

    def relative(anchor: datetime.date) -> Interval:
        monday = anchor - datetime.timedelta(anchor.weekday()) + datetime.timedelta(7 * shift)
        if match["u"]:
            return unit_at(monday, "weekend")
        if not match["w"]:
            return unit_at(monday, "week")
        day = monday + datetime.timedelta(WEEKDAYS[match["w"]])
        return interval_of_day(day.year, day.month, day.day)

    return Reading(relative=relative, end=timed(scene, match.end()) if match["w"] else -1)


_HOURS = Pattern(r"(?:[门出坐接就应]诊|营业|办公|开放|服务|上班|作息)时间")
_WEEKLY_AFTER = Pattern(
    r"(?:上午|下午|全天|[上下]午)?(?:及|和|、)?(?:法定)?(?:节假日|假日|照常|均?开[诊放]|休息|闭馆|休诊)|(?:上午|下午|全天)?(?:固定)?(?:[是为][^,。]{0,6})?(?:[坐出]诊|(?:专[家科]|普通|特需)?门诊(?![部大楼量开患人举]))"
)


_TODAY = Pattern(r"[今明][天日]")


@rule(
    "zh.weekday",
    rf"{WEEKDAY}(?:\((?:[0-9]{{1,2}}月)?(?P<d>[0-9]{{1,2}})日\))?(?![一二三四五六日天、]|年|[0-9]{{1,2}}"
    rf"(?![0-9时点:]))",
    first=("周", "星", "礼"),
    positive=(("周五，他表示", "2025-06-13"), ("将于星期六举行", "2025-06-21")),
    negative="每周一次；一周三次；门诊时间周一至周五",
)
def _weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a weekday: the last one, or the next where the sentence looks forward."""
    before = scene.text[max(0, match.start() - 1) : match.start()]
    after = scene.text[match.end() : match.end() + 1]
    if re.search(r"[每逢][^，,。;；]{0,12}$", scene.text[max(0, match.start() - 14) : match.start()]):
        return None
    if (
        before in tuple("每一二两三四五六七八九十几隔双单第逢个")
        or before.isdigit()
        or after in tuple("次天回个岁刊围福例场届")
    ):
        return None
    if _WEEKLY_AFTER.match(scene.text, match.end()):
        return None
    if after == ":" and before in tuple(":;；、"):
        return None  # 坐诊安排：周一：李教授；周二：王教授
    first = max(scene.sentence(match.start())[0], match.start() - 60)
    if _HOURS.search(scene.text, first, match.start()):
        return None  # hours of every week
    number, lean = WEEKDAYS[match["w"]], scene.lean(match.start())
    if lean == NEITHER and _TODAY.search(scene.text, first, match.start()):
        lean = AHEAD  # 今天在丰原，周日移至大里

    def relative(anchor: datetime.date) -> Interval:
        if match["d"]:
            days = [anchor + datetime.timedelta(step) for step in range(-45, 46)]
            agreeing = [one for one in days if one.day == int(match["d"]) and one.weekday() == number]
            if agreeing:
                return unit_at(min(agreeing, key=lambda one: abs((one - anchor).days)), "day")
        return weekday_near(anchor, number, lean)

    return Reading(relative=relative, basis="flow", end=timed(scene, match.end()))


_DAYS = {"今": 0, "昨": -1, "前": -2, "大前": -3, "明": 1, "后": 2, "大后": 3, "本": 0, "即": 0}
_NO_DAY_BEFORE = {
    "今": "如古当",
    "昨": "",
    "前": "此先日月年目之以相午生提事术",
    "明": "清文光声黎透说表的好康",
    "后": "此先以之今然最午术日月年",
    "即": "立",
    "本": "",
}


# 告别昨天，拥抱明天; 今天的中国; 今日推荐: yesterday, today and tomorrow as ages, not as days.
_FIGURE_BEFORE = Pattern(
    r"(?:告别|拥抱|走向|迈向|开创|憧憬|面向|赢得|奔向|成为|照亮|属于|创造|托起|守护|相信|美好|光明|不同于|直到|直至|延续[到至]"
    r"|沿用[到至]|传承[到至]|的)(?<!年前的)(?<!日的)$"
)
_FIGURE_AFTER = Pattern(
    r"[天日](?:之(?!前|后|夜|内)|会更|将更加?美|更美好|的(?:中国|世界|时代|社会|人们|我们|年轻|孩子|医学|难题|梦想?|希望|辉煌|成就|幸福|奇迹|太阳)"
    r"|推荐|看点|热点|要闻|关注|焦点|视点|话题|导读|预告|只需|已成为|已是|则?不同[,。])"
)


def _figurative(scene: Scene, match: re.Match[str]) -> bool:
    """Tell whether yesterday, today or tomorrow is an age rather than a day."""
    text, start = scene.text, match.start()
    return bool(
        _FIGURE_BEFORE.search(text, max(0, start - 4), start)
        or _FIGURE_AFTER.match(text, start + 1)
        or (text[max(0, start - 1) : start] == "与" and text.startswith("不同", match.end()))
    )


@rule(
    "zh.day-word",
    r"(?:(?P<d>大?[前后]|今|昨|明)(?:天|日)|(?P<d2>今|昨|明)(?=[早晚夜晨午])|(?P<d3>前)(?=晚(?![期上年]))|"
    r"(?P<d4>即)日(?=起)|(?P<d5>今|明)(?=起[，,施实执开正]))",
    first=("大", "前", "后", "今", "昨", "明", "即"),
    positive=(("昨日在京发布", "2025-06-17"), ("昨天下午，仪式举行", "2025-06-17")),
    negative="日前发布；明日之星；后天性；更好的明天；提前日期",
)
def _day_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read today and its neighbours, with the part of the day behind it."""
    word = next(group for group in match.groups() if group)
    after, before = scene.text[match.end() : match.end() + 2], scene.text[max(0, match.start() - 1) : match.start()]
    if before == "至" and scene.text[match.start() - 2 : match.start() - 1] in ("时", "迄"):
        return None
    if after.startswith(("之星", "之后", "津大", "津市", "报", "头条", "美国", "本", "说法")) or (
        before and before in _NO_DAY_BEFORE.get(word[-1], "")
    ):
        return None
    if word in ("前", "后") and (
        after.startswith(("性", "气", "线", "获", "免", "形", "培", "均", "制", "程")) or before.isdigit()
    ):
        return None
    if word[-1] in "昨今明" and _figurative(scene, match):
        return None
    shift = _DAYS[word]
    end = timed(scene, match.end())
    return Reading(relative=lambda anchor: unit_at(anchor + datetime.timedelta(shift), "day"), end=end)
