"""What was removed is in no file of the index after it was written anew, however its writer died before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cuttings_db.search import TextIndex, building
from cuttings_db.search.place import locked
from cuttings_db.search.segment import POSTINGS
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


def harm_what_nobody_noted(folder: Path) -> None:
    """Leave an index as a run does that was killed before its note, on a disk that harmed what it had written."""
    state = json.loads((folder / "state.json").read_text("utf-8"))
    state["files"] = {name: known for name, known in state["files"].items() if not name.endswith(POSTINGS)}
    (folder / "state.json").write_text(json.dumps(state), encoding="utf-8")
    for path in (folder / state["folder"]).glob(f"*{POSTINGS}"):
        data = path.read_bytes()
        begins = 16 + int.from_bytes(data[8:12], "little")
        path.write_bytes(data[:begins] + b"\xff" * (len(data) - begins))


@pytest.mark.parametrize("act", ["tidy", "rewrite", "update"])
def test_what_nobody_has_looked_at_is_not_built_upon_if_it_is_harmed(tmp_path: Path, act: str) -> None:
    index = TextIndex(tmp_path)
    secret = next(word for word in article(3).text.split() if word.isalnum() and word not in article(4).text)
    for number in range(1, 20):
        index.update([article(number)], [], f"t{number}")
    index.update([], [3], "t20")
    index.close()
    harm_what_nobody_noted(tmp_path)
    again = TextIndex(tmp_path)
    assert again.token == "t20"
    if act == "tidy":
        assert not again.tidy()
    elif act == "rewrite":
        again.rewrite()
        assert holding(tmp_path, secret.casefold().encode()) == []
    else:
        again.update([article(20)], [], "t21")
    assert again.token is None and not again.begun
    again.update([article(n) for n in range(1, 9)], [], "new", rebuild=True)
    assert again.token == "new" and again.documents() == 8
    again.close()
    assert TextIndex(tmp_path).token == "new"
