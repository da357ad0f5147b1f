"""Names of people, organisations, places, events, products, genes, diseases and publications in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuttings_db.on_demand import attribute

if TYPE_CHECKING:
    from cuttings_db.entities.claims import find_claims
    from cuttings_db.entities.identity import identity_key
    from cuttings_db.entities.models.troubles import troubles
    from cuttings_db.entities.recognise import find_mentions

__all__ = ["find_claims", "find_mentions", "identity_key", "troubles"]

# In which module each of them is; it is loaded when it is first asked for.
_PLACES = {
    "find_claims": "claims",
    "identity_key": "identity",
    "troubles": "models.troubles",
    "find_mentions": "recognise",
}


def __getattr__(name: str) -> object:
    """Load what the room offers."""
    return attribute(__name__, _PLACES, name)
