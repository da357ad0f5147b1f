"""The judgement of damaged archives: what salvage, check and repair lose or pass over is found, and counted."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive import checking
from cuttings_db.store import salvaging
from endurance import damage, damage_rows
from endurance.damage_archive import make_archive_to_damage
from endurance.damage_truth import Truth, broken_rules, said_otherwise, truth_of
from endurance.log import KEPT, Log


@pytest.fixture
def whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir(mode=0o700)
    make_archive_to_damage(tmp_path / "whole.cuttings", 12)
    return tmp_path / "whole.cuttings"


def test_what_an_archive_holds_is_known(whole: Path) -> None:
    truth = truth_of(whole)
    assert len(truth.texts) == len(truth.originals) == 12 and len(truth.decisions) > 15
    assert all(truth.said.values()) and broken_rules(whole) == []
    places = damage.places_of(whole)
    assert places.originals.keys() == truth.names["originals"].keys()
    assert places.decisions.keys() >= truth.names["decisions"].keys()


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        (("decisions",), "decisions on whole pages were not saved"),
        (("original_chunks",), "originals on whole pages were not saved"),
        (("tags", "article_notes"), "not as the decisions say: tags, notes"),
    ],
)
def test_a_salvage_that_loses_what_people_said_is_found(
    tables: tuple[str, ...], words: str, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    salvager = damage.Salvaging(whole)
    monkeypatch.setattr(damage, "harm", lambda data, kind, seed: data)
    good = salvager.trial("zeros", 0)
    assert "finding" not in good and good["lost"] == {}
    assert good["originals"] == [12, 12, 0] and good["decisions"][1:] == [good["decisions"][0], 0]
    real = salvaging._mend

    def losing(aside: Path, *rest: Any) -> Any:
        found = real(aside, *rest)
        with closing(sqlite3.connect(aside, isolation_level=None)) as opened:
            for table in tables:
                opened.execute(f"DELETE FROM {table}")
        return found

    monkeypatch.setattr(salvaging, "_mend", losing)
    assert words in salvager.trial("zeros", 0)["finding"]


def test_what_is_said_to_be_lost_is_held_to_what_is(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    salvager = damage.Salvaging(whole)
    monkeypatch.setattr(damage, "harm", lambda data, kind, seed: data)
    real = damage.salvage_archive
    told = [{"what": "corrections", "count": 3}]
    monkeypatch.setattr(damage, "salvage_archive", lambda path, to: {**real(path, to), "lost": told})
    assert "3 decisions are called lost, 0 are" in salvager.trial("zeros", 0)["finding"]


@pytest.mark.parametrize("what", damage.MAY_BE_MISSING)
def test_a_table_that_nobody_can_count_must_be_told_in_words(
    what: str, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    salvager = damage.Salvaging(whole)
    data = whole.read_bytes()
    # Nothing lies on whole pages, so that only what is told is held to what is lost.
    monkeypatch.setattr(damage, "harm", lambda *_: bytes(len(data)))
    monkeypatch.setattr(damage, "truth_of", lambda path: Truth(said=salvager._truth.said))
    monkeypatch.setattr(damage, "problems_of", lambda *_: [])
    monkeypatch.setattr(damage, "broken_rules", lambda *_: [])
    words = damage.MAY_BE_MISSING[what]
    others = [said for said in damage.MAY_BE_MISSING.values() if said != words]

    def made(notes: list[str]) -> dict[str, Any]:
        monkeypatch.setattr(damage, "salvage_archive", lambda path, to: _copied(whole, to, notes))
        return salvager.trial("zeros", 0)

    assert f"{what} are missing, and nothing says so" in made(others)["finding"]
    assert "finding" not in made([*others, words])


def _copied(whole: Path, to: Path, notes: list[str]) -> dict[str, Any]:
    """Return what a salvage says that counts nothing."""
    shutil.copy(whole, to)
    return {"lost": [], "notes": notes}


def test_a_decision_with_another_word_in_it_is_told_apart_from_a_missing_one() -> None:
    all_of = {"a": ("tag", "{1}"), "b": ("note", "{2}"), "c": ("star", "{3}")}
    assert damage._changed(all_of, all_of) == 0
    assert damage._changed(all_of, {**all_of, "a": ("tag", "{9}")}) == 1
    assert damage._changed(all_of, {"a": ("tag", "{1}"), "x": ("note", "{2}")}) == 1
    assert damage._changed(all_of, {"a": ("tag", "{1}"), "x": ("note", "{9}")}) == 0


@pytest.mark.parametrize(
    ("kind", "more", "found"), [("read", True, False), ("read", False, True), ("tags", True, True)]
)
def test_what_nobody_said_is_found_but_for_articles_that_count_as_read(
    kind: str, more: bool, found: bool, whole: Path
) -> None:
    truth, saved = truth_of(whole), truth_of(whole)
    if more:
        saved.said[kind].add((2, "new") if kind == "tags" else (2,))
    else:
        saved.said[kind].pop()
    assert said_otherwise(kind, truth, saved, set(truth.texts)) == found


def changing(monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    """Let the only change of rows be this one."""

    def change(path: Path, seed: int) -> list[str]:
        with closing(sqlite3.connect(path, isolation_level=None)) as opened:
            opened.execute(statement)
        return [statement]

    monkeypatch.setattr(damage_rows, "change_rows", change)


def test_found_harmless_and_nothing_are_told_apart(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def outcome(statement: str) -> dict[str, Any]:
        changing(monkeypatch, statement)
        return damage_rows.repaired(whole, whole.parent, 0)

    assert outcome("UPDATE articles SET title=title")["outcome"] == "nothing"
    assert outcome("UPDATE articles SET path='/elsewhere' WHERE id=2")["outcome"] == "harmless"
    found = outcome("UPDATE highlights SET start=start+1")
    assert found["outcome"] == "found" and "finding" not in found


def test_a_check_that_sees_nothing_is_found(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def blind(*given: Any, **more: Any) -> Iterator[str]:
        return iter(())

    changing(monkeypatch, "UPDATE highlights SET start=start+1")
    monkeypatch.setattr(checking, "problems_of", blind)
    monkeypatch.setattr(checking, "look_through", blind, raising=False)
    row = damage_rows.repaired(whole, whole.parent, 0)
    assert "a highlight does not stand on its words" in row["finding"] and row["outcome"] == "not found"


def test_a_repair_that_changes_what_was_said_is_found(whole: Path) -> None:
    before, after = truth_of(whole), truth_of(whole)
    assert damage_rows._differences(before, before, after, said=False) == []
    after.said["notes"].pop()
    after.originals[next(iter(after.originals))] = "others"
    after.texts[3] = "others"
    wrong = damage_rows._differences(before, before, after, said=False)
    assert [words.split(":")[0] for words in wrong] == [
        "texts changed",
        "originals lost",
        "notes are not as the decisions say",
    ]


def test_counts_and_status_come_from_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(damage, "TARGETS", {"bits": 1, "rows": 2})
    log = Log("damage", tmp_path)
    # As earlier trials were written: they were held against less.
    log.add(harm="bits", seed=0, whole=3, saved=3)
    assert damage.status(log) == 3 and damage._next(damage._done(log), set()) == ("bits", 0)
    new = {"judged": damage.JUDGED, "originals": [2, 2, 0], "decisions": [3, 3, 0], "whole": 3, "saved": 3}
    log.add(harm="bits", seed=0, **new, finding="texts")
    log.add(harm="rows", seed=0, judged=damage.JUDGED, outcome="nothing", done=[])
    assert damage.status(log) == 1 and damage._next(damage._done(log), set()) == ("bits", 0)
    assert "| rows | 0 of 2 |" in "\n".join(damage.summary(log))
    assert "1 found, 0 marked mended, 0 passed when tried again, 1 open" in "\n".join(damage.summary(log))
    log.add(harm="bits", seed=0, **new)
    assert damage.status(log) == 3 and damage._next(damage._done(log), set()) == ("rows", 1)
    for seed, outcome in ((1, "found"), (2, "harmless")):
        log.add(harm="rows", seed=seed, judged=damage.JUDGED, outcome=outcome, done=["x"])
    assert damage.status(log) == 0 and damage._next(damage._done(log), set()) is None
    assert "found 1, harmless 1, nothing 1" in "\n".join(damage.summary(log))


def test_the_log_that_travels_is_read() -> None:
    lines = "\n".join(damage.summary(Log("damage", KEPT)))
    assert "8 marked mended" in lines and "do not count" in lines
