"""Processes that are killed in the midst of writing an index, and what must be true of the index afterwards."""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from cuttings_db.search import Document, TextIndex, make_segments, making
from search_index_samples import found

STAGES = ("build", "add", "merge", "switch")
_ARTICLES = 14
# What touches files and is told to whoever audits a process; a death is wanted before each of these.
_EVENTS = frozenset(["open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.listdir", "os.scandir"])


def document(number: int, turn: int) -> Document:
    """Return an article as it is at a turn: every third is changed then, and says so."""
    version = turn if number % 3 == turn % 3 else -1
    return Document(number, f"title {number}", f"common unique{number}x version{number}x{version + 1}")


def documents(turn: int) -> list[Document]:
    """Return all articles of a turn; each turn has lost some, and has some that no other has."""
    return [document(n, turn) for n in range(1, _ARTICLES) if n % 7 != turn % 7] + [
        document(100 + turn * 3 + n, turn) for n in range(3)
    ]


def work(folder: Path, stage: str, turn: int) -> None:
    """Bring an index from the turn before to this one, as one stage of its life does."""
    index = TextIndex(folder)
    now = documents(turn)
    gone = sorted({d.id for d in documents(turn - 1)} - {d.id for d in now})
    if stage == "build":
        index.update(now, [], f"t{turn}", rebuild=True)
    elif stage == "switch":
        place = index.aside()
        assert place is not None
        with place as aside:
            made = [*make_segments(now, aside)]
            index.adopt(aside, [(segment, [d.id for d in now]) for segment in made], gone, f"t{turn}", fresh=False)
    else:
        for first in range(0, len(now), 4):
            index.update(now[first : first + 4], gone if first == 0 else [], index.token or "t0")
        if stage == "merge":
            index.tidy()
        index.update(now, gone, f"t{turn}")


def in_child(job: Callable[[], None], at_event: int | None = None, after: float | None = None) -> tuple[bool, int]:
    """Run a job in a copy of this process that kills itself at the nth event, or after some seconds.

    Returns whether it came to its end, and how many events there were.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status, events = 1, 0
        try:
            me = threading.get_ident()

            def audit(event: str, _arguments: tuple[object, ...]) -> None:
                nonlocal events
                if event in _EVENTS and threading.get_ident() == me:
                    events += 1
                    if events == at_event:
                        os.kill(os.getpid(), signal.SIGKILL)

            sys.addaudithook(audit)
            if after is not None:
                signal.signal(signal.SIGALRM, signal.SIG_DFL)
                signal.setitimer(signal.ITIMER_REAL, max(after, 1e-4))
            job()
            os.write(writing, str(events).encode())
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0, "the work itself went wrong"
    return bool(said), int(said or 0)


def check(folder: Path, turn: int) -> None:
    """Check an index whose writer was killed on the way to a turn; afterwards it is at that turn."""
    before = {d.id: d for d in documents(turn - 1)}
    after = {d.id: d for d in documents(turn)}
    index = TextIndex(folder)
    assert index.token is not None, "the generation was lost"
    assert index.documents() <= len(before.keys() | after.keys())
    common = found(index, "common")
    for number in before.keys() & after.keys():
        assert number in common, f"article {number} was lost"
        words = {d.text.split()[-1] for d in (before[number], after[number])}
        assert sum(found(index, word) == {number} for word in words) == 1, f"article {number} is not there once"
    # What `catch_up` would do.
    index.update([*after.values()], sorted(before.keys() - after.keys()), f"t{turn}")
    assert index.token == f"t{turn}"
    assert index.documents() == len(after)
    assert found(index, "common") == after.keys()
    for number, article in after.items():
        assert found(index, article.text.split()[-1]) == {number}
    index.tidy()
    assert found(TextIndex(folder), "common") == after.keys()
    left = {path.name for path in folder.iterdir() if path.is_dir()}
    assert len(left) == 1, left
    assert not list(folder.rglob("*.tmp"))


def run(folder: Path, moments: int, seed: int, told: Callable[[str], None] = lambda line: None) -> dict[str, int]:
    """Kill a writer at so many moments, every stage as often, and check the index after each; returns deaths by stage.

    Half of the deaths are before a chosen touch of a file, the others at any time.
    """
    chance = random.Random(seed)
    deaths = dict.fromkeys(STAGES, 0)
    batch, making.BATCH_ARTICLES = making.BATCH_ARTICLES, 5
    # What was written is there after a death, though not after a power cut: nobody needs to wait for the disk.
    sync, os.fsync = os.fsync, lambda descriptor: None
    try:
        TextIndex(folder).update(documents(0), [], "t0", rebuild=True)
        known: dict[str, tuple[int, float]] = {}
        turn = 0
        while sum(deaths.values()) < moments:
            stage = STAGES[sum(deaths.values()) % len(STAGES)]
            turn += 1
            job = lambda stage=stage, turn=turn: work(folder, stage, turn)  # noqa: E731 - a name for it
            if stage not in known:
                began = time.monotonic()
                ended, events = in_child(job)
                assert ended
                known[stage] = (events, time.monotonic() - began)
            elif chance.random() < 0.5:
                ended, _ = in_child(job, at_event=chance.randint(1, known[stage][0]))
            else:
                ended, _ = in_child(job, after=chance.uniform(0, known[stage][1]))
            deaths[stage] += not ended
            told(f"{sum(deaths.values())} of {moments} {stage} {'ended' if ended else 'killed'}")
            check(folder, turn)
    finally:
        making.BATCH_ARTICLES, os.fsync = batch, sync
    return deaths
