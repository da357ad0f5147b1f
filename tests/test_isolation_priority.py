"""Workers run below those who wait for them, and never above the process that started them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "setpriority"), reason="this system has no such priorities")

_PROGRAM = """
import os, sys
from cuttings_db.isolation import Channel
os.setpriority(os.PRIO_PROCESS, 0, int(sys.argv[1]))
channel = Channel("echo", low_priority=True)
sys.stdout.write(str(os.getpriority(os.PRIO_PROCESS, channel.pid)))
channel.kill()
"""


@pytest.mark.parametrize(("own", "expected"), [(0, 10), (15, 15)])
def test_a_worker_is_not_lifted_above_its_parent(own: int, expected: int) -> None:
    if os.getpriority(os.PRIO_PROCESS, 0) > own and os.getuid() != 0:
        pytest.skip("these tests run lower themselves")
    done = subprocess.run([sys.executable, "-c", _PROGRAM, str(own)], capture_output=True, text=True, check=True)
    assert int(done.stdout) == expected
