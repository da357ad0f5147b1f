"""Let clusters keep their UUIDs: after a new run one takes the UUID with which it shares most mentions.

A cluster is what the machine calls by one type and key. While a run is under way, what it calls otherwise than before
goes on under the UUID that it had; at the end two new clusters that came out of one are told apart.
"""

from __future__ import annotations

import uuid
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cuttings_db.store.connection import Store

__all__ = ["Heirs", "OldMention", "hand_over", "heirs_of", "old_mentions", "settle_clusters"]

Pair = tuple[str, str]
# By (type, key) how many mentions it took over from each entity.
Heirs = dict[Pair, Counter[int]]


class OldMention(NamedTuple):
    """A mention of the last run: its span, and the (type, key) and home of the machine's raw entity."""

    start: int
    end: int
    pair: Pair
    home: int


_OLD = """
SELECT m.start, m."end", r.type, r.key, r.home FROM mentions m
JOIN raw_entities r ON r.id=coalesce(m.machine_raw, m.raw)
WHERE m.article=:article AND m.stage<>'you'
UNION ALL
SELECT m.start, m."end", r.type, r.key, r.home FROM hidden_mentions m JOIN raw_entities r ON r.id=m.raw
WHERE m.article=:article
"""
# How many mentions of the machine each raw entity has that has one of these homes.
_COUNTED = """
SELECT r.id, r.type, r.key, r.home,
    (SELECT count(*) FROM mentions m WHERE m.raw=r.id AND m.machine_raw IS NULL AND m.stage<>'you')
    + (SELECT count(*) FROM mentions m WHERE m.machine_raw=r.id)
    + (SELECT count(*) FROM hidden_mentions h WHERE h.raw=r.id)
FROM raw_entities r WHERE r.key NOT LIKE '#%' AND (r.id IN (SELECT raw FROM handed)
    OR r.home IN (SELECT entity FROM handed))
"""
# Whether a mention of a raw entity stands in an article that was not looked at again since a history counter.
_UNSEEN = """
SELECT 1 FROM (SELECT article FROM mentions WHERE raw=? AND machine_raw IS NULL AND stage<>'you'
    UNION ALL
    SELECT article FROM mentions WHERE machine_raw=? UNION ALL SELECT article FROM hidden_mentions WHERE raw=?) m
LEFT JOIN dirty d ON d.article=m.article WHERE coalesce(d.counter, 0)<? LIMIT 1
"""


def old_mentions(store: Store, article: int) -> list[OldMention]:
    """Return what the machine found in an article when it last looked, in order."""
    rows = store.rows(_OLD, {"article": article})
    return sorted(OldMention(int(s), int(e), (str(kind), str(key)), int(home)) for s, e, kind, key, home in rows)


def heirs_of(old: Sequence[OldMention], new: Iterable[tuple[int, int, Pair]]) -> Heirs:
    """Return for the (type, key) of new mentions from whose homes they took over mentions that had another one."""
    found: Heirs = defaultdict(Counter)
    spans: dict[tuple[int, int], OldMention] = {(o.start, o.end): o for o in old}
    longest = max((o.end - o.start for o in old), default=0)
    for start, end, pair in new:
        same = spans.get((start, end))
        if same is None:
            first = bisect_left(old, (start - longest,))
            over = [o for o in old[first : bisect_left(old, (end,))] if o.end > start]
            same = max(over, key=lambda o: (min(end, o.end) - max(start, o.start), o.pair), default=None)
        if same is not None and same.pair != pair:
            found[pair][same.home] += 1
    return found


def hand_over(store: Store, heirs: dict[int, Counter[int]], counter: int) -> None:
    """Note inside a transaction how many mentions raw entities took over from entities."""
    store.connection.executemany(
        "INSERT INTO handed (raw, entity, mentions, since) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (raw, entity) DO UPDATE SET mentions=mentions+excluded.mentions",
        [(raw, entity, n, counter) for raw, counted in heirs.items() for entity, n in counted.items()],
    )


class _Cluster(NamedTuple):
    """What the machine calls by one key: its home, and how many mentions it has now."""

    pair: Pair
    home: int
    mentions: int


def settle_clusters(store: Store) -> None:
    """Give every cluster that took mentions over the UUID that it shares most with, inside a transaction.

    An entity of which some mentions were not looked at again waits: the run is not at its end.
    """
    handed = store.rows("SELECT raw, entity, mentions, since FROM handed")
    if not handed:
        return
    clusters = {int(r): _Cluster((str(t), str(k)), int(h), int(n)) for r, t, k, h, n in store.rows(_COUNTED) if n}
    taken: dict[int, Counter[int]] = defaultdict(Counter)
    since: dict[int, int] = {}
    for raw, entity, count, counter in handed:
        taken[raw][entity] += count
        since[entity] = min(counter, since.get(entity, counter))
    waiting = {
        cluster.home
        for raw, cluster in clusters.items()
        if cluster.home in since
        and cluster.home not in taken[raw]
        and store.value(_UNSEEN, (raw, raw, raw, since[cluster.home])) is not None
    }
    clusters = {
        raw: cluster for raw, cluster in clusters.items() if not {cluster.home, *taken[raw]} & waiting
    }  # fmt: skip
    shares: list[tuple[int, Pair, int, int]] = []
    for raw, cluster in clusters.items():
        shared = {entity: min(n, cluster.mentions) for entity, n in taken[raw].items()}
        shared.setdefault(cluster.home, max(cluster.mentions - sum(taken[raw].values()), 0))
        # A home that nobody else takes is kept, also where all that is there now came from others.
        shares += [(-n, cluster.pair, raw, entity) for entity, n in shared.items()]
    _assign(store, sorted(shares), clusters)
    store.connection.executemany(
        "DELETE FROM handed WHERE entity=?", [(entity,) for entity in since if entity not in waiting]
    )


def _assign(store: Store, shares: list[tuple[int, Pair, int, int]], clusters: dict[int, _Cluster]) -> None:
    """Give each entity to one cluster, the largest share first; a cluster that is left over gets a new one."""
    homes: dict[int, int] = {}
    for _share, _pair, raw, entity in shares:
        if raw not in homes and entity not in homes.values():
            homes[raw] = entity
    for raw, cluster in clusters.items():
        kind, home = cluster.pair[0], homes.get(raw)
        if home is None:
            home = store.connection.execute(
                "INSERT INTO entities (uuid, type, kind, name, machine_type, machine_name)"
                " SELECT ?, ?, kind, machine_name, ?, machine_name FROM entities WHERE id=?",
                (str(uuid.uuid4()), kind, kind, cluster.home),
            ).lastrowid
        if home != cluster.home:
            store.connection.execute("UPDATE raw_entities SET home=? WHERE id=?", (home, raw))
        store.connection.execute(
            "UPDATE entities SET machine_type=? WHERE id=? AND machine_type<>?", (kind, home, kind)
        )
