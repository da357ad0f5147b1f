"""Dates in articles: an own grammar for English and Chinese, and the publication date as ranked evidence."""

from cuttings_db.dates.finding import find_dates

__all__ = ["find_dates"]
