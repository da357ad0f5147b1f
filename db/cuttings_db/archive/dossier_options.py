"""How a dossier is to be: style, paper, language, parts; read from what the window or the command line asks."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cuttings_db.archive.dossier_names import INDEX_TYPES
from cuttings_db.archive.dossier_words import LANGUAGES
from cuttings_db.errors import ExportFailed
from cuttings_db.export import PAPERS, STYLES
from cuttings_db.model import ENTITY_TYPES, Question

__all__ = ["PARTS", "DossierOptions"]

# What can be left out, and whether it is there unless somebody says so.
PARTS = {
    "marks": False,
    "notes": True,
    "timeline": True,
    "index": True,
    "attendance": True,
    "sources": True,
    "facts": True,
    "numbered": True,
}


@dataclass(frozen=True)
class DossierOptions:
    """Everything that may be chosen about a dossier; `made` is the ISO day that it bears, `types` are indexed."""

    question: Question
    title: str
    style: str
    paper: str
    language: str
    made: str
    parts: frozenset[str]
    types: tuple[str, ...]
    chosen: bool

    def has(self, part: str) -> bool:
        """Tell whether the dossier has a part."""
        return part in self.parts

    @classmethod
    def of(cls, given: Mapping[str, Any], *, whole: bool) -> DossierOptions:
        """Return the options given; `whole`: parts of which nothing is said are there as usual, else they are not.

        ExportFailed for a choice that does not exist.
        """
        style, paper = str(given.get("style") or "reading"), str(given.get("paper") or "a4").lower()
        language = str(given.get("language") or "en")
        for value, choices in ((style, STYLES), (paper, PAPERS), (language, LANGUAGES)):
            if value not in choices:
                raise ExportFailed(f"there is no dossier “{value}”", f"Choose one of {', '.join(choices)}.")
        made = str(given.get("made") or datetime.date.today().isoformat())
        try:
            datetime.date.fromisoformat(made)
        except ValueError as error:
            raise ExportFailed(f"“{made}” is no day", "Write it as 2026-01-31.") from error
        parts = {part for part, usual in PARTS.items() if given.get(part, usual if whole else False)}
        if style != "cite" and "numbered" not in given:
            parts.discard("numbered")
        types = tuple(str(one) for one in given.get("index_types") or INDEX_TYPES)
        if unknown := set(types) - set(ENTITY_TYPES):
            raise ExportFailed(f"there is no index of {', '.join(sorted(unknown))}", "Choose types of entities.")
        question = given.get("question") or Question()
        title = str(given.get("title") or "Cuttings")
        return cls(question, title, style, paper, language, made, frozenset(parts), types, bool(given.get("chosen")))
