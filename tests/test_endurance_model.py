"""The model test in short: a few ways of random steps, and faults made on purpose, which it must find."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive import exporting, upkeep
from cuttings_db.archive.exporting import write_csv, write_json
from cuttings_db.errors import DecisionRefused
from cuttings_db.importing import storing
from cuttings_db.store import effects
from endurance import model_archive
from endurance.log import Log
from endurance.model import Workshop, drawn_by, summary
from endurance.model_steps import Drawn

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are killed as POSIX kills them")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    folder = tmp_path_factory.mktemp("model")
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        yield Workshop(folder, alone=False)


@pytest.mark.parametrize("seed", [1001, 1002])
def test_random_steps_come_to_what_the_model_says(workshop: Workshop, seed: int) -> None:
    drawn = [one for one in drawn_by(seed, 24, 0.1) if one[0] not in ("full_pass", "find_copies")]
    taken, wrong = workshop.try_out(seed, drawn)
    assert not wrong, f"after step {taken} of {drawn}: {wrong}"


def nothing(*_arguments: Any, **_named: Any) -> None:
    """Do nothing."""


def tags_stay(patch: pytest.MonkeyPatch) -> None:
    kinds = effects.KINDS_OF_ARTICLES
    patch.setitem(kinds, "tag", replace(kinds["tag"], revert=nothing))


def imports_stay(patch: pytest.MonkeyPatch) -> None:
    kinds = effects.KINDS_OF_ARTICLES
    patch.setitem(kinds, "import", replace(kinds["import"], revert=nothing))


def nothing_is_brought_back(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(storing, "bring_back", nothing)


def the_index_forgets_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(upkeep, "dirty_batch", lambda *_arguments: ([], 0))


def step(kind: str, a: int = 0, b: int = 0, c: int = 1) -> Drawn:
    return kind, (a, b, c), False


FAULTS: dict[str, tuple[Callable[[pytest.MonkeyPatch], None], list[Drawn]]] = {
    "a tag that undo leaves": (tags_stay, [step("import", c=1), step("tag", c=1), step("undo")]),
    "an import that undo leaves": (imports_stay, [step("import"), step("undo")]),
    "an import that was taken back and stays so": (
        nothing_is_brought_back,
        [step("import", c=0), step("undo"), step("import", c=0)],
    ),
    "an index that is never brought up to date": (the_index_forgets_nothing, [step("import")]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_made_on_purpose_is_found(workshop: Workshop, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fault, drawn = FAULTS[name]
    assert workshop.try_out(7, drawn)[1] == ""
    fault(monkeypatch)
    taken, wrong = workshop.try_out(7, drawn)
    assert wrong and taken == len(drawn), name


def test_a_fault_is_made_small(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    tags_stay(monkeypatch)
    drawn = [step("import"), step("star"), step("note"), step("tag"), step("undo")]
    taken, wrong = workshop.try_out(7, drawn)
    fewer, still = workshop.shrink(7, drawn[:taken], wrong)
    assert still and [one[0] for one in fewer] == ["import", "tag", "undo"]


def test_the_log_says_how_far_it_is(tmp_path: Path) -> None:
    log = Log("model", tmp_path)
    log.begin()
    log.add(seed=0, steps=50, kinds={"import": 50}, kills=3, seconds=1)
    log.add(seed=1, steps=3, kinds={"import": 3}, kills=0, seconds=1, finding="it is gone", drawn=[])
    log.add(seed=2, steps=50, kinds={"import": 50}, kills=2, unanswered=True, seconds=1)
    words = "\n".join(summary(log))
    assert "2 ways of random steps (100 steps, 2 of them in a process that was killed before it answered, 3 in" in words
    assert "Findings: 1 found, 0 marked mended, 0 tried again since and not found. Open: 1." in words
    assert "398 ways" in words
    log.add(seed=1, steps=50, kinds={"import": 50}, kills=0, unanswered=True, seconds=1)
    assert "1 tried again since and not found. Open: 0." in "\n".join(summary(log))


def test_a_step_by_number_that_is_refused_without_need_is_found(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = [step("import", c=0), step("tag"), step("star"), step("undo_decision", a=1)]
    assert workshop.try_out(7, drawn)[1] == ""
    ask = model_archive.Real.ask

    def refuse(real: model_archive.Real, method: str, **params: Any) -> Any:
        if method == "undo_decision" and params["id"] != real.stack()[-1]:
            raise DecisionRefused("something was built on it", "Take that one back first.")
        return ask(real, method, **params)

    monkeypatch.setattr(model_archive.Real, "ask", refuse)
    assert "cannot be taken back by its number" in workshop.try_out(7, drawn)[1]


def without_first(told: Any) -> Any:
    return {**told, "rows": told["rows"][1:]}


@pytest.mark.parametrize(
    ("method", "spoil", "name"),
    [
        ("rows", without_first, "rows"),
        ("rows", lambda told: {"rows": [{**row, "read": True} for row in told["rows"]]}, "rows"),
        ("histogram", lambda told: {**told, "published": ""}, "histogram"),
        ("gaps", lambda told: {"rows": [{**row, "count": 1} for row in told["rows"]]}, "gaps"),
        ("matrix", lambda told: {**told, "cells": [[0, 0, 1]]}, "matrix"),
        (
            "entities",
            lambda told: {"rows": [{**row, "articles": 9} for row in told["rows"]], "total": told["total"]},
            "listed",
        ),
        ("entity_page", lambda told: {**told, "name": "Nobody"}, ""),
        ("proposals", lambda told: {"total": 1, "rows": [{"one": {"id": "x", "name": "Nobody"}}]}, "entries are"),
    ],
)
def test_an_answer_that_tells_otherwise_is_found(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, method: str, spoil: Callable[[Any], Any], name: str
) -> None:
    ask = model_archive.Real.ask

    def told(real: model_archive.Real, asked: str, **params: Any) -> Any:
        answer = ask(real, asked, **params)
        return spoil(answer) if asked == method else answer

    monkeypatch.setattr(model_archive.Real, "ask", told)
    wrong = workshop.try_out(7, [step("import", c=0)])[1]
    assert wrong and wrong.startswith(name)


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_an_export_that_tells_otherwise_is_found(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(exporting, f"write_{kind}", lambda rows, *more: write(rows[:-1], *more))
    write = {"csv": write_csv, "json": write_json}[kind]
    assert workshop.try_out(7, [step("import", c=1)])[1].startswith(f"exported {kind}")


class Slow:
    """A process that answers late or never."""

    def __init__(self, answers: bool) -> None:
        self.answers = answers

    def send(self, method: str, _params: dict[str, Any], then: Callable[..., None]) -> None:
        if method == "summary" or self.answers:
            then({}, None)

    def kill(self) -> None:
        pass


@pytest.mark.parametrize("answers", [True, False])
def test_who_had_answered_was_not_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: bool) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir(mode=0o700)
    real = model_archive.Real(tmp_path)
    monkeypatch.setattr(model_archive, "connect", lambda *_arguments: Slow(answers))
    assert real.ask_and_kill("undo", {}, random.Random(1), 0.01) == answers
    assert real.kills == (not answers)
    real.close()
