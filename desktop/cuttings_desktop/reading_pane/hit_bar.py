"""The small bar over the page: "hit 3 of 17", previous and next, find, and the title while it is scrolled away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from cuttings_desktop import assets
from cuttings_desktop.messages import number
from cuttings_desktop.theme import Theme

__all__ = ["HitBar", "unshown_words"]


def unshown_words(count: int) -> str:
    """Say how many characters of an article no font has, if any."""
    translate = QCoreApplication.translate
    if count == 1:
        return translate("reading_pane", "1 character cannot be shown (·): no font here has it")
    words = translate("reading_pane", "{n} characters cannot be shown (·): no font here has them")
    return words.format(n=number(count)) if count else ""


class HitBar(QFrame):
    """Signals: stepped(+1 or -1), find_wanted(), look_wanted(rectangle on the screen of its button), list_wanted(),
    original_wanted(), close_wanted().
    """

    stepped = Signal(int)
    find_wanted = Signal()
    look_wanted = Signal(QRect)
    list_wanted = Signal()
    original_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._full = ""
        self._title = QLabel(self)
        self._title.setProperty("role", "small")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = QLabel(self)
        self._words.setProperty("role", "muted")
        self._words.setAccessibleName(self.tr("Hits in this article"))
        self._back = self._button(self.tr("Previous hit (Shift+F3)"), lambda: self.stepped.emit(-1))
        self._on = self._button(self.tr("Next hit (F3)"), lambda: self.stepped.emit(1))
        self._find = self._button(self.tr("Find in this article (Ctrl+F)"), self.find_wanted.emit)
        self._look = self._button(self.tr("How the text looks"), self._want_look)
        self._list = self._button(self.tr("Notes and highlights of this article"), self.list_wanted.emit)
        self._list.setCheckable(True)
        self._list.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._original = self._button(self.tr("The original beside the text"), self.original_wanted.emit)
        self._original.setCheckable(True)
        self._close = self._button(self.tr("Close this article"), self.close_wanted.emit)
        self._original.hide()
        self._close.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 8, 3)
        layout.setSpacing(2)
        layout.addWidget(self._title, 1)
        layout.addWidget(self._words)
        layout.addSpacing(4)
        for button in (self._back, self._on, self._find, self._look, self._list, self._original, self._close):
            layout.addWidget(button)
        self.show_hits(0, 0)
        self.show_list(0, shown=False)

    def _button(self, words: str, call: object) -> QToolButton:
        """Make one icon button."""
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: call())  # type: ignore[operator]
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        for button, name in (
            (self._back, "chevron-up"),
            (self._on, "chevron-down"),
            (self._find, "search"),
            (self._look, "a-large-small"),
            (self._list, "highlighter"),
            (self._original, "columns-2"),
            (self._close, "x"),
        ):
            button.setIcon(assets.icon(name, theme.muted))

    def _want_look(self) -> None:
        """Ask for what changes the look, beside its button."""
        self.look_wanted.emit(QRect(self._look.mapToGlobal(self._look.rect().topLeft()), self._look.size()))

    def show_list(self, count: int, *, shown: bool) -> None:
        """Say how many highlights and notes there are, and whether they are listed."""
        self._list.setText(number(count) if count else "")
        self._list.setChecked(shown)

    def show_original(self, *, known: bool, shown: bool) -> None:
        """Offer the original if there is one; say whether it is shown."""
        self._original.setVisible(known)
        self._original.setChecked(shown)

    def set_closable(self, closable: bool) -> None:
        """Offer to close the article, where it is one beside another."""
        self._close.setVisible(closable)

    def show_title(self, title: str) -> None:
        """Show a title, elided, or nothing."""
        self._full = title
        metrics = QFontMetrics(self._title.font())
        self._title.setText(metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(0, self._title.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide the title anew."""
        super().resizeEvent(event)
        self.show_title(self._full)

    def show_hits(self, current: int, of: int) -> None:
        """Say which hit of how many is shown; `current` counts from 1, 0 = none yet."""
        for widget in (self._words, self._back, self._on):
            widget.setVisible(of > 0)
        if current:
            self._words.setText(self.tr("hit {n} of {of}").format(n=number(current), of=number(of)))
        else:
            self._words.setText(self.tr("1 hit") if of == 1 else self.tr("{of} hits").format(of=number(of)))
