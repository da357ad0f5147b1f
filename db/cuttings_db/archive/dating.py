"""When a publication date is corrected, every date that was read relative to it is read again."""

from __future__ import annotations

from cuttings_db.archive.reading import Reading
from cuttings_db.dates import find_dates
from cuttings_db.store.articles import header, mark_dirty, write_dates
from cuttings_db.store.connection import Store

__all__ = ["recompute_dates"]


def recompute_dates(store: Store, reading: Reading, article: int) -> None:
    """Resolve the dates of an article against its visible publication date; rejected dates stay rejected."""
    text, layer = reading.text(article)
    published = header(store, [article])[article]["published"]
    found = find_dates(text, published["edtf"] if published else None, layer.language or None, ranges="one")
    with store.transaction("article") as counter:
        write_dates(store, article, found)
        mark_dirty(store, [article], counter)
