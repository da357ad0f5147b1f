"""What is made aside and then becomes part of an index at once: segments of workers, and merged ones."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cuttings_db.errors import ArchiveBusy
from cuttings_db.search.building import sweep
from cuttings_db.search.choosing import to_merge_at_rest
from cuttings_db.search.generations import EVERYTHING, Generations
from cuttings_db.search.making import Holdings, Made, aside, made_at, verified
from cuttings_db.search.merging import merge, nothing_to_check
from cuttings_db.search.reader import Generation
from cuttings_db.search.segment import Segment
from cuttings_db.search.shelf import Shelf

__all__ = ["TidyGenerations"]

_PATIENCE = 20.0  # seconds


class TidyGenerations(Generations):
    """The index in a folder, as something that grows by whole segments and is put in order while nobody waits."""

    def digests(self, articles: Iterable[int]) -> dict[int, int]:
        """Return the digests of those of these articles that are in the index."""
        self.refresh()
        return Holdings(self._generation.segments if self._generation else ()).digests(articles)

    def articles(self) -> NDArray[np.int64]:
        """Return the ids of all articles in the index, in no order."""
        self.refresh()
        return Holdings(self._generation.segments if self._generation else ()).articles()

    @property
    def begun(self) -> bool:
        """Whether the index holds part of an archive, by a run that did not come to its end."""
        self.refresh()
        return self._state is not None and self._state.token is None and self._state.whole

    def aside(self) -> AbstractContextManager[Path] | None:
        """Return a context with a folder in which segments can be made for `adopt`; None for an index in memory.

        ArchiveBusy while another process makes some.
        """
        return aside(self._folder) if self._folder is not None else None

    def adopt(
        self,
        folder: Path,
        made: Sequence[tuple[Made, Iterable[int]]],
        gone: Iterable[int],
        token: str | None,
        fresh: bool,
    ) -> None:
        """Take over segments that were made aside, of these articles, and take out articles that are gone.

        `token` None leaves the token as it is; `fresh` begins with nothing. ValueError or OSError where a segment is
        not what it is said to be: then nothing happened.
        """
        taken = [verified(folder, segment, set(asked)) for segment, asked in made]
        with self._writing():
            builder = self._builder(fresh)
            builder.adopt(folder, [segment for segment, _ in made], itertools.chain(*(t.tolist() for t in taken)), gone)
            builder.note((token or builder.state.token) if builder.state.whole else None, builder.state.whole)
            assert self._folder is not None
            sweep(self._folder, keep=builder.state.folder)
        self.refresh()

    def tidy(self, check: Callable[[], None] = nothing_to_check) -> bool:
        """Merge what has become many segments, and look at files that `update` had no time to look at.

        Nobody who searches or adds is kept waiting by it. `check` is called every few hundredths of a second and may
        raise: then nothing happened. Returns whether anything was merged.
        """
        done = False
        if self._folder is None:
            with self._lock:
                while self._memory is not None and (sources := to_merge_at_rest(self._memory.segments)):
                    self._memory.merge(sources, check)
                    self._replace(Generation(self._memory), self._state)
                    done = True
            return done
        if any(self._folder.glob("state.json.*")):
            # A writer was killed, or is at work just now.
            with contextlib.suppress(ArchiveBusy), self._writing():
                if self._state is not None:
                    sweep(self._folder, keep=self._state.folder)
        with contextlib.suppress(ArchiveBusy), aside(self._folder) as folder:
            while self._tidy_once(folder, check):
                done = True
        return done

    def rewrite(self, check: Callable[[], None] = nothing_to_check) -> None:
        """Write every segment anew that still holds removed articles, and remove all that is no part of the index.

        After that no file of it holds a word that only they had. ArchiveBusy while another process makes segments.
        """
        if self._folder is None:
            with self._lock:
                if self._memory is not None and (sources := [s for s in self._memory.segments if s.deleted_count()]):
                    self._memory.merge(sources, check)
                    self._replace(Generation(self._memory), self._state)
            return
        with aside(self._folder, _PATIENCE) as folder:
            while sources := self._hollow(check):
                shelf = Shelf(folder)
                made = made_at(shelf, merge(shelf, sources, check))
                with self._writing():
                    self._builder(fresh=False).replace(folder, sources, made)
                self.refresh()
        with self._writing():
            if self._state is not None or self._lost:
                # Who was killed after the commit has neither noted it nor removed the files that it replaced.
                builder = self._builder(fresh=False)
                builder.note(builder.state.token, builder.state.whole)
                sweep(self._folder, keep=builder.state.folder)
        self.refresh()

    def _hollow(self, check: Callable[[], None]) -> list[Segment]:
        """Return the segments that hold removed articles, found whole."""
        self.refresh()
        self._check_postings(EVERYTHING, check)
        return [s for s in self._generation.segments if s.deleted_count()] if self._generation else []

    def _tidy_once(self, folder: Path, check: Callable[[], None]) -> bool:
        """Merge once, aside, and put the result in place of its sources."""
        self.refresh()
        self._check_postings(EVERYTHING, check)
        with self._lock:
            state, generation = self._state, self._generation
        sources = to_merge_at_rest(generation.segments) if generation else []
        if not sources or state is None:
            return False
        shelf = Shelf(folder)
        made = made_at(shelf, merge(shelf, sources, check))
        with self._writing():
            if self._state is None or self._state.folder != state.folder:
                return False
            done = self._builder(fresh=False).replace(folder, sources, made)
        self.refresh()
        return done
