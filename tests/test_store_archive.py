"""The archive file: made, refused, written in transactions, and read back."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.errors import (
    ArchiveBusy,
    ArchiveMissing,
    ArchiveReadOnly,
    ArchiveTooNew,
    FileUnreadable,
    NotAnArchive,
)
from cuttings_db.store import connection
from cuttings_db.store.articles import article_of_text, article_text, header, text_hash
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide
from cuttings_db.store.entities import mentions_of
from cuttings_db.store.migrations import APPLICATION_ID
from cuttings_db.store.naming import settle_names
from cuttings_db.store.originals import export_original
from cuttings_db.store.queues import dirty_batch, token_at
from cuttings_db.store.records import KeptOriginal
from store_decisions_samples import PEOPLE, TEXT
from store_samples import add, new_store, recognised


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path)
    yield opened
    opened.close()


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
