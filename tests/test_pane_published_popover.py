"""The popover of a publication date: its evidence, a date of one's own, how dates without a year are read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.corrections import PublishedPopover
from pane_popover_samples import at, popover_host
from pane_samples import ENGLISH, header

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


EVIDENCE = [
    {"source": "page metadata", "quote": "2025-06-09T08:00:00Z", "edtf": "2025-06-09"},
    {"source": "dateline", "quote": "LISBON, June 9", "edtf": "2025-06-09"},
    {"source": "address", "quote": "/2024/01/", "edtf": "2024-01"},
    {"source": "copyright", "quote": "© 2025", "edtf": "[..2025]"},
]


@pytest.fixture
def host(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    yield from popover_host(qtbot, qapp)


def published(host: QWidget, evidence: list[dict[str, Any]], **fields: Any) -> tuple[PublishedPopover, list[Any]]:
    """Open the popover of a publication date; return it with what it decides."""
    popover, told = PublishedPopover(host), []
    popover.decision_made.connect(told.append)
    popover.show_published(header(ENGLISH, 7, **fields), evidence, at(host, 100, 60))
    return popover, told


def test_the_evidence_is_ranked_and_its_conflicts_are_seen(host: QWidget) -> None:
    """What is shown has a tick, another date a warning, a bound that fits neither."""
    popover, _ = published(host, EVIDENCE)
    names = [b.accessibleName() for b in popover.evidence]
    assert names[0] == (
        "9 June 2025  ·  shown  ·  stated by the page: “2025-06-09T08:00:00Z”  ·  from the dateline: “LISBON, June 9”"
    )
    assert "another date than the one that is shown" in names[1] and names[2].startswith(
        "no later than 31 December 2025"
    )
    assert "another date" not in names[2]
    assert popover._why.text() == "It is stated by the page, the strongest evidence there is."
    assert popover._conflict.isVisible()
    agreeing, _ = published(host, EVIDENCE[:2])
    assert not agreeing._conflict.isVisible()


def test_evidence_too_long_for_its_row_says_that_it_goes_on(host: QWidget) -> None:
    """A button would cut it off in the middle of a word, as if the quote ended there."""
    long = {
        "source": "date of update",
        "quote": "Page last reviewed by the ward: 4 November 2025, at noon",
        "edtf": "2025-11-04",
    }
    popover, _ = published(host, [long])
    line = popover.evidence[0].text().splitlines()[1]
    assert line.endswith("…") and "at noon" in popover.evidence[0].toolTip()
    assert popover.evidence[0].fontMetrics().horizontalAdvance(line) < popover.evidence[0].width() - 40


def test_one_click_takes_a_piece_of_evidence(host: QWidget) -> None:
    """The date that is shown already needs no decision."""
    popover, told = published(host, EVIDENCE)
    popover.evidence[0].click()
    assert not told and popover.isHidden()
    popover, told = published(host, EVIDENCE)
    popover.evidence[1].click()
    assert told == [{"kind": "published", "article": 7, "value": "2024-01"}]


def test_a_date_of_ones_own_is_typed_and_taken_back(host: QWidget, qtbot: QtBot) -> None:
    """Bounds are bounds; what one has set says so, with what would be shown without it."""
    popover, told = published(host, EVIDENCE)
    assert not popover.clear.isVisible() and not popover.save.isEnabled()
    qtbot.keyClicks(popover.line.line, "May 2024 to June 2024\r")
    assert told == [{"kind": "published", "article": 7, "value": "[2024-05..2024-06]"}]
    own = {"edtf": "2024-05", "lo": "2024-05-01", "hi": "2024-05-31", "precision": "month", "qualifier": "exact"}
    popover, told = published(host, [{"source": "you", "quote": "", "edtf": "2024-05"}, *EVIDENCE], published=own)
    assert popover._why.text().startswith("You have set it") and "9 June 2025" in popover._why.text()
    assert "set by you" in popover.evidence[0].accessibleName()
    popover.clear.click()
    assert told == [{"kind": "published", "article": 7, "value": None}]


def test_no_evidence_and_bounds_are_told_as_such(host: QWidget) -> None:
    """Nothing known is said, and so is that it is only limited."""
    popover, _ = published(host, [], published=None)
    assert popover._title.text() == "undated" and popover._why.text().startswith("Nothing in the article")
    assert not popover.evidence and popover.line.isVisible()
    bounds = {"edtf": "[2025-08-26..]", "lo": "2025-08-26", "hi": None, "precision": "range", "qualifier": "since"}
    popover, _ = published(host, [EVIDENCE[3]], published=bounds)
    assert popover._title.text() == "no earlier than 26 August 2025"
    assert popover._why.text() == (
        "No evidence names the date; what there is only limits it: no earlier than 26 August 2025."
    )


def test_how_dates_without_a_year_are_read_can_be_chosen(host: QWidget) -> None:
    """The reason is said; the way that holds has a tick and needs no decision."""
    history = {"is": False, "reason": "Few years lie far from it.", "chosen": False}
    popover, told = published(host, EVIDENCE, history=history)
    assert popover._history.text() == "Few years lie far from it."
    assert [b.isChecked() for b in popover.ways] == [True, False, False]
    popover.ways[0].click()
    assert not told and popover.isHidden()
    for number, value in ((1, False), (2, True)):
        popover, told = published(host, EVIDENCE, history=history)
        popover.ways[number].click()
        assert told == [{"kind": "history", "article": 7, "value": value}]
    popover, told = published(host, EVIDENCE, history={"is": True, "reason": "", "chosen": True})
    assert [b.isChecked() for b in popover.ways] == [False, False, True]
    popover.ways[0].click()
    assert told == [{"kind": "history", "article": 7, "value": None}]
