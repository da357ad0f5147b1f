"""The fast pass and the full one: only what changed runs again, pauses are kept, and a run tells what it changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from archive_entities_samples import ARTICLES, ask, write_articles
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.passing import Passing
from cuttings_db.archive.service import Service
from cuttings_db.errors import Cancelled
from cuttings_db.importing import ImportOptions, passes, recognising, run_pass, stages, waiting_articles
from cuttings_db.progress import Report, Step


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an archive that went through the fast pass."""
    with Archive(tmp_path / "fast.cuttings", create=True) as opened:
        outcome = opened.import_files(write_articles(tmp_path / "in"), ImportOptions(depth="fast"))
        assert outcome["added"] == len(ARTICLES), outcome
        yield opened


class Here:
    """Recognition in this process; notes what it was asked for."""

    asked: ClassVar[list[tuple[str, ...]]] = []
    lost: ClassVar[str] = ""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        pass

    def __enter__(self) -> Here:
        return self

    def __exit__(self, *exception: object) -> None:
        pass

    def call(self, method: str, params: dict[str, Any], report: Report, seconds: float) -> Any:
        Here.asked.append(tuple(params["stages"]))
        found = recognising._again(params, report)
        if Here.lost:
            found["mentions"] = [m for m in found["mentions"] if m["name"] != Here.lost]
            found["claims"] = []
        return found


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> type[Here]:
    """Let recognition run in this process."""
    monkeypatch.setattr(passes, "Worker", Here)
    Here.asked.clear()
    Here.lost = ""
    return Here


def outdate(archive: Archive, stage: str) -> None:
    """Let a stage have run by another key."""
    archive.store.connection.execute("UPDATE stages SET key='0' WHERE stage=?", (stage,))


def test_what_came_in_fast_waits_for_its_names_alone(archive: Archive, here: type[Here]) -> None:
    assert [found for _, found in waiting_articles(archive.store)] == [frozenset({"names"})] * len(ARTICLES)
    dates = archive.store.rows("SELECT * FROM dates ORDER BY id")
    assert archive.full_pass() == len(ARTICLES)
    assert here.asked == [("names",)] * len(ARTICLES)
    assert archive.store.rows("SELECT * FROM dates ORDER BY id") == dates
    assert archive.full_pass() == 0


def test_a_changed_rule_of_dates_runs_no_names_again(archive: Archive, here: type[Here]) -> None:
    archive.full_pass()
    names = archive.store.rows("SELECT * FROM mentions ORDER BY id")
    here.asked.clear()
    outdate(archive, "dates")
    assert archive.full_pass() == len(ARTICLES)
    assert here.asked == [("dates",)] * len(ARTICLES)
    assert archive.store.rows("SELECT * FROM mentions ORDER BY id") == names


def test_a_new_model_runs_names_again_and_no_dates(
    archive: Archive, here: type[Here], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.full_pass()
    here.asked.clear()
    digest = stages._digest
    monkeypatch.setattr(stages, "_digest", lambda folder: "new" if folder == "models" else digest(folder))
    assert archive.full_pass() == len(ARTICLES)
    assert here.asked == [("names",)] * len(ARTICLES)


def test_a_text_that_changed_runs_again(archive: Archive, here: type[Here]) -> None:
    archive.full_pass()
    archive.store.connection.execute("UPDATE articles SET text_sha256='0' WHERE id=2")
    assert waiting_articles(archive.store) == [(2, frozenset({"names", "dates"}))]


def test_a_run_tells_what_it_added_and_lost(archive: Archive, here: type[Here]) -> None:
    archive.full_pass()
    outdate(archive, "names")
    here.lost = "Anna Berg"
    passing = Passing(archive.store)
    passing.run()
    last = passing.state()["last"]
    assert (last["articles"], last["complete"]) == (len(ARTICLES), True)
    assert {"type": "person", "name": "Anna Berg", "count": 2} in last["lost"]
    assert not [row for row in last["added"] if row["name"] == "Anna Berg"]
    outdate(archive, "names")
    here.lost = ""
    passing.run()
    last = passing.state()["last"]
    assert {"type": "person", "name": "Anna Berg", "count": 2} in last["added"]
    assert last["added_total"] >= 1 and last["lost_total"] == 0


def test_a_pause_is_kept_and_the_pass_goes_on_where_it_ended(archive: Archive, here: type[Here]) -> None:
    passing = Passing(archive.store)
    assert passing.state() == {"waiting": len(ARTICLES), "paused": False, "last": None}

    def pause(step: Step) -> None:
        if step.done == 2:
            passing.pause(True)

    outcome = passing.run(pause)
    assert outcome == {"articles": 2, "failed": 0, "paused": True}
    assert Passing(archive.store).state()["waiting"] == len(ARTICLES) - 2
    assert Passing(archive.store).run() == {"articles": 0, "failed": 0, "paused": True}
    assert passing.pause(False)["paused"] is False
    assert passing.run() == {"articles": len(ARTICLES) - 2, "failed": 0, "paused": False}
    last = passing.state()["last"]
    # One account of both halves.
    assert (last["articles"], last["complete"]) == (len(ARTICLES), True)
    assert archive.store.value("SELECT count(*) FROM runs") == 1


def test_a_cancel_keeps_what_was_done(archive: Archive, here: type[Here]) -> None:
    def cancel(step: Step) -> None:
        if step.done == 3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        run_pass(archive.store, cancel)
    assert len(waiting_articles(archive.store)) == len(ARTICLES) - 3
    assert archive.full_pass() == len(ARTICLES) - 3


def test_the_pass_waits_while_somebody_works(
    archive: Archive, here: type[Here], monkeypatch: pytest.MonkeyPatch
) -> None:
    passing = Passing(archive.store)
    assert not passing.busy()
    passing.touch()
    assert passing.busy()
    flag = passing._flag()
    assert flag is not None
    os.utime(flag, (time.time() - 10, time.time() - 10))
    assert not passing.busy()
    waits = iter([True, True, True])
    seen: list[int] = []
    monkeypatch.setattr(passes, "_LOOK_SECONDS", 0.0)
    run_pass(archive.store, lambda step: seen.append(step.done), busy=lambda: next(waits, False))
    assert seen.count(0) >= 4
    assert waiting_articles(archive.store) == []


def test_a_question_of_the_window_lets_the_pass_wait(archive: Archive) -> None:
    service = Service(archive.store.path, "questions")
    assert not Passing(archive.store).busy()
    ask(service, "search", question={"text": "Lyon"})
    assert Passing(archive.store).busy()
    assert ask(service, "busy") == {}
    assert ask(service, "pause_pass", on=True)["paused"] is True
    assert ask(service, "pass_state")["waiting"] == len(ARTICLES)
    service.close()


def test_corrections_stay_in_force_over_a_pass(archive: Archive, here: type[Here]) -> None:
    (identifier,) = archive.store.rows("SELECT uuid FROM entities WHERE name='Anna Berg'")[0]
    archive.decide({"kind": "rename", "entity": identifier, "name": "Dr Anna Berg"})
    archive.full_pass()
    assert archive.reading.entity(identifier)["name"] == "Dr Anna Berg"


def test_only_names_are_looked_for_to_a_depth() -> None:
    keys = stages.stage_keys("fast")
    assert keys["names"] != stages.stage_keys("full")["names"]
    assert keys["dates"] == stages.stage_keys("full")["dates"]
