"""What fuzzing found in corrections and in archives of strangers, and how it is now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.errors import DecisionRefused
from cuttings_db.model import Question, from_json
from cuttings_db.store.connection import Store
from decisions_samples import TEXTS, new_archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an archive of two texts."""
    new_archive(tmp_path, TEXTS[:2]).close()
    return Archive(tmp_path / "a.cuttings")


@pytest.mark.parametrize("decision", [1, None, "star", ["kind"], True])
def test_a_correction_that_is_no_object_is_refused(archive: Archive, decision: Any) -> None:
    with pytest.raises(DecisionRefused, match="misshapen"):
        archive.decide(decision)


@pytest.mark.parametrize("surface", ["words that stand nowhere", "a\0b", ""])
def test_nobody_marks_words_that_are_not_there(archive: Archive, surface: str) -> None:
    place = {"surface": surface, "before": "", "after": "", "number": 0, "colour": "green"}
    with pytest.raises(DecisionRefused, match="other words"):
        archive.decide({"kind": "highlight", "article": 1, "start": 0, "end": 3, "highlight": "x", **place})
    assert archive.check()["problems"] == []


def test_half_a_character_is_in_no_row(tmp_path: Path) -> None:
    store = Store(tmp_path / "a.cuttings", create=True)
    assert store.rows("SELECT id FROM articles WHERE title=?", ("\ud800",)) == []
    store.close()


@pytest.mark.parametrize("day", ["tnoe", "=024-01-01", "20240101", "2024-W01-1", "2024-13-01", "", "0000-01-01"])
def test_a_question_of_no_day_is_refused(archive: Archive, day: str) -> None:
    for span in ({"lo": day, "hi": None}, {"lo": None, "hi": day}, {"lo": "2024-01-01", "hi": day}):
        question = {"dates": [span]}
        with pytest.raises(TypeError, match="a day was expected"):
            from_json(Question, question)
        with pytest.raises(DecisionRefused):
            archive.decide({"kind": "saved_search", "name": "Old days", "question": question})
    kept = {"dates": [{"lo": "2024-02-29", "hi": None}]}
    archive.decide({"kind": "saved_search", "name": "Old days", "question": kept})
    assert archive.check()["problems"] == []
