"""Processes that read articles, kept from one test to the next.

One of them takes a second to start and to learn its names, and most tests are about what it finds. Those about the
processes themselves use the fixture `new_workers`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, ClassVar

import pytest

from cuttings_db.importing import passes, reading, rereading, splitting
from cuttings_db.isolation import Worker, channel
from cuttings_db.isolation.channel import Channel

_COMMAND = channel.worker_command
# What differs from test to test and is nothing to a reader.
_OWN = ("PYTEST_CURRENT_TEST", "CUTTINGS_CACHE")
_AT_MOST = 2

Kind = tuple[object, ...]


class KeptWorker(Worker):
    """A worker whose process is there for the next one of its kind when it is closed."""

    keeps: ClassVar[bool] = True
    idle: ClassVar[dict[Kind, list[Channel]]] = {}
    # A process ends with the thread that started it: this one stays.
    starter: ClassVar[ThreadPoolExecutor]

    def __init__(self, name: str, arguments: Sequence[str] = (), **more: Any) -> None:
        super().__init__(name, arguments, **more)
        if self.keeps and name == "recognise":
            # Each import has a folder of its own for originals, and its readers may write nowhere else; these may.
            self._arguments = [*self._arguments[:1], os.sep]

    def _kind(self) -> Kind | None:
        """Return what two workers must have in common to be one process; None where it is to be its own."""
        if not self.keeps or channel.worker_command is not _COMMAND:
            return None
        around = frozenset((name, value) for name, value in os.environ.items() if name not in _OWN)
        return (self._name, *self._arguments, self._low_priority, around)

    def call(self, *arguments: object, **named: object) -> object:
        """Take a process that is kept, or start one that may be."""
        kind = self._kind()
        if self._channel is None and kind is not None:
            kept = self.idle.setdefault(kind, [])
            self._channel = kept.pop() if kept else self.starter.submit(self._start).result()
        return super().call(*arguments, **named)  # type: ignore[arg-type]

    def _start(self) -> Channel:
        """Start a process."""
        return Channel(self._name, self._arguments, low_priority=self._low_priority)

    def close(self) -> None:
        """Keep the process, if it waits for work."""
        kind, held = self._kind(), self._channel
        if kind is not None and held is not None and held.alive and not held._waiting:
            kept = self.idle.setdefault(kind, [])
            if len(kept) < _AT_MOST:
                kept.append(held)
                self._channel = None
        super().close()


@contextmanager
def workers_kept() -> Iterator[None]:
    """Keep the processes of all imports, until the end."""
    with ThreadPoolExecutor(1, "kept workers") as starter, pytest.MonkeyPatch.context() as patch:
        patch.setattr(KeptWorker, "starter", starter, raising=False)
        for module in (reading, passes, rereading, splitting):
            patch.setattr(module, "Worker", KeptWorker)
        try:
            yield
        finally:
            for channels in KeptWorker.idle.values():
                for held in channels:
                    held.close()
            KeptWorker.idle.clear()
