"""The files of the index: plain arrays that are never unpickled, whole after every death, found out when damaged."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.search import Document, TextIndex, inverting, merging, parse
from cuttings_db.search.analysis import Scan, analyse, scan
from cuttings_db.search.arrays import ArrayFile, encoded, narrow, pack, runs
from cuttings_db.search.engine import open_index, write
from cuttings_db.search.inverting import invert
from cuttings_db.search.merging import merge
from cuttings_db.search.reader import Generation
from cuttings_db.search.segment import Segment, write_segment
from cuttings_db.search.shelf import Shelf
from search_doubles import Archive

WORDS = ["lumos", "mirax", "norte", "PD-1", "HER2/neu", "TNF-α", "stage IV", "胃癌", "肺", "，", "ольга", "e\u0301tude"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join)


def found(index: TextIndex, question: str) -> set[int]:
    return set(index.execute(parse(question), Archive(range(10_000))).scores)


def environment() -> dict[str, str]:
    import cuttings_db

    return {**os.environ, "PYTHONPATH": str(Path(cuttings_db.__file__).resolve().parents[1])}


WITHOUT_PICKLE = """
import marshal, pickle, _pickle, sys
from pathlib import Path

def refuse(*args, **kwargs):
    raise AssertionError("pickled")

class Refusing:
    __init__ = refuse

for module in (pickle, _pickle):
    for name in ("dump", "dumps", "load", "loads", "_dump", "_dumps", "_load", "_loads"):
        if hasattr(module, name):
            setattr(module, name, refuse)
    for name in ("Pickler", "Unpickler", "_Pickler", "_Unpickler"):
        if hasattr(module, name):
            setattr(module, name, Refusing)
assert not any(name.startswith("whoosh") for name in sys.modules)
sys.dont_write_bytecode = True
from cuttings_db.search import Document, TextIndex, parse
from cuttings_db.search.engine import open_index
from whoosh.query import Phrase, Term
marshal.dump = marshal.dumps = refuse

class All:
    def everything(self): return set(range(100))
    def matching(self, field, value): return None

for folder in (Path(sys.argv[1]), None):
    index = TextIndex(folder)
    index.update([Document(1, "First", "lumos mirax")], [], "a", rebuild=True)
    for number in range(2, 20):
        index.update([Document(number, "Next", f"lumos norte w{number}")], [number - 5] if number % 3 == 0 else [], "b")
    if folder is not None:
        index = TextIndex(folder)
    print(sorted(index.execute(parse('lumos "lumos norte" nor* -w19'), All()).scores))
[inner] = Path(sys.argv[1]).glob("generation-*")
with open_index(inner, False).searcher() as searcher:
    print(len(list(searcher.docs_for_query(Term("text", "lumos")))))
    print(len(list(searcher.docs_for_query(Phrase("text", ["lumos", "norte"])))))
    print(len(searcher.search(Phrase("text", ["lumos", "norte"]), limit=100)))
"""


def test_nothing_is_pickled(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_PICKLE, str(tmp_path / "index")],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert run.returncode == 0, run.stderr
    disk, memory, *counts = run.stdout.splitlines()
    living = set(range(1, 20)) - {n - 5 for n in range(3, 20, 3)}
    assert disk == memory == str(sorted(living - {19}))
    assert counts == [str(len(living))] * 3


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
        gone = data.draw(st.sets(st.integers(0, len(group) - 1))) if group else set()
        segments.append(segment.with_removed(np.array(sorted(gone), dtype=np.int64), number))
        living.extend(d for n, d in enumerate(group) if n not in gone)
    with pytest.MonkeyPatch.context() as patch:
        # So that stretches of few terms are moved together.
        patch.setattr(merging, "_TOGETHER", data.draw(st.integers(1, 40)))
        merged = write_segment(shelf, merge(segments))
    assert contents(merged) == expected_contents(living)
    assert merged.articles.tolist() == sorted(d.id for d in living)
    assert merged.digests.tolist() == [d.digest() for d in sorted(living, key=lambda d: d.id)]
    lengths = [analyse(d.text).length for d in sorted(living, key=lambda d: d.id)]
    assert merged.lengths("text").tolist() == lengths


def test_long_articles_and_frequent_words_keep_all_positions() -> None:
    shelf = Shelf(None)
    text = "mirax " + "lumos " * 70_000 + "norte lumos"
    segment = write_segment(shelf, invert([Document(1, "", text), Document(2, "", "lumos")]))
    for made in (segment, write_segment(shelf, merge([segment]))):
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


def test_what_a_text_gives_twice_at_one_place_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = Scan(["lumos", "mirax", "lumos", "lumos"], [0, 1, 0, 2], [0, 6, 12], [5, 11, 17])
    monkeypatch.setattr(inverting, "scan", lambda text: twice)
    postings = invert([Document(1, "", "any")]).fields["text"]
    assert postings.counts.tolist() == [2, 1]
    assert postings.positions.tolist() == [0, 2, 1]


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


@pytest.mark.parametrize("seed", range(16))
def test_a_writer_notices_any_damage_and_what_is_built_again_is_whole(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    folder = tmp_path / "index"
    documents = [Document(n, "Title", f"lumos w{n} mirax") for n in range(1, 40)]
    first = TextIndex(folder)
    first.update(documents, [], "a", rebuild=True)
    first.update([], [7], "b")
    files = sorted(p for p in folder.rglob("*") if p.suffix in (".trm", ".pst", ".del", ".toc"))
    assert {p.suffix for p in files} == {".trm", ".pst", ".del", ".toc"}
    path = files[seed // 2 % len(files)]
    data = bytearray(path.read_bytes())
    if seed % 2:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    else:
        del data[chance.randrange(len(data)) :]
    path.write_bytes(data)
    index = TextIndex(folder)
    index.update([Document(99, "", "norte")], [], "c")
    assert index.token is None
    assert found(index, "norte") == {99}
    index.update(documents, [], "d", rebuild=True)
    assert TextIndex(folder).token == "d"
    assert found(TextIndex(folder), "lumos") == set(range(1, 40))


@pytest.mark.parametrize("suffix", ["trm", "pst"])
def test_files_cut_short_under_an_open_index_end_in_a_note(tmp_path: Path, suffix: str) -> None:
    folder = tmp_path / "index"
    index = TextIndex(folder)
    index.update([Document(n, "", f"lumos w{n}") for n in range(1, 3000)], [], "a")
    for path in folder.rglob(f"*.{suffix}"):
        os.truncate(path, 100)
    hits = index.execute(parse("lumos"), Archive(range(10)))
    assert not hits.scores
    assert any("damaged" in note for note in hits.notes)


def test_a_reader_keeps_its_generation_while_newer_ones_replace_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    writer = TextIndex(folder)
    writer.update([Document(1, "", "lumos mirax")], [], "a")
    [inner] = folder.glob("generation-*")
    pinned = Generation(open_index(inner, create=False))
    before = {p.name for p in inner.iterdir()}
    for number in range(2, 12):
        writer.update([Document(number, "", "lumos norte")], [1], "b")
    assert not before & {p.name for p in inner.iterdir()}
    assert pinned.ids.tolist() == [1]
    assert pinned.postings("text", "mirax").keys.tolist() == [1]


def test_old_files_do_not_pile_up(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = TextIndex(folder)
    for number in range(1, 40):
        index.update([Document(number, "", "lumos"), Document(1, "", f"mirax w{number}")], [number - 2], "a")
    [inner] = folder.glob("generation-*")
    named = set(open_index(inner, create=False).files())
    assert {p.name for p in inner.iterdir()} == named
    assert len(named) <= 1 + 3 * 6


KILLED = """
import sys
from pathlib import Path
from cuttings_db.search import Document, TextIndex, building
building.BATCH_ARTICLES = 3
index = TextIndex(Path(sys.argv[1]))
print("begun", flush=True)
for turn in range(1000):
    index.update([Document(n, f"t{turn}", f"lumos w{n} turn{turn}") for n in range(turn % 7, turn % 7 + 8)], [turn % 5],
                 f"t{turn}", rebuild=turn % 4 == 3)
"""


def test_after_a_death_at_any_moment_the_index_opens_whole(tmp_path: Path) -> None:
    chance = random.Random(3)
    folder = tmp_path / "index"
    documents = [Document(n, "", f"lumos w{n}") for n in range(1, 9)]
    for turn in range(8):
        killed = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, env=environment()
        )
        assert killed.stdout is not None
        killed.stdout.readline()
        time.sleep(chance.uniform(0, 0.15))
        killed.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        killed.wait()
        killed.stdout.close()
        index = TextIndex(folder)
        everything = set(index._generation.ids.tolist()) if index._generation else set()
        assert found(index, "lumos") == everything
        index.update(documents, range(9, 30), f"whole{turn}", rebuild=index.token is None)
        assert index.token == f"whole{turn}"
        assert found(TextIndex(folder), "lumos") >= set(range(1, 9))


def test_an_index_written_by_hand_with_foreign_names_is_refused(tmp_path: Path) -> None:
    index = open_index(tmp_path, create=True)
    write(index, [Document(1, "", "lumos")], {})
    path = max(tmp_path.glob("*.toc"))
    text = path.read_text().replace("segment-", "../evil-")
    path.write_text(text)
    with pytest.raises(ValueError):
        open_index(tmp_path, create=False)
