"""A page of words and links that loads nothing: what is followed is told, by pointer and by keys."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QMouseEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from cuttings_desktop.date_words import interval_words
from cuttings_desktop.glyphs import showable
from cuttings_desktop.theme import Theme, current

__all__ = ["LinkPage", "escaped", "link", "marked", "place_address", "sentence_html", "source_words"]

_LONGEST = 420  # characters of a sentence that is shown


def escaped(text: str) -> str:
    """Return a text as HTML, with a stand-in for what no font has."""
    return html.escape(showable(" ".join(text.split())))


def link(address: str, words: str, *, quiet: bool = False) -> str:
    """Return a link; `words` are plain."""
    kind = ' class="quiet"' if quiet else ""
    return f'<a{kind} href="{html.escape(address)}">{escaped(words)}</a>'


def place_address(row: Mapping[str, Any]) -> str:
    """Return the address of a place in an article: `place/ARTICLE/START/END`."""
    return f"place/{int(row['article'])}/{int(row.get('start') or 0)}/{int(row.get('end') or 0)}"


def marked(text: str, spans: Iterable[Sequence[int]]) -> str:
    """Return a sentence as HTML with its spans (code points into it) marked; too much before the first is left out."""
    good = sorted((max(0, int(s)), min(len(text), int(e))) for s, e in spans)
    good = [(s, e) for s, e in good if s < e]
    first = 0
    if good and len(text) > _LONGEST and good[0][0] > _LONGEST // 2:
        first = text.rfind(" ", 0, good[0][0] - _LONGEST // 4) + 1
    last = len(text) if len(text) - first <= _LONGEST else first + _LONGEST
    pieces, at = ["…" if first else ""], first
    for start, end in good:
        if start < at or start >= last:
            continue
        pieces += [_plain(text[at:start]), "<b>", _plain(text[start : min(end, last)]), "</b>"]
        at = min(end, last)
    pieces += [_plain(text[at:last]), "…" if last < len(text) else ""]
    return "".join(pieces)


def _plain(text: str) -> str:
    """Return a piece of a sentence, its line ends as spaces."""
    return html.escape(showable(text)).replace("\n", " ")


def source_words(row: Mapping[str, Any]) -> str:
    """Return the title and the day of the article that a sentence stands in."""
    published = row.get("published")
    day = interval_words(published, bounds=True) if isinstance(published, Mapping) else ""
    return "  ·  ".join(word for word in (str(row.get("title") or ""), day) if word)


def sentence_html(row: Mapping[str, Any], spans: Iterable[Sequence[int]]) -> str:
    """Return one sentence with its source as a link to the place."""
    words = marked(str(row.get("sentence") or ""), spans)
    return f'<p class="said">{words}<br>{link(place_address(row), source_words(row), quiet=True)}</p>'


def style_of(theme: Theme) -> str:
    """Return the style of a page in a theme; sizes in pixels."""
    return (
        f"body {{ color: {theme.text}; font-size: {theme.size('body')}px; }}"
        f"a {{ color: {theme.accent}; text-decoration: none; }}"
        f"a.quiet {{ color: {theme.muted}; font-size: {theme.size('small')}px; text-decoration: underline; }}"
        f"h3 {{ font-size: {theme.size('title')}px; font-weight: 600; margin-top: 18px; margin-bottom: 4px; }}"
        f"h4 {{ font-size: {theme.size('small')}px; font-weight: 600; color: {theme.muted};"
        " margin-top: 10px; margin-bottom: 2px; }"
        "p { margin-top: 2px; margin-bottom: 4px; line-height: 125%; }"
        "p.said { margin-top: 3px; margin-bottom: 7px; }"
        f"b {{ color: {theme.text}; background-color: {theme.selection}; font-weight: 600; }}"
        f".muted {{ color: {theme.muted}; font-size: {theme.size('small')}px; }}"
        f".warning {{ color: {theme.warning}; font-size: {theme.size('small')}px; }}"
        f"td.cell {{ background-color: {theme.window}; padding: 8px 10px; }}"
        "strong { font-weight: 600; }"
    )


class LinkPage(QTextBrowser):
    """Shows HTML of our own making.

    Signals: followed(address, modifiers), link_menu(address, global point).
    """

    followed = Signal(str, object)
    link_menu = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None, margin: int = 16) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setStyleSheet("QTextBrowser { border: 0; padding: 0; }")
        self.document().setDocumentMargin(margin)
        self._keys = Qt.KeyboardModifier.NoModifier
        self.anchorClicked.connect(self._follow)

    def show_words(self, body: str, *, keep: bool = False) -> None:
        """Show other words; with `keep` the place that is read stays."""
        place = self.verticalScrollBar().value() if keep else 0
        self.document().setDefaultStyleSheet(style_of(current()))
        self.setHtml(body)
        self.verticalScrollBar().setValue(place)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Answer every wish for a picture or style with nothing: returning None would let Qt read files."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            blank = QImage(1, 1, QImage.Format.Format_ARGB32)
            blank.fill(Qt.GlobalColor.transparent)
            return blank
        return QByteArray()

    def _follow(self, address: QUrl) -> None:
        """Tell that a link was followed."""
        self.followed.emit(address.toString(), self._keys)
        self._keys = Qt.KeyboardModifier.NoModifier

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember which keys are held."""
        self._keys = event.modifiers()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember which keys are held; Enter follows the link in hand, the menu key asks for its menu."""
        self._keys = event.modifiers()
        super().keyPressEvent(event)

    def link_in_hand(self) -> str:
        """Return the address of the link that Tab has reached."""
        cursor = QTextCursor(self.textCursor())
        if not cursor.hasSelection():
            return ""
        cursor.setPosition(cursor.selectionEnd())
        return str(cursor.charFormat().anchorHref())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a link; else offer to copy."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        address = self.link_in_hand() if by_key else self.anchorAt(event.pos())
        if address:
            self.link_menu.emit(address, event.globalPos())
            return
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
