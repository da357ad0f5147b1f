"""Corrections of a damaged archive laid over what came over: one that says nothing must not cost all the others."""

from __future__ import annotations

import json
import sqlite3

from cuttings_db.errors import ArchiveDamaged, CuttingsError, DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_shapes import KINDS, check_shape
from cuttings_db.store.effects import MISFITS
from cuttings_db.store.mending_decisions import mend_decisions
from cuttings_db.store.naming import settle_pending
from cuttings_db.store.problems import stored_json

__all__ = ["settle_readable"]


def settle_readable(store: Store, counter: int) -> int:
    """Settle names inside a transaction; where that trips over corrections, without those that have no shape.

    Returns how many corrections were let go. What trips over anything else is raised.
    """
    execute = store.connection.execute
    execute("SAVEPOINT settle")
    try:
        settle_pending(store, counter)
        return 0
    except (CuttingsError, sqlite3.IntegrityError, AttributeError, *MISFITS):
        execute("ROLLBACK TO settle")
        told = _misshapen(store)
        if not told:
            raise
        execute("DELETE FROM decisions WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(told)),))
        let_go = mend_decisions(store, told, lost=True)
        settle_pending(store, counter)
        return let_go
    finally:
        execute("RELEASE settle")


def _misshapen(store: Store) -> dict[int, dict[str, object]]:
    """Return kind and step of the corrections that say nothing that a correction says."""
    found: dict[int, dict[str, object]] = {}
    for number, kind, data, target in store.rows("SELECT id, kind, data, target FROM decisions"):
        try:
            parsed = stored_json(data)
            fits = kind not in KINDS or check_shape(parsed)["kind"] == kind
        except (ArchiveDamaged, DecisionRefused):
            fits = False
        if not fits:
            found[int(number)] = {"kind": kind, "target": target}
    return found
