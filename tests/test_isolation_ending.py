"""A worker that is let go right after its answer still closes what it has open."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from cuttings_db.isolation.frames import read_frame, write_frame

_SLOW = """
import sys, time
from pathlib import Path
from cuttings_db.isolation import serving

told = serving.write_frame

def write_frame(stream, message):
    told(stream, message)
    # Others run now, and hear of it before this process goes on.
    time.sleep(0.5)

serving.write_frame = write_frame
sys.exit(serving.serve({"one": lambda params, report: 1}, on_end=lambda: Path(sys.argv[1]).write_text("closed")))
"""


@pytest.mark.skipif(os.name != "posix", reason="the pipes are asked as POSIX has them")
def test_a_worker_let_go_with_its_answer_on_its_way_closes_its_files(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _SLOW, str(tmp_path / "end")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None and process.stdout is not None
    asked = BytesIO()
    write_frame(asked, {"id": 1, "method": "one", "params": {}})
    process.stdin.write(asked.getvalue())
    process.stdin.flush()
    assert read_frame(process.stdout) == {"id": 1, "result": 1}  # type: ignore[arg-type]
    process.stdin.close()
    assert process.wait(10) == 0
    process.stdout.close()
    assert (tmp_path / "end").read_text() == "closed"
