"""People and houses in English text: names near orations, wards, towns and references, and the stems of companies."""

from __future__ import annotations

import pytest

from cuttings_db.entities import find_mentions


def _keys(text: str, kind: str) -> list[tuple[str, str]]:
    return [(m.name, m.key) for m in find_mentions(text) if m.type == kind]


def test_a_surname_in_capitals_is_no_row_of_initials() -> None:
    text = "Prof. LAM Chi Kin chaired the morning. Prof. Lam went to Taipei. Dr David Lam, no relation, stayed."
    keys = dict(_keys(text, "person"))
    assert keys["Lam"] != keys["David Lam"]


def test_a_named_oration_is_nobody() -> None:
    assert "David Lam Oration" not in dict(_keys("The Sir David Lam Oration was given by Dr Margaret Tse.", "person"))


def test_a_company_keeps_its_stem_and_a_town_its_own() -> None:
    text = "Tevrania Pharmaceuticals lost. Tevrania said the agency had agreed. Tevrania will also speak at a forum."
    assert len({key for _, key in _keys(text, "organisation")}) == 1
    text = "Aarhus Diagnostics opened a laboratory. She lives in Aarhus, Denmark."
    assert "Aarhus" in dict(_keys(text, "place"))


@pytest.mark.parametrize("verb", ["Appointed", "Promoted", "Hired"])
def test_what_was_done_with_somebody_is_not_his_name(verb: str) -> None:
    text = f"- {verb} Ravi Menon as chief financial officer, effective in May."
    assert [name for name, _ in _keys(text, "person")] == ["Ravi Menon"]


def test_the_year_of_a_meeting_counts_beside_characters() -> None:
    names = [m.name for m in find_mentions("陆教授提到，ESMO Asia 2023上也有过争论。") if m.type == "event"]
    assert names == ["ESMO Asia 2023"]


def test_digits_and_wards_are_no_part_of_names() -> None:
    people = [m.name for m in find_mentions("小组护师林芝三人随行参会。病理科郎平主任医师续聘。") if m.type == "person"]
    assert people == ["林芝", "郎平"]


def test_houses_end_where_the_sentence_goes_on_and_begin_behind_the_article() -> None:
    text = (
        "Dr Ko has left Nethersole Eastern Hospital for the Hospital Authority, and The University of Hong Kong agreed."
    )
    names = [m.name for m in find_mentions(text, depth="fast") if m.type == "organisation"]
    assert "Nethersole Eastern Hospital" in names
    assert "University of Hong Kong" in names
    assert "HK" not in [m.name for m in find_mentions("It paid HK$2.1 million to the team.")]


def test_trials_with_characters_and_years() -> None:
    text = "团队牵头的“岭南-07”（LINGNAN-07）研究发表，患者来自全国。协作组的HH-2025研究拟纳入1960例患者。"
    names = [name for name, _ in _keys(text, "trial")]
    assert "岭南-07" in names
    assert "HH-2025" in names


def test_the_raised_number_of_a_note_is_no_part_of_a_name() -> None:
    text = "Rapporteurs were Josephine Lei¹ and Tang Haoran². The hall was led by Professor Michael Siu⁴, of Macao."
    names = [m.name for m in find_mentions(text) if m.type == "person"]
    assert {"Josephine Lei", "Tang Haoran", "Michael Siu"} <= set(names)
