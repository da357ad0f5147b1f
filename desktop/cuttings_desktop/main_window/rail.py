"""The rail at the left of the window: what the middle shows. Articles, names, meetings, proposals, decisions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from cuttings_desktop.messages import number
from cuttings_desktop.theme import Theme, current

__all__ = ["MODES", "Rail"]

# What the middle of the window can show, and the action that shows it.
MODES = {
    "articles": "show_articles",
    "names": "all_names",
    "meetings": "meetings",
    "proposals": "proposals",
    "decisions": "decisions",
    "notebook": "notebook",
    "terms": "terms",
    "gaps": "show_gaps",
}
# What the side bar leads to already has no button here.
_WITHOUT_BUTTON = ("gaps",)
_MOST = 999


class _RailButton(QToolButton):
    """A picture with a word under it, and a number at its corner."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(20, 20))
        self.setProperty("role", "rail")
        self.badge = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and the number over it."""
        super().paintEvent(event)
        if not self.badge:
            return
        theme = current()
        words = number(self.badge) if self.badge <= _MOST else f"{_MOST}+"
        font = theme.font("caption", bold=True)
        font.setPixelSize(round(font.pixelSize() * 0.9))
        metrics = QFontMetrics(font)
        width = max(metrics.horizontalAdvance(words) + 8, metrics.height())
        box = QRect(QPoint(min(self.width() // 2 + 4, self.width() - width - 2), 3), QSize(width, metrics.height()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(font)
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class Rail(QFrame):
    """One button for each of MODES; they are the actions of the menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._buttons: dict[str, _RailButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 6, 4, 6)
        self._column.setSpacing(2)
        self.setAccessibleName(self.tr("Views"))

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions of the window."""
        for mode, name in MODES.items():
            if mode in _WITHOUT_BUTTON:
                continue
            button = _RailButton(self)
            button.setDefaultAction(actions[name])
            button.setAccessibleName(actions[name].iconText())
            self._buttons[mode] = button
            self._column.addWidget(button)
        self._column.addStretch(1)
        self.set_theme(current())

    def set_badge(self, mode: str, many: int) -> None:
        """Show a number at a button."""
        button = self._buttons[mode]
        if button.badge != many:
            button.badge = many
            name = button.defaultAction().iconText()
            button.setAccessibleName(f"{name}, {number(many)}" if many else name)
            button.update()

    def set_theme(self, theme: Theme) -> None:
        """Give all buttons the width of the longest word."""
        font = theme.font("caption")
        words = [button.defaultAction().iconText() for button in self._buttons.values()]
        width = max((QFontMetrics(font).horizontalAdvance(word) for word in words), default=40) + 12
        for button in self._buttons.values():
            button.setFont(font)
            button.setFixedWidth(width)
