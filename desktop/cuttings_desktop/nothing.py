"""What is given to Qt in the place of everything that a document asks to load: nothing, in the form that was asked."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QTextDocument

__all__ = ["nothing_of"]


def nothing_of(kind: int) -> QImage | QByteArray:
    """Return an empty picture or an empty text: returning None would let Qt read files and pipes."""
    if kind == QTextDocument.ResourceType.ImageResource.value:
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(Qt.GlobalColor.transparent)
        return blank
    return QByteArray()
