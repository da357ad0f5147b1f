"""The doors of fuzzing let an input through to what they try: a mistake behind them would be found."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from functools import partial
from typing import Any

import pytest

import cuttings_db.readers.ris_file
from cuttings_db.errors import FileRefused
from endurance import fuzz_readers
from endurance.fuzz_archive import _changed
from endurance.fuzz_archives import copied, rows_of
from endurance.fuzz_door import DOORS, Fault, door
from endurance.fuzz_mutating import plain, xml_mutator

READERS = [name for name, room in DOORS.items() if room.module == "fuzz_readers" and name != "sniffing"]


@pytest.mark.parametrize("name", READERS)
def test_a_reader_reads_its_seeds_and_a_third_of_what_is_made_of_them(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried, chance, counts = door(name), random.Random(5), {True: 0, False: 0}
    real = fuzz_readers.read_source

    def counted(source: Any) -> Any:
        try:
            read = real(source)
        except FileRefused:
            counts[False] += 1
            raise
        counts[True] += 1
        return read

    monkeypatch.setattr(fuzz_readers, "read_source", counted)
    fuzz_readers._reads_what_is_whole.cache_clear()
    seeds = list(tried.seeds())
    fuzz_readers._reads_what_is_whole(name)
    assert counts == {True: len(seeds), False: 0} and max(map(len, seeds)) <= tried.largest
    counts |= {True: 0, False: 0}
    # The shortest, which is read in a moment.
    seed = min(seeds, key=len)
    for _ in range(24):
        assert tried.mutate is not None
        tried.check(tried.mutate(chance, seed, partial(plain, chance))[: tried.largest])
    assert counts[True] >= 8


def test_a_reader_that_refuses_everything_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: Any) -> Any:
        raise FileRefused("it is damaged", "Save it again.")

    monkeypatch.setattr(fuzz_readers, "read_source", broken)
    fuzz_readers._reads_what_is_whole.cache_clear()
    with pytest.raises(Fault, match="an unchanged file is read"):
        door("ris").check(b"anything")


def test_a_mistake_of_ours_is_no_damage_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = door("ris")
    (seed,) = tried.seeds()
    tried.check(seed)
    real = cuttings_db.readers.ris_file.read_ris
    # As if it stood in the program: a number is made of what is none.
    made: dict[str, Any] = {"real": real}
    code = "def read_ris(source):\n    if b'UR  - zz' in source.data: int('of ours')\n    return real(source)\n"
    exec(compile(code, cuttings_db.readers.ris_file.__file__, "exec"), made)
    monkeypatch.setattr(cuttings_db.readers.ris_file, "read_ris", made["read_ris"])
    tried.check(seed)
    with pytest.raises(ValueError, match="of ours"):
        tried.check(seed + b"UR  - zz")


def test_what_xml_holds_changes_and_is_read_every_other_time() -> None:
    from lxml import etree

    chance, change, whole, seen = random.Random(2), xml_mutator((b"<", b"river")), 0, set()
    for _ in range(100):
        made = change(chance, b'<a b="c">one<d/>two</a>', partial(plain, chance))
        seen.add(made)
        try:
            etree.fromstring(made)
        except etree.XMLSyntaxError:
            continue
        whole += 1
    assert whole >= 40 and len(seen) > 60


def test_every_table_of_an_archive_is_changed() -> None:
    def count(table: str, change: dict[str, Any], sql: str, *values: object) -> int:
        with (
            copied(partial(_changed, changes=[{"table": table, "row": 0, **change}])) as path,
            closing(sqlite3.connect(path)) as connection,
        ):
            return int(connection.execute(f'SELECT count(*) FROM "{table}" {sql}', values).fetchone()[0])

    assert len(rows_of()) > 35
    for table, (columns, rows) in rows_of().items():
        deleted = {"column": columns[0], "value": 0, "do": "delete"}
        assert count(table, deleted, "") == len(rows) - 1, table
        assert any(
            count(table, {"column": column, "value": value}, f'WHERE CAST("{column}" AS TEXT)=?', str(value))
            for column in columns
            for value in ("changed", 77_777)
        ), table
