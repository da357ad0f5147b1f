"""An index that is broken, foreign, older or in a folder that must not be trusted: never used, and built again."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.search import Document, TextIndex, cache_folder, making, parse, place
from cuttings_db.search.arrays import ArrayFile
from search_doubles import Archive
from search_index_samples import Stop, article, found


def damage_truncate(folder: Path) -> None:
    for path in folder.rglob("*.pst"):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def damage_flip(folder: Path) -> None:
    for path in folder.rglob("*.trm"):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 0x10
        path.write_bytes(data)


def damage_toc(folder: Path) -> None:
    for path in folder.rglob("*.toc"):
        path.write_bytes(b"not a table of contents")


def damage_missing(folder: Path) -> None:
    for path in folder.rglob("*.pst"):
        path.unlink()


def damage_state(folder: Path) -> None:
    (folder / "state.json").write_text('{"format": 1, "folder": "../../elsewhere"')


def damage_version(folder: Path) -> None:
    state = json.loads((folder / "state.json").read_text())
    (folder / "state.json").write_text(json.dumps(state | {"fingerprint": "older"}))


def damage_format(folder: Path) -> None:
    state = json.loads((folder / "state.json").read_text())
    (folder / "state.json").write_text(json.dumps(state | {"format": 99}))


def damage_outside(folder: Path) -> None:
    state = json.loads((folder / "state.json").read_text())
    (folder / "state.json").write_text(json.dumps(state | {"folder": ".."}))


DAMAGES = [
    damage_truncate,
    damage_flip,
    damage_toc,
    damage_missing,
    damage_state,
    damage_version,
    damage_format,
    damage_outside,
]


@pytest.mark.parametrize("merged", [False, True])
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda d: d.__name__)
def test_a_broken_foreign_or_older_index_is_an_empty_one_and_is_rebuilt(
    tmp_path: Path, damage: object, merged: bool
) -> None:
    folder = tmp_path / "index"
    for number in (1, 2):
        TextIndex(folder).update([article(number)], [], "a")
    if merged:
        assert TextIndex(folder).tidy()
    damage(folder)  # type: ignore[operator]
    index = TextIndex(folder)
    assert index.token is None
    assert index.documents() == 0
    assert found(index, "common") == set()
    # Some articles alone do not make it whole again.
    index.update([article(3)], [], "b")
    assert index.token is None
    index.update([article(1), article(2), article(3)], [], "c", rebuild=True)
    assert index.token == "c"
    assert found(TextIndex(folder), "common") == {1, 2, 3}


def test_damage_under_an_open_index_is_told_and_mended(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    documents = [article(n, "words " * n) for n in range(1, 200)]
    index = TextIndex(folder)
    index.update(documents, [], "a")
    for path in folder.rglob("*.pst"):
        with path.open("r+b") as file:
            file.seek(8)
            file.write(b"\xff" * (path.stat().st_size - 8))
    hits = index.execute(parse("common"), Archive(range(1000)))
    assert not len(hits.ids)
    assert any("damaged" in note for note in hits.notes)
    assert index.token is None
    index.update(documents, [], "a", rebuild=True)
    assert len(found(index, "common")) == 199


def test_a_fault_of_the_archive_is_not_taken_for_damage(tmp_path: Path) -> None:
    class Faulty(Archive):
        def everything(self) -> set[int]:
            raise ValueError("fault")

    index = TextIndex(tmp_path / "index")
    index.update([article(1)], [], "a")
    with pytest.raises(ValueError, match="fault"):
        index.execute(parse("common"), Faulty([1]))
    assert index.token == "a"


def test_a_broken_begun_rebuild_is_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "BATCH_ARTICLES", 1)

    def killed() -> Iterator[Document]:
        yield article(1)
        yield article(2)
        raise Stop

    folder = tmp_path / "index"
    with pytest.raises(Stop):
        TextIndex(folder).update(killed(), [], "a", rebuild=True)
    damage_truncate(folder)
    index = TextIndex(folder)
    index.update([article(1), article(2)], [], "a", rebuild=True)
    assert found(index, "common") == {1, 2}


def flip_each(folder: Path, of: int) -> Iterator[bytes]:
    """Change one bit of the postings after another, so many of them, and put it back; yields what is then there."""
    [path] = folder.rglob("*.pst")
    whole = path.read_bytes()
    for turn in range(of):
        at = len(whole) * turn // of
        damaged = bytearray(whole)
        damaged[at] ^= 1 << turn % 8
        path.write_bytes(damaged)
        yield bytes(damaged)
    path.write_bytes(whole)


def test_offsets_that_are_damaged_are_noticed_by_whoever_writes_or_merges(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    for number in (1, 2):
        TextIndex(folder).update([article(number, "words " * 50 + " " * 300 + "far")], [], "a")
    TextIndex(folder).tidy()
    [path] = folder.rglob("*.pst")
    file = ArrayFile(path)
    whole = path.read_bytes()
    for name in ("text.offsets", "text.offsets.at", "title.offsets"):
        assert len(file[name])
        place = whole.index(file[name].tobytes())
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        index = TextIndex(folder)
        assert not index.tidy()
        assert index.token is None
    path.write_bytes(whole)
    assert TextIndex(folder).token == "a"


def test_whatever_bit_is_wrong_nobody_sees_a_traceback(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    TextIndex(folder).update([article(n, "words " * n) for n in range(1, 30)], [], "a")
    for _ in flip_each(folder, 60):
        index = TextIndex(folder)
        for question in ("common", '"title 3"', "uniq*", "words common"):
            hits = index.execute(parse(question), Archive(range(100)))
            assert len(hits.ids) <= 29
        # A rest, at the latest, finds it out.
        index.tidy()
        assert index.token is None
    assert TextIndex(folder).token == "a"


def test_the_cache_folder_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    folder = cache_folder("0a1b-2c")
    assert folder is not None
    assert folder.parent == tmp_path / "cache"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    hostile = cache_folder("../../etc")
    assert hostile is not None
    assert hostile.parent == tmp_path / "cache"
    monkeypatch.setenv("CUTTINGS_CACHE", "relative")
    assert cache_folder("x") is None


def test_a_folder_of_somebody_else_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert not place.private(folder)
    index = TextIndex(folder)
    index.update([article(1)], [], "a")
    assert found(index, "common") == {1}
    assert not list(folder.iterdir())


def test_a_linked_folder_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert not place.private(tmp_path / "link")
