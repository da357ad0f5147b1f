"""Damaged, odd and unwritable archives: a sentence with advice from every command, never a traceback, nothing half."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_samples import filled, write_articles
from cuttings_db.archive.archive import Archive
from cuttings_db.cli import main
from cuttings_db.errors import (
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveProblem,
    ArchiveReadOnly,
    ExportFailed,
    NotAnArchive,
)
from cuttings_db.model import Question
from cuttings_db.store import places
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import Relations

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder))
        filled(folder).close()
    yield folder / "small.cuttings"


def ask(capfdbinary: pytest.CaptureFixture[bytes], *arguments: object) -> tuple[int, Any, str]:
    """Run a command in this process; return its status, its JSON, and what it complained."""
    capfdbinary.readouterr()
    status = main([str(argument) for argument in arguments])
    out, err = capfdbinary.readouterr()
    return status, json.loads(out), err.decode()


def commands(path: Path, folder: Path) -> list[list[object]]:
    return [
        ["search", path, "--json", "lyon"],
        ["show", path, "--json", 1],
        ["entities", path, "--json"],
        ["timeline", path, "--json"],
        ["export", path, "--json", "--to", folder / "out.csv", "--id", 1],
        ["decisions", path, "--json"],
        ["undo", path, "--json"],
        ["tag", path, "--json", "x", 1],
        ["backup", path, "--json", "--to", folder / "copy.cuttings"],
        ["check", path, "--json"],
    ]


@pytest.mark.parametrize("damage", ["bits", "zeros", "random", "cut"])
def test_every_command_says_that_an_archive_is_damaged(
    whole: Path, tmp_path: Path, damage: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    chance, path = random.Random(damage), tmp_path / "a.cuttings"
    for command in commands(path, tmp_path):
        data = bytearray(whole.read_bytes())
        if damage == "bits":
            for _ in range(60):
                data[chance.randrange(100, len(data))] ^= 1 << chance.randrange(8)
        elif damage == "cut":
            del data[chance.randrange(1, len(data)) :]
        else:
            at = chance.randrange(0, len(data) // 4096) * 4096
            data[at : at + 4096] = bytes(4096) if damage == "zeros" else chance.randbytes(4096)
        for left in tmp_path.glob("a.cuttings*"):
            left.unlink()
        path.write_bytes(data)
        status, answer, complaint = ask(capfdbinary, *command)
        assert status in (0, 1)
        assert "Traceback" not in complaint
        if isinstance(answer, dict) and "error" in answer:
            assert status == 1
            error = answer["error"]
            assert error["kind"] in ("ArchiveDamaged", "NotAnArchive", "QuestionRefused", "DecisionRefused"), answer
            assert error["reason"] in complaint


def test_check_names_every_kind_of_broken_row(whole: Path, tmp_path: Path) -> None:
    breaks = {
        "UPDATE mentions SET name='Nobody' WHERE id=1": "a name at",
        'UPDATE mentions SET "end"=99999 WHERE id=1': "a name at",
        "UPDATE mentions SET parts='[[0, ' WHERE id=1": "a name at",
        "UPDATE dates SET start=-4 WHERE id=1": "a date at",
        "UPDATE claims SET parts='[[0, 99999]]' WHERE id=1": "a claim at",
        "UPDATE revisions SET layer='{' WHERE id=1": "its parts cannot be read",
        "UPDATE revisions SET text='' WHERE id=1": "another length",
        "UPDATE dates SET lo='soon' WHERE id=1": "bounded by no day",
        "UPDATE articles SET text_sha256='x'": "more than once",
        "DELETE FROM dirty WHERE article=1": "never marked",
        "DELETE FROM original_chunks WHERE original=1": "lost their bytes",
    }
    for number, (sql, words) in enumerate(breaks.items()):
        path = Path(shutil.copy(whole, tmp_path / f"{number}.cuttings"))
        with Archive(path) as archive:
            assert archive.check()["problems"] == []
            assert archive.store.connection.execute(sql).rowcount
            found = archive.check()
            assert not found["ok"]
            assert any(words in problem for problem in found["problems"]), (sql, found)


def test_a_day_that_is_none_is_damage_and_no_bug_of_ours(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        archive.store.connection.execute("UPDATE dates SET lo='2024=06=03'")
        with pytest.raises(ArchiveDamaged):
            Relations(archive.store).refresh()
        with pytest.raises(ArchiveDamaged):
            archive.search(Question())
        archive.store.connection.execute("UPDATE articles SET machine='nothing'")
        assert isinstance(archive.diagnose(KeyError("x")), ArchiveDamaged)
    with Archive(Path(shutil.copy(whole, tmp_path / "b.cuttings"))) as sound:
        bug = KeyError("x")
        assert sound.diagnose(bug) is bug


def test_a_path_that_is_no_archive_is_refused_by_name_and_never_waited_for(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty").touch()
    (tmp_path / "text").write_text("A text. " * 40, encoding="utf-8")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "stub").write_bytes(b"SQLite format 3\x00")
    cases: dict[str, type[ArchiveProblem]] = {
        "folder": NotAnArchive,
        "pipe": NotAnArchive,
        "text": NotAnArchive,
        "text/inside": ArchiveMissing,
        "empty": ArchiveMissing,
        "dangling": ArchiveMissing,
        "missing": ArchiveMissing,
        "stub": ArchiveDamaged,
        "x" * 4000: ArchiveProblem,
        "a\0b": ArchiveProblem,
    }
    for name, kind in cases.items():
        with pytest.raises(kind) as caught:
            Store(tmp_path / name)
        assert caught.value.reason and caught.value.advice
    with pytest.raises(ArchiveMissing, match="no folder"):
        Store(tmp_path / "new" / "a.cuttings", create=True)
    assert (tmp_path / "empty").stat().st_size == 0
    Store(tmp_path / "empty", create=True).close()
    Store(tmp_path / "empty").close()


def test_odd_names_are_names(tmp_path: Path) -> None:
    names = ["一个 归档.cuttings", "new\nline.cuttings", "100%?#.cuttings", os.fsdecode(b"caf\xe9.cuttings")]
    for name in names:
        Store(tmp_path / name, create=True).close()
        store = Store(tmp_path / name)
        assert store.identity
        store.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(names)


def test_an_archive_that_cannot_be_written_is_read(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    before = path.read_bytes()
    monkeypatch.setattr(os, "access", lambda place, mode, **_rest: mode != os.W_OK)
    with Archive(path) as archive:
        assert archive.summary()["read_only"]
        assert archive.search(Question(text=""))["total"] == 4
        with pytest.raises(ArchiveReadOnly):
            archive.decide({"kind": "star", "articles": [1], "on": True})
        with pytest.raises(ArchiveReadOnly):
            archive.import_files(write_articles(tmp_path / "in"))
    with pytest.raises(ArchiveReadOnly):
        Store(tmp_path / "new.cuttings", create=True)
    assert path.read_bytes() == before
    assert not (tmp_path / "new.cuttings").exists()
    assert places.is_archive(path)


def test_nothing_is_written_over_the_archive_itself(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    (tmp_path / "link").symlink_to(path)
    with Archive(path) as archive:
        for to in (path, tmp_path / "link"):
            with pytest.raises(ExportFailed):
                archive.backup(to)
            with pytest.raises(ExportFailed):
                archive.export(to, "csv", "articles", [1], {})
            with pytest.raises(ExportFailed):
                archive.export_original(1, to)
        made = archive.backup(tmp_path / "copy.cuttings")
        assert made["articles"] == 4
        with pytest.raises(ArchiveProblem):
            archive.backup(tmp_path / "no folder" / "copy.cuttings")
        good = (tmp_path / "copy.cuttings").read_bytes()
    names = {p.name for p in tmp_path.iterdir()}
    assert names == {"a.cuttings", "link", "copy.cuttings"}
    data = bytearray(path.read_bytes())
    data[8192:12288] = bytes(4096)
    path.write_bytes(data)
    with pytest.raises(ArchiveDamaged), Archive(path) as archive:
        archive.backup(tmp_path / "copy.cuttings")
    assert (tmp_path / "copy.cuttings").read_bytes() == good


_FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from cuttings_db.__main__ import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="file sizes are limited as on Linux")
@pytest.mark.parametrize("limit", [8_192, 480_000])
def test_a_full_disk_stops_an_import_and_leaves_a_sound_archive_or_none(tmp_path: Path, limit: int) -> None:
    folder, path = tmp_path / "in", tmp_path / "a.cuttings"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}.txt").write_text(f"Note {number}\n\n" + "Some words. " * 400, encoding="utf-8")
    command = [sys.executable, "-c", _FULL, str(limit), "import", str(path), "--json", "--no-originals", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT / "db"), "TMPDIR": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=100)
    error = json.loads(done.stdout)["error"]
    assert done.returncode == 1
    assert error["kind"] == "ArchiveProblem" and error["advice"], error
    assert b"Traceback" not in done.stderr
    if limit < 10_000:
        assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]
    else:
        with Archive(path) as archive:
            assert archive.check()["problems"] == []
