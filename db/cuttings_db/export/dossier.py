"""What a dossier is made of, and the order to make one: a PDF, set by a worker process, moved into place at the end."""

from __future__ import annotations

import json
import queue
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cuttings_db.errors import ExportFailed, WorkerDied
from cuttings_db.export.aside import aside
from cuttings_db.isolation import Channel
from cuttings_db.model import Part, to_json
from cuttings_db.progress import Report, Step, quiet

__all__ = ["Dossier", "DossierArticle", "DossierParagraph", "DossierReport", "DossierTimeline", "make_dossier"]

# Typst keeps the whole document in memory: a million characters take about 400 MB.
MOST_CHARACTERS = 8_000_000


@dataclass(frozen=True)
class DossierParagraph:
    """A paragraph as it shall be read.

    `kind` and `level` are those of `model.Paragraph`. All offsets are code points into `text`: `marks` are hits of
    the search words, `notes` say where the mark of a reference stands (its first character, or the place after its
    last; the mark's own characters are replaced by a footnote mark), `links` are (start, end, address).
    """

    kind: str
    level: int
    text: str
    marks: tuple[Part, ...] = ()
    notes: tuple[tuple[int, str], ...] = ()
    links: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True)
class DossierArticle:
    """An article of a dossier; `published` is in words and may be empty, `references` are (label, text, address).

    `title_marks` are hits in the title.
    """

    title: str
    title_made: bool = False
    source: str = ""
    url: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    paragraphs: tuple[DossierParagraph, ...] = ()
    references: tuple[tuple[str, str, str], ...] = ()
    path: str = ""
    title_marks: tuple[Part, ...] = ()


@dataclass(frozen=True)
class DossierTimeline:
    """The dates of the articles as a picture on a page of its own: an SVG of ours, and what it shows in words."""

    svg: str
    words: str


@dataclass(frozen=True)
class Dossier:
    """A dossier: `question` is in words and may be empty, `made` an ISO day, `language` that of our own words."""

    title: str
    question: str
    made: str
    language: str
    articles: tuple[DossierArticle, ...]
    show_marks: bool = True
    timeline: DossierTimeline | None = None


@dataclass(frozen=True)
class DossierReport:
    """What was made: the file, the number of articles and pages, and what a reader should know."""

    path: str
    articles: int
    pages: int
    warnings: tuple[str, ...] = ()


def _check(dossier: Dossier) -> None:
    """Refuse what cannot become a dossier, before any work is done."""
    if not dossier.articles:
        raise ExportFailed("there is no article to export", "select at least one article")
    characters = sum(len(p.text) for article in dossier.articles for p in article.paragraphs)
    if characters > MOST_CHARACTERS:
        raise ExportFailed(
            f"{len(dossier.articles):,} articles of {characters / 1e6:.0f} million characters are too much for a PDF",
            "narrow the selection and make several dossiers",
        )


def _ask(folder: Path, report: Report) -> dict[str, Any]:
    """Let a worker set the dossier that lies in `folder`; any exception, a cancel too, kills the worker at once."""
    events: queue.Queue[tuple[str, Any]] = queue.Queue()
    channel = Channel("dossier")
    ended = False
    try:
        channel.send(
            "dossier",
            {"folder": str(folder)},
            lambda result, error: events.put(("error", error) if error else ("result", result)),
            lambda step: events.put(("step", step)),
        )
        last = Step("dossier")
        while True:
            try:
                kind, value = events.get(timeout=0.1)
            except queue.Empty:
                # Typst is silent while it works, but a cancel must be heard.
                last = Step("typesetting") if last.total and last.done >= last.total else last
                report(last)
                continue
            if kind == "result":
                ended = True
                return dict(value)
            if kind == "error":
                raise value
            last = value
            report(last)
    finally:
        if ended:
            channel.close()
        else:
            channel.kill()


def make_dossier(dossier: Dossier, to: Path, report: Report = quiet) -> DossierReport:
    """Set a dossier as PDF and write it to `to`.

    ExportFailed when it cannot be set or written, Cancelled when `report` says so; in both cases `to` is what it
    was before and nothing else is left behind.
    """
    _check(dossier)
    report(Step("dossier", 0, len(dossier.articles)))
    # Private to the user (0700), since it holds the text of the articles.
    folder = Path(tempfile.mkdtemp(prefix="cuttings-dossier-"))
    try:
        data = json.dumps(to_json(dossier), separators=(",", ":"))
        (folder / "input.json").write_text(data, encoding="ascii")
        try:
            answer = _ask(folder, report)
        except WorkerDied as error:
            raise ExportFailed(
                f"the PDF could not be made: {error.reason}", "select fewer articles and try again"
            ) from error
        with aside(to) as stream, (folder / "dossier.pdf").open("rb") as made:
            shutil.copyfileobj(made, stream)
    except OSError as error:
        raise ExportFailed(f"the PDF could not be made: {error}", "see whether the disk is full") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return DossierReport(str(to), len(dossier.articles), int(answer["pages"]), tuple(map(str, answer["warnings"])))
