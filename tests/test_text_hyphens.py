"""Hyphens at line ends: the text decides, then lists, then a dictionary."""

from __future__ import annotations

import pytest

from cuttings_db.text import Hyphens
from cuttings_db.text.dictionary import is_word

STAY = (
    "progression-free year-old non-small small-cell dose-related anti-angiogenic first-line long-term HER2-positive "
    "hormone-receptor PD-1-positive end-of-life state-of-the-art decision-making biomarker-driven platinum-based "
    "treatment-naive placebo-controlled open-label cost-effective drug-resistant real-world self-reported "
    "double-blind tumor-infiltrating patient-reported site-specific late-stage so-called on-treatment up-to-date"
)
GO = (
    "treat-ment osimer-tinib immuno-therapy chemo-therapy anti-body inflam-matory anti-inflam-matory pre-sented "
    "co-lon base-line guide-lines regi-stry hospi-tals pro-grammed combi-nation di-rectly be-fore under-stand with-out "
    "re-ceived Guang-dong pembroli-zumab bio-markers thera-peutic out-come sur-vival micro-environment Behand-lung "
    "stud-ies sub-group phar-macist tu-mour how-ever ran-domized tox-icities"
)


def goes(words: str, rest: str = "") -> bool | None:
    left, right = words.rsplit("-", 1)
    text = f"{rest} It was seen as {left}-\n{right} there."
    end = text.index("\n")
    return Hyphens(text).at(end, end + 1)


@pytest.mark.parametrize("words", STAY.split())
def test_hyphens_of_compounds_stay(words: str) -> None:
    assert goes(words) is False


@pytest.mark.parametrize("words", GO.split())
def test_hyphens_of_lines_go(words: str) -> None:
    assert goes(words) is True


def test_the_same_word_elsewhere_decides() -> None:
    assert goes("night-shift") is False
    assert goes("night-shift", "A nightshift is long.") is True
    assert goes("screen-tinib", "The drug screentinib is new.") is True
    assert goes("obser-vance", "They said obser-vance twice.") is False


@pytest.mark.parametrize("words", ["Asia–\nPacific", "PD-1/\nPD-L1", "a pause—\nand then"])
def test_dashes_and_slashes_at_a_line_end_have_no_space(words: str) -> None:
    end = words.index("\n")
    assert Hyphens(words).seam(end, end + 1) == (False, "")


def test_what_stands_at_a_seam() -> None:
    assert Hyphens("one\ntwo").seam(3, 4) == (False, " ")
    assert Hyphens("一\n二").seam(1, 2) == (False, "")
    assert Hyphens("treat-\nment").seam(6, 7) == (True, "")
    assert Hyphens("pre-\nand postoperative").seam(4, 5) == (False, " ")
    assert Hyphens("a pause —\nand then").seam(9, 10) == (False, " ")


def test_words_and_their_endings() -> None:
    for word in ("clinic", "clinics", "studies", "planned", "treated", "giving", "slowly"):
        assert is_word(word), word
    for word in ("tinib", "ment", "zumab", "", "COVID", "naïve", "zzzs"):
        assert not is_word(word), word
