"""Characters without a glyph: told and stood in for, never drawn as boxes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from cuttings_desktop.glyphs import missing, showable

# Private use: no font has it, wherever the test runs.
_NARROW, _WIDE = "\ue0f3", "\U00100123"


@pytest.mark.parametrize("text", ["plain", "中文 und Ärzte", "PD‑1 “quoted” — α", "zero\u200dwidth\ufe0f", ""])
def test_what_fonts_have_stays(qapp: QApplication, text: str) -> None:
    assert showable(text) == text
    assert missing(text) == 0


def test_what_no_font_has_gets_a_stand_in_of_its_width(qapp: QApplication) -> None:
    text = f"a{_NARROW}b{_WIDE}c"
    shown = showable(text)
    assert missing(text) == 2
    assert _NARROW not in shown and _WIDE not in shown
    assert len(shown.encode("utf-16-le")) == len(text.encode("utf-16-le"))
    assert shown.startswith("a·b·") and shown.endswith("c")


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_the_length_in_units_of_the_screen_never_changes(qapp: QApplication, text: str) -> None:
    shown = showable(text)
    assert len(shown.encode("utf-16-le")) == len(text.encode("utf-16-le"))
    assert missing(shown) == 0
