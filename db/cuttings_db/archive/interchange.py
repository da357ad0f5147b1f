"""Hand articles to other programs: citations, Markdown, OpenAleph, OpenSearch; the timeline as a picture."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cuttings_db.archive.drawing import dated_items, drawn, timeline_svg, timeline_words
from cuttings_db.archive.reading import Reading
from cuttings_db.archive.records import records_of
from cuttings_db.errors import ExportFailed
from cuttings_db.export import (
    ArticleRecord,
    bibtex,
    csl,
    file_stem,
    follow_the_money,
    mapping,
    markdown,
    open_search,
    ris,
    write_lines,
)
from cuttings_db.export.aside import aside
from cuttings_db.progress import Report
from cuttings_db.store.connection import Store

__all__ = ["FORMATS", "SUFFIXES", "write_interchange"]

FORMATS = ("ris", "bib", "csl", "md", "ftm", "opensearch", "svg")
# What a file's last letters say about its format, where nothing else does.
SUFFIXES = {
    "ris": "ris",
    "bib": "bib",
    "bibtex": "bib",
    "md": "md",
    "markdown": "md",
    "svg": "svg",
    "ftm": "ftm",
    "ndjson": "opensearch",
}
# A ZIP knows no earlier time; one that is always the same makes the same bytes.
_STAMP = (1980, 1, 1, 0, 0, 0)


def _write_markdown(records: Iterable[ArticleRecord], to: Path) -> None:
    """Write a file for each article into a ZIP, or all of them one after another into one file."""
    if to.suffix.lower() != ".zip":
        write_lines((text for number, text in enumerate(map(markdown, records)) for text in _apart(number, text)), to)
        return
    with aside(to) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for record in records:
            member = zipfile.ZipInfo(f"{file_stem(record)}.md", _STAMP)
            member.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(member, markdown(record).encode("utf-8", "replace"))


def _apart(number: int, text: str) -> Iterator[str]:
    """Yield a text, with an empty line before it unless it is the first."""
    if number:
        yield "\n"
    yield text


def _write_svg(reading: Reading, articles: Sequence[int], to: Path) -> None:
    """Write the dates of the articles as a vector picture."""
    items = dated_items(reading, articles)
    if not drawn(items):
        raise ExportFailed("there is no date to draw", "Choose articles with dates.")
    write_lines([timeline_svg(items, timeline_words(items))], to)


def write_interchange(
    store: Store, reading: Reading, articles: Sequence[int], format_name: str, to: Path, report: Report
) -> list[str]:
    """Write articles in one of FORMATS and return the paths of the files that were made.

    OpenSearch gets a second file beside the first, with the mapping of its index. ExportFailed when one cannot be
    written; then nothing is left behind of it.
    """
    records = records_of(store, reading, articles, report)
    if format_name == "md":
        _write_markdown(records, to)
    elif format_name == "svg":
        _write_svg(reading, articles, to)
    elif format_name == "ftm":
        write_lines(follow_the_money(records), to)
    elif format_name == "opensearch":
        beside = to.with_name(f"{to.stem}.mapping.json")
        write_lines(open_search(records), to)
        write_lines([mapping()], beside)
        return [str(to), str(beside)]
    else:
        makers = {"ris": ris, "bib": bibtex, "csl": csl}
        # A citation needs no text: what a thousand articles say need not lie in memory at once.
        write_lines([makers[format_name]([_without_text(record) for record in records])], to)
    return [str(to)]


def _without_text(record: ArticleRecord) -> ArticleRecord:
    """Return what a citation needs of an article."""
    kept = ("id", "uuid", "title", "title_made", "authors", "source", "url", "language", "published", "tags", "note")
    return ArticleRecord(**{name: getattr(record, name) for name in kept}, collections=record.collections, text="")
