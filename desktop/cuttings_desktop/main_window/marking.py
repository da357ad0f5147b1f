"""Stars, tags and the trash, on what is selected; and the menu of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from cuttings_desktop import assets
from cuttings_desktop.asking import ask_for_name
from cuttings_desktop.messages import plural

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Marking"]


class Marking(QObject):
    """Decisions on the selected articles, else on the one that is read."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def chosen(self) -> list[int]:
        """Return the articles that an action is for."""
        # What is selected in a list that is not seen is not meant.
        listed = self._window.frame.mode == "articles"
        selected = self._window.panes.results.selected() if listed else []
        article = self._window.panes.reading.article if listed or not self._window.frame.showing_page else None
        return selected or ([article] if article is not None else [])

    def _decide(self, kind: str, articles: list[int], **fields: Any) -> None:
        """Store a decision on articles."""
        if articles:
            self._window.working.decide({"kind": kind, "articles": articles, **fields})

    def set_star(self, article: int, on: bool) -> None:
        """Star one article, or take the star away."""
        self._decide("star", [article], on=on)

    def star(self) -> None:
        """Star all chosen articles; take the stars away where all have one."""
        articles = self.chosen()
        model = self._window.panes.results.model
        rows = [model.row_of(place) for place in (model.position_of(a) for a in articles[:256]) if place >= 0]
        starred = bool(rows) and all(row is not None and row["starred"] for row in rows)
        self._decide("star", articles, on=not starred)

    def tag(self) -> None:
        """Tag all chosen articles with a word that is asked for."""
        articles = self.chosen()
        if not articles:
            return

        def ask(answer: dict[str, Any]) -> None:
            known = [str(tag["name"]) for tag in answer["tags"]]
            counted = plural(len(articles), self.tr("article"), self.tr("articles"))
            words = self.tr("Tag for {n}:").format(n=counted)

            def take(tag: str) -> None:
                self._decide("tag", articles, tag=tag, on=True)

            ask_for_name(self._window, self.tr("Tag"), words, take, known=known)

        self._window.jobs.ask("tags", {}, ask)

    def trash(self) -> None:
        """Move the chosen articles to the trash, or out of it where the trash is shown."""
        self._window.answering.let_go()
        self._decide("trash", self.chosen(), on=not self._window.asked.question.trash)

    def details(self) -> None:
        """Show and correct what is known of the article that is read."""
        from cuttings_desktop.corrections import ArticleDialog

        header = self._window.article
        if header is not None:
            dialog = ArticleDialog(header, self._window)
            dialog.decision_made.connect(self._window.working.decide)
            dialog.open()

    def show_menu(self, articles: list[int], point: QPoint) -> None:
        """Show the menu of the list."""
        window, actions = self._window, self._window.actions_
        menu = QMenu(window)
        if window.asked.question.trash:
            for name in ("restore", "delete_for_good"):
                menu.addAction(actions[name])
            menu.addSeparator()
        for name in ("read", "star", "tag"):
            menu.addAction(actions[name])
        header = window.article
        tags = [str(tag) for tag in header["tags"]] if header is not None and len(articles) == 1 else []
        for tag in tags:
            words = self.tr("Take off the tag “{tag}”").format(tag=tag)
            action = menu.addAction(assets.icon("x"), words)
            action.triggered.connect(lambda _checked=False, tag=tag: self._decide("tag", articles, tag=tag, on=False))
        window.rooms.articles.add_collections(menu, articles)
        menu.addSeparator()
        for name in ("set_published", "set_language", "reread"):
            menu.addAction(actions[name])
        if len(articles) == 1:
            for name in ("details", "copies", "split_collection"):
                menu.addAction(actions[name])
        menu.addSeparator()
        copy = menu.addAction(assets.icon("copy"), self.tr("Copy as a table"))
        copy.triggered.connect(lambda _checked=False: window.panes.results.copy_table())
        for name in ("export", "save_part"):
            menu.addAction(actions[name])
        if len(articles) == 1:
            menu.addAction(actions["open_beside"])
            menu.addAction(actions["open_original"])
            menu.addAction(actions["export_original"])
        if not window.asked.question.trash:
            menu.addSeparator()
            menu.addAction(actions["trash"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)
