"""Faults made on purpose, which the judges of kills must see: what is gone, what no search finds, what is half."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.purging import Purging
from cuttings_db.search import inverting
from endurance import crash_judging, crash_shim
from endurance.crash import Crashes
from endurance.crash_checks import inside, look, state_of
from endurance.crash_judging import Clean
from endurance.crash_place import Outcome, Place, Work
from endurance.crash_shim import Plan

pytestmark = pytest.mark.skipif(bool(crash_shim.why_not()), reason=crash_shim.why_not() or "nothing")
_ENDED = Outcome([], [0], "", False, 0, 0, 0.0)


@pytest.fixture(scope="module")
def crashes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crashes]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_PROOF", str(tmp_path_factory.mktemp("proof")))
        yield Crashes(tmp_path_factory.mktemp("trials"))


@pytest.fixture
def filled(crashes: Crashes) -> Place:
    return crashes.place.make(crashes.bases["filled"])


def clean_of(crashes: Crashes, place: Place) -> Clean:
    clean = Clean(crashes.bases["filled"])
    with inside(place), Archive(place.archive) as archive:
        clean.before = state_of(archive)
    return clean


@pytest.mark.parametrize(
    ("chosen", "others"),
    [("id IN (1, 2, 5)", False), ("1", True), ("id NOT IN (1, 2, 5)", True), ("id IN (1, 2, 5, 7)", True)],
)
def test_a_delete_that_takes_other_articles_is_seen(crashes: Crashes, filled: Place, chosen: str, others: bool) -> None:
    clean = clean_of(crashes, filled)
    with inside(filled), Archive(filled.archive) as archive:
        numbers = [int(row[0]) for row in archive.store.rows(f"SELECT id FROM articles WHERE {chosen}")]
        archive.decide({"kind": "trash", "articles": numbers, "on": True})
        Purging(archive.store, lambda: archive.index).delete(numbers)
    problems = crash_judging.deleted(filled, _ENDED, clean)
    assert any("other articles" in words for words in problems) == others, problems
    assert others or not problems


def change(place: Place, *statements: str) -> None:
    with closing(sqlite3.connect(place.archive)) as opened:
        for statement in statements:
            opened.execute(statement)
        opened.commit()


def test_a_missing_original_is_seen(filled: Place) -> None:
    assert look(filled) == []
    change(filled, "UPDATE articles SET original=NULL WHERE id=3")
    assert "article 3 has no original" in look(filled)


def test_a_clean_run_that_keeps_no_originals_is_no_measure(crashes: Crashes, monkeypatch: pytest.MonkeyPatch) -> None:
    operation, lost = crashes.operations["close"], list[str]()
    run = Place.run

    def run_and_lose(place: Place, works: Sequence[Work], plan: Plan, **more: Any) -> Outcome:
        outcome = run(place, works, plan, **more)
        change(place, *lost)
        return outcome

    monkeypatch.setattr(Place, "run", run_and_lose)
    for statement in ("UPDATE articles SET original=NULL WHERE id=3", "DELETE FROM articles WHERE id=3"):
        lost[:] = [statement]
        with pytest.raises(AssertionError):
            crashes.record(operation)


def test_an_index_without_words_is_seen(filled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(filled.cache)
    filled.cache.mkdir(mode=0o700)
    whole = inverting._Field.add
    monkeypatch.setattr(inverting._Field, "add", lambda field, text: whole(field, text.replace("patients", "")))
    problems = look(filled)
    assert problems and all("patients" in words for words in problems)
    monkeypatch.setattr(inverting._Field, "add", lambda field, _text: whole(field, ""))
    shutil.rmtree(filled.cache)
    filled.cache.mkdir(mode=0o700)
    assert any("words in all are found wrongly" in words for words in look(filled))


def test_an_export_of_nothing_but_the_right_length_is_seen(filled: Place) -> None:
    clean = Clean(filled.root)
    with inside(filled), Archive(filled.archive) as archive:
        clean.before = state_of(archive)
    clean.files = {"a.csv": b"title\n2024-05-06T07:08:09Z,Oslo\n"}
    written = filled.out / "a.csv"
    written.write_bytes(b"title\n2025-11-12T13:14:15Z,Oslo\n")
    assert crash_judging.exported(filled, _ENDED, clean) == []
    written.write_bytes(b"title\n2025-11-12T13:14:15Z,Rome\n")
    assert crash_judging.exported(filled, _ENDED, clean) == ["a.csv is not whole"]
    written.write_bytes(bytes(len(clean.files["a.csv"])))
    assert crash_judging.exported(filled, _ENDED, clean) == ["a.csv is not whole"]
    written.unlink()
    clean.files = {"a.pdf": b"%PDF-1.7 words D:20240506070809 %%EOF"}
    (filled.out / "a.pdf").write_bytes(b"%PDF-1.7 words D:20251112131415 %%EOF")
    assert crash_judging.exported(filled, _ENDED, clean) == []
    (filled.out / "a.pdf").write_bytes(b"%PDF-1.7 D:20251112131415 %%EOF")
    assert crash_judging.exported(filled, _ENDED, clean) == ["a.pdf is no whole PDF"]


def test_what_is_found_in_another_order_is_the_same(crashes: Crashes, filled: Place) -> None:
    before = clean_of(crashes, filled).before
    change(filled, "UPDATE mentions SET id=id+1000")
    assert clean_of(crashes, filled).before == before
    change(filled, "DELETE FROM mentions WHERE id=1001")
    assert clean_of(crashes, filled).before["mentions"] != before["mentions"]
