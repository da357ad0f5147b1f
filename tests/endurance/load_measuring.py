"""What the processes of a run cost: CPU seconds and memory by process, sizes of what they write, from /proc."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from pathlib import Path

__all__ = [
    "Meter",
    "archive_articles",
    "cache_bytes",
    "children_of",
    "memory_of",
    "role_of",
    "sizes",
    "started",
    "still_there",
]

_TICKS = os.sysconf("SC_CLK_TCK")
_PAUSE_SECONDS = 2.0
_KILO, _MEGA = 1024, 1024 * 1024


def _stat(pid: int) -> tuple[int, float] | None:
    """Return parent and CPU seconds of a process, None if it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return int(fields[1]), (int(fields[11]) + int(fields[12])) / _TICKS


def children_of(root: int) -> dict[int, float]:
    """Return the CPU seconds of every process below one, itself included, by number."""
    numbers = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    found = {number: state for number in numbers if (state := _stat(number))}
    kept = {root} if root in found else set[int]()
    while True:
        more = {pid for pid, (parent, _cpu) in found.items() if parent in kept} - kept
        if not more:
            return {pid: found[pid][1] for pid in kept}
        kept |= more


def started(pid: int) -> float:
    """Return when a process started, as `time.monotonic` counts."""
    ticks = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19])
    return ticks / _TICKS


def still_there(pids: list[int], seconds: float) -> list[int]:
    """Return which processes have not ended after so long; one that nobody has taken note of yet has ended."""
    deadline = time.monotonic() + seconds
    while True:
        left = [pid for pid in pids if _state(pid) not in ("", "Z", "X")]
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.1)


def _state(pid: int) -> str:
    """Return the letter of a process's state, "" if it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return ""


def memory_of(pid: int) -> tuple[float, float]:
    """Return resident memory and the share of it that is a process's own (PSS) in MB, zeros if it is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0, 0.0
    values = {line.split()[0]: int(line.split()[1]) for line in lines[1:] if line.endswith("kB")}
    return values.get("Rss:", 0) / _KILO, values.get("Pss:", 0) / _KILO


def role_of(pid: int) -> str:
    """Return the role that a process has in the program."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return "gone"
    if "--worker" in words:
        at = words.index("--worker")
        return words[at + 3] if words[at + 1] == "archive" and len(words) > at + 3 else words[at + 1]
    return "window" if "cuttings_desktop" in words else "main"


class Meter:
    """Looks at a process and everything below it every two seconds, until it is closed."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._cpu: dict[int, float] = {}
        self._peaks: dict[str, tuple[float, float]] = {}
        self._together = 0.0
        self._lock, self._end = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="meter", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._end.wait(_PAUSE_SECONDS):
            self.look()

    def look(self) -> None:
        """Look once."""
        seen = children_of(self._root)
        memory = {pid: (role_of(pid), *memory_of(pid)) for pid in seen}
        with self._lock:
            self._cpu.update(seen)
            for name, resident, own in memory.values():
                before = self._peaks.get(name, (0.0, 0.0))
                self._peaks[name] = (max(before[0], resident), max(before[1], own))
            self._together = max(self._together, sum(own for _name, _resident, own in memory.values()))

    @property
    def cpu(self) -> float:
        """Return the CPU seconds so far, of processes that ended as well."""
        with self._lock:
            return sum(self._cpu.values())

    def peaks(self) -> dict[str, object]:
        """Return the highest [resident, own] memory in MB by role since this was asked last, and of all together."""
        with self._lock:
            found: dict[str, object] = {name: [round(r), round(p)] for name, (r, p) in sorted(self._peaks.items())}
            found["together"] = round(self._together)
            self._peaks, self._together = {}, 0.0
        return found

    def close(self) -> None:
        """Stop looking."""
        self._end.set()
        self._thread.join()


def archive_articles(path: Path) -> int:
    """Return how many articles are committed; 0 where there is no archive yet."""
    if not path.exists():
        return 0
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=30)
    try:
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


def cache_bytes(folder: Path) -> int:
    """Return the bytes of all files of a folder."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file()) if folder.is_dir() else 0


def sizes(archive: Path, cache: Path) -> dict[str, int]:
    """Return the MB of archive, its log, and what is derived from it."""
    log = archive.with_name(archive.name + "-wal")
    found = {"archive": archive, "log": log}
    megabytes = {name: round(path.stat().st_size / _MEGA) if path.exists() else 0 for name, path in found.items()}
    return {**megabytes, "cache": round(cache_bytes(cache) / _MEGA)}
