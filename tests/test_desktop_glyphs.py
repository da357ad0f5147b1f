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


def test_orders_in_a_text_are_not_obeyed(qapp: QApplication) -> None:
    assert showable("Control \x07 names\x9b") == "Control · names·"
    turned = showable("\u202eReversed\u202c Title")
    assert "\u202e" not in turned and len(turned) == len("\u202eReversed\u202c Title")
    # Line ends, and the marks by which honest text from the right is written, stay.
    honest = "one\ttwo\nthree\u2029\u200fשלום\u200e \u2067x\u2069"
    assert showable(honest) == honest


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_the_length_in_units_of_the_screen_never_changes(qapp: QApplication, text: str) -> None:
    shown = showable(text)
    assert len(shown.encode("utf-16-le")) == len(text.encode("utf-16-le"))
    assert missing(shown) == 0
