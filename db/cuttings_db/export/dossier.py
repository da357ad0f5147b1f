"""What a dossier is made of: plain values that say everything which is printed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from cuttings_db.errors import ExportFailed
from cuttings_db.model import Part

__all__ = [
    "MOST_CHARACTERS",
    "PAPERS",
    "STYLES",
    "Dossier",
    "DossierArticle",
    "DossierAttendee",
    "DossierHighlight",
    "DossierMeeting",
    "DossierName",
    "DossierParagraph",
    "DossierReport",
    "DossierTimeline",
    "DossierVolume",
    "Paper",
    "Style",
    "check",
]

# Typst keeps the whole document in memory: a million characters take about 400 MB.
MOST_CHARACTERS = 8_000_000

Style = Literal["plain", "reading", "cite"]
Paper = Literal["a4", "letter"]
STYLES: tuple[Style, ...] = ("plain", "reading", "cite")
PAPERS: tuple[Paper, ...] = ("a4", "letter")


@dataclass(frozen=True)
class DossierHighlight:
    """What the reader marked in a paragraph: a span, its colour (yellow, green, blue, pink) and the note on it."""

    start: int
    end: int
    colour: str = "yellow"
    note: str = ""


@dataclass(frozen=True)
class DossierParagraph:
    """A paragraph as it shall be read.

    `kind` and `level` are those of `model.Paragraph`. All offsets are code points into `text`: `marks` are hits of
    the search words, `notes` say where the mark of a reference stands (its first character, or the place after its
    last; the mark's own characters are replaced by a footnote mark), `links` are (start, end, address), `names` are
    (place behind a name, its number in `Dossier.names`), `places` are (place behind what tells of an attendance, the
    number that an attendee refers to), `number` the one by which the paragraph is cited (0: the next one).
    """

    kind: str
    level: int
    text: str
    marks: tuple[Part, ...] = ()
    notes: tuple[tuple[int, str], ...] = ()
    links: tuple[tuple[int, int, str], ...] = ()
    names: tuple[tuple[int, int], ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    highlights: tuple[DossierHighlight, ...] = ()
    number: int = 0


@dataclass(frozen=True)
class DossierArticle:
    """An article of a dossier; `published` is in words and may be empty, `references` are (label, text, address).

    `title_marks` are hits in the title, `title_names` numbers of the names in it. `identity` is the number by which
    the archive knows the article for good, `note` what the reader wrote about it.
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
    title_names: tuple[int, ...] = ()
    identity: str = ""
    note: str = ""


@dataclass(frozen=True)
class DossierTimeline:
    """The dates of the articles as a picture on a page of its own: an SVG of ours, and what it shows in words."""

    svg: str
    words: str


@dataclass(frozen=True)
class DossierName:
    """An entry of the index: its type, how it is sorted, the span of the name by which people look it up.

    `others` are other ways to write it in these articles, each with what it is sorted by.
    """

    name: str
    type: str
    sort: str
    strong: Part = (0, 0)
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class DossierAttendee:
    """Who was at a meeting: in what role (a word of ours, empty: named together with it), and the places of it."""

    name: str
    role: str
    places: tuple[int, ...]


@dataclass(frozen=True)
class DossierMeeting:
    """A meeting, its day in words (may be empty), and who was there."""

    name: str
    when: str
    people: tuple[DossierAttendee, ...]


@dataclass(frozen=True)
class DossierVolume:
    """Which volume of how many this is, and the numbers of its first article and page."""

    number: int = 1
    count: int = 1
    article: int = 1
    page: int = 1


@dataclass(frozen=True)
class Dossier:
    """A dossier: `question` is in words and may be empty, `made` an ISO day, `language` that of our own words.

    `facts` are (heading, words) of the page that says what was asked, found and left out. `names` are the entries of
    the index (none: no index), `meetings` those of the appendix, `sources` asks for a list of them. `more` is how many
    articles a preview leaves out.
    """

    title: str
    question: str
    made: str
    language: str
    articles: tuple[DossierArticle, ...]
    show_marks: bool = True
    timeline: DossierTimeline | None = None
    style: Style = "reading"
    paper: Paper = "a4"
    numbered: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    names: tuple[DossierName, ...] = ()
    meetings: tuple[DossierMeeting, ...] = ()
    sources: bool = False
    volume: DossierVolume = DossierVolume()
    more: int = 0


@dataclass(frozen=True)
class DossierReport:
    """What was made: the file, the number of articles and pages, and what a reader should know.

    `standard` names what the PDF conforms to, e.g. `PDF/UA-1, PDF/A-2a`; empty where it had to be given up.
    """

    path: str
    articles: int
    pages: int
    warnings: tuple[str, ...] = ()
    standard: str = "PDF/UA-1, PDF/A-2a"


def check(dossier: Dossier) -> None:
    """Refuse what cannot become a dossier, before any work is done; ExportFailed."""
    if not dossier.articles:
        raise ExportFailed("there is no article to export", "select at least one article")
    if dossier.style not in STYLES or dossier.paper not in PAPERS:
        raise ExportFailed(
            f"there is no dossier in the style {dossier.style} on {dossier.paper}",
            f"choose one of {', '.join(STYLES)} and one of {', '.join(PAPERS)}",
        )
    try:
        datetime.date.fromisoformat(dossier.made)
    except ValueError as error:
        raise ExportFailed("the day of the dossier is none", "try it again") from error
    if min(dossier.volume.number, dossier.volume.article, dossier.volume.page) < 1:
        raise ExportFailed("the numbers of the volume are none", "try it again")
    characters = sum(len(p.text) for article in dossier.articles for p in article.paragraphs)
    if characters > MOST_CHARACTERS:
        raise ExportFailed(
            f"{len(dossier.articles):,} articles of {characters / 1e6:.0f} million characters are too much for a PDF",
            "narrow the selection and make several dossiers",
        )
