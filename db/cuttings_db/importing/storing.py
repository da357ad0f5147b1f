"""Store what was read: duplicates told, articles committed in small groups, names settled at the end."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from cuttings_db.importing.outcomes import Imported, ImportReport
from cuttings_db.model import Claim, DateMention, Draft, Evidence, Mention, Published, TextLayer, from_json
from cuttings_db.store.articles import add_article, article_of_file, article_of_text, text_hash
from cuttings_db.store.connection import Store, now
from cuttings_db.store.naming import entities_of_articles, settle_names
from cuttings_db.store.queues import write_report
from cuttings_db.store.records import KeptOriginal, Recognised

__all__ = ["Storing", "recognised_from_json"]

# A commit waits for the disk; a group this small loses at most a second of work in a crash.
_GROUP = 24
_GROUP_SECONDS = 0.5


def recognised_from_json(data: dict[str, Any]) -> Recognised:
    """Build what a worker sent; TypeError if it is misshapen (a hijacked parser may send anything)."""
    return Recognised(
        draft=from_json(Draft, data["draft"]),
        layer=from_json(TextLayer, data["layer"]),
        mentions=tuple(from_json(Mention, m) for m in data["mentions"]),
        claims=tuple(from_json(Claim, c) for c in data["claims"]),
        dates=tuple(from_json(DateMention, d) for d in data["dates"]),
        evidence=tuple(from_json(Evidence, e) for e in data["evidence"]),
        published=from_json(Published, data["published"]) if data["published"] else None,
        version=str(data["version"]),
        warnings=tuple(str(w) for w in data["warnings"]),
    )


class Storing:
    """The writing half of an import."""

    def __init__(self, store: Store, options: Any) -> None:
        self._store = store
        self._keep = bool(options.keep_originals)
        self._group: list[tuple[str, Recognised, KeptOriginal | None, str]] = []
        self._files: list[tuple[str, int]] = []
        self._hashes: dict[str, int] = {}
        self._last_commit = time.monotonic()
        self._counted: dict[str, int] = {}
        self.outcome = ImportReport(started=now())

    def add(self, path: str, readings: list[dict[str, Any]], file_sha256: str) -> None:
        """Take the readings of one file or member; duplicates are told, not stored twice."""
        for data in readings:
            found = recognised_from_json(data)
            original = data["original"]
            kept = None
            if self._keep and original["file"]:
                kept = KeptOriginal(
                    Path(original["file"]), original["sha256"], original["name"], original["media_type"]
                )
            digest = text_hash(found.layer.title, found.draft.text)
            self._counted[file_sha256] = self._counted.get(file_sha256, 0) + 1
            if digest in self._hashes or article_of_text(self._store, digest) is not None:
                if digest in self._hashes:
                    self.commit()
                known = article_of_text(self._store, digest) or 0
                self.outcome.already.append(Imported(known, path, found.draft.member, found.layer.title))
                continue
            self._hashes[digest] = 1
            self._group.append((path, found, kept, original["sha256"]))
        self.commit_if_due(time.monotonic())

    def known(self, path: str, sha256: str) -> None:
        """Tell that a file is already here, without reading it again."""
        article, title = article_of_file(self._store, sha256)
        self.outcome.already.append(Imported(article, path, "", title))

    def file_done(self, sha256: str, path: str) -> None:
        """Note that a whole file went in without a failure."""
        self._files.append((sha256, self._counted.get(sha256, 0)))

    def commit_if_due(self, at: float) -> None:
        """Commit when the group is large or old enough."""
        if self._group and (len(self._group) >= _GROUP or at - self._last_commit >= _GROUP_SECONDS):
            self.commit()

    def commit(self) -> None:
        """Store the group in one transaction; only then is it reported."""
        self._last_commit = time.monotonic()
        if not self._group and not self._files:
            return
        added: list[Imported] = []
        with self._store.transaction("add" if self._group else "quiet") as counter:
            for path, found, kept, sha256 in self._group:
                article = add_article(self._store, found, path, kept, sha256, counter)
                added.append(Imported(article, path, found.draft.member, found.layer.title))
            self._store.connection.executemany("INSERT OR REPLACE INTO imported_files VALUES (?, ?)", self._files)
        for _path, _found, kept, _sha in self._group:
            if kept is not None:
                kept.file.unlink(missing_ok=True)
        self._group.clear()
        self._files.clear()
        self._hashes.clear()
        self.outcome.articles.extend(added)

    def finish(self) -> None:
        """Commit the rest, settle the names of what was mentioned, and keep the report."""
        self.commit()
        self.outcome.ended = now()
        touched = entities_of_articles(self._store, (article.id for article in self.outcome.articles))
        with self._store.transaction("mapping" if touched else "quiet"):
            settle_names(self._store, sorted(touched))
            self.outcome.id = write_report(
                self._store, self.outcome.started, self.outcome.ended, self.outcome.as_json()
            )
