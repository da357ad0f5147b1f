"""Dates in articles: an own grammar for English and Chinese, and the publication date as ranked evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuttings_db.on_demand import attribute

if TYPE_CHECKING:
    from cuttings_db.dates.evidence import date_in_address, publication_evidence
    from cuttings_db.dates.explaining import rule_words
    from cuttings_db.dates.finding import find_dates, narrative, read_dates
    from cuttings_db.dates.scanning import Scan
    from cuttings_db.dates.settling import settle_published
    from cuttings_db.dates.weights import WEIGHTS

__all__ = [
    "WEIGHTS",
    "Scan",
    "date_in_address",
    "find_dates",
    "narrative",
    "publication_evidence",
    "read_dates",
    "rule_words",
    "settle_published",
]

# In which module each of them is; it is loaded when it is first asked for.
_PLACES = {
    "date_in_address": "evidence",
    "publication_evidence": "evidence",
    "rule_words": "explaining",
    "find_dates": "finding",
    "narrative": "finding",
    "read_dates": "finding",
    "Scan": "scanning",
    "settle_published": "settling",
    "WEIGHTS": "weights",
}


def __getattr__(name: str) -> object:
    """Load what the room offers."""
    return attribute(__name__, _PLACES, name)
