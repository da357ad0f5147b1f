"""The files of the index: never unpickled, whole after every death, found out when damaged."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cuttings_db.search import Document, TextIndex, parse
from cuttings_db.search.engine import open_index, write
from cuttings_db.search.reader import Generation
from search_doubles import Archive
from search_index_samples import environment, found

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

import numpy as np

class All:
    def everything(self): return np.ones(100, dtype=np.bool_)
    def matching(self, field, value): return None

for folder in (Path(sys.argv[1]), None):
    index = TextIndex(folder)
    index.update([Document(1, "First", "lumos mirax")], [], "a", rebuild=True)
    for number in range(2, 20):
        index.update([Document(number, "Next", f"lumos norte w{number}")], [number - 5] if number % 3 == 0 else [], "b")
    if folder is not None:
        index = TextIndex(folder)
    print(index.execute(parse('lumos "lumos norte" nor* -w19'), All()).ids.tolist())
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
    assert not len(hits.ids)
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
    mirax = pinned.segments[0].postings("text", b"mirax")
    assert mirax is not None
    assert mirax.positions.tolist() == [1]


def test_old_files_do_not_pile_up(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = TextIndex(folder)
    for number in range(1, 40):
        index.update([Document(number, "", "lumos"), Document(1, "", f"mirax w{number}")], [number - 2], "a")
    [inner] = folder.glob("generation-*")
    named = set(open_index(inner, create=False).files())
    assert {p.name for p in inner.iterdir()} == named
    assert len(named) <= 1 + 3 * 12


KILLED = """
import sys
from pathlib import Path
from cuttings_db.search import Document, TextIndex, making
making.BATCH_ARTICLES = 3
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
