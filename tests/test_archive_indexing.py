"""Very many articles are indexed by workers: the same index, whatever becomes of a worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import search_killing_archive
from cuttings_db.archive import indexing, upkeep
from cuttings_db.errors import Cancelled
from cuttings_db.isolation import Channel
from cuttings_db.isolation.channel import OnEnd
from cuttings_db.progress import Step, quiet
from cuttings_db.search import TextIndex
from cuttings_db.store.connection import Store
from search_index_samples import found


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Path]]:
    """Make an archive, for which few articles are very many."""
    monkeypatch.setattr(upkeep, "MANY", 10)
    monkeypatch.setattr(indexing, "JOB", (5, 7))
    search_killing_archive.fill(tmp_path / "many.cuttings")
    yield tmp_path / "many.cuttings", tmp_path / "index"


def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the parent do what workers would, which takes less time to begin."""
    monkeypatch.setattr(indexing, "_DEATHS", 0)


def test_workers_index_an_archive_in_order(place: tuple[Path, Path]) -> None:
    path, folder = place
    steps: list[Step] = []
    store, index = Store(path, read_only=True), TextIndex(folder)
    assert upkeep.catch_up(store, index, steps.append) == 60
    done = [step.done for step in steps if step.total == 60]
    assert done == sorted(done)
    assert {step.stage for step in steps} == {"index"}
    assert steps[-1].done == 60
    assert index.token is not None
    assert store.counter_of(index.token) == store.value("SELECT max(counter) FROM history")
    assert len(list(folder.rglob("*.trm"))) == 1
    search_killing_archive.check(path, folder)
    store.close()


@pytest.mark.parametrize("fault", ["echo", "recognise"])
def test_what_a_worker_cannot_do_is_done_here(
    place: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    path, folder = place

    class Broken(Channel):
        def __init__(self, name: str, arguments: list[str], *, low_priority: bool) -> None:
            super().__init__("echo" if fault == "echo" else "none of ours")

    monkeypatch.setattr(indexing, "Channel", Broken)
    with_broken = Store(path, read_only=True)
    assert upkeep.catch_up(with_broken, TextIndex(folder)) == 60
    search_killing_archive.check(path, folder)
    with_broken.close()


def test_what_a_worker_says_is_looked_at(place: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path, folder = place
    lies: list[Any] = [
        {"made": 3},
        {},
        {"made": [{"name": "segment-000000000000", "files": {}}], "gone": []},
        {"made": [{"name": "../../state", "files": {"../../state.trm": [0, 0]}}], "gone": ["1; DROP"]},
    ]
    told: list[Any] = []

    class Lying:
        def __init__(self, name: str, arguments: list[str], *, low_priority: bool) -> None:
            self.store = Store(Path(arguments[0]), read_only=True)

        def send(self, method: str, params: dict[str, Any], on_end: OnEnd) -> None:
            told.append(lies.pop() if lies else indexing._make(self.store, params, quiet))
            on_end(told[-1], None)

        def close(self) -> None:
            self.store.close()

    monkeypatch.setattr(indexing, "Channel", Lying)
    store = Store(path, read_only=True)
    assert upkeep.catch_up(store, TextIndex(folder)) == 60
    assert len(told) > 4
    search_killing_archive.check(path, folder)
    store.close()


def test_a_run_that_was_stopped_goes_on_where_it_was(place: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path, folder = place
    here(monkeypatch)
    made: list[int] = []
    real = indexing.make_segments
    monkeypatch.setattr(
        indexing, "make_segments", lambda docs, to: real([d for d in docs if made.append(d.id) is None], to)
    )

    def stop(step: Step) -> None:
        if step.done >= 28:
            raise Cancelled

    store = Store(path, read_only=True)
    with pytest.raises(Cancelled):
        upkeep.catch_up(store, TextIndex(folder), stop)
    begun = TextIndex(folder)
    assert begun.documents() >= 28
    assert found(begun, "common") == set(made)
    upkeep.catch_up(store, begun)
    assert made == list(range(1, 61))
    search_killing_archive.check(path, folder)
    store.close()


def test_one_large_change_goes_on_where_it_was_too(
    tmp_path: Path, place: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    here(monkeypatch)
    path, folder = tmp_path / "together.cuttings", tmp_path / "other"
    search_killing_archive.fill(path, together=60)
    made: list[int] = []
    real = indexing.make_segments
    monkeypatch.setattr(
        indexing, "make_segments", lambda docs, to: real([d for d in docs if made.append(d.id) is None], to)
    )

    def stop(step: Step) -> None:
        if step.done >= 30:
            raise Cancelled

    store = Store(path, read_only=True)
    with pytest.raises(Cancelled):
        upkeep.catch_up(store, TextIndex(folder), stop)
    begun = TextIndex(folder)
    assert begun.token is None
    assert begun.begun
    upkeep.catch_up(store, begun)
    assert made == list(range(1, 61))
    search_killing_archive.check(path, folder)
    store.close()


def test_a_foreign_index_is_begun_again(place: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path, folder = place
    here(monkeypatch)
    index = TextIndex(folder)
    store = Store(path, read_only=True)
    upkeep.catch_up(store, index)
    index.update([indexing.Document(999, "", "common foreign")], [3], "1:foreign")
    upkeep.catch_up(store, index)
    assert found(index, "foreign") == set()
    search_killing_archive.check(path, folder)
    store.close()
