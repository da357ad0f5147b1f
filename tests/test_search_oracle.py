"""Whoosh's own searcher reads our segments: it finds the same articles and gives the scores that the numbers imply."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.query import And, ConstantScoreQuery, Every, FuzzyTerm, Not, Or, Phrase, Prefix, Query, Term, Wildcard
from whoosh.searching import Searcher

from cuttings_db.search import Document
from cuttings_db.search import query as ours
from cuttings_db.search.contents import ArrayIndex
from cuttings_db.search.engine import open_index, write
from cuttings_db.search.executor import execute
from cuttings_db.search.reader import Generation
from search_doubles import Archive, scores

WORDS = ["lumos", "lumor", "mirax", "norte", "ольга", "kappen", "zeta"]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=8)
STEPS = st.lists(
    st.tuples(st.dictionaries(st.integers(1, 12), SENTENCES, max_size=6), st.sets(st.integers(1, 12), max_size=3)),
    min_size=1,
    max_size=5,
)
LEAVES = (
    st.sampled_from(WORDS).map(lambda w: (Term("text", w), ours.Term("text", w, True)))
    | st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(
        lambda w: (Phrase("text", w), ours.Phrase("text", tuple(w)))
    )
    | st.sampled_from(["lu", "lumo", "k", "q"]).map(lambda w: (Prefix("text", w), ours.Prefix("text", w)))
    | st.sampled_from(["lumo?", "*a*", "m*x", "?eta"]).map(lambda w: (Wildcard("text", w), ours.Wildcard("text", w)))
    | st.sampled_from(["lumos", "nortee"]).map(
        lambda w: (FuzzyTerm("text", w, maxdist=1, prefixlength=0), ours.Fuzzy("text", w, 1))
    )
)
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.tuples(inner, inner).map(lambda p: (And([p[0][0], p[1][0]]), ours.And((p[0][1], p[1][1]))))
        | st.tuples(inner, inner).map(lambda p: (Or([p[0][0], p[1][0]]), ours.Or((p[0][1], p[1][1]))))
        | st.tuples(inner, inner).map(lambda p: (And([p[0][0], Not(p[1][0])]), ours.And((p[0][1], ours.Not(p[1][1])))))
    ),
    max_leaves=4,
)


def grown(steps: list[tuple[dict[int, list[str]], set[int]]]) -> ArrayIndex:
    """Return an index that was built in steps, with several segments and removed articles."""
    index = open_index(None, create=True)
    for added, removed in steps:
        places = Generation(index).places(added.keys() | removed)
        write(index, [Document(n, " ".join(words[:2]), " ".join(words)) for n, words in added.items()], places)
    return index


def articles(searcher: Searcher, query: Query) -> dict[int, float]:
    """Return what Whoosh finds, by article, with its scores."""
    hits = searcher.search(query, limit=None)
    return {hits[n]["article"]: hits.score(n) for n in range(len(hits))}


@given(STEPS, TREES)
@settings(max_examples=200, deadline=None)
def test_both_find_the_same_articles(
    steps: list[tuple[dict[int, list[str]], set[int]]], tree: tuple[Query, ours.Node]
) -> None:
    index = grown(steps)
    generation = Generation(index)
    found = scores(execute(generation, ours.Query(tree[1]), Archive(generation.ids.tolist())))
    with index.searcher() as searcher:
        assert articles(searcher, tree[0]).keys() == found.keys()
        assert articles(searcher, Every()).keys() == set(generation.ids.tolist())


FIELDS = st.sampled_from(["text", "title"])
# A phrase with a Greek letter may also be one word (`lumosζ`), which Whoosh does not know.
PLAIN = [word for word in WORDS if word != "zeta"]
RANKED = st.tuples(FIELDS, st.sampled_from(PLAIN)).map(lambda f: (Term(*f), ours.Term(*f, exact=True))) | st.tuples(
    FIELDS, st.lists(st.sampled_from(PLAIN), min_size=2, max_size=3)
).map(lambda f: (Phrase(f[0], f[1]), ours.Phrase(f[0], tuple(f[1]))))


def lacking(wanted: Query, unwanted: Query) -> Query:
    """Return what asks for one and not the other without a point for what is absent."""
    return And([wanted, ConstantScoreQuery(Not(unwanted), 1e-9)])


# Whoosh's AndNot overlooks the first article of what it excludes.
RANKED_TREES = st.recursive(
    RANKED,
    lambda inner: (
        st.tuples(inner, inner).map(lambda p: (And([p[0][0], p[1][0]]), ours.And((p[0][1], p[1][1]))))
        | st.tuples(inner, inner).map(lambda p: (Or([p[0][0], p[1][0]]), ours.Or((p[0][1], p[1][1]))))
        | st.tuples(inner, inner).map(lambda p: (lacking(p[0][0], p[1][0]), ours.And((p[0][1], ours.Not(p[1][1])))))
    ),
    max_leaves=4,
)


@given(STEPS, RANKED_TREES)
@settings(max_examples=250, deadline=None)
def test_both_give_the_same_scores(
    steps: list[tuple[dict[int, list[str]], set[int]]], tree: tuple[Query, ours.Node]
) -> None:
    index = grown(steps)
    generation = Generation(index)
    found = scores(execute(generation, ours.Query(tree[1]), Archive(generation.ids.tolist())))
    with index.searcher() as searcher:
        assert articles(searcher, tree[0]) == pytest.approx(found, abs=1e-4)


@pytest.fixture
def searcher(tmp_path: Path) -> Iterator[Searcher]:
    index = open_index(tmp_path, create=True)
    write(index, [Document(n, f"title {n}", f"lumos w{n} " + "mirax " * (9 - n)) for n in (5, 3, 8)], {})
    write(index, [Document(n, f"title {n}", f"lumos w{n}") for n in (1, 6)], {})
    with open_index(tmp_path, create=False).searcher() as made:
        yield made


def test_columns_sort_and_stored_ids_come_back(searcher: Searcher) -> None:
    hits = searcher.search(Term("text", "lumos"), sortedby="article", limit=None)
    assert [hit["article"] for hit in hits] == [1, 3, 5, 6, 8]
    hits = searcher.search(Term("text", "lumos"), sortedby="article", reverse=True, limit=None)
    assert [hit["article"] for hit in hits] == [8, 6, 5, 3, 1]


def test_the_best_come_first_when_few_are_asked_for(searcher: Searcher) -> None:
    hits = searcher.search(Or([Term("text", "mirax"), Term("text", "lumos")]), limit=2)
    everything = searcher.search(Or([Term("text", "mirax"), Term("text", "lumos")]), limit=None)
    assert [hits.score(n) for n in range(2)] == [everything.score(n) for n in range(2)]
    assert len(everything) == 5


def test_terms_are_listed_in_order(searcher: Searcher) -> None:
    reader = searcher.reader()
    terms = [*reader.lexicon("text")]
    assert terms == sorted(set(terms))
    assert {b"lumos", b"mirax", b"w", b"8"} <= set(terms)
    assert [*reader.expand_prefix("text", "mi")][:1] == [b"mirax"]
    assert reader.doc_frequency("text", "lumos") == 5
    assert reader.frequency("text", "mirax") == 4 + 6 + 1
    assert ("text", "absent") not in reader
    assert reader.doc_frequency("text", "absent") == 0
    assert [*reader.terms_within("text", "lumis", 1)] == ["lumos"]
    assert sorted({field for field, _ in reader.all_terms()}) == ["text", "title"]


def test_the_index_is_written_by_its_own_writer_alone(tmp_path: Path) -> None:
    index = open_index(tmp_path, create=True)
    with pytest.raises(TypeError):
        index.writer()
    write(index, [Document(1, "", "lumos")], {})
    with pytest.raises(TypeError):
        index.segments[0].delete_document(0)
    assert index.reader().doc_count() == 1
