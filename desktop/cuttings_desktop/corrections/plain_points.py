"""One date as people type it, English or Chinese, of any precision, as EDTF; and two that share what is said once."""

from __future__ import annotations

import re

__all__ = ["point", "shared"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+|\s*[(]?(?:星期|周)[一二三四五六日天][)]?$"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}\s+(?:of\s+)?{_NAME},?\s+(?:of\s+)?{_YEAR}",
        rf"{_NAME}\s+{_DAY},?\s+{_YEAR}",
        rf"{_NAME},?\s+(?:of\s+)?{_YEAR}",
        rf"{_YEAR}\s*[-/.年]\s*(?P<month>\d{{1,2}})(?:\s*[-/.月]\s*{_DAY})?\s*[日号月]?",
        rf"{_YEAR}\s*年?",
    )
)
_PARTS = {
    "q1": 33, "q2": 34, "q3": 35, "q4": 36, "first quarter": 33, "second quarter": 34, "third quarter": 35,
    "fourth quarter": 36, "第一季度": 33, "第二季度": 34, "第三季度": 35, "第四季度": 36, "一季度": 33, "二季度": 34,
    "三季度": 35, "四季度": 36, "第1季度": 33, "第2季度": 34, "第3季度": 35, "第4季度": 36, "h1": 40, "h2": 41,
    "first half": 40, "second half": 41, "上半年": 40, "下半年": 41, "spring": 21, "summer": 22, "autumn": 23,
    "fall": 23, "winter": 24, "春": 21, "夏": 22, "秋": 23, "冬": 24, "春季": 21, "夏季": 22, "秋季": 23, "冬季": 24,
    "春天": 21, "夏天": 22, "秋天": 23, "冬天": 24,
}  # fmt: skip
_ANY_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_PART = re.compile(rf"(?P<part>{_ANY_PART})\s*(?:of\s+)?([12]\d{{3}})|([12]\d{{3}})\s*[-年]?\s*(?P<part2>{_ANY_PART})")
_DECADE = re.compile(r"([12]\d{2})0'?s|([12]\d{2})0\s*年代|(\d{2})世纪(\d)0年代")
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\s+century|(\d{1,2})世纪")
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_NUMERAL = re.compile(
    r"[零一二三四五六七八九]{4}(?=年)|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九](?=[月日号0-9])"
)


def _arabic(match: re.Match[str]) -> str:
    """Return a Chinese number in digits: a year by its figures, a month or day by tens and ones."""
    written = match[0]
    if "十" not in written:
        return "".join(str(_DIGITS[character]) for character in written)
    tens, _, ones = written.partition("十")
    return str((_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0))


def _month(name: str) -> int:
    """Return the number of a month's name, whole or its first three letters; 0 for anything else."""
    if name in _FULL:
        return _FULL.index(name) + 1
    short = "sep" if name == "sept" else name
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def point(text: str) -> str:
    """Return the EDTF of one date in small letters, an empty string if it is none."""
    text = _WEEKDAY.sub("", text)
    if any(character in text for character in "年月世"):
        # 零 to 九 stand in years, months and days; in 第二季度 they are part of a word.
        text = "".join(
            piece if piece in _PARTS else _NUMERAL.sub(_arabic, piece) for piece in re.split(rf"({_ANY_PART})", text)
        )
    for form in _FORMS:
        if match := form.fullmatch(text):
            parts = match.groupdict()
            month = int(parts["month"]) if parts.get("month") else _month(parts["name"]) if parts.get("name") else 0
            if parts.get("name") and not month:
                continue
            edtf = parts["year"] + (f"-{month:02}" if month else "")
            return edtf + (f"-{int(parts['day']):02}" if parts.get("day") else "")
    return _unit(text)


def _unit(text: str) -> str:
    """Return the EDTF of a quarter, half, season, decade or century."""
    if match := _PART.fullmatch(text):
        return f"{match[2] or match[3]}-{_PARTS[match['part'] or match['part2']]}"
    if match := _DECADE.fullmatch(text):
        decade = match[1] or match[2]
        return f"{decade}X" if decade else f"{int(match[3]) - 1:02}{match[4]}X"
    if match := _CENTURY.fullmatch(text):
        return f"{int(match[1] or match[2]) - 1:02}XX"
    return ""


def shared(first: str, last: str) -> tuple[str, str] | None:
    """Return the EDTF of both ends of a period; "23" of "23–24 June 2019" and "24日" of "…至24日" borrow the rest."""
    if (day := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?,?\s+([12]\d{3})", last)) and (
        lo := point(f"{first}, {day[2]}")
    ):
        return (lo, point(f"{lo[:7]}-{int(day[1]):02}")) if len(lo) == 10 else None
    lo, hi = point(first), point(last)
    if not hi and lo:
        hi = _borrowed(last, lo)
    elif hi and not lo:
        lo = _lent(first, hi)
    return (lo, hi) if lo and hi else None


def _lent(first: str, hi: str) -> str:
    """Return the first end of a period that leaves month or year to the last one: "23", "May", "June 30"."""
    if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", first) and len(hi) == 10:
        return point(f"{hi[:7]}-{int(re.sub('[a-z]', '', first)):02}")
    return point(f"{first} {hi[:4]}")


def _borrowed(last: str, lo: str) -> str:
    """Return the last end of a period that takes year or month from the first one: "24日", "9月18日", "24, 2019"."""
    if match := re.fullmatch(r"(\d{1,2})\s*[日号]?", last):
        # A bare number after a year alone would be anything.
        return point(f"{lo[:7]}-{int(match[1]):02}") if len(lo) == 10 else ""
    if re.fullmatch(r"\d{1,2}\s*月.*", last):
        return point(f"{lo[:4]}年{last}")
    return ""
