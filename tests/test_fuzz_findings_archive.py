"""What fuzzing found in corrections and in archives of strangers, and how it is now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hijacked_worker
from cuttings_db.archive.archive import Archive
from cuttings_db.errors import DecisionRefused, FileUnreadable
from cuttings_db.importing import recognise_again
from cuttings_db.importing.checking import check_recognised
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


def _places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every string."""
    if isinstance(value, str):
        yield at
    elif isinstance(value, (dict, list)):
        for step in value if isinstance(value, dict) else range(len(value)):
            yield from _places(value[step], (*at, step))


def _told() -> dict[str, Any]:
    """Return what a reading process tells of a file, with something in every place."""
    told = hijacked_worker.good("x", "")
    del told["original"]
    words = ("author", "source", "url", "language", "member", "media_type", "encoding", "original_sha256")
    told["draft"] |= dict.fromkeys(words, "x") | {"extra": {"to": "x"}, "warnings": ["x"]}
    told["draft"] |= {"links": [{"start": 0, "end": 1, "url": "https://a.example"}]}
    told["draft"] |= {name: [{"start": 0, "end": 1, "label": "1"}] for name in ("note_marks", "footnotes")}
    told |= {"history": [True, "x"], "stages": {"dates": "x"}, "warnings": ["x"]}
    return told


@pytest.mark.parametrize("place", list(_places(_told())), ids=lambda place: ".".join(map(str, place)))
def test_half_a_character_of_a_reading_process_is_refused_wherever_it_stands(place: tuple[Any, ...]) -> None:
    told = _told()
    assert check_recognised(_told())
    inner = told
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = f"{inner[place[-1]]}\ud800"
    with pytest.raises(FileUnreadable):
        check_recognised(told)


def test_a_merge_that_is_taken_back_leaves_no_kind_of_the_other(tmp_path: Path) -> None:
    text = "Keytruda was tried in Norway by Anna Berg. Norway's doctors agreed."
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        (imported,) = archive.import_text(text, "", tmp_path)["articles"]
        before = _named(archive)
        assert {"Norway": "country", "Anna Berg": ""}.items() <= {name: k for name, (_u, k) in before.items()}.items()
        archive.decide({"kind": "merge", "entities": [before["Anna Berg"][0], before["Norway"][0]]})
        archive.undo()
        assert _named(archive) == before
        # One that took its kind from another before, and an article read anew.
        archive.store.connection.execute("UPDATE entities SET kind='country' WHERE name='Anna Berg'")
        recognise_again(archive.store, [int(imported["id"])])
        assert _named(archive) == before


def _named(archive: Archive) -> dict[str, tuple[str, str]]:
    """Return UUID and kind of every name."""
    return {str(r[0]): (str(r[1]), str(r[2])) for r in archive.store.rows("SELECT name, uuid, kind FROM entities")}
