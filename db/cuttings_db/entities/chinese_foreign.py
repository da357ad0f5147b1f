"""Foreign names spelt in Chinese: in full with a middle dot, before a title, and later by the surname alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import LEARNED, PATTERN, Candidate
from cuttings_db.entities.identity import person_key
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.words import HAN, places_of

__all__ = ["find_foreign_names", "foreign_before"]

Span = tuple[int, int]
_DOT = re.compile(rf"(?<=[{HAN}])[·•‧・](?=[{HAN}])")
_AROUND = re.compile(
    r"[的是由和与对在为及向给让被跟但而于据称说者家员长将王帝后使名位师士人授任理裁席]|导演|演员|种子|教授|博士|表示"
)


@lru_cache(maxsize=1)
def _end() -> re.Pattern[str]:
    """Return the pattern of what cannot be inside a foreign name."""
    return re.compile(
        rf"{alternatives('chinese_titles')}|{alternatives('chinese_speech')}|{alternatives('chinese_person_verbs')}"
        r"|[的是在和与及曾将为从获因等也则还之后并被对把说称就出以至到有逝成（(当担任率领接没未不评亦拿所，。]"
    )


def _sounds_before(plain: str, end: int, most: int = 7) -> int:
    """Return where the run of characters begins that spell foreign sounds up to `end`."""
    sounds = lexicon("transliteration_characters")
    start = end
    while start > 0 and end - start < most and plain[start - 1] in sounds:
        start -= 1
    return start


def foreign_before(plain: str, end: int, own: Span | None, is_known: Callable[[int, int], bool]) -> Span | None:
    """Return the run of characters that spell a foreign surname before a title: 索尔贝格医生.

    `own` is the Chinese name that may be read there instead: it wins where the run is as short.
    """
    strict = lexicon("transliteration_characters_sure")
    start = end
    while start > 0 and end - start < 7 and plain[start - 1] in strict:
        start -= 1
    length = end - start
    if length < 2 or is_known(start, end) or (own is not None and length <= 3):
        return None
    if length == 2 and not plain.startswith(("先生", "女士", "医生", "博士", "教授"), end):
        return None
    return start, end


def _dotted(plain: str, is_known: Callable[[int, int], bool]) -> Iterator[Span]:
    """Yield the foreign names written with a middle dot, cut at the words around them."""
    sounds = lexicon("transliteration_characters")
    dots = [m.start() for m in _DOT.finditer(plain)]
    index = 0
    while index < len(dots):
        last = index
        while last + 1 < len(dots) and dots[last + 1] - dots[last] <= 7:
            if _AROUND.search(plain[dots[last] + 1 : dots[last + 1]]):
                break
            last += 1
        start = _sounds_before(plain, dots[index], 6)
        run = re.search(rf"[{HAN}]+$", plain[max(0, dots[index] - 6) : dots[index]])
        if dots[index] - start < 1 and run:
            start = dots[index] - len(run.group())
        for stop in _AROUND.finditer(plain, start, dots[index]):
            start = stop.end()
        tail = re.match(rf"[{HAN}]{{1,7}}", plain[dots[last] + 1 :])
        end = dots[last] + 1 + (len(tail.group()) if tail else 0)
        cut = _end().search(plain, dots[last] + 2, end)
        end = cut.start() if cut else end
        heard = dots[last] + 2
        while heard < end and plain[heard] in sounds:
            heard += 1
        if heard - dots[last] > 2:
            end = heard
        if start < dots[index] and end > dots[last] + 1 and not is_known(start, end):
            yield start, end
        index = last + 1


def find_foreign_names(plain: str, is_known: Callable[[int, int], bool]) -> Iterator[Candidate]:
    """Yield full foreign names, and their surnames where they stand alone with the identity of the full name."""
    full: dict[str, set[str]] = defaultdict(set)
    spans: list[Span] = []
    for start, end in _dotted(plain, is_known):
        spans.append((start, end))
        name = plain[start:end]
        yield Candidate(start, end, "person", PATTERN, "dotted")
        surname = re.split("[·•‧・]", name)[-1]
        if len(surname) >= 2:
            full[surname].add(name)
    for surname, names in full.items():
        for start, end in places_of(plain, surname):
            if any(s <= start and end <= e for s, e in spans) or plain[start - 1 : start] in ("·", "•", "‧", "・"):
                continue
            if len(names) == 1:
                (name,) = names
                yield Candidate(start, end, "person", LEARNED, "follow-up", person_key(name), name)
