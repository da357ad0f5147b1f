"""Measure one engine in a process of its own: `search_measuring.py TASK FOLDER` reads its order from standard input.

Every task prints one JSON document. Times are in milliseconds, sizes in bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(_TOP / "db"), str(Path(__file__).resolve().parent)]

_ROUNDS = 31
_COLD = 5
_PATIENCE = 12_000.0  # a shape that took so long in all is not asked again


def run(task: str, order: dict[str, Any], environment: dict[str, str] | None = None, low: bool = False) -> Any:
    """Run a task in a process of its own and return what it measured."""
    limits = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    command = [sys.executable, "-W", "ignore", __file__, task]
    done = subprocess.run(
        ["nice", "-n", "10", *command] if low and os.name == "posix" else command,
        input=json.dumps(order),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, **limits, **(environment or {}), "PYTHONUTF8": "1"},
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{task} of {order.get('engine', '')} failed with status {done.returncode}")
    return json.loads(done.stdout)


def memory() -> dict[str, int]:
    """Return the memory of this process in bytes: now (anonymous and of files apart) and at its most."""
    found = dict.fromkeys(("VmRSS", "RssAnon", "RssFile", "VmHWM"), 0)
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            name, _, value = line.partition(":")
            if name in found:
                found[name] = int(value.split()[0]) * 1024
    except OSError:
        import resource

        found["VmHWM"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return found


def cpu_seconds() -> float:
    """Return the CPU time of this process, its threads and its ended children."""
    return sum(os.times()[:4])


def size_of(folder: Path) -> int:
    """Return how much all files below a folder hold."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def summary(times: list[float]) -> dict[str, float]:
    """Return median, 95th percentile and number of some times."""
    ordered = sorted(times)
    return {
        "median": ordered[len(ordered) // 2],
        "p95": ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))],
        "times": len(ordered),
    }


def timed(work: Callable[..., Any], *arguments: Any) -> tuple[float, Any]:
    """Return how long something took, in milliseconds, and what it returned."""
    begun = time.perf_counter()
    result = work(*arguments)
    return (time.perf_counter() - begun) * 1000, result


def corpus(order: dict[str, Any]) -> dict[str, Any]:
    """Generate a corpus as an archive file."""
    from search_archive import write_archive
    from search_words import make_words

    return write_archive(Path(order["archive"]), make_words(), order["articles"])


def build(order: dict[str, Any]) -> dict[str, Any]:
    """Build one engine's index from the archive; reading the archive does not count."""
    from search_archive import Reader
    from search_rivals import ENGINES

    folder = Path(order["folder"])
    folder.mkdir(parents=True)
    reader = Reader(Path(order["archive"]), order["articles"])
    before = memory()["VmRSS"]
    worked = cpu_seconds()
    took, _none = timed(ENGINES[order["engine"]]().build, reader, folder)
    seconds = took / 1000 - reader.seconds
    return {
        "seconds": seconds,
        "cpu": cpu_seconds() - worked - reader.cpu,
        "rate": order["articles"] / seconds,
        "peak": memory()["VmHWM"],
        "before": before,
        "bytes": size_of(folder),
    }


def ask(order: dict[str, Any]) -> dict[str, Any]:
    """Open an index, ask every shape, cold and hot, and say which articles were found."""
    import numpy as np
    from search_rivals import ENGINES
    from search_shapes import shape_from_json

    folder = Path(order["folder"])
    engine = ENGINES[order["engine"]]()
    opened, _none = timed(engine.open, folder)
    shapes = [shape for data in order["shapes"] if not engine.lacks(shape := shape_from_json(data))]
    cold: dict[str, list[float]] = {shape.name: [] for shape in shapes}
    totals: dict[str, int] = {}
    for turn in range(_COLD):
        for shape in shapes:
            if sum(cold[shape.name]) > _PATIENCE / 4:
                continue
            if turn or totals:
                engine.close()
                engine = ENGINES[order["engine"]]()
                engine.open(folder)
            took, answer = timed(engine.ask, shape)
            cold[shape.name].append(took)
            totals[shape.name] = answer[0]
    hot: dict[str, list[float]] = {shape.name: [] for shape in shapes}
    for turn in range(_ROUNDS + 1):
        for shape in shapes:
            if sum(hot[shape.name]) < _PATIENCE:
                took, _answer = timed(engine.ask, shape)
                if turn or took > 1000:
                    hot[shape.name].append(took)
    fresh: dict[str, list[float]] = {shape.name: [] for shape in shapes}
    for turn in range(max(len(shape.others) for shape in shapes)):
        for shape in shapes:
            if turn < len(shape.others) and sum(fresh[shape.name]) < _PATIENCE / 4:
                fresh[shape.name].append(timed(engine.ask, shape.like()[turn])[0])
    resident = memory()
    # Words in a run of Han are words of their own only to us: the hits are compared among the other articles.
    chinese = np.load(order["chinese"], allow_pickle=False)
    found = {}
    for shape in shapes:
        if shape.asserted and max(hot[shape.name]) < 5000:
            ids = np.setdiff1d(engine.every(shape), chinese)
            found[shape.name] = [len(ids), hashlib.sha256(ids.astype("<i8").tobytes()).hexdigest()]
    engine.close()
    return {
        "open": opened,
        "totals": totals,
        "cold": {name: summary(times) for name, times in cold.items()},
        "hot": {name: summary(times) for name, times in hot.items()},
        "fresh": {name: summary(times) for name, times in fresh.items()},
        "memory": resident,
        "found": found,
        "load": os.getloadavg()[0],
    }


def main() -> None:
    """Do one task."""
    from search_complete import catch_up, complete

    tasks = {"corpus": corpus, "build": build, "ask": ask, "catch_up": catch_up, "complete": complete}
    order = json.load(sys.stdin)
    result = tasks[sys.argv[1]](order)
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
