"""Relations are kept in the cache: taken up again, patched, and never believed when they are not what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive import keeping
from cuttings_db.archive.keeping import KeptRelations
from cuttings_db.search import cache_folder
from cuttings_db.store import pairs, relations
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide
from cuttings_db.store.relations import Relations
from store_relations_samples import told
from store_samples import add, new_store, recognised

PEOPLE = ("Anna Berg", "Lin Mei", "Émile Roux")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(keeping, "_WORTH", 0)
    monkeypatch.setattr(keeping, "_DUE", 1)


def filled(folder: Path) -> Store:
    store = new_store(folder)
    for number in range(6):
        text = f"Anna Berg met {PEOPLE[number % 3]} on 3 June 2024, {number}."
        add(store, recognised(text, title=f"T{number}", people=PEOPLE, day="2024-06-05" if number % 2 else None))
    return store


def read(store: Store) -> Relations:
    """Return relations that are read without anything kept."""
    fresh = Relations(store)
    fresh.refresh()
    return fresh


def file_of(store: Store) -> Path:
    folder = cache_folder(f"{store.identity}-relations")
    assert folder is not None
    return folder / "relations.arrays"


def keep(store: Store) -> KeptRelations:
    kept = KeptRelations(store.identity)
    first = Relations(store, kept.load)
    first.refresh()
    assert kept.save(first)
    assert not kept.save(first)
    return kept


def test_what_was_kept_is_taken_up_and_patched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(tmp_path)
    kept = keep(store)
    decide(store, {"kind": "star", "article": 2})
    decide(store, {"kind": "title", "article": 3, "value": "A first one"})
    decide(store, {"kind": "merge", "entities": [row[0] for row in store.rows("SELECT uuid FROM entities LIMIT 2")]})
    add(store, recognised("Carl Hall came.", title="Z", people=("Carl Hall",)))
    expected = told(read(store))
    with monkeypatch.context() as patch:
        patch.setattr(pairs.Pairs, "read_all", None)
        again = Relations(store, kept.load)
        again.refresh()
        assert told(again) == expected
    assert file_of(store).stat().st_mode & 0o077 == 0 or file_of(store).parent.stat().st_mode & 0o077 == 0
    store.close()


@pytest.mark.parametrize("harm", ["truncated", "flipped", "text", "empty", "gone", "folder", "older", "foreign"])
def test_what_is_not_as_it_was_written_is_not_believed(
    tmp_path: Path, harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = filled(tmp_path)
    if harm == "older":
        with monkeypatch.context() as patch:
            patch.setattr(relations, "_FORMAT", 0)
            kept = keep(store)
    else:
        kept = keep(store)
    file = file_of(store)
    data = file.read_bytes()
    if harm == "truncated":
        file.write_bytes(data[:-100])
    elif harm == "flipped":
        middle = len(data) * 3 // 4
        file.write_bytes(data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1 :])
    elif harm in ("text", "empty"):
        file.write_bytes(b"no arrays" * (harm == "text"))
    elif harm in ("gone", "folder"):
        file.unlink()
        if harm == "folder":
            file.mkdir()
    elif harm == "foreign":
        # A backup was put in the archive's place: its history lacks the token.
        store.connection.execute("UPDATE history SET token='other'")
    read_all: list[Any] = []
    original = pairs.Pairs.read_all
    monkeypatch.setattr(pairs.Pairs, "read_all", lambda *given: (read_all.append(1), original(*given)))
    again = Relations(store, kept.load)
    again.refresh()
    assert read_all
    assert told(again) == told(read(store))
    store.close()


def test_a_full_disk_or_no_cache_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(tmp_path)
    kept, known = KeptRelations(store.identity), read(store)

    def full(self: Path, *given: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", full)
        assert not kept.save(known)
    assert list(file_of(store).parent.iterdir()) == []
    monkeypatch.setenv("CUTTINGS_CACHE", "relative")
    assert kept.load() is None
    assert not kept.save(read(store))
    store.close()
