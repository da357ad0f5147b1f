"""Take the lines of a PDF page out of pdfium: text, place, size, raised digits; and put them in reading order."""

from __future__ import annotations

import ctypes
import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped]

__all__ = ["Line", "in_reading_order", "lines_of"]

_HYPHENS = (0xFFFE, 0x02)  # What pdfium writes for a hyphen that it took for a broken word.
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)


@dataclass
class Line:
    """A piece of a line without wide gaps: text, left, right, baseline and font size in points from the bottom left.

    `raised` holds the spans of raised digits in `text`; `row` is equal for the pieces of one printed line.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    row: int
    bold: bool = False
    raised: list[tuple[int, int]] = field(default_factory=list)
    chars: list[tuple[float, float]] = field(default_factory=list)  # (left, right) of each character, for links


@dataclass(slots=True)
class _Char:
    text: str
    left: float
    right: float
    base: float
    size: float
    index: int
    raised: bool = False
    made: bool = False  # a space that pdfium put into a gap


def _measured(page: Any) -> Iterable[_Char | None]:
    """Yield the characters of a text page; None is the end of a line."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    box = raw.FS_RECTF()
    high = 0
    for index in range(raw.FPDFText_CountChars(page)):
        code = raw.FPDFText_GetUnicode(page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            if not high:
                continue
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        if code in (10, 13):
            yield None
            continue
        hyphen = code in _HYPHENS
        if not hyphen and (code < 32 or 0xFDD0 <= code < 0xFDF0 or code == 0xFFFF):
            continue
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        if raw.FPDFText_GetLooseCharBox(page, index, box):
            ends = (box.left, box.right, box.top - box.bottom)
        else:
            raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
            ends = (left.value, right.value, top.value - bottom.value)
        char = _Char("-" if hyphen else chr(code), ends[0], ends[1], round(y.value, 1), round(abs(ends[2]), 1), index)
        if code == 0x20:
            char.made = bool(raw.FPDFText_IsGenerated(page, index))
        elif char.text.isdigit() and raw.FPDFText_GetCharBox(page, index, left, right, bottom, top):
            # Some fonts have raised digits of their own, at the size and on the baseline of the text.
            char.raised = bottom.value > y.value + 0.18 * char.size and top.value - bottom.value < 0.6 * char.size
        yield char
        if hyphen:
            yield None


def _is_bold(page: Any, index: int) -> bool:
    """Tell whether a character is set in a bold font, by weight or by the font's name."""
    if raw.FPDFText_GetFontWeight(page, index) >= 600:
        return True
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(page, index, name, 128, flags)
    return 0 < length <= 128 and bool(_BOLD.search(name.value.decode("ascii", "replace")))


def _without_made_spaces(chars: list[_Char]) -> list[_Char]:
    """Drop the spaces that pdfium reads into the gaps beside Chinese characters of a justified line."""
    kept: list[_Char] = []
    for place, char in enumerate(chars):
        if char.made and 0 < place < len(chars) - 1:
            before, after = chars[place - 1], chars[place + 1]
            wide = [bool(_WIDE.match(c.text)) for c in (before, after)]
            if any(wide) and after.left - before.right < (0.9 if all(wide) else 0.4) * after.size:
                continue
        kept.append(char)
    return kept


def _line(page: Any, chars: list[_Char], row: int) -> Line | None:
    """Make a line of characters that stand side by side."""
    chars = _without_made_spaces(chars)
    while chars and chars[0].text.isspace():
        chars.pop(0)
    while chars and chars[-1].text.isspace():
        chars.pop()
    if not chars:
        return None
    shown = [c for c in chars if not c.text.isspace() and c.size > 0] or chars
    size = Counter(c.size for c in shown).most_common(1)[0][0]
    base = Counter(c.base for c in shown if c.size == size).most_common(1)[0][0]
    pieces: list[str] = []
    raised: list[tuple[int, int]] = []
    places: list[tuple[float, float]] = []
    length = 0
    for char in chars:
        text = char.text
        smaller = char.size < 0.85 * size and char.base > base + 0.12 * size
        if text.isdigit() and (char.raised or smaller):
            text = text.translate(_RAISED)
            if raised and raised[-1][1] == length:
                raised[-1] = (raised[-1][0], length + len(text))
            else:
                raised.append((length, length + len(text)))
        pieces.append(text)
        length += len(text)
        places.append((char.left, char.right))
    middle = shown[len(shown) // 2].index
    bold = _is_bold(page, shown[0].index) and _is_bold(page, middle) and _is_bold(page, shown[-1].index)
    left, right = min(c.left for c in shown), max(c.right for c in shown)
    return Line("".join(pieces), left, right, base, size, row, bold, raised, places)


def lines_of(page: Any) -> list[Line]:
    """Return the lines of a pdfium text page in the order of its content; wide gaps part a line."""
    found: list[Line] = []
    current: list[_Char] = []
    row = 0

    def close() -> None:
        line = _line(page, current, row)
        if line is not None:
            found.append(line)
        current.clear()

    last: _Char | None = None
    for char in _measured(page):
        if char is None:
            close()
            row += 1
            last = None
            continue
        if char.text.isspace():
            current.append(char)
            continue
        if last is not None:
            size = max(last.size, char.size)
            if char.left - last.right > 1.2 * size or char.right < last.left - 2 * size:
                close()
        current.append(char)
        last = char
    close()
    return found


def _gutter(lines: list[Line]) -> float | None:
    """Return where an empty strip parts two columns of text, if there is one."""
    left, right = min(li.left for li in lines), max(li.right for li in lines)
    width = right - left
    best: tuple[int, float] | None = None
    for step in range(20, 81, 2):
        x = left + width * step / 100
        before = [li for li in lines if li.right < x]
        after = [li for li in lines if li.left > x]
        crossing = len(lines) - len(before) - len(after)
        if min(len(before), len(after)) < 5 or crossing > 0.4 * len(lines):
            continue
        shorter = min(sum(li.right - li.left for li in side) / len(side) for side in (before, after))
        # Columns of a table are narrow; columns of text fill a good part of the page.
        if shorter >= 0.17 * width and (best is None or crossing < best[0]):
            best = (crossing, x)
    return best[1] if best else None


def in_reading_order(lines: list[Line]) -> list[Line]:
    """Return lines column by column, if the file wrote across the columns; otherwise as they are."""
    if len(lines) < 12:
        return lines
    x = _gutter(lines)
    if x is None:
        return lines
    sides = [0 if li.right < x else 1 if li.left > x else 2 for li in lines]
    narrow = [s for s in sides if s < 2]
    switches = sum(a != b for a, b in itertools.pairwise(narrow))
    if switches <= 4 + 2 * sides.count(2):
        return lines
    ordered: list[Line] = []
    band: list[Line] = []

    def close() -> None:
        for side in (0, 1):
            part = sorted((li for li in band if (li.right < x) == (side == 0)), key=lambda li: (-li.base, li.left))
            ordered.extend(in_reading_order(part) if len(part) < len(lines) else part)
        band.clear()

    for line, side in sorted(zip(lines, sides, strict=True), key=lambda p: (-p[0].base, p[0].left)):
        if side == 2:
            close()
            ordered.append(line)
        else:
            band.append(line)
    close()
    return ordered
