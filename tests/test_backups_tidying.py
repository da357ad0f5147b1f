"""Packs that nobody needs go where that is sure; a file that may need them is named until it is gone."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backup_samples import add_with_original, archive_of, back_up
from cuttings_db.archive.backups import Backups
from cuttings_db.cli import main
from cuttings_db.store.connection import Store

_NEWER = "INSERT INTO _sqlite_migrations VALUES (99, 'cuttings', 'm999_future', '')"
_STRANGE = "CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM articles; END"


def changed(of: Path, to: Path, statement: str) -> Path:
    """Write a copy of an archive in which something is changed."""
    shutil.copy(of, to)
    to.chmod(0o600)
    with closing(sqlite3.connect(to)) as opened:
        opened.execute(statement)
        opened.commit()
    return to


def with_needless_pack(folder: Path) -> tuple[Store, Path, Path]:
    """Return an archive, a backup of it, and a pack that no backup needs any more."""
    store = archive_of(folder, 1)
    gone = Path(back_up(store, "hand").path)
    (needless,) = gone.parent.glob("*.pack")
    with store.transaction("all"):
        for statement in ("UPDATE articles SET original=NULL", "DELETE FROM original_chunks", "DELETE FROM originals"):
            store.connection.execute(statement)
    add_with_original(store, folder / "in", 2)
    kept = Path(back_up(store, "hand").path)
    for path in (gone, gone.with_suffix(".json")):
        path.chmod(0o600)
        path.unlink()
    return store, kept, needless


@pytest.mark.parametrize("statement", [_NEWER, _STRANGE])
def test_a_whole_archive_beside_the_backups_does_not_keep_packs(tmp_path: Path, statement: str) -> None:
    store, kept, needless = with_needless_pack(tmp_path)
    other = archive_of(tmp_path / "in", 1, "other.cuttings")
    other.close()
    changed(other.path, kept.parent / "other.cuttings", statement)
    assert needless.exists()
    assert back_up(store).state == "checked"
    assert not needless.exists() and Backups(store).overview()["untidied"] == []
    store.close()


@pytest.mark.parametrize("statement", [_NEWER, _STRANGE])
def test_what_may_need_packs_keeps_them_and_is_named_until_it_is_gone(
    tmp_path: Path, statement: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store, kept, needless = with_needless_pack(tmp_path)
    odd = changed(kept, kept.parent / "odd.cuttings", statement)
    assert back_up(store).state == "checked"
    assert needless.exists() and Backups(store).overview()["untidied"] == ["odd.cuttings"]
    assert main(["backups", str(store.path)]) == 0
    assert "odd.cuttings may need them" in capsys.readouterr().out
    odd.unlink()
    assert Backups(store).overview()["untidied"] == []
    back_up(store)
    assert not needless.exists()
    store.close()
