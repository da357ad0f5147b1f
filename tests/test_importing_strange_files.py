"""Files that are none, that say to be larger than they are, or that change: told at once, never waited for."""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from pathlib import Path

import pytest

from cuttings_db.archive import Archive
from cuttings_db.errors import Cancelled, FileUnreadable, LimitExceeded
from cuttings_db.importing.importer import Importer
from cuttings_db.importing.options import ImportOptions
from cuttings_db.importing.reading import Readers, digest, stamp
from pace import within


def test_a_pipe_is_not_waited_for_and_a_growing_file_has_an_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "missing", "x\0y", "."):
        with pytest.raises(FileUnreadable):
            digest(tmp_path / name)
    growing = tmp_path / "growing.txt"
    growing.write_bytes(b"a" * 9_000_000)

    def grow() -> None:
        with growing.open("ab") as file:
            file.write(b"a" * 9_000_000)

    assert digest(growing, grow) == hashlib.sha256(b"a" * 9_000_000).hexdigest()


def test_what_is_empty_inside_is_refused_at_once(tmp_path: Path) -> None:
    for head, words in (
        (b"", "too large"),
        (b"From a@b Mon Jun  3 10:00:00 2024\n\n", "nearly all empty"),
        (b"PK", "empty"),
    ):
        path = tmp_path / "large"
        with path.open("wb") as file:
            file.write(head)
            file.truncate(100 * 1024**3)
        with within(5), pytest.raises(LimitExceeded, match=words):
            digest(path)


def test_a_cancel_and_the_limit_are_heard_while_a_large_file_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "letters.mbox"
    path.write_bytes(b"a" * 20_000_000)

    def stop() -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        digest(path, stop)
    with pytest.raises(LimitExceeded, match="longer than 0 seconds"):
        digest(path, seconds=0)


class _Changing(Readers):
    """A pool whose worker answers at once, and whose file changes while it is read."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def call(self, method: str, path: Path, member: str = "", allowance: object = None) -> object:
        if method == "members":
            return [""]
        path.write_bytes(path.read_bytes() + b" and more")
        return [{"draft": "words"}]


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"words")
    importer = Importer.__new__(Importer)
    importer._options, importer._known = ImportOptions(), set()
    with pytest.raises(FileUnreadable, match="changed while it was read"):
        importer._first_look(path, _Changing())
    assert stamp(path) == stamp(path) != stamp(tmp_path)
    assert stamp(tmp_path / "missing") == ()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems give no file such a name")
@pytest.mark.parametrize("place", [b"\xff\xfe\x80.txt", b"\xff folder/report.txt"])
def test_a_file_whose_name_is_no_text_comes_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: bytes) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + place))
    path.parent.mkdir(exist_ok=True)
    path.write_text("The ward in Oslo treated lung cancer with velutinib for a year and more. " * 4, encoding="utf-8")
    other = path.with_name("other.txt")
    other.write_text("Another ward, in Bergen, treated nobody with it for a year and more. " * 4, encoding="utf-8")
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        report = archive.import_files([path, other], ImportOptions(depth="fast"))
        assert report["failed"] == [] and report["added"] == 2
        assert archive.check()["problems"] == []
        ((name,),) = archive.store.rows("SELECT name FROM reports")
        assert name.encode()  # whatever it is called, it can be written and shown
