"""The original of the article that is read: head with page and size, and the view that fits its kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.messages import number
from cuttings_desktop.original_page.pages_view import PagesView
from cuttings_desktop.original_page.pictures import PagePicture
from cuttings_desktop.original_page.text_view import TextView
from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["OriginalPage"]


class _PageBox(QSpinBox):
    """A number without arrows; a style sheet leaves its line one pixel of width, so that nobody could read it."""

    _PLACED = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.FontChange)

    def event(self, event: QEvent) -> bool:
        """Give the line the room there is, whenever it may have been placed anew."""
        done = bool(super().event(event))
        if event.type() in self._PLACED:
            self.lineEdit().setGeometry(self.rect().adjusted(4, 2, -4, -2))
        return done


class OriginalPage(QWidget):
    """Shows one original. Signals: picture_wanted(page, width), open_wanted() in its own program, close_wanted()."""

    picture_wanted = Signal(int, int)
    open_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.kind = ""
        self.article: int | None = None
        self._buttons: list[tuple[QToolButton, str]] = []
        self.pages, self.text = PagesView(), TextView()
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        self._stack = QStackedWidget()
        for part in (self._said, self.pages, self.text):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._stack, 1)
        self.pages.picture_wanted.connect(self.picture_wanted)
        self.pages.page_changed.connect(self._show_page)
        self.pages.zoom_changed.connect(lambda _zoom: self._show_zoom())
        self.setAccessibleName(self.tr("The original"))
        self.forget()

    def _head(self) -> QFrame:
        """Make the line over the pages."""
        head = QFrame()
        head.setProperty("role", "bar")
        title = QLabel(self.tr("Original"))
        title.setProperty("role", "small")
        self._spin = _PageBox()
        self._spin.setAccessibleName(self.tr("Page of the original"))
        self._spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._spin.setKeyboardTracking(False)
        self._spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._spin.setStyleSheet("QSpinBox { padding: 1px 4px; } QSpinBox:focus { padding: 0 3px; }")
        self._spin.setMinimumWidth(48)
        self._spin.valueChanged.connect(self.pages.go_to)
        self._of = QLabel()
        self._of.setProperty("role", "muted")
        self._size = QLabel()
        self._size.setProperty("role", "muted")
        self._size.setMinimumWidth(44)
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 3, 8, 3)
        row.setSpacing(2)
        row.addWidget(title)
        row.addStretch(1)
        self._up = self._button("chevron-up", self.tr("Page before"), lambda: self.pages.step(-1))
        self._down = self._button("chevron-down", self.tr("Next page"), lambda: self.pages.step(1))
        less = self._less = self._button("zoom-out", self.tr("Smaller"), lambda: self._step_zoom(-1))
        more = self._more = self._button("zoom-in", self.tr("Larger"), lambda: self._step_zoom(1))
        own = self._button("file-text", self.tr("Open in its own program"), self.open_wanted.emit)
        close = self._button("x", self.tr("Close the original"), self.close_wanted.emit)
        for widget in (self._up, self._spin, self._of, self._down, less, self._size, more, own, close):
            row.addWidget(widget)
        return head

    def _button(self, picture: str, words: str, call: Callable[[], None]) -> QToolButton:
        """Make one icon button."""
        button = QToolButton()
        button.setIconSize(QSize(18, 18))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: call())
        self._buttons.append((button, picture))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        for button, picture in self._buttons:
            button.setIcon(assets.icon(picture, theme.muted))
        self.pages.set_theme(theme)
        self.text.set_theme(theme)

    # What is shown

    def forget(self) -> None:
        """Show nothing."""
        self.article, self.kind = None, ""
        self._say("")

    def show_loading(self, article: int) -> None:
        """Wait for the original of an article."""
        self.article, self.kind = article, ""
        self._say("")

    def show_problem(self, words: str) -> None:
        """Say why it cannot be shown."""
        self.kind = ""
        self._say(words)

    def show_original(self, article: int, answer: dict[str, Any]) -> None:
        """Show the answer to `original_page`; that of another article is ignored."""
        if article != self.article:
            return
        self.kind = str(answer.get("kind") or "")
        if self.kind == "pdf":
            pages = int(answer.get("pages") or 0)
            self._stack.setCurrentWidget(self.pages)
            self._spin.blockSignals(True)
            self._spin.setRange(1, max(1, pages))
            self._spin.setValue(1)
            self._spin.blockSignals(False)
            self._of.setText(self.tr("of {n}").format(n=number(pages)))
            self.pages.begin(pages)
        elif self.kind in ("html", "text"):
            self._stack.setCurrentWidget(self.text)
            self.text.show_content(str(answer.get(self.kind) or ""), rich=self.kind == "html")
        else:
            self._say(self.tr("This archive does not hold the original of this article."))
        self._show_head()

    def set_picture(self, article: int, picture: PagePicture) -> None:
        """Take a picture that was asked for."""
        if article == self.article and self.kind == "pdf":
            self.pages.set_picture(picture)

    def follow(self, page: int, words: str) -> None:
        """Show what is read in the text: its page, or where its words stand."""
        if self.kind == "pdf" and page > 0 and page != self.pages.page:
            self.pages.go_to(page)
        elif self.kind in ("html", "text") and words:
            self.text.show_words(words)

    def mark(self, words: Sequence[str]) -> None:
        """Mark the hits: in pages by asking for them again, in text where the words stand."""
        if self.kind == "pdf":
            self.pages.forget_boxes()
        elif self.kind:
            self.text.mark(words)

    def _say(self, words: str) -> None:
        """Say something in the place of the original."""
        self._said.setText(words)
        self._stack.setCurrentWidget(self._said)
        self._show_head()

    def _show_head(self) -> None:
        """Offer what there is to do."""
        for widget in (self._up, self._down, self._spin, self._of):
            widget.setVisible(self.kind == "pdf")
        for widget in (self._less, self._more, self._size):
            widget.setVisible(bool(self.kind))
        self._show_zoom()

    def _show_page(self, page: int) -> None:
        """Say which page is read."""
        self._spin.blockSignals(True)
        self._spin.setValue(page)
        self._spin.blockSignals(False)

    def _show_zoom(self) -> None:
        """Say how large it is."""
        zoom = self.pages.zoom if self.kind == "pdf" else self.text.zoom
        self._size.setText(self.tr("{n} %").format(n=round(zoom * 100)) if self.kind else "")

    def _step_zoom(self, step: int) -> None:
        """Take the next size."""
        (self.pages if self.kind == "pdf" else self.text).step_zoom(step)
        self._show_zoom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)
