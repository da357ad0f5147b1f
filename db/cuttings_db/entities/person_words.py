"""Which words can be part of a person's name, and what shows that a person is meant."""

from __future__ import annotations

import re
from functools import lru_cache

from cuttings_db.entities.chinese_romanised import is_surname
from cuttings_db.entities.context import Token
from cuttings_db.entities.gazetteer import census_names, is_common
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.words import HAN

__all__ = [
    "INITIAL", "ends_other_names", "evidence_patterns", "full_words", "has_surname", "is_given_name", "is_name_word",
    "is_title", "run_of_names",
]  # fmt: skip

INITIAL = re.compile(r"(?:[^\W\d_a-z]\.)(?:-?[^\W\d_a-z]\.)*")
_NAME_WORD = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*")


@lru_cache(maxsize=1)
def evidence_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what may follow a person (speech or degree; a role), and what may stand before one."""
    speech, roles = alternatives("speech_verbs"), alternatives("roles")
    degrees = r"M\.?D\.?|Ph\.?D\.?|MBBS|FRCPC?|FACP|FASCO|MPH|M\.?Sc|PharmD|RN|D\.?Phil|FESMO|DSc|MBA"
    says = re.compile(
        rf"^(?:[,”\"]*\s+(?:(?:also|has|have|had|further|who|then|later|recently|himself|herself)\s+){{0,2}}(?:{speech})\b"
        rf"|,?\s+(?:{degrees})\b|\s?[(（][{HAN}]{{2,4}}[)）])"
    )
    role = re.compile(
        rf"^\s*[,(（]\s*(?:[\w&/’'.-]+\s+){{0,6}}(?:{roles})\b(?!\s+(?:said|was|is))"
        rf"|^\s+is\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}(?:{roles})\b",
        re.IGNORECASE,
    )
    before = re.compile(
        rf"(?:\b(?:{speech})\s+|\b(?:led|headed|chaired|written|authored|founded|presented|joined|interviewed|moderated|hosted)\s+by\s+"
        r"|(?:^|\n)(?:[Aa]uthors?|[Bb]y|[Tt]ext|[Rr]eporter|[Ee]ditor):\s*|\b(?:named|called|interview(?:ed)?\s+with|according\s+to)\s+)$"
    )
    return says, role, before


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


def has_surname(word: str) -> bool:
    """Say whether a word is a surname of the lists."""
    low = word.lower()
    return low in census_names()[1] or is_surname(low)
