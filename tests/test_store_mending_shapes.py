"""JSON of another shape than it is read as is found and mended: nothing trips over it later."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.store.mending_accounts import sound_place
from test_archive_repair import broken, seen

SHAPES = {
    "highlight on a number": "UPDATE highlights SET place='7'",
    "highlight on nothing": "UPDATE highlights SET place='{}'",
    "highlight on a list for words": "UPDATE highlights SET place=json_set(place, '$.surface', json('[]'))",
    "saved search of a number": "UPDATE saved_searches SET question='7'",
    "saved search of no day": "UPDATE saved_searches SET question=json_set(question, '$.dates', "
    """json('[{"lo": "tomorrow", "hi": null, "what": "published"}]'))""",
    "day of publication that is a number": "UPDATE overrides SET value='7' WHERE field='published'",
    "day of publication that is empty": "UPDATE overrides SET value='{}' WHERE field='published'",
    "date of a number": "UPDATE date_overrides SET state='corrected', interval='7'",
    "date that nobody gave": "UPDATE date_overrides SET state='corrected', interval=NULL",
    "watched folder of a number": "INSERT INTO watched (path, kind, state) VALUES ('/x', 'folder', '7')",
    "question of a number": "INSERT INTO searches (question, asked, articles) VALUES ('7', '', 1)",
    "earlier text of a number": "UPDATE revisions SET state='7'",
}


@pytest.mark.parametrize("how", SHAPES)
def test_another_shape_is_found_and_mended(whole: Path, tmp_path: Path, how: str) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        before = seen(archive)
    broken(path, SHAPES[how])
    with Archive(path) as archive:
        assert not archive.check()["ok"]
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert seen(archive) == before, mended["repaired"]


def test_the_place_of_a_highlight_is_told_by_where_it_stands(whole: Path, tmp_path: Path) -> None:
    """Its note is in no decision where it came with another archive; the row is not to be lost."""
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        places = [json.loads(row[0]) for row in archive.store.rows("SELECT place FROM highlights ORDER BY uuid")]
    broken(path, ("UPDATE highlights SET place='7'", "DELETE FROM decisions WHERE kind='highlight'"))
    with Archive(path) as archive:
        assert archive.check(repair=True)["ok"]
        stored = [str(row[0]) for row in archive.store.rows("SELECT place FROM highlights ORDER BY uuid")]
    assert [json.loads(place) for place in stored] == places and all(map(sound_place, stored))
