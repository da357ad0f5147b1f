"""Bring a generation up to date: in batches, each committed, so that a killed run goes on where it was."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path

from cuttings_db.progress import Report, Step
from cuttings_db.search.contents import ArrayIndex
from cuttings_db.search.document import Document
from cuttings_db.search.engine import open_index, write
from cuttings_db.search.place import State, checksum, private, write_state
from cuttings_db.search.reader import Generation

__all__ = ["Builder", "fresh_name", "sweep"]

BATCH_ARTICLES = 4_000
BATCH_CHARACTERS = 16_000_000
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
    for path in root.glob("state.json.*"):
        path.unlink(missing_ok=True)


class Builder:
    """One run over one generation. `root` holds the state file, `folder` the files (both None: in memory)."""

    def __init__(self, root: Path | None, state: State, index: ArrayIndex | None = None) -> None:
        self.root = root
        self.state = state
        self.folder = root / state.folder if root else None
        if index is None:
            if self.folder is not None:
                private(self.folder)
            index = open_index(self.folder, create=not state.files)
            for segment in index.segments:
                if not state.files.keys() >= set(segment.files()):
                    # A run was killed between its commit and its note: nobody has looked at these files yet.
                    segment.verify()
        self.index = index
        self.generation = Generation(index)

    def run(self, documents: Iterable[Document], removed: Iterable[int], report: Report, only: bool) -> int:
        """Index documents and take out others; `only` takes out whatever is not among the documents as well.

        Returns how many documents were given. `report` may raise Cancelled: what was committed stays.
        """
        total = len(documents) if isinstance(documents, Sized) else 0
        gone = set(removed)
        seen: set[int] = set()
        done = 0
        for batch in _batches(documents):
            changed = [d for d in batch.values() if not self.generation.holds(d)]
            self._commit(changed, gone - batch.keys())
            gone = set()
            seen.update(batch)
            done += len(batch)
            report(Step(_STAGE, done, total, next(reversed(batch.values())).title))
        rest = set(self.generation.ids.tolist()) - seen if only else gone
        if rest:
            self._commit([], rest)
        return len(seen)

    def _commit(self, changed: list[Document], gone: set[int]) -> None:
        """Write one batch and note it in the state file."""
        removed = self.generation.places((*gone, *(d.id for d in changed)))
        if not changed and not removed:
            return
        write(self.index, changed, removed)
        self.generation = Generation(self.index)
        self.note(self.state.token, self.state.whole)

    def note(self, token: str | None, whole: bool) -> None:
        """Write down the files of the last commit, and what the generation stands for."""
        state = self.state
        files: dict[str, tuple[int, int]] = {}
        if self.folder is not None:
            for name in self.index.files():
                files[name] = state.files.get(name) or checksum(self.folder / name)
        self.state = State(state.fingerprint, token, state.folder, state.serial + 1, whole, files)
        if self.root is not None:
            write_state(self.root, self.state)
        # Only now: until here a reader may have opened what the state before this one named.
        self.index.clean()


def _batches(documents: Iterable[Document]) -> Iterator[dict[int, Document]]:
    """Yield documents by id in batches of bounded size; of one id the last one counts."""
    batch: dict[int, Document] = {}
    size = 0
    for document in documents:
        batch[document.id] = document
        size += len(document.text)
        if len(batch) >= BATCH_ARTICLES or size >= BATCH_CHARACTERS:
            yield batch
            batch, size = {}, 0
    if batch:
        yield batch
