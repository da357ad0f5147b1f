"""The head of the page: title, source, date with its evidence, author, address, warnings; as pieces like the text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop.core_words import said
from cuttings_desktop.date_words import evidence_words, history_words, interval_words
from cuttings_desktop.reading_pane.marks import Mark, safe_address
from cuttings_desktop.reading_pane.pieces import Piece, displayed

__all__ = ["head_pieces", "published_words"]

_LONGEST = 300  # characters of a title: a program-made one may be a whole sentence, a broken one a whole page


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("reading_pane", text)


def published_words(published: dict[str, Any] | None) -> str:
    """Return the publication date in honest words, with what it rests on."""
    words = interval_words(published, bounds=True)
    sources: list[str] = []
    known = list((published or {}).get("evidence", ()))
    # What merely bounds the date is no reason for a day that something else names.
    settled = [e for e in known if e.get("edtf") == (published or {}).get("edtf")]
    # That a day was found on the page says nothing more where the page itself states it.
    settled = [e for e in settled if e.get("source") != "htmldate"] or settled
    for evidence in (settled or known)[:2]:
        name = evidence_words(str(evidence.get("source", "")))
        if name and name not in sources:
            sources.append(name)
    return _tr("{date} ({sources})").format(date=words, sources=_tr(", ").join(sources)) if sources else words


def _short_address(address: str) -> str:
    """Return an address as it is read: without scheme, cut in the middle when long."""
    shown = address.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    return shown if len(shown) <= 84 else f"{shown[:58]}…{shown[-24:]}"


def head_pieces(header: dict[str, Any]) -> list[tuple[Piece, list[Mark]]]:
    """Return the pieces of an article's head with their marks."""
    title = displayed(str(header.get("title") or "")).strip() or _tr("Untitled")
    title = title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"
    made: list[tuple[Piece, list[Mark]]] = [(Piece("head-title", title), [])]
    origin = str(header.get("title_origin") or "")
    if origin == "made":
        made.append((Piece("head-note", _tr("title made from the first sentence")), []))
    made.append(_line(header))
    if how := _unusual(header):
        data = {"published": header.get("published"), "reason": how}
        made.append((Piece("head-note", how), [Mark(0, len(how), "history", data)]))
    if address := safe_address(header.get("url")):
        shown = displayed(_short_address(address))
        made.append((Piece("head-note", shown), [Mark(0, len(shown), "link", {"url": address})]))
    if tags := [displayed(str(tag)) for tag in header.get("tags", ())]:
        made.append((Piece("head-note", "   ".join(f"# {tag}" for tag in tags)), []))
    if note := displayed(str(header.get("note") or "")).strip():
        shown = f"✎ {note}"
        made.append((Piece("head-own", shown), [Mark(0, len(shown), "comment", {"note": note})]))
    for warning in header.get("warnings", ()):
        made.append((Piece("head-note", "⚠ " + displayed(said(str(warning)))), []))
    made.append((Piece("head-rule"), []))
    return made


def _unusual(header: dict[str, Any]) -> str:
    """Return how dates without a year are read where that is not what one expects of news, or was chosen."""
    history = header.get("history") or {}
    # Without a publication date there is nothing else to count from; that needs no line in every such article.
    expected = not history.get("is") or not header.get("published")
    return displayed(history_words(history)) if history.get("chosen") or not expected else ""


def _line(header: dict[str, Any]) -> tuple[Piece, list[Mark]]:
    """Return the line of source, date and author."""
    text, marks = "", []
    if source := displayed(str(header.get("source") or "")).strip():
        text += source
        marks.append(Mark(0, len(text), "strong"))
        text += "  ·  "
    published = header.get("published")
    words = displayed(published_words(published))
    marks.append(Mark(len(text), len(text) + len(words), "published", {"published": published}))
    text += words
    if author := displayed(str(header.get("author") or "")).strip():
        text += "  ·  " + author
    return Piece("head-line", text), marks
