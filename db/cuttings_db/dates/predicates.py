"""What happened on a date: one word of the clause around it, and the act that it comes down to in either language."""

from __future__ import annotations

from functools import cached_property

from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.predicates_chinese import ChineseWords, chinese_predicate
from cuttings_db.dates.predicates_english import EnglishWords, english_predicate
from cuttings_db.model import Part

__all__ = ["Predicates"]

_HAN = Pattern(r"[一-鿿]")
_LETTER = Pattern(r"[A-Za-z]{2}")


class Predicates:
    """Finds predicates in one text; its words are found once, when they are first needed."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._text = text

    @cached_property
    def _english(self) -> EnglishWords:
        """Return the words of the text."""
        return EnglishWords(self._text)

    @cached_property
    def _chinese(self) -> ChineseWords:
        """Return the Chinese triggers of the text."""
        return ChineseWords(self._text)

    def of(self, clause: Part, start: int, end: int) -> tuple[Part, Part, str]:
        """Return the clause of the date `[start, end)`, the span of the word that says what happened, and its act.

        The clause comes back without what another verb tells beside it. The act is a word of the shipped table
        (`approve` for "cleared" and for 获批 alike), else the base of the English verb. ((0, 0), "") stand for a
        predicate that is not there; an act of "" for a mere "is".
        """
        text = self._text
        around = text[max(clause[0], start - 60) : start] + text[end : min(clause[1], end + 60)]
        if _HAN.search(around) and 6 * sum(map(_is_han, around)) > len(around):
            found = chinese_predicate(self._chinese, clause, start, end)
            if found[1] != (0, 0) or not _LETTER.search(around):
                return found
        return english_predicate(self._english, clause, start, end)


def _is_han(character: str) -> bool:
    """Tell whether a character is Chinese."""
    return "一" <= character <= "鿿"
