"""Names that a text itself writes side by side in two scripts: `Chen Yulan (陈玉兰)`, `岭南医院（Lingnan Hospital）`.

Within that text they are one. In every other text each goes on under its own key: the text only speaks for itself.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

from cuttings_db.entities.candidates import LEARNED, Candidate
from cuttings_db.entities.identity import identity_key
from cuttings_db.entities.pinyin import CANTONESE, PINYIN, WADE_GILES, romanisations, split_name
from cuttings_db.entities.words import HAN
from cuttings_db.folding import simplify
from cuttings_db.model import EntityType

__all__ = ["unite_side_by_side"]

_OPENS = re.compile(
    r"[^\S\n]?[(（\[［][^\S\n]?(?:(?:in )?Chinese(?: name)?[:：]? ?|中文名[:：]?|英文名[:：]?|[A-Z]{1,4}[,，;；] ?)?"
)
_HAN = re.compile(f"[{HAN}]")
_CLOSES = re.compile(r"(?:教授|医生|博士|院士|主任|,? (?:MD|M\.D\.|PhD|Ph\.D\.))?[)）\]］,，;；、]")
_HAN_IN_BRACKETS = re.compile(rf"[^\S\n]?[(（]([{HAN}]{{2,4}})(?=[)）,，])")
_LATIN_IN_BRACKETS = re.compile(r"[^\S\n]?[(（]([A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]*){1,2})(?=[)）,，])")
_HAN_BEFORE_BRACKET = re.compile(rf"([{HAN}]{{2,8}})[^\S\n]?[(（]$")
_TYPES = frozenset({"person", "organisation", "event", "product", "disease", "publication", "place"})
_SYSTEMS = (PINYIN, CANTONESE, WADE_GILES)
_Meaning = tuple[EntityType, str]


def _key(text: str, candidate: Candidate) -> str:
    """Return the identity key of a candidate."""
    return candidate.key or identity_key(candidate.type, text[candidate.start : candidate.end])


def _is_han_key(text: str, candidate: Candidate) -> bool:
    """Say whether a candidate is written in Han characters."""
    return _HAN.search(text, candidate.start, candidate.end) is not None


def _sounds_alike(han: str, latin: str, *, whole: bool) -> bool:
    """Say whether a person's key in Han characters may be read as one in Latin letters, or at least the surname."""
    if split_name(han) is None:
        return not whole and len(latin.split()) > 1
    forms = frozenset[str]().union(*(romanisations(han, system) for system in _SYSTEMS))
    if latin in forms:
        return True
    surnames = {word for form in forms for word in form.split()}
    return not whole and bool(surnames & set(latin.split()))


def unite_side_by_side(text: str, settled: Sequence[Candidate]) -> list[Candidate]:
    """Let names that stand side by side in two scripts have one key; returns the people found on the way.

    The key of a shipped list goes before others, then that in Han characters: fewer people share it. A name that
    stands beside two others keeps its own.
    """
    found = _beside_people(text, settled)
    every = sorted([*settled, *found], key=lambda c: (c.start, -c.end))
    beside: dict[_Meaning, set[str]] = defaultdict(set)
    pairs: list[tuple[EntityType, str, str]] = []
    for one, other in itertools.pairwise(every):
        if one.type != other.type or one.type not in _TYPES or _is_han_key(text, one) == _is_han_key(text, other):
            continue
        if not _OPENS.fullmatch(text, one.end, other.start) or not _CLOSES.match(text, other.end):
            continue
        han, latin = (one, other) if _is_han_key(text, one) else (other, one)
        keys = _key(text, han), _key(text, latin)
        if one.type == "person" and (" " not in keys[1] or not _sounds_alike(*keys, whole=False)):
            continue
        pairs.append((one.type, *keys))
        beside[one.type, keys[0]].add(keys[1])
        beside[one.type, keys[1]].add(keys[0])
    meant: dict[_Meaning, str] = {}
    for kind, han_key, latin_key in pairs:
        if len(beside[kind, han_key]) > 1 or len(beside[kind, latin_key]) > 1 or han_key == latin_key:
            continue
        if latin_key.startswith("g:"):
            meant[kind, han_key] = latin_key
        else:
            meant[kind, latin_key] = han_key
    for candidate in every if meant else ():
        new = meant.get((candidate.type, _key(text, candidate)))
        if new is not None:
            candidate.key = new
            if candidate.type == "person":
                candidate.canonical = ""
    return found


def _beside_people(text: str, settled: Sequence[Candidate]) -> list[Candidate]:
    """Return the names of people in the other script that stand beside a name that sounds the same.

    They stand in brackets behind it, or, in Han characters, before a bracket that holds it.
    """
    starts, ends = {c.start for c in settled}, {c.end for c in settled}
    found = []
    for person in settled:
        if person.type != "person":
            continue
        key = _key(text, person)
        if _is_han_key(text, person):
            inside = _LATIN_IN_BRACKETS.match(text, person.end)
            if inside and inside.start(1) not in starts:
                other = identity_key("person", inside.group(1))
                if _sounds_alike(key, other, whole=True):
                    found.append(Candidate(*inside.span(1), "person", LEARNED, "side by side"))
            continue
        inside = _HAN_IN_BRACKETS.match(text, person.end)
        if inside and inside.start(1) not in starts and _sounds_alike(simplify(inside.group(1)), key, whole=True):
            found.append(Candidate(*inside.span(1), "person", LEARNED, "side by side"))
        before = _HAN_BEFORE_BRACKET.search(text, max(0, person.start - 8), person.start)
        if before and before.end(1) not in ends:
            for size in (3, 2, 4):
                start = before.end(1) - size
                if start >= before.start(1) and _sounds_alike(simplify(text[start : before.end(1)]), key, whole=True):
                    found.append(Candidate(start, before.end(1), "person", LEARNED, "side by side"))
                    break
    return found
