"""Read plain text: exactly its code points, LF line ends, without the byte order mark."""

from __future__ import annotations

from cuttings_db.model import Draft
from cuttings_db.readers.drafting import checked
from cuttings_db.readers.encoding import decode
from cuttings_db.readers.limits import check_text

__all__ = ["read_text", "unix_lines"]


def unix_lines(text: str) -> str:
    """Return text with every CR LF and every lone CR as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(data: bytes, *, declared: str | None = None, encoding: str | None = None) -> Draft:
    """Return the draft of a text file; its paragraphs are left to the text layer."""
    check_text(len(data) // 4)  # No encoding in use takes more than four bytes for a character.
    text, name = decode(data, declared, encoding)
    warnings = (
        ("some bytes of the file are not text and were replaced",) if "\ufffd" in text and encoding is None else ()
    )
    draft = Draft(text=unix_lines(text), format="text", media_type="text/plain", encoding=name, warnings=warnings)
    return checked(draft, empty="the file is empty" if not data.strip() else "the file holds no words")
