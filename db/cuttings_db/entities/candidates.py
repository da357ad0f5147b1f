"""What a recogniser proposes: a span of the reading form with its type, and how it gets along with others."""

from __future__ import annotations

from dataclasses import dataclass

from cuttings_db.model import EntityType

__all__ = ["CURATED", "GAZETTEER", "LEARNED", "MODEL", "PATTERN", "Candidate"]

# The order of trust when spans of equal length contend.
CURATED, PATTERN, LEARNED, GAZETTEER, MODEL = 0, 1, 2, 3, 4


@dataclass(slots=True)
class Candidate:
    """A proposed mention `[start, end)` in the reading form.

    `key` and `canonical` may be empty: identity then makes them from the words. `certain` is False where the
    identity is a guess. `title` and the like are not part of the span.
    """

    start: int
    end: int
    type: EntityType
    trust: int
    stage: str
    key: str = ""
    canonical: str = ""
    kind: str = ""
    certain: bool = True
