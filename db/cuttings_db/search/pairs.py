"""Two bare words that are one name, such as `PD 1` and `stage III`: they are searched together."""

from __future__ import annotations

import re

from cuttings_db.search.chunks import GRAM, GREEK_NAMES

__all__ = ["one_name"]

_CODE_NUMBER = re.compile(r"\d{1,3}")
_CODE_LETTER = re.compile(r"[A-Za-z]\d{1,2}")
_NUMERAL = r"(?:[IVXivxⅠ-Ⅻⅰ-ⅻ]{1,4}|\d{1,2})[A-Da-d]?"
_STAGE_NUMERAL = re.compile(rf"{_NUMERAL}(?:[-–‑/／]{_NUMERAL}){{0,3}}")
_STAGE = frozenset(
    ["stage", "stages", "grade", "grades", "phase", "phases", "type", "types", "class", "classes", "level", "levels"]
)
# Short words before a number that are no name with it: months (the day may stand before them) and small words.
_APART = frozenset(
    ["jan", "feb", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "sep", "sept", "oct",
     "nov", "dec", "in", "of", "to", "and", "or", "for", "by", "on", "at", "the", "from", "with", "over", "about",
     "than", "only", "all", "is", "are", "was", "were", "until", "since", "after"]
)  # fmt: skip
_GREEK = re.compile(r"[α-ωΑ-Ωµ]")


def one_name(first: str, second: str) -> bool:
    """Say whether two bare words are one name: `PD 1`, `TNF alpha`, `PD L1`, `CAR T`, `stage III`."""
    if not first.isalpha() or GRAM.search(first):
        return False
    if first.lower() in _STAGE and _STAGE_NUMERAL.fullmatch(second):
        return True
    if 2 <= len(first) <= 5 and first.lower() not in _APART:
        if _CODE_NUMBER.fullmatch(second) or _GREEK.fullmatch(second) or second.lower() in GREEK_NAMES:
            return True
        if len(first) <= 3 and _CODE_LETTER.fullmatch(second):
            return True
    return len(second) == 1 and second.isalpha() and second.isascii() and second.lower() not in "ai"
