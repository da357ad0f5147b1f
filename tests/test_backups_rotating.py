"""Which backups go: never all, never because of a clock, and only when enough of those that stay are good."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backup_samples import add_with_original, archive_of, back_up
from cuttings_db.archive.backups import Backups, list_backups, restore
from cuttings_db.store import backing_up_making, backing_up_originals
from cuttings_db.store.backing_up_folder import Backup
from cuttings_db.store.backing_up_originals import Packs
from cuttings_db.store.backing_up_rotating import KEPT, LEAST, to_remove
from cuttings_db.store.connection import Store

START = datetime(2026, 1, 5, 12, tzinfo=UTC)


def told(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def row(number: int, moment: datetime, kind: str = "daily", state: str = "checked") -> Backup:
    return Backup(f"/b/{number}", told(moment), kind, 1, 1, state)


def test_a_year_of_days_leaves_days_weeks_and_months() -> None:
    rows: list[Backup] = []
    for day in range(365):
        rows.append(row(day, START + timedelta(days=day)))
        gone = {one.path for one in to_remove(rows, rows[-1].path)}
        rows = [one for one in rows if one.path not in gone]
    ages = sorted((START + timedelta(days=364) - datetime.fromisoformat(one.made)).days for one in rows)
    assert ages[:7] == list(range(7))
    months = [one.made[:7] for one in rows]
    assert sorted(set(months)) == [*(f"2026-{month:02}" for month in range(2, 13)), "2027-01"]
    assert len(rows) <= KEPT["daily"] + KEPT["weekly"] + KEPT["monthly"]
    assert len([age for age in ages if age < 31]) >= 7 + 2


def left_after(dates: Iterable[datetime], kind: str = "daily") -> list[str]:
    """Return which days are left, in the order in which they were made, after one backup at each time of a clock."""
    rows: list[Backup] = []
    for number, moment in enumerate(dates, 1):
        rows.append(Backup(f"/b/{number:06}", told(moment), kind, 1, 1, "checked", number))
        gone = {one.path for one in to_remove(rows, rows[-1].path)}
        rows = [one for one in rows if one.path not in gone]
    return [one.made[:10] for one in rows]


def days(start: datetime, count: int) -> list[datetime]:
    return [start + timedelta(days=number) for number in range(count)]


WRONG = {
    "four weeks in 2031": days(datetime(2031, 1, 5, tzinfo=UTC), 28),
    "a week in 2031": days(datetime(2031, 1, 5, tzinfo=UTC), 7),
    "a year and a half in 2090": days(datetime(2090, 1, 5, tzinfo=UTC), 500),
    "an empty battery": days(datetime(1970, 1, 1, tzinfo=UTC), 30),
    "an empty battery every day": [datetime(1970, 1, 1, tzinfo=UTC)] * 30,
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_once_the_clock_is_right_days_have_their_places_again(wrong: list[datetime]) -> None:
    right = days(START, 60)
    found = left_after([*wrong, *right])
    # The days, the weeks and the months are those that there are without the wrong ones.
    assert [day for day in found if "2026" <= day < "2027"] == left_after(right)
    assert len(found) <= KEPT["daily"] + KEPT["weekly"] + KEPT["monthly"]
    # A year of months later nothing is left of them.
    assert all("2026" <= day < "2028" for day in left_after([*wrong, *days(START, 400)]))


def test_days_of_a_wrong_clock_take_no_more_places_than_so_many_other_days() -> None:
    before = days(START, 420)
    wrong, right = WRONG["an empty battery"], days(START + timedelta(days=420), 30)
    old = {told(moment)[:10] for moment in before}
    still = [day for day in left_after([*before, *wrong]) if day in old]
    assert len(still) >= len([day for day in left_after([*before, *right]) if day in old])
    # Every date the same: the last ones are there, and so is what there was before.
    same = left_after([*before, *WRONG["an empty battery every day"]])
    assert same[-7:] == ["1970-01-01"] * 7 and len(set(same)) > KEPT["monthly"]


@given(
    st.lists(
        st.tuples(
            st.integers(-900, 900), st.sampled_from(["daily", "hand", "migration"]),
            st.sampled_from(["checked", "checked", "unchecked", "damaged", "missing"]),
        ),
        max_size=60,
    ),
    st.integers(-5000, 5000),
)  # fmt: skip
def test_what_goes_is_good_old_and_never_too_much(made: list[tuple[int, str, str]], clock: int) -> None:
    # In the order in which they were made, by a clock that says what it likes.
    rows = [
        replace(row(number, START + timedelta(hours=hours), kind, state), number=number)
        for number, (hours, kind, state) in enumerate(made, 1)
    ]
    new = replace(row(1000, START + timedelta(days=clock)), number=1000)
    gone = to_remove([*rows, new], new.path)
    good = [one for one in [*rows, new] if one.state == "checked"]
    assert all(one.state == "checked" for one in gone) and new not in gone
    assert len(good) - len(gone) >= min(LEAST, len(good))
    for kind in ("daily", "hand", "migration"):
        mine = [one for one in good if one.kind == kind]
        assert not set(mine[-KEPT[kind] :]) & set(gone)
    spans = [one.made[:10] for one in good if one.kind == "daily"]
    left = {one.made[:10] for one in good if one.kind == "daily" and one not in gone}
    assert {*list(dict.fromkeys(reversed(spans)))[: KEPT["daily"]]} <= left


def test_backups_without_numbers_are_older_than_those_with_one_and_in_the_order_of_their_dates() -> None:
    older = [row(number, moment) for number, moment in enumerate(days(START + timedelta(days=3000), 9))]
    newer = [replace(row(100 + n, moment), number=1 + n) for n, moment in enumerate(days(START, 7))]
    gone = to_remove([*older, *newer], newer[-1].path)
    assert not set(gone) & set(newer) and older[0] in gone and older[-1] not in gone


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(backing_up_making, "now", lambda: told(moment))


def test_five_weeks_in_a_folder_and_every_one_that_is_left_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = archive_of(tmp_path, 2)
    counts: dict[str, int] = {}
    for day in range(0, 36, 2):
        at(monkeypatch, START + timedelta(days=day))
        if day % 4 == 0:
            add_with_original(store, tmp_path / "in", 100 + day)
        made = back_up(store)
        counts[made.path] = made.articles
    rows = list_backups(store.path)
    assert 9 <= len(rows) <= 12 and {one.state for one in rows} == {"checked"}
    folder = Path(rows[0].path).parent
    assert [one.number for one in rows] == sorted({one.number for one in rows}, reverse=True) and rows[0].number == 18
    assert len(list(folder.glob("*.cuttings"))) == len(list(folder.glob("*.json"))) == len(rows)
    for one in rows:
        outcome = restore(tmp_path / "back.cuttings", Path(one.path), keep=False)
        assert (outcome["articles"], outcome["lost"]) == (counts[one.path], 0)
    store.close()


def test_nothing_goes_where_those_that_stay_have_rotted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = archive_of(tmp_path, 1)
    for day in range(9):
        at(monkeypatch, START + timedelta(days=day))
        back_up(store)
    rows = list_backups(store.path)
    oldest = rows[-1].path
    for one in rows[:-1]:
        path = Path(one.path)
        path.chmod(0o600)
        data = bytearray(path.read_bytes())
        data[-10] ^= 1
        path.write_bytes(data)
    at(monkeypatch, START + timedelta(days=40))
    back_up(store)
    states = {one.path: one.state for one in list_backups(store.path)}
    assert states[oldest] == "checked"
    assert sorted(states.values()).count("checked") >= 2
    store.close()


def test_what_was_deleted_for_good_leaves_the_packs_with_the_last_backup_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = archive_of(tmp_path, 2)
    folder = tmp_path / "a backups"
    at(monkeypatch, START)
    back_up(store)
    (sha,) = store.rows("SELECT sha256 FROM originals WHERE id=1")[0]
    for table in ("original_chunks", "originals"):
        key = "original" if table == "original_chunks" else "id"
        store.connection.execute("PRAGMA foreign_keys=OFF")
        store.connection.execute("UPDATE articles SET original=NULL WHERE original=1")
        store.connection.execute(f"DELETE FROM {table} WHERE {key}=1")
    packs = Packs(folder, store.path, lambda: None)
    for day in range(1, 10):
        assert day > 7 or sha in packs.known()
        at(monkeypatch, START + timedelta(days=day))
        back_up(store)
    for one in list_backups(store.path)[2:]:
        Path(one.path).unlink()
    back_up(store)
    assert sha not in packs.known() and len(packs.known()) == 1
    store.close()


def test_many_small_packs_become_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = archive_of(tmp_path, 1)
    monkeypatch.setattr(backing_up_originals, "_MOST_SMALL", 4)
    for number in range(8):
        add_with_original(store, tmp_path / "in", 50 + number)
        back_up(store)
    folder = tmp_path / "a backups"
    assert len(list(folder.glob("*.pack"))) <= 5
    assert len(Packs(folder, store.path, lambda: None).known()) == 9
    assert restore(tmp_path / "b.cuttings", Path(list_backups(store.path)[0].path))["lost"] == 0
    store.close()


def test_a_pack_that_rots_is_noticed_and_what_it_held_written_again(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 4)
    back_up(store, "hand")
    folder = tmp_path / "a backups"
    (pack,) = folder.glob("*.pack")
    pack.chmod(0o600)
    data = bytearray(pack.read_bytes())
    at_chunk = data.index(b"x\x9c")
    data[at_chunk + 8] ^= 0x55
    pack.write_bytes(data)
    made = back_up(store, "hand")
    assert list(folder.glob("*.damaged"))
    store.close()
    (tmp_path / "a.cuttings").unlink()
    assert restore(tmp_path / "a.cuttings", Path(made.path))["lost"] == 0


def test_the_daily_one_is_due_once_a_day_and_only_after_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = Store(tmp_path / "empty.cuttings", create=True)
    assert not Backups(empty).due()
    empty.close()
    store = archive_of(tmp_path, 1)
    backups = Backups(store)
    assert backups.due()
    back_up(store)
    assert not backups.due()
    add_with_original(store, tmp_path / "in", 7)
    assert not backups.due()
    for path in (tmp_path / "a backups").glob("*"):
        if path.name != ".lock":
            path.unlink()
    at(monkeypatch, datetime.now(UTC) - timedelta(hours=21))
    back_up(store)
    assert not backups.due()
    add_with_original(store, tmp_path / "in", 8)
    assert backups.due()
    # One from a time to come, which a wrong clock made, holds nothing up.
    at(monkeypatch, datetime.now(UTC) + timedelta(days=400))
    back_up(store)
    add_with_original(store, tmp_path / "in", 9)
    assert backups.due()
    backups.settle(None, daily=False)
    assert not backups.due()
    store.close()
