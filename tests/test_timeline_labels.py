"""Names on the timeline: they never overlap, and are cut where they no longer fit."""

from __future__ import annotations

import itertools
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.timeline import (
    Style,
    Timeline,
    fit,
    lay_out,
)
from cuttings_db.timeline.labels import cut, estimated_width
from timeline_samples import crowd


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from([3, 12, 40, 60]),
    st.integers(0, 1000),
    st.integers(20, 6000),
    st.integers(300, 1900),
    st.integers(80, 400),
)
def test_labels_never_overlap_each_other_or_an_item(count: int, seed: int, days: int, width: int, height: int) -> None:
    """Names, numbers of sources and items of random days: every box stands free of every other in its row."""
    items = crowd(count, days=days, seed=seed)
    cards = np.where(np.arange(count) % 5 == 0, 7, 0).astype(np.int32)
    style = Style(name=lambda i: "Symposium met in 圣地亚哥 with WWW"[: 6 + i % 40], named=80)
    layout = lay_out(Timeline(items, cards=cards), fit(items, width, height), style)
    rows: dict[tuple[str, float], list[tuple[float, float]]] = {}
    for glyph in layout.glyphs:
        if glyph.item < 0:
            continue
        end = glyph.x + glyph.width
        if glyph.kind == "label":
            assert end <= width + 0.01 and style.width(glyph.text) <= glyph.width + 0.01
        elif glyph.sources > 1:
            end += style.width(f"×{glyph.sources}")
        rows.setdefault((glyph.lane, glyph.y), []).append((glyph.x, end))
    for row in rows.values():
        row.sort()
        assert all(left[1] <= right[0] + 0.01 for left, right in itertools.pairwise(row))
    for lane in ("published", "events", "wide"):
        columns = [(g.x, g.x + g.width) for g in layout.glyphs if g.kind == "column" and g.lane == lane]
        names = [(g.x, g.x + g.width) for g in layout.glyphs if g.kind == "label" and g.lane == lane]
        assert not any(a < d and c < b for a, b in names for c, d in columns)


@given(st.text("Wil mé会议…W", max_size=40), st.floats(-5, 300))
def test_words_are_cut_where_they_no_longer_fit(text: str, room: float) -> None:
    """As much as fits and not a letter less; nothing where hardly any would."""

    def measure(words: str) -> float:
        return estimated_width(words, 11.0)

    shown = cut(text, room, measure)
    assert measure(shown) <= max(room, 0.0)
    if shown == text:
        return
    assert not shown or (shown.endswith("…") and text.startswith(shown[:-1]))
    fitting = [n for n in range(len(text)) if measure(text[:n].rstrip() + "…") <= room]
    if shown:
        assert shown == text[: max(fitting)].rstrip() + "…"
    elif fitting and text and room > 0:
        assert len(text[: max(fitting)].rstrip()) < 5
