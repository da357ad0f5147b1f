"""Recognise again what an older version recognised: in the background, one article after another, resumable."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from cuttings_db.errors import CuttingsError
from cuttings_db.importing.recognising import MEMORY_MEGABYTES, RECOGNITION_VERSION
from cuttings_db.importing.storing import recognised_from_json
from cuttings_db.isolation import Worker
from cuttings_db.model import Draft, to_json
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import article_text, evidence_of, header, replace_recognition
from cuttings_db.store.connection import Store
from cuttings_db.store.naming import entities_of_articles, settle_names
from cuttings_db.store.queues import outdated_articles

__all__ = ["full_pass", "recognise_again"]

# Evidence from the text is found anew; that of the file's own metadata cannot be and is carried over.
_FROM_TEXT = ("dateline", "copyright", "past event", "cited address", "access date")


def full_pass(store: Store, report: Report = quiet) -> int:
    """Recognise every article whose recognition is of another version; returns how many were."""
    return recognise_again(store, outdated_articles(store, RECOGNITION_VERSION), report)


def recognise_again(store: Store, articles: Sequence[int], report: Report = quiet) -> int:
    """Run recognition anew over stored texts; corrections stay in force."""
    done = 0
    with Worker("recognise", [str(MEMORY_MEGABYTES)], low_priority=True) as worker:
        for number, article in enumerate(articles):
            report(Step("recognise", number, len(articles), ""))
            if _one(store, worker, article, report):
                done += 1
    return done


def _one(store: Store, worker: Worker, article: int, report: Report) -> bool:
    """Recognise one article anew; one that fails keeps what it had."""
    found = article_text(store, article)
    if found is None:
        return False
    text, layer = found
    known = header(store, [article])[article]
    evidence = [
        {k: e[k] for k in ("source", "quote", "edtf", "weight")}
        for e in evidence_of(store, article)
        if e["source"] != "you" and not e["source"].startswith(_FROM_TEXT)
    ]
    draft = {
        **to_json(Draft(text=text, title=known["title"], language=layer.language, format=known["format"])),
        "paragraphs": to_json(layer.paragraphs),
        "links": to_json(layer.links),
        "note_marks": to_json(layer.note_marks),
        "evidence": evidence,
    }
    with contextlib.suppress(CuttingsError):
        data = worker.call("again", {"draft": draft, "depth": "full"}, seconds=120.0)
        with store.transaction("article") as counter:
            before = entities_of_articles(store, [article])
            replace_recognition(store, article, recognised_from_json(data), counter)
            settle_names(store, sorted(before | entities_of_articles(store, [article])))
        return True
    return False
