"""What a footnote says, beside its mark: a look while one points at it, and to stay when it is clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from cuttings_desktop.glyphs import showable
from cuttings_desktop.popover import Popover
from cuttings_desktop.reading_pane.marks import Mark, safe_address

__all__ = ["FootnotePopover"]

_LONGEST = 900  # characters of a footnote that are shown
_LEAVE_MS = 300


class FootnotePopover(Popover):
    """Signals: source_wanted(mark), link_wanted(address)."""

    source_wanted = Signal(object)
    link_wanted = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._mark: Mark | None = None
        self._said = self._address = ""
        self.peeking = False
        self._label = QLabel()
        self._label.setProperty("role", "title")
        self._words = QLabel()
        self._words.setWordWrap(True)
        for label in (self._label, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.inside.addWidget(label)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._go = QPushButton(self.tr("Go to the source"))
        self._open = QPushButton(self.tr("Open link…"))
        self._copy = QPushButton(self.tr("Copy"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._go)
        for quiet in (self._open, self._copy):
            quiet.setProperty("kind", "quiet")
            row.addWidget(quiet)
        row.addStretch(1)
        self.foot.addLayout(row)
        self._go.clicked.connect(lambda _checked=False: self._want_source())
        self._open.clicked.connect(lambda _checked=False: self._want_link())
        self._copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(self._said))
        self._leaving = QTimer(self, singleShot=True, interval=_LEAVE_MS)
        self._leaving.timeout.connect(lambda: self.close_popover() if self.peeking else None)

    def show_note(self, mark: Mark, words: str, address: str, where: QRect, *, known: bool, stay: bool) -> None:
        """Show what a mark points to; `known` if its source stands in the article; `stay` takes the focus."""
        self._leaving.stop()
        if self.isVisible() and mark is self._mark and self.peeking != stay:
            return
        words = " ".join(words.split())
        self._mark, self._said, self._address = mark, words, safe_address(address)
        self._label.setText(self.tr("Footnote {label}").format(label=showable(str(mark.data.get("label", "")))))
        self._words.setText(showable(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"))
        self._go.setVisible(known)
        self._open.setVisible(bool(self._address))
        self._copy.setVisible(bool(words) and known)
        self.setAccessibleName(self._label.text())
        self.setAccessibleDescription(words)
        self.peeking = not stay
        if stay:
            self.open_at(where)
            (self._go if known else self).setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._where = where
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
            self.show()
            self.fit()
            self.raise_()

    def leave_soon(self) -> None:
        """Go in a moment, unless the pointer comes here."""
        if self.peeking and self.isVisible():
            self._leaving.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._leaving.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go when the pointer goes, if it was only a look."""
        self.leave_soon()
        super().leaveEvent(event)

    def _want_source(self) -> None:
        """Go to where the source stands."""
        mark = self._mark
        self.close_popover()
        if mark is not None:
            self.source_wanted.emit(mark)

    def _want_link(self) -> None:
        """Open the address of the source."""
        self.close_popover()
        self.link_wanted.emit(self._address)
