"""The parts around and on the articles: question, who was where, sources, numbers, highlights, styles, papers."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from cuttings_db.errors import Cancelled, ExportFailed
from cuttings_db.export import DossierPreview, make_dossier
from cuttings_db.progress import Step
from export_dossier_samples import Read, flat, paragraph, registry
from export_index_samples import leads, named

STYLES = ("reading", "cite", "plain")


@pytest.fixture(scope="module", params=STYLES)
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    path = tmp_path_factory.mktemp("parts") / f"{request.param}.pdf"
    found = Read(path, make_dossier(named(style=request.param), path))
    yield found
    found.close()


def page_of(read: Read, title: str) -> int:
    """Return the page, from 0, of an entry of the outline."""
    return next(page for _depth, found, page in read.outline() if found == title)


def test_every_part_is_in_the_outline_and_where_it_says(read: Read) -> None:
    assert [title for depth, title, _page in read.outline() if depth] == [
        "Lantern Congress",
        "People",
        "Organisations",
        "Products",
        "Events",
    ]
    outline = [(title, page) for depth, title, page in read.outline() if not depth]
    titles = [title for title, _page in outline]
    assert titles == [
        "The question",
        "Contents",
        "Timeline",
        *(f"Report number {n} of the pilots" for n in (1, 2, 3)),
        "Who was where",
        "Sources",
        "Index",
    ]
    for title, page in outline:
        assert title in read.pages[page]
    contents = " ".join(read.pages[page_of(read, "Contents")].split())
    for title, page in outline[2:]:
        assert re.search(rf"{title}[\s.]*{page + 1}\b", contents), title


def test_links_of_contents_sources_and_meetings_lead_there(read: Read) -> None:
    starts = {title: page for _depth, title, page in read.outline()}
    found = leads(read, 0)
    contents = [(words, target) for page, words, target in found if page == starts["Contents"]]
    assert {starts[f"Report number {n} of the pilots"] for n in (1, 2, 3)} <= {target for _words, target in contents}
    for part in ("Who was where", "Sources"):
        inside = [(words, target) for page, words, target in found if page == starts[part]]
        assert inside
        for words, target in inside:
            assert target + 1 == int(re.findall(r"p\. (\d+)", words)[0])


def test_who_was_where_tells_role_paragraph_and_page(read: Read) -> None:
    text = " ".join(read.pages[page_of(read, "Who was where")].split())
    label = "42" if "cite" in read.path.name else "2"
    second = next(n for n, page in enumerate(read.pages) if "heard 陈玉兰 in the evening" in " ".join(page.split()))
    assert f"陈玉兰 speaker {label} ¶4, p. {second + 1}" in text
    assert "Mina Okafor named together" in text
    assert "Lantern Congress 5 May 2025" in text


def test_sources_come_in_order_and_what_has_none_comes_last(read: Read) -> None:
    text = read.pages[page_of(read, "Sources")]
    places = [text.index(name) for name in ("The Tide Table", "灯塔报", "Without a named source")]
    assert places == sorted(places)


def test_the_question_says_what_was_left_out(read: Read) -> None:
    text = read.pages[page_of(read, "The question")]
    assert "2 articles in the trash" in text
    assert "highlights" in text


def test_highlights_are_coloured_underlined_and_their_notes_follow(read: Read) -> None:
    text = " ".join("\n".join(read.pages).split())
    assert "Ask who paid." in text
    assert "Read this one first." in text
    fills = set()
    for page in read.pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("rg", "scn"):
                fills.add(tuple(round(float(x) * 255) for x in operands if not isinstance(x, pikepdf.Name)))
    assert {(205, 237, 189), (251, 211, 228)} <= fills


def test_paragraphs_are_numbered_and_the_text_stays_whole(read: Read) -> None:
    page = next(page for page in read.pages if "heard 陈玉兰" in " ".join(page.split()))
    assert re.search(r"(?m)^\s*4\s*The Lantern|\b4\s+The Lantern", page) or "4" in page
    assert flat("陈玉兰在会上发言，灯塔大会于五月举行。") in flat("".join(read.pages))


def test_citing_gives_each_article_its_number_for_good(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    cite = Read(path, make_dossier(named(style="cite", numbered=False), path))
    text = " ".join("\n".join(cite.pages).split())
    assert text.count("How to cite") == 3
    assert "“Report number 1 of the pilots”. The Tide Table, 1 May 2025. In “Pilots of the north”, article 41" in text
    assert "Article 42" in text
    cite.close()


def test_plain_takes_less_paper_and_letter_is_letter(tmp_path: Path) -> None:
    pages = {}
    for style in ("plain", "reading"):
        path = tmp_path / f"{style}.pdf"
        report = make_dossier(named(style=style, paper="letter"), path)
        pages[style] = report.pages
        with pikepdf.open(path) as pdf:
            assert [round(float(x)) for x in pdf.pages[0].mediabox] == [0, 0, 612, 792]
    assert pages["plain"] < pages["reading"]


def test_own_words_are_chinese_where_asked(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    found = Read(path, make_dossier(named(language="zh", style="cite", title="北方的引航员"), path))
    assert [title for _d, title, _p in found.outline()][:3] == ["检索说明", "目录", "时间线"]
    text = flat("".join(found.pages))
    for words in ("何人在何处", "来源", "索引", "人物", "引用格式", "第41篇", "未注明来源", "同时提及"):
        assert words in text
    found.close()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    make_dossier(named(), first)
    make_dossier(named(), second)
    assert first.read_bytes() == second.read_bytes()


def test_a_note_on_a_heading_stays_out_of_the_outline(tmp_path: Path) -> None:
    shown = (
        paragraph("Speakers and chairs[1]", "heading", 2, notes=[(len("Speakers and chairs"), "1")]),
        paragraph("They came early."),
    )
    article = dataclasses.replace(registry(), paragraphs=shown, references=(("1", "Printed in the programme.", ""),))
    path = tmp_path / "x.pdf"
    found = Read(path, make_dossier(dataclasses.replace(named(style="plain"), articles=(article,)), path))
    assert "Speakers and chairs" in [title for _depth, title, _page in found.outline()]
    assert "Printed in the programme." in " ".join(found.pages)
    found.close()


def test_a_head_names_the_article_that_goes_on(tmp_path: Path) -> None:
    long = tuple(paragraph(f"Paragraph {n}. " + "Hospitals report to a board. " * 12) for n in range(60))
    article = dataclasses.replace(registry(), paragraphs=long, references=())
    path = tmp_path / "x.pdf"
    found = Read(path, make_dossier(dataclasses.replace(named(style="plain"), articles=(article,)), path))
    start = next(page for _depth, title, page in found.outline() if title == article.title)
    heads = [page.splitlines()[0] for page in found.pages[start : start + 3]]
    assert article.title[:30] in heads[1]
    assert found.pages[start].count(article.title[:30]) == 1
    found.close()


@pytest.mark.parametrize("change", [{"style": "loud"}, {"paper": "a5"}])
def test_what_does_not_exist_is_refused(change: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        make_dossier(dataclasses.replace(named(), **change), tmp_path / "x.pdf")


def test_a_preview_shows_the_first_pages_and_can_be_stopped(tmp_path: Path) -> None:
    preview = DossierPreview()
    try:
        made = preview.pages(named(), 3, 300)
        assert len(made["pages"]) == 3
        assert made["of"] > 5
        assert [min(page["width"], page["height"]) for page in made["pages"]] == [300, 300, 300]
        whole = preview.pages(dataclasses.replace(named(), more=7), 1, 300)
        assert whole["pages"][0]["png"] != made["pages"][0]["png"], "the count on the cover is that of all"

        def stop(_step: Step) -> None:
            raise Cancelled("stopped")

        with pytest.raises(Cancelled):
            preview.pages(named(), 3, 300, stop)
        assert preview.pages(named(), 1, 200)["pages"][0]["width"] == 200
    finally:
        preview.close()


def test_a_preview_looks_like_the_page_it_is_of(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    make_dossier(named(), path)
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    drawn = page.render(scale=300 / page.get_width(), rev_byteorder=True, prefer_bgrx=False).to_numpy()
    preview = DossierPreview()
    try:
        shown = preview.pages(named(), 1, 300)["pages"][0]
    finally:
        preview.close()
    import base64
    import zlib

    data = base64.b64decode(shown["png"])
    rows = zlib.decompress(data[data.index(b"IDAT") + 4 : data.index(b"IEND") - 8])
    stride = shown["width"] * 3 + 1
    for row in range(0, shown["height"], 7):
        assert rows[row * stride + 1 : (row + 1) * stride] == drawn[row, :, :3].tobytes()
    document.close()
