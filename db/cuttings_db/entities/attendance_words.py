"""The words of meetings, read once from a shipped text file."""

from __future__ import annotations

import re
from functools import lru_cache

from cuttings_db.resources import resource

__all__ = ["hushed", "meeting_words", "one_of"]


# Words in quotation marks part nobody from his verb: `就“谁的真实，谁的世界”展开讨论`.
_QUOTED = re.compile(r"[“「『《‘][^”」』》’\n。]{1,40}[”」』》’]")


@lru_cache(maxsize=1)
def _sections() -> dict[str, frozenset[str]]:
    """Parse the file: `[section]` lines, entries parted by blanks, `_` for a blank inside an entry, `#` comments."""
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in resource("gazetteers", "attendance.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[] "), set())
        elif not line.startswith("#"):
            current.update(entry.replace("_", " ") for entry in line.split())
    return {name: frozenset(entries) for name, entries in sections.items()}


def meeting_words(section: str) -> frozenset[str]:
    """Return the entries of a section; KeyError for one that does not exist."""
    return _sections()[section]


@lru_cache(maxsize=32)
def one_of(section: str) -> str:
    """Return the entries of a section as the inside of a regular expression's group, longest first."""
    return "|".join(re.escape(entry) for entry in sorted(meeting_words(section), key=lambda e: (-len(e), e)))


def hushed(words: str) -> str:
    """Return words with what stands in quotation marks blotted out, offset for offset."""
    return _QUOTED.sub(lambda match: "某" * len(match.group()), words)
