"""Processes in the place of real workers that do not behave: each is a script for one of the ways in which they may."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import pytest

from cuttings_db.isolation import channel

__all__ = ["DEAF", "LATE", "LEFT", "LEFT_FOR_GOOD", "worker_is"]

# It reads nothing.
DEAF = "import time\ntime.sleep(120)\n"
# It reads when a file is there, and answers the request "over" with all that it was told, in order.
LATE = """
import os, sys, time
from cuttings_db.isolation.frames import read_frame, write_frame

while not os.path.exists(sys.argv[1]):
    time.sleep(0.02)
told = []
while (message := read_frame(sys.stdin.buffer)) is not None:
    told.append([message.get("method", "cancel"), message.get("id", message.get("cancel"))])
    if message.get("method") == "over":
        write_frame(sys.stdout.buffer, {"id": message["id"], "result": told})
"""
# It dies, and leaves one behind that holds its pipes and the named pipe that it is given: into that one it writes its
# number, and later that it was not killed.
LEFT = """
import os, sys, time

if os.fork():
    with open(sys.argv[1] + ".ready") as ready:
        ready.read()
    os._exit(7)
named = open(sys.argv[1], "w")
print(os.getpid(), file=named, flush=True)
open(sys.argv[1] + ".ready", "w").close()
time.sleep(90)
print("outlived", file=named, flush=True)
"""
# The same, and the one left behind has gone over to a group of its own.
LEFT_FOR_GOOD = LEFT.replace("named =", "os.setsid()\nnamed =")


def worker_is(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let every worker be a process with this script; it is given the arguments of the worker."""

    def command(name: str, arguments: Sequence[str] = ()) -> list[str]:
        return [sys.executable, "-c", script, *arguments]

    given: Callable[..., list[str]] = command
    monkeypatch.setattr(channel, "worker_command", given)
