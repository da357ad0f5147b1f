"""How a completion looks and what is said of it: its picture, its words, its kind, in how many articles it stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuttings_desktop import assets
from cuttings_desktop.glyphs import showable
from cuttings_desktop.messages import number, plural
from cuttings_desktop.theme import Theme, current

__all__ = ["CompletionDelegate", "kind_words", "spoken"]

_SIDE, _ICON, _GAP = 10, 16, 10
_PICTURES = {"word": "search", "field": "list", "value": "tag"}


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("completion", text)


def kind_words(item: dict[str, Any]) -> str:
    """Return in a word what an item is; a plain word needs none."""
    if item["kind"] == "field":
        return _tr("search in")
    return {
        "person": _tr("person"),
        "organisation": _tr("organisation"),
        "place": _tr("place"),
        "event": _tr("event"),
        "product": _tr("product"),
        "gene": _tr("gene"),
        "disease": _tr("disease"),
        "publication": _tr("publication"),
        "trial": _tr("trial"),
        "variant": _tr("variant"),
    }.get(str(item.get("type") or ""), "")


def spoken(item: dict[str, Any]) -> str:
    """Return what a screen reader says of an item."""
    counted = plural(int(item["articles"]), _tr("article"), _tr("articles")) if item.get("articles") else ""
    return ", ".join(part for part in (str(item["text"]), kind_words(item), counted) if part)


class CompletionDelegate(QStyledItemDelegate):
    """Paints one completion in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = current()

    def row_height(self, theme: Theme) -> int:
        """Return the height of every row."""
        return theme.size("body") + 14

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row."""
        return QSize(200, self.row_height(self.theme))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint picture and words at the left, kind and count at the right."""
        theme, box = self.theme, QRect(option.rect)
        item: dict[str, Any] = index.data(Qt.ItemDataRole.UserRole)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(box, 4, 4)
        kind = str(item.get("type") or "")
        name = assets.PICTURES.get(kind) or _PICTURES.get(str(item["kind"]), "search")
        colour = theme.entity(kind) if kind else theme.muted
        picture = assets.pixmap(name, _ICON, colour, ratio=painter.device().devicePixelRatio())
        painter.drawPixmap(box.left() + _SIDE, box.center().y() - _ICON // 2 + 1, picture)
        right = box.right() - _SIDE
        for words, role in ((number(int(item["articles"])) if item.get("articles") else "", "small"),
                            (kind_words(item), "caption")):  # fmt: skip
            font = theme.font("small" if role == "small" else "caption")
            painter.setFont(font)
            painter.setPen(theme.colour("muted"))
            width = QFontMetrics(font).horizontalAdvance(words)
            if role == "small":
                width = max(width, QFontMetrics(font).horizontalAdvance("0,000"))
            place = QRect(right - width, box.top(), width, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            right -= width + _GAP
        left = box.left() + _SIDE + _ICON + _GAP
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        room = max(0, right - left)
        words = QFontMetrics(font).elidedText(showable(str(item["text"])), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, box.top(), room, box.height()), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
