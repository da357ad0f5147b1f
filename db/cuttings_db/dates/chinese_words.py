"""Chinese numbers and words of the calendar, and the pattern pieces that the Chinese rules share."""

from __future__ import annotations

__all__ = [
    "DAY",
    "HAN_DIGITS",
    "MONTH",
    "NUMBER",
    "PART_OF_DAY",
    "SEASONS",
    "WEEKDAY",
    "WEEKDAYS",
    "YEAR",
    "YEAR_WORDS",
    "chinese_number",
    "year_number",
]

_DIGITS = {character: number for number, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "O": 0}
HAN_DIGITS = tuple("〇零一二三四五六七八九十两廿卅")

_S = "[ ]?"
# A year in four figures or four Chinese digits, or in two before a month.
YEAR = rf"(?:(?:1[0-9]{{3}}|20[0-9]{{2}})|[一二][〇零O一二三四五六七八九]{{3}}){_S}年(?!龄|级|轻|薪|度奖)"
MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元|腊|正){_S}月(?:份)?"
DAY = (
    r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?"
    r"|十[一二三四五六七八九]?|[一二三四五六七八九])[ ]?[日号](?!报|程|志"
    r"|常|益|用|均|记|本|元|语|文)"
)
NUMBER = r"(?:[0-9]{1,3}|[一二两三四五六七八九十百几数]{1,4})"
WEEKDAY = r"(?:周|星期|礼拜)[ ]?(?P<w>[一二三四五六日天])"
WEEKDAYS = {character: number for number, character in enumerate("一二三四五六日")} | {"天": 6}
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
PART_OF_DAY = r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|夜里|早|晚|午后|夜)"

# Years counted from the publication.
YEAR_WORDS = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}


def chinese_number(text: str) -> int:
    """Return a number below 1,000 in figures or Chinese (十八, 二十, 廿三, 一百二十); ValueError for 几 and 数."""
    text = text.strip()
    if text.isdigit():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    hundreds, found, rest = text.rpartition("百")
    total = (_DIGITS[hundreds] if hundreds else 1) * 100 if found else 0
    tens, found, ones = rest.rpartition("十")
    try:
        if found:
            total += (_DIGITS[tens.lstrip("零〇")] if tens.lstrip("零〇") else 1) * 10
        ones = ones.lstrip("零〇") if (found or total) else ones
        return total + (_DIGITS[ones] if ones else 0)
    except KeyError as error:
        raise ValueError(f"not a number: {text!r}") from error


def year_number(text: str) -> int:
    """Return a year in figures or in Chinese digits; two figures stand for 1950 to 2049."""
    text = text.rstrip("年 ").strip()
    number = int(text) if text.isdigit() else int("".join(str(_DIGITS[character]) for character in text))
    if len(text) == 2:
        number += 2000 if number < 50 else 1900
    return number
