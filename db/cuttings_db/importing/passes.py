"""Recognise again what other rules, lists or models recognised: in the background, one article after another."""

from __future__ import annotations

import functools
import os
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cuttings_db.errors import ArchiveProblem, Cancelled, FileRefused, WorkerDied
from cuttings_db.importing.asking import ask
from cuttings_db.importing.checking import check_recognised
from cuttings_db.importing.dating import said_by_people
from cuttings_db.importing.passes_changes import Changes
from cuttings_db.importing.recognising import MEMORY_MEGABYTES, RECOGNITION_VERSION
from cuttings_db.importing.stages import STAGES, stage_keys
from cuttings_db.isolation import Worker
from cuttings_db.model import Draft, TextLayer, to_json
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.articles import article_text, evidence_of, header, replace_recognition
from cuttings_db.store.connection import Store
from cuttings_db.store.naming import settle_in_steps, unsettle_article
from cuttings_db.store.stages import outdated_stages

__all__ = ["FROM_TEXT", "Outcome", "full_pass", "recognise_again", "run_pass", "stored_draft", "waiting_articles"]

# Evidence from the text is found anew; that of the file's own metadata cannot be and is carried over.
FROM_TEXT = (
    *("dateline", "date line", "date of update", "copyright", "past event", "cited address", "access date"),
    *("manuscript date", "own address", "DOI", "time of printing"),
)
_SECONDS = 120.0
_ATTEMPTS = 3
# While somebody works the pass waits; of an archive that is never left alone it takes an article in so many seconds.
_LOOK_SECONDS, _PATIENCE_SECONDS = 0.1, 30.0


@dataclass(frozen=True)
class Outcome:
    """How many articles a pass recognised again, whether it was paused before the last of them, how many it could not.

    What could not be recognised, or not be stored, is in the list `stuck` of what an archive cannot see.
    """

    articles: int
    paused: bool = False
    failed: int = 0


def _never() -> bool:
    """Say no."""
    return False


def waiting_articles(store: Store) -> list[tuple[int, frozenset[str]]]:
    """Return the articles that a full pass would recognise again, newest first, and the stages of each."""
    return outdated_stages(store, RECOGNITION_VERSION, stage_keys("full"))


def full_pass(store: Store, report: Report = quiet) -> int:
    """Recognise what other rules, lists or models recognised, or not to its full depth; returns how many articles."""
    return run_pass(store, report).articles


def run_pass(
    store: Store, report: Report = quiet, paused: Callable[[], bool] = _never, busy: Callable[[], bool] = _never
) -> Outcome:
    """Do the same; it ends where `paused` says so, and waits while `busy` does. Goes on where another one ended."""
    return _run(store, waiting_articles(store), report, paused, busy)


def recognise_again(store: Store, articles: Sequence[int], report: Report = quiet) -> int:
    """Run all of recognition anew over stored texts; corrections stay in force. Names are settled once, at the end."""
    return _run(store, [(article, frozenset(STAGES)) for article in articles], report, _never, _never).articles


def _run(
    store: Store,
    wanted: Sequence[tuple[int, frozenset[str]]],
    report: Report,
    paused: Callable[[], bool],
    busy: Callable[[], bool],
) -> Outcome:
    """Recognise articles by some stages each; what was done is kept whatever ends it."""
    done, stopped = 0, False
    changes = Changes(store) if wanted else None
    try:
        if changes is not None:
            with Worker("recognise", [str(MEMORY_MEGABYTES)], low_priority=True) as worker:
                for number, (article, stages) in enumerate(wanted):
                    step = Step("recognise", number, len(wanted))
                    report(step)
                    _give_way(busy, functools.partial(report, step))
                    if paused():
                        stopped = True
                        break
                    # A cancel is heard while the worker is at work, too; its own steps are no steps of ours.
                    if _one(store, worker, article, functools.partial(_repeat, report, step), stages, changes):
                        done += 1
    finally:
        # An import that was killed left names unsettled as well.
        if not store.read_only:
            settle_in_steps(store)
        if changes is not None and not store.read_only:
            changes.keep(complete=done == len(wanted))
    return Outcome(done, stopped, changes.failed if changes is not None else 0)


def _give_way(busy: Callable[[], bool], report: Callable[[], None]) -> None:
    """Wait while somebody works, and hear a cancel meanwhile."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while busy() and time.monotonic() < deadline:
        time.sleep(_LOOK_SECONDS)
        report()


def _repeat(report: Report, step: Step, _inner: Step) -> None:
    """Report the same step again."""
    report(step)


def _one(
    store: Store,
    worker: Worker,
    article: int,
    report: Report,
    stages: Collection[str] = STAGES,
    changes: Changes | None = None,
) -> bool:
    """Recognise one article anew; one that fails keeps what it had, and is told of in the account of the run.

    What a person decides meanwhile about what its dates count from lets it be recognised once more.
    """
    for _ in range(_ATTEMPTS):
        found = article_text(store, article)
        if found is None:
            return False
        said = said_by_people(store, article)
        params = {
            "draft": stored_draft(store, article, *found),
            "layer": to_json(found[1]),
            "depth": "full",
            "said": to_json(said),
            "stages": sorted(stages),
        }
        try:
            data = ask(worker, "again", params, report, seconds=_SECONDS, advice="")
            recognised = check_recognised(data, found[0])
        except (FileRefused, WorkerDied):
            if changes is not None:
                changes.fail(article, "recognise")
            return False
        try:
            with store.transaction("article") as counter:
                if said_by_people(store, article) == said:
                    if changes is not None and "names" in stages:
                        changes.before(article)
                    unsettle_article(store, article, counter)
                    replace_recognition(store, article, recognised, counter, stages)
                    if changes is not None:
                        changes.after(article)
                    return True
        except (ArchiveProblem, Cancelled):
            raise
        except Exception:
            # Whatever one article holds, the others are recognised: the next pass would come upon it first again.
            if os.environ.get("CUTTINGS_DEBUG"):
                raise
            if changes is not None:
                changes.fail(article, "store")
            return False
    return False


def stored_draft(store: Store, article: int, text: str, layer: TextLayer) -> Mapping[str, Any]:
    """Return a stored article as recognition takes it."""
    known = header(store, [article])[article]
    evidence = [
        {k: e[k] for k in ("source", "quote", "edtf", "weight")}
        for e in evidence_of(store, article)
        if e["source"] != "you" and not e["source"].startswith(FROM_TEXT)
    ]
    return {
        **to_json(Draft(text=text, title=known["title"], language=layer.language, format=known["format"])),
        "paragraphs": to_json(layer.paragraphs),
        "links": to_json(layer.links),
        "note_marks": to_json(layer.note_marks),
        "evidence": evidence,
    }
