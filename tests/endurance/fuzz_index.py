"""Doors of what is derived and kept in the user's cache: the text index and the relations, with damaged files."""

from __future__ import annotations

import contextlib
import functools
import json
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.keeping import KeptRelations
from cuttings_db.errors import CuttingsError
from cuttings_db.model import Question
from cuttings_db.search import Document, TextIndex, parse
from cuttings_db.search.arrays import ArrayFile, encoded
from cuttings_db.search.place import checksum
from endurance.fuzz_archives import copied
from endurance.fuzz_door import Door, hold
from endurance.fuzz_scratch import scratch
from search_doubles import Archive as Everything

__all__ = ["doors"]

_QUESTIONS = ("common", '"title 3"', "uniq*", "words common", "wrds~", "肺癌", "c?mmon -title:zzz", "commn")


@functools.cache
def _files() -> dict[str, bytes]:
    """Return the files of a whole index of two segments, by their paths."""
    folder = scratch() / "index"
    for part in (range(1, 12), range(8, 24)):
        documents = [
            Document(n, f"Title {n}", f"common unique{n}x words {'肺癌 ' * (n % 3)}{'more ' * n}") for n in part
        ]
        TextIndex(folder).update(documents, [3] if 8 in part else [], "a")
    names = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "lock"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in names}


def _patched(data: bytes, whole: dict[str, bytes]) -> dict[str, bytes]:
    """Return files with changes: each seven bytes say file, place and what is put there."""
    names = list(whole)
    changed = {name: bytearray(content) for name, content in whole.items()}
    for start in range(0, min(len(data), 70) - 6, 7):
        name = names[data[start] % len(names)]
        content = changed[name]
        at = int.from_bytes(data[start + 1 : start + 4], "little") % max(len(content), 1)
        kind, value = data[start + 4] % 5, data[start + 5 : start + 7]
        if kind == 0:
            content[at : at + 2] = value
        elif kind == 1:
            del content[at:]
        elif kind == 2:
            content[at:at] = value
        elif kind == 3:
            content[at : at + 8] = b"\xff" * len(content[at : at + 8])
        elif value[0] < 30:
            changed[name] = bytearray()
        else:
            content[at : at + 1] = bytes([content[at] ^ (1 << value[0] % 8)]) if content else b""
    return {name: bytes(content) for name, content in changed.items()}


def _lay(files: dict[str, bytes], folder: Path) -> None:
    """Put files where an index looks for them."""
    folder.mkdir(mode=0o700, exist_ok=True)
    for left in folder.rglob("*"):
        if left.is_file():
            left.unlink()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(content)


def _ask(folder: Path) -> list[list[int]]:
    """Ask an index everything; returns what it found."""
    index = TextIndex(folder)
    found = []
    try:
        for question in _QUESTIONS:
            query = parse(question)
            hits = index.execute(query, Everything(range(100)))
            found.append(hits.ids.tolist())
            for spans in index.hits(query, found[-1][:3]).values():
                hold(all(s < e for s, e in spans.united()), "a hit is not empty")
            index.suggest(query)
            index.words_begun(question[:2], "text", 5)
        return found
    finally:
        index.close()


@functools.cache
def _truth() -> list[list[int]]:
    folder = scratch() / "whole"
    _lay(_files(), folder)
    return _ask(folder)


def _check_index(data: bytes) -> None:
    """A damaged index answers as a whole one or an empty one, and is built again; nobody sees a traceback."""
    truth = _truth()
    folder = scratch() / "damaged"
    _lay(_patched(data, _files()), folder)
    with contextlib.suppress(CuttingsError):
        found = _ask(folder)
        hold(all(set(got) <= set(range(24)) for got in found), "only articles are found")
    index = TextIndex(folder)
    if not index.tidy() and index.token is None:
        documents = [Document(n, f"Title {n}", "common") for n in range(1, 4)]
        index.update(documents, [], "b", rebuild=True)
        hold(index.execute(parse("common"), Everything(range(9))).ids.tolist() == [1, 2, 3], "it is built again")
    elif index.token == "a":
        hold(_ask(folder) == truth, "an index that calls itself whole answers as it did")
    index.close()


def _check_forged(data: bytes) -> None:
    """An index whose checksums fit, though its files do not: no process dies of it and none hangs."""
    folder = scratch() / "forged"
    files = _patched(data, _files())
    for name, content in files.items():
        if name.endswith((".pst", ".trm", ".del")) and len(content) > 16:
            length = int.from_bytes(content[8:12], "little")
            header = content[16 : 16 + length]
            files[name] = content[:12] + zlib.crc32(header).to_bytes(4, "little") + content[16:]
    _lay(files, folder)
    try:
        state = json.loads((folder / "state.json").read_text("utf-8"))
        inner = folder / str(state["folder"])
        state["files"] = {name: list(checksum(inner / name)) for name in state["files"] if (inner / name).is_file()}
        (folder / "state.json").write_text(json.dumps(state), encoding="utf-8")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return
    with contextlib.suppress(Exception):
        _ask(folder)


@functools.cache
def _kept() -> bytes:
    """Return the relations of an archive as they are kept."""
    with copied() as path, Archive(path) as archive:
        archive.relations.refresh()
        return b"".join(encoded(archive.relations.kept()))


def _check_relations(data: bytes) -> None:
    """Damaged relations are not used, and the archive answers as without them."""
    content = _patched(data, {"relations": _kept()})["relations"]
    with copied() as path:
        with Archive(path) as archive:
            truth = archive.search(Question(""))["facets"]
            identity = archive.store.identity
        place = KeptRelations(identity)._path()
        if place is None:
            return
        place.write_bytes(content)
        place.chmod(0o600)
        loaded = KeptRelations(identity).load()
        hold(loaded is None or isinstance(loaded, ArrayFile), "what is loaded is a file of arrays")
        try:
            with Archive(path) as archive:
                hold(archive.search(Question(""))["facets"] == truth, "an archive answers as without kept relations")
        finally:
            place.unlink(missing_ok=True)


def _patches() -> Iterator[bytes]:
    generator = np.random.default_rng(7)
    yield b""
    for _ in range(12):
        yield generator.bytes(7 * int(generator.integers(1, 4)))


def doors() -> list[Door]:
    """Return the doors of this room."""
    return [
        Door("index", _check_index, _patches, (), None, 70, 8.0),
        Door("forged-index", _check_forged, _patches, (), None, 70, 8.0),
        Door("relations", _check_relations, _patches, (), None, 70, 8.0),
    ]
