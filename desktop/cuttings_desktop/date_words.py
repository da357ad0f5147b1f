"""Dates in words that are as honest as the date: "about Sep 2025", "no earlier than 26 Aug 2025", "undated"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from cuttings_desktop.core_words import said

__all__ = [
    "day_words",
    "evidence_words",
    "history_words",
    "interval_words",
    "known_words",
    "moment_words",
    "month_words",
    "origin_words",
    "precision_words",
    "qualifier_words",
    "role_words",
]


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("date_words", text)


def _day(value: object) -> date | None:
    """Return a day from an ISO string; None for an open end or what is no day."""
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _chinese() -> bool:
    """Tell whether the window speaks Chinese, which counts months and centuries by figures."""
    return QLocale().language() == QLocale.Language.Chinese


def _month(day: date, short: bool) -> str:
    """Return the name of a day's month in the language of the window."""
    form = QLocale.FormatType.ShortFormat if short or _chinese() else QLocale.FormatType.LongFormat
    return QLocale().standaloneMonthName(day.month, form)


def day_words(day: date, *, short: bool = True) -> str:
    """Return a day such as "9 Jun 2025", in the order of the language."""
    return _tr("{day} {month} {year}").format(day=day.day, month=_month(day, short), year=day.year)


def month_words(day: date, *, short: bool = True) -> str:
    """Return a day's month and year, such as "Jun 2025", in the order of the language."""
    return _tr("{month} {year}").format(month=_month(day, short), year=day.year)


def moment_words(text: object) -> str:
    """Return a time of an answer as the language writes it; what is no time stays as it is."""
    given = str(text or "")
    made = QDateTime.fromString(given[:19].replace(" ", "T"), "yyyy-MM-ddTHH:mm:ss")
    if given.endswith("Z"):
        # The archive keeps the time of Greenwich; people read that of their own clock.
        made.setTimeZone(QTimeZone(QTimeZone.Initialization.UTC))
        made = made.toLocalTime()
    return QLocale().toString(made, _tr("d MMM yyyy, HH:mm")) if made.isValid() else str(text or "")


def _span(lo: date, hi: date, short: bool) -> str:
    """Return two days as one range, without saying a month or year twice."""
    if lo == hi:
        return day_words(lo, short=short)
    if (lo.month, lo.day, hi.month, hi.day) == (1, 1, 12, 31):
        return _tr("{year}").format(year=lo.year if lo.year == hi.year else f"{lo.year}–{hi.year}")
    months, year = (_month(lo, short), _month(hi, short)), hi.year
    if (lo.year, lo.month) == (hi.year, hi.month):
        return _tr("{first}–{last} {month} {year}").format(first=lo.day, last=hi.day, month=months[1], year=year)
    if lo.year == hi.year:
        form = _tr("{day} {month} – {last} {last_month} {year}")
        return form.format(day=lo.day, month=months[0], last=hi.day, last_month=months[1], year=year)
    return _tr("{first} – {last}").format(first=day_words(lo, short=short), last=day_words(hi, short=short))


def _century(year: int) -> str:
    """Return the ordinal of a year's century."""
    value = (year - 1) // 100 + 1 if year % 100 else year // 100 + 1
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return _tr("{ordinal} century").format(ordinal=value if _chinese() else f"{value}{ending}")


def _unit(lo: date, hi: date, precision: str, short: bool) -> str:
    """Return the name of a whole unit of the calendar, or the range where it is none."""
    if precision == "week":
        return _tr("week of {day}").format(day=day_words(lo, short=short))
    if precision == "month" and (lo.year, lo.month) == (hi.year, hi.month):
        return month_words(lo, short=short)
    if precision == "quarter" and (hi - lo).days < 95:
        quarters = (_tr("Q1 {year}"), _tr("Q2 {year}"), _tr("Q3 {year}"), _tr("Q4 {year}"))
        return quarters[(lo.month - 1) // 3].format(year=lo.year)
    if precision == "season":
        name = {3: _tr("spring"), 6: _tr("summer"), 9: _tr("autumn"), 12: _tr("winter")}.get(lo.month)
        if name:
            year = str(lo.year) if lo.year == hi.year else f"{lo.year}–{hi.year % 100:02}"
            return _tr("{season} {year}").format(season=name, year=year)
    if precision == "half" and lo.day == 1 and lo.month in (1, 7):
        return (_tr("first half of {year}") if lo.month == 1 else _tr("second half of {year}")).format(year=lo.year)
    if precision == "decade" and lo.year % 10 == 0:
        return _tr("{year}s").format(year=lo.year)
    if precision == "century":
        return _century(lo.year)
    return _span(lo, hi, short)


def interval_words(value: Mapping[str, Any] | None, *, short: bool = True, bounds: bool = False) -> str:
    """Return a date in words; `bounds` says an interval that only limits a publication date as such.

    `value` has `lo`, `hi` (ISO days or None), `precision` and `qualifier`; None is undated.
    """
    if not value:
        return _tr("undated")
    lo, hi = _day(value.get("lo")), _day(value.get("hi"))
    precision, qualifier = str(value.get("precision", "day")), str(value.get("qualifier", "exact"))
    if lo is None and hi is None:
        return str(value.get("edtf") or "") or _tr("undated")
    first = _tr("no earlier than {day}").format(day=day_words(lo, short=short)) if lo else ""
    last = _tr("no later than {day}").format(day=day_words(hi, short=short)) if hi else ""
    limits = _tr(", ").join(w for w in (first, last) if w)
    if bounds and qualifier in ("within", "since", "until", "by") and precision in ("range", "open"):
        return limits
    if lo is None or hi is None:
        open_words = {
            "since": _tr("since {day}"),
            "until": _tr("until {day}"),
            "by": _tr("by {day}"),
            "as-of": _tr("as of {day}"),
        }
        day = lo or hi
        assert day is not None
        words = open_words.get(qualifier)
        return words.format(day=day_words(day, short=short)) if words and not bounds else limits
    unit = _unit(lo, hi, precision, short)
    forms = {
        "approximate": _tr("about {unit}"),
        "uncertain": _tr("perhaps {unit}"),
        "within": _tr("some time in {unit}") if precision not in ("range", "day") else _tr("some time {unit}"),
        "by": _tr("by {unit}"),
        "since": _tr("since {unit}"),
        "until": _tr("until {unit}"),
        "as-of": _tr("as of {unit}"),
    }
    return forms.get(qualifier, "{unit}").format(unit=unit)


def precision_words(precision: str) -> str:
    """Return how precise a date is."""
    return {
        "day": _tr("exact to the day"),
        "week": _tr("exact to the week"),
        "month": _tr("exact to the month"),
        "quarter": _tr("exact to the quarter"),
        "season": _tr("exact to the season"),
        "half": _tr("exact to the half year"),
        "year": _tr("exact to the year"),
        "decade": _tr("exact to the decade"),
        "century": _tr("exact to the century"),
        "range": _tr("a period"),
        "open": _tr("open at one end"),
    }.get(precision, precision)


def qualifier_words(qualifier: str) -> str:
    """Return what a qualifier says about a date."""
    return {
        "exact": "",
        "approximate": _tr("approximate"),
        "uncertain": _tr("uncertain"),
        "within": _tr("some time within it"),
        "by": _tr("by then"),
        "since": _tr("since then"),
        "until": _tr("until then"),
        "as-of": _tr("as of then"),
    }.get(qualifier, qualifier)


def known_words(value: Mapping[str, Any]) -> str:
    """Return how precisely a date is known, with what makes it less than exact: "to the month, approximate"."""
    precision, qualifier = str(value.get("precision", "")), str(value.get("qualifier", "exact"))
    if qualifier not in ("approximate", "uncertain", "within"):
        return precision_words(precision)
    unit = {
        "day": _tr("to the day"),
        "week": _tr("to the week"),
        "month": _tr("to the month"),
        "quarter": _tr("to the quarter"),
        "season": _tr("to the season"),
        "half": _tr("to the half year"),
        "year": _tr("to the year"),
        "decade": _tr("to the decade"),
        "century": _tr("to the century"),
    }.get(precision, precision_words(precision))
    return _tr("{unit}, {how}").format(unit=unit, how=qualifier_words(qualifier))


def role_words(role: str) -> str:
    """Return what a date is there for."""
    return {
        "event": _tr("when something happens"),
        "publication": _tr("when this was published"),
        "name": _tr("part of a name"),
        "citation": _tr("date of a cited source"),
        "copyright": _tr("copyright notice"),
        "vague": _tr("too vague for the timeline"),
    }.get(role, role)


def origin_words(origin: str) -> str:
    """Return what a person has said of a date; nothing where only the program has read it."""
    return {"confirmed": _tr("confirmed by you"), "corrected": _tr("corrected by you")}.get(origin, "")


def history_words(history: Mapping[str, Any] | None) -> str:
    """Return how the dates of an article that lack a year are read, and why; `history` is that of `article`."""
    if not history:
        return ""
    if history.get("chosen"):
        if history.get("is"):
            return _tr("Dates without a year follow the last date told, as you have chosen.")
        return _tr("Dates without a year are counted from the publication date, as you have chosen.")
    reason = str(history.get("reason") or "")
    if reason:
        return said(reason)
    if history.get("is"):
        return _tr("Dates without a year follow the last date told.")
    return _tr("Dates without a year are counted from the publication date.")


def evidence_words(source: str) -> str:
    """Return where a publication date comes from; a source that we have no words for keeps its own name."""
    return {
        "user": _tr("set by you"),
        "you": _tr("set by you"),
        "page metadata and address": _tr("stated by the page and its address"),
        "e-mail date": _tr("date of the e-mail"),
        "feed": _tr("stated by the feed"),
        "htmldate": _tr("found on the page"),
        "metadata": _tr("stated by the page"),
        "page metadata": _tr("stated by the page"),
        "front matter": _tr("stated by the file"),
        "shown on the page": _tr("as shown on the page"),
        "update shown on the page": _tr("an update shown on the page"),
        "first comment": _tr("the first comment on the page"),
        "address": _tr("from the web address"),
        "own address": _tr("from its own web address"),
        "file name": _tr("from the name of the file"),
        "dateline": _tr("from the dateline"),
        "dateline without a year": _tr("from the dateline, its year from the weekday"),
        "date line": _tr("from the date line"),
        "date of update": _tr("from the date of its update"),
        "date of update below": _tr("an update told below the text"),
        "manuscript date": _tr("day on which the manuscript came in"),
        "time of printing": _tr("day on which it was printed"),
        "document metadata": _tr("stated by the document"),
        "Word metadata": _tr("stated by the document"),
        "PDF metadata": _tr("stated by the document"),
        "PowerPoint metadata": _tr("stated by the document"),
        "OpenDocument metadata": _tr("stated by the document"),
        "RTF metadata": _tr("stated by the document"),
        "PubMed": _tr("stated by PubMed"),
        "RIS": _tr("stated by the RIS record"),
        "DOI": _tr("from the DOI"),
        "copyright": _tr("copyright year"),
        "past event": _tr("latest event in the text"),
        "cited address": _tr("latest cited address"),
        "access date": _tr("day on which a source was read"),
        "file time": _tr("date of the file"),
        "time of saving": _tr("day on which the page was saved"),
    }.get(source, source.replace("_", " "))
