"""Marks in rows and in the reading pane: they stand where the text says what was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from archive_samples import chip, kept
from cuttings_db.archive.archive import Archive
from cuttings_db.model import Question
from cuttings_db.packing import unpack

LYON, OSLO, WUHAN, UNDATED = 1, 2, 3, 4


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    yield from kept(tmp_path_factory.mktemp("questions"))


def ids(archive: Archive, **question: Any) -> list[int]:
    return unpack(archive.search(Question(**question))["ids"]).tolist()


def test_a_chosen_entity_is_marked_where_it_is_named(archive: Archive) -> None:
    lin = chip(archive, "Lin Mei")
    for row in archive.search(Question(entities=(lin,)))["rows"]:
        assert row["marks"]
        assert {row["snippet"][s:e] for s, e in row["marks"]} <= {"Lin Mei", "Mei Lin"}
        spans = unpack(archive.reading.hits(row["id"], Question(entities=(lin,)), lambda: None)["marks"]).tolist()
        text = archive.reading.text(row["id"])[0]
        assert {text[s:e] for s, e in zip(spans[::2], spans[1::2], strict=True)} <= {"Lin Mei", "Mei Lin"}


def test_an_entity_asked_for_in_words_is_marked_where_it_is_named(archive: Archive) -> None:
    question = Question(text='person:"Lin Mei"')
    rows = archive.search(question)["rows"]
    assert rows
    for row in rows:
        assert {row["snippet"][s:e] for s, e in row["marks"]} <= {"Lin Mei", "Mei Lin"}
        assert row["marks"]
        assert not row["where"]
        spans = archive.reading.hit_spans(row["id"], question, lambda: None)
        text = archive.reading.text(row["id"])[0]
        assert spans
        assert {text[s:e] for s, e in spans} <= {"Lin Mei", "Mei Lin"}
    for row in archive.search(Question(text='-person:"Lin Mei" -org:ESMO'))["rows"]:
        assert not row["marks"]


def test_every_hit_in_the_reading_pane_is_one_in_the_text(archive: Archive) -> None:
    for article in ids(archive, text="immuno*"):
        page = archive.reading.paragraphs(article, 0, 60_000, Question(text="immuno*"))
        text = archive.reading.text(article)[0]
        marked = [text[s:e] for p in page["paragraphs"] for s, e in p["marks"]]
        assert marked == ["immunotherapy", "immunology", "immunotherapies"]
        assert page["next"] is None


def test_paragraphs_come_in_pages_that_join(archive: Archive) -> None:
    first, pages = 0, []
    while first is not None:
        page = archive.reading.paragraphs(1, first, 1, Question())
        assert len(page["paragraphs"]) == 1
        pages += page["paragraphs"]
        first = page["next"]
    assert pages == archive.reading.paragraphs(1, 0, 60_000, Question())["paragraphs"]


def test_spans_of_mentions_and_dates_stand_in_the_text(archive: Archive) -> None:
    for article in (1, 2, 3, 4):
        text = archive.reading.text(article)[0]
        for paragraph in archive.reading.paragraphs(article, 0, 60_000, Question())["paragraphs"]:
            assert paragraph["text"] == text[paragraph["start"] : paragraph["end"]]
            for span in [*paragraph["mentions"], *paragraph["dates"]]:
                assert text[span["start"] : span["end"]].strip()
