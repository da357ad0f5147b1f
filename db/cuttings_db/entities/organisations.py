"""Organisations in texts with Latin letters, by the head of their name: `Zhejiang Cancer Hospital`, `Society of …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cuttings_db.entities.candidates import PATTERN, Candidate
from cuttings_db.entities.context import Context, Phrase, Token
from cuttings_db.entities.gazetteer import broad, curated, is_common
from cuttings_db.entities.lexicon import lexicon

__all__ = ["find_organisations"]

_LEGAL_TAIL = re.compile(
    r"(?:,? (?:Co\.|Inc\.|Inc\b|Ltd\b\.?|LLC\b|Corp\b\.?|PLC\b|plc\b|GmbH\b|AG\b|S\.A\.|N\.V\."
    r"|Limited\b|Incorporated\b|Pte\b\.?|Pty\b\.?))+"
)
_WITH_PLACE = frozenset(("university", "college", "hospital", "centre", "center", "clinic", "institute", "school"))
_OF = frozenset(("of", "for", "on", "the", "de", "du", "des", "del", "della", "di", "da", "dos", "la", "le"))


def _heads(token: Token) -> bool:
    """Say whether a token is the head of an organisation's name."""
    return not token.connects and token.word[0].isupper() and token.low in lexicon("organisation_heads")


def _belongs_inside(token: Token) -> bool:
    """Say whether a possessive word is a part of names: `People's`, `St. Jude Children's`."""
    return token.word.lower().replace("’", "'") in lexicon("possessives_inside")


def _strip_start(tokens: list[Token], initial: bool) -> list[Token]:
    """Drop words before the name: sentence openers, titles, possessors."""
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.possessive and not _belongs_inside(token) and index < len(tokens) - 1:
            tokens = tokens[index + 1 :]
            break
    while tokens and (
        tokens[0].connects
        or (tokens[0].low in lexicon("generic_starts") and len(tokens) > 1)
        or tokens[0].low in lexicon("titles") | lexicon("title_modifiers") - {"general", "clinical", "chief", "senior"}
        or (tokens[0].low in lexicon("calendar") and tokens[0].low not in ("may", "sun"))
    ):
        tokens = tokens[1:]
    return tokens


def _segments(phrase: Phrase) -> list[tuple[list[Token], list[Token]]]:
    """Cut a phrase at its small words: pairs of (small words before, capitalised words)."""
    pieces: list[tuple[list[Token], list[Token]]] = []
    small: list[Token] = []
    big: list[Token] = []
    for token in phrase.tokens:
        if token.connects and token.word != "&":
            if big:
                pieces.append((small, big))
                small, big = [], []
            small.append(token)
        else:
            big.append(token)
            if token.possessive and not _belongs_inside(token):
                pieces.append((small, big))
                small, big = [], []
    if big:
        pieces.append((small, big))
    return pieces


def _scope(small: list[Token]) -> str:
    """Classify the small words between two parts of a phrase: of, and, at, other, or nothing."""
    lows = [t.low for t in small]
    if not lows:
        return ""
    if lows[0] not in ("the", "la", "le") and all(low in _OF for low in lows):
        return "of"
    return lows[0] if lows == [lows[0]] and lows[0] in ("and", "at") else "other"


def _extent(pieces: list[tuple[list[Token], list[Token]]], index: int) -> int:
    """Return the index of the last piece that belongs to the name headed in piece `index`."""
    last = index
    head = pieces[index][1][-1]
    if not _heads(head):
        return last
    department = head.low in lexicon("department_heads")
    in_of = False
    while last + 1 < len(pieces):
        small, big = pieces[last + 1]
        scope = _scope(small)
        headed = any(_heads(t) for t in big)
        if scope == "of" and (not in_of or not headed) and last - index < 3:
            if headed and (department or (small[0].low == "for" and len(pieces[index][1]) > 2)):
                break  # `… left Nethersole Eastern Hospital for the Hospital Authority`
            last, in_of = last + 1, True
            if headed or big[-1].possessive:
                break
            continue
        if scope == "and" and in_of and not headed and all(is_common(t.word) for t in big):
            last += 1
            continue
        if scope == "and" and not in_of and len(big) == 1 and headed:
            last += 1
            continue
        if scope == "at" and pieces[index][1][0].low == "university":
            last += 1
        break
    return last


def _is_named(tokens: list[Token]) -> bool:
    """Say whether the words before and with a head name something particular."""
    if len(tokens) == 1:
        return False
    head = tokens[-1]
    others = [t for t in tokens[:-1] if not t.connects]
    if len(others) < 2 and all(
        t.low in lexicon("modifiers_alone") or t.low in lexicon("generic_starts") for t in others
    ):
        return False
    if all(is_common(t.word) for t in others) and head.low in lexicon("weak_organisation_heads"):
        return len(others) >= 2
    return True


def _names_a_company(name: list[Token], head: Token) -> bool:
    """Say whether the words before the ending of a company's name are particular enough."""
    if head.low in lexicon("legal_forms") or not all(is_common(t.word) for t in name):
        return True
    if head.low not in lexicon("company_heads") or len(name) > 3 or name[0].low in lexicon("generic_starts"):
        return False
    stops = lexicon("company_lead_stops")
    return name[-1].low not in stops and not all(t.low in stops or t.word.isupper() for t in name)


def _company(context: Context, phrase: Phrase) -> Iterator[Candidate]:
    """Yield companies by the ending of their name: `Berry Therapeutics`, `Acme Co., Ltd.`."""
    tokens = phrase.tokens
    for index, token in enumerate(tokens):
        if token.low not in lexicon("organisation_single_heads") or not index:
            continue
        if token.low not in lexicon("legal_forms") and not token.word[0].isupper():
            continue
        first = index
        while first and not tokens[first - 1].connects and index - first < 4:
            first -= 1
        name = _strip_start(list(tokens[first:index]), phrase.initial)
        if not name or not _names_a_company(name, token):
            continue
        if any(_heads(t) or t.low in lexicon("disease_lead_words") for t in name) and token.low not in lexicon(
            "legal_forms"
        ):
            continue
        if index + 1 < len(tokens) and not tokens[index + 1].connects:
            continue  # the name goes on: `Harbour Oncology Review`
        end = token.end
        tail = _LEGAL_TAIL.match(context.text, end)
        if tail is None and token.low in ("ltd", "inc", "corp", "co") and context.text.startswith(".", end):
            end += 1
        yield Candidate(name[0].start, tail.end() if tail else end, "organisation", PATTERN, "company", kind="company")


def _legal(context: Context, phrase: Phrase) -> Iterator[Candidate]:
    """Yield names that a legal form behind a comma marks: `Harbour Example, Inc.`."""
    tail = _LEGAL_TAIL.match(context.text, phrase.end)
    if not tail:
        return
    words = list(phrase.tokens)
    for index in range(len(words) - 1, -1, -1):
        if words[index].connects and words[index].word != "&":
            words = words[index + 1 :]
            break
    name = _strip_start(words, phrase.initial)
    if name and len(name) <= 5:
        yield Candidate(name[0].start, tail.end(), "organisation", PATTERN, "company", kind="company")


def _place_words(context: Context) -> set[int]:
    """Return where single words begin that are known as a country or a large town."""
    found: set[int] = set()
    for phrase in context.phrases:
        for before, token in pairwise(phrase.tokens):
            if before.low in _WITH_PLACE:
                known = broad().look_up(token.low.title()) or curated().look_up(token.low.title(), "place")
                if known and known.type == "place":
                    found.add(token.start)
    return found


def find_organisations(context: Context) -> Iterator[Candidate]:
    """Yield the organisations of a text by heads and endings of names."""
    places = _place_words(context)
    for phrase in context.phrases:
        yield from _company(context, phrase)
        yield from _legal(context, phrase)
        pieces = _segments(phrase)
        index = 0
        while index < len(pieces):
            big = pieces[index][1]
            heads = [i for i, t in enumerate(big) if _heads(t)]
            if not heads:
                index += 1
                continue
            last = _extent(pieces, index)
            if last > index:
                name = _strip_start(list(big), phrase.initial and index == 0)
                end = pieces[last][1][-1]
                fits = bool(name)
            else:
                name = _strip_start(list(big[: heads[-1] + 1]), phrase.initial and index == 0)
                end = name[-1] if name else big[-1]
                behind = big[heads[-1] + 1 :]
                placed = len(behind) == 1 and behind[0].start in places and end.low in _WITH_PLACE
                fits = bool(name) and (_is_named(name) or (placed and len(name) > 1))
                if fits and placed:
                    end = behind[0]  # `Trinity College Dublin`
            if fits and not all(t.word.isupper() and len(t.word) > 4 for t in name):
                stop = end.end - (2 if end.possessive and end.word[-1] in "sS" else 0)
                tail = _LEGAL_TAIL.match(context.text, stop)
                yield Candidate(name[0].start, tail.end() if tail else stop, "organisation", PATTERN, "organisation")
            index = last + 1
