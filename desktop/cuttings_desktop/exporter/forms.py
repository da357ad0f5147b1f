"""The forms in which articles are handed over, in words, and how their files end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

__all__ = ["KNOWN_SUFFIXES", "TABLES", "form_words", "suffix_of", "with_suffix"]

# Of these there is a choice what is written: articles, names, dates, claims.
TABLES = ("csv", "json")
_SUFFIXES = {"csl": "csl.json", "ftm": "ftm.json", "opensearch": "ndjson"}
KNOWN_SUFFIXES = frozenset(("pdf", "csv", "json", "ris", "bib", "md", "zip", "svg", "ndjson"))


def _tr(text: str) -> str:
    """Translate one line."""
    return QCoreApplication.translate("exporter", text)


def form_words() -> dict[str, str]:
    """Return the forms in the order in which they are offered, with what they are for."""
    return {
        "pdf": _tr("PDF dossier, with cover, contents and footnotes"),
        "csv": _tr("CSV table, for spreadsheets"),
        "json": _tr("JSON, for programs"),
        "ris": _tr("RIS, for Zotero, EndNote, Mendeley"),
        "bib": _tr("BibTeX, for LaTeX"),
        "csl": _tr("CSL-JSON, for Pandoc and citation programs"),
        "md": _tr("Markdown with front matter, for note-taking programs"),
        "svg": _tr("SVG, the timeline as a picture"),
        "ftm": _tr("FollowTheMoney, for OpenAleph"),
        "opensearch": _tr("OpenSearch, to load in bulk"),
    }


def suffix_of(form: str, articles: int) -> str:
    """Return how the file of a form ends; several articles in Markdown are files in a ZIP."""
    if form == "md" and articles > 1:
        return "zip"
    return _SUFFIXES.get(form, form)


def with_suffix(path: str, suffix: str) -> str:
    """Return a path whose file ends otherwise; `x.csl.json` loses both of its ends."""
    given = Path(path)
    double = next((end for end in _SUFFIXES.values() if "." in end and given.name.endswith(f".{end}")), "")
    stem = given.name[: -len(double) - 1] if double else given.stem
    return str(given.with_name(f"{stem}.{suffix}"))
