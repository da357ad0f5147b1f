"""Hostile mail, feeds and lists of references: parts in parts, headers without end, entities, records of one field."""

from __future__ import annotations

import base64

from endurance.hostile_making import SENTENCE, Sample, bytes_of, of, packed

__all__ = ["MESSAGES"]

_HEAD = b"From: Anna Weber <a@b.example>\nTo: c@d.example\nDate: Mon, 3 Jun 2024 10:00:00 +0000\nSubject: A letter\nMIME-Version: 1.0\n"  # noqa: E501
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
)


def _letter(body: bytes, kind: bytes = b"text/plain; charset=utf-8", more: bytes = b"") -> bytes:
    """Return a message."""
    return _HEAD + more + b"Content-Type: " + kind + b"\n\n" + body


def _nested(depth: int) -> bytes:
    """Return parts in parts."""
    inner = b"Content-Type: text/plain\n\n" + SENTENCE.encode()
    for level in range(depth):
        inner = b'Content-Type: multipart/mixed; boundary="B%d"\n\n--B%d\n%s\n--B%d--\n' % (level, level, inner, level)
    return _HEAD + inner


def _forwarded(depth: int) -> bytes:
    """Return messages in messages."""
    inner = _letter(SENTENCE.encode())
    for _ in range(depth):
        inner = _HEAD + b"Content-Type: message/rfc822\n\n" + inner
    return inner


def _parts(count: int) -> bytes:
    """Return very many parts beside one another."""
    part = b"--B\nContent-Type: text/plain\n\na\n"
    return _letter(
        b"--B\nContent-Type: text/plain\n\n" + SENTENCE.encode() + b"\n" + part * count + b"--B--",
        b'multipart/mixed; boundary="B"',
    )


def _attached(name: bytes, data: bytes, kind: bytes = b"application/octet-stream") -> bytes:
    """Return a message with one attachment."""
    packed_up = base64.encodebytes(data)
    part = b"--B\nContent-Type: %s\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=%s\n\n%s\n"  # noqa: E501
    body = b"--B\nContent-Type: text/plain\n\n" + SENTENCE.encode() + b"\n" + part % (kind, name, packed_up) + b"--B--"
    return _letter(body, b'multipart/mixed; boundary="B"')


def _feed(items: str, head: str = '<?xml version="1.0"?>') -> bytes:
    """Return a feed."""
    return f"{head}<rss version='2.0'><channel><title>Ward News</title>{items}</channel></rss>".encode()


def _item(title: str = "A day in the ward", body: str = SENTENCE, more: str = "") -> str:
    """Return an entry of a feed."""
    return f"<item><title>{title}</title><description>{body}</description>{more}</item>"


LETTERS: tuple[Sample, ...] = (
    of("parts-in-parts.eml", lambda: _nested(300), ""),
    of("parts-in-parts-without-end.eml", lambda: _nested(3_000), ""),
    of("messages-in-messages.eml", lambda: _forwarded(60), ""),
    of("many-parts.eml", lambda: _parts(60_000), ""),
    of(
        "many-headers.eml",
        lambda: _letter(SENTENCE.encode(), more=b"".join(b"X-%d: a\n" % n for n in range(100_000))),
        "",
    ),
    of(
        "header-of-ten-megabytes.eml", lambda: _letter(SENTENCE.encode(), more=b"X-A: " + b"a " * 5_000_000 + b"\n"), ""
    ),
    of(
        "subject-of-many-words.eml",
        lambda: _letter(SENTENCE.encode(), more=b"Subject: " + b"=?utf-8?q?a?= " * 40_000 + b"\n"),
        "",
    ),
    of(
        "senders.eml",
        lambda: _letter(SENTENCE.encode(), more=b"From: " + b"(" * 20_000 + b"a@b, " * 20_000 + b"\n"),
        "",
    ),
    of("folded-header.eml", lambda: _letter(SENTENCE.encode(), more=b"X-A: a\n" + b" b\n" * 300_000), ""),
    of(
        "encoding-that-is-slow.eml",
        lambda: _letter(b"a" * 30_000 + b"-" + b"b" * 100_000, b"text/plain; charset=punycode"),
        "",
    ),
    of("encoding-that-unpacks.eml", lambda: _letter(SENTENCE.encode() * 9, b"text/plain; charset=zlib"), ""),
    of(
        "encoding-that-escapes.eml",
        lambda: _letter(b"\\N{DIGIT ONE}" * 90_000, b"text/plain; charset=unicode_escape"),
        "",
    ),
    of(
        "encoding-of-no-kind.eml",
        lambda: _letter(SENTENCE.encode(), b"text/plain; charset=../../../../etc/hostname"),
        "in",
    ),
    of(
        "body-elsewhere.eml",
        lambda: _letter(SENTENCE.encode(), b'message/external-body; access-type=local-file; name="/etc/hostname"'),
        "",
    ),
    of("boundary-empty.eml", lambda: _letter(b"--\na\n" * 90_000, b'multipart/mixed; boundary=""'), ""),
    of(
        "boundary-of-kilobytes.eml",
        lambda: _letter(b"--" + b"b" * 90_000, b'multipart/mixed; boundary="' + b"b" * 90_000 + b'"'),
        "",
    ),
    of(
        "quoted-without-end.eml",
        lambda: _letter(b"=\n" * 2_000_000 + b"words", b"text/plain", b"Content-Transfer-Encoding: quoted-printable\n"),
        "",
    ),
    of(
        "old-encoding.eml",
        lambda: _letter(
            b"begin 644 ../../evil.sh\n#0V%T\n`\nend\n" * 30_000,
            b"text/plain",
            b"Content-Transfer-Encoding: x-uuencode\n",
        ),
        "",
    ),
    of("attachment-that-climbs.eml", lambda: _attached(b'"../../../../tmp/evil.txt"', bytes_of(SENTENCE, 3)), "in"),
    of("attachment-of-a-long-name.eml", lambda: _attached(b'"' + b"n" * 4_000 + b'.txt"', bytes_of(SENTENCE, 4)), "in"),
    of(
        "attachment-written-backwards.eml",
        lambda: _attached('"a\u202egpj.txt\u2066\x1b[2J"'.encode(), bytes_of(SENTENCE, 5)),
        "in",
    ),
    of(
        "attachment-swells.eml",
        lambda: _attached(b"a.zip", packed([("a.txt", b"0" * 60_000_000)]), b"application/zip"),
        "in",
    ),
    of("page-in-a-letter.eml", lambda: _letter(b"<html><body>" + b"<div>" * 200_000 + b"a", b"text/html"), "out"),
    of("empty-messages.mbox", lambda: b"From a@b Mon Jun  3 10:00:00 2024\n\n" * 3_000, ""),
    of(
        "one-line-of-30-megabytes.mbox",
        lambda: b"From a@b Mon Jun  3 10:00:00 2024\nSubject: a\n\n" + b"a" * 30_000_000,
        "out",
    ),
    of("separators-only.mbox", lambda: b"From a@b Mon Jun  3 10:00:00 2024\n" * 300_000, ""),
)

FEEDS: tuple[Sample, ...] = (
    of("laughs.rss", lambda: _feed(_item("&c;&f;"), _LAUGHS), "out", "entities"),
    of("laughs-in-sixteen-bits.rss", lambda: _feed(_item("&c;&f;"), _LAUGHS).decode().encode("utf-16"), "out"),
    of("nested.rss", lambda: _feed("<a>" * 100_000 + _item()), ""),
    of("page-nested-in-entry.rss", lambda: _feed(_item(body="&lt;div&gt;" * 100_000 + SENTENCE)), ""),
    of("twelve-thousand-entries.rss", lambda: _feed("".join(_item(f"Day {n}", "a b c") for n in range(12_000))), ""),
    of("entry-of-megabytes.rss", lambda: _feed(_item(body=SENTENCE * 90_000)), "out"),
    of(
        "identity-of-megabytes.rss",
        lambda: _feed(_item(more=f"<guid>{'g' * 3_000_000}</guid><link>file:///etc/hostname</link>")),
        "in",
    ),
    of(
        "scripts-in-entry.rss",
        lambda: _feed(
            _item(body="&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;" * 99 + SENTENCE)
        ),
        "in",
    ),
    of(
        "attached-to-entry.rss",
        lambda: _feed(_item(more="<enclosure url='file:///dev/zero' length='99999999999' type='a'/>" * 2_000)),
        "in",
    ),
    of(
        "dates-of-no-kind.rss",
        lambda: _feed(
            _item(more=f"<pubDate>{'Mon, ' * 50_000}</pubDate><pubDate>Mon, 99 Jun 999999 99:99:99</pubDate>")
        ),
        "",
    ),
    of(
        "nested.atom",
        lambda: (
            b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content type='xhtml'>"
            + b"<div xmlns='http://www.w3.org/1999/xhtml'>" * 20_000
            + b"a"
        ),
        "",
    ),
    of(
        "nested.json",
        lambda: b'{"version":"https://jsonfeed.org/version/1.1","items":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        "out",
        family="rss",
    ),
    of(
        "numbers-of-kilobytes.json",
        lambda: (
            b'{"version":"https://jsonfeed.org/version/1.1","items":[{"id":'
            + b"9" * 100_000
            + b',"content_text":"words of the ward"}]}'
        ),
        "",
        family="rss",
    ),
)

REFERENCES: tuple[Sample, ...] = (
    of(
        "hundred-thousand-authors.ris",
        lambda: (
            b"TY  - JOUR\nTI  - A trial\n"
            + b"AU  - Weber, A\n" * 100_000
            + b"AB  - "
            + SENTENCE.encode()
            + b"\nER  - \n"
        ),
        "",
    ),
    of("records-without-end.ris", lambda: b"TY  - JOUR\nTI  - A trial\nAB  - words of it\n" * 20_000, ""),
    of(
        "six-thousand-records.ris",
        lambda: b"".join(b"TY  - JOUR\nTI  - Trial %d\nAB  - words %d\nER  - \n" % (n, n) for n in range(6_000)),
        "",
    ),
    of(
        "field-of-megabytes.ris",
        lambda: b"TY  - JOUR\nTI  - T\nAB  - " + SENTENCE.encode() * 90_000 + b"\nER  - \n",
        "out",
    ),
    of(
        "years-of-no-kind.ris",
        lambda: (
            b"TY  - JOUR\nTI  - A trial of it\nPY  - "
            + b"9" * 100_000
            + b"\nDA  - -1/99/99/\nUR  - file:///etc/hostname\nL1  - file:///dev/zero\nAB  - words of it\nER  - \n"
        ),
        "in",
    ),
    of("lines-that-go-on.nbib", lambda: b"PMID- 1\nTI  - A trial\nAB  - words" + b"\n      more" * 200_000 + b"\n", ""),
    of("same-number.nbib", lambda: b"PMID- 1\nTI  - A trial\nAB  - words of it\n\n" * 5_000, ""),
    of(
        "controls.nbib",
        lambda: b"PMID- 1\nTI  - A \x1b[2J\0 trial\xe2\x80\xae of it\nAB  - " + SENTENCE.encode() + b"\n",
        "",
    ),
)
MESSAGES: tuple[Sample, ...] = (*LETTERS, *FEEDS, *REFERENCES)
