"""PDF gives paragraphs with their pages, in reading order, with footnotes, links and what the file says of itself."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
import typst

from cuttings_db.errors import LimitExceeded
from cuttings_db.model import Draft
from cuttings_db.readers import read

WORDS = (
    "The centre opened in spring and has since treated more patients than anybody had planned for. "
    "Its doctors speak of a long road, of forms in three languages, and of a ward that never sleeps. "
    "Visitors are shown the pharmacy first, because it is new, and the records room last, because it is not. "
)


def typeset(tmp_path: Path, markup: str, **options: object) -> Draft:
    path = tmp_path / "a.pdf"
    path.write_bytes(typst.compile(markup.encode(), **options))  # type: ignore[call-overload]
    (reading,) = read(path)
    assert reading.original == path.read_bytes()
    return reading.draft


def drawn(tmp_path: Path, content: str, **info: str) -> Draft:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    names = pikepdf.Name
    font = pikepdf.Dictionary(
        Type=names.Font, Subtype=names.Type1, BaseFont=names.Helvetica, Encoding=names.WinAnsiEncoding
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream(content.encode("cp1252"))
    for key, value in info.items():
        pdf.docinfo[f"/{key}"] = value
    pdf.save(tmp_path / "a.pdf")
    (reading,) = read(tmp_path / "a.pdf")
    return reading.draft


def shown(size: float, x: float, y: float, text: str) -> str:
    return f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n"


def blocks(draft: Draft, kind: str) -> list[str]:
    return [draft.text[p.start : p.end] for p in draft.paragraphs if p.kind == kind]


def unwrapped(text: str) -> str:
    return text.replace("-\n", "").replace("\n", " ")


def test_paragraphs_headings_and_pages(tmp_path: Path) -> None:
    draft = typeset(
        tmp_path,
        '#set document(title: "Centre in the south", author: ("Ann Lee", "Bo Chen"),'
        " date: datetime(year: 2024, month: 3, day: 5))\n"
        '#set text(lang: "en")\n#set par(justify: true, first-line-indent: 1em)\n'
        f"= Centre in the south\n{WORDS}\n\n{WORDS * 2}\n== A second head\n{WORDS}\n#pagebreak()\n{WORDS}",
    )
    assert (draft.title, draft.title_origin) == ("Centre in the south", "metadata")
    assert draft.author == "Ann Lee, Bo Chen"
    assert draft.language == "en"
    assert next((e.source, e.edtf, e.weight) for e in draft.evidence) == ("PDF metadata", "2024-03-05", 40)
    assert [(p.kind, p.level, p.page) for p in draft.paragraphs] == [
        ("title", 1, 1),
        ("body", 0, 1),
        ("body", 0, 1),
        ("heading", 2, 1),
        ("body", 0, 1),
        ("body", 0, 2),
    ]
    assert [unwrapped(b) for b in blocks(draft, "body")] == [w.strip() for w in (WORDS, WORDS * 2, WORDS, WORDS)]


def test_footnotes_are_set_apart_and_linked(tmp_path: Path) -> None:
    draft = typeset(
        tmp_path,
        f"#set page(columns: 2)\n{WORDS}It grew.#footnote[The registry of the ward.] {WORDS}\n\n"
        f"{WORDS * 6} Counts of 10#super(typographic: false)[9] per litre. End.#footnote[The second source.] {WORDS}",
    )
    assert [(n.label, draft.text[n.start : n.end][1:]) for n in draft.footnotes] == [
        ("1", "The registry of the ward."),
        ("2", "The second source."),
    ]
    assert [(m.label, draft.text[m.start - 1 : m.end]) for m in draft.note_marks] == [("1", ".¹"), ("2", ".²")]
    assert "10⁹ per litre" in unwrapped(draft.text)


def test_running_heads_and_page_numbers_are_furniture(tmp_path: Path) -> None:
    draft = typeset(
        tmp_path,
        "#set page(header: [Ward Letters #h(1fr) Lee et al.], footer: context [Page #counter(page).display()])\n"
        + f"{WORDS}\n\n" * 24,
    )
    pages = max(p.page for p in draft.paragraphs)
    assert pages > 1
    assert blocks(draft, "furniture").count("Ward Letters") == pages
    assert f"Page {pages}" in blocks(draft, "furniture")
    assert not any("Ward Letters" in b or "Page" in b for b in blocks(draft, "body"))


def test_columns_that_were_written_across_are_read_down(tmp_path: Path) -> None:
    content = shown(20, 60, 790, "A title above both")
    for n in range(20):
        content += shown(10, 60, 740 - 14 * n, f"left line {n:02d} of the first column, with words")
        content += shown(10, 320, 740 - 14 * n, f"right line {n:02d} of the second one, with words")
    draft = drawn(tmp_path, content)
    assert [draft.text.index(f"left line {n:02d}") for n in range(20)] == sorted(
        draft.text.index(f"left line {n:02d}") for n in range(20)
    )
    assert draft.text.index("left line 19") < draft.text.index("right line 00")
    assert (draft.title, draft.title_origin) == ("A title above both", "heading")


def test_tables_lists_and_captions(tmp_path: Path) -> None:
    draft = typeset(
        tmp_path,
        f"{WORDS}\n\n- first point made here\n- second point made here\n\n{WORDS}\n\n"
        "#figure(table(columns: 2, column-gutter: 2em, [Drug],[Dose], [A],[5 mg], [B],[10 mg]),"
        " caption: [Doses given.])\n\n" + WORDS,
    )
    assert blocks(draft, "list") == ["• first point made here", "• second point made here"]
    assert blocks(draft, "table") == ["Drug\tDose", "A\t5 mg", "B\t10 mg"]
    assert [c.replace("\u00a0", " ") for c in blocks(draft, "caption")] == ["Table 1: Doses given."]


def test_links_lie_over_their_words(tmp_path: Path) -> None:
    draft = typeset(
        tmp_path, f'{WORDS} See #link("https://ward.example/a")[the registry] or #link("file:///etc/passwd")[that].'
    )
    assert [(unwrapped(draft.text[k.start : k.end]), k.url) for k in draft.links] == [
        ("the registry", "https://ward.example/a")
    ]


def test_chinese_is_read_without_the_gaps_of_justified_lines(tmp_path: Path) -> None:
    from cuttings_db.resources import resource

    try:
        fonts = resource("fonts")
    except FileNotFoundError:
        pytest.skip("the fonts with Chinese characters are not built yet")
    sentence = "本次年会于六月在济南召开，研究者认为PD-1抑制剂联合化疗是一种可行的方案，2024年将公布结果。"
    draft = typeset(
        tmp_path,
        '#set text(lang: "zh", font: "Cuttings Serif SC")\n#set page(columns: 2)\n#set par(justify: true)\n'
        + f"= 会议在济南召开\n{sentence * 4}#footnote[大会网站。]\n\n{sentence * 3}",
        font_paths=[str(fonts)],
    )
    assert draft.title == "会议在济南召开"
    body = [b.replace("\n", "") for b in blocks(draft, "body")]
    assert body == [sentence * 4 + "¹", sentence * 3]
    assert [n.label for n in draft.footnotes] == ["1"]


@pytest.mark.parametrize(
    "title", ["Microsoft Word - draft7.doc", "report_final.indd", "untitled", "doc", "20240603_112233"]
)
def test_a_file_name_is_no_title(tmp_path: Path, title: str) -> None:
    content = shown(20, 60, 780, "The words in large type") + "".join(
        shown(10, 60, 740 - 14 * n, "Plain words of a paragraph that fills the page from edge to edge")
        for n in range(6)
    )
    draft = drawn(tmp_path, content, Title=title)
    assert (draft.title, draft.title_origin) == ("The words in large type", "heading")


def test_too_many_pages_are_refused(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    for _ in range(5001):
        pdf.add_blank_page()
    pdf.save(tmp_path / "a.pdf")
    with pytest.raises(LimitExceeded) as caught:
        read(tmp_path / "a.pdf")
    assert "5,001 pages" in caught.value.reason
