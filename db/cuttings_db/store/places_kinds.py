"""On what kind of place an archive lies, in words, with what to do where the place is not good for it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from cuttings_db.store.places import on_network
from cuttings_db.store.places_cloud import cloud_service
from cuttings_db.store.places_removable import on_removable

__all__ = ["Place", "place_of"]


@dataclass(frozen=True)
class Place:
    """A place: `kind` is local, network, cloud, removable or read_only; `service` names the one that synchronises.

    `words` say what the place is, and `advice` what to do instead; both are empty for a local disk.
    """

    kind: str
    service: str = ""
    words: str = ""
    advice: str = ""


def place_of(archive: Path) -> Place:
    """Return on what kind of place an archive lies; what matters most counts where it is several."""
    service = cloud_service(archive)
    if service:
        words = f"This archive lies in a folder that {service} synchronises."
        advice = (
            f"{service} may copy it while it is half written, or put an older state in its place. Close it, move it to"
            f" a folder that is not synchronised, and let its backups go to {service} instead."
        )
        return Place("cloud", service, words, advice)
    if not (os.access(archive, os.W_OK) and os.access(archive.parent, os.W_OK)):
        advice = "It can be read. To change it, copy it to a folder that you may write to."
        words = "This archive lies where you may not write."
        return Place("read_only", "", words, advice)
    if on_network(archive):
        advice = "It works there, but slower, and best for one person at a time. Let its backups go to your own disk."
        words = "This archive lies on a network drive."
        return Place("network", "", words, advice)
    if on_removable(archive):
        advice = "Close it before you unplug the disk, and let its backups go to another disk."
        words = "This archive lies on a disk that can be unplugged."
        return Place("removable", "", words, advice)
    return Place("local")
