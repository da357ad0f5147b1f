"""Sentences in English and Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.text import sentences


@pytest.mark.parametrize(
    "marked",
    [
        "Prof. Hu met Dr. R. L. Stone et al. in Paris.|They spoke.",
        "The firm, Acme Inc., rose 2.5%.|Acme Inc.|The rest fell.",
        "He lives in the U.S.|The U.S. Senate met at 5 p.m. on Dec. 12, 2023.|No. 5 won.",
        "See Fig. 2 and ref. 3.|Vitamin C.|The end.",
        '"Is it true?" she asked.|“Yes!”|He left.',
        "Results were clear.³|“We win,” he said.[12]|Then more.",
        "“It is over.”|Nobody moved.",
        "J. K. Rowling wrote it.|Mr. and Mrs. Li came.|(This is inside.)|That is out.",
        "1. First item is here.|2. Second.",
        "In 2019.|The trial ended.|He got 5.|He left.",
        "Version 3.1 works...|Maybe not…|Who knows",
        "The site www.example.com is slow.|So is v1.2 of it.",
        "At St. Mary’s vs. the clinic, approx. 5 came.",
        "他说：“好。”|她走了。|真的吗？|真的！|《红楼梦》很好。",
        "“你来吗？”他问。|第一；|第二。",
        "“护理不是附属。”论坛主席陈教授说，“它是一半。”|她笑了。",
        "EGFR突变阳性。|PD-1抑制剂有效(P<0.05)。",
        "有效率为2.5%。|共入组No.3患者。",
        "Er kam am 3. März nach Bonn.|Dann ging er.",
    ],
)
def test_where_sentences_end(marked: str) -> None:
    expected = marked.split("|")
    text = "".join(
        part + ("" if not following or (part[-1] in "。！？；”" and ord(following[0]) > 0x2000) else " ")
        for part, following in zip(expected, [*expected[1:], ""])
    )
    assert [text[s:e] for s, e in sentences(text)] == expected


def test_blank_line_ends_a_sentence_and_a_line_break_does_not() -> None:
    text = "One line\nbroken. Two\n \nNew part\n\n\nLast"
    assert [text[s:e] for s, e in sentences(text)] == ["One line\nbroken.", "Two", "New part", "Last"]


@given(st.text(alphabet='aA1.!?。”" \n，中Dr', max_size=60))
def test_sentences_cover_everything_in_order(text: str) -> None:
    last = 0
    covered = []
    for start, end in sentences(text):
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        assert not text[last:start].strip()
        covered.append(text[start:end])
        last = end
    assert not text[last:].strip()
