"""Sentences in English and Chinese: stops, abbreviations, initials, decimals, closing quotes and note marks."""

from __future__ import annotations

import re

from cuttings_db.model import Part
from cuttings_db.text.script import is_wide
from cuttings_db.text.words import SUPERSCRIPTS, vocabulary

__all__ = ["sentences"]

_BREAK = re.compile(r"\n[^\S\n]*\n|[\f\u2029]")
_STOP = re.compile(r"[.!?。！？；．｡…]{1,12}")
_CLOSERS = "\"'”’»›)]}）】』」》〉］｝*_"
_OPENERS = "\"'“‘«‹([{（【『「《〈［*_-–— \t"
_MARKS = re.compile(rf"[{SUPERSCRIPTS}⁻⁽⁾]{{1,12}}|\[\^?[0-9][0-9,，\s–-]{{0,20}}\]|［[0-9]{{1,3}}］")
_SAYS = re.compile(
    r"[^。！？；，：“”\n]{0,24}?(?:说|問|问|道|答|表示|指出|介绍|介紹|强调|強調|认为|認為|坦言|补充|解释|透露|称|稱|說)[^。！？；，：“”\n]{0,4}[。，：]"
)
_TOKEN = re.compile(r"(?:[^\W_]|[.&'’-]){1,24}\Z")

# A title before a name, or a word before a number: never the end of a sentence.
_NEVER = vocabulary("never_final")
# These end a sentence only where the next word is one that opens sentences.
_PERHAPS = vocabulary("perhaps_final")
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"])
_GERMAN_MONTHS = frozenset(["Januar", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember"])
_NUMBERED = frozenset(["no", "nos", "nr", "art", "para"])
_OPENING_WORDS = vocabulary("opening")


def _ends(text: str, start: int, stop: int, after: int, following: int) -> bool:
    """Tell whether the full stop at `stop` ends the sentence that began at `start`.

    `after` is the offset behind closing quotes and marks, `following` that of the next visible character.
    """
    found = _TOKEN.search(text, max(start, stop - 24), stop)
    token = found.group().strip("'’-") if found else ""
    word = token.lower().lstrip(".")
    opening = following
    while opening < len(text) and text[opening] in _OPENERS:
        opening += 1
    follower = text[opening : opening + 24]
    first = follower[:1]
    if first.islower():
        return False
    if is_wide(first or " "):
        return True
    next_word = re.match(r"[^\W\d_]{1,24}", follower)
    opens = bool(next_word) and next_word is not None and next_word.group().lower() in _OPENING_WORDS
    if word in _NUMBERED:
        return not first.isdigit()
    if word.isdigit() and next_word is not None and next_word.group() in _GERMAN_MONTHS:
        return False
    if word.isdigit() and found is not None and found.start() == start and len(word) < 4:
        return False
    if word in _NEVER:
        # A closing quote or bracket between the two shows that something ended after all.
        return after > stop + 1 and opens
    if word in _PERHAPS or (len(token) == 1 and token.isalpha() and token.isupper()):
        return opens and not (word in _MONTHS and first.isdigit())
    if re.fullmatch(r"(?:[A-Za-z]\.){1,5}[A-Za-z]", token):
        return opens
    return True


def _split(text: str, begin: int, end: int, found: list[Part]) -> None:
    """Append the sentences of one paragraph `[begin, end)`."""
    while begin < end and text[begin].isspace():
        begin += 1
    start, position = begin, begin
    while position < end:
        stop = _STOP.search(text, position, end)
        if stop is None:
            break
        after = stop.end()
        while after < end and text[after] in _CLOSERS:
            after += 1
        marks = _MARKS.match(text, after, end)
        while marks is not None:
            after = marks.end()
            while after < end and text[after] in _CLOSERS:
                after += 1
            marks = _MARKS.match(text, after, end)
        position = after
        following = after
        while following < end and text[following].isspace():
            following += 1
        sign = stop.group()
        if following < end and not _is_end(text, start, stop, sign, after, following):
            continue
        found.append((start, after))
        start = position = following
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _is_end(text: str, start: int, stop: re.Match[str], sign: str, after: int, following: int) -> bool:
    """Tell whether a stop sign inside a paragraph ends its sentence."""
    spaced = following > after
    if sign[0] in "。！？；｡":
        # “……？”他问 goes on after the quote.
        return not (after > stop.end() and (text[following] in "，、," or _SAYS.match(text, following)))
    if not spaced and not is_wide(text[following]):
        return False
    if sign.startswith("…"):
        return spaced and text[following].isupper()
    if sign[-1] in "!?":
        return not text[following].islower()
    if sign == "．":
        return not text[following].isdigit()
    return _ends(text, start, stop.start(), after, following)


def sentences(text: str) -> list[Part]:
    """Return the sentences of a text as parts without white space at their ends, in order.

    A blank line always ends a sentence, a single line break never does. Closing quotes, brackets and note
    marks belong to the sentence before them.
    """
    found: list[Part] = []
    begin = 0
    for gap in _BREAK.finditer(text):
        _split(text, begin, gap.start(), found)
        begin = gap.end()
    _split(text, begin, len(text), found)
    return found
