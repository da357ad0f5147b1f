"""Hyphens at line ends: whether one belongs to the word or only to the line."""

from __future__ import annotations

import re

from cuttings_db.text.words import vocabulary

__all__ = ["Hyphens"]

_HYPHENS = "-‐"
_SOFT = "\u00ad"
_LEFT = re.compile(r"[^\W\d_]{1,40}\Z")
_RIGHT = re.compile(r"[^\W\d_]{1,40}")
_BROKEN = re.compile(r"(?<!\w)[^\W\d_]{1,40}[-‐]\s{1,400}[^\W\d_]{1,40}")
_WORD = re.compile(r"[^\W\d_]{2,40}(?:[-‐][^\W\d_]{1,40}){0,3}")
# Compounds keep their hyphen even where the text never writes them in one line.
_FIRST = vocabulary("compound_first")
_SECOND = vocabulary("compound_second")


class Hyphens:
    """Answers for one text whether a hyphen at a line end goes; words are collected on first need."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: set[str] | None = None

    def _known(self, word: str) -> bool:
        """Tell whether the text has this word elsewhere, unbroken."""
        if self._words is None:
            rest = _BROKEN.sub(" ", self._text)
            words = {found.group().casefold().replace("‐", "-") for found in _WORD.finditer(rest)}
            for compound in [w for w in words if "-" in w]:
                words.update(part for part in compound.split("-") if len(part) > 2)
            self._words = words
        return word.casefold() in self._words

    def at(self, end: int, start: int) -> bool | None:
        """Return for a line that ends at `end` and goes on at `start`: True if its hyphen goes, False if it stays
        (and no space follows), None if there is no hyphen between two words.
        """
        text = self._text
        if end < 2 or text[end - 1] not in _HYPHENS + _SOFT or not text[end - 2].isalnum():
            return None
        following = text[start : start + 1]
        if text[end - 1] == _SOFT:
            return True
        if not following.isalnum():
            return None
        left, right = _LEFT.search(text, max(0, end - 41), end - 1), _RIGHT.match(text, start)
        if left is None or right is None or not following.islower():
            return False  # COVID-|19, PD-|L1, Bristol-|Myers
        head, tail = left.group(), right.group()
        if text[left.start() - 1 : left.start()] in ("-", "‐") and left.start():
            return False  # the third word of a compound
        if tail in ("and", "or", "to", "und", "oder") and head.islower():
            return None  # "pre- | and postoperative"
        if self._known(head + tail):
            return True
        if self._known(f"{head}-{tail}") or (self._known(head) and self._known(tail)):
            return False
        return not (head.lower() in _FIRST and tail in _SECOND) and not (tail in _SECOND and self._known(head))
