"""Recognise again what an older version recognised: in the background, one article after another, resumable."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

from cuttings_db.errors import FileRefused, WorkerDied
from cuttings_db.importing.checking import check_recognised
from cuttings_db.importing.dating import said_by_people
from cuttings_db.importing.recognising import MEMORY_MEGABYTES, RECOGNITION_VERSION
from cuttings_db.isolation import Worker
from cuttings_db.model import Draft, TextLayer, to_json
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import article_text, evidence_of, header, replace_recognition
from cuttings_db.store.connection import Store
from cuttings_db.store.naming import pending_names, settle_pending, unsettle_all
from cuttings_db.store.queues import outdated_articles

__all__ = ["full_pass", "recognise_again"]

# Evidence from the text is found anew; that of the file's own metadata cannot be and is carried over.
_FROM_TEXT = (
    *("dateline", "date line", "date of update", "copyright", "past event", "cited address", "access date"),
    *("manuscript date", "own address", "DOI", "time of printing"),
)
_SECONDS = 120.0
_ATTEMPTS = 3


def full_pass(store: Store, report: Report = quiet) -> int:
    """Recognise every article whose recognition is of another version; returns how many were."""
    return recognise_again(store, outdated_articles(store, RECOGNITION_VERSION), report)


def recognise_again(store: Store, articles: Sequence[int], report: Report = quiet) -> int:
    """Run recognition anew over stored texts; corrections stay in force. Names are settled once, at the end."""
    done = 0
    try:
        if articles:
            with Worker("recognise", [str(MEMORY_MEGABYTES)], low_priority=True) as worker:
                for number, article in enumerate(articles):
                    step = Step("recognise", number, len(articles))
                    report(step)
                    # A cancel is heard while the worker is at work, too; its own steps are no steps of ours.
                    if _one(store, worker, article, functools.partial(_repeat, report, step)):
                        done += 1
    finally:
        # An import that was killed left names unsettled as well.
        if not store.read_only and pending_names(store):
            with store.transaction("mapping") as counter:
                settle_pending(store, counter)
    return done


def _repeat(report: Report, step: Step, _inner: Step) -> None:
    """Report the same step again."""
    report(step)


def _one(store: Store, worker: Worker, article: int, report: Report) -> bool:
    """Recognise one article anew; one that fails keeps what it had.

    What a person decides meanwhile about what its dates count from lets it be recognised once more.
    """
    for _ in range(_ATTEMPTS):
        found = article_text(store, article)
        if found is None:
            return False
        said = said_by_people(store, article)
        params = {"draft": _draft(store, article, *found), "depth": "full", "said": to_json(said)}
        try:
            data = worker.call("again", params, report, seconds=_SECONDS)
            recognised = check_recognised(data, found[0])
        except (FileRefused, WorkerDied):
            return False
        with store.transaction("article") as counter:
            if said_by_people(store, article) == said:
                # What an article no longer mentions may be called otherwise by what the others say.
                unsettle_all(store)
                replace_recognition(store, article, recognised, counter)
                return True
    return False


def _draft(store: Store, article: int, text: str, layer: TextLayer) -> dict[str, Any]:
    """Return a stored article as recognition takes it."""
    known = header(store, [article])[article]
    evidence = [
        {k: e[k] for k in ("source", "quote", "edtf", "weight")}
        for e in evidence_of(store, article)
        if e["source"] != "you" and not e["source"].startswith(_FROM_TEXT)
    ]
    return {
        **to_json(Draft(text=text, title=known["title"], language=layer.language, format=known["format"])),
        "paragraphs": to_json(layer.paragraphs),
        "links": to_json(layer.links),
        "note_marks": to_json(layer.note_marks),
        "evidence": evidence,
    }
