"""Tell reference files by how their first record begins."""

from __future__ import annotations

import re

__all__ = ["is_nbib", "is_ris"]

_RIS = re.compile(r"^TY  ?- ?[A-Z0-9]{2,8}[ \t]*\n(?:[A-Z][A-Z0-9]  ?-|[ \t]*\n)", re.MULTILINE)
_NBIB = re.compile(r"\s*PMID- ?\d{1,9}[ \t]*\n(?:[A-Z]{2,4} *- |      )")
_LONGEST_HEAD = 2_000


def is_ris(head: str) -> bool:
    """Tell whether a text begins as RIS does; some databases write a few lines of their own before it."""
    match = _RIS.search(head[: 2 * _LONGEST_HEAD].removeprefix("\ufeff"))
    return match is not None and match.start() <= _LONGEST_HEAD


def is_nbib(head: str) -> bool:
    """Tell whether a text begins as PubMed's export does."""
    return _NBIB.match(head.removeprefix("\ufeff")) is not None
