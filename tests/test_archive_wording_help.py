"""Help with the wording: names, words, fields and values while somebody types, and why nothing was found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_samples import filled, kept
from cuttings_db.archive.archive import Archive
from cuttings_db.errors import Cancelled
from cuttings_db.model import DateFilter, EntityFilter, Question
from cuttings_db.progress import Step


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    yield from kept(tmp_path_factory.mktemp("wording"))


def offered(archive: Archive, line: str, kind: str = "") -> list[str]:
    """Return the line after each item was taken; `|` is the cursor (the end, if there is none)."""
    cursor = line.index("|") if "|" in line else len(line)
    text = line.replace("|", "")
    answer = archive.wording_help.complete(text, cursor)
    assert len(answer["items"]) <= 10
    chosen = [item for item in answer["items"] if not kind or item["kind"] == kind]
    return [text[: answer["start"]] + item["insert"] + text[answer["end"] :] for item in chosen]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Li", 'person:"Lin Mei"'),
        ("mei", 'person:"Lin Mei"'),
        ("Lin M", 'person:"Lin Mei"'),
        ("news Lin M", 'news person:"Lin Mei"'),
        ("-Lin", '-person:"Lin Mei"'),
        ("(oslo OR Lin", '(oslo OR person:"Lin Mei"'),
        ("europ", 'org:"European Society for Medical Oncology"'),
        ("society", 'org:"European Society for Medical Oncology"'),
        ("pd", 'gene:"PD-1"'),
        ("PD-", 'gene:"PD-1"'),
        ("肺癌研", 'event:"肺癌研讨会"'),
        ("研讨", 'event:"肺癌研讨会"'),
        ("同濟", 'org:"同济医院"'),
    ],
)
def test_names_are_offered_by_any_of_their_words(archive: Archive, line: str, expected: str) -> None:
    assert expected in offered(archive, line, "entity")


def test_what_is_offered_finds_as_many_articles_as_it_says(archive: Archive) -> None:
    for line in ("li", "l", "e", "o", "肺", "person:", "org:", "lang:", "tag:", "date:", "is:"):
        for item in archive.wording_help.complete(line, len(line))["items"]:
            field = line if line.endswith(":") else ""
            total = len(archive.ids(Question(text=field + item["insert"])))
            assert total == item["articles"] or item["kind"] == "word", item


def test_words_are_offered_as_they_are_written(archive: Archive) -> None:
    assert "lung" in offered(archive, "lu", "word")
    assert "PD-1" in offered(archive, "pd", "word")
    assert "ESMO" in offered(archive, "es", "word")
    assert "EGFR突变" in offered(archive, "EGFR突", "word")
    assert "肺癌" in offered(archive, "肺", "word")
    assert offered(archive, '"lung can', "word") == ['"lung cancer']
    assert offered(archive, '"lung can|" trial') == ['"lung cancer" trial']
    assert "lung cancer" in offered(archive, "lung can", "word")


def test_fields_and_their_values(archive: Archive) -> None:
    assert offered(archive, "per", "field") == ["person:"]
    assert offered(archive, "-per", "field") == ["-person:"]
    assert offered(archive, "lyon ta", "field") == ["lyon tag:"]
    assert offered(archive, "p", "field") == []
    assert offered(archive, "person:") == ['person:"Lin Mei"', 'person:"Anna Berg"', "person:陈玉兰"]
    assert offered(archive, "person:ber") == ['person:"Anna Berg"']
    assert offered(archive, 'person:"Lin M') == ['person:"Lin Mei"']
    assert offered(archive, "person:(Berg OR Li") == ['person:(Berg OR "Lin Mei"']
    assert offered(archive, "organisation:europ") == ['organisation:"European Society for Medical Oncology"']
    assert offered(archive, "lang:") == ["lang:en", "lang:zh"]
    assert offered(archive, "lang:z") == ["lang:zh"]
    states = ("copy", "highlighted", "noted", "read", "starred", "undated", "unread", "untitled")
    assert sorted(offered(archive, "is:")) == [f"is:{state}" for state in states]
    assert offered(archive, "is:s") == ["is:starred"]
    assert offered(archive, "date:") == ["date:2025", "date:2024"]
    assert offered(archive, "title:tr") == ["title:trial"]


@pytest.mark.parametrize(
    "line",
    ["", "lyon ", "is:starred", 'person:"Lin Mei"|', "lang:zh", "zzzz", "person:zzzz", "trial:", "lu*", "file:x"],
)
def test_what_is_complete_or_unknown_is_left_alone(archive: Archive, line: str) -> None:
    assert offered(archive, line) == []


def test_corrections_and_new_tags_are_taken_up(cached: Path) -> None:
    archive = filled(cached)
    try:
        rows = dict(archive.store.rows("SELECT name, uuid FROM entities"))
        assert offered(archive, "person:") == ['person:"Lin Mei"', 'person:"Anna Berg"', "person:陈玉兰"]
        archive.decide({"kind": "rename", "entity": rows["Anna Berg"], "name": "Dr Anna Berg-Solheim"})
        assert offered(archive, "person:sol") == ['person:"Dr Anna Berg-Solheim"']
        assert offered(archive, "person:Anna") == ['person:"Dr Anna Berg-Solheim"']
        archive.decide({"kind": "reject", "entity": rows["Anna Berg"]})
        assert offered(archive, "person:") == ['person:"Lin Mei"', "person:陈玉兰"]
        archive.undo()
        archive.undo()
        assert offered(archive, 'person:"Anna B') == ['person:"Anna Berg"']
        assert offered(archive, "tag:") == []
        archive.decide({"kind": "tag", "articles": [1, 2], "tag": "to read", "on": True})
        archive.decide({"kind": "tag", "articles": [1], "tag": "kept", "on": True})
        assert offered(archive, "tag:") == ['tag:"to read"', "tag:kept"]
        assert offered(archive, "tag:k") == ["tag:kept"]
        new = cached / "new.txt"
        new.write_text("BERGEN, May 2, 2025 -- Professor Kari Nordmann of Bergen told ESMO about it.\n", "utf-8")
        archive.import_files([new])
        assert any("Kari Nordmann" in line for line in offered(archive, "person:Kar"))
    finally:
        archive.close()


def because(archive: Archive, text: str = "", **question: Any) -> list[tuple[str, int]]:
    answer = archive.wording_help.because(Question(text=text, **question), lambda: None)
    for clause in answer["clauses"]:
        if "text" in clause:
            assert len(archive.ids(Question(text=clause["text"], **question))) == clause["total"]
    return [(clause["clause"], clause["total"]) for clause in answer["clauses"]]


def test_the_word_that_is_to_blame_comes_first(archive: Archive) -> None:
    assert because(archive, "lyon zebra") == [("zebra", 2), ("lyon", 0)]
    assert because(archive, "zebra AND lyon") == [("zebra", 2), ("lyon", 0)]
    assert because(archive, 'lyon "part of the second"') == [('"part of the second"', 2), ("lyon", 0)]
    assert because(archive, "(lyon OR oslo) date:1990") == [("date:1990", 2), ("(lyon OR oslo)", 0)]
    assert because(archive, 'lyon person:"No Body"')[0] == ('person:"No Body"', 2)
    assert because(archive, "lyon -lung -lin") == [("lyon", 2), ("-lin", 1), ("-lung", 0)]
    # Both are somewhere, together they are nowhere.
    assert because(archive, "武汉 lyon") == [("武汉", 2), ("lyon", 1)]
    # Each of two words would have to go.
    assert because(archive, "zebra quagga lyon") == [("zebra", 0), ("quagga", 0), ("lyon", 0)]


def test_one_clause_alone_has_no_reason(archive: Archive) -> None:
    assert because(archive, "zebra") == []
    assert because(archive, "") == []
    assert because(archive, "zebra OR quagga") == []


def test_the_word_that_is_being_typed(archive: Archive) -> None:
    answer = archive.wording_help.because(Question(text="lyon zeb", typing=True), lambda: None)
    assert answer["clauses"][0] == {"clause": "zeb", "total": 2, "text": "lyon", "own": 0}


def test_chips_are_clauses_too(archive: Archive) -> None:
    rows = {str(row[0]): row for row in archive.store.rows("SELECT name, uuid, type FROM entities")}
    lin, chen = (EntityFilter(str(rows[n][1]), n, str(rows[n][2])) for n in ("Lin Mei", "陈玉兰"))
    assert because(archive, "oslo", entities=(chen,)) == [("oslo", 1), ("陈玉兰", 1)]
    span = DateFilter("1990-01-01", "1990-12-31")
    answer = archive.wording_help.because(Question(text="oslo", entities=(lin,), dates=(span,)), lambda: None)
    assert answer["clauses"][0] == {"clause": "1990-01-01 – 1990-12-31", "total": 1, "chip": 1}
    assert {clause["chip"] for clause in answer["clauses"] if "chip" in clause} == {0, 1}
    undated = archive.wording_help.because(Question(entities=(lin,), undated=True), lambda: None)
    assert undated["clauses"] == [
        {"clause": "Lin Mei", "total": 1, "chip": 0},
        {"clause": "undated", "total": 2, "chip": 1},
    ]


def test_the_search_for_reasons_is_bounded_and_can_be_cancelled(archive: Archive) -> None:
    many = " ".join(f"zebra{n}" for n in range(30))
    assert len(archive.wording_help.because(Question(text=many), lambda: None)["clauses"]) == 8
    calls = 0

    def stop() -> None:
        nonlocal calls
        calls += 1
        if calls > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        archive.wording_help.because(Question(text=many), stop)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("lnug cancer", "lung cancer"),
        ("lyno date:2024", "lyon date:2024"),
        # Lyon and Oslo are both known, but nothing from 1990 is.
        ("lyno date:1990", None),
        ('person:"Lin Mai"', 'person:"Lin Mei"'),
        ("person:LinMei lyon", 'person:"Lin Mei" lyon'),
        ('org:"Oslo Cancer Instiute"', 'org:"Oslo Cancer Institute"'),
        ('person:"Oslo"', None),
        ('-person:"Lin Mai" zebra', None),
        ("lyon", None),
        ("", None),
    ],
)
def test_what_was_meant_is_counted_with_all_conditions(archive: Archive, text: str, meant: str | None) -> None:
    assert archive.search(Question(text=text))["suggestion"] == meant


def test_a_suggestion_keeps_the_chips_in_mind(archive: Archive) -> None:
    rows = {str(row[0]): str(row[1]) for row in archive.store.rows("SELECT name, uuid FROM entities")}
    chen = EntityFilter(rows["陈玉兰"], "陈玉兰", "person")
    assert archive.search(Question(text="lnug", entities=(chen,)))["suggestion"] is None
    berg = EntityFilter(rows["Anna Berg"], "Anna Berg", "person")
    assert archive.search(Question(text="osol", entities=(berg,)))["suggestion"] == "oslo"


def test_the_service_completes_and_explains(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(archive.store.path.parent / "cache"))
    from cuttings_db.archive.service import Service

    service = Service(archive.store.path, "questions")
    try:
        handlers = service.handlers()

        def report(step: Step) -> None:
            assert step

        answer = handlers["complete"]({"text": "person:Li", "cursor": 9}, report)
        assert answer["items"][0] == {
            "kind": "value",
            "text": "Lin Mei",
            "insert": '"Lin Mei"',
            "type": "person",
            "articles": 2,
        }
        assert (answer["start"], answer["end"]) == (7, 9)
        reasons = handlers["because"]({"question": {"text": "lyon zebra"}}, report)
        assert reasons["clauses"][0] == {"clause": "zebra", "total": 2, "text": "lyon", "own": 0}
        service.rest(lambda: False)
    finally:
        service.close()
