"""Hand over what an archive holds: a dossier as PDF, tables as CSV, anything as JSON."""

from cuttings_db.export.dossier import (
    Dossier,
    DossierArticle,
    DossierParagraph,
    DossierReport,
    DossierTimeline,
    make_dossier,
)
from cuttings_db.export.tables import write_csv, write_json

__all__ = [
    "Dossier",
    "DossierArticle",
    "DossierParagraph",
    "DossierReport",
    "DossierTimeline",
    "make_dossier",
    "write_csv",
    "write_json",
]
