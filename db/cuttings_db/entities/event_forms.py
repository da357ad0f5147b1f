"""One congress under several names in one text: with and without its year, its edition, its short form, `A暨B`."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from cuttings_db.entities.candidates import LEARNED, Candidate
from cuttings_db.entities.identity import canonical_name, identity_key

__all__ = ["find_event_forms"]

_YEAR = r"(?:19|20)\d\d"
_SHORT_BEHIND = re.compile(rf"[ \t]?[(（]([A-Z][A-Za-z]{{1,8}}[A-Z])(?:[ \-–]?({_YEAR}))[)）]")
_EDITION_OF_KEY = re.compile(rf"(?: (#\d+))?(?: ({_YEAR}))?$")
_ORDINAL = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,5}届")
_GENERIC = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,5}届(?:学术)?(大会|年会|论坛|峰会|研讨会|会议)")


def find_event_forms(text: str, settled: list[Candidate]) -> Iterator[Candidate]:
    """Yield further mentions of the congresses of a text, and let those that are one have one key.

    The keys of `settled` are changed in place: a name without a year means the edition that the text tells of,
    where it tells of one only.
    """
    events = [c for c in settled if c.type == "event"]
    if not events:
        return
    for event in events:
        event.key = event.key or identity_key("event", text[event.start : event.end])
    yield from _short_forms(text, events)
    yield from _generic(text, events)
    _unite_names_of_one(text, events)
    _unite_editions(events)


def _parts_of(key: str) -> tuple[str, str, str]:
    """Return the series, the edition and the year in the key of an event."""
    match = _EDITION_OF_KEY.search(key)
    assert match is not None  # both of its groups may be empty
    return key[: match.start()], match.group(1) or "", match.group(2) or ""


def _like(event: Candidate, name: str) -> None:
    """Give an event the identity of a name."""
    event.key, event.canonical = identity_key("event", name), canonical_name("event", name)


def _short_forms(text: str, events: list[Candidate]) -> Iterator[Candidate]:
    """Yield `PBOC 2024` and `PBOC 2026` where the text explains one of them in brackets behind the full name."""
    for event in list(events):
        short = _SHORT_BEHIND.match(text, event.end)
        if short is None:
            continue
        name = text[event.start : event.end]
        bare = _ORDINAL.sub("", re.sub(_YEAR + "年?", " ", name)).strip()
        if not _parts_of(event.key)[2]:
            _like(event, f"{bare} {short.group(2)}")
        for match in re.finditer(rf"(?<![A-Za-z0-9]){short.group(1)}[ \-–]?({_YEAR})(?!\d)", text):
            further = Candidate(match.start(), match.end(), "event", LEARNED, "event-form", kind=event.kind)
            _like(further, f"{bare} {match.group(1)}")
            yield further


def _generic(text: str, events: list[Candidate]) -> Iterator[Candidate]:
    """Yield `第十五届大会` where the text names the fourteenth in full."""
    named = [c for c in events if _ORDINAL.search(text, c.start, c.end)]
    for match in _GENERIC.finditer(text) if named else ():
        if any(c.start <= match.start() and match.end() <= c.end for c in events):
            continue
        ordinal = _ORDINAL.match(match.group())
        series = {_parts_of(c.key)[0]: c for c in named if text[: c.end].endswith(match.group(1))}
        if ordinal is None or len(series) != 1:
            continue
        (full,) = series.values()
        name = re.sub(_YEAR + "年?", "", _ORDINAL.sub(ordinal.group(), text[full.start : full.end], count=1))
        further = Candidate(match.start(), match.end(), "event", LEARNED, "event-form", kind=full.kind)
        _like(further, name)
        if ordinal.group() in text[full.start : full.end]:
            further.key, further.canonical = full.key, full.canonical
        yield further


def _unite_names_of_one(text: str, events: list[Candidate]) -> None:
    """Let both names in `A暨B` be one: that with a year tells which."""
    for first, second in itertools.pairwise(events):
        if text[first.end : second.start] == "暨":
            better, other = (
                (second, first) if _parts_of(second.key)[2] or second.key.startswith("g:") else (first, second)
            )
            old = other.key
            for event in events:
                if event.key == old:
                    event.key, event.canonical = better.key, better.canonical


def _unite_editions(events: list[Candidate]) -> None:
    """Let all mentions of a series mean its one edition, where the text tells of no other."""
    series: dict[str, list[Candidate]] = defaultdict(list)
    for event in events:
        series[_parts_of(event.key)[0]].append(event)
    for same in series.values():
        keys = {e.key: e for e in same}
        editions, years = ({_parts_of(key)[i] for key in keys} - {""} for i in (1, 2))
        if len(keys) > 1 and len(editions) < 2 and len(years) < 2:
            best = max(same, key=lambda e: (bool(_parts_of(e.key)[2]), bool(_parts_of(e.key)[1]), e.key))
            for event in same:
                event.key, event.canonical = best.key, best.canonical
