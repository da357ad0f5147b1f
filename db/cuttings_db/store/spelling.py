"""How an entity is called without people: a curated name, else its most frequent spelling, whatever came in first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from cuttings_db.store.connection import Store

__all__ = ["NAMED", "entities_of_articles", "settle_names", "unsettle_article"]

# By this an archive notes as touched what an article named before it was read anew.
NAMED = "named"

# The lists are temporary tables in all but name: one question for all. How often a form is used is asked for by its
# number, so that each mention is looked at once.
_FORMS = """
SELECT c.entity, f.canonical, f.kind, c.n FROM (
    SELECT r.entity, m.form, count(*) AS n FROM json_each(?) w JOIN raw_entities r ON r.entity=w.value
    JOIN mentions m ON m.raw=r.id GROUP BY r.entity, m.form
) c JOIN forms f ON f.id=c.form
"""
_SPELLED = """
SELECT r.entity, m.name FROM json_each(?) w JOIN raw_entities r ON r.entity=w.value JOIN mentions m ON m.raw=r.id
GROUP BY r.entity, m.name ORDER BY r.entity, count(*) DESC, length(m.name) DESC, m.name
"""


def entities_of_articles(store: Store, articles: Iterable[int]) -> set[int]:
    """Return the numbers of all entities that these articles mention."""
    rows = store.rows(
        "SELECT DISTINCT r.entity FROM json_each(?) a JOIN mentions m ON m.article=a.value"
        " JOIN raw_entities r ON r.id=m.raw",
        (json.dumps(list(articles)),),
    )
    return {int(row[0]) for row in rows}


def unsettle_article(store: Store, article: int, counter: int) -> None:
    """Note inside a running transaction that what an article names now may be called otherwise once it does not.

    What it names afterwards is noted by the mark for the index, which whoever writes its mentions sets.
    """
    rows = [(NAMED, entity, counter) for entity in entities_of_articles(store, [article])]
    store.connection.executemany("INSERT OR REPLACE INTO touched (kind, item, counter) VALUES (?, ?, ?)", rows)


def settle_names(store: Store, entities: Iterable[int]) -> int:
    """Write the machine's name and kind of entities anew inside a running transaction; returns how many names changed.

    The name does not depend on the order of import: curated first, then the most frequent spelling, the
    longer of equals, the alphabetically first of those. A name that a person gave stays.
    """
    wanted = list(entities)
    counted: dict[int, tuple[Counter[str], Counter[str]]] = {}
    for entity, canonical, kind, count in store.rows(_FORMS, (json.dumps(wanted),)):
        names_of, kinds_of = counted.setdefault(int(entity), (Counter(), Counter()))
        names_of[str(canonical)] += count
        kinds_of[str(kind)] += count
    names = {entity: best for entity, (found, _kinds) in counted.items() if (best := _most(found))}
    # What nothing calls of a kind any more, as after an undone merge, is of none.
    kinds = {entity: _most(found) for entity, (_names, found) in counted.items()}
    spelled = [entity for entity in wanted if entity not in names]
    for entity, name in store.rows(_SPELLED, (json.dumps(spelled),)):
        names.setdefault(int(entity), str(name))
        kinds.setdefault(int(entity), "")
    store.connection.executemany(
        "UPDATE entities SET kind=? WHERE id=? AND kind<>?", [(kind, entity, kind) for entity, kind in kinds.items()]
    )
    cursor = store.connection.executemany(
        "UPDATE entities SET machine_name=?, name=CASE named_by_user WHEN 1 THEN name ELSE ? END"
        " WHERE id=? AND machine_name<>?",
        [(name, name, entity, name) for entity, name in names.items()],
    )
    return max(cursor.rowcount, 0)


def _most(counted: Counter[str]) -> str:
    """Return what is counted most often, the alphabetically first of equals; nothing where only "" is counted."""
    return min(((-count, word) for word, count in counted.items() if word), default=(0, ""))[1]
