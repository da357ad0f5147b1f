"""What the menus offer for selected words and for a highlight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from cuttings_desktop import assets
from cuttings_desktop.highlight_looks import COLOURS, colour_words, swatch_icon
from cuttings_desktop.reading_pane.marks import Mark

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.own_marks import OwnMarks

__all__ = ["add_highlight", "add_own_marks"]


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("reading_pane", text)


def _entry(menu: QMenu, picture: str, words: str, call: Callable[[], object]) -> None:
    """Add one line that does something."""
    action = menu.addAction(assets.icon(picture), words)
    action.triggered.connect(lambda _checked=False: call())


def add_own_marks(menu: QMenu, own: OwnMarks, mark: Mark | None, *, selected: bool) -> None:
    """Offer in the page's menu what can be done with the selection, or with the highlight under the pointer."""
    if selected:
        _entry(menu, "quote", _tr("Copy with citation"), own.cite)
        if not own.read_only:
            colours = menu.addMenu(assets.icon("highlighter"), _tr("Highlight"))
            for colour in COLOURS:
                action = colours.addAction(swatch_icon(colour), colour_words(colour))
                action.triggered.connect(lambda _checked=False, colour=colour: own.highlight(colour))
            _entry(menu, "sticky-note", _tr("Write a note…"), own.annotate)
    elif mark is not None and mark.kind == "highlight":
        add_highlight(menu, own, str(mark.data["id"]))
    elif not own.read_only:
        _entry(menu, "sticky-note", _tr("Note on the article…"), own.note_article)
    menu.addSeparator()


def add_highlight(menu: QMenu, own: OwnMarks, identifier: str) -> None:
    """Offer what can be done with one highlight."""
    _entry(menu, "sticky-note", _tr("Note on the highlight…"), lambda: own.open(identifier, write=True))
    _entry(menu, "quote", _tr("Copy with citation"), lambda: own.cite(identifier))
    if own.read_only:
        return
    for colour in COLOURS:
        action = menu.addAction(swatch_icon(colour), colour_words(colour))
        action.triggered.connect(lambda _checked=False, colour=colour: own.change(identifier, {"colour": colour}))
    _entry(menu, "trash-2", _tr("Remove the highlight"), lambda: own.remove(identifier))
