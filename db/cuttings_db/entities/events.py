"""Congresses, symposia and other events, with edition and year: `2019 WIN Symposium`, `ASCO 2024`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import CURATED, PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.gazetteer import curated, is_common
from cuttings_db.entities.lexicon import lexicon

__all__ = ["find_events"]

_YEAR = r"(?:19|20)\d\d"
_LEFT = re.compile(
    rf"(?:\b{_YEAR}(?:[ ]|['’]s )|\b\d{{1,3}}(?:st|nd|rd|th) "
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) )$",
    re.IGNORECASE,
)
_RIGHT = re.compile(rf"^(?:,? \({_YEAR}\)|,? {_YEAR}(?![0-9A-Za-z])|['’]\d\d\b)")
_LOWER_HEAD = re.compile(
    r"^['’]?s? (?:(?:annual|virtual|scientific|international|academic|plenary|20\d\d) ){0,3}"
    r"(?:meeting|congress|conference|symposium|summit|forum)(?: 20\d\d)?(?![\w-])",
    re.IGNORECASE,
)
# The short form of a society in brackets, behind which its congress goes on: `… Oncology (ESMO) Congress 2025`.
_SHORT_FORM = re.compile(r"^ ?[(（][A-Z][A-Za-z-]{1,9}[)）](?=['’ ])")
_FIELD = frozenset(
    (
        *("oncology", "cancer", "breast", "lung", "gastric", "thoracic", "hematology", "haematology", "radiotherapy"),
        *("tumour", "tumor", "leukaemia", "leukemia", "lymphoma", "myeloma", "medical", "medicine", "surgical"),
        *("clinical", "healthcare"),
    )
)
# Stagings and gradings go by the year of their edition, and are no meeting: `FIGO 2018`, `WHO 2021`.
_NO_MEETING = frozenset(("FIGO", "WHO", "AJCC", "UICC", "NCCN", "RECIST", "ISUP", "ICD", "CAP", "FDA", "NICE", "ELN"))
_ON_A_DAY = re.compile(
    r" on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_CONGRESS_WORDS = frozenset(("international", "world", "european", "asian", "annual", "global", "scientific"))
_HEAD_OF = re.compile(
    r"(?<![\w-])(?:(?:\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d|annual|scientific|world|international|virtual|biennial|joint|spring|autumn|fall"
    r"|clinical|academic|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) )*"
    r"(?:congress|(?:annual|scientific) (?:meeting|conference|symposium|sessions?)|conference|symposium)"
    r" of (?:the )?(?=[A-Z])"
)
_AT_SOCIETY = re.compile(r"\b(?:at|during|after|before|from|ahead of|for) (?:the )?(?:virtual )?$", re.IGNORECASE)
_OF_THIS_YEAR = re.compile(r"\b(?:this|last|next|that) year['’]s (?:virtual )?$", re.IGNORECASE)
_SHOWN = re.compile(
    r"\b(?:present\w*|show\w*|shown|report\w*|unveil\w*|data|results?|session|poster|plenary|oral|abstract|attend\w*|spoke|talk|heard|discuss\w*|debut\w*"
    r"|announc\w*|featur\w*|release\w*|booth|held|met|meets?|travell?ed|flew|opened)\b[^.;\n]{0,70}$",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"^ (?:in|this year|next week|last week|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?: (?=[A-Z]))?"
)
_CHINESE_AT = re.compile(r"(?:今年|本届|去年|明年|在|于)$")
_CHINESE_HELD = re.compile(r"^(?:上|期间|现场|召开|举行|开幕|闭幕|公布|大会|会场|的?口头报告|壁报)")
_OF = re.compile(r"^ of (?:the )?")
_HAN_NEAR = re.compile(r"[\u4e00-\u9fff]")
_SOCIETY_WORD = re.compile(
    r"\b(?:Societ(?:y|ies)|Association|College|Academy|Federation|Organi[sz]ation|Union|Alliance|Group|League|Consortium|Network)\b"
)
_SOCIETY_YEAR = re.compile(rf"^ ?(?:{_YEAR}|['’]\d\d)(?![0-9A-Za-z])(?![-–]\d)")


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
    found = [c for c in context.found if c.type == "organisation" and _SOCIETY_WORD.search(text, c.start, c.end)]
    for society in found:
        yield from _of_society(text, society)
    for society in societies:
        yield from _of_society(text, society)
        yield from _society_as_meeting(text, society)
    houses = {c.start: c for c in context.found if c.type == "organisation"} | begins
    for head in _HEAD_OF.finditer(text):
        house = houses.get(head.end())
        if house and _SOCIETY_WORD.search(text, house.start, house.end):
            yield Candidate(head.start(), house.end, "event", PATTERN, "event", kind="congress")
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
                if _ON_A_DAY.match(text, token.end):
                    last = index
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
                    dated or last > index or any(t.low in _CONGRESS_WORDS or t.low in _FIELD for t in named)
                ):
                    continue  # a parliament
                yield Candidate(start, end, "event", PATTERN, "event")


def _society_as_meeting(text: str, society: Candidate) -> Iterator[Candidate]:
    """Yield the short form of a society that stands for its congress: `this year's ESMO`, `shown at ASCO`."""
    name = text[society.start : society.end]
    if not name.isupper() or " " in name or f"{society.key.removeprefix('g:')}" not in _with_congress():
        return
    before, after = text[max(0, society.start - 110) : society.start], text[society.end : society.end + 40]
    if re.match(
        r"['’]|-| [A-Z]|[ ]?(?:19|20)\d\d| (?:guideline|member|president|board|annual|meeting|congress)", after
    ):
        return
    placed = _IN_PLACE.match(after)
    located = placed is not None and (not after.startswith(" in") or placed.group().endswith(" "))
    spoken = _AT_SOCIETY.search(before) is not None and (located or _SHOWN.search(before) is not None)
    bare = located and re.search(r"(?:^|[.;:,—–“\"(]\s*|\b(?:and|at) )$", before) is not None
    chinese = _CHINESE_AT.search(before) is not None and _CHINESE_HELD.match(after) is not None
    if spoken or bare or chinese or _OF_THIS_YEAR.search(before):
        yield Candidate(society.start, society.end, "event", CURATED, "event", kind="congress")


@lru_cache(maxsize=1)
def _with_congress() -> frozenset[str]:
    """Return the identifiers of the societies whose congress the list knows."""
    known = curated().by_id
    return frozenset(i for i in known if any(f"{i}-{ending}" in known for ending in ("am", "congress", "symposium")))


def _of_society(text: str, society: Candidate) -> Iterator[Candidate]:
    """Yield `CSCO meeting`, `ASCO 2024`, `2024 ASCO` around a society's name."""
    bracket = _SHORT_FORM.match(text[society.end : society.end + 14])
    shift = society.end + (bracket.end() if bracket else 0)
    after = text[shift : shift + 60]
    head = _LOWER_HEAD.match(after)
    start, _ = _widen(text, society.start, society.start)
    if head:
        yield Candidate(start, shift + head.end(), "event", PATTERN, "event", kind="congress")
        return
    if bracket or text[society.start : society.end] in _NO_MEETING:
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
