"""Read feed files (RSS, Atom, RDF, JSON Feed): every entry an article."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Mapping
from typing import Any

import feedparser  # type: ignore[import-untyped]

from cuttings_db.errors import FileRefused, FileUnreadable, NoText
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.composing import Composed, Composer, kept_address
from cuttings_db.readers.days import day_of, mail_day
from cuttings_db.readers.drafting import checked, line, people, with_composed
from cuttings_db.readers.encoding import decode
from cuttings_db.readers.html_page import compose_html
from cuttings_db.readers.html_tree import parse_html, text_of
from cuttings_db.readers.reading import Reading, Source, joined

__all__ = ["read_feed"]

_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>|&(?:[a-zA-Z]{2,10}|#\d{1,7});")
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{1,40})|([0-9]{1,40}));")
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_ENTRIES = 10_000


def _possible(match: re.Match[bytes]) -> bytes:
    """Keep a character reference, unless it names half a character, which feedparser cannot write."""
    number = int(match[1], 16) if match[1] else int(match[2])
    return b"?" if 0xD800 <= number < 0xE000 else match[0]


def _plain(text: object) -> str:
    """Return a title or name without markup."""
    words = line(text, 2000)
    return line(text_of(parse_html(f"<p>{words}</p>"))) if _TAG.search(words) else words


def _composed(content: str, address: str) -> Composed:
    """Compose an entry's content, which is HTML or plain text."""
    if _TAG.search(content):
        return compose_html(parse_html(f"<div>{content}</div>"), address)
    composer = Composer()
    for block in re.split(r"\n\s*\n", content):
        composer.begin()
        composer.write(block)
    return composer.finish()


def _content(entry: Mapping[str, Any]) -> str:
    """Return the longest of the contents that an entry gives."""
    found = [str(c.get("value") or "") for c in entry.get("content") or [] if isinstance(c, Mapping)]
    found.append(str(entry.get("summary") or ""))
    return max(found, key=len)


def _parsed(data: bytes, encoding: str | None) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """Return the feed's facts and its entries; entities are refused before any XML parser sees them."""
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise FileUnreadable("the feed declares XML entities, as only harmful files do", "Get the feed again.")
    data = _REFERENCE.sub(_possible, data)
    headers = {}
    if encoding:
        data = decode(data, None, encoding)[0].encode("utf-8")
        headers = {"content-type": "application/xml; charset=utf-8"}
    # A stream, never a string: feedparser would take a string for an address or a file name.
    parsed = feedparser.parse(
        io.BytesIO(data), response_headers=headers, sanitize_html=True, resolve_relative_uris=True
    )
    return parsed.feed, list(parsed.entries[:_ENTRIES])


def _from_json(data: bytes) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """Return a JSON Feed in the words of the others."""
    try:
        feed = json.loads(decode(data)[0])
    except (ValueError, RecursionError) as error:
        raise FileUnreadable("the feed is damaged", "Get the feed again.") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    entries: list[Mapping[str, Any]] = []
    for item in items[:_ENTRIES] if isinstance(items, list) else []:
        if not isinstance(item, dict):
            continue
        authors = item.get("authors") or [item.get("author")]
        entries.append(
            {
                "id": str(item.get("id") or ""),
                "title": item.get("title"),
                "link": item.get("url") or item.get("external_url"),
                "summary": item.get("content_html") or item.get("content_text") or item.get("summary"),
                "published": item.get("date_published"),
                "authors": [a for a in authors if isinstance(a, dict)] if isinstance(authors, list) else [],
                "language": item.get("language"),
            }
        )
    return {"title": feed.get("title"), "language": feed.get("language")} if isinstance(feed, dict) else {}, entries


def _dated(entry: Mapping[str, Any]) -> tuple[Evidence, ...]:
    """Return the day an entry appeared, else the day of its last change."""
    for name in ("published", "created", "updated"):
        written = line(entry.get(name), 100)
        day = day_of(written) if written[:4].isdigit() else mail_day(written) if written else ""
        if day:
            # Many feeds name only the last change, which is nearly always the first: lighter, but a day.
            return (Evidence("feed", f"{name} {written}", day, 45 if name == "updated" else 80),)
    return ()


def _entry(entry: Mapping[str, Any], feed: Mapping[str, Any], source: Source) -> Draft:
    """Return the draft of one entry."""
    address = kept_address(str(entry.get("link") or ""))
    content = _content(entry)
    title = _plain(entry.get("title"))
    composed = _composed(content, address)
    identity = line(
        entry.get("id") or address or hashlib.sha256(f"{title}\n{content}".encode("utf-8", "replace")).hexdigest()[:16],
        500,
    )
    names = [a.get("name") or a.get("email") for a in entry.get("authors") or [] if isinstance(a, Mapping)]
    origin = entry.get("source")
    site = origin.get("title") if isinstance(origin, Mapping) and origin.get("title") else feed.get("title")
    draft = Draft(
        text="",
        title=title,
        title_origin="metadata" if title else "",
        author=people(map(_plain, names or [entry.get("author")])),
        source=_plain(site),
        url=address,
        language=str(entry.get("language") or feed.get("language") or ""),
        evidence=_dated(entry),
        member=joined(source.member, identity),
        format="feed",
        media_type="application/feed+json" if _JSON.match(source.data) else "application/xml",
        original_sha256=source.sha256,
    )
    if not composed.text.strip() and title:
        # An entry that is only a headline and a link is still what somebody wanted to keep.
        composer = Composer()
        composer.begin("heading", 1)
        composer.write(title)
        composed = composer.finish()
    return checked(with_composed(draft, composed), empty="the entry holds no text")


def read_feed(source: Source) -> list[Reading]:
    """Return the entries of a feed as articles; raises NoText where it has none that holds text."""
    json_feed = source.data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"
    feed, entries = _from_json(source.data) if json_feed else _parsed(source.data, source.encoding)
    readings: list[Reading] = []
    seen: set[str] = set()
    refused: FileRefused | None = None
    for entry in entries:
        try:
            draft = _entry(entry, feed, source)
        except FileRefused as error:
            refused = error
            continue
        if draft.member not in seen:
            seen.add(draft.member)
            readings.append(Reading(draft, source.data, source.name))
    if not readings:
        raise refused or NoText("the feed holds no entries", "Get the feed again, or import its articles as pages.")
    return readings
