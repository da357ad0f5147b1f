"""Articles whose names are known, for the index of a dossier; and what its links lead to."""

from __future__ import annotations

import re
from typing import Any

import pikepdf
import pypdfium2

from cuttings_db.export import (
    Dossier,
    DossierArticle,
    DossierAttendee,
    DossierHighlight,
    DossierMeeting,
    DossierName,
    DossierParagraph,
    DossierTimeline,
)
from export_dossier_samples import Read

NAMES = (
    DossierName("Mina Okafor", "person", "okafor mina", (5, 11)),
    DossierName("陈玉兰", "person", "chen yulan", (0, 0), (("Yulan Chen", "chen yulan"),)),
    DossierName("Harbour Guild of Pilots", "organisation", "harbour guild of pilots", (0, 0), (("HGP", "hgp"),)),
    DossierName("Lantern Congress", "event", "lantern congress"),
    DossierName("zyrotinib", "product", "zyrotinib"),
    DossierName("Ana Abel", "person", "abel ana", (4, 8)),
)
_FILLER = "The tide table of the northern harbour was read aloud to everybody who had come that day. " * 7
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="20" height="10"/></svg>'


def told(text: str, *names: int, **more: Any) -> DossierParagraph:
    """Return a paragraph in which each name stands in braces."""
    plain, found = "", []
    rest = list(names)
    for piece in re.split(r"(\{[^}]*\})", text):
        if piece.startswith("{"):
            plain += piece[1:-1]
            found.append((len(plain), rest.pop(0)))
        else:
            plain += piece
    return DossierParagraph("body", 0, plain, names=tuple(found), **more)


def filler(count: int) -> list[DossierParagraph]:
    """Return paragraphs that name nobody."""
    return [DossierParagraph("body", 0, _FILLER) for _ in range(count)]


def article(number: int, *paragraphs: DossierParagraph, **more: Any) -> DossierArticle:
    """Return an article with a title of its own."""
    known = {
        "source": "The Tide Table",
        "published": f"{number} May 2025",
        "language": "en",
        "identity": str(40 + number),
    }
    return DossierArticle(f"Report number {number} of the pilots", paragraphs=tuple(paragraphs), **{**known, **more})


def named(**more: Any) -> Dossier:
    """Return a dossier with every part."""
    articles = (
        article(
            1,
            told("It was {Mina Okafor} who asked {Ana Abel} first.", 0, 5, places=((16, 0),)),
            *filler(9),
            told("Once more {Okafor} spoke, for the {HGP} and for nobody else.", 0, 2),
            *filler(9),
            told("At last {Mina Okafor} left.", 0),
        ),
        article(
            2,
            told("{Yulan Chen} gave {zyrotinib} to nobody.", 1, 4),
            *filler(2),
            told(
                "The {Lantern Congress} heard {陈玉兰} in the evening.",
                3,
                1,
                places=((20, 1),),
                highlights=(DossierHighlight(4, 20, "green", "Ask who paid."), DossierHighlight(22, 29, "pink")),
            ),
            source="",
            note="Read this one first.",
        ),
        article(
            3,
            DossierParagraph("body", 0, "陈玉兰在会上发言，灯塔大会于五月举行。", names=((3, 1), (13, 3))),
            language="zh",
            source="灯塔报",
        ),
    )
    given: dict[str, Any] = {
        "title": "Pilots of the north",
        "question": "pilots",
        "made": "2026-01-31",
        "language": "en",
        "articles": articles,
        "timeline": DossierTimeline(_SVG, "Timeline of 3 dates."),
        "numbered": True,
        "facts": (("Asked for", "pilots"), ("Left out", "2 articles in the trash that answer as well")),
        "names": NAMES,
        "meetings": (
            DossierMeeting(
                "Lantern Congress",
                "5 May 2025",
                (DossierAttendee("陈玉兰", "speaker", (1,)), DossierAttendee("Mina Okafor", "", (0,))),
            ),
        ),
        "sources": True,
    }
    return Dossier(**{**given, **more})


def leads(read: Read, first: int) -> list[tuple[int, str, int]]:
    """Return (page, words, page that it leads to) of every link inside the document from a page on; pages from 0."""
    numbers = {page.obj.objgen: n for n, page in enumerate(read.pdf.pages)}
    names = pikepdf.NameTree(read.pdf.Root.Names.Dests) if "/Names" in read.pdf.Root else {}
    found = []
    document = pypdfium2.PdfDocument(read.path)
    for number, page in enumerate(read.pdf.pages):
        if number < first:
            continue
        text = document[number].get_textpage()
        for note in page.get("/Annots", []):
            target = note.get("/Dest") or (note.A.get("/D") if "/A" in note else None)
            if target is None:
                continue
            place = target if isinstance(target, pikepdf.Array) else names[str(target)]
            place = place.D if isinstance(place, pikepdf.Dictionary) else place
            left, bottom, right, top = (float(x) for x in note.Rect)
            found.append((number, text.get_text_bounded(left, bottom, right, top).strip(), numbers[place[0].objgen]))
        text.close()
    document.close()
    return found
