"""Read PDF through pdfium: paragraphs with their pages, footnotes, links, and what the file says of itself."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from cuttings_db.errors import FileUnreadable, LimitExceeded, NoText, PasswordNeeded
from cuttings_db.model import Draft, Evidence, Footnote, Link, NoteMark, Paragraph
from cuttings_db.readers.composing import kept_address
from cuttings_db.readers.days import pdf_day
from cuttings_db.readers.drafting import checked, line, people
from cuttings_db.readers.limits import PDF_PAGES, TEXT_CHARACTERS, check_text
from cuttings_db.readers.pdf_layout import Block, PageLines, blocks_of
from cuttings_db.readers.pdf_lines import in_reading_order, lines_of

__all__ = ["open_pdf", "read_pdf"]

_PASSWORD_ERROR = 4
_PRINTERS = re.compile(
    r"Skia/PDF|Chrom(?:e|ium)|HeadlessChrome|Mozilla|Firefox|Safari|Quartz PDFContext|wkhtmltopdf"
    r"|Print To PDF|PDFCreator|doPDF|CutePDF|PrinceXML|WeasyPrint|Readability|Instapaper",
    re.IGNORECASE,
)
_FILE_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)|untitled|无标题|未命名|document\d*$|slide \d|presentation\d*$|powerpoint|"
    r".*\.(?:docx?|pdf|indd|qxd|qxp|tex|dvi|ps|rtf|odt|pptx?|xlsx?|txt|html?|wpd|pub|cdr|ai)$|[\w.-]{0,60}\d{5,}[\w.-]*$|"
    r"https?://|about:blank|layout \d|print$|\W*$",
    re.IGNORECASE,
)
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]{3,}|[一-鿿]|[.,;:!?。，；：！？、'\"”’»」』)\]）])$")
_Rect = tuple[float, float, float, float, str]


def open_pdf(data: bytes, password: str | None) -> pypdfium2.PdfDocument:
    """Open a PDF from memory; damaged and encrypted files are refused in plain words."""
    try:
        return pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR:
            raise PasswordNeeded(
                "the PDF is encrypted" if password is None else "the password does not open the PDF",
                "Give its password.",
            ) from error
        raise FileUnreadable(
            "the PDF is damaged", "Open it in a PDF viewer; if it shows, print it to a new PDF."
        ) from error


def _links(document: pypdfium2.PdfDocument, page: Any) -> list[_Rect]:
    """Return the web links of a page as (left, bottom, right, top, address)."""
    found: list[_Rect] = []
    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    box = raw.FS_RECTF()
    while len(found) < 2000 and raw.FPDFLink_Enumerate(page.raw, position, link):
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        length = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
        if not 1 < length <= 4096:
            continue
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(document.raw, action, buffer, length)
        address = kept_address(buffer.value.decode("utf-8", "replace"))
        if address and raw.FPDFLink_GetAnnotRect(link, box):
            found.append((box.left, box.bottom, box.right, box.top, address))
    return found


def _has_pictures(page: Any) -> bool:
    """Tell whether a page shows a picture."""
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))


def _pages(document: pypdfium2.PdfDocument) -> tuple[list[PageLines], dict[int, list[_Rect]], int]:
    """Return lines and links of every page, and how many pages could not be read."""
    pages: list[PageLines] = []
    links: dict[int, list[_Rect]] = {}
    characters = broken = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            broken += 1
            continue
        characters += text.count_chars()
        if characters > 2 * TEXT_CHARACTERS:
            check_text(characters)
        pages.append(PageLines(number + 1, float(page.get_height()), in_reading_order(lines_of(text.raw))))
        if rects := _links(document, page):
            links[number + 1] = rects
        text.close()
        page.close()
    return pages, links, broken


class _Writer:
    """Write blocks one after another and keep the places of links and marks."""

    def __init__(self, links: dict[int, list[_Rect]], labels: set[str]) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.paragraphs: list[Paragraph] = []
        self.links: list[Link] = []
        self.marks: list[NoteMark] = []
        self.notes: list[Footnote] = []
        self._rects = links
        self._labels = labels

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def block(self, block: Block) -> None:
        """Write one block."""
        if self.length:
            previous = self.paragraphs[-1]
            self._put("\n" if block.kind == previous.kind and block.kind in ("table", "list") else "\n\n")
        start = self.length
        for number, item in enumerate(block.lines):
            for begin, end in item.raised:
                if block.kind != "footnote" or number or begin > 0:
                    self._mark(item.text, begin, end)
            self._line_links(item.chars, item.base, block.page)
            self._put(item.text)
            if number < len(block.joins):
                self._put(block.joins[number])
        self.paragraphs.append(Paragraph(start, self.length, block.kind, block.level, block.page))
        if block.label:
            self.notes.append(Footnote(start, self.length, block.label))

    def _mark(self, text: str, begin: int, end: int) -> None:
        """Keep raised digits as a footnote mark, unless they are an exponent."""
        label = text[begin:end].translate(_LOWERED)
        if len(label) <= 3 and (label in self._labels or _WORD_BEFORE.search(text[max(0, begin - 20) : begin])):
            before = text[begin - 1 : begin]
            if not before.isdigit():
                self.marks.append(NoteMark(self.length + begin, self.length + end, label))

    def _line_links(self, chars: list[tuple[float, float]], base: float, page: int) -> None:
        """Keep the links whose rectangles lie over characters of a line."""
        for left, bottom, right, top, address in sorted(self._rects.get(page, ())):
            if not bottom - 2 <= base + 1 <= top + 2:
                continue
            inside = [i for i, (x0, x1) in enumerate(chars) if left - 0.5 <= (x0 + x1) / 2 <= right + 0.5]
            if not inside:
                continue
            start, end = self.length + inside[0], self.length + inside[-1] + 1
            last = self.links[-1] if self.links else None
            if last is not None and last.url == address and start - last.end <= 2:
                # One link over two lines, or word by word: what parts the pieces is white space.
                self.links[-1] = Link(last.start, end, address)
            else:
                self.links.append(Link(start, end, address))


def _facts(document: pypdfium2.PdfDocument) -> tuple[str, str, list[Evidence], str]:
    """Return title, author, evidence and language from the document information."""
    try:
        facts = document.get_metadata_dict()
    except (pypdfium2.PdfiumError, UnicodeError):
        return "", "", [], ""
    title = line(facts.get("Title"), 500).replace("\0", "")
    if len(title) < 4 or _FILE_TITLE.match(title):
        title = ""
    created = str(facts.get("CreationDate") or "")
    day = pdf_day(created) if created else ""
    # A page that somebody printed to PDF has the day of printing, by which it had appeared.
    printed = _PRINTERS.search(f"{facts.get('Producer') or ''} {facts.get('Creator') or ''}") is not None
    evidence = []
    if day:
        bound = f"[..{day}]" if printed else day
        evidence.append(Evidence("PDF metadata", f"created {created}", bound, 16 if printed else 40))
    buffer = ctypes.create_string_buffer(64)
    length = raw.FPDFCatalog_GetLanguage(document.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), 64)
    language = buffer.raw[: max(0, length - 2)].decode("utf-16-le", "replace") if 2 < length <= 64 else ""
    return title, people(re.split(r"\s*[;；]\s*", str(facts.get("Author") or ""))), evidence, language


def read_pdf(data: bytes, *, password: str | None = None) -> Draft:
    """Return the draft of a PDF; raises PasswordNeeded, FileUnreadable, LimitExceeded, NoText for a scan."""
    document = open_pdf(data, password)
    try:
        if len(document) > PDF_PAGES:
            raise LimitExceeded(
                f"the PDF has {len(document):,} pages; the limit is {PDF_PAGES:,}", "Split it and import the parts."
            )
        title, author, evidence, language = _facts(document)
        pages, links, broken = _pages(document)
        letters = sum(c.isalnum() for page in pages for item in page.lines for c in item.text)
        if broken and not letters:
            raise FileUnreadable("the PDF is damaged: none of its pages can be read", "Get the file again.")
        if letters < 25 * len(document) and (letters == 0 or all(_has_pictures(p) for p, _ in zip(document, range(3)))):
            scan = any(_has_pictures(p) for p, _ in zip(document, range(3)))
            raise NoText(
                "the PDF is a scan without text" if scan else "the PDF holds no text",
                "Run text recognition (OCR) on it and import the result.",
            )
    finally:
        document.close()
    blocks = blocks_of(pages)
    writer = _Writer(links, {b.label for b in blocks if b.label})
    for block in blocks:
        writer.block(block)
    draft = Draft(
        text="".join(writer.pieces),
        paragraphs=tuple(writer.paragraphs),
        links=tuple(writer.links),
        note_marks=tuple(writer.marks),
        footnotes=tuple(writer.notes),
        title=title,
        title_origin="metadata" if title else "",
        author=author,
        language=language,
        evidence=tuple(evidence),
        format="pdf",
        media_type="application/pdf",
        warnings=(f"{broken} of the PDF's pages could not be read",) if broken else (),
        extra={"pages": str(len(pages) + broken)},
    )
    return checked(draft)
