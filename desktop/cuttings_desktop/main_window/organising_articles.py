"""What is done to the selected articles at once: read or unread, collections, language, another reading."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from cuttings_db.model import Question, to_json
from cuttings_desktop import assets
from cuttings_desktop.asking import ask_for_name
from cuttings_desktop.core_words import said
from cuttings_desktop.jobs import numbers
from cuttings_desktop.messages import Message, message_of, plural, sentence
from cuttings_desktop.settings import load_choices

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["OrganisingArticles"]

_LOOKED_MS = 3000  # after which an article that is looked at has been read


class OrganisingArticles(QObject):
    """Decisions on the selected articles, else on the one that is read; all of it can be undone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._looked = QTimer(self, singleShot=True, interval=_LOOKED_MS)
        self._looked.timeout.connect(self._has_read)
        window.answering.article.shown.connect(self._shown)
        window.panes.when_made("gaps", lambda gaps: gaps.mend_wanted.connect(self._mend))

    @property
    def _read_only(self) -> bool:
        """Tell whether nothing can be changed."""
        return bool(self._window.summary.get("read_only", True))

    def _decide(self, kind: str, articles: list[int], **fields: Any) -> None:
        """Store a decision on articles."""
        if articles and not self._read_only:
            self._window.working.decide({"kind": kind, "articles": articles, **fields})

    def _rows(self, articles: list[int]) -> list[dict[str, Any]]:
        """Return the rows of articles that the list has at hand."""
        model = self._window.panes.results.model
        rows = (model.row_of(place) for place in model.positions_of(articles[:256]))
        return [row for row in rows if row is not None]

    # Read and unread

    def _shown(self, header: dict[str, Any] | None) -> None:
        """Begin to look at an article."""
        self._looked.stop()
        if header is not None and not header.get("read", True) and not self._read_only:
            self._looked.start()

    def _has_read(self) -> None:
        """Mark the article as read that was looked at for a while."""
        header = self._window.article
        if header is not None and not header.get("read", True) and load_choices(self._window.settings).mark_read:
            # No decision: nobody wants to undo that he has looked.
            header["read"] = True
            self._window.jobs.ask("looked", {"id": int(header["id"])}, lambda _done: None, role="changes")

    def read(self) -> None:
        """Mark the chosen articles as read; where all are read, as unread."""
        articles = self._window.commands.chosen()
        rows = self._rows(articles)
        header = self._window.article
        if not rows and header is not None:
            rows = [header]
        self._looked.stop()
        self._decide("read", articles, on=not (rows and all(row.get("read", False) for row in rows)))

    def next_unread(self) -> None:
        """Go to the next article of the list that nobody has read."""
        results = self._window.panes.results
        here = results.model.position_of(results.current_article() or 0)

        def take(answer: dict[str, Any]) -> None:
            places = results.model.positions_of(numbers(answer["ids"]).tolist())
            if places:
                results.choose_at(next((place for place in places if place > here), places[0]))
                return
            words = self.tr("Every article of this list has been read.")
            self._window.messages.show_message(Message(words, level="info"))

        asked = to_json(self._window.asked.question)
        asked["scopes"] = [*asked.get("scopes", ()), "is:unread"]
        self._window.frame.show_mode("articles")
        self._window.jobs.ask("search", {"question": asked}, take)

    # Collections

    def collect(self) -> None:
        """Put the chosen articles into a collection that is asked for."""
        articles = self._window.commands.chosen()
        if not articles:
            return
        counted = plural(len(articles), self.tr("article"), self.tr("articles"))
        known = self._window.panes.side.names("collections")
        words = self.tr("Collection for {n}:").format(n=counted)

        def take(name: str) -> None:
            self._decide("collection", articles, name=name, on=True)

        ask_for_name(self._window, self.tr("Add to a collection"), words, take, known=known)

    def _here(self) -> str:
        """Return the collection that one looks into, if it is one."""
        scopes = self._window.asked.question.scopes
        return next((scope[11:] for scope in scopes if scope.startswith("collection:")), "")

    def uncollect(self) -> None:
        """Take the chosen articles out of the collection one looks into."""
        if self._here():
            self._window.answering.let_go()
            self._decide("collection", self._window.commands.chosen(), name=self._here(), on=False)

    def add_collections(self, menu: QMenu, articles: list[int]) -> None:
        """Put the collections into a menu, those of one article with a tick."""
        header = self._window.article
        one = len(articles) == 1 and header is not None and header["id"] == articles[0]
        ticked = set(header.get("collections") or ()) if one and header is not None else set()
        below = menu.addMenu(assets.icon("folder"), self.tr("Collections"))
        below.setEnabled(not self._read_only)
        for name in self._window.panes.side.names("collections")[:40]:
            action = below.addAction(name.replace("&", "&&"))
            action.setCheckable(one)
            action.setChecked(name in ticked)
            action.triggered.connect(
                lambda _checked=False, name=name: self._decide("collection", articles, name=name, on=name not in ticked)
            )
        below.addSeparator()
        below.addAction(self._window.actions_["collect"])
        if self._here():
            below.addAction(self._window.actions_["uncollect"])

    # Language, another reading

    def _languages(self) -> dict[str, str]:
        """Return the codes of languages by their names."""
        return {
            self.tr("English"): "en",
            self.tr("Chinese"): "zh",
            self.tr("German"): "de",
            self.tr("French"): "fr",
            self.tr("Spanish"): "es",
            self.tr("Italian"): "it",
            self.tr("Portuguese"): "pt",
            self.tr("Japanese"): "ja",
            self.tr("Korean"): "ko",
            self.tr("Russian"): "ru",
            self.tr("Dutch"): "nl",
            self.tr("Polish"): "pl",
            self.tr("Swedish"): "sv",
            self.tr("Turkish"): "tr",
            self.tr("Arabic"): "ar",
        }

    def set_language(self) -> None:
        """Say in which language the chosen articles are."""
        self._ask_language(self._window.commands.chosen())

    def _ask_language(self, articles: list[int]) -> None:
        """Ask for a language, then have the articles understood in it."""
        if not articles or self._read_only:
            return
        names = self._languages()
        counted = plural(len(articles), self.tr("article"), self.tr("articles"))
        words = self.tr("Language of {n} (a name, or a code such as de):").format(n=counted)
        codes = {name.casefold(): code for name, code in names.items()}

        def take(chosen: str) -> None:
            code = codes.get(chosen.casefold(), chosen.lower())
            if len(articles) == 1:
                self._window.working.decide({"kind": "language", "article": articles[0], "value": code})
            else:
                self._reread({"ids": articles, "language": code})

        ask_for_name(self._window, self.tr("Set language"), words, take, known=list(names))

    def reread(self) -> None:
        """Read the originals of the chosen articles again, with another encoding or in another way."""
        self._ask_reread(self._window.commands.chosen())

    def _ask_reread(self, articles: list[int]) -> None:
        """Ask how articles shall be read again, showing what comes of it."""
        from cuttings_desktop.gaps import RereadDialog

        if not articles or self._read_only:
            return
        dialog = RereadDialog(articles, self._window)

        def ask(article: int, params: dict[str, Any]) -> None:
            def take(answer: dict[str, Any]) -> None:
                if isValid(dialog):
                    dialog.set_choices(answer)

            def fail(error: Exception) -> None:
                if isValid(dialog):
                    message = message_of(error)
                    dialog.show_failure(f"{message.text} {message.advice}".strip())

            self._window.jobs.ask("reread_choices", {"id": article, **params}, take, fail)

        dialog.preview_wanted.connect(ask)
        dialog.reread_wanted.connect(self._reread)
        dialog.open()
        dialog.look()

    def _reread(self, params: dict[str, Any]) -> None:
        """Read articles again and say what came of it."""
        window = self._window

        def done(result: dict[str, Any]) -> None:
            words = plural(int(result["changed"]), self.tr("article read again"), self.tr("articles read again"))
            failed, waiting = result.get("failed") or [], int(result.get("waiting") or 0)
            pieces = [words]
            if failed:
                pieces.append(self.tr("{n} could not be").format(n=len(failed)))
            if waiting:
                pieces.append(self.tr("{n} marks or corrections wait to be looked at").format(n=waiting))
            details = "\n".join(f"{f.get('title')}: {said(f['reason'])} {said(f.get('advice') or '')}" for f in failed)
            message = Message(sentence(pieces), "", "warning" if failed else "info", details)
            window.messages.show_message(
                message, *(("review", self.tr("Look")) if waiting else ("undo", self.tr("Undo")))
            )
            window.answering.article.refresh()
            window.working.catch_up()

        window.working.long(self.tr("Reading again"), "reread", params, done)

    # What the gaps want

    def _mend(self, mend: str, kind: str, rows: list[dict[str, Any]], every: bool) -> None:
        """Mend what the archive cannot see."""
        articles = [int(row["article"]) for row in rows if row.get("article") is not None]
        paths = list(dict.fromkeys(str(row["path"]) for row in rows if row.get("path")))
        filing = self._window.commands.filing
        if every and articles and mend in ("encoding", "reader", "published", "language"):

            def take(answer: dict[str, Any]) -> None:
                self._mend(mend, kind, [{"article": int(i)} for i in numbers(answer["ids"])], False)

            self._window.jobs.ask("search", {"question": to_json(Question(scopes=(f"gap:{kind}",)))}, take)
        elif mend in ("encoding", "reader"):
            self._ask_reread(articles)
        elif mend == "published":
            self._window.commands.dating.date_articles(articles)
        elif mend == "language":
            self._ask_language(articles)
        elif mend == "import_again":
            self._window.working.import_paths([Path(path) for path in paths])
        elif mend == "password":
            filing.ask_passwords(paths)
        elif mend == "open_original":
            self._open(rows[0])
        elif mend == "dismiss":
            for row in rows:
                params = {"path": row.get("path"), "member": row.get("member") or ""}
                self._window.jobs.ask("dismiss_failed", params, lambda _done: None, role="changes")

    def _open(self, row: dict[str, Any]) -> None:
        """Open the original of a row: the kept one of an article, else the file itself."""
        if row.get("article") is not None:
            open_ = self._window.commands.filing.open_original_of
            self._window.jobs.ask("article", {"id": int(row["article"])}, open_, self._window.show_error)
        elif row.get("path"):
            self._window.commands.run(f"show:{row['path']}")
