"""The window of the copies of one article: the list, earliest first, and the difference of two of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.listing import Entry, EntryView, PagedModel, table_data
from cuttings_desktop.messages import plural
from cuttings_desktop.stories.difference import DifferencePage
from cuttings_desktop.stories.words import kind_words
from cuttings_desktop.theme import current

__all__ = ["StoriesWindow"]


def _entry(row: Mapping[str, Any]) -> Entry:
    """Return a copy as it is shown."""
    day = interval_words(row.get("published"), bounds=True)
    share = row.get("similarity")
    right = kind_words(str(row["kind"]))
    if row["kind"] != "first" and isinstance(share, int | float):
        right += f" {round(100 * share)} %"
    first = row["kind"] == "first"
    text = "  ·  ".join(word for word in (day, str(row.get("source") or "")) if word)
    return Entry(str(row["title"]), text, right, current().accent if first else "", first, row)


class StoriesWindow(QDialog):
    """A window beside the others.

    Signals: difference_wanted(a, b) for `set_difference`, article_wanted(id), decision_made(decision),
    scope_wanted("story:ID").
    """

    difference_wanted = Signal(int, int)
    article_wanted = Signal(int)
    decision_made = Signal(object)
    scope_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Copies of an article"))
        self._read_only = read_only
        self._rows: list[dict[str, Any]] = []
        self._story = ""
        self._pair: tuple[int, int] | None = None
        self.model = PagedModel(_entry, self)
        self.view = EntryView(self.model, self.tr("Copies, the earliest first"))
        self.view.chosen.connect(self._chosen)
        self.view.opened.connect(lambda row: self.article_wanted.emit(int(row["id"])))
        self.view.menu_wanted.connect(self._menu)
        self.view.copied.connect(self._copy)
        self.page = DifferencePage()
        self._head = QLabel()
        self._head.setProperty("role", "heading")
        self._words = QLabel(
            self.tr("Choose a copy to compare it with the first, or two to compare them with each other.")
        )
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        self.view.setMinimumWidth(220)
        halves.addWidget(self.view)
        halves.addWidget(self.page)
        halves.setStretchFactor(1, 1)
        halves.setSizes([300, 660])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        for label in (self._head, self._words):
            label.setContentsMargins(20, 0, 20, 0 if label is self._head else 8)
            column.addWidget(label)
        column.addWidget(halves, 1)
        column.addLayout(self._make_foot())
        self.resize(980, 640)

    def _make_foot(self) -> QHBoxLayout:
        """Make the buttons."""
        self.apart = QPushButton(self.tr("Not a copy"))
        self.apart.setToolTip(self.tr("This article is a story of its own; it can be undone"))
        self.apart.clicked.connect(lambda _checked=False: self._part())
        self.only = QPushButton(self.tr("Show these articles"))
        self.only.clicked.connect(lambda _checked=False: self.scope_wanted.emit(f"story:{self._story}"))
        self.whole = QCheckBox(self.tr("Whole texts"))
        self.whole.setToolTip(self.tr("Show also what is the same, from beginning to end"))
        self.whole.toggled.connect(self._turn_whole)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(lambda _checked=False: self.close())
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 12)
        row.setSpacing(8)
        for widget in (self.apart, self.only, self.whole):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self.apart, self.only, close):
            button.setAutoDefault(False)
        return row

    def set_story(self, answer: Mapping[str, Any], article: int) -> None:
        """Take the answer to `story`; `article` is the one that was asked about."""
        self._rows, self._story = [dict(row) for row in answer["rows"]], str(answer["story"])
        self.model.set_page(0, len(self._rows), self._rows)
        counted = plural(len(self._rows), self.tr("article of one story"), self.tr("articles of one story"))
        self._head.setText(counted)
        places = [n for n, row in enumerate(self._rows) if row["id"] == article]
        self.view.choose(places[0] if places and places[0] else min(1, len(self._rows) - 1))
        if len(self._rows) < 2:
            self.page.say(self.tr("This article has no copies any more."))

    def _turn_whole(self, on: bool) -> None:
        """Show whole texts, or only what differs."""
        self.page.whole = on
        self.page.draw(keep=True)

    def _chosen(self, rows: list[dict[str, Any]]) -> None:
        """Compare what is selected: two with each other, one with the first."""
        self.apart.setEnabled(bool(rows) and not self._read_only and len(self._rows) > 1)
        if len(self._rows) < 2 or not rows:
            return
        if len(rows) == 1:
            here = int(rows[0]["id"])
            others = [int(row["id"]) for row in self._rows if int(row["id"]) != here]
            pair = (others[0], here) if here != int(self._rows[0]["id"]) else (here, others[0])
        else:
            pair = (int(rows[0]["id"]), int(rows[1]["id"]))
        if pair != self._pair:
            self._pair = pair
            self.difference_wanted.emit(*pair)

    def set_difference(self, pair: tuple[int, int], answer: Mapping[str, Any]) -> None:
        """Take the answer to `difference`; one that nobody waits for any more is let go."""
        if pair == self._pair:
            named = {int(row["id"]): f"{row['title']}  ·  {interval_words(row.get('published'))}" for row in self._rows}
            self.page.show_difference(answer["blocks"], (named[pair[0]], named[pair[1]]))

    def _part(self) -> None:
        """Say that what is selected is no copy of the first."""
        rows, first = self.view.rows(), int(self._rows[0]["id"])
        for row in rows:
            other = int(row["id"])
            if other == first and len(self._rows) > 1:
                other = int(self._rows[1]["id"])
            self.decision_made.emit({"kind": "not_copy", "articles": [first, other]})

    def _copy(self, rows: list[dict[str, Any]]) -> None:
        """Copy rows as a table."""
        heads = [self.tr("Title"), self.tr("Published"), self.tr("Source"), self.tr("Kind"), self.tr("Likeness")]
        lines = [
            [
                r["title"],
                (r.get("published") or {}).get("edtf", ""),
                r.get("source"),
                kind_words(r["kind"]),
                r["similarity"],
            ]
            for r in rows
        ]
        QApplication.clipboard().setMimeData(table_data(heads, lines))

    def _menu(self, rows: list[dict[str, Any]], point: QPoint) -> None:
        """Offer what can be done with a copy."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        read = menu.addAction(assets.icon("book-open"), self.tr("Read"))
        read.triggered.connect(lambda _checked=False: self.article_wanted.emit(int(rows[0]["id"])))
        apart = menu.addAction(assets.icon("split"), self.tr("Not a copy"))
        apart.setEnabled(self.apart.isEnabled())
        apart.triggered.connect(lambda _checked=False: self._part())
        menu.addAction(assets.icon("copy"), self.tr("Copy as a table")).triggered.connect(
            lambda _checked=False: self._copy(rows)
        )
        menu.popup(point)
