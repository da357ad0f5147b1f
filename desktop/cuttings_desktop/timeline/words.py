"""What the timeline says: labels of the axis, of items and columns, tips, and what a screen reader hears."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_db.timeline import OPEN_FUTURE, OPEN_PAST, Items, Timeline, unpack_look
from cuttings_desktop.date_words import (
    day_words,
    interval_words,
    known_words,
    month_words,
    precision_words,
    qualifier_words,
)
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import listed, number

__all__ = [
    "canvas_words",
    "column_tip",
    "hand_words",
    "how_precisely",
    "item_interval",
    "item_tip",
    "item_words",
    "label_of",
    "tick_words",
]

_TITLES = 6  # that a tip names


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("timeline", text)


def tick_words(unit: str, year: int, month: int, day: int) -> str:
    """Return a label of the axis."""
    if unit == "year":
        return str(year)
    if unit == "month":
        return month_words(date(year, month, 1))
    return day_words(date(year, month, day))


def item_interval(items: Items, item: int) -> dict[str, Any]:
    """Return an item's interval as the answers write one."""
    lo, hi, look = int(items.lo[item]), int(items.hi[item]), unpack_look(int(items.look[item]))
    return {
        "edtf": "",
        "lo": None if lo <= 0 or lo == OPEN_PAST else date.fromordinal(lo).isoformat(),
        "hi": None if hi == OPEN_FUTURE else date.fromordinal(hi).isoformat(),
        "precision": look.precision,
        "qualifier": look.qualifier,
        "role": look.role,
    }


def label_of(detail: dict[str, Any] | None) -> str:
    """Return the short name of an item on the canvas: what happened, or the title."""
    if not detail:
        return ""
    # A clause may run over the end of a line, which is no space where it is drawn.
    clause = " ".join(str(detail.get("clause") or "").split())
    title = " ".join(str(detail.get("title") or "").split())
    return showable(title if detail.get("role") == "publication" or not clause else clause)


def how_precisely(interval: Mapping[str, Any]) -> str:
    """Return how precise a date is, such as "exact to the month, by then"."""
    if interval["qualifier"] in ("approximate", "uncertain"):
        return known_words(interval)  # nothing approximate is exact
    precise = precision_words(str(interval["precision"]))
    extra = qualifier_words(str(interval["qualifier"]))
    if not extra:
        return precise
    return extra if interval["qualifier"] == "within" else listed((precise, extra))


def item_words(items: Items, item: int, detail: dict[str, Any] | None) -> str:
    """Return what a screen reader says of an item."""
    interval = item_interval(items, item)
    published = interval["role"] == "publication"
    role = _tr("published") if published else _tr("event")
    parts = [interval_words(interval, short=False, bounds=published), role, label_of(detail)]
    return ", ".join(part for part in parts if part)


def hand_words(index: Timeline, item: int, detail: dict[str, Any] | None) -> str:
    """Return what a screen reader says of the item in hand, with how many articles tell of it."""
    words = item_words(index.items, item, detail)
    sources = len({int(index.items.article[n]) for n in index.members(item)})
    return f"{words}, " + _tr("{n} sources").format(n=number(sources)) if sources > 1 else words


def canvas_words(count: int) -> str:
    """Return what a screen reader says where nothing is in hand."""
    if not count:
        return _tr("No dates in these articles")
    return _tr(
        "{n} dates. Arrow keys go from one to the next, plus and minus zoom, Enter opens, T shows a table."
    ).format(n=number(count))


def item_tip(
    items: Items, item: int, detail: dict[str, Any] | None, others: Sequence[dict[str, Any] | None] = ()
) -> str:
    """Return what an item is and how precisely it is known, as escaped rich text; `others` tell of the same event."""
    interval = item_interval(items, item)
    published = interval["role"] == "publication"
    when = interval_words(interval, short=False, bounds=published)
    lines = [f"<b>{html.escape(when)}</b> · {html.escape(how_precisely(interval))}"]
    if detail:
        clause = " ".join(str(detail.get("clause") or "").split())
        if clause and not published:
            lines.append(html.escape(clause[:280] + ("…" if len(clause) > 280 else "")))
        quote = " ".join(str(detail.get("text") or "").split())
        if quote and not published and quote not in clause:
            lines.append(f"“{html.escape(quote[:120])}”")
        title = str(detail.get("title") or "").strip()
        lead = _tr("Published: {title}") if published else _tr("In: {title}")
        lines.append(html.escape(lead.format(title=title[:160])))
    lines += _more_sources(detail, others)
    return "<div style='max-width:360px'>" + "<br>".join(lines) + "</div>"


def _more_sources(detail: dict[str, Any] | None, others: Sequence[dict[str, Any] | None]) -> list[str]:
    """Return the titles of the other articles that tell of an event, a few of them, and how many there are."""
    if not others:
        return []
    told = {str(o["title"] or "").strip() for o in others if o} - {str((detail or {}).get("title") or "").strip()}
    titles = sorted(told)[:_TITLES]
    lines = [html.escape(_tr("Also in: {title}").format(title=title[:160])) for title in titles]
    if len(told) > _TITLES:
        lines.append(_tr("and {n} more").format(n=number(len(told) - _TITLES)))
    return lines


def column_tip(count: int, first: int, last: int) -> str:
    """Return what a column stands for."""
    interval = {
        "lo": date.fromordinal(max(1, first)).isoformat(),
        "hi": date.fromordinal(max(1, last)).isoformat(),
        "precision": "range",
        "qualifier": "exact",
    }
    counted = _tr("1 date") if count == 1 else _tr("{n} dates").format(n=number(count))
    when = html.escape(interval_words(interval))
    return f"<b>{counted}</b> · {when}<br>{html.escape(_tr('Click to zoom in'))}"
