"""Congresses, symposia and other events, with edition and year: `2019 WIN Symposium`, `ASCO 2024`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.candidates import CURATED, PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.gazetteer import is_common
from cuttings_db.entities.lexicon import lexicon

__all__ = ["find_events"]

_YEAR = r"(?:19|20)\d\d"
_LEFT = re.compile(
    rf"(?:\b{_YEAR}(?:[ ]|['’]s )|\b\d{{1,3}}(?:st|nd|rd|th) "
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) )$",
    re.IGNORECASE,
)
_RIGHT = re.compile(rf"^(?:,? \(?{_YEAR}\b\)?|['’]\d\d\b)")
_LOWER_HEAD = re.compile(
    r"^['’]?s? (?:(?:annual|virtual|scientific|international|academic|plenary|20\d\d) ){0,3}"
    r"(?:meeting|congress|conference|symposium|summit|forum)(?: 20\d\d)?\b"
)
_CONGRESS_WORDS = frozenset(("international", "world", "european", "asian", "annual", "global", "scientific"))
_OF = re.compile(r"^ of (?:the )?")
_HAN_NEAR = re.compile(r"[\u4e00-\u9fff]")
_SOCIETY_YEAR = re.compile(rf"^ ?(?:{_YEAR}|['’]\d\d)\b(?![-–]\d)")


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in a year or an edition on the left, a year on the right."""
    for _ in range(2):
        left = _LEFT.search(text, max(0, start - 14), start)
        if left:
            start = left.start()
    right = _RIGHT.match(text[end : end + 9])
    if right:
        grown = right.group()
        if grown.startswith((",", " (")) and not grown.endswith(")"):
            return start, end
        if not grown.startswith((", ", " (")):
            end += len(grown)
    return start, end


def find_events(context: Context) -> Iterator[Candidate]:
    """Yield the events of a text; societies inside their names may be mentions of their own."""
    text = context.text
    societies = [c for c in context.known if c.type == "organisation" and c.kind == "society"]
    begins = {c.start: c for c in societies}
    for society in societies:
        yield from _of_society(text, society)
    for known in context.known:
        if known.type == "event" and known.kind == "series" and text[known.start].isascii():
            start, end = _widen(text, known.start, known.end)
            yield Candidate(start, end, "event", CURATED, "event", kind="congress")
    for phrase in context.phrases:
        tokens = phrase.tokens
        for index, token in enumerate(tokens):
            if token.low.rstrip("s") not in lexicon("event_heads") and token.low not in lexicon("event_heads"):
                continue
            if index + 1 < len(tokens) and not tokens[index + 1].connects and tokens[index + 1].low not in ("on", "of"):
                follows = tokens[index + 1]
                if follows.low in lexicon("event_heads") or follows.low in lexicon("organisation_heads"):
                    continue
            first = index
            while first and index - first < 9:
                previous = tokens[first - 1]
                if previous.connects and previous.low not in ("and", "of", "for", "on", "in", "&"):
                    break
                if previous.possessive and not previous.low.startswith(("people", "women", "children")):
                    break
                first -= 1
            while first < index and (tokens[first].connects or tokens[first].low in lexicon("generic_starts")):
                first += 1
            end = token.end
            last = index
            if index + 2 < len(tokens) and tokens[index + 1].low in ("of", "on", "for"):
                last = index + 1
                while last + 1 < len(tokens) and not (
                    tokens[last + 1].connects and tokens[last + 1].low in ("in", "at")
                ):
                    last += 1
                while tokens[last].connects:
                    last -= 1
                end = tokens[last].end
                inside = next((begins[t.start] for t in tokens[index + 1 : last + 1] if t.start in begins), None)
                if inside:
                    end = inside.end
            start, end = _widen(text, tokens[first].start, end)
            named = tokens[first:index]
            particular = any(not is_common(t.word) or t.word.isupper() for t in named if not t.connects)
            dated = start < tokens[first].start
            if ((particular or dated or last > index or len(named) >= 2) and token.low not in ("cup", "games")) or (
                particular and named
            ):
                if first == index and not dated and last == index:
                    continue
                if token.low == "congress" and not (
                    dated or last > index or any(t.low in _CONGRESS_WORDS for t in named)
                ):
                    continue  # a parliament
                yield Candidate(start, end, "event", PATTERN, "event")


def _of_society(text: str, society: Candidate) -> Iterator[Candidate]:
    """Yield `CSCO meeting`, `ASCO 2024`, `2024 ASCO` around a society's name."""
    after = text[society.end : society.end + 60]
    head = _LOWER_HEAD.match(after)
    start, _ = _widen(text, society.start, society.start)
    if head:
        yield Candidate(start, society.end + head.end(), "event", PATTERN, "event", kind="congress")
        return
    short = text[society.start : society.end].isupper()
    year = _SOCIETY_YEAR.match(after)
    if (
        short
        and year
        and not re.match(
            r"\s*(?:guideline|recommendation|criteria|版|指南|consensus)", after[year.end() :], re.IGNORECASE
        )
    ):
        yield Candidate(society.start, society.end + year.end(), "event", PATTERN, "event", kind="congress")
    elif (
        short
        and re.search(rf"\b{_YEAR} $", text[max(0, society.start - 5) : society.start])
        and not re.match(
            r"\s*(?:guideline|recommendation|criteria|consensus|president|[A-Z][a-z]+ (?:Award|Prize))",
            after,
            re.IGNORECASE,
        )
    ) and not _HAN_NEAR.match(after[:1]):
        yield Candidate(society.start - 5, society.end, "event", PATTERN, "event", kind="congress")
