"""What can be seen in a window: words that have less room than they need, and all words that are shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QTabWidget,
    QToolButton,
    QWidget,
)

__all__ = ["clipped", "menu_words", "shown_words"]


def clipped(window: QWidget) -> list[str]:
    """Return the words of visible labels and buttons that have less room than they need."""
    found = []
    for kind in (QLabel, QPushButton, QToolButton):
        for widget in window.findChildren(kind):
            if not widget.isVisible() or not widget.text() or (isinstance(widget, QLabel) and widget.wordWrap()):
                continue
            if isinstance(widget, QToolButton) and widget.text() and not widget.icon().isNull():
                continue
            needed = widget.sizeHint()
            if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 4:
                found.append(f"{kind.__name__}: {widget.text()[:40]}")
    return found


def shown_words(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield (class, words) of what is visible in a window: labels, buttons, tabs, hints of lines, boxes."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        kind = type(widget).__name__
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield kind, widget.text()
        elif isinstance(widget, QLineEdit):
            yield kind, widget.placeholderText()
        elif isinstance(widget, QTabWidget):
            yield from ((kind, widget.tabText(at)) for at in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from ((kind, widget.itemText(at)) for at in range(widget.count()))
        if widget.toolTip():
            yield f"tip of {kind}", widget.toolTip()


def menu_words(bar: QMenuBar) -> Iterator[str]:
    """Yield the words of every menu and of its actions."""
    menus: list[QMenu] = []
    for action in bar.actions():
        yield action.text()
        if isinstance(menu := action.menu(), QMenu):
            menus.append(menu)
    for menu in menus:
        for action in menu.actions():
            if not action.isSeparator():
                yield action.text()
