"""Read mail: a message with its headers, the better of its bodies, and its attachments as articles of their own."""

from __future__ import annotations

import dataclasses
import email
import email.policy
import hashlib
import re
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses
from typing import TypeAlias

from cuttings_db.errors import FileRefused, FormatUnknown, NoText
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.composing import Composed, kept_address
from cuttings_db.readers.days import mail_day
from cuttings_db.readers.drafting import checked, line, people, with_composed
from cuttings_db.readers.encoding import decode
from cuttings_db.readers.html_page import compose_html
from cuttings_db.readers.html_tree import decode_html, parse_html
from cuttings_db.readers.plain_text import unix_lines
from cuttings_db.readers.reading import Reader, Reading, Source, bounded, joined

__all__ = ["header", "parse_message", "part_bytes", "read_message"]

_FORWARDED = re.compile(
    r"\s*(?:(?:re|aw|sv|回复)[:：]\s*){0,5}(?:fwd?|fw|wg|tr|rv|vs|doorst|转发|轉寄|转寄)\s?[:：]", re.IGNORECASE
)
_WORD = re.compile(r"[一-鿿]|\w+")
_PARTS = 1000
_DEPTH = 5  # messages attached to messages
Mail: TypeAlias = "Message[str, str]"


def parse_message(data: bytes) -> Mail:
    """Parse a message; the older policy never raises on odd headers."""
    return email.message_from_bytes(data, policy=email.policy.compat32)


def _decoded(raw: str) -> str:
    """Decode a header's encoded words, and the bytes that some programs put there without any encoding."""
    if not raw.isascii():
        return line(decode(raw.encode("utf-8", "surrogateescape"))[0], 2000)
    try:
        found = decode_header(raw)
    except (email.errors.HeaderParseError, ValueError):
        return line(raw, 2000)
    pieces: list[str] = []
    for value, charset in found:
        # A header without encoded words comes back as text, one with them as bytes in pieces.
        pieces.append(value if isinstance(value, str) else decode(value, charset)[0])
    return line("".join(pieces), 2000)


def header(message: Mail, name: str) -> str:
    """Return a header as one line of text; empty if it is absent."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    try:
        return _decoded(raw)
    except FileRefused:  # Bytes that are no text.
        return ""


def part_bytes(part: Mail) -> bytes:
    """Return a part's content with its transfer encoding undone."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file_name(part: Mail) -> str:
    """Return the name of an attachment, decoded; empty if it has none."""
    try:
        name = part.get_filename()
    except (ValueError, TypeError, LookupError):
        name = None
    return line(_decoded(name), 200).replace("/", "_").replace("\\", "_") if name else ""


def _charset(part: Mail) -> str | None:
    try:
        found = part.get_param("charset")
    except (ValueError, TypeError):
        return None
    return found[2] if isinstance(found, tuple) else str(found) if found else None


@dataclasses.dataclass
class _Parts:
    """What a message is made of."""

    plain: list[Mail]
    pages: list[Mail]
    attached: list[tuple[str, Mail]]


def _sort(message: Mail) -> _Parts:
    """Sort a message's parts into bodies and attachments, without entering attached messages."""
    parts = _Parts([], [], [])
    stack: list[Mail] = [message]
    for _ in range(_PARTS):
        if not stack:
            break
        part = stack.pop()
        kind = part.get_content_type()
        content = part.get_payload()
        name = _file_name(part)
        attachment = part.get_content_disposition() == "attachment"
        if part.is_multipart() and kind != "message/rfc822" and isinstance(content, list):
            stack.extend(p for p in reversed(content) if isinstance(p, Message))
        elif kind == "message/rfc822" and part is not message:
            parts.attached.append((name or "message.eml", part))
        elif not attachment and not name and kind in ("text/plain", "text/html"):
            (parts.plain if kind == "text/plain" else parts.pages).append(part)
        elif attachment or (name and not kind.startswith("image/")):
            parts.attached.append((name or f"attachment.{kind.rpartition('/')[2]}", part))
    return parts


def _plain(parts: list[Mail], encoding: str | None) -> tuple[str, str]:
    """Return the joined plain bodies and their encoding."""
    texts, name = [], ""
    for part in parts:
        text, name = decode(part_bytes(part), _charset(part), encoding)
        texts.append(unix_lines(text))
    return "\n\n".join(texts), name


def _page(parts: list[Mail], encoding: str | None) -> tuple[Composed | None, str]:
    """Return the first HTML body, composed; mail has no page around its article, so all of it counts."""
    for part in parts:
        text, name = decode_html(part_bytes(part), _charset(part), encoding)
        if text.strip():
            return compose_html(parse_html(text)), name
    return None, ""


def _body(parts: _Parts, source: Source) -> Draft:
    """Return a draft with the text of the better body: the plain one unless the page says much more."""
    plain, plain_name = _plain(parts.plain, source.encoding)
    try:
        page, page_name = _page(parts.pages, source.encoding)
    except FileRefused:
        if not plain.strip():
            raise
        page, page_name = None, ""
    if page is not None:
        words, more = len(_WORD.findall(plain)), len(_WORD.findall(page.text))
        if more > 1.5 * words + 5:
            return with_composed(Draft("", encoding=page_name), page)
    return Draft(plain, encoding=plain_name)


def _sent(written: str, day: str, subject: str) -> tuple[Evidence, ...]:
    """Return the day a message was sent: its own day, but only an upper bound for what it forwards."""
    if not day:
        return ()
    forwarded = _FORWARDED.match(subject) is not None
    return (Evidence("e-mail date", written, f"[..{day}]" if forwarded else day, 16 if forwarded else 80),)


def _headed(draft: Draft, message: Mail, source: Source) -> Draft:
    """Return the draft with what the headers say."""
    written = header(message, "Date")
    day = mail_day(written) if written else ""
    try:
        senders = getaddresses([header(message, "From")])
    except (ValueError, IndexError):
        senders = []
    extra = {name.lower(): header(message, name) for name in ("To", "Cc", "Message-ID", "Reply-To", "List-Id")}
    return dataclasses.replace(
        draft,
        title=header(message, "Subject"),
        title_origin="metadata" if header(message, "Subject") else "",
        author=people(name or address for name, address in senders),
        url=kept_address(header(message, "Archived-At").strip("<>")),
        language=header(message, "Content-Language").split(",")[0],
        evidence=_sent(written, day, header(message, "Subject")),
        member=source.member,
        format="eml",
        media_type="message/rfc822",
        original_sha256=hashlib.sha256(source.data).hexdigest(),
        extra={key: value for key, value in extra.items() if value},
    )


def _attachments(parts: _Parts, source: Source, read: Reader) -> tuple[list[Reading], list[str]]:
    """Read the attachments that are articles; return them and a sentence for each that could not be read."""
    readings: list[Reading] = []
    warnings: list[str] = []
    names: set[str] = set()
    for name, part in parts.attached:
        content = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(content, list) and content:
            inner = content[0]
            data = inner.as_bytes() if isinstance(inner, Message) else b""
        else:
            data = part_bytes(part)
        unique, number = name, 2
        while unique in names:
            unique, number = f"{name} ({number})", number + 1
        names.add(unique)
        if source.depth >= _DEPTH:
            warnings.append(f"the attachment {name} was not read: it is attached too deep")
            continue
        inner_source = Source(
            data,
            name,
            joined(source.member, unique),
            source.password,
            source.encoding,
            _charset(part),
            source.depth + 1,
        )
        try:
            readings += read(inner_source)
        except FileRefused as refusal:
            warnings.append(f"the attachment {name} was not read: {refusal.reason}")
    return readings, warnings


def read_message(source: Source, read: Reader) -> list[Reading]:
    """Return a message and its readable attachments; `read` reads those."""
    message = parse_message(source.data)
    parts = _sort(message)
    if not (parts.plain or parts.pages or parts.attached) and not header(message, "Subject"):
        raise FormatUnknown("this is no message that can be read", "Save it again as EML, or as PDF.")
    attached, warnings = _attachments(parts, source, read)
    written = header(message, "Date")
    if day := mail_day(written) if written else "":
        # What is attached had appeared when the message was sent.
        attached = bounded(attached, Evidence("e-mail date", written, f"[..{day}]", 7))
    draft = _headed(_body(parts, source), message, source)
    draft = dataclasses.replace(draft, warnings=(*draft.warnings, *warnings))
    try:
        return [Reading(checked(draft, empty="the message holds no text"), source.data, source.name), *attached]
    except NoText:
        if attached:
            return attached
        raise
