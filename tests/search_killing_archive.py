"""An archive that is indexed by workers, whose parent is killed in the midst of it."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from cuttings_db.archive import indexing, upkeep
from cuttings_db.search import TextIndex
from cuttings_db.search.merging import nothing_to_check
from cuttings_db.store.articles import add_article, documents
from cuttings_db.store.connection import Store
from search_index_samples import found
from search_killing import in_child
from store_samples import recognised

_ARTICLES = 60


def fill(path: Path, articles: int = _ARTICLES, together: int = 7) -> None:
    """Make an archive of articles with a word that all share and one of its own."""
    store = Store(path, create=True)
    for first in range(1, articles + 1, together):
        with store.transaction("add") as counter:
            for number in range(first, min(first + together, articles + 1)):
                text = f"common unique{number}x"
                add_article(store, recognised(text, title=f"t{number}"), f"/x/{number}", None, "", counter)
    store.close()


def check(path: Path, folder: Path) -> None:
    """Check that an index, once caught up, holds every article of its archive exactly once and nothing else."""
    store, index = Store(path, read_only=True), TextIndex(folder)
    upkeep.catch_up(store, index)
    upkeep.tidy(store, index, nothing_to_check)
    assert upkeep.unindexed(store, index) == 0
    articles = [int(row[0]) for row in store.rows("SELECT id FROM articles ORDER BY id")]
    assert np.sort(index.articles()).tolist() == articles
    assert found(index, "common") == set(articles)
    for row in documents(store, articles):
        assert found(index, row[2].split()[-1]) == {row[0]}
    assert len([p for p in folder.iterdir() if p.is_dir()]) == 1
    index.close()
    store.close()


def run(folder: Path, moments: int, seed: int, told: Callable[[str], None] = lambda line: None) -> int:
    """Kill the parent of workers at random times of indexing a whole archive; returns how often it died."""
    chance = random.Random(seed)
    path, deaths, longest = folder / "killed.cuttings", 0, 0.0
    fill(path)
    many, job = indexing.MANY, indexing.JOB
    indexing.MANY, indexing.JOB = 10, (5, 12)
    upkeep.MANY = 10
    try:
        for number in range(moments + 1):
            place = folder / f"index-{number % 3}"
            began = time.monotonic()
            ended, _ = in_child(lambda place=place: _index(path, place), after=chance.uniform(0, longest) or None)
            longest = longest or time.monotonic() - began
            deaths += not ended
            told(f"{number} of {moments} archive {'ended' if ended else 'killed'}")
            if number % 3 == 2 or ended:
                for known in range(3):
                    if (folder / f"index-{known}").exists():
                        check(path, folder / f"index-{known}")
    finally:
        indexing.MANY, indexing.JOB, upkeep.MANY = many, job, many
    return deaths


def _index(path: Path, folder: Path) -> None:
    """Index an archive as its upkeep does."""
    store, index = Store(path, read_only=True), TextIndex(folder)
    if os.urandom(1)[0] % 2 and index.token:
        # As if it belonged to another archive: everything is done again.
        index.update([], [], "999:foreign")
    upkeep.catch_up(store, index)
