"""What the dossier is given of an article: whole paragraphs, notes and marks in their places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive import exporting
from cuttings_db.archive.exporting import Exporting
from cuttings_db.export import Dossier, DossierArticle, DossierParagraph, DossierReport
from cuttings_db.model import Question, TextLayer
from cuttings_db.progress import quiet
from cuttings_db.text import lay_out_text


class OneArticle:
    """Reads one text as an archive would."""

    def __init__(self, text: str, title: str = "") -> None:
        self.words, self.layer = text, lay_out_text(text)
        self.title = title or self.layer.title

    def text(self, _article: int) -> tuple[str, TextLayer]:
        return self.words, self.layer

    def article(self, _article: int) -> dict[str, Any]:
        facts = dict.fromkeys(("source", "url", "author", "path"), "")
        references = [
            {"label": r.label, "text": self.words[r.start : r.end], "url": r.url} for r in self.layer.references
        ]
        return {
            **facts,
            "title": self.title,
            "title_origin": "text",
            "published": None,
            "language": "en",
            "references": references,
        }

    def hit_spans(self, _article: int, question: Question, _check: Any) -> list[tuple[int, int]]:
        start = self.words.find(question.text)
        return [(start, start + len(question.text))] if start >= 0 else []


def given(text: str, patch: pytest.MonkeyPatch, word: str = "") -> DossierArticle:
    """Return what an article is when the dossier gets it."""
    caught: list[Dossier] = []

    def catch(dossier: Dossier, to: Path, _report: Any) -> DossierReport:
        caught.append(dossier)
        return DossierReport(str(to), 1, 1)

    patch.setattr(exporting, "make_dossier", catch)
    made = Exporting(None, OneArticle(text))  # type: ignore[arg-type]
    made.export(Path("x.pdf"), "pdf", "articles", [1], {"question": Question(word), "marks": bool(word)}, quiet)
    return caught[0].articles[0]


def bodies(article: DossierArticle) -> list[DossierParagraph]:
    return [p for p in article.paragraphs if p.kind == "body"]


CUT = (
    "The bell tower\n\nThe bell of the old tower was cast in 1904 by a family of founders¹ who had come from the\n\n"
    "1. Doe J. Bells of the coast. Met Hist. 1999;4:1-9.\n\nPage 1 of 2\n\n"
    "northern harbour. It rang² for the last time in spring.\n\n"
    "2. Roe K. A silent spring. Met Hist. 2001;6:2-8.\n\nPage 2 of 2\n"
)


def test_a_paragraph_cut_by_a_page_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    article = given(CUT, monkeypatch, "northern harbour")
    (body,) = bodies(article)
    assert body.text == (
        "The bell of the old tower was cast in 1904 by a family of founders who had come from the "
        "northern harbour. It rang for the last time in spring."
    )
    assert [(body.text[:at].split()[-1], label) for at, label in body.notes] == [("founders", "1"), ("rang", "2")]
    assert [body.text[s:e] for s, e in body.marks] == ["northern harbour"]


def test_words_and_han_are_joined_over_the_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "A long day\n\nThe nurses of the ward told us that every treat-\n\nPage 1 of 2\n\nment takes an hour at least."
    )
    assert bodies(given(text, monkeypatch))[0].text.endswith("that every treatment takes an hour at least.")
    text = "夜班日记\n\n护士们告诉我们，这个病区的每一次治疗都需要至少一个小时，而且大家都\n\n第 1 页\n\n"
    text += "愿意等待。第二天又是晴天。"
    assert "而且大家都愿意等待。" in bodies(given(text, monkeypatch))[0].text


def test_lines_of_a_column_stay_lines_for_the_dossier_to_flow(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "A ferry to the island\n\nThe ferry leaves at seven in the morning and nobody who lives on the\n"
        "island would say that this is early, since the fish market opens at\n\nPage 4 of 9\n\n"
        "five and the school bus of the northern villages comes a little before\nsix in the winter.\n"
    )
    (body,) = bodies(given(text, monkeypatch))
    assert body.text.count("\n") == 2
    assert "opens at\vfive and" in body.text


def test_signs_of_markdown_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "Sources of light\n\nIt was said in *The Lamp* and on [a page of ours](https://lamp.example.org/a) that oil "
        "is dear, and 3 * 4 * 5 is 60.\n"
    )
    (body,) = bodies(given(text, monkeypatch))
    assert body.text == "It was said in The Lamp and on a page of ours that oil is dear, and 3 * 4 * 5 is 60."
    ((start, end, url),) = body.links
    assert (body.text[start:end], url) == ("a page of ours", "https://lamp.example.org/a")


def test_hits_in_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    article = given(CUT, monkeypatch, "tower")
    assert [article.title[s:e] for s, e in article.title_marks] == ["tower"]
    assert given(CUT, monkeypatch).title_marks == ()


def test_signs_of_a_quote_are_not_printed_and_sources_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "Oil and light\n\nIt was written in May.[1]\n\n> Oil is dear, and light is not.\n\n"
        "1. [lamp.example.org/a](https://lamp.example.org/a)\n"
    )
    paragraphs = given(text, monkeypatch).paragraphs
    assert [p.text for p in paragraphs if p.kind == "quote"] == ["Oil is dear, and light is not."]
    assert [p.text for p in paragraphs if p.kind == "reference"] == [
        "1. [lamp.example.org/a](https://lamp.example.org/a)"
    ]
