"""The arrays of the index: numbers packed and unpacked, and segments that hold every word and merge without loss."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.search import Document, TextIndex, merging
from cuttings_db.search.analysis import analyse, scan
from cuttings_db.search.arrays import ArrayFile, encoded, narrow, pack, runs
from cuttings_db.search.inverting import invert
from cuttings_db.search.merging import merge
from cuttings_db.search.segment import Segment, write_segment
from cuttings_db.search.shelf import Shelf
from search_index_samples import found

WORDS = ["lumos", "mirax", "norte", "PD-1", "HER2/neu", "TNF-α", "stage IV", "胃癌", "肺", "，", "ольга", "e\u0301tude"]


TEXTS = st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join)


@given(st.lists(st.integers(0, 2**40) | st.integers(0, 300), max_size=60), st.data())
def test_packed_numbers_come_back(numbers: list[int], data: st.DataObject) -> None:
    values = np.array(numbers, dtype=np.int64)
    start = data.draw(st.integers(0, len(numbers)))
    end = data.draw(st.integers(start, len(numbers)))
    for kind in ("|u1", "<u2"):
        assert pack(values, kind).part(start, end).tolist() == numbers[start:end]
        assert pack(values, kind).take(np.arange(start, end)[::2]).tolist() == numbers[start:end:2]
    assert narrow(values).tolist() == numbers


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), max_size=20))
def test_runs_are_ranges_one_after_another(pairs: list[tuple[int, int]]) -> None:
    starts, lengths = (np.array([p[i] for p in pairs], dtype=np.int64) for i in (0, 1))
    assert runs(starts, lengths).tolist() == [n for s, length in pairs for n in range(s, s + length)]


@given(st.lists(TEXTS, max_size=3).map("\n".join) | st.text(max_size=60))
@settings(max_examples=300)
def test_reading_a_text_for_the_index_gives_the_terms_of_its_analysis(text: str) -> None:
    for query in (False, True):
        read, analysis = scan(text, query), analyse(text, query)
        assert set(zip(read.terms, read.positions, strict=True)) == {
            (term, position) for term, positions in analysis.terms.items() for position in positions
        }
        assert len(read.starts) == analysis.length
    assert scan(text).terms == scan(text, query=True).terms
    assert scan(text).starts == scan(text, query=True).starts


def contents(segment: Segment) -> dict[tuple[str, int, str], list[int]]:
    """Return all positions by field, article and term."""
    rows: dict[tuple[str, int, str], list[int]] = {}
    for field in ("text", "title", "author", "source", "path"):
        column = segment.column(field)
        assert [*column] == sorted(column)
        for index, term in enumerate(column):
            raw = segment.postings_at(field, index)
            assert len(raw.documents)
            at = 0
            for document, count in zip(raw.documents.tolist(), raw.counts.tolist(), strict=True):
                rows[field, int(segment.articles[document]), term] = raw.positions[at : at + count].tolist()
                at += count
    return rows


def places(segment: Segment) -> dict[tuple[str, int], list[tuple[int, int]]]:
    """Return where every position stands, by field and article; what stands nowhere is an empty place."""
    return {
        (field, article): list(zip(*(a.tolist() for a in segment.offsets(field, document)), strict=True))
        for field in ("text", "title", "author", "source", "path")
        for document, article in enumerate(segment.articles.tolist())
    }


def expected_places(documents: list[Document]) -> dict[tuple[str, int], list[tuple[int, int]]]:
    expected = {}
    for document in documents:
        for field in ("text", "title", "author", "source", "path"):
            found, end = scan(getattr(document, field)), 0
            rows = expected[field, document.id] = []
            for start, last in zip(found.starts, found.ends, strict=True):
                end = last if start >= 0 else end
                rows.append((start if start >= 0 else end, end))
    return expected


def expected_contents(documents: list[Document]) -> dict[tuple[str, int, str], list[int]]:
    return {
        (field, document.id, term): sorted(set(positions))
        for document in documents
        for field in ("text", "title", "author", "source", "path")
        for term, positions in analyse(getattr(document, field)).terms.items()
    }


DOCUMENTS = st.lists(st.tuples(TEXTS, TEXTS, st.text(max_size=8)), min_size=1, max_size=12).map(
    lambda rows: [Document(n * 3, title, text, path=path) for n, (title, text, path) in enumerate(rows, 1)]
)


@given(DOCUMENTS, st.data())
@settings(max_examples=80, deadline=None)
def test_segments_hold_every_word_and_merge_without_loss(documents: list[Document], data: st.DataObject) -> None:
    shelf = Shelf(None)
    groups: list[list[Document]] = [[], [], []]
    for document in documents:
        groups[data.draw(st.integers(0, 2))].append(document)
    segments, living = [], []
    for number, group in enumerate(groups):
        segment = write_segment(shelf, invert(reversed(group)))
        assert contents(segment) == expected_contents(group)
        assert places(segment) == expected_places(group)
        gone = data.draw(st.sets(st.integers(0, len(group) - 1))) if group else set()
        segments.append(segment.with_removed(np.array(sorted(gone), dtype=np.int64), number))
        living.extend(d for n, d in enumerate(group) if n not in gone)
    with pytest.MonkeyPatch.context() as patch:
        # So that stretches of few terms are moved together.
        patch.setattr(merging, "_TOGETHER", data.draw(st.integers(1, 40)))
        patch.setattr(merging, "_TERMS_TOGETHER", data.draw(st.integers(1, 9)))
        merged = Segment(shelf, merge(shelf, segments))
    assert contents(merged) == expected_contents(living)
    assert places(merged) == expected_places(living)
    assert merged.articles.tolist() == sorted(d.id for d in living)
    assert merged.digests.tolist() == [d.digest() for d in sorted(living, key=lambda d: d.id)]
    lengths = [analyse(d.text).length for d in sorted(living, key=lambda d: d.id)]
    assert merged.lengths("text").tolist() == lengths


def test_long_articles_and_frequent_words_keep_all_positions() -> None:
    shelf = Shelf(None)
    text = "mirax " + "lumos " * 70_000 + "norte lumos"
    segment = write_segment(shelf, invert([Document(1, "", text), Document(2, "", "lumos")]))
    for made in (segment, Segment(shelf, merge(shelf, [segment]))):
        lumos, norte = made.postings("text", b"lumos"), made.postings("text", b"norte")
        assert lumos is not None
        assert norte is not None
        assert lumos.counts.tolist() == [70_001, 1]
        assert lumos.positions.tolist() == [*range(1, 70_001), 70_002, 0]
        assert norte.positions.tolist() == [70_001]
    index = TextIndex(None)
    index.update([Document(1, "", text)], [], "a")
    assert found(index, '"norte lumos"') == {1}
    assert found(index, '"lumos mirax"') == set()


def test_terms_are_found_alone_and_together() -> None:
    words = sorted({f"{a}{b}{c}" for a in "abcx" for b in "abcdefgh" for c in "klmnopq"})
    segment = write_segment(Shelf(None), invert([Document(1, "", " ".join(words))]))
    column = segment.column("text")
    terms = [term.encode() for term in words]
    assert [*column] == words
    assert column[3:9] == words[3:9]
    assert column[9:3] == []
    for asked in (terms, terms[::50], [terms[0], b"nothing", terms[-1]], [b"nothing"], []):
        assert column.find_all(asked).tolist() == [terms.index(t) for t in asked if t in terms]
    chosen = segment.terms("text")
    for pattern in ("*k", "a*", "?a?", "*c*", "z*"):
        shape = re.compile(pattern.replace("*", ".*").replace("?", "."))
        assert [words[i] for i in chosen.shaped(pattern)] == [w for w in words if shape.fullmatch(w)]
    for indexes in ([], [0], [2, 200], range(3, 9), [*range(150)], [50, 10, 60], [200, 3]):
        assert [*chosen.pick(indexes)[0]] == [words[i] for i in indexes]
        assert chosen.pick(indexes)[1] == [1] * len(indexes)


def test_every_changed_bit_is_noticed() -> None:
    arrays = {"one": np.arange(300, dtype="<u4"), "two": np.zeros(0, dtype="|u1"), "three": np.ones(7, dtype="<i8")}
    whole = b"".join(encoded(arrays))
    file = ArrayFile(whole)
    file.verify()
    assert file["one"].tolist() == [*range(300)]
    assert file["two"].tolist() == []
    for at in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << at % 8
        with pytest.raises(ValueError, match="file of arrays"):
            ArrayFile(bytes(damaged)).verify()
    for length in (0, 5, 16, 100, len(whole) - 1):
        with pytest.raises(ValueError, match="file of arrays"):
            ArrayFile(whole[:length])
    with pytest.raises(ValueError, match="file of arrays"):
        ArrayFile(whole + b"\0")


@given(st.lists(st.sampled_from([0, 3, 255, 256, 70_000, 2**33]), min_size=1, max_size=60), st.data())
@settings(max_examples=200, deadline=None)
def test_packed_numbers_come_back_from_any_places(numbers: list[int], data: st.DataObject) -> None:
    repeated = np.array(numbers * data.draw(st.sampled_from([1, 40, 1200])), dtype=np.int64)
    packed = pack(repeated, data.draw(st.sampled_from(["|u1", "<u2"])))
    places = data.draw(st.lists(st.integers(0, len(repeated) - 1), max_size=40))
    for wanted in (np.array(places, dtype=np.int64), np.unique(np.array(places, dtype=np.int64))):
        assert packed.take(wanted).tolist() == repeated[wanted].tolist()
    assert packed.take(np.arange(len(repeated))).tolist() == repeated.tolist()
