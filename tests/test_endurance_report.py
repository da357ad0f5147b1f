"""The log of a proof survives a cut line, and the report tells of every part."""

from __future__ import annotations

from pathlib import Path

from endurance.log import Log
from endurance.report import PARTS, report


def test_a_line_that_a_crash_cut_is_passed_over(tmp_path: Path) -> None:
    log = Log("crash", tmp_path)
    log.begin(seed=1)
    log.add(point="a")
    with log.path.open("a", encoding="utf-8") as file:
        file.write('{"point": "b')
    log.add(point="c")
    rows = list(log.rows())
    assert rows[0]["run"] and len(rows[0]["commit"]) >= 7
    assert [row["point"] for row in log.trials()] == ["a", "c"]
    assert "\n\n" not in log.path.read_text(encoding="utf-8")


def test_every_part_is_told_of(tmp_path: Path) -> None:
    lines = report(tmp_path)
    for part, title in PARTS.items():
        assert f"## {title}" in lines
        assert f"`packaging/prove {part}`: never run." in lines
