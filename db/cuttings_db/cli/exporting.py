"""The words of `export`, and what it answers."""

from __future__ import annotations

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from pathlib import Path
from typing import Any

from cuttings_db.archive import Archive
from cuttings_db.archive.dossier_names import INDEX_TYPES
from cuttings_db.archive.dossier_options import PARTS
from cuttings_db.archive.dossier_words import LANGUAGES
from cuttings_db.archive.interchange import FORMATS, SUFFIXES
from cuttings_db.export import PAPERS, STYLES
from cuttings_db.model import ENTITY_TYPES, Question
from cuttings_db.progress import Report

__all__ = ["add_arguments", "export"]

_PARTS = {
    "timeline": "the page with the timeline",
    "index": "the index of names",
    "attendance": "who was where with whom",
    "sources": "the list of sources",
    "notes": "your highlights and notes",
    "facts": "the page that says what was asked, found and left out",
    "numbered": "numbers of paragraphs (always in the style cite)",
}


def add_arguments(parser: ArgumentParser, path: Any) -> None:
    """Give the command its words; `path` reads a path."""
    parser.add_argument("--to", type=path, required=True, metavar="FILE")
    parser.add_argument("--format", choices=["pdf", "csv", "json", *FORMATS], help="by the file's suffix if not given")
    parser.add_argument("--what", choices=["articles", "entities", "dates", "claims"], default="articles")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--query", help="all articles that this finds")
    which.add_argument("--id", type=int, nargs="+", action="extend", help="these articles")
    dossier = parser.add_argument_group("the dossier (PDF)")
    dossier.add_argument("--title", default="", help="on its cover")
    dossier.add_argument("--style", choices=STYLES, default="reading")
    dossier.add_argument("--paper", choices=PAPERS, default="a4")
    dossier.add_argument("--language", choices=LANGUAGES, default="en", help="of its own words")
    dossier.add_argument("--date", default="", metavar="DAY", help="the day that it bears, as 2026-01-31")
    dossier.add_argument("--marks", action="store_true", help="mark the words of the query")
    for part, words in _PARTS.items():
        dossier.add_argument(f"--{part}", action=BooleanOptionalAction, help=f"{words}, or not")
    dossier.add_argument(
        "--index-of", nargs="+", choices=ENTITY_TYPES, metavar="TYPE", help=f"instead of {', '.join(INDEX_TYPES)}"
    )


def export(archive: Archive, given: Namespace, report: Report) -> tuple[Any, str, bool]:
    """Export articles."""
    suffix = given.to.suffix.lstrip(".").lower()
    format_name = given.format or SUFFIXES.get(suffix, suffix) or "pdf"
    question = Question(text=given.query or "")
    if given.query is not None:
        archive.catch_up(report)
    options: dict[str, Any] = {
        "question": question,
        "title": given.title or (given.query or "").strip() or archive.store.path.stem,
        "marks": given.marks,
        "style": given.style,
        "paper": given.paper,
        "language": given.language,
        "made": given.date,
        "index_types": given.index_of,
        "chosen": given.id is not None,
    }
    options |= {part: value for part in PARTS if part != "marks" and (value := getattr(given, part, None)) is not None}
    made = archive.export(given.to, format_name, given.what, given.id, options, report)
    counted = f"{made['articles']} {'article' if made['articles'] == 1 else 'articles'}"
    words = [f"{counted} written to {', '.join(Path(path).name for path in made.get('paths', [made['path']]))}"]
    if made.get("standard"):
        words.append(f"It is {made['standard']}.")
    return made, "\n".join([*words, *made["warnings"]]), True
