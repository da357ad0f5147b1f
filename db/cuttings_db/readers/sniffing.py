"""Tell a file's format by its content; the name decides only between formats that look alike.

Raises FormatUnknown, with advice, for pictures, sound, programs and office formats that no reader knows.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePosixPath
from typing import IO

from cuttings_db.errors import FileUnreadable, FormatUnknown
from cuttings_db.readers.record_starts import is_nbib, is_ris

__all__ = ["FORMATS", "sniff", "sniff_zip"]

FORMATS = (
    *("text", "html", "mhtml", "pdf", "docx", "rtf", "odt", "pptx", "markdown", "eml", "mbox", "feed", "ris", "nbib"),
    "zip",
)

_PICTURE = "If it shows text, run text recognition (OCR) on it and import the result."
_FOREIGN: tuple[tuple[bytes, int, str, str], ...] = (
    (b"\x89PNG\r\n", 0, "this is a picture (PNG)", _PICTURE),
    (b"\xff\xd8\xff", 0, "this is a picture (JPEG)", _PICTURE),
    (b"GIF8", 0, "this is a picture (GIF)", _PICTURE),
    (b"II*\0", 0, "this is a picture (TIFF)", _PICTURE),
    (b"MM\0*", 0, "this is a picture (TIFF)", _PICTURE),
    (b"WEBP", 8, "this is a picture (WebP)", _PICTURE),
    (b"ftypheic", 4, "this is a picture (HEIC)", _PICTURE),
    (b"ftypavif", 4, "this is a picture (AVIF)", _PICTURE),
    (b"AT&TFORM", 0, "this is a scanned book (DjVu)", "Convert it to PDF with text and import that."),
    (b"ID3", 0, "this is a sound file", "Import a transcript of it instead."),
    (b"OggS", 0, "this is a sound file", "Import a transcript of it instead."),
    (b"fLaC", 0, "this is a sound file", "Import a transcript of it instead."),
    (b"WAVE", 8, "this is a sound file", "Import a transcript of it instead."),
    (b"AVI ", 8, "this is a film", "Import a transcript of it instead."),
    (b"ftyp", 4, "this is a film or sound file", "Import a transcript of it instead."),
    (b"\x1aE\xdf\xa3", 0, "this is a film", "Import a transcript of it instead."),
    (b"\x7fELF", 0, "this is a program", "Only articles can be imported."),
    (b"MZ", 0, "this is a program", "Only articles can be imported."),
    (b"\xcf\xfa\xed\xfe", 0, "this is a program", "Only articles can be imported."),
    (b"\xca\xfe\xba\xbe", 0, "this is a program", "Only articles can be imported."),
    (b"\x1f\x8b", 0, "this is a packed file (gzip)", "Unpack it and import what is inside."),
    (b"BZh", 0, "this is a packed file (bzip2)", "Unpack it and import what is inside."),
    (b"\xfd7zXZ", 0, "this is a packed file (xz)", "Unpack it and import what is inside."),
    (b"7z\xbc\xaf", 0, "this is a 7-Zip archive", "Unpack it and import the folder."),
    (b"Rar!", 0, "this is a RAR archive", "Unpack it and import the folder."),
    (b"ustar", 257, "this is a TAR archive", "Unpack it and import the folder."),
    (b"SQLite format 3", 0, "this is a database", "An archive of Cuttings is opened, not imported (File, Open)."),
    (
        b"bplist00",
        0,
        "this is a Safari web archive or a property list",
        "Save the page as HTML or PDF and import that.",
    ),
    (b"%!PS", 0, "this is a PostScript file", "Convert it to PDF and import that."),
    (b"wOFF", 0, "this is a font", "Only articles can be imported."),
    (b"wOF2", 0, "this is a font", "Only articles can be imported."),
    (b"\0\x01\0\0\0", 0, "this is a font", "Only articles can be imported."),
    (b"BM", 0, "this is a picture (BMP)", _PICTURE),
)
_ZIPPED: tuple[tuple[str, str, str], ...] = (
    ("epub", "this is an e-book (EPUB)", "Convert it to HTML or PDF and import that."),
    ("opendocument.presentation", "this is an OpenDocument presentation", "Save it as PPTX or PDF and import that."),
    ("opendocument.spreadsheet", "this is an OpenDocument sheet", "Save it as PDF and import that."),
    ("opendocument", "this is an OpenDocument file without text", "Save it as PDF and import that."),
    ("xl/workbook.xml", "this is an Excel workbook", "Save the sheet as CSV or PDF and import that."),
    ("AndroidManifest.xml", "this is a program", "Only articles can be imported."),
)
_ODT = "application/vnd.oasis.opendocument.text"
_HTML_START = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_HTML_TAG = re.compile(
    rb"<(?:p|div|h[1-6]|br|span|table|article|section|meta|title|ul|ol|a|b|i|em|strong)\b[^>]{0,500}>", re.I
)
_ELEMENT = re.compile(rb"<([A-Za-z_][\w:.-]{0,60})([^>]{0,4000})")
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
_STRONG = frozenset(
    (b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to", b"x-mailer", b"dkim-signature")
)
_WEAK = frozenset((b"from", b"to", b"subject", b"date", b"cc", b"reply-to", b"content-type", b"sender"))
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?:[A-Za-z_][\w -]{0,40}:.*\n|[ \t].*\n|-[ \t].*\n|#.*\n|\n){1,200}?(?:---|\.\.\.)[ \t]*(?:\n|$)"
)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\[[^\]\n]{1,80}\]\([^)\n]{3,200}\)|```|\[\^[\w-]{1,20}\]:)", re.MULTILINE)
_MBOX = re.compile(rb"From [^\r\n]{0,200}\d\d:\d\d[^\r\n]{0,60}\r?\n(?:>?[A-Za-z][A-Za-z0-9-]*:|From )")


def _headers(data: bytes) -> set[bytes]:
    """Return the lower-case names of the header fields at the start of a file; empty if it starts otherwise."""
    position = 0
    names: set[bytes] = set()
    data = data.lstrip(b"\r\n")[:65536]
    while len(names) < 100 and (match := _HEADER.match(data, position)):
        names.add(match[1].lower())
        position = match.end()
    return names if data[position : position + 2] in (b"\r\n", b"") or data[position : position + 1] == b"\n" else set()


def _mail(head: bytes, suffix: str) -> str:
    """Return eml, mhtml or mbox where the start of a file is a mail's."""
    if _MBOX.match(head):
        return "mbox"
    names = _headers(head)
    strong, weak = len(names & _STRONG), len(names & _WEAK)
    web = b"snapshot-content-location" in names or (suffix in (".mht", ".mhtml") and names)
    if web or (
        strong
        and re.search(rb"multipart/related", head[:4000])
        and not weak - (b"subject" in names) - (b"date" in names) - (b"content-type" in names)
    ):
        return "mhtml"
    if (strong and weak) or (suffix == ".eml" and weak) or (weak >= 3 and suffix not in (".txt", ".md", ".text")):
        return "mhtml" if b"Saved by" in head[:4000] and b"multipart/related" in head[:8000] else "eml"
    return ""


def sniff_zip(file: IO[bytes]) -> str:
    """Return docx, odt, pptx or zip for a file that begins as a ZIP; other formats that are ZIP inside are refused."""
    try:
        with zipfile.ZipFile(file) as package:
            names = set(package.namelist())
            kind = package.read("mimetype")[:200].decode("ascii", "replace") if "mimetype" in names else ""
    except Exception:  # noqa: BLE001  zipfile raises anything on odd bytes; the reader says what is wrong.
        return "zip"
    if "[Content_Types].xml" in names and any(n.startswith("word/document") for n in names):
        return "docx"
    if "[Content_Types].xml" in names and "ppt/presentation.xml" in names:
        return "pptx"
    if "content.xml" in names and kind.startswith(_ODT):
        return "odt"
    for needle, reason, advice in _ZIPPED:
        if needle in names or (kind and needle in kind):
            raise FormatUnknown(reason, advice)
    return "zip"


def _binary(data: bytes, head: bytes) -> str:
    """Return the format of a file that is known by its first bytes, or nothing."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK")):
        return sniff_zip(io.BytesIO(data))
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise FileUnreadable(
                "the Word document is encrypted", "Open it in Word, save it without a password, and import that."
            )
        raise FormatUnknown("this is an old Office or Outlook file", "Save it as DOCX, PDF or EML and import that.")
    for magic, place, reason, advice in _FOREIGN:
        if head.startswith(magic, place) and (len(magic) > 2 or b"\0" in head):
            raise FormatUnknown(reason, advice)
    return ""


def _prolog_end(head: bytes, *, types: bool = False) -> int:
    """Return where the first element begins: behind white space, comments, instructions and (`types`) a DOCTYPE.

    By hand: a pattern with these alternatives repeated takes exponential time on a row of comments.
    """
    position = 0
    while True:
        position = len(head) - len(head[position:].lstrip())
        start = head[position : position + 9].upper()
        if start.startswith(b"<!--"):
            closing = b"-->"
        elif start.startswith(b"<?"):
            closing = b"?>"
        elif types and start == b"<!DOCTYPE":
            # The entities that a DOCTYPE declares stand between brackets, with more signs of their own inside.
            closing = b"]" if b"[" in head[position : head.find(b">", position) + 1] else b">"
        elif types and start.startswith(b">"):
            closing = b">"
        else:
            return position
        end = head.find(closing, position)
        if end < 0:
            return len(head)
        position = end + len(closing)


def _markup(head: bytes, suffix: str) -> str:
    """Return html or feed where a file is written in tags, or nothing."""
    start = _prolog_end(head)
    if _HTML_START.match(head, start):
        return "html"
    match = _ELEMENT.match(head, _prolog_end(head, types=True))
    root = match[1].lower() if match else b""
    if match and (root in (b"rss", b"feed") or (root == b"rdf:rdf" and b"rss/1.0" in match[2])):
        return "feed"
    if root == b"office:document" and b"opendocument.text" in head:
        return "odt"
    if head.lstrip().startswith(b"{") and b"https://jsonfeed.org/version/" in head[:2000]:
        return "feed"
    if root == b"svg" or root.endswith(b":svg"):
        raise FormatUnknown("this is a picture (SVG)", _PICTURE)
    if suffix in (".html", ".htm", ".xhtml", ".shtml") and (b"<" in head):
        return "html"
    if match and suffix in (".xml", ".rss", ".atom", ".rdf", ".opml", ".opf"):
        raise FormatUnknown(
            f"this is XML of a kind that cannot be read ({root.decode('ascii', 'replace')})",
            "Save the article as HTML, PDF or text and import that.",
        )
    if (
        suffix not in (".txt", ".text", ".md", ".markdown", ".csv", ".log")
        and len(_HTML_TAG.findall(head[:8192])) >= 3
        and head.lstrip().startswith(b"<")
    ):
        return "html"
    return ""


def _plain(head: bytes) -> bytes:
    """Return the start of a file as UTF-8, so that UTF-16 is sniffed like everything else."""
    for mark, name in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if head.startswith(mark):
            return head[len(mark) :].decode(name, "ignore").encode("utf-8")
    if head[:1] == b"<" and head[1:2] == b"\0":
        return head.decode("utf-16-le", "ignore").encode("utf-8")
    if head[:2] == b"\0<":
        return head.decode("utf-16-be", "ignore").encode("utf-8")
    return head


def sniff(data: bytes, name: str) -> str:
    """Return the format of a file: one of `FORMATS`; raises FormatUnknown where no reader knows it."""
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    known = _binary(data, data[:65536])
    if known:
        return known
    head = _plain(data[:65536])
    known = _mail(head, suffix) or _markup(head, suffix)
    if known:
        return known
    text = head.decode("utf-8", "replace").replace("\r\n", "\n")
    if is_ris(text):
        return "ris"
    if is_nbib(text):
        return "nbib"
    if suffix in (".md", ".markdown", ".mdown", ".mkd") or _FRONT_MATTER.match(text):
        return "markdown"
    if (
        suffix not in (".txt", ".text", ".csv", ".log")
        and len(_MARKDOWN.findall(text)) >= 3
        and text.lstrip().startswith("#")
    ):
        return "markdown"
    return "text"
