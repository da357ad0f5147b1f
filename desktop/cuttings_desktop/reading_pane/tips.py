"""What a mark says when it is pointed at."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop.date_words import evidence_words, interval_words, known_words, origin_words, role_words
from cuttings_desktop.highlight_looks import colour_words
from cuttings_desktop.messages import headed
from cuttings_desktop.reading_pane.marks import Mark

__all__ = ["spoken", "tip_of", "type_words"]


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("reading_pane", text)


def type_words(kind: str) -> str:
    """Return what an entity type is called."""
    return {
        "person": _tr("person"),
        "organisation": _tr("organisation"),
        "place": _tr("place"),
        "event": _tr("event"),
        "product": _tr("product"),
        "gene": _tr("gene"),
        "disease": _tr("disease"),
        "publication": _tr("publication"),
        "trial": _tr("trial"),
        "variant": _tr("variant"),
    }.get(kind, kind)


def _box(title: str, *lines: str) -> str:
    """Return a tip of a strong first line and quiet ones below; everything is escaped here."""
    shown = "<br>".join(html.escape(line) for line in lines if line)
    return f"<p style='white-space:pre-wrap'><b>{html.escape(title)}</b>{'<br>' if shown else ''}{shown}</p>"


def _evidence(published: Mapping[str, Any] | None) -> list[str]:
    """Return a line for each piece of evidence."""
    lines = []
    for evidence in (published or {}).get("evidence", ())[:6]:
        quote = str(evidence.get("quote", "")).strip()
        source = evidence_words(str(evidence.get("source", "")))
        lines.append(headed(source, quote[:120]) if quote else source)
    return lines


def date_line(data: Mapping[str, Any]) -> str:
    """Return how precise a date is, and what a person has said of it."""
    words = [known_words(data), origin_words(str(data.get("origin") or ""))]
    if str(data.get("role") or "event") != "event":
        words.insert(1, role_words(str(data["role"])))
    return "  ·  ".join(word for word in words if word)


def spoken(mark: Mark, words: str) -> str:
    """Return what a screen reader says of a mark that is taken in hand."""
    if mark.kind == "date":
        return _tr("{words}: {date}, {how}").format(
            words=words, date=interval_words(mark.data, short=False), how=date_line(mark.data)
        )
    if mark.kind == "highlight":
        said = _tr("Highlight, {colour}: {words}").format(colour=colour_words(str(mark.data["colour"])), words=words)
        note = str(mark.data.get("note") or "")
        return _tr("{words}. Note: {note}").format(words=said, note=note) if note else said
    return words


def tip_of(mark: Mark) -> str:
    """Return the tip of a mark as escaped rich text."""
    data = mark.data
    if mark.kind == "entity":
        kind = type_words(str(data.get("type", "")))
        return _box(str(data.get("name", "")), kind, _tr("Click to narrow to it, Ctrl+click for more about it"))
    if mark.kind == "date":
        return _box(interval_words(data, short=False), date_line(data), _tr("Click to see why, and to correct it"))
    if mark.kind == "published":
        published = data.get("published")
        title = _tr("Publication date: {words}").format(words=interval_words(published, short=False, bounds=True))
        lines = _evidence(published) or [_tr("Nothing in the article says when it was published.")]
        return _box(title, *lines, _tr("Click to choose, correct or clear it"))
    if mark.kind == "history":
        return _box(str(data.get("reason", "")), _tr("Click to change how dates without a year are read"))
    if mark.kind == "highlight":
        note = str(data.get("note") or "")
        return _box(_tr("Note"), note[:500]) if note else ""
    if mark.kind == "comment":
        return _box(_tr("Your note on this article"), _tr("Click to change it"))
    if mark.kind == "back":
        return _box(_tr("Back to the text"))
    if mark.kind == "link":
        return _box(str(data["url"])[:300])
    return ""
