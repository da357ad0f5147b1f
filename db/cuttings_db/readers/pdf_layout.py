"""Rebuild a PDF's paragraphs from its lines: headings, running heads, footnotes, lists, rows, captions."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from cuttings_db.model import ParagraphKind
from cuttings_db.readers.pdf_lines import Line

__all__ = ["Block", "PageLines", "blocks_of"]

_NUMBERED = re.compile(r"(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|[•◦▪‣●■–—-]\s)\s*\S")
_BULLET = re.compile(r"[•◦▪‣●■]\s*\S")
_TERMINAL = re.compile(r"[.!?:;。！？：；…]['\"”’»」』)\]）⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_NOTE = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}|[*†‡§¶])[.)]?\s*(?=\S)")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|第|seite)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:页|頁)?\s*(?:(?:/|of|von|\|)\s*\d{1,4})?\W*", re.I
)
_NEAR = 60
_PAGE_WORD = re.compile(r"page|第|页|頁|[/|]", re.IGNORECASE)
_CAPTION = re.compile(r"(?:fig(?:ure|\.)|table|图|圖|表)\s*\d+", re.IGNORECASE)
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass
class PageLines:
    """The lines of one page in reading order; height in points, `number` 1-based."""

    number: int
    height: float
    lines: list[Line]


@dataclass
class Block:
    """A paragraph of a PDF; `label` is set for a footnote; `joins` are the texts between its lines."""

    kind: ParagraphKind
    page: int
    lines: list[Line] = field(default_factory=list)
    level: int = 0
    label: str = ""
    joins: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the text of the block, its lines joined."""
        return "".join(li.text + j for li, j in zip(self.lines, [*self.joins, ""], strict=False))


def _norm(text: str) -> str:
    return re.sub(r"\d+", "#", text).strip().casefold()


def _in_margin(line: Line, page: PageLines) -> bool:
    return line.base > 0.9 * page.height or line.base < 0.1 * page.height


def _furniture(pages: Sequence[PageLines]) -> set[int]:
    """Return the ids of lines that are running heads, footers and page numbers."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_norm(li.text) for li in page.lines if _in_margin(li, page)})
    enough = 2 if len(pages) < 8 else 3
    found: set[int] = set()
    for page in pages:
        for line in page.lines:
            if _in_margin(line, page) and (
                (counts[_norm(line.text)] >= enough and len(line.text) < 200)
                or (_PAGE_NUMBER.fullmatch(line.text) and (len(pages) > 1 or _PAGE_WORD.search(line.text)))
            ):
                found.add(id(line))
    return found


def _body_size(pages: Sequence[PageLines]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _leading(lines: Sequence[Line], size: float) -> float:
    """Return the usual distance of baselines in points."""
    gaps = Counter(
        round(a.base - b.base, 0)
        for a, b in itertools.pairwise(lines)
        if 0.5 * size < a.base - b.base < 3 * size and abs(a.size - b.size) < 0.1 * size
    )
    return float(gaps.most_common(1)[0][0]) if gaps else 1.3 * size


def _edges(lines: Sequence[Line], line: Line) -> tuple[float, float]:
    """Return the left and right edge of the column that a line stands in."""
    column = [li for li in lines if li.left < line.right and li.right > line.left] or [line]
    return min(li.left for li in column), max(li.right for li in column)


def _continues(previous: Line, line: Line, right: float) -> bool:
    """Tell whether a paragraph that ended a column goes on at the top of the next one."""
    if _TERMINAL.search(previous.text) or previous.right < right - 0.2 * max(right - previous.left, 1.0):
        return False
    first = line.text[:1]
    return first.islower() or "一" <= first <= "鿿"


def _starts_new(block: Block, line: Line, leading: float, lines: Sequence[Line], body: float) -> bool:
    """Tell whether a line begins a paragraph, by size, distance, indent, and how the line before ended."""
    previous = block.lines[-1]
    size = previous.size
    if abs(line.size - size) > 0.08 * size or (line.bold != previous.bold and len(block.lines) == 1 and previous.bold):
        return True
    gap = previous.base - line.base
    left, right = _edges(lines, previous)
    if gap < -0.5 * size:
        return not _continues(previous, line, right)
    if gap < 0.3 * size:
        return line.left < previous.left
    if size > 1.12 * body:
        return gap > 1.6 * size  # A title over several lines, which may be centred.
    if gap > 1.35 * max(leading, 0.9 * size):
        return True
    numbered = bool(_NUMBERED.match(block.lines[0].text))
    if _BULLET.match(line.text) or (
        _NUMBERED.match(line.text) and numbered and abs(line.left - block.lines[0].left) < size
    ):
        return True
    indent = line.left - previous.left
    if indent > 0.7 * size and not numbered and len(block.lines) == 1 and previous.left <= left + 0.3 * size:
        # Either a new paragraph with an indent, or the second line of one that hangs.
        filled = previous.right > right - 0.2 * (right - left)
        return indent < 4 * size and (bool(_TERMINAL.search(previous.text)) or not filled)
    if indent > 0.7 * size and not numbered:
        return indent < 6 * size
    if indent < -0.7 * size and len(block.lines) > 1:
        return True
    if len(block.lines) == 1 and not numbered and line.right - previous.right > 0.4 * (line.right - line.left):
        return True  # The first words of this line would have had room there: a byline, an address.
    short = previous.right < right - 0.12 * (right - left)
    return short and bool(_TERMINAL.search(previous.text)) and not numbered


def _page_blocks(page: PageLines, furniture: set[int], body: float) -> list[Block]:
    """Return the blocks of one page."""
    plain = [li for li in page.lines if id(li) not in furniture]
    leading = _leading(plain, body)
    blocks: list[Block] = []
    place = 0
    for line in page.lines:
        last = blocks[-1] if blocks else None
        if id(line) in furniture:
            blocks.append(Block("furniture", page.number, [line]))
            continue
        # The edges of a column are those of the lines around, not of every line on a page with thousands of them.
        near = plain[max(0, place - _NEAR) : place + _NEAR]
        place += 1
        if (
            last is not None
            and last.lines[-1].row == line.row
            and last.kind != "furniture"
            and line.left > last.lines[-1].right
        ) and abs(last.lines[-1].base - line.base) < 0.6 * line.size:
            last.joins.append("\t")
            last.lines.append(line)
            last.kind = "table" if len({li.row for li in last.lines}) == 1 else last.kind
            continue
        if last is None or last.kind != "body" or _starts_new(last, line, leading, near, body):
            blocks.append(Block("body", page.number, [line]))
        else:
            last.joins.append("\n")
            last.lines.append(line)
    return blocks


def _classify(blocks: list[Block], pages: Sequence[PageLines], body: float) -> None:
    """Give kinds: headings by size or weight, footnotes by size and place, captions, list items."""
    heights = {page.number: page.height for page in pages}
    for block in blocks:
        if block.kind != "body":
            continue
        first = block.lines[0]
        text = block.text
        small = first.size < 0.93 * body
        if first.size > 1.12 * body and len(text) < 300:
            block.kind = "heading"
        elif small and first.base < 0.45 * heights[block.page] and (match := _NOTE.match(text)):
            block.kind, block.label = "footnote", match[1].translate(_LOWERED)
        elif _CAPTION.match(text) and len(text) < 1200:
            block.kind = "caption"
        elif _BULLET.match(text):
            block.kind = "list"
        elif (
            all(li.bold for li in block.lines)
            and len(text) < 160
            and len(block.lines) < 4
            and not _TERMINAL.search(text)
        ):
            block.kind = "heading"
    sizes = sorted({round(b.lines[0].size) for b in blocks if b.kind == "heading"}, reverse=True)
    for block in blocks:
        if block.kind == "heading":
            block.level = min(6, sizes.index(round(block.lines[0].size)) + 1)


def _settled(blocks: list[Block]) -> list[Block]:
    """Put each page's footnotes behind its text, and join paragraphs that a column or footnote parted."""
    settled: list[Block] = []
    for _, group in itertools.groupby(blocks, key=lambda b: b.page):
        here = list(group)
        last = max((i for i, b in enumerate(here) if b.kind != "furniture"), default=-1)
        notes = [b for b in here if b.kind == "footnote"]
        flow: list[Block] = []
        for block in (b for b in here[: last + 1] if b.kind != "footnote"):
            before = flow[-1] if flow else None
            if before is not None and before.kind == block.kind == "body":
                end, start = before.lines[-1], block.lines[0]
                apart = start.base > end.base and abs(start.size - end.size) < 0.08 * end.size
                right = max(li.right for li in before.lines)
                if apart and _continues(end, start, right):
                    before.joins += ["\n", *block.joins]
                    before.lines += block.lines
                    continue
            flow.append(block)
        settled += [*flow, *notes, *(b for b in here[last + 1 :])]
    return settled


def blocks_of(pages: Sequence[PageLines]) -> list[Block]:
    """Return the paragraphs of a document in reading order."""
    furniture = _furniture(pages)
    body = _body_size(pages)
    blocks = [block for page in pages for block in _page_blocks(page, furniture, body)]
    _classify(blocks, pages, body)
    return _settled(blocks)
