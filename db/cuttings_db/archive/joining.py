"""Join another archive to this one: its articles, its names under their UUIDs, its decisions; all of it one step."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from cuttings_db.archive.deciding import Deciding
from cuttings_db.errors import ArchiveDamaged, Cancelled, CuttingsError, DecisionRefused, FileRefused
from cuttings_db.importing.checking import check_recognised
from cuttings_db.leftovers import private_folder
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import add_article, article_of_text, text_hash
from cuttings_db.store.connection import Store, now
from cuttings_db.store.imports import bring_back, undone_articles
from cuttings_db.store.interchange import Joined, check_entries, export_decisions
from cuttings_db.store.joining import article_numbers, home_of_name, open_copy, original_bytes, stored_article
from cuttings_db.store.joining_conflicts import OURS_SAY, Conflicts
from cuttings_db.store.joining_effects import join_label
from cuttings_db.store.known_texts import words_hash
from cuttings_db.store.naming import settle_pending
from cuttings_db.store.open_imports import OpenImport, complete_imports
from cuttings_db.store.originals import keep_original
from cuttings_db.store.problems import damaged
from cuttings_db.store.records import Recognised

__all__ = ["join_archive"]

_GROUP = 24
_LONGEST_NAME = 20_000
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


def join_archive(store: Store, deciding: Deciding, path: Path, report: Report = quiet) -> dict[str, Any]:
    """Add another archive's articles and decisions; returns {added, already, applied, waiting, failed, cancelled}.

    The other file is only read. An article with a text that is here is the same one. Where a decision of theirs
    speaks against one of ours, ours stays and theirs waits in review. A cancel keeps what came in so far, as one step
    of undo as well. `failed` tells of articles that do not fit together.
    """
    with store.transaction("quiet"), suppress(OSError, ValueError):
        if path.samefile(store.path):
            raise FileRefused("this is the archive itself", "Choose another one.")
    with private_folder("join", store.path.resolve().parent) as folder:
        report(Step("join", 0, 0, path.name))
        other = open_copy(path, folder)
        try:
            return _Joining(store, other, path, folder, report).run(deciding)
        finally:
            with suppress(sqlite3.Error):
                other.connection.close()


class _Joining:
    """One archive on its way into another."""

    def __init__(self, store: Store, other: Store, path: Path, folder: Path, report: Report) -> None:
        self._store, self._other, self._path, self._folder, self._report = store, other, path, folder, report
        self._last = int(store.value("SELECT max(id) FROM articles") or 0)
        self._added: list[dict[str, Any]] = []
        self._already: list[dict[str, Any]] = []
        self._failed: list[dict[str, Any]] = []
        self._originals: dict[int, int | None] = {}
        self._named: set[tuple[str, str]] = set()
        self._taken_back = undone_articles(store)
        complete_imports(store)
        self._open = OpenImport(store, now())

    def run(self, deciding: Deciding) -> dict[str, Any]:
        """Add articles, then decisions, then write the account."""
        cancelled = False
        # Asked first: an archive whose list of decisions is misshapen is refused before anything of it is here.
        entries = self._decisions()
        try:
            self._add_articles()
        except Cancelled:
            cancelled = True
        with self._store.transaction("mapping") as counter:
            settle_pending(self._store, counter)
        counts = {"applied": 0, "waiting": 0}
        name, articles = self._path.stem[:100], [row["id"] for row in self._added]
        if cancelled:
            entries = {**entries, "decisions": []}
        try:
            if articles or entries["decisions"]:
                counts = self._decide(deciding, articles, name, entries)
        except BaseException:
            # What came in is one step of undo all the same.
            if articles:
                self._decide(deciding, articles, name, {**entries, "decisions": []})
            raise
        finally:
            self._write_report(articles, cancelled)
        sizes = {"added": len(self._added), "already": len(self._already)}
        return {**sizes, **counts, "failed": self._failed, "cancelled": cancelled}

    def _decisions(self) -> dict[str, Any]:
        """Return the decisions of the other archive as a file of them has them; ArchiveDamaged if they are no list.

        One that is misshapen stays out and is told: the others do not suffer for it.
        """
        try:
            entries = export_decisions(self._other)
        except ArchiveDamaged as error:
            raise damaged(self._path.name, "its list of corrections cannot be read") from error
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError) as error:
            raise damaged(self._path.name, f"its list of corrections: {error}") from error
        fitting = []
        for number, entry in enumerate(entries["decisions"], 1):
            try:
                check_entries([entry])
                fitting.append(entry)
            except DecisionRefused as error:
                told = {"reason": error.reason.partition(": ")[2], "advice": error.advice}
                self._failed.append({"path": str(self._path), "member": f"correction {number}", **told})
        entries["decisions"] = fitting
        check_entries(entries)
        return entries

    def _decide(
        self, deciding: Deciding, articles: Sequence[int], name: str, entries: dict[str, Any]
    ) -> dict[str, int]:
        """Make the joining a step, with the decisions that came along; returns how many were applied, and wait."""
        data = {"kind": "join", "articles": articles, "name": name}
        parted = Conflicts(self._store, self._last).parted
        told = deciding.join(entries, Joined(data, join_label(len(articles), name), parted, OURS_SAY), self._still)
        return {field: told[field] for field in ("applied", "waiting")}

    def _still(self, step: Step) -> None:
        """Tell how far decisions are; they are applied to their end."""
        with suppress(CuttingsError):
            self._report(step)

    def _add_names(self, found: Recognised) -> None:
        """Make the entities that are not here yet under the UUIDs that they have there, inside a transaction."""
        for pair in {(mention.type, mention.key) for mention in found.mentions} - self._named:
            self._named.add(pair)
            for identifier, sort, name in home_of_name(self._other, *pair):
                if _is_uuid(identifier) and len(name) < _LONGEST_NAME:
                    self._add_name(*pair, identifier, sort[:100], name)

    def _add_name(self, kind: str, key: str, identifier: str, sort: str, name: str) -> None:
        """Make one entity, or let a further key name one that is here, inside a transaction."""
        execute = self._store.connection.execute
        if self._store.rows("SELECT 1 FROM raw_entities WHERE type=? AND key=?", (kind, key)):
            return
        home = self._store.value("SELECT id FROM entities WHERE uuid=?", (identifier,))
        if home is None:
            home = execute(
                "INSERT INTO entities (uuid, type, kind, name, machine_type, machine_name) VALUES (?, ?, ?, ?, ?, ?)",
                (identifier, kind, sort, name, kind, name),
            ).lastrowid
        entity = self._store.value("SELECT entity FROM raw_entities WHERE home=? LIMIT 1", (home,)) or home
        execute(
            "INSERT INTO raw_entities (type, key, canonical, entity, home) VALUES (?, ?, '', ?, ?)",
            (kind, key, entity, home),
        )

    def _add_articles(self) -> None:
        """Add the articles in small groups."""
        numbers = article_numbers(self._other)
        for first in range(0, len(numbers), _GROUP):
            self._report(Step("join", first, len(numbers), self._path.name, len(self._failed)))
            group = []
            for number in numbers[first : first + _GROUP]:
                try:
                    known = stored_article(self._other, number)
                    group.append((number, known, check_recognised(known["recognised"])))
                except (CuttingsError, TypeError, ValueError, KeyError, AttributeError, IndexError) as error:
                    self._fail(number, error)
            self._write(group)
        self._report(Step("join", len(numbers), len(numbers), self._path.name, len(self._failed)))

    def _fail(self, number: int, error: Exception) -> None:
        """Note an article that cannot be added."""
        reason = getattr(error, "reason", "") or "what the archive holds of it does not fit together"
        advice = getattr(error, "advice", "")
        self._failed.append(
            {"path": str(self._path), "member": f"article {number}", "reason": reason, "advice": advice}
        )

    def _write(self, group: Sequence[tuple[int, dict[str, Any], Recognised]]) -> None:
        """Write articles in one transaction; those that are here already are told."""
        added, already = [], []
        with self._open.transaction("add") as counter:
            for _number, known, found in group:
                row = {"path": known["path"], "member": found.draft.member, "title": found.layer.title}
                here = self._here(found)
                if here is not None and here in self._taken_back:
                    bring_back(self._store, here)
                    added.append({"id": here, **row})
                    continue
                if here is not None:
                    already.append({"id": here, **row})
                    continue
                self._add_names(found)
                article = add_article(self._store, found, known["path"], None, known["sha256"], counter)
                self._complete(article, known)
                added.append({"id": article, **row})
            self._open.grow([row["id"] for row in added], [str(self._path)])
        self._added += added
        self._already += already

    def _here(self, found: Recognised) -> int | None:
        """Return the article with this text, trash included, or None."""
        number = article_of_text(self._store, text_hash(found.layer.title, found.draft.text))
        if number is None:
            sql = "SELECT id FROM articles WHERE words_sha256=? LIMIT 1"
            number = self._store.value(sql, (words_hash(found.draft.text),))
        return None if number is None else int(number)

    def _complete(self, article: int, known: dict[str, Any]) -> None:
        """Give an article what it has there beside its text: UUID, the day it came in, its original."""
        execute = self._store.connection.execute
        taken = self._store.rows("SELECT 1 FROM articles WHERE uuid=?", (known["uuid"],))
        if _is_uuid(known["uuid"]) and not taken:
            execute("UPDATE articles SET uuid=? WHERE id=?", (known["uuid"], article))
        if _is_moment(known["added"]):
            execute("UPDATE articles SET added=? WHERE id=?", (known["added"], article))
        if known["original"] is not None:
            original = self._original(known["original"], known["sha256"])
            execute("UPDATE articles SET original=? WHERE id=?", (original, article))

    def _original(self, number: int, sha256: str) -> int | None:
        """Keep an original inside a transaction; None where its bytes are not those of its hash."""
        if number not in self._originals:
            file = self._folder / "original"
            execute = self._store.connection.execute
            execute("SAVEPOINT original")
            try:
                with file.open("wb") as stream:
                    stream.writelines(original_bytes(self._other, number))
                rows = self._other.rows("SELECT name, media_type, sha256 FROM originals WHERE id=?", (number,))
                name, media_type, known = (str(cell)[:1000] for cell in rows[0])
                self._originals[number] = keep_original(self._store, file, known, name, media_type)
            except (FileRefused, OSError, IndexError):
                execute("ROLLBACK TO original")
                self._originals[number] = None
            finally:
                execute("RELEASE original")
                file.unlink(missing_ok=True)
        return self._originals[number]

    def _write_report(self, articles: Sequence[int], cancelled: bool) -> None:
        """Keep an account, as of every import."""
        given = len(self._added) + len(self._already) + len(self._failed)
        data = {
            **{"given": given, "added": len(self._added), "already": len(self._already), "not_reached": 0},
            **{"failed": self._failed, "articles": self._added, "known": self._already, "cancelled": cancelled},
        }
        with self._open.transaction("meta"):
            report = self._open.give_up_step(now(), data)
            self._store.connection.execute(
                "UPDATE reports SET name=?, added=? WHERE id=?", (self._path.name[:200], len(articles), report)
            )
            self._store.connection.executemany(
                "UPDATE articles SET report=? WHERE id=?", [(report, article) for article in articles]
            )


def _is_moment(text: str) -> bool:
    """Tell whether a text is a moment as we write them: one that no calendar knows would make an archive unreadable."""
    try:
        return datetime.strptime(text, _MOMENT).strftime(_MOMENT) == text and text >= "1000"
    except ValueError:
        return False


def _is_uuid(text: str) -> bool:
    """Tell whether a text is a UUID as we write them."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
