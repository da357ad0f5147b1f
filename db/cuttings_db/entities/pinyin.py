"""How a Chinese name may be written in Latin letters: pinyin, the Cantonese of Hong Kong, Wade and Giles."""

from __future__ import annotations

import itertools
import json
import re
from functools import lru_cache

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import is_han
from cuttings_db.folding import simplify
from cuttings_db.resources import resource

__all__ = ["CANTONESE", "PINYIN", "WADE_GILES", "is_pinyin", "romanisations", "split_name"]

PINYIN, CANTONESE, WADE_GILES = "pinyin", "cantonese", "wade-giles"
_RARELY = "pinyin_rarely"
# Surnames that are not read as the character is elsewhere, or not only.
_SURNAMES = {
    "曾": ("zeng",), "单": ("shan",), "仇": ("qiu",), "解": ("xie",), "区": ("ou",), "查": ("zha",), "任": ("ren",),
    "盖": ("ge", "gai"), "覃": ("qin", "tan"), "乐": ("yue", "le"), "员": ("yun",), "朴": ("piao", "pu", "park"),
    "翟": ("zhai", "di"), "缪": ("miao",), "华": ("hua",), "葛": ("ge",), "尉": ("yu", "wei"), "长": ("zhang",),
    "召": ("shao",), "黑": ("he",), "秘": ("bi",), "折": ("she",), "隗": ("wei", "kui"), "谌": ("chen", "shen"),
    "柏": ("bai", "bo"), "种": ("chong",), "洗": ("xian",), "郇": ("xun", "huan"), "乜": ("nie",), "郗": ("xi", "chi"),
    "祭": ("zhai",), "燕": ("yan",), "牟": ("mou", "mu"), "臧": ("zang",), "万": ("wan",), "车": ("che",),
    "石": ("shi",), "沈": ("shen",), "贾": ("jia",), "纪": ("ji",), "俞": ("yu",), "卜": ("bu",), "瞿": ("qu",),
    "应": ("ying",), "宁": ("ning",), "曲": ("qu",), "过": ("guo",), "逄": ("pang",), "冼": ("xian",), "戴": ("dai",),
}  # fmt: skip
# A name whose characters have many readings has no more forms than this in one system.
_MOST_FORMS = 48
_LONGEST = 4
_UMLAUT = {"lv": ("lu", "lv", "lyu"), "nv": ("nu", "nv", "nyu"), "lve": ("lue", "lve"), "nve": ("nue", "nve")}
# Whole syllables first; then beginnings, then endings, without the apostrophes that nobody writes.
_WADE_WHOLE = {
    "zi": ("tzu",), "ci": ("tzu",), "si": ("ssu", "szu"), "zhi": ("chih",), "chi": ("chih",), "shi": ("shih",),
    "ri": ("jih",), "er": ("erh",), "he": ("ho",), "ge": ("ko",), "ke": ("ko",), "e": ("o",), "you": ("yu",),
    "yi": ("i", "yi"),
    "yan": ("yen",), "ye": ("yeh",), "xu": ("hsu",), "ju": ("chu",), "qu": ("chu",),
}  # fmt: skip
_WADE_BEGINNINGS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("q", "ch"), ("j", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"),
    ("b", "p"), ("d", "t"), ("g", "k"), ("r", "j"),
)  # fmt: skip
_WADE_ENDINGS = (("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("uo", "o"), ("ui", "ui"))
_WADE_KEEPS_UO = frozenset({"guo", "kuo", "huo", "shuo"})


@lru_cache(maxsize=1)
def _readings() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the syllables of each simplified character: in pinyin, rarely in pinyin, in Cantonese."""
    table = json.loads(resource("tables", "romanised_han.json").read_text("utf-8"))
    tables: dict[str, dict[str, tuple[str, ...]]] = {}
    for system in (PINYIN, _RARELY, CANTONESE):
        found: dict[str, list[str]] = {}
        for syllable, characters in table[system].items():
            for character in characters:
                found.setdefault(character, []).append(syllable)
        tables[system] = {character: tuple(syllables) for character, syllables in found.items()}
    return tables


@lru_cache(maxsize=1)
def _run_of_pinyin() -> re.Pattern[str]:
    """Return the pattern of one to three syllables of pinyin."""
    syllables = "|".join(sorted(lexicon("pinyin_syllables"), key=len, reverse=True))
    return re.compile(f"(?:{syllables}){{1,3}}")


@lru_cache(maxsize=8192)
def is_pinyin(token: str) -> bool:
    """Say whether a folded word is made of syllables of pinyin, so that one letter makes it another name."""
    return len(token) <= 18 and _run_of_pinyin().fullmatch(token) is not None


def split_name(name: str) -> tuple[str, str] | None:
    """Return surname and given name of a name of two to four Han characters; None for what is no such name."""
    plain = simplify(name)
    if not 2 <= len(plain) <= _LONGEST or not all(is_han(c) for c in plain):
        return None
    double = plain[:2] in lexicon("chinese_surnames") and len(plain) > 2
    return (plain[:2], plain[2:]) if double else (plain[:1], plain[1:])


def _wade_giles(syllable: str) -> tuple[str, ...]:
    """Return the forms of a syllable of pinyin by Wade and Giles, without apostrophes."""
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    plain = syllable.replace("v", "u")
    if plain not in _WADE_KEEPS_UO:
        for old, new in _WADE_ENDINGS:
            if plain.endswith(old):
                plain = plain[: -len(old)] + new
                break
    for old, new in _WADE_BEGINNINGS:
        if plain.startswith(old):
            return (new + plain[len(old) :],)
    return (plain,)


def _syllables(character: str, system: str, surname: bool) -> tuple[str, ...]:
    """Return how one character may be written in a system; as a surname it often has a reading of its own."""
    readings = _readings()
    if system == CANTONESE:
        return readings[CANTONESE].get(character, ())
    found = readings[PINYIN].get(character, ())
    if surname:
        found = _SURNAMES.get(character, found)
    else:
        found += readings[_RARELY].get(character, ())
    if system == WADE_GILES:
        return tuple(dict.fromkeys(form for syllable in found for form in _wade_giles(syllable)))
    return tuple(form for syllable in found for form in _UMLAUT.get(syllable, (syllable,)))


@lru_cache(maxsize=65536)
def romanisations(name: str, system: str) -> frozenset[str]:
    """Return the person keys under which a name in Han characters may stand in Latin letters.

    A key has the surname and the given name, each written in one word, in alphabetic order: 陈玉兰 -> `chen yulan`.
    """
    parts = split_name(name)
    if parts is None:
        return frozenset()
    words = []
    for part, surname in zip(parts, (True, False), strict=True):
        choices = [_syllables(character, system, surname) for character in part]
        forms = {"".join(chosen) for chosen in itertools.islice(itertools.product(*choices), _MOST_FORMS)}
        words.append(forms)
    pairs = itertools.islice(itertools.product(*words), _MOST_FORMS * 4)
    return frozenset(" ".join(sorted(pair)) for pair in pairs)
