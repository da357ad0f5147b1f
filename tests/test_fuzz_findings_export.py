"""What fuzzing found in what goes out, and how it is now."""

from __future__ import annotations

from pathlib import Path

from cuttings_db.export import write_csv


def test_half_a_character_deep_in_a_cell_spoils_no_table(tmp_path: Path) -> None:
    to = tmp_path / "a.csv"
    assert write_csv([{"a": {"b": ["\ud800"]}}, {"a": [{"c": "\udfff"}]}], ["a"], to) == 2
    assert "?" in to.read_text("utf-8-sig")
