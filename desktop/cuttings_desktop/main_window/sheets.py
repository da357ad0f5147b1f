"""The small windows of the Help menu: the keys, how to search."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.main_window.action_spec import without_mnemonic
from cuttings_desktop.main_window.actions import MENUS, ActionSpec

__all__ = ["keys_sheet", "query_sheet"]

_COLUMNS = 4
_WIDE = 1300  # pixels of a window beside which as many columns fit


def _tr(text: str) -> str:
    """Translate one line."""
    return QCoreApplication.translate("sheets", text)


def _sheet(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    """Make an empty sheet with a button to close it."""
    sheet = QDialog(parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.setWindowTitle(title)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(24, 24, 24, 16)
    column.setSpacing(16)
    inside = QVBoxLayout()
    inside.setSpacing(16)
    column.addLayout(inside)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(sheet.reject)
    column.addWidget(buttons)
    return sheet, inside


def _label(text: str, role: str = "") -> QLabel:
    """Make one label."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def _table(head: str, lines: list[tuple[str, str]]) -> QWidget:
    """Make a small table of two columns with a head."""
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    if head:
        grid.addWidget(_label(head, "title"), 0, 0, 1, 2)
    for row, (left, right) in enumerate(lines, 1):
        grid.addWidget(_label(left), row, 0)
        grid.addWidget(_label(right, "muted"), row, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return block


def _keys(spec: ActionSpec) -> str:
    """Return the keys of an action as the system writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    return _tr(" or ").join(QKeySequence(key).toString(form) for key in spec.keys)


def keys_sheet(parent: QWidget) -> QDialog:
    """Return the sheet of all keys."""
    sheet, column = _sheet(parent, _tr("Keys"))
    blocks: list[tuple[str, list[tuple[str, str]]]] = []
    for title, specs in MENUS:
        lines = [
            (without_mnemonic(QCoreApplication.translate("actions", s.text)), _keys(s))
            for s in specs
            if s is not None and s.keys
        ]
        blocks.append((without_mnemonic(QCoreApplication.translate("actions", title)), lines))
    pointer = [
        (_tr("Narrow by a name"), _tr("click it")),
        (_tr("See why a date is read so, correct it"), _tr("click it")),
        (_tr("Leave a name out"), _tr("Alt+click")),
        (_tr("About a name in the text"), _tr("Ctrl+click")),
        (_tr("Page of a name in a list"), _tr("Ctrl+Enter")),
        (_tr("Change and/or, published/mentions"), _tr("click the word")),
    ]
    blocks.append((_tr("Pointer"), pointer))
    days = [
        (_tr("From date to date, first, last"), _tr("arrows, Home, End")),
        (_tr("Open the sentence"), _tr("Enter")),
        (_tr("All articles that tell of it"), _tr("Space")),
        (_tr("Closer, farther, all dates"), _tr("+, −, 0")),
        (_tr("Begin, end a span of days"), _tr("[ and ], or drag")),
        (_tr("One more span"), _tr("Ctrl+[, or Ctrl+drag")),
        (_tr("As a table, and back"), _tr("T")),
    ]
    blocks.append((_tr("On the timeline"), days))
    queue = [
        (_tr("Same, merge"), "Y"),
        (_tr("Not the same"), "N"),
        (_tr("Skip"), "S"),
        (_tr("Undo"), "Z"),
        (_tr("Merge as"), "M"),
        (_tr("Open the article"), "O"),
    ]
    blocks.append((_tr("In the proposals"), queue))
    cells = [
        (_tr("From cell to cell"), _tr("arrows")),
        (_tr("To the next filled cell"), _tr("Ctrl+arrow")),
        (_tr("Sentences, or the page of a head"), _tr("Enter")),
    ]
    blocks.append((_tr("Who was where"), cells))
    line = [
        (_tr("Choose a completion"), _tr("Down, Up")),
        (_tr("Take the chosen one"), _tr("Enter")),
        (_tr("Take the chosen or the first one"), _tr("Tab")),
        (_tr("Ask what is written, with none chosen"), _tr("Enter")),
        (_tr("Close the completions"), _tr("Esc")),
    ]
    blocks.append((_tr("In the search line"), line))
    text = [
        (_tr("Select words"), _tr("Shift+Left, Right")),
        (_tr("Select sentences"), _tr("Shift+Up, Down")),
        (_tr("From mark to mark; open it"), _tr("Alt+Up, Down; Enter")),
        (_tr("Size of the text"), _tr("Ctrl+wheel")),
        (_tr("An article of the list beside"), _tr("middle click, Ctrl+Enter")),
    ]
    blocks.append((_tr("In the text"), text))
    side = [
        (_tr("Look here; here as well"), _tr("Enter, Ctrl+Enter")),
        (_tr("Rename, remove"), _tr("F2, Delete")),
        (_tr("Fold, unfold a section"), _tr("Left, Right")),
        (_tr("Put articles into a collection"), _tr("drag them on it")),
    ]
    blocks.append((_tr("In the side bar"), side))
    column.addWidget(_in_columns(blocks, parent))
    return sheet


def _in_columns(blocks: list[tuple[str, list[tuple[str, str]]]], parent: QWidget) -> QScrollArea:
    """Return small tables in columns of about one height, which can be scrolled where the window is low."""
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 16, 0)
    row.setSpacing(28)
    many = _COLUMNS if parent.width() >= _WIDE else _COLUMNS - 1
    columns = [QVBoxLayout() for _ in range(many)]
    heights = [0] * many
    for title, lines in sorted(blocks, key=lambda block: -len(block[1])):
        shortest = heights.index(min(heights))
        heights[shortest] += len(lines) + 2
        columns[shortest].addWidget(_table(title, lines))
    for one in columns:
        one.setSpacing(20)
        one.addStretch(1)
        row.addLayout(one)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setStyleSheet("QScrollArea { background: transparent; }")
    size = inside.sizeHint()
    area.setMinimumSize(
        min(size.width() + 16, max(700, parent.width() - 80)), min(size.height(), parent.height() - 140)
    )
    return area


def query_sheet(parent: QWidget) -> QDialog:
    """Return the sheet of the query language."""
    sheet, column = _sheet(parent, _tr("How to search"))
    column.addWidget(
        _table(
            "",
            [
                ("checkpoint inhibitor", _tr("articles with both words")),
                ('"checkpoint inhibitor"', _tr("exactly this phrase")),
                ("lung OR breast", _tr("either of them")),
                ("lung -screening", _tr("without a word")),
                ("immuno*   wom?n", _tr("beginnings of words, any letter")),
                ("nivolumab~", _tr("similar spellings")),
                ('"trial survival"~5', _tr("near each other")),
                ("title:  author:  source:  file:", _tr("in one field")),
                ("person:  org:  place:  event:  product:", _tr("by names, in any spelling")),
                ("gene:  disease:  trial:  variant:", _tr("by names, in any spelling")),
                ("date:2024   date:2024-03..2025", _tr("published then")),
                ("after:2024-06   before:2025", _tr("published after, before")),
                ("mentions:2019-06", _tr("a date in the text")),
                ("tag:  collection:  note:", _tr("what you sorted and noted")),
                ("is:starred  is:unread  is:noted  lang:zh", _tr("your own marks, language")),
            ],
        )
    )
    hint = _label(_tr("Whatever is no such rule is simply searched. Chinese needs no spaces."), "muted")
    column.addWidget(hint)
    return sheet
