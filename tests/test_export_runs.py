"""Cutting a paragraph into runs keeps every character that can be drawn, whatever the spans are."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.runs import Run, address, cut, even, mostly_han, shorten, tail, width

GLYPHS = Glyphs()
SPANS = st.lists(st.tuples(st.integers(-3, 60), st.integers(-3, 60)), max_size=5)


def text_of(runs: list[Run]) -> str:
    """Return the text of runs."""
    return "".join(run if isinstance(run, str) else run.get("t", "") for run in runs)


def hits_of(runs: list[Run]) -> str:
    """Return the text of the runs that are hits."""
    return "".join(run["t"] for run in runs if isinstance(run, dict) and "m" in run)


@given(st.text(alphabet="ab 汉字，é\n\t-./[]1²", max_size=60), SPANS, SPANS)
def test_nothing_is_lost_whatever_is_marked(
    text: str, marks: list[tuple[int, int]], links: list[tuple[int, int]]
) -> None:
    plain = even(text, "body")
    assert len(plain) == len(text)
    runs = cut(plain, marks, (), [(s, e, "https://example.org") for s, e in links], GLYPHS, lambda _label: None)
    assert re.sub(r"\s", "", text_of(runs)) == re.sub(r"\s", "", text)
    marked = {n for s, e in marks for n in range(max(0, s), min(len(text), e))}
    expected = "".join(c for n, c in enumerate(plain) if n in marked and c not in "\x00\u2028")
    assert hits_of(runs) == expected


@given(st.text(max_size=80), st.sampled_from(["body", "code", "table", "list"]))
def test_white_space_is_put_in_order_in_place(text: str, kind: str) -> None:
    plain = even(text, kind)
    assert len(plain) == len(text)
    assert "\n" not in plain
    assert "\t" not in plain


@pytest.mark.parametrize(
    ("text", "offset", "label", "left"),
    [
        ("clinic,[1] and", 7, "1", "clinic, and"),
        ("clinic,[1] and", 8, "1", "clinic,[] and"),
        ("clinic.12 And", 7, "12", "clinic. And"),
        ("clinic.12 And", 7, "1", "clinic.12 And"),
        ("clinic¹² and", 6, "12", "clinic and"),
        ("clinic¹² and", 8, "12", "clinic and"),
        ("研究［3］显示", 2, "3", "研究显示"),
        ("研究显示〔注3〕。", 4, "3", "研究显示。"),
        ("no mark here", 7, "4", "no mark here"),
        ("ends here*", 9, "*", "ends here"),
        ("in 2019", 7, "9", "in 2019"),
        ("alone [1]. So", 6, "1", "alone. So"),
        ("taken out .", 10, "1", "taken out."),
        ("taken out already", 10, "1", "taken out already"),
    ],
)
def test_the_old_mark_gives_way_to_the_footnote(text: str, offset: int, label: str, left: str) -> None:
    runs = cut(text, (), ((offset, label),), (), GLYPHS, lambda _label: {"n": 0})
    assert text_of(runs) == left
    assert {"n": 0} in runs


def test_marks_side_by_side_are_kept_apart() -> None:
    runs = cut("text[1][2].", (), ((4, "1"), (7, "2")), (), GLYPHS, lambda label: {"n": int(label)})
    assert runs == ["text", {"n": 1}, {"c": 1}, {"n": 2}, "."]


def test_an_unknown_label_stays_text() -> None:
    def nothing(_label: str) -> dict[str, Any] | None:
        return None

    assert text_of(cut("text[9].", (), ((4, "9"),), (), GLYPHS, nothing)) == "text[9]."


@pytest.mark.parametrize(
    ("text", "flowed"),
    [
        ("A short line stays alone,\nbut lines that are as long as the column in which they stood\nwill flow.", False),
        ("These lines were broken by a narrow\ncolumn of a printed page and so\nflow again.", True),
        ("The end of a page is\vno end of a line, although the next line may be much longer than it.", True),
        ("Kate Example\nEditor\nHarbour Street 9, 12345 Somewhere in a Port", False),
    ],
)
def test_line_ends_of_a_column_flow_and_those_of_an_author_stay(text: str, flowed: bool) -> None:
    assert ("\u2028" not in even(text, "body")) == flowed


def test_han_lines_join_without_a_space() -> None:
    text = "陈玉兰教授在会上表示表皮生长因子受体突变阳性的非小\n细胞肺癌患者在接受奥希替尼联合化疗后"
    assert text_of(cut(even(text, "body"), (), (), (), GLYPHS, lambda _label: None)) == text.replace("\n", "")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" HTTP://example.org ", "HTTP://example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://例子.org/路", "https://%E4%BE%8B%E5%AD%90.org/%E8%B7%AF"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        ("https://", ""),
        ("https:///x", ""),
        ("https://a b", ""),
        ("java\nscript:alert(1)", ""),
        ("https://example.org/\x00", ""),
        ("https://example.org/" + "a" * 3000, ""),
        ("", ""),
    ],
)
def test_only_web_and_mail_addresses_become_links(url: str, kept: str) -> None:
    assert address(url) == kept


@given(st.text(max_size=200), st.integers(4, 60))
def test_shortened_text_fits(text: str, cells: int) -> None:
    short = shorten(text, cells)
    assert width(short) <= cells
    assert short == text or short.endswith("…")


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("A year in which the form came in", "came in"),
        ("Notes from a two-day workshop", "two-day workshop"),
        ("一张表的五个月", "的五个月"),
        ("谈“登记”的五月。", "记”的五月。"),
        ("Alone", ""),
        ("", ""),
    ],
)
def test_the_end_of_a_title_stays_together(title: str, kept: str) -> None:
    assert title[tail(title) :] == kept


def test_a_note_is_chinese_if_most_of_it_is() -> None:
    assert mostly_han("需向医院核实 (EGFR)") and mostly_han("是")
    assert not mostly_han("ask about 医院 in the morning") and not mostly_han("")
