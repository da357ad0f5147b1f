"""An error of the disk that nobody foresaw is told in words, whichever process met it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from archive_samples import filled
from cuttings_db.cli import main
from cuttings_db.errors import ArchiveProblem, disk_problem, error_from_json, error_to_json


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
def test_the_disk_is_told_as_the_disk(number: int) -> None:
    told = error_to_json(OSError(number, "words of the system"))
    assert told["kind"] == "ArchiveProblem" and told["reason"] and told["advice"]
    assert isinstance(error_from_json(told), ArchiveProblem)
    assert isinstance(disk_problem(OSError(number, "x")), ArchiveProblem)


def test_every_other_error_of_the_system_stays_what_it_is() -> None:
    for error in (OSError(errno.ENOENT, "x"), OSError("x"), ValueError("x")):
        assert disk_problem(error) is None
        assert error_to_json(error)["kind"] == "Bug"


def test_a_command_that_meets_a_full_disk_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path).close()

    def full(*_given: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/somewhere")

    monkeypatch.setattr("cuttings_db.archive.archive.Archive.check", full)
    arguments = ["check", str(tmp_path / "small.cuttings"), "--json"]
    assert main(arguments) == 1
    said = capfd.readouterr()
    assert "the disk is full" in said.err and "Errno" not in said.out + said.err and "Bug" not in said.out
