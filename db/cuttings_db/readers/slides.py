"""Read PowerPoint files (PPTX): slides in order as pages, their titles, text, tables, diagrams and notes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from cuttings_db.model import Draft, Evidence, ParagraphKind
from cuttings_db.readers.composing import Composer, kept_address
from cuttings_db.readers.days import day_of
from cuttings_db.readers.drafting import checked, people, with_composed
from cuttings_db.readers.office_package import Node, core_properties, damaged, parse_xml, xml_parts

__all__ = ["read_pptx"]

_WHAT = "PowerPoint file"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WANTED = re.compile(
    r"ppt/(?:presentation\.xml|slides/[^/]+\.xml|notesSlides/[^/]+\.xml|diagrams/data[^/]*\.xml"
    r"|_rels/presentation\.xml\.rels|slides/_rels/[^/]+\.rels|notesSlides/_rels/[^/]+\.rels)|docProps/core\.xml"
)
_TEMPLATE_TITLE = re.compile(r"(?:untitled|powerpoint.{0,30}|presentation\d*|slide \d+|演示文稿\d*|.*\.pptx?)", re.I)
_TITLES = ("title", "ctrTitle")
# Placeholders that repeat on every slide.
_FURNITURE = ("sldNum", "dt", "ftr", "hdr", "sldImg")
_SLIDES = 5_000


def _name(node: Node) -> str:
    """Return the local name of an element; empty for anything else."""
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


class _Package:
    """The parts of a file, and how they point to one another."""

    def __init__(self, data: bytes) -> None:
        self._parts = xml_parts(data, _WHAT, lambda name: _WANTED.fullmatch(name) is not None)

    def root(self, name: str) -> Node | None:
        """Return the root of a part, None where there is none."""
        content = self._parts.get(name)
        return parse_xml(content, _WHAT) if content is not None else None

    def content(self, name: str) -> bytes | None:
        """Return the bytes of a part."""
        return self._parts.get(name)

    def links(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part points to: (kind, part or outer address) by number."""
        folder, _, file = name.rpartition("/")
        root = self.root(f"{folder}/_rels/{file}.rels")
        found: dict[str, tuple[str, str]] = {}
        for node in root if root is not None else ():
            target = str(node.get("Target") or "")
            if node.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[str(node.get("Id"))] = (str(node.get("Type") or "").rpartition("/")[2], target)
        return found


class _Slides:
    """Write slides one after another."""

    def __init__(self, package: _Package) -> None:
        self.composer = Composer()
        self._package = package
        self._links: dict[str, tuple[str, str]] = {}
        self._page = 0
        self.first_title = ""

    def slide(self, name: str, page: int) -> None:
        """Write a slide and its notes."""
        root = self._package.root(name)
        if root is None:
            return
        self._page, self._links = page, self._package.links(name)
        shapes = list(_shapes(root))
        titles = [shape for shape in shapes if _place_of(shape) in _TITLES]
        for shape in titles:
            self._title(shape)
        for shape in shapes:
            if shape in titles or _place_of(shape) in _FURNITURE:
                continue
            if _name(shape) == "graphicFrame":
                self._graphic(shape)
            else:
                self._text(shape, "body")
        for kind, target in self._links.values():
            notes = self._package.root(target) if kind == "notesSlide" else None
            for shape in _shapes(notes) if notes is not None else ():
                # The speaker's words stand apart from what was shown.
                if _place_of(shape) == "body":
                    self._text(shape, "quote")

    def _title(self, shape: Node) -> None:
        """Write a slide's title, in one line."""
        words = [self._words(p) for p in shape.iter("{*}p")]
        title = " ".join(" ".join(w.split()) for w in words if w.strip())
        self.composer.begin("heading", 2 if self.first_title else 1, self._page)
        self.composer.write(title)
        self.composer.end()
        self.first_title = self.first_title or title

    @staticmethod
    def _words(paragraph: Node) -> str:
        """Return the words of a paragraph."""
        return "".join(" " if _name(n) == "br" else n.text or "" for n in paragraph.iter("{*}t", "{*}br"))

    def _text(self, shape: Node, kind: ParagraphKind) -> None:
        """Write the paragraphs of a shape; several in a placeholder for text are a list."""
        paragraphs = [p for body in shape.iter("{*}txBody") for p in body if _name(p) == "p" and self._words(p).strip()]
        bulleted = kind == "body" and _place_of(shape) in ("body", "obj", "") and len(paragraphs) > 1
        if bulleted and _place_of(shape) == "" and not _is_placeholder(shape):
            bulleted = False
        for number, paragraph in enumerate(paragraphs):
            self.composer.begin("list" if bulleted else kind, 0, self._page, close=bulleted and number > 0)
            self._inline(paragraph)
            self.composer.end()

    def _inline(self, paragraph: Node) -> None:
        """Write runs of text and their links."""
        for run in paragraph:
            kind = _name(run)
            if kind == "br":
                self.composer.line_break()
            if kind not in ("r", "fld"):
                continue
            link = next(run.iter("{*}hlinkClick"), None)
            address = (
                kept_address(self._links.get(link.get(f"{_RELATED}id") or "", ("", ""))[1]) if link is not None else ""
            )
            span = self.composer.open(address) if address else None
            self.composer.write("".join(t.text or "" for t in run.iter("{*}t")))
            if span is not None:
                self.composer.close_link(span)

    def _graphic(self, frame: Node) -> None:
        """Write a table, or the words of a diagram."""
        rows = [[c for c in row if _name(c) == "tc"] for row in frame.iter("{*}tr")]
        first = True
        for row in rows:
            words = [" ".join(self._words(p) for p in cell.iter("{*}p")) for cell in row]
            if not any(w.strip() for w in words):
                continue
            self.composer.begin("table", 0, self._page, close=not first)
            for place, text in enumerate(words):
                if place:
                    self.composer.tab()
                self.composer.write(text)
            self.composer.end()
            first = False
        for diagram in frame.iter("{*}relIds"):
            kind, target = self._links.get(diagram.get(f"{_RELATED}dm") or "", ("", ""))
            root = self._package.root(target) if kind == "diagramData" else None
            for number, paragraph in enumerate(root.iter("{*}p") if root is not None else ()):
                if words_of := self._words(paragraph).strip():
                    self.composer.begin("list", 0, self._page, close=number > 0)
                    self.composer.write(words_of)
                    self.composer.end()


def _is_placeholder(shape: Node) -> bool:
    """Tell whether a shape fills a place of the slide's layout."""
    return next(shape.iter("{*}ph"), None) is not None


def _place_of(shape: Node) -> str:
    """Return which place of the layout a shape fills; empty for the plain one and for none."""
    place = next(shape.iter("{*}ph"), None)
    return str(place.get("type") or "") if place is not None else ""


def _shapes(root: Node) -> Iterator[Node]:
    """Yield the shapes of a slide in their order, also those in groups; of alternatives the first."""
    for node in root.iter("{*}sp", "{*}graphicFrame"):
        around = [_name(n) for n in node.iterancestors()]
        if "Fallback" not in around:
            yield node


def _order(package: _Package) -> list[str]:
    """Return the slides' parts in the order of the show."""
    root = package.root("ppt/presentation.xml")
    if root is None:
        raise damaged(_WHAT)
    links = package.links("ppt/presentation.xml")
    numbers = [str(n.get(f"{_RELATED}id")) for n in root.iter("{*}sldId")]
    return [links[n][1] for n in numbers if n in links and links[n][0] == "slide"][:_SLIDES]


def read_pptx(data: bytes) -> Draft:
    """Return the draft of a PowerPoint file; the pages are the slides."""
    package = _Package(data)
    slides = _Slides(package)
    order = _order(package)
    for page, name in enumerate(order, 1):
        slides.slide(name, page)
    facts = core_properties(package.content("docProps/core.xml"))
    title = facts.get("title", "")
    title = "" if _TEMPLATE_TITLE.fullmatch(title) else title
    created = facts.get("created", "")
    draft = Draft(
        text="",
        title=title or slides.first_title,
        title_origin="metadata" if title else "heading" if slides.first_title else "",
        author=people(re.split(r"\s*[;；]\s*", facts.get("creator", ""))),
        language=facts.get("language", ""),
        evidence=(Evidence("PowerPoint metadata", f"created {created}", day, 40),) if (day := day_of(created)) else (),
        format="pptx",
        media_type="application/vnd.openxmlformats-officedocument.presentationml.presentation",
        extra={"pages": str(len(order))},
    )
    return checked(with_composed(draft, slides.composer.finish()), empty="the PowerPoint file holds no text")
