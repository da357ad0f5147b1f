"""Names and titles from strangers: what looks like markup opens no file, what turns the writing is written out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, QSettings, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

import desktop_fake_articles
from cuttings_db.characters import escaped, isolated, one_line
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.importer.outcomes import Outcomes, as_text
from cuttings_desktop.importer.passwords import PasswordDialog
from cuttings_desktop.importer.watch import WatchDialog
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import whole_window

_TIP = Qt.ItemDataRole.ToolTipRole
_BACKWARDS = "report\u202etxt.exe"
_PICTURE = "<img src='{}'>"


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe that nobody writes to: whoever opens it waits for ever."""
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, own_settings: QSettings, monkeypatch: pytest.MonkeyPatch, pipe: Path
) -> Iterator[MainWindow]:
    """The window on an archive whose every name and title asks for a file."""
    asks = _PICTURE.format(pipe)
    entities = [(kind, sort, f"{name}{asks}") for kind, sort, name in desktop_fake_articles.ENTITIES["en"]]
    monkeypatch.setitem(desktop_fake_articles.ENTITIES, "en", entities)
    titles = [f"{title} {asks}" for title in desktop_fake_articles.TITLES["en"]]
    monkeypatch.setitem(desktop_fake_articles.TITLES, "en", titles)
    yield from whole_window(qtbot, qapp, FakeArchive(14), own_settings)


def _indexes(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Yield the cells of a model, those below others as well."""
    parent = parent or QModelIndex()
    for row in range(min(model.rowCount(parent), 40)):
        for column in range(_columns(model, parent)):
            yield model.index(row, column, parent)
        yield from _indexes(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    """Return how many columns are looked at; lists keep their one to themselves."""
    return 1 if isinstance(model, QAbstractListModel) else min(model.columnCount(parent), 40)


def _asking(text: object) -> bool:
    """Tell whether Qt would take a text for markup that names a file."""
    return isinstance(text, str) and "<img" in text


def test_no_tip_and_no_label_takes_a_name_for_markup(window: MainWindow, qtbot: QtBot) -> None:
    models = [view.model() for view in window.findChildren(QAbstractItemView) if view.model() is not None]
    qtbot.waitUntil(lambda: any(_asking(i.data()) for m in models for i in _indexes(m)))
    named = [i for m in models for i in _indexes(m) if "&lt;img" in str(i.data(_TIP))]
    assert named
    assert not [i.data(_TIP) for m in models for i in _indexes(m) if _asking(i.data(_TIP))]
    across = Qt.Orientation.Horizontal
    heads = [m.headerData(n, across, _TIP) for m in models for n in range(_columns(m, QModelIndex()))]
    widgets: list[QWidget] = window.findChildren(QWidget)
    assert not [words for words in (*heads, *(w.toolTip() for w in widgets)) if _asking(words)]
    rich = [
        label.text()
        for label in window.findChildren(QLabel)
        if _asking(label.text()) and label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert not rich


def test_a_tip_shows_markup_as_it_is_and_opens_nothing(qtbot: QtBot, pipe: Path) -> None:
    shown = QLabel("a")
    qtbot.addWidget(shown)
    shown.show()
    words = f"A title {_PICTURE.format(pipe)}"
    assert plain_tip("3 > 2 & more") == "3 > 2 & more"
    assert "&lt;img" in plain_tip(words)
    # Without that this would never return.
    QToolTip.showText(QPoint(5, 5), plain_tip(words), shown)
    QApplication.processEvents()
    QToolTip.hideText()


def test_names_of_files_are_written_out_where_they_hide_something(qtbot: QtBot) -> None:
    assert one_line(_BACKWARDS) == "report\\u202etxt.exe"
    assert one_line("a\nb\x1b[2J\udcff") == "a\\nb\\x1b[2J\\udcff"
    assert escaped("a\nb\t\x1b[2J\u202e") == "a\nb\t\\x1b[2J\\u202e"
    assert isolated("会议 – é 👩\u200d🔬.txt") == "会议 – é 👩\u200d🔬.txt"
    assert isolated("דוח.txt") == "\u2068דוח.txt\u2069"
    failed = {"path": f"/in/{_BACKWARDS}", "member": "", "reason": f"no {_BACKWARDS}", "advice": "", "kind": "NoText"}
    inside = {"path": "/in/a.zip", "member": "b\u2066.txt\nc", "id": 1, "title": f"<b>{_BACKWARDS}"}
    report = {"failed": [failed], "articles": [inside], "given": 2, "added": 1, "already": 0}
    model = Outcomes(report)
    told = [str(i.data(role)) for i in _indexes(model) for role in (Qt.ItemDataRole.DisplayRole, _TIP)]
    dialogs = (PasswordDialog([failed["path"]]), WatchDialog())
    for dialog in dialogs:
        qtbot.addWidget(dialog)
    dialogs[1].set_rows([{"path": failed["path"], "kind": "folder"}])
    told += [w.toolTip() + w.accessibleName() for d in dialogs for w in d.findChildren(QWidget)]
    told += [label.text() for label in dialogs[0].findChildren(QLabel)]
    told += [dialogs[1].list.item(0).text(), dialogs[1].list.item(0).toolTip(), as_text(report)]
    assert sum("\\u202e" in words for words in told) >= 6
    assert not [words for words in told if "\u202e" in words or "\u2066" in words or "\nc" in words]
