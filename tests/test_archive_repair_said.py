"""What people said is in their decisions: rows that say something else are found, and put as the decisions say."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.purging import Purging
from cuttings_db.errors import DecisionRefused
from cuttings_db.store import mending_said
from cuttings_db.store.mending_said import said_otherwise
from endurance.damage_truth import Truth, truth_of
from endurance.damage_truth import said_otherwise as judged_otherwise
from test_archive_repair import Break, broken

# What is broken, and what is said of it.
KINDS: dict[str, list[Break]] = {
    "tags are not as people gave them": [
        "UPDATE tags SET tag='other' WHERE article=2",
        "DELETE FROM tags WHERE article=9",
        "INSERT INTO tags VALUES (5, 'new')",
        "UPDATE tags SET article=7 WHERE article=2",
    ],
    "collections do not hold what people put into them": [
        "DELETE FROM collections",
        "DELETE FROM collected WHERE article=2",
        "UPDATE collected SET article=-1",
        "UPDATE collections SET name='Other' WHERE id=1",
        "UPDATE collections SET id=77 WHERE id=1",
        ("INSERT INTO collections (name) VALUES ('Nobody')", "UPDATE collected SET collection=3 WHERE article=9"),
    ],
    "details of articles are not as people corrected them": [
        "DELETE FROM overrides WHERE article=4",
        "UPDATE overrides SET value='Something else' WHERE field='title'",
        "UPDATE overrides SET field='author' WHERE field='title'",
        "INSERT INTO overrides VALUES (1, 'source', 'Nobody')",
    ],
    "highlights are not as people made them": [
        "UPDATE highlights SET colour='x'",
        "UPDATE highlights SET note='' WHERE article=9",
        "UPDATE highlights SET lost=1",
        "UPDATE highlights SET article=5 WHERE article=2",
        "DELETE FROM highlights WHERE article=2",
    ],
    "notes are not as people wrote them": [
        "DELETE FROM article_notes WHERE article=2",
        "UPDATE article_notes SET text='Something else'",
        "INSERT INTO article_notes VALUES (3, 'Nobody wrote it', '')",
    ],
    "saved searches are not as people saved them": [
        "DELETE FROM saved_searches",
        'UPDATE saved_searches SET question=\'{"text": "river"}\'',
        "UPDATE saved_searches SET name='River'",
    ],
    "corrected dates are not as people corrected them": [
        "DELETE FROM date_overrides",
        "UPDATE date_overrides SET start=0",
    ],
    "copies are not told apart as people said": ["DELETE FROM said_copies", "UPDATE said_copies SET same=0"],
    "stars are not as people gave them": [
        "UPDATE articles SET starred=0 WHERE id=6",
        "UPDATE articles SET starred=1 WHERE id=5",
    ],
    "articles are in the trash, or outside, and people said otherwise": [
        "UPDATE articles SET trashed=0 WHERE id=10",
        "UPDATE articles SET trashed=1 WHERE id=3",
        "UPDATE articles SET trashed=7 WHERE id=3",
    ],
    "articles count as unread that people marked as read": ["UPDATE articles SET read=0 WHERE id=5"],
}
CASES = [(words, sql) for words, every in KINDS.items() for sql in every]


@pytest.fixture(scope="module")
def whole(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(tmp_path_factory.mktemp("cache")))
        with Archive(whole) as archive:
            archive.decide({"kind": "copy", "articles": [1, 3]})
    return whole


def different(before: Truth, after: Truth) -> list[str]:
    """Return what is not said any more as it was."""
    return [kind for kind in before.said if judged_otherwise(kind, before, after, before.texts)]


@pytest.mark.parametrize(("words", "sql"), CASES)
def test_a_row_that_says_what_no_decision_says_is_found_and_put_right(
    whole: Path, tmp_path: Path, words: str, sql: Break
) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        assert archive.check()["problems"] == []
        copies = archive.store.rows("SELECT a, b, same FROM said_copies")
        dates = archive.store.rows('SELECT article, start, "end", state FROM date_overrides')
        searches = archive.store.rows("SELECT * FROM saved_searches")
    broken(path, sql)
    with Archive(path) as archive:
        found = archive.check()["problems"]
        assert any(problem.startswith(f"{words}: ") for problem in found), found
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert any(words in sentence and "as the corrections say" in sentence for sentence in mended["repaired"])
        assert archive.store.rows("SELECT a, b, same FROM said_copies") == copies
        assert archive.store.rows('SELECT article, start, "end", state FROM date_overrides') == dates
        assert archive.store.rows("SELECT * FROM saved_searches") == searches
    assert different(truth_of(whole), truth_of(path)) == []


def test_a_collection_that_is_called_as_it_was_keeps_its_number(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        before = archive.store.rows("SELECT * FROM collections ORDER BY id")
    broken(path, "UPDATE collections SET name='Other ' || id")
    with Archive(path) as archive:
        assert archive.check(repair=True)["ok"]
        assert archive.store.rows("SELECT * FROM collections ORDER BY id") == before


def test_an_article_whose_row_is_made_anew_is_starred_and_in_the_trash_as_it_was(whole: Path, tmp_path: Path) -> None:
    for number in (1, 11):
        path = Path(shutil.copy(whole, tmp_path / f"{number}.cuttings"))
        broken(path, f"DELETE FROM articles WHERE id={number}")
        with Archive(path) as archive:
            assert archive.check(repair=True)["ok"]
        assert different(truth_of(whole), truth_of(path)) == []


GAPS: dict[str, Break] = {
    # A step that took a correction back is lost: nobody can tell any more what is in force.
    "a lost row": "DELETE FROM decisions WHERE id=(SELECT max(id) FROM decisions WHERE kind='undo')",
    "the last row": (
        "INSERT INTO decisions (made, kind, data, label, inverse) VALUES ('', 'star', '{}', '', '[]')",
        "DELETE FROM decisions WHERE id=(SELECT max(id) FROM decisions)",
    ),
    "all rows": ("DELETE FROM decisions", "DELETE FROM sqlite_sequence WHERE name='decisions'"),
    "corrections let go": (
        "INSERT INTO decisions (made, kind, data, label, inverse) VALUES ('', 'purged', '{}', '', '{}')",
        "UPDATE decisions SET target=(SELECT max(id) FROM decisions) WHERE kind='tag'",
    ),
}


@pytest.mark.parametrize("gap", GAPS)
def test_where_the_list_of_decisions_has_gaps_no_row_is_accused(whole: Path, tmp_path: Path, gap: str) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    broken(path, GAPS[gap])
    broken(path, ("DELETE FROM tags WHERE article=2", "UPDATE articles SET starred=1 WHERE id=5"))
    with Archive(path) as archive:
        assert said_otherwise(archive.store) == {}


def test_what_a_repair_itself_removes_is_said_again_where_the_list_has_gaps(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    # The import is no correction: all of them are here still.
    broken(path, ("DELETE FROM decisions WHERE kind='import'", "UPDATE collections SET id=77 WHERE id=1"))
    with Archive(path) as archive:
        assert archive.check(repair=True)["ok"]
    assert different(truth_of(whole), truth_of(path)) == []


@pytest.mark.parametrize("inverse", ("[]", "null", "{}", "[1, 2, 12]", '{"kind": "star"}'))
def test_a_decision_whose_way_back_is_another_one_is_no_witness(whole: Path, tmp_path: Path, inverse: str) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    broken(path, f"UPDATE decisions SET inverse='{inverse}' WHERE kind IN ('tag', 'star', 'trash', 'note', 'title')")
    with Archive(path) as archive:
        assert archive.check()["problems"] in ([], ["lists of corrections do not hang together: 1"])
        archive.check(repair=True)
    assert different(truth_of(whole), truth_of(path)) == []


def test_what_was_deleted_for_good_does_not_hide_what_is_lost_since(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        assert Purging(archive.store, lambda: archive.index).empty_trash()["deleted"] == 4
        assert archive.check()["problems"] == []
        archive.store.connection.execute("DELETE FROM tags WHERE article=2")
        archive.store.connection.execute("UPDATE articles SET starred=0 WHERE id=6")
        # What no decision says may have been said by one that was removed.
        archive.store.connection.execute("INSERT INTO tags VALUES (5, 'new')")
        found = archive.check()["problems"]
        assert found == ["tags are not as people gave them: 1", "stars are not as people gave them: 1"]


def test_a_search_saved_by_an_earlier_version_is_as_it_was_saved(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    broken(path, 'UPDATE saved_searches SET question=\'{"text": "harbour", "scopes": []}\'')
    with Archive(path) as archive:
        assert archive.check()["problems"] == []


def test_what_another_window_changes_meanwhile_is_not_accused(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    work_out = mending_said.work_out
    with Archive(path) as archive, Archive(path) as other:

        def changed(*given: Any) -> Any:
            found = work_out(*given)
            # All is worked out; before it is compared, another window takes a correction back.
            other.decide({"kind": "note", "article": 2, "text": ""})
            return found

        monkeypatch.setattr(mending_said, "work_out", changed)
        assert all(one.count == 0 for one in said_otherwise(archive.store).values())
        monkeypatch.undo()
        assert all(one.count == 0 for one in said_otherwise(archive.store).values())


def test_no_order_in_which_people_say_and_take_back_is_accused(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    twice: list[dict[str, Any]] = [
        {"kind": "tag", "articles": [5], "tag": "twice", "on": True},
        {"kind": "star", "articles": [3], "on": True},
        {"kind": "collection", "name": "Twice", "articles": [5], "on": True},
        {"kind": "note", "article": 5, "text": "Twice"},
        {"kind": "title", "article": 5, "value": "Twice"},
        {"kind": "copy", "articles": [5, 6]},
    ]
    with Archive(path) as archive:
        for decision in twice:
            # The second one changes nothing; the first is taken back where that is no refusal, and comes again.
            first = archive.decide(decision)["id"]
            archive.decide(decision)
            assert archive.check()["problems"] == []
            with contextlib.suppress(DecisionRefused):
                archive.deciding.undo_decision(first)
            assert archive.check()["problems"] == []
            for step in (archive.undo, archive.undo, archive.redo, archive.undo):
                step()
                assert archive.check()["problems"] == []
        archive.decide({"kind": "read", "articles": [3], "on": True})
        archive.decide({"kind": "read", "articles": [3], "on": False})
        archive.store.connection.execute("UPDATE articles SET read=1 WHERE id IN (3, 4)")
        assert archive.check()["problems"] == []
