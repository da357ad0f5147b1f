"""Index very many articles: workers read and analyse them and write whole segments, the parent takes these over."""

from __future__ import annotations

import os
import queue
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveBusy
from cuttings_db.isolation import Channel, serve
from cuttings_db.progress import Report, Step
from cuttings_db.search import Document, Made, TextIndex, make_segments
from cuttings_db.store.articles import documents
from cuttings_db.store.connection import Store
from cuttings_db.store.queues import count_dirty, dirty_batch, token_at

__all__ = ["JOB", "MANY", "index_many", "main", "read_documents"]

MANY = 2_000  # articles that are worth the start of workers
_WORKERS = 2
JOB = (250, 2_500)  # articles, from little to much work
_MEMORY_MEGABYTES = 1_500
_DEATHS = 2  # after so many deaths of workers the parent does what is left
_TOGETHER = 500  # articles that are read from the archive at once


@dataclass(frozen=True)
class _Job:
    """Articles to be indexed; with the last job of a transaction comes the token that is then reached."""

    number: int
    articles: list[int]
    token: str | None
    known: dict[int, int]

    def params(self, folder: Path) -> dict[str, Any]:
        """Return the job as a worker is told."""
        return {"folder": str(folder), "articles": self.articles, "known": [*self.known.items()]}


def read_documents(store: Store, articles: Sequence[int]) -> Iterator[Document]:
    """Yield the documents of those of these articles that there are."""
    for first in range(0, len(articles), _TOGETHER):
        for row in documents(store, articles[first : first + _TOGETHER]):
            yield Document(*row)


# The worker's side.


def _make(store: Store, params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Write the articles of a job as segments into a folder, except those that are known in this form already."""
    articles = [int(article) for article in params["articles"]]
    known = {int(article): int(digest) for article, digest in params["known"]}
    there: set[int] = set()

    def changed() -> Iterator[Document]:
        for document in read_documents(store, articles):
            report(Step("index", len(there), len(articles), document.title))
            there.add(document.id)
            if known.get(document.id) != document.digest():
                yield document

    made = [{"name": m.name, "files": m.files} for m in make_segments(changed(), Path(params["folder"]))]
    return {"made": made, "gone": [article for article in articles if article not in there]}


def main(arguments: list[str]) -> int:
    """Serve requests to write articles of an archive as segments; the archive is only read."""
    opened: list[Store] = []

    def make(params: dict[str, Any], report: Report) -> dict[str, Any]:
        if not opened:
            opened.append(Store(Path(arguments[0]), read_only=True))
        return _make(opened[0], params, report)

    def close() -> None:
        for store in opened:
            store.close()

    return serve({"make": make}, megabytes=_MEMORY_MEGABYTES, on_end=close)


# The parent's side.


class _Makers:
    """Workers that each do one job at a time. What they end with is heard by `next`."""

    def __init__(self, store: Store, folder: Path, count: int) -> None:
        self._store, self._folder, self._count = store, folder, count
        self._idle: list[Channel] = []
        self._busy: dict[int, Channel] = {}
        self._heard: queue.Queue[tuple[_Job, Any, Exception | None]] = queue.Queue()
        self._deaths = 0

    @property
    def free(self) -> bool:
        """Whether another job could be begun."""
        return len(self._busy) < self._count and self._deaths < _DEATHS

    @property
    def busy(self) -> bool:
        """Whether any job is at work."""
        return bool(self._busy)

    def begin(self, job: _Job) -> None:
        """Let a worker do a job."""
        channel = self._idle.pop() if self._idle else self._start()
        self._busy[job.number] = channel
        channel.send("make", job.params(self._folder), lambda result, error: self._heard.put((job, result, error)))

    def _start(self) -> Channel:
        """Start another worker."""
        return Channel("index", [str(self._store.path)], low_priority=True)

    def next(self, tick: Callable[[], None]) -> tuple[_Job, Any]:
        """Return the next job that is done; what a worker could not do is done here. `tick` is called meanwhile."""
        while True:
            tick()
            try:
                job, result, error = self._heard.get(timeout=0.1)
            except queue.Empty:
                continue
            channel = self._busy.pop(job.number)
            if error is None:
                self._idle.append(channel)
                return job, result
            channel.kill()
            self._deaths += 1
            return job, self.by_hand(job, tick)

    def by_hand(self, job: _Job, tick: Callable[[], None]) -> Any:
        """Do a job in this process."""
        return _make(self._store, job.params(self._folder), lambda step: tick())

    def close(self) -> None:
        """End all workers; one that is at work has nothing to lose."""
        for channel in self._busy.values():
            channel.kill()
        for channel in self._idle:
            channel.close()


def index_many(store: Store, index: TextIndex, counter: int, report: Report) -> int:
    """Index all that changed since a history counter (0: everything), by workers; returns how many articles.

    What is done is committed in the order of the changes, so that a run that was killed goes on where it was. Returns
    0, with nothing done, where there is no place for such work: the index is in memory, or another process is at it.
    """
    place = index.aside()
    if place is None:
        return 0
    try:
        with place as folder:
            done = _Run(store, index, folder, counter, report).run()
    except ArchiveBusy:
        return 0
    index.tidy(lambda: report(Step("index", done, done)))
    return done


class _Run:
    """One run over everything that changed."""

    def __init__(self, store: Store, index: TextIndex, folder: Path, counter: int, report: Report) -> None:
        self._store, self._index, self._folder = store, index, folder
        self._counter, self._report = counter, report
        # An index that is foreign or damaged is begun again; one whose first run was cut short is not.
        self._whole = counter == 0
        self._fresh = self._whole and not index.begun
        self._total = count_dirty(store, counter)
        self._done = 0
        self._seen: set[int] = set()

    def _tick(self) -> None:
        """Tell how far we are; raises Cancelled."""
        self._report(Step("index", self._done, self._total))

    def _jobs(self, workers: int) -> Iterator[_Job]:
        """Yield jobs in the order of the changes."""
        size = min(JOB[1], max(JOB[0], self._total // (2 * workers)))
        counter, number = self._counter, 0
        while True:
            articles, reached = dirty_batch(self._store, counter, size)
            if not articles:
                return
            token = token_at(self._store, reached)
            parts = max(1, round(len(articles) / size))
            bounds = [len(articles) * n // parts for n in range(parts + 1)]
            for first, last in pairwise(bounds):
                part = articles[first:last]
                known = {} if self._fresh else self._index.digests(part)
                self._seen.update(part if self._whole else ())
                yield _Job(number, part, token if last == len(articles) else None, known)
                number += 1
            counter = reached

    def run(self) -> int:
        """Let workers do all jobs, and take over what they made in the order of the jobs."""
        count = min(_WORKERS, _cores())
        makers = _Makers(self._store, self._folder, count)
        jobs = self._jobs(count)
        order: deque[int] = deque()
        finished: dict[int, tuple[_Job, Any]] = {}
        try:
            while True:
                while makers.free and (job := next(jobs, None)) is not None:
                    order.append(job.number)
                    makers.begin(job)
                if makers.busy:
                    job, result = makers.next(self._tick)
                elif (left := next(jobs, None)) is not None:
                    order.append(left.number)
                    job, result = left, makers.by_hand(left, self._tick)
                else:
                    break
                finished[job.number] = (job, result)
                while order and order[0] in finished:
                    job, result = finished.pop(order.popleft())
                    try:
                        self._adopt(job, result)
                    except (ValueError, KeyError, TypeError, OSError):
                        # Not what was asked for, or gone: it is made here, by what a worker cannot have touched.
                        self._adopt(job, makers.by_hand(job, self._tick))
        finally:
            makers.close()
        if self._whole:
            self._remove_foreign()
        return self._done

    def _adopt(self, job: _Job, result: dict[str, Any]) -> None:
        """Take over what was made in a job."""
        made = [
            (Made(str(m["name"]), {str(n): (int(f[0]), int(f[1])) for n, f in m["files"].items()}), job.articles)
            for m in result["made"]
        ]
        gone = {int(article) for article in result["gone"]} & set(job.articles)
        self._index.adopt(self._folder, made, sorted(gone), job.token, self._fresh)
        self._fresh = False
        self._done += len(job.articles)
        self._tick()

    def _remove_foreign(self) -> None:
        """Take out of the index what is not in the archive."""
        foreign = set(self._index.articles().tolist()) - self._seen
        if foreign:
            self._index.adopt(self._folder, [], sorted(foreign), None, False)


def _cores() -> int:
    """Return how many processors we may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
