"""Writing systems of characters, and whether a line break between two of them means a space."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

__all__ = ["is_wide", "needs_space", "one_line", "script_of"]

# First and last code point of each block, and the name of its script (Unicode's English names).
_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x005A, "Latin"),
    (0x0061, 0x007A, "Latin"),
    (0x00AA, 0x00AA, "Latin"),
    (0x00BA, 0x00BA, "Latin"),
    (0x00C0, 0x024F, "Latin"),
    (0x0250, 0x02AF, "Latin"),
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0531, 0x058F, "Armenian"),
    (0x0591, 0x05FF, "Hebrew"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0750, 0x077F, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1100, 0x11FF, "Hangul"),
    (0x1E00, 0x1EFF, "Latin"),
    (0x1F00, 0x1FFF, "Greek"),
    (0x2C60, 0x2C7F, "Latin"),
    (0x2DE0, 0x2DFF, "Cyrillic"),
    (0x2E80, 0x2FDF, "Han"),
    (0x3005, 0x3007, "Han"),
    (0x3021, 0x3029, "Han"),
    (0x3041, 0x309F, "Hiragana"),
    (0x30A0, 0x30FF, "Katakana"),
    (0x3105, 0x312F, "Bopomofo"),
    (0x3131, 0x318F, "Hangul"),
    (0x31F0, 0x31FF, "Katakana"),
    (0x3400, 0x4DBF, "Han"),
    (0x4E00, 0x9FFF, "Han"),
    (0xA640, 0xA69F, "Cyrillic"),
    (0xA720, 0xA7FF, "Latin"),
    (0xAC00, 0xD7AF, "Hangul"),
    (0xF900, 0xFAFF, "Han"),
    (0xFB50, 0xFDFF, "Arabic"),
    (0xFE70, 0xFEFC, "Arabic"),
    (0xFF21, 0xFF3A, "Latin"),
    (0xFF41, 0xFF5A, "Latin"),
    (0xFF66, 0xFF9F, "Katakana"),
    (0xFFA0, 0xFFDC, "Hangul"),
    (0x20000, 0x323AF, "Han"),
)
_FIRSTS = [block[0] for block in _BLOCKS]
_UNSPACED = frozenset({"Han", "Hiragana", "Katakana", "Bopomofo"})


@lru_cache(maxsize=8192)
def script_of(character: str) -> str:
    """Return the script of one letter ("Latin", "Han", "Hiragana", …), or "" for digits, signs and the rest."""
    if len(character) != 1 or not (character.isalpha() or character in "〇々〆"):
        return ""
    code = ord(character)
    place = bisect_right(_FIRSTS, code) - 1
    if place < 0 or code > _BLOCKS[place][1]:
        return ""
    return _BLOCKS[place][2]


@lru_cache(maxsize=8192)
def is_wide(character: str) -> bool:
    """Tell whether a character stands in Chinese or Japanese typesetting, where words have no spaces."""
    code = ord(character)
    return script_of(character) in _UNSPACED or 0x3000 <= code <= 0x303F or 0xFF00 <= code <= 0xFF65


def one_line(text: str) -> str:
    """Return a text on one line: a line break between Han characters goes, all other white space is a space."""
    words = text.split()
    joined = words[:1]
    for left, right in pairwise(words):
        if "\n" in text and not needs_space(left[-1], right[0]) and f"{left} {right}" not in text:
            joined[-1] += right
        else:
            joined.append(right)
    return " ".join(joined)


def needs_space(left: str, right: str) -> bool:
    """Tell whether a line break between two characters stands for a space.

    Beside a Chinese or Japanese character it does not: "2025|年" and "突变|型" are one run.
    """
    return not (is_wide(left) or is_wide(right))
