"""Two real articles come through the whole way right. They are other people's: read beside the checkout, or skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.model import Question
from cuttings_db.packing import unpack

CHECKOUT = Path(__file__).resolve().parent.parent
SEEDS = CHECKOUT.parent / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real articles are not beside this checkout")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        with Archive(folder / "seeds.cuttings", create=True) as opened:
            outcome = opened.import_files([SEEDS])
            assert (outcome["added"], outcome["failed"]) == (2, [])
            opened.catch_up()
            yield opened


@pytest.fixture
def report(archive: Archive) -> int:
    return next(int(i) for i, p in archive.store.rows("SELECT id, path FROM articles") if "000_" in p)


@pytest.fixture
def visit(archive: Archive) -> int:
    return next(int(i) for i, p in archive.store.rows("SELECT id, path FROM articles") if "004_" in p)


def entity(archive: Archive, kind: str, spelling: str) -> dict[str, Any]:
    rows = archive.store.rows(
        "SELECT DISTINCT e.uuid FROM entities e JOIN raw_entities r ON r.entity=e.id JOIN mentions m ON m.raw=r.id"
        " WHERE e.type=? AND (m.name=? OR e.name=?)",
        (kind, spelling, spelling),
    )
    assert len(rows) == 1, f"{spelling}: {len(rows)} entries"
    return archive.reading.entity(rows[0][0])


def test_titles(archive: Archive, report: int, visit: int) -> None:
    known = archive.reading.article(report)
    assert known["title"] == "Celebrating milestones and the future of oncology in China"
    assert known["title_origin"] in ("text", "heading")
    made = archive.reading.article(visit)
    assert made["title_origin"] == "made"
    assert made["title"]


def test_all_references_have_their_place_and_address(archive: Archive, report: int) -> None:
    references = archive.reading.article(report)["references"]
    text, _layer = archive.reading.text(report)
    assert [r["label"] for r in references] == [str(n) for n in range(1, 14)]
    for reference in references:
        assert re.match(r"https?://[\w.-]+\.\w+", reference["url"])
        assert reference["url"].split("//")[1].split("/")[0] in reference["text"]
        (anchor,) = reference["anchors"]
        marks = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
        assert text[anchor:].startswith(reference["label"].translate(marks))


def test_furniture_is_set_apart(archive: Archive, report: int) -> None:
    text, layer = archive.reading.text(report)
    furniture = [text[p.start : p.end] for p in layer.paragraphs if p.kind == "furniture"]
    assert sum("For Research Use Only" in f for f in furniture) == 3
    assert sum("All rights reserved" in f for f in furniture) == 3
    assert not any("Illumina continues" in f for f in furniture)


def test_a_name_across_the_page_break_is_one_mention_of_two_parts(archive: Archive, report: int) -> None:
    centre = entity(archive, "organisation", "Hong Kong Integrated Oncology Centre")
    rows = archive.store.rows(
        "SELECT m.parts FROM mentions m JOIN raw_entities r ON r.id=m.raw JOIN entities e ON e.id=r.entity"
        " WHERE e.uuid=? AND m.article=? AND m.parts IS NOT NULL",
        (centre["id"], report),
    )
    assert len(rows) == 1


@pytest.mark.parametrize(("one", "other"), [("Hu Xin", "Xin Hu"), ("Luo Zhiguo", "Zhiguo Luo")])
def test_one_entry_for_one_person(archive: Archive, one: str, other: str) -> None:
    assert entity(archive, "person", one)["id"] == entity(archive, "person", other)["id"]


def test_the_society_is_one_with_its_abbreviation(archive: Archive) -> None:
    society = entity(archive, "organisation", "Chinese Society of Clinical Oncology")
    assert "CSCO" in [society["name"], *society["aliases"]]


def test_the_bay_area_is_one_place_in_all_its_spellings(archive: Archive) -> None:
    spellings = [
        "Guangdong-Hong Kong-Macao Greater Bay Area",
        "Guangdong–Hong Kong–Macao Greater Bay Area",
        "GBA",
    ]
    assert len({entity(archive, "place", spelling)["id"] for spelling in spellings}) == 1


def test_two_days_in_june_are_one_interval(archive: Archive, visit: int) -> None:
    text, _layer = archive.reading.text(visit)
    dates = [d for d in archive.reading.dated.dates(visit) if "June" in text[d["start"] : d["end"]]]
    assert [(d["lo"], d["hi"], d["role"]) for d in dates] == [("2019-06-23", "2019-06-24", "event")]


def test_no_publication_day_is_invented(archive: Archive, report: int, visit: int) -> None:
    published = archive.reading.article(report)["published"]
    assert (published["lo"], published["hi"]) == ("2025-08-26", "2025-12-31")
    assert published["precision"] == "range"
    published = archive.reading.article(visit)["published"]
    assert (published["lo"], published["hi"]) == ("2019-06-24", None)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("org:CSCO", 1),
        ('person:"Xin Hu"', 1),
        ('"Hong Kong Integrated Oncology Centre"', 0),
        ('org:"Hong Kong Integrated Oncology Centre"', 1),
        ("ESMO", 1),
        ("place:GBA", 1),
        ("mentions:2019-06", 1),
        ("precision oncology", 2),
    ],
)
def test_they_are_found(archive: Archive, query: str, count: int) -> None:
    assert len(unpack(archive.search(Question(text=query))["ids"])) == count


def test_every_span_equals_its_quote(archive: Archive) -> None:
    assert archive.check() == {"ok": True, "articles": 2, "indexed": 2, "problems": []}
