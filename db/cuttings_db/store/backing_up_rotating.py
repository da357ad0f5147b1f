"""Which backups are kept: of the daily ones some days, weeks and months; the newest by hand and before migrations.

What counts is which days there are backups of, never how long ago that was: a clock that is wrong removes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cuttings_db.store.backing_up_folder import Backup, age

__all__ = ["KEPT", "LEAST", "to_remove"]

KEPT = {"daily": 7, "weekly": 4, "monthly": 12, "hand": 10, "migration": 3}
# So many good backups are there always.
LEAST = 2


def _week(day: str) -> str:
    """Return the ISO week of a day."""
    year, week, _weekday = date.fromisoformat(day).isocalendar()
    return f"{year:04}-{week:02}"


def _newest_of_each(rows: Iterable[Backup], spans: dict[str, str], most: int) -> set[str]:
    """Return the paths of the newest backup in each of the newest spans of time; `spans` is by path."""
    seen: dict[str, str] = {}
    for row in rows:
        seen.setdefault(spans[row.path], row.path)
    return {path for _span, path in sorted(seen.items(), reverse=True)[:most]}


def to_remove(rows: Iterable[Backup], new: str) -> list[Backup]:
    """Return the backups that are not kept, oldest first; `new` is the path of the one that was just made.

    Only good ones are removed: what is damaged, or was put there by somebody, is a person's to remove.
    """
    good = sorted((row for row in rows if row.state == "checked"), key=age, reverse=True)
    daily = [row for row in good if row.kind == "daily"]
    days = {row.path: row.made[:10] for row in daily}
    kept = {new}
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
