"""Draw dated items as one vector picture, and say in words what is in it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from cuttings_db.archive.reading import Reading
from cuttings_db.intervals import day_number
from cuttings_db.packing import unpack
from cuttings_db.store.connection import Store
from cuttings_db.timeline import (
    LEGEND,
    OPEN_FUTURE,
    OPEN_PAST,
    Items,
    Style,
    Timeline,
    View,
    draw_svg,
    fit,
    lay_out,
    pack_look,
    with_legend,
)

__all__ = ["cards_of", "dated_items", "drawn", "name_of", "timeline_svg", "timeline_words"]

SIZE = (1200, 360)
_TITLES = 116.0  # pixels at the left for the names of the lanes
_NAMED = 90  # items that get a name
_LONGEST = 160  # characters of one


def dated_items(reading: Reading, articles: Sequence[int]) -> list[dict[str, Any]]:
    """Return the dated items of some articles, as the command line lists those of all."""
    items: list[dict[str, Any]] = []
    for article in articles:
        text, published = reading.text(article)[0], reading.article(article)["published"]
        if published:
            items.append({**published, "article": article, "role": "publication", "start": 0, "end": 0, "text": ""})
        for date in reading.dated.dates(article):
            items.append({**date, "article": article, "text": text[date["start"] : date["end"]]})
    return items


def name_of(reading: Reading) -> Callable[[dict[str, Any]], str]:
    """Return what names an item: the clause in which its date stands, or the title of what was published then."""

    def name(item: dict[str, Any]) -> str:
        if item["end"]:
            for date in reading.dated.dates(item["article"], item["start"], item["end"]):
                first, last = date["clause"]
                if date["start"] == item["start"] and last > first:
                    return " ".join(reading.text(item["article"])[0][first:last].split())[:_LONGEST]
        return " ".join(str(reading.article(item["article"])["title"]).split())[:_LONGEST]

    return name


def drawn(dated: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the items that a timeline draws, of items as the command line lists them.

    Events and publications with a bound; the day on which an article says that it appeared is drawn once.
    """
    told = {d["article"] for d in dated if d["role"] == "publication" and not d["end"] and d["lo"] and d["hi"]}
    return [
        d
        for d in dated
        if d["role"] in ("event", "publication")
        and (d["lo"] or d["hi"])
        and not (d["role"] == "publication" and d["end"] and d["article"] in told)
    ]


def cards_of(store: Store, dated: Sequence[dict[str, Any]], answer: dict[str, str]) -> list[int]:
    """Return the number of the event of each item that `drawn` keeps, 0 where it is alone.

    `answer` is that of `Archive.cards`: packed numbers of dates, and of their cards.
    """
    cards = dict(zip(unpack(answer["date"]).tolist(), unpack(answer["card"]).tolist(), strict=True))
    sql = 'SELECT id, article, start, "end" FROM dates WHERE id IN (SELECT value FROM json_each(?))'
    places = {tuple(place): cards[number] for number, *place in store.rows(sql, (json.dumps(list(cards)),))}
    return [places.get((d["article"], d["start"], d["end"]), 0) for d in drawn(dated)]


def timeline_svg(
    dated: Sequence[dict[str, Any]],
    title: str = "Timeline",
    *,
    size: tuple[int, int] = SIZE,
    name: Callable[[dict[str, Any]], str] | None = None,
    cards: Sequence[int] | None = None,
    titles: Mapping[str, str] | None = None,
    legend: Mapping[str, str] = LEGEND,
) -> str:
    """Return an SVG of what `drawn` keeps of items, with a legend; `name` gives the words beside an item.

    `cards` are numbers of events, one for each of the drawn items (0: none); one event is drawn once. `titles` are
    the words for the lanes, `legend` those for the looks, where they are not to be English.
    """
    shown = drawn(dated)
    columns = np.asarray(
        [
            (
                d["article"],
                day_number(d["lo"]) if d["lo"] else OPEN_PAST,
                day_number(d["hi"]) if d["hi"] else OPEN_FUTURE,
                pack_look(d["precision"], d["qualifier"], d["role"]),
                number,
            )
            for number, d in enumerate(shown)
        ],
        dtype=np.int32,
    ).reshape(-1, 5)
    items = Items(*(np.ascontiguousarray(column) for column in columns.T))
    timeline = Timeline(items, cards=None if cards is None else np.asarray(cards, dtype=np.int32))

    def describe(item: int) -> str:
        d = shown[item]
        return " · ".join(filter(None, (d["edtf"], d["text"], f"article {d['article']}")))

    style = Style(named=_NAMED)
    if name is not None:
        style = replace(style, name=lambda item: name(shown[item]))
    if titles is not None:
        style = replace(style, titles=dict(titles))
    layout = lay_out(timeline, _with_titles(fit(items, *size)), style)
    return draw_svg(with_legend(layout, legend), title=title, describe=describe)


def _with_titles(view: View) -> View:
    """Return a view with room at its left for the names of the lanes."""
    days = (view.hi - view.lo) * _TITLES / view.width
    return replace(view, lo=max(1.0, view.lo - days))


def timeline_words(dated: Sequence[dict[str, Any]]) -> str:
    """Return in a sentence what a drawing of items holds, for those who do not see it."""
    shown = drawn(dated)
    published = sum(d["role"] == "publication" for d in shown)
    days = [day for d in shown for day in (d["lo"], d["hi"]) if day]
    counted = "1 date" if len(shown) == 1 else f"{len(shown):,} dates"
    between = f" between {_month(min(days))} and {_month(max(days))}" if days else ""
    return f"Timeline of {counted}{between}: {published:,} of publication, {len(shown) - published:,} of events."


def _month(day: str) -> str:
    """Return the month of a day in words."""
    return f"{datetime.date.fromisoformat(day):%B %Y}"
