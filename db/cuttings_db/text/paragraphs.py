"""Paragraphs of plain text: blank lines, one paragraph a line, hard-wrapped lines, headings with marks, tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cuttings_db.model import Paragraph, ParagraphKind
from cuttings_db.text.lines import DATA_PIECE, WIDEST_WRAP, Line, is_data, lines_of, tables
from cuttings_db.text.notices import is_notice, repetition_key
from cuttings_db.text.script import is_wide
from cuttings_db.text.words import BLANKS, DANGLING, column_width, ends_with_stop, last_word

__all__ = ["find_paragraphs", "tidy_paragraphs"]

_NARROWEST_WRAP = 45  # columns; shorter lines without small letters at their start are lines
_ITEM = re.compile(
    r"(?:[-–*•·▪‣◦●○■]\s|\[\^?[\w-]{1,12}\]|［\d{1,3}］|[(（]\d{1,3}[)）]|\d{1,3}[.)．、](?!\d)|[①-⑳]|[⁰¹²³⁴-⁹]{1,3}\s?\D"
    r"|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])"
)
_HEADING_MARK = re.compile(r"(#{1,6})\s{1,8}(?=\S)")
_RULE = re.compile(r"[=\-_*~·•—–─━＊－]{3,}|(?:[*·•_-] ){2,}[*·•_-]")
_BOLD_LINE = re.compile(r"(\*\*|__)(?=[^\s*_])[^*_]{1,120}(?<=[^\s*_])\1")


def _widest(widths: list[int]) -> int:
    """Return the width that nine of ten lines do not exceed by more than a little."""
    ordered = sorted(widths)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.9))] if ordered else 0


def _wrapped(text: str, block: list[Line], usual: int) -> bool:
    """Tell whether the lines of a block are pieces of longer paragraphs; `usual` is the
    width of the text (0 = none).
    """
    if len(block) < 2 or max(line.width for line in block) > WIDEST_WRAP:
        return False
    width = max(usual, *(line.width for line in block))
    narrow = not usual and width < _NARROWEST_WRAP
    inner = block[:-1]
    full = sum(
        1
        for line in inner
        if line.width >= 0.7 * width and not ends_with_stop(text[max(line.start, line.end - 40) : line.end])
    )
    runs_on = sum(1 for line in block[1:] if text[line.start].islower())
    if narrow:
        return runs_on >= 0.4 * len(inner)
    return full >= 0.4 * len(inner) or runs_on >= 0.4 * len(inner) or bool(usual and full)


def _first_word(text: str, line: Line) -> int:
    """Return the width of the first word of a line (one character for Han)."""
    head = text[line.start : min(line.end, line.start + 40)]
    word = head.split(None, 1)[0]
    return 2 if column_width(word[:1]) == 2 else column_width(word)


def _starts_anew(text: str, before: Line, line: Line, width: int) -> bool:
    """Tell whether a line of a wrapped block begins a new paragraph."""
    head = text[line.start : line.start + 40]
    tail = text[max(before.start, before.end - 60) : before.end]
    if _ITEM.match(head) and not head[:1].islower() and (ends_with_stop(tail) or not _in_item_gap(tail, head)):
        return True
    if line.indent >= before.indent + 2 and line.indent <= 12 and (ends_with_stop(tail) or before.width < 0.8 * width):
        return not _ITEM.match(text[before.start : before.start + 40])
    fits = before.width + 1 + _first_word(text, line) <= 0.86 * width
    if not fits:
        return False
    if ends_with_stop(tail) or tail.endswith((":", "：")):
        return True
    return not (head[:1].islower() or tail.endswith((",", "，", "、", "-", "‐", "(", "（")))


def _in_item_gap(tail: str, head: str) -> bool:
    """Tell whether a number at the start of a line only continues a sentence ("Phase | 3. trial", "on May | 12")."""
    return tail.endswith((",", "，", "、", "-")) and head[:1].isdigit()


def _lone(text: str, line: Line, repeated: Counter[str]) -> bool:
    """Tell whether a line stands for itself: a notice, a page number, a running head, a rule."""
    if line.width > WIDEST_WRAP:
        return False
    body = text[line.start : line.end]
    if _RULE.fullmatch(body) or is_notice(body):
        return True
    return repeated[repetition_key(body)] > 1 and not ends_with_stop(body) and body[-1:] not in ",-，、"


def _blocks(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each block."""
    block: list[Line] = []
    for line in lines:
        if block and line.block != block[-1].block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _made(text: str, lines: list[Line], kind: ParagraphKind = "body") -> Paragraph:
    """Make one paragraph of some lines; marks of headings and bold lines stay outside of it."""
    start, end, level = lines[0].start, lines[-1].end, 0
    if len(lines) == 1 and end - start < 400:
        mark = _HEADING_MARK.match(text, start, end)
        if mark is not None:
            closing = len(text[mark.end() : end].rstrip("# \t"))
            return Paragraph(mark.end(), mark.end() + max(closing, 1), "heading", len(mark.group(1)), lines[0].page)
        if _BOLD_LINE.fullmatch(text, start, end) and not ends_with_stop(text[start : end - 2]):
            return Paragraph(start + 2, end - 2, "heading", 3, lines[0].page)
    return Paragraph(start, end, kind, level, lines[0].page)


def _runs_on(text: str, before: Line, line: Line, widest: int) -> bool:
    """Tell whether a line plainly goes on with the one before it, whatever the lines around them do (a long title)."""
    if not 20 <= before.width <= WIDEST_WRAP or line.width > WIDEST_WRAP:
        return False
    tail = text[max(before.start, before.end - 60) : before.end]
    if text[before.start].islower() or ends_with_stop(tail) or tail.endswith((":", "：", ";", "；")):
        return False
    if is_wide(tail[-1]) and is_wide(text[line.start]):
        # Han fills its lines: one as wide as any, without a stop, goes on.
        return before.width >= max(widest - 4, 50) and not _ITEM.match(text[line.start : line.start + 40])
    return text[line.start].islower() or (last_word(tail) in DANGLING and tail[-1].isalpha())


def _of_block(text: str, block: list[Line], usual: int, repeated: Counter[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of one block of lines."""
    if len(block) > 1 and sum(text[line.start] == "|" for line in block) >= 0.8 * len(block):
        yield _made(text, block, "table")
        return
    wrapped = _wrapped(text, block, usual)
    widest = max(line.width for line in block)
    width = max(widest, usual) if widest > 0.6 * usual else widest
    group: list[Line] = []
    for line in block:
        if group:
            rule = _RULE.fullmatch(text, line.start, line.end)
            if rule is not None and len(group) == 1 and rule.group()[0] in "=-" and group[0].width < 100:
                # A line under a line is the older way to mark a heading.
                yield Paragraph(group[0].start, group[0].end, "heading", 1 if rule.group()[0] == "=" else 2, line.page)
                yield Paragraph(line.start, line.end, "furniture", 0, line.page)
                group = []
                continue
            before = group[-1]
            if (
                not (wrapped or _runs_on(text, before, line, usual or widest))
                or _lone(text, before, repeated)
                or _lone(text, line, repeated)
                or _HEADING_MARK.match(text, line.start, line.end)
                or _HEADING_MARK.match(text, before.start, before.end)
                or _starts_anew(text, before, line, width)
            ):
                yield _made(text, group)
                group = []
        group.append(line)
    if group:
        yield _made(text, group)


def _fenced(text: str, lines: list[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """Yield runs of lines, True for those between code fences (the fences included)."""
    run: list[Line] = []
    inside = False
    for line in lines:
        fence = text.startswith("```", line.start)
        if fence and not inside:
            if run:
                yield False, run
            run, inside = [line], True
        elif fence:
            run.append(line)
            yield True, run
            run, inside = [], False
        else:
            run.append(line)
    if run:
        # A fence that nobody closes is no fence.
        yield False, run


def find_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a plain text, in order and without white space at their ends.

    Method: a block of lines is joined where its lines fill the column and run on without a stop (greedy-wrap
    test: the next word would not have fitted), and split line by line elsewhere.
    """
    lines = lines_of(text)
    followed = [a.width for a, b in pairwise(lines) if a.block == b.block and a.width <= WIDEST_WRAP]
    usual = _widest(followed)
    joined = [block for block in _blocks(lines) if _wrapped(text, block, 0)]
    if not joined or sum(map(len, joined)) < 0.3 * len(lines) or usual < 30:
        usual = 0
    repeated = Counter(
        repetition_key(text[line.start : line.end]) for line in lines if line.end - line.start <= WIDEST_WRAP
    )
    found: list[Paragraph] = []
    for code, run in _fenced(text, lines):
        if code:
            found.append(_made(text, run, "code"))
            continue
        for block in _blocks(run):
            if is_data(block):
                # Half a million numbers are no paragraphs; pieces of some hundred lines can still be shown.
                pieces = [block[i : i + DATA_PIECE] for i in range(0, len(block), DATA_PIECE)]
                found.extend(_made(text, piece, "code") for piece in pieces)
                continue
            for table, rows in tables(text, block):
                found.extend([_made(text, rows, "table")] if table else _of_block(text, rows, usual, repeated))
    return found


def tidy_paragraphs(text: str, paragraphs: tuple[Paragraph, ...]) -> list[Paragraph]:
    """Return a reader's paragraphs in order, inside the text, not overlapping, trimmed; empty ones are dropped."""
    found: list[Paragraph] = []
    last = 0
    for given in sorted(paragraphs, key=lambda p: (p.start, p.end)):
        start, end = max(given.start, last), min(given.end, len(text))
        if start >= end:
            continue
        raw = text[start:end]
        body = raw.strip(BLANKS)
        if not body:
            continue
        start += raw.index(body)
        last = start + len(body)
        found.append(Paragraph(start, last, given.kind, given.level, given.page))
    return found
