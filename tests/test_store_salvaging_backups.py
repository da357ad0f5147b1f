"""Salvage of a damaged backup: its originals lie beside it, and it says so where they do not."""

from __future__ import annotations

import shutil
from pathlib import Path

from backup_samples import archive_of, back_up
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.store.connection import Store


def backed_up(folder: Path) -> tuple[Path, list[tuple[object, ...]]]:
    """Make an archive and damage a backup of it; returns where that is, and what the archive keeps of originals."""
    store = archive_of(folder, 3)
    backup = Path(back_up(store).path)
    kept = originals(store)
    (root,) = store.rows("SELECT rootpage FROM sqlite_master WHERE name='tags'")[0]
    store.close()
    data = bytearray(backup.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = bytes(4096)
    backup.write_bytes(data)
    return backup, kept


def originals(store: Store) -> list[tuple[object, ...]]:
    """Return everything that an archive keeps of originals."""
    return store.rows(
        "SELECT a.id, o.sha256, o.name, o.size, c.position, c.data FROM articles a JOIN originals o ON o.id=a.original"
        " JOIN original_chunks c ON c.original=o.id ORDER BY 1, 5"
    )


def test_the_originals_of_a_backup_are_brought_from_beside_it(tmp_path: Path) -> None:
    backup, kept = backed_up(tmp_path)
    before = {path: path.read_bytes() for path in backup.parent.rglob("*") if path.is_file()}
    made = salvage_archive(backup, tmp_path / "b.cuttings")
    assert made["articles"] == made["originals"] == 3 and made["lost"] == [], made
    with Archive(tmp_path / "b.cuttings") as archive:
        assert archive.check()["ok"] and originals(archive.store) == kept and len(kept) == 3
    assert {path: path.read_bytes() for path in backup.parent.rglob("*") if path.is_file()} == before


def test_a_backup_that_was_taken_out_of_its_folder_says_where_its_originals_are(tmp_path: Path) -> None:
    backup, _kept = backed_up(tmp_path)
    alone = tmp_path / "alone"
    alone.mkdir()
    made = salvage_archive(Path(shutil.copy(backup, alone / "a.cuttings")), tmp_path / "b.cuttings")
    assert made["articles"] == 3 and made["lost"] == [{"what": "originals", "count": 3}]
    assert "The originals of a backup lie beside it" in str(made["notes"])
    with Archive(tmp_path / "b.cuttings") as archive:
        assert archive.check()["ok"]
