"""Short forms that a text itself explains: `Long Name (LN)` and `LN (Long Name)`, with any brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cuttings_db.entities.candidates import CURATED, LEARNED, Candidate
from cuttings_db.entities.identity import identity_key
from cuttings_db.entities.words import places_of
from cuttings_db.folding import fold

__all__ = ["Pair", "find_pairs", "find_short_forms"]

Pair = tuple[Candidate, int, int]  # the long form, and the span of the short form
_SHORT_BEHIND = re.compile(
    r"[ \t]?[(（\[][\s“\"‘']?(?:hereinafter |简称|以下简称|英文缩写|the )?[“\"‘']?([A-Za-z0-9][A-Za-z0-9&./-]{1,11})"
    r"[”\"’']?(?:[,，;；][^)）\]]{0,60})?[)）\]]"
)
_SHORT_BEFORE = re.compile(r"([A-Z][A-Za-z0-9&/-]{1,11})[ \t]?[(（\[][“\"]?$")
# The registered number of a trial, or its sponsor's, in brackets behind its name, or the name behind the number.
_NUMBER_OF_TRIAL = re.compile(
    r"(?:trial|study|研究|试验|試驗)?[ \t]?[(（\[]"
    r"(?:ClinicalTrials\.gov(?: identifier| number)?[:,]? ?|登记号[:：]?|注册号[:：]?)?"
    r"((?:NCT|ChiCTR|CTR|ISRCTN|UMIN|jRCT|EudraCT|ACTRN)[ -]?[A-Za-z0-9-]{6,18}"
    r"|[A-Z]{2,6}-?[A-Z0-9]{1,8}(?:-[A-Z0-9]{2,5}){1,3})[)）;；,，]"
)
_CHINESE_SHORT = re.compile(r"[(（](?:以下)?(?:简称|下称)[：:]?[“\"「]?([^)）”\"」]{2,12})[”\"」]?[)）]")


def _explains(long: str, short: str) -> bool:
    """Say whether the letters of the short form stand in the long form in order, the first at the start of a word."""
    letters = [c for c in fold(short) if c.isalnum()]
    if not any(c.isalpha() for c in letters) or sum(c.isupper() for c in short) < max(1, len(letters) // 2 - 1):
        return False
    if not long.isascii() and re.search("[\u4e00-\u9fff]", long):
        return short.isupper() or any(c.isupper() for c in short)
    body = fold(long)
    position = len(body)
    for index in range(len(letters) - 1, -1, -1):
        position = body.rfind(letters[index], 0, position)
        if position < 0:
            return False
        if index == 0:
            while position > 0 and body[position - 1].isalnum():
                position = body.rfind(letters[0], 0, position)
                if position < 0:
                    return False
    return position <= max(6, len(body) // 2)


def find_pairs(text: str, settled: Iterable[Candidate]) -> Iterator[Pair]:
    """Yield each long form among the settled candidates with the short form beside it."""
    for candidate in settled:
        if candidate.type in ("person", "trial", "variant"):
            continue
        long = text[candidate.start : candidate.end]
        behind = _SHORT_BEHIND.match(text, candidate.end) or _CHINESE_SHORT.match(text, candidate.end)
        if (
            behind
            and len(behind.group(1)) < len(long)
            and (_explains(long, behind.group(1)) or "简称" in behind.group())
        ):
            yield candidate, behind.start(1), behind.end(1)
            continue
        before = _SHORT_BEFORE.search(text, max(0, candidate.start - 16), candidate.start)
        if (
            before
            and len(before.group(1)) < len(long)
            and text[candidate.end : candidate.end + 2].lstrip('”"')[:1] in tuple(")）]")
        ) and _explains(long, before.group(1)):
            yield candidate, before.start(1), before.end(1)


def _numbers_of_trials(text: str, settled: Iterable[Candidate]) -> Iterator[Pair]:
    """Yield each trial with the number that stands in brackets behind it; the name is what both are called."""
    for candidate in settled:
        if candidate.type == "trial":
            number = _NUMBER_OF_TRIAL.match(text, candidate.end)
            if number and number.group(1) != text[candidate.start : candidate.end]:
                yield candidate, number.start(1), number.end(1)


def find_short_forms(text: str, settled: list[Candidate]) -> Iterator[Candidate]:
    """Yield every mention of a short form that the text explains exactly once, with the identity of its long form."""
    meanings: dict[str, dict[tuple[str, str], Candidate]] = {}
    pairs = [*find_pairs(text, settled), *_numbers_of_trials(text, settled)]
    for long, start, end in pairs:
        key = long.key or identity_key(long.type, text[long.start : long.end])
        meanings.setdefault(text[start:end], {})[long.type, key] = long
    for short, longs in meanings.items():
        if len(longs) != 1 or len(short) < 2:
            continue
        (((_, key), long),) = longs.items()
        canonical = long.canonical or text[long.start : long.end]
        for start, end in places_of(text, short, whole=True):
            trust = CURATED if long.type == "trial" else LEARNED  # over the number, which its own shape gave away
            yield Candidate(start, end, long.type, trust, "abbreviation", key, canonical, long.kind)
