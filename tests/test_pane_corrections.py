"""Corrections: what the menu of a name and its dialogs say, and exactly what they tell the window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cuttings_db.model import ENTITY_TYPES, EntityFilter
from cuttings_desktop.corrections import ArticleDialog, EntityMenu, MergeDialog, RenameDialog
from cuttings_desktop.corrections.plain_dates import interval_of, to_edtf
from pane_dialogs_samples import MENTION, ONE, TWO, shown_owner
from pane_samples import ENGLISH, header

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    yield from shown_owner(qtbot)


def actions(menu: QMenu) -> dict[str, QAction]:
    return {a.text(): a for a in menu.actions() if a.text()}


def test_the_menu_of_a_name_narrows_and_decides(owner: QWidget, qtbot: QtBot) -> None:
    """Add, leave out, another type, no name: each is told as the archive takes it."""
    menu = EntityMenu([MENTION], owner)
    told: list[Any] = []
    menu.filter_wanted.connect(told.append)
    menu.decision_made.connect(told.append)
    here = actions(menu)
    here["Add to the question"].trigger()
    here["Leave out articles with it"].trigger()
    here["This is not a name"].trigger()
    kinds = menu.findChild(QMenu)
    assert isinstance(kinds, QMenu) and len(kinds.actions()) == len(ENTITY_TYPES)
    actions(kinds)["Organisation"].trigger()
    assert told == [
        EntityFilter("e9", "CSCO", "event", False),
        EntityFilter("e9", "CSCO", "event", True),
        {"kind": "reject", "entity": "e9"},
        {"kind": "retype", "entity": "e9", "type": "organisation"},
    ]
    assert not actions(kinds)["Event"].isEnabled()


def test_a_read_only_archive_offers_no_corrections(owner: QWidget) -> None:
    """Narrowing stays, deciding goes."""
    assert set(actions(EntityMenu([ONE], owner, read_only=True))) == {
        "Hu Xin  ·  Person",
        "Open its page",
        "Add to the question",
        "Leave out articles with it",
        "Copy the name",
    }


def test_merging_lets_one_choose_the_name(owner: QWidget, qtbot: QtBot) -> None:
    """The chosen entity comes first; a name of one's own may be typed; nothing empty can be told."""
    dialog = MergeDialog([TWO, ONE], owner)
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog._decide()
    assert told.args == [{"kind": "merge", "entities": ["e1", "e2"], "name": "Hu Xin"}]
    dialog = MergeDialog([TWO, ONE], owner)
    dialog._group.button(1).setChecked(True)
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog._decide()
    assert told.args == [{"kind": "merge", "entities": ["e2", "e1"], "name": "Xin Hu & Co"}]
    dialog = MergeDialog([TWO, ONE], owner)
    dialog.own.setChecked(True)
    assert not dialog.ok.isEnabled()
    dialog.show()
    dialog.line.setText("胡欣")
    assert dialog.ok.isEnabled()
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog._decide()
    assert told.args == [{"kind": "merge", "entities": ["e1", "e2"], "name": "胡欣"}]


def test_the_menu_tells_what_its_dialog_decides_after_it_has_closed(owner: QWidget, qtbot: QtBot) -> None:
    """The menu is gone from the screen while the dialog is open, and its signal still comes."""
    menu = EntityMenu([ONE, TWO], owner)
    told: list[Any] = []
    menu.decision_made.connect(told.append)
    menu.popup(owner.mapToGlobal(owner.rect().center()))
    actions(menu)["These are one: merge…"].trigger()
    menu.close()
    qtbot.wait(30)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog = owner.findChild(MergeDialog)
    assert isinstance(dialog, MergeDialog)
    dialog.ok.click()
    assert told == [{"kind": "merge", "entities": ["e1", "e2"], "name": "Hu Xin"}]


def test_names_of_different_types_are_not_merged(owner: QWidget) -> None:
    """The menu says why."""
    menu = EntityMenu([ONE, MENTION], owner)
    merge = next(a for text, a in actions(menu).items() if "merge" in text)
    assert not merge.isEnabled() and "different types" in merge.text()


def test_renaming_needs_another_name(owner: QWidget, qtbot: QtBot) -> None:
    """The old name is no news."""
    dialog = RenameDialog(ONE, owner)
    assert not dialog.ok.isEnabled()
    dialog.line.setText("  Hu Xin (Fudan) ")
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog.ok.click()
    assert told.args == [{"kind": "rename", "entity": "e1", "name": "Hu Xin (Fudan)"}]


def test_only_changed_fields_of_an_article_are_decided(owner: QWidget, qtbot: QtBot) -> None:
    """A date in plain words becomes EDTF; an emptied date becomes none; the preview says how it is understood."""
    told: list[dict[str, Any]] = []
    dialog = ArticleDialog(header(ENGLISH, 7), owner)
    dialog.decision_made.connect(told.append)
    assert not dialog.ok.isEnabled()
    dialog.lines["published"].setText("about June 2025")
    assert dialog.preview.text().startswith("about June 2025")
    dialog.lines["author"].setText("Jun Takeda")
    dialog.ok.click()
    assert told == [
        {"kind": "published", "article": 7, "value": "2025-06~"},
        {"kind": "author", "article": 7, "value": "Jun Takeda"},
    ]
    dialog = ArticleDialog(header(ENGLISH, 7), owner)
    dialog.lines["published"].setText("")
    assert (
        dialog.changes() == [{"kind": "published", "article": 7, "value": None}] and "undated" in dialog.preview.text()
    )
    dialog.lines["published"].setText("31 February 2025")
    assert not dialog.ok.isEnabled() and "not understood" in dialog.preview.text()


def test_evidence_can_be_taken_as_the_date(owner: QWidget) -> None:
    """A click on a piece of evidence fills the line."""
    made = header(ENGLISH, 7)
    made["published"]["evidence"].append({"source": "url", "quote": "/2025/06/08/", "edtf": "2025-06-08"})
    dialog = ArticleDialog(made, owner)
    links = [b for b in dialog.findChildren(QPushButton) if b.property("kind") == "link"]
    links[1].click()
    assert dialog.changes() == [{"kind": "published", "article": 7, "value": "2025-06-08"}]


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("9 June 2025", "2025-06-09"),
        ("June 9, 2025", "2025-06-09"),
        ("9th Sept. 2025", "2025-09-09"),
        ("2025年6月9日", "2025-06-09"),
        ("2025年6月", "2025-06"),
        ("2025/6/9", "2025-06-09"),
        ("June 2025", "2025-06"),
        ("2025", "2025"),
        ("Q3 2024", "2024-35"),
        ("about 2019", "2019~"),
        ("2019?", "2019?"),
        ("perhaps June 2019", "2019-06?"),
        ("since 24 June 2019", "[2019-06-24..]"),
        ("before 2020", "[..2020]"),
        ("between 26 Aug 2025 and 31 Dec 2025", "[2025-08-26..2025-12-31]"),
        ("2025-08-26..2025-12-31", "[2025-08-26..2025-12-31]"),
        ("[2025-08-26..2025-12-31]", "[2025-08-26..2025-12-31]"),
        ("201X", "201X"),
        ("", ""),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, edtf: str) -> None:
    """Plain words, Chinese, numbers in the order of ISO, and EDTF itself."""
    assert to_edtf(typed) == edtf
    assert (interval_of(typed) is None) == (edtf == "")


@pytest.mark.parametrize("typed", ["June", "31 June 2025", "5/6/2025", "yesterday", "2025-13", "Juniper 2025", "about"])
def test_what_is_no_sure_date_is_refused(typed: str) -> None:
    """Nothing is guessed: not a year, not whether 5/6 is May or June."""
    with pytest.raises(ValueError, match="not a date"):
        to_edtf(typed)
