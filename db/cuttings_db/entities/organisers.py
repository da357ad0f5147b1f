"""Who organises an event, where the text says so, or where the name of the meeting is that of a society."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.attendance_programme import Programme
from cuttings_db.entities.claim_reading import Reading, Span, claim_over
from cuttings_db.model import Claim

__all__ = ["organisers"]

_ORGANISED_BY = re.compile(
    r"\b(?:(?:jointly |co-)?(?:organi[sz]ed|hosted|convened|run|arranged|put on|staged)) by(?: the)? $"
)
_ORGANISES = re.compile(
    r" (?:(?:will |also |jointly |co-)*(?:organi[sz]e[sd]?|hosts?|hosted|convene[sd]?|holds?|held|runs)) (?:the "
    r"|its |a |this year['’]s )?$"
)
_NEXT = re.compile(
    r"(?: ?[(（][^()（）\n]{1,20}[)）])?(?:,? (?:and|with|together with)(?: the)? |, (?:the )?|[、和与及]|以及)"
)
_CHINESE = re.compile(r"(?:[(（][^()（）\n]{1,30}[)）])?(?:等)?(?:共同|联合|倾力)?(?:主办|承办|协办|组织召开|发起)")
_OF_SOCIETY = re.compile(
    r"(?:Annual|Scientific|Congress|Meeting|Conference|Symposium)[^()]*(?:of|by) the $|$", re.IGNORECASE
)
_GENERIC = r"(?:\b(?:congress|meeting|symposium|conference|forum|summit|event)\b|大会|会议|论坛|年会|峰会|活动)"


@lru_cache(maxsize=1)
def _generic() -> re.Pattern[str]:
    return re.compile(_GENERIC, re.IGNORECASE)


def organisers(reading: Reading) -> Iterator[Claim]:
    """Yield `… Congress, organised by X and Y`, `由X主办的Y大会`, and the society in `Annual Meeting of the X`."""
    events = [s for s in reading.spans if s[2].type == "event"]
    if not events:
        return
    houses = [s for s in reading.spans if s[2].type == "organisation"]
    yield from _inside(reading, events, houses)
    text, plain = reading.text, reading.plain
    programme: Programme | None = None
    for index, house in enumerate(houses):
        by = _ORGANISED_BY.search(text, max(0, house[0] - 40), house[0])
        active = next(
            (e for e in events if 0 < e[0] - house[1] < 60 and _ORGANISES.fullmatch(text, house[1], e[0])), None
        )
        chinese = _CHINESE.match(plain, house[1], house[1] + 44)
        listed = _listed(plain, houses, index) if not (by or active or chinese) else None
        if active is not None:
            yield from claim_over(reading, "organiser", active[2], *house)
            continue
        if not by and not chinese and not listed:
            continue
        sentence = next((s for s in reading.sentences if s[0] <= house[0] < s[1]), (house[0], house[1]))
        inside = [e for e in events if sentence[0] <= e[0] < sentence[1]]
        event = min(inside, key=lambda e: (abs(e[0] - house[0]), e[0])) if inside else None
        if event is None and _generic().search(text, sentence[0], house[0]):
            programme = programme or Programme(reading)
            main = programme.main
            event = next((e for e in events if main is not None and e[2].key == main.key), None)
        if event is not None:
            yield from claim_over(reading, "organiser", event[2], *house)
            if by:
                listed_before = house
                for following in houses[index + 1 : index + 4]:
                    if not _NEXT.fullmatch(text, listed_before[1], following[0]):
                        break
                    listed_before = following
                    yield from claim_over(reading, "organiser", event[2], *following)


def _listed(plain: str, houses: list[Span], index: int) -> bool:
    """Say whether an organisation is one of a list that ends in `主办`: `由A、B联合主办`."""
    end = houses[index][1]
    for house in houses[index + 1 : index + 5]:
        if not re.fullmatch(r"(?:[(（][^()（）\n]{1,30}[)）])?(?:[、和与及]|以及)", plain[end : house[0]]):
            return False
        end = house[1]
        if _CHINESE.match(plain, end, end + 44):
            return True
    return False


def _inside(reading: Reading, events: list[Span], houses: list[Span]) -> Iterator[Claim]:
    """Yield the society whose name the meeting bears."""
    for event in events:
        for house in reading.of_type("organisation", event[0], event[1]):
            if house[1] <= event[1] and house[2].kind in ("", "society"):
                yield from claim_over(reading, "organiser", event[2], *house)
                break
