"""People correct dates: what counts from a corrected day is read again with it, in one transaction or not at all."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_dates_samples import DAY, NEWS, READ, Here, add_dated, news_archive, number, visible
from cuttings_db.archive import dating
from cuttings_db.archive.archive import Archive
from cuttings_db.errors import Cancelled
from cuttings_db.importing import passes, read_dates, said_by_people
from cuttings_db.model import Question
from cuttings_db.packing import unpack
from cuttings_db.progress import Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import Relations


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    yield from news_archive(tmp_path, monkeypatch)


def everything(archive: Archive) -> list[str]:
    """Return all that the file holds, but for the history of transactions."""
    return list(archive.store.connection.iterdump())


def shifted(edtf: str, days: int) -> str:
    return (datetime.date.fromisoformat(edtf) + datetime.timedelta(days)).isoformat()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.integers(-4000, 4000))
def test_relative_dates_move_with_the_publication_date_and_no_others(archive: Archive, days: int) -> None:
    assert visible(archive, 1) == READ
    archive.decide({"kind": "correct_date", "date": number(archive, 1, "tomorrow"), "value": "1999-12-31"})
    archive.decide({"kind": "confirm_date", "date": number(archive, 1, "Two days ago")})
    archive.decide({"kind": "published", "article": 1, "value": shifted(DAY, days)})
    moved = {**READ, "yesterday": shifted(READ["yesterday"], days), "tomorrow": "1999-12-31"}
    assert visible(archive, 1) == moved
    # What the machine reads under a person's word moves, too.
    machine = archive.reading.dated.date(number(archive, 1, "Two days ago"))["machine"]
    assert machine["edtf"] == shifted(READ["Two days ago"], days)
    for _ in range(3):
        archive.undo()
    assert visible(archive, 1) == READ
    for _ in range(3):
        archive.redo()
    assert visible(archive, 1) == moved
    for _ in range(3):
        archive.undo()


DECISIONS: list[dict[str, Any]] = [
    {"kind": "published", "articles": [1, 2, 3], "value": "2020-02-29"},
    {"kind": "published", "values": {"1": "2020-02-29", "2": None, "3": "2021"}},
    {"kind": "history", "articles": [1, 2, 3], "value": True},
    {"kind": "correct_date", "article": 1, "start": 0, "end": 10, "value": "2020"},
]


class Fault(Exception):
    """A power cut."""


@pytest.mark.parametrize("decision", DECISIONS, ids=str)
@pytest.mark.parametrize("fails_at", [0, 1, 2])
@pytest.mark.parametrize(("few", "breaks"), [(10, "read_dates"), (0, "read_dates"), (0, "write_dates")])
def test_a_fault_on_the_way_leaves_everything_as_it_was(
    archive: Archive, decision: dict[str, Any], fails_at: int, few: int, breaks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dating, "_FEW", few)
    add_dated(archive, "It ended yesterday.", DAY)
    add_dated(archive, "It began yesterday.", DAY)
    touched = len(decision.get("articles") or decision.get("values") or [1])
    if fails_at >= touched:
        fails_at = 0
    real, calls = getattr(dating, breaks), iter(range(99))

    def breaking(*arguments: Any) -> Any:
        if next(calls) == fails_at:
            raise Fault
        return real(*arguments)

    before = everything(archive)
    monkeypatch.setattr(dating, breaks, breaking)
    with pytest.raises(Fault):
        archive.decide(decision)
    assert everything(archive) == before
    archive.decide(decision)
    after, calls = everything(archive), iter(range(99))
    with pytest.raises(Fault):
        archive.undo()
    assert everything(archive) == after
    archive.undo()
    undone, calls = everything(archive), iter(range(99))
    with pytest.raises(Fault):
        archive.redo()
    assert everything(archive) == undone
    assert archive.check()["problems"] == []


def test_what_another_program_decides_while_many_are_read_counts(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_dated(archive, "It ended yesterday.", DAY)
    monkeypatch.setattr(dating, "_FEW", 0)
    real, meanwhile = dating.read_dates, [{"kind": "history", "article": 1, "value": True}]

    def interrupted(*arguments: Any) -> Any:
        if meanwhile:
            with Archive(archive.store.path) as other:
                other.decide(meanwhile.pop())
        return real(*arguments)

    monkeypatch.setattr(dating, "read_dates", interrupted)
    archive.decide({"kind": "published", "articles": [1, 2], "value": "2001-09-10"})
    monkeypatch.undo()
    assert visible(archive, 1)["yesterday"] == "2001-09-09"
    stored = archive.store.rows("SELECT start, edtf FROM dates WHERE article=1 ORDER BY start")
    said = said_by_people(archive.store, 1)
    assert said.history is True
    assert stored == [(d.start, d.edtf) for d in read_dates(NEWS, None, said)[0]]


def test_a_batch_is_one_decision_reports_and_can_be_cancelled(archive: Archive) -> None:
    articles = [add_dated(archive, f"Ward {number} closed yesterday.", None) for number in range(60)]
    assert {edtf for article in articles for edtf in visible(archive, article).values()} <= {""}
    steps: list[Step] = []
    made = archive.decide({"kind": "published", "articles": articles, "value": "2023-01-01"}, steps.append)
    assert made["label"] == "change of publication date of 60 articles"
    assert [(step.done, step.total) for step in steps] == [(n, 60) for n in range(60)]
    assert {edtf for a in articles for edtf in visible(archive, a).values()} == {"2022-12-31"}
    before = everything(archive)

    def cancel(step: Step) -> None:
        if step.done == 30:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        archive.undo(cancel)
    assert everything(archive) == before
    assert archive.undo()["label"] == made["label"]
    assert archive.reading.article(articles[0])["published"] is None


def test_values_for_each_article_go_back_to_what_each_had(archive: Archive) -> None:
    add_dated(archive, "It ended yesterday.", "2019-01-02")
    archive.decide({"kind": "published", "article": 2, "value": "2018-01-02"})
    archive.decide({"kind": "published", "values": {"1": "2020-03-01", "2": None}})
    assert visible(archive, 1)["yesterday"] == "2020-02-29"
    assert visible(archive, 2) == {"yesterday": "2019-01-01"}
    archive.undo()
    assert (visible(archive, 1), visible(archive, 2)) == (READ, {"yesterday": "2018-01-01"})


def found(archive: Archive, text: str) -> list[int]:
    return sorted(unpack(archive.search(Question(text=text))["ids"]).tolist())


def test_filters_and_arrays_follow_at_once_in_every_process(archive: Archive) -> None:
    other = Store(archive.store.path)
    relations = Relations(other)
    relations.refresh()

    def agree() -> None:
        relations.refresh()
        fresh = Relations(other)
        fresh.refresh()
        assert relations.dates_in(relations.present).tolist() == fresh.dates_in(fresh.present).tolist()
        assert relations.published_in(relations.present).tolist() == fresh.published_in(fresh.present).tolist()

    archive.catch_up()
    assert found(archive, "mentions:2024-06-04") == [1]
    archive.decide({"kind": "published", "article": 1, "value": "2001-09-10"})
    assert found(archive, "mentions:2024-06-04") == [] and found(archive, "mentions:2001-09-09") == [1]
    assert found(archive, "date:2001-09-10") == [1]
    agree()
    archive.decide({"kind": "correct_date", "date": number(archive, 1, "tomorrow"), "value": "1977-05"})
    assert found(archive, "mentions:1977-05-25") == [1]
    agree()
    archive.decide({"kind": "reject_date", "date": number(archive, 1, "tomorrow")})
    assert found(archive, "mentions:1977-05-25") == [] == found(archive, "mentions:2001-09-11")
    agree()
    archive.decide({"kind": "correct_date", "article": 1, "start": 4, "end": 10, "value": "1955"})
    assert found(archive, "mentions:1955") == [1]
    agree()
    # The index holds words, and none of them changed.
    assert archive.search(Question())["unindexed"] == 0
    for _ in range(4):
        archive.undo()
        agree()
    assert found(archive, "mentions:2024-06-04") == [1]
    assert np.flatnonzero(relations.mentioning(1, 800_000)).tolist() == [1]
    other.close()


def test_who_says_that_an_article_tells_a_history_is_heard(archive: Archive) -> None:
    text = "The first ward was built in 1911.\n\nNobody was turned away by the nurses. In March it was closed."
    article = add_dated(archive, text, DAY)
    known = archive.reading.article(article)["history"]
    assert known["chosen"] is False and known["is"] == known["machine"] and known["reason"]
    for value in (True, False):
        archive.decide({"kind": "history", "article": article, "value": value})
        told = archive.reading.article(article)["history"]
        assert (told["is"], told["chosen"], told["machine"]) == (value, True, known["machine"])
        assert told["reason"].startswith("You chose")
        assert visible(archive, article)["March"] == ("1911-03" if value else "2024-03")
    archive.decide({"kind": "history", "article": article, "value": None})
    assert archive.reading.article(article)["history"] == known
    for _ in range(3):
        archive.undo()
    assert archive.reading.article(article)["history"] == known
    # Nothing is worked out on the way to the window.
    assert json.loads(archive.store.value("SELECT machine FROM articles WHERE id=?", (article,)))["history"]


def test_what_is_told_after_a_corrected_date_counts_from_it(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The clinic opened on 3 June 2019 in Lyon. The next day the first patients came."
    article = add_dated(archive, text, DAY)
    read = {"3 June 2019": "2019-06-03", "The next day": "2019-06-04"}
    assert visible(archive, article) == read
    opened = number(archive, article, "3 June 2019")
    archive.decide({"kind": "correct_date", "date": opened, "value": "2018-12-31"})
    corrected = {"3 June 2019": "2018-12-31", "The next day": "2019-01-01"}
    assert visible(archive, article) == corrected
    assert archive.reading.dated.date(opened)["machine"]["edtf"] == "2019-06-03"
    worker: Any = Here(monkeypatch)
    assert passes._one(archive.store, worker, article, quiet)
    assert visible(archive, article) == corrected
    archive.decide({"kind": "reject_date", "date": opened})
    assert visible(archive, article).get("The next day") != "2019-01-01"
    archive.undo()
    archive.undo()
    assert visible(archive, article) == read
