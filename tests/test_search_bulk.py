"""Reading many texts at once gives exactly what reading each by itself gives."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cuttings_db.search import Document, bulk_entries, bulk_reading, bulk_recipes, bulk_words, inverting
from cuttings_db.search.analysis import Scan
from cuttings_db.search.bulk_characters import GRAMS, JOINT, NOTHING, classes
from cuttings_db.search.bulk_table import KeyTable
from cuttings_db.search.bulk_terms import Terms
from cuttings_db.search.chunks import CHUNK, GRAM, _split, _split_ascii
from cuttings_db.search.inverting import invert
from search_bulk_samples import PIECES, SEPARATORS, assert_as_scanned, random_text
from search_cases import CLASSES, DIFFERENT

TEXTS = (
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(SEPARATORS)).map("".join), max_size=25).map("".join)
    | st.lists(st.sampled_from([*PIECES[:60], " ", "-", "\n"]), max_size=25).map(" ".join)
    | st.text(max_size=40)
)


@given(st.lists(TEXTS, min_size=1, max_size=3))
@settings(max_examples=350, deadline=None)
@example(["type III stage", "III and IV stage", "a"])
@example(["癌", "癌", "", "\u0301癌\u0301"])
@example(["stage", "期 III", "III 期", "II、III、x期"])
def test_many_texts_at_once_are_as_each_by_itself(texts: list[str]) -> None:
    documents = [Document(n, text[::-1], text) for n, text in enumerate(texts)]
    assert_as_scanned(documents, invert(reversed(documents)))


def test_random_texts_in_large_numbers_are_as_each_by_itself() -> None:
    rng = random.Random(7)
    for _ in range(6):
        documents = [Document(n, random_text(rng), random_text(rng, 60)) for n in range(150)]
        assert_as_scanned(documents, invert(documents))


def test_spellings_are_read_the_same_wherever_they_stand() -> None:
    spellings = sorted({s for group in (*CLASSES.values(), *DIFFERENT) for s in group})
    texts = [pattern.format(s) for s in spellings for pattern in ("{}", "The {} was.", "stage {} 期", "病{}期、x")]
    documents = [Document(n, "", text) for n, text in enumerate(texts)]
    assert_as_scanned(documents, invert(documents))


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        (bulk_reading, "_BROKEN", re.compile("never")),
        (bulk_reading, "BEFORE_STAGE", re.compile("never")),
        (bulk_entries, "GAP", re.compile("[.]")),
        (bulk_reading, "PREVIOUS", 0),
        (bulk_reading, "SENSITIVE", 0),
        (bulk_words, "CODE", 0),
        (bulk_recipes, "_STAGED", "staging"),
    ],
)
def test_a_fault_would_be_seen(monkeypatch: pytest.MonkeyPatch, module: object, name: str, value: object) -> None:
    # In recipes of its own, so that what is learned wrongly is learned by nobody else.
    monkeypatch.setattr(inverting, "_RECIPES", bulk_recipes.Recipes())
    monkeypatch.setattr(module, name, value)
    rng = random.Random(7)
    documents = [Document(n, random_text(rng), random_text(rng, 60)) for n in range(400)]
    with pytest.raises(AssertionError):
        assert_as_scanned(documents, invert(documents))


def test_what_is_known_is_forgotten_when_it_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inverting, "_RECIPES", bulk_recipes.Recipes())
    monkeypatch.setattr(bulk_recipes, "_MOST_RECIPES", 20)
    seen = [inverting._RECIPES]
    for turn in range(6):
        documents = [Document(n, "lumos", f"lumos mirax{turn} PD-{turn} norte{n}") for n in range(30)]
        assert_as_scanned(documents, invert(documents))
        if inverting._RECIPES is not seen[-1]:
            seen.append(inverting._RECIPES)
        assert len(inverting._RECIPES.flags) < 200
    assert len(seen) > 1


def test_a_page_ends_between_any_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(11)
    documents = [Document(n, "", random_text(rng)) for n in range(60)]
    for characters in (1, 40, 400):
        monkeypatch.setattr(inverting, "_PAGE", characters)
        assert_as_scanned(documents, invert(documents))
    assert_as_scanned([], invert([]))


def test_characters_that_are_nothing_stand_in_no_word() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    table = classes()
    assert table[-1] == NOTHING
    kinds = table[np.minimum(np.arange(len(everything)), len(table) - 1)]
    nothing = [everything[code] for code in np.flatnonzero(kinds == NOTHING).tolist()]
    assert {m.group() for m in CHUNK.finditer("a" + "a".join(nothing) + "a")} == {"a"}
    assert {m.group() for m in CHUNK.finditer("111" + "111".join(nothing) + "111")} == {"111"}
    joints = [everything[code] for code in np.flatnonzero(kinds == JOINT).tolist()]
    assert {m.group() for m in CHUNK.finditer(" ".join(f"{c}a{c} {c}1{c}" for c in joints))} == {"a", "1"}
    assert {m.start() for m in GRAM.finditer(everything)} == set(np.flatnonzero(kinds == GRAMS).tolist())


@given(st.lists(st.sampled_from(["a", "Bc", "1", "23", "456", ",", ".", "-", "/", "'", "&", "_", "1,234"]), max_size=9))
@settings(max_examples=300)
def test_ascii_pieces_are_cut_as_all_others(parts: list[str]) -> None:
    piece = "".join(parts)
    # The piece with a sign that folds to nothing at its end goes the general way.
    general = _split(piece + "\u200b")
    if general and general[-1][3] == len(piece) + 1:
        general[-1] = (*general[-1][:3], len(piece))
    assert _split_ascii(piece) == general


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 2**64 - 1)), unique=True, max_size=300), st.integers(1, 9))
@settings(max_examples=60)
def test_a_table_finds_exactly_its_keys(keys: list[tuple[int, int]], parts: int) -> None:
    table = KeyTable(2)
    columns = [np.array([key[i] for key in keys], dtype=np.uint64) for i in (0, 1)]
    half = len(keys) // 2
    for rows in np.array_split(np.arange(half), parts):
        table.add([column[rows] for column in columns], rows)
    found = table.find(columns)
    assert found.tolist() == [*range(half), *[-1] * (len(keys) - half)]
    assert len(table) == half


@given(
    st.lists(st.text(st.sampled_from("ab\x1f\U0001f600é"), min_size=1, max_size=40), unique=True, max_size=40),
    st.data(),
)
@settings(max_examples=150)
def test_terms_are_sorted_as_their_bytes(words: list[str], data: st.DataObject) -> None:
    terms = Terms()
    first = data.draw(st.integers(0, len(words)))
    terms.ranked(np.array(terms.of(words[:first]), dtype=np.int64))
    numbers = terms.of(words)
    chosen = data.draw(st.lists(st.sampled_from(numbers)) if numbers else st.just([]))
    ordered, rank = terms.ranked(np.array(chosen, dtype=np.int64))
    assert ordered == sorted({words[numbers.index(n)].encode() for n in chosen})
    assert all(ordered[int(rank[n])] == words[numbers.index(n)].encode() for n in chosen)


def test_what_a_text_gives_twice_at_one_place_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = Scan(["lumos", "mirax", "lumos", "lumos"], [0, 1, 0, 2], [0, 2, 3], [1, 3, 5])
    monkeypatch.setattr(inverting, "_RECIPES", bulk_recipes.Recipes())
    monkeypatch.setattr(bulk_recipes, "scan", lambda text: twice)
    postings = invert([Document(1, "", "a,b,c")]).fields["text"]
    assert postings.terms == [b"lumos", b"mirax"]
    assert postings.counts.tolist() == [2, 1]
    assert postings.positions.tolist() == [0, 2, 1]


def test_sample_articles_are_read_as_each_by_itself() -> None:
    folder = Path(__file__).resolve().parents[2] / "shared"
    paths = sorted(folder.rglob("*.txt"))
    if not paths:
        pytest.skip("the sample articles are not beside the project")
    texts = [path.read_text("utf-8", "replace") for path in paths]
    # Whole, and cut where nobody would cut.
    texts += [text[n : n + 997] for text in texts for n in range(0, min(len(text), 100_000), 997)]
    documents = [Document(n, text[:80], text) for n, text in enumerate(texts)]
    assert_as_scanned(documents, invert(documents))
