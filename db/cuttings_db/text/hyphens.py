"""Hyphens at line ends: whether one belongs to the word or only to the line."""

from __future__ import annotations

import re

from cuttings_db.text.dictionary import is_word
from cuttings_db.text.script import needs_space
from cuttings_db.text.words import vocabulary

__all__ = ["Hyphens"]

_HYPHENS = "-‐"
_SOFT = "\u00ad"
_TIGHT = "–—/"  # signs that a line may end behind, and that have no space when it does not
_LEFT = re.compile(r"[^\W\d_]{1,40}\Z")
_RIGHT = re.compile(r"[^\W\d_]{1,40}")
_BROKEN = re.compile(r"(?<!\w)[^\W\d_]{1,40}[-‐]\s{1,400}[^\W\d_]{1,40}")
_WORD = re.compile(r"[^\W\d_]{2,40}(?:[-‐][^\W\d_]{1,40}){0,3}")
_JOINING = ("and", "or", "to", "und", "oder", "bzw", "versus")
# Compounds keep their hyphen even where the text never writes them in one line.
_FIRST = vocabulary("compound_first")
_SECOND = vocabulary("compound_second")
_PREFIXES = vocabulary("hyphen_prefixes")
_SUFFIXES = vocabulary("hyphen_suffixes")
_CLOSED = vocabulary("closed")
_CLOSED_PREFIXES = vocabulary("closed_prefixes")


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
        if end < 2 or text[end - 1] not in _HYPHENS + _SOFT + _TIGHT or not text[end - 2].isalnum():
            return None
        following = text[start : start + 1]
        if text[end - 1] == _SOFT:
            return True
        if not following.isalnum():
            return None
        if text[end - 1] in _TIGHT:
            return False
        left, right = _LEFT.search(text, max(0, end - 41), end - 1), _RIGHT.match(text, start)
        if left is None or right is None or not following.islower():
            return False  # COVID-|19, PD-|L1, Bristol-|Myers
        head, tail = left.group(), right.group()
        if tail in _JOINING and head.islower():
            return None  # "pre- | and postoperative"
        third = left.start() > 0 and text[left.start() - 1] in _HYPHENS
        return self._goes(head, tail, third)

    def _goes(self, head: str, tail: str, third: bool) -> bool:
        """Tell by the text, then by lists, then by a dictionary whether two halves are one word without a hyphen.

        `third` says that a hyphen stands before the first half already ("state-of-the-|art").
        """
        if self._known(f"{head}-{tail}"):
            return self._known(head + tail) and (head + tail).casefold() in _CLOSED
        if self._known(head + tail):
            return True
        first, whole = head.lower(), (head + tail).lower()
        if whole in _CLOSED or first in _CLOSED_PREFIXES:
            return True
        if tail in _SECOND and first in _FIRST:
            return False
        if is_word(whole) and not (third and is_word(first) and is_word(tail)):
            return True
        if not is_word(tail) and not self._known(tail):
            return tail not in _SUFFIXES  # the end of a word is no word: "osimer-|tinib"
        if first in _PREFIXES or self._known(head) or is_word(first):
            return len(tail) < 3 and not third
        return True

    def seam(self, end: int, start: int) -> tuple[bool, str]:
        """Return whether the last character before `end` goes, and what stands between `end` and `start` instead
        of a line break or page break: a space, or nothing after a hyphen and beside Han.
        """
        goes = self.at(end, start)
        if goes is not None:
            return goes, ""
        return False, " " if needs_space(self._text[end - 1], self._text[start]) else ""
