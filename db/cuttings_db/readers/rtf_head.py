"""Gather what stands before the text of RTF: the names of styles, and what the file says of itself."""

from __future__ import annotations

import re

from cuttings_db.model import ParagraphKind
from cuttings_db.readers.days import day_of
from cuttings_db.readers.rtf_flow import joined

__all__ = ["Head"]

_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|标题|標題|見出し)\s*([1-6])\b", re.IGNORECASE
)
_TITLES = ("title", "titel", "标题", "標題", "titre", "título")
_QUOTES = ("quote", "intense quote", "block text", "zitat", "引用", "明显引用")
_CAPTIONS = ("caption", "beschriftung", "题注", "légende")
_BODY_LEVEL = 9


class Head:
    """The styles by number, and the facts by name."""

    def __init__(self) -> None:
        self._styles: dict[int, tuple[str, int]] = {}
        self._facts: dict[str, str] = {}
        self._day = [0, 0, 0]
        self._words: list[str] = []

    def begin(self) -> None:
        """Begin to gather words."""
        self._words = []

    def add(self, text: str) -> None:
        """Gather words."""
        self._words.append(text)

    def end_fact(self, name: str) -> None:
        """Take the gathered words as a fact."""
        self._facts[name] = joined(self._words).strip()

    def end_style(self, number: int, level: int) -> None:
        """Take the gathered words as the name of a style; `level` is its own outline level, 0 the highest."""
        self._styles[number] = joined(self._words).strip(" ;").lower(), level

    def made(self, place: int, number: int) -> None:
        """Note year, month or day (`place` 0, 1, 2) of making."""
        self._day[place] = number

    def fact(self, name: str) -> str:
        """Return a fact."""
        return self._facts.get(name, "")

    @property
    def day(self) -> str:
        """Return the day of making as EDTF; empty where there is none."""
        year, month, day = self._day
        return day_of(f"{year:04d}-{month:02d}-{day:02d}") if 0 < year < 10_000 else ""

    def kind(self, style: int, outline: int) -> tuple[ParagraphKind, int]:
        """Return what a style, or an outline level of its own, makes of a paragraph."""
        name, level = self._styles.get(style, ("", _BODY_LEVEL))
        if name in _TITLES:
            return "title", 1
        if match := _HEADING.match(name):
            return "heading", int(match[1])
        if name in _QUOTES:
            return "quote", 0
        if name.startswith(_CAPTIONS):
            return "caption", 0
        level = outline if outline != _BODY_LEVEL else level
        return ("heading", level + 1) if 0 <= level <= 5 else ("body", 0)
