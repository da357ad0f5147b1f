"""The first pages of a dossier as they will be, in a column that scrolls."""

from __future__ import annotations

import binascii
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from cuttings_desktop.messages import plural

__all__ = ["PagesPreview"]


class PagesPreview(QWidget):
    """Shows page pictures; while new ones are made the old ones stay."""

    WIDTH = 340  # of a page, in logical pixels

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = QLabel(self.tr("The first pages are being set…"))
        self.caption.setProperty("role", "muted")
        self.caption.setWordWrap(True)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Preview of the first pages"))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self.area.setWidget(self._inside)
        self.pictures: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.caption)
        column.addWidget(self.area, 1)
        self.setMinimumWidth(self.WIDTH + 40)

    def wanted_width(self) -> int:
        """Return how many pixels wide the pictures are to be on this screen."""
        return round(self.WIDTH * self.devicePixelRatioF())

    def show_busy(self, busy: bool) -> None:
        """Say that the pages are being set."""
        if busy:
            self.caption.setText(self.tr("The first pages are being set…"))

    def show_pages(self, result: Mapping[str, Any]) -> None:
        """Show the pages of an answer of `dossier_preview`."""
        pages = result["pages"]
        while len(self.pictures) > len(pages):
            label = self.pictures.pop()
            self._column.removeWidget(label)
            label.deleteLater()
        while len(self.pictures) < len(pages):
            label = QLabel()
            self.pictures.append(label)
            self._column.insertWidget(len(self.pictures) - 1, label, 0, Qt.AlignmentFlag.AlignHCenter)
        ratio = self.devicePixelRatioF()
        for number, (label, page) in enumerate(zip(self.pictures, pages, strict=True), 1):
            picture = QPixmap.fromImage(QImage.fromData(binascii.a2b_base64(page["png"])))
            # A page on its side is shown as wide as the others.
            wide = round(self.WIDTH * ratio)
            if picture.width() > wide:
                picture = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            edge = QPainter(picture)
            edge.setPen(QColor("#c3cbd2"))
            edge.drawRect(picture.rect().adjusted(0, 0, -1, -1))
            edge.end()
            picture.setDevicePixelRatio(ratio)
            label.setPixmap(picture)
            label.setAccessibleName(self.tr("Page {n}").format(n=number))
        counted = plural(int(result["of"]), self.tr("page"), self.tr("pages"))
        exact = bool(result.get("exact", True))
        self.caption.setText(counted if exact else self.tr("About {pages}").format(pages=counted))

    def show_failure(self, words: str) -> None:
        """Say why there are no pages."""
        self.caption.setText(words)
