"""An archive with an article of its own words, and a look through the raw bytes of it and its caches for them."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from archive_samples import LYON, OSLO
from cuttings_db.archive.archive import Archive

SECRET = """Quorvane harbour keeps its lamps

BREXHALM, May 9, 2024 -- Doctor Zindra Quolvest of Marvenholt University Hospital said that vextrolimab helped \
patients in Brexhalm. Zindra Quolvest will speak at the Thornquell Congress 2024 on 3 October 2024. Professor Lin Mei \
of Lyon University Hospital agreed with Zindra Quolvest on the zephyrine question.

缪璟珺教授在翡澜医院介绍了新的结果。
"""
WORDS = ("quorvane", "brexhalm", "zindra", "quolvest", "marvenholt", "vextrolimab", "thornquell", "zephyrine")
HAN = ("缪璟珺", "翡澜")
_MADE: dict[str, bytes] = {}


def own_archive(folder: Path, factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Yield an archive of Lyon, the secret article and Oslo, indexed; it is read once and copied after that."""
    if "archive" not in _MADE:
        made = factory.mktemp("made")
        for name, text in (("a-lyon", LYON), ("b-quorvane", SECRET), ("c-oslo", OSLO)):
            (made / f"{name}.txt").write_text(text, encoding="utf-8")
        with Archive(made / "keep.cuttings", create=True) as opened:
            opened.import_files(sorted(made.glob("*.txt")))
        _MADE["archive"] = (made / "keep.cuttings").read_bytes()
    (folder / "keep.cuttings").write_bytes(_MADE["archive"])
    with Archive(folder / "keep.cuttings") as opened:
        opened.catch_up()
        yield opened


def entity(archive: Archive, name: str) -> str:
    """Return the UUID of an entity."""
    return str(archive.store.value("SELECT uuid FROM entities WHERE name=? OR machine_name=?", (name, name)))


def decide_much(archive: Archive) -> None:
    """Make decisions of every kind that quote the article, some of them about others as well."""
    text = archive.reading.text(2)[0]
    zindra, lin = entity(archive, "Zindra Quolvest"), entity(archive, "Lin Mei")
    at = text.index("zephyrine")
    spot = {"article": 2, "start": at, "end": at + 9}
    for decision in (
        {"kind": "merge", "entities": [lin, zindra], "name": "Zindra Quolvest"},
        {"kind": "title", "article": 2, "value": "Zephyrine lamps"},
        {"kind": "tag", "articles": [1, 2], "tag": "lamps"},
        {"kind": "collection", "name": "Harbours", "articles": [1, 2], "on": True},
        {"kind": "highlight", **spot, "colour": "blue", "note": "the zephyrine"},
        {"kind": "note", "article": 2, "text": "Quorvane again"},
        {"kind": "add_mention", **spot, "type": "product"},
        {"kind": "ignore", "surface": "Brexhalm"},
        {
            "kind": "reject_date",
            "date": archive.store.value("SELECT id FROM dates WHERE article=2 ORDER BY id LIMIT 1"),
        },
        {"kind": "star", "articles": [2, 3], "on": True},
        {"kind": "saved_search", "name": "doctors", "question": {"entities": [{"id": zindra, "name": "Quolvest"}]}},
    ):
        archive.decide(decision)
    archive.decide({"kind": "title", "article": 2, "value": "Quorvane once more"})
    archive.undo()


def raw_bytes(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file that may hold words of an archive, and its compressed originals unpacked."""
    for path in sorted(archive.parent.glob(f"{archive.name}*")):
        yield path.name, path.read_bytes()
    cache = Path(os.environ["CUTTINGS_CACHE"])
    for path in sorted(p for p in cache.rglob("*") if p.is_file()):
        yield str(path.relative_to(cache)), path.read_bytes()
    connection = sqlite3.connect(archive)
    with contextlib.closing(connection):
        for number, data in connection.execute("SELECT original, data FROM original_chunks"):
            yield f"original {number}", zlib.decompress(data)


def streams(data: bytes) -> Iterator[bytes]:
    """Yield whatever unpacks as a stream of zlib somewhere in raw bytes, such as an original in a freed page."""
    at = data.find(b"\x78")
    while at >= 0:
        if data[at + 1 : at + 2] in (b"\x01", b"\x5e", b"\x9c", b"\xda"):
            with contextlib.suppress(zlib.error):
                yield zlib.decompressobj().decompress(data[at : at + 65536])
        at = data.find(b"\x78", at + 1)


def found(archive: Path, words: Iterable[str]) -> list[tuple[str, str]]:
    """Return (where, word) of every word that stands in any of these bytes, in UTF-8 or UTF-16, in any case."""
    hits = []
    sought = [(word, form.lower()) for word in words for form in forms(word)]
    for name, data in raw_bytes(archive):
        for piece in (data, *streams(data)):
            lower = piece.lower()
            hits += [(name, word) for word, form in sought if form in lower]
    return sorted(set(hits))


def forms(word: str) -> list[bytes]:
    """Return how a word may lie in a file, as JSON writes it as well."""
    escaped = "".join(c if c < "\x7f" else f"\\u{ord(c):04x}" for c in word)
    return [*(word.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")), escaped.encode()]
