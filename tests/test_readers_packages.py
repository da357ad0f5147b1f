"""Packages that lie, swell, climb or are locked are refused in plain words, and never harm anything."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import pyzipper

from cuttings_db.errors import LimitExceeded, PasswordNeeded
from cuttings_db.readers import members, read
from pace import within
from readers_hostile_samples import packed, put, refused


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


def test_one_name_many_times_is_counted_on(tmp_path: Path) -> None:
    data = packed({f"{n:05}.txt": b"words %d" % n for n in range(6_000)}, zipfile.ZIP_STORED)
    for number in range(6_000):
        data = data.replace(b"%05d.txt" % number, b"00000.txt", 2)
    path = put(tmp_path, "same.zip", data)
    with within(5):
        names = members(path)
    assert names[:3] == ["00000.txt", "00000.txt (2)", "00000.txt (3)"]
    assert len(set(names)) == 6_000
    assert read(path, "00000.txt (3)")[0].draft.text == "words 2"
