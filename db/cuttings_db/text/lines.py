"""The lines of a plain text: where they are, how wide, and which of them are rows of a table or of a dump."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cuttings_db.text.words import BLANKS, column_width

__all__ = ["DATA_PIECE", "WIDEST_WRAP", "Line", "is_data", "lines_of", "tables"]

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
WIDEST_WRAP = 130  # columns; a longer line is a paragraph of its own
_CELL_GAP = re.compile(r"\t+| {3,}")
_LABEL = re.compile(r"\W{1,3}|[\[(（]?\w{1,3}[.)）\]、．]")
_WIDEST_CELL = 40
_DATA_LINES, _DATA_WIDTH, DATA_PIECE = 3000, 12, 500


class Line(NamedTuple):
    """A line without its white space: offsets, indent and width in columns, page, and the block that it is in."""

    start: int
    end: int
    indent: int
    width: int
    page: int
    block: int


def lines_of(text: str) -> list[Line]:
    """Return the lines that hold anything, with blocks numbered by blank lines and page breaks."""
    found: list[Line] = []
    paged = "\f" in text
    page, block, last = 1, 0, 0
    for match in _LINE.finditer(text):
        raw = match.group()
        body = raw.strip(BLANKS)
        if not body:
            continue
        begin = match.start()
        start = begin + raw.index(body)
        gap = text[last:begin]
        if gap != "\n":
            if "\f" in gap:
                page += gap.count("\f")
                block += 1
            elif gap.count("\n") + gap.count("\u2029") > 1:
                block += 1
        width = column_width(body) if len(body) <= 4 * WIDEST_WRAP else len(body)
        indent = column_width(raw[: start - begin].expandtabs(4)) if start > begin else 0
        found.append(Line(start, start + len(body), indent, width, page if paged else 0, block))
        last = match.end()
    return found


def _cells(text: str, line: Line) -> int:
    """Return how many short cells, set apart by tabs or wide gaps, a line has (0 where it is prose)."""
    if line.width > WIDEST_WRAP:
        return 0
    cells = _CELL_GAP.split(text[line.start : line.end])
    if _LABEL.fullmatch(cells[0]):
        return 0  # an item of a list, set off by a tab
    return len(cells) if len(cells) > 1 and max(map(len, cells)) <= _WIDEST_CELL else 0


def tables(text: str, block: list[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """Yield the runs of lines of a block, True for those that are rows of a table."""
    if len(block) < 2:
        yield False, block
        return
    counts = [_cells(text, line) for line in block]
    run: list[Line] = []
    inside = False
    for place, line in enumerate(block):
        near = [counts[i] for i in (place - 1, place + 1) if 0 <= i < len(block)]
        row = counts[place] > 1 and any(count > 1 and abs(count - counts[place]) <= 1 for count in near)
        if run and row != inside:
            yield inside, run
            run = []
        inside = row
        run.append(line)
    if run:
        yield inside, run


def is_data(block: list[Line]) -> bool:
    """Tell whether a block is a dump of very short lines, such as a column of numbers."""
    return len(block) >= _DATA_LINES and sum(line.width for line in block) < _DATA_WIDTH * len(block)
