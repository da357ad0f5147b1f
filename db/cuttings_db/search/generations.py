"""The generations of an index in a folder: opened and checked by all, written by one process."""

from __future__ import annotations

import contextlib
import dataclasses
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cuttings_db.errors import ArchiveProblem
from cuttings_db.progress import Report, quiet
from cuttings_db.search.building import Builder, fresh_name, sweep
from cuttings_db.search.contents import ArrayIndex
from cuttings_db.search.document import Document
from cuttings_db.search.engine import fingerprint, open_index
from cuttings_db.search.merging import nothing_to_check
from cuttings_db.search.place import State, checksum, locked, private, read_state
from cuttings_db.search.reader import Generation
from cuttings_db.search.segment import POSTINGS

__all__ = ["EVERYTHING", "Generations"]

EVERYTHING = 1 << 62
_AT_ONCE = 32_000_000  # bytes of postings that are looked at before something is added
_ATTEMPTS = 8  # to open a generation while another process commits one after another


def _unwritable(words: str) -> ArchiveProblem:
    """Return the error for an index that cannot be written."""
    return ArchiveProblem(
        f"the search index cannot be written ({words})",
        "Look whether the disk of your cache folder has free space; the archive itself is whole.",
    )


class Generations:
    """The index in a folder of its own (None: in memory), without what it is asked; `TextIndex` says what holds."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder if folder is not None and private(folder) else None
        self._fingerprint = fingerprint()
        self._verified: dict[str, tuple[int, int]] = {}
        self._signature: tuple[int, int, int] | None = None
        self._generation: Generation | None = None
        self._state: State | None = None
        self._memory: ArrayIndex | None = None
        self._lock = threading.RLock()
        self._lost = False
        self.refresh()

    @property
    def token(self) -> str | None:
        """The history token that the index was last brought up to, or None."""
        self.refresh()
        return self._state.token if self._state and self._generation is not None else None

    def documents(self) -> int:
        """Return how many articles are in the index."""
        self.refresh()
        return self._generation.rows if self._generation else 0

    def refresh(self) -> None:
        """Pick up the newest generation; costs one look at a small file when nothing is new."""
        if self._folder is None:
            return
        with self._lock:
            signature = self._look()
            if signature == self._signature:
                return
            for attempt in range(_ATTEMPTS):
                signature = self._look()
                state = read_state(self._folder)
                if state is None or state.fingerprint != self._fingerprint:
                    # Somebody may have deleted the folder while it was used: what is written next is then not all.
                    self._lost = signature is not None or self._signature is not None
                    self._replace(None, None)
                    break
                try:
                    generation = self._open(state)
                except Exception:  # noqa: BLE001 - whatever a broken file raises, the index is built again
                    # A writer may have committed between our look at the state and at the files.
                    if attempt < _ATTEMPTS - 1 and self._look() != signature:
                        continue
                    self._lost = True
                    self._replace(None, None)
                    break
                self._lost = False
                self._replace(generation, state)
                break
            self._signature = signature

    def _look(self) -> tuple[int, int, int] | None:
        """Return what changes with every commit: facts of the state file."""
        if self._folder is None:
            return None
        try:
            facts = (self._folder / "state.json").stat()
        except OSError:
            return None
        return facts.st_mtime_ns, facts.st_ino, facts.st_size

    def _open(self, state: State) -> Generation:
        """Open a generation after its files were found whole; raises whatever is wrong with them.

        Of postings only size and header are looked at here: a reader has no time to read them all, a writer has.
        """
        assert self._folder is not None
        folder = self._folder / state.folder
        if folder.is_symlink() or not private(folder):
            raise ValueError("the index is not in a private folder")
        self._check(state, postings=0)
        return Generation(open_index(folder, False, self._generation.segments if self._generation else ()))

    def _check(self, state: State, postings: int, check: Callable[[], None] = nothing_to_check) -> None:
        """Compare the files of a generation with what was written, each once; ValueError if one is damaged.

        Of postings only as many bytes are read, smaller files first.
        """
        assert self._folder is not None
        folder = self._folder / state.folder
        for name, known in sorted(state.files.items(), key=lambda item: item[1]):
            path = folder / name
            # A file that is gone belongs to an older commit, or opening fails.
            if self._verified.get(f"{state.folder}/{name}") == known or not path.exists():
                continue
            if name.endswith(POSTINGS):
                postings -= known[0]
                if postings < 0:
                    continue
            if checksum(path, check) != known:
                raise ValueError(f"{name} is damaged")
            self._verified[f"{state.folder}/{name}"] = known

    def _replace(self, generation: Generation | None, state: State | None) -> None:
        """Put another generation in place of the one at hand."""
        self._generation, self._state = generation, state

    def update(
        self,
        documents: Iterable[Document],
        removed: Iterable[int],
        token: str,
        report: Report = quiet,
        rebuild: bool = False,
    ) -> int:
        """Index new and changed documents, take out removed articles, and stand for `token` from then on.

        Unchanged documents cost nothing, so that a run that was killed is simply started again. `rebuild` takes
        `documents` for all there are, builds aside and switches at once; it too goes on where it was. Returns how
        many documents were given. Raises ArchiveBusy while another process writes, Cancelled when `report` does. A lost
        index that is not rebuilt keeps `token` None.
        """
        if self._folder is None:
            return self._update_memory(documents, removed, token, report, rebuild)
        with self._writing():
            if rebuild:
                count = self._rebuild(documents, removed, token, report)
            else:
                builder = self._builder(fresh=False)
                count = builder.run(documents, removed, report, only=False)
                builder.note(token if builder.state.whole else None, builder.state.whole)
                sweep(self._folder, keep=builder.state.folder)
        self.refresh()
        return count

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the lock of writers, over the newest generation, of whose files the small ones were looked at."""
        if self._folder is not None and not self._folder.exists():
            # Somebody has deleted it, perhaps with the folder above it, which is as private.
            above = self._folder.parent
            if not (above.exists() or private(above)) or not private(self._folder):
                raise _unwritable("its folder cannot be made")
        try:
            with locked(self._folder):
                self.refresh()
                self._check_postings(_AT_ONCE)
                yield
        except OSError as error:
            raise _unwritable(error.strerror or type(error).__name__) from error

    def _builder(self, fresh: bool) -> Builder:
        """Return what writes on in the newest generation, or in a new one; the lock is held."""
        state, generation = (None, None) if fresh else (self._state, self._generation)
        if state is not None:
            with contextlib.suppress(ValueError, LookupError, TypeError):
                return Builder(self._folder, state, known=generation.segments if generation else ())
            # What a run that was killed had committed is damaged: nobody had looked at it until now.
            self._give_up(state)
        return Builder(self._folder, State(self._fingerprint, None, fresh_name(), whole=fresh or not self._lost))

    def _give_up(self, state: State) -> None:
        """Go on as if there were no index, where its generation at hand is still that of a state."""
        with self._lock:
            if self._state is state:
                self._lost = True
                self._replace(None, None)

    def _check_postings(self, most: int, check: Callable[[], None] = nothing_to_check) -> None:
        """Look at files before they are built upon; a generation that is not whole is given up."""
        with self._lock:
            state, generation = self._state, self._generation
        if state is None:
            return
        try:
            self._check(state, most, check)
            for segment in generation.segments if generation and most >= EVERYTHING else ():
                if not state.files.keys() >= set(segment.files()):
                    # A run was killed before it noted them.
                    segment.verify()
        except (ValueError, OSError):
            self._give_up(state)

    def _rebuild(self, documents: Iterable[Document], removed: Iterable[int], token: str, report: Report) -> int:
        """Build a generation aside, or go on with one begun earlier, and switch to it."""
        assert self._folder is not None
        aside = self._folder / f"next-{self._fingerprint}"
        begun = read_state(aside)
        try:
            if begun is None or begun.fingerprint != self._fingerprint or not private(aside):
                raise ValueError("nothing was begun")
            for name, known in begun.files.items():
                if (aside / name).exists() and checksum(aside / name) != known:
                    raise ValueError(f"{name} is damaged")
            builder = Builder(aside, begun)
        except Exception:  # noqa: BLE001 - whatever is wrong with what was begun, it is begun again
            sweep(self._folder, keep=self._state.folder if self._state else "")
            private(aside)
            builder = Builder(aside, State(self._fingerprint, None, "."))
        count = builder.run(documents, removed, report, only=True)
        builder.note(token, True)
        state = builder.state
        del builder  # and with it all open files: not every system renames a folder of open ones
        name = fresh_name()
        aside.rename(self._folder / name)
        (self._folder / name / "state.json").unlink(missing_ok=True)
        serial = self._state.serial + 1 if self._state else 1
        final = Builder(self._folder, dataclasses.replace(state, folder=name, serial=serial))
        final.note(token, True)
        sweep(self._folder, keep=name)
        return count

    def _update_memory(
        self, documents: Iterable[Document], removed: Iterable[int], token: str, report: Report, rebuild: bool
    ) -> int:
        """Do the same without a folder."""
        with self._lock:
            index = self._memory if self._memory is not None and not rebuild else open_index(None, create=True)
            builder = Builder(None, State(self._fingerprint, None, ""), index)
            try:
                count = builder.run(documents, removed, report, only=rebuild)
            finally:
                if not rebuild:
                    self._memory = index
                    self._replace(Generation(index), self._state or builder.state)
            self._memory = index
            self._replace(Generation(index), dataclasses.replace(builder.state, token=token))
            return count

    def close(self) -> None:
        """Let go of all files; the index may not be used afterwards."""
        with self._lock:
            self._replace(None, None)
            self._memory = None
