"""The popovers of a date and of the publication date: what they say, decide, and how they behave."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.corrections import DatePopover
from cuttings_desktop.corrections.date_facts import anchor_words, clause_html
from pane_popover_samples import at, popover_host

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MACHINE = {"edtf": "2025-06", "lo": "2025-06-01", "hi": "2025-06-30", "precision": "month", "qualifier": "within"}
DATE: dict[str, Any] = {
    **MACHINE,
    "id": 41,
    "article": 1,
    "text": "this month",
    "start": 134,
    "end": 144,
    "role": "event",
    "origin": "",
    "rule": "unit",
    "rule_words": "Read the unit that holds the publication date.",
    "anchor": "2025-06-09",
    "anchor_words": "published",
    "clause": "The board <b>approved</b> the drug this month.",
    "clause_span": [99, 145],
    "predicate": "approved",
    "predicate_span": [112, 120],
    "machine": MACHINE,
    "rejected": False,
}


@pytest.fixture
def host(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    yield from popover_host(qtbot, qapp)


def shown(host: QWidget, **fields: Any) -> tuple[DatePopover, list[Any]]:
    """Open the popover of a date; return it with what it decides."""
    popover, told = DatePopover(host), []
    popover.decision_made.connect(told.append)
    popover.show_date({**DATE, **fields}, at(host, 300, 200))
    return popover, told


def test_it_says_what_is_read_and_why(host: QWidget) -> None:
    """Interval, precision, role, rule, anchor and clause, escaped, with its predicate in bold."""
    popover, _ = shown(host)
    assert popover._title.text() == "some time in June 2025"
    assert popover._facts.text() == "“this month”  ·  to the month, some time within it  ·  when something happens"
    assert popover._rule.text() == "Read the unit that holds the publication date."
    assert popover.anchor.text() == "Counted from the publication date, 9 June 2025" and popover.anchor.isVisible()
    words = popover._clause.text()
    assert "&lt;b&gt;<b style=" in words and ">approved</b>&lt;/b&gt;" in words and "<u>this month</u>" in words
    assert popover.accessibleName() == "Date: some time in June 2025"
    assert "Counted from the publication date" in popover.accessibleDescription()


def test_an_anchor_that_was_told_is_no_link() -> None:
    """What counts from the text cannot be corrected at the publication date."""
    assert anchor_words({**DATE, "anchor_words": "told", "anchor": "1944-06-06"}) == (
        "told",
        "the date told before it, 6 June 1944",
    )
    assert anchor_words({**DATE, "anchor": "", "anchor_words": ""}) == ("", "")


def test_a_long_clause_is_cut_around_its_date() -> None:
    """The date is always in what is shown."""
    clause = "word " * 300 + "this month" + " more" * 300
    date = {
        **DATE,
        "clause": clause,
        "clause_span": [0, len(clause)],
        "start": 1500,
        "end": 1510,
        "predicate_span": None,
    }
    made = clause_html(date, "#000")
    assert "<u>this month</u>" in made and made.startswith("…") and made.endswith("…") and len(made) < 500


@pytest.mark.parametrize(("button", "kind"), [("confirm", "confirm_date"), ("reject", "reject_date")])
def test_one_click_decides(host: QWidget, button: str, kind: str) -> None:
    """The popover closes, and the focus goes back."""
    popover, told = shown(host)
    getattr(popover, button).click()
    assert told == [{"kind": kind, "date": 41}] and popover.isHidden()
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_correction_is_read_before_it_is_saved(host: QWidget, qtbot: QtBot) -> None:
    """What is no date, and the same date again, cannot be saved; Enter saves."""
    popover, told = shown(host)
    popover.correct.click()
    assert popover.line.line.hasFocus() and not popover.save.isEnabled() and popover.line.line.text() == "2025-06"
    qtbot.keyClicks(popover.line.line, "5/6/2025")
    assert not popover.save.isEnabled()
    popover.line.line.setText("2019年6月23日至24日")
    assert "23–24 June 2019" in popover.line.preview.text()
    qtbot.keyClick(popover.line.line, Qt.Key.Key_Return)
    assert told == [{"kind": "correct_date", "date": 41, "value": "2019-06-23/2019-06-24"}]


def test_a_persons_word_can_be_taken_back(host: QWidget) -> None:
    """A corrected date says what the program reads; how it came to that is not said of the correction."""
    fields = {"edtf": "2024", "lo": "2024-01-01", "hi": "2024-12-31", "precision": "year", "qualifier": "exact"}
    popover, told = shown(host, origin="corrected", **fields)
    assert popover._own.text() == "Corrected by you. The program reads: some time in June 2025"
    assert popover._rule.isHidden() and popover.anchor.isHidden() and popover.confirm.isHidden()
    assert popover.release.text() == "&Take back my correction"
    popover.release.click()
    assert told == [{"kind": "release_date", "date": 41}]
    popover.show_date({**DATE, "origin": "confirmed"}, at(host, 10, 10))
    assert popover.release.text() == "&Take back my confirmation" and popover.confirm.isHidden()


def test_a_read_only_archive_explains_and_decides_nothing(host: QWidget) -> None:
    """The ways on from the date stay."""
    popover = DatePopover(host)
    popover.show_date(DATE, at(host, 300, 200), read_only=True)
    assert not popover.correct.isVisible() and not popover.reject.isVisible()
    assert popover.narrow.isVisible() and popover.timeline.isVisible()


def test_the_ways_on_tell_the_date(host: QWidget, qtbot: QtBot) -> None:
    """Timeline, articles of the same days, and the publication date that it counts from."""
    popover, _ = shown(host)
    for button, signal in ((popover.timeline, popover.timeline_wanted), (popover.narrow, popover.narrow_wanted)):
        popover.show_date(DATE, at(host, 300, 200))
        with qtbot.waitSignal(signal) as told:
            button.click()
        assert told.args[0]["id"] == 41 and popover.isHidden()
    popover.show_date(DATE, at(host, 300, 200))
    with qtbot.waitSignal(popover.published_wanted):
        popover.anchor.click()


@pytest.mark.parametrize("place", [(0, 0), (880, 10), (10, 690), (890, 690), (450, 350), (-500, 5000)])
@pytest.mark.parametrize("size", [(900, 700), (480, 300)])
def test_it_never_leaves_the_window(host: QWidget, place: tuple[int, int], size: tuple[int, int]) -> None:
    """Wherever the date stands, however small the window; it does not cover the date where there is room."""
    host.resize(*size)
    popover = DatePopover(host)
    where = at(host, *place)
    popover.show_date(DATE, where)
    assert host.rect().contains(popover.geometry())
    mark = QRect(host.mapFromGlobal(where.topLeft()), where.size())
    if size == (900, 700) and host.rect().contains(mark):
        assert not popover.geometry().intersects(mark)


def test_tab_stays_inside_and_escape_gives_the_focus_back(host: QWidget, qtbot: QtBot) -> None:
    """No key reaches what lies behind while it is open."""
    popover, _ = shown(host)
    assert popover.hasFocus()
    seen = set()
    for _ in range(14):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None and (focus is popover or popover.isAncestorOf(focus))
        seen.add(focus)
    assert {popover.correct, popover.confirm, popover.reject, popover.narrow, popover.anchor} <= seen
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(popover, override)
    assert override.isAccepted()
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert popover.isHidden() and isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_press_elsewhere_closes_it(host: QWidget, qtbot: QtBot) -> None:
    """A press on itself does not."""
    popover, told = shown(host)
    qtbot.mouseClick(popover, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert popover.isVisible()
    qtbot.mouseClick(host, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert popover.isHidden() and not told


def test_what_comes_later_completes_what_is_shown(host: QWidget) -> None:
    """An answer for another date changes nothing."""
    popover = DatePopover(host)
    popover.show_date({k: DATE[k] for k in (*MACHINE, "id", "role", "origin", "start", "end")}, at(host, 300, 200))
    assert popover._rule.isHidden()
    popover.complete({**DATE, "id": 42})
    assert popover._rule.isHidden()
    popover.complete(DATE)
    assert popover._rule.isVisible() and host.rect().contains(popover.geometry())
