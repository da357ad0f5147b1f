"""Read articles again from their originals into further revisions, as one decision that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from cuttings_db.archive.deciding import Deciding
from cuttings_db.errors import ArchiveProblem, Cancelled, FileRefused, FileUnreadable, WorkerDied
from cuttings_db.importing import RereadingOptions
from cuttings_db.importing.outcomes import told
from cuttings_db.importing.rereading import READERS, Rereader
from cuttings_db.leftovers import private_folder
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import text_hash
from cuttings_db.store.connection import Store
from cuttings_db.store.revisions import drop_revisions, last_revision, other_article_of_text, put_revision
from cuttings_db.store.waiting import waiting_rows

__all__ = ["Rereading"]


class Rereading:
    """Reads the articles of one archive again."""

    def __init__(self, store: Store, deciding: Deciding) -> None:
        self._store, self._deciding = store, deciding
        # Which of the articles that are being read has which text now.
        self._read: dict[str, int] = {}

    def run(self, articles: Sequence[int], options: RereadingOptions, report: Report = quiet) -> dict[str, Any]:
        """Read articles again; returns {done, changed, failed, waiting} and, where any changed, `id` and `label`.

        Where the text stays as it is nothing happens. `failed` tells of each article that cannot be read so why not;
        it keeps what it has. `waiting` is how many more corrections than before no longer find their place.
        """
        self._refuse_read_only()
        before, waited = last_revision(self._store), len(waiting_rows(self._store))
        failed: list[dict[str, Any]] = []
        revisions: dict[str, int] = {}
        self._read = {}
        made: dict[str, Any] = {}
        try:
            with private_folder("reread") as folder:
                rereader = Rereader(self._store, folder, options)
                try:
                    for number, article in enumerate(articles):
                        step = Step("reread", number, len(articles), "", len(failed))
                        report(step)
                        try:
                            revision = self._one(rereader, article, _same(report, step))
                        except (ArchiveProblem, Cancelled):
                            raise
                        except Exception as error:  # noqa: BLE001 - it is told, and the others are read
                            failed.append(self._failure(article, error))
                            continue
                        if revision is not None:
                            revisions[str(article)] = revision
                finally:
                    rereader.close()
            if revisions:
                made = self._deciding.decide({"kind": "reread", "articles": revisions}, report)
        except BaseException:
            with self._store.transaction("quiet"):
                drop_revisions(self._store, revisions.values(), before)
            raise
        waiting = max(len(waiting_rows(self._store)) - waited, 0)
        counts = {"done": len(articles) - len(failed), "changed": len(revisions), "failed": failed, "waiting": waiting}
        return {**counts, **made}

    def _refuse_read_only(self) -> None:
        """Refuse at once what could not be kept in the end."""
        with self._store.transaction("quiet"):
            pass

    def _one(self, rereader: Rereader, article: int, report: Report) -> int | None:
        """Read one article again; returns its revision, None where it is the present one."""
        found = rereader.read(article, report)
        digest = text_hash(found.layer.title, found.draft.text)
        other = other_article_of_text(self._store, article, found)
        if other is None:
            other = self._read.get(digest)
        if other is not None:
            raise FileUnreadable(f"read so it is the same as article {other}", "Delete one of the two.")
        with self._store.transaction("quiet"):
            revision = put_revision(self._store, article, found)
        self._read[digest] = article
        return revision

    def _failure(self, article: int, error: Exception) -> dict[str, Any]:
        """Return what is told of an article that could not be read again."""
        title = self._store.value("SELECT title FROM articles WHERE id=?", (article,))
        return {"article": article, "title": str(title or ""), **told(error)}

    def choices(self, article: int, options: RereadingOptions, report: Report = quiet) -> dict[str, Any]:
        """Return as what an article's original may be read, and how it begins if it is read as the options say.

        {encodings (the likeliest first), encoding, readers: [{name, words}], preview, characters, format, reason,
        advice}; both lists are empty where the original is no text, `reason` says why it cannot be read so.
        """
        with private_folder("reread") as folder:
            rereader = Rereader(self._store, folder, options)
            try:
                found = rereader.choices(article, report)
            except (FileRefused, WorkerDied) as error:
                found = {"encodings": [], "encoding": "", "format": "", "preview": "", "characters": 0}
                found |= {"textual": False, "reason": error.reason, "advice": error.advice}
            finally:
                rereader.close()
        readers = [{"name": name, "words": words} for name, words in READERS.items() if found["textual"]]
        return {**found, "readers": readers}


def _same(report: Report, step: Step) -> Callable[[Step], None]:
    """Return a report that says the same step again: a cancel is heard while the worker is at work."""
    return lambda _inner: report(step)
