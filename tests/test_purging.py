"""Deleted for good: no byte of archive, log, index and caches holds a word that only the deleted article had."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_samples import LYON, OSLO
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.purging import Purging
from cuttings_db.errors import DecisionRefused
from cuttings_db.model import Question
from purging_samples import found

SECRET = """Quorvane harbour keeps its lamps

BREXHALM, May 9, 2024 -- Doctor Zindra Quolvest of Marvenholt University Hospital said that vextrolimab helped \
patients in Brexhalm. Zindra Quolvest will speak at the Thornquell Congress 2024 on 3 October 2024. Professor Lin Mei \
of Lyon University Hospital agreed with Zindra Quolvest on the zephyrine question.

缪璟珺教授在翡澜医院介绍了新的结果。
"""
WORDS = ("quorvane", "brexhalm", "zindra", "quolvest", "marvenholt", "vextrolimab", "thornquell", "zephyrine")
HAN = ("缪璟珺", "翡澜")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive of three articles, one of them with words of its own; return its folder."""
    folder = tmp_path_factory.mktemp("made")
    for name, text in (("a-lyon", LYON), ("b-quorvane", SECRET), ("c-oslo", OSLO)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Archive(folder / "keep.cuttings", create=True) as opened:
        opened.import_files(sorted(folder.glob("*.txt")))
    return folder


@pytest.fixture
def archive(tmp_path: Path, made: Path) -> Iterator[Archive]:
    """Return a copy of that archive with an index on the disk."""
    (tmp_path / "keep.cuttings").write_bytes((made / "keep.cuttings").read_bytes())
    with Archive(tmp_path / "keep.cuttings") as opened:
        opened.catch_up()
        yield opened


def entity(archive: Archive, name: str) -> str:
    """Return the UUID of an entity."""
    return str(archive.store.value("SELECT uuid FROM entities WHERE name=? OR machine_name=?", (name, name)))


def decide_much(archive: Archive) -> None:
    """Make decisions of every kind that quote the article, some of them about others as well."""
    text = archive.reading.text(2)[0]
    zindra, lin = entity(archive, "Zindra Quolvest"), entity(archive, "Lin Mei")
    at = text.index("zephyrine")
    spot = {"article": 2, "start": at, "end": at + 9}
    for decision in (
        {"kind": "merge", "entities": [lin, zindra], "name": "Zindra Quolvest"},
        {"kind": "title", "article": 2, "value": "Zephyrine lamps"},
        {"kind": "tag", "articles": [1, 2], "tag": "lamps"},
        {"kind": "collection", "name": "Harbours", "articles": [1, 2], "on": True},
        {"kind": "highlight", **spot, "colour": "blue", "note": "the zephyrine"},
        {"kind": "note", "article": 2, "text": "Quorvane again"},
        {"kind": "add_mention", **spot, "type": "product"},
        {"kind": "ignore", "surface": "Brexhalm"},
        {
            "kind": "reject_date",
            "date": archive.store.value("SELECT id FROM dates WHERE article=2 ORDER BY id LIMIT 1"),
        },
        {"kind": "star", "articles": [2, 3], "on": True},
        {"kind": "saved_search", "name": "doctors", "question": {"entities": [{"id": zindra, "name": "Quolvest"}]}},
    ):
        archive.decide(decision)
    archive.decide({"kind": "title", "article": 2, "value": "Quorvane once more"})
    archive.undo()


def test_no_word_of_a_deleted_article_is_left_anywhere(archive: Archive) -> None:
    decide_much(archive)
    archive.catch_up()
    assert archive.search(Question("vextrolimab"))["total"] == 1
    path = archive.store.path
    assert {word for _place, word in found(path, (*WORDS, *HAN))} == {*WORDS, *HAN}
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    outcome = Purging(archive.store, lambda: archive.index).delete([2])
    assert outcome == {"deleted": 1, "backups": [], "left": ""}
    assert found(path, (*WORDS, *HAN)) == []
    assert archive.check()["ok"], archive.check()
    assert archive.search(Question(""))["total"] == 2
    assert archive.search(Question("lung"))["total"] == 1
    archive.close()
    assert found(path, (*WORDS, *HAN)) == []


def test_what_others_share_stays(archive: Archive) -> None:
    decide_much(archive)
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    Purging(archive.store, lambda: archive.index).delete([2])
    assert archive.store.rows("SELECT article, tag FROM tags") == [(1, "lamps")]
    assert archive.store.rows("SELECT article FROM collected") == [(1,)]
    assert archive.store.rows("SELECT id FROM articles WHERE starred=1") == [(3,)]
    names = {row[0] for row in archive.store.rows("SELECT name FROM entities WHERE rejected=0")}
    assert "Lin Mei" in names
    labels = [row["label"] for row in archive.decisions() if row["in_force"]]
    assert any("lamps" in label for label in labels)
    while archive.undo()["label"]:
        pass
    assert archive.store.rows("SELECT count(*) FROM tags") == [(0,)]
    assert archive.check()["ok"], archive.check()
    while archive.redo()["label"]:
        pass
    assert archive.check()["ok"], archive.check()


def test_an_original_that_another_article_shares_keeps_its_bytes(tmp_path: Path) -> None:
    opened = Archive(tmp_path / "a.cuttings", create=True)
    entries = "".join(
        f"<item><title>{title}</title><guid>{title}</guid><description>{words} were seen at the pier. " * 1
        + "Many people came to look at them in the evening.</description></item>"
        for title, words in (("First", "Grey seals"), ("Second", "White gulls"))
    )
    (tmp_path / "news.xml").write_text(f'<rss version="2.0"><channel><title>News</title>{entries}</channel></rss>')
    outcome = opened.import_files([tmp_path / "news.xml"])
    assert outcome["added"] == 2, outcome
    shared = opened.store.value("SELECT count(DISTINCT original) FROM articles")
    opened.decide({"kind": "trash", "articles": [1], "on": True})
    Purging(opened.store, lambda: opened.index).delete([1])
    assert opened.export_original(2, tmp_path / "out.xml")
    assert opened.store.value("SELECT count(*) FROM originals") == 1
    assert shared in (1, 2)


def test_only_what_is_in_the_trash_is_deleted(archive: Archive) -> None:
    purging = Purging(archive.store, lambda: archive.index)
    with pytest.raises(DecisionRefused, match="not in the trash"):
        purging.delete([1])
    with pytest.raises(DecisionRefused, match="no longer"):
        purging.delete([77])
    archive.decide({"kind": "trash", "articles": [1, 3], "on": True})
    assert purging.empty_trash()["deleted"] == 2
    assert [row[0] for row in archive.store.rows("SELECT id FROM articles")] == [2]
    assert purging.empty_trash()["deleted"] == 0


def test_backups_that_still_hold_it_are_named(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    archive.backup(tmp_path / "elsewhere" / "monday.cuttings")
    archive.backup(tmp_path / "elsewhere" / "gone.cuttings")
    (tmp_path / "elsewhere" / "gone.cuttings").unlink()
    archive.store.backup(tmp_path / "keep.before-6.cuttings")
    Archive(tmp_path / "another.cuttings", create=True).close()
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    outcome = Purging(archive.store, lambda: archive.index).delete([2])
    named = {Path(row["path"]).name: row["checked"] for row in outcome["backups"]}
    assert named == {"monday.cuttings": True, "keep.before-6.cuttings": True, "gone.cuttings": False}
    assert all(row["made"].startswith("20") for row in outcome["backups"])
    archive.decide({"kind": "trash", "articles": [3], "on": True})
    archive.backup(tmp_path / "elsewhere" / "monday.cuttings")
    archive.decide({"kind": "trash", "articles": [1], "on": True})


def test_imports_and_undo_go_on_after_it(archive: Archive, made: Path) -> None:
    archive.decide({"kind": "tag", "articles": [2], "tag": "one"})
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    Purging(archive.store, lambda: archive.index).delete([2])
    state = archive.summary()
    assert (state["articles"], state["trash"], state["can_redo"]) == (2, 0, False)
    again = archive.import_files([made / "b-quorvane.txt"])
    assert again["added"] == 1
    assert again["articles"][0]["id"] > 3
    archive.catch_up()
    assert archive.search(Question("vextrolimab"))["total"] == 1
    assert archive.check()["ok"], archive.check()
