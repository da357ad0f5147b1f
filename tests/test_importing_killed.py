"""An import that dies half way: what was counted is there, it is a step of undo, and the next import goes on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from archive_samples import filled
from cuttings_db.archive import joining
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.joining import join_archive
from cuttings_db.importing import ImportOptions, storing
from cuttings_db.progress import Step

FAST = ImportOptions(depth="fast")


class Death(BaseException):
    """What ends a process: nobody hears of it."""


def written(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = f"Story {number}\n\nOn {number + 1} May 2024 a unit in Oslo began its trial {number}.\n"
        (folder / f"s{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def count(path: Path) -> int:
    """Return how many articles another program would see."""
    opened = sqlite3.connect(path)
    found = int(opened.execute("SELECT count(*) FROM articles").fetchone()[0])
    opened.close()
    return found


@pytest.fixture
def small_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "_GROUP", 4)
    monkeypatch.setattr(storing, "_GROUP_SECONDS", 1e9)
    monkeypatch.setattr(joining, "_GROUP", 2)


def killed(archive: Archive, folder: Path, at: int) -> None:
    """Import until so many files are done, and die."""

    def report(step: Step) -> None:
        if step.stage == "import" and step.done >= at:
            raise Death

    with pytest.raises(Death):
        archive.import_files([folder], FAST, report)


@pytest.mark.usefixtures("small_groups")
def test_only_what_is_committed_counts_as_done(tmp_path: Path) -> None:
    told = []

    def report(step: Step) -> None:
        if step.stage == "import":
            told.append(step.done)
            assert count(tmp_path / "a.cuttings") >= step.done

    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        archive.import_files([written(tmp_path / "in", 10)], FAST, report)
    assert told == sorted(told)
    assert set(told) == {0, 4, 8, 10}


@pytest.mark.usefixtures("small_groups")
def test_what_a_killed_import_brought_is_one_step_of_undo_and_the_rest_another(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", 10)
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        killed(archive, folder, 8)
    with Archive(tmp_path / "a.cuttings") as archive:
        brought = count(tmp_path / "a.cuttings")
        assert 8 <= brought < 10
        assert archive.summary()["undo_label"] == f"import of {brought} articles"
        report = archive.report()
        assert report is not None
        assert (report["added"], report["cancelled"], len(report["articles"])) == (brought, True, brought)
        archive.undo()
        assert archive.summary()["articles"] == 0
        archive.redo()
        again = archive.import_files([folder], FAST)
        assert (again["added"], again["already"]) == (10 - brought, brought)
        archive.undo()
        assert archive.summary()["articles"] == brought
        archive.undo()
        assert archive.summary()["articles"] == 0
        assert archive.summary()["can_undo"] is False


@pytest.mark.usefixtures("small_groups")
def test_an_archive_that_is_opened_meanwhile_leaves_the_import_one_step(tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"

    def report(step: Step) -> None:
        with Archive(path) as beside:
            assert beside.check()["problems"] == []

    with Archive(path, create=True) as archive:
        archive.import_files([written(tmp_path / "in", 10)], FAST, report)
        assert archive.summary()["undo_label"] == "import of 10 articles"
        archive.undo()
        assert archive.summary()["articles"] == 0
        assert archive.store.value("SELECT count(*) FROM meta WHERE key GLOB 'open_import*'") == 0
        assert archive.summary()["reports"] == 1


@pytest.mark.usefixtures("small_groups")
def test_what_came_after_an_import_was_taken_back_is_a_step_of_its_own(tmp_path: Path) -> None:
    path, undone = tmp_path / "a.cuttings", []

    def report(step: Step) -> None:
        if step.stage == "import" and step.done >= 4 and not undone:
            with Archive(path) as beside:
                undone.append(beside.undo()["label"])

    with Archive(path, create=True) as archive:
        archive.import_files([written(tmp_path / "in", 10)], FAST, report)
        assert undone == ["import of 4 articles"]
        assert archive.summary()["articles"] == 6
        archive.undo()
        assert archive.summary()["articles"] == 0


@pytest.mark.usefixtures("small_groups")
def test_a_group_that_could_not_be_committed_is_no_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = storing.add_article, []

    def breaks(*given: object) -> int:
        calls.append(given)
        if len(calls) == 2:
            raise ValueError("the second article cannot be stored with the others")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(storing, "add_article", breaks)
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        told = archive.import_files([written(tmp_path / "in", 10)], FAST)
        assert told["added"] == 10
        assert archive.summary()["undo_label"] == "import of 10 articles"
        archive.undo()
        assert archive.summary()["articles"] == 0
        assert archive.check()["problems"] == []


@pytest.mark.usefixtures("small_groups")
def test_what_a_killed_joining_brought_can_be_taken_back_and_joining_again_completes_it(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with filled(tmp_path / "other") as other:
        other.decide({"kind": "tag", "articles": [1], "tag": "theirs"})

    def report(step: Step) -> None:
        if step.done >= 2:
            raise Death

    path = tmp_path / "other" / "small.cuttings"
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        with pytest.raises(Death):
            join_archive(archive.store, archive.deciding, path, report)
        assert count(tmp_path / "a.cuttings") == 2
    with Archive(tmp_path / "a.cuttings") as archive:
        assert archive.summary()["undo_label"] == "import of 2 articles"
        told = join_archive(archive.store, archive.deciding, path)
        assert (told["added"], told["already"], told["applied"]) == (2, 2, 1)
        archive.undo()
        archive.undo()
        assert archive.summary()["articles"] == 0
        assert archive.summary()["can_undo"] is False


def test_a_whole_joining_is_one_step(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    filled(tmp_path / "other").close()
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        join_archive(archive.store, archive.deciding, tmp_path / "other" / "small.cuttings")
        assert archive.summary()["articles"] == 4
        archive.undo()
        assert archive.summary()["articles"] == 0
        assert archive.summary()["can_undo"] is False
        assert archive.summary()["reports"] == 1
