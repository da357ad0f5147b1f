"""Which of several texts of an article is taken where nobody says which it had: the one of its hash, or it is told."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.rereading import Rereading
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.importing import RereadingOptions
from cuttings_db.store.mending import HARMED

_PAGE = (
    "<html><head><meta charset='utf-8'><title>The harbour</title></head><body><nav>Menu and more of it</nav><article>"
    + "<p>The harbour of the town was closed for a day, and nobody knew why it was.</p>" * 8
    + "</article></body></html>"
)
_NO_ORIGINALS = ("UPDATE articles SET original=NULL", "DELETE FROM original_chunks", "DELETE FROM originals")
_CURRENT = "(SELECT revision FROM articles WHERE id=1)"


@pytest.fixture(scope="module")
def read_twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Make an archive with an article that was read again otherwise, and one that never was."""
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder))
        (folder / "page.html").write_text(_PAGE, encoding="utf-8")
        (folder / "note.txt").write_text("Another day\n\nThe committee looked for a second place by the river.")
        with Archive(folder / "a.cuttings", create=True) as archive:
            archive.import_files([folder / "page.html", folder / "note.txt"])
            first = archive.reading.text(1)[0]
            options = RereadingOptions(reader="html-whole")
            assert Rereading(archive.store, archive.deciding).run([1], options)["changed"] == 1
            assert archive.reading.text(1)[0] != first
        yield folder / "a.cuttings"


def changed(whole: Path, to: Path, *changes: str, undone: bool = False) -> Path:
    shutil.copy(whole, to)
    if undone:
        with Archive(to) as archive:
            archive.undo()
    opened = sqlite3.connect(to)
    opened.execute("PRAGMA foreign_keys=OFF")
    for sql in changes:
        opened.execute(sql)
    opened.commit()
    opened.close()
    return to


def mended(path: Path, way: str) -> tuple[Path, dict[str, Any]]:
    """Mend an archive in one of the two ways; returns where the result is and the answer."""
    if way == "salvage":
        return path.with_name("saved.cuttings"), salvage_archive(path, path.with_name("saved.cuttings"))
    with Archive(path) as archive:
        return path, archive.check(repair=True)


def shown(path: Path) -> tuple[str, bool]:
    """Return the text of the article that was read twice, and whether it says that it is harmed."""
    with Archive(path) as archive:
        assert archive.check()["problems"] == []
        return archive.reading.text(1)[0], HARMED in str(archive.store.value("SELECT warnings FROM articles"))


WAYS = pytest.mark.parametrize("way", ["repair", "salvage"])


@WAYS
@pytest.mark.parametrize("undone", [False, True])
def test_the_text_is_taken_of_which_the_article_has_the_hash(
    read_twice: Path, tmp_path: Path, way: str, undone: bool
) -> None:
    expected = shown(changed(read_twice, tmp_path / "as it was.cuttings", undone=undone))
    lost = "UPDATE articles SET revision=NULL WHERE id=1"
    path, answer = mended(changed(read_twice, tmp_path / "a.cuttings", lost, undone=undone), way)
    assert shown(path) == expected and expected[1] is False
    assert answer.get("lost", []) == [] and "originals:" not in str(answer)


@WAYS
def test_another_text_is_not_taken_in_silence(read_twice: Path, tmp_path: Path, way: str) -> None:
    first = shown(changed(read_twice, tmp_path / "as it was.cuttings", undone=True))[0]
    lost = f"DELETE FROM revisions WHERE id={_CURRENT}"
    path, answer = mended(changed(read_twice, tmp_path / "a.cuttings", lost, *_NO_ORIGINALS), way)
    assert shown(path) == (first, True)
    if way == "salvage":
        assert answer["lost"] == [{"what": "texts", "count": 1}] and "Each says so" in answer["notes"][0]


@WAYS
def test_where_the_right_text_is_lost_it_is_read_from_the_original(read_twice: Path, tmp_path: Path, way: str) -> None:
    """The first text is that of the reader that is chosen by itself: lost, it comes back though another is left."""
    first = shown(changed(read_twice, tmp_path / "as it was.cuttings", undone=True))[0]
    lost = f"DELETE FROM revisions WHERE id={_CURRENT}"
    path, answer = mended(changed(read_twice, tmp_path / "a.cuttings", lost, undone=True), way)
    assert shown(path) == (first, False)
    assert answer.get("lost", []) == [] and "again from their originals: 1" in str(answer)


@WAYS
def test_an_article_whose_row_is_lost_says_where_it_had_several_texts(
    read_twice: Path, tmp_path: Path, way: str
) -> None:
    path, _answer = mended(changed(read_twice, tmp_path / "a.cuttings", "DELETE FROM articles"), way)
    assert shown(path)[1]
    with Archive(path) as archive:
        assert archive.store.value("SELECT warnings FROM articles WHERE id=2") == "[]"


@pytest.mark.parametrize("undone", [False, True])
def test_what_an_index_tells_of_a_lost_row_chooses_its_text(read_twice: Path, tmp_path: Path, undone: bool) -> None:
    expected = shown(changed(read_twice, tmp_path / "as it was.cuttings", undone=undone))
    path = changed(read_twice, tmp_path / "a.cuttings", undone=undone)
    opened = sqlite3.connect(path)
    ((root,),) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name='articles'")
    opened.close()
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(data)
    saved, answer = mended(path, "salvage")
    assert shown(saved) == expected and answer["lost"] == []
