"""An index whose folder somebody deletes while it is used: built again, and never taken for whole when it is not."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

from cuttings_db.errors import ArchiveProblem
from cuttings_db.search import TextIndex
from search_index_samples import article, found


@pytest.mark.skipif(os.name == "nt", reason="an open folder cannot be deleted here")
@pytest.mark.parametrize("above", [False, True])
def test_a_deleted_folder_is_made_again_and_as_private(tmp_path: Path, above: bool) -> None:
    folder = tmp_path / "cache" / "archive"
    writer, reader = TextIndex(folder), TextIndex(folder)
    writer.update([article(1), article(2)], [], "a", rebuild=True)
    assert found(reader, "common") == {1, 2}
    shutil.rmtree(folder.parent if above else folder)
    assert reader.token is None and writer.token is None
    writer.update([article(1), article(2), article(3)], [], "b", rebuild=True)
    assert writer.token == reader.token == "b"
    assert found(reader, "common") == {1, 2, 3}
    for one in (folder, folder.parent) if above else (folder,):
        assert stat.S_IMODE(one.stat().st_mode) == 0o700
    writer.close()
    reader.close()


@pytest.mark.skipif(os.name == "nt", reason="an open folder cannot be deleted here")
def test_what_is_added_after_a_deletion_is_not_taken_for_all(tmp_path: Path) -> None:
    """Between two batches of one run nobody looks whether the first is still there."""
    index = TextIndex(tmp_path / "index")
    index.update([article(1), article(2)], [], "a", rebuild=True)
    shutil.rmtree(tmp_path / "index")
    index.update([article(3)], [], "b")
    assert index.token is None
    index.update([article(1), article(2), article(3)], [], "b", rebuild=True)
    assert index.token == "b"
    index.close()


def test_a_cache_that_cannot_be_written_is_a_problem_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = TextIndex(tmp_path / "index")

    def full(*_given: object, **_named: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cuttings_db.search.building.Builder.run", full)
    with pytest.raises(ArchiveProblem) as told:
        index.update([article(1)], [], "a", rebuild=True)
    assert "No space left on device" in told.value.reason
    assert "the archive itself is whole" in told.value.advice
    index.close()
