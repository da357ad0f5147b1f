"""Products by marks, labels and kinds, the names of one drug, and what cannot be the name it is taken for."""

from __future__ import annotations

import pytest

from cuttings_db.entities import find_mentions

DEPTHS = ("fast", "full")


def _of(text: str, kind: str, depth: str = "full") -> list[str]:
    return [m.name for m in find_mentions(text, depth=depth) if m.type == kind]


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A trial of OrvacelTM in lymphoma. Orvacel is given once.", ["Orvacel", "Orvacel"]),
        ("Doctors like Belvarix®; Belvarix is a tablet.", ["Belvarix", "Belvarix"]),
        ("Survival was longer with torvetamab vedotin.", ["torvetamab vedotin"]),
        ("Samples were read with the MutaScan-300 kit.", ["MutaScan-300"]),
        ("The VENTANA Claudin-18 assay was used.", ["VENTANA Claudin-18"]),
        ("The scanner, an Orbivox Prime from the maker, hums.", ["Orbivox Prime"]),
        ("抗体偶联药物泽维安®获批，泽维安是第一个。", ["泽维安", "泽维安"]),
        ("新药获批（商品名：泽维安）。", ["泽维安"]),
    ],
)
def test_products_are_found_without_their_marks(text: str, names: list[str], depth: str) -> None:
    assert _of(text, "product", depth) == names


def test_generic_name_brand_and_label_are_one() -> None:
    text = "抗体偶联药物泽维安®（通用名：托维妥单抗，英文名：Zevian）获批。Zevian is torvetamab."
    keys = {m.name: m.key for m in find_mentions(text) if m.type == "product"}
    assert keys["泽维安"] == keys["托维妥单抗"] == keys["Zevian"]


def test_two_drugs_of_the_lists_side_by_side_stay_two() -> None:
    text = "Docetaxel (paclitaxel, in the second arm) was given."
    keys = {m.key for m in find_mentions(text) if m.type == "product"}
    assert keys == {"g:docetaxel", "g:paclitaxel"}


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It cost US$214 million in 2024.", "place"),
        ("We signed with 一家欧洲公司 last year.", "organisation"),
        ("2022年与一家欧洲公司达成合作。", "organisation"),
        ("The network brings together cancer centres and companies.", "organisation"),
    ],
)
def test_what_is_no_name_is_left_out(text: str, kind: str, depth: str) -> None:
    assert _of(text, kind, depth) == []


def test_spans_are_cut_to_the_name() -> None:
    assert _of("Data in HER2-positive breast cancer were shown.", "disease") == ["breast cancer"]
    assert _of("A large rectal cancer cohort was followed.", "disease") == ["rectal cancer"]
    assert _of("周四，美国FDA授予其资格。", "organisation") == ["FDA"]
    assert _of("周四，美国FDA授予其资格。", "place") == ["美国"]
    assert _of("Large cell carcinoma is rare.", "disease") == ["Large cell carcinoma"]


def _events(text: str) -> list[tuple[str, str]]:
    return [(m.name, m.key) for m in find_mentions(text) if m.type == "event"]


def test_special_congresses_of_a_society_are_not_its_congress() -> None:
    text = "The ESMO Congress in Berlin and the ESMO Breast Cancer Congress in Munich."
    (first, second) = _events(text)
    assert first[1] == "g:esmo-congress"
    assert second[1] != first[1]


def test_last_years_meeting_is_not_the_one_of_this_year() -> None:
    text = "Results were shown at ESMO 2025. They had been promised at last year's ESMO Congress."
    assert len({key for _, key in _events(text)}) == 2


def test_meetings_called_like_any_belong_to_their_text() -> None:
    one = _events("The Annual Conference 2023 was held in Jena by the society.")
    other = _events("In Graz the Annual Conference 2023 was a great success.")
    assert one
    assert other
    assert one[0][1] != other[0][1]


def test_the_bracket_around_a_year_stays_outside() -> None:
    assert _events("The Asia Conference on Lung Cancer 2024 (ACLC 2024) met.")[-1][0] == "ACLC 2024"
