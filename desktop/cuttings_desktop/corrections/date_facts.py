"""What is said of one date: its clause with the word that says what happened, what it counts from, what was there."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_db.intervals import parse_edtf
from cuttings_desktop.core_words import said
from cuttings_desktop.date_words import interval_words, known_words, origin_words, role_words

__all__ = ["anchor_words", "clause_html", "facts_line", "from_edtf", "spoken"]

_LONGEST = 420  # characters of a clause
_BESIDE = 150  # of which so many stand before the date at most


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("corrections", text)


def from_edtf(edtf: str) -> str:
    """Return an EDTF date in words; what cannot be read is returned as it is."""
    try:
        return interval_words(asdict(parse_edtf(edtf)), short=False)
    except ValueError:
        return edtf


def facts_line(date: Mapping[str, Any]) -> str:
    """Return precision, role and what a person has said of it, in one line."""
    words = [known_words(date), role_words(str(date.get("role") or "event"))]
    words.append(origin_words(str(date.get("origin") or "")))
    return "  ·  ".join(word for word in words if word)


def anchor_words(date: Mapping[str, Any]) -> tuple[str, str]:
    """Return what a relative date counts from: its kind ("published", "told" or "") and the words."""
    edtf, kind = str(date.get("anchor") or ""), str(date.get("anchor_words") or date.get("anchor_kind") or "")
    if not edtf or not kind:
        return "", ""
    if kind == "published":
        return kind, _tr("the publication date, {date}").format(date=from_edtf(edtf))
    return kind, _tr("the date told before it, {date}").format(date=from_edtf(edtf))


def clause_html(date: Mapping[str, Any], predicate_colour: str) -> str:
    """Return the clause as escaped rich text: the predicate stands out, the date itself is underlined."""
    clause = str(date.get("clause") or "")
    if not clause:
        return ""
    base = int((date.get("clause_span") or [int(date.get("start") or 0)])[0])
    spans = [(int(date["start"]) - base, int(date["end"]) - base, "<u>", "</u>")]
    low, high = _predicate(date, clause, base)
    if high > low:
        opening = f'<b style="color:{predicate_colour}">'
        spans.append((low, high, opening, "</b>"))
    first = max(0, spans[0][0] - _BESIDE) if len(clause) > _LONGEST else 0
    last = min(len(clause), first + _LONGEST)
    made, at = "…" if first else "", first
    for low, high, opening, closing in sorted(spans):
        if at <= low < high <= last:
            made += html.escape(clause[at:low]) + opening + html.escape(clause[low:high]) + closing
            at = high
    return made + html.escape(clause[at:last]) + ("…" if last < len(clause) else "")


def _predicate(date: Mapping[str, Any], clause: str, base: int) -> tuple[int, int]:
    """Return where in the clause its predicate stands; (0, 0) where there is none."""
    known = date.get("predicate_span")
    if known and known[1] > known[0]:
        return int(known[0]) - base, int(known[1]) - base
    words = str(date.get("predicate") or "")
    low = clause.find(words) if words else -1
    return (low, low + len(words)) if low >= 0 else (0, 0)


def spoken(date: Mapping[str, Any]) -> str:
    """Return what a screen reader says when the popover opens."""
    words = [facts_line(date), said(str(date.get("rule_words") or ""))]
    if counted := anchor_words(date)[1]:
        words.append(_tr("Counted from {anchor}.").format(anchor=counted))
    words.append(" ".join(str(date.get("clause") or "").split())[:_LONGEST])
    return " ".join(word for word in words if word)
