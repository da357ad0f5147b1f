"""Hostile ZIP files: they swell, lie, overlap, climb, nest, repeat a name, or hold links and devices."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib

import pyzipper

from endurance.hostile_making import SENTENCE, Sample, bytes_of, deflated, docx, of, packed, shown_pdf

__all__ = ["PACKAGES"]

_WORDS = bytes_of(SENTENCE)


def _inside(count: int) -> bytes:
    """Return ZIP files in ZIP files."""
    data = packed([("a.txt", _WORDS)])
    for level in range(count):
        data = packed([(f"{level}.zip", data)])
    return data


def _special(mode: int, target: bytes) -> bytes:
    """Return a ZIP with a member that is a link or a device, and one plain one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        info = zipfile.ZipInfo("notes.txt")
        info.create_system, info.external_attr = 3, (mode | 0o777) << 16
        package.writestr(info, target)
        package.writestr("notes.txt/inside.txt", _WORDS)
    return out.getvalue()


def _overlapping(count: int) -> bytes:
    """Return a ZIP all of whose members are the same packed bytes, so that little unpacks to much."""
    body = deflated(b"words ", 2_000_000)[2:-4]
    size, checksum = 12_000_000, zlib.crc32(b"words " * 2_000_000)
    local = (
        struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0x5821, checksum, len(body), size, 5, 0) + b"0.txt" + body
    )
    central = b""
    for number in range(count):
        name = b"%d.txt" % number
        facts = (20, 20, 0, 8, 0, 0x5821, checksum, len(body), size, len(name), 0, 0, 0, 0, 0, 0)
        central += struct.pack("<4s6H3I5H2I", b"PK\x01\x02", *facts) + name
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, count, count, len(central), len(local), 0)
    return local + central + end


def _lying() -> bytes:
    """Return a ZIP whose member is larger than it says."""
    data = packed([("a.txt", b"0123456789" * 300_000)])
    return data.replace((3_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def _locked() -> bytes:
    """Return a ZIP that asks for a password."""
    out = io.BytesIO()
    with pyzipper.AESZipFile(out, "w", encryption=pyzipper.WZ_AES) as package:
        package.setpassword(b"secret")
        package.writestr("a.txt", _WORDS)
    return out.getvalue()


def _all_formats() -> bytes:
    """Return a ZIP of one bad file of every kind beside a good one."""
    bad = [
        ("deep.html", b"<div>" * 100_000),
        ("a.pdf", b"%PDF-1.7"),
        ("a.docx", docx("<w:tbl>" * 5_000)),
        ("a.rtf", b"{\\rtf1" + b"{" * 9_000),
    ]
    return packed(
        [*bad, ("b.pdf", shown_pdf()), ("good.txt", _WORDS * 2), ("a.bin", b"\0" * 99), ("b.zip", b"PK\x03\x04")]
    )


PACKAGES: tuple[Sample, ...] = (
    of("ratio.zip", lambda: packed([("a.txt", b"0" * 30_000_000)]), "out", "packed"),
    of("six-hundred-megabytes.zip", lambda: packed([(f"{n}.txt", b"01234567" * 2_500_000) for n in range(31)]), "out"),
    of(
        "twelve-thousand-files.zip",
        lambda: packed([(f"{n}.txt", b"a") for n in range(12_000)], zipfile.ZIP_STORED),
        "out",
    ),
    of("zip-in-zip-in-zip.zip", lambda: _inside(6), "out", "deep"),
    of(
        "many-zips.zip",
        lambda: packed([(f"{n}.zip", packed([(f"{m}.txt", b"a") for m in range(40)])) for n in range(300)]),
        "out",
    ),
    of("overlapping.zip", lambda: _overlapping(40), ""),
    of("lying-size.zip", _lying, "out"),
    of(
        "one-name-many-times.zip",
        lambda: packed([("a.txt", bytes_of(f"words {n}")) for n in range(9_000)], zipfile.ZIP_STORED),
        "",
    ),
    of(
        "climbing-names.zip",
        lambda: packed(
            [
                (n, bytes_of(n + " words"))
                for n in (
                    "../../../evil.txt",
                    "/etc/evil.txt",
                    "C:\\evil.txt",
                    "\\\\server\\a.txt",
                    "a/../../b.txt",
                    "~/evil.txt",
                    "..",
                    "con.txt",
                    "a:b.txt",
                )
            ]
        ),
        "",
    ),
    of(
        "names-that-hide.zip",
        lambda: packed(
            [
                (n, bytes_of(n + " words"))
                for n in ("a\u202etxt.exe", "\u2066b.txt", "c\x1b[2J.txt", "d\n\r.txt", "e\u200b.txt", "\U0001f4a3.txt")
            ]
        ),
        "in",
    ),
    of("name-of-sixty-kilobytes.zip", lambda: packed([("n" * 60_000 + ".txt", _WORDS)]), ""),
    of(
        "names-like-places.zip",
        lambda: packed([("a!/b.txt", _WORDS), ("a.zip!/b.txt", _WORDS * 2), ("message 1@0-9!/a.txt", _WORDS * 3)]),
        "in",
    ),
    of("folders-in-folders.zip", lambda: packed([("a/" * 5_000 + "b.txt", _WORDS)]), ""),
    of(
        "folders-of-pages.zip",
        lambda: packed(
            [(f"{n}_files/{m}.html", b"a") for n in range(60) for m in range(60)]
            + [(f"{n}.html", _WORDS) for n in range(60)]
        ),
        "",
    ),
    of("link-to-a-file.zip", lambda: _special(stat.S_IFLNK, b"/etc/hostname"), ""),
    of("device.zip", lambda: _special(stat.S_IFCHR, b""), ""),
    of("squeezed-otherwise.zip", lambda: packed([("a.txt", b"\0" * 90_000_000)], zipfile.ZIP_LZMA), "out"),
    of("squeezed-in-blocks.zip", lambda: packed([("a.txt", b"\0" * 90_000_000)], zipfile.ZIP_BZIP2), "out"),
    of("wants-a-password.zip", _locked, "out", "encrypted"),
    of("cut.zip", lambda: packed([("a.txt", _WORDS * 999)])[:-30], "out"),
    of(
        "comment.zip", lambda: packed([("a.txt", _WORDS)])[:-2] + struct.pack("<H", 60_000) + b"PK\x05\x06" * 15_000, ""
    ),
    of("one-of-each.zip", _all_formats, "in"),
)
