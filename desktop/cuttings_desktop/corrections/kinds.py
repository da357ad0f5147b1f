"""The types that an entity may have, in words for menus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

__all__ = ["entity_id", "type_words"]


def _tr(text: str) -> str:
    """Translate one word."""
    return QCoreApplication.translate("corrections", text)


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


def entity_id(entity: Mapping[str, Any]) -> str:
    """Return the id of an entity, whether it comes as a row of a facet or as a mention in a text."""
    return str(entity.get("id") or entity.get("entity") or "")
