"""Names are settled in many short transactions: the same names in the end, whoever writes in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.importing import Importer, ImportOptions
from cuttings_db.store import naming
from cuttings_db.store.articles import mark_dirty
from cuttings_db.store.connection import Store
from cuttings_db.store.naming import pending_names, settle_in_steps, settle_pending, unsettle_all, unsettle_article

_TEXTS = (
    "Osimertinib slows lung cancer\n\nProfessor Anna Berg of Lyon University Hospital spoke of osimertinib and EGFR.",
    "Tagrisso in Vienna\n\nTagrisso, said Anna Berg, is not for all. Anna Berg works at Lyon University Hospital.",
    "A congress\n\nThe ESMO Congress in Madrid heard Piotr Novak of the Medical University of Vienna.",
)
_NAMES = "SELECT type, name, kind, machine_name FROM entities ORDER BY uuid"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of a few articles."""
    folder = tmp_path_factory.mktemp("naming")
    for number, text in enumerate(_TEXTS):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    store = Store(folder / "a.cuttings", create=True)
    Importer(store, ImportOptions(depth="fast", workers=1)).run(sorted(folder.glob("*.txt")))
    store.close()
    return folder / "a.cuttings"


def test_steps_come_to_what_one_transaction_comes_to(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "_AT_ONCE", 2)
    monkeypatch.setattr(naming, "_STEP_SECONDS", 0.0)
    store = Store(archive)
    try:
        settled = store.rows(_NAMES)
        assert len(settled) > 5
        found = []
        for settle in (lambda counter: settle_pending(store, counter), None):
            with store.transaction("quiet") as counter:
                store.connection.execute("UPDATE entities SET name='?', machine_name='?'")
                unsettle_all(store)
                if settle is not None:
                    settle(counter)
            if settle is None:
                settle_in_steps(store)
            assert not pending_names(store)
            found.append(store.rows(_NAMES))
        assert found[0] == found[1] == settled
    finally:
        store.close()


def test_others_write_between_two_steps_and_stay_pending(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "_AT_ONCE", 2)
    monkeypatch.setattr(naming, "_STEP_SECONDS", 0.0)
    store, other = Store(archive), Store(archive)
    real, moments = naming.settle_names, []

    def settle_names(there: Store, entities: list[int]) -> int:
        moments.append(there.last_token()[0])
        return real(there, entities)

    monkeypatch.setattr(naming, "settle_names", settle_names)
    try:
        with store.transaction("quiet"):
            unsettle_all(store)
        begin = store.transaction

        def transaction(scope: str) -> object:
            if len(moments) == 2:
                moments.append(0)
                with other.transaction("quiet"):
                    unsettle_all(other)
            return begin(scope)

        monkeypatch.setattr(store, "transaction", transaction)
        settle_in_steps(store)
        assert len({moment for moment in moments if moment}) > 3  # each step is a transaction of its own
        assert pending_names(store)  # what the other one asked for is not forgotten
        settle_in_steps(store)
        assert not pending_names(store)
    finally:
        store.close()
        other.close()


def test_what_an_article_no_longer_names_is_called_as_the_others_call_it(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.cuttings"
    path.write_bytes(archive.read_bytes())
    store = Store(path)
    try:
        raw, entity = store.rows(
            "SELECT r.id, r.entity FROM raw_entities r JOIN mentions m ON m.raw=r.id JOIN entities e ON e.id=r.entity"
            " WHERE e.type='person' AND e.name LIKE '%Berg' LIMIT 1"
        )[0]
        first, second = (int(row[0]) for row in store.rows("SELECT DISTINCT article FROM mentions WHERE raw=?", (raw,)))
        with store.transaction("quiet"):
            store.connection.execute(
                "UPDATE mentions SET form=0, name='A. Berg' WHERE raw=? AND article=?", (raw, first)
            )
            store.connection.execute("UPDATE mentions SET form=0 WHERE raw=?", (raw,))
            store.connection.execute("UPDATE entities SET name='A. Berg', machine_name='A. Berg' WHERE id=?", (entity,))
        with store.transaction("article") as counter:
            unsettle_article(store, first, counter)
            store.connection.execute("DELETE FROM mentions WHERE article=?", (first,))
            mark_dirty(store, [first], counter)
        assert pending_names(store)
        settle_in_steps(store)
        assert store.value("SELECT name FROM entities WHERE id=?", (entity,)).endswith("Anna Berg")
        assert not store.rows("SELECT 1 FROM touched WHERE kind='named'")
        assert store.value("SELECT count(*) FROM mentions WHERE article=?", (second,))
    finally:
        store.close()
