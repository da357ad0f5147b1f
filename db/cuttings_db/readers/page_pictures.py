"""Draw the pages of a PDF as pictures, and find where words stand on them."""

from __future__ import annotations

import ctypes
import struct
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from cuttings_db.errors import FileRefused, FileUnreadable, LimitExceeded

__all__ = ["WIDEST", "Picture", "draw_page"]

WIDEST = 2_400
_MOST_PIXELS = 12_000_000
_MOST_CHARACTERS = 200_000
_MOST_BOXES = 500
_FOUND_PER_WORD = 200
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Picture:
    """A page as PNG, its size, the number of pages, and the boxes (left, top, width, height) of what was looked for."""

    png: bytes
    width: int
    height: int
    pages: int
    boxes: tuple[Box, ...] = ()


def _chunk(kind: bytes, data: bytes) -> bytes:
    """Return one chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(pixels: Any) -> bytes:
    """Return pixels (height, width, 3) as PNG; grey ones as grey, a third of the size."""
    grey = bool(np.array_equal(pixels[:, :, 0], pixels[:, :, 1]) and np.array_equal(pixels[:, :, 1], pixels[:, :, 2]))
    rows = np.ascontiguousarray(pixels[:, :, 0] if grey else pixels).reshape(pixels.shape[0], -1)
    # Each row as its difference from the one above: paper and the stems of letters become zeros.
    lines = np.empty((rows.shape[0], rows.shape[1] + 1), dtype=np.uint8)
    lines[:, 0] = 2
    lines[0, 1:] = rows[0]
    np.subtract(rows[1:], rows[:-1], out=lines[1:, 1:])
    head = struct.pack(">IIBBBBB", pixels.shape[1], pixels.shape[0], 8, 0 if grey else 2, 0, 0, 0)
    body = zlib.compress(lines.tobytes(), 1)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _folded(text: str) -> str:
    """Return text as it is compared: one form, small letters."""
    return unicodedata.normalize("NFKC", text).lower()


class _PageText:
    """The characters of a page without white space and broken words, and where each stands."""

    def __init__(self, page: Any) -> None:
        self._text = page.get_textpage()
        self._handle = self._text.raw
        letters: list[str] = []
        self._places: list[int] = []
        self._gaps: set[int] = set()
        for index in range(min(raw.FPDFText_CountChars(self._handle), _MOST_CHARACTERS)):
            code = raw.FPDFText_GetUnicode(self._handle, index)
            sign = chr(code) if code else ""
            if not sign.strip() or code in (0xFFFE, 0x02, 0xAD) or 0xD800 <= code < 0xE000:
                if sign.isspace() or not sign:
                    self._gaps.add(len(letters))
                continue
            for letter in _folded(sign):
                letters.append(letter)
                self._places.append(index)
        self.text = "".join(letters)

    def _word(self, at: int) -> bool:
        """Tell whether a Latin or other spaced letter or digit stands at a place."""
        return 0 <= at < len(self.text) and self.text[at].isalnum() and self.text[at] < "\u2e80"

    def find(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield (first, last) characters of the page for every place where words stand as whole words."""
        needle = "".join(_folded(words).split())
        at = self.text.find(needle) if needle else -1
        count = 0
        while at >= 0 and count < _FOUND_PER_WORD:
            end = at + len(needle)
            broken = (self._word(at) and self._word(at - 1) and at not in self._gaps) or (
                self._word(end - 1) and self._word(end) and end not in self._gaps
            )
            if not broken:
                count += 1
                yield self._places[at], self._places[end - 1]
            at = self.text.find(needle, at + 1)

    def boxes(self, first: int, last: int) -> Iterator[Box]:
        """Yield the boxes (left, top, right, bottom) of some characters in points of the page, a line each."""
        left, top, right, bottom = (ctypes.c_double() for _ in range(4))
        for number in range(min(raw.FPDFText_CountRects(self._handle, first, last - first + 1), 20)):
            if raw.FPDFText_GetRect(self._handle, number, left, top, right, bottom):
                yield left.value, top.value, right.value, bottom.value

    def close(self) -> None:
        """Give the text back."""
        self._text.close()


def _found(page: Any, words: Sequence[str], width: int, height: int) -> tuple[Box, ...]:
    """Return the boxes of words in pixels of a picture."""
    text = _PageText(page)
    boxes: dict[Box, None] = {}
    try:
        for word in dict.fromkeys(words):
            for first, last in text.find(word):
                for left, top, right, bottom in text.boxes(first, last):
                    corners = [_on_picture(page, width, height, *point) for point in ((left, top), (right, bottom))]
                    xs, ys = sorted(c[0] for c in corners), sorted(c[1] for c in corners)
                    boxes[(xs[0], ys[0], xs[1] - xs[0], ys[1] - ys[0])] = None
                    if len(boxes) >= _MOST_BOXES:
                        return tuple(boxes)
    finally:
        text.close()
    return tuple(boxes)


def _on_picture(page: Any, width: int, height: int, x: float, y: float) -> tuple[float, float]:
    """Return where a point of the page lies in its picture; pages may be turned or cropped."""
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page.raw, 0, 0, width, height, 0, x, y, across, down)
    return float(across.value), float(down.value)


def draw_page(document: Any, number: int, width: int, words: Sequence[str] = ()) -> Picture:
    """Return page `number` (1-based) of an open document, `width` pixels wide or less where it is very high.

    Raises FileUnreadable for a page that is not there or cannot be drawn.
    """
    pages = len(document)
    if not 1 <= number <= pages:
        raise FileUnreadable(f"there is no page {number}", f"It has {pages}.")
    try:
        page = document[number - 1]
        across, down = page.get_size()
        if not (0 < across < 1e6 and 0 < down < 1e6):
            raise LimitExceeded("the page has no size that can be drawn", "Open the original in another program.")
        width = min(max(width, 16), WIDEST)
        scale = width / across
        scale = min(scale, (_MOST_PIXELS / (across * down)) ** 0.5)
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False, may_draw_forms=False)
        pixels = bitmap.to_numpy()[:, :, :3]
        height, width = int(pixels.shape[0]), int(pixels.shape[1])
        try:
            boxes = _found(page, words, width, height) if words else ()
            return Picture(_png(pixels), width, height, pages, boxes)
        finally:
            bitmap.close()
            page.close()
    except FileRefused:
        raise
    except (pypdfium2.PdfiumError, ValueError, OverflowError, ZeroDivisionError) as error:
        raise FileUnreadable("the page cannot be drawn", "Open the original in another program.") from error
