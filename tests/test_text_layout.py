"""Paragraphs, kinds and titles of texts as they arrive."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import text_samples as samples
from cuttings_db.model import Draft, Footnote, NoteMark, TextLayer
from cuttings_db.text import lay_out, lay_out_text


def kinds(text: str, layer: TextLayer | None = None) -> list[tuple[str, str]]:
    layer = layer or lay_out_text(text)
    return [(p.kind, text[p.start : p.end]) for p in layer.paragraphs]


def of_kind(text: str, kind: str) -> list[str]:
    return [words for found, words in kinds(text) if found == kind]


@pytest.mark.parametrize(
    ("name", "title", "origin", "language"),
    [
        ("PRESS_RELEASE", "Northlake Biotherapeutics opens a proton centre in Gdańsk", "text", "en"),
        ("WRAPPED", "A quiet year for the registry", "text", "en"),
        ("JOURNAL_PAGES", "Screening in small towns: a report from three valleys", "text", "en"),
        ("WEB_PAGE", "Old ferry becomes a floating clinic", "text", "en"),
        ("CHINESE_NEWS", "首届长江肿瘤护理论坛在南京举行", "text", "zh"),
        ("CHINESE_PAGES", "县级医院肿瘤登记工作的几点体会", "text", "zh"),
        ("CHINESE_REFERENCES", "靶向治疗在基层医院的应用", "text", "zh"),
        ("TRADITIONAL", "香港研究團隊發現新的鼻咽癌標記", "text", "zh"),
        ("INTERVIEW", "Ten minutes with a pathologist", "text", "en"),
        ("SPLIT_NAME", "Two clinics share one scanner", "text", "en"),
        ("MARKDOWN_LIKE", "A bridge for the river clinic", "heading", "en"),
        ("ONE_A_LINE", "Village doctors meet in Lhasa", "text", "en"),
    ],
)
def test_title_and_language_of_each_sample(name: str, title: str, origin: str, language: str) -> None:
    text = getattr(samples, name)
    layer = lay_out_text(text)
    assert (layer.title, layer.title_origin, layer.language) == (title, origin, language)
    (paragraph,) = [p for p in layer.paragraphs if p.kind == "title"]
    assert text[paragraph.start : paragraph.end].split()[0] == title.split()[0]


def test_release_keeps_its_headings_and_loses_its_notice() -> None:
    assert "About Northlake" in of_kind(samples.PRESS_RELEASE, "heading")
    assert of_kind(samples.PRESS_RELEASE, "furniture") == ["© 2024 Northlake Biotherapeutics A/S. All rights reserved."]
    (dateline,) = [w for k, w in kinds(samples.PRESS_RELEASE) if w.startswith("GDAŃSK")]
    assert dateline.endswith("small laboratory.")


def test_wrapped_lines_are_paragraphs_lists_and_headings() -> None:
    found = kinds(samples.WRAPPED)
    assert [kind for kind, _ in found] == ["title", "body", "heading", "body", "list", "list", "list", "body"]
    assert found[4][1] == ("1. How many patients travelled more than 100 kilometres for radiotherapy in\n   that year?")
    assert found[1][1].endswith("is still 31 days.")


def test_pages_lose_running_heads_and_numbers() -> None:
    furniture = of_kind(samples.JOURNAL_PAGES, "furniture")
    assert [words for words in furniture if words.isdigit()] == ["101", "102", "103"]
    assert sum(words.startswith("Annals of") for words in furniture) == 3
    assert of_kind(samples.JOURNAL_PAGES, "heading") == ["Methods", "Results"]
    assert [p.page for p in lay_out_text(samples.JOURNAL_PAGES).paragraphs][-1] == 3


def test_web_page_is_cleared_of_buttons() -> None:
    assert of_kind(samples.WEB_PAGE, "furniture") == [
        "Skip to main content",
        "Home | News | Science",
        "Share this article",
        "Related articles",
        "Subscribe to our newsletter",
        "Copyright 2023 The Valdivia Courier. All rights reserved.",
    ]
    assert of_kind(samples.WEB_PAGE, "caption") == [
        "The ferry Santa Marta at its pier in Valdivia. Photo: Pedro Soto",
        "Figure 2. Route of the ferry in April and May.",
    ]


def test_chinese_news_has_captions_headings_and_notices() -> None:
    text = samples.CHINESE_NEWS
    assert of_kind(text, "caption") == ["图：会议开幕式现场。本报记者 王小明 摄", "图1 学员在模拟病房练习"]
    assert of_kind(text, "heading") == ["一、培训", "二、未来计划"]
    assert of_kind(text, "furniture") == ["（责任编辑：刘洋）", "扫码关注江城健康报", "版权所有 未经授权不得转载"]
    assert not any(words.startswith("\u3000") for _, words in kinds(text))


def test_traditional_notice_is_furniture() -> None:
    assert of_kind(samples.TRADITIONAL, "furniture") == ["責任編輯：黃志強"]


def test_answers_that_come_back_are_no_furniture() -> None:
    assert of_kind(samples.INTERVIEW, "furniture") == []
    assert of_kind(samples.INTERVIEW, "heading") == ["Day 1", "Day 2"]


def test_a_sentence_about_copyright_or_research_use_is_body() -> None:
    text = (
        "Law and order\n\nCopyright law was changed last year, and nobody noticed it at first.\n\n"
        "For research use only small amounts are needed, said the chemist who makes them.\n\n"
        "Page 3 of the report is missing, and so is the map that it speaks of."
    )
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Page 3 of 7",
        "- 12 -",
        "第 3 页 共 7 页",
        "12",
        "Seite 2 von 9",
        "All trademarks are the property of their owners.",
        "责编：王五",
        "扫描二维码关注我们",
        "© Acme",
        "For Research Use Only. Not for use in diagnostic procedures.",
        "3 / 7",
    ],
)
def test_notices_are_furniture(line: str) -> None:
    text = (
        f"A title of four words\n\nThe first paragraph says something and ends.\n\n{line}\n\nThe second one does too."
    )
    assert of_kind(text, "furniture") == [line]


def test_a_numbered_list_is_no_list_of_sources() -> None:
    assert [kind for kind, _ in kinds(samples.LISTED)] == ["title", "body", "list", "list", "list", "body"]
    assert lay_out_text(samples.LISTED).references == ()


def test_congress_paper_with_heads_on_both_sides() -> None:
    text = samples.DAILY
    assert lay_out_text(text).title.startswith("Targeted Therapy Extends")
    assert of_kind(text, "furniture") == [
        "6 | CONGRESS DAILY | Saturday 31 May 2025",
        "CONGRESS DAILY | Saturday 31 May 2025 | 7",
        "8 | CONGRESS DAILY | Saturday 31 May 2025",
    ]
    assert of_kind(text, "heading") == ["KEY POINTS", "Discussion", "REFERENCES"]
    assert len(of_kind(text, "list")) == 2
    assert len(of_kind(text, "reference")) == 3


def test_numbered_headings() -> None:
    assert lay_out_text(samples.GUIDELINE).title == "Guidelines for the use of masks"
    assert of_kind(samples.GUIDELINE, "heading")[-5:] == [
        "1. Introduction",
        "2. Who should wear a mask",
        "2.1 Staff",
        "2.2 Visitors",
        "3. Contact",
    ]


def test_news_wire_without_a_title() -> None:
    layer = lay_out_text(samples.WIRE)
    assert (layer.title, layer.title_origin) == ("第三届华南肿瘤精准医学大会8日在广州开幕", "made")
    assert [len(r.anchors) for r in layer.references] == [1, 1]
    assert of_kind(samples.WIRE, "furniture") == ["编辑：赵倩 审核：孙磊"]
    assert of_kind(samples.WIRE, "caption") == ["（图片来源：大会组委会）"]


def test_lists_of_names_are_no_headings() -> None:
    text = "Who was there\n\nAnna Berg\n\nLi Wenhao\n\n"
    text += "Carla Ruiz\n\nOle Lund\n\nThey met in the school at noon and left at four."
    assert of_kind(text, "furniture") == []
    assert len(of_kind(text, "heading")) <= 2


def test_marks_of_headings_stay_outside() -> None:
    found = kinds(samples.MARKDOWN_LIKE)
    assert ("title", "A bridge for the river clinic") in found
    assert ("heading", "What it cost") in found
    assert [kind for kind, _ in found if kind in ("table", "quote")] == ["table", "quote"]


def test_underlined_headings() -> None:
    text = "The old mill\n============\n\nIt turned for the last time in May.\n\n"
    text += "The wheel\n---------\n\nIt is made of oak.\n"
    assert [k for k, _ in kinds(text)] == ["title", "furniture", "body", "heading", "furniture", "body"]


def test_one_paragraph_a_line() -> None:
    assert [kind for kind, _ in kinds(samples.ONE_A_LINE)] == ["title", "body", "body", "body"]


def test_notes_of_the_format_are_kept() -> None:
    text = "A house for bats\n\nBats like it warm1 and dark.\n\n1 Measured in June."
    mark, note = text.index("1 and"), text.index("1 Measured")
    draft = Draft(text, note_marks=(NoteMark(mark, mark + 1, "1"),), footnotes=(Footnote(note, len(text), "1"),))
    layer = lay_out(draft)
    assert [p.kind for p in layer.paragraphs] == ["title", "body", "footnote"]
    assert layer.references[0].anchors == (mark,)
    assert layer.note_marks == draft.note_marks


def test_stated_language_yields_to_the_text() -> None:
    german = "Die Klinik wurde im Mai eröffnet, und viele kamen, weil sie nicht weit war."
    assert lay_out(Draft(german, language="en")).language == "de"
    assert lay_out(Draft("XYZ 7", language="fr-CA")).language == "fr"


@pytest.mark.parametrize("text", ["", "   \n\n \t", "\ufeff"])
def test_nothing_has_no_paragraphs(text: str) -> None:
    layer = lay_out_text(text)
    assert layer == TextLayer(())


WORDS = st.sampled_from(
    [
        "a",
        "The",
        "trial",
        "1.",
        "[1]",
        "¹",
        "(2)",
        "肿瘤",
        "。",
        ".",
        "\n",
        "\n\n",
        "\x0c",
        " ",
        "- ",
        "# ",
        "| x |",
        "©",
        "Page 3",
        "https://a.org/b",
        "References",
        "参考文献",
        "treat-\n",
        "\xad",
        "\u3000",
        "Photo by",
        "“",
        "”",
        "2020;1:2",
        "图：",
        "* ",
        "†",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map("".join))
def test_paragraphs_are_in_order_trimmed_and_inside(text: str) -> None:
    layer = lay_out_text(text)
    last = 0
    for p in layer.paragraphs:
        assert last <= p.start < p.end <= len(text)
        assert text[p.start : p.end].strip() == text[p.start : p.end]
        last = p.end
    for mark in layer.note_marks:
        assert 0 <= mark.start < mark.end <= len(text)
    labels = {r.label for r in layer.references}
    assert {mark.label for mark in layer.note_marks} <= labels
    for reference in layer.references:
        assert all(0 <= anchor < len(text) for anchor in reference.anchors)
    assert len([p for p in layer.paragraphs if p.kind == "title"]) <= 1
    assert len(layer.title) <= max(90, *(p.end - p.start for p in layer.paragraphs), 0)
