"""The queue of proposals: one pair at a time, keys decide, the next comes at once, undo brings one back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from cuttings_desktop.proposals import Proposals
from cuttings_desktop.proposals.queue import Queue
from pane_naming_samples import proposal

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAIRS = [proposal("e1", "e2"), proposal("e3", "e4", (2, 9)), proposal("e5", "e6")]


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Proposals]:
    made = Proposals()
    qtbot.addWidget(made)
    made.resize(600, 560)
    made.show()
    made.set_rows(0, {"total": 3, "rows": PAIRS})
    made.setFocus()
    yield made


def heads(pane: Proposals) -> tuple[str, str, str]:
    return pane.progress.text(), pane.left.name.text(), pane.right.name.text()


def test_a_pair_stands_side_by_side_with_reasons_and_sentences(pane: Proposals) -> None:
    """How far one is, both names with counts and spellings, why, and what the articles say."""
    assert heads(pane) == ("1 of 3", "Name e1", "Name e2")
    assert "5 articles" in pane.left._facts.text() and pane.left._names.text() == "N. e1"
    assert pane._why.text() == "84 % likely  ·  the same affiliation"
    assert "Professor Ines Vogel" in pane.evidence.toPlainText()


def test_keys_decide_and_the_next_comes_at_once(pane: Proposals, qtbot: QtBot) -> None:
    """Y merges under the name with more articles, N says not the same, S leaves it for later."""
    told: list[dict[str, Any]] = []
    pane.decision_made.connect(told.append)
    qtbot.keyClick(pane, Qt.Key.Key_Y)
    assert heads(pane)[:2] == ("2 of 3", "Name e3")
    qtbot.keyClick(pane, Qt.Key.Key_S)
    assert heads(pane)[:2] == ("3 of 3", "Name e5")
    qtbot.keyClick(pane, Qt.Key.Key_N)
    assert heads(pane)[:2] == ("3 of 3", "Name e3")
    qtbot.keyClick(pane, Qt.Key.Key_Y)
    assert told == [
        {"kind": "merge", "entities": ["e1", "e2"], "name": "Name e1"},
        {"kind": "not_same", "entities": ["e5", "e6"]},
        {"kind": "merge", "entities": ["e4", "e3"], "name": "Name e4"},
    ]
    assert pane._stack.currentIndex() == 1 and pane._blank.head.text() == "All decided"


def test_undo_brings_the_last_pair_back_into_hand(pane: Proposals, qtbot: QtBot) -> None:
    """Only what this queue has decided is undone by it."""
    pane.undo_wanted.connect(pane.take_back)
    with qtbot.assertNotEmitted(pane.undo_wanted):
        qtbot.keyClick(pane, Qt.Key.Key_Z)
    qtbot.keyClick(pane, Qt.Key.Key_S)
    qtbot.keyClick(pane, Qt.Key.Key_N)
    with qtbot.waitSignal(pane.undo_wanted):
        qtbot.keyClick(pane, Qt.Key.Key_Z)
    pane.set_rows(0, {"total": 3, "rows": PAIRS})
    assert heads(pane) == ("2 of 3", "Name e3", "Name e4") and not pane.undo.isEnabled()


def test_an_answer_that_was_on_its_way_brings_nothing_back(pane: Proposals, qtbot: QtBot) -> None:
    """A pair that was decided a moment ago is not shown again by an older answer."""
    qtbot.keyClick(pane, Qt.Key.Key_N)
    pane.set_rows(0, {"total": 3, "rows": PAIRS})
    assert heads(pane)[:2] == ("2 of 3", "Name e3")
    pane.set_rows(0, {"total": 2, "rows": PAIRS[1:]})
    assert heads(pane)[:2] == ("2 of 3", "Name e3")


def test_the_other_keys_open_and_choose(pane: Proposals, qtbot: QtBot) -> None:
    """O reads the first sentence, M asks for the name, a card opens its page."""
    with qtbot.waitSignal(pane.place_wanted) as told:
        qtbot.keyClick(pane, Qt.Key.Key_O)
    assert told.args == [7, 110, 120]
    with qtbot.waitSignal(pane.choice_wanted) as told:
        qtbot.keyClick(pane, Qt.Key.Key_M)
    assert told.args[0]["id"] == "e1-e2"
    with qtbot.waitSignal(pane.entity_wanted) as told:
        pane.right.open.click()
    assert told.args == ["e2"]
    with qtbot.waitSignal(pane.place_wanted):
        pane.evidence.anchorClicked.emit(QUrl("place/7/110/120"))


def test_keys_work_where_the_focus_is_in_the_pane(pane: Proposals, qtbot: QtBot) -> None:
    """Also while one reads the sentences."""
    pane.evidence.setFocus()
    with qtbot.waitSignal(pane.decision_made):
        qtbot.keyClick(pane.evidence, Qt.Key.Key_N)


def test_read_only_decides_nothing(pane: Proposals, qtbot: QtBot) -> None:
    """One may look and skip."""
    pane.set_rows(0, {"total": 3, "rows": PAIRS}, read_only=True)
    with qtbot.assertNotEmitted(pane.decision_made):
        qtbot.keyClick(pane, Qt.Key.Key_Y)
        qtbot.keyClick(pane, Qt.Key.Key_N)
    assert not pane.merge.isEnabled() and heads(pane)[0] == "1 of 3"


def test_an_empty_queue_offers_to_look(pane: Proposals, qtbot: QtBot) -> None:
    """And says what it is for."""
    pane.queue = Queue()
    pane.set_rows(0, {"total": 0, "rows": []})
    assert pane._blank.head.text() == "Nothing to decide"
    with qtbot.waitSignal(pane.find_wanted):
        pane._blank.button.click()


def test_more_are_asked_for_before_the_end(pane: Proposals) -> None:
    """So that nobody waits for the next one."""
    asked: list[int] = []
    pane.rows_wanted.connect(asked.append)
    pane.queue = Queue()
    pane.set_rows(0, {"total": 41, "rows": [proposal(f"a{n}", f"b{n}") for n in range(8)]})
    for _ in range(4):
        pane.reject()
    assert asked and asked[0] >= 4 and pane.progress.text() == "5 of 41"


def test_those_of_one_name_come_first(pane: Proposals) -> None:
    """Whoever comes from a name sees its pairs, also those that were not here yet."""
    assert pane.show_entity("e6") and heads(pane)[1:] == ("Name e5", "Name e6")
    assert not pane.show_entity("e99")
    pane.put_first("e98", [proposal("e98", "e99")])
    assert pane.left.name.text() == "Name e98"


@given(st.lists(st.sampled_from(["decide", "skip", "take"]), max_size=30), st.integers(0, 8))
def test_no_pair_is_lost_or_shown_twice(steps: list[str], many: int) -> None:
    """Whatever is done in whatever order: each pair is decided once, and the count adds up."""
    rows = [proposal(f"a{n}", f"b{n}") for n in range(many)]
    left = {row["id"] for row in rows}
    queue = Queue()
    queue.take(0, many, rows)
    for step in steps:
        row = queue.current
        if step == "decide" and row is not None:
            left.remove(row["id"])
            queue.decide()
        elif step == "skip":
            queue.skip()
        elif step == "take":
            queue.take(0, len(left), [r for r in rows if r["id"] in left])
        assert (queue.current is None) == (not left)
        assert queue.current is None or queue.current["id"] in left
        assert queue.total == many and queue.decided == many - len(left)
