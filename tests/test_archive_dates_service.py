"""Dates as the window and the command line ask for them, correct them and take that back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_dates_samples import DAY, READ, add_dated, news_archive, number, visible
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.service import Service
from cuttings_db.cli import main
from cuttings_db.errors import QuestionRefused
from cuttings_db.progress import quiet


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    yield from news_archive(tmp_path, monkeypatch)


@pytest.fixture
def service(archive: Archive) -> Iterator[Service]:
    opened = Service(archive.store.path, "changes")
    yield opened
    opened.close()


def ask(service: Service, method: str, **params: Any) -> Any:
    """Ask as the window does: through JSON."""
    return json.loads(json.dumps(service.handlers()[method](json.loads(json.dumps(params)), quiet)))


def test_the_window_hears_everything_of_a_date(service: Service) -> None:
    (page,) = ask(service, "paragraphs", id=1, first=0)["paragraphs"]
    date = next(d for d in page["dates"] if page["text"][d["start"] : d["end"]] == "yesterday")
    assert set(date) == {
        "id", "start", "end", "edtf", "lo", "hi", "precision", "qualifier", "role", "rule", "anchor", "origin",
        "predicate", "clause",
    }  # fmt: skip
    told = ask(service, "date", id=date["id"])
    assert (told["article"], told["text"], told["edtf"], told["anchor"]) == (1, "yesterday", "2024-06-04", DAY)
    assert (told["anchor_words"], told["origin"], told["rejected"]) == ("published", "", False)
    assert told["rule_words"].endswith(".") and told["clause"].startswith("The clinic in Lyon opened")
    assert told["machine"]["edtf"] == "2024-06-04"
    made = ask(service, "decide", decision={"kind": "correct_date", "date": date["id"], "value": "2024-05"})
    assert made["undo_label"] == made["label"] == "correction of the date “yesterday”"
    told = ask(service, "date", id=date["id"])
    assert (told["edtf"], told["precision"], told["origin"]) == ("2024-05", "month", "corrected")
    assert told["machine"] == {
        "edtf": "2024-06-04", "lo": "2024-06-04", "hi": "2024-06-04", "precision": "day", "qualifier": "exact",
    }  # fmt: skip
    (item,) = ask(service, "timeline_items", ids=[date["id"]])["items"]
    assert (item["edtf"], item["origin"]) == ("2024-05", "corrected")
    ask(service, "decide", decision={"kind": "reject_date", "date": date["id"]})
    assert ask(service, "date", id=date["id"])["rejected"]
    assert ask(service, "timeline_items", ids=[date["id"]]) == {"items": []}
    ask(service, "decide", decision={"kind": "release_date", "date": date["id"]})
    assert ask(service, "date", id=date["id"])["edtf"] == "2024-06-04"
    assert ask(service, "undo")["label"] == "return of the date “yesterday” to what was read"
    with pytest.raises(QuestionRefused):
        ask(service, "date", id=999)


def test_a_date_of_a_person_alone_says_so(service: Service) -> None:
    ask(service, "decide", decision={"kind": "correct_date", "article": 1, "start": 4, "end": 10, "value": "1955"})
    (page,) = ask(service, "paragraphs", id=1, first=0)["paragraphs"]
    date = ask(service, "date", id=next(d["id"] for d in page["dates"] if d["start"] == 4))
    assert (date["machine"], date["rule"], date["rule_words"], date["anchor_words"]) == (None, "", "", "")
    assert date["clause"] == "The clinic in Lyon opened yesterday."


def test_suggestions_are_evidence_and_never_a_made_up_day(archive: Archive, service: Service) -> None:
    undated = add_dated(archive, "A note without a day.", None)
    with archive.store.transaction("quiet"):
        archive.store.connection.executemany(
            "INSERT INTO evidence (article, source, quote, edtf, weight) VALUES (?, ?, ?, ?, ?)",
            [
                (undated, "file time", "2024-05-06", "[..2024-05-06]", 5),
                (undated, "past event", "in 2019", "[2019-06-24..]", 10),
                (1, "copyright", "© 2024", "[..2024-12-31]", 20),
                (1, "document metadata", "2011", "2011-02-03", 40),
            ],
        )
    rows = ask(service, "publication_suggestions", ids=[undated, 1, 77, undated])["rows"]
    assert [row["id"] for row in rows] == [undated, 1]
    assert (rows[0]["published"], rows[0]["suggestion"]) == (None, "")
    assert [(e["source"], e["bound"]) for e in rows[0]["evidence"]] == [("past event", "lower"), ("file time", "upper")]
    assert rows[1]["suggestion"] == DAY
    assert [e["source"] for e in rows[1]["evidence"]] == ["page metadata", "document metadata", "copyright"]
    ask(service, "decide", decision={"kind": "published", "article": 1, "value": "2003"})
    row = ask(service, "publication_suggestions", ids=[1])["rows"][0]
    assert (row["published"]["edtf"], row["suggestion"], row["evidence"][0]["source"]) == ("2003", DAY, "you")


def test_what_a_person_said_of_a_place_that_is_gone_waits_for_review(archive: Archive) -> None:
    archive.decide({"kind": "correct_date", "date": number(archive, 1, "tomorrow"), "value": "1977-05"})
    store = archive.store
    with store.transaction("article"):
        row = store.connection.execute(
            "INSERT INTO revisions (article, made, text, layer) SELECT article, made, 'Nothing left of it.', layer"
            " FROM revisions"
        )
        store.connection.execute("UPDATE articles SET revision=?, characters=19", (row.lastrowid,))
        store.connection.execute("DELETE FROM mentions")
    archive.decide({"kind": "published", "article": 1, "value": "2001-09-10"})
    assert visible(archive, 1) == {}
    (waiting,) = archive.reading.article(1)["review"]
    assert (waiting["state"], waiting["edtf"], waiting["text"]) == ("corrected", "1977-05", "tomorrow")


def test_the_command_line_decides_by_place_lists_and_takes_back(
    archive: Archive, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = str(archive.store.path)

    def run(*arguments: str) -> Any:
        assert main([*arguments]) == 0
        return json.loads(capfdbinary.readouterr().out)

    shown = run("show", path, "--json", "1")
    date = next(d for d in shown["dates"] if shown["text"][d["start"] : d["end"]] == "tomorrow")
    assert {"predicate", "origin", "rule", "anchor", "clause", "role"} <= set(date)
    assert shown["history"]["chosen"] is False
    place = {"article": 1, "start": date["start"], "end": date["end"]}
    wanted = [
        {"kind": "correct_date", **place, "value": "1977-05"},
        {"kind": "published", "articles": [1], "value": "2001-09-10"},
        {"kind": "history", "article": 1, "value": False},
    ]
    (tmp_path / "d.json").write_text(json.dumps(wanted), encoding="utf-8")
    assert run("decide", path, "--json", str(tmp_path / "d.json"))["refused"] == []
    items = run("timeline", path, "--json")
    assert set(items[0]) == {"article", "role", "edtf", "lo", "hi", "precision", "qualifier", "start", "end", "text"}
    told = {(item["role"], item["text"]): item["edtf"] for item in items}
    assert told["event", "tomorrow"] == "1977-05" and told["event", "yesterday"] == "2001-09-09"
    assert told["publication", ""] == "2001-09-10"
    assert [item["lo"] for item in items] == sorted(item["lo"] for item in items)
    assert [row["kind"] for row in run("decisions", path, "--json")] == ["correct_date", "published", "history"]
    assert len(run("undo", path, "--json", "3")["labels"]) == 3
    told = {item["text"]: item["edtf"] for item in run("timeline", path, "--json") if item["text"]}
    assert told == READ
