"""Hostile and broken files are refused in plain words, quickly, and never harm anything."""

from __future__ import annotations

import io
import os
import socket
import time
import zipfile
from pathlib import Path

import docx
import pikepdf
import pytest
import pyzipper
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings_db.errors import FileRefused, FileUnreadable, FormatUnknown, LimitExceeded, NoText, PasswordNeeded
from cuttings_db.readers import gather, members, read, sniff
from cuttings_db.readers.limits import nesting

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


def refused(path: Path, kind: type[FileRefused] = FileRefused, **options: str) -> FileRefused:
    started = time.perf_counter()
    with pytest.raises(kind) as caught:
        for place in members(path, options.get("password")):
            read(path, place, **options)
    assert caught.value.reason and caught.value.advice
    assert time.perf_counter() - started < 5
    return caught.value


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return data.getvalue()


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


def test_counting_tags_is_linear() -> None:
    for piece in ("<!--", "<div ", "<script>", "</div>", "<", "<a>", "<title>"):
        started = time.perf_counter()
        nesting(piece * (2_000_000 // len(piece)))
        assert time.perf_counter() - started < 3


def test_a_page_of_very_many_paragraphs_is_read_in_time(tmp_path: Path) -> None:
    started = time.perf_counter()
    body = "".join(f"<p>Paragraph {n} says <b>something</b>.</p>" for n in range(15_000))
    (reading,) = read(
        put(tmp_path, "a.html", f"<html><body><nav>Home</nav>{body}<footer>End</footer></body></html>".encode())
    )
    assert time.perf_counter() - started < 10
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
            started = time.perf_counter()
            sniff(start + piece * (200_000 // len(piece)), "a")
            assert time.perf_counter() - started < 2, piece


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


def test_zip_bombs_are_refused(tmp_path: Path) -> None:
    assert "packed" in refused(put(tmp_path, "ratio.zip", packed({"a.txt": b"0" * 20_000_000})), LimitExceeded).reason
    many = packed({f"{n}.txt": b"x" for n in range(10_001)}, zipfile.ZIP_STORED)
    assert "10,001" in refused(put(tmp_path, "many.zip", many), LimitExceeded).reason
    deep = packed({"a.txt": b"words"})
    for level in range(4):
        deep = packed({f"{level}.zip": deep})
    assert "deep" in refused(put(tmp_path, "deep.zip", deep), LimitExceeded).reason
    bomb = packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<w>" + b" " * 60_000_000 + b"</w>"})
    assert refused(put(tmp_path, "bomb.docx", bomb), LimitExceeded)
    nested = packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<w>" * 50_000})
    assert refused(put(tmp_path, "nested.docx", nested), LimitExceeded)


def test_a_zip_that_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    data = packed({"a.txt": b"0123456789" * 100_000})
    size = (1_000_000).to_bytes(4, "little")
    assert data.count(size) == 2
    refused(put(tmp_path, "lie.zip", data.replace(size, (1000).to_bytes(4, "little"))))


def test_paths_that_climb_are_only_names(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    path = put(
        inside,
        "a.zip",
        packed({"../../evil.txt": b"evil words", "/etc/passwd": b"root words", "C:\\x.txt": b"c words"}),
    )
    texts = [read(path, place)[0].draft.text for place in members(path)]
    assert sorted(texts) == ["c words", "evil words", "root words"]
    assert [p.name for p in tmp_path.iterdir()] == ["inside"]


@pytest.mark.parametrize("method", [pyzipper.ZIP_DEFLATED, pyzipper.ZIP_STORED])
def test_an_encrypted_zip_asks_for_its_password(tmp_path: Path, method: int) -> None:
    path = tmp_path / "a.zip"
    with pyzipper.AESZipFile(path, "w", method, encryption=pyzipper.WZ_AES) as package:
        package.setpassword("пароль 密码".encode())
        package.writestr("a.txt", "Secret words.")
    for password in (None, "wrong"):
        with pytest.raises(PasswordNeeded):
            members(path, password)
        with pytest.raises(PasswordNeeded):
            read(path, "a.txt", password=password)
    assert members(path, "пароль 密码") == ["a.txt"]
    assert read(path, "a.txt", password="пароль 密码")[0].draft.text == "Secret words."


def test_the_old_zip_encryption_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "old.zip"
    path.write_bytes(_zip_crypto("a.txt", b"old words here", b"pw"))
    with pytest.raises(PasswordNeeded):
        members(path)
    assert members(path, "pw") == ["a.txt"]
    assert read(path, "a.txt", password="pw")[0].draft.text == "old words here"


def _zip_crypto(name: str, data: bytes, password: bytes) -> bytes:
    """Write a ZIP with the traditional encryption of PKWARE's APPNOTE 6.1, which no library here writes."""
    import struct

    def table(value: int) -> int:
        for _ in range(8):
            value = (value >> 1) ^ (0xEDB88320 if value & 1 else 0)
        return value

    keys = [0x12345678, 0x23456789, 0x34567890]

    def update(byte: int) -> None:
        keys[0] = (keys[0] >> 8) ^ table((keys[0] ^ byte) & 0xFF)
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = (keys[2] >> 8) ^ table((keys[2] ^ (keys[1] >> 24)) & 0xFF)

    def encrypt(plain: bytes) -> bytes:
        out = bytearray()
        for byte in plain:
            temporary = (keys[2] & 0xFFFF) | 2
            out.append(byte ^ (((temporary * (temporary ^ 1)) >> 8) & 0xFF))
            update(byte)
        return bytes(out)

    for byte in password:
        update(byte)
    checksum = zipfile.crc32(data)
    body = encrypt(b"randombytes" + bytes([checksum >> 24])) + encrypt(data)
    common = struct.pack("<HHHHHIIIHH", 20, 1, 0, 0, 0x5821, checksum, len(body), len(data), len(name), 0)
    local = b"PK\x03\x04" + common + name.encode() + body
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name.encode()
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


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
