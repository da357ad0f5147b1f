"""How probes of dates write what they expect, and whether a text gives it."""

from __future__ import annotations

from cuttings_db.dates import find_dates

__all__ = ["missing"]


def missing(published: str | None, text: str, expected: str) -> list[str]:
    """Return the entries of `expected` ("words day" or "words first last", between bars) that are not found."""
    found = {(text[date.start : date.end], date.lo, date.hi) for date in find_dates(text, published)}
    left = []
    for entry in expected.split("|"):
        words = entry.split(" ")
        days = [word for word in words if len(word) == 10 and word[4] == word[7] == "-"]
        if (" ".join(words[: len(words) - len(days)]), days[0], days[-1]) not in found:
            left.append(entry)
    return left
