"""One congress under several names in one text: with and without its year, its edition, its short form, `A暨B`."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from cuttings_db.entities.candidates import LEARNED, Candidate
from cuttings_db.entities.identity import canonical_name, identity_key

__all__ = ["find_event_forms"]

_YEAR = r"(?:19|20)\d\d"
_SHORT_BEHIND = re.compile(rf"[ \t]?[(（]([A-Z][A-Za-z]{{1,8}}[A-Z])(?:[ \-–]?({_YEAR}))[)）]")
# Another edition than the one that the text tells of, which only its year would name.
_ANOTHER = re.compile(
    r"(?:\b(?:last|next|previous|following|coming|preceding|earlier) (?:(?:year|autumn|spring)['’]s )?(?:virtual )?"
    r"|\b(?:previous|earlier|future|past) (?:\w+ )?"
    r"|(?:去年|前年|明年|后年|上届|下届|历届|往届|上一届|下一届|以往|前一届)的?)$",
    re.IGNORECASE,
)
# What is called so alone is another meeting in every text.
_ANY_MEETING = re.compile(
    r"(?:(?:annual|scientific|general|spring|autumn|fall|summer|winter|regional|national|international|virtual|academic"
    r"|plenary|clinical|research|congress|conference|meeting|symposium|forum|summit|workshop|convention|sessions?|and"
    r"|[a-z]+(?:th|st|nd|rd)|first|inaugural) ?)+"
    r"|(?:周年|年度|学术|国际|全国|春季|秋季|高峰|年会|大会|会议|论坛|峰会|研讨会)+"
)
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
    _unite_editions(text, events)
    _own_generic_names(text, events)


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


def _unite_editions(text: str, events: list[Candidate]) -> None:
    """Let mentions of a series without a year or an edition mean the one that the text tells of, if it is one only.

    Last year's and next year's are others.
    """
    series: dict[str, list[Candidate]] = defaultdict(list)
    for event in events:
        if not _ANOTHER.search(text, max(0, event.start - 24), event.start):
            series[_parts_of(event.key)[0]].append(event)
    for same in series.values():
        keys = {e.key: e for e in same}
        editions, years = ({_parts_of(key)[i] for key in keys} - {""} for i in (1, 2))
        if len(keys) > 1 and len(editions) < 2 and len(years) < 2:
            best = max(same, key=lambda e: (bool(_parts_of(e.key)[2]), bool(_parts_of(e.key)[1]), e.key))
            for event in same:
                event.key, event.canonical = best.key, best.canonical


def _own_generic_names(text: str, events: list[Candidate]) -> None:
    """Let `Annual Meeting 2025` mean the one congress of the text that ends so, else one of this text alone."""
    named = {_parts_of(e.key)[0] for e in events if not _ANY_MEETING.fullmatch(_parts_of(e.key)[0])}
    scope = ""
    for event in events:
        series, edition, year = _parts_of(event.key)
        if not _ANY_MEETING.fullmatch(series):
            continue
        owners = [n for n in named if n.endswith(series)]
        if len(owners) == 1:
            whole = next(e for e in events if _parts_of(e.key)[0] == owners[0])
            event.key = " ".join(filter(None, (owners[0], edition, year)))
            event.canonical = " ".join(filter(None, (text[whole.start : whole.end], edition, year)))
        else:
            scope = scope or hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4).hexdigest()
            event.key = f"{event.key}@{scope}"
