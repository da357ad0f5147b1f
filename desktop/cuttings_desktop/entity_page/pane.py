"""The page of one entity as a pane: its head, its own small timeline, and what is written of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from cuttings_db.model import EntityFilter
from cuttings_desktop import assets
from cuttings_desktop.blank import Blank
from cuttings_desktop.entity_page.writing import page_html
from cuttings_desktop.entity_words import day_of, sort_words, type_words
from cuttings_desktop.linked import LinkPage
from cuttings_desktop.messages import plural
from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["EntityPage"]


_ROOM = 430  # pixels of height from which on the dates are shown


class EntityPage(QWidget):
    """Shows one entity; `set_timeline` takes the widget that draws its dates.

    Signals: entity_wanted(id), both_wanted(EntityFilter of this one, id of the other), place_wanted(article, start,
    end), narrow_wanted(EntityFilter), corrections_wanted(entity, global point), claim_refused(decision),
    proposals_wanted(entity), left().
    """

    entity_wanted = Signal(str)
    both_wanted = Signal(object, str)
    place_wanted = Signal(int, int, int)
    narrow_wanted = Signal(object)
    corrections_wanted = Signal(object, QPoint)
    claim_refused = Signal(object)
    proposals_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page: dict[str, Any] | None = None
        self._titles: list[dict[str, Any]] = []
        self._unfolded: set[str] = set()
        self._read_only = False
        self._theme = LIGHT
        self._picture, self._name, self._facts = QLabel(), QLabel(), QLabel()
        self._name.setProperty("role", "heading")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.setProperty("role", "muted")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setWordWrap(True)
        self.back = QToolButton()
        self.back.setToolTip(self.tr("Back (Alt+Left)"))
        self.back.setAccessibleName(self.tr("Back"))
        self.articles = self._button(self.tr("Show its articles"))
        self.correct = self._button(self.tr("Correct…"))
        self.proposals = self._button("")
        self.text = LinkPage(self)
        self.text.setAccessibleName(self.tr("What the articles say"))
        self._blank = Blank(self)
        self._timeline: QWidget | None = None
        self._dated = False
        self._arrange()
        self._connect()
        self.setAccessibleName(self.tr("Page of a name"))
        self.clear()

    @staticmethod
    def _button(words: str) -> QPushButton:
        """Make one quiet button."""
        button = QPushButton(words)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        """Put the parts in their places."""
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self._name, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.articles, self.correct, self.proposals):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 10)
        head.setSpacing(8)
        head.addLayout(title)
        head.addWidget(self._facts)
        head.addLayout(buttons)
        shown = QWidget()
        self._column = QVBoxLayout(shown)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.text, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shown)
        self._stack.addWidget(self._blank)
        self.setFocusProxy(self.text)

    def _connect(self) -> None:
        """Connect the parts."""
        self.text.followed.connect(lambda address, _keys: self._follow(address))
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self.articles.clicked.connect(lambda _checked=False: self._narrow())
        self.proposals.clicked.connect(lambda _checked=False: self.proposals_wanted.emit(self.entity()))
        self.correct.clicked.connect(
            lambda _checked=False: self.corrections_wanted.emit(
                self.entity(), self.correct.mapToGlobal(self.correct.rect().bottomLeft())
            )
        )

    def set_timeline(self, widget: QWidget) -> None:
        """Take the widget that draws the entity's dates."""
        self._timeline = widget
        widget.setFixedHeight(150)
        self._column.insertWidget(1, widget)
        self.show_timeline(False)

    def show_timeline(self, on: bool) -> None:
        """Show the dates of the entity, if there are any and there is room for them."""
        self._dated = on
        if self._timeline is not None:
            self._timeline.setVisible(on and self.height() >= _ROOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the dates out where there is room only for the words."""
        super().resizeEvent(event)
        self.show_timeline(self._dated)

    # What is shown

    @property
    def shown(self) -> str:
        """Return the id of the entity that is shown, or nothing."""
        return str(self.page["id"]) if self.page is not None else ""

    def entity(self) -> dict[str, Any]:
        """Return the entity as a row of a list."""
        page = self.page or {}
        row = {name: page.get(name, "") for name in ("id", "name", "type", "kind", "names")}
        return {**row, "articles": int(page.get("articles_total") or 0), "proposals": int(page.get("proposals") or 0)}

    def clear(self) -> None:
        """Show no entity, but what to do."""
        self.page = None
        text = self.tr("Choose one in the list: its page tells what the articles say of it.")
        self._blank.say("users", self.tr("No name chosen"), text)
        self._stack.setCurrentIndex(1)

    def show_gone(self) -> None:
        """Say that the entity is not there any more."""
        self.page = None
        text = self.tr("It was merged with another name or is no name any more. Undo brings it back.")
        self._blank.say("users", self.tr("This name is gone"), text)
        self._stack.setCurrentIndex(1)

    def show_page(self, page: dict[str, Any], *, read_only: bool = False) -> None:
        """Show an entity (the answer to `entity_page`); the same one again keeps the place that is read."""
        same = self.shown == str(page["id"])
        self.page, self._read_only = page, read_only
        if not same:
            self._unfolded.clear()
            self._titles = []
        self._stack.setCurrentIndex(0)
        self._name.setText(str(page["name"]))
        facts = [type_words(str(page["type"])), sort_words(str(page.get("kind") or ""))]
        facts.append(plural(int(page.get("articles_total") or 0), self.tr("article"), self.tr("articles")))
        first, last = day_of(page.get("first")), day_of(page.get("last"))
        if first and last and first != last:
            facts.append(self.tr("seen {first} – {last}").format(first=first, last=last))
        elif first or last:
            facts.append(self.tr("seen {day}").format(day=first or last))
        self._facts.setText("  ·  ".join(fact for fact in facts if fact))
        many = int(page.get("proposals") or 0)
        self.proposals.setText(plural(many, self.tr("proposal"), self.tr("proposals")))
        self.proposals.setVisible(bool(many) and not read_only)
        self.correct.setEnabled(not read_only)
        self.setAccessibleDescription(f"{page['name']}, {self._facts.text()}")
        self._write(keep=same)
        self._draw()

    def set_titles(self, entity: str, rows: list[dict[str, Any]]) -> None:
        """Take rows of some of its articles; of another entity they are ignored."""
        if entity == self.shown:
            self._titles = rows
            self._write(keep=True)

    def _write(self, *, keep: bool) -> None:
        """Write the words."""
        if self.page is not None:
            words = page_html(self.page, self._titles, self._unfolded, read_only=self._read_only)
            self.text.show_words(words, keep=keep)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self._draw()
        self._blank.set_theme()
        self._write(keep=True)

    def _draw(self) -> None:
        """Draw the pictures in the theme."""
        self.back.setIcon(assets.icon("arrow-left"))
        kind = str(self.page["type"]) if self.page is not None else ""
        picture = assets.PICTURES.get(kind, "tag")
        colour = self._theme.entity(kind)
        self._picture.setPixmap(assets.pixmap(picture, 22, colour, ratio=self.devicePixelRatioF()))

    # What is followed

    def _narrow(self) -> None:
        """Ask for its articles."""
        if self.page is not None:
            self.narrow_wanted.emit(self._filter())

    def _filter(self) -> EntityFilter:
        """Return the entity as a filter."""
        page = self.page or {}
        return EntityFilter(str(page.get("id", "")), str(page.get("name", "")), str(page.get("type", "")))

    def _follow(self, address: str) -> None:
        """Do what a link is for."""
        what, _, rest = address.partition("/")
        if what == "entity":
            self.entity_wanted.emit(rest)
        elif what == "both":
            self.both_wanted.emit(self._filter(), rest)
        elif what == "place":
            article, start, end = (int(number) for number in rest.split("/"))
            self.place_wanted.emit(article, start, end)
        elif what == "article":
            self.place_wanted.emit(int(rest), -1, -1)
        elif what == "all":
            self._narrow()
        elif what == "more":
            self._unfolded.add(rest)
            self._write(keep=True)
        elif what == "wrong" and self.page is not None:
            claim = self.page["claims"][int(rest)]
            decision = {"kind": "reject_claim", "entity": self.shown, "claim": claim["claim"], "value": claim["value"]}
            self.claim_refused.emit(decision)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace goes back, as in a browser."""
        if event.key() == Qt.Key.Key_Backspace:
            self.left.emit()
        else:
            super().keyPressEvent(event)
