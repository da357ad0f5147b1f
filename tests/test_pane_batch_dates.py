"""The dialog that sets many publication dates: what is known, what is suggested, and the one decision."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.corrections import BatchDatesDialog
from pane_dialogs_samples import shown_owner

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KNOWN = {"edtf": "2024-05-03", "lo": "2024-05-03", "hi": "2024-05-03", "precision": "day", "qualifier": "exact"}


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    yield from shown_owner(qtbot)


def row(number: int, suggestion: str = "", published: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return what the archive suggests for an article."""
    evidence = [{"source": "copyright", "quote": "© 2024", "edtf": "[..2024]"}]
    if suggestion:
        evidence.append({"source": "dateline", "quote": "LISBON, 5 May", "edtf": suggestion})
    title = f"Article {number}"
    return {"id": number, "title": title, "published": published, "evidence": evidence, "suggestion": suggestion}


ROWS = [row(1, "2021-05-05"), row(2), row(3, "2024-05-03", KNOWN), row(4, "2022-01", KNOWN)]


def opened(owner: QWidget, rows: list[dict[str, Any]]) -> tuple[BatchDatesDialog, list[Any]]:
    """Open the dialog and answer what it asks; return it with what it decides."""
    dialog, told = BatchDatesDialog([r["id"] for r in rows], owner), []
    known = {r["id"]: r for r in rows}
    dialog.suggestions_wanted.connect(lambda ids: dialog.add([known[i] for i in ids]))
    dialog.decision_made.connect(told.append)
    dialog.open()
    dialog.look()
    return dialog, told


def test_what_is_new_is_ticked_and_told_at_once(owner: QWidget) -> None:
    """An article without a suggestion and one whose suggestion is known already are not ticked."""
    dialog, told = opened(owner, ROWS)
    assert dialog.model.chosen() == [1, 4] and dialog.ok.text() == "Set 2 dates"
    assert dialog._said.text() == "4 articles, 3 with a suggestion, 2 ticked"
    words = [dialog.model.index(0, column).data() for column in range(4)]
    assert words == ["Article 1", "undated", "5 May 2021", "5 May 2021, from the dateline: “LISBON, 5 May”"]
    dialog.ok.click()
    assert told == [{"kind": "published", "values": {"1": "2021-05-05", "4": "2022-01"}}]


def test_ticks_are_set_by_pointer_and_by_the_space_bar(owner: QWidget, qtbot: QtBot) -> None:
    """A tick that somebody has set stays when the way of dating changes."""
    dialog, told = opened(owner, ROWS)
    dialog.table.setCurrentIndex(dialog.model.index(3, 0))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.chosen() == [1]
    dialog.one.setChecked(True)
    assert dialog.model.chosen() == [1]
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.chosen() == [1, 2, 3, 4]
    dialog.model.tick_all(False)
    assert not dialog.ok.isEnabled() and dialog.decision() is None and dialog.ok.text() == "Set dates"
    dialog.reject()
    assert not told


def test_one_date_for_all(owner: QWidget, qtbot: QtBot) -> None:
    """All are ticked unless somebody has ticked otherwise; what is no date cannot be set."""
    dialog, told = opened(owner, ROWS)
    dialog.one.setChecked(True)
    assert dialog.focusWidget() is dialog.line.line and dialog.model.count() == 4 and not dialog.ok.isEnabled()
    qtbot.keyClicks(dialog.line.line, "5/6/2024")
    assert not dialog.ok.isEnabled() and "not understood" in dialog.line.preview.text()
    dialog.line.line.setText("约2024年5月")
    dialog.ok.click()
    assert told == [{"kind": "published", "articles": [1, 2, 3, 4], "value": "2024-05~"}]


def test_where_nothing_is_suggested_a_date_is_asked_for(owner: QWidget) -> None:
    """There is nothing else to do."""
    dialog, _ = opened(owner, [row(1), row(2)])
    assert dialog.one.isChecked() and dialog.model.count() == 2


def test_many_are_asked_for_some_at_a_time(owner: QWidget) -> None:
    """Nothing can be set before all are here; one that has gone meanwhile is not asked for again."""
    asked: list[list[int]] = []
    dialog = BatchDatesDialog(list(range(1, 601)), owner)
    dialog.suggestions_wanted.connect(asked.append)
    dialog.open()
    dialog.look()
    assert dialog._said.text() == "0 of 600 articles looked at" and dialog._progress.isVisible()
    dialog.add([row(n, "2021-05-05") for n in asked[0] if n != 7])
    assert not dialog.ok.isEnabled() and dialog._said.text() == "249 of 599 articles looked at"
    dialog.add([row(n) for n in asked[1]])
    dialog.add([row(n) for n in asked[2]])
    assert [len(a) for a in asked] == [250, 250, 100] and sorted(n for a in asked for n in a) == list(range(1, 601))
    assert dialog.ok.text() == "Set 249 dates" and dialog.ok.isEnabled() and not dialog._progress.isVisible()


def test_an_error_is_said_and_may_be_tried_again(owner: QWidget) -> None:
    """What has come stays; the next asking goes on from there."""
    asked: list[list[int]] = []
    dialog = BatchDatesDialog(list(range(1, 301)), owner)
    dialog.suggestions_wanted.connect(asked.append)
    dialog.open()
    dialog.look()
    dialog.add([row(n) for n in asked[0]])
    dialog.fail("The archive file is damaged.")
    assert dialog._problem.isVisible() and dialog.again.isVisible() and not dialog._progress.isVisible()
    dialog.again.click()
    assert asked[2] == asked[1] and not dialog._problem.isVisible()
