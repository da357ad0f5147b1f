"""Characters that no font of this computer has: shown as a quiet dot and told, never as an empty box."""

from __future__ import annotations

import html
import re
import unicodedata

from PySide6.QtGui import QFontMetrics, QGuiApplication

from cuttings_desktop import theme

__all__ = ["missing", "plain_tip", "showable"]

_STAND_IN = "·"
# Has no width, so that a stand-in takes as many UTF-16 units as what it stands for.
_FILLER = "\u2060"
# Control characters, of which most fonts draw boxes, and the two that turn letters of every script.
_TURNING = "\u202d\u202e"
_ORDERS = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{_TURNING}]")
# These are drawn by nobody: joiners, marks of direction, variation selectors, line ends.
_UNDRAWN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp", "Cs"))
_drawn: set[str] = set(map(chr, range(0x20, 0x17F)))
_boxes: set[str] = set()


def _learn(characters: set[str]) -> None:
    """Ask the fonts, those that Qt falls back on among them, about characters not met before."""
    metrics = QFontMetrics(theme.current().font("body"))
    for character in characters:
        code = ord(character)
        hidden = unicodedata.category(character) in _UNDRAWN or 0xFE00 <= code <= 0xFE0F or 0xE0000 <= code < 0xE1000
        (_drawn if hidden or metrics.inFontUcs4(code) else _boxes).add(character)


def _unshown(text: str) -> set[str]:
    """Return the different characters of a text that would be drawn as boxes."""
    if text.isascii() or QGuiApplication.instance() is None:
        return set()
    different = set(text) - _drawn
    if different - _boxes:
        _learn(different - _boxes)
    return different & _boxes


def missing(text: str) -> int:
    """Return how many characters of a text cannot be shown."""
    boxes = _unshown(text)
    return sum(character in boxes for character in text) if boxes else 0


def showable(text: str) -> str:
    """Return a text of the same length in UTF-16 units, with a stand-in for every character that has no glyph.

    Orders to turn all that follows, with which a title may look like another one, are without effect in it.
    """
    if _ORDERS.search(text):
        text = _ORDERS.sub(lambda found: _FILLER if found[0] in _TURNING else _STAND_IN, text)
    boxes = _unshown(text)
    if not boxes:
        return text
    return text.translate({ord(c): _STAND_IN + _FILLER * (ord(c) > 0xFFFF) for c in boxes})


def plain_tip(text: str) -> str:
    """Return words that came from outside as a tip that shows them as they are.

    A tip takes for markup whatever looks like it, and opens the files that it names: a picture in the title of an
    article that is a pipe would hold the window for ever.
    """
    return f"<p style='white-space:pre-wrap'>{html.escape(text)}</p>" if "<" in text else text
