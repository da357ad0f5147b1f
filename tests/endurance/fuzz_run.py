"""Try one door in this process under atheris; ends when the time is over, or when libFuzzer ends it."""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import faulthandler
import hashlib
import itertools
import os
import random
import resource
import signal
import sys
import time
import zlib
from pathlib import Path

from endurance.fuzz_door import DOORS, Door, door
from endurance.fuzz_finding import Findings, mark_of

__all__ = ["Trial", "main"]

_MEGABYTES = 2048
_HANG_SECONDS = 120


class Trial:
    """One door: every input is checked, timed by the processor, and what fails is kept and not told again."""

    def __init__(self, tried: Door, findings: Findings) -> None:
        self.door = tried
        self.findings = findings
        self.executions = 0
        self._stacks = findings.folder / f".{tried.name}.stacks"
        findings.folder.mkdir(parents=True, exist_ok=True)
        self._file = self._stacks.open("w+")
        # Where the time of a slow input goes is written while it passes; a regular expression cannot be asked later.
        faulthandler.register(signal.SIGPROF, file=self._file, all_threads=False, chain=False)

    def limit(self, data: bytes) -> float:
        """Return the seconds of processor time that an input may take."""
        return self.door.seconds + self.door.seconds_a_kilobyte * len(data) / 1024

    def __call__(self, data: bytes) -> None:
        """Check one input."""
        self.executions += 1
        allowed = self.limit(data)
        signal.setitimer(signal.ITIMER_PROF, allowed * 0.8)
        started = time.process_time()
        try:
            self.door.check(data)
        except Exception as error:  # noqa: BLE001 - whatever comes out is what is looked for
            signal.setitimer(signal.ITIMER_PROF, 0)
            self.findings.keep(self.door.name, mark_of(error), data)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if time.process_time() - started > allowed:
            self._slow(data, allowed)

    def _slow(self, data: bytes, allowed: float) -> None:
        """Keep an input that is slow a second time, with the place where the time went."""
        started = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, allowed * 0.5)
        with contextlib.suppress(Exception):
            self.door.check(data)
        signal.setitimer(signal.ITIMER_PROF, 0)
        took = time.process_time() - started
        self._file.flush()
        self._file.seek(0)
        stack = self._file.read()
        self._file.seek(0)
        self._file.truncate()
        if took > allowed:
            self.findings.keep(self.door.name, f"slow {place_in(stack)}", data, f"{took:.1f} s for {len(data)} bytes")


def place_in(stack: str) -> str:
    """Return the innermost of our own functions in what faulthandler wrote."""
    for line in stack.splitlines():
        path, _, rest = line.strip().partition('", line ')
        if "cuttings_db" in path:
            return f"{Path(path).stem}.{rest.rpartition(' in ')[2]}"
    return "elsewhere"


def _mutator(tried: Door) -> object:
    """Return the door's mutation in the form that atheris calls."""
    import atheris

    def mutate(data: bytes, largest: int, seed: int) -> bytes:
        def other(piece: bytes) -> bytes:
            return bytes(atheris.Mutate(piece, max(16, 2 * len(piece))))

        if tried.mutate is None:
            return bytes(atheris.Mutate(data, largest))
        return tried.mutate(random.Random(seed), data, other)[:largest]

    return mutate


def _dictionary(tried: Door, folder: Path) -> list[str]:
    """Write the words of a door as libFuzzer wants them."""
    if not tried.words:
        return []
    lines = ["".join(f"\\x{byte:02x}" for byte in word) for word in tried.words if len(word) < 60]
    path = folder / f".{tried.name}.words"
    path.write_text("".join(f'"{line}"\n' for line in lines))
    return [f"-dict={path}"]


def _sow(tried: Door, corpus: Path) -> None:
    """Put the seeds into the corpus, once."""
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in tried.seeds():
        data = seed[: tried.largest]
        path = corpus / f"seed-{hashlib.sha256(data).hexdigest()[:20]}"
        if not path.exists():
            path.write_bytes(data)


def main(arguments: list[str] | None = None) -> None:
    """Try a door; the last line of libFuzzer's says how often and how far."""
    parser = argparse.ArgumentParser(description="Try one door under atheris.")
    parser.add_argument("door", choices=list(DOORS))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--folder", type=Path, required=True)
    options = parser.parse_args(arguments)
    import atheris

    if sys.platform == "linux":
        # Who tries doors in turn may be killed; nothing runs on without it.
        ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)
    findings = Findings(options.folder / "findings")
    with atheris.instrument_imports(include=list(DOORS[options.door].watched)):
        tried = door(options.door)
        trial = Trial(tried, findings)
        corpus = options.folder / "corpus" / tried.name
        _sow(tried, corpus)
        # What is imported at the first use is watched as well.
        for seed in itertools.islice(tried.seeds(), 12):
            with contextlib.suppress(Exception):
                tried.check(seed[: tried.largest])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    flags = [
        *(f"-max_total_time={options.seconds}", f"-max_len={tried.largest}", f"-timeout={_HANG_SECONDS}"),
        *(f"-rss_limit_mb={_MEGABYTES}", f"-malloc_limit_mb={_MEGABYTES}", "-print_final_stats=1", "-verbosity=1"),
        *(f"-artifact_prefix={findings.folder / f'.{tried.name}-'}", f"-seed={zlib.crc32(os.urandom(8)) or 1}"),
        *_dictionary(tried, findings.folder),
    ]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], trial, custom_mutator=_mutator(tried))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
