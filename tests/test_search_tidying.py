"""Merging while nobody waits: aside, given up at any time, and never at the cost of what was added meanwhile."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from cuttings_db.errors import ArchiveBusy, Cancelled
from cuttings_db.search import Document, TextIndex, choosing, generations, make_segments, making
from cuttings_db.search.choosing import to_merge_at_once, to_merge_at_rest
from cuttings_db.search.making import Made
from search_index_samples import article, found


def pieces(folder: Path) -> int:
    """Return of how many segments an index is made."""
    return len(list(folder.rglob("*.trm")))


def in_pieces(folder: Path, count: int = 6, each: int = 5) -> TextIndex:
    """Make an index of equal segments."""
    index = TextIndex(folder)
    for first in range(1, count * each, each):
        index.update([article(n) for n in range(first, first + each)], [], f"t{first}")
    assert pieces(folder) == count
    return index


class Sizes:
    """Stands for a segment of which only the sizes matter."""

    def __init__(self, size: int, deleted: int = 0) -> None:
        self.size, self.deleted = size, deleted

    def deleted_count(self) -> int:
        return self.deleted


def test_every_article_is_moved_a_few_times_only_and_few_segments_stay() -> None:
    chance, segments, moved, added = random.Random(1), [], 0, 0
    while added < 30_000:
        size = chance.choice([1, 1, 1, 2, 30, 500])
        added += size
        segments.append(Sizes(size))
        if chance.random() < 0.2:
            while chosen := to_merge_at_rest(segments):  # type: ignore[arg-type]
                segments = [s for s in segments if s not in chosen] + [Sizes(sum(s.size for s in chosen))]
                moved += segments[-1].size
            assert len(segments) <= 6
        chosen = to_merge_at_once(segments)  # type: ignore[arg-type]
        if chosen:
            segments = [s for s in segments if s not in chosen] + [Sizes(sum(s.size for s in chosen))]
            assert segments[-1].size <= 12 * choosing._SMALL
        assert len([s for s in segments if s.size < choosing._SMALL]) < choosing._MANY_SMALL
    assert moved < 25 * added


def test_what_is_mostly_removed_is_written_anew() -> None:
    assert to_merge_at_rest([Sizes(1000, 200), Sizes(10)]) == []  # type: ignore[list-item]
    hollow = Sizes(1000, 300)
    assert to_merge_at_rest([hollow, Sizes(10)]) == [hollow]  # type: ignore[list-item, comparison-overlap]


def test_an_index_in_pieces_becomes_one(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    in_pieces(folder)
    reader, index = TextIndex(folder), TextIndex(folder)
    assert index.tidy()
    assert pieces(folder) == 1
    assert index.token == reader.token == "t26"
    assert found(reader, "common") == found(index, "common") == set(range(1, 31))
    assert not index.tidy()
    memory = TextIndex(None)
    for number in range(1, 4):
        memory.update([article(number)], [], "a")
    assert memory.tidy()
    assert found(memory, "common") == {1, 2, 3}


def test_what_happens_during_a_merge_is_not_lost(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index, other = in_pieces(folder), TextIndex(folder)
    done: list[int] = []

    def meanwhile() -> None:
        if not done:
            done.append(1)
            other.update([article(2, "changed"), article(99)], [7, 8], "later")
            assert found(other, "changed") == {2}

    assert index.tidy(meanwhile)
    assert done
    for seen in (index, other, TextIndex(folder)):
        assert seen.token == "later"
        assert found(seen, "common") == {*range(1, 31), 99} - {7, 8}
        assert found(seen, "changed") == {2}
        assert found(seen, "unique2x -changed") == found(seen, "unique7x") == set()


def test_a_merge_of_what_is_gone_by_then_is_dropped(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index, other = in_pieces(folder), TextIndex(folder)
    done: list[int] = []

    def rebuilt() -> None:
        if not done:
            done.append(1)
            other.update([article(n, "again") for n in range(1, 4)], [], "new", rebuild=True)

    assert not index.tidy(rebuilt)
    assert (index.token, found(index, "again")) == ("new", {1, 2, 3})


def test_a_merge_can_be_given_up_at_any_time(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = in_pieces(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and "lock" not in path.name}
    calls = 0
    while True:
        calls += 5
        left = calls

        def check() -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise Cancelled

        try:
            index.tidy(check)
            break
        except Cancelled:
            files = {path: path.read_bytes() for path in before if path.exists()}
            assert files == before
            assert not list(folder.glob("aside-*"))
    assert calls > 30
    assert pieces(folder) == 1
    assert found(index, "common") == set(range(1, 31))


def test_adding_reads_no_large_file_which_a_rest_then_finds_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "index"
    TextIndex(folder).update([article(n, "words " * n) for n in range(1, 200)], [], "a")
    [path] = folder.rglob("*.pst")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    monkeypatch.setattr(generations, "_AT_ONCE", len(data) - 1)
    index = TextIndex(folder)
    index.update([article(500)], [], "b")
    assert (index.token, found(index, "unique500x")) == ("b", {500})
    assert not index.tidy()
    assert index.token is None


def test_only_one_process_makes_something_aside_and_clears_what_a_dead_one_left(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = in_pieces(folder)
    with making.aside(folder) as place:
        (place / "half").write_text("made")
        left = folder / "aside-of-a-dead-one"
        left.mkdir()
        assert not TextIndex(folder).tidy()
        with pytest.raises(ArchiveBusy), making.aside(folder):
            pass
        assert place.exists()
        # Neither is in the way of those who add.
        index.update([article(77)], [], "b")
    assert index.tidy()
    assert not left.exists()
    assert not place.exists()


def test_segments_made_aside_become_part_of_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "BATCH_ARTICLES", 4)
    folder = tmp_path / "index"
    index = TextIndex(folder)
    index.update([article(n, "older") for n in (1, 2, 3, 50)], [], "a")
    assert index.digests([2, 3, 9]) == {n: article(n, "older").digest() for n in (2, 3)}
    documents = [article(n) for n in range(1, 11)]
    place = index.aside()
    assert place is not None
    with place as aside:
        made = [(segment, range(1, 11)) for segment in make_segments(documents, aside)]
        assert len(made) == 3
        index.adopt(aside, made, [50], "b", fresh=False)
    assert (index.token, TextIndex(folder).token) == ("b", "b")
    assert found(index, "common") == set(index.articles().tolist()) == set(range(1, 11))
    assert found(index, "older") == set()


def lie_name(folder: Path, made: Made) -> Made:
    return Made("../" + made.name, made.files)


def lie_checksum(folder: Path, made: Made) -> Made:
    path = folder / f"{made.name}.pst"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    return made


def lie_files(folder: Path, made: Made) -> Made:
    return Made(made.name, {**made.files, "state.json": (0, 0)})


def lie_missing(folder: Path, made: Made) -> Made:
    (folder / f"{made.name}.trm").unlink()
    return made


def lie_link(folder: Path, made: Made) -> Made:
    path = folder / f"{made.name}.trm"
    path.rename(folder / "elsewhere")
    path.symlink_to(folder / "elsewhere")
    return made


def lie_articles(folder: Path, made: Made) -> Made:
    return next(make_segments([Document(4, "", "foreign")], folder))


@pytest.mark.parametrize("lie", [lie_name, lie_checksum, lie_files, lie_missing, lie_link, lie_articles])
def test_segments_that_are_not_what_was_asked_for_are_refused(tmp_path: Path, lie: object) -> None:
    index = TextIndex(tmp_path / "index")
    index.update([article(9)], [], "a")
    place = index.aside()
    assert place is not None
    with place as aside:
        made = lie(aside, next(make_segments([article(1)], aside)))  # type: ignore[operator]
        with pytest.raises((ValueError, OSError)):
            index.adopt(aside, [(made, [1])], [9], "b", fresh=False)
    assert (index.token, found(index, "common")) == ("a", {9})
