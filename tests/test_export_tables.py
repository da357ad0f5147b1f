"""CSV and JSON: read back whole, harmless in a spreadsheet, written at once or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.errors import ExportFailed
from cuttings_db.export import write_csv, write_json


def read(path: Path) -> list[list[str]]:
    """Return the rows of a CSV file, header included."""
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_a_table_reads_back(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"id": 1, "title": "陈玉兰, “quoted”", "tags": ["a", "b"], "starred": True, "score": -1.5},
        {"id": 2, "title": 'two\nlines and "marks"', "tags": (), "starred": False, "score": None},
        {"id": 3},
    ]
    assert write_csv(rows, ("id", "title", "tags", "starred", "score"), tmp_path / "t.csv") == 3
    data = (tmp_path / "t.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,title,")
    assert read(tmp_path / "t.csv") == [
        ["id", "title", "tags", "starred", "score"],
        ["1", "陈玉兰, “quoted”", "a; b", "true", "-1.5"],
        ["2", 'two\nlines and "marks"', "", "false", ""],
        ["3", "", "", "", ""],
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=cmd|' /C calc'!A0"]
)
def test_formulas_are_defused_everywhere(text: str, tmp_path: Path) -> None:
    write_csv([{text: text, "list": [text]}], (text, "list"), tmp_path / "t.csv")
    assert read(tmp_path / "t.csv") == [["'" + text, "list"], ["'" + text, "'" + text]]


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_any_text_survives(texts: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        write_csv([{"a": text} for text in texts], ("a", "b"), path)
        for text, row in zip(texts, read(path)[1:], strict=True):
            cell = row[0]
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert cell.removeprefix("'") == text.removeprefix("'").replace("\0", "\ufffd") or cell == text.replace(
                "\0", "\ufffd"
            )


def test_a_lone_surrogate_does_not_stop_a_table(tmp_path: Path) -> None:
    write_csv([{"a": "x\ud800y"}], ("a",), tmp_path / "t.csv")
    assert read(tmp_path / "t.csv")[1] == ["x?y"]


def test_an_error_in_the_middle_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("old")

    def rows() -> Iterator[dict[str, object]]:
        yield {"a": 1}
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        write_csv(rows(), ("a",), path)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["t.csv"]


def test_a_missing_folder_is_refused_with_advice(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed) as caught:
        write_csv([], ("a",), tmp_path / "missing" / "t.csv")
    assert caught.value.advice
    with pytest.raises(ExportFailed):
        write_json({}, tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_json({"a": 1}, tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text()) == {"a": 1}


@dataclass(frozen=True)
class Thing:
    """A dataclass for the test."""

    name: str
    parts: tuple[tuple[int, int], ...]


def test_json_is_readable_stable_and_complete(tmp_path: Path) -> None:
    value = {"articles": [Thing("陈玉兰", ((1, 2),))], "total": 1}
    write_json(value, tmp_path / "a.json")
    write_json(value, tmp_path / "b.json")
    data = (tmp_path / "a.json").read_bytes()
    assert data == (tmp_path / "b.json").read_bytes()
    assert "陈玉兰".encode() in data
    assert json.loads(data) == {"articles": [{"name": "陈玉兰", "parts": [[1, 2]]}], "total": 1}
    assert data.index(b"articles") < data.index(b"total")
    write_json({"a": "x\ud800"}, tmp_path / "c.json")
    assert json.loads((tmp_path / "c.json").read_bytes()) == {"a": "x\ud800"}
