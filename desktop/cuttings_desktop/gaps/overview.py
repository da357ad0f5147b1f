"""The kinds of gaps as cards: how many, what, and what it means; one leads to its list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cuttings_desktop import assets
from cuttings_desktop.gaps.words import gap_icon, gap_words
from cuttings_desktop.messages import number
from cuttings_desktop.theme import current

__all__ = ["Overview"]


class _Card(QAbstractButton):
    """One kind with its count."""

    def __init__(self, kind: str, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind, self.count = kind, count
        self._name, self._words = gap_words(kind)
        self.setAccessibleName(f"{self._name}, {number(count)}")
        self.setAccessibleDescription(self._words)
        self.setToolTip(self._words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(current().size("body") + current().size("small") + 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "line"), 1.5 if self.hasFocus() else 1))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box, theme.radius, theme.radius)
        middle = self.rect().center().y()
        painter.drawPixmap(16, middle - 10, assets.pixmap(gap_icon(self.kind), 20, theme.warning, ratio=2))
        head, small = theme.font("body", bold=True), theme.font("small")
        counts = theme.font("title", bold=True)
        words = number(self.count)
        wide = QFontMetrics(counts).horizontalAdvance(words)
        right = self.width() - 40
        painter.drawPixmap(self.width() - 28, middle - 7, assets.pixmap("chevron-right", 14, theme.muted, ratio=2))
        painter.setFont(counts)
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(right - wide, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        room = right - wide - 12 - 50
        painter.setFont(head)
        name = QFontMetrics(head).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        top = 11 + QFontMetrics(head).ascent()
        painter.drawText(50, top, name)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        below = QFontMetrics(small).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(50, self.height() - 12 - QFontMetrics(small).descent(), below)
        painter.end()


class Overview(QScrollArea):
    """Signal: `kind_chosen`."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cards take it
        self.setAccessibleName(self.tr("Kinds"))
        self.setStyleSheet("QScrollArea { background: transparent; }")
        self._rows: list[tuple[str, int]] = []
        self._inside = QWidget()
        self._inside.setProperty("ground", "surface")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidget(self._inside)

    def set_kinds(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show the kinds of which there are any."""
        wanted = [(str(row["kind"]), int(row["count"])) for row in rows if int(row["count"])]
        if wanted == self._rows:
            return
        self._rows = wanted
        self.draw()

    def draw(self) -> None:
        """Make the cards anew."""
        focused = next((card.kind for card in self.cards() if card.hasFocus()), "")
        for card in self.cards():
            card.setParent(None)
            card.deleteLater()
        for at, (kind, count) in enumerate(self._rows):
            card = _Card(kind, count, self._inside)
            card.clicked.connect(lambda _checked=False, kind=kind: self.kind_chosen.emit(kind))
            self._column.insertWidget(at, card)
            card.show()
            if kind == focused:
                card.setFocus()

    def cards(self) -> list[_Card]:
        """Return the cards in order."""
        return self._inside.findChildren(_Card)

    @property
    def empty(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self._rows

    def focus_first(self) -> None:
        """Put the focus on the first card."""
        for card in self.cards()[:1]:
            card.setFocus()
