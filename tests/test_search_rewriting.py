"""What was removed is in no file of the index after it was written anew, however its writer died before."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.search import TextIndex, building
from cuttings_db.search.place import locked
from search_index_samples import article


def holding(folder: Path, word: bytes) -> list[str]:
    """Return the files that hold a word."""
    return [path.name for path in folder.rglob("*") if path.is_file() and word in path.read_bytes()]


def test_a_rewriting_that_was_killed_before_it_was_noted_leaves_no_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = TextIndex(tmp_path)
    index.update([article(n) for n in range(1, 9)], [], "t1")
    secret = next(word for word in article(3).text.split() if word.isalnum() and word not in article(4).text)
    assert holding(tmp_path, secret.casefold().encode())
    index.update([], [3], "t2")
    (tmp_path / "state.json.4194305").write_text("{", encoding="ascii")
    with monkeypatch.context() as patch:

        def killed(folder: Path, state: object) -> None:
            raise KeyboardInterrupt

        patch.setattr(building, "write_state", killed)
        with pytest.raises(KeyboardInterrupt):
            index.rewrite()
    index.close()
    again = TextIndex(tmp_path)
    again.rewrite()
    assert again.token == "t2" and again.documents() == 7
    assert holding(tmp_path, secret.casefold().encode()) == []
    assert not [*tmp_path.glob("state.json.*")]
    again.close()


def test_a_state_that_was_left_half_written_goes_with_the_next(tmp_path: Path) -> None:
    index = TextIndex(tmp_path)
    index.update([article(1)], [], "t1")
    (tmp_path / "state.json.4194305").write_text("{", encoding="ascii")
    index.update([article(2)], [], "t2")
    assert [path.name for path in tmp_path.glob("state.json*")] == ["state.json"]
    index.close()


def test_a_state_that_was_left_half_written_goes_at_rest_where_nothing_is_to_be_written(tmp_path: Path) -> None:
    index = TextIndex(tmp_path)
    index.update([article(1)], [], "t1")
    (tmp_path / "state.json.4194305").write_text("{", encoding="ascii")
    with locked(tmp_path):
        assert not index.tidy()
    assert len([*tmp_path.glob("state.json*")]) == 2
    assert not index.tidy()
    assert [path.name for path in tmp_path.glob("state.json*")] == ["state.json"]
    assert (index.token, index.articles().tolist()) == ("t1", [1])
    index.close()
