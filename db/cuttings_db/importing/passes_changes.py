"""What a run of recognition changed: which names it found that were not found before, which it lost, what failed."""

from __future__ import annotations

from collections import Counter
from typing import Any

from cuttings_db.store.connection import Store, now
from cuttings_db.store.stages import keep_run, open_run, stuck_articles

__all__ = ["Changes"]

# A kill loses the account of no more articles than this.
_GROUP = 25
_MOST = 2_000  # entities of which a run is kept to have added, or lost, them; articles that it could not do
_NAMED = (
    "SELECT DISTINCT e.type, e.name, r.id FROM mentions m JOIN raw_entities r ON r.id=m.raw"
    " JOIN entities e ON e.id=r.entity WHERE m.article=? AND e.rejected=0"
)
Named = dict[int, tuple[str, str]]


class Changes:
    """Keeps account of one run in the archive's table of runs; a run that was cut short is gone on with."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._number: int | None = None
        self._started, self._articles = now(), 0
        self._added: Counter[tuple[str, str]] = Counter()
        self._lost: Counter[tuple[str, str]] = Counter()
        self._before: Named | None = None
        self._more = {"added": 0, "lost": 0}
        self._unkept = 0
        self.failed = 0
        # Whatever the last run could not do stays told until it is done: this one may not come so far.
        self._stuck = stuck_articles(store)
        if unfinished := open_run(store):
            self._number, self._started = unfinished["id"], unfinished["started"]
            self._articles = unfinished["articles"]
            for name, counted in (("added", self._added), ("lost", self._lost)):
                counted.update({(row["type"], row["name"]): row["count"] for row in unfinished[name]})
                self._more[name] = unfinished[f"{name}_total"] - len(counted)

    def _named(self, article: int) -> Named:
        """Return what an article names, by raw entity."""
        return {int(raw): (str(kind), str(name)) for kind, name, raw in self._store.rows(_NAMED, (article,))}

    def before(self, article: int) -> None:
        """Note what an article names before it is recognised again."""
        self._before = self._named(article)

    def fail(self, article: int, doing: str) -> None:
        """Note that an article could not be recognised, or what was recognised not be stored; `doing` says which."""
        self._before = None
        self.failed += 1
        self._stuck[article] = doing

    def after(self, article: int) -> None:
        """Count what came and what went in an article, inside the transaction that changed it."""
        if self._before is not None:
            present = self._named(article)
            self._added.update(present[raw] for raw in present.keys() - self._before.keys())
            self._lost.update(self._before[raw] for raw in self._before.keys() - present.keys())
        self._before = None
        self._stuck.pop(article, None)
        self._articles += 1
        self._unkept += 1
        if self._unkept >= _GROUP:
            self._write(complete=False)

    def keep(self, *, complete: bool) -> None:
        """Write the account of the whole run."""
        with self._store.transaction("quiet"):
            self._write(complete=complete)

    def _write(self, *, complete: bool) -> None:
        """Write the account inside a running transaction."""
        self._unkept = 0
        stuck = sorted(self._stuck.items(), reverse=True)[:_MOST]
        data: dict[str, Any] = {"complete": complete, "stuck": [{"article": a, "doing": d} for a, d in stuck]}
        for name, counted in (("added", self._added), ("lost", self._lost)):
            ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
            data[f"{name}_total"] = len(ranked) + self._more[name]
            data[name] = [{"type": kind, "name": called, "count": count} for (kind, called), count in ranked[:_MOST]]
        self._number = keep_run(self._store, self._number, self._started, now(), self._articles, data)
