"""Diaries: paragraphs headed by weekdays in their order, all of them before the publication."""

from __future__ import annotations

import datetime
import itertools
import re
from bisect import bisect_right

from cuttings_db.dates.lexicon import WEEKDAYS
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Reading, Relative
from cuttings_db.dates.shifting import unit_at, weekday_near
from cuttings_db.dates.verbs import AHEAD, BACK
from cuttings_db.model import Interval

__all__ = ["Diary"]

_HEAD = Pattern(
    r"(?:^|\n)[ ]{0,4}(?:(?P<e>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[.:]|[ ]?\n)"
    r"|(?:星期|周)(?P<z>[一二三四五六日天])(?=[。：:]|[ ]?\n))"
)
_HAN_DAYS = {character: number for number, character in enumerate("一二三四五六日")} | {"天": 6}


class Diary:
    """The headed days of one text; without three in their order, it is no diary."""

    def __init__(self, text: str) -> None:
        """Find the heads."""
        self._starts: list[int] = []
        self._ago: list[int] = []  # days before the last head
        heads = [
            (match.end(), WEEKDAYS[match["e"].lower()] if match["e"] else _HAN_DAYS[match["z"]])
            for match in _HEAD.finditer(text)
        ]
        steps = [(later[1] - earlier[1]) % 7 for earlier, later in itertools.pairwise(heads)]
        if len(heads) < 3 or 0 in steps:
            return
        self._last = heads[-1][1]
        self._starts = [at for at, _ in heads]
        self._ago = [sum(steps[at:]) for at in range(len(heads))]

    def __bool__(self) -> bool:
        """Tell whether the text is a diary."""
        return bool(self._starts)

    def reading(self, rule: str, start: int, end: int, lean: int, words: str) -> Reading | None:
        """Return what a weekday or "today" means in the diary, or None where it means what it means elsewhere."""
        if not self._starts:
            return None
        at = max(bisect_right(self._starts, end) - 1, 0)
        if rule in ("en.weekday", "zh.weekday") and (lean != AHEAD or end in self._starts):
            number = self._number(words)
            if number is None:
                return None
            day = (self._last - self._ago[at]) % 7
            return Reading(relative=self._counted(self._ago[at] + (day - number) % 7 - self._week(at, day, number)))
        if words.lower() in ("today", "this morning", "tonight", "今天", "今日") and end > self._starts[0]:
            return Reading(relative=self._counted(self._ago[at]))
        return None

    def _week(self, at: int, day: int, number: int) -> int:
        """Return 7 where a weekday before the first head is the one that the diary still reaches."""
        ahead = (number - day) % 7
        return 7 if at == 0 and ahead and ahead <= self._ago[0] else 0

    def _number(self, words: str) -> int | None:
        """Return the weekday that a mention begins with."""
        word = re.match(r"[A-Za-z]+|(?:星期|礼拜|周)[ ]?([一二三四五六日天])", words)
        if word is None:
            return None
        return _HAN_DAYS.get(word[1]) if word[1] else WEEKDAYS.get(word[0].lower())

    def _counted(self, ago: int) -> Relative:
        """Return a function that counts from the last head, which is the latest such weekday up to publication."""

        def relative(anchor: datetime.date) -> Interval | None:
            last = weekday_near(anchor, self._last, BACK)
            return unit_at(datetime.date.fromisoformat(last.edtf) - datetime.timedelta(ago), "day")

        return relative
