"""What the word at the cursor may become: a list under the line, which takes neither the focus nor an Enter unasked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from cuttings_desktop.messages import number
from cuttings_desktop.search_bar.completion_painting import CompletionDelegate, spoken
from cuttings_desktop.search_bar.line import QuestionLine
from cuttings_desktop.theme import Theme, current

__all__ = ["Completion", "Completions"]

_WIDEST = 560
_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


@dataclass(frozen=True)
class Completion:
    """What is written in place of `[start, end)` of `text`, and whether a word must still follow (a field)."""

    text: str
    start: int
    end: int
    insert: str
    open: bool

    def within(self, line: str) -> tuple[str, int] | None:
        """Return the line with it and the cursor behind it; None if the line has become another one around it."""
        before, after = self.text[: self.start], self.text[self.end :]
        if len(line) < len(before) + len(after) or not (line.startswith(before) and line.endswith(after)):
            return None
        return before + self.insert + after, len(before + self.insert)


class _Model(QAbstractListModel):
    """The items as they came."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[dict[str, Any]] = []

    def set_items(self, items: Sequence[dict[str, Any]]) -> None:
        """Show other items."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an item, its words, or what a screen reader says."""
        if not index.isValid() or not 0 <= index.row() < len(self.items):
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item["text"]
        return spoken(item) if role == Qt.ItemDataRole.AccessibleTextRole else None


class Completions(QFrame):
    """The list under the line. Signals: `chosen` (Completion), `wanted` () when one asks for it by the Down key."""

    chosen = Signal(object)
    wanted = Signal()

    def __init__(self, line: QuestionLine) -> None:
        super().__init__(line)
        self._line = line
        self._text, self._start, self._end = "", 0, 0
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Completions"))
        self._model = _Model(self)
        self._delegate = CompletionDelegate(self)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QListView.SelectionMode.SingleSelection)
        for off in (self.view.setHorizontalScrollBarPolicy, self.view.setVerticalScrollBarPolicy):
            off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Completions"))
        self.view.clicked.connect(lambda index: self._take(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.view)
        line.installEventFilter(self)
        line.left.connect(self.close_list)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the new theme."""
        self._delegate.theme = theme
        self.view.viewport().update()

    @property
    def current(self) -> int:
        """Return which item is chosen, -1 for none."""
        return self.view.currentIndex().row() if self.view.currentIndex().isValid() else -1

    def show_items(self, text: str, start: int, end: int, items: Sequence[dict[str, Any]]) -> None:
        """Show what `[start, end)` of the text may become; an empty list closes."""
        self._text, self._start, self._end = text, start, end
        if not items:
            self.close_list()
            return
        if list(items) != self._model.items:
            self._model.set_items(items)
        self.let_go()
        self._place()
        if self.isHidden():
            self.show()
            self._say(self.tr("{n} completions, Down to choose").format(n=number(len(items))))
        self.raise_()

    def let_go(self) -> None:
        """Choose nothing."""
        self.view.setCurrentIndex(QModelIndex())
        self.view.clearSelection()

    def close_list(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self._line.setAccessibleDescription("")

    def _place(self) -> None:
        """Lie under the line, over whatever is there; within the window, so that no focus can move."""
        window = self._line.window()
        if self.parent() is not window:
            shown = not self.isHidden()
            self.setParent(window)
            self.setVisible(shown)
        at = self._line.mapTo(window, QPoint(0, self._line.height() + 2))
        rows = len(self._model.items) * self._delegate.row_height(current())
        self.setGeometry(at.x(), at.y(), min(self._line.width(), _WIDEST), rows + 10)

    def _say(self, words: str) -> None:
        """Let a screen reader say something; the focus stays in the line."""
        self._line.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self._line, QAccessible.Event.DescriptionChanged))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, words))

    def _step(self, step: int) -> None:
        """Choose the next one; beyond both ends nothing is chosen, as before."""
        count = len(self._model.items)
        at = (self.current + 1 + step) % (count + 1) - 1
        if at < 0:
            self.let_go()
            self._say(self.tr("Nothing chosen"))
        else:
            self.view.setCurrentIndex(self._model.index(at))
            self._say(spoken(self._model.items[at]))

    def _take(self, row: int) -> None:
        """Tell which one was chosen, and go away."""
        item = self._model.items[row]
        self.close_list()
        self.chosen.emit(Completion(self._text, self._start, self._end, str(item["insert"]), item["kind"] == "field"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the keys of the line, and follow it where it goes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._place()
        ours = isinstance(event, QKeyEvent) and event.key() in _KEYS and not self._line.composing
        if not ours or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape and not self.isHidden():
            # Or else the window would take it and remove a filter of the question.
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key()), event.modifiers())

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key is for; tell whether it was ours. Without a choice an Enter belongs to the line."""
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self.isHidden():
            if key == Qt.Key.Key_Down:
                self.wanted.emit()
            return key == Qt.Key.Key_Down
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        elif key == Qt.Key.Key_Tab:
            self._take(max(0, self.current))
        elif self.current >= 0:
            self._take(self.current)
        else:
            self.close_list()
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let no click on the edge fall through to what lies under the list."""
        event.accept()
