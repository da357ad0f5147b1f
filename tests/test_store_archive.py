"""The archive file: made, refused, written in transactions, decided upon and undone."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings_db.errors import (
    ArchiveBusy,
    ArchiveMissing,
    ArchiveReadOnly,
    ArchiveTooNew,
    DecisionRefused,
    FileUnreadable,
    NotAnArchive,
)
from cuttings_db.store import connection
from cuttings_db.store.articles import article_of_text, article_text, header, replace_recognition, text_hash
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, decision_rows, redo, undo, undo_state
from cuttings_db.store.entities import claims_of, entity_row, mentions_of
from cuttings_db.store.migrations import APPLICATION_ID
from cuttings_db.store.naming import settle_names
from cuttings_db.store.originals import export_original
from cuttings_db.store.queues import dirty_batch, token_at
from cuttings_db.store.records import KeptOriginal
from cuttings_db.store.relations import Relations
from store_samples import add, dump, new_store, recognised

TEXT = "Lin Mei met Mei Lin and Anna Berg on 3 June 2024 in Lyon."
PEOPLE = ("Lin Mei", "Mei Lin", "Anna Berg")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path)
    yield opened
    opened.close()


def entity(store: Store, name: str) -> str:
    return str(store.value("SELECT uuid FROM entities WHERE name=?", (name,)))


def test_a_new_archive_says_what_it_is(store: Store) -> None:
    store.checkpoint()
    head = store.path.read_bytes()[:100]
    assert head[:15] == b"SQLite format 3"
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert store.value("PRAGMA journal_mode") == "wal"
    assert store.value("PRAGMA synchronous") == 2
    assert len(store.identity) == 36


def test_a_missing_or_foreign_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing):
        Store(tmp_path / "none.cuttings")
    text = tmp_path / "text.cuttings"
    text.write_text("not an archive", encoding="utf-8")
    other = tmp_path / "other.cuttings"
    with sqlite3.connect(other) as foreign:
        foreign.execute("CREATE TABLE t (x)")
    foreign.close()
    for path in (text, other, tmp_path):
        before = path.read_bytes() if path.is_file() else b""
        with pytest.raises(NotAnArchive):
            Store(path, create=True)
        assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_newer_archive_is_refused_untouched(store: Store) -> None:
    store.connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('cuttings', 'm999_tomorrow', 'x')"
    )
    store.checkpoint()
    store.connection.close()
    before = store.path.read_bytes()
    with pytest.raises(ArchiveTooNew):
        Store(store.path)
    assert store.path.read_bytes() == before
    store.connection = sqlite3.connect(":memory:")


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    before = store.last_token()
    with pytest.raises(ZeroDivisionError), store.transaction("add"):
        store.connection.execute("INSERT INTO meta VALUES ('a', 'b')")
        raise ZeroDivisionError
    assert store.last_token() == before
    assert store.value("SELECT count(*) FROM meta WHERE key='a'") == 0


def test_every_transaction_has_a_token_and_a_copy_is_noticed(store: Store, tmp_path: Path) -> None:
    add(store, recognised(TEXT))
    store.checkpoint()
    copy = tmp_path / "copy.cuttings"
    store.backup(copy)
    add(store, recognised("Another text."))
    counter, random = store.last_token()
    assert store.counter_of(f"{counter}:{random}") == counter
    second = Store(copy)
    assert second.counter_of(f"{counter}:{random}") is None
    second.close()


def test_a_writer_that_waits_too_long_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.1)
    other = Store(store.path)
    with store.transaction("meta"), pytest.raises(ArchiveBusy), other.transaction("meta"):
        pass
    other.close()


def test_a_read_only_archive_can_be_read_and_not_written(store: Store) -> None:
    add(store, recognised(TEXT))
    reader = Store(store.path, read_only=True)
    assert reader.value("SELECT count(*) FROM articles") == 1
    with pytest.raises(ArchiveReadOnly), reader.transaction("meta"):
        pass
    reader.close()


def test_an_article_comes_back_as_it_went_in(store: Store) -> None:
    article = add(store, recognised(TEXT, people=PEOPLE, day="2024-06-05"))
    text, layer = article_text(store, article) or ("", None)
    assert text == TEXT
    assert layer is not None and layer.paragraphs[0].end == len(TEXT)
    known = header(store, [article, 99])
    assert list(known) == [article]
    assert known[article]["published"] == {
        "edtf": "2024-06-05", "lo": "2024-06-05", "hi": "2024-06-05", "precision": "day", "qualifier": "exact"
    }  # fmt: skip
    assert article_of_text(store, text_hash("A title", TEXT)) == article
    for mention in mentions_of(store, article):
        assert " ".join(TEXT[s:e] for s, e in mention["parts"]) == mention["text"]
    assert len({m["entity"] for m in mentions_of(store, article)}) == 2


def test_a_lone_surrogate_is_stored_without_moving_anything(store: Store) -> None:
    article = add(store, recognised("Before \ud800 Anna Berg", people=("Anna Berg",)))
    text, _layer = article_text(store, article) or ("", None)
    assert len(text) == len("Before \ud800 Anna Berg")
    (mention,) = mentions_of(store, article)
    assert text[mention["start"] : mention["end"]] == "Anna Berg"


def test_the_index_hears_of_each_change_once(store: Store) -> None:
    first, second = add(store, recognised("One.")), add(store, recognised("Two."))
    articles, reached = dirty_batch(store, 0, 10)
    assert articles == [first, second]
    assert store.counter_of(token_at(store, reached)) == reached
    assert dirty_batch(store, reached, 10) == ([], reached)
    decide(store, {"kind": "title", "article": first, "value": "New"})
    assert dirty_batch(store, reached, 10)[0] == [first]


def test_originals_are_kept_once_and_come_back(store: Store, tmp_path: Path) -> None:
    data = b"bytes " * 400_000
    spool = tmp_path / "spool"
    spool.write_bytes(data)
    kept = KeptOriginal(spool, hashlib.sha256(data).hexdigest(), "a.pdf", "application/pdf")
    first = add(store, recognised("One."), original=kept)
    add(store, recognised("Two."), original=kept)
    assert store.value("SELECT count(*) FROM originals") == 1
    assert store.value("SELECT sum(length(data)) FROM original_chunks") < len(data) / 10
    assert export_original(store, first, tmp_path / "out.pdf").read_bytes() == data
    bare = add(store, recognised("Three."))
    with pytest.raises(FileUnreadable):
        export_original(store, bare, tmp_path / "none")


DECISIONS: list[dict[str, Any]] = [
    {"kind": "title", "article": 1, "value": "Another title"},
    {"kind": "author", "article": 1, "value": "Jo Park"},
    {"kind": "published", "article": 1, "value": "2024-07"},
    {"kind": "published", "article": 1, "value": None},
    {"kind": "star", "articles": [1, 2], "on": True},
    {"kind": "star", "articles": [1], "on": False},
    {"kind": "trash", "articles": [2], "on": True},
    {"kind": "tag", "articles": [1, 2], "tag": "lung", "on": True},
    {"kind": "tag", "articles": [1], "tag": "lung", "on": False},
    {"kind": "merge", "entities": ["Anna Berg", "Lin Mei"]},
    {"kind": "rename", "entity": "Anna Berg", "name": "Dr Berg"},
    {"kind": "retype", "entity": "Anna Berg", "type": "organisation"},
    {"kind": "reject", "entity": "Lin Mei"},
    {"kind": "reject_date", "date": 1},
]


def named(store: Store, decision: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Put the UUIDs of entities in the place of their names."""
    made = dict(decision)
    if "entities" in made:
        made["entities"] = [names[n] for n in made["entities"]]
    if "entity" in made:
        made["entity"] = names[made["entity"]]
    return made


def fill(store: Store) -> dict[str, str]:
    add(store, recognised(TEXT, people=PEOPLE, day="2024-06-05"))
    add(store, recognised("Anna Berg again, in Oslo.", title="Second", people=PEOPLE))
    return {name: entity(store, name) for name in ("Anna Berg", "Lin Mei")}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(DECISIONS), min_size=1, max_size=8))
def test_undoing_everything_gives_the_first_state_back_and_redo_the_last(
    tmp_path_factory: pytest.TempPathFactory, decisions: list[dict[str, Any]]
) -> None:
    store = new_store(tmp_path_factory.mktemp("archive"))
    try:
        names = fill(store)
        states = [dump(store)]
        for decision in decisions:
            try:
                decide(store, named(store, decision, names))
            except DecisionRefused:
                assert dump(store) == states[-1]
                continue
            states.append(dump(store))
        for expected in reversed(states[:-1]):
            assert undo(store) is not None
            assert dump(store) == expected
        assert undo(store) is None
        for expected in states[1:]:
            assert redo(store) is not None
            assert dump(store) == expected
        assert redo(store) is None
        assert json.dumps(decision_rows(store))
    finally:
        store.close()


def test_a_new_decision_ends_what_could_be_redone(store: Store) -> None:
    fill(store)
    decide(store, {"kind": "star", "article": 1})
    undo(store)
    assert undo_state(store)["can_redo"]
    decide(store, {"kind": "tag", "articles": [1], "tag": "x"})
    assert not undo_state(store)["can_redo"]
    assert undo_state(store)["undo_label"] == "tag “x”"


@pytest.mark.parametrize(
    "decision",
    [
        {},
        {"kind": "nonsense"},
        {"kind": "title", "article": 99, "value": "x"},
        {"kind": "title", "value": "x"},
        {"kind": "title", "article": "1", "value": "x"},
        {"kind": "published", "article": 1, "value": "someday"},
        {"kind": "tag", "articles": [1], "tag": "  "},
        {"kind": "merge", "entities": ["one"]},
        {"kind": "rename", "entity": "none", "name": "x"},
        {"kind": "reject_date", "date": 77},
    ],
)
def test_a_decision_that_does_not_fit_is_refused_and_changes_nothing(store: Store, decision: dict[str, Any]) -> None:
    fill(store)
    before = dump(store)
    with pytest.raises(DecisionRefused):
        decide(store, decision)
    assert dump(store) == before
    assert decision_rows(store) == []


def test_corrections_survive_a_new_recognition(store: Store) -> None:
    names = fill(store)
    decide(store, {"kind": "merge", "entities": [names["Anna Berg"], names["Lin Mei"]], "name": "Anna Mei"})
    decide(store, {"kind": "reject_date", "date": 1})
    decide(store, {"kind": "published", "article": 1, "value": "2020"})
    before = dump(store)
    with store.transaction("article") as counter:
        replace_recognition(store, 1, recognised(TEXT, people=PEOPLE, day="2024-06-05"), counter)
        settle_names(store, [1, 2])
    assert dump(store) == before
    assert {m["name"] for m in mentions_of(store, 1)} == {"Anna Mei"}
    assert entity_row(store, names["Lin Mei"])["id"] == names["Anna Berg"]  # type: ignore[index]


def test_a_name_does_not_depend_on_the_order_of_import(tmp_path: Path) -> None:
    texts = ["Lin Mei spoke.", "Mei Lin spoke.", "Mei Lin spoke again."]
    names = []
    for number, order in enumerate([texts, texts[::-1]]):
        store = Store(tmp_path / f"{number}.cuttings", create=True)
        for text in order:
            add(store, recognised(text, title=text, people=PEOPLE))
        with store.transaction("mapping"):
            settle_names(store, [1])
        names.append(store.value("SELECT name FROM entities"))
        store.close()
    assert names == ["Mei Lin", "Mei Lin"]


def counted(relations: Relations, mask: np.ndarray) -> dict[int, int]:
    counts = relations.count_entities(mask)
    return {int(n): int(counts[n]) for n in np.flatnonzero(counts)}


def test_relations_follow_every_change(store: Store) -> None:
    relations = Relations(store)
    assert relations.refresh()
    names = fill(store)
    assert relations.refresh()
    assert not relations.refresh()
    number = {n: store.value("SELECT id FROM entities WHERE uuid=?", (u,)) for n, u in names.items()}
    both = relations.present & ~relations.trashed
    assert counted(relations, both) == {number["Anna Berg"]: 2, number["Lin Mei"]: 1}
    assert np.flatnonzero(relations.articles_of_entities([number["Lin Mei"]])).tolist() == [1]
    decide(store, {"kind": "merge", "entities": [names["Anna Berg"], names["Lin Mei"]]})
    relations.refresh()
    assert counted(relations, both) == {number["Anna Berg"]: 2}
    decide(store, {"kind": "trash", "articles": [2]})
    relations.refresh()
    assert relations.trashed.tolist() == [False, False, True]
    assert relations.dates_in(relations.present)[0].tolist() == [1]
    decide(store, {"kind": "reject_date", "date": 1})
    relations.refresh()
    assert relations.dates_in(relations.present).shape == (5, 0)
    assert relations.published_in(relations.present)[0].tolist() == [-1]
    assert claims_of(store, number["Anna Berg"])[0]["value"] == "Professor"
