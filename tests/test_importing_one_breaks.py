"""One article that a reader breaks down over ends no work on many, and no reader is believed about the archive."""

from __future__ import annotations

import sqlite3
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from archive_entities_samples import ARTICLES, write_articles
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.gaps import Gaps
from cuttings_db.archive.passing import Passing
from cuttings_db.archive.rereading import Rereading
from cuttings_db.cli.answers import ANSWERS
from cuttings_db.errors import ArchiveDamaged, Cancelled, FileRefused, LimitExceeded, WorkerDied
from cuttings_db.importing import ImportOptions, RereadingOptions, passes, recognising, rereading, splitting
from cuttings_db.importing.asking import ask
from cuttings_db.importing.rereading_worker import choices, reread
from cuttings_db.isolation import Worker
from cuttings_db.model import Draft
from cuttings_db.progress import Report, Step

ERRORS = (
    RuntimeError("KeyError: a fault of a reader"),
    ArchiveDamaged("the archive is damaged", "Delete it."),
    Cancelled("stopped"),
    WorkerDied("the worker ended"),
)
READ_AGAIN = Namespace(id=None, encoding="", reader="", language="", password="")


class Breaks(Worker):
    """Answers as a worker does, but for one article."""

    error: Exception = ERRORS[0]
    number = 0

    def __init__(self, *_arguments: object, **_options: object) -> None:
        type(self).number = 0

    def call(self, method: str, params: dict[str, Any], report: Report, **_options: object) -> Any:
        """Break down over the second question."""
        type(self).number += 1
        report(Step(method))
        if self.number == 2:
            raise self.error
        return {"again": recognising._again, "reread": reread, "reread_choices": choices}[method](params, report)

    def close(self) -> None:
        """Do nothing."""


@pytest.fixture(params=ERRORS, ids=lambda error: type(error).__name__)
def broken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every worker break down over its second article."""
    monkeypatch.setattr(Breaks, "error", request.param)
    for module in (passes, rereading, splitting):
        monkeypatch.setattr(module, "Worker", Breaks)


@pytest.fixture
def archive(tmp_path: Path) -> Any:
    """Yield an archive of a few articles."""
    with Archive(tmp_path / "a.cuttings", create=True) as opened:
        assert opened.import_files(write_articles(tmp_path / "in"), ImportOptions(depth="fast"))["added"]
        yield opened


def test_a_pass_goes_on_over_an_article_that_breaks_its_reader(archive: Archive, broken: None) -> None:
    assert archive.full_pass() == len(ARTICLES) - 1
    assert len(passes.waiting_articles(archive.store)) == 1


def test_a_pass_goes_on_over_an_article_that_cannot_be_stored(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_it, newest = passes.replace_recognition, len(ARTICLES)

    def refuse(store: Any, article: int, *rest: Any) -> None:
        if article == newest:
            raise sqlite3.IntegrityError("CHECK constraint failed")
        store_it(store, article, *rest)

    monkeypatch.setattr(passes, "replace_recognition", refuse)
    monkeypatch.setattr(Breaks, "call", lambda self, method, params, report, **_: recognising._again(params, report))
    monkeypatch.setattr(passes, "Worker", Breaks)
    assert archive.full_pass() == newest - 1
    assert [article for article, _ in passes.waiting_articles(archive.store)] == [newest]


def test_what_a_pass_could_not_do_is_told_until_it_is_done(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    store_it, gaps, broken = passes.replace_recognition, Gaps(archive.store), {1, 2}

    def refuse(store: Any, article: int, *rest: Any) -> None:
        if article in broken:
            raise sqlite3.IntegrityError("CHECK constraint failed")
        store_it(store, article, *rest)

    def told() -> dict[int, str]:
        return {row["article"]: row["reason"] for row in gaps.page("stuck", 0, 10)["rows"] if row["advice"]}

    monkeypatch.setattr(passes, "replace_recognition", refuse)
    monkeypatch.setattr(Breaks, "call", lambda self, method, params, report, **_: recognising._again(params, report))
    monkeypatch.setattr(passes, "Worker", Breaks)
    assert told() == {}
    assert Passing(archive.store).run() == {"articles": len(ARTICLES) - 2, "failed": 2, "paused": False}
    assert told().keys() == {1, 2} and "could not be stored" in told()[1]
    # It is no longer among what only waits, and the table of what the last run did tells nothing more than before.
    assert gaps.page("unrecognised", 0, 10)["total"] == 0
    assert "stuck" not in (Passing(archive.store).state()["last"] or {})
    # A run over other articles alone forgets nothing; one that succeeds takes its article off the list.
    assert passes.recognise_again(archive.store, [3]) == 1 and told().keys() == {1, 2}
    broken.remove(1)
    assert archive.full_pass() == 1 and told().keys() == {2}
    counted = {row["kind"]: row["count"] for row in gaps.counts()}
    assert (counted["stuck"], counted["unrecognised"]) == (1, 0)
    broken.clear()
    assert archive.full_pass() == 1 and told() == {}


def test_a_command_says_what_it_could_not_recognise(archive: Archive, broken: None) -> None:
    value, words, well = ANSWERS["reread"](archive, READ_AGAIN, lambda _step: None)
    assert (value, well) == ({"articles": len(ARTICLES) - 1, "stuck": [2]}, False)
    assert "1 could not be recognised more closely" in words


def test_reading_again_keeps_the_others_and_tells_of_the_one(archive: Archive, broken: None) -> None:
    outcome = Rereading(archive.store, archive.deciding).run([1, 2, 3], RereadingOptions(language="de"))
    (failure,) = outcome["failed"]
    assert (failure["article"], failure["kind"]) == (2, "WorkerDied")
    assert failure["reason"] == "the reader broke down over it" and failure["advice"]
    assert (outcome["done"], outcome["changed"]) == (2, 2)


def test_bytes_that_are_damaged_fail_their_article_alone(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with archive.store.transaction("quiet"):
        archive.store.connection.execute(
            "UPDATE original_chunks SET data=x'00' WHERE original=(SELECT original FROM articles WHERE id=2)"
        )
    monkeypatch.setattr(Breaks, "call", lambda self, method, params, report, **_: reread(params, report))
    monkeypatch.setattr(rereading, "Worker", Breaks)
    outcome = Rereading(archive.store, archive.deciding).run([1, 2, 3], RereadingOptions(reader="markdown"))
    assert [failure["article"] for failure in outcome["failed"]] == [2]


def test_a_part_that_breaks_its_reader_is_told_as_that_part(broken: None) -> None:
    drafts = [Draft(text=f"Part {number} of it.", title=str(number)) for number in range(3)]
    with pytest.raises(LimitExceeded, match="part 2 cannot be read"):
        splitting._recognised(drafts, "fast", lambda _step: None)


def test_choices_that_are_none_are_refused(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "Worker", Breaks)
    for answer in (None, [], {}, {"encodings": 5}):
        monkeypatch.setattr(Breaks, "call", lambda *_, answer=answer, **__: answer)
        found = Rereading(archive.store, archive.deciding).choices(1, RereadingOptions())
        assert found["reason"] and not found["textual"]


def test_the_words_of_a_reader_have_an_end_and_a_cancel_of_ours_goes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Breaks()

    def answer(error: Exception) -> Exception:
        monkeypatch.setattr(Breaks, "number", 1)
        monkeypatch.setattr(Breaks, "error", error)
        with pytest.raises((FileRefused, WorkerDied)) as told:
            ask(worker, "again", {}, lambda _step: None, seconds=1, advice="advice", large="large")
        return told.value

    long = answer(LimitExceeded("x" * 9999))
    assert isinstance(long, LimitExceeded) and len(long.reason) == 1000 and long.advice == "large"

    def stop(_step: Step) -> None:
        raise Cancelled("ours")

    with pytest.raises(Cancelled, match="ours"):
        ask(worker, "again", {}, stop, seconds=1, advice="")
