"""What the types of entities are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["section_words"]


def _tr(text: str) -> str:
    """Translate one word."""
    return QCoreApplication.translate("entity_list", text)


def section_words(kind: str) -> str:
    """Return the heading of a type."""
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
