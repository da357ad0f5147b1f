"""How much each source of evidence for the publication date weighs; the higher wins."""

from __future__ import annotations

__all__ = ["NAMING", "WEIGHTS"]

# Lighter evidence names no date by itself: it bounds one, or is only shown.
NAMING = 25

WEIGHTS = {
    "user": 100,
    "page metadata and address": 90,
    "e-mail date": 80,
    "htmldate": 75,
    "metadata": 70,
    "shown on the page": 65,
    "address": 60,
    "own address": 60,
    "date line": 50,
    "dateline": 50,
    "document metadata": 40,
    "dateline without a year": 35,
    "date of update": 32,
    "DOI": 30,
    "copyright": 20,
    "date of update below": 18,
    "time of printing": 16,
    "past event": 10,
    "manuscript date": 10,
    "cited address": 10,
    "access date": 10,
    "file time": 5,
}
