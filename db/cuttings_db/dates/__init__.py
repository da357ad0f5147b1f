"""Dates in articles: an own grammar for English and Chinese, and the publication date as ranked evidence."""

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
