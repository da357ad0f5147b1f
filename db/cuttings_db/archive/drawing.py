"""Draw the dated items of an archive as one vector picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from cuttings_db.intervals import day_number
from cuttings_db.timeline import OPEN_FUTURE, OPEN_PAST, Items, draw_svg, fit, lay_out, pack_look

__all__ = ["timeline_svg"]

_WIDTH, _HEIGHT = 1200, 360


def timeline_svg(dated: Sequence[dict[str, Any]], title: str = "Timeline") -> str:
    """Return an SVG of items as the command line lists them; only events and publications with a bound are drawn."""
    shown = [d for d in dated if d["role"] in ("event", "publication") and (d["lo"] or d["hi"])]
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

    def describe(item: int) -> str:
        d = shown[item]
        return " · ".join(filter(None, (d["edtf"], d["text"], f"article {d['article']}")))

    return draw_svg(lay_out(items, fit(items, _WIDTH, _HEIGHT)), title=title, describe=describe)
