"""A folder is tried before backups are let go there: one that takes none is refused, and the one before stays."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest

from backup_samples import archive_of
from cuttings_db.archive.backups import Backups
from cuttings_db.errors import ArchiveProblem


def test_a_folder_that_takes_no_file_is_refused_and_the_one_before_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = archive_of(tmp_path, 1)
    for name in ("disk", "locked"):
        (tmp_path / name).mkdir()
    backups = Backups(store)
    backups.settle(str(tmp_path / "disk"), daily=True)
    whole = tempfile.NamedTemporaryFile

    def refuse(*given: Any, **named: Any) -> Any:
        if named.get("dir") == tmp_path / "locked":
            raise PermissionError(13, "Permission denied")
        return whole(*given, **named)

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)
    with pytest.raises(ArchiveProblem, match=r"locked \(Permission denied\)") as caught:
        backups.settle(str(tmp_path / "locked"), daily=True)
    assert caught.value.advice
    assert backups.overview()["chosen"] == str(tmp_path / "disk")
    assert list((tmp_path / "disk").iterdir()) == []  # nothing of the trial is left
    store.close()
