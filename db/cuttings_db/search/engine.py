"""Open and write the index of a generation: one version of analysis and format for all that is read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from whoosh import __version__ as whoosh_version

from cuttings_db.folding import fold
from cuttings_db.search.arrays import Array
from cuttings_db.search.contents import ArrayIndex
from cuttings_db.search.document import FIELDS, Document
from cuttings_db.search.segment import Segment
from cuttings_db.search.shelf import Shelf

__all__ = ["fingerprint", "open_index", "write"]

_ANALYSIS = 6  # to be raised with every change of what a text's terms are, or how they are written down


def fingerprint() -> str:
    """Return what an index must have been built with to be of use."""
    parts = [_ANALYSIS, list(whoosh_version), fold("醫學ＰＤ‑１αÜ"), FIELDS]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def open_index(folder: Path | None, create: bool, known: Iterable[Segment] = ()) -> ArrayIndex:
    """Open (or create) the index of a generation; in memory where `folder` is None. Segments open already are kept.

    ValueError, KeyError or OSError where it is not whole.
    """
    shelf = Shelf(folder)
    return ArrayIndex.create(shelf, fingerprint()) if create else ArrayIndex.open(shelf, fingerprint(), known)


def write(index: ArrayIndex, documents: Iterable[Document], removed: Mapping[str, Array]) -> None:
    """Add documents and take out others (document numbers by name of segment), in one commit."""
    index.write(documents, removed)
