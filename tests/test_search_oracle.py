"""Whoosh's own searcher reads our segments: it finds the same articles and gives the scores that the numbers imply."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from whoosh.query import Or, Term
from whoosh.searching import Searcher

from cuttings_db.search import Document
from cuttings_db.search.engine import open_index, write


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
