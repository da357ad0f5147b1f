"""What a killed program left aside is removed by the next one; what a living one makes, and all else, stays."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cuttings_db import leftovers
from cuttings_db.leftovers import clear_left, make_private_folder, part_beside, private_folder


def of_the_dead(name: str) -> str:
    """Return the same name as a process that is gone would have made it."""
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    return name.replace(f"-{os.getpid()}-", f"-{int(ended.stdout)}-")


def test_only_what_the_dead_made_goes(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    mine = part_beside(target)
    assert mine.parent == tmp_path
    own = make_private_folder("dossier", tmp_path)
    left = [tmp_path / of_the_dead(mine.name), tmp_path / of_the_dead(f"{mine.name}-journal")]
    folder = tmp_path / of_the_dead(own.name)
    other = ["cuttings-notes.txt", ".cuttings-1234.part", "a.part", "cuttings-import-x", ".cuttings-abc-1-2.part"]
    # A name that another machine's process gave, which may live.
    elsewhere = [".cuttings-00000000-1-aa.part"]
    for path in (mine, *left, target, *(tmp_path / name for name in (*other, *elsewhere))):
        path.write_bytes(b"x")
    folder.mkdir()
    (folder / "text").write_text("an article")
    (tmp_path / of_the_dead(f"{mine.name}-link")).symlink_to(target)
    clear_left(tmp_path)
    assert not any(path.exists() for path in (*left, folder))
    assert own.is_dir()
    assert all(path.exists() for path in (mine, target, *(tmp_path / name for name in (*other, *elsewhere))))


def test_what_another_machine_left_goes_when_it_is_old(tmp_path: Path) -> None:
    new, old = tmp_path / ".cuttings-00000000-1-aa.part", tmp_path / ".cuttings-00000000-1-bb.part"
    for path in (new, old):
        path.write_bytes(b"x")
    os.utime(old, (0, 0))
    clear_left(tmp_path)
    assert new.exists() and not old.exists()


def test_a_system_that_cannot_be_asked_for_processes_loses_nothing_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = part_beside(tmp_path / "a")
    path = tmp_path / of_the_dead(mine.name)
    path.write_bytes(b"x")
    with monkeypatch.context() as patch:
        patch.setattr(leftovers.os, "name", "nt")
        clear_left(tmp_path)
    assert path.exists()


def test_the_next_part_clears_its_folder_and_a_folder_that_is_gone_is_no_error(tmp_path: Path) -> None:
    left = tmp_path / of_the_dead(part_beside(tmp_path / "a").name)
    left.write_bytes(b"x")
    part_beside(tmp_path / "b")
    assert not left.exists()
    clear_left(tmp_path / "none")


def test_a_private_folder_is_gone_after_an_error_too(tmp_path: Path) -> None:
    with pytest.raises(ValueError), private_folder("join", tmp_path) as folder:
        assert folder.stat().st_mode & 0o077 == 0
        (folder / "a").write_bytes(b"x")
        raise ValueError("no")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked up as Linux shows them")
def test_a_process_that_ended_and_that_nobody_waited_for_is_dead(tmp_path: Path) -> None:
    child = subprocess.Popen([sys.executable, "-c", "pass"], stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.read()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    left = tmp_path / part_beside(tmp_path / "a").name.replace(f"-{os.getpid()}-", f"-{child.pid}-")
    left.write_bytes(b"x")
    clear_left(tmp_path)
    assert not left.exists()
    child.stdout.close()
    child.wait()
