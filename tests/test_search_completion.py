"""Completion: where the word at the cursor begins and ends, and how the words of an index go on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.search import TextIndex
from cuttings_db.search.completion import Typed, squeezed, typed_at
from search_doubles import ids, indexed

TEXTS = [
    *["Cancer of the lung, treated with pembrolizumab and PD-1 antibodies in a trial."] * 5,
    *["A cancellation of the non-small-cell trial; the thesis and the theory."] * 2,
    "Candidates for HER2 tests can call, caution is advised.",
    *["肺癌的免疫治疗与肺炎"] * 3,
    "肺炎的治理，免疫低下，EGFR突变",
]


@pytest.fixture(scope="module")
def index() -> TextIndex:
    return indexed(TEXTS, ["Lung news"] * 5)


def begun(index: TextIndex, typed: str, **more: object) -> list[str]:
    return [word.text for word in index.words_begun(typed, "text", 10, **more)]  # type: ignore[arg-type]


# `|` is the cursor, `[ ]` what is replaced; "" where nothing is to be completed.
@pytest.mark.parametrize(
    ("line", "place", "field", "quoted"),
    [
        ("lun|", "[lun]", "", False),
        ("trial lun|", "trial [lun]", "", False),
        ("lu|ng trial", "[lung] trial", "", False),
        ("|", "", "", False),
        ("lung |", "", "", False),
        ("-lun|", "-[lun]", "", False),
        ("(lun|", "([lun]", "", False),
        ("(a OR lu|)", "(a OR [lu])", "", False),
        ("person:|", "person:[]", "person", False),
        ("person:Hu|", "person:[Hu]", "person", False),
        ("-person:Hu|", "-person:[Hu]", "person", False),
        ('person:"Hu X|', 'person:["Hu X]', "person", True),
        ('person:"Hu X|in" lung', 'person:["Hu Xin"] lung', "person", True),
        ("person：“Hu X|", "person：[“Hu X]", "person", True),
        ("organisation:ES|", "organisation:[ES]", "org", False),
        ("PERSON:Hu|", "PERSON:[Hu]", "person", False),
        ("person:(Hu OR Li|", "person:(Hu OR [Li]", "person", False),
        ("title:(lung OR tr|", "title:(lung OR [tr]", "title", False),
        ("title:(lung) tr|", "title:(lung) [tr]", "", False),
        ('title:"lung tr|', 'title:"lung [tr]', "title", True),
        ('"lung can|', '"lung [can]', "", True),
        ('"lung cancer" tri|', '"lung cancer" [tri]', "", False),
        ("title:lu|", "title:[lu]", "title", False),
        ("is:|", "is:[]", "is", False),
        ("congress:Xi|", "[congress:Xi]", "", False),
        ("imm*|", "", "", False),
        ("word~|", "", "", False),
        ("肺|", "[肺]", "", False),
        ("EGFR突|", "[EGFR突]", "", False),
    ],
)
def test_the_word_at_the_cursor(line: str, place: str, field: str, quoted: bool) -> None:
    cursor = line.index("|")
    text = line.replace("|", "")
    typed = typed_at(text, cursor)
    if not place:
        assert typed is None
        return
    assert typed is not None
    assert f"{text[: typed.start]}[{text[typed.start : typed.end]}]{text[typed.end :]}" == place
    assert (typed.field, typed.quoted) == (field, quoted)


def test_words_before_may_belong_to_the_same_name() -> None:
    assert typed_at("news of Hu Xi", 13) == Typed(11, 13, "Xi", "", False, (0, 5, 8))
    for line in ("lung OR Xi", '"Hu" Xi', "-Hu Xi", "title:Hu Xi", "Hu* Xi"):
        typed = typed_at(line, len(line))
        assert typed is not None
        assert typed.earlier == ()
    assert typed_at("lung OR Hu Xi", 13) == Typed(11, 13, "Xi", "", False, (8,))
    assert typed_at("Hu -Xi", 6) == Typed(4, 6, "Xi")


def test_words_are_offered_by_frequency(index: TextIndex) -> None:
    assert begun(index, "can") == ["cancer", "cancellation", "candidates"]
    assert begun(index, "CAN") == begun(index, "can")
    assert begun(index, "cá") == begun(index, "ca")
    assert begun(index, "ca") == ["cancer", "cancellation", "call", "candidates", "caution"]
    assert begun(index, "zz") == []
    assert begun(index, "...") == []


def test_small_words_whole_words_and_joined_ones_are_not_offered(index: TextIndex) -> None:
    assert begun(index, "th") == ["theory", "thesis"]
    assert begun(index, "cancer") == []
    assert begun(index, "nonsm") == []
    assert begun(index, "pembrolizumab") == []


def test_codes_are_shown_as_names_write_them(index: TextIndex) -> None:
    assert begun(index, "pd") == ["pd1"]
    assert begun(index, "pd", codes={"pd1": "PD-1"}) == ["PD-1"]
    assert begun(index, "PD-", codes={"pd1": "PD-1"}) == ["PD-1"]
    assert begun(index, "her", codes={"her2": "HER2"}) == ["HER2"]
    assert squeezed("PD-L1 （Ａ）") == "pdl1 a"


def test_characters_go_on_to_pairs(index: TextIndex) -> None:
    assert begun(index, "肺") == ["肺炎", "肺癌"]
    assert begun(index, "与肺") == ["与肺炎", "与肺癌"]
    assert begun(index, "与肺", count=lambda run: len(ids(index, f'"{run}"'))) == ["与肺炎"]
    assert begun(index, "抗肺") == []
    assert begun(index, "EGFR突") == ["EGFR突变"]
    assert begun(index, "免疫治", count=lambda run: len(ids(index, f'"{run}"'))) == ["免疫治疗"]
    assert begun(index, "疫肺") == []
    assert begun(index, "龘") == []


def test_an_empty_index_offers_nothing() -> None:
    assert TextIndex(None).words_begun("can", "text", 10) == []


@given(st.text(alphabet='abHuperson:"()-“”：肺癌 *~OR', max_size=30), st.integers(-3, 40))
def test_any_line_has_a_place_that_holds_what_is_typed(text: str, cursor: int) -> None:
    typed = typed_at(text, cursor)
    if typed is not None:
        at = max(0, min(cursor, len(text)))
        assert 0 <= typed.start <= at <= typed.end <= len(text)
        assert text[typed.start : at].endswith(typed.text)
        assert list(typed.earlier) == sorted(typed.earlier)
        assert all(e < typed.start for e in typed.earlier)
        indexed_words = SMALL.words_begun(typed.text, "text", 10) if typed.text else []
        assert len(indexed_words) <= 10


SMALL = indexed(["a person abhu 肺癌 Hu"])
