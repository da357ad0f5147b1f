"""A reader can fill no disk by one file: it is told that the file is too large, and goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cuttings_db.isolation import Channel

_TRIAL = """
import hashlib, sys
from pathlib import Path
from cuttings_db.errors import LimitExceeded
from cuttings_db.importing.recognising import _put_aside
from cuttings_db.isolation.serving import _limit_files

_limit_files(1000)
_put_aside(Path(sys.argv[1]), "0" * 64, bytes(1000), False)
try:
    _put_aside(Path(sys.argv[1]), "1" * 64, bytes(1001), False)
except LimitExceeded as error:
    print(error.reason)
"""


@pytest.mark.skipif(os.name != "posix", reason="the limit is one of POSIX")
def test_an_original_over_the_limit_is_told_as_too_large(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _TRIAL, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "the file is too large"), done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of another process's limits")
def test_a_reader_runs_with_the_limit(tmp_path: Path) -> None:
    import resource
    import threading

    from cuttings_db.readers.limits import ZIP_BYTES

    channel, ended = Channel("recognise"), threading.Event()
    try:
        channel.send("nothing", {}, lambda result, error: ended.set())
        assert ended.wait(60)
        assert resource.prlimit(channel.pid, resource.RLIMIT_FSIZE) == (ZIP_BYTES, ZIP_BYTES)
    finally:
        channel.close()
