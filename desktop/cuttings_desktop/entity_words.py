"""What entities, their claims and their parts in events are called."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cuttings_desktop.date_words import day_words

__all__ = [
    "CLAIMS",
    "ROLES",
    "claim_words",
    "day_of",
    "role_letter",
    "role_words",
    "section_words",
    "sort_words",
    "type_words",
]

# In the order in which a page tells them.
CLAIMS = ("title", "role", "affiliation", "maker", "organiser", "place", "date", "alias", "attendance")
# What somebody was at an event, the most telling first; "" is only named together with it.
ROLES = ("chair", "speaker", "panellist", "attendee", "")
# What names of one type are more narrowly, as the lists of names have it.
_SORTS = frozenset(
    (
        QT_TRANSLATE_NOOP("entity_words", "assay"),
        QT_TRANSLATE_NOOP("entity_words", "brand"),
        QT_TRANSLATE_NOOP("entity_words", "cancer center"),
        QT_TRANSLATE_NOOP("entity_words", "charity"),
        QT_TRANSLATE_NOOP("entity_words", "city"),
        QT_TRANSLATE_NOOP("entity_words", "company"),
        QT_TRANSLATE_NOOP("entity_words", "congress"),
        QT_TRANSLATE_NOOP("entity_words", "continent"),
        QT_TRANSLATE_NOOP("entity_words", "country"),
        QT_TRANSLATE_NOOP("entity_words", "device"),
        QT_TRANSLATE_NOOP("entity_words", "drug"),
        QT_TRANSLATE_NOOP("entity_words", "government"),
        QT_TRANSLATE_NOOP("entity_words", "hospital"),
        QT_TRANSLATE_NOOP("entity_words", "institute"),
        QT_TRANSLATE_NOOP("entity_words", "journal"),
        QT_TRANSLATE_NOOP("entity_words", "media"),
        QT_TRANSLATE_NOOP("entity_words", "news outlet"),
        QT_TRANSLATE_NOOP("entity_words", "newspaper"),
        QT_TRANSLATE_NOOP("entity_words", "paper"),
        QT_TRANSLATE_NOOP("entity_words", "province"),
        QT_TRANSLATE_NOOP("entity_words", "region"),
        QT_TRANSLATE_NOOP("entity_words", "regulator"),
        QT_TRANSLATE_NOOP("entity_words", "series"),
        QT_TRANSLATE_NOOP("entity_words", "society"),
        QT_TRANSLATE_NOOP("entity_words", "software"),
        QT_TRANSLATE_NOOP("entity_words", "state"),
        QT_TRANSLATE_NOOP("entity_words", "substance"),
        QT_TRANSLATE_NOOP("entity_words", "town"),
        QT_TRANSLATE_NOOP("entity_words", "trial group"),
        QT_TRANSLATE_NOOP("entity_words", "university"),
        QT_TRANSLATE_NOOP("entity_words", "venue"),
    )
)


def _tr(text: str) -> str:
    """Translate one word."""
    return QCoreApplication.translate("entity_words", text)


def type_words(kind: str) -> str:
    """Return what an entity of a type is called."""
    return {
        "person": _tr("Person"),
        "organisation": _tr("Organisation"),
        "place": _tr("Place"),
        "event": _tr("Event"),
        "product": _tr("Product"),
        "gene": _tr("Gene"),
        "disease": _tr("Disease"),
        "publication": _tr("Publication"),
        "trial": _tr("Trial"),
        "variant": _tr("Variant"),
    }.get(kind, kind.capitalize())


def section_words(kind: str) -> str:
    """Return what the entities of a type are called together."""
    return {
        "person": _tr("People"),
        "organisation": _tr("Organisations"),
        "place": _tr("Places"),
        "event": _tr("Events"),
        "product": _tr("Products"),
        "gene": _tr("Genes"),
        "disease": _tr("Diseases"),
        "publication": _tr("Publications"),
        "trial": _tr("Trials"),
        "variant": _tr("Variants"),
    }.get(kind, kind.capitalize())


def sort_words(sort: str) -> str:
    """Return what names of one type are more narrowly, such as "city"; what we have no words for stays as it is."""
    return _tr(sort) if sort in _SORTS else sort


def claim_words(claim: str, *, former: bool = False) -> str:
    """Return the heading of a kind of claims."""
    if former:
        return {
            "title": _tr("Former title"),
            "role": _tr("Former role"),
            "affiliation": _tr("Former affiliation"),
        }.get(claim, _tr("Formerly: {claim}").format(claim=claim_words(claim)))
    return {
        "title": _tr("Title"),
        "role": _tr("Role"),
        "affiliation": _tr("Affiliation"),
        "maker": _tr("Maker"),
        "organiser": _tr("Organiser"),
        "place": _tr("Place"),
        "date": _tr("Dates"),
        "dates": _tr("Dates"),
        "alias": _tr("Also written"),
        "attendance": _tr("Was at"),
    }.get(claim, claim.replace("_", " ").capitalize())


def role_words(role: str) -> str:
    """Return what somebody was at an event; nothing where the texts only name both together."""
    return {
        "chair": _tr("chair"),
        "speaker": _tr("speaker"),
        "panellist": _tr("panellist"),
        "attendee": _tr("attendee"),
        "": _tr("named together"),
    }.get(role, role)


def role_letter(role: str) -> str:
    """Return the letter of a role in the table of who was where; a dot where both are only named together."""
    return {
        "chair": _tr("C"),
        "speaker": _tr("S"),
        "panellist": _tr("P"),
        "attendee": _tr("A"),
        "": "·",
    }.get(role, role[:1].upper())


def day_of(value: object) -> str:
    """Return a day of an answer in words: an ordinal, an ISO day, or nothing."""
    if isinstance(value, int):
        return day_words(datetime.date.fromordinal(value)) if 0 < value < datetime.date.max.toordinal() else ""
    try:
        return day_words(datetime.date.fromisoformat(str(value))) if value else ""
    except ValueError:
        return str(value)
