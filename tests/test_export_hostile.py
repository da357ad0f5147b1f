"""The dossier against text that means harm, text that no font has, and people who change their mind."""

from __future__ import annotations

import os
import re
import tempfile
import threading
import time
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from cuttings_db.errors import Cancelled, ExportFailed
from cuttings_db.export import Dossier, DossierArticle, DossierParagraph, DossierReport, make_dossier
from cuttings_db.export.dossier import MOST_CHARACTERS
from cuttings_db.progress import Step

INJECTIONS = (
    '#import "@preview/x:1.0.0": y',
    '#read("/etc/passwd")',
    "$x^2 + sum_(i=0)^n$",
    "*bold* and _italic_ and `code`",
    "@label and <label> and #label",
    "\\ back\\slash \\u{41} \\#",
    "// no comment /* nor this */",
    "= no heading",
    "- no list",
    "https://example.org/plain",
    "\"straight\" 'quotes' -- --- ... ~",
    "{{braces}} [brackets] #{1+1} #[x]",
    "```typ #pagebreak() ```",
    "=cmd|' /C calc'!A0",
)


def one(text: str, kind: str = "body", **more: object) -> Dossier:
    """Return a dossier of one article with one paragraph."""
    article = DossierArticle("Title", language="en", paragraphs=(DossierParagraph(kind, 0, text),), **more)  # type: ignore[arg-type]
    return Dossier("Dossier", "", "2026-01-02", "en", (article,))


def make(dossier: Dossier, to: Path) -> tuple[str, DossierReport]:
    """Make a dossier and return its text without white space, and the report."""
    report = make_dossier(dossier, to)
    document = pypdfium2.PdfDocument(to)
    texts = []
    for page in document:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
    document.close()
    return re.sub(r"\s+", "", "".join(texts)), report


def leftovers() -> set[str]:
    """Return the private folders that lie in the temporary folder."""
    return {path.name for path in Path(tempfile.gettempdir()).glob("cuttings-dossier-*")}


def test_nothing_becomes_markup(tmp_path: Path) -> None:
    article = DossierArticle(
        title="#title *no* $markup$ <x>",
        source="#source *s*",
        url="https://example.org/#import?a=*b*",
        author="_author_ @x",
        published="= 2024 $x$",
        language="en",
        paragraphs=(
            *[DossierParagraph("body", 0, text) for text in INJECTIONS],
            DossierParagraph("heading", 2, "#heading *h* <h>"),
            DossierParagraph("list", 0, "• #list *l*"),
            DossierParagraph("quote", 0, "#quote *q*"),
            DossierParagraph("caption", 0, "#caption *c*"),
            DossierParagraph("code", 0, "#code *k*\n  = x"),
            DossierParagraph("table", 0, "#a\t*b*\n$c$\t<d>"),
            DossierParagraph("body", 0, "Noted.[#1]", notes=((6, "#1"),)),
        ),
        references=(("#1", "#ref *r* $x$ <y>", ""), ("*", "_rest_ @z", "")),
    )
    text, report = make(Dossier("#dossier *d*", "$q$ #question", "2026-01-02", "en", (article,)), tmp_path / "x.pdf")
    assert report.warnings == ()
    expected = [*INJECTIONS, article.title, article.source, article.url, article.author, article.published]
    expected += ["#heading *h* <h>", "#list *l*", "#quote *q*", "#caption *c*", "#code *k*", "#ref *r* $x$ <y>"]
    expected += ["_rest_ @z", "#dossier *d*", "$q$ #question", "*b*", "<d>"]
    for literal in expected:
        # A dash that starts a paragraph of kind body stays what it is.
        assert re.sub(r"\s+", "", literal) in text, literal


@pytest.mark.parametrize(
    "kind", ["body", "heading", "list", "quote", "caption", "table", "code", "title", "unheard-of"]
)
def test_every_kind_of_paragraph_can_be_empty_long_and_strange(kind: str, tmp_path: Path) -> None:
    paragraphs = tuple(
        DossierParagraph(kind, 9, text)
        for text in ("", " ", "\n\t\n", "x", "a\tb\nc", "•", "1.", "W" * 700, "汉" * 700)
    )
    article = DossierArticle("T", language="en", paragraphs=paragraphs)
    text, _report = make(Dossier("D", "", "2026-01-02", "en", (article, article)), tmp_path / "x.pdf")
    assert "W" * 700 in text
    assert text.count("汉") >= 1400


def test_what_no_font_has_is_replaced_and_said_once(tmp_path: Path) -> None:
    text, report = make(one("Hi 😀😀 and 김민수 and 😀 and ไทย and \x01 end"), tmp_path / "x.pdf")
    assert "Hi[?]and[?]and[?]and[?]and[?]end" in text
    (warning,) = report.warnings
    assert warning.startswith("8 characters that no font has were replaced by [?]: 😀 김 민 수")
    assert "U+0001" in warning


def test_compatibility_forms_stand_in_silently(tmp_path: Path) -> None:
    text, report = make(one("𝐁𝐨𝐥𝐝 and ⼭ and \ufa0e"), tmp_path / "x.pdf")
    assert "Boldand山and" in text
    assert len(report.warnings) <= 1


def test_invisible_characters_cannot_turn_text_around(tmp_path: Path) -> None:
    text, report = make(
        one("left \u202egnp.exe\u202c right\ufeff zero\u200bwidth \u2066x\u2069 heart ❤\ufe0f."), tmp_path / "x.pdf"
    )
    assert "leftgnp.exerightzerowidthxheart" in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ufeff\u200b]", text)
    assert all("U+202E" not in warning for warning in report.warnings)


def test_lone_surrogates_and_nul(tmp_path: Path) -> None:
    text, report = make(one("bad \ud800 and \x00 and \ufffe end", "body", source="so\ud800urce"), tmp_path / "x.pdf")
    assert "bad[?]and[?]and[?]end" in text
    assert len(report.warnings) == 1


def test_a_title_of_5000_characters(tmp_path: Path) -> None:
    for title in ("word " * 1000, "W" * 5000, "标题" * 2500):
        article = DossierArticle(title.strip(), language="en", paragraphs=(DossierParagraph("body", 0, "Body."),))
        text, report = make(Dossier(title.strip(), title, "2026-01-02", "en", (article,)), tmp_path / "x.pdf")
        assert report.pages <= 10
        # Cover, contents, heading and the running heads have it shortened, one place has all of it.
        assert 5000 < text.count("word") * 5 + text.count("W") + text.count("标题") * 2 < 7000
        with pikepdf.open(tmp_path / "x.pdf") as pdf, pdf.open_outline() as outline:
            assert all(len(item.title) < 300 for item in outline.root)


def test_nothing_runs_out_of_the_page(tmp_path: Path) -> None:
    url = "https://example.org/" + "a" * 300 + "?" + "&".join(f"key{n}=value{n}" for n in range(60))
    article = DossierArticle(
        "W" * 200,
        source="S" * 300,
        url=url,
        language="en",
        paragraphs=(DossierParagraph("body", 0, f"See {url} and [1]", notes=((len(url) + 9, "1"),)),),
        references=(("1", f"Ref {url}", url), ("2", "R" * 300, "")),
    )
    make_dossier(Dossier("T" * 200, "Q" * 300, "2026-01-02", "en", (article,)), tmp_path / "x.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "x.pdf")
    for page in document:
        text = page.get_textpage()
        for n in range(text.count_rects()):
            left, bottom, right, _top = text.get_rect(n)
            if bottom > 770:
                continue  # the running head is clipped
            assert left > 80
            assert right < 595 - 80
        text.close()
    document.close()


def test_an_article_without_anything(tmp_path: Path) -> None:
    text, report = make(Dossier("", "", "2026-01-02", "en", (DossierArticle(""),)), tmp_path / "x.pdf")
    assert "Thisarticlehasnotext." in text
    assert "Untitled" in text
    assert "Dossier" in text
    assert report.pages == 3


def test_a_megabyte_in_one_paragraph(tmp_path: Path) -> None:
    # Processor time, as a busy machine may take any time by the clock; hyphenating it all would take minutes.
    before = os.times().children_user
    text, report = make(one("Every hospital reports every quarter. " * 27_000), tmp_path / "x.pdf")
    assert report.pages > 200
    assert text.count("hospital") == 27_000
    assert os.times().children_user - before < 20


def test_offsets_that_make_no_sense_are_harmless(tmp_path: Path) -> None:
    paragraph = DossierParagraph(
        "body",
        0,
        "Short text.",
        marks=((-5, 3), (2, 900), (9, 4), (0, 0), (1, 5)),
        notes=((-1, "1"), (500, "1"), (4, "unknown"), (11, "1"), (11, "1")),
        links=((-3, 2, "https://example.org"), (5, 5, "https://example.org/a"), (3, 99, "file:///etc/passwd")),
    )
    article = DossierArticle(
        "T", language="??", paragraphs=(paragraph,), references=(("1", "Note.", "not an address"),)
    )
    text, _report = make(Dossier("D", "", "2026-01-02", "xx", (article,)), tmp_path / "x.pdf")
    assert "Shorttext.1,1" in text
    assert b"/etc/passwd" not in (tmp_path / "x.pdf").read_bytes()


def test_cancel_leaves_nothing_and_ends_at_once(tmp_path: Path) -> None:
    before = leftovers()
    threads = threading.active_count()
    target = tmp_path / "x.pdf"
    target.write_bytes(b"an older file")
    calls = 0
    stopped_at = 0.0

    def report(step: Step) -> None:
        nonlocal calls, stopped_at
        calls += 1
        if step.stage == "typesetting" or calls > 30:
            stopped_at = time.monotonic()
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        make_dossier(one("Every hospital reports every quarter. " * 150_000), target, report)
    assert time.monotonic() - stopped_at < 10  # setting it all takes twenty seconds
    assert target.read_bytes() == b"an older file"
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]
    assert leftovers() == before
    assert threading.active_count() == threads


def test_steps_are_reported(tmp_path: Path) -> None:
    steps: list[Step] = []
    make_dossier(one("Every hospital reports every quarter. " * 4_000), tmp_path / "x.pdf", steps.append)
    assert steps[0] == Step("dossier", 0, 1)
    assert Step("dossier", 1, 1, "Title") in steps
    assert steps[-1] == Step("typesetting")


def test_what_cannot_be_made_or_written_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="no article"):
        make_dossier(Dossier("D", "", "2026-01-02", "en", ()), tmp_path / "x.pdf")
    with pytest.raises(ExportFailed, match="too much"):
        make_dossier(one("x" * (MOST_CHARACTERS + 1)), tmp_path / "x.pdf")
    with pytest.raises(ExportFailed) as caught:
        make_dossier(one("Text."), tmp_path / "missing" / "x.pdf")
    assert "folder" in caught.value.advice
    with pytest.raises(ExportFailed):
        make_dossier(one("Text."), tmp_path)
    assert list(tmp_path.iterdir()) == []
