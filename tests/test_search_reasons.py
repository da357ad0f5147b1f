"""The clauses of a question: each as it was typed, and the question without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.search import And, parse
from cuttings_db.search.reasons import clauses


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("lung zebra", [("lung", "zebra"), ("zebra", "lung")]),
        ("lung AND zebra", [("lung", "zebra"), ("zebra", "lung")]),
        ("a1 AND b1 c1", [("a1", "b1 c1"), ("b1", "a1 c1"), ("c1", "a1 AND b1")]),
        ('"lung cancer"~3  trial', [('"lung cancer"~3', "trial"), ("trial", '"lung cancer"~3')]),
        ('person:"Hu Xin" lung', [('person:"Hu Xin"', "lung"), ("lung", 'person:"Hu Xin"')]),
        ("lung -zebra", [("lung", "-zebra"), ("-zebra", "lung")]),
        ("lung AND NOT zebra", [("lung", "NOT zebra"), ("NOT zebra", "lung")]),
        ("lung NOT(a OR b) x", [("lung", "NOT(a OR b) x"), ("NOT(a OR b)", "lung x"), ("x", "lung NOT(a OR b)")]),
        ("(a OR b) title:(c d)", [("(a OR b)", "title:(c d)"), ("title:(c d)", "(a OR b)")]),
        ("title:(lung zebra)", [("lung", "title:(zebra)"), ("zebra", "title:(lung)")]),
        ("PD 1 zebra", [("PD 1", "zebra"), ("zebra", "PD 1")]),
        ("肺癌 EGFR突变", [("肺癌", "EGFR突变"), ("EGFR突变", "肺癌")]),
        ("（lung）　“small cell”", [("（lung）", "“small cell”"), ("“small cell”", "（lung）")]),
        ("what? imm* w?rd word~", [
            ("what?", "imm* w?rd word~"), ("imm*", "what? w?rd word~"), ("w?rd", "what? imm* word~"),
            ("word~", "what? imm* w?rd")]),
        ("one", [("one", "")]),
        ("one OR two", [("one OR two", "")]),
        ("", []),
        ("!!!", []),
    ],
)  # fmt: skip
def test_each_clause_and_the_rest(question: str, expected: list[tuple[str, str]]) -> None:
    assert [(clause.text, clause.without) for clause in clauses(parse(question))] == expected


def test_the_word_being_typed_is_the_last_clause() -> None:
    assert [clause.last for clause in clauses(parse("lung zeb", typing=True))] == [False, True]
    assert [clause.last for clause in clauses(parse("(lung zeb) tri ", typing=True))] == [False, True]


WORDS = st.sampled_from(
    ["alpha1", '"beta gamma"', "title:delta", 'person:"Hu Xin"', "(eta OR theta)", "imm*", "word~", "-kappa", "肺癌",
     "NOT lambda1", "date:2024-03..2025", "title:(mu1 OR nu1)"]
)  # fmt: skip


@given(st.lists(WORDS, min_size=2, max_size=8), st.lists(st.sampled_from([" ", "  ", " AND "]), min_size=8, max_size=8))
def test_without_a_clause_the_others_mean_the_same(words: list[str], joints: list[str]) -> None:
    text = "".join(word + joint for word, joint in zip(words, joints, strict=False)).removesuffix(" AND ").strip()
    root = parse(text).root
    assert isinstance(root, And)
    found = clauses(parse(text))
    assert [clause.text for clause in found] == words
    for number, clause in enumerate(found):
        rest = (*root.children[:number], *root.children[number + 1 :])
        other = parse(clause.without)
        assert other.root == (And(rest) if len(rest) > 1 else rest[0])
        assert not other.notes


@given(st.text(alphabet='ab "()-*?~:ORANDT“”（）：肺癌\t', max_size=40), st.booleans())
def test_clauses_of_any_line_are_parts_of_it(text: str, typing: bool) -> None:
    for clause in clauses(parse(text, typing)):
        assert clause.text
        assert clause.text in text
        assert len(clause.without) <= len(text)
        parse(clause.without)
