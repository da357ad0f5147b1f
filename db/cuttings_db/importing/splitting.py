"""Put the articles of a collection into the archive in its place: recognised first, then stored in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cuttings_db.errors import FileRefused, FileUnreadable, LimitExceeded, WorkerDied
from cuttings_db.importing.asking import ask
from cuttings_db.importing.checking import check_recognised
from cuttings_db.importing.dating import NOTHING_SAID
from cuttings_db.importing.outcomes import Imported, ImportReport
from cuttings_db.importing.recognising import MEMORY_MEGABYTES
from cuttings_db.isolation import Worker
from cuttings_db.model import Draft, to_json
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import add_article, article_of_text, text_hash
from cuttings_db.store.connection import Store, now
from cuttings_db.store.imports import bring_back, note_import, undone_articles
from cuttings_db.store.naming import pending_names, settle_pending
from cuttings_db.store.queues import write_report
from cuttings_db.store.records import Recognised

__all__ = ["replace_by_parts"]

_SECONDS = 120.0


def _recognised(drafts: Sequence[Draft], depth: str, report: Report) -> list[Recognised]:
    """Return the parts as recognition reads them; a cancel leaves everything as it was."""
    found: list[Recognised] = []
    worker = Worker("recognise", [str(MEMORY_MEGABYTES)], low_priority=True, grace=0.2)
    try:
        for number, draft in enumerate(drafts):
            step = Step("split", number, len(drafts), draft.title)
            report(step)

            def same(_inner: Step, step: Step = step) -> None:
                report(step)

            params = {"draft": to_json(draft), "depth": depth, "said": to_json(NOTHING_SAID)}
            try:
                data = ask(worker, "again", params, same, seconds=_SECONDS, advice="")
            except (FileRefused, WorkerDied) as error:
                raise LimitExceeded(
                    f"part {number + 1} cannot be read ({error.reason})", "Cut it elsewhere."
                ) from error
            found.append(check_recognised(data, draft.text))
    finally:
        worker.close()
    return found


def replace_by_parts(
    store: Store, article: int, drafts: Sequence[Draft], depth: str = "full", report: Report = quiet
) -> dict[str, Any]:
    """Store the parts of an article, and put it into the trash, as one step of undo; returns a report of an import.

    The parts share the original of the whole. Raises FileUnreadable where the whole is gone.
    """
    outcome = ImportReport(started=now())
    parts = _recognised(drafts, depth, report)
    report(Step("split", len(drafts), len(drafts)))
    with store.transaction("all") as counter:
        rows = store.rows("SELECT path, original, original_sha256, trashed FROM articles WHERE id=?", (article,))
        if not rows:
            raise FileUnreadable(f"there is no article {article} in this archive")
        path, original, sha256, trashed = str(rows[0][0]), rows[0][1], str(rows[0][2]), bool(rows[0][3])
        undone = undone_articles(store)
        for found in parts:
            member = found.draft.member
            known = article_of_text(store, text_hash(found.layer.title, found.draft.text))
            place = Imported(known or 0, path, member, found.layer.title)
            if known == article:
                raise FileUnreadable("one of the parts is the whole of it", "Choose other places to cut it at.")
            if known is not None and known not in undone:
                outcome.already.append(place)
                continue
            if known is not None:
                bring_back(store, known)
                undone.discard(known)
                outcome.articles.append(place)
                continue
            number = add_article(store, found, path, None, sha256, counter)
            store.connection.execute("UPDATE articles SET original=? WHERE id=?", (original, number))
            outcome.articles.append(Imported(number, path, member, found.layer.title))
        if not outcome.articles:
            raise FileUnreadable("all of its parts are in the archive already", "Move it to the trash instead.")
        store.connection.execute("UPDATE articles SET trashed=1 WHERE id=?", (article,))
        if pending_names(store):
            settle_pending(store, counter)
        outcome.ended = now()
        outcome.id = write_report(store, outcome.started, outcome.ended, outcome.as_json())
        note_import(store, outcome.id, [path], [a.id for a in outcome.articles], () if trashed else (article,))
    return outcome.as_json()
