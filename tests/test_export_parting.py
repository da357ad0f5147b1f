"""What ends lines and names elsewhere than here does no harm in what is handed over."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from cuttings_db.export import ArticleRecord, bibtex, file_stem, follow_the_money, open_search

ENDS = "one\u2028two\u2029three\x85four\x1cfive"


def test_lines_of_json_are_lines_to_everybody() -> None:
    record = ArticleRecord(id=1, uuid="u", title="T", title_made=False, text=ENDS, note=ENDS, tags=(ENDS,))
    for lines, field in ((open_search([record]), "text"), (follow_the_money([record]), "")):
        made = "".join(lines)
        assert [json.loads(line) for line in made.splitlines()] == [json.loads(line) for line in made.split("\n")[:-1]]
        if field:
            assert json.loads(made.splitlines()[1])[field] == ENDS


@pytest.mark.parametrize(
    "title",
    ["\U0001f9ec" * 200, "肺" * 200, "drugs\u202efdp.exe", "../../x", "a\u2028b\x9fc", "con", "x\ud800y", "  . "],
)
def test_the_name_of_a_file_is_one_that_every_system_takes(title: str, tmp_path: Path) -> None:
    stem = file_stem(ArticleRecord(id=7, uuid="u", title=title, title_made=False, text=""))
    assert stem.startswith("00007")
    assert stem.isprintable()
    assert len(os.fsencode(f"{stem}.md")) < 255
    (tmp_path / f"{stem}.md").write_text("x", "utf-8")
    assert [p.name for p in tmp_path.iterdir()] == [f"{stem}.md"]


def test_no_field_of_a_citation_ends_another() -> None:
    record = ArticleRecord(id=1, uuid="u", title="T", title_made=False, text="", language="en}, evil = {x")
    assert "evil = {x" not in bibtex([record])
