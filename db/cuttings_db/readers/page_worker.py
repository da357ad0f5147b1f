"""The worker "pages": shows originals beside their text. Pages of PDF become pictures, other pages harmless HTML.

It is a process of its own with limits of memory and time, because originals come from foreign hands; it is given the
name of a file in a private folder and reads nothing else.
"""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path
from typing import Any

from cuttings_db.errors import FileRefused, FileUnreadable
from cuttings_db.isolation import serve
from cuttings_db.progress import Report
from cuttings_db.readers.limits import check_member

__all__ = ["MEMORY_MEGABYTES", "main"]

MEMORY_MEGABYTES = 1024
_MOST_TEXT = 1_000_000
_open: dict[str, Any] = {}  # the document that was drawn last: a person turns its pages


def _document(path: str, password: str | None) -> Any:
    """Return an open PDF; the last one is kept."""
    from cuttings_db.readers.pdf import open_pdf

    if path not in _open:
        for document in _open.values():
            document.close()
        _open.clear()
        data = Path(path).read_bytes()
        check_member(len(data))
        _open[path] = open_pdf(data, password)
    return _open[path]


def _picture(params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Draw a page."""
    from cuttings_db.readers.page_pictures import draw_page

    document = _document(str(params["path"]), params.get("password"))
    words = [str(word) for word in params.get("words") or ()]
    picture = draw_page(document, int(params["page"]), int(params["width"]), words)
    return {
        "png": base64.b64encode(picture.png).decode("ascii"),
        "width": picture.width,
        "height": picture.height,
        "pages": picture.pages,
        "boxes": [list(box) for box in picture.boxes],
    }


def _html(data: bytes, encoding: str | None, declared: str | None, address: str) -> dict[str, Any]:
    """Return a page as harmless HTML."""
    from cuttings_db.readers.html_tree import decode_html
    from cuttings_db.readers.sanitised import sanitised

    page = sanitised(decode_html(data, declared, encoding)[0], address)
    return {"kind": "html", "html": page.html, "cut": page.cut}


def _as_read(data: bytes, kind: str, encoding: str | None, address: str) -> dict[str, Any]:
    """Return a file of an office as its reader understands it."""
    from cuttings_db.readers.dispatch import read_source
    from cuttings_db.readers.reading import Source
    from cuttings_db.readers.shown_draft import shown_draft

    readings = read_source(Source(data, f"original.{kind}", encoding=encoding, whole=True))
    if len(readings) != 1:
        raise FileUnreadable("the original is not of the format that it had", "Open it in its own program.")
    return _html(shown_draft(readings[0].draft).encode("utf-8"), "utf-8", None, address)


def _saved_page(data: bytes) -> bytes:
    """Return the page out of the ZIP in which it travels with its folder."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [n for n in package.namelist() if "/" not in n and n.lower().endswith((".html", ".htm", ".xhtml"))]
        if not names:
            raise FileUnreadable("the saved page is not in its original", "Open the original in another program.")
        check_member(package.getinfo(names[0]).file_size)
        return package.read(names[0])


def _mail(data: bytes, encoding: str | None, address: str) -> dict[str, Any]:
    """Return the page in a message or web archive as harmless HTML, or its text."""
    from cuttings_db.readers.mail import parse_message, part_bytes

    message = parse_message(data)
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        for part in message.walk():
            if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
                charset = part.get_param("charset")
                declared = str(charset) if isinstance(charset, str) else None
                content = part_bytes(part)
                if kind == "text/plain":
                    return _text(content, encoding, declared)
                return _html(content, encoding, declared, address)
    return {"kind": ""}


def _text(data: bytes, encoding: str | None, declared: str | None = None) -> dict[str, Any]:
    """Return plain text as it is."""
    from cuttings_db.readers.encoding import decode
    from cuttings_db.readers.plain_text import unix_lines

    text = unix_lines(decode(data[: 4 * _MOST_TEXT], declared, encoding)[0])
    return {"kind": "text", "text": text[:_MOST_TEXT], "cut": len(text) > _MOST_TEXT or len(data) > 4 * _MOST_TEXT}


def _page(params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Return what an original looks like, by its format."""
    kind, encoding = str(params["format"]), params.get("encoding") or None
    path, address = str(params["path"]), str(params.get("url") or "")
    if kind == "pdf":
        return {"kind": "pdf", "pages": len(_document(path, params.get("password")))}
    data = Path(path).read_bytes()
    check_member(len(data))
    try:
        if kind == "html":
            return _html(_saved_page(data) if data.startswith(b"PK\x03\x04") else data, encoding, None, address)
        if kind == "docx":
            from cuttings_db.readers.word_document import docx_html

            return _html(docx_html(data).encode("utf-8"), "utf-8", None, address)
        if kind in ("rtf", "odt", "pptx"):
            return _as_read(data, kind, encoding, address)
        if kind in ("mhtml", "eml", "mbox"):
            return _mail(data, encoding, address)
        if kind in ("text", "markdown", "ris", "nbib"):
            return _text(data, encoding)
    except FileRefused:
        raise
    except Exception as error:
        raise FileUnreadable("the original cannot be shown", "Open it in its own program.") from error
    return {"kind": ""}


def main(arguments: list[str]) -> int:
    """Serve pages; the first argument limits the memory in megabytes."""
    handlers = {"picture": _picture, "page": _page}
    return serve(handlers, megabytes=int(arguments[0]) if arguments else MEMORY_MEGABYTES, writable=())
