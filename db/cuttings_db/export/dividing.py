"""Divide what is too long to be set at once: Typst looks at a whole paragraph, and at a whole row of a table.

What it takes grows faster than their length: a paragraph of a megabyte took it more than ten minutes. No author writes
such; a page without paragraphs, a file of numbers or a stranger's page does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from cuttings_db.export.runs import Run

__all__ = ["divided"]

# A paragraph is divided when it is longer than this, into parts of about that length.
_CHARACTERS, _PART = 12_000, 4_000
# Runs that are no plain text (links, hits, marks) are dear by themselves.
_RUN = 8
_SENTENCE = re.compile(r"[.!?…]['\"’”)\]]*\s+|[。！？…][’”）」』]*")
# A table with more cells than this in a row is no table that a page could show.
_CELLS = 200
_ROWS = 400
# A paragraph with more meant ends of lines than this was no author's: its lines flow.
_LINES = 1_000
# So many links of an article lead somewhere; nobody follows more from a page.
_LINKS = 2_000


def divided(blocks: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the blocks of an article in which none is longer than Typst can set in a moment."""
    made = [part for block in blocks for part in _parts(block)]
    links = 0
    for run in (run for block in made for run in _all(block)):
        if isinstance(run, dict) and "u" in run:
            links += 1
            if links > _LINKS:
                del run["u"]
    return made


def _all(block: dict[str, Any]) -> Iterator[Run]:
    """Yield all runs of a block."""
    yield from block.get("r", ())
    for item in block.get("items", ()):
        yield from item["r"]
    for row in block.get("rows", ()):
        for cell in row:
            yield from cell


def _size(runs: Iterable[Run]) -> int:
    """Return what setting runs takes, in characters."""
    return sum(len(run) if isinstance(run, str) else _RUN + len(run.get("t", "")) for run in runs)


def _parts(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a block, or its parts; the first has its number, the last what the reader remarked on it."""
    if block["k"] == "table":
        yield from _table(block)
    elif block["k"] == "list" and any(_size(item["r"]) > _CHARACTERS for item in block["items"]):
        yield {**block, "items": [part for item in block["items"] for part in _items(item)]}
    elif "r" in block and _size(block["r"]) > _CHARACTERS:
        some = list(_cut(block["r"] if block["k"] == "code" else _flowing(block["r"])))
        bare = {name: value for name, value in block.items() if name not in ("p", "remarks")}
        for number, runs in enumerate(some):
            part = {**bare, "r": runs}
            if number == 0 and "p" in block:
                part["p"] = block["p"]
            if number == len(some) - 1 and "remarks" in block:
                part["remarks"] = block["remarks"]
            yield part
    else:
        yield block


def _flowing(runs: list[Run]) -> list[Run]:
    """Return runs in which the ends of lines are blanks if there are too many, and plain words stand together."""
    many = sum(isinstance(run, dict) and "l" in run for run in runs) > _LINES
    made: list[Run] = []
    words: list[str] = []
    for run in runs:
        plain = " " if many and isinstance(run, dict) and "l" in run else run
        if isinstance(plain, str):
            words.append(plain)
            continue
        if words:
            made.append("".join(words))
            words = []
        made.append(plain)
    return [*made, "".join(words)] if words else made


def _items(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a point of a list, or its parts, of which the later ones have no mark."""
    if _size(item["r"]) <= _CHARACTERS:
        yield item
        return
    for number, runs in enumerate(_cut(item["r"])):
        yield {**item, "r": runs} if number == 0 else {**item, "m": "", "r": runs}


def _table(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a table in parts of so many rows; one with rows that no page could show becomes paragraphs."""
    rows = block["rows"]
    if any(len(row) > _CELLS or sum(map(_size, row)) > _CHARACTERS for row in rows):
        runs: list[Run] = []
        for row in rows:
            for number, cell in enumerate(row):
                runs += [" · ", *cell] if number else cell
            runs.append({"l": 1})
        bare = {name: value for name, value in block.items() if name not in ("rows", "columns")}
        yield from _parts({**bare, "k": "body", "r": runs[:-1], "long": True})
        return
    for at in range(0, max(1, len(rows)), _ROWS):
        # The first row is the head of each part, as it is of each page.
        part = {**block, "rows": [*rows[:1], *rows[at : at + _ROWS]] if at else rows[:_ROWS]}
        if at:
            part.pop("p", None)
        if at + _ROWS < len(rows):
            part.pop("remarks", None)
        yield part


def _cut(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield runs in parts, cut at the end of a sentence or a line if one is near, else where a part is full."""
    part: list[Run] = []
    size = 0
    for run in runs:
        for piece in _pieces(run):
            rest: Run = piece
            if size > _PART and isinstance(piece, str) and (end := _SENTENCE.search(piece)):
                yield [*part, piece[: end.end()].rstrip()]
                part, size, rest = [], 0, piece[end.end() :]
            if isinstance(rest, str) and not part:
                rest = rest.lstrip(" ")
            if rest:
                part.append(rest)
                size += _size((rest,))
            if size > _PART and isinstance(piece, dict) and ("l" in piece or "b" in piece):
                yield part[:-1]
                part, size = [], 0
            elif size > 2 * _PART:
                yield part
                part, size = [], 0
    if part:
        yield part


def _pieces(run: Run) -> Iterator[Run]:
    """Yield a run, or its pieces where its words are longer than a part."""
    text = run if isinstance(run, str) else run.get("t", "")
    if len(text) <= _PART:
        yield run
        return
    at = 0
    while at < len(text):
        end = min(len(text), at + _PART)
        blank = text.rfind(" ", at + _PART // 2, end) + 1 if end < len(text) else 0
        end = blank or end
        yield text[at:end] if isinstance(run, str) else {**run, "t": text[at:end]}
        at = end
