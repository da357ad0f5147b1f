"""A part of an archive is an archive: its articles with all that concerns them, and no word of the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.parts import save_part
from cuttings_db.errors import Cancelled, ExportFailed
from cuttings_db.model import Question
from cuttings_db.progress import Step
from decisions_samples import NAMES, Names, mentioned, new_archive, of, seen, spot
from purging_samples import HAN, WORDS, decide_much, entity, found, own_archive

OTHERS: Names = {
    **NAMES,
    "Quolvest": ("person", "quolvest", ""),
    "Brexhalm": ("place", "brexhalm", ""),
}
TEXTS = (
    "Professor Lin Mei of the Oslo Clinic met Anna Berg. Lin and Berg spoke of CT in Oslo. OC agreed.",
    "Mei Lin left the Oslo Clinic. Anna Berg stayed in Oslo, and CT stayed with her.",
    "Quolvest writes from Brexhalm that Lin Mei walks there. Quolvest is glad.",
)


@pytest.fixture
def archive(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Return an archive of three articles, one of them with words of its own."""
    yield from own_archive(tmp_path, tmp_path_factory)


def visible(articles: Archive, chosen: set[int]) -> dict[str, Any]:
    """Return what is seen of some articles."""
    rows = "SELECT id, uuid, title, author, source, starred, read, published_edtf, added FROM articles"
    return {
        "articles": [row for row in articles.store.rows(f"{rows} ORDER BY id") if row[0] in chosen],
        "mentions": {n: mentioned(articles.store, n) for n in sorted(chosen)},
        "tags": [row for row in articles.store.rows("SELECT article, tag FROM tags") if row[0] in chosen],
        "notes": [row for row in articles.store.rows("SELECT article, text FROM article_notes") if row[0] in chosen],
        "highlights": [
            row
            for row in articles.store.rows("SELECT article, start, colour, note FROM highlights")
            if row[0] in chosen
        ],
        "collections": [
            row
            for row in articles.store.rows(
                "SELECT c.article, k.name FROM collected c JOIN collections k ON k.id=c.collection"
            )
            if row[0] in chosen
        ],
        "dates": [
            row for row in articles.store.rows("SELECT article, start, edtf, rejected FROM dates") if row[0] in chosen
        ],
        "texts": {n: articles.reading.text(n) for n in sorted(chosen)},
    }


def test_a_part_holds_everything_of_its_articles_and_no_word_of_the_others(archive: Archive, tmp_path: Path) -> None:
    lin = entity(archive, "Lin Mei")
    decide_much(archive)
    before = visible(archive, {1, 3})
    to = tmp_path / "part" / "part.cuttings"
    to.parent.mkdir()
    told = save_part(archive.store, to, [1, 3])
    assert (told["path"], told["articles"]) == (str(to), 2)
    assert found(to, (*WORDS, *HAN)) == [(n, w) for n, w in found(to, (*WORDS, *HAN)) if not n.startswith("part")]
    assert sorted(p.name for p in to.parent.iterdir()) == ["part.cuttings"]
    with Archive(to) as part:
        part.catch_up()
        assert part.check()["ok"], part.check()
        assert visible(part, {1, 3}) == {**before, "mentions": visible(part, {1, 3})["mentions"]}
        assert part.store.identity != archive.store.identity
        assert part.store.value("SELECT count(*) FROM entities WHERE uuid=?", (lin,)) == 1
        assert part.search(Question("lung"))["total"] == 1
        assert part.summary()["can_undo"] is False
        assert part.export_original(1, tmp_path / "out.txt")
        assert told["decisions"] == len([row for row in part.decisions() if row["in_force"]])


def test_originals_may_be_left_out(archive: Archive, tmp_path: Path) -> None:
    save_part(archive.store, tmp_path / "light.cuttings", [1], originals=False)
    with Archive(tmp_path / "light.cuttings") as part:
        assert part.store.value("SELECT count(*) FROM original_chunks") == 0
        assert part.reading.article(1)["has_original"] is False
        assert part.check()["ok"], part.check()


def test_decisions_come_along_as_far_as_they_concern_the_part(tmp_path: Path) -> None:
    store = new_archive(tmp_path, TEXTS, OTHERS)
    store.close()
    with Archive(tmp_path / "a.cuttings") as whole:
        quolvest, lin, anna = (of(whole.store, name) for name in ("Quolvest", "Lin Mei", "Anna Berg"))
        for decision in (
            {"kind": "rename", "entity": anna, "name": "Anna B."},
            {"kind": "rename", "entity": quolvest, "name": "Q."},
            {"kind": "merge", "entities": [lin, anna, quolvest], "name": "The three"},
            {"kind": "ignore", "surface": "CT"},
            {"kind": "ignore", "surface": "Brexhalm"},
            {"kind": "reject_mention", **spot(whole.store, 1, "Oslo Clinic")},
            {"kind": "reject_mention", **spot(whole.store, 3, "Lin Mei")},
            {"kind": "tag", "articles": [1, 2, 3], "tag": "walks"},
            {"kind": "tag", "articles": [3], "tag": "quolvest"},
            {"kind": "collection", "name": "Letters from Brexhalm", "articles": [3], "on": True},
            {"kind": "collection_rename", "name": "Letters from Brexhalm", "to": "Brexhalm"},
            {"kind": "collection", "name": "Clinics", "articles": [1, 3], "on": True},
        ):
            whole.decide(decision)
        mentions = {number: mentioned(whole.store, number) for number in (1, 2)}
        save_part(whole.store, tmp_path / "part.cuttings", [1, 2])
        with Archive(tmp_path / "part.cuttings") as part:
            assert {number: mentioned(part.store, number) for number in (1, 2)} == mentions
            kinds = [row["kind"] for row in part.decisions() if row["in_force"]]
            assert kinds == ["rename", "merge", "ignore", "reject_mention", "tag", "collection"]
            assert part.deciding.review() == []
            number = next(row["id"] for row in part.decisions() if row["kind"] == "reject_mention")
            part.deciding.undo_decision(number)
            assert ("Oslo Clinic", "organisation", "Oslo Clinic") in mentioned(part.store, 1)
            assert part.check()["ok"], part.check()
    assert found(tmp_path / "part.cuttings", ("quolvest", "brexhalm")) == []


def test_a_part_of_everything_is_the_same_archive_to_the_eye(tmp_path: Path) -> None:
    store = new_archive(tmp_path, TEXTS, OTHERS)
    store.close()
    with Archive(tmp_path / "a.cuttings") as whole:
        whole.decide({"kind": "not_same", "entities": [of(whole.store, "Lin Mei"), of(whole.store, "Anna Berg")]})
        whole.decide({"kind": "star", "articles": [2], "on": True})
        save_part(whole.store, tmp_path / "part.cuttings", [1, 2, 3])
        with Archive(tmp_path / "part.cuttings") as part:
            assert seen(part.store) == seen(whole.store)


def test_what_cannot_be_saved_leaves_nothing_behind(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        save_part(archive.store, tmp_path / "none.cuttings", [])
    with pytest.raises(ExportFailed):
        save_part(archive.store, tmp_path / "missing" / "none.cuttings", [1])
    (tmp_path / "out").mkdir()

    def stop(step: Step) -> None:
        if step.done == 3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        save_part(archive.store, tmp_path / "out" / "part.cuttings", [1], report=stop)
    assert list((tmp_path / "out").iterdir()) == []
