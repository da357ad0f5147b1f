"""What a screen reader is told of the canvas: a chart, its name, and the item in hand as its value."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

__all__ = ["SpokenWidget", "announce"]


class SpokenWidget(QWidget):
    """A widget that is a chart to a screen reader and has a value in words, `spoken`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _install()
        self.spoken = ""

    def say(self, words: str, *, aloud: bool) -> None:
        """Make words the value; `aloud` they are read at once, whatever else is read."""
        changed = words != self.spoken
        self.spoken = words
        if changed:
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, words))
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        if aloud and words:
            announce(self, words)


def announce(widget: QWidget, words: str) -> None:
    """Have words read aloud."""
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class _Spoken(QAccessibleWidget):
    """The interface of a spoken widget."""

    def __init__(self, widget: SpokenWidget) -> None:
        super().__init__(widget, QAccessible.Role.Chart, widget.accessibleName())
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        """Return name, description or value."""
        if kind == QAccessible.Text.Value:
            return self._widget.spoken
        return super().text(kind)


# Qt asks for an interface once for each widget, and deletes it with the widget: until then Python must hold it.
_HELD: dict[int, _Spoken] = {}
_INSTALLED: list[object] = []


def _interface(_key: str, item: QObject | None) -> _Spoken | None:
    """Return the interface of a spoken widget; None for every other one."""
    if not isinstance(item, SpokenWidget):
        return None
    made, number = _Spoken(item), id(item)
    _HELD[number] = made
    item.destroyed.connect(lambda: _HELD.pop(number, None))
    return made


def _install() -> None:
    """Tell Qt once who makes these interfaces."""
    if not _INSTALLED:
        _INSTALLED.append(_interface)
        QAccessible.installFactory(_interface)
