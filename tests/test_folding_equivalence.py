"""The one folding: what is equal, what stays different, and the way back to the source."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.folding import fold, fold_with_map, simplify

EQUAL = [
    ("Müller", "MULLER"), ("Mu\u0308ller", "Müller"), ("Straße", "STRASSE"), ("Søren", "soren"), ("Łódź", "lodz"),
    ("ＰＤ－１", "PD-1"), ("PD‑1", "PD-1"), ("PD–1", "PD—1"), ("PD−1", "pd-1"), ("TNF-α", "TNF-alpha"),
    ("IFN-Γ", "ifn-gamma"), ("μg", "µg"), ("λ", "lambda"), ("ﬁbrosis", "fibrosis"),
    ("Ⅲ", "III"), ("Keytruda™", "keytruda"),
    ("醫學", "医学"), ("臺灣", "台湾"), ("診斷", "诊断"), ("診断", "诊断"), ("immuno\u00adtherapy", "immunotherapy"),
    ("がん", "か\u3099ん"), ("ｶﾞﾝ", "ガン"), ("\u1112\u1161\u11ab", "한"), ("O’Brien", "O'Brien"), ("H₂O", "h2o"),
]  # fmt: skip
DIFFERENT = [("が", "か"), ("PD-1", "PD1"), ("ㄱ", "ㄴ"), ("中", "申"), ("α", "β"), ("a b", "ab"), ("ไม่", "ไม")]


@pytest.mark.parametrize(("left", "right"), EQUAL)
def test_spellings_of_one_word_fold_to_one(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different_words_stay_different(left: str, right: str) -> None:
    assert fold(left) != fold(right)


@given(st.text())
def test_map_leads_back_to_the_source(text: str) -> None:
    folded, origins = fold_with_map(text)
    assert folded == fold(text)
    assert len(origins) == len(folded)
    assert origins == sorted(origins)
    assert all(0 <= o < len(text) for o in origins)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.text())
def test_case_and_composition_never_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(
        unicodedata.normalize("NFC", unicodedata.normalize("NFD", text))
    )
    assert fold(text.casefold()) == fold(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)))
def test_simplifying_keeps_the_length(text: str) -> None:
    assert len(simplify(text)) == len(text)
    assert simplify(simplify(text)) == simplify(text)


def test_simplified_characters_stay_what_they_are() -> None:
    assert simplify("肿瘤免疫治疗研究中心，艺术与芸香") == "肿瘤免疫治疗研究中心，艺术与芸香"
