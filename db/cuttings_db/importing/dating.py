"""Read the dates of a text as recognition does, and as every correction that changes what they count from does."""

from __future__ import annotations

from dataclasses import dataclass

from cuttings_db.model import DateMention

__all__ = ["History", "Said", "read_dates"]

# Whether dates without a year follow the last date told, and why.
History = tuple[bool, str]


@dataclass(frozen=True)
class Said:
    """What a person said of an article: its publication date in EDTF, and whether it tells a history."""

    published: str | None
    history: bool | None


def read_dates(
    text: str, published: str | None, language: str, history: bool | None
) -> tuple[list[DateMention], History]:
    """Return the dates of a text, and whether it reads as a history; `history` is what a person says of that."""
    from cuttings_db import dates

    verdict = dates.narrative(text, published)
    chosen = verdict[0] if history is None else history
    return dates.find_dates(text, published, language or None, chosen, ranges="one"), verdict
