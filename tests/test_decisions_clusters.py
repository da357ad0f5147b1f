"""Entries keep their identity when the machine changes its mind, and corrections stay with them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, undo
from cuttings_db.store.entities import entity_row
from cuttings_db.store.waiting import dismiss_waiting, waiting_rows
from decisions_samples import NAMES, TEXTS, Names, mentioned, new_archive, of, put, run_again, seen, settle, spot


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_archive(tmp_path)
    yield opened
    opened.close()


def named(**keys: str) -> Names:
    """Return the names as another version of the machine knows them: key by spelling."""
    changed = {name.replace("_", " "): key for name, key in keys.items()}
    return {name: (kind, changed.get(name, key), called) for name, (kind, key, called) in NAMES.items()}


RENAMED = named(Lin_Mei="mei of rivers", Mei_Lin="mei of rivers", Lin="mei of rivers")


def test_a_cluster_that_is_called_otherwise_keeps_its_identity_and_what_was_decided(store: Store) -> None:
    lin = of(store, "Lin Mei")
    decide(store, {"kind": "rename", "entity": lin, "name": "Professor Lin"})
    before = seen(store)
    run_again(store, RENAMED)
    assert seen(store) == before
    assert store.value("SELECT count(*) FROM handed") == 0
    run_again(store)
    assert seen(store) == before


def test_it_keeps_it_while_a_run_is_under_way(store: Store) -> None:
    before = seen(store)
    for article in range(1, 5):
        run_again(store, RENAMED, [article])
        assert seen(store) == before
    put(store, ["Mei Lin again."], RENAMED)
    assert of(store, "Lin Mei") in before["entities"]


def test_a_cluster_that_falls_apart_leaves_its_identity_to_the_largest_part(store: Store) -> None:
    lin = of(store, "Lin Mei")
    decide(store, {"kind": "rename", "entity": lin, "name": "Professor Lin"})
    # Lin Mei twice, Lin twice, Mei Lin once: the key that comes first wins among equals.
    apart = named(Lin_Mei="a lin mei", Mei_Lin="a lin mei", Lin="only lin")
    for article in (3, 1, 4, 2):
        run_again(store, apart, [article])
    assert [m[2] for m in mentioned(store, 1) if m[0].startswith("Lin")] == ["Professor Lin", "Lin"]
    assert of(store, "Professor Lin") == lin
    assert of(store, "Lin") != lin


def test_the_order_in_which_articles_are_read_again_does_not_matter(tmp_path: Path) -> None:
    apart = named(Lin_Mei="b", Mei_Lin="c", Lin="c", Lin_Mei_Hua="b", Anna_Berg="d")
    results = []
    for seed in range(4):
        (tmp_path / str(seed)).mkdir()
        store = new_archive(tmp_path / str(seed))
        before = seen(store)["entities"]
        order = list(range(1, 5))
        random.Random(seed).shuffle(order)
        run_again(store, apart, order)
        kept = {uuid: what[2:4] for uuid, what in seen(store)["entities"].items() if uuid in before}
        results.append((kept, seen(store, identities=False)))
        store.close()
    assert all(result == results[0] for result in results)


def test_two_clusters_that_become_one_leave_it_the_identity_of_the_larger(store: Store) -> None:
    lin, hua = of(store, "Lin Mei"), of(store, "Lin Mei Hua")
    decide(store, {"kind": "rename", "entity": hua, "name": "Hua of the rivers"})
    run_again(store, named(Lin_Mei="x", Mei_Lin="x", Lin="x", Lin_Mei_Hua="x"))
    assert {m[2] for m in mentioned(store, 3) if m[1] == "person"} == {"Lin Mei"}
    assert of(store, "Lin Mei") == lin
    # Nothing of what was decided is lost: it waits until the other is found again.
    assert [row["reason"] for row in waiting_rows(store)] == ["no article names this entry at present"]
    assert entity_row(store, hua) is not None
    run_again(store)
    assert of(store, "Hua of the rivers") == hua
    assert waiting_rows(store) == []


def test_what_is_not_the_same_stays_apart_when_the_machine_takes_it_for_one(store: Store) -> None:
    before = seen(store)
    lin, hua = of(store, "Lin Mei"), of(store, "Lin Mei Hua")
    decide(store, {"kind": "not_same", "entities": [lin, hua]})
    apart = seen(store)
    one = named(Lin_Mei="x", Mei_Lin="x", Lin="x", Lin_Mei_Hua="x")
    run_again(store, one)
    assert seen(store) == apart
    put(store, ["Lin Mei Hua and Lin Mei."], one)
    assert [m[2] for m in mentioned(store, 5)] == ["Lin Mei Hua", "Lin Mei"]
    undo(store)
    assert {m[2] for m in mentioned(store, 5)} == {"Lin Mei"}
    run_again(store)
    assert {m[2] for m in mentioned(store, 5)} == {"Lin Mei", "Lin Mei Hua"}
    assert {*before["entities"]} == {*seen(store)["entities"]}


def test_an_entry_that_nobody_mentions_is_hidden_and_comes_back(store: Store) -> None:
    clinic = of(store, "Oslo Clinic")
    decide(store, {"kind": "rename", "entity": clinic, "name": "The clinic"})
    before = seen(store)
    run_again(store, {name: what for name, what in NAMES.items() if what[0] != "organisation"})
    assert clinic not in seen(store)["entities"]
    assert len(waiting_rows(store)) == 1
    run_again(store)
    assert seen(store) == before
    assert waiting_rows(store) == []


def rewrite(store: Store, article: int, text: str) -> None:
    """Let an article have another text, as when its file is read anew by a better reader."""
    with store.transaction("article"):
        made = store.connection.execute(
            "INSERT INTO revisions (article, made, text, layer) SELECT article, made, ?, layer FROM revisions"
            " WHERE article=? LIMIT 1",
            (text, article),
        ).lastrowid
        store.connection.execute("UPDATE articles SET revision=? WHERE id=?", (made, article))
    run_again(store)


def test_a_place_is_found_again_by_its_words_and_what_stands_around(store: Store) -> None:
    anna = of(store, "Anna Berg")
    decide(store, {"kind": "assign_mention", **spot(store, 1, "Lin", 1), "entity": anna})
    decide(store, {"kind": "reject_mention", **spot(store, 1, "Oslo", 1)})
    rewrite(store, 1, "A new heading about Lin and Oslo.\n\n" + TEXTS[0].replace(" and ", "\nand "))
    told = mentioned(store, 1)
    assert [m[2] for m in told if m[0] == "Lin"] == ["Lin Mei", "Anna Berg"]
    assert [m[0] for m in told].count("Oslo") == 1
    assert waiting_rows(store) == []


def test_a_place_that_is_gone_waits_for_review_and_is_tried_again(store: Store) -> None:
    anna = of(store, "Anna Berg")
    made = decide(store, {"kind": "assign_mention", **spot(store, 1, "Lin", 1), "entity": anna})
    before = seen(store)
    rewrite(store, 1, "Nothing of it is left but Oslo.")
    (row,) = waiting_rows(store)
    assert row["decision"] == made["id"] and "no longer in the text" in row["reason"]
    settle(store)
    assert waiting_rows(store) == [row]
    dismiss_waiting(store, row["id"])
    assert waiting_rows(store) == []
    run_again(store)
    assert waiting_rows(store) == []
    with pytest.raises(DecisionRefused):
        dismiss_waiting(store, row["id"])
    rewrite(store, 1, TEXTS[0])
    assert seen(store) == before


def test_an_undone_decision_does_not_wait(store: Store) -> None:
    decide(store, {"kind": "assign_mention", **spot(store, 1, "Lin", 1), "entity": of(store, "Anna Berg")})
    rewrite(store, 1, "Nothing of it is left but Oslo.")
    assert waiting_rows(store)
    undo(store)
    assert waiting_rows(store) == []
