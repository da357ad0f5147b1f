"""The sanitised page or the plain text of an original: it loads nothing, follows nothing, and comes bit by bit."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from cuttings_desktop.glyphs import showable
from cuttings_desktop.nothing import nothing_of
from cuttings_desktop.original_page.pieces import html_pieces, text_pieces
from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["TextView"]

_SLICE = 0.003  # seconds of writing between two frames
_PICTURE = 4 << 20  # characters of the largest picture within a page
_MOST_HITS = 300
_SIZES = (0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.8, 2.2)


class TextView(QTextBrowser):
    """Shows HTML or text, finds words in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QTextBrowser { border: 0; padding: 0; }")
        self.setAccessibleName(self.tr("The original"))
        self._theme = LIGHT
        self._rich, self._content = False, ""
        self._pieces: Iterator[str] = iter(())
        self._place = ""
        self._words: list[str] = []
        self._scale = 1.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give a picture that the page itself holds, and nothing for every other wish."""
        address = name.toString() if isinstance(name, QUrl) else name
        if kind == QTextDocument.ResourceType.ImageResource.value and address.startswith("data:image/"):
            head, _, body = address.partition(",")
            if head.endswith(";base64") and len(body) < _PICTURE:
                try:
                    picture = QImage.fromData(base64.b64decode(body))
                except (binascii.Error, ValueError):
                    picture = QImage()
                if not picture.isNull():
                    room = max(120, self.viewport().width() - 48)
                    wide = picture.width() > room
                    return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation) if wide else picture
        return nothing_of(kind)

    def set_theme(self, theme: Theme) -> None:
        """Write the page again in another look."""
        self._theme = theme
        if self._content:
            self._write()

    def show_content(self, content: str, *, rich: bool) -> None:
        """Show HTML or plain text from its start."""
        self._content, self._rich, self._place = content, rich, ""
        self._write()

    def _write(self) -> None:
        """Begin to write."""
        self.clear()
        theme = self._theme
        document = self.document()
        document.setDocumentMargin(24)
        document.setIndentWidth(28)
        font = theme.font("body")
        font.setPixelSize(round((theme.size("body") + 1) * self._scale))
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(
            f"body {{ color: {theme.text}; }} a {{ color: {theme.text}; text-decoration: none; }}"
            f"blockquote {{ color: {theme.muted}; }} th, td {{ padding: 3px 8px; }}"
        )
        self._pieces = html_pieces(self._content) if self._rich else text_pieces(self._content)
        self._timer.start()

    def _slice(self) -> None:
        """Write for a few milliseconds, then let the window draw."""
        until = perf_counter() + _SLICE
        cursor = QTextCursor(self.document())
        for piece in self._pieces:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            if self._rich:
                if not self.document().isEmpty():
                    # With formats of its own: the list or heading before ends here.
                    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
                cursor.insertHtml(showable(piece))
            else:
                cursor.insertText(showable(piece))
            if perf_counter() > until:
                return
        self._timer.stop()
        self.mark(self._words)
        if self._place:
            self.show_words(self._place)

    @property
    def complete(self) -> bool:
        """Tell whether all is written."""
        return not self._timer.isActive()

    def show_words(self, words: str) -> bool:
        """Scroll to where a passage begins, tried with fewer words each time; later if it is not written yet."""
        self._place = words
        if not self.complete:
            return False
        split = words.split()
        for few in (12, 6, 3):
            wanted = " ".join(split[:few])
            found = self.document().find(wanted) if wanted else QTextCursor()
            if not found.isNull():
                self._place = ""
                self.verticalScrollBar().setValue(
                    self.verticalScrollBar().value() + self.cursorRect(found).top() - self.viewport().height() // 4
                )
                return True
        return False

    def mark(self, words: Sequence[str]) -> None:
        """Mark these words wherever they stand."""
        self._words = list(words)
        if not self.complete:
            return
        ground = QTextCharFormat()
        ground.setBackground(self._theme.colour("hit"))
        ground.setForeground(self._theme.colour("hit_text"))
        made: list[QTextEdit.ExtraSelection] = []
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull() and len(made) < _MOST_HITS:
                stretch = QTextEdit.ExtraSelection()
                stretch.cursor, stretch.format = cursor, ground
                made.append(stretch)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(made)

    def step_zoom(self, step: int) -> None:
        """Take the next larger or smaller letters; 0 takes the usual ones."""
        near = min(range(len(_SIZES)), key=lambda i: abs(_SIZES[i] - self._scale))
        self._scale = _SIZES[max(0, min(near + step, len(_SIZES) - 1))] if step else 1.0
        if self._content:
            self._write()

    @property
    def zoom(self) -> float:
        """Return the size of the letters over their usual size."""
        return self._scale

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)
