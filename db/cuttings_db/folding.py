"""One folding of spelling for every room: case, accents, width, dashes, Greek letters, traditional characters.

The folding works character by character, so that it is the same for a word, a prefix of it and a whole text, and every
folded character knows where it came from. Only sequences that Unicode itself composes across characters
(conjoining jamo, Japanese voicing marks, vowels of South Asia) are composed first.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache

from cuttings_db.resources import resource

__all__ = ["fold", "fold_with_map", "simplify"]

# Letters that carry their accent without a Unicode decomposition, typographic quotes, and signs that say nothing.
_PLAIN = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n",
    "ĸ": "k", "ɑ": "a", "ɡ": "g", "ẞ": "ss", "’": "'", "‘": "'", "‛": "'", "′": "'", "＇": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "™": "", "℠": "", "®": "", "©": "", "·": "·", "⁄": "/",
}  # fmt: skip
_DASHES = "‐‑‒–—―−﹣－﹘⁃⁻₋˗"
# Soft hyphens, zero-width characters, directions and byte order marks are invisible; combining accents are dropped.
_DROPPED = re.compile("[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_ACCENT_BLOCKS = ((0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F))
# Vowels of the scripts of South Asia that are written as two signs or as one.
_VOWELS = (
    "\u09c7\u0b47\u0b92\u0bc6\u0bc7\u0cbf\u0cc6\u0cca\u0d46\u0d47\u0dd9\u1025\u1b05\u1b07\u1b09\u1b0b"
    "\u1b0d\u1b11\u1b3a\u1b3c\u1b3e\u1b3f\u1b42\U00011131\U00011132\U00011347\U000114b9\U000115b8"
    "\U000115b9\U00011935"
)
_SECOND_SIGNS = (
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1b35"
    "\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
)
_SEQUENCE = re.compile(
    f"[\u1100-\u11ff]{{2,}}|[\u3041-\u30fe\uff66-\uff9d][\u3099\u309a\uff9e\uff9f]|[{_VOWELS}][{_SECOND_SIGNS}]+"
)
# Where none of these stands there is no sequence; looking for one character is three times as fast.
_IN_SEQUENCES = re.compile(f"[\u1100-\u11ff\u3099\u309a\uff9e\uff9f{_SECOND_SIGNS}]")
_GREEK_NAME = re.compile(r"GREEK (?:SMALL|CAPITAL) LETTER (?:FINAL )?([A-Z]+)$")
_GREEK_SPELLING = {"lamda": "lambda"}


@lru_cache(maxsize=1)
def _simplified() -> dict[int, str]:
    """Return the shipped table: code point -> simplified character."""
    table = json.loads(resource("tables", "han_simplified.json").read_text("utf-8"))
    return {ord(a): b for a, b in zip(table["from"], table["to"], strict=True)}


def simplify(text: str) -> str:
    """Return the text with traditional and Japanese characters as simplified ones; the length stays the same."""
    return text.translate(_simplified())


def _is_accent(character: str) -> bool:
    """Say whether the character is a combining accent of the alphabets (not a vowel sign of another script)."""
    return any(lo <= ord(character) <= hi for lo, hi in _ACCENT_BLOCKS)


def _fold_piece(piece: str) -> str:
    """Fold one character (or one composed sequence) to zero or more characters."""
    if piece in _PLAIN:
        return _PLAIN[piece]
    if piece in _DASHES:
        return "-"
    if _DROPPED.match(piece):
        return ""
    folded: list[str] = []
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", piece).casefold()).casefold()
    for character in unicodedata.normalize("NFC", "".join(c for c in decomposed if not _is_accent(c))):
        greek = _GREEK_NAME.match(unicodedata.name(character, ""))
        if greek:
            name = greek.group(1).lower()
            folded.append(_GREEK_SPELLING.get(name, name))
        elif character in _DASHES:
            folded.append("-")
        else:
            folded.append(_PLAIN.get(character, character))
    return simplify("".join(folded))


class _Table(dict[int, str]):
    """Code point -> folded text, filled as characters are met; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_piece(chr(code))
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """Return the folded text: equal for all spellings that a reader would call the same.

    Compatibility forms and full width (NFKC), case, accents (ü = u), dash variants (`-`), Greek letters (their names),
    traditional and Japanese characters (simplified). Folding twice changes nothing.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    if _IN_SEQUENCES.search(text):
        text = _SEQUENCE.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)
    return text.translate(_TABLE)


def fold_with_map(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its characters, the offset in `text` of the character it came from.

    `folded == fold(text)`; the list is as long as the folded text and never falls.
    """
    if text.isascii():
        return fold(text), list(range(len(text)))
    pieces: list[str] = []
    origins: list[int] = []
    position = 0
    found = _SEQUENCE.finditer(text) if _IN_SEQUENCES.search(text) else ()
    for sequence in [*found, None]:
        for offset in range(position, sequence.start() if sequence else len(text)):
            folded = _TABLE[ord(text[offset])]
            pieces.append(folded)
            origins.extend((offset,) * len(folded))
        if sequence:
            folded = unicodedata.normalize("NFKC", sequence.group()).translate(_TABLE)
            pieces.append(folded)
            origins.extend((sequence.start(),) * len(folded))
            position = sequence.end()
    return "".join(pieces), origins
