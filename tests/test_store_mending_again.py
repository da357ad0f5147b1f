"""What people renamed, removed or looked at since does not come back when a row beside it is mended."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from test_archive_repair import broken

BESIDE = {
    "collected": "INSERT INTO collected VALUES (3, x'41')",
    "saved search": "INSERT INTO saved_searches VALUES ('junk', '{')",
    "starred": "UPDATE articles SET starred='maybe' WHERE id=9",
    "tag": "INSERT INTO tags VALUES (x'41', 'tag')",
    "highlight": "UPDATE highlights SET start=x'41' WHERE uuid=(SELECT min(uuid) FROM highlights)",
}


@pytest.fixture(scope="module")
def renamed(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(tmp_path_factory.mktemp("cache")))
        with Archive(whole) as archive:
            for decision in (
                {"kind": "collection", "name": "Alpha", "articles": [1, 2], "on": True},
                {"kind": "collection_rename", "name": "Alpha", "to": "Beta"},
                {"kind": "collection", "name": "Beta", "articles": [2], "on": False},
                {"kind": "saved_search", "name": "S1", "question": {"text": "x", "scopes": []}},
                {"kind": "saved_search_rename", "name": "S1", "to": "S2"},
                {"kind": "tag", "articles": [4], "tag": "old", "on": True},
                {"kind": "tag_rename", "tag": "old", "to": "new"},
                {"kind": "read", "articles": [5], "on": False},
            ):
                archive.decide(decision)
            # As looking at it does, which is no decision.
            archive.store.connection.execute("UPDATE articles SET read=1 WHERE id=5")
    return whole


def said(archive: Archive) -> dict[str, Any]:
    """Return what decisions write."""
    rows = archive.store.rows
    return {
        "saved": rows("SELECT * FROM saved_searches"),
        "collections": rows(
            "SELECT k.name, c.article FROM collections k LEFT JOIN collected c ON c.collection=k.id ORDER BY 1, 2"
        ),
        "tags": rows("SELECT * FROM tags ORDER BY tag, article"),
        "states": rows("SELECT id, starred, trashed, read FROM articles ORDER BY id"),
    }


@pytest.mark.parametrize("where", BESIDE)
def test_what_was_renamed_stays_so(renamed: Path, tmp_path: Path, where: str) -> None:
    path = Path(shutil.copy(renamed, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        before = said(archive)
    broken(path, BESIDE[where])
    with Archive(path) as archive:
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert said(archive) == before, mended["repaired"]


@pytest.mark.parametrize("table", ("collected", "saved_searches", "tags"))
def test_what_is_lost_comes_back_as_it_was_in_the_end(renamed: Path, tmp_path: Path, table: str) -> None:
    path = Path(shutil.copy(renamed, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        before = said(archive)
    row = {"collected": "(3, x'41')", "saved_searches": "('junk', '{')", "tags": "(x'41', 'tag')"}[table]
    broken(path, (f"DELETE FROM {table}", f"INSERT INTO {table} VALUES {row}"))
    with Archive(path) as archive:
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert said(archive) == before, mended["repaired"]
