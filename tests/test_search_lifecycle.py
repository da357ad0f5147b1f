"""The life of an index: built, grown, resumed after a death, shared between processes."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.errors import ArchiveBusy, Cancelled
from cuttings_db.progress import Step
from cuttings_db.search import Document, TextIndex, building, making, parse, place
from search_doubles import Archive
from search_index_samples import Stop, article, environment, found


@pytest.fixture(params=["disk", "memory"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TextIndex]:
    made = TextIndex(tmp_path / "index" if request.param == "disk" else None)
    yield made
    made.close()


def test_a_new_index_is_empty_and_stands_for_nothing(index: TextIndex) -> None:
    assert index.token is None
    assert index.documents() == 0
    assert found(index, "common") == set()
    assert found(index, "") == set(range(1000))
    assert index.suggest(parse("comon")) is None


def test_articles_are_added_changed_and_removed(index: TextIndex) -> None:
    assert index.update([article(1), article(2), article(3)], [], "a") == 3
    assert index.token == "a"
    assert index.documents() == 3
    index.update([article(2, "changed")], [3], "b")
    assert index.token == "b"
    assert found(index, "common") == {1, 2}
    assert found(index, "changed") == {2}
    assert found(index, "-changed common") == {1}
    index.update([], [1, 2, 77], "c")
    assert index.documents() == 0
    assert found(index, "common") == set()
    index.update([article(1)], [], "d")
    assert found(index, "common") == {1}


def test_of_one_article_given_twice_the_last_counts(index: TextIndex) -> None:
    assert index.update([article(1, "older"), article(1, "newer")], [], "a") == 1
    assert found(index, "older") == set()
    assert found(index, "newer") == {1}


def test_a_rebuild_holds_exactly_what_it_was_given(index: TextIndex) -> None:
    index.update([article(1), article(2)], [], "a")
    index.update([article(2, "again"), article(3)], [], "b", rebuild=True)
    assert index.documents() == 2
    assert found(index, "common") == {2, 3}
    assert index.token == "b"


def test_many_small_updates_are_merged(tmp_path: Path) -> None:
    index = TextIndex(tmp_path / "index")
    for number in range(1, 25):
        index.update([article(number)], [number - 5] if number % 3 == 0 else [], f"t{number}")
    gone = {number - 5 for number in range(1, 25) if number % 3 == 0}
    assert found(index, "common") == set(range(1, 25)) - gone
    assert found(index, "title") == set(range(1, 25)) - gone
    assert len(list((tmp_path / "index").rglob("*.trm"))) <= 12


def test_a_fresh_object_finds_what_was_indexed(tmp_path: Path) -> None:
    TextIndex(tmp_path / "index").update([article(1)], [], "a")
    again = TextIndex(tmp_path / "index")
    assert (again.token, again.documents()) == ("a", 1)
    assert found(again, "common") == {1}
    assert stat.S_IMODE((tmp_path / "index").stat().st_mode) == 0o700


def test_a_reader_notices_every_commit(tmp_path: Path) -> None:
    writer, reader = TextIndex(tmp_path / "index"), TextIndex(tmp_path / "index")
    for number in range(1, 6):
        writer.update([article(number)], [], f"t{number}")
        assert reader.token == f"t{number}"
        assert found(reader, "common") == set(range(1, number + 1))
    writer.update([article(9)], [], "new", rebuild=True)
    assert found(reader, "common") == {9}


@pytest.mark.parametrize("rebuild", [True, False])
def test_a_killed_run_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rebuild: bool) -> None:
    monkeypatch.setattr(making, "BATCH_ARTICLES", 10)
    documents = [article(n) for n in range(1, 41)]

    def killed() -> Iterator[Document]:
        yield from documents[:25]
        raise Stop

    with pytest.raises(Stop):
        TextIndex(tmp_path / "index").update(killed(), [], "a", rebuild=rebuild)
    after = TextIndex(tmp_path / "index")
    assert after.token is None
    written: list[int] = []
    real = building.write
    monkeypatch.setattr(
        building, "write", lambda i, docs, gone: (written.extend(d.id for d in docs), real(i, docs, gone))[1]
    )
    after.update(documents, [], "a", rebuild=rebuild)
    assert written == list(range(21, 41))
    assert after.token == "a"
    assert found(after, "common") == set(range(1, 41))


def test_cancelling_keeps_what_was_committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "BATCH_ARTICLES", 10)
    steps: list[Step] = []

    def report(step: Step) -> None:
        steps.append(step)
        if step.done >= 20:
            raise Cancelled

    index = TextIndex(tmp_path / "index")
    with pytest.raises(Cancelled):
        index.update([article(n) for n in range(1, 41)], [], "a", report)
    assert [s.done for s in steps] == [10, 20]
    assert steps[0].total == 40
    assert index.token is None
    assert found(index, "common") == set(range(1, 21))


def test_a_question_can_be_cancelled(tmp_path: Path) -> None:
    index = TextIndex(None)
    index.update([article(1)], [], "a")

    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        index.execute(parse("common"), Archive([1]), check)


def test_only_one_process_writes_and_a_dead_one_holds_no_lock(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    TextIndex(folder).update([article(1)], [], "a")
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom cuttings_db.search import place\n"
        "with place.locked(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, env=environment())
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"held"
    with pytest.raises(ArchiveBusy), place.locked(folder, patience=0.1):
        pass
    # A reader is never kept waiting.
    assert found(TextIndex(folder), "common") == {1}
    holder.kill()
    holder.wait()
    holder.stdout.close()
    TextIndex(folder).update([article(2)], [], "b")
    assert found(TextIndex(folder), "common") == {1, 2}


def test_another_process_reads_while_this_one_writes(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = TextIndex(folder)
    index.update([article(1)], [], "t1")
    code = (
        "import sys, time\nfrom pathlib import Path\nimport numpy as np\n"
        "from cuttings_db.search import TextIndex, parse\n"
        "class All:\n"
        "    def everything(self): return np.ones(100, dtype=np.bool_)\n"
        "    def matching(self, field, value): return None\n"
        "index = TextIndex(Path(sys.argv[1]))\n"
        "last = 0\n"
        "while index.token != 't12':\n"
        "    found = len(index.execute(parse('common'), All()).ids)\n"
        "    assert found >= last, (found, last)\n"
        "    last = found\n"
        "print(last, len(index.execute(parse('common'), All()).ids))\n"
    )
    reader = subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    for number in range(2, 13):
        index.update([article(number)], [], f"t{number}")
        time.sleep(0.02)
    out, problems = reader.communicate(timeout=60)
    assert out.split()[-1:] == ["12"], problems


def test_threads_may_ask_at_the_same_time() -> None:
    index = TextIndex(None)
    index.update([article(n) for n in range(1, 60)], [], "a")
    answers: list[set[int]] = []
    threads = [threading.Thread(target=lambda n=n: answers.append(found(index, f"unique{n}x"))) for n in range(1, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers, key=min) == [{n} for n in range(1, 20)]
