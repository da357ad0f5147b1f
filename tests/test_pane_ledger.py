"""The ledger: decisions newest first, each undone alone; ignored words; what waits to be looked at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cuttings_desktop.ledger import Ledger

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def decisions(first: int, many: int, total: int) -> dict[str, Any]:
    """Return decisions as the archive answers, newest first."""
    rows = [
        {"id": total - n, "made": "2026-01-05T09:30:00", "kind": "merge", "label": f"merge {total - n}",
         "in_force": n != 2, "detail": "Vogel,\nI. Vogel" if n % 2 else "", "entity": f"e{n}" if n % 2 else None,
         "article": None if n % 2 else n}
        for n in range(first, first + many)
    ]  # fmt: skip
    return {"total": total, "rows": rows}


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Ledger]:
    made = Ledger()
    qtbot.addWidget(made)
    made.resize(520, 500)
    made.show()
    made.set_decisions(0, decisions(0, 20, 300))
    yield made


def heads(pane: Ledger) -> list[str]:
    return [line.head for line in pane.decisions.lines.shown]


def test_decisions_stand_newest_first_with_what_they_touched(pane: Ledger) -> None:
    """What was taken back is said to be; every line is a line."""
    assert heads(pane)[:2] == ["Merge 300", "Merge 299"]
    lines = pane.decisions.lines.shown
    assert lines[1].text == "Vogel, I. Vogel" and lines[2].off and "taken back" in lines[2].text
    assert lines[0].right == "5 Jan 2026, 09:30"


def test_one_is_undone_by_key_or_button_but_not_twice(pane: Ledger, qtbot: QtBot) -> None:
    """Delete here does not reach the window, which would move an article to the trash."""
    view = pane.decisions.view
    view.setFocus()
    view.choose(1)
    with qtbot.waitSignal(pane.undo_wanted) as told:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told.args == [299]
    view.choose(2)
    assert not pane.decisions.remove.isEnabled()
    with qtbot.assertNotEmitted(pane.undo_wanted):
        qtbot.keyClick(view, Qt.Key.Key_Delete)


def test_enter_opens_what_a_decision_touched(pane: Ledger, qtbot: QtBot) -> None:
    """A name's page, or an article."""
    view = pane.decisions.view
    view.choose(1)
    with qtbot.waitSignal(pane.entity_wanted) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["e1"]
    view.choose(4)
    with qtbot.waitSignal(pane.article_wanted) as told:
        pane.decisions.open.click()
    assert told.args == [4]


def test_the_rest_is_asked_for_at_the_end_and_while_one_filters(pane: Ledger, qtbot: QtBot) -> None:
    """Each page once."""
    asked: list[int] = []
    pane.decisions_wanted.connect(lambda offset, _limit: asked.append(offset))
    pane.decisions.view.scrollToBottom()
    qtbot.waitUntil(lambda: asked == [20])
    pane.decisions.filter.setText("merge 5")
    pane.set_decisions(20, decisions(20, 256, 300))
    assert asked == [20, 276]
    pane.set_decisions(276, decisions(276, 24, 300))
    assert asked == [20, 276] and len(pane.decisions.lines.every) == 300
    assert heads(pane) and all("5" in head for head in heads(pane))
    pane.decisions.filter.setText("nothing of the kind")
    assert "filter" in pane.decisions.blank.head.text()


def test_another_answer_keeps_the_line_in_hand(pane: Ledger) -> None:
    """Also when a new decision has come above it."""
    pane.decisions.view.choose(3)
    pane.set_decisions(0, decisions(0, 21, 301))
    assert pane.decisions.view.chosen()[0]["id"] == 297


def test_ignored_words_are_added_and_taken_off(pane: Ledger, qtbot: QtBot) -> None:
    """The tab says how many there are."""
    pane.set_ignored([{"surface": "Harbour", "type": "", "decision": 4}, {"surface": "May", "type": "person"}])
    assert [line.text for line in pane.ignored.lines.shown] == ["never a name", "never a person"]
    assert pane.tabs.tabText(1) == "Ignored words  2"
    pane.show_tab("ignored")
    pane.ignored.view.choose(1)
    with qtbot.waitSignal(pane.decision_made) as told:
        pane.ignored.remove.click()
    assert told.args == [{"kind": "heed", "surface": "May", "type": "person"}]
    pane.word.setText("  Ward ")
    with qtbot.waitSignal(pane.decision_made) as told:
        qtbot.keyClick(pane.word, Qt.Key.Key_Return)
    assert told.args == [{"kind": "ignore", "surface": "Ward", "type": ""}] and not pane.word.text()


def test_what_no_longer_fits_is_dismissed(pane: Ledger, qtbot: QtBot) -> None:
    """With its reason."""
    pane.set_review([{"id": 9, "decision": 4, "label": "title", "reason": "the sentence is gone", "made": ""}])
    pane.show_tab("review")
    assert pane.review.lines.shown[0].text == "the sentence is gone"
    pane.review.view.choose(0)
    with qtbot.waitSignal(pane.dismissed) as told:
        pane.review.remove.click()
    assert told.args == [9]


def test_read_only_lists_but_changes_nothing(pane: Ledger) -> None:
    """Undo, dismiss and apply are not offered."""
    pane.set_decisions(0, decisions(0, 20, 20), read_only=True)
    pane.decisions.view.choose(1)
    assert not pane.decisions.remove.isEnabled() and pane.decisions.open.isEnabled() and not pane.apply.isEnabled()


def test_empty_lists_say_what_they_are_for(pane: Ledger) -> None:
    """None of them is an empty square."""
    pane.set_decisions(0, {"total": 0, "rows": []})
    pane.set_ignored([])
    pane.set_review([])
    for tab in (pane.decisions, pane.ignored, pane.review):
        assert tab._stack.currentIndex() == 1 and tab.blank.head.text() and tab.blank.text.text()
