"""The dossier, read back from its PDF: outline, links, text, fonts, footnotes, tags, metadata."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from cuttings_db.export import DossierReport, make_dossier
from export_dossier_samples import CHINESE, CHINESE_ARTICLE, MADE, TRADITIONAL, Read, dossier, flat, registry


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("dossier") / "out.pdf"
    report = make_dossier(dossier(registry(), CHINESE_ARTICLE, MADE), path)
    found = Read(path, report)
    yield found
    found.close()


def test_report(read: Read) -> None:
    assert read.report == DossierReport(str(read.path), 3, len(read.pages), ())


def test_cover_and_contents(read: Read) -> None:
    cover, contents = read.pages[:2]
    assert "DOSSIER" in cover
    for words in ("Rare EGFR variants", "3 articles", "21 November 2026", "“rare EGFR” · person: Chen Yulan"):
        assert words in cover
    for title in ("A registry for rare EGFR variants opens in Chengdu", CHINESE_ARTICLE.title, "The nurses came first"):
        assert flat(title) in flat(contents)
    starts = {title: page + 1 for depth, title, page in read.outline() if depth == 0}
    assert re.search(rf"opens in Chengdu[\s.]*{starts[registry().title]}\s", contents)
    assert re.search(rf"The nurses came first[\s.]*{starts['The nurses came first']}\s", contents)


def test_outline_entries_point_to_the_page_that_holds_them(read: Read) -> None:
    outline = read.outline()
    assert [(depth, title) for depth, title, _page in outline] == [
        (0, "Contents"),
        (0, "A registry for rare EGFR variants opens in Chengdu"),
        (1, "What was agreed"),
        (2, "Two more sites"),
        (0, "奥希替尼联合化疗：从“是否”到“何时”"),
        (1, "研究设计"),
        (0, "The nurses came first"),
    ]
    for _depth, title, page in outline:
        assert flat(title) in flat(read.pages[page])
    pages = [page for depth, _title, page in outline if depth == 0]
    assert len(set(pages)) == len(pages), "each article on a page of its own"


def test_text_is_whole_in_both_scripts(read: Read) -> None:
    text = flat("".join(read.pages))
    assert flat(CHINESE) in text
    assert flat(TRADITIONAL) in text
    assert flat("The steering group agreed that the registry should open before the end of the year.") in text
    assert flat("in which a combination is broken and the number of COVID-19 is not") in text
    assert "EGFR突變" in "".join(read.pages), "no space creeps in between Han and Latin"


def test_footnotes_stand_on_the_page_of_their_mark(read: Read) -> None:
    first = next(page for page in read.pages if "The steering group" in page)
    assert "Chen Y. Rare variants. Invented J 2024." in first
    assert "Programme of the second trial, https://example.org/ref/2" in first
    assert "in the clinic,1 and that" in " ".join(first.split())
    everything = "\n".join(read.pages)
    assert everything.count("Chen Y. Rare variants.") == 1, "a note is set once"
    again = next(page for page in read.pages if "cited again" in page)
    assert again is not first
    assert "cited again here.1" in " ".join(again.split())
    assert "[1]" not in everything, "the old mark is gone"


def test_what_is_left_out_and_what_is_kept(read: Read) -> None:
    text = "\n".join(read.pages)
    assert "Page 2 of 4" not in text
    assert "\nReferences" not in text
    assert "Never cited but kept, Chengdu 2018." in text
    assert "A note that the list does not have." in text
    assert "secret folder" not in text
    assert "Users" not in text
    assert "notes.txt" in text
    assert "title made from the first sentence" in text
    article = next(page for page in read.pages if "The steering group" in page)
    assert article.count("A registry for rare EGFR variants opens") == 1
    for fact in ("Harbour Oncology Review", "9 June 2025", "Mina Okafor", "https://example.org/2025/06/registry"):
        assert fact in article
    assert "no date" in next(page for page in read.pages if "研究设计" in page)


def test_running_heads_and_page_numbers(read: Read) -> None:
    starts = [page for depth, _title, page in read.outline() if depth == 0]
    for number, page in enumerate(read.pages):
        if number == 0:
            assert not re.search(r"^\s*1\s*$", page, re.MULTILINE)
            continue
        assert re.search(rf"^{number + 1}$", page.strip(), re.MULTILINE)
        assert ("Rare EGFR variants" in page.replace("for rare", "")) == (number not in starts)


def test_links_are_web_and_mail_only(read: Read) -> None:
    assert read.links() == {
        "https://example.org/2025/06/registry",
        "https://example.org/programme",
        "mailto:desk@example.org",
        "https://example.org/ref/1",
        "https://example.org/ref/2",
    }
    assert "bad place" in "".join(read.pages)
    data = read.path.read_bytes()
    assert b"javascript" not in data.lower()
    assert b"/JavaScript" not in data
    assert b"/Launch" not in data


def test_fonts_are_embedded_and_ours(read: Read) -> None:
    names = set()
    for item in read.pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            assert "/FontFile3" in item
            names.add(str(item.FontName).partition("+")[2])
    assert any("CuttingsSerifSC" in name for name in names)
    assert all(name.startswith("Cuttings") for name in names)


def test_tagged_for_screen_readers_and_archives(read: Read) -> None:
    root = read.pdf.Root
    assert root.MarkInfo.Marked
    assert str(root.Lang) == "en"
    kinds: list[str] = []
    languages: set[str] = set()

    def walk(item: Any) -> None:
        if isinstance(item, pikepdf.Array):
            for child in item:
                walk(child)
        elif isinstance(item, pikepdf.Dictionary) and "/S" in item:
            kinds.append(str(item.S))
            if "/Lang" in item:
                languages.add(str(item.Lang))
            if "/K" in item:
                walk(item.K)

    walk(root.StructTreeRoot.K)
    assert kinds.count("/H1") == 4
    for kind in ("/H2", "/H3", "/P", "/L", "/LI", "/Link", "/Note", "/Table", "/TH", "/TOC", "/TOCI"):
        assert kind in kinds
    assert "zh" in languages
    metadata = str(read.pdf.open_metadata())
    assert "<pdfuaid:part>1<" in metadata
    assert "<pdfaid:part>2<" in metadata
    assert "<pdfaid:conformance>A<" in metadata


def test_metadata(read: Read) -> None:
    info = read.pdf.docinfo
    assert str(info["/Title"]) == "Rare EGFR variants"
    assert str(info["/Creator"]) == "Cuttings"
    assert str(info["/CreationDate"]).startswith("D:20261121")
    assert "/Keywords" not in info
    with read.pdf.open_metadata() as metadata:
        assert metadata["xmp:CreatorTool"] == "Cuttings"
    assert [round(float(x)) for x in read.pdf.pages[0].mediabox] == [0, 0, 595, 842]


def fills(path: Path) -> int:
    """Return how often the colour of hits is used as a fill."""
    with pikepdf.open(path) as pdf:
        count = 0
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "scn") and [
                    round(float(x) * 255) for x in operands if not isinstance(x, pikepdf.Name)
                ] == [255, 240, 163]:
                    count += 1
    return count


def test_hits_are_marked_unless_unwanted(read: Read, tmp_path: Path) -> None:
    assert fills(read.path) >= 3
    plain = tmp_path / "plain.pdf"
    make_dossier(dossier(registry(), CHINESE_ARTICLE, show_marks=False), plain)
    assert fills(plain) == 0


def test_same_input_same_bytes(read: Read, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    make_dossier(dossier(registry(), CHINESE_ARTICLE, MADE), again)
    assert again.read_bytes() == read.path.read_bytes()


def test_in_chinese(tmp_path: Path) -> None:
    path = tmp_path / "zh.pdf"
    found = Read(
        path, make_dossier(dossier(CHINESE_ARTICLE, title="罕见突变", question="奥希替尼", language="zh"), path)
    )
    assert "1 篇文章" in found.pages[0]
    assert "2026年11月21日" in found.pages[0]
    assert "目录" in found.pages[1]
    assert str(found.pdf.Root.Lang) == "zh"
    found.close()
