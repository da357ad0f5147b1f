"""What a text says of its people and organisations: titles, roles, affiliations, other names."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings_db.model import Claim, Mention, TextLayer

__all__ = ["find_claims"]


def find_claims(text: str, mentions: Sequence[Mention], layer: TextLayer | None = None) -> list[Claim]:
    """Return the claims of a text about the given mentions, in text order."""
    return []
