"""A reader that is ended from outside is asked once more; a file that ends two of them is told as what it is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.errors import WorkerDied
from cuttings_db.importing import ImportOptions, reading
from kept_workers import KeptWorker


@pytest.mark.parametrize("times", [1, 2])
def test_a_file_is_to_blame_where_two_readers_break_down_over_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"story{number}.txt").write_text(f"Story {number}\n\nAnna Berg spoke in Oslo about the river.\n")
    asked = Counter[str]()

    class Ended(KeptWorker):
        """A worker that something ends."""

        def call(self, method: str, params: dict[str, Any], *given: Any, **named: Any) -> Any:
            name = Path(params["path"]).name
            asked[name] += 1
            if name == "story1.txt" and asked[name] <= times:
                raise WorkerDied("the worker ended unexpectedly (status -9)")
            return super().call(method, params, *given, **named)

    monkeypatch.setattr(reading, "Worker", Ended)
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        report = archive.import_files([folder], ImportOptions(depth="fast"))
    failed = [(Path(one["path"]).name, one["reason"]) for one in report["failed"]]
    assert failed == ([] if times == 1 else [("story1.txt", "the reader broke down over it")])
    assert report["added"] == 3 - len(failed)
