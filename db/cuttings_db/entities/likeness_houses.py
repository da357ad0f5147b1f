"""Organisations that may be one: with and without city or legal form, a word order, a slip of the pen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from cuttings_db.entities.gazetteer import broad
from cuttings_db.entities.identity import name_key
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import is_han
from cuttings_db.folding import simplify

__all__ = ["blocks", "compare"]

Found = tuple[float, str, str]
_SMALL = frozenset(
    [
        "of", "the", "and", "for", "in", "at", "de", "du", "des", "la", "le", "di", "del", "e", "und", "der", "die",
        "das", "affiliated",
    ]
)  # fmt: skip
# What an organisation is: two of different sorts are two, whatever they share.
_SORTS = {
    "hospital": "hospital clinic clinics infirmary 医院 诊所",
    "school": "university college school faculty 大学 学院",
    "society": "society association federation union league alliance consortium group 学会 协会 联盟 医学会",
    "institute": "institute center laboratory institut 研究所 研究院 中心 实验室",
    "authority": "administration agency ministry commission authority department bureau committee council 局 委员会 部",
    "foundation": "foundation trust charity fund 基金会",
    "company": "pharma pharmaceuticals pharmaceutical therapeutics biotech biotechnology biosciences biologics"
    " biopharma diagnostics genomics laboratories company corporation 公司 集团 药业 制药 医药 生物 科技",
}
_SORT_OF = {word: sort for sort, words in _SORTS.items() for word in words.split()}
_GENERIC = frozenset(
    [
        "cancer", "oncology", "medical", "clinical", "national", "international", "general", "university", "research",
        "science", "sciences", "health", "care", "central", "people", "peoples", "first", "second", "third", "teaching",
        "memorial", "regional", "academy", "division", "unit", "medicine", "tumor",
    ]
) | frozenset(_SORT_OF)  # fmt: skip
_CHINESE_TAIL = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|集团|公司)$")
_CHINESE_LEVEL = re.compile(r"(?<=[\u3400-\u9fff]{2})[省市县](?=[\u3400-\u9fff]{2})")
_NUMBERS = re.compile(
    r"\d+|[一二三四五六七八九十]+(?=[附人医院临])|\b(?:first|second|third|fourth|fifth|sixth|i{1,3}|iv|v)\b|第[一二三四五六七八九十]"
)
_LONG = 6


@lru_cache(maxsize=65536)
def _is_place(word: str) -> bool:
    """Say whether a word, or a run of Han characters, is the name of a place."""
    found = broad().look_up(word if is_han(word[0]) else word.title())
    return found is not None and found.type == "place"


@lru_cache(maxsize=131072)
def _read(name: str) -> tuple[tuple[str, ...], tuple[str, ...], str, tuple[str, ...]]:
    """Return the telling words of a name, its places, what sort of organisation it is, and its numbers."""
    plain = name_key(name)
    numbers = tuple(sorted(_NUMBERS.findall(plain)))
    if any(is_han(c) for c in plain):
        return (*_read_chinese(simplify(plain.replace(" ", ""))), numbers)
    words = [w for w in plain.split() if w not in _SMALL and w != "s"]
    while len(words) > 1 and words[-1] in lexicon("legal_forms"):
        words.pop()
    head = re.split(r" (?:of|for|at) ", plain)[0].split()
    sorts = [_SORT_OF[word] for word in head if word in _SORT_OF] or [_SORT_OF[w] for w in words if w in _SORT_OF]
    sort = "hospital" if "hospital" in sorts else sorts[-1] if sorts else ""
    places = tuple(sorted(w for w in words if w not in _GENERIC and _is_place(w)))
    telling = tuple(sorted(w for w in words if w not in places))
    return telling, places, sort, numbers


def _read_chinese(plain: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Return the same of a Chinese name, whose telling part is one word."""
    sort = next((_SORT_OF[plain[-size:]] for size in (3, 2, 1) if plain[-size:] in _SORT_OF), "")
    core = _CHINESE_LEVEL.sub("", _CHINESE_TAIL.sub("", plain))
    for size in (4, 3, 2):
        if len(core) > size + 3 and _is_place(core[:size]):
            return (core[size:],), (core[:size],), sort
    # "The group's company" has no name of its own.
    return ((core,) if core else ()), (), sort


def blocks(name: str) -> Iterator[str]:
    """Yield what two organisations that may be one have in common."""
    telling, places, _sort, _numbers = _read(name)
    rare = [word for word in telling if word not in _GENERIC and len(word) > 2]
    if rare:
        yield " ".join(telling)
        yield f"~{max(rare, key=lambda w: (len(w), w))[:_LONG]}|{len(telling)}"
    elif places and len(telling) > 1:
        yield f"{' '.join(telling)}@{' '.join(places)}"


def compare(name: str, other: str) -> Found | None:
    """Return the likeness of two organisations by their names."""
    (telling, places, sort, numbers), (others, other_places, other_sort, other_numbers) = _read(name), _read(other)
    if numbers != other_numbers or (sort and other_sort and sort != other_sort):
        return None
    if places and other_places and places != other_places:
        return None
    if not (telling or places) or not (others or other_places):
        return None
    rare = [word for word in telling if word not in _GENERIC]
    if telling == others and (rare or places == other_places):
        if places == other_places:
            return 0.8, "words", "the same words in another order or form"
        if any(is_han(c) for word in telling for c in word) or len(rare) > 1 or sort == "company":
            return 0.6, "city", f"the same name with and without “{' '.join(places or other_places)}”"
        return 0.4, "city", f"the same name with and without “{' '.join(places or other_places)}”"
    return _slip(telling, others) if places == other_places else None


def _slip(telling: tuple[str, ...], others: tuple[str, ...]) -> Found | None:
    """Return the likeness of two names of which one long word differs by a letter or an ending."""
    rest, more = sorted(set(telling) - set(others)), sorted(set(others) - set(telling))
    if len(telling) != len(others) or len(rest) != 1 or len(more) != 1:
        return None
    word, other = rest[0], more[0]
    if word in _GENERIC or other in _GENERIC or is_han(word[0]) or is_han(other[0]):
        return None
    if min(len(word), len(other)) < _LONG or word[0] != other[0] or OSA.distance(word, other, score_cutoff=1) > 1:
        return None
    return 0.45, "spelling", f"“{word}” and “{other}” differ by one letter"
