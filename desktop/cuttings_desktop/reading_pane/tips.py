"""What a mark says when it is pointed at."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop.date_words import evidence_words, interval_words, precision_words
from cuttings_desktop.reading_pane.marks import Mark
from cuttings_desktop.reading_pane.references import References

__all__ = ["tip_of", "type_words"]


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
        lines.append(f"{evidence_words(str(evidence.get('source', '')))}: {quote[:120]}".rstrip(": "))
    return lines


def tip_of(mark: Mark, references: References) -> str:
    """Return the tip of a mark as escaped rich text."""
    data = mark.data
    if mark.kind == "entity":
        return _box(str(data.get("name", "")), type_words(str(data.get("type", ""))), _tr("Click to narrow to it"))
    if mark.kind == "date":
        return _box(interval_words(data, short=False), precision_words(str(data.get("precision", ""))))
    if mark.kind == "published":
        published = data.get("published")
        title = _tr("Publication date: {words}").format(words=interval_words(published, short=False, bounds=True))
        return _box(title, *(_evidence(published) or [_tr("Nothing in the article says when it was published.")]))
    if mark.kind == "note":
        number = references.number_of(str(data["label"]), int(data["start"]), int(data["end"]))
        words = references.words(number) if number is not None else _tr("This source is not in the article.")
        return _box(str(data["label"]), words[:500])
    if mark.kind == "back":
        return _box(_tr("Back to the text"))
    if mark.kind == "link":
        return _box(str(data["url"])[:300])
    return ""
