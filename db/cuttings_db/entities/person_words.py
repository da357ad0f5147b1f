"""Which words can be part of a person's name, and what shows that a person is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cuttings_db.entities.chinese_romanised import is_surname
from cuttings_db.entities.context import Phrase, Token
from cuttings_db.entities.gazetteer import census_names, is_common
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.words import HAN

__all__ = [
    "INITIAL", "Evidence", "ends_other_names", "evidence_patterns", "full_words", "has_surname", "is_given_name",
    "is_name_word", "is_title", "listed_names", "may_be_given_name", "run_of_names",
]  # fmt: skip

INITIAL = re.compile(r"(?:[^\W\d_a-z]\.)(?:-?[^\W\d_a-z]\.)*")
_NAME_WORD = re.compile(r"(?:(?:al|el|ad|as|ar|ed|ul)-)?[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Patterns of what shows a person: `says`, `role`, `house` and `weak` behind a name, `before` before it.

    `house` and `weak` need a name that looks like one; the others convince by themselves. `spoken` finds surnames
    that stand alone before a verb of speech or behind a title.
    """

    says: re.Pattern[str]
    role: re.Pattern[str]
    house: re.Pattern[str]
    weak: re.Pattern[str]
    before: re.Pattern[str]
    spoken: re.Pattern[str]


def _house_heads() -> frozenset[str]:
    """Return the words that name a house in which people work."""
    every = lexicon("organisation_heads") | lexicon("company_heads") | lexicon("organisation_single_heads")
    return every - lexicon("legal_forms")


@lru_cache(maxsize=1)
def evidence_patterns() -> Evidence:
    """Return the patterns of what may stand behind and before a person's name."""
    speech, roles = alternatives("speech_verbs"), alternatives("roles")
    degrees = (
        r"M\.?D\.?|Ph\.?D\.?|MBBS|MBChB|MBE|OBE|CBE|FRCPC?|FRS|FACP|FASCO|MPH|M\.?Sc|PharmD|RN|D\.?Phil|FESMO|DSc|MBA"
    )
    adverbs = r"also|has|have|had|further|who|then|later|recently|himself|herself|already|now|once|quietly|simply"
    heads = "|".join(re.escape(h[:1].upper() + h[1:]) for h in sorted(_house_heads(), key=lambda h: (-len(h), h)))
    says = re.compile(
        rf"(?:[,”\"]*\s+(?:(?:{adverbs})\s+){{0,2}}(?:{speech})\b"
        rf"|,?\s+\(?(?:{degrees})\b|\s?[(（][{HAN}]{{2,4}}[)）]|\s+and\s+(?:(?:his|her|their)\s+)?(?:colleagues|co-?workers|co-?authors)\b"
        r"|\s+et\s+al\b|['’]s\s+(?:team|group|colleagues?|lab|laboratory|mentor|widow|husband|wife|patients?)\b|,\s+\d\d,\s"
        rf"|\s?(?:教授|博士|医生|醫生|医师|醫師|主任|院士|先生|女士|表示|指出|说|說|认为|認為|介绍|介紹)|,?\s+who\s+(?:is|was|has|had|{alternatives('person_verbs')})\b)"
    )
    role = re.compile(
        rf"\s*[,(（]\s*(?:[\w&/’'.-]+\s+){{0,6}}(?:{roles})\b(?!\s+(?:said|was|is))"
        rf"|\s+(?:is|was)\s+(?:an?|the|its|their)\s+(?:[\w-]+\s+){{0,3}}(?:{roles})\b"
        rf"|\s+as\s+(?:(?:an?|the|its|their)\s+)?(?:[\w-]+\s+){{0,3}}(?:{roles})\b",
        re.IGNORECASE,
    )
    house = re.compile(
        rf"(?:,?\s+(?:of|at|from)\s+(?:the\s+)?|\s?[(（]\s?(?:the\s+)?)(?=(?:[^\W\d_a-z][\w&’'.-]*\s+(?:(?:of|for|and|the|de|in|on|y|et)\s+)*){{0,6}}(?:{heads})\b)"
    )
    weak = re.compile(
        rf"\s+(?:(?:{adverbs}|(?:could|would|will|did)(?:\s+not)?)\s+){{0,2}}(?:{alternatives('person_verbs')})\b|\s+(?:is|was|had|has)\s+(?:survived|born|married|elected|appointed|named)\b"
    )
    led = (
        r"led|headed|chaired|written|authored|co-?authored|founded|co-?founded|presented|joined|interviewed|moderated|hosted|edited|mentored|directed"
        r"|photographed|introduced|coordinated|supervised|opened|signed|proposed|delivered|given|invented"
    )
    before = re.compile(
        rf"(?:\b(?:{speech})\s+|\b(?:{led})\s+by\s+|\b(?:interview(?:ed)?\s+with|according\s+to|named\s+after)\s+"
        r"|(?:^|\n|[·|–—]\s?)(?:[Aa]uthors?|[Bb]y|[Tt]ext|[Rr]eporters?|[Ee]ditors?|[Ii]nterview(?:er)?|[Pp]hotos?|[Pp]hotograph(?:er|s)?"
        r"|[Pp]icture|[Ii]llustrations?|[Ww]ords|[Ss]tory|[Tt]ranslat(?:ion|or)|[Cc]ontact"
        r"|[Cc]orrespondence|[Mm]edia contact|[Pp]resent|[Ss]peakers?)(?:\s+by)?:\s*"
        r"|\b(?:wife|husband|son|daughter|brother|sister|mother|father|widow|partner|friend|mentor|predecessor|successor),?\s+"
        r"|(?:^|\n)(?:Photo|Photograph|Picture|Text|Story|Words|Interview|Report|Illustration)s?\s+by\s+"
        rf"|\b(?:named|called)\s+|(?<![\w-])(?:{roles})\s+)$"
    )
    spoken = re.compile(
        rf"(?<![\w'’-])([^\W\d_a-z][\w'’-]+)(?=\s+(?:(?:{adverbs})\s+)?(?:{speech})\b)"
        rf"|\b(?:Dr|Prof|Mr|Mrs|Ms|Professor)\.?\s+([^\W\d_a-z][\w'’-]+)(?!\s+[^\W\d_a-z][\w'’-])"
    )
    return Evidence(says, role, house, weak, before, spoken)


@lru_cache(maxsize=1)
def _not_names() -> frozenset[str]:
    """Return words that are never part of a person's name in a phrase."""
    stops: set[str] = set()
    for section in ("organisation_heads", "event_heads", "generic_starts", "calendar", "nationalities", "roles",
                    "titles", "disease_heads", "disease_lead_words", "organisation_single_heads"):  # fmt: skip
        stops |= lexicon(section)
    return frozenset(stops.difference(lexicon("words_also_names")))


@lru_cache(maxsize=1)
def ends_other_names() -> frozenset[str]:
    """Return words that make a name before them a part of something else: `Marr Prize`, `Hopkins Hospital`."""
    return (
        lexicon("organisation_heads")
        | lexicon("organisation_single_heads")
        | lexicon("event_heads")
        | lexicon("disease_heads")
        | lexicon("name_stops")
    )


def is_name_word(token: Token) -> bool:
    """Say whether a token could be part of a name at all."""
    if token.connects:
        return token.low in lexicon("name_particles")
    if INITIAL.fullmatch(token.word):
        return True
    return _NAME_WORD.fullmatch(token.word) is not None and token.low not in _not_names()


def is_title(token: Token) -> bool:
    """Say whether a token is a title before a name."""
    return token.low in lexicon("titles") and token.word[0].isupper()


def run_of_names(tokens: tuple[Token, ...], first: int, limit: int = 4) -> int:
    """Return the end index of the run of name words from `first`; a possessive word is its last."""
    index = first
    while index < len(tokens) and index - first < limit + 2 and is_name_word(tokens[index]):
        index += 1
        if tokens[index - 1].possessive:
            break
    while index > first and (tokens[index - 1].connects or INITIAL.fullmatch(tokens[index - 1].word)):
        index -= 1
    if index - first > limit + 1:
        return first
    return index


def full_words(tokens: tuple[Token, ...]) -> list[str]:
    """Return the words of a name without initials and particles."""
    return [t.word for t in tokens if not t.connects and not INITIAL.fullmatch(t.word)]


def is_given_name(token: Token) -> bool:
    """Say whether a token is a Western given name that is hardly anything else."""
    low = token.low.split("-")[0]
    if low in lexicon("western_given_names"):
        return True
    return low in census_names()[0] and low not in lexicon("ambiguous_given_names") and not is_common(low)


def may_be_given_name(token: Token) -> bool:
    """Say whether a token is a given name of the lists, though perhaps a rare English word too (`Mina`)."""
    low = token.low.split("-")[0]
    return low in census_names()[0] and low not in lexicon("ambiguous_given_names") and len(low) > 2


def has_surname(word: str) -> bool:
    """Say whether a word is a surname of the lists."""
    low = word.lower()
    return low in census_names()[1] or is_surname(low)


def listed_names(phrase: Phrase) -> Iterator[tuple[Token, ...]]:
    """Yield the two or three words that stand between the commas and the `and` of a list."""
    name: list[Token] = []
    for token in [*phrase.tokens, None]:
        if token is not None and token.low not in ("and", "&"):
            name.append(token)
            if token.possessive:
                name = []  # `and the hospital's Ann Lee`
            continue
        if 2 <= len(name) <= 3:
            yield tuple(name)
        name = []
