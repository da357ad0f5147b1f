"""Why an article shows the publication date that it shows: its evidence in words, and what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_db.intervals import overlaps, parse_edtf
from cuttings_db.model import Interval
from cuttings_desktop.corrections.date_facts import from_edtf
from cuttings_desktop.date_words import evidence_words, interval_words

__all__ = ["bounds_words", "conflicting", "grouped", "is_own", "shown_words", "why_words"]

_OWN = frozenset({"you", "user"})


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("corrections", text)


def _interval(edtf: str) -> Interval | None:
    """Return an EDTF date as an interval, None for what is none."""
    try:
        return parse_edtf(edtf)
    except ValueError:
        return None


def is_own(evidence: Mapping[str, Any]) -> bool:
    """Tell whether a piece of evidence is a person's own word."""
    return str(evidence.get("source", "")) in _OWN


def bounds_words(edtf: str) -> str:
    """Return a piece of evidence in words; what only limits the date says so."""
    interval = _interval(edtf)
    if interval is None:
        return edtf or _tr("undated")
    value = {"edtf": edtf, "lo": interval.lo, "hi": interval.hi}
    value |= {"precision": interval.precision, "qualifier": interval.qualifier}
    return interval_words(value, short=False, bounds=True)


def grouped(evidence: Sequence[Mapping[str, Any]]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """Return (EDTF, evidence) of each date that is named, the best first."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for one in evidence:
        if one.get("edtf"):
            groups.setdefault(str(one["edtf"]), []).append(one)
    return list(groups.items())


def shown_words(published: Mapping[str, Any] | None) -> str:
    """Return the publication date that is shown, in words."""
    return interval_words(published, short=False, bounds=True)


def conflicting(published: Mapping[str, Any] | None, edtf: str) -> bool:
    """Tell whether what a piece of evidence names cannot be true together with the date that is shown."""
    shown, named = _interval(str((published or {}).get("edtf") or "")), _interval(edtf)
    return shown is not None and named is not None and not overlaps(named, shown)


def why_words(published: Mapping[str, Any] | None, evidence: Sequence[Mapping[str, Any]]) -> str:
    """Say in one sentence why this date is shown and no other."""
    if not evidence:
        return _tr("Nothing in the article or its file says when it was published.")
    own = [one for one in evidence if is_own(one)]
    others = [one for one in evidence if not is_own(one)]
    if own:
        if not others:
            return _tr("You have set it; the article itself does not say when it was published.")
        best = others[0]
        words = _tr("You have set it, and that counts above all. Without it: {date}, {source}.")
        return words.format(date=bounds_words(str(best["edtf"])), source=evidence_words(str(best["source"])))
    if published is None:
        return _tr("What there is does not allow to name a date. Choose what you trust, or type a date.")
    for one in evidence:
        if one.get("edtf") == published.get("edtf"):
            return _tr("It is {source}, the strongest evidence there is.").format(
                source=evidence_words(str(one["source"]))
            )
    return _tr("No evidence names the date; what there is only limits it: {date}.").format(
        date=from_edtf(str(published.get("edtf") or ""))
        if not published.get("lo") and not published.get("hi")
        else shown_words(published)
    )
