"""The log of a proof survives a cut line, and the report tells of every part."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from endurance.fuzz_corpus import keep_corpus, take_corpus
from endurance.log import CHECKOUT, KEPT, Log, SpoiltLog
from endurance.report import PARTS, keep, report


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


def test_what_is_laid_by_stays_row_for_row(tmp_path: Path) -> None:
    log = Log("hostile", tmp_path / "made")
    signs = "one\u2028two\x85three\udc80"
    log.add(finding='File "/tmp/x/a.py", line 3\nFAULT of "/tmp/somebody/b" and "c"', n=[f"{CHECKOUT}/db/d.py", 2])
    log.add(reason=f"/var/tmp/{signs}", whole={"path": "/var/else", "size": 3.5}, nothing=None)
    keep(tmp_path / "made", tmp_path / "kept")
    first, second = Log("hostile", tmp_path / "kept").rows()
    assert first["finding"] == 'File "…", line 3\nFAULT of "…" and "c"' and first["n"] == ["db/d.py", 2]
    assert second["reason"].startswith("…") and "three" in second["reason"]
    assert (second["whole"], second["nothing"]) == ({"path": "…", "size": 3.5}, None)


def test_a_line_that_something_else_spoilt_is_not_passed_over(tmp_path: Path) -> None:
    log = Log("crash", tmp_path)
    log.path.write_text('{"finding": "in \\"…", line 3"}\n{"point": "a"}\n', encoding="utf-8")
    with pytest.raises(SpoiltLog, match="line 1"):
        list(log.rows())


@pytest.mark.parametrize("cut", ['{"a": {"b": 1}', '{"a": tru', '{"a": "\\u00', "{", '{"a": 1, "b', '{"a":'])
def test_a_cut_line_is_known_wherever_it_was_cut(cut: str, tmp_path: Path) -> None:
    log = Log("crash", tmp_path)
    log.path.write_text(f'{cut}\n{{"point": "a"}}\n{cut}', encoding="utf-8")
    assert [row["point"] for row in log.rows()] == ["a"]


@pytest.mark.parametrize("part", list(PARTS))
def test_every_line_that_travels_with_the_project_can_be_read(part: str) -> None:
    lines = (KEPT / f"{part}.jsonl").read_bytes().splitlines()
    assert lines and all(isinstance(json.loads(line), dict) for line in lines)


def test_what_the_fuzzers_found_their_way_with_travels(tmp_path: Path) -> None:
    here, kept, there = (tmp_path / name for name in ("here", "kept", "there"))
    for door, name, content in (("html", "a1", b"<p>"), ("html", "b2", b""), ("query", "a1", bytes(range(256)))):
        (here / "corpus" / door).mkdir(parents=True, exist_ok=True)
        (here / "corpus" / door / name).write_bytes(content)
    keep_corpus(here, kept)
    packed = (kept / "fuzz-corpus.tar.xz").read_bytes()
    assert take_corpus(there, kept) == 3 and (there / "corpus" / "query" / "a1").read_bytes() == bytes(range(256))
    # One that has grown here is not written over, and the same inputs are the same file.
    (there / "corpus" / "html" / "a1").write_bytes(b"other")
    assert take_corpus(there, kept) == 0 and (there / "corpus" / "html" / "a1").read_bytes() == b"other"
    keep_corpus(here, kept)
    assert (kept / "fuzz-corpus.tar.xz").read_bytes() == packed
    # A folder without one leaves what is kept alone.
    keep_corpus(tmp_path / "empty", kept)
    assert take_corpus(tmp_path / "empty", kept) == 3


@pytest.mark.parametrize("name", ["../out", "html/../../out", "/out", "html/..", "out", "html/a/b"])
def test_a_packed_corpus_writes_nowhere_else(tmp_path: Path, name: str) -> None:
    with tarfile.open(tmp_path / "fuzz-corpus.tar.xz", "w:xz") as tape:
        member = tarfile.TarInfo(name)
        member.size = 1
        tape.addfile(member, io.BytesIO(b"x"))
        link = tarfile.TarInfo("html/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/out"
        tape.addfile(link)
    assert take_corpus(tmp_path / "to", tmp_path) == 0
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["fuzz-corpus.tar.xz"]
