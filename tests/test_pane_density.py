"""The timeline as density: drawn at once, refined where one looks, and in its place when the dates arrive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_db.packing import pack
from cuttings_db.timeline import (
    Densities,
    Density,
    Items,
    View,
    fit,
    lay_out,
    lay_out_density,
    pack_look,
    resolution_for,
)
from cuttings_db.timeline import Timeline as Index
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.timeline import Timeline
from cuttings_desktop.timeline.density import density_of, span_of
from desktop_fake import FakeArchive
from desktop_window_samples import whole_window
from pane_timeline_samples import answer, day

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_FIRST, _LAST = day("2012-01-01"), day("2025-12-31")


def _crowd(many: int = 12_000) -> Items:
    """Invented dates of fourteen years: days, months and years, a third of them publications, one stray of 1850."""
    chance = np.random.default_rng(4)
    lo = _FIRST + (chance.beta(3, 2, many) * (_LAST - _FIRST - 400)).astype(np.int32)
    published = chance.random(many) < 0.33
    length = np.where(published, 0, chance.choice([0, 0, 29, 365], many))
    looks = np.where(published, pack_look("day", "exact", "publication"), pack_look("day", "exact", "event"))
    date = np.where(published, -1, 1) * np.arange(1, many + 1)
    lo[0], length[0], published[0] = day("1850-03-01"), 0, False
    looks[0], date[0] = pack_look("day", "exact", "event"), 1
    columns = (np.arange(many), lo, lo + length, looks, date)
    return Items(*(np.asarray(column, dtype=np.int32) for column in columns))


def _histogram(items: Items, resolution: str, lo: int, hi: int) -> dict[str, Any]:
    """Return the histogram of items as the archive makes it."""
    days = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}[resolution]
    edges = np.arange(lo, hi + days + 1, days)
    index = Index(items)
    masses = {lane: index.lanes[lane].mass(edges.astype(float)) for lane in ("published", "events", "wide")}  # type: ignore[index]
    return {
        "resolution": resolution, "starts": pack(edges[:-1]), "end": int(edges[-1]), "open": 0,
        "published": pack(np.rint(masses["published"] * 1000).astype(int)),
        "mentioned": pack(np.rint((masses["events"] + masses["wide"]) * 1000).astype(int)),
        "wide": pack(np.rint(masses["wide"] * 1000).astype(int)),
    }  # fmt: skip


def _withheld(items: Items, resolution: str = "week") -> dict[str, Any]:
    histogram = _histogram(items, resolution, int(items.lo.min()), int(items.hi.max()))
    return {"timeline": {"count": len(items), "withheld": True}, "histogram": histogram, "undated": 7}


def _packed(items: Items) -> dict[str, Any]:
    return answer(list(zip(items.article, items.lo, items.hi, items.look, items.date, strict=True)), 7)


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[Timeline]:
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(1000, 220)
    made.show()
    yield made


def _columns(pane: Timeline, lane: str) -> dict[int, float]:
    return {round(g.x): g.height for g in pane.canvas.layout_now().glyphs if g.kind == "column" and g.lane == lane}


def test_densities_are_drawn_at_once(pane: Timeline) -> None:
    items = _crowd()
    pane.set_answer(_withheld(items))
    assert _columns(pane, "published") and _columns(pane, "events")
    assert pane.bar.count.text() == "12,000 dates" and pane.undated.text() == "undated 7"
    assert not pane.canvas.grab().isNull()
    assert len(pane.canvas.items) == 0
    # The one date of 1850 does not press the rest into a corner.
    assert pane.canvas.view.lo > day("2008-01-01") and pane.canvas.view.hi < day("2028-01-01")


def test_nothing_jumps_when_the_dates_arrive(pane: Timeline, qtbot: QtBot) -> None:
    """Same axis, same lanes at the same places, and the columns of the crowd are nearly as high as before."""
    items = _crowd()
    pane.set_answer(_withheld(items))
    view, before = pane.canvas.view, {lane: _columns(pane, lane) for lane in ("published", "events", "wide")}
    bands = pane.canvas.layout_now().bands
    with qtbot.waitSignal(pane.canvas.items_shown):
        pane.add_items(_packed(items))
    assert pane.canvas.view == view
    assert len(pane.canvas.index) == 12_000 and pane.bar.count.text() == "12,000 dates"
    after = pane.canvas.layout_now().bands
    assert after == bands
    for lane in ("published", "events", "wide"):
        now, tall = _columns(pane, lane), max(before[lane].values())
        high = [x for x, height in before[lane].items() if height > tall / 2]
        assert high
        differences = [abs(before[lane][x] - now.get(x, 0.0)) for x in high]
        assert np.median(differences) < 0.12 * tall, (lane, np.median(differences), tall)
    pane.canvas.fit_all()
    assert pane.canvas.view == view


def test_what_is_fitted_agrees_with_what_dates_would_say(pane: Timeline, qtbot: QtBot) -> None:
    items = _crowd()
    pane.set_answer(_withheld(items))
    by_density = pane.canvas.view
    pane.set_items(_packed(items))
    qtbot.waitUntil(lambda: len(pane.canvas.index) == 12_000 and not pane.canvas.density.shown)
    by_items = pane.canvas.view
    length = by_items.hi - by_items.lo
    assert abs(by_items.lo - by_density.lo) < length / 50 and abs(by_items.hi - by_density.hi) < length / 50


def test_zooming_asks_for_a_finer_histogram_when_it_comes_to_rest(pane: Timeline, qtbot: QtBot) -> None:
    items = _crowd()
    pane.set_answer(_withheld(items, "year"))
    wanted: list[dict[str, Any]] = []
    pane.density_wanted.connect(wanted.append)
    pane.canvas.density._rest.setInterval(400)  # a busy machine may take long for a notch
    for _ in range(6):
        pane.canvas.zoom(1.5)
        qtbot.wait(10)
    assert wanted == []  # not at every notch of the wheel
    qtbot.waitUntil(lambda: bool(wanted))
    assert len(wanted) == 1
    span, view = wanted[0], pane.canvas.view
    assert span["lo"] <= view.lo and span["hi"] >= view.hi
    assert span == span_of(view) and span["resolution"] == resolution_for(span["hi"] - span["lo"])
    coarse = _columns(pane, "published")
    pane.set_density(_histogram(items, span["resolution"], span["lo"], span["hi"]))
    assert _columns(pane, "published") != coarse
    exact = lay_out(Index(items), view).glyphs
    assert exact and pane.bar.count.text() == "12,000 dates"
    # A small move is covered by what came with it; a large one asks again.
    pane.canvas.pan(40)
    qtbot.wait(500)
    assert len(wanted) == 1
    pane.canvas.pan(1500)
    qtbot.waitUntil(lambda: len(wanted) == 2)
    assert pane.span() == span_of(pane.canvas.view)


def test_all_of_time_is_asked_for_where_only_a_part_is_known(pane: Timeline, qtbot: QtBot) -> None:
    items = _crowd()
    pane.set_answer(_withheld(items))
    pane.canvas.zoom(8.0)
    zoomed = pane.canvas.view
    span = pane.span()
    assert span is not None
    part = {**_withheld(items), "histogram": _histogram(items, "day", span["lo"], span["hi"])}
    pane.set_answer(part, whole=False)
    assert pane.canvas.view == zoomed
    with qtbot.waitSignal(pane.density_wanted) as told:
        pane.canvas.fit_all()
    assert told.args == [{}]
    pane.set_density(_withheld(items)["histogram"])
    assert pane.canvas.view.lo < zoomed.lo and pane.canvas.view.hi > zoomed.hi
    assert pane.span() is None


def test_a_column_of_density_can_be_pointed_at_and_looked_into(pane: Timeline, qtbot: QtBot) -> None:
    pane.set_answer(_withheld(_crowd()))
    column = max((g for g in pane.canvas.layout_now().glyphs if g.kind == "column"), key=lambda g: g.height)
    assert pane.canvas.glyph_at(column.x + 1, column.y + 1) is column
    before = pane.canvas.view
    at = QPoint(round(column.x + 2), round(column.y + 2))
    qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert pane.canvas.view.hi - pane.canvas.view.lo < (before.hi - before.lo) / 3
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(pane.canvas, key)
    assert pane.canvas.current == -1


def test_dates_of_an_answer_before_do_not_come_in_later(pane: Timeline, qtbot: QtBot) -> None:
    """Many dates are indexed beside the window; another answer meanwhile makes them nobody's."""
    items = _crowd()
    pane.set_answer(_withheld(items))
    pane.add_items(_packed(items))
    pane.set_answer(_withheld(items))
    qtbot.wait(200)
    assert pane.canvas.density.shown and len(pane.canvas.index) == 0


def test_no_dates_and_only_open_ones(pane: Timeline) -> None:
    empty = {"resolution": "day", "starts": "", "end": 0, "published": "", "mentioned": "", "open": 4}
    pane.set_answer({"timeline": {"count": 20_000, "withheld": True}, "histogram": empty, "undated": 0})
    assert pane.bar.count.text() == "4 dates"
    assert not pane.canvas.grab().isNull()
    assert density_of(empty).between(0.9) is None


def test_the_mass_of_a_density_is_kept_at_any_cut() -> None:
    density = Density(np.array([10.0, 20, 30, 40]), np.array([1.0, 0, 3]), np.array([0.0, 2, 0]), "day")
    assert density.mass("published", np.array([10.0, 15, 40])).tolist() == [0.5, 3.5]
    assert density.mass("events", np.array([0.0, 25, 100])).tolist() == [1.0, 1.0]
    assert density.total == 6
    with pytest.raises(ValueError, match="do not fit"):
        Density(np.array([1.0]), np.array([1.0]), np.array([1.0]))
    known = Densities(density, Density(np.array([20.0, 30]), np.array([0.0]), np.array([2.0]), "day"))
    assert known.mass("events", np.array([10.0, 20, 30, 40])).tolist() == [0.0, 2.0, 0.0]
    view = View(10, 40, 300, 200)
    layout = lay_out_density(known, view)
    counted = sum(g.count for g in layout.glyphs if g.kind == "column" and g.lane == "published")
    assert counted > 0 and fit(Items.empty(), 10, 10).width == 10


def test_the_window_asks_for_the_dates_when_one_rests_and_lets_them_go_when_overtaken(
    qtbot: QtBot, qapp: QApplication, own_settings: QSettings
) -> None:
    archive = FakeArchive(40)
    archive.most = 10
    for window in whole_window(qtbot, qapp, archive, own_settings):
        canvas = window.panes.timeline.canvas
        qtbot.waitUntil(lambda canvas=canvas: canvas.density.shown and canvas.counted > 10)
        qtbot.waitUntil(lambda canvas=canvas: len(canvas.index) > 10, timeout=8000)
        _overtaken(qtbot, window, archive)


def _overtaken(qtbot: QtBot, window: MainWindow, archive: FakeArchive) -> None:
    archive.delay["timeline"] = 30.0
    window.asked.set_text("velutinib")
    qtbot.waitUntil(lambda: archive.asked[-1][1] == "timeline", timeout=8000)
    archive.delay.clear()
    window.panes.timeline.canvas.zoom(2.0)
    window.asked.set_text("lisbon")

    def last() -> dict[str, Any]:
        return [params for _r, method, params in archive.asked if method == "search"][-1]

    qtbot.waitUntil(lambda: last()["question"]["text"] == "lisbon", timeout=5000)
    # What the reader looks at stays in view: the answer brings its histogram for that.
    assert last()["histogram"] == window.panes.timeline.span()
    first = next(params for _r, method, params in archive.asked if method == "search")
    assert "histogram" not in first
    qtbot.waitUntil(lambda: len(window.panes.timeline.canvas.index) > 0, timeout=8000)


def test_no_key_is_dead_while_the_dates_are_on_their_way(qtbot: QtBot) -> None:
    """There is nothing to walk on yet: arrows move the view, Home and End go to the ends of what is known."""
    pane = Timeline()
    qtbot.addWidget(pane)
    pane.resize(900, 200)
    histogram = _histogram(_crowd(500), "year", day("2000-01-01"), day("2025-12-31"))
    pane.canvas.show_density(density_of(histogram), whole=True)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home):
        before = pane.canvas.view
        qtbot.keyClick(pane.canvas, key)
        later = pane.canvas.view.lo > before.lo
        assert pane.canvas.view.lo != before.lo and later == (key in (Qt.Key.Key_Right, Qt.Key.Key_End))
    assert pane.canvas.view.lo < day("2000-01-01") < pane.canvas.view.hi
