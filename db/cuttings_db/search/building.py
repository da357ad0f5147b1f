"""Bring a generation up to date: in batches, each committed, so that a killed run goes on where it was."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Sequence, Sized
from pathlib import Path

from cuttings_db.progress import Report, Step
from cuttings_db.search.contents import ArrayIndex
from cuttings_db.search.document import Document
from cuttings_db.search.engine import open_index, write
from cuttings_db.search.making import Holdings, Made, batches
from cuttings_db.search.place import State, checksum, private, write_state
from cuttings_db.search.segment import Segment

__all__ = ["Builder", "fresh_name", "sweep"]

_STAGE = "index"


def fresh_name() -> str:
    """Return the name of a new generation's folder."""
    return f"generation-{secrets.token_hex(6)}"


def sweep(root: Path, keep: str) -> None:
    """Remove the folders of other generations; what is still open elsewhere goes the next time."""
    for path in root.iterdir():
        if (
            path.is_dir()
            and not path.is_symlink()
            and path.name != keep
            and path.name.startswith(("generation-", "next-"))
        ):
            shutil.rmtree(path, ignore_errors=True)
    # A generation that was built aside had a state of its own, which a kill may have left half written.
    for path in (*root.glob("state.json.*"), *(root / keep).glob("state.json.*")):
        path.unlink(missing_ok=True)


class Builder:
    """One run over one generation. `root` holds the state file, `folder` the files (both None: in memory).

    Segments of it that are open already may be given as `known`.
    """

    def __init__(
        self, root: Path | None, state: State, index: ArrayIndex | None = None, known: Iterable[Segment] = ()
    ) -> None:
        self.root = root
        self.state = state
        self.folder = root / state.folder if root else None
        if index is None:
            if self.folder is not None:
                private(self.folder)
            index = open_index(self.folder, not state.files, known)
            for segment in index.segments:
                if not state.files.keys() >= set(segment.files()):
                    # A run was killed between its commit and its note: nobody has looked at these files yet.
                    segment.verify()
        self.index = index
        self.holdings = Holdings(index.segments)

    def run(self, documents: Iterable[Document], removed: Iterable[int], report: Report, only: bool) -> int:
        """Index documents and take out others; `only` takes out whatever is not among the documents as well.

        Returns how many documents were given. `report` may raise Cancelled: what was committed stays. What is built
        whole is merged once, at the end.
        """
        total = len(documents) if isinstance(documents, Sized) else 0
        gone = set(removed)
        seen: set[int] = set()
        done = 0
        step = Step(_STAGE, 0, total)
        self.index.gathering = not only
        for batch in batches(documents):
            held = self.holdings.digests(batch)
            changed = [d for d in batch.values() if held.get(d.id) != d.digest()]
            self._commit(changed, gone - batch.keys())
            gone = set()
            seen.update(batch)
            done += len(batch)
            step = Step(_STAGE, done, total, next(reversed(batch.values())).title)
            report(step)
        rest = set(self.holdings.articles().tolist()) - seen if only else gone
        if rest:
            self._commit([], rest)
        if only and len(self.index.segments) > 1:
            self.index.merge(self.index.segments, lambda: report(step))
            self._committed()
        return len(seen)

    def adopt(self, folder: Path, made: Sequence[Made], articles: Iterable[int], gone: Iterable[int]) -> None:
        """Move segments of these articles from a folder aside into the generation, and take out others."""
        removed = self.holdings.places((*gone, *articles))
        for segment in made:
            self.index.storage.take(folder, segment.files)
        if made or removed:
            self.index.adopt([segment.name for segment in made], removed)
            self._committed()

    def replace(self, folder: Path, sources: Sequence[Segment], made: Made) -> bool:
        """Put a segment that was merged aside in place of its sources; False if these are not all there any more."""
        if not {s.name for s in sources} <= {s.name for s in self.index.segments}:
            return False
        self.index.storage.take(folder, made.files)
        self.index.replace(sources, made.name)
        self._committed()
        return True

    def _commit(self, changed: list[Document], gone: set[int]) -> None:
        """Write one batch and note it in the state file."""
        removed = self.holdings.places((*gone, *(d.id for d in changed)))
        if not changed and not removed:
            return
        write(self.index, changed, removed)
        self._committed()

    def _committed(self) -> None:
        """Note the last commit in the state file."""
        self.holdings = Holdings(self.index.segments)
        self.note(self.state.token, self.state.whole)

    def note(self, token: str | None, whole: bool) -> None:
        """Write down the files of the last commit, and what the generation stands for."""
        state = self.state
        files: dict[str, tuple[int, int]] = {}
        if self.folder is not None:
            known = {**state.files, **self.index.storage.written}
            for name in self.index.files():
                files[name] = known.get(name) or checksum(self.folder / name)
        self.state = State(state.fingerprint, token, state.folder, state.serial + 1, whole, files)
        if self.root is not None:
            write_state(self.root, self.state)
        # Only now: until here a reader may have opened what the state before this one named.
        self.index.clean()
