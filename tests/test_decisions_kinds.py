"""Every kind of correction of names, by what people see of it, and that undo gives back what was there."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.errors import DecisionRefused
from cuttings_db.model import Mention
from cuttings_db.store.articles import replace_recognition
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, redo, undo
from cuttings_db.store.entities import claims_of, entity_row, spellings
from decisions_samples import NAMES, TEXTS, Names, found_in, mentioned, new_archive, of, put, run_again, seen, spot


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_archive(tmp_path)
    yield opened
    opened.close()


def number(store: Store, uuid: str) -> int:
    return int(store.value("SELECT id FROM entities WHERE uuid=?", (uuid,)))


def stays(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Decide, and see that it lasts through a new run, and through undo and redo."""
    before = seen(store)
    made = decide(store, decision)
    after = seen(store)
    assert after != before
    run_again(store)
    assert seen(store) == after
    undo(store)
    assert seen(store) == before
    run_again(store)
    assert seen(store) == before
    redo(store)
    assert seen(store) == after
    return made


def test_a_merge_and_a_name(store: Store) -> None:
    made = stays(store, {"kind": "merge", "entities": [of(store, "Lin Mei"), of(store, "Lin Mei Hua")], "name": "Lin"})
    assert made["entity"] == of(store, "Lin")
    assert ("Lin Mei Hua", "person", "Lin") in mentioned(store, 3)
    stays(store, {"kind": "rename", "entity": made["entity"], "name": "Lin the Younger"})
    stays(store, {"kind": "retype", "entity": of(store, "CT"), "type": "disease"})
    stays(store, {"kind": "reject", "entity": of(store, "Oslo")})
    assert all(name != "Oslo" for _words, _type, name in mentioned(store, 1))


def test_a_split_by_spelling_takes_what_comes_later_along(store: Store) -> None:
    lin = of(store, "Lin Mei")
    made = stays(store, {"kind": "split", "entity": lin, "names": ["Lin"], "name": "Another Lin"})
    assert made["entity"] not in (lin, None)
    assert mentioned(store, 1)[0][2] == "Lin Mei"
    assert ("Lin", "person", "Another Lin") in mentioned(store, 1)
    put(store, ["Lin came back, and so did Mei Lin."])
    assert [m[2] for m in mentioned(store, 5)] == ["Another Lin", "Lin Mei"]


def test_a_split_by_articles_takes_their_claims_along(store: Store) -> None:
    lin = of(store, "Lin Mei")
    made = stays(store, {"kind": "split", "entity": lin, "articles": [1]})
    assert {m[0] for m in mentioned(store, 1) if m[1] == "person"} == {"Lin Mei", "Anna Berg", "Lin"}
    told = claims_of(store, number(store, made["entity"]))
    assert {(c["kind"], c["value"]) for c in told} == {("title", "Professor"), ("affiliation", "Oslo Clinic")}
    assert claims_of(store, number(store, lin)) == []
    assert entity_row(store, made["entity"])["name"] == "Lin Mei"  # type: ignore[index]
    with pytest.raises(DecisionRefused, match="every mention"):
        decide(store, {"kind": "split", "entity": made["entity"], "articles": [1]})
    with pytest.raises(DecisionRefused, match="no mention"):
        decide(store, {"kind": "split", "entity": lin, "names": ["Anna Berg"]})


def test_a_merge_is_split_again_and_the_parts_are_merged_again(store: Store) -> None:
    lin, hua = of(store, "Lin Mei"), of(store, "Lin Mei Hua")
    decide(store, {"kind": "merge", "entities": [lin, hua], "name": "Both"})
    made = stays(store, {"kind": "split", "entity": hua, "names": ["Lin Mei Hua", "Lin"]})
    assert {name for name, _count in spellings(store, number(store, made["entity"]))} == {"Lin Mei Hua", "Lin"}
    stays(store, {"kind": "merge", "entities": [made["entity"], of(store, "Anna Berg")]})
    assert {m[2] for m in mentioned(store, 3) if m[1] == "person"} == {entity_row(store, made["entity"])["name"]}  # type: ignore[index]


def test_a_mention_is_added_here(store: Store) -> None:
    place = spot(store, 1, "Berg", 1)
    made = stays(store, {"kind": "add_mention", **place, "type": "person", "entity": of(store, "Anna Berg")})
    assert made["entity"] == of(store, "Anna Berg")
    assert ("Berg", "person", "Anna Berg") in mentioned(store, 1)


def test_a_mention_is_added_everywhere_and_in_what_comes_later(store: Store) -> None:
    place = spot(store, 3, "rivers")
    made = stays(store, {"kind": "add_mention", **place, "type": "place", "name": "The rivers", "everywhere": True})
    assert ("rivers", "place", "The rivers") in mentioned(store, 3)
    assert [m[0] for m in mentioned(store, 3) if m[1] == "place"] == ["rivers", "Oslo", "Oslo"]
    put(store, ["The rivers of Oslo; driversrivers are none."])
    assert [m[0] for m in mentioned(store, 5)] == ["rivers", "Oslo"]
    assert made["entity"] == of(store, "The rivers")


def test_a_longer_name_takes_the_place_of_its_parts_and_their_claims(store: Store) -> None:
    place = spot(store, 1, "Professor Lin Mei")
    made = stays(store, {"kind": "add_mention", **place, "type": "person"})
    assert mentioned(store, 1)[0][0] == "Professor Lin Mei"
    assert [m[0] for m in mentioned(store, 1)].count("Lin Mei") == 0
    assert {c["kind"] for c in claims_of(store, number(store, made["entity"]))} == {"title", "affiliation"}


def test_a_name_inside_a_longer_one_of_another_type_stands_beside_it(store: Store) -> None:
    stays(store, {"kind": "add_mention", **spot(store, 1, "Oslo"), "type": "place", "entity": of(store, "Oslo")})
    assert [m[:2] for m in mentioned(store, 1)][1:3] == [("Oslo Clinic", "organisation"), ("Oslo", "place")]


def test_a_mention_is_rejected_here_and_its_claims_with_it(store: Store) -> None:
    stays(store, {"kind": "reject_mention", **spot(store, 1, "Oslo Clinic")})
    assert "Oslo Clinic" not in [m[0] for m in mentioned(store, 1)]
    assert "Oslo Clinic" in [m[0] for m in mentioned(store, 2)]
    lin = number(store, of(store, "Lin Mei"))
    told = {(c["kind"], c["entity"]) for c in claims_of(store, lin)}
    # OC stands for the clinic in this article, too.
    assert told == {("title", None), ("affiliation", of(store, "Oslo Clinic"))}
    with pytest.raises(DecisionRefused, match="no name"):
        decide(store, {"kind": "reject_mention", **spot(store, 1, "Oslo Clinic")})


def test_a_claim_about_nobody_who_is_left_is_hidden(store: Store) -> None:
    lin = number(store, of(store, "Lin Mei"))
    decide(store, {"kind": "reject_mention", **spot(store, 1, "Lin Mei")})
    assert len(claims_of(store, lin)) == 2
    stays(store, {"kind": "reject_mention", **spot(store, 1, "Lin", 1)})
    assert claims_of(store, lin) == []


def test_a_word_is_ignored_everywhere_and_heeded_again(store: Store) -> None:
    stays(store, {"kind": "ignore", "surface": "CT"})
    assert all("CT" not in [m[0] for m in mentioned(store, a)] for a in (1, 2, 4))
    put(store, ["CT again."])
    assert mentioned(store, 5) == []
    with pytest.raises(DecisionRefused, match="already"):
        decide(store, {"kind": "ignore", "surface": "CT"})
    stays(store, {"kind": "heed", "surface": "CT"})
    assert mentioned(store, 5) == [("CT", "product", "CT")]
    with pytest.raises(DecisionRefused, match="not ignored"):
        decide(store, {"kind": "heed", "surface": "CT"})


def test_a_word_is_ignored_in_one_type(store: Store) -> None:
    decide(store, {"kind": "ignore", "surface": "CT", "type": "gene"})
    assert ("CT", "product", "CT") in mentioned(store, 1)
    undo(store)
    decide(store, {"kind": "retype", "entity": of(store, "CT"), "type": "gene"})
    stays(store, {"kind": "ignore", "surface": "CT", "type": "gene"})
    assert "CT" not in [m[0] for m in mentioned(store, 1)]


def test_what_a_person_adds_counts_until_they_ignore_it(store: Store) -> None:
    place = spot(store, 3, "rivers")
    decide(store, {"kind": "add_mention", **place, "type": "place"})
    stays(store, {"kind": "ignore", "surface": "rivers"})
    assert "rivers" not in [m[0] for m in mentioned(store, 3)]
    stays(store, {"kind": "add_mention", **place, "type": "place"})
    assert "rivers" in [m[0] for m in mentioned(store, 3)]


def test_a_mention_means_another_entry(store: Store) -> None:
    anna = of(store, "Anna Berg")
    stays(store, {"kind": "assign_mention", **spot(store, 3, "Lin", 1), "entity": anna})
    assert [m[2] for m in mentioned(store, 3)][:2] == ["Lin Mei Hua", "Anna Berg"]
    stays(store, {"kind": "assign_mention", **spot(store, 3, "rivers"), "entity": anna})
    assert ("rivers", "person", "Anna Berg") in mentioned(store, 3)


def test_a_mention_is_of_another_type(store: Store) -> None:
    made = stays(store, {"kind": "retype_mention", **spot(store, 4, "CT", 1), "type": "disease"})
    assert [m[:2] for m in mentioned(store, 4)][:3] == [("CT", "product"), ("CT", "disease"), ("CT", "product")]
    assert entity_row(store, made["entity"])["type"] == "disease"  # type: ignore[index]


def test_people_say_things_of_entries(store: Store) -> None:
    lin, clinic = of(store, "Lin Mei"), of(store, "Oslo Clinic")
    stays(store, {"kind": "claim", "entity": lin, "claim": "role", "value": "Head of rivers"})
    stays(store, {"kind": "claim", "entity": lin, "claim": "affiliation", "other": clinic, "former": True})
    told = [c for c in claims_of(store, number(store, lin)) if c["said_by"] == "you"]
    assert [(c["kind"], c["value"], c["entity"], c["former"]) for c in told] == [
        ("role", "Head of rivers", None, False),
        ("affiliation", "Oslo Clinic", clinic, True),
    ]
    with pytest.raises(DecisionRefused):
        decide(store, {"kind": "claim", "entity": lin, "claim": "colour", "value": "red"})


def test_a_claim_is_rejected_whoever_said_it(store: Store) -> None:
    lin = of(store, "Lin Mei")
    decide(store, {"kind": "claim", "entity": lin, "claim": "title", "value": "PROFESSOR"})
    stays(store, {"kind": "reject_claim", "entity": lin, "claim": "title", "value": "Professor"})
    assert {c["kind"] for c in claims_of(store, number(store, lin))} == {"affiliation"}
    put(store, ["Professor Lin Mei came again."])
    assert {c["kind"] for c in claims_of(store, number(store, lin))} == {"affiliation"}
    stays(store, {"kind": "claim", "entity": lin, "claim": "title", "value": "Professor"})
    assert {c["kind"] for c in claims_of(store, number(store, lin))} == {"affiliation", "title"}


def test_two_entries_that_are_not_the_same_stay_apart(store: Store) -> None:
    a, b = of(store, "Lin Mei"), of(store, "Lin Mei Hua")
    before = seen(store)
    decide(store, {"kind": "not_same", "entities": [a, b]})
    pair = sorted((number(store, a), number(store, b)))
    assert store.rows("SELECT a, b FROM distinct_entities") == [tuple(pair)]
    undo(store)
    assert seen(store) == before
    redo(store)
    decide(store, {"kind": "merge", "entities": [a, b]})
    assert store.rows("SELECT a, b FROM distinct_entities") == []
    undo(store)
    assert store.rows("SELECT a, b FROM distinct_entities") == [tuple(pair)]


def test_a_name_across_a_page_break_is_corrected_by_any_part_of_it(tmp_path: Path) -> None:
    store = new_archive(tmp_path, ["Nobody is named here, but Lin", "Mei."], {})
    text = str(store.value("SELECT text FROM revisions WHERE id=1"))
    with store.transaction("article") as counter:
        parts = ((0, 6), (16, 21))
        name = " ".join(text[s:e] for s, e in parts)
        mention = Mention(0, 21, parts, "person", name, "nobody")
        found = dataclasses.replace(found_in(text, {}), mentions=(mention,))
        replace_recognition(store, 1, found, counter)
    before = mentioned(store, 1)
    assert len(before) == 1
    decide(store, {"kind": "retype_mention", "article": 1, "start": 16, "end": 21, "type": "place"})
    assert [m[:2] for m in mentioned(store, 1)] == [(name, "place")]
    decide(store, {"kind": "reject_mention", "article": 1, "start": 0, "end": 6})
    assert mentioned(store, 1) == []
    undo(store)
    undo(store)
    assert mentioned(store, 1) == before
    store.close()


def test_an_entry_of_another_type_is_one_with_its_namesake_there(tmp_path: Path) -> None:
    names: Names = {**NAMES, "CT scan": ("gene", "ct", ""), "Rivers": ("place", "rivers", "")}
    store = new_archive(tmp_path, [*TEXTS, "A CT scan is what Anna Berg asked for."], names)
    product, gene = of(store, "CT"), of(store, "CT scan")
    before = seen(store)
    decide(store, {"kind": "retype", "entity": product, "type": "gene"})
    assert of(store, "CT", "gene") == product
    assert ("CT scan", "gene", "CT") in mentioned(store, 5)
    row = entity_row(store, gene)
    assert row is not None and row["id"] == product
    undo(store)
    assert seen(store) == before
    decide(store, {"kind": "not_same", "entities": [product, gene]})
    decide(store, {"kind": "retype", "entity": product, "type": "gene"})
    assert ("CT scan", "gene", "CT scan") in mentioned(store, 5) and ("CT", "gene", "CT") in mentioned(store, 4)
    undo(store)
    undo(store)
    decide(store, {"kind": "retype", "entity": product, "type": "place"})
    assert of(store, "Rivers", "place") and of(store, "CT", "place") == product
    store.close()
