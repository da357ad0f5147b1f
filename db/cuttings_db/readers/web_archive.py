"""Read MHTML: the page inside it, with the address and the day that the browser wrote down."""

from __future__ import annotations

import dataclasses

from cuttings_db.errors import NoText
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.composing import kept_address
from cuttings_db.readers.days import mail_day
from cuttings_db.readers.html_page import read_html
from cuttings_db.readers.mail import header, parse_message, part_bytes
from cuttings_db.readers.reading import Source

__all__ = ["read_mhtml"]


def read_mhtml(source: Source) -> Draft:
    """Return the draft of a web archive; raises NoText where it holds no page."""
    message = parse_message(source.data)
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise NoText("the web archive holds no page", "Save the page again from the browser.")
    wanted = str(message.get_param("start") or "").strip("<>")
    page = next((p for p in pages if wanted and header(p, "Content-ID").strip("<>") == wanted), pages[0])
    address = kept_address(header(message, "Snapshot-Content-Location")) or kept_address(
        header(page, "Content-Location")
    )
    charset = page.get_param("charset")
    draft = read_html(
        part_bytes(page),
        declared=str(charset) if isinstance(charset, str) else None,
        encoding=source.encoding,
        address=address,
    )
    saved = header(message, "Date")
    day = mail_day(saved) if saved else ""
    bound = (Evidence("time of saving", saved, f"[..{day}]", 6),) if day else ()
    subject = header(message, "Subject")
    return dataclasses.replace(
        draft,
        format="mhtml",
        media_type="multipart/related",
        title=draft.title or subject,
        title_origin=draft.title_origin if draft.title else "metadata" if subject else "",
        evidence=(*draft.evidence, *bound),
    )
