"""The query language: what each piece means, and that nothing a person types is an error."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cuttings_db.search import (
    Document,
    TextIndex,
    parse,
)
from search_doubles import ask, ids, in_text, indexed

TEXTS = [
    "The trial of pembrolizumab in lung cancer met its endpoint.",
    "Two trials compared nivolumab with chemotherapy in gastric cancer.",
    "A congress in Xiamen: 胃癌 与 肺癌 的 免疫治疗 进展。",
    "Immune checkpoint inhibitors and immunotherapy, a survey of immunologists.",
    "Cancer of the lung is not the same as cancer in the lung apex.",
    "A tumour board met in Hamburg; the tumor was resected.",
]
TITLES = ["Lung news", "Stomach news", "厦门会议", "Review", "Words", "Hamburg"]


@pytest.fixture(scope="module")
def index() -> TextIndex:
    built = TextIndex(None)
    documents = [
        Document(
            n, title, text, author="Anna Weber" if n == 1 else "Li Wei", source="Morning Post", path=f"in/{n}_a.pdf"
        )
        for n, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True), 1)
    ]
    built.update(documents, [], "t")
    return built


SETS = {
    "person:Hu Xin": {1, 3},
    "org:CSCO": {3},
    "tag:read": {2, 4},
    "is:starred": {1, 5},
    "date:2024": {1, 2},
    "date:2024-03..2025": {2, 3},
    "after:2024": {3},
    "mentions:2019-06": {6},
    "lang:zh": {3},
    "person:Nobody": set(),
    "product:Keytruda": {4},
    "date:2024..2025": {5},
    "date:..2024": {6},
    "date:2024..": {1},
    "trial:NCT01234567": {2},
}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("", {1, 2, 3, 4, 5, 6}),
        ("*", {1, 2, 3, 4, 5, 6}),
        ("lung cancer", {1, 5}),
        ("lung AND cancer", {1, 5}),
        ('"lung cancer"', {1}),
        ("lung OR gastric", {1, 2, 5}),
        ("cancer -gastric", {1, 5}),
        ("cancer NOT gastric", {1, 5}),
        ("-cancer", {3, 4, 6}),
        ("NOT (cancer OR tumour)", {3, 4}),
        ("(lung OR gastric) (trial OR trials)", {1, 2}),
        ("cancer (gastric OR -trial)", {2, 5}),
        ("trial", {1, 2}),
        ("TRIAL", {1}),
        ('"trial"', {1}),
        ("immuno*", {4}),
        ("imm*", {4}),
        ("*mab", {1, 2}),
        ("tum?r", {6}),
        ("tumo*r", {6}),
        ("p*mab", {1}),
        ("nivolumap~", {2}),
        ("gastrci~", {2}),
        ("pembrolizumb~2", {1}),
        ('"cancer lung"~3', {1, 5}),
        ('"trial cancer"~2', set()),
        ('"trial cancer"~4', {1}),
        ("title:lung", {1}),
        ("title:news -lung", {2}),
        ('title:"stomach news"', {2}),
        ("title:(lung OR stomach)", {1, 2}),
        ("author:weber", {1}),
        ("source:post", {1, 2, 3, 4, 5, 6}),
        ("file:2_a", {2}),
        ("text:hamburg", {6}),
        ("肺癌", {3}),
        ("癌", {3}),
        ("肺癌 免疫", {3}),
        ("胃?", {3}),
        ("免疫治*", {3}),
        ("厦门会议", {3}),
        ('person:"Hu Xin"', {1, 3}),
        ('person:"Hu Xin" cancer', {1}),
        ('-person:"Hu Xin" cancer', {2, 5}),
        ("org:CSCO", {3}),
        ("tag:read OR is:starred", {1, 2, 4, 5}),
        ("date:2024", {1, 2}),
        ("date:2024-03..2025 cancer", {2}),
        ("after:2024", {3}),
        ("mentions:2019-06", {6}),
        ("lang:zh", {3}),
        ("trial:NCT01234567", {2}),
        ("NOT(cancer OR tumour)", {3, 4}),
        ("lung OR(gastric)", {1, 2, 5}),
        ("lung AND(cancer)", {1, 5}),
        ('-"lung cancer" lung', {5}),
        ('NOT "lung cancer" lung', {5}),
        ("((lung))", {1, 5}),
        ("(lung (cancer (trial OR (board -gastric))))", {1}),
        ("-(-lung)", {1, 5}),
        ("NOT NOT lung", {1, 5}),
        ("lung OR NOT cancer", {1, 3, 4, 5, 6}),
        ("lung AND NOT trial", {5}),
        ("-title:news", {3, 4, 5, 6}),
        ("-title:(lung OR stomach) cancer", {5}),
        ('title:("lung news" OR review)', {1, 4}),
        ("title:(-lung news)", {2}),
        ("TITLE:lung", {1}),
        ("path:2_a", {2}),
        ("person:(“Hu Xin” OR Nobody)", {1, 3}),
        ("organisation:CSCO", {3}),
        ("drug:Keytruda", {4}),
        ("language:zh", {3}),
        ('"trial lung"~5', {1}),
        ("“cancer lung”～3", {1, 5}),
        ('text:"cancer lung"~3', {1, 5}),
        ("gastrci~1", {2}),
        ("cancers~ gastric", {2}),
        # Operators in lower case are words
        ("cancer and gastric", set()),
        ("cancer or gastric", set()),
        ("not the same", {5}),
        # Days as people write them
        ("date:2024年", {1, 2}),
        ("date:2024-3..2025", {2, 3}),
        ("date:2024/03..2025", {2, 3}),
        ("date:2024年3月至2025年", {2, 3}),
        ("date:2024.03–2025", {2, 3}),
        ("mentions:2019/6", {6}),
        ("mentions:２０１９－０６", {6}),
        ('date:"2024-03 .. 2025"', {2, 3}),
        ("date：２０２４", {1, 2}),
        ("date:2024-2025", {5}),
        ("date:..2024", {6}),
        ("date:2024..", {1}),
        # Full-width punctuation
        ("（lung OR gastric） trial", {1, 2}),
        ("“lung cancer”", {1}),
        ("「lung cancer」", {1}),
        ("title：lung", {1}),
        ("ｔｉｔｌｅ：lung", {1}),
        ("org：ＣＳＣＯ", {3}),
        ("lung ＯＲ gastric", {1, 2, 5}),
        ("lung　ＡＮＤ　cancer", {1, 5}),
        ("ＮＯＴ cancer", {3, 4, 6}),
        ("ｌｕｎｇ", {1, 5}),
        ("immuno＊", {4}),
        ("tum？r", {6}),
        ("person：“Hu Xin”", {1, 3}),
        ("lung　cancer", {1, 5}),
        ("cancer －gastric", {1, 5}),
    ],
)
def test_what_a_question_finds(index: TextIndex, question: str, expected: set[int]) -> None:
    hits = ask(index, question, SETS)
    assert set(hits.ids.tolist()) == expected
    assert not hits.notes


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ('"lung cancer', {1, 5}),
        ('lung cancer"', {1, 5}),
        ("(lung cancer", {1, 5}),
        ("lung cancer)", {1, 5}),
        ("lung ((cancer)", {1, 5}),
        ("cancer OR", {1, 2, 5}),
        ("OR cancer", {1, 2, 5}),
        ("gastric OR OR lung", {1, 2, 5}),
        ("AND cancer", {1, 2, 5}),
        ("cancer AND", {1, 2, 5}),
        ("cancer NOT", {1, 2, 5}),
        ("cancer -", {1, 2, 5}),
        ("cancer - gastric", {2}),
        ("cancer ---", {1, 2, 5}),
        ("cancer !!!", {1, 2, 5}),
        ("congress:Xiamen", set()),
        ("xiamen:胃癌", {3}),
        ("date:soon", set()),
        ("is:purple", set()),
        ("title: cancer", set()),
        ("NOT", {5}),
        ("cancer ()", {1, 2, 5}),
        ("((", {1, 2, 3, 4, 5, 6}),
        ("title:(", {1, 2, 3, 4, 5, 6}),
        ('cancer ""', {1, 2, 5}),
        ('cancer "?!"', {1, 2, 5}),
        ('"lung cancer"*', {1}),
        ("(lung)* cancer", {1, 5}),
        ('"lung canc*"', set()),
        ("gastrci~7", {2}),
        ("免疫~", {3}),
        ('congress:"in Xiamen"', {3}),
        ('person:"Hu Xin', {1, 3}),
        ("Note:lung", set()),
    ],
)
def test_what_is_no_syntax_is_searched_literally_with_a_note(
    index: TextIndex, question: str, expected: set[int]
) -> None:
    hits = ask(index, question, SETS)
    assert set(hits.ids.tolist()) == expected
    assert hits.notes


def test_the_word_being_typed_is_a_prefix_until_a_space(index: TextIndex) -> None:
    assert ids(index, "gast", typing=True) == {2}
    assert ids(index, "gast ", typing=True) == set()
    assert ids(index, "gast") == set()
    assert ids(index, "lung canc", typing=True) == {1, 5}
    assert ids(index, "trials", typing=True) >= ids(index, "trials ", typing=True)
    assert ids(index, "免", typing=True) == {3}


@pytest.mark.parametrize(
    "typed", ['"lung can', "(lung", "cancer OR", "cancer -", "cancer NOT ", "title:", "person:", '"']
)
def test_half_typed_syntax_is_no_mistake_yet(index: TextIndex, typed: str) -> None:
    hits = ask(index, typed, typing=True)
    assert not hits.notes
    assert len(hits.ids)


@given(st.text(alphabet='abctrial lung"()-*?~:ORANDT“”（）：肺癌 \t\n', max_size=40), st.booleans())
@example("a" * 20_000, False)
@example("(" * 9_000, True)
@example("((((a))))" * 1_000, False)
@example("-" * 5_000 + "a", False)
@example("a OR " * 3_000, True)
@example("a* " * 3_000, False)
@example("\ud800 \x00 \x1f2", False)
def test_parsing_and_searching_never_fail(text: str, typing: bool) -> None:
    hits = ask(SMALL, text, typing=typing)
    assert set(hits.ids.tolist()) <= {1, 2}
    assert all(isinstance(n, str) and n for n in hits.notes)


@given(st.text(max_size=200), st.booleans())
def test_any_text_can_be_parsed(text: str, typing: bool) -> None:
    query = parse(text, typing)
    assert query.text == text
    assert all(t for t in query.terms)


SMALL = indexed(["a trial of lung cancer", "肺癌 trial"])


def test_hits_in_the_text_are_told_from_conditions(index: TextIndex) -> None:
    hits = ask(index, "is:starred OR gastric", SETS)
    assert set(hits.ids.tolist()) == {1, 2, 5}
    assert in_text(hits) == {2}
