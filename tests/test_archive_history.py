"""Whatever people do in whatever order, the archive, its arrays and its index tell the same as a plain model."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cuttings_db.archive.archive import Archive
from cuttings_db.model import Question
from cuttings_db.packing import unpack
from cuttings_db.store.articles import add_article, article_of_text, replace_recognition, text_hash
from cuttings_db.store.connection import Store
from cuttings_db.store.naming import pending_names, settle_pending, unsettle_all
from cuttings_db.store.relations import Relations
from store_samples import recognised

PEOPLE = ("Anna Berg", "Lin Mei", "Carl Hall")
WORDS = ("amber", "birch", "cedar", "delta")
TAGS = ("one", "two")
# What decisions change: articles in the trash, tags, titles that people gave.
State = tuple[set[int], dict[int, frozenset[str]], dict[int, str]]


def facets(store: Store, articles: set[int]) -> dict[int, int]:
    """Count the articles of every visible entity by SQL alone."""
    counted: dict[int, set[int]] = {}
    rows = store.rows(
        "SELECT r.entity, m.article FROM mentions m JOIN raw_entities r ON r.id=m.raw"
        " JOIN entities e ON e.id=r.entity WHERE e.rejected=0"
    )
    for entity, article in rows:
        if article in articles:
            counted.setdefault(int(entity), set()).add(int(article))
    return {entity: len(found) for entity, found in counted.items()}


class History(RuleBasedStateMachine):
    """Two processes' worth of arrays follow one archive; a dict follows it too."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.archive = Archive(Path(self.folder.name) / "a.cuttings", create=True)
        self.other = Store(self.archive.store.path)
        self.relations = Relations(self.other)
        self.texts: dict[int, str] = {}
        self.trash: set[int] = set()
        self.tags: dict[int, frozenset[str]] = {}
        self.titles: dict[int, str] = {}
        self.done: list[State] = []
        self.undone: list[State] = []

    def teardown(self) -> None:
        self.other.close()
        self.archive.close()
        self.folder.cleanup()

    def _change(self, decision: dict[str, Any]) -> None:
        self.done.append((set(self.trash), dict(self.tags), dict(self.titles)))
        self.undone.clear()
        self.archive.decide(decision)

    @rule(word=st.sampled_from(WORDS), people=st.sets(st.sampled_from(PEOPLE), min_size=1), dated=st.booleans())
    def add(self, word: str, people: set[str], dated: bool) -> None:
        text = f"{' and '.join(sorted(people))} wrote about {word}{' on 3 June 2024' if dated else ''}."
        found = recognised(text, people=tuple(sorted(people)), day="2024-06-05" if dated else None)
        store = self.archive.store
        with store.transaction("add") as counter:
            if article_of_text(store, text_hash(found.layer.title, text)) is None:
                article = add_article(store, found, "/x/a.txt", None, "", counter)
                self.texts[article], self.tags[article] = text, frozenset()
        # What was undone or done before knows nothing of this article, and does not need to.
        for _trash, tags, _titles in (*self.done, *self.undone):
            for known in self.texts:
                tags.setdefault(known, frozenset())

    @rule(data=st.data(), on=st.booleans())
    def throw_away(self, data: st.DataObject, on: bool) -> None:
        if self.texts:
            article = data.draw(st.sampled_from(sorted(self.texts)))
            self._change({"kind": "trash", "articles": [article], "on": on})
            self.trash = self.trash | {article} if on else self.trash - {article}

    @rule(data=st.data(), tag=st.sampled_from(TAGS), on=st.booleans())
    def tag(self, data: st.DataObject, tag: str, on: bool) -> None:
        if self.texts:
            article = data.draw(st.sampled_from(sorted(self.texts)))
            self._change({"kind": "tag", "articles": [article], "tag": tag, "on": on})
            self.tags[article] = self.tags[article] | {tag} if on else self.tags[article] - {tag}

    @rule(data=st.data(), word=st.sampled_from(WORDS))
    def retitle(self, data: st.DataObject, word: str) -> None:
        if self.texts:
            article = data.draw(st.sampled_from(sorted(self.texts)))
            self._change({"kind": "title", "article": article, "value": f"Now about {word}"})
            self.titles[article] = f"Now about {word}"

    @rule(data=st.data(), on=st.booleans())
    def star(self, data: st.DataObject, on: bool) -> None:
        if self.texts:
            article = data.draw(st.sampled_from(sorted(self.texts)))
            self._change({"kind": "star", "articles": [article], "on": on})

    @rule()
    def tidy(self) -> None:
        self.archive.tidy(lambda: None)

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        rows = self.archive.store.rows("SELECT uuid FROM entities WHERE merged_into IS NULL ORDER BY id")
        if len(rows) > 1:
            chosen = data.draw(st.lists(st.sampled_from([r[0] for r in rows]), min_size=2, max_size=3, unique=True))
            self._change({"kind": "merge", "entities": chosen})

    @rule(data=st.data())
    def reject(self, data: st.DataObject) -> None:
        rows = self.archive.store.rows("SELECT uuid FROM entities WHERE merged_into IS NULL ORDER BY id")
        if rows:
            self._change({"kind": "reject", "entity": data.draw(st.sampled_from([r[0] for r in rows]))})

    @rule(data=st.data())
    def reject_date(self, data: st.DataObject) -> None:
        rows = self.archive.store.rows("SELECT id FROM dates WHERE rejected=0 ORDER BY id")
        if rows:
            self._change({"kind": "reject_date", "date": data.draw(st.sampled_from([r[0] for r in rows]))})

    @rule(data=st.data(), people=st.sets(st.sampled_from(PEOPLE)))
    def recognise_again(self, data: st.DataObject, people: set[str]) -> None:
        if self.texts:
            article = data.draw(st.sampled_from(sorted(self.texts)))
            found = recognised(self.texts[article], people=tuple(sorted(people)), day="2024-06-05")
            with self.archive.store.transaction("article") as counter:
                unsettle_all(self.archive.store)
                replace_recognition(self.archive.store, article, found, counter)

    @rule()
    def undo(self) -> None:
        assert (self.archive.undo()["label"] is not None) == bool(self.done)
        if self.done:
            self.undone.append((set(self.trash), dict(self.tags), dict(self.titles)))
            self.trash, self.tags, self.titles = self.done.pop()

    @rule()
    def redo(self) -> None:
        assert (self.archive.redo()["label"] is not None) == bool(self.undone)
        if self.undone:
            self.done.append((set(self.trash), dict(self.tags), dict(self.titles)))
            self.trash, self.tags, self.titles = self.undone.pop()

    @rule()
    def settle(self) -> None:
        with self.archive.store.transaction("mapping") as counter:
            settle_pending(self.archive.store, counter)
        assert not pending_names(self.archive.store)

    @rule(word=st.sampled_from(WORDS))
    def look_for(self, word: str) -> None:
        self.archive.catch_up()
        answer = self.archive.search(Question(text=word))
        said = {a: f"{text} {self.titles.get(a, '')}" for a, text in self.texts.items()}
        wanted = {a for a, text in said.items() if f" {word}" in text and a not in self.trash}
        assert set(unpack(answer["ids"]).tolist()) == wanted
        assert answer["unindexed"] == 0

    @invariant()
    def the_arrays_tell_what_sql_tells(self) -> None:
        if not hasattr(self, "relations"):
            return
        self.relations.refresh()
        visible = self.relations.present & ~self.relations.trashed
        articles = set(np.flatnonzero(visible).tolist())
        assert articles == set(self.texts) - self.trash
        counts = self.relations.count_entities(visible)
        assert {int(n): int(counts[n]) for n in np.flatnonzero(counts)} == facets(self.other, articles)
        dates = {int(row[0]) for row in self.other.rows("SELECT id FROM dates WHERE rejected=0")}
        assert set(self.relations.dates_in(self.relations.present)[0].tolist()) == dates
        tags = {(a, t) for a, found in self.tags.items() for t in found}
        assert {(int(a), str(t)) for a, t in self.other.rows("SELECT article, tag FROM tags")} == tags

    @invariant()
    def nothing_is_inconsistent(self) -> None:
        if hasattr(self, "archive"):
            assert self.archive.check()["problems"] == []


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
