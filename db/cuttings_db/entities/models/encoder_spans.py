"""Bring the encoder's spans to the house's conventions: the name alone, brackets in pairs, one meaning in one text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from cuttings_db.entities.gazetteer import is_common
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import RAISED

__all__ = ["tidy"]

Span = tuple[int, int, str]

_LEADING = re.compile(r"(?:the(?=\s)|[\s\"'“”‘’«»*_.,;:&|/–—-])+")
_TRAILING = re.compile(rf"[\s\"“”‘«»*_,;:&|/®™(\[{{–—{RAISED}-]+$")
_CLOSED_BY_A_DOT = re.compile(
    r"(?:\b[^\W\d_]|\b(?:inc|ltd|co|corp|jr|sr|bros|st|ave|mt|univ|dept|llc|plc))\.$", re.IGNORECASE
)
_CONNECTOR = re.compile(r"\s+(?:of|and|from|at|in|the|for|with|&|de|on)$")
_INITIALS = re.compile(r" (?:[A-Z]{1,3})(?=\.|,|;| et al)")
_DEGREES = re.compile(r"[\s,]+(?:M\.?D|Ph\.?\s?D|MBBS|FRCP|MPH|M\.?Sc|B\.?Sc|Pharm\.?D|FACP|FASCO)\.?$")
_MUTATED = re.compile(r"\s+(?:(?:p\.)?[A-Z]\d{1,4}[A-Z*]\s+)?(?:mutations?|mutants?|alterations?|inhibitors?|testing)$")
_STATE = re.compile(
    r"(?:severe|mild|moderate|metastatic|advanced|recurrent|progressive|large|untreated|refractory|relapsed|locally"
    r"|unresectable|resectable|previously|human)\s+(?=\w)",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"[^\s]{2,12}[- ](?:positive|negative|mutated|mutant|amplified|driven|low|altered|rearranged|(?:over)?expressing)"
    r"\s+(?=\w)",
    re.IGNORECASE,
)
# What stands before a name and is none; `Dr`, `Lord`, `King` and `Sir` are too often part of one (`Dr. Dre`).
_TITLE = re.compile(
    r"(?:(?:Vice[- ])?President|Senator|Governor|Mayor|Minister|Secretary|Chancellor|Chair(?:man|woman|person)|Speaker"
    r"|Congress(?:man|woman)|Justice|Judge|Professor|Colonel|General|Captain|Admiral|Sergeant|Lieutenant|Reverend"
    r"|Bishop|Director|Aunt|Uncle|(?:Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Col|Capt|Sgt|Lt|Rev)(?:\.|(?= )))"
    r"(?: of [A-Z][a-z]+)?\s+(?=[^\W\d_])"
)
_OWNER = re.compile(r"\s?['’]s?$")
_ARABIC = re.compile(r"(?:(?<=\s)|^)[Aa][lnsz] ?- ?$")
_OF_YEAR = re.compile(r"\s+(?:of|in|for)\s+(?:19|20)\d\d$")
_NO_NAME = re.compile(r"Good [A-Z]\w+ Practice|Big Pharma|(?:advanced )?solid tumou?rs?", re.IGNORECASE)
_PAIRS = {")": "(", "]": "["}
_GENERAL = frozenset(["person", "organisation", "place"])


def _match_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without a bracket whose partner lies outside."""
    for closing, opening in _PAIRS.items():
        depth = 0
        for position in range(start, end):
            if text[position] == opening:
                depth += 1
            elif text[position] == closing:
                depth -= 1
                if depth < 0:  # its partner stands before the span: the name goes on behind, or ends before
                    return (start, position) if position >= end - 2 else (position + 1, end)
        if depth > 0:
            last = text.rfind(opening, start, end)
            if closing in text[end : end + 1]:
                return start, end + 1
            return start, last
    return start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without marks, articles and blanks at its edges."""
    lead = _LEADING.match(text, start, end)
    if lead:
        start = lead.end()
    trail = _TRAILING.search(text[start:end])
    if trail:
        end = start + trail.start()
    while text[end - 1 : end] == "." and end > start and not _CLOSED_BY_A_DOT.search(text[start:end]):
        end -= 1
    return start, end


def _person(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a person's name without degrees, with the initials that stand behind it in references."""
    degree = _DEGREES.search(text[start:end])
    while degree:
        end = start + degree.start()
        degree = _DEGREES.search(text[start:end])
    initials = _INITIALS.match(text, end) if " " not in text[start:end] else None
    if initials:
        end = initials.end()
    words = text[start:end].lower().replace(".", "").split()
    if all(w in lexicon("degrees") or w in lexicon("titles") for w in words):
        return start, start
    return start, end


def _general(text: str, start: int, end: int, kind: str) -> tuple[int, int]:
    """Return the name of a person, house or place without what is about it; an empty span for peoples and letters."""
    connector = _CONNECTOR.search(text[start:end])
    if connector:
        end = start + connector.start()
    if kind != "organisation":  # firms are called after their owners, and so are churches
        owner = _OWNER.search(text[start:end])
        if owner and not text.startswith(("St", "Saint"), start):
            end = start + owner.start()
    if kind == "person":
        title = _TITLE.match(text, start, end)
        if title:
            start = title.end()
    article = _ARABIC.search(text, max(0, start - 5), start)
    if article and kind != "place":
        start = article.start()
    if end - start < 2 or (text[end : end + 3] == " - " and text[start:end] in ("Al", "al")):
        return start, start
    words = text[start:end].lower().split()
    if words and all(w in lexicon("peoples") for w in words):
        return start, start
    return start, end


def _shape(text: str, start: int, end: int, kind: str) -> tuple[int, int]:
    """Return a span of one type as the conventions have it; an empty one where it is no name."""
    start, end = _match_brackets(text, *_trim(text, start, end))
    start, end = _trim(text, start, end)
    if kind == "person":
        start, end = _person(text, start, end)
    if kind in _GENERAL:
        start, end = _general(text, start, end, kind)
    elif kind == "gene":
        mutated = _MUTATED.search(text[start:end])
        if mutated:
            end = start + mutated.start()
    elif kind == "disease":
        marked = _MARKED.match(text, start, end)
        if marked:
            start = marked.end()
        state = _STATE.match(text, start, end)
        while state:
            start = state.end()
            state = _STATE.match(text, start, end)
    elif kind == "event":
        year = _OF_YEAR.search(text[start:end])
        if year:
            end = start + year.start()
        words = re.findall(r"[^\W\d_]+", text[start:end].lower())
        if len(words) < 2 or not any(w in lexicon("event_heads") for w in words):
            return start, start
    name = text[start:end]
    words = name.lower().split()
    if not any(c.isalpha() for c in name) or _NO_NAME.fullmatch(name):
        return start, start
    if kind in _GENERAL and name.islower() and all(is_common(w) for w in words):
        return start, start
    if kind == "disease" and all(w in lexicon("disease_modifiers") for w in words):
        return start, start
    return start, end


def _one_meaning(text: str, spans: Iterable[Span], houses: Sequence[str]) -> list[Span]:
    """Return the spans with one general type for each surface: the most frequent one in this text.

    A single word that begins the name of a house of the text is no person, unless a person here is called so.
    """
    found = list(spans)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    names: set[str] = set()
    heads = {h.split()[0] for h in houses if " " in h}
    for start, end, kind in found:
        if kind in _GENERAL:
            surface = text[start:end]
            votes[surface][kind] += 1
            if " " in surface:
                if kind == "person":
                    names.update(surface.split())
                elif kind == "organisation":
                    heads.add(surface.split()[0])
    chosen: dict[str, str] = {}
    for surface, counts in votes.items():
        best, count = counts.most_common(1)[0]
        if " " not in surface and best == "person" and surface in heads and surface not in names:
            chosen[surface] = "organisation"
        elif len(counts) > 1 and 2 * count > counts.total():
            chosen[surface] = best
    return [(s, e, chosen.get(text[s:e], kind) if kind in _GENERAL else kind) for s, e, kind in found]


def tidy(text: str, spans: Iterable[Span], houses: Sequence[str] = ()) -> list[Span]:
    """Return the spans (start, end, type) as names; `houses` are names of organisations that others found."""
    shaped = [(*_shape(text, start, end, kind), kind) for start, end, kind in spans]
    diseases = {start: end for start, end, kind in shaped if kind == "disease" and start < end}

    def of_a_disease(start: int, end: int) -> bool:
        """Say whether a gene is only told by its disease (`the Wilson disease gene`)."""
        inner = diseases.get(start, end)
        return inner < end and not text[inner:end].lstrip().startswith("suppressor")

    sound = (s for s in shaped if s[0] < s[1] and not (s[2] == "gene" and of_a_disease(s[0], s[1])))
    return _one_meaning(text, sound, houses)
