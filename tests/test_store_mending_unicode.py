"""Texts that are no Unicode: no row takes the place of another, and each is found by its key."""

from __future__ import annotations

import shutil
from pathlib import Path

from cuttings_db.archive.archive import Archive
from cuttings_db.store.soundness_rules import Mend
from cuttings_db.store.soundness_values import VALUES
from cuttings_db.text import lay_out_text
from pace import within
from test_archive_repair import broken, seen


def test_two_names_that_become_one_stay_two(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        before = archive.store.rows("SELECT * FROM collected ORDER BY article, collection")
        assert len(before) > 1
    broken(
        path,
        (
            "UPDATE collections SET name=CAST(x'42ff78' AS TEXT) WHERE id=1",
            "UPDATE collections SET name=CAST(x'42fe78' AS TEXT) WHERE id=2",
            # A decision is lost: nobody can tell what they were called.
            "UPDATE sqlite_sequence SET seq=seq+1 WHERE name='decisions'",
            "INSERT INTO tags VALUES (5, CAST(x'42ff78' AS TEXT)), (5, CAST(x'42fe78' AS TEXT))",
        ),
    )
    with Archive(path) as archive:
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert archive.store.rows("SELECT * FROM collected ORDER BY article, collection") == before
        names = archive.store.rows("SELECT name FROM collections ORDER BY id")
        assert names == [("B\ufffdx",), ("B\ufffdx (2)",)]
        tags = archive.store.rows("SELECT tag FROM tags WHERE article=5 ORDER BY tag")
        assert tags == [("B\ufffdx",), ("B\ufffdx (2)",)]


def test_two_articles_whose_names_become_one_stay_two(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        before = seen(archive)
    first = "UPDATE articles SET uuid=CAST(x'{}' || 'cd' AS TEXT) WHERE id={}"
    broken(path, (first.format("ff", 1), first.format("fe", 2)))
    with Archive(path) as archive:
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert seen(archive) == before


def test_many_are_mended_by_their_keys(whole: Path, tmp_path: Path) -> None:
    """A look through the table for each of them would take minutes."""
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    broken(
        path,
        (
            "WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM k WHERE n<40000)"
            " INSERT INTO dismissed_failures SELECT 'path' || n, '', '' FROM k",
            "UPDATE dismissed_failures SET member=CAST(x'ff' AS TEXT), path=CAST(x'fe' || path AS TEXT)"
            " WHERE CAST(substr(path, 5) AS INTEGER)<=4000",
        ),
    )
    (rule,) = (rule for rule in VALUES if rule.words == "texts are no Unicode")
    with Archive(path) as archive, archive.store.transaction("all") as counter:
        assert rule.count(archive.store) == 4000
        assert rule.mend is not None
        with within(5):
            rule.mend(Mend(archive.store, counter, lay_out_text))
        assert rule.count(archive.store) == 0
        assert archive.store.value("SELECT count(*) FROM dismissed_failures") == 40000
