"""The first question is answered before it is asked, and never from an archive that has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_entities_samples import filled, write_articles
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.service import Service
from cuttings_db.model import Question, to_json
from cuttings_db.progress import quiet


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return an archive of two articles."""
    with filled(tmp_path, ["forum", "oslo"]) as archive:
        archive.catch_up()
        return archive.store.path


@pytest.fixture
def asked(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Service, list[str]]]:
    """Return a service that is prepared, and what the archive was truly asked since."""
    service, truly = Service(path, "questions"), []
    service.handlers()["prepare"]({}, quiet)
    for name in ("search", "summary"):
        plain = getattr(Archive, name)

        def noting(self: Archive, *given: Any, name: str = name, plain: Any = plain) -> Any:
            truly.append(name)
            return plain(self, *given)

        monkeypatch.setattr(Archive, name, noting)
    yield service, truly
    service.close()


def _ask(service: Service, method: str, question: Question | None = None) -> dict[str, Any]:
    """Ask as the window does."""
    params = {} if question is None else {"question": to_json(question)}
    answer: dict[str, Any] = service.handlers()[method](params, quiet)
    return answer


def test_the_first_answers_are_there_and_are_the_same(asked: tuple[Service, list[str]]) -> None:
    service, truly = asked
    counts, first = _ask(service, "summary"), _ask(service, "search", Question())
    assert truly == []
    assert counts == _ask(service, "summary") and first == _ask(service, "search", Question())
    assert truly == ["summary", "search"]
    assert counts["articles"] == first["total"] == 2


def test_another_question_is_not_answered_with_them(asked: tuple[Service, list[str]]) -> None:
    service, truly = asked
    assert _ask(service, "search", Question(text="chaired"))["total"] == 1
    assert truly == ["search"]


def test_a_part_of_the_calendar_is_asked_for_anew(asked: tuple[Service, list[str]]) -> None:
    service, truly = asked
    span = {"resolution": "month", "lo": 737_000, "hi": 739_000}
    answer = service.handlers()["search"]({"question": to_json(Question()), "histogram": span}, quiet)
    assert truly == ["search"] and answer["histogram"]["resolution"] == "month"


@pytest.mark.parametrize("other", [True, False], ids=["another window", "this process"])
def test_what_changed_meanwhile_is_seen(asked: tuple[Service, list[str]], path: Path, other: bool) -> None:
    service, truly = asked
    kept, number = service.archive.store.path, service.archive.rows(Question(), [1, 2])[0]["id"]
    decision = {"kind": "trash", "articles": [number], "on": True}
    if other:
        with Archive(kept) as second:
            second.decide(decision)
    else:
        service.archive.decide(decision)
    assert _ask(service, "search", Question())["total"] == 1 and _ask(service, "summary")["trash"] == 1
    assert truly == ["search", "summary"]


def test_what_came_into_the_index_meanwhile_is_seen(path: Path, tmp_path: Path) -> None:
    with Archive(path) as archive:
        archive.import_files(write_articles(tmp_path / "more", ["hale"]))
    service = Service(path, "questions")
    service.handlers()["prepare"]({}, quiet)
    try:
        with Archive(path) as archive:
            archive.import_files(write_articles(tmp_path / "others", ["plain"]))
            archive.catch_up()
        assert _ask(service, "search", Question())["total"] == 4
        assert _ask(service, "summary")["unindexed"] == 0
    finally:
        service.close()


def test_a_damaged_archive_is_looked_into_only_when_somebody_asks(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Exception] = []
    monkeypatch.setattr(Archive, "diagnose", lambda self, error: (looked.append(error), error)[1])
    monkeypatch.setattr(Archive, "search", lambda self, *given: 1 / 0)
    service = Service(path, "questions")
    for method, times in (("prepare", 0), ("search", 1)):
        with pytest.raises(ZeroDivisionError):
            service.handlers()[method]({}, quiet)
        assert len(looked) == times
    service.close()
