"""Where and when an event is held, where a sentence that names one event says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.claim_reading import Reading, Span, claim_over
from cuttings_db.model import Claim, Part

__all__ = ["event_facts"]

_HELD = re.compile(
    r"\b(?:held|took place|takes? place|taking place|convened|convenes|gathered|meets|met|opened|opens|closed"
    r"|runs|ran|hosted|returns|staged)\b"
    r"|[召举]开|[召舉]開|举行|舉行|举办|舉辦|落幕|闭幕|閉幕|开幕|開幕"
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_SPAN = r"(?:\s?[-–—]\s?|\s(?:to|and|through)\s)"
_DATES = re.compile(
    rf"\b\d{{1,2}}(?: {_MONTH})?(?:{_SPAN}\d{{1,2}})? {_MONTH}(?:,? \d{{4}})?\b"
    rf"|\b{_MONTH} \d{{1,2}}(?:{_SPAN}(?:{_MONTH} )?\d{{1,2}})?(?:,? \d{{4}})?\b(?! patients)"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}日?(?:(?:至|到|[-–—~～、])(?:\d{1,2}月)?\d{1,2}日)?"
)
_AT = re.compile(r"(?:\b(?:in|at|to)(?: the)? (?:[A-Z][\w’'-]+ ){0,4}(?:in )?|\b(?:in|at) [^,.;()]{3,50}, |[在于於])$")
_JUST_BEHIND = re.compile(r"(?: ?[(（][^()（）\n]{1,30}[)）])?(?:,? (?:in|at)(?: the)? |, )")
_WHEN = re.compile(r"(?:\b(?:on|from|between|held|runs|ran|took place|takes place)|[于於，自])\s*$")
_ONE_END = re.compile(r"\b(?:closed|closes|ended|ends|opened|opens|begins|began)(?: \w+)?(?: on)? $")
_PAST = re.compile(r"\b(?:since|unlike|than|like)\b[^,]*$")
_REACH = 140


def event_facts(reading: Reading) -> Iterator[Claim]:
    """Yield `place` and `dates` of events: who holds what where is quoted with the words of the text.

    A sentence that names two events gives each only what stands right behind its name.
    """
    text = reading.text
    for sentence in reading.sentences:
        events = reading.of_type("event", *sentence)
        if not events:
            continue
        several = len({e[2].key for e in events}) > 1
        held = [m.start() for m in _HELD.finditer(text, *sentence)]
        for event in events:
            yield from _place(reading, sentence, event, bool(held) and not several)
            yield from _dates(reading, sentence, event, held if not several else [])


def _place(reading: Reading, sentence: Part, event: Span, held: bool) -> Iterator[Claim]:
    """Yield the place right behind the name, or the one at which the sentence says that it is held."""
    text = reading.text
    for place in reading.of_type("place", max(sentence[0], event[0] - _REACH), min(sentence[1], event[1] + _REACH)):
        if place[0] >= event[1]:
            gap = text[event[1] : place[0]]
            fits = _JUST_BEHIND.fullmatch(gap) is not None or (
                held and _HELD.search(gap) is not None and _AT.search(gap) is not None and _PAST.search(gap) is None
            )
            fits = fits or (
                held
                and re.fullmatch(r"(?:[(（][^()（）]{1,30}[)）])?(?:\D{0,4}\d[^，。]{0,14})?[在于於]", gap) is not None
            )
        else:
            gap = text[place[1] : event[0]]
            fits = held and re.fullmatch(r"(?:[^，。；]{0,16}?)?(?:举行|召开|举办|舉行|召開|舉辦)的", gap) is not None
        if fits:
            yield from claim_over(reading, "place", event[2], place[0], place[1], place[2])
            following = reading.of_type("place", place[1], place[1] + 3)
            if following and text[place[1] : following[0][0]] == ", ":  # `Barcelona, Spain`
                yield from claim_over(reading, "place", event[2], *following[0][:2], following[0][2])
            return


def _dates(reading: Reading, sentence: Part, event: Span, held: list[int]) -> Iterator[Claim]:
    """Yield the days on which the sentence says that the event is held."""
    text = reading.text
    for match in _DATES.finditer(text, max(sentence[0], event[0] - 60), min(sentence[1], event[1] + _REACH)):
        if match.start() < event[1] and match.end() > event[0]:
            continue
        if _ONE_END.search(text, max(0, match.start() - 24), match.start()):
            continue
        gap = text[event[1] : match.start()] if match.start() >= event[1] else text[match.end() : event[0]]
        near = (
            re.fullmatch(r"(?: ?[(（][^()（）\n]{1,30}[)）])?,? ?(?:[(（]|(?:on|from) |, )?", gap)
            if match.start() >= event[1]
            else None
        )
        said = (
            bool(held)
            and "；" not in gap
            and ";" not in gap
            and (
                _WHEN.search(text, max(0, match.start() - 10), match.start()) is not None or not match.group().isascii()
            )
        )
        if near or said:
            yield from claim_over(reading, "dates", event[2], match.start(), match.end())
            return
