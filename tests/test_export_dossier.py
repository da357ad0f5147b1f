"""The dossier, read back from its PDF: outline, links, text, fonts, footnotes, tags, metadata."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from cuttings_db.export import Dossier, DossierArticle, DossierParagraph, DossierReport, make_dossier

ENGLISH = (
    "The steering group agreed that the registry should open before the end of the year. Dr. Yulan Chen told the "
    "audience that osimertinib had changed what patients ask in the clinic,[1] and that a second trial is planned.²"
)
CHINESE = (
    "陈玉兰教授在会上表示，表皮生长因子受体（EGFR）突变阳性的非小细胞肺癌患者在接受奥希替尼联合化疗后，"
    "中位无进展生存期达到25.5个月。“我们不再问是否联合，而是问何时联合，”她说。2025年6月9日的随访覆盖557例患者。"
)
TRADITIONAL = "香港綜合腫瘤中心與臺灣的醫學診療會議於九月舉行，EGFR突變陽性患者的數據首次公布。"


def paragraph(text: str, kind: str = "body", level: int = 0, **more: Any) -> DossierParagraph:
    """Return a paragraph; marks are given as words."""
    words = more.pop("hits", ())
    marks = tuple((text.index(word), text.index(word) + len(word)) for word in words)
    return DossierParagraph(kind, level, text, marks, tuple(more.get("notes", ())), tuple(more.get("links", ())))


def registry() -> DossierArticle:
    """Return an English article with everything in it."""
    again = "The first source is cited again here.[1]"
    programme = "The programme is on the web site of the group, see also the mail desk and a bad place."
    return DossierArticle(
        "A registry for rare EGFR variants opens in Chengdu",
        False,
        "Harbour Oncology Review",
        "https://example.org/2025/06/registry",
        "Mina Okafor",
        "9 June 2025",
        "en",
        (
            paragraph("A registry for rare EGFR variants opens in Chengdu", "title"),
            paragraph(
                ENGLISH,
                hits=("registry", "osimertinib"),
                notes=((ENGLISH.index("[1]"), "1"), (len(ENGLISH) - 1, "2")),
            ),
            paragraph(
                "Lines of a narrow column, in which a combi-\nnation is broken and the number of COVID-\n19 is not."
            ),
            paragraph("What was agreed", "heading", 2),
            paragraph("• Uncommon variants are taken.", "list"),
            paragraph("• Sites in Guangdong start first.", "list"),
            paragraph("Two more sites", "heading", 4),
            *[paragraph(f"Filler number {n}. " + "Hospitals report every quarter to a board. " * 9) for n in range(9)],
            paragraph(again, notes=((again.index("[1]"), "1"),)),
            paragraph(
                programme,
                links=(
                    (programme.index("web site"), programme.index("web site") + 8, "https://example.org/programme"),
                    (programme.index("mail desk"), programme.index("mail desk") + 9, "mailto:desk@example.org"),
                    (programme.index("bad place"), programme.index("bad place") + 9, "javascript:alert(1)"),
                ),
            ),
            paragraph("Patients\tMonths\nCombination\t279\t25.5\nSingle\t278\t16.7", "table"),
            paragraph("Page 2 of 4", "furniture"),
            paragraph("References", "heading", 2),
            paragraph("1. Chen Y. Rare variants. Invented J 2024. https://example.org/ref/1", "reference"),
            paragraph("A note that the list does not have.", "footnote"),
        ),
        (
            ("1", "1. Chen Y. Rare variants. Invented J 2024. https://example.org/ref/1", "https://example.org/ref/1"),
            ("2", "Programme of the second trial, https:// example.org/\nref/2", "https://example.org/ref/2"),
            ("3", "Never cited but kept, Chengdu 2018.", ""),
        ),
        "/home/somebody/secret folder/registry.html",
    )


def dossier(*articles: DossierArticle, **more: Any) -> Dossier:
    """Return a dossier with a fixed day."""
    return Dossier(
        more.get("title", "Rare EGFR variants"),
        more.get("question", "“rare EGFR” · person: Chen Yulan"),
        "2026-11-21",
        more.get("language", "en"),
        articles,
        more.get("show_marks", True),
    )


CHINESE_ARTICLE = DossierArticle(
    "奥希替尼联合化疗：从“是否”到“何时”",
    source="港湾肿瘤评论",
    language="zh",
    paragraphs=(
        paragraph(CHINESE, hits=("奥希替尼",)),
        paragraph("研究设计", "heading", 1),
        paragraph(TRADITIONAL),
    ),
)
MADE = DossierArticle(
    "The nurses came first",
    True,
    language="en",
    paragraphs=(paragraph("The nurses came first. " * 3),),
    path="C:\\Users\\me\\notes.txt",
)


class Read:
    """A PDF that was read back."""

    def __init__(self, path: Path, report: DossierReport) -> None:
        self.path, self.report = path, report
        self.pdf = pikepdf.open(path)
        document = pypdfium2.PdfDocument(path)
        self.pages: list[str] = []
        for page in document:
            text = page.get_textpage()
            self.pages.append(text.get_text_range().replace("\r\n", "\n"))
            text.close()
        document.close()

    def outline(self) -> list[tuple[int, str, int]]:
        """Return (depth, title, page from 0) of every entry."""
        numbers = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages)}
        found = []

        def walk(items: Any, depth: int) -> None:
            for item in items:
                target = item.destination
                if target is None:
                    target = item.action.D
                found.append((depth, item.title, numbers[target[0].objgen]))
                walk(item.children, depth + 1)

        with self.pdf.open_outline() as outline:
            walk(outline.root, 0)
        return found

    def links(self) -> set[str]:
        """Return the addresses of all links."""
        found = set()
        for page in self.pdf.pages:
            for note in page.get("/Annots", []):
                if "/A" in note and "/URI" in note.A:
                    found.add(str(note.A.URI))
        return found

    def close(self) -> None:
        """Close the file."""
        self.pdf.close()


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("dossier") / "out.pdf"
    report = make_dossier(dossier(registry(), CHINESE_ARTICLE, MADE), path)
    found = Read(path, report)
    yield found
    found.close()


def flat(text: str) -> str:
    """Return a text without white space and the hyphens of its own line ends: a PDF breaks lines elsewhere."""
    return re.sub(r"[\xad\ufffe]?\s+", "", text)


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
