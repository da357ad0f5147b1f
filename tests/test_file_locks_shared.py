"""A lock in a folder that several people share: who may write to the archive may make its backups, one at a time."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from backup_samples import archive_of, back_up
from cuttings_db.errors import ArchiveBusy
from cuttings_db.file_locks import one_at_a_time

pytestmark = pytest.mark.skipif(os.name != "posix", reason="other systems have no such rights")
_BUSY = ArchiveBusy("busy", "wait")


def rights(path: Path) -> int:
    """Return who may do what to a file."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o660, 0o664])
def test_the_lock_of_backups_is_as_open_as_the_archive(tmp_path: Path, mode: int) -> None:
    store = archive_of(tmp_path, 1)
    lock = tmp_path / "a backups" / ".lock"
    # One that was there before gets them too.
    lock.parent.mkdir()
    lock.touch(0o600)
    store.path.chmod(mode)
    back_up(store)
    assert rights(lock) == mode
    store.close()


def test_another_lock_is_private(tmp_path: Path) -> None:
    with one_at_a_time(tmp_path / "lock", 0.0, _BUSY):
        assert rights(tmp_path / "lock") == 0o600


def test_a_lock_that_may_only_be_read_is_held_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "lock"
    lock.touch()
    whole = os.open

    def refuse(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY):
            raise PermissionError(13, "Permission denied")
        return whole(path, flags, mode)

    line = "import fcntl, sys; fcntl.flock(open(sys.argv[1], 'r+'), fcntl.LOCK_EX | fcntl.LOCK_NB)"

    def is_free() -> bool:
        return not subprocess.run([sys.executable, "-c", line, str(lock)], capture_output=True, check=False).returncode

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        held = one_at_a_time(lock, 0.0, _BUSY)
        held.__enter__()
    assert not is_free()
    with pytest.raises(ArchiveBusy), one_at_a_time(lock, 0.0, _BUSY):
        pass
    held.__exit__(None, None, None)
    assert is_free()


def test_no_link_is_followed_to_make_a_lock(tmp_path: Path) -> None:
    (tmp_path / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic links"), one_at_a_time(tmp_path / "lock", 0.0, _BUSY):
        pass
    assert not (tmp_path / "elsewhere").exists()
