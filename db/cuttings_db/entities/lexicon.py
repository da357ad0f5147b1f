"""The word lists of the name rules (surnames, titles, heads of names), read once from a shipped text file."""

from __future__ import annotations

from functools import lru_cache

from cuttings_db.resources import resource

__all__ = ["alternatives", "lexicon"]


@lru_cache(maxsize=1)
def _sections() -> dict[str, frozenset[str]]:
    """Parse the file: `[section]` lines, entries parted by blanks, `#` comments."""
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in resource("gazetteers", "lexicon.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            current = sections.setdefault(line.strip("[] "), set())
        else:
            current.update(line.split())
    return {name: frozenset(entries) for name, entries in sections.items()}


def lexicon(section: str) -> frozenset[str]:
    """Return the entries of one section; KeyError for a section that does not exist."""
    return _sections()[section]


@lru_cache(maxsize=64)
def alternatives(section: str) -> str:
    """Return the entries of a section as the inside of a regular expression's group, longest first."""
    import re

    return "|".join(re.escape(entry) for entry in sorted(lexicon(section), key=lambda e: (-len(e), e)))
