"""The inputs that reached something new travel with the project, packed, so that a run elsewhere goes on from them."""

from __future__ import annotations

import io
import lzma
import tarfile
from pathlib import Path

from endurance.log import KEPT

__all__ = ["keep_corpus", "take_corpus"]

_NAME = "fuzz-corpus.tar.xz"
_LARGEST = 256 << 20  # bytes of one corpus, unpacked


def keep_corpus(folder: Path, to: Path = KEPT) -> None:
    """Pack `folder`/corpus into `to`; the same inputs make the same file."""
    corpus, packed = folder / "corpus", io.BytesIO()
    if not corpus.is_dir():
        return
    with tarfile.open(fileobj=packed, mode="w") as tape:
        for path in sorted(corpus.glob("*/*")):
            if path.is_file():
                member = tarfile.TarInfo(path.relative_to(corpus).as_posix())
                member.size = path.stat().st_size
                with path.open("rb") as content:
                    tape.addfile(member, content)
    to.mkdir(parents=True, exist_ok=True)
    fresh = to / f".{_NAME}"
    fresh.write_bytes(lzma.compress(packed.getvalue(), preset=6))
    fresh.replace(to / _NAME)


def take_corpus(folder: Path, kept: Path = KEPT) -> int:
    """Unpack what travelled into `folder`/corpus unless there is one; returns how many inputs that were.

    Only plain files of one folder each are taken, whatever the file names.
    """
    corpus, source = folder / "corpus", kept / _NAME
    if corpus.exists() or not source.exists():
        return 0
    with lzma.open(source) as stream:
        unpacked = stream.read(_LARGEST + 1)
    if len(unpacked) > _LARGEST:
        return 0
    taken = 0
    with tarfile.open(fileobj=io.BytesIO(unpacked)) as tape:
        for member in tape:
            door, _, name = member.name.partition("/")
            content = tape.extractfile(member) if member.isfile() else None
            if content is None or not name or "/" in name or {door, name} & {"", ".", ".."}:
                continue
            (corpus / door).mkdir(parents=True, exist_ok=True)
            (corpus / door / name).write_bytes(content.read())
            taken += 1
    return taken
