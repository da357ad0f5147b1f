"""Small vocabularies and signs that several modules of the text layer share."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache

from cuttings_db.resources import resource

__all__ = [
    "BLANKS",
    "DANGLING",
    "ENDLESS",
    "FUNCTION_WORDS",
    "NUMERALS",
    "SUPERSCRIPTS",
    "SUPERSCRIPT_DIGITS",
    "column_width",
    "ends_with_stop",
    "last_word",
    "squeeze",
    "vocabulary",
    "word_count",
]

# White space and invisible characters that never belong to the edge of a paragraph.
BLANKS = (
    " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
)
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUPERSCRIPT_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
NUMERALS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STOPS = ".!?。！？…｡"
_CLOSERS = "\"'”’»›)]}）】』」》〉］｝*_"
_ORNAMENTS = "♦◆■□●▪▲△★☆∎❖ \t"
_NO_LETTER = re.compile(r"[^\w]+\Z")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U00020000-\U000323af]"
)


@cache
def _vocabularies() -> dict[str, list[str]]:
    """Read the shipped word lists."""
    lists: dict[str, list[str]] = json.loads(resource("text", "vocabulary.json").read_text("utf-8"))
    return lists


def vocabulary(name: str) -> frozenset[str]:
    """Return one of the shipped word lists, such as "function" or "units"."""
    return frozenset(_vocabularies()[name])


# A paragraph that ends with one of these goes on somewhere else.
FUNCTION_WORDS = vocabulary("function")
# Words before a name or a number that end with a stop and still go on.
ENDLESS = vocabulary("endless")
# Those of the function words that not even a heading ends with.
DANGLING = vocabulary("dangling")


def column_width(text: str) -> int:
    """Return how many columns a line takes on a page of fixed pitch (Han and full-width signs take two)."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def squeeze(text: str) -> str:
    """Return the text with every run of white space as one space and none at the ends."""
    return " ".join(text.split())


def word_count(text: str) -> int:
    """Return the number of words, where two Han characters count as a word."""
    wide = len(_WIDE.findall(text))
    return len(_WORD.findall(_WIDE.sub(" ", text))) + (wide + 1) // 2


def last_word(text: str) -> str:
    """Return the last word of a text in small letters, without what follows it."""
    tail = _NO_LETTER.sub("", text[-80:])
    return tail.rsplit(None, 1)[-1].lower() if tail.strip() else ""


def ends_with_stop(text: str) -> bool:
    """Tell whether a text ends as a sentence does, looking through closing quotes, ornaments and superscripts."""
    return _stops(text[-40:])


@lru_cache(maxsize=4096)
def _stops(tail: str) -> bool:
    """Tell it of the last characters; many lines of a text end alike."""
    tail = tail.rstrip(BLANKS).rstrip(_ORNAMENTS + SUPERSCRIPTS + _CLOSERS)
    return tail.endswith(tuple(_STOPS))
