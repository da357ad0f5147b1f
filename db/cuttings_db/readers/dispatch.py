"""Hand bytes to the reader of their format, and turn whatever a parser raises into a refusal in plain words."""

from __future__ import annotations

import dataclasses
import hashlib
import io
from collections.abc import Callable

from cuttings_db.errors import FileRefused, FileUnreadable, FormatUnknown, LimitExceeded, NoText
from cuttings_db.model import Draft
from cuttings_db.readers.limits import ZIP_DEPTH, check_member
from cuttings_db.readers.reading import Reading, Source, joined
from cuttings_db.readers.sniffing import sniff

__all__ = ["COLLECTING", "read_source"]

_CONTAINERS = 4  # how many mailboxes and ZIP files may stand inside one another, attachments included


def _text(source: Source) -> Draft:
    from cuttings_db.readers.plain_text import read_text

    return read_text(source.data, declared=source.declared, encoding=source.encoding)


def _html(source: Source) -> Draft:
    from cuttings_db.readers.html_page import read_html

    return read_html(source.data, declared=source.declared, encoding=source.encoding)


def _whole_page(source: Source) -> Draft:
    from cuttings_db.readers.html_page import read_html

    return read_html(source.data, declared=source.declared, encoding=source.encoding, whole=True)


def _collection(source: Source) -> Draft | None:
    from cuttings_db.readers.collections import collected_page

    return collected_page(source)


def _markdown(source: Source) -> Draft:
    from cuttings_db.readers.markdown_file import read_markdown

    return read_markdown(source.data, declared=source.declared, encoding=source.encoding)


def _pdf(source: Source) -> Draft:
    from cuttings_db.readers.pdf import read_pdf

    return read_pdf(source.data, password=source.password)


def _docx(source: Source) -> Draft:
    from cuttings_db.readers.word_document import read_docx

    return read_docx(source.data)


def _rtf(source: Source) -> Draft:
    from cuttings_db.readers.rtf_file import read_rtf

    return read_rtf(source.data, encoding=source.encoding)


def _odt(source: Source) -> Draft:
    from cuttings_db.readers.open_document import read_odt

    return read_odt(source.data)


def _pptx(source: Source) -> Draft:
    from cuttings_db.readers.slides import read_pptx

    return read_pptx(source.data)


def _mhtml(source: Source) -> Draft:
    from cuttings_db.readers.web_archive import read_mhtml

    return read_mhtml(source)


def _mail(source: Source) -> list[Reading]:
    from cuttings_db.readers.mail import read_message

    return read_message(source, read_source)


def _feed(source: Source) -> list[Reading]:
    from cuttings_db.readers.feeds import read_feed

    return read_feed(source)


def _ris(source: Source) -> list[Reading]:
    from cuttings_db.readers.ris_file import read_ris

    return read_ris(source)


def _nbib(source: Source) -> list[Reading]:
    from cuttings_db.readers.pubmed_file import read_nbib

    return read_nbib(source)


def _each(sources: list[Source], empty: str) -> list[Reading]:
    """Read several sources; what is refused is left out, unless all of them are."""
    readings: list[Reading] = []
    refused: FileRefused | None = None
    for source in sources:
        try:
            readings += read_source(source)
        except FileRefused as error:
            refused = error
    if not readings:
        raise refused or NoText(empty, "There is nothing to import.")
    return readings


def _mailbox(source: Source) -> list[Reading]:
    """Read a mailbox that stands inside something else, whole."""
    from cuttings_db.readers.mailbox_file import message_bytes, message_place, message_spans

    spans = list(message_spans(io.BytesIO(source.data)))
    return _each(
        [
            dataclasses.replace(
                source,
                data=message_bytes(source.data[span[0] : span[1]]),
                name=f"message {number}.eml",
                member=joined(source.member, message_place(number, span)),
                depth=source.depth + 1,
            )
            for number, span in enumerate(spans, 1)
        ],
        "the mailbox holds no messages",
    )


def _zip(source: Source) -> list[Reading]:
    """Read a ZIP file that stands inside something else, such as a message, whole."""
    from cuttings_db.readers.zipped import open_zip

    with open_zip(source.data, source.password, min(source.depth, ZIP_DEPTH) + 1) as package:
        package.check_password()
        sources = [
            dataclasses.replace(
                source,
                data=package.read(name),
                name=name.rpartition("/")[2],
                member=joined(source.member, name),
                declared=None,
                depth=source.depth + 1,
            )
            for name in package.entries
        ]
    return _each(sources, "the ZIP file holds no files")


# One article a file; the readers are imported when the first file of their format comes.
_SINGLE: dict[str, Callable[[Source], Draft]] = {
    "text": _text,
    "html": _html,
    "html-whole": _whole_page,
    "markdown": _markdown,
    "pdf": _pdf,
    "docx": _docx,
    "rtf": _rtf,
    "odt": _odt,
    "pptx": _pptx,
    "mhtml": _mhtml,
}
_SEVERAL: dict[str, Callable[[Source], list[Reading]]] = {
    "eml": _mail,
    "feed": _feed,
    "ris": _ris,
    "nbib": _nbib,
    "mbox": _mailbox,
    "zip": _zip,
}
# What may hold many articles, one behind another.
COLLECTING = frozenset(("text", "html", "pdf", "docx", "rtf", "odt"))
_WORDS = {
    "pdf": "PDF",
    "docx": "Word document",
    "rtf": "RTF file",
    "odt": "OpenDocument file",
    "pptx": "PowerPoint file",
    "ris": "list of references",
    "nbib": "list of references",
    "html": "page",
    "mhtml": "web archive",
    "eml": "message",
    "feed": "feed",
    "mbox": "mailbox",
    "zip": "ZIP file",
}


def _read(source: Source, kind: str) -> list[Reading]:
    """Read a source whose format is known."""
    if several := _SEVERAL.get(kind):
        return several(source)
    draft = (_collection(source) if kind == "html" else None) or _SINGLE[kind](source)
    if kind in COLLECTING:
        from cuttings_db.readers.collections import collected_readings

        return collected_readings(draft, source)
    digest = hashlib.sha256(source.data).hexdigest()
    return [Reading(dataclasses.replace(draft, member=source.member, original_sha256=digest), source.data, source.name)]


def read_source(source: Source) -> list[Reading]:
    """Return the articles in some bytes; raises subclasses of FileRefused only."""
    check_member(len(source.data))
    if source.depth > _CONTAINERS:
        raise LimitExceeded("files are packed into one another too deep", "Unpack the inner one and import that.")
    # What a person wants is said of the file itself, not of what is attached to it.
    kind = source.reader if source.reader and not source.depth else sniff(source.data, source.name)
    if kind not in _SINGLE and kind not in _SEVERAL:
        raise FormatUnknown(f"there is no reader “{kind[:40]}”", "Choose another reader.")
    try:
        return _read(source, kind)
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
