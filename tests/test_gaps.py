"""What an archive cannot see: counted, listed with reasons, narrowed by scopes, and gone from the lists when mended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.gaps import KINDS, Gaps
from cuttings_db.errors import QuestionRefused
from cuttings_db.importing import RECOGNITION_VERSION
from cuttings_db.importing.outcomes import Imported, ImportReport
from cuttings_db.importing.stages import stage_keys
from cuttings_db.model import Question
from cuttings_db.store.connection import Store, now
from cuttings_db.store.queues import write_report
from store_samples import add, recognised


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return an archive of five articles, each with a gap of its own but the first."""
    made = Store(tmp_path / "a.cuttings", create=True)
    long = "The pier of the old harbour was closed for the winter, and nobody came to see it. {}"
    for number in range(5):
        add(made, recognised(long.format(number), title=f"Title {number}", day="2024-06-03"), f"/x/{number}.txt")
    add(made, recognised("Short.", title="Short", day="2024-06-03"), "/x/short.txt")
    with made.transaction("all"):
        execute = made.connection.execute
        execute("INSERT INTO originals (id, sha256, name, media_type, size) VALUES (1, 'a', 'a', 'text/plain', 0)")
        execute("UPDATE articles SET original=1, recognised=?", (RECOGNITION_VERSION,))
        for stage, key in stage_keys("full").items():
            execute("DELETE FROM stages WHERE stage=?", (stage,))
            execute(
                "INSERT INTO stages SELECT id, ?, ? || substr(text_sha256, 1, 16) FROM articles", (stage, f"{key}:")
            )
        execute("UPDATE articles SET published_lo=NULL, published_hi=NULL WHERE id=2")
        execute("UPDATE articles SET language='' WHERE id=3")
        execute("UPDATE articles SET language='de' WHERE id=4")
        execute("UPDATE articles SET original=NULL WHERE id=5")
        execute("UPDATE articles SET warnings=? WHERE id=5", (json.dumps(["2 of the PDF's pages could not be read"]),))
    return made


def counts(gaps: Gaps) -> dict[str, int]:
    """Return the counts that are not zero."""
    return {row["kind"]: row["count"] for row in gaps.counts() if row["count"]}


def report(store: Store, failed: list[tuple[str, str, str, str]] = [], came: list[str] = []) -> None:  # noqa: B006
    """Keep a report of an import: (path, member, kind, reason) of failures, paths of what came in."""
    outcome = ImportReport(started=now(), ended=now())
    for path, member, kind, reason in failed:
        outcome.failed.append(_failure(path, member, kind, reason))
    outcome.articles = [Imported(1, path, "") for path in came]
    with store.transaction("quiet"):
        write_report(store, outcome.started, outcome.ended, outcome.as_json())


def _failure(path: str, member: str, kind: str, reason: str) -> Any:
    """Return a failure."""
    from cuttings_db.importing.outcomes import Failure

    return Failure(path, member, reason, "Do something.", kind)


def test_every_kind_is_counted_and_each_article_says_why_and_what_mends_it(store: Store) -> None:
    gaps = Gaps(store)
    assert [row["kind"] for row in gaps.counts()] == list(KINDS)
    assert counts(gaps) == {
        **{"empty": 1, "truncated": 1, "undated": 1, "unknown_language": 1, "unread_language": 1, "no_original": 1}
    }
    expected = {"undated": (2, "published"), "unknown_language": (3, "language"), "unread_language": (4, "language")}
    for kind, (article, mend) in expected.items():
        (row,) = gaps.page(kind, 0, 10)["rows"]
        assert (row["article"], row["title"]) == (article, f"Title {article - 1}")
        assert mend in row["mends"]
        assert row["reason"] and row["advice"]
    (row,) = gaps.page("truncated", 0, 10)["rows"]
    assert row["reason"] == "2 of the PDF's pages could not be read"
    with pytest.raises(QuestionRefused):
        gaps.page("nothing", 0, 10)


def test_articles_in_the_trash_are_in_no_list(store: Store) -> None:
    gaps = Gaps(store)
    assert counts(gaps)["undated"] == 1
    with store.transaction("meta"):
        store.connection.execute("UPDATE articles SET trashed=1")
    assert counts(gaps) == {}


def test_a_failed_file_is_listed_until_it_comes_in_or_is_dismissed(store: Store) -> None:
    gaps = Gaps(store)
    report(
        store,
        [
            ("/x/locked.pdf", "", "PasswordNeeded", "it is encrypted"),
            ("/x/scan.pdf", "", "NoText", "the PDF is a scan without text"),
            ("/x/empty.txt", "", "NoText", "the file holds no text"),
            ("/x/all.zip", "huge.txt", "LimitExceeded", "the text is too long for one article"),
            ("/x/cat.jpg", "", "FormatUnknown", "no reader knows this format"),
        ],
    )
    found = counts(gaps)
    assert (found["failed"], found["image_only"], found["empty"], found["truncated"]) == (5, 2, 2, 2)
    files = {row["kind"]: row["files"] for row in gaps.counts() if row["files"]}
    assert files == {"failed": 5, "image_only": 2, "empty": 1, "truncated": 1}
    rows = gaps.page("failed", 0, 10)["rows"]
    assert {row["title"]: row["mends"][0] for row in rows}["locked.pdf"] == "password"
    assert all(row["article"] is None and "dismiss" in row["mends"] for row in rows)
    report(store, came=["/x/locked.pdf"])
    assert counts(gaps)["failed"] == 4
    assert gaps.dismiss("/x/all.zip", "huge.txt") == {"failed": 3}
    assert counts(gaps) == counts(Gaps(store))
    assert counts(gaps)["truncated"] == 1
    report(store, [("/x/scan.pdf", "", "NoText", "the PDF is a scan without text")])
    assert counts(gaps)["failed"] == 3


def test_a_dismissed_file_that_fails_once_more_is_listed_again(store: Store) -> None:
    gaps = Gaps(store)
    report(store, [("/x/a.txt", "", "FileUnreadable", "it cannot be read")])
    gaps.dismiss("/x/a.txt", "")
    assert "failed" not in counts(gaps)
    with store.transaction("quiet"):
        store.connection.execute("UPDATE dismissed_failures SET made='2001-01-01T00:00:00Z'")
    assert counts(gaps)["failed"] == 1


def test_pages_go_from_failed_files_to_articles(store: Store) -> None:
    gaps = Gaps(store)
    report(store, [(f"/x/{n}.txt", "", "NoText", "the file holds no text") for n in range(3)])
    whole = gaps.page("empty", 0, 10)
    assert whole["total"] == 4
    pieces = [gaps.page("empty", offset, 2)["rows"] for offset in (0, 2, 4)]
    assert [row for piece in pieces for row in piece] == whole["rows"]
    assert [row["title"] for row in whole["rows"]] == ["2.txt", "1.txt", "0.txt", "Short"]


def test_a_scope_narrows_a_question_to_a_list(store: Store) -> None:
    path = store.path
    store.close()
    with Archive(path) as archive:
        archive.catch_up()
        assert archive.ids(Question(scopes=("gap:unread_language",))) == [4]
        assert archive.ids(Question("pier", scopes=("gap:undated",))) == [2]
        assert archive.ids(Question(scopes=("gap:undated", "gap:no_original"))) == []
        assert archive.ids(Question(scopes=("gap:nothing",))) == []


def test_what_waits_for_recognition_is_told(store: Store) -> None:
    with store.transaction("meta"):
        store.connection.execute("UPDATE articles SET recognised='0' WHERE id=1")
        warning = json.dumps(["Names could not be recognised (ValueError: no)"])
        store.connection.execute("UPDATE articles SET warnings=? WHERE id=2", (warning,))
    page = Gaps(store).page("unrecognised", 0, 10)
    assert [row["article"] for row in page["rows"]] == [2, 1]
    assert page["rows"][0]["reason"].startswith("Names could not be recognised")
