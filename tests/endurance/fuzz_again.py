"""Try one input at one door, in a process of its own without instrumentation, and say how it went."""

from __future__ import annotations

import faulthandler
import json
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path

from endurance.fuzz_door import door
from endurance.fuzz_finding import mark_of
from endurance.fuzz_run import place_in

__all__ = ["main"]

_BYTES = 3 << 30
_SECONDS = 90


def main(name: str, path: str) -> None:
    """Print the outcome as JSON: `mark` is empty where nothing is wrong, `seconds` is processor time."""
    tried = door(name)
    data = Path(path).read_bytes()
    for seed in tried.seeds():
        # What is loaded at the first use belongs to nobody's time.
        tried.check(seed[: tried.largest])
        break
    resource.setrlimit(resource.RLIMIT_DATA, (_BYTES, _BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 5))
    allowed = tried.seconds + tried.seconds_a_kilobyte * len(data) / 1024
    mark = ""
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.register(signal.SIGPROF, file=file, all_threads=False, chain=False)
        took = allowed + 1.0
        # What is slow once only was loaded for the first time.
        for _ in range(2):
            if took > allowed and not mark:
                signal.setitimer(signal.ITIMER_PROF, allowed * 0.8)
                started = time.process_time()
                try:
                    tried.check(data)
                except Exception as error:  # noqa: BLE001 - whatever comes out is what is looked for
                    mark = mark_of(error)
                took = time.process_time() - started
                signal.setitimer(signal.ITIMER_PROF, 0)
        if took > allowed and not mark:
            file.seek(0)
            mark = f"slow {place_in(file.read())}"
    sys.stdout.write(json.dumps({"mark": mark, "seconds": round(took, 2)}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
