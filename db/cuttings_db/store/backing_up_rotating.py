"""Which backups are kept: of the daily ones some days, weeks and months; the newest by hand and before migrations.

What counts is in which order they were made and of which days there are some, never how long ago that was. Days of a
clock that is wrong take places as so many other days would, and give them up again; the last daily ones, and the last
by hand and before migrations, stay whatever it says.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cuttings_db.store.backing_up_folder import Backup, age

__all__ = ["KEPT", "LEAST", "order", "to_remove"]

KEPT = {"daily": 7, "weekly": 4, "monthly": 12, "hand": 10, "migration": 3}
# So many good backups are there always.
LEAST = 2


def _week(day: str) -> str:
    """Return the ISO week of a day."""
    year, week, _weekday = date.fromisoformat(day).isocalendar()
    return f"{year:04}-{week:02}"


def order(row: Backup) -> tuple[int, tuple[str, int, str]]:
    """Return what orders backups by when they were made: by their numbers, and without one before all that have one."""
    return row.number, age(row)


def _newest_of_each(rows: Iterable[Backup], spans: dict[str, str], most: int) -> set[str]:
    """Return the paths of the newest backup in each of the newest spans of time; `spans` is by path.

    The newest span is that of the newest backup, not the one of the latest date: days to come would hold their places.
    """
    seen: dict[str, str] = {}
    for row in rows:
        seen.setdefault(spans[row.path], row.path)
    return {*list(seen.values())[:most]}


def to_remove(rows: Iterable[Backup], new: str) -> list[Backup]:
    """Return the backups that are not kept, oldest first; `new` is the path of the one that was just made.

    Only good ones are removed: what is damaged, or was put there by somebody, is a person's to remove.
    """
    good = sorted((row for row in rows if row.state == "checked"), key=order, reverse=True)
    daily = [row for row in good if row.kind == "daily"]
    days = {row.path: row.made[:10] for row in daily}
    # The last ones also where a clock without its battery gives every day the same date.
    kept = {new, *(row.path for row in daily[: KEPT["daily"]])}
    kept |= _newest_of_each(daily, days, KEPT["daily"])
    kept |= _newest_of_each(daily, {path: _week(day) for path, day in days.items()}, KEPT["weekly"])
    kept |= _newest_of_each(daily, {path: day[:7] for path, day in days.items()}, KEPT["monthly"])
    for kind in ("hand", "migration"):
        kept |= {row.path for row in [row for row in good if row.kind == kind][: KEPT[kind]]}
    for row in good:
        if len(kept) >= LEAST:
            break
        kept.add(row.path)
    return [row for row in reversed(good) if row.path not in kept]
