"""The id of what a correction is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cuttings_desktop.entity_words import type_words

__all__ = ["entity_id", "type_words"]


def entity_id(entity: Mapping[str, Any]) -> str:
    """Return the id of an entity, whether it comes as a row of a facet or as a mention in a text."""
    return str(entity.get("id") or entity.get("entity") or "")
