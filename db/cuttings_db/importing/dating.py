"""Read the dates of a text as recognition does, and as every correction that changes what they count from does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cuttings_db.model import DateMention, Interval
from cuttings_db.store.anchoring import find_place
from cuttings_db.store.connection import Store
from cuttings_db.store.date_overrides import current_text, overrides_of
from cuttings_db.store.metadata import History, history_of
from cuttings_db.store.problems import stored_json

if TYPE_CHECKING:
    from cuttings_db.dates import Scan

__all__ = ["NOTHING_SAID", "Said", "SaidDate", "read_dates", "said_by_people"]


@dataclass(frozen=True)
class SaidDate:
    """What a person said of one span of a text: its interval, or None where it holds no date."""

    start: int
    end: int
    interval: Interval | None


@dataclass(frozen=True)
class Said:
    """What people said of an article that its dates depend on.

    `published` is in EDTF, `history` whether dates without a year follow the last date told.
    """

    published: str | None = None
    history: bool | None = None
    dates: tuple[SaidDate, ...] = ()


NOTHING_SAID = Said()


def said_by_people(store: Store, article: int) -> Said:
    """Return what people said of an article, places as they are in its present text."""
    own = store.value("SELECT value FROM overrides WHERE article=? AND field='published'", (article,))
    dates = []
    if overrides := overrides_of(store, article):
        text = current_text(store, article)
        for override in overrides:
            span = find_place(text, override.place)
            if span is not None:
                dates.append(SaidDate(*span, override.interval))
    return Said(str(stored_json(own)["edtf"]) if own else None, history_of(store, article)[0], tuple(dates))


def read_dates(
    text: str, published: str | None, said: Said = NOTHING_SAID, scan: Scan | None = None
) -> tuple[list[DateMention], History]:
    """Return the dates of a text as a machine reads them, and whether it reads as a history.

    `published` is the publication date found, which counts where nobody said another; `scan` is that of the text.
    """
    from cuttings_db import dates

    spans = {(one.start, one.end): one.interval for one in said.dates}
    return dates.read_dates(text, said.published or published, said.history, "one", spans, scan)
