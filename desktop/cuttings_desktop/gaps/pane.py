"""What the archive cannot see, as a pane: kinds with their counts, then the list of one kind and ways to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_db.characters import isolated
from cuttings_desktop import assets
from cuttings_desktop.blank import Blank
from cuttings_desktop.core_words import said
from cuttings_desktop.flow import FlowLayout
from cuttings_desktop.gaps.overview import Overview
from cuttings_desktop.gaps.words import gap_words, mend_icon, mend_words
from cuttings_desktop.listing import Entry, EntryView, PagedModel, table_data
from cuttings_desktop.messages import number
from cuttings_desktop.theme import Theme

__all__ = ["Gaps"]

_PAGE = 200
_TOLD = ("reason", "advice")
_BUTTONS = 2  # ways to mend that have a button; the others are in a menu


def _entry(row: Mapping[str, Any]) -> Entry:
    """Return a row of a list as it is shown."""
    path = isolated(str(row.get("member") or "") or PurePath(str(row.get("path") or "")).name)
    title = isolated(str(row.get("title") or "")) or path
    reason, advice = said(str(row.get("reason") or "")), said(str(row.get("advice") or ""))
    # What can be done about an article, its buttons say; for a file that failed the advice alone does.
    told = [reason, advice] if row.get("article") is None else [reason or advice]
    return Entry(title, "  ·  ".join(filter(None, told)), path if path != title else "", row=row)


class Gaps(QWidget):
    """Signals: rows_wanted(kind, offset, limit) for `set_rows`, article_wanted(id), mend_wanted(mend, kind, rows, all
    of the kind), scope_wanted("gap:KIND"), wanted(name of an action).
    """

    rows_wanted = Signal(str, int, int)
    article_wanted = Signal(int)
    mend_wanted = Signal(str, str, object, bool)
    scope_wanted = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kind = ""
        self._read_only = False
        self._known = False
        self._counts: dict[str, int] = {}  # articles of each kind, files that failed left out
        self._make_list()
        self.overview = Overview()
        self.overview.kind_chosen.connect(self.show_kind)
        self.blank = Blank()
        self.blank.wanted.connect(self.wanted)
        title = QLabel(self.tr("What this archive cannot see"))
        title.setProperty("role", "title")
        words = QLabel(self.tr("Whatever is counted here is missing from some of your answers."))
        words.setProperty("role", "muted")
        for label in (title, words):
            label.setWordWrap(True)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (title, words):
            label.setContentsMargins(16, 10 if label is title else 0, 16, 0 if label is title else 8)
            column.addWidget(label)
        column.addWidget(self.overview, 1)
        self._stack = QStackedWidget()
        for page in (top, self._list, self.blank):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setAccessibleName(self.tr("What this archive cannot see"))
        self.show_kinds()

    def _make_list(self) -> None:
        """Make the list of one kind, with its head and its foot."""
        self._list = QWidget()
        self.back = QToolButton()
        self.back.setAccessibleName(self.tr("All kinds"))
        self.back.setToolTip(self.tr("All kinds"))
        self.back.clicked.connect(lambda _checked=False: self.show_kinds())
        self._name, self._words = QLabel(), QLabel()
        self._name.setProperty("role", "title")
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._words.setContentsMargins(16, 0, 16, 8)
        self.articles = QPushButton(self.tr("Show as articles"))
        self.articles.setProperty("kind", "link")
        self.articles.setToolTip(self.tr("Ask for these articles, with everything else that narrows the question"))
        self.articles.clicked.connect(lambda _checked=False: self.scope_wanted.emit(f"gap:{self.kind}"))
        self.model = PagedModel(_entry, self)
        self.model.page_wanted.connect(lambda offset, limit: self.rows_wanted.emit(self.kind, offset, limit))
        self.view = EntryView(self.model, self.tr("Affected articles and files"))
        self.view.chosen.connect(self._chosen)
        self.view.opened.connect(self._open)
        self.view.menu_wanted.connect(self._menu)
        self.view.removed.connect(lambda rows: self._mend("dismiss") if "dismiss" in self.mends() else None)
        self.view.copied.connect(self._copy)
        head = FlowLayout(gap=4, growing=1)
        head.setContentsMargins(8, 8, 12, 2)
        for widget in (self.back, self._name, self.articles):
            head.addWidget(widget)
        self._foot = FlowLayout(gap=8)
        self._foot.setContentsMargins(12, 8, 12, 10)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self.view, 1)
        column.addLayout(self._foot)

    # What is shown

    def set_kinds(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take the answer to `gaps`."""
        self._known = True
        self.overview.set_kinds(rows)
        self._counts = {str(row["kind"]): int(row["count"]) - int(row.get("files") or 0) for row in rows}
        self.articles.setVisible(self._counts.get(self.kind, 0) > 0)
        if self.kind and not any(row["kind"] == self.kind and int(row["count"]) for row in rows):
            self.show_kinds()
        elif not self.kind:
            self.show_kinds(focus=False)

    def show_kinds(self, *, focus: bool = True) -> None:
        """Show the kinds of gaps, or that there is none."""
        left, self.kind = self.kind, ""
        if self.overview.empty and self._known:
            head = self.tr("Nothing is hidden from you")
            text = self.tr("Every file was read, every article has a date and a language that is recognised.")
            self.blank.say("circle-check", head, text)
            self._stack.setCurrentWidget(self.blank)
            return
        self._stack.setCurrentIndex(0)
        if left and focus:
            self.overview.focus_first()

    def show_kind(self, kind: str) -> None:
        """Show the list of one kind."""
        self.kind = kind
        name, words = gap_words(kind)
        self._name.setText(name)
        self._words.setText(words)
        self.articles.setVisible(self._counts.get(kind, 0) > 0)
        self.model.set_page(0, 0, [])
        self._stack.setCurrentWidget(self._list)
        self.view.setFocus()
        self.ask()

    def ask(self) -> None:
        """Ask for the list that is shown."""
        if self.kind:
            self.rows_wanted.emit(self.kind, 0, _PAGE)

    def set_rows(self, kind: str, offset: int, answer: Mapping[str, Any], *, read_only: bool = False) -> None:
        """Take a page of a list."""
        if kind != self.kind:
            return
        self._read_only = read_only
        at = max(0, self.view.currentIndex().row())
        self.model.set_page(offset, int(answer["total"]), answer["rows"])
        self._name.setText(f"{gap_words(kind)[0]}  {number(int(answer['total']))}")
        if offset == 0 and answer["rows"]:
            self.view.choose(at)

    # What is done

    def mends(self) -> list[str]:
        """Return the ways to mend all of what is selected."""
        rows = self.view.rows()
        if not rows or self._read_only:
            return []
        every = [m for m in rows[0].get("mends", ()) if all(m in row.get("mends", ()) for row in rows)]
        return [m for m in every if m not in ("open_original", "reader") or len(rows) == 1 or m == "reader"]

    def _chosen(self, rows: list[dict[str, Any]]) -> None:
        """Let the foot fit what is selected, and show the article in hand."""
        while (item := self._foot.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        mends = self.mends()
        for mend in mends[:_BUTTONS]:
            button = QPushButton(mend_words(mend))
            button.clicked.connect(lambda _checked=False, mend=mend: self._mend(mend))
            self._foot.addWidget(button)
        if mends[_BUTTONS:]:
            more = QPushButton(self.tr("More"))
            more.setAccessibleName(self.tr("More ways to mend"))
            menu = QMenu(more)
            for mend in mends[_BUTTONS:]:
                action = menu.addAction(assets.icon(mend_icon(mend)), mend_words(mend))
                action.triggered.connect(lambda _checked=False, mend=mend: self._mend(mend))
            more.setMenu(menu)
            self._foot.addWidget(more)
        if len(rows) > 1:
            label = QLabel(self.tr("{n} selected").format(n=number(self._many())))
            label.setProperty("role", "muted")
            self._foot.addWidget(label)
        elif rows and rows[0].get("article") is not None:
            self.article_wanted.emit(int(rows[0]["article"]))

    def _many(self) -> int:
        """Return how many rows are selected, here or not."""
        return sum(b.bottom() - b.top() + 1 for b in self.view.selectionModel().selection().toList())

    def _mend(self, mend: str) -> None:
        """Tell what is to be mended, and how."""
        every = self._many() == self.model.rowCount() > 1
        self.mend_wanted.emit(mend, self.kind, self.view.rows(), every)

    def _open(self, row: dict[str, Any]) -> None:
        """Show an article, or do the first thing that mends."""
        mends = self.mends()
        if row.get("article") is not None:
            self.article_wanted.emit(int(row["article"]))
        elif mends:
            self._mend(mends[0])

    def _menu(self, rows: list[dict[str, Any]], point: QPoint) -> None:
        """Offer the ways to mend."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for mend in self.mends():
            action = menu.addAction(assets.icon(mend_icon(mend)), mend_words(mend))
            action.triggered.connect(lambda _checked=False, mend=mend: self._mend(mend))
        menu.addSeparator()
        menu.addAction(assets.icon("copy"), self.tr("Copy as a table")).triggered.connect(lambda: self._copy(rows))
        menu.popup(point)

    def _copy(self, rows: list[dict[str, Any]]) -> None:
        """Copy rows as a table."""
        heads = [self.tr("Title"), self.tr("File"), self.tr("Part"), self.tr("What is wrong"), self.tr("What helps")]
        lines = [
            [*(row.get(k) or "" for k in ("title", "path", "member")), *(said(row.get(k) or "") for k in _TOLD)]
            for row in rows
        ]
        QApplication.clipboard().setMimeData(table_data(heads, lines))

    def set_theme(self, _theme: Theme) -> None:
        """Take another look."""
        self.back.setIcon(assets.icon("arrow-left"))
        self.overview.draw()
        self.view.apply_height()
        self.blank.set_theme()
