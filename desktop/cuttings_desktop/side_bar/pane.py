"""The side bar as a pane: rows, their numbers, which of them narrow the question, what is folded, and menus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cuttings_db.model import Question, from_json
from cuttings_desktop import assets
from cuttings_desktop.side_bar.model import SideModel
from cuttings_desktop.side_bar.nodes import EMPTY, Node, arrange
from cuttings_desktop.side_bar.view import SideView
from cuttings_desktop.theme import Theme

__all__ = ["SideBar"]


class SideBar(QWidget):
    """Where to look.

    Signals: all_wanted(), scope_wanted(scope, add), trash_wanted(), gaps_wanted(), question_wanted(question as JSON),
    dropped(Node, articles), renamed(Node, name), removed(Node), added("collections" or "saved"), counts_wanted(names)
    for `set_counts`, report_wanted(import id), wanted(name of an action), folded().
    """

    all_wanted = Signal()
    scope_wanted = Signal(str, bool)
    trash_wanted = Signal()
    gaps_wanted = Signal()
    question_wanted = Signal(object)
    dropped = Signal(object, object)
    renamed = Signal(object, str)
    removed = Signal(object)
    added = Signal(str)
    counts_wanted = Signal(object)
    report_wanted = Signal(int)
    wanted = Signal(str)
    folded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._answer: Mapping[str, Any] = EMPTY
        self._counts: dict[str, Mapping[str, int]] = {}
        self._saved: dict[str, Question] = {}
        self._gaps: int | None = None
        self._all_tags = False
        self._question = Question()
        self._mode = "articles"
        self.closed: set[str] = set()  # the sections that are folded
        self.model = SideModel(self)
        self.view = SideView(self.model, self.active, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.setAccessibleName(self.tr("Side bar"))
        self.model.dropped.connect(self.dropped)
        self.model.renamed.connect(self.renamed)
        self.model.modelReset.connect(self._unfold)
        self.view.used.connect(self._use)
        self.view.added.connect(self.added)
        self.view.removed.connect(self.removed)
        self.view.menu_wanted.connect(self.show_menu)
        self.view.expanded.connect(lambda index: self._note(index, closed=False))
        self.view.collapsed.connect(lambda index: self._note(index, closed=True))
        self._show()

    # What is shown

    def sizeHint(self) -> QSize:
        """Return a narrow column."""
        return QSize(188, 400)

    def set_answer(self, answer: Mapping[str, Any], *, read_only: bool = False) -> None:
        """Take the answer to `sidebar`, and ask for the numbers of the saved searches."""
        self._answer = {**EMPTY, **answer}
        self.model.read_only = read_only
        self._saved = {str(s["name"]): from_json(Question, dict(s["question"])) for s in self._answer["saved"]}
        self._show()
        names = list(self._saved)
        self._counts = {name: self._counts[name] for name in names if name in self._counts}
        if names:
            self.counts_wanted.emit(names)

    def set_counts(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Take the numbers of saved searches."""
        self._counts.update({str(row["name"]): row for row in rows})
        self._show()

    def set_gaps(self, many: int) -> None:
        """Take how much the archive cannot see."""
        self._gaps = many
        self._show()

    def forget(self) -> None:
        """Show an archive of which nothing is known yet."""
        self._answer, self._counts, self._saved, self._gaps = EMPTY, {}, {}, None
        self._show()

    def set_question(self, question: Question, mode: str = "articles") -> None:
        """Show which rows narrow the question, or what the middle shows instead."""
        if (question, mode) != (self._question, self._mode):
            self._question, self._mode = question, mode
            self.view.viewport().update()

    def saved_question(self, name: str) -> Question | None:
        """Return the question of a saved search."""
        return self._saved.get(name)

    def names(self, kind: str) -> list[str]:
        """Return the names of all "collections", "saved" searches or "tags"."""
        return [str(row["name"]) for row in self._answer[kind]]

    def _show(self) -> None:
        """Show what is known."""
        index = self.view.currentIndex()
        node = self.model.node(index)
        how = {"all_tags": self._all_tags, "read_only": self.model.read_only}
        self.model.set_nodes(arrange(self._answer, self._gaps, self._counts, **how))
        if node is not None and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.find(node.key))

    def _unfold(self) -> None:
        """Unfold the sections again that were open."""
        for at, node in enumerate(self.model.nodes):
            if node.kind == "section":
                self.view.setExpanded(self.model.index(at, 0), node.name not in self.closed)

    def _note(self, index: Any, *, closed: bool) -> None:
        """Remember that a section was folded or opened."""
        node = self.model.node(index)
        if node is not None and node.kind == "section":
            (self.closed.add if closed else self.closed.discard)(node.name)
            self.folded.emit()

    def active(self, node: Node) -> bool:
        """Tell whether a row is what one looks at."""
        question = self._question
        if self._mode == "gaps":
            return node.kind == "gaps"
        if self._mode != "articles" or node.kind in ("gaps", "section", "more", "hint"):
            return False
        if node.kind == "trash":
            return question.trash
        if question.trash:
            return False
        if node.kind == "saved":
            return self._saved.get(node.name) == replace(question, typing=False)
        if node.kind == "all":
            return question == Question(sort=question.sort, stories=question.stories)
        return bool(node.scope) and node.scope in question.scopes

    # What is done

    def _use(self, node: Node, add: bool) -> None:
        """Look where a row leads."""
        if node.kind == "all":
            self.all_wanted.emit()
        elif node.kind == "trash":
            self.trash_wanted.emit()
        elif node.kind == "gaps":
            self.gaps_wanted.emit()
        elif node.kind == "saved":
            self.question_wanted.emit(dict(node.question))
        elif node.kind == "more":
            self._all_tags = not self._all_tags
            self._show()
        elif node.scope:
            self.scope_wanted.emit(node.scope, add)

    def show_menu(self, node: Node, point: QPoint) -> None:
        """Show the menu of a row."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)

        def add(icon: str, words: str, call: Any, *, changes: bool = False) -> None:
            action = menu.addAction(assets.icon(icon), words) if icon else menu.addAction(words)
            action.setEnabled(not (changes and self.model.read_only))
            action.triggered.connect(lambda _checked=False: call())

        if node.scope:
            add("search", self.tr("Look only here"), lambda: self._use(node, False))
            add("plus", self.tr("Look here and in what is chosen"), lambda: self._use(node, True))
        elif node.kind not in ("section", "hint", "more"):
            add("search", self.tr("Show"), lambda: self._use(node, False))
        if node.renamed:
            menu.addSeparator()
            index = self.model.find(node.key)
            add("pencil", self.tr("Rename"), lambda: self.view.rename(index), changes=True)
            remove = {
                "collection": self.tr("Remove the collection"),
                "tag": self.tr("Remove the tag from all articles"),
                "saved": self.tr("Remove the saved search"),
            }[node.kind]
            add("x", remove, lambda: self.removed.emit(node), changes=True)
        if node.kind == "import":
            add("list", self.tr("Report of this import"), lambda: self.report_wanted.emit(int(node.name)))
        if node.kind == "trash":
            add("trash-2", self.tr("Empty the trash…"), lambda: self.wanted.emit("empty_trash"), changes=True)
        if node.kind in ("section", "hint", "collection") and node.name != "saved":
            add("folder-plus", self.tr("New collection…"), lambda: self.added.emit("collections"), changes=True)
        if node.kind == "saved" or node.name == "saved":
            add("bookmark-plus", self.tr("Save this search…"), lambda: self.added.emit("saved"), changes=True)
        if menu.actions():
            menu.popup(point)

    def set_theme(self, _theme: Theme) -> None:
        """Take another look."""
        self.view.doItemsLayout()
        self.view.viewport().update()
