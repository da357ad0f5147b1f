"""Read files from outside into drafts: bytes in, text with its spans, facts and evidence out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuttings_db.on_demand import attribute

if TYPE_CHECKING:
    from cuttings_db.readers.gathering import Gathered, gather
    from cuttings_db.readers.places import members, read
    from cuttings_db.readers.reading import Reading
    from cuttings_db.readers.sniffing import sniff

__all__ = ["Gathered", "Reading", "gather", "members", "read", "sniff"]

# In which module each of them is; it is loaded when it is first asked for.
_PLACES = {
    "Gathered": "gathering",
    "gather": "gathering",
    "members": "places",
    "read": "places",
    "Reading": "reading",
    "sniff": "sniffing",
}


def __getattr__(name: str) -> object:
    """Load what the room offers."""
    return attribute(__name__, _PLACES, name)
