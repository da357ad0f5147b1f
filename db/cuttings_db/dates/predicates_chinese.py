"""Which Chinese word of a clause says what happened on a date: the first trigger behind it, else the last before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.plain import simplified
from cuttings_db.dates.predicates_words import trigger_starts, triggers_from
from cuttings_db.model import Part

__all__ = ["ChineseWords", "chinese_predicate"]

_SEGMENT_END = Pattern(r"[，,；;：:]")
_FAR = 160
# They only carry the word that says what was done: "完成四千万美元融资".
_LIGHT = ("完成", "进行", "实现", "宣布完成")
_CARRIED = frozenset(("raise", "acquire", "merge", "list", "operate", "sell", "transplant"))


@dataclass(frozen=True)
class _Trigger:
    """One trigger: its span in the clause, its act, and whether it only describes a noun ("研发的新药")."""

    start: int
    end: int
    act: str
    describes: bool


class ChineseWords:
    """The triggers of one text, found once; `plain` is the text in simplified characters."""

    def __init__(self, text: str) -> None:
        """Find them."""
        self.plain = simplified(text)
        self.triggers: list[_Trigger] = []
        starts, at = trigger_starts(), 0
        while (first := starts.search(self.plain, at)) is not None:
            pattern, acts = triggers_from(first[0])
            match = pattern.match(self.plain, first.start())
            at = first.end() if match is None else match.end()
            if match is not None:
                act = acts[(match.lastindex or 1) - 1]
                describes = self.plain[at : at + 1] in ("的", "者", "会") and act != "hold"
                self.triggers.append(_Trigger(match.start(), at, act, describes))
        self.starts = [trigger.start for trigger in self.triggers]


def chinese_predicate(text: ChineseWords, clause: Part, start: int, end: int) -> tuple[Part, Part, str]:
    """Return the clause of the date `[start, end)` up to the comma behind its predicate, the predicate and the act.

    ((0, 0), "") stand for a predicate that is not there.
    """
    low = bisect_left(text.starts, max(clause[0], start - _FAR))
    high = bisect_right(text.starts, min(clause[1], end + _FAR))
    found = [one for one in text.triggers[low:high] if one.end <= start or start < end <= one.start]
    found = [one for one in found if one.end <= clause[1]]
    if not found:
        return clause, (0, 0), ""
    chosen = _chosen(text.plain, clause, found, start, end)
    stop = _SEGMENT_END.search(text.plain, max(chosen.end, end), clause[1])
    shorter = clause[0], stop.start() if stop else clause[1]
    return shorter, (chosen.start, chosen.end), chosen.act


def _chosen(text: str, clause: Part, found: list[_Trigger], start: int, end: int) -> _Trigger:
    """Return the trigger of a clause that belongs to a date at `[start, end)`."""
    behind = [trigger for trigger in found if trigger.start >= end]
    ahead = [trigger for trigger in found if trigger.end <= start]
    # What stands at once behind the date is told of it even where it describes: "2023年发表的研究".
    if behind and behind[0].start <= end + 1:
        return _carried(text, behind, 0)
    stop = _SEGMENT_END.search(text, end, clause[1])
    own = [trigger for trigger in behind if stop is None or trigger.start < stop.start()]
    opening = _opening(text, clause[0], start)
    plain = next((at for at, trigger in enumerate(own) if not trigger.describes), None)
    if plain is not None:
        return _carried(text, own, plain)
    alone = not re.search(r"\w", text[opening:start]) and not own
    near = [trigger for trigger in ahead if trigger.start >= opening]
    if near and not alone:
        return near[-1]
    plain = next((at for at, trigger in enumerate(behind) if not trigger.describes), None)
    if plain is not None and (alone or not own):
        return _carried(text, behind, plain)
    return own[0] if own else near[-1] if near else behind[0] if behind else ahead[-1]


def _opening(text: str, first: int, start: int) -> int:
    """Return where the piece between commas begins in which a date stands."""
    return max(first, *(text.rfind(mark, first, start) + 1 for mark in "，,；;：:"))


def _carried(text: str, triggers: list[_Trigger], at: int) -> _Trigger:
    """Return a trigger, or the one that a light verb only carries."""
    one = triggers[at]
    if text[one.start : one.end] in _LIGHT:
        for later in triggers[at + 1 :]:
            if later.start - one.end <= 16 and later.act in _CARRIED and "，" not in text[one.end : later.start]:
                return later
    return one
