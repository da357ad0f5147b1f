"""One question, one answer for all panes: words, chips, order, counts, dates, rows and marks."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from archive_samples import chip, filled, kept, write_articles
from cuttings_db.archive import answering, connect
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.filters import day_range
from cuttings_db.errors import Cancelled, QuestionRefused
from cuttings_db.model import DateFilter, DateRole, EntityFilter, Question, to_json
from cuttings_db.packing import unpack
from cuttings_db.progress import Step

LYON, OSLO, WUHAN, UNDATED = 1, 2, 3, 4


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    yield from kept(tmp_path_factory.mktemp("questions"))


def ids(archive: Archive, **question: Any) -> list[int]:
    return unpack(archive.search(Question(**question))["ids"]).tolist()


def by_title(archive: Archive) -> dict[str, int]:
    return {str(t): int(i) for i, t in archive.store.rows("SELECT id, title FROM articles")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {"lyon", "oslo", "wuhan", "undated"}),
        ("lyon", {"lyon", "oslo"}),
        ("pd1", {"lyon"}),
        ("immuno*", {"undated"}),
        ("lyon -oslo", {"lyon"}),
        ("lyon OR 肺癌", {"lyon", "oslo", "wuhan"}),
        ("EGFR突变", {"wuhan"}),
        ("檢測", {"wuhan"}),
        ('"next generation sequencing"', {"oslo"}),
        ("org:ESMO", {"lyon", "oslo"}),
        ('person:"Mei Lin"', {"lyon", "oslo"}),
        ("person:Berg OR place:Lyon", {"lyon", "oslo"}),
        ("date:2024", {"lyon"}),
        ("date:2024..2025-03", {"lyon", "oslo"}),
        ("after:2024-12", {"oslo", "wuhan"}),
        ("before:2025", {"lyon"}),
        ("mentions:2024-09", {"lyon"}),
        ("is:undated", {"undated"}),
        ("lang:zh", {"wuhan"}),
        ("file:oslo", {"oslo"}),
        ("nowhere-at-all", set()),
    ],
)
def test_the_query_language_finds(archive: Archive, text: str, expected: set[str]) -> None:
    names = dict(archive.store.rows("SELECT id, path FROM articles"))
    assert {Path(names[i]).stem for i in ids(archive, text=text)} == expected


def test_the_answer_counts_what_it_found(archive: Archive) -> None:
    answer = archive.search(Question(text="Lyon"))
    assert (answer["total"], answer["of"], answer["unindexed"]) == (2, 4, 0)
    organisations = {e["name"]: e["articles"] for e in answer["facets"]["organisation"]["rows"]}
    assert organisations["European Society for Medical Oncology"] == 2
    assert {row["id"] for row in answer["rows"]} == set(unpack(answer["ids"]).tolist())
    for row in answer["rows"]:
        assert row["marks"]
        assert all(row["snippet"][s:e].casefold() == "lyon" for s, e in row["marks"])
    timeline = answer["timeline"]
    columns = {name: unpack(timeline[name]) for name in ("date", "article", "lo", "hi", "look")}
    assert all(len(column) == timeline["count"] for column in columns.values())
    # A day of publication that stands in the text too is one item, not two.
    roles = columns["look"] >> 8 & 15
    publications = roles == get_args(DateRole).index("publication")
    assert sorted(columns["article"][publications].tolist()) == [LYON, OSLO]
    assert (columns["lo"] <= columns["hi"]).all()
    assert np.count_nonzero(columns["date"] < 0) == 2


def test_the_histogram_counts_what_the_timeline_shows(archive: Archive) -> None:
    bars = archive.search(Question())["histogram"]
    starts, published, mentioned = (unpack(bars[name]).tolist() for name in ("starts", "published", "mentioned"))
    assert len(starts) == len(published) == len(mentioned) <= 400
    assert starts == sorted(starts) and starts[-1] < bars["end"]
    assert sum(published) == 3000
    timeline = archive.timeline(Question())
    assert sum(mentioned) + 1000 * bars["open"] == 1000 * (timeline["count"] - 3)
    span = ("year", datetime.date(2024, 2, 2).toordinal(), datetime.date(2025, 1, 1).toordinal())
    years = archive.search(Question(), span=span)["histogram"]
    assert (years["resolution"], unpack(years["published"]).tolist()) == ("year", [1000, 2000])
    nothing = archive.search(Question(text="nowhere-at-all"))["histogram"]
    assert unpack(nothing["starts"]).tolist() == []


def test_too_many_dated_items_come_when_they_are_asked_for(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = archive.timeline(Question())
    assert archive.search(Question())["timeline"] == whole
    monkeypatch.setattr(answering, "_MOST_ITEMS", whole["count"] - 1)
    assert archive.search(Question())["timeline"] == {"count": whole["count"], "withheld": True}
    assert archive.timeline(Question()) == whole


def test_a_page_of_one_type(archive: Archive) -> None:
    whole = archive.answering.facet(Question(), "organisation", "", "count", (0, 100))
    assert whole["rows"] == archive.search(Question())["facets"]["organisation"]["rows"]
    assert [row["articles"] for row in whole["rows"]] == sorted((r["articles"] for r in whole["rows"]), reverse=True)
    by_name = archive.answering.facet(Question(), "organisation", "", "name", (1, 2))
    names = sorted(row["name"].casefold() for row in whole["rows"])
    assert (by_name["total"], [row["name"].casefold() for row in by_name["rows"]]) == (whole["total"], names[1:3])
    filtered = archive.answering.facet(Question(), "organisation", " oslo", "count", (0, 9))
    assert [row["name"] for row in filtered["rows"]] == ["Oslo Cancer Institute"]


def test_chips_narrow_the_same_question(archive: Archive) -> None:
    lin, esmo = chip(archive, "Lin Mei"), chip(archive, "European Society for Medical Oncology")
    berg = chip(archive, "Anna Berg")
    both = set(ids(archive, entities=(lin, esmo)))
    assert len(both) == 2
    assert len(ids(archive, entities=(lin, berg))) == 1
    assert len(ids(archive, entities=(lin, berg), any_of=("person",))) == 2
    without = EntityFilter(berg.id, berg.name, berg.type, True)
    assert len(ids(archive, entities=(lin, without))) == 1
    assert len(ids(archive, dates=(DateFilter("2024-01-01", "2024-12-31"),))) == 1
    assert len(ids(archive, dates=(DateFilter("2024-09-15", "2024-09-15", "mentioned"),))) == 1
    assert len(ids(archive, undated=True)) == 1


def test_order(archive: Archive) -> None:
    titles = {v: k for k, v in by_title(archive).items()}
    newest = [titles[i] for i in ids(archive, sort="newest")]
    assert newest[0] == "武汉召开肺癌研讨会"
    assert titles[ids(archive, sort="oldest")[0]] == "Lung trial reports in Lyon"
    assert titles[ids(archive, sort="title")[0]].startswith("A note")
    undated = next(t for t in newest if t.startswith("A note"))
    assert newest[-1] == undated


def test_an_unknown_article_is_refused(archive: Archive) -> None:
    with pytest.raises(QuestionRefused):
        archive.reading.article(999)


def test_nothing_found_suggests_something(archive: Archive) -> None:
    answer = archive.search(Question(text="sequencng"))
    assert answer["total"] == 0
    assert answer["suggestion"] == "sequencing"


def test_a_question_can_be_cancelled(archive: Archive) -> None:
    def stop(step: Step) -> None:
        raise Cancelled("overtaken")

    with pytest.raises(Cancelled):
        archive.search(Question(text="a question nobody asked before"), stop)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-03..2025", ("2024-03-01", "2025-12-31")),
        ("2024-03-05", ("2024-03-05", "2024-03-05")),
        ("soon", None),
        ("..", None),
        ("", None),
    ],
)
def test_day_ranges(text: str, expected: tuple[str, str] | None) -> None:
    from cuttings_db.intervals import day_number

    assert day_range(text) == (expected and (day_number(expected[0]), day_number(expected[1])))


def test_correcting_the_publication_date_moves_only_what_is_relative(tmp_path: Path) -> None:
    with filled(tmp_path) as archive:
        article = by_title(archive)["Lung trial reports in Lyon"]
        text = archive.reading.text(article)[0]

        def dates() -> dict[str, str]:
            return {text[d["start"] : d["end"]]: d["edtf"] for d in archive.reading.dated.dates(article)}

        before = dates()
        assert before["This month"] == "2024-06"
        archive.decide({"kind": "published", "article": article, "value": "2023-02-10"})
        assert dates() == {**before, "This month": "2023-02"}
        archive.undo()
        assert dates() == before
        archive.redo()
        assert dates()["This month"] == "2023-02"


def test_the_service_answers_over_its_pipe(tmp_path: Path) -> None:
    filled(tmp_path).close()
    channel = connect(tmp_path / "small.cuttings", "questions")
    answers: dict[str, Any] = {}
    over = threading.Event()

    def end(name: str) -> Any:
        def store(result: Any, error: Exception | None) -> None:
            answers[name] = error or result
            if len(answers) == 4:
                over.set()

        return store

    question = to_json(Question(text="lyon"))
    channel.send("summary", {}, end("summary"))
    channel.send("search", {"question": question}, end("search"))
    channel.send("paragraphs", {"id": 1, "first": 0, "characters": 1000, "question": question}, end("paragraphs"))
    channel.send("article", {"id": 77}, end("article"))
    assert over.wait(30)
    channel.close()
    assert answers["summary"]["articles"] == 4
    assert answers["search"]["total"] == 2
    assert answers["paragraphs"]["paragraphs"]
    assert isinstance(answers["article"], QuestionRefused)


def test_after_closing_the_one_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "whole.cuttings"
    channels = [connect(path, role) for role in ("changes", "questions", "upkeep")]
    over = threading.Event()
    for channel in channels:
        channel.send("summary", {}, lambda result, error: over.set())
    assert over.wait(30)
    imported = threading.Event()
    paths = [str(p) for p in write_articles(tmp_path / "in")]
    channels[0].send("import", {"paths": paths}, lambda result, error: imported.set())
    assert imported.wait(60)
    for channel in channels:
        channel.close()
    assert sorted(p.name for p in tmp_path.glob("whole.cuttings*")) == ["whole.cuttings"]
    with Archive(path) as archive:
        assert archive.summary()["articles"] == 4


def test_years_have_a_histogram_of_their_own(tmp_path: Path) -> None:
    """A date that lasts a year or more is counted as wide, a month is not; both are mentioned."""
    made = Archive(tmp_path / "Years.cuttings", create=True)
    try:
        made.import_text(
            "The ward opened in 2011. It moved in May 2013, and again in the 1990s it was told.", "A", tmp_path
        )
        span = ("year", datetime.date(1980, 1, 1).toordinal(), datetime.date(2020, 1, 1).toordinal())
        bars = made.search(Question(), span=span)["histogram"]
        mentioned, wide = (sum(unpack(bars[name]).tolist()) for name in ("mentioned", "wide"))
        assert (mentioned, wide) == (3000, 2000)
        assert sum(unpack(bars["published"]).tolist()) == 0
    finally:
        made.close()


def test_spans_of_one_meaning_are_alternatives(archive: Archive) -> None:
    """Published in the one or the other; published and mentioned must both hold; words keep their own meaning."""
    june, december = DateFilter("2024-06-01", "2024-06-30"), DateFilter("2025-12-01", "2025-12-31")
    every = {one: set(ids(archive, dates=(one,))) for one in (june, december)}
    assert set(ids(archive, dates=(june, december))) == every[june] | every[december]
    year = DateFilter("2024-01-01", "2024-12-31")
    later = DateFilter("2025-01-01", "2025-12-31")
    both = set(ids(archive, dates=(year, later)))
    assert both == set(ids(archive, dates=(year,))) | set(ids(archive, dates=(later,)))
    assert both > set(ids(archive, dates=(year,)))
    told = DateFilter("2024-09-15", "2024-09-15", "mentioned")
    assert set(ids(archive, dates=(year, later, told))) == both & set(ids(archive, dates=(told,)))
    assert ids(archive, text="date:2024 date:2025") == []
    assert set(ids(archive, text="date:2024 OR date:2025")) == both
