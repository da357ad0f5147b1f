"""Names that cannot be seen or are too long, half characters, and rows that somebody else put into an archive."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.gaps import Gaps
from cuttings_db.archive.organising import Organising
from cuttings_db.errors import ArchiveDamaged, DecisionRefused
from cuttings_db.model import Question
from cuttings_db.store.decision_list import root_decision
from cuttings_db.store.searches import latest_searches, remember_search
from decisions_samples import TEXTS, new_archive

NURSE = "\U0001f469\u200d⚕️ nurses"
_DECISION = (
    "INSERT INTO decisions (id, made, kind, data, label, inverse, uuid, target)"
    " VALUES (7, '', ?, '{}', '', '{}', '', ?)"
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an archive of two texts."""
    new_archive(tmp_path, TEXTS[:2]).close()
    return Archive(tmp_path / "a.cuttings")


def put(archive: Archive, sql: str, *values: Any) -> None:
    """Change rows as a stranger would."""
    with archive.store.transaction("all"):
        archive.store.connection.execute(sql, values)


def test_names_may_be_written_with_joiners(archive: Archive) -> None:
    archive.decide({"kind": "collection", "name": NURSE, "articles": [1], "on": True})
    archive.decide({"kind": "tag_rename", "tag": _tagged(archive, "plain"), "to": NURSE})
    sidebar = Organising(archive.store, archive.relations, archive.index).sidebar()
    assert [sidebar[kind][0]["name"] for kind in ("collections", "tags")] == [NURSE, NURSE]
    with pytest.raises(DecisionRefused, match="cannot be seen"):
        archive.decide({"kind": "collection_make", "name": "drugs\u202egnp.exe"})


def _tagged(archive: Archive, tag: str) -> str:
    """Give an article a tag as an earlier version would; returns it."""
    put(archive, "INSERT INTO tags VALUES (1, ?)", tag)
    return tag


@pytest.mark.parametrize("tag", ["a\u200bb", "x" * 300, "tab\there", "new\nline", "\u202eabc"])
def test_a_tag_of_any_name_can_be_renamed_and_removed(archive: Archive, tag: str) -> None:
    _tagged(archive, tag)
    archive.decide({"kind": "tag_rename", "tag": tag, "to": "plain"})
    assert archive.store.rows("SELECT tag FROM tags") == [("plain",)]
    archive.undo()
    assert archive.store.rows("SELECT tag FROM tags") == [(tag,)]
    archive.decide({"kind": "tag_remove", "tag": tag})
    assert archive.store.rows("SELECT tag FROM tags") == []
    archive.undo()
    assert archive.store.rows("SELECT tag FROM tags") == [(tag,)]


def test_what_no_other_archive_would_take_is_refused(archive: Archive) -> None:
    for decision in (
        {"kind": "tag", "articles": [1], "tag": "x" * 201},
        {"kind": "title", "article": 1, "value": "x" * 4001},
    ):
        with pytest.raises(DecisionRefused, match="too long"):
            archive.decide(decision)
    _tagged(archive, "x" * 201)
    archive.decide({"kind": "tag", "articles": [1], "tag": "x" * 201, "on": False})
    assert archive.store.rows("SELECT tag FROM tags") == []


def test_half_a_character_loses_no_note_and_no_question(archive: Archive) -> None:
    archive.decide({"kind": "note", "article": 1, "text": "late \ud83d"})
    assert archive.store.value("SELECT text FROM article_notes") == "late \ufffd"
    remember_search(archive.store, Question("lung \ud83d"), 0)
    assert latest_searches(archive.store)[0]["question"]["text"] == "lung \ufffd"


@pytest.mark.parametrize("scope", [f"story:{'9' * 5000}", f"import:{'9' * 5000}", "import:999999999999", "is:\0"])
def test_a_scope_that_means_nothing_finds_nothing(archive: Archive, scope: str) -> None:
    assert archive.search(Question(scopes=(scope,)))["total"] == 0


@pytest.mark.parametrize("report", [-3, 2_000_000_000])
def test_a_side_bar_counts_whatever_numbers_imports_have(archive: Archive, report: int) -> None:
    put(archive, "UPDATE articles SET report=?", report)
    assert Organising(archive.store, archive.relations, archive.index).sidebar()["imports"] == []


@pytest.mark.parametrize("question", ["[1]", '{"text": 7}', '{"entities": [1]}'])
def test_a_saved_search_that_is_no_question_hides_no_other(archive: Archive, question: str) -> None:
    archive.decide({"kind": "saved_search", "name": "lung", "question": {"text": "lung", "scopes": ["tag:x"]}})
    put(archive, "INSERT INTO saved_searches VALUES ('odd', ?)", question)
    found = Organising(archive.store, archive.relations, archive.index).sidebar()["saved"]
    assert [row["name"] for row in found] == ["lung"]
    archive.decide({"kind": "tag_rename", "tag": _tagged(archive, "x"), "to": "y"})
    assert json.loads(archive.store.value("SELECT question FROM saved_searches WHERE name='lung'"))["scopes"] == [
        "tag:y"
    ]


@pytest.mark.parametrize(
    ("kind", "target"), [("undo", None), ("redo", 3), ("undo_decision", 7), ("undo_decision", None)]
)
def test_steps_that_lead_nowhere_are_told_as_damage(archive: Archive, kind: str, target: int | None) -> None:
    put(archive, _DECISION, kind, target)
    with pytest.raises(ArchiveDamaged):
        archive.summary()
    if kind == "undo_decision":
        with pytest.raises(ArchiveDamaged):
            root_decision(archive.store, 7)


@pytest.mark.parametrize("data", ["[1]", '{"articles": [7], "known": 3, "failed": [7]}'])
def test_a_misshapen_report_hides_no_gap(archive: Archive, data: str) -> None:
    failed = {
        "failed": [{"path": "/x/b.pdf", "member": "", "reason": "broken", "advice": "", "kind": "FileUnreadable"}]
    }
    for told in (data, json.dumps(failed)):
        put(archive, "INSERT INTO reports (started, ended, data) VALUES ('', '', ?)", told)
    assert [row["path"] for row in Gaps(archive.store).page("failed", 0, 9)["rows"]] == ["/x/b.pdf"]
