"""Bring a generation up to date: in batches, each committed, so that a killed run goes on where it was."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path

from whoosh.index import FileIndex

from cuttings_db.progress import Report, Step
from cuttings_db.search.engine import LEXICON, Document, open_index, write
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

    def __init__(self, root: Path | None, state: State, index: FileIndex | None = None) -> None:
        self.root = root
        self.state = state
        self.folder = root / state.folder if root else None
        if index is None:
            if self.folder is not None:
                private(self.folder)
                for left in self.folder.glob("*.tmp"):
                    # What a killed run was sorting.
                    shutil.rmtree(left, ignore_errors=True)
            index = open_index(self.folder, create=not state.files)
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
        try:
            for batch in _batches(documents):
                present = self.generation.present
                changed = [d for d in batch.values() if present.get(d.id, (0, None))[1] != d.digest()]
                self._commit(changed, gone - batch.keys())
                gone = set()
                seen.update(batch)
                done += len(batch)
                report(Step(_STAGE, done, total, next(reversed(batch.values())).title))
            rest = set(self.generation.present) - seen if only else gone
            if rest:
                self._commit([], rest)
        finally:
            self.generation.close()
        return len(seen)

    def _commit(self, changed: list[Document], gone: set[int]) -> None:
        """Write one batch and note it in the state file."""
        present = self.generation.present
        numbers = [present[a][0] for a in (*gone, *(d.id for d in changed)) if a in present]
        if not changed and not numbers:
            return
        write(self.index, changed, numbers)
        newer = Generation(self.index, self.generation)
        self.generation.close(newer)
        self.generation = newer
        self.note(self.state.token, self.state.whole)

    def note(self, token: str | None, whole: bool) -> None:
        """Write down the files of the last commit, and what the generation stands for."""
        state = self.state
        files: dict[str, tuple[int, int]] = {}
        if self.folder is not None:
            for segment in self.generation.segments:
                segment.note_terms(self.folder)
            for path in sorted(self.folder.iterdir()):
                if path.is_file() and path.suffix in (".toc", ".trm", ".pst", ".col", LEXICON):
                    known = state.files.get(path.name)
                    files[path.name] = known if known and known[0] == path.stat().st_size else checksum(path)
        self.state = State(state.fingerprint, token, state.folder, state.serial + 1, whole, files)
        if self.root is not None:
            write_state(self.root, self.state)


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
