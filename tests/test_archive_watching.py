"""Watched folders and feed files: what is new comes in once, what is being written waits, strangers' do nothing."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive import Archive
from cuttings_db.archive.watching import watch_add, watch_list, watch_remove, watch_scan
from cuttings_db.cli import main
from cuttings_db.errors import FileRefused
from cuttings_db.importing import ImportOptions
from cuttings_db.progress import Step

_FAST = ImportOptions(depth="fast", workers=1)
_FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>Ward news</title>{items}</channel></rss>'


def _item(number: int) -> str:
    words = f"The ward in Porto opened bed number {number} for patients of the verolutinib trial on Monday."
    return f"<item><title>Bed {number}</title><link>https://example.org/{number}</link><description>{words}</description></item>"


def _write(path: Path, text: str, age: float = 60.0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    then = path.stat().st_mtime - age
    os.utime(path, (then, then))
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "a.cuttings", create=True) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    _write(tmp_path / "in" / "one.txt", "A ward in Porto learns to wait. It is a long way to the sea.")
    _write(tmp_path / "in" / "deep" / "two.txt", "A ward in Braga learns to count. Nobody told them how.")
    return tmp_path / "in"


def test_what_is_new_comes_in_once(archive: Archive, folder: Path) -> None:
    watch_add(archive, folder, "folder", subfolders=True)
    assert watch_scan(archive, _FAST)["added"] == 2
    again = watch_scan(archive, _FAST)
    assert (again["added"], again["already"], again["reports"]) == (0, 0, [])
    _write(folder / "three.txt", "A ward in Faro learns to listen. The sea is near there.")
    assert watch_scan(archive, _FAST)["added"] == 1
    (row,) = watch_list(archive)["rows"]
    assert (row["imported"], row["there"], row["here"]) == (3, True, True)
    assert row["folders"] == [str(folder / "deep")]


def test_only_the_folder_itself_where_that_is_wanted(archive: Archive, folder: Path) -> None:
    watch_add(archive, folder, "folder", subfolders=False)
    assert watch_scan(archive, _FAST)["added"] == 1


def test_a_file_that_is_being_written_waits(archive: Archive, folder: Path) -> None:
    watch_add(archive, folder, "folder", subfolders=True)
    watch_scan(archive, _FAST)
    path = _write(folder / "half.txt", "A ward in", age=0.0)
    told = watch_scan(archive, _FAST)
    assert (told["added"], told["waiting"]) == (0, 1)
    _write(path, "A ward in Lisbon learns to write. It took the whole summer.")
    assert watch_scan(archive, _FAST)["added"] == 1


def test_a_feed_that_grew_gives_its_new_entries(archive: Archive, tmp_path: Path) -> None:
    feed = _write(tmp_path / "news.xml", _FEED.format(items=_item(1)))
    watch_add(archive, feed, "feed", subfolders=False)
    assert watch_scan(archive, _FAST)["added"] == 1
    _write(feed, _FEED.format(items=_item(2) + _item(1)))
    told = watch_scan(archive, _FAST)
    assert (told["added"], told["already"]) == (1, 1)


def test_what_was_taken_in_stays_when_it_is_cut_short(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cuttings_db.archive.watching._PORTION", 2)
    for number in range(5):
        _write(tmp_path / "in" / f"{number}.txt", f"Bed {number} of the ward in Porto was opened on a quiet Monday.")
    watch_add(archive, tmp_path / "in", "folder", subfolders=True)
    portions: list[int] = []

    class Killed(BaseException):
        pass

    def report(step: Step) -> None:
        if step.stage == "watch":
            portions.append(step.done)
            if len(portions) == 2:
                raise Killed

    with pytest.raises(Killed):
        watch_scan(archive, _FAST, report)
    told = watch_scan(archive, _FAST)
    assert (told["added"], told["already"]) == (3, 0)


def test_an_archive_of_somebody_else_watches_nothing_here(
    archive: Archive, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch_add(archive, folder, "folder", subfolders=True)
    other = tmp_path / "other cache"
    other.mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(other))
    assert watch_scan(archive, _FAST)["added"] == 0
    assert [row["here"] for row in watch_list(archive)["rows"]] == [False]
    watch_add(archive, folder, "folder", subfolders=True)
    assert watch_scan(archive, _FAST)["added"] == 2


def test_misshapen_states_count_as_nothing_seen_and_nothing_allowed(archive: Archive, folder: Path) -> None:
    watch_add(archive, folder, "folder", subfolders=True)
    for state in ("", "[]", '{"seen": "%%%"}', '{"seen": 3}', "{", '{"imported": "x"}', "[" * 9999):
        with archive.store.transaction("quiet"):
            archive.store.connection.execute("UPDATE watched SET state=?", (state,))
        assert [row["here"] for row in watch_list(archive)["rows"]] == [False]
        assert watch_scan(archive, _FAST)["added"] == 0


def test_a_watch_that_is_copied_into_another_archive_does_nothing_there(
    archive: Archive, folder: Path, tmp_path: Path
) -> None:
    watch_add(archive, folder, "folder", subfolders=True)
    with Archive(tmp_path / "b.cuttings", create=True) as other:
        rows = archive.store.rows("SELECT path, kind, state FROM watched")
        with other.store.transaction("quiet"):
            other.store.connection.executemany("INSERT INTO watched (path, kind, state) VALUES (?, ?, ?)", rows)
        (row,) = watch_list(other)["rows"]
        assert (row["here"], row["there"], row["folders"]) == (False, False, [])
        assert watch_scan(other, _FAST)["added"] == 0


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_folder_with_a_name_of_no_encoding_is_refused(archive: Archive, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/n\xffme"))
    odd.mkdir()
    with pytest.raises(FileRefused):
        watch_add(archive, odd, "folder", subfolders=True)


def test_what_is_gone_is_told_and_comes_back(archive: Archive, folder: Path, tmp_path: Path) -> None:
    watch_add(archive, folder, "folder", subfolders=True)
    shutil.move(folder, tmp_path / "away")
    assert watch_scan(archive, _FAST)["missing"] == [str(folder)]
    shutil.move(tmp_path / "away", folder)
    assert watch_scan(archive, _FAST)["added"] == 2


def test_archives_and_refused_places(archive: Archive, folder: Path, tmp_path: Path) -> None:
    shutil.copy(archive.store.path, _write(folder / "copy.cuttings", ""))
    watch_add(archive, folder, "folder", subfolders=True)
    told = watch_scan(archive, _FAST)
    assert (told["added"], told["failed"], told["waiting"]) == (2, [], 1)
    for path, kind in ((tmp_path / "none", "folder"), (folder / "one.txt", "folder"), (folder, "feed"), (folder, "x")):
        with pytest.raises(FileRefused):
            watch_add(archive, path, kind, subfolders=True)
    assert watch_remove(archive, folder)["removed"] == 1
    assert watch_list(archive)["rows"] == []


def test_the_command_line_watches_too(archive: Archive, folder: Path, capsys: Any) -> None:
    path = str(archive.store.path)
    assert main(["watch", path, "--json", "--add", str(folder)]) == 0
    assert json.loads(capsys.readouterr().out)[0]["path"] == str(folder)
    assert main(["watch", path, "--json", "--scan"]) == 0
    assert json.loads(capsys.readouterr().out)["added"] == 2
    assert main(["watch", path]) == 0
    assert str(folder) in capsys.readouterr().out
    assert main(["watch", path, "--remove", str(folder)]) == 0
    assert "Nothing is watched" in capsys.readouterr().out
