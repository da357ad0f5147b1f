"""Everything that relations say, to be compared."""

from __future__ import annotations

from typing import Any

import numpy as np

from cuttings_db.store.relations import Relations


def told(known: Relations) -> dict[str, Any]:
    """Return everything that relations say, without the order in which they learned it."""
    articles, entities = known.articles, known.entities
    said: dict[str, Any] = {
        name: getattr(articles, name).tolist()
        for name in (
            "present",
            "trashed",
            "starred",
            "read",
            "noted",
            "bounded",
            "dated",
            "untitled",
            "added",
            "story",
            "report",
        )
    }
    said |= {name: getattr(articles, name).tolist() for name in ("published_lo", "published_hi", "published_look")}
    for order in ("newest", "oldest", "title"):
        said[order] = articles.ordered(order, known.present).tolist()
    said["tags"] = articles.tags.pairs()
    said["collections"] = articles.collections(known.present, known.trashed, articles.read)
    said["collected"] = {name: articles.collected(name).nonzero()[0].tolist() for name in said["collections"]}
    said["languages"] = [articles.in_language(code).tolist() for code in ("en", "zh")]
    said["names"] = entities.by_name.order.tolist()
    shown = np.flatnonzero(entities.shown()).tolist()
    said["entities"] = {n: (*entities.row(n), int(entities.type[n])) for n in shown}
    said["articles"] = {n: known.articles_of_entities([n]).tolist() for n in shown}
    half = known.present & (np.arange(known.size) % 2 == 0)
    for name, mask in (("all", known.present), ("half", half), ("kept", known.present & ~known.trashed)):
        said[name] = known.count_entities(mask).tolist()
        said[f"dates of {name}"] = known.dates_in(mask).tolist()
        said[f"published of {name}"] = known.published_in(mask).tolist()
        said[f"drawn of {name}"] = known.dates.id[known.drawn_rows(mask)].tolist()
    return said
