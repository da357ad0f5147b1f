"""One bad member of a ZIP fails alone, whatever is wrong with it."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from cuttings_db.errors import FileRefused
from cuttings_db.readers import members, read

WORDS = b"Anna Berg spoke in Oslo on 3 June 2024 about the harvest. "


def packed(*entries: tuple[str, bytes], compression: int = zipfile.ZIP_STORED, extra: bytes = b"") -> bytes:
    """Return a ZIP of members; one called `-` has no name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.filename = "" if name == "-" else name
            info.compress_type, info.extra = compression, extra
            file.writestr(info, data)
    return made.getvalue()


def damaged_lzma() -> bytes:
    """Return a ZIP whose member cannot be unpacked."""
    data = bytearray(packed(("inner.zip", packed(("x.txt", WORDS * 99))), compression=zipfile.ZIP_LZMA))
    at = data.index(b"inner.zip") + len(b"inner.zip")
    data[at + 9] ^= 0xFF
    data[at + 20] ^= 0x55
    return bytes(data)


@pytest.mark.parametrize(
    "inner",
    [damaged_lzma(), packed(("-", WORDS)), packed(("a.txt", WORDS), extra=struct.pack("<HH", 0x9901, 3) + b"abc")],
    ids=["lzma", "nameless", "aes"],
)
def test_a_bad_zip_fails_alone(tmp_path: Path, inner: bytes) -> None:
    outer = tmp_path / "outer.zip"
    outer.write_bytes(packed(("good.txt", WORDS), ("bad.zip", inner)))
    listed = members(outer)
    assert "good.txt" in listed
    for member in listed:
        try:
            found = read(outer, member)
        except FileRefused as error:
            assert member != "good.txt" and error.reason
        else:
            assert found[0].draft.text


def test_a_member_that_cannot_be_unpacked_leaves_the_others(tmp_path: Path) -> None:
    outer = tmp_path / "outer.zip"
    data = bytearray(packed(("good.txt", WORDS), ("inner.zip", packed(("x.txt", WORDS * 99))), compression=14))
    at = data.index(b"inner.zip") + len(b"inner.zip")
    data[at + 9] ^= 0xFF
    data[at + 20] ^= 0x55
    outer.write_bytes(data)
    assert members(outer) == ["good.txt", "inner.zip"]
    assert read(outer, "good.txt")[0].draft.text.startswith("Anna Berg")
    with pytest.raises(FileRefused, match="the ZIP file is damaged"):
        read(outer, "inner.zip")


def test_a_member_without_a_name_is_passed_over(tmp_path: Path) -> None:
    outer = tmp_path / "outer.zip"
    outer.write_bytes(packed(("good.txt", WORDS), ("-", WORDS)))
    assert members(outer) == ["good.txt"]
