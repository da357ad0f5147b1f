"""A question on its way: every beginning of three hundred questions, and any text, quickly and always the same."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.search import And, Filter, Node, Not, Or, leaves, parse
from cuttings_db.search.conditions import condition_value, half_typed
from search_doubles import ids, indexed
from search_questions import questions

QUESTIONS = questions()


def test_there_are_enough_questions() -> None:
    assert len(set(QUESTIONS)) == 300


@pytest.mark.parametrize("typing", [True, False])
def test_whole_questions_give_no_notes(typing: bool) -> None:
    for question in QUESTIONS:
        assert parse(question, typing).notes == (), question


def test_no_beginning_of_a_question_is_a_mistake_while_it_is_typed() -> None:
    for question in QUESTIONS:
        for end in range(len(question) + 1):
            assert parse(question[:end], typing=True).notes == (), question[:end]


def test_every_beginning_can_be_asked_and_its_notes_are_sentences() -> None:
    for question in QUESTIONS:
        for end in range(len(question) + 1):
            query = parse(question[:end])
            assert query == parse(question[:end])
            for note in query.notes:
                assert note.endswith(".")
                assert len(note) < 200


def _places(node: Node, within: tuple[int, int]) -> None:
    """Check that a node and its parts stand inside each other and in order."""
    start, end = node.span
    assert within[0] <= start < end <= within[1], node
    if isinstance(node, Not):
        _places(node.child, node.span)
    elif isinstance(node, And | Or):
        for child in node.children:
            _places(child, node.span)
        apart = dict.fromkeys(child.span for child in node.children)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(apart))


def test_every_part_of_a_question_knows_its_place() -> None:
    for question in QUESTIONS:
        root = parse(question).root
        assert root is not None
        _places(root, (0, len(question)))
        for node, _ in leaves(root):
            assert question[slice(*node.span)].strip() == question[slice(*node.span)]


@given(st.text(alphabet='ab "()-*?~:ORANDT“”（）：肺癌\t', max_size=60), st.booleans())
def test_places_hold_for_any_line(text: str, typing: bool) -> None:
    root = parse(text, typing).root
    if root is not None:
        _places(root, (0, len(text)))


def test_where_a_part_stands_is_no_part_of_its_meaning() -> None:
    assert parse("lung cancer").root == parse("  lung   cancer ").root
    assert hash(parse("lung").root) == hash(parse(" (lung)").root)


@pytest.mark.parametrize(
    "typed", ["date:2", "date:20", "date:2024-", "date:2024-0", "date:2024-03..", "after:202", "is:st", "is:"]
)
def test_a_condition_that_says_nothing_yet_is_left_out(typed: str) -> None:
    expected = parse("lung ").root if typed != "date:2024-03.." else None
    query = parse(f"lung {typed}", typing=True)
    assert not query.notes
    if expected is not None:
        assert query.root == expected
    else:
        assert [n.value for n, _ in leaves(query.root) if isinstance(n, Filter)] == ["2024-03.."]
    assert any(isinstance(n, Filter) for n, _ in leaves(parse(f"lung {typed} ", typing=True).root)) or typed.endswith(
        ":"
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024", "2024"),
        ("2024-03", "2024-03"),
        ("2024-3-5", "2024-03-05"),
        ("2024/03/05", "2024-03-05"),
        ("2024.3", "2024-03"),
        ("2024年3月5日", "2024-03-05"),
        ("2024年", "2024"),
        ("2024-2025", "2024..2025"),
        ("2024 - 2025", "2024..2025"),
        ("2024–2025", "2024..2025"),
        ("2024-03–2025-04", "2024-03..2025-04"),
        ("2024年至2025年", "2024..2025"),
        ("2024 … 2025", "2024..2025"),
        ("..2024/3", "..2024-03"),
        ("2024/3..", "2024-03.."),
        # Other forms of EDTF stay what they are
        ("2024-21", "2024-21"),
        ("2024~", "2024~"),
        ("2024-03?", "2024-03?"),
        ("201X", "201X"),
        ("2024-03/2025-04", "2024-03/2025-04"),
        ("[2024-03..2025]", "[2024-03..2025]"),
        ("soon", "soon"),
    ],
)
def test_days_are_read_as_people_write_them(text: str, value: str) -> None:
    assert condition_value("date", text) == value
    assert condition_value("tag", text) == text


def test_whole_values_are_not_half_typed() -> None:
    for value in ("2024", "2024-03", "2024-03-05", "2024-03..2025", "..2024", "2024..", "soon", "2024~"):
        assert not half_typed("date", value)
    assert not half_typed("is", "starred")
    assert not half_typed("is", "purple")
    assert not half_typed("tag", "2")


# Ten kilobytes of anything are a question; how long one takes is measured apart.
PIECES = st.sampled_from(
    ["a", "lung ", '"', "(", ")", "-", "*", "?", "~", "~9", ":", "title:", "person:", 'org:"', " OR ", " AND ", " NOT ",
     "肺癌", "EGFR突变 ", "PD 1 ", "stage III ", "（", "”",
     "w?rd* ", "date:2024..", "a(", "((", '""', "1,204", "\n", "—", "\ud800"]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=12), st.booleans())
def test_any_text_is_parsed_and_always_alike(pieces: list[str], typing: bool) -> None:
    unit = "".join(pieces)
    text = (unit * (10_000 // len(unit) + 1))[:10_000]
    assert parse(text, typing) == parse(text, typing)


def test_a_name_that_is_still_being_typed_asks_for_nothing_yet() -> None:
    index = indexed(["about lungs", "about hearts"])
    names: dict[str, set[int]] = {"person:Hu Xin": {2}, "person:H": set(), "person:Hu": set()}
    for typed in ('person:"H', 'person:"Hu', "person:H", "person:Hu"):
        assert ids(index, typed, names, typing=True) == {1, 2}
        assert ids(index, f"about {typed}", names, typing=True) == {1, 2}
    assert ids(index, 'person:"Hu Xin', names, typing=True) == {2}
    assert ids(index, "person:Hu", names) == set()
    assert ids(index, 'person:"Hu"', names, typing=True) == set()
    assert ids(index, "-person:Hu", names, typing=True) == {1, 2}
