"""What lies over and under the panes: the bar for messages, the overlay while something is dragged, the welcome."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import assets
from cuttings_desktop.messages import Message
from cuttings_desktop.theme import Theme, current

__all__ = ["DetailsDialog", "DropOverlay", "MessageBar", "Welcome"]

_ICONS = {"info": "info", "warning": "triangle-alert", "error": "circle-alert"}
_INFO_MS = 6000


class DetailsDialog(QDialog):
    """The details of a bug, to be read and copied."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details"))
        self.resize(720, 420)
        text = QPlainTextEdit(message.details)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda _checked=False: QApplication.clipboard().setText(text.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        label = QLabel(message.text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        column.addWidget(label)
        column.addWidget(text, 1)
        column.addWidget(buttons)


class MessageBar(QFrame):
    """One sentence with advice, over the panes and in nobody's way; news goes by itself, trouble stays.

    `action_chosen` carries the name of the button that a message may bring.
    """

    action_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._message: Message | None = None
        self._action = ""
        self._icon, self._words = QLabel(), QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.setProperty("kind", "quiet")
        self._button.clicked.connect(lambda _checked=False: self.action_chosen.emit(self._action))
        self._details = QPushButton(self.tr("Details"))
        self._details.setProperty("kind", "quiet")
        self._details.clicked.connect(self._show_details)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(lambda _checked=False: self.hide())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        for button in (self._button, self._details, self._close):
            # A click leaves the focus where it is: the bar goes away by itself.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self._timer = QTimer(self, singleShot=True, interval=_INFO_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_message(self, message: Message, action: str = "", words: str = "", *, stays: bool = False) -> None:
        """Show a message, with a button `words` named `action` if there is something to do at once.

        Good news that is to be read in peace `stays` until somebody closes it.
        """
        self._message, self._action = message, action
        self._words.setText("  ".join(filter(None, (message.text, message.advice))))
        self._details.setVisible(bool(message.details))
        self._button.setText(words)
        self._button.setVisible(bool(words))
        self.setProperty("level", message.level)
        self.style().unpolish(self)
        self.style().polish(self)
        self.set_theme(current())
        self.setAccessibleName(message.text)
        self.show()
        if message.level == "info" and not stays:
            self._timer.start()
        else:
            self._timer.stop()

    def withdraw(self, action: str) -> None:
        """Hide the message if its button is the one named so: it would do something else by now."""
        if self._action == action:
            self.hide()

    def text(self) -> str:
        """Return what is shown, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw the pictures in the new theme."""
        level = self._message.level if self._message else "info"
        colour = {"error": theme.error, "warning": theme.warning}.get(level, theme.accent)
        self._icon.setPixmap(assets.pixmap(_ICONS[level], 18, colour, ratio=2))
        self._close.setIcon(assets.icon("x"))

    def _show_details(self) -> None:
        """Open the details."""
        if self._message:
            dialog = DetailsDialog(self._message, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()


class DropOverlay(QWidget):
    """Lies over the window while files or text are dragged over it, and says what letting go does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, rect: QRect) -> None:
        """Show over a part of the window."""
        self.setGeometry(rect)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a veil, a frame and the words."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.window)
        veil.setAlphaF(0.92)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(20, 20, -20, -20), 12, 12)
        middle = self.rect().center()
        painter.drawPixmap(middle.x() - 24, middle.y() - 60, assets.pixmap("import", 48, theme.accent, ratio=2))
        painter.setFont(theme.font("display", bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(self.rect().adjusted(0, 40, 0, 40), Qt.AlignmentFlag.AlignCenter, self.tr("Drop to import"))


class Welcome(QWidget):
    """What an empty archive shows: what Cuttings is for, and how to begin. `wanted` names the button."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._picture = QLabel()
        self._picture.setPixmap(assets.application_icon().pixmap(88, 88))
        head = QLabel(self.tr("Drop articles here"))
        head.setProperty("role", "display")
        text = QLabel(
            self.tr(
                "Files or whole folders: PDF, web pages, Word, PowerPoint, OpenDocument, RTF, Markdown, e-mail,\n"
                "feeds, RIS and PubMed records, exports of press databases, plain text, ZIP.\n"
                "Cuttings reads them, finds names and dates, and keeps everything in this one archive."
            )
        )
        text.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        for label in (self._picture, head, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self._buttons: list[QPushButton] = []
        buttons = (
            ("import_files", self.tr("Import files…"), "primary"),
            ("import_folder", self.tr("Import folder…"), ""),
            ("sample", self.tr("Open the sample archive"), ""),
        )
        for name, words, kind in buttons:
            button = QPushButton(words)
            button.setProperty("kind", kind)
            button.setAutoDefault(True)  # Enter presses it as well
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            row.addWidget(button)
            self._buttons.append(button)
        row.addStretch(1)
        column.addLayout(row)
        self.setFocusProxy(self._buttons[0])
        hint = QLabel(self.tr("Nothing leaves this computer: Cuttings never goes online."))
        hint.setProperty("role", "caption")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        column.addStretch(3)
