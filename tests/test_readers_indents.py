"""Paragraphs of a PDF that only an indent or a short line sets apart."""

from __future__ import annotations

from cuttings_db.readers import read
from cuttings_db.resources import resource


def test_an_indent_begins_a_paragraph_and_the_next_line_belongs_to_it() -> None:
    draft = read(resource("sample", "圣地亚哥见闻.pdf"))[0].draft
    assert draft is not None
    words = [draft.text[p.start : p.end] for p in draft.paragraphs]
    byline = next(w for w in words if w.startswith("记者"))
    assert "\n" not in byline
    (opening,) = [w for w in words if w.startswith("世界肺癌大会")]
    assert opening.replace("\n", "").endswith("主席专场座无虚席，后排的人站着听完了一条曲线。")


def test_a_short_first_line_is_a_byline() -> None:
    draft = read(resource("sample", "dose-and-patience.pdf"))[0].draft
    assert draft is not None
    words = [draft.text[p.start : p.end] for p in draft.paragraphs]
    assert "Luca Ferrante, 22 January 2025" in words
