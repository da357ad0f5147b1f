"""Hand over what an archive holds: a dossier as PDF, tables as CSV, anything as JSON, articles to other programs."""

from cuttings_db.export.citations import bibtex, csl, ris
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
from cuttings_db.export.follow_the_money import follow_the_money
from cuttings_db.export.markdown import file_stem, markdown
from cuttings_db.export.open_search import mapping, open_search
from cuttings_db.export.records import ArticleRecord, ClaimRecord, DateRecord, NameRecord, authors_of
from cuttings_db.export.setting import DossierPreview, make_dossier
from cuttings_db.export.tables import write_csv, write_json, write_lines

__all__ = [
    "PAPERS",
    "STYLES",
    "ArticleRecord",
    "ClaimRecord",
    "DateRecord",
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
    "NameRecord",
    "authors_of",
    "bibtex",
    "csl",
    "file_stem",
    "follow_the_money",
    "make_dossier",
    "mapping",
    "markdown",
    "open_search",
    "ris",
    "write_csv",
    "write_json",
    "write_lines",
]
