"""The entries of a dossier's index: which names it lists, how each is written there, and by what it is sorted."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.pinyin import is_pinyin
from cuttings_db.export import DossierName
from cuttings_db.folding import fold, simplify
from cuttings_db.model import Part
from cuttings_db.resources import resource
from cuttings_db.store.connection import Store

__all__ = ["INDEX_TYPES", "IndexNames", "looked_up_by", "sorted_by"]

INDEX_TYPES = ("person", "organisation", "product", "event")
_MOST_OTHERS = 6
_HAN = re.compile(r"[\u3400-\u9fff]")
_INITIALS = re.compile(r"(?:[A-Z]\.?-?){1,3}")
# Of `Park Ji-won` and of `Tan Boon Keng`, what follows the surname.
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]{1,6}-[A-Za-z][a-z]{1,6}")
_SHORT = re.compile(r"[A-Z][a-z]{1,6}")
_PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "ten", "van", "von", "zu"]
)


@lru_cache(maxsize=1)
def _readings() -> dict[str, str]:
    """Return how each simplified character is mostly read."""
    table = json.loads(resource("tables", "romanised_han.json").read_text("utf-8"))
    found: dict[str, str] = {}
    for system in ("pinyin", "pinyin_rarely"):
        for syllable, characters in table[system].items():
            for character in characters:
                found.setdefault(character, syllable)
    return found


@lru_cache(maxsize=1)
def _otherwise() -> tuple[dict[str, str], dict[str, str]]:
    """Return the surnames and the words in which characters are read otherwise."""
    table = json.loads(resource("tables", "pinyin_otherwise.json").read_text("utf-8"))
    return table["surnames"], table["words"]


def _pinyin(text: str, *, person: bool) -> str:
    """Return a text with its Chinese characters in pinyin, a surname apart from what follows it."""
    surnames, words = _otherwise()
    plain = simplify(text)
    for word, read in words.items() if not person else ():
        plain = plain.replace(word, read)
    parts = []
    for place, character in enumerate(plain):
        surname = surnames.get(character) if person and place == 0 else None
        parts.append(surname or _readings().get(character, character))
        if person and place == 0 and _HAN.match(character):
            double = plain[:2] in lexicon("chinese_surnames") and len(plain) > 2
            parts.append("" if double else " ")
    return "".join(parts)


def _chinese(word: str) -> bool:
    """Tell whether a folded word may be a part of a Chinese given name."""
    return is_pinyin(word) or word in lexicon("cantonese_syllables")


def _surname_first(words: list[str]) -> bool:
    """Tell whether a name in Latin letters begins with the surname, as in China, Korea and Singapore."""
    surnames = lexicon("pinyin_surnames") | lexicon("other_chinese_surnames")
    first, given = fold(words[0]), words[1:]
    if first in surnames and all(map(_chinese, re.split(r"[\s-]+", fold(" ".join(given))))):
        return True
    if len(given) == 1:
        return first in lexicon("korean_japanese_surnames") and bool(_KOREAN_GIVEN.fullmatch(given[0]))
    short = len(given) == 2 and all(map(_SHORT.fullmatch, given))
    return first in surnames and short and not lexicon("western_given_names") & set(map(fold, given))


def looked_up_by(name: str, kind: str) -> Part:
    """Return the span of a name by which people look it up: a person's surname, (0, 0) for everything else."""
    if kind != "person" or _HAN.search(name):
        return (0, 0)
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", name)]
    if len(words) < 2:
        return (0, 0)
    last = name[slice(*words[-1])]
    # `Chen Yulan`, `Lam Ka-ming` begin with the surname, `Anna Berg` and `Wenqing Xu` end with it; `van Beek` is one.
    if name[slice(*words[0])] in _PARTICLES:
        return (words[0][0], words[-1][1])
    written_first = _surname_first([name[start:end] for start, end in words])
    if written_first or _INITIALS.fullmatch(last):
        return (words[0][0], words[-2][1] if _INITIALS.fullmatch(last) and not written_first else words[0][1])
    begin = len(words) - 1
    while begin > 1 and name[slice(*words[begin - 1])].casefold() in _PARTICLES:
        begin -= 1
    return (words[begin][0], words[-1][1])


def sorted_by(name: str, kind: str) -> str:
    """Return what a name is sorted by: folded, Chinese in pinyin, a person by surname, without a leading article."""
    if _HAN.search(name):
        return fold(_pinyin(name, person=kind == "person"))
    start, end = looked_up_by(name, kind)
    plain = f"{name[start:end]} {name[:start]} {name[end:]}" if end else name
    plain = re.sub(r"^(?:the|an?)\s+(?=\S)", "", plain, flags=re.IGNORECASE) if kind != "person" else plain
    return " ".join(re.sub(r"[^\w\s]", " ", fold(plain)).split())


class IndexNames:
    """Numbers the names of one volume as its articles are gathered, and makes the entries of its index."""

    def __init__(self, store: Store, types: Collection[str]) -> None:
        self._types = frozenset(types)
        self._hidden = {str(row[0]) for row in store.rows("SELECT uuid FROM entities WHERE kind='substance'")}
        self._numbers: dict[str, int] = {}
        self._same: dict[tuple[str, str], int] = {}
        self._kept: list[tuple[str, str]] = []
        self._written: list[Counter[str]] = []

    def number(self, mention: Mapping[str, Any]) -> int | None:
        """Return the number of the name of a mention; None for what the index does not list.

        A bare first name or surname whose bearer is a guess leads nobody anywhere.
        """
        kind, name = str(mention["type"]), str(mention["name"])
        if kind not in self._types or mention["entity"] in self._hidden:
            return None
        if kind == "person" and not mention["certain"] and len(name.split()) == 1:
            return None
        if mention["entity"] not in self._numbers:
            # Two entries of one name help nobody, but for people: there they are two who are called so.
            same = ("", "") if kind == "person" else (kind, _plain(name))
            if same not in self._same or not same[1]:
                self._same[same] = len(self._kept)
                self._kept.append((name, kind))
                self._written.append(Counter())
            self._numbers[mention["entity"]] = self._same[same]
        number = self._numbers[mention["entity"]]
        self._written[number][" ".join(str(mention["text"]).split())] += 1
        return number

    def entries(self) -> tuple[DossierName, ...]:
        """Return the entries by number."""
        return tuple(
            DossierName(name, kind, sorted_by(name, kind), looked_up_by(name, kind), self._others(number))
            for number, (name, kind) in enumerate(self._kept)
        )

    def _others(self, number: int) -> tuple[tuple[str, str], ...]:
        """Return the other ways to write a name that tell something, the most frequent first."""
        name, kind = self._kept[number]
        seen = {_plain(name)}
        words = _words(name)
        found = []
        for written, _count in self._written[number].most_common():
            known = _plain(written)
            # A part of a person's name, a surname with a title, another spelling of the same letters: nobody looks
            # these up.
            part = kind == "person" and (
                _words(written) <= words or (not _HAN.search(written) and len(written.split()) < 2)
            )
            titled = kind == "person" and _HAN.match(name) is not None and written[:1] == name[:1]
            if known in seen or part or titled:
                continue
            seen.add(known)
            found.append((written, sorted_by(written, kind)))
        return tuple(found[:_MOST_OTHERS])


def _plain(name: str) -> str:
    """Return the letters of a name."""
    return "".join(c for c in fold(name) if c.isalnum())


def _words(name: str) -> frozenset[str]:
    """Return the words of a name."""
    return frozenset(re.findall(r"\w+", fold(name)))
