"""The shared types: to JSON and back, errors that keep their kind, packed numbers, shipped data."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db import errors
from cuttings_db.model import (
    DateFilter,
    DateMention,
    Draft,
    EntityFilter,
    Evidence,
    Mention,
    Paragraph,
    Published,
    Question,
    TextLayer,
    from_json,
    to_json,
)
from cuttings_db.packing import pack, unpack
from cuttings_db.resources import resource

VALUES: list[Any] = [
    Draft(
        text="a",
        paragraphs=(Paragraph(0, 1, "heading", 2),),
        evidence=(Evidence("e", "q", "2024", 3),),
        extra={"k": "v"},
    ),
    TextLayer((Paragraph(0, 3),), language="en"),
    Mention(0, 5, ((0, 2), (3, 5)), "person", "Li Na", "k", certain=False),
    DateMention(0, 4, "2024", "2024-01-01", None, "year", "since", clause=(0, 9)),
    Published("2024", "2024-01-01", "2024-12-31", "year", "exact", (Evidence("a", "b", "2024", 1),)),
    Question("x", True, (EntityFilter("u", "n", "person", True),), ("person",), (DateFilter(None, "2024-01-01"),)),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_json_round_trip(value: Any) -> None:
    assert from_json(type(value), json.loads(json.dumps(to_json(value)))) == value


@pytest.mark.parametrize(
    "data",
    [
        None,
        {"start": 0},
        {"start": "0", "end": 1},
        {"start": 0, "end": 1, "kind": "nonsense"},
        {"start": 0, "end": 1, "level": []},
    ],
)
def test_misshapen_json_is_a_type_error(data: Any) -> None:
    with pytest.raises(TypeError):
        from_json(Paragraph, data)


def _tree(root: type[Exception]) -> list[type[Exception]]:
    return [root, *(c for child in root.__subclasses__() for c in _tree(child))]


@pytest.mark.parametrize("kind", _tree(errors.CuttingsError), ids=lambda k: k.__name__)
def test_every_error_survives_the_pipe(kind: type[errors.CuttingsError]) -> None:
    back = errors.error_from_json(errors.error_to_json(kind("why", "what to do")))
    assert type(back) is kind
    assert (back.reason, back.advice) == ("why", "what to do")
    assert kind.__name__ in errors.__all__


def test_a_bug_stays_a_bug() -> None:
    assert isinstance(errors.error_from_json(errors.error_to_json(KeyError("x"))), RuntimeError)


@given(st.lists(st.integers(-(2**31), 2**31 - 1)))
def test_packed_numbers_come_back(numbers: list[int]) -> None:
    assert unpack(pack(numbers)).tolist() == numbers
    assert unpack(pack(np.asarray(numbers, dtype=np.int32))).tolist() == numbers


@pytest.mark.parametrize("name", ["..", "", "a/b", "a\\b"])
def test_a_resource_name_is_no_path(name: str) -> None:
    with pytest.raises(ValueError, match="resource name"):
        resource(name)
