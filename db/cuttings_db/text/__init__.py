"""The text layer: paragraphs and their kinds, references and marks, sentences, language, and the derived form."""

from __future__ import annotations

from cuttings_db.text.derived import Derived, derive
from cuttings_db.text.hyphens import Hyphens
from cuttings_db.text.joins import continued
from cuttings_db.text.language import detect_language
from cuttings_db.text.layout import lay_out, lay_out_text
from cuttings_db.text.script import script_of
from cuttings_db.text.sentences import sentences

__all__ = [
    "Derived",
    "Hyphens",
    "continued",
    "derive",
    "detect_language",
    "lay_out",
    "lay_out_text",
    "script_of",
    "sentences",
]
