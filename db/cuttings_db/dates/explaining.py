"""Say in a sentence what a rule reads, for people who ask why a date is what it is."""

from __future__ import annotations

import functools
import inspect

from cuttings_db.dates.grammar import RULES

__all__ = ["rule_words"]


@functools.cache
def _sentences() -> dict[str, str]:
    """Return the first sentence of every rule's docstring by the rule's id."""
    paragraphs = {entry.id: inspect.getdoc(entry.read) or "" for entry in RULES}
    return {name: " ".join(words.split("\n\n")[0].split()) for name, words in paragraphs.items()}


def rule_words(rule: str) -> str:
    """Return what a rule reads as one English sentence; empty for a date that no rule read."""
    return _sentences().get(rule, "")
