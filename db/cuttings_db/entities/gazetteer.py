"""Known names: our curated list, the broad gazetteers of open data, and the ordinary words that they must not be."""

from __future__ import annotations

from cuttings_db.entities.broad_list import Gazetteer, broad, read_tables
from cuttings_db.entities.common_words import census_names, common_words, is_common
from cuttings_db.entities.curated_list import Curated, curated
from cuttings_db.entities.known_things import ANY, INITIAL, SYMBOLIC, Found, Known, surface_fits

__all__ = [
    "ANY",
    "INITIAL",
    "SYMBOLIC",
    "Curated",
    "Found",
    "Gazetteer",
    "Known",
    "broad",
    "census_names",
    "common_words",
    "curated",
    "is_common",
    "read_tables",
    "surface_fits",
]
