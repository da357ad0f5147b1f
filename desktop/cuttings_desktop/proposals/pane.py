"""The queue of proposals as a pane: a | b, why they may be one, what the articles say, and the keys to decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.blank import Blank
from cuttings_desktop.flow import FlowLayout
from cuttings_desktop.linked import LinkPage
from cuttings_desktop.messages import number
from cuttings_desktop.proposals.card import Card
from cuttings_desktop.proposals.queue import Queue
from cuttings_desktop.proposals.words import evidence_html, reason_words
from cuttings_desktop.theme import Theme

__all__ = ["Proposals"]


class Proposals(QWidget):
    """One pair at a time.

    Signals: rows_wanted(offset) for `set_rows`, decision_made(decision), undo_wanted(), entity_wanted(id),
    place_wanted(article, start, end), choice_wanted(pair) to merge under a chosen name, find_wanted() to look for
    more, focus_ended() to see all of the queue again.
    """

    rows_wanted = Signal(int)
    decision_made = Signal(object)
    undo_wanted = Signal()
    entity_wanted = Signal(str)
    place_wanted = Signal(int, int, int)
    choice_wanted = Signal(object)
    find_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.queue = Queue()
        self._read_only = False
        self._title, self.progress = QLabel(self.tr("Proposals")), QLabel()
        self._title.setProperty("role", "title")
        self.progress.setProperty("role", "muted")
        self._why = QLabel()
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self._why.setProperty("role", "small")
        self.left, self.right = Card(self), Card(self)
        self.evidence = LinkPage(self, margin=0)
        self.evidence.setAccessibleName(self.tr("What the articles say"))
        self.merge = self._button(self.tr("Same: merge  (Y)"), self.accept, "primary")
        self.refuse = self._button(self.tr("Not the same  (N)"), self.reject)
        self.skip = self._button(self.tr("Skip  (S)"), self.step_over)
        self.choose = self._button(self.tr("Merge as…  (M)"), self._choose)
        self.undo = self._button(self.tr("Undo  (Z)"), self._undo, "quiet")
        self._blank = Blank(self)
        self._blank.wanted.connect(lambda _name: self.find_wanted.emit())
        self._arrange()
        for card in (self.left, self.right):
            card.opened.connect(self.entity_wanted)
        self.evidence.followed.connect(lambda address, _keys: self._follow(address))
        self.setAccessibleName(self.tr("Proposals"))
        self._show()

    @staticmethod
    def _button(words: str, call: Any, kind: str = "") -> QPushButton:
        """Make one button."""
        button = QPushButton(words)
        button.setProperty("kind", kind)
        # The keys of the queue work wherever the focus is in it; a click leaves the focus there.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _arrange(self) -> None:
        """Put the parts in their places."""
        head = FlowLayout(gap=10, growing=1)
        for widget in (self._title, self.progress, self.undo):
            head.addWidget(widget)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self.left, 1)
        cards.addWidget(self.right, 1)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        self._fold(4)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(10)
        column.addLayout(cards)
        column.addWidget(self._why)
        column.addLayout(self._buttons)
        column.addWidget(self.evidence, 1)
        body = QWidget()
        self._stack = QStackedLayout(body)
        # Where the window is low all of it scrolls, so that nothing is cut.
        self.evidence.setMinimumHeight(110)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        area.setWidget(shown)
        self._stack.addWidget(area)
        self._stack.addWidget(self._blank)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(16, 8, 12, 0)
        top.addLayout(head)
        outer.addLayout(top)
        outer.addWidget(body, 1)

    def _fold(self, columns: int) -> None:
        """Put the buttons into so many columns."""
        for place, button in enumerate((self.merge, self.refuse, self.skip, self.choose)):
            self._buttons.addWidget(button, place // columns, place % columns)
        self._buttons.setColumnStretch(4, 1 if columns == 4 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons into two rows where there is no room for one."""
        super().resizeEvent(event)
        every = (self.merge, self.refuse, self.skip, self.choose)
        needed = sum(button.sizeHint().width() + 8 for button in every) + 32
        self._fold(4 if self.width() >= needed else 2)

    # What is shown

    def set_rows(self, offset: int, answer: Mapping[str, Any], *, read_only: bool = False) -> None:
        """Take proposals (the answer to `proposals`) from `offset` on; what is in hand stays in hand."""
        self._read_only = read_only
        self.queue.take(offset, int(answer["total"]), answer["rows"])
        self._show()

    def show_entity(self, entity: str) -> bool:
        """Take the first proposal about an entity in hand; False if none of those that are here is about it."""
        found = self.queue.find(entity)
        self._show()
        return found

    def put_first(self, entity: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take proposals about an entity from a longer list, and the first of them in hand."""
        self.queue.put_first(entity, rows)
        self._show()

    def take_back(self) -> None:
        """Know that the last decision is taken back: its pair comes into hand with the next answer."""
        self.queue.undo()

    def _show(self) -> None:
        """Show the pair in hand, or that there is none."""
        row = self.queue.current
        self.undo.setEnabled(self.queue.can_undo)
        if row is None:
            if self.queue.wants_more:
                self.rows_wanted.emit(self.queue.known)
            self.progress.setText("")
            head = self.tr("Nothing to decide") if not self.queue.decided else self.tr("All decided")
            text = self.tr("Cuttings compares the names of all articles and asks here before it takes two for one.")
            look = None if self._read_only else ("find", self.tr("Look for more now"))
            self._blank.say("circle-check", head, text, look)
            self._stack.setCurrentIndex(1)
            return
        self._stack.setCurrentIndex(0)
        place, total = self.queue.place, self.queue.total
        self.progress.setText(self.tr("{n} of {all}").format(n=number(place), all=number(total)))
        one, _other = self._ordered(row)
        self.left.show_entity(row["a"], stays=one is row["a"])
        self.right.show_entity(row["b"], stays=one is row["b"])
        self._why.setText(reason_words(row))
        for button in (self.merge, self.refuse, self.choose):
            button.setEnabled(not self._read_only)
        self.evidence.show_words(evidence_html(row))
        words = self.tr("{a} and {b}: {why}").format(a=row["a"]["name"], b=row["b"]["name"], why=self._why.text())
        self.setAccessibleDescription(words)

    def set_theme(self, _theme: Theme) -> None:
        """Take another look."""
        self._blank.set_theme()
        for card in (self.left, self.right):
            card.set_theme()
        if self.queue.current is not None:
            self.evidence.show_words(evidence_html(self.queue.current), keep=True)

    # What is decided

    def accept(self) -> None:
        """Merge the two under the name that stands in more articles."""
        row = self.queue.current
        if row is not None and not self._read_only:
            one, other = self._ordered(row)
            self._decide({"kind": "merge", "entities": [one["id"], other["id"]], "name": one["name"]})

    @staticmethod
    def _ordered(row: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """Return the two, first the one that stands in more articles."""
        one, other = row["a"], row["b"]
        more = int(other.get("articles") or 0) > int(one.get("articles") or 0)
        return (other, one) if more else (one, other)

    def reject(self) -> None:
        """Say that the two are not the same; they are never proposed again."""
        row = self.queue.current
        if row is not None and not self._read_only:
            self._decide({"kind": "not_same", "entities": [row["a"]["id"], row["b"]["id"]]})

    def _decide(self, decision: dict[str, Any]) -> None:
        """Tell a decision and show the next pair at once."""
        self.decision_made.emit(decision)
        self.queue.decide()
        self._after()

    def step_over(self) -> None:
        """Leave the pair for another time."""
        self.queue.skip()
        self._after()

    def _after(self) -> None:
        """Show the next pair; ask for more before the end is reached."""
        if self.queue.wants_more:
            self.rows_wanted.emit(self.queue.known)
        self._show()

    def chosen(self) -> None:
        """Show the next pair: the one in hand was merged under a chosen name."""
        self.queue.decide()
        self._after()

    def _undo(self) -> None:
        """Take the last decision of this queue back."""
        if self.queue.can_undo:
            self.undo_wanted.emit()

    def _choose(self) -> None:
        """Ask for the name of both."""
        if self.queue.current is not None and not self._read_only:
            self.choice_wanted.emit(self.queue.current)

    def _follow(self, address: str) -> None:
        """Read a place."""
        what, _, rest = address.partition("/")
        if what == "place":
            article, start, end = (int(number_) for number_ in rest.split("/"))
            self.place_wanted.emit(article, start, end)

    def _open_article(self) -> None:
        """Read the first place that speaks for the pair."""
        row = self.queue.current
        if row is not None and row.get("evidence"):
            one = row["evidence"][0]
            self.place_wanted.emit(int(one["article"]), int(one["start"]), int(one["end"]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y, N, S, Z, O and M decide, wherever the focus is in the pane."""
        keys = {
            Qt.Key.Key_Y: self.accept,
            Qt.Key.Key_N: self.reject,
            Qt.Key.Key_S: self.step_over,
            Qt.Key.Key_Z: self._undo,
            Qt.Key.Key_O: self._open_article,
            Qt.Key.Key_M: self._choose,
        }
        call = keys.get(Qt.Key(event.key())) if not event.modifiers() else None
        if call is not None:
            call()
        else:
            super().keyPressEvent(event)
