"""A disease or substance that the encoder alone sees is taken back; without the linear models nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from cuttings_db.entities.candidates import MODEL, Candidate
from cuttings_db.entities.context import read_context
from cuttings_db.entities.models import seconding

TEXT = "Doctors gave zorbatinone for quaint fever to Anna Berg in Oslo."


def _at(name: str, kind: str, stage: str) -> Candidate:
    start = TEXT.index(name)
    return Candidate(start, start + len(name), kind, MODEL, stage)  # type: ignore[arg-type]


def _says(monkeypatch: pytest.MonkeyPatch, *found: tuple[Candidate, str, float]) -> None:
    columns = dict.fromkeys(("disease", "chemical"), slice(0, 3))
    monkeypatch.setattr(seconding, "tagger", lambda models: SimpleNamespace(bank=SimpleNamespace(columns=columns)))

    def weighed(*_given: object) -> Iterator[tuple[Candidate, str, float]]:
        yield from found

    monkeypatch.setattr(seconding, "weighed", weighed)


def test_what_the_encoder_alone_sees_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    context = read_context(TEXT)
    person, fever = _at("Anna Berg", "person", "encoder"), _at("quaint fever", "disease", "encoder")
    context.found.extend([person, fever])
    _says(monkeypatch)
    assert seconding.find_seconded(context) == []
    assert context.found == [person]


def test_what_touches_a_name_of_the_linear_model_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    context = read_context(TEXT)
    fever = _at("quaint fever", "disease", "encoder")
    context.found.append(fever)
    _says(monkeypatch, (_at("fever", "disease", "crf"), "disease", 0.1))
    assert seconding.find_seconded(context) == []
    assert context.found == [fever]


def test_a_sure_substance_in_small_letters_is_added_where_nothing_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    context = read_context(TEXT)
    context.found.append(_at("Oslo", "place", "encoder"))
    sure, faint = _at("zorbatinone", "product", "crf"), _at("quaint", "product", "crf")
    _says(
        monkeypatch, (sure, "chemical", 1.5), (faint, "chemical", 0.5), (_at("Oslo", "product", "crf"), "chemical", 9)
    )
    assert seconding.find_seconded(context) == [sure]


def test_without_the_linear_models_nothing_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    context = read_context(TEXT)
    fever = _at("quaint fever", "disease", "encoder")
    context.found.append(fever)
    monkeypatch.setattr(seconding, "tagger", lambda models: SimpleNamespace(bank=SimpleNamespace(columns={})))
    assert seconding.find_seconded(context) == []
    assert context.found == [fever]
