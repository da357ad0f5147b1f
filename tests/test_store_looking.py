"""Having looked at an article marks it as read, and is no step of undo."""

from __future__ import annotations

from pathlib import Path

from cuttings_db.archive import Archive
from cuttings_db.store.looking import note_looked


def test_what_was_looked_at_is_read_once_and_undo_knows_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "A letter\n\nThe ward was quiet on Monday, and nobody asked for the list.\n", "utf-8"
    )
    with_archive = Archive(tmp_path / "x.cuttings", create=True)
    try:
        with_archive.import_files([tmp_path / "a.txt"])
        before = with_archive.summary()["undo_label"]
        assert note_looked(with_archive.store, 1)
        assert not note_looked(with_archive.store, 1) and not note_looked(with_archive.store, 99)
        assert with_archive.reading.article(1)["read"] is True
        assert with_archive.summary()["undo_label"] == before
    finally:
        with_archive.close()
