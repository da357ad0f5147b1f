"""What is left out of a paragraph in the derived form: note marks, line breaks, hyphens, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings_db.model import NoteMark
from cuttings_db.text.hyphens import Hyphens
from cuttings_db.text.script import needs_space

__all__ = ["Cut", "inner_cuts", "mark_cuts"]

Cut = tuple[int, int, str]  # start, end, and what takes its place

_RUN = re.compile(r"\s{2,}|[\n\r\f\v\x85\u2028\u2029]|[\u00ad\u200b\u2060\ufeff]+")
_LINE_END = re.compile(r"[\n\r\f\v\x85\u2028\u2029]")
_BETWEEN = re.compile(r"[\s,，、;；~～\-–—⁻ʼ˒]{0,4}")
_OPENING = {"[": "]", "［": "］", "(": ")", "（": "）"}
_TAGS = ("<sup>", "</sup>")


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a group of marks with the brackets, carets or tags around it and the space before it."""
    before = text[start - 1] if start else ""
    if before == "^" and start > 1 and text[start - 2] in _OPENING:
        start, before = start - 1, text[start - 2]
    if before in _OPENING and before and text[end : end + 1] == _OPENING[before]:
        start, end = start - 1, end + 1
    elif before == "^":
        start -= 1
        end += text[end : end + 1] == "^"
    elif text[max(0, start - 5) : start].lower() == _TAGS[0] and text[end : end + 6].lower() == _TAGS[1]:
        start, end = start - 5, end + 6
    after = text[end : end + 1]
    while (
        start
        and text[start - 1] in " \u00a0\u2009\u202f"
        and (not after or after.isspace() or after in ",.;:!?)，。；：")
    ):
        start -= 1
    return start, end


def mark_cuts(text: str, marks: Sequence[NoteMark]) -> list[Cut]:
    """Return the spans of note marks as cuts, in order; marks of one group ("¹–³", "[2, 4]") are one cut."""
    groups: list[list[int]] = []
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        if groups and (mark.start <= groups[-1][1] or _BETWEEN.fullmatch(text, groups[-1][1], mark.start)):
            groups[-1][1] = max(groups[-1][1], mark.end)
        else:
            groups.append([mark.start, mark.end])
    cuts: list[Cut] = []
    for start, end in groups:
        low, high = _widened(text, start, end)
        if cuts and low < cuts[-1][1]:
            low = cuts[-1][1]
        if low < high:
            cuts.append((low, high, ""))
    return cuts


def inner_cuts(text: str, start: int, end: int, marks: Sequence[Cut], hyphens: Hyphens) -> list[Cut]:
    """Return the cuts inside the paragraph `[start, end)`, in order and not overlapping."""
    cuts: list[Cut] = list(marks)
    for run in _RUN.finditer(text, start, end):
        low, high = run.span()
        if run.group()[0] in "\u00ad\u200b\u2060\ufeff":
            while high < end and text[high] in "\n\r" and "\u00ad" in run.group():
                high += 1  # a soft hyphen at a line end
            cuts.append((low, high, ""))
        elif _LINE_END.search(run.group()) is None:
            cuts.append((low + 1, high, ""))
        elif low > start and high < end:
            goes = hyphens.at(low, high)
            if goes is not None:
                cuts.append((low - 1 if goes else low, high, ""))
            else:
                cuts.append((low, high, " " if needs_space(text[low - 1], text[high]) else ""))
    cuts.sort()
    return cuts
