"""That an article was looked at: it is read from then on. No decision, for nobody wants to undo having looked."""

from __future__ import annotations

from cuttings_db.store.connection import Store

__all__ = ["note_looked"]


def note_looked(store: Store, article: int) -> bool:
    """Mark an article as read because somebody looked at it; tells whether it was unread. Unknown ones are let be.

    Marking articles as read or unread by hand is a decision; this takes no step of undo and goes to no other archive.
    """
    if not store.value("SELECT 1 FROM articles WHERE id=? AND read=0", (article,)):
        return False
    with store.transaction("meta"):
        return bool(store.connection.execute("UPDATE articles SET read=1 WHERE id=? AND read=0", (article,)).rowcount)
