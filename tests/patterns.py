"""Texts that make a pattern try hard: one piece that it repeats, many times, and then something that does not fit.

A pattern that can read a repeated piece in two ways tries all of them before it gives up: thirty pieces are a thousand
million ways. What a pattern may repeat is read off the pattern itself.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections.abc import Iterator, Sequence
from typing import Any

import cuttings_db

__all__ = ["hard_texts", "named_patterns"]

_PARSER: Any = importlib.import_module("re._parser")
_ELSE = "aB7 ,.-\n'’()/:;一研年月日、，。"
_ENDS = ("\x00", "!", " ~", "", "x9")
_TIMES = (18, 26, 40)
_LONGEST = 3000
_CATEGORIES = {
    "CATEGORY_DIGIT": (str.isdigit, "7"),
    "CATEGORY_SPACE": (str.isspace, " "),
    "CATEGORY_WORD": (lambda sign: sign.isalnum() or sign == "_", "aB7"),
}
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def named_patterns() -> dict[str, re.Pattern[str]]:
    """Return every pattern that a module of the core holds, by where it stands; lists and tables are looked into."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(cuttings_db.__path__, "cuttings_db."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, pattern in enumerate(_within(value)):
                found.setdefault(pattern.pattern, pattern)
                found[f"{module.name}.{name}{number or ''}"] = found.pop(pattern.pattern)
    return {name: pattern for name, pattern in found.items() if isinstance(pattern.pattern, str)}


def _within(value: Any, depth: int = 3) -> Iterator[re.Pattern[str]]:
    """Yield the patterns in a value of a module."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict | list | tuple | set | frozenset):
        for each in [*value.keys(), *value.values()] if isinstance(value, dict) else value:
            yield from _within(each, depth - 1)


def hard_texts(pattern: re.Pattern[str], count: int, seed: int = 7) -> Iterator[str]:
    """Yield texts for a pattern; none for one that repeats nothing without end."""
    tree = _PARSER.parse(pattern.pattern, pattern.flags)
    if not _repeats(tree):
        return
    chance = random.Random(seed)
    for _ in range(count):
        text = _Words(chance).of(tree, chance.choice((0.3, 0.7, 1.0)))[:_LONGEST]
        yield text[: len(text) - chance.randint(0, min(len(text), 6))] + chance.choice(_ENDS)


def _repeats(tree: Any) -> bool:
    """Tell whether a pattern repeats anything many times."""
    for name, value in ((str(operation), value) for operation, value in tree):
        if name in _REPEATS and (int(value[1]) >= 8 or _repeats(value[2])):
            return True
        inner = value[1] if name in ("BRANCH", "ASSERT", "ASSERT_NOT") else value
        if name == "BRANCH" and any(map(_repeats, inner)):
            return True
        if name in ("ASSERT", "ASSERT_NOT", "ATOMIC_GROUP") and _repeats(inner):
            return True
        if name == "SUBPATTERN" and _repeats(value[3]):
            return True
    return False


class _Words:
    """Makes words that a pattern, or a part of it, matches."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._groups: dict[int | None, str] = {}

    def of(self, tree: Any, often: float) -> str:
        """Return words for a tree; `often` says how likely a piece is repeated many times."""
        return "".join(self._piece(str(operation), value, often) for operation, value in tree)

    def _piece(self, name: str, value: Any, often: float) -> str:
        """Return words for one node; what only looks around stands for nothing."""
        chance, word = self._chance, ""
        if name == "LITERAL":
            word = chr(value)
        elif name == "NOT_LITERAL":
            word = "a" if value != ord("a") else "b"
        elif name == "ANY":
            word = chance.choice("aB7 ")
        elif name == "IN":
            word = self._sign(value)
        elif name == "BRANCH":
            word = self.of(chance.choice(value[1]), often)
        elif name == "SUBPATTERN":
            word = self._groups[value[0]] = self.of(value[3], often)
        elif name == "ATOMIC_GROUP":
            word = self.of(value, often)
        elif name in _REPEATS:
            word = self._repeated(*value, often)
        elif name == "GROUPREF":
            word = self._groups.get(value, "")
        elif name == "GROUPREF_EXISTS":
            word = self.of(value[1], often)
        return word

    def _repeated(self, least: int, most: int, tree: Any, often: float) -> str:
        """Return a piece so many times, or pieces of one kind."""
        chance, most = self._chance, int(most)
        if most < 8 or chance.random() >= often:
            return "".join(self.of(tree, often) for _ in range(chance.randint(least, min(most, least + 2))))
        times = min(most, chance.choice(_TIMES))
        if chance.random() < 0.8:
            return self.of(tree, 0.1) * times
        return "".join(self.of(tree, 0.0) for _ in range(times))

    def _sign(self, items: Sequence[tuple[Any, Any]]) -> str:
        """Return a sign of a class."""
        chance = self._chance
        if str(items[0][0]) == "NEGATE":
            others = [sign for sign in _ELSE if not any(_is_of(item, sign) for item in items[1:])]
            return chance.choice(others or ["~"])
        operation, value = chance.choice(items)
        if str(operation) == "LITERAL":
            return chr(value)
        if str(operation) == "RANGE":
            return chr(chance.randint(value[0], min(value[1], value[0] + 40)))
        test, signs = _CATEGORIES[str(value).replace("_NOT_", "_").replace("UNI_", "")]
        others = [sign for sign in _ELSE if not test(sign)]
        return chance.choice(others if "_NOT_" in str(value) else signs)


def _is_of(item: tuple[Any, Any], sign: str) -> bool:
    """Tell whether a sign is of an item of a class."""
    name, value = str(item[0]), item[1]
    if name == "LITERAL":
        return ord(sign) == int(value)
    if name == "RANGE":
        return bool(value[0] <= ord(sign) <= value[1])
    test, _signs = _CATEGORIES[str(value).replace("_NOT_", "_").replace("UNI_", "")]
    return bool(test(sign)) is not ("_NOT_" in str(value))
