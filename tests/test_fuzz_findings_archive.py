"""What fuzzing found in corrections and in archives of strangers, and how it is now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.errors import DecisionRefused
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
