"""The search bar: words, chips, counts and notes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from cuttings_db.model import DateFilter, EntityFilter, Question
from cuttings_desktop import theme
from cuttings_desktop.main_window.asked import Asked, chips_of, words_of
from cuttings_desktop.search_bar import Chip, SearchBar


def _bar(qtbot: QtBot) -> SearchBar:
    bar = SearchBar()
    qtbot.addWidget(bar)
    bar.resize(1000, 120)
    bar.show()
    return bar


def _line(bar: SearchBar) -> QLineEdit:
    line = bar.findChild(QLineEdit)
    assert line is not None
    return line


def test_a_word_is_being_typed_until_a_space_or_enter(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    told: list[tuple[str, bool]] = []
    bar.typed.connect(lambda text, typing: told.append((text, typing)))
    qtbot.keyClicks(_line(bar), "ab ")
    qtbot.keyClick(_line(bar), Qt.Key.Key_Return)
    assert told == [("a", True), ("ab", True), ("ab ", False), ("ab ", False)]


def test_chinese_is_asked_once_it_is_chosen_not_while_it_is_composed(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    told: list[tuple[str, bool]] = []
    bar.typed.connect(lambda text, typing: told.append((text, typing)))
    composing = QInputMethodEvent("feiai", [])
    QApplication.sendEvent(_line(bar), composing)
    assert told == []
    chosen = QInputMethodEvent("", [])
    chosen.setCommitString("肺癌")
    QApplication.sendEvent(_line(bar), chosen)
    assert told == [("肺癌", True)]


def test_setting_the_words_tells_nothing(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    with qtbot.assertNotEmitted(bar.typed):
        bar.set_text("velutinib")
    assert bar.text() == "velutinib"


def test_counts_notes_and_suggestions(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    bar.set_count(1204, 1204)
    assert bar._count.text() == "1,204 articles"
    bar.set_count(23, 1204, "The bracket was searched literally.", "velutinib", 3)
    assert bar._count.text() == "23 of 1,204 articles"
    assert bar._second.isVisible()
    suggestion = next(b for b in bar.findChildren(QPushButton) if "velutinib" in b.text())
    with qtbot.waitSignal(bar.suggestion_chosen) as told:
        suggestion.click()
    assert told.args == ["velutinib"]
    bar.set_count(1204, 1204)
    assert not bar._second.isVisible()


def test_chips_go_by_their_cross_and_by_delete(qtbot: QtBot, look: theme.Theme) -> None:
    bar = _bar(qtbot)
    chips = [
        Chip("entity", "Lisbon", EntityFilter("e6", "Lisbon", "place"), "place"),
        Chip("entity", "Guangzhou", EntityFilter("e5", "Guangzhou", "place"), "place", join="and"),
        Chip("dates", "published 2024", DateFilter("2024-01-01", "2024-12-31"), switch="mentions"),
    ]
    bar.set_chips(chips)
    crosses = [b for b in bar.findChildren(QToolButton) if b.accessibleName().startswith("Remove")]
    assert len(crosses) == 3
    with qtbot.waitSignal(bar.chip_removed) as told:
        crosses[0].click()
    assert told.args == [chips[0]]
    with qtbot.waitSignal(bar.chip_removed) as told:
        qtbot.keyClick(crosses[1], Qt.Key.Key_Delete)
    assert told.args == [chips[1]]
    with qtbot.waitSignal(bar.join_toggled) as told:
        next(b for b in bar.findChildren(QPushButton) if b.text() == "and").click()
    assert told.args == ["place"]
    with qtbot.waitSignal(bar.chip_clicked) as told:
        next(b for b in bar.findChildren(QPushButton) if b.text() == "published 2024").click()
    assert told.args == [chips[2]]


def test_many_chips_take_more_rows_and_stay_inside(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    bar.set_chips([Chip("entity", f"Somebody Number {n}", n, "person") for n in range(30)])
    qtbot.wait(10)
    crosses = [b for b in bar.findChildren(QToolButton) if b.accessibleName().startswith("Remove")]
    rows = {b.mapTo(bar, b.rect().topLeft()).y() for b in crosses}
    assert len(rows) > 1
    assert all(b.mapTo(bar, b.rect().topRight()).x() <= bar.width() for b in crosses)


def test_the_question_becomes_chips_and_words() -> None:
    context = QObject()
    question = Question(
        text="response",
        entities=(
            EntityFilter("1", "Lisbon", "place"),
            EntityFilter("2", "Guangzhou", "place"),
            EntityFilter("3", "EGFR", "gene", exclude=True),
        ),
        any_of=("place",),
        dates=(DateFilter("2024-03-01", "2024-03-31", "mentioned"),),
    )
    chips = chips_of(question, context)
    assert [(c.label, c.join, c.excluded) for c in chips[:3]] == [
        ("Lisbon", "", False),
        ("Guangzhou", "or", False),
        ("EGFR", "", True),
    ]
    assert chips[3].label == "mentions Mar 2024"
    assert words_of(question, context) == "response  ·  Lisbon  ·  Guangzhou  ·  not EGFR  ·  mentions Mar 2024"
    assert words_of(Question(), context) == "All articles"


def test_asking_the_same_entity_again_takes_it_away() -> None:
    asked = Asked()
    entity = EntityFilter("1", "Lisbon", "place")
    asked.narrow(entity)
    asked.narrow(EntityFilter("1", "Lisbon", "place", exclude=True))
    assert [e.exclude for e in asked.question.entities] == [True]
    asked.narrow(EntityFilter("1", "Lisbon", "place", exclude=True))
    assert asked.question.entities == ()


def test_a_question_that_was_typed_is_one_step_of_the_history() -> None:
    asked = Asked()
    for text in ("l", "li", "lis"):
        asked.set_text(text, True)
    asked.set_text("lis", False)
    asked.set_sort("newest")
    assert len(asked._past) == 2
    asked.back()
    assert (asked.question.text, asked.question.sort) == ("lis", "relevance")
    asked.back()
    assert asked.question == Question()
    asked.forward()
    asked.set_text("other")
    assert not asked.can_go_forward
    assert [q.text for q in asked.recent()] == ["lis"]


def test_changing_what_the_brush_means() -> None:
    asked = Asked()
    date = DateFilter("2024-01-01", "2024-12-31")
    asked.set_dates([date])
    asked.switch_dates(date)
    assert asked.question.dates[0].what == "mentioned"
    asked.remove(chips_of(asked.question, QObject())[0])
    assert asked.question.dates == ()
