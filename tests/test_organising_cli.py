"""Collections, saved searches and notes on the command line; an import as one step of undo."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.cli import main


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Path:
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    (tmp_path / "press").mkdir()
    for number, town in enumerate(("Lyon", "Oslo", "Turin")):
        text = f"Trial in {town}\n\nThe trial number {number} began in {town} and nobody was sorry for it.\n"
        (tmp_path / "press" / f"{town}.txt").write_text(text, encoding="utf-8")
    assert main(["import", str(tmp_path / "a.cuttings"), "--fast", str(tmp_path / "press")]) == 0
    capfd.readouterr()
    return tmp_path / "a.cuttings"


def run(capfd: pytest.CaptureFixture[str], command: str, path: Path, *arguments: str) -> Any:
    assert main([command, str(path), "--json", *arguments]) == 0
    return json.loads(capfd.readouterr().out)


def decide(capfd: pytest.CaptureFixture[str], path: Path, *decisions: dict[str, Any]) -> Any:
    file = path.with_name("d.json")
    file.write_text(json.dumps(list(decisions)), encoding="utf-8")
    return run(capfd, "decide", path, str(file))["made"]


def test_what_is_sorted_and_marked_is_listed(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (highlight, *_) = decide(
        capfd,
        path,
        {"kind": "highlight", "article": 2, "start": 0, "end": 5, "colour": "blue", "note": "whose?"},
        {"kind": "collection", "name": "Trials", "articles": [1, 2]},
        {"kind": "read", "articles": [1]},
        {"kind": "note", "article": 3, "text": "no"},
        {"kind": "saved_search", "name": "in Oslo", "question": {"text": "oslo", "scopes": ["is:unread"]}},
    )
    assert run(capfd, "collections", path) == [{"name": "Trials", "articles": 2, "unread": 1}]
    assert run(capfd, "saved", path) == [{"name": "in Oslo", "articles": 1, "unread": 1, "question": "oslo · unread"}]
    rows = run(capfd, "notes", path)
    assert {(row["article"], row["quote"], row["note"]) for row in rows} == {(2, "Trial", "whose?"), (3, "", "no")}
    assert [row["id"] for row in run(capfd, "notes", path, "--query", "oslo")] == [highlight["highlight"]]
    assert [row["article"] for row in run(capfd, "notes", path, "--words", "no")] == [3]
    assert run(capfd, "notes", path, "--id", "1") == []
    assert main(["notes", str(path)]) == 0
    assert "blue “Trial”: whose?" in capfd.readouterr().out


def test_an_import_goes_to_the_trash_and_comes_back(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (path.parent / "more").mkdir()
    (path.parent / "more" / "b.txt").write_text("Another text\n\nIt came later than all the others.", encoding="utf-8")
    assert run(capfd, "import", path, "--fast", str(path.parent / "more"))["added"] == 1
    assert run(capfd, "undo", path, "2")["labels"] == ["import of 1 article", "import of 3 articles"]
    assert run(capfd, "search", path, "--", "trial OR later")["total"] == 0
    assert run(capfd, "redo", path)["labels"] == ["import of 3 articles"]
    assert run(capfd, "search", path, "--", "trial OR later")["total"] == 3
    # What was taken back and is imported again counts as added, and is another step.
    again = run(capfd, "import", path, "--fast", str(path.parent / "press"), str(path.parent / "more"))
    assert (again["added"], again["articles"][0]["id"]) == (1, 4)
    assert run(capfd, "search", path, "--", "trial OR later")["total"] == 4
    assert run(capfd, "undo", path)["labels"] == ["import of 1 article"]
    # What people put into the trash stays there.
    decide(capfd, path, {"kind": "trash", "articles": [1]})
    assert run(capfd, "import", path, "--fast", str(path.parent / "press"))["added"] == 0
    assert run(capfd, "search", path, "--", "lyon")["total"] == 0
