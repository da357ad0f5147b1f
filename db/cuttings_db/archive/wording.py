"""Dates and questions in plain English words, for dossiers and the command line."""

from __future__ import annotations

import datetime
from typing import Any

from cuttings_db.model import Question

__all__ = ["published_words", "question_words", "scope_words"]


def _day(day: str) -> str:
    """Return `2025-08-26` as 26 August 2025."""
    date = datetime.date.fromisoformat(day)
    return f"{date.day} {date:%B} {date.year}"


def published_words(published: dict[str, Any] | None) -> str:
    """Return a publication date in words that say how certain it is; empty if nothing is known."""
    if not published:
        return ""
    lo, hi, precision, qualifier = (published[n] for n in ("lo", "hi", "precision", "qualifier"))
    if lo is None and hi is None:
        return str(published["edtf"])
    if lo is None:
        return f"no later than {_day(hi)}"
    if hi is None:
        return f"no earlier than {_day(lo)}"
    about = "about " if qualifier in ("approximate", "uncertain") else ""
    date = datetime.date.fromisoformat(lo)
    if qualifier == "within":
        return f"between {_day(lo)} and {_day(hi)}"
    if precision == "day" or lo == hi:
        return about + _day(lo)
    if precision == "month":
        return f"{about}{date:%B} {date.year}"
    if precision == "year":
        return f"{about}{date.year}"
    return f"{about}{_day(lo)} to {_day(hi)}"


_SCOPES = {
    "collection": "in the collection “{}”",
    "tag": "tagged “{}”",
    "is": "{}",
    "import": "of import {}",
    "gap": "with a gap: {}",
    "story": "of story {}",
}


def scope_words(scope: str) -> str:
    """Return a scope of a question in words."""
    kind, _, value = scope.partition(":")
    return _SCOPES.get(kind, "{}").format(value.replace("_", " ") if kind in ("is", "gap") else value)


def question_words(question: Question) -> str:
    """Return a question as a person would say it: the words, then what narrows them."""
    parts = [question.text.strip()] if question.text.strip() else []
    for chip in question.entities:
        parts.append(("without " if chip.exclude else "with ") + (chip.name or chip.id))
    for what in dict.fromkeys(span.what for span in question.dates):
        # Spans of one meaning are alternatives.
        spans = (
            f"{_day(span.lo) if span.lo else '…'} to {_day(span.hi) if span.hi else '…'}"
            for span in question.dates
            if span.what == what
        )
        parts.append(f"{what} {' or '.join(spans)}")
    if question.undated:
        parts.append("undated")
    parts += [scope_words(scope) for scope in question.scopes]
    if question.stories:
        parts.append("one article a story")
    if question.trash:
        parts.append("in the trash")
    return " · ".join(parts)
