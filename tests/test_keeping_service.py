"""The archive as a file, asked as the window and the command line ask: gaps, deletion, parts, other archives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.service import Service
from cuttings_db.cli import main
from cuttings_db.errors import DecisionRefused, ExportFailed
from cuttings_db.store.queues import write_report
from decisions_service_samples import archive_file, ask, open_service


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an archive of four articles of invented people."""
    return archive_file(tmp_path, monkeypatch)


@pytest.fixture
def service(path: Path) -> Iterator[Service]:
    """Give the service that makes changes."""
    yield from open_service(path)


def failing(service: Service) -> None:
    """Keep a report of a file that failed."""
    failure = {"path": "/x/b.pdf", "member": "", "reason": "it is encrypted", "advice": "", "kind": "PasswordNeeded"}
    with service.archive.store.transaction("quiet"):
        write_report(service.archive.store, "2024-01-01T00:00:00Z", "2024-01-01T00:00:01Z", {"failed": [failure]})


def test_gaps_are_counted_listed_and_dismissed(service: Service) -> None:
    failing(service)
    counts = {row["kind"]: row["count"] for row in ask(service, "gaps")["rows"]}
    assert (counts["failed"], counts["no_original"], counts["undated"]) == (1, 4, 4)
    page = ask(service, "gap", kind="no_original", offset=1, limit=2)
    assert (page["total"], [row["article"] for row in page["rows"]]) == (4, [3, 2])
    row = ask(service, "gap", kind="failed")["rows"][0]
    assert (row["path"], row["mends"]) == ("/x/b.pdf", ["password", "dismiss"])
    ask(service, "dismiss_failed", path="/x/b.pdf", member="")
    assert ask(service, "gap", kind="failed")["total"] == 0


def test_reading_again_without_an_original_says_why(service: Service) -> None:
    outcome = ask(service, "reread", ids=[1], encoding="gb18030")
    assert (outcome["done"], outcome["changed"], outcome["can_undo"]) == (0, 0, False)
    assert "was not kept" in outcome["failed"][0]["reason"]
    choices = ask(service, "reread_choices", id=1)
    assert (choices["encodings"], choices["readers"]) == ([], [])
    assert choices["reason"] and choices["advice"]


def test_articles_in_the_trash_are_deleted_for_good(service: Service) -> None:
    with pytest.raises(DecisionRefused):
        ask(service, "delete_for_good", ids=[2])
    ask(service, "decide", decision={"kind": "tag", "articles": [1], "tag": "kept"})
    ask(service, "decide", decision={"kind": "trash", "articles": [2, 3], "on": True})
    told = ask(service, "delete_for_good", ids=[2])
    assert (told["deleted"], told["backups"], told["left"], told["can_redo"]) == (1, [], "", False)
    assert ask(service, "empty_trash")["deleted"] == 1
    assert ask(service, "summary")["articles"] == 2
    found = ask(service, "search", question={"text": "Oslo"})
    assert (found["total"], found["unindexed"]) == (1, 0)
    assert ask(service, "undo")["label"] == "tag “kept”"
    assert ask(service, "check")["problems"] == []


def test_a_part_is_saved_by_numbers_or_by_a_question_and_joined_again(service: Service, tmp_path: Path) -> None:
    ask(service, "catch_up")
    told = ask(service, "save_part", to=str(tmp_path / "part.cuttings"), ids=None, question={"text": "rivers"})
    assert (told["articles"], told["path"]) == (1, str(tmp_path / "part.cuttings"))
    assert ask(service, "save_part", to=str(tmp_path / "two.cuttings"), ids=[1, 2], originals=False)["articles"] == 2
    with pytest.raises(ExportFailed):
        ask(service, "save_part", to=str(service.archive.store.path), ids=[1])
    ask(service, "decide", decision={"kind": "trash", "articles": [3], "on": True})
    ask(service, "empty_trash")
    joined = ask(service, "join_archive", path=str(tmp_path / "part.cuttings"))
    assert {name: joined[name] for name in ("added", "already", "applied", "waiting", "can_undo")} == {
        **{"added": 1, "already": 0, "applied": 0, "waiting": 0},
        "can_undo": True,
    }
    assert joined["undo_words"]["key"] == "join"
    assert ask(service, "undo_list")["undo"][0]["label"] == "joining of 1 article from “part”"


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    """Run a command with --json; returns its status and answer."""
    status = main([*arguments, "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_the_command_line_does_all_of_it(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = str(path)
    assert said(capsys, "gaps", archive)[1]["rows"][0]["kind"] == "failed"
    assert said(capsys, "gaps", archive, "--kind", "undated")[1]["total"] == 4
    part = tmp_path / "part.cuttings"
    assert said(capsys, "save-part", archive, "--to", str(part), "--id", "3", "4")[1]["articles"] == 2
    status, answer = said(capsys, "delete", archive, "3")
    assert (status, answer["error"]["kind"]) == (1, "DecisionRefused")
    status, answer = said(capsys, "delete", archive, "3", "--outside-trash")
    assert (status, answer["deleted"], [Path(row["path"]).name for row in answer["backups"]]) == (0, 1, [part.name])
    assert said(capsys, "empty-trash", archive)[1]["deleted"] == 0
    assert said(capsys, "join", archive, str(part))[1]["added"] == 1
    status, answer = said(capsys, "reread", archive, "--id", "1", "--reader", "text")
    assert (status, len(answer["failed"])) == (1, 1)
    assert said(capsys, "check", archive)[1]["problems"] == []
    assert main(["gaps", archive]) == 0
    assert "no_original" in capsys.readouterr().out
