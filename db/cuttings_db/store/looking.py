"""What was looked at counts as read, without being a decision: nobody wants to undo that they looked."""

from __future__ import annotations

from cuttings_db.store.connection import Store

__all__ = ["mark_looked_at"]


def mark_looked_at(store: Store, article: int) -> bool:
    """Mark an article as read that somebody looked at; returns whether it was unread before.

    It leaves the steps of undo and redo alone, and is no part of what corrections say to another archive.
    """
    if store.value("SELECT 1 FROM articles WHERE id=? AND read=0", (article,)) is None:
        return False
    with store.transaction("meta"):
        return bool(store.connection.execute("UPDATE articles SET read=1 WHERE id=? AND read=0", (article,)).rowcount)
