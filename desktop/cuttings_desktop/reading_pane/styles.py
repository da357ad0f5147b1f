"""The typography of the reading pane: one block and one character format a kind of paragraph, from the theme."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from cuttings_desktop.reading_pane.pieces import Piece
from cuttings_desktop.theme import Theme

__all__ = ["Styles", "is_marked_item", "next_zoom"]

_CHARACTER = 0.53  # em, of Latin text; a Chinese character takes two of them
_ITEM_MARK = re.compile(
    r"\s*(?:[•‣◦▪·●○–—*-]\s|\(?\d{1,3}[.)、]|\[\d{1,3}\]|[①-⑳]|\(?[a-zA-Zivx]{1,3}[.)]\s|[（(]?[一二三四五六七八九十]{1,3}[）)、.])"
)

_LONG_TITLE = 90  # characters; a sentence that serves as a title need not shout
_ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0, 2.5)


def next_zoom(zoom: float, step: int) -> float:
    """Return the text size `step` steps larger or smaller, or the nearest step for 0."""
    near = min(range(len(_ZOOMS)), key=lambda i: abs(_ZOOMS[i] - zoom))
    return _ZOOMS[max(0, min(near + step, len(_ZOOMS) - 1))]


def is_marked_item(text: str) -> bool:
    """Tell whether a list item brings its own bullet or number."""
    return _ITEM_MARK.match(text) is not None


@dataclass(frozen=True)
class _Shape:
    """One kind's measures in em of its own size: size factor, line height, room above, left indent, colour, weight."""

    scale: float = 1.0
    leading: float = 1.5
    above: float = 0.75
    indent: float = 0.0
    colour: str = "text"
    weight: QFont.Weight = QFont.Weight.Normal
    role: str = "reading"


_BOLD, _HALF = QFont.Weight.Bold, QFont.Weight.DemiBold
_SHAPES: dict[str, _Shape] = {
    "head-title": _Shape(1.62, 1.26, 0.0, weight=_BOLD),
    "head-line": _Shape(0.84, 1.5, 0.5, colour="muted", role="body"),
    "head-note": _Shape(0.78, 1.5, 0.35, colour="muted", role="body"),
    "head-own": _Shape(0.88, 1.5, 0.6, role="body"),
    "head-rule": _Shape(0.5, 1.0, 0.6, role="body"),
    "fold": _Shape(0.78, 1.5, 0.9, colour="muted", role="body"),
    "title": _Shape(1.35, 1.3, 1.1, weight=_BOLD),
    "caption": _Shape(0.84, 1.45, 0.6, colour="muted", role="body"),
    "list": _Shape(indent=1.5, above=0.35),
    "quote": _Shape(indent=1.3, colour="text"),
    "table": _Shape(0.86, 1.5, 0.4, role="body"),
    "code": _Shape(0.84, 1.45, 0.7, role="body"),
    "reference": _Shape(0.84, 1.45, 0.5, indent=1.9, colour="muted", role="body"),
    "footnote": _Shape(0.84, 1.45, 0.35, indent=1.9, colour="muted", role="body"),
    "furniture": _Shape(0.78, 1.45, 0.8, colour="muted", role="body"),
    "body": _Shape(),
}
_HEADINGS = {1: 1.38, 2: 1.24, 3: 1.12}
_HANGING = {"list", "reference", "footnote"}


class Styles:
    """Formats for one theme and zoom; made anew when either changes."""

    def __init__(self, theme: Theme, zoom: float = 1.0) -> None:
        self.theme = theme
        self.zoom = zoom
        self.em = theme.size("reading") * zoom

    @property
    def measure(self) -> int:
        """Return the longest line in pixels."""
        return round(self.em * self.theme.columns * _CHARACTER)

    def _shape(self, piece: Piece) -> _Shape:
        """Return the measures of a piece."""
        if piece.kind == "heading":
            return _Shape(_HEADINGS.get(piece.level or 2, 1.04), 1.3, 1.25, weight=_BOLD if piece.level < 4 else _HALF)
        if piece.kind == "head-title" and len(piece.text) > _LONG_TITLE:
            return _Shape(1.28, 1.3, 0.0, weight=_BOLD)
        return _SHAPES.get(piece.kind, _SHAPES["body"])

    def block(self, piece: Piece) -> QTextBlockFormat:
        """Return the block format of a piece: indents, room above, fixed leading (a raised mark moves no line)."""
        shape = self._shape(piece)
        size = self.em * shape.scale
        made = QTextBlockFormat()
        made.setLineHeight(round(size * shape.leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(round(size * shape.above) if piece.first else 0)
        made.setLeftMargin(round(size * shape.indent))
        if piece.kind in _HANGING and piece.first and is_marked_item(piece.text):
            made.setTextIndent(-round(size * shape.indent * 0.9))
        made.setHeadingLevel(piece.level if piece.kind == "heading" else 1 if piece.kind == "head-title" else 0)
        return made

    def characters(self, piece: Piece) -> QTextCharFormat:
        """Return the character format of a piece."""
        shape = self._shape(piece)
        made = QTextCharFormat()
        if piece.kind == "code":
            families = ["DejaVu Sans Mono", "Menlo", "Consolas", "monospace", *self.theme.font("body").families()]
        else:
            families = self.theme.font("reading" if shape.role == "reading" else "body").families()
        if families:
            made.setFontFamilies(families)
        # Pixel sizes, so that the same theme gives the same page on every screen.
        made.setProperty(QTextCharFormat.Property.FontPixelSize.value, max(6, round(self.em * shape.scale)))
        made.setFontWeight(shape.weight)
        made.setForeground(QColor(self.theme.colour(shape.colour)))
        return made

    def raised(self, base: QTextCharFormat) -> QTextCharFormat:
        """Return the format of a footnote mark."""
        made = QTextCharFormat(base)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        made.setForeground(self.theme.colour("accent"))
        return made

    def linked(self, base: QTextCharFormat) -> QTextCharFormat:
        """Return the format of an address that can be opened."""
        made = QTextCharFormat(base)
        made.setForeground(self.theme.colour("accent"))
        return made

    def strong(self, base: QTextCharFormat) -> QTextCharFormat:
        """Return the format of what stands out in a quiet line."""
        made = QTextCharFormat(base)
        made.setForeground(self.theme.colour("text"))
        return made
