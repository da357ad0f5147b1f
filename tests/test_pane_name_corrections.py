"""Corrections of names: what menus, the popover and dialogs offer, and exactly what they tell the window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.corrections import AddDialog, ClaimDialog, EntityMenu, EntityPopover, SameAsDialog, SplitDialog
from pane_dialogs_samples import ONE, TWO, shown_owner
from pane_naming_samples import page

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WORD = {"entity": "e1", "name": "Hu Xin", "type": "person", "start": 3, "end": 9, "article": 7, "surface": "Dr Hu"}
SAID = {"article": 7, "start": 3, "end": 9, "text": "Dr Hu"}


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    yield from shown_owner(qtbot)


def actions(menu: QMenu) -> dict[str, QAction]:
    return {a.text(): a for a in menu.actions() if a.text()}


def told_by(menu: EntityMenu) -> list[Any]:
    told: list[Any] = []
    for signal in (menu.decision_made, menu.page_wanted, menu.split_wanted, menu.claim_wanted, menu.assign_wanted):
        signal.connect(told.append)
    return told


def test_a_word_in_the_text_can_be_corrected_here_and_everywhere(owner: QWidget) -> None:
    """Another meaning, another type, no name here, never a name: each with its place or its spelling."""
    menu = EntityMenu([WORD], owner)
    told, here = told_by(menu), actions(menu)
    here["Here “Dr Hu” means another…"].trigger()
    here["Here it is not a name"].trigger()
    here["Never take “Dr Hu” for a name"].trigger()
    kinds = [m for m in menu.findChildren(QMenu) if m.title() == "Here it is a …"]
    actions(kinds[0])["Organisation"].trigger()
    place = {"article": 7, "start": 3, "end": 9}
    assert told == [
        WORD,
        {"kind": "reject_mention", **place},
        {"kind": "ignore", "surface": "Dr Hu", "type": ""},
        {"kind": "retype_mention", **place, "type": "organisation"},
    ]


def test_a_name_of_a_list_is_opened_split_and_said_of(owner: QWidget) -> None:
    """But has no place in a text; an organisation has no title."""
    menu = EntityMenu([ONE], owner)
    told, here = told_by(menu), actions(menu)
    assert not any("Here" in words for words in here)
    for words in ("Open its page", "These are two: split…", "Set title or affiliation…"):
        here[words].trigger()
    assert told == [ONE, ONE, ONE]
    assert "Set title or affiliation…" not in actions(EntityMenu([{**ONE, "type": "organisation"}], owner))


def test_two_names_can_be_kept_apart(owner: QWidget) -> None:
    """Of two it can be said that they are not the same; of three it is not clear which."""
    menu = EntityMenu([ONE, TWO], owner)
    told = told_by(menu)
    actions(menu)["These are not the same"].trigger()
    assert told == [{"kind": "not_same", "entities": ["e1", "e2"]}]
    assert "These are not the same" not in actions(EntityMenu([ONE, TWO, {**TWO, "id": "e3"}], owner))


def test_words_are_added_here_or_everywhere_as_new_or_as_another_spelling(owner: QWidget, qtbot: QtBot) -> None:
    """Nothing is told before the other name is chosen."""
    dialog = AddDialog(SAID, owner, kind="event")
    place = {"article": 7, "start": 3, "end": 9}
    decision = {"kind": "add_mention", **place, "type": "event", "everywhere": True}
    assert dialog.decision() == decision
    dialog.here.setChecked(True)
    with qtbot.waitSignal(dialog.names_wanted) as told:
        dialog.known.setChecked(True)
    assert told.args == ["", "event"] and dialog.decision() is None and not dialog.ok.isEnabled()
    dialog.chooser.set_names("other words", [ONE])
    assert dialog.decision() is None
    dialog.chooser.set_names("", [ONE, TWO])
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog.ok.click()
    assert told.args == [{**decision, "everywhere": False, "entity": "e1"}]


def test_another_type_asks_for_other_names(owner: QWidget, qtbot: QtBot) -> None:
    """While one looks for the name that it is another spelling of."""
    dialog = AddDialog(SAID, owner)
    dialog.known.setChecked(True)
    with qtbot.waitSignal(dialog.names_wanted) as told:
        dialog.kind.setCurrentIndex(dialog.kind.findData("gene"))
    assert told.args == ["", "gene"]


def test_a_title_or_an_affiliation_is_set(owner: QWidget, qtbot: QtBot) -> None:
    """Words for a title, an organisation of the archive or new words for an affiliation; present or past."""
    dialog = ClaimDialog(ONE, owner)
    assert not dialog.ok.isEnabled()
    dialog.value.setText(" Director ")
    assert dialog.decision() == {
        "kind": "claim", "entity": "e1", "claim": "title", "former": False, "value": "Director"
    }  # fmt: skip
    dialog.former.setChecked(True)
    dialog.kind.setCurrentIndex(dialog.kind.findData("affiliation"))
    assert dialog.decision() is None
    dialog.chooser.filter.setText("A new house")
    made = {"kind": "claim", "entity": "e1", "claim": "affiliation", "former": True}
    assert dialog.decision() == {**made, "value": "A new house"}
    dialog.chooser.set_names("A new house", [{"id": "e8", "name": "Harbour Institute", "articles": 3}])
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog.ok.click()
    assert told.args == [{**made, "value": "Harbour Institute", "other": "e8"}]


def test_a_split_takes_some_but_not_all(owner: QWidget) -> None:
    """Names, articles or both; all of it would be no split."""
    dialog = SplitDialog(page(), [{"id": 7, "title": "One"}, {"id": 8, "title": "Two"}], owner)
    assert not dialog.ok.isEnabled()
    dialog.names.item(1).setCheckState(Qt.CheckState.Checked)
    made = {"kind": "split", "entity": "e1", "names": ["Vogel"], "articles": []}
    assert dialog.decision() == made
    dialog.names.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.decision() is None and not dialog.ok.isEnabled()
    for row in (0, 1):
        dialog.names.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.articles.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.line.setText("Ines Vogel (Lisbon)")
    assert dialog.decision() == {**made, "names": [], "articles": [8], "name": "Ines Vogel (Lisbon)"}
    dialog.articles.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.decision() is None


def test_a_meaning_is_chosen_by_typing(owner: QWidget, qtbot: QtBot) -> None:
    """The name that is corrected is not offered; Enter takes the one in hand."""
    dialog = SameAsDialog(WORD, owner, title="Here “Dr Hu” means …", button="It means this")
    dialog.ask()
    dialog.set_names([ONE, TWO])
    assert dialog.names.count() == 1 and dialog.ok.text() == "It means this"
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert told.args[0]["id"] == "e2"


def test_the_popover_says_who_it_is_and_offers_what_can_be_done(owner: QWidget, qtbot: QtBot) -> None:
    """What the archive knows comes a moment later; of another name it is let go."""
    owner.resize(800, 600)
    popover = EntityPopover(owner)
    where = QRect(owner.mapToGlobal(owner.rect().center()), owner.rect().size() * 0.01)
    popover.show_mention(WORD, where)
    assert "written “Dr Hu” here" in popover._facts.text() and popover._claims.isHidden()
    popover.complete(page("e9"))
    assert popover._claims.isHidden()
    popover.complete(page("e1"))
    assert "2 articles" in popover._facts.text() and "Affiliation: Harbour Institute" in popover._claims.text()
    with qtbot.waitSignal(popover.decision_made) as told:
        popover.reject.click()
    assert told.args == [{"kind": "reject_mention", "article": 7, "start": 3, "end": 9}] and popover.isHidden()
    popover.show_mention(WORD, where, read_only=True)
    assert popover.reject.isHidden() and popover.correct.isHidden() and not popover.page.isHidden()
    with qtbot.waitSignal(popover.page_wanted) as told:
        popover.page.click()
    assert told.args == [WORD]
