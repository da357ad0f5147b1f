"""Why two names may be one, in words, and the sentences that speak for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop import core_words
from cuttings_desktop.linked import escaped, sentence_html

__all__ = ["evidence_html", "reason_words"]


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("proposals", text)


def reason_words(row: Mapping[str, Any]) -> str:
    """Return how likely it is that the two are one, and why."""
    words = [str(reason.get("words") or reason.get("kind") or "") for reason in row.get("reasons") or ()]
    sure = _tr("{n} % likely").format(n=round(float(row.get("score") or 0) * 100))
    return "  ·  ".join([sure, *(core_words.said(word) for word in words if word)])


def evidence_html(row: Mapping[str, Any]) -> str:
    """Return the sentences that speak for it; their marks are places in the sentence."""
    said = row.get("evidence") or ()
    if not said:
        return f"<p class='muted'>{escaped(_tr('No single sentence shows it: only the names are alike.'))}</p>"
    sentences = (sentence_html(one, [(int(s), int(e)) for s, e in one.get("marks") or ()]) for one in said)
    return f"<h4>{escaped(_tr('What the articles say'))}</h4>" + "".join(sentences)
