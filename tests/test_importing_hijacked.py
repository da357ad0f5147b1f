"""A reading process that a hostile file took over may send anything; nothing of it spoils the archive."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import hijacked_worker
from cuttings_db.archive.archive import Archive
from cuttings_db.errors import Cancelled, FileUnreadable
from cuttings_db.importing import ImportOptions
from cuttings_db.importing.checking import check_original, check_recognised
from cuttings_db.isolation import channel
from cuttings_db.progress import Step
from cuttings_db.store.originals import keep_original

FRAMES = ("frame-rubbish", "frame-deep", "frame-types", "frame-foreign", "error-cancel", "error-archive", "dies")
FRAMES += ("frame-values", "fills-files")


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    script = str(Path(hijacked_worker.__file__))
    monkeypatch.setattr(channel, "worker_command", lambda name, arguments=(): [sys.executable, script])
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    with Archive(tmp_path / "a.cuttings", create=True) as opened:
        yield opened


def files(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    made = [folder / f"{name}.txt" for name in names]
    for path in made:
        path.write_text(f"The bytes of {path.name}.", encoding="utf-8")
    return made


def test_whatever_a_hijacked_reader_sends_is_refused_and_the_archive_stays_sound(
    archive: Archive, tmp_path: Path
) -> None:
    evil = [*hijacked_worker.EVIL, *hijacked_worker.WHOLE, *FRAMES]
    given = files(tmp_path / "in", "good-first", *evil, "good-last")
    outcome = archive.import_files(given, ImportOptions(seconds=20))
    failed = {Path(f["path"]).stem: f for f in outcome["failed"]}
    assert set(failed) == set(evil)
    assert [a["title"] for a in outcome["articles"]] == ["good-first", "good-last"]
    assert outcome["given"] == len(given)
    assert all(f["reason"] and f["advice"] and f["kind"] != "Bug" for f in failed.values())
    assert all(len(f["reason"]) <= 1000 for f in failed.values())
    # On POSIX the system lets no file grow over the limit: who fills the disk with many is not stopped, but gone after.
    assert failed["fills-files"]["kind"] == ("LimitExceeded" if os.name == "posix" else "WorkerDied")
    assert not outcome["cancelled"]
    assert archive.check() == {"ok": True, "articles": 2, "indexed": 0, "problems": []}
    archive.catch_up()
    kept = archive.export_original(1, tmp_path / "out")
    assert b"good-first" in Path(kept).read_bytes()
    assert archive.store.value("SELECT count(*) FROM originals") == 2
    assert list((tmp_path / "tmp").iterdir()) == []


def test_an_honest_answer_passes_the_same_check(tmp_path: Path) -> None:
    data = hijacked_worker.good("x", str(tmp_path))
    found = check_recognised(data)
    assert found.mentions[0].name == "Anna Berg"
    kept, digest = check_original(data["original"], tmp_path)
    assert kept is not None and kept.sha256 == digest == data["original"]["sha256"]
    assert check_original(data["original"], None) == (None, digest)
    with pytest.raises(FileUnreadable, match="another text"):
        check_recognised(data, "another text")


def test_the_hash_of_an_original_is_taken_here_and_not_believed(archive: Archive, tmp_path: Path) -> None:
    data = hijacked_worker.good("x", str(tmp_path))
    data["original"]["sha256"] = "0" * 64
    kept, digest = check_original(data["original"], tmp_path)
    assert kept is not None and digest == kept.sha256 != "0" * 64


def test_a_file_that_takes_too_long_is_refused_and_the_batch_goes_on(archive: Archive, tmp_path: Path) -> None:
    given = files(tmp_path / "in", "good-1", "slow-1", "good-2", "good-3")
    outcome = archive.import_files(given, ImportOptions(seconds=0.6))
    (failure,) = outcome["failed"]
    assert Path(failure["path"]).stem == "slow-1"
    assert failure["kind"] == "LimitExceeded"
    assert failure["advice"]
    assert outcome["added"] == 3


def test_a_cancel_while_a_reader_is_busy_takes_no_second(archive: Archive, tmp_path: Path) -> None:
    started: list[float] = []

    def stop(step: Step) -> None:
        if step.name == "slow-1.txt":
            started.append(time.monotonic())
            if started[-1] - started[0] > 0.5:
                raise Cancelled("stopped")

    outcome = archive.import_files(files(tmp_path / "in", "good-1", "slow-1", "slow-2"), None, stop)
    assert outcome["cancelled"]
    assert [a["title"] for a in outcome["articles"]] == ["good-1"]
    assert time.monotonic() - started[-1] < 20  # the reader sleeps for a minute
    assert list((tmp_path / "tmp").iterdir()) == []
    assert archive.report(None) == outcome


def _put_in_place(path: Path, what: str) -> None:
    """Put something else in the place of a file."""
    path.unlink(missing_ok=True)
    if what == "pipe":
        os.mkfifo(path)
    elif what == "link":
        path.symlink_to("/etc/hostname")
    elif what == "folder":
        path.mkdir()
    elif what == "more":
        path.write_bytes(b"what was read and something more")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
@pytest.mark.parametrize("what", ["pipe", "link", "folder", "nothing", "more"])
def test_what_takes_an_originals_place_after_its_check_is_not_kept(archive: Archive, tmp_path: Path, what: str) -> None:
    file = tmp_path / "original"
    file.write_bytes(b"what was read")
    sha256 = hashlib.sha256(b"what was read").hexdigest()
    _put_in_place(file, what)
    began = time.monotonic()
    with pytest.raises(FileUnreadable), archive.store.transaction("import"):
        keep_original(archive.store, file, sha256, "a.txt", "text/plain")
    assert time.monotonic() - began < 5
    assert archive.store.value("SELECT count(*) FROM originals") == 0
    spool = tmp_path / "spool"
    spool.mkdir()
    laid = spool / f"{sha256}-00000000"
    given = {"file": str(laid), "sha256": sha256, "name": "a.txt", "media_type": "text/plain"}
    laid.write_bytes(b"what was read")
    assert check_original(given, spool)[1] == sha256
    _put_in_place(laid, what)
    if what != "more":
        with pytest.raises(FileUnreadable):
            check_original(given, spool)
