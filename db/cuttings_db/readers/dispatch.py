"""Hand bytes to the reader of their format, and turn whatever a parser raises into a refusal in plain words."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable

from cuttings_db.errors import FileRefused, FileUnreadable, LimitExceeded
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.limits import check_member
from cuttings_db.readers.reading import Reading, Source
from cuttings_db.readers.sniffing import sniff

__all__ = ["read_source"]


def _text(source: Source) -> Draft:
    from cuttings_db.readers.plain_text import read_text

    return read_text(source.data, declared=source.declared, encoding=source.encoding)


def _html(source: Source) -> Draft:
    from cuttings_db.readers.html_page import read_html

    return read_html(source.data, declared=source.declared, encoding=source.encoding)


def _pdf(source: Source) -> Draft:
    from cuttings_db.readers.pdf import read_pdf

    return read_pdf(source.data, password=source.password)


# One article a file; the readers are imported when the first file of their format comes.
_SINGLE: dict[str, Callable[[Source], Draft]] = {
    "text": _text,
    "html": _html,
    "pdf": _pdf,
}
_WORDS = {"pdf": "PDF", "docx": "Word document", "html": "page", "mhtml": "web archive", "eml": "message"}


def _single(source: Source, reader: Callable[[Source], Draft]) -> list[Reading]:
    """Read a format that holds one article."""
    draft = dataclasses.replace(
        reader(source), member=source.member, original_sha256=hashlib.sha256(source.data).hexdigest()
    )
    return [Reading(draft, source.data, source.name)]


def _read(source: Source, kind: str) -> list[Reading]:
    """Read a source whose format is known."""
    return _single(source, _SINGLE[kind])


def read_source(source: Source, bound: Evidence | None = None) -> list[Reading]:
    """Return the articles in some bytes; raises subclasses of FileRefused only.

    `bound` is evidence that holds for all of them (the time of the file).
    """
    check_member(len(source.data))
    kind = sniff(source.data, source.name)
    try:
        readings = _read(source, kind)
    except FileRefused:
        raise
    except (MemoryError, RecursionError) as error:
        raise LimitExceeded(
            f"the {_WORDS.get(kind, 'file')} is too large or too deep to be read",
            "Split it, or print it to PDF and import that.",
        ) from error
    except Exception as error:
        raise FileUnreadable(
            f"the {_WORDS.get(kind, 'file')} is damaged ({type(error).__name__})",
            "Open it in its own program, save it again, and import that.",
        ) from error
    if bound is None:
        return readings
    return [
        dataclasses.replace(r, draft=dataclasses.replace(r.draft, evidence=(*r.draft.evidence, bound)))
        for r in readings
    ]
