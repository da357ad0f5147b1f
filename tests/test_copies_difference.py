"""Two texts are laid beside each other by paragraphs, and what differs in them is marked by words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.copies import Block, difference
from cuttings_db.model import Part
from pace import within


def parts(text: str) -> list[Part]:
    """Return the paragraphs of a text."""
    return [(m.start(), m.end()) for m in re.finditer(r"\S(?:.*\S)?", text)]


def compared(a: str, b: str) -> list[Block]:
    """Return the blocks of two texts."""
    return difference(a, parts(a), b, parts(b))


def test_words_that_differ_are_marked() -> None:
    a = "The ward has 87 beds and one boat.\nIt opened in May."
    b = "The ward has 91 beds and two boats.\nIt opened in May."
    first, second = compared(a, b)
    assert first.kind == "changed"
    assert [a[s:e] for s, e in first.a_marks] == ["87", "one boat"]
    assert [b[s:e] for s, e in first.b_marks] == ["91", "two boats"]
    assert second.kind == "same"


def test_paragraphs_of_one_side() -> None:
    a = "One paragraph that both have.\nA second one about boats and their nurses.\nThe last one is short."
    b = "An introduction by the editor.\nOne paragraph that both have.\nThe last one is short."
    assert [block.kind for block in compared(a, b)] == ["only_b", "same", "only_a", "same"]
    only = compared(a, b)[2]
    assert a[slice(*only.a)].startswith("A second one")
    assert only.b[0] == only.b[1]


def test_case_quotes_and_accents_are_no_difference() -> None:
    a = "“We waited,” said Élodie — and left."
    b = '"We waited," said Elodie - and left.'
    assert [block.kind for block in compared(a, b)] == ["same"]


def test_chinese_is_marked_by_characters() -> None:
    a, b = "半年接到电话1530个，其中只有88人需要返院。", "半年接到电话1530个，其中只有89人需要返院。"
    (block,) = compared(a, b)
    assert [a[s:e] for s, e in block.a_marks] == ["88"]
    assert [b[s:e] for s, e in block.b_marks] == ["89"]


def test_a_text_and_its_beginning() -> None:
    a = "\n".join(f"Paragraph {n} tells of patient {n * 7} and of nobody else." for n in range(9))
    b = "\n".join(a.split("\n")[:3])
    assert [block.kind for block in compared(a, b)] == ["same"] * 3 + ["only_a"] * 6
    assert compared("", a)[0].kind == "only_b"
    assert compared("", "") == []


LEFT = st.lists(st.sampled_from(["alpha beta", "gamma delta", "7 of 9 beds", "中文一段", "x"]), max_size=8)
RIGHT = st.lists(st.sampled_from(["alpha beta", "gamma delta", "8 of 9 beds", "中文两段", "x"]), max_size=8)


@given(LEFT, RIGHT)
def test_every_paragraph_stands_in_one_block(left: list[str], right: list[str]) -> None:
    a, b = "\n".join(left), "\n".join(right)
    blocks = compared(a, b)
    assert [block.a for block in blocks if block.kind != "only_b"] == parts(a)
    assert [block.b for block in blocks if block.kind != "only_a"] == parts(b)
    for block in blocks:
        assert all(block.a[0] <= s < e <= block.a[1] for s, e in block.a_marks)
        assert all(block.b[0] <= s < e <= block.b[1] for s, e in block.b_marks)
        if block.kind == "same":
            assert a[slice(*block.a)].split() == b[slice(*block.b)].split()


def test_large_texts_take_little_time() -> None:
    lines = [
        f"Line {n} tells that {n * 13 % 101} of {n * 7 % 97} patients in ward {n % 17} went home." for n in range(4_000)
    ]
    changed = [line.replace("patients", "people") if n % 3 == 0 else line for n, line in enumerate(lines)]
    with within(3):
        blocks = compared("\n".join(lines), "\n".join(changed))
    assert len(blocks) >= 4_000
    one = " ".join(lines)
    with within(3):
        assert compared(one, " ".join(changed))[0].kind == "changed"
