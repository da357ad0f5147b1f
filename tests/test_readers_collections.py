"""Exports of press databases become the articles in them, and ordinary articles stay whole."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from collection_samples import (
    CHINESE,
    EXPORTS,
    Story,
    as_docx,
    as_html,
    as_rtf,
    as_text,
    factiva,
    lexisnexis,
    nexis_uni,
    stories,
)
from cuttings_db.model import Draft
from cuttings_db.readers import gather, members, read
from cuttings_db.readers.collection_finding import find_collection
from cuttings_db.resources import resource

FORMS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "txt": as_text,
    "html": as_html,
    "rtf": as_rtf,
    "docx": as_docx,
}


def drafts(folder: Path, data: bytes, name: str) -> list[Draft]:
    (folder / name).write_bytes(data)
    return [reading.draft for reading in read(folder / name)]


def check(found: Sequence[Draft], given: Sequence[Story]) -> None:
    assert [d.title for d in found] == [s.title for s in given]
    assert [d.source for d in found] == [s.source for s in given]
    assert [d.author for d in found] == [s.author for s in given]
    assert [d.evidence[0].edtf for d in found] == [s.day.isoformat() for s in given]
    for draft, story in zip(found, given, strict=True):
        assert all(sentence in draft.text for sentence in story.body)
        assert not any(other.body[0] in draft.text for other in given if other is not story)
        assert all(0 <= p.start < p.end <= len(draft.text) for p in draft.paragraphs)
        assert draft.title_origin == "metadata" and not draft.warnings
    assert len({d.member for d in found}) == len(found) == len({d.text for d in found})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_in_every_format(tmp_path: Path, name: str, form: str) -> None:
    given = stories()
    found = drafts(tmp_path, FORMS[form](EXPORTS[name](given)), f"a.{form}")
    check(found, given)
    assert [d.member.partition(" ")[0] for d in found] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", CHINESE)
def test_chinese_exports(tmp_path: Path, name: str, form: str) -> None:
    given = stories(4)
    found = drafts(tmp_path, FORMS[form](CHINESE[name](given)), f"a.{form}")
    assert [d.evidence[0].edtf for d in found] == [s.day.isoformat() for s in given]
    titles = ["第{}病房今日啟用" if name == "wisers" else "第{}病区今天开放"][0]
    assert [d.title for d in found] == [titles.format(n) for n in range(4)]
    assert {d.source for d in found} == {"燈塔日報" if name == "wisers" else "灯塔晚报"}


def test_headings_of_the_file_are_the_titles(tmp_path: Path) -> None:
    given = stories()
    titles = [s.title for s in given]
    check(drafts(tmp_path, as_rtf(factiva(given, contents=True), bold=titles), "a.rtf"), given)
    check(drafts(tmp_path, as_docx(nexis_uni(given), headings=titles), "a.docx"), given)
    first = drafts(tmp_path, as_docx(nexis_uni(given), headings=titles), "b.docx")[0]
    assert first.text.startswith(given[0].title) and first.paragraphs[0].kind == "title"


@pytest.mark.parametrize("name", ["factiva", "nexis-uni", "lexisnexis", "europresse", "genios"])
def test_lines_of_the_database_are_no_part_of_the_flow(tmp_path: Path, name: str) -> None:
    given = stories(3)
    for draft, story in zip(drafts(tmp_path, as_rtf(EXPORTS[name](given)), "a.rtf"), given, strict=True):
        flow = [draft.text[p.start : p.end] for p in draft.paragraphs if p.kind != "furniture"]
        assert flow == [story.title, *story.body]


def test_a_list_of_contents_is_no_article(tmp_path: Path) -> None:
    given = stories(30)
    check(drafts(tmp_path, as_text(factiva(given, contents=True)), "a.txt"), given)
    check(drafts(tmp_path, as_text(nexis_uni(given)), "b.txt"), given)


def test_the_day_of_the_export_is_only_a_bound(tmp_path: Path) -> None:
    found = drafts(tmp_path, as_rtf(factiva(stories())), "a.rtf")
    assert ("RTF metadata", "[..2025-07-01]") in [(e.source, e.edtf) for e in found[0].evidence]
    assert found[0].evidence[0].source == "Factiva" and found[0].evidence[0].quote == "31 May 2025"


def test_an_article_is_read_again_by_its_place(tmp_path: Path) -> None:
    found = drafts(tmp_path, as_text(lexisnexis(stories())), "a.txt")
    again = read(tmp_path / "a.txt", found[2].member)
    assert [r.draft for r in again] == [found[2]] and members(tmp_path / "a.txt") == [d.member for d in found]
    other = read(tmp_path / "a.txt", "3 a title that reads otherwise", encoding="utf-8")
    assert other[0].draft.text == found[2].text
    whole = read(tmp_path / "a.txt", whole=True)[0].draft
    part = read(tmp_path / "a.txt", "2 A part@30-90")[0].draft
    assert part.text == whole.text[30:90] and part.member == "2 A part@30-90"


def _without(lines: list[str], *beginnings: str) -> list[str]:
    return [line for line in lines if not line.startswith(beginnings)]


@pytest.mark.parametrize(
    "lines",
    [
        _without(factiva(stories()), "12"),
        [re.sub(r"^Document LAMP.*", "Document LAMP00000120250601el690001", line) for line in factiva(stories())],
        _without(lexisnexis(stories()), "2 of"),
        [line.replace("4 of 5", "4 of 6") for line in lexisnexis(stories())],
        _without(lexisnexis(stories()), "LENGTH", "LOAD", "PUBLI"),
        [part for s in stories() for part in (f"Article {s.title[13]}", s.title, *s.body)],
    ],
)  # fmt: skip
def test_what_may_be_a_collection_stays_whole_and_says_so(tmp_path: Path, lines: list[str]) -> None:
    (draft,) = drafts(tmp_path, as_text(lines), "a.txt")
    collected = find_collection(draft.text, draft.paragraphs)
    assert (collected is None) == (not draft.warnings)
    if collected is not None:
        assert collected.doubt and "was not split" in draft.warnings[0]


def test_doubt_is_not_always_silent(tmp_path: Path) -> None:
    (draft,) = drafts(tmp_path, as_text(_without(lexisnexis(stories()), "2 of")), "a.txt")
    assert "LexisNexis" in draft.warnings[0] and "gaps" in draft.warnings[0]


@pytest.mark.parametrize(
    "text",
    [
        "How a search is saved\n\nEvery export ends with the words End of Document, and End of Document again.\n\n"
        "End of Document\n\nSo one reads at the end.\n\nEnd of Document",
        "A list\n\n1 of 3 DOCUMENTS\n\nIs what one sees there.",
        "The case\n\nDocument 1 of 2\n\nwas read first, and\n\nDocument 2 of 2\n\nwas never found.",
        "Lines\n\n" + ("_" * 60 + "\n\nA paragraph between two lines, which is long enough to be read.\n\n") * 4,
        "Records\n\nRecord: 12\n\nof the club was broken.\n\nRecord: 13\n\ntoo, at 250 words a minute.",
    ],
)
def test_ordinary_articles_stay_whole(tmp_path: Path, text: str) -> None:
    (draft,) = drafts(tmp_path, text.encode(), "a.txt")
    assert draft.text.startswith(text[:8]) and draft.member == ""


def test_one_article_of_a_database_stays_one(tmp_path: Path) -> None:
    for name, export in EXPORTS.items():
        (draft,) = drafts(tmp_path, as_text(export(stories(1))), f"{name}.txt")
        assert draft.member == "" and not draft.warnings


def test_the_sample_is_never_split() -> None:
    files = [item.path for item in gather([resource("sample")])]
    assert files
    for file in files:
        for reading in read(file):
            assert "collection" not in reading.draft.extra and not any("split" in w for w in reading.draft.warnings)


def test_a_collection_inside_a_package(tmp_path: Path) -> None:
    import zipfile

    given = stories()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as package:
        package.writestr("in/export.txt", as_text(factiva(given)))
    (place,) = members(tmp_path / "a.zip")
    found = [r.draft for r in read(tmp_path / "a.zip", place)]
    check(found, given)
    assert found[1].member.startswith("in/export.txt!/2 Harbour")
    assert read(tmp_path / "a.zip", found[1].member)[0].draft == found[1]
    part = read(tmp_path / "a.zip", "in/export.txt!/1 x@0-40")[0].draft
    assert part.text == dataclasses.replace(part).text and len(part.text) == 40
