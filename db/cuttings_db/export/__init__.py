"""Hand over what an archive holds: a dossier as PDF, tables as CSV, anything as JSON."""

from cuttings_db.export.dossier import (
    PAPERS,
    STYLES,
    Dossier,
    DossierArticle,
    DossierAttendee,
    DossierHighlight,
    DossierMeeting,
    DossierName,
    DossierParagraph,
    DossierReport,
    DossierTimeline,
    DossierVolume,
)
from cuttings_db.export.setting import DossierPreview, make_dossier
from cuttings_db.export.tables import write_csv, write_json

__all__ = [
    "PAPERS",
    "STYLES",
    "Dossier",
    "DossierArticle",
    "DossierAttendee",
    "DossierHighlight",
    "DossierMeeting",
    "DossierName",
    "DossierParagraph",
    "DossierPreview",
    "DossierReport",
    "DossierTimeline",
    "DossierVolume",
    "make_dossier",
    "write_csv",
    "write_json",
]
