"""Copies in an archive: found once, counted everywhere, the same whatever came in first, and as people say."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from copies_samples import labelled, recognised_of, store_labelled
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.copies_finding import CopyFinder
from cuttings_db.archive.copies_reading import StoryReading
from cuttings_db.archive.service import Service
from cuttings_db.errors import Cancelled, DecisionRefused
from cuttings_db.model import Question
from cuttings_db.packing import unpack
from cuttings_db.progress import Step
from cuttings_db.store.articles import add_article
from cuttings_db.store.copies import copy_pairs, story_members

SOME = [
    "assay",
    "assay_wire",
    "assay_short",
    "assay_revised",
    "assay_rival",
    "cz",
    "cz_cut",
    "te",
    "tz",
    "tz_other",
    "corp_1",
    "corp_3",
]
STORIES = {frozenset(SOME[:4]), frozenset({"cz", "cz_cut"}), frozenset({"te", "tz"})}


@pytest.fixture(scope="module")
def recognised() -> dict[str, object]:
    """Recognise the articles once."""
    known = labelled("development")
    return {name: recognised_of(known.texts[name], known.titles[name], known.published[name]) for name in SOME}


def put(archive: Archive, recognised: dict[str, object], names: list[str]) -> dict[str, int]:
    """Put recognised articles into an archive."""
    ids = {}
    for name in names:
        with archive.store.transaction("add") as counter:
            ids[name] = add_article(archive.store, recognised[name], f"/x/{name}.txt", None, "", counter)  # type: ignore[arg-type]
    return ids


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """Yield an archive with nothing in it."""
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    with Archive(tmp_path / "copies.cuttings", create=True) as archive:
        yield archive


@pytest.fixture
def filled(empty: Archive, recognised: dict[str, object]) -> tuple[Archive, dict[str, int]]:
    """Return an archive with its copies found, and the ids of its articles."""
    ids = put(empty, recognised, SOME)
    CopyFinder(empty.store).find()
    empty.catch_up()
    return empty, ids


def groups(archive: Archive, ids: dict[str, int]) -> set[frozenset[str]]:
    """Return the stories as sets of names."""
    names = {number: name for name, number in ids.items()}
    found: dict[int, set[str]] = {}
    for row in story_members(archive.store).values():
        found.setdefault(row.story, set()).add(names[row.article])
    return {frozenset(members) for members in found.values()}


def test_stories_are_found_once(filled: tuple[Archive, dict[str, int]]) -> None:
    archive, ids = filled
    assert groups(archive, ids) == STORIES
    token = archive.store.last_token()
    assert CopyFinder(archive.store).find() == {"stories": 3, "copies": 5}
    assert archive.store.last_token() == token  # nothing to do writes nothing


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_import_does_not_matter(empty: Archive, recognised: dict[str, object], seed: int) -> None:
    names = random.Random(seed).sample(SOME, len(SOME))
    ids: dict[str, int] = {}
    finder = CopyFinder(empty.store)
    for first in range(0, len(names), 5):
        ids |= put(empty, recognised, names[first : first + 5])
        finder.find()
    assert groups(empty, ids) == STORIES
    rows = StoryReading(empty.store, empty.reading).story(ids["assay_short"])["rows"]
    assert [(row["id"], row["kind"]) for row in rows] == [
        (ids["assay"], "first"),
        (ids["assay_wire"], "copy"),
        (ids["assay_short"], "trimmed"),
        (ids["assay_revised"], "revised"),
    ]


def test_a_run_that_is_stopped_is_taken_up(empty: Archive, recognised: dict[str, object], tmp_path: Path) -> None:
    ids = put(empty, recognised, SOME)

    def stop(step: Step) -> None:
        if step.stage == "compare":
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        CopyFinder(empty.store).find(stop)
    assert copy_pairs(empty.store) == []
    signed = empty.store.value("SELECT count(*) FROM shingles")
    assert signed == len(SOME)
    asked: list[str] = []
    CopyFinder(empty.store).find(lambda step: asked.append(step.stage))
    assert "sign" not in asked  # what was signed stays signed
    assert groups(empty, ids) == STORIES


def test_what_is_removed_is_forgotten(filled: tuple[Archive, dict[str, int]]) -> None:
    archive, ids = filled
    gone = ids["cz_cut"]
    with archive.store.transaction("all"):
        for table in ("mentions", "claims", "dates", "evidence", "revisions", "dirty", "stages", "shingles"):
            archive.store.connection.execute(f"DELETE FROM {table} WHERE article=?", (gone,))
        archive.store.connection.execute("PRAGMA defer_foreign_keys=ON")
        archive.store.connection.execute("DELETE FROM copies WHERE article=?", (gone,))
        archive.store.connection.execute("DELETE FROM copy_pairs WHERE a=? OR b=?", (gone, gone))
        archive.store.connection.execute("DELETE FROM articles WHERE id=?", (gone,))
    assert CopyFinder(archive.store).find()["stories"] == 2
    assert frozenset({"cz", "cz_cut"}) not in groups(archive, {k: v for k, v in ids.items() if v != gone})


def test_every_count_can_say_stories(filled: tuple[Archive, dict[str, int]]) -> None:
    archive, ids = filled
    plain, told = archive.search(Question()), archive.search(Question(stories=True))
    assert (plain["total"], plain["stories"]) == (12, 7)
    assert (told["total"], told["stories"]) == (7, 7)
    assert set(unpack(told["ids"]).tolist()) == {
        ids[n] for n in ("assay", "assay_rival", "cz", "te", "tz_other", "corp_1", "corp_3")
    }
    assert {row["id"]: row["copies"] for row in plain["rows"]}[ids["assay_short"]] == 3
    assert {row["id"]: row["copies"] for row in told["rows"]}[ids["assay_rival"]] == 0
    places = {name: row["articles"] for row in plain["facets"]["place"]["rows"] for name in [row["name"]]}
    fewer = {name: row["articles"] for row in told["facets"]["place"]["rows"] for name in [row["name"]]}
    assert fewer["Utrecht"] < places["Utrecht"]
    published = sum(unpack(told["histogram"]["published"]).tolist())
    assert published == 7_000
    # The earliest among the hits stands for a story, not one that the question does not find.
    late = archive.search(Question(text="more than three hundred calls", stories=True))
    assert unpack(late["ids"]).tolist() == [ids["assay_revised"]]
    (row,) = archive.rows(Question(), [ids["cz"]])
    assert row["copies"] == 1
    # So much a list must know to hand over the original of an article that nobody reads.
    assert row["format"] == "text" and isinstance(row["has_original"], bool)


def test_scopes_and_words_of_copies(filled: tuple[Archive, dict[str, int]]) -> None:
    archive, ids = filled
    copies = {ids[n] for n in ("assay_wire", "assay_short", "assay_revised", "cz_cut", "tz")}
    assert set(archive.ids(Question(scopes=("is:copy",)))) == copies
    assert set(archive.ids(Question(text="is:copy"))) == copies
    story = StoryReading(archive.store, archive.reading).of_article(ids["cz"])
    assert story["copies"] == 1
    assert set(archive.ids(Question(scopes=(f"story:{story['story']}",)))) == {ids["cz"], ids["cz_cut"]}
    archive.decide({"kind": "trash", "articles": [ids["cz"]], "on": True})
    assert ids["cz_cut"] not in archive.ids(Question(scopes=("is:copy",)))
    assert StoryReading(archive.store, archive.reading).of_article(ids["cz_cut"])["copies"] == 0


def test_people_decide_and_undo(filled: tuple[Archive, dict[str, int]]) -> None:
    archive, ids = filled
    pair = [ids["assay_wire"], ids["assay"]]
    made = archive.decide({"kind": "not_copy", "articles": pair})
    assert made["label"]
    assert frozenset(SOME[:4]) - {"assay_wire"} in groups(archive, ids)
    CopyFinder(archive.store).find()
    assert frozenset(SOME[:4]) - {"assay_wire"} in groups(archive, ids)
    archive.decide({"kind": "copy", "articles": [ids["assay_rival"], ids["assay_wire"]]})
    assert frozenset({"assay_rival", "assay_wire"}) in groups(archive, ids)
    rows = StoryReading(archive.store, archive.reading).story(ids["assay_rival"])["rows"]
    assert [row["said"] for row in rows] == [False, True]
    archive.undo()
    archive.undo()
    assert groups(archive, ids) == STORIES
    archive.redo()
    assert frozenset(SOME[:4]) - {"assay_wire"} in groups(archive, ids)
    for articles in ([], [ids["assay"]], [ids["assay"], 99_999], [ids["assay"], ids["assay"]]):
        with pytest.raises(DecisionRefused):
            archive.decide({"kind": "copy", "articles": articles})


def test_decisions_about_copies_travel(
    filled: tuple[Archive, dict[str, int]], recognised: dict[str, object], tmp_path: Path
) -> None:
    archive, ids = filled
    archive.decide({"kind": "copy", "articles": [ids["assay_rival"], ids["assay"]]})
    archive.deciding.export(tmp_path / "said.json")
    with Archive(tmp_path / "other.cuttings", create=True) as other:
        there = put(other, recognised, SOME[::-1])
        CopyFinder(other.store).find()
        counts = other.deciding.apply_file(tmp_path / "said.json")
        assert counts["applied"] == 1
        assert frozenset(SOME[:5]) in groups(other, there)


def test_differences_of_articles(filled: tuple[Archive, dict[str, int]]) -> None:
    archive, ids = filled
    reading = StoryReading(archive.store, archive.reading)
    found = reading.difference(ids["assay"], ids["assay_revised"])
    assert not found["translation"]
    changed = next(block for block in found["blocks"] if block["kind"] == "changed")
    assert [changed["a_text"][s:e] for s, e in changed["a_marks"]] == ["41"]
    assert [changed["b_text"][s:e] for s, e in changed["b_marks"]] == ["40"]
    beside = reading.difference(ids["te"], ids["tz"])
    assert beside["translation"]
    assert [(block["a_text"][:6], block["b_text"][:4]) for block in beside["blocks"]] == [
        ("Ruijin", "上海瑞金"), ("Chen H", "放疗科主"), ("A cour", "一个疗程"), ("Five m", "陈海涛在"),
    ]  # fmt: skip
    assert {block["kind"] for block in reading.difference(ids["cz"], ids["cz"])["blocks"]} == {"same"}


def test_the_service_answers(filled: tuple[Archive, dict[str, int]]) -> None:
    archive, ids = filled
    service = Service(archive.store.path, "upkeep")
    try:
        handlers = service.handlers()

        def ask(method: str, **params: object) -> dict[str, object]:
            answer: dict[str, object] = handlers[method](params, lambda step: None)
            return answer

        assert ask("find_copies") == {"stories": 3, "copies": 5}
        assert ask("article", id=ids["assay"])["copies"] == 3
        assert ask("article", id=ids["assay_rival"])["story"] is None
        assert len(ask("story", id=ids["assay"])["rows"]) == 4  # type: ignore[arg-type]
        assert ask("story", id=ids["assay_rival"])["story"] is None
        assert ask("difference", a=ids["cz"], b=ids["cz_cut"])["blocks"]
    finally:
        service.close()


def test_more_articles_join_the_stories(filled: tuple[Archive, dict[str, int]]) -> None:
    archive, ids = filled
    more = store_labelled(archive.store, labelled("development"), ["cz_repost", "corp_2", "corp_2_paper"])
    CopyFinder(archive.store).find()
    found = groups(archive, ids | more)
    assert frozenset({"cz", "cz_cut", "cz_repost"}) in found
    assert frozenset({"corp_2", "corp_2_paper"}) in found
