"""Events that may be one: the same words without the year or the number of the edition on one side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.identity import edition_of, name_key

__all__ = ["blocks", "compare", "without_edition", "year_or_edition"]

Found = tuple[float, str, str]
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d) ?年?度?")
_EDITION = re.compile(r"(?<!\d)\d{1,3} ?(?:st|nd|rd|th)\b|第?[一二三四五六七八九十百\d]+届|首届")
_PLAIN = frozenset(["annual", "scientific", "meeting", "congress", "conference", "the", "of", "for", "and", "on", "in"])


def year_or_edition(name: str) -> tuple[str, str]:
    """Return the year of an event's name and the number of its edition, either of them empty."""
    return edition_of(name)


def without_edition(name: str) -> str:
    """Return the words of an event's name that say which series it is, in alphabetic order."""
    plain = _EDITION.sub(" ", _YEAR.sub(" ", name_key(name)))
    words = [word for word in plain.split() if word not in _PLAIN]
    return " ".join(sorted(words))


def blocks(name: str) -> Iterator[str]:
    """Yield what two events that may be one have in common."""
    if series := without_edition(name):
        yield series


def compare(name: str, other: str) -> Found | None:
    """Return the likeness of two events; of different years or editions there is none."""
    if without_edition(name) != without_edition(other):
        return None
    (year, number), (other_year, other_number) = year_or_edition(name), year_or_edition(other)
    if (year and other_year and year != other_year) or (number and other_number and number != other_number):
        return None
    if (year, number) == (other_year, other_number):
        return 0.7, "words", "the same words, but for what all meetings are called"
    if (year or number) and (other_year or other_number):
        return None  # a year and a number: which edition was in which year has to be known
    return 0.4, "edition", "one of the names has no year"
