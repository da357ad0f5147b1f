"""Two who work on one archive: on a network drive, where nothing may be written, in somebody else's folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from backup_samples import add_with_original, archive_of, back_up, everything
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.backups import Backups, list_backups, restore
from cuttings_db.errors import ArchiveProblem, ArchiveReadOnly
from cuttings_db.model import Question
from cuttings_db.store import connection, places
from cuttings_db.store.connection import Store
from cuttings_db.store.places_kinds import place_of
from endurance import sharing

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{CHECKOUT / 'db'}{os.pathsep}{CHECKOUT / 'tests'}"}


def python(script: str, *arguments: object) -> subprocess.Popen[str]:
    """Run a script in a process of its own."""
    command, pipe = [sys.executable, "-c", script, *map(str, arguments)], subprocess.PIPE
    return subprocess.Popen(command, env=ENVIRONMENT, text=True, stdout=pipe, stderr=pipe)


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that the system calls a network drive."""
    folder, mounts = tmp_path / "share", tmp_path / "mounts"
    folder.mkdir()
    mounts.write_text(f"/dev/root / ext4 rw 0 0\nserver:/x {folder} nfs4 rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    return folder


_WRITES = """
import sys
from pathlib import Path
from cuttings_db.store import places
places._MOUNTS = Path(sys.argv[3])
from backup_samples import add_with_original, back_up
from cuttings_db.store.connection import Store
path, first = Path(sys.argv[1]), int(sys.argv[2])
for number in range(first, first + 8):
    store = Store(path)
    assert store.value("PRAGMA journal_mode") == "delete"
    add_with_original(store, path.parent / f"in {first}", number)
    if number % 4 == 0:
        back_up(store, "hand")
    store.close()
print("done")
"""


def test_two_programs_write_to_one_archive_on_a_network_drive(network: Path, tmp_path: Path) -> None:
    store = archive_of(network, 1)
    assert store.value("PRAGMA journal_mode") == "delete"
    others = [python(_WRITES, store.path, first, tmp_path / "mounts") for first in (100, 200)]
    for number in range(300, 306):
        add_with_original(store, network / "in", number)
        assert store.value("SELECT count(*) FROM articles") >= number - 298
    for other in others:
        out, err = other.communicate(timeout=100)
        assert (other.returncode, out) == (0, "done\n"), err
    names = {str(row[0]) for row in store.rows("SELECT title FROM articles")}
    expected = [0, *range(100, 108), *range(200, 208), *range(300, 306)]
    assert names == {f"Note {number}" for number in expected}
    assert store.value("SELECT count(*) FROM articles") == len(expected)
    assert not [path for path in network.iterdir() if path.name.endswith(("-wal", "-shm"))]
    assert place_of(store.path).kind == "network" and place_of(store.path).advice
    store.close()
    for row in list_backups(network / "a.cuttings"):
        assert row.state == "checked"
        assert restore(tmp_path / "back.cuttings", Path(row.path), keep=False)["lost"] == 0


def test_an_archive_that_was_written_ahead_comes_to_a_network_drive(tmp_path: Path, network: Path) -> None:
    store = archive_of(tmp_path, 2)
    assert store.value("PRAGMA journal_mode") == "wal"
    store.close()
    moved = Path(shutil.move(tmp_path / "a.cuttings", network / "a.cuttings"))
    opened = Store(moved)
    assert opened.value("PRAGMA journal_mode") == "delete" and opened.value("SELECT count(*) FROM articles") == 2
    opened.close()
    assert sorted(path.name for path in network.iterdir()) == ["a.cuttings"]


def test_a_backup_on_a_network_drive_lets_others_write_soon(network: Path) -> None:
    store = archive_of(network, 30)
    other = Store(store.path)
    done: list[float] = []

    def write() -> None:
        mine = Store(store.path)
        add_with_original(mine, network / "in 2", 999)
        done.append(1.0)
        mine.close()

    writer = threading.Thread(target=write)
    writer.start()
    made = back_up(store, "hand")
    writer.join(30)
    assert done and made.state == "checked" and made.articles in (30, 31)
    assert other.value("SELECT count(*) FROM articles") == 31
    other.close()
    store.close()


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Path]:
    """Return an archive on a medium that can only be read."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a medium that can only be read")
    folder = tmp_path / "disc"
    folder.mkdir()
    archive_of(folder, 3).close()
    mounted = subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False).returncode == 0
    if not mounted or subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=False).returncode:
        if mounted:
            subprocess.run(["umount", folder], check=False)
        pytest.skip("nothing may be mounted here")
    try:
        yield folder / "a.cuttings"
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def test_a_medium_that_can_only_be_read_is_read_and_backed_up_elsewhere(sealed: Path, tmp_path: Path) -> None:
    before = sealed.read_bytes()
    with Archive(sealed) as archive, Archive(sealed) as second:
        assert archive.summary()["read_only"] and second.summary()["articles"] == 3
        archive.catch_up()
        assert archive.search(Question(text="oslo"))["total"] == 3
        with pytest.raises(ArchiveReadOnly) as caught:
            archive.decide({"kind": "star", "articles": [1], "on": True})
        assert "Copy it" in caught.value.advice
        assert place_of(sealed).kind == "read_only"
        backups = Backups(archive.store)
        assert not backups.due()
        with pytest.raises(ArchiveProblem) as refused:
            backups.make("hand")
        assert "another folder" in refused.value.advice
        (tmp_path / "mine").mkdir()
        backups.settle(str(tmp_path / "mine"), daily=True)
        assert backups.make("hand").articles == 3
    with pytest.raises(ArchiveProblem) as caught_back:
        restore(sealed, Path(list_backups(sealed)[0].path))
    assert caught_back.value.advice
    assert sealed.read_bytes() == before
    assert sorted(path.name for path in sealed.parent.iterdir()) == ["a.cuttings", "in"]
    # The way out that the words name.
    copy = Path(shutil.copy(sealed, tmp_path / "copy.cuttings"))
    with Archive(copy) as archive:
        archive.decide({"kind": "star", "articles": [1], "on": True})


_AS_NOBODY = """
import json, os, sys
from pathlib import Path
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.backups import Backups
from cuttings_db.errors import ArchiveProblem

def work(path):
    try:
        with Archive(path) as archive:
            archive.catch_up()
            yield f"articles {archive.summary()['articles']} {archive.summary()['read_only']}"
            try:
                archive.decide({"kind": "star", "articles": [1], "on": True})
                yield "written"
            except ArchiveProblem as error:
                yield f"{type(error).__name__} {bool(error.advice)}"
            try:
                yield Backups(archive.store).make("hand").state
            except ArchiveProblem as error:
                yield f"{type(error).__name__} {bool(error.advice)}"
    except ArchiveProblem as error:
        yield f"{type(error).__name__} {bool(error.advice)}"

os.environ["CUTTINGS_CACHE"] = sys.argv[1]
# Whatever is loaded later would not be found: the program may lie where only root reads.
assert list(work(Path(sys.argv[2])))[1:] == ["written", "checked"]
os.setgroups([]); os.setgid(65534); os.setuid(65534)
os.environ["CUTTINGS_CACHE"] = sys.argv[1] + " of nobody"
print(json.dumps([list(work(Path(path))) for path in sys.argv[3:]]))
"""


@pytest.fixture
def open_place() -> Iterator[Path]:
    """Return a folder that everybody may enter."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may work as somebody else")
    import tempfile

    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o755)
        for folder in ("cache", "cache of nobody"):
            (Path(name) / folder).mkdir()
        os.chown(Path(name) / "cache of nobody", 65534, 65534)
        yield Path(name)


def test_settings_that_may_not_be_read_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = archive_of(tmp_path, 1)
    lstat = Path.lstat

    def refused(self: Path, *rest: object, **named: object) -> object:
        if "backups" in self.parts:
            raise PermissionError(13, "Permission denied")
        return lstat(self)

    monkeypatch.setattr(Path, "lstat", refused)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "no" / "such"))
    assert Backups(store).overview()["rows"] == [] and Backups(store).choice.daily
    store.close()


def test_in_the_folder_of_somebody_else(open_place: Path) -> None:
    refused, look = "ArchiveProblem True", ["articles 2 True", "ArchiveReadOnly True"]
    cases = [
        (0o755, 0o644, [*look, refused]),
        (0o755, 0o600, [refused]),
        (0o700, 0o644, [refused]),
        (0o777, 0o644, [*look, "checked"]),
        (0o777, 0o666, ["articles 2 False", "written", "checked"]),
        (0o755, 0o666, [*look, refused]),
    ]
    paths, before = [], []
    for number, (folder, file, _told) in enumerate(cases):
        theirs = open_place / f"theirs {number}"
        theirs.mkdir()
        archive_of(theirs, 2).close()
        paths.append(theirs / "a.cuttings")
        before.append(everything(paths[-1]))
        paths[-1].chmod(file)
        theirs.chmod(folder)
    archive_of(open_place, 1, "warm.cuttings").close()
    process = python(_AS_NOBODY, open_place / "cache", open_place / "warm.cuttings", *paths)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out) == [told for _folder, _file, told in cases]
    for path, earlier, (_folder, _file, told) in zip(paths, before, cases, strict=True):
        assert (everything(path) == earlier) == ("written" not in told)


def test_a_window_and_a_terminal_at_once(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(own_cache))
    did, finding = sharing.run(3, rounds=2)
    assert finding == "" and sum(did.values()) == 4


def test_a_whole_copy_ends_while_another_writes_all_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_PAGES", 1)
    store = archive_of(tmp_path, 5)
    with store.transaction("quiet"):
        store.connection.execute("UPDATE original_chunks SET data=zeroblob(12000000) WHERE original=1")
    ended = threading.Event()

    def write() -> None:
        mine = Store(store.path)
        mine.connection.execute("PRAGMA synchronous=OFF")
        while not ended.is_set():
            with mine.transaction("quiet"):
                pass
        mine.close()

    writer = threading.Thread(target=write)
    writer.start()
    copier = threading.Thread(target=lambda: Store(store.path).backup(tmp_path / "copy.cuttings"))
    copier.start()
    copier.join(20)
    stuck = copier.is_alive()
    ended.set()
    writer.join()
    copier.join()
    assert not stuck and len(everything(tmp_path / "copy.cuttings")["articles"]) == 5
    store.close()


def test_where_the_numbers_of_files_change_an_archive_is_known_by_what_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = archive_of(tmp_path, 1)
    monkeypatch.setattr(store._standing, "_file", (1, 2))
    add_with_original(store, tmp_path / "in", 2)
    assert store.value("SELECT count(*) FROM articles") == 2
    store.close()
    assert connection.Store(tmp_path / "a.cuttings").identity
