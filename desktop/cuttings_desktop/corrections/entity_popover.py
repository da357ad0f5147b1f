"""The popover of a name in the text: who or what it is, what the articles say of it, and what a person may say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cuttings_db.model import EntityFilter
from cuttings_desktop.corrections.kinds import entity_id, type_words
from cuttings_desktop.corrections.popover import Popover
from cuttings_desktop.entity_words import claim_words, day_of
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import headed, plural

__all__ = ["EntityPopover"]

_CLAIMS = 5


class EntityPopover(Popover):
    """Shows one mention at a time; `complete` adds what the archive knows (the answer to `entity_page`).

    Signals: decision_made(decision), filter_wanted(EntityFilter), page_wanted(entity), assign_wanted(mention),
    menu_wanted(mention, global point) for all other corrections.
    """

    decision_made = Signal(object)
    filter_wanted = Signal(object)
    page_wanted = Signal(object)
    assign_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.mention: dict[str, Any] = {}
        self._title, self._facts, self._claims = self._label("title"), self._label("muted"), self._label("small")
        for label in (self._title, self._facts, self._claims):
            self.inside.addWidget(label)
        self.inside.addStretch(1)
        self.page = self._button(self.tr("Open its &page"), self._open, "primary")
        self.narrow = self._button(self.tr("Its &articles"), self._narrow)
        self.correct = self._button(self.tr("&Correct…"), self._menu)
        self.means = self._button(self.tr("It &means another…"), self._assign, "link")
        self.reject = self._button(self.tr("&Not a name here"), self._reject, "link")
        for buttons in ((self.page, self.narrow, self.correct), (self.means, self.reject)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.foot.addLayout(row)

    @staticmethod
    def _label(role: str) -> QLabel:
        """Make a label whose words may go over several lines."""
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    @staticmethod
    def _button(words: str, call: Any, kind: str = "") -> QPushButton:
        """Make one button."""
        button = QPushButton(words)
        button.setProperty("kind", kind)
        button.clicked.connect(lambda _checked=False: call())
        return button

    def show_mention(self, mention: Mapping[str, Any], where: QRect, *, read_only: bool = False) -> None:
        """Show a mention beside its place on the screen."""
        self.mention = dict(mention)
        self._title.setText(showable(str(mention.get("name", ""))))
        surface = str(mention.get("surface") or "")
        facts = [type_words(str(mention.get("type", "")))]
        if surface and surface != mention.get("name"):
            facts.append(self.tr("written “{words}” here").format(words=surface))
        self._facts.setText("  ·  ".join(facts))
        self._claims.setText("")
        self._claims.hide()
        for button in (self.correct, self.means, self.reject):
            button.setVisible(not read_only)
        self.open_at(where)

    def complete(self, page: Mapping[str, Any]) -> None:
        """Add what the articles say; of another entity it is let go."""
        if str(page["id"]) != entity_id(self.mention) or self.isHidden():
            return
        articles = plural(int(page.get("articles_total") or 0), self.tr("article"), self.tr("articles"))
        first, last = day_of(page.get("first")), day_of(page.get("last"))
        seen = first if first == last else f"{first} – {last}"
        facts = [self._facts.text(), articles, seen if first or last else ""]
        self._facts.setText("  ·  ".join(fact for fact in facts if fact))
        lines = []
        for claim in page.get("claims") or ():
            value = str(claim.get("entity_name") or claim.get("value") or "")
            kind = claim_words(str(claim["claim"]), former=bool(claim.get("former")))
            lines.append(headed(kind, value))
        self._claims.setText(showable("\n".join(lines[:_CLAIMS])))
        self._claims.setVisible(bool(lines))
        self.fit()

    def _filter(self) -> EntityFilter:
        """Return what is shown as a filter."""
        mention = self.mention
        return EntityFilter(entity_id(mention), str(mention.get("name", "")), str(mention.get("type", "")))

    def _narrow(self) -> None:
        """Ask for its articles."""
        self.close_popover()
        self.filter_wanted.emit(self._filter())

    def _open(self) -> None:
        """Open its page."""
        self.close_popover(focus=False)
        self.page_wanted.emit(self.mention)

    def _assign(self) -> None:
        """Ask for what it means."""
        self.close_popover()
        self.assign_wanted.emit(self.mention)

    def _reject(self) -> None:
        """Say that it is no name here."""
        self.close_popover()
        place = {name: self.mention[name] for name in ("article", "start", "end")}
        self.decision_made.emit({"kind": "reject_mention", **place})

    def _menu(self) -> None:
        """Offer all corrections."""
        point = self.correct.mapToGlobal(self.correct.rect().bottomLeft())
        self.close_popover()
        self.menu_wanted.emit(self.mention, point)
