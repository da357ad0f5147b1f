"""What the tests of hostile files share: a file put down, a package, and a refusal in plain words."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from cuttings_db.errors import FileRefused
from cuttings_db.readers import members, read


def refused(path: Path, kind: type[FileRefused] = FileRefused, **options: str) -> FileRefused:
    """Read a file that must be refused, with reason and advice and within five seconds; return the refusal."""
    started = time.perf_counter()
    with pytest.raises(kind) as caught:
        for place in members(path, options.get("password")):
            read(path, place, **options)
    assert caught.value.reason and caught.value.advice
    assert time.perf_counter() - started < 5
    return caught.value


def put(folder: Path, name: str, data: bytes) -> Path:
    """Write a file; return its path."""
    path = folder / name
    path.write_bytes(data)
    return path


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP of the files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return data.getvalue()
