"""Measure how long a program takes from its start until its window is painted, on a virtual screen of its own.

`python packaging/bundling/start_time.py [--runs N] COMMAND ARGUMENT…`; needs Xvfb. The screen's pixels are a file,
which is read every two milliseconds: the window counts when it covers a fifth of the screen.
"""

from __future__ import annotations

import argparse
import mmap
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["main", "own_folders", "painted", "painted_after", "screen"]

_WIDTH, _HEIGHT = 1280, 800
_PATIENCE_SECONDS = 60.0
_PERIOD_SECONDS = 0.002
_SETTLING_SECONDS = 1.0
# Every so many bytes one is looked at: a four-byte pixel that is not black.
_STEP = 4 * 97


@contextmanager
def screen() -> Iterator[tuple[str, mmap.mmap]]:
    """Start a virtual screen and yield its name and its pixels."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        geometry = f"{_WIDTH}x{_HEIGHT}x24"
        line = ["Xvfb", "-displayfd", str(writing), "-screen", "0", geometry, "-fbdir", folder, "-nolisten", "tcp"]
        server = subprocess.Popen(line, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            name = os.read(reading, 32).decode().strip()
            if not name:
                raise RuntimeError("the virtual screen did not start")
            with (Path(folder) / "Xvfb_screen0").open("rb") as stream:
                yield f":{name}", mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        finally:
            os.close(reading)
            server.terminate()
            server.wait(10)


def _covered(pixels: mmap.mmap) -> float:
    """Return which part of the screen is not black."""
    seen = bytes(pixels[-_WIDTH * _HEIGHT * 4 :: _STEP])
    return 1 - seen.count(0) / len(seen)


@contextmanager
def painted(command: list[str], environment: dict[str, str], part: float = 0.2) -> Iterator[tuple[float, str]]:
    """Start a program, yield after how many seconds its window was painted and on which screen; then end it as Ctrl+C.

    RuntimeError with what it said if it ends before, or not well; TimeoutError if it paints nothing in a minute.
    """
    with screen() as (name, pixels):
        begin = time.perf_counter()
        told = {**environment, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        process = subprocess.Popen(command, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        said = ""
        try:
            while _covered(pixels) < part:
                if process.poll() is not None:
                    raise RuntimeError(f"the program ended ({process.returncode}): {process.communicate()[1]}")
                if time.perf_counter() - begin > _PATIENCE_SECONDS:
                    raise TimeoutError("no window was painted")
                time.sleep(_PERIOD_SECONDS)
            yield time.perf_counter() - begin, name
            # Whoever ends it in the moment in which it still makes itself ready sees what nobody sees.
            time.sleep(_SETTLING_SECONDS)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                said = process.communicate(timeout=30)[1]
            except subprocess.TimeoutExpired:
                process.kill()
                said = process.communicate()[1]
        if process.returncode != 0 or "Traceback" in said:
            raise RuntimeError(f"the program did not end well ({process.returncode}): {said}")


def painted_after(command: list[str], environment: dict[str, str]) -> float:
    """Return after how many seconds a program's window is painted."""
    with painted(command, environment) as (seconds, _screen):
        return seconds


def own_folders(folder: Path) -> dict[str, str]:
    """Return an environment in which a program finds none of the user's own settings."""
    places = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    return {**os.environ, **places, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}


def main(arguments: list[str]) -> int:
    """Measure as the command line asks, and print each run and the median."""
    parser = argparse.ArgumentParser(description="time from start to the first painted window")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        environment = own_folders(Path(folder))
        # The first run makes the sample archive and fills the system's cache of files: it is told apart.
        seconds = [painted_after(given.command, environment) for _ in range(given.runs + 1)]
    print("first", f"{seconds[0]:.2f} s;", "then", *(f"{value:.2f}" for value in seconds[1:]))
    print(f"median {statistics.median(seconds[1:]):.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
