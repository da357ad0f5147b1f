"""A worker that did much once gives the memory back that it needed for it."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from cuttings_db.isolation import serving
from cuttings_db.isolation.frames import read_frame, write_frame

_TRIAL = """
from pathlib import Path
from cuttings_db.isolation import serving

serving._LONG_SECONDS = {long}
kept = []

def resident(params, report):
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 >> 20

def holes(params, report):
    made = [bytes(1000) for _ in range(200_000)]
    kept.extend(made[::5000])
    return resident(params, report)

serving.serve({{"holes": holes, "resident": resident}})
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other allocators give back by themselves")
@pytest.mark.parametrize(("long", "given_back"), [(0.0, True), (3600.0, False)])
def test_what_a_long_request_needed_is_given_back(long: float, given_back: bool) -> None:
    command = [sys.executable, "-c", _TRIAL.format(long=long)]
    megabytes = []
    environment = {**os.environ, "PYTHONPATH": str(Path(serving.__file__).parents[2])}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as worker:
        assert worker.stdin is not None and worker.stdout is not None
        for number, method in enumerate(("holes", "resident"), 1):
            write_frame(worker.stdin, {"id": number, "method": method, "params": {}})
            answer = read_frame(worker.stdout)
            assert answer is not None
            megabytes.append(answer["result"])
        worker.stdin.close()
    assert (megabytes[0] - megabytes[1] > 100) is given_back
