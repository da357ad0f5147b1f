"""Items of a timeline: a few by hand, a crowd by lot, and their glyphs."""

import datetime

import numpy as np

from cuttings_db.model import DateRole, Precision, Qualifier
from cuttings_db.timeline import (
    OPEN_FUTURE,
    OPEN_PAST,
    Glyph,
    Items,
    Layout,
    pack_look,
)

Row = tuple[str | None, str | None, Precision, Qualifier, DateRole]


def day(iso: str) -> int:
    """Return the number of a day."""
    return datetime.date.fromisoformat(iso).toordinal()


def items_of(*rows: Row) -> Items:
    """Return items of rows (lo, hi, precision, qualifier, role)."""
    numbers = [
        (i, day(lo) if lo else OPEN_PAST, day(hi) if hi else OPEN_FUTURE, pack_look(p, q, r), i + 100)
        for i, (lo, hi, p, q, r) in enumerate(rows)
    ]
    columns = np.array(numbers, dtype=np.int32).reshape(-1, 5).T
    return Items(*columns)


def crowd(count: int, days: int = 4000, seed: int = 3) -> Items:
    """Return many items, the same ones for the same seed."""
    rng = np.random.default_rng(seed)
    lo = (735_000 + rng.integers(0, days, count)).astype(np.int32)
    hi = (lo + rng.choice([0, 0, 29, 364, 5], count)).astype(np.int32)
    hi[rng.random(count) < 0.02] = OPEN_FUTURE
    looks = [
        pack_look("day", "exact", "event"),
        pack_look("month", "exact", "event"),
        pack_look("range", "within", "publication"),
    ]
    look = np.array(looks, dtype=np.int32)[rng.integers(0, 3, count)]
    index = np.arange(count, dtype=np.int32)
    return Items(index, lo, hi, look, index)


def singles(layout: Layout) -> list[Glyph]:
    """Return the glyphs of single items, names left out."""
    return [glyph for glyph in layout.glyphs if glyph.item >= 0 and glyph.kind != "label"]
