"""Hostile and broken files are refused in plain words, quickly, and never harm anything."""

from __future__ import annotations

import contextlib
import io
import os
import socket
import zipfile
from pathlib import Path

import docx
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings_db.errors import FileRefused, FileUnreadable, FormatUnknown, LimitExceeded, NoText, PasswordNeeded
from cuttings_db.readers import gather, members, read, sniff
from cuttings_db.readers.limits import nesting
from pace import within
from readers_hostile_samples import packed, put, refused

SUFFIXES = [".txt", ".html", ".mhtml", ".pdf", ".docx", ".md", ".eml", ".mbox", ".xml", ".rss", ".zip", ".json", ""]

SEEDS = [
    b"",
    b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer<</Root 1 0 R>>",
    b"PK\x03\x04",
    b"<html><body><p>Some words.<sup><a href='#n'>1</a></sup></p><p id=n>A note.</p>",
    b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\nwords\n--B--",
    b"From a@b Mon Jan  1 10:00:00 2024\nSubject: x\n\nwords\n\n",
    b"<?xml version='1.0'?><rss version='2.0'><channel><item><title>T</title></item></channel></rss>",
    b"---\ntitle: x\n---\n# H\n\nText[^1]\n\n[^1]: note\n",
    b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "content_text": "x"}]}',
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\nSnapshot-Content-Location: http://e.org/\n\n--B\n"
    b"Content-Type: text/html\n\n<p>words</p>\n--B--",
]


@pytest.mark.parametrize(
    "page",
    [
        b"<html><body>" + b"<div>" * 200_000 + b"words",
        b"<html><body>" + b"<b><i>" * 100_000 + b"words" + b"</i></b>" * 100_000,
        b"<html><body>" + b"<blockquote><p>" * 5_000 + b"words",
    ],
)
def test_a_page_nested_too_deep_is_refused_before_parsing(tmp_path: Path, page: bytes) -> None:
    assert "nested" in refused(put(tmp_path, "a.html", page), LimitExceeded).reason


def test_a_page_that_only_looks_deep_is_read(tmp_path: Path) -> None:
    page = "<html><body><article>" + "<p>Words of a paragraph<br>" * 600 + "<svg>" + "<path d='x'/>" * 900 + "</svg>"
    page += "<script>if (a<b) { '<div><div>' }</script><!-- " + "<div>" * 500 + " --><ul>" + "<li>item" * 900 + "</ul>"
    assert nesting(page) < 10
    (reading,) = read(put(tmp_path, "a.html", page.encode()))
    assert "Words of a paragraph" in reading.draft.text
    assert "<div>" not in reading.draft.text


@pytest.mark.parametrize("tail", [b">words", b""])
@pytest.mark.parametrize("one", [b"a%d=b ", b"a%d='b c' ", b"a%d "])
def test_a_tag_of_very_many_attributes_is_refused_before_parsing(tmp_path: Path, one: bytes, tail: bytes) -> None:
    # A parser compares each with all before it: 300,000 of them took a minute.
    page = b"<html><body><p " + b"".join(one % number for number in range(8_000)) + tail
    assert "attributes" in refused(put(tmp_path, "a.html", page), LimitExceeded).reason


def test_long_values_and_scripts_are_not_many_attributes(tmp_path: Path) -> None:
    words = "many words of no tag " * 10_000
    page = f"<html><body><p title='{words}'>Words of a paragraph</p><script>if (a <b) {{ {words} }}</script>"
    (reading,) = read(put(tmp_path, "a.html", page.encode()))
    assert "Words of a paragraph" in reading.draft.text


def test_counting_tags_is_linear() -> None:
    for piece in ("<!--", "<div ", "<script>", "</div>", "<", "<a>", "<title>", "<a '", '<a "x'):
        with within(3), contextlib.suppress(LimitExceeded):
            nesting(piece * (2_000_000 // len(piece)))


@pytest.mark.parametrize("inside", ["<p", "<p ", "<br ", "<div<!---->"])
def test_counting_tags_inside_the_quotes_of_one_tag_is_linear(inside: str) -> None:
    for end in ("'>", ">", "'"):
        with within(3), contextlib.suppress(LimitExceeded):
            nesting(f"<html><p '{inside * 100_000}{end}words")


def test_a_page_of_very_many_paragraphs_is_read_in_time(tmp_path: Path) -> None:
    with within(10):
        body = "".join(f"<p>Paragraph {n} says <b>something</b>.</p>" for n in range(15_000))
        (reading,) = read(
            put(tmp_path, "a.html", f"<html><body><nav>Home</nav>{body}<footer>End</footer></body></html>".encode())
        )
    assert len(reading.draft.paragraphs) == 15_000
    assert "Home" not in reading.draft.text


def test_sniffing_is_linear() -> None:
    for piece in (
        b"<!-- -->",
        b"<?a?>",
        b"<!DOCTYPE x>",
        b"---\n    a\n",
        b"---\na:\n",
        b"a: b\n",
        b"\n",
        b"<!--",
        b"- a\n",
    ):
        for start in (b"", b"---\n", b"From: a\nDate: b\n"):
            with within(2):
                sniff(start + piece * (200_000 // len(piece)), "a")


def test_feeds_are_told_behind_what_may_stand_before(tmp_path: Path) -> None:
    rss = b"<rss version='2.0'><channel><item><title>Words</title></item></channel></rss>"
    for before in (
        b"",
        b"\xef\xbb\xbf",
        b"<?xml version='1.0'?>\n<!-- a -->\n",
        b"<!DOCTYPE rss SYSTEM 'x.dtd'>",
        b"<!DOCTYPE a [\n]>\n",
    ):
        assert sniff(before + rss, "a") == "feed"


def test_halves_of_characters_do_not_get_through(tmp_path: Path) -> None:
    item = b"<item><title>A&#xD800;b</title><description>&amp;#55357; c</description></item>"
    feed = b"<rss version='2.0'><channel>" + item + b"</channel></rss>"
    (reading,) = read(put(tmp_path, "a.rss", feed))
    (reading.draft.title + reading.draft.text + reading.draft.member).encode("utf-8")


def test_pictures_inside_a_page_do_not_count(tmp_path: Path) -> None:
    picture = b"data:image/png;base64," + b"iVBORw0KGgo" * 1_200_000
    page = (
        b"<html><body><article><h1>A title</h1><p>Words before the picture.</p><img src='" + picture + b"'></article>"
    )
    (reading,) = read(put(tmp_path, "a.html", page))
    assert "Words before the picture." in reading.draft.text
    assert refused(put(tmp_path, "b.html", b"<html><body><p>" + b"words " * 2_000_000), LimitExceeded)


def test_entities_reach_no_file(tmp_path: Path) -> None:
    secret = put(tmp_path, "secret.txt", b"TOPSECRET")
    doctype = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}"><!ENTITY a "{"b" * 99}"><!ENTITY c "&a;&a;&a;">]>'
    feed = f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><item><title>&e;</title></item></channel></rss>'
    refused(put(tmp_path, "a.rss", feed.encode()), FileUnreadable)
    start = f"<?xml version='1.0'?>{doctype.replace('<!DOCTYPE x', '<!DOCTYPE html')}"
    page = f"{start}<html><body><p>Words &e; &c;</p></body></html>"
    (reading,) = read(put(tmp_path, "a.html", page.encode()))
    assert "TOPSECRET" not in reading.draft.text
    document = io.BytesIO()
    docx.Document().save(document)
    parts = {n: zipfile.ZipFile(document).read(n) for n in zipfile.ZipFile(document).namelist()}
    for name in ("word/document.xml", "docProps/core.xml"):
        changed = {**parts, name: parts[name].replace(b"?>", b"?>" + doctype.encode(), 1)}
        refused(put(tmp_path, "a.docx", packed(changed)), FileUnreadable)


def test_truncated_files_are_refused(tmp_path: Path) -> None:
    document = io.BytesIO()
    written = docx.Document()
    written.add_paragraph("Some words of a document.")
    written.save(document)
    for cut in (100, 1000, len(document.getvalue()) // 2, len(document.getvalue()) - 30):
        refused(put(tmp_path, "a.docx", document.getvalue()[:cut]))
    pdf = io.BytesIO()
    blank = pikepdf.new()
    blank.add_blank_page()
    blank.save(pdf)
    for cut in (10, 100, len(pdf.getvalue()) // 2):
        refused(put(tmp_path, "a.pdf", pdf.getvalue()[:cut]))
    refused(put(tmp_path, "a.zip", packed({"a.txt": b"words " * 100})[:-40]))


def test_a_pdf_without_text_and_one_with_a_password(tmp_path: Path) -> None:
    blank = pikepdf.new()
    blank.add_blank_page()
    blank.save(tmp_path / "blank.pdf")
    assert "OCR" in refused(tmp_path / "blank.pdf", NoText).advice
    blank.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(user="pw", owner="own"))
    assert refused(tmp_path / "locked.pdf", PasswordNeeded)
    assert refused(tmp_path / "locked.pdf", PasswordNeeded, password="no")
    assert refused(tmp_path / "locked.pdf", NoText, password="pw")


def test_only_plain_files_are_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
        (tmp_path / "loop").symlink_to(tmp_path / "loop")
        for name in ("fifo", "socket", "broken", "loop", "missing", "x\0y"):
            path = tmp_path / name
            (found,) = gather([path])
            assert isinstance(found.error, FileUnreadable), name
            with pytest.raises(FileUnreadable):
                members(path)
            with pytest.raises(FileUnreadable):
                read(path)
    with pytest.raises(FileUnreadable):
        read(tmp_path)


def test_a_wrong_suffix_does_not_matter(tmp_path: Path) -> None:
    page = b"<!DOCTYPE html><html><head><title>The page</title></head><body><p>Words of the page.</p></body></html>"
    for name in ("a.txt", "a.pdf", "a.docx", "a"):
        (reading,) = read(put(tmp_path, name, page))
        assert (reading.draft.format, reading.draft.title) == ("html", "The page")
    (reading,) = read(put(tmp_path, "a.pdf", b"Plain words and nothing else."))
    assert reading.draft.format == "text"
    with pytest.raises(FormatUnknown):
        read(put(tmp_path, "photo.txt", b"\x89PNG\r\n\x1a\n"))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.sampled_from(SEEDS),
    noise=st.binary(max_size=200),
    place=st.floats(0, 1),
    suffix=st.sampled_from(SUFFIXES),
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, seed: bytes, noise: bytes, place: float, suffix: str) -> None:
    cut = int(len(seed) * place)
    path = put(tmp_path, f"a{suffix}", seed[:cut] + noise + seed[cut:])
    try:
        readings = [r for m in members(path) for r in read(path, m)]
    except FileRefused as refusal:
        assert refusal.reason and refusal.advice
        return
    for reading in readings:
        draft = reading.draft
        assert "\r" not in draft.text
        for span in (*draft.paragraphs, *draft.links, *draft.note_marks, *draft.footnotes):
            assert 0 <= span.start < span.end <= len(draft.text)
        ends = [0, *(p.end for p in draft.paragraphs)]
        assert all(p.start >= end for p, end in zip(draft.paragraphs, ends, strict=False))
