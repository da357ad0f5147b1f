"""Files of strangers in a folder of backups: what SQL they bring is not run, and no question to them is without end."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from backup_samples import archive_of, back_up
from cuttings_db.archive.backups import list_backups, restore
from cuttings_db.errors import ArchiveDamaged, ArchiveProblem, Cancelled
from cuttings_db.store import backing_up_making
from cuttings_db.store.backing_up_folder import note_of, note_path
from cuttings_db.store.backing_up_originals import Packs
from cuttings_db.store.backing_up_watching import asked, pieces
from cuttings_db.store.migrations import APPLICATION_ID

_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n {}) SELECT {} FROM n"
_PACK = """
CREATE TABLE originals (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE chunks (sha256 TEXT NOT NULL, position INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (sha256, position)) WITHOUT ROWID;
"""


def write(path: Path, script: str, application: int = 0) -> Path:
    """Write a file of SQLite."""
    with closing(sqlite3.connect(path)) as opened:
        opened.execute(f"PRAGMA application_id={application}")
        opened.executescript(script)
    return path


def test_a_pack_holds_two_tables_and_nothing_else(tmp_path: Path) -> None:
    view = "CREATE VIEW originals AS " + _NUMBERS.format("LIMIT 3", "'z' || i AS sha256, 1 AS size")
    write(tmp_path / "a view.pack", view)
    write(tmp_path / "one more.pack", _PACK + "INSERT INTO originals VALUES ('a', 1); CREATE VIEW v AS SELECT 1;")
    made = _PACK.replace("size INTEGER", "more TEXT AS (sha256 || 'x'), size INTEGER")
    write(tmp_path / "computed.pack", made + "INSERT INTO originals VALUES ('b', 1);")
    packs = Packs(tmp_path, tmp_path / "a.cuttings", lambda: None)
    assert packs.known() == set()
    write(tmp_path / "like ours.pack", _PACK + "INSERT INTO originals VALUES ('c', 1);")
    assert packs.known() == {"c"}


def test_what_a_strangers_pack_says_of_itself_is_not_restored(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    backup = Path(back_up(store).path)
    store.close()
    (pack,) = backup.parent.glob("*.pack")
    with closing(sqlite3.connect(pack)) as opened:
        rows = opened.execute("SELECT sha256, hex(data) FROM chunks").fetchall()
    pack.unlink()
    # Even where it says what is true: nobody knows what it does first.
    views = " UNION ALL ".join(f"SELECT '{sha}' AS sha256, 0 AS position, x'{data}' AS data" for sha, data in rows)
    write(pack, f"CREATE VIEW chunks AS {views}; CREATE VIEW originals AS SELECT sha256, 1 AS size FROM chunks;")
    assert restore(tmp_path / "new.cuttings", backup)["lost"] == 2


def test_a_strangers_archive_beside_the_backups_is_not_asked_what_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = archive_of(tmp_path, 2)
    folder = Path(back_up(store).path).parent
    told: list[set[str] | None] = []
    wanted = backing_up_making._wanted

    def noted(*given: object) -> set[str] | None:
        told.append(wanted(*given))  # type: ignore[arg-type]
        return told[-1]

    monkeypatch.setattr(backing_up_making, "_wanted", noted)
    back_up(store)
    views = "CREATE VIEW originals AS " + _NUMBERS.format("LIMIT 3", "'z' || i AS sha256")
    write(folder / "from a friend.cuttings", views, APPLICATION_ID)
    assert back_up(store).state == "checked"
    assert told[0] and len(told[0]) == 2 and told[1] is None
    store.close()


def test_what_a_strangers_archive_says_of_itself_is_not_listed(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    folder = Path(back_up(store).path).parent
    views = "CREATE VIEW meta AS SELECT 'archive' AS key, 'x' AS value; CREATE TABLE articles (id);"
    odd = write(folder / "from a friend.cuttings", views, APPLICATION_ID)
    assert [row.state for row in list_backups(store.path) if row.path == str(odd)] == ["damaged"]
    store.close()


def test_a_question_ends_even_where_the_answer_does_not(tmp_path: Path) -> None:
    path = write(tmp_path / "endless", "CREATE VIEW originals AS " + _NUMBERS.format("", "'z' || i AS sha256"))
    looks = [0]

    def look() -> None:
        looks[0] += 1

    with pytest.raises(sqlite3.OperationalError), asked(path, look) as opened:
        opened.execute("SELECT count(*) FROM originals").fetchone()
    assert 10 < looks[0] < 100

    def stop() -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled), asked(path, stop) as opened:
        opened.execute("SELECT count(*) FROM originals").fetchone()
    with pytest.raises(sqlite3.DataError), asked(path, look) as opened:
        opened.execute("SELECT zeroblob(50000000)").fetchone()
    assert pieces(iter([(bytes(60),), ("word",), (bytes(40),)]), 100) == [bytes(60), bytes(40)]
    assert pieces(iter([(bytes(60),), (bytes(60),)]), 100) is None


def test_many_originals_are_no_question_without_end(tmp_path: Path) -> None:
    write(
        tmp_path / "a.pack",
        _PACK + "INSERT INTO originals " + _NUMBERS.format("LIMIT 400000", "printf('%064d', i), 1") + ";",
    )
    assert len(Packs(tmp_path, tmp_path / "a.cuttings", lambda: None).known()) == 400_000


def test_a_link_that_somebody_planted_is_not_written_through(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    store.path.chmod(0o640)
    backup = Path(back_up(store).path)
    note = note_path(backup)
    store.close()
    diary = tmp_path / "diary.txt"
    diary.write_text("ten years")
    backup.chmod(0o640)
    backup.write_bytes(backup.read_bytes()[:-1] + b"?")
    # What it was called before, and could be guessed.
    planted = note.with_name(f"{note.name}.{os.getpid()}.part")
    planted.symlink_to(diary)
    with pytest.raises(ArchiveDamaged, match="no longer what was written"):
        restore(tmp_path / "new.cuttings", backup)
    assert diary.read_text() == "ten years" and not note.is_symlink()
    noted = note_of(backup)
    assert noted is not None and noted.state == "damaged"


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such rights")
def test_who_may_read_a_backup_may_read_what_is_noted_of_it(tmp_path: Path) -> None:
    for rights in (0o600, 0o640, 0o664):
        store = archive_of(tmp_path, 1, f"{rights}.cuttings")
        store.path.chmod(rights)
        backup = Path(back_up(store).path)
        store.close()
        read = stat.S_IMODE(backup.stat().st_mode) & 0o044
        assert read == rights & 0o044
        assert stat.S_IMODE(note_path(backup).stat().st_mode) == 0o600 | read
        backup.chmod(0o600 | read)
        backup.write_bytes(b"?")
        with pytest.raises(ArchiveProblem):
            restore(tmp_path / "new.cuttings", backup)
        assert stat.S_IMODE(note_path(backup).stat().st_mode) == 0o600 | read
