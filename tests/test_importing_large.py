"""What an import of very many files leaves behind: short lists, whole counts, names that may wait."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive import Archive
from cuttings_db.importing import Importer, ImportOptions
from cuttings_db.progress import Step
from cuttings_db.store import naming, queues
from cuttings_db.store.naming import pending_names

_FAST = ImportOptions(depth="fast", workers=1)


@pytest.fixture
def given(tmp_path: Path) -> list[Path]:
    """Return six files."""
    for number in range(6):
        words = f"Professor Anna Berg of Lyon University Hospital spoke of osimertinib for the {number}. time."
        (tmp_path / f"{number}.txt").write_text(f"Number {number}\n\n{words}", encoding="utf-8")
    return sorted(tmp_path.glob("*.txt"))


def test_kept_reports_list_no_more_than_somebody_would_read(
    given: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queues, "_LISTED", 4)
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        first, second = (archive.import_files(given, _FAST) for _ in range(2))
        # Who imported them is told of all.
        assert [len(report[name]) for report, name in ((first, "articles"), (second, "known"))] == [6, 6]
        kept: list[dict[str, Any]] = [archive.report(int(report["id"])) or {} for report in (first, second)]
        assert [len(kept[0]["articles"]), len(kept[1]["known"])] == [4, 4]
        assert [kept[0]["added"], kept[1]["already"], kept[0]["given"]] == [6, 6, 6]
        # The step of undo is of all of them.
        archive.undo()
        assert archive.summary()["articles"] == 0


def test_names_are_settled_while_somebody_may_stop_it(
    given: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "_AT_ONCE", 1)
    monkeypatch.setattr(naming, "_STEP_SECONDS", 0.0)
    seen: list[Step] = []

    def report(step: Step) -> None:
        seen.append(step)
        if step.stage == "names" and step.done:
            from cuttings_db.errors import Cancelled

            raise Cancelled("stopped")

    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        outcome = Importer(archive.store, _FAST).run(given, report)
        assert [step.done for step in seen if step.stage == "names"] == [0, 1]
        assert len(outcome.articles) == 6
        assert not outcome.cancelled
        assert pending_names(archive.store)
        Importer(archive.store, _FAST).run(given)
        assert not pending_names(archive.store)
