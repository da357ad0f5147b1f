"""Chinese numbers and words of the calendar, and the pattern pieces that the Chinese rules share."""

from __future__ import annotations

__all__ = [
    "DAY",
    "DAYS_BETWEEN",
    "DAY_NUMBER",
    "HAN_DIGITS",
    "LAST_DAY",
    "MONTH",
    "MONTH_NUMBER",
    "NUMBER",
    "NUMERALS",
    "SEASONS",
    "SHORT_YEAR",
    "TO",
    "WEEKDAY",
    "WEEKDAYS",
    "WEEKDAY_BESIDE",
    "YEAR",
    "YEAR_WORDS",
    "chinese_number",
    "year_number",
]

from cuttings_db.dates.rules import DIGITS

_DIGITS = {character: number for number, character in enumerate("〇一二三四五六七八九")}
_DIGITS |= {character: number for number, character in enumerate("0123456789")} | {"零": 0, "两": 2, "O": 0}
HAN_DIGITS = tuple("〇零一二三四五六七八九十两廿卅")
# What a dated expression that begins with a number may begin with.
NUMERALS = (DIGITS, *HAN_DIGITS)

_S = "[ ]?"
_FIGURE = "[〇零O0一二三四五六七八九]"
# A year in four figures, in four Chinese digits (also mixed: 二000), or counted in thousands (二千零八).
YEAR = (
    rf"(?:1[0-9]{{3}}|20[0-9]{{2}}|[一二]{_FIGURE}{{3}}|[二两]千[零〇]?(?:[一二三四]?十[一二三四五六七八九]?"
    rf"|[一二三四五六七八九])"
    rf"){_S}年(?!龄|级|轻|薪|度奖)"
)
# Two figures before a month, a quarter or an end of the year.
SHORT_YEAR = rf"(?:[0-9]{{2}}|{_FIGURE}{{2}}){_S}年"
MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
MONTH = rf"(?:{MONTH_NUMBER}|元|腊|正){_S}月(?:份)?"
DAY_NUMBER = (
    r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?"
    r"|十[一二三四五六七八九]?|[一二三四五六七八九])"
)
DAY = rf"{DAY_NUMBER}{_S}(?:日|号(?!文|令|楼|线|机|店|馆|厅|门|床|公告|决议|染色|外显))"
# The last day of a list: 24、25日, 24、25两日.
LAST_DAY = DAY.replace("(?:日|", "(?:两?日|两天|")
TO = r"(?:至|到|-{1,2}|~)"
# The days between the first and the last of a list: 18日、19日、20日.
DAYS_BETWEEN = rf"(?:[ ]?、[ ]?{DAY_NUMBER}[日号]?(?=[ ]?[、和与])){{0,4}}"
# A weekday beside a day, alone or in brackets with the day of the moon: （周三）, （星期六，正月初一）.
WEEKDAY_BESIDE = (
    r"(?:[ ]?\([ ]?(?:[本上下]?(?:周|星期|礼拜))?[一二三四五六日天](?:[上下]午|晚上?|晚间)?[ ]?(?:[,、][^()\n]{1,8})?\)"
    r"|[ ]?,?[ ]?(?:周|星期|礼拜)[一二三四五六日天](?![至到、]))?"
)
NUMBER = r"(?:[0-9]{1,3}|[一二两三四五六七八九十百几数]{1,4})"
WEEKDAY = rf"(?:周|星期|礼拜){_S}(?P<w>[一二三四五六日天])"
WEEKDAYS = {character: number for number, character in enumerate("一二三四五六日")} | {"天": 6}
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}

# Years counted from the publication.
YEAR_WORDS = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
YEAR_WORDS |= {"今年度": 0, "上年度": -1, "下年度": 1, "大前年": -3, "来年": 1, "今年内": 0, "本财年": 0}
YEAR_WORDS |= {
    "上财年": -1,
    "上一财年": -1,
    "本财政年度": 0,
    "上一财政年度": -1,
    "上财政年度": -1,
    "下一财政年度": 1,
    "下财年": 1,
    "下一年": 1,
    "下一年度": 1,
}


def chinese_number(text: str) -> int:
    """Return a number below 1,000 in figures or Chinese (十八, 二十, 廿三, 一百二十); ValueError for 几 and 数."""
    text = text.strip()
    if text.isdigit():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    hundreds, found, rest = text.rpartition("百")
    try:
        total = (_DIGITS[hundreds] if hundreds else 1) * 100 if found else 0
        tens, found, ones = rest.rpartition("十")
        if found:
            total += (_DIGITS[tens.lstrip("零〇")] if tens.lstrip("零〇") else 1) * 10
        ones = ones.lstrip("零〇") if (found or total) else ones
        return total + (_DIGITS[ones] if ones else 0)
    except KeyError as error:
        raise ValueError(f"not a number: {text!r}") from error


def year_number(text: str) -> int:
    """Return a year in figures or in Chinese digits; two figures stand for 1950 to 2049."""
    text = text.rstrip("年 ").strip()
    thousands, found, rest = text.partition("千")
    if found:
        return _DIGITS[thousands] * 1000 + chinese_number(rest.lstrip("零〇"))
    number = int("".join(str(_DIGITS[character]) for character in text))
    if len(text) == 2:
        number += 2000 if number < 50 else 1900
    return number
