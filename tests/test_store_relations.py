"""Relations that were patched, however often and after whatever, are those that are read anew."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cuttings_db.errors import DecisionRefused
from cuttings_db.store import article_columns, pairs, relations, texts
from cuttings_db.store.articles import add_article, mark_dirty, replace_recognition, write_dates
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, redo, undo
from cuttings_db.store.entities import find_entities
from cuttings_db.store.naming import settle_pending, unsettle_all
from cuttings_db.store.relations import Relations
from store_relations_samples import told
from store_samples import add, new_store, recognised

PEOPLE = ("Anna Berg", "Lin Mei", "Mei Lin", "Carl Hall", "Émile Roux")
DECISIONS = st.sampled_from(
    [
        *("star", "trash", "tag", "title", "published", "language", "merge", "rename", "retype", "reject"),
        *("split", "not_same", "ignore", "heed", "add_mention", "reject_mention", "assign_mention", "retype_mention"),
        *("reject_date", "correct_date", "confirm_date", "release_date"),
    ]
)
ABOUT_NAMES = (
    *("split", "not_same", "ignore", "heed"),
    *("add_mention", "reject_mention", "assign_mention", "retype_mention"),
)


SORTING = st.sampled_from(
    [
        *("read", "collection", "collection", "collection_rename", "collection_remove", "tag_rename", "tag_remove"),
        *("note", "highlight"),
    ]
)


def counted(store: Store) -> dict[int, int]:
    """Count the articles of every visible entity by SQL alone."""
    return dict(
        store.rows(
            "SELECT r.entity, count(DISTINCT m.article) FROM mentions m JOIN raw_entities r ON r.id=m.raw"
            " JOIN entities e ON e.id=r.entity WHERE e.rejected=0 GROUP BY r.entity"
        )
    )


class Changing(RuleBasedStateMachine):
    """One process writes, another looks now and then; a third reads everything anew."""

    few: ClassVar[dict[tuple[Any, str], int]] = {}

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.patch = pytest.MonkeyPatch()
        for (module, name), value in self.few.items():
            self.patch.setattr(module, name, value)
        self.store = new_store(Path(self.folder.name))
        self.reader = Store(self.store.path)
        self.relations = Relations(self.reader)
        self.kept: dict[str, np.ndarray] | None = None
        self.texts: dict[int, str] = {}

    def teardown(self) -> None:
        self.patch.undo()
        self.reader.close()
        self.store.close()
        self.folder.cleanup()

    @rule(people=st.lists(st.sets(st.sampled_from(PEOPLE)), min_size=1, max_size=3), dated=st.booleans())
    def add(self, people: list[set[str]], dated: bool) -> None:
        with self.store.transaction("add") as counter:
            for names in people:
                text = f"{' and '.join(sorted(names))} met{' on 3 June 2024' if dated else ''} ({len(self.texts)})."
                found = recognised(text, title=f"T{len(text)}", people=PEOPLE, day="2024-06-05" if dated else None)
                self.texts[add_article(self.store, found, "/x/a.txt", None, "", counter)] = text

    @rule(data=st.data(), people=st.sets(st.sampled_from(PEOPLE)))
    def recognise_again(self, data: st.DataObject, people: set[str]) -> None:
        if self.texts:
            article = data.draw(st.sampled_from(sorted(self.texts)))
            with self.store.transaction("article") as counter:
                unsettle_all(self.store)
                found = recognised(self.texts[article], people=tuple(sorted(people)), day="2023-01-02")
                replace_recognition(self.store, article, found, counter)

    @rule(data=st.data())
    def lose_dates(self, data: st.DataObject) -> None:
        if self.texts:
            article = data.draw(st.sampled_from(sorted(self.texts)))
            with self.store.transaction("article") as counter:
                write_dates(self.store, article, [])
                mark_dirty(self.store, [article], counter)

    @rule(data=st.data(), kind=DECISIONS, on=st.booleans(), word=st.sampled_from(["zh", "2024-05", "2020"]))
    def correct(self, data: st.DataObject, kind: str, on: bool, word: str) -> None:
        entities = [row[0] for row in self.store.rows("SELECT uuid FROM entities WHERE merged_into IS NULL")]
        dates = [row[0] for row in self.store.rows("SELECT id FROM dates WHERE rejected=0")]
        if not self.texts or len(entities) < 2 or (kind.endswith("_date") and not dates):
            return
        decision: dict[str, Any] = {"kind": kind, "on": on, "tag": word, "name": word, "value": word, "type": "gene"}
        decision["entities"] = data.draw(st.lists(st.sampled_from(entities), min_size=2, max_size=3, unique=True))
        decision["entity"] = decision["entities"][0]
        decision["article"] = data.draw(st.sampled_from(sorted(self.texts)))
        decision["date"] = data.draw(st.sampled_from(dates)) if dates else 0
        if kind in ABOUT_NAMES:
            decision |= {"names": [data.draw(st.sampled_from(PEOPLE))], "surface": data.draw(st.sampled_from(PEOPLE))}
            decision |= {"entities": decision["entities"][:2], "everywhere": on}
        if kind.endswith("_mention"):
            words = data.draw(st.sampled_from(["met", *PEOPLE]))
            decision["start"] = self.texts[decision["article"]].find(words)
            decision |= {"end": decision["start"] + len(words), "surface": words}
        try:
            decide(self.store, decision)
        except DecisionRefused:
            dateless = kind in ("published", "correct_date") and word == "zh"
            assert dateless or kind in ("confirm_date", "release_date", *ABOUT_NAMES)

    @rule(data=st.data(), kind=SORTING, on=st.booleans(), name=st.sampled_from(["zh", "Lung"]))
    def sort(self, data: st.DataObject, kind: str, on: bool, name: str) -> None:
        if not self.texts:
            return
        decision: dict[str, Any] = {"kind": kind, "on": on, "name": name, "tag": name, "to": "Lyon"}
        decision["article"] = data.draw(st.sampled_from(sorted(self.texts)))
        with contextlib.suppress(DecisionRefused):
            decide(self.store, decision | {"start": 0, "end": 1, "colour": "blue", "text": name if on else ""})

    @rule(data=st.data(), story=st.integers(0, 2))
    def find_copies(self, data: st.DataObject, story: int) -> None:
        if self.texts:
            article = data.draw(st.sampled_from(sorted(self.texts)))
            with self.store.transaction("quiet"):
                self.store.connection.execute("DELETE FROM copies WHERE article=?", (article,))
                if story:
                    self.store.connection.execute("INSERT INTO copies VALUES (?, ?, 'copy', 1, '')", (article, story))

    @rule(back=st.booleans())
    def step(self, back: bool) -> None:
        undo(self.store) if back else redo(self.store)

    @rule()
    def settle(self) -> None:
        with self.store.transaction("mapping") as counter:
            settle_pending(self.store, counter)

    @rule()
    def keep(self) -> None:
        if self.relations.state[0] >= 0:
            self.kept = {name: array.copy() for name, array in self.relations.kept().items()}
            for array in self.kept.values():
                array.flags.writeable = False

    @rule()
    def look(self) -> None:
        self.relations.refresh()
        fresh, taken_up = Relations(self.reader), Relations(self.reader, lambda: self.kept)
        fresh.refresh()
        taken_up.refresh()
        assert told(self.relations) == told(fresh) == told(taken_up)
        counts = self.relations.count_entities(self.relations.present)
        assert {int(n): int(counts[n]) for n in np.flatnonzero(counts)} == counted(self.reader)

    @invariant()
    def nothing_new_is_nothing_to_do(self) -> None:
        if hasattr(self, "relations") and self.relations.state == self.reader.last_token():
            assert not self.relations.refresh()


class ChangingMuch(Changing):
    """The same where little counts as much: the other ways to count, to sort and to patch are taken."""

    few: ClassVar[dict[tuple[Any, str], int]] = {
        (relations, "_FEW_PAIRS"): 0,
        (relations, "_FEW"): 2,
        (pairs, "_STALE"): 1,
        (pairs, "_CHUNK"): 1,
        (pairs, "_RAWS_AT_ONCE"): 2,
        (texts, "_APART"): 1,
        (texts, "_FEW"): 1,
    }


_SETTINGS = settings(max_examples=20, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))
TestChanging, TestChangingMuch = Changing.TestCase, ChangingMuch.TestCase
TestChanging.settings = TestChangingMuch.settings = _SETTINGS


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path)
    yield opened
    opened.close()


def test_the_highest_score_comes_first_and_of_equals_the_newest(store: Store) -> None:
    for day in ("2024-01-01", "2024-03-01", None, "2024-03-01"):
        add(store, recognised("A text.", day=day))
    known = Relations(store)
    known.refresh()
    scores = np.asarray([0, 2.0, 1.0, 2.0000001, 1.0])
    assert known.articles.ranked(known.present, scores).tolist() == [1, 3, 4, 2]
    assert known.articles.ranked(known.mask([2, 3]), scores).tolist() == [3, 2]
    assert known.articles.ordered("newest", known.present).tolist() == [4, 2, 1, 3]
    assert known.articles.ordered("oldest", known.present).tolist() == [1, 4, 2, 3]


def test_a_star_reads_the_state_of_one_article_and_a_merge_none(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        add(store, recognised(f"Anna Berg met Lin Mei, {number}.", people=PEOPLE))
    known = Relations(store)
    known.refresh()
    taken: list[int] = []
    take = article_columns.ArticleColumns._take_marks

    def counted(self: article_columns.ArticleColumns, rows: list[tuple[int, ...]], noted: list[Any]) -> None:
        taken.append(len(rows))
        take(self, rows, noted)

    monkeypatch.setattr(article_columns.ArticleColumns, "_take_marks", counted)
    monkeypatch.setattr(article_columns.Days, "__missing__", None)
    monkeypatch.setattr(pairs.Pairs, "read_all", None)
    monkeypatch.setattr(pairs.Pairs, "update", None)
    decide(store, {"kind": "star", "article": 7})
    known.refresh()
    decide(store, {"kind": "merge", "entities": [row[0] for row in store.rows("SELECT uuid FROM entities")]})
    known.refresh()
    assert taken == [1]
    assert known.articles.starred.nonzero()[0].tolist() == [7]
    assert sorted(known.count_entities(known.present).tolist())[-2:] == [0, 30]


def test_a_tag_that_is_there_already_and_one_that_goes_are_noted(store: Store) -> None:
    add(store, recognised("One."))
    known = Relations(store)
    for on in (True, True, False):
        decide(store, {"kind": "tag", "article": 1, "tag": "Lung", "on": on})
        known.refresh()
        assert known.articles.tagged("lung").tolist() == [False, on]


def test_a_spelling_that_nobody_writes_any_more_finds_nothing(store: Store) -> None:
    add(store, recognised("Lin Mei and Mei Lin.", people=PEOPLE))
    assert find_entities(store, "mei LIN", "person") == find_entities(store, "Lin Mei") == [1]
    with store.transaction("article") as counter:
        replace_recognition(store, 1, recognised("Lin Mei and Mei Lin.", people=("Lin Mei",)), counter)
    assert find_entities(store, "Mei Lin") == []
    assert find_entities(store, "Lin M%") == find_entities(store, "Lin Mei", "gene") == []
