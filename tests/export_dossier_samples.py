"""Articles of own sentences for a dossier, and what is read back from its PDF."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from cuttings_db.export import Dossier, DossierArticle, DossierParagraph, DossierReport

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
        "/elsewhere/secret folder/registry.html",
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


def flat(text: str) -> str:
    """Return a text without white space and the hyphens of its own line ends: a PDF breaks lines elsewhere."""
    return re.sub(r"[\xad\ufffe]?\s+", "", text)
