"""An archive that takes the place of a file is not spoiled by the log that a crash left beside that file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.parts import save_part
from cuttings_db.errors import CuttingsError
from decisions_samples import TEXTS, new_archive

WRITERS: dict[str, Callable[[Archive, Path], object]] = {
    "backup": lambda archive, to: archive.backup(to),
    "part": lambda archive, to: save_part(archive.store, to, [1, 2]),
}


def crashed(folder: Path, to: Path) -> None:
    """Leave an archive at a path as a crash leaves it: what was written last is in its log alone."""
    folder.mkdir()
    new_archive(folder, TEXTS[2:]).close()
    with Archive(folder / "a.cuttings") as open_one:
        open_one.decide({"kind": "star", "articles": [1], "on": True})
        for tail in ("", "-wal"):
            shutil.copy(folder / f"a.cuttings{tail}", f"{to}{tail}")
    assert Path(f"{to}-wal").stat().st_size > 0


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an archive of two texts."""
    (tmp_path / "ours").mkdir()
    new_archive(tmp_path / "ours", TEXTS[:2]).close()
    return Archive(tmp_path / "ours" / "a.cuttings")


@pytest.mark.parametrize("way", WRITERS)
def test_the_log_of_what_was_there_before_does_not_spoil_what_is_written(
    archive: Archive, tmp_path: Path, way: str
) -> None:
    to = tmp_path / "to.cuttings"
    crashed(tmp_path / "theirs", to)
    WRITERS[way](archive, to)
    with Archive(to) as made:
        assert made.check()["problems"] == []
        assert [made.reading.text(number)[0] for number in (1, 2)] == [*TEXTS[:2]]


@pytest.mark.parametrize("way", WRITERS)
def test_an_archive_that_is_open_is_not_written_over(archive: Archive, tmp_path: Path, way: str) -> None:
    (tmp_path / "theirs").mkdir()
    new_archive(tmp_path / "theirs", TEXTS[2:]).close()
    with Archive(tmp_path / "theirs" / "a.cuttings") as other:
        other.decide({"kind": "star", "articles": [1], "on": True})
        with pytest.raises(CuttingsError, match="open"):
            WRITERS[way](archive, other.store.path)
        assert other.check()["problems"] == []
    with Archive(other.store.path) as again:
        assert again.store.rows("SELECT id FROM articles WHERE starred=1") == [(1,)]
    assert sorted(p.name for p in other.store.path.parent.iterdir()) == ["a.cuttings"]


def test_a_new_archive_is_not_spoiled_by_the_log_of_one_that_was_removed(tmp_path: Path) -> None:
    to = tmp_path / "to.cuttings"
    crashed(tmp_path / "theirs", to)
    to.unlink()
    with Archive(to, create=True) as made:
        assert (made.check()["problems"], made.summary()["articles"]) == ([], 0)


@pytest.mark.parametrize("begun", [False, True])
def test_a_journal_that_was_never_begun_goes_with_the_next_start(archive: Archive, begun: bool) -> None:
    # A restore was killed while it laid the log to rest: SQLite leaves a header of zeros for ever.
    path = archive.store.path
    archive.decide({"kind": "star", "articles": [1], "on": True})
    archive.close()
    journal = Path(f"{path}-journal")
    journal.write_bytes((b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" if begun else bytes(8)) + bytes(508))
    with Archive(path) as again:
        assert again.store.rows("SELECT id FROM articles WHERE starred=1") == [(1,)]
        assert again.check()["problems"] == []
    assert not journal.exists()
