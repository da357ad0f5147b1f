"""What happened on a date: one word of its clause, and the same act in both languages."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.dates import find_dates
from cuttings_db.dates.predicates_words import general_lemma, triggers_from, words
from pace import within

PUBLISHED = "2025-06-18"


def told(text: str) -> tuple[str, str, str]:
    """Return clause, predicate and act of the first date of a text."""
    mention = find_dates(text, PUBLISHED)[0]
    return text[slice(*mention.clause)], text[slice(*mention.predicate)], mention.act


@pytest.mark.parametrize(
    ("text", "predicate", "act"),
    [
        ("The agency cleared the assay on 3 March 2024.", "cleared", "approve"),
        ("该试剂盒于2024年3月3日获批。", "获批", "approve"),
        ("The vaccine went on sale in May 2006.", "went on sale", "launch"),
        ("On 3 March 2024, the two firms, which had quarrelled, signed a contract.", "signed", "sign"),
        ("The firm on Monday bought its rival.", "bought", "acquire"),
        ("公司于2020年3月宣布收购对手。", "宣布", "announce"),
        ("2020年，由灯塔公司研发的新药獲批。", "獲批", "approve"),
        ("Since its approval in 2017, the drug has been given to thousands.", "approval", "approve"),
        ("The deadline is 14 February 2025.", "is", ""),
        ("Minutes, 3 March 2024", "", ""),
        ("People will be offered a pill for relapsed myeloma from 3 March 2024.", "offered", "offer"),
        ("342例患者2024年3月3日被随机分为两组。", "随机分为", "randomise"),
        ("They agreed to exchange a table by 3 March 2024.", "exchange", "exchange"),
        ("The agency gave the green light to it on 3 March 2024.", "gave", "approve"),
        ("The firm received marketing approval on 3 March 2024.", "received", "approve"),
        ("Lund took over as head of the ward on 3 March 2024.", "took over as", "appoint"),
    ],
)
def test_the_word_that_says_what_happened_is_marked(text: str, predicate: str, act: str) -> None:
    assert told(text)[1:] == (predicate, act)


def test_what_another_verb_tells_is_no_part_of_the_clause() -> None:
    text = "Berg joined the ward in 2011 and became its head five years later."
    assert told(text)[0] == "Berg joined the ward in 2011"
    assert told("会议6月23日在香港开幕，6月24日闭幕。")[0] == "会议6月23日在香港开幕"


def test_a_relative_clause_between_commas_is_told_apart() -> None:
    text = "Shares of the firm, which listed in 2018, fell on 3 March 2024 after a ruling."
    first, last = find_dates(text, PUBLISHED)
    assert text[slice(*first.clause)] == "which listed in 2018"
    assert text[slice(*last.clause)].startswith("Shares of the firm")
    assert (first.act, last.act) == ("list", "fall")


def test_a_heading_is_no_part_of_the_sentence_below_it() -> None:
    assert told("A ward opens\nThe ward opened on 3 March 2024.")[0] == "The ward opened on 3 March 2024."


def test_a_date_without_a_role_of_its_own_has_no_predicate() -> None:
    mention = find_dates("© 2024 Harbour Press opened. All rights reserved.", PUBLISHED)[0]
    assert (mention.role, mention.predicate, mention.act) == ("copyright", (0, 0), "")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("unblinded", "unblind"), ("advised", "advise"), ("quarrelled", "quarrel"), ("carried", "carry"),
     ("assessed", "assess"), ("located", "locate"), ("stopped", "stop"), ("visited", "visit"),
     ("caused", "cause"), ("guided", "guide"), ("avoided", "avoid"), ("involved", "involve"), ("explained", "explain")],
)  # fmt: skip
def test_the_base_of_a_regular_verb(form: str, lemma: str) -> None:
    assert words().past.get(form, general_lemma(form)) == lemma


def test_every_trigger_of_the_tables_is_some_act() -> None:
    table = words()
    for character in table.chinese:
        pattern, acts = triggers_from(character)
        assert pattern.groups == len(acts)
    assert table.past["founded"] == "found"
    assert table.past["found"] == "find"
    assert table.past["agreed"] == "agree"


@given(
    st.lists(
        st.sampled_from(
            [
                "On 3 May 2024",
                "and",
                "approved",
                "was",
                "had the",
                "2019年",
                "批准",
                "的",
                "，",
                "。",
                ".",
                "\n",
                "to go on",
            ]
        )
    )
)
def test_clause_and_predicate_lie_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for mention in find_dates(text, PUBLISHED):
        assert mention.clause[0] <= mention.start < mention.end <= mention.clause[1]
        if mention.predicate != (0, 0):
            assert mention.clause[0] <= mention.predicate[0] < mention.predicate[1] <= mention.clause[1]


def test_a_page_without_stops_takes_no_longer_than_its_length() -> None:
    text = "the ward opened on 3 May 2024 and " * 3000
    with within(15):
        find_dates(text, PUBLISHED)


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    """Return the benchmark with its marked sentences."""
    path = Path(__file__).parent / "benchmarks" / "predicates.py"
    spec = importlib.util.spec_from_file_location("benchmark_predicates", path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


@pytest.mark.parametrize(("name", "clause", "predicate"), [("english.txt", 0.9, 0.9), ("chinese.txt", 0.95, 0.95)])
def test_marked_sentences_are_read_as_they_were_marked(
    benchmark: ModuleType, name: str, clause: float, predicate: float
) -> None:
    halves = [benchmark.figures(name, held_out) for held_out in (False, True)]
    count = sum(half[0] for half in halves)
    assert sum(half[1] for half in halves) >= clause * count
    assert sum(half[2] for half in halves) >= predicate * count


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("OSLO, June 9, 2025 -- The agency approved it on June 6, 2025.", "The agency approved it on June 6, 2025."),
        ("NEW YORK (Wire) - Orion bought Vela on 6 May 2025.", "Orion bought Vela on 6 May 2025."),
        ("Orion bought G12C. Vela was sold on 6 May 2025.", "Vela was sold on 6 May 2025."),
        (
            "ASCO was held in May - The largest met on 6 May 2025.",
            "ASCO was held in May - The largest met on 6 May 2025.",
        ),
    ],
)
def test_a_clause_begins_behind_the_dateline_and_the_code_before_it(text: str, clause: str) -> None:
    last = find_dates(text, "2025-06-18")[-1]
    assert text[last.clause[0] : last.clause[1]] == clause
