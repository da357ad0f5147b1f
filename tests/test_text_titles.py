"""Titles: from the metadata, from the first lines, or made."""

from __future__ import annotations

import pytest

from cuttings_db.model import Draft, Paragraph
from cuttings_db.text import lay_out, lay_out_text


def drafted(*paragraphs: tuple[str, str, int, int], **fields: str) -> Draft:
    """Make a draft of (words, kind, level, page)."""
    text, given_paragraphs = "", []
    for words, kind, level, page in paragraphs:
        text += "\n\n" if text else ""
        given_paragraphs.append(Paragraph(len(text), len(text) + len(words), kind, level, page))  # type: ignore[arg-type]
        text += words
    return Draft(text, tuple(given_paragraphs), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It rained.", "It rained"),
        (
            "The hospital on the hill, which was built when the railway came and which nobody ever liked, "
            "will be closed. Then?",
            "The hospital on the hill, which was built when the railway came and which nobody ever…",
        ),
        ("会议昨天在京闭幕。代表们已经离开。", "会议昨天在京闭幕"),
        ("Was it worth it? Nobody knows, and nobody asks.", "Was it worth it?"),
    ],
)
def test_title_is_made_where_there_is_none(text: str, title: str) -> None:
    layer = lay_out_text(text)
    assert (layer.title, layer.title_origin) == (title, "made")
    assert len(layer.title) <= 90
    assert [p.kind for p in layer.paragraphs] == ["body"]


def test_made_chinese_title_is_cut_at_a_comma() -> None:
    layer = lay_out_text(
        "据江城卫生部门昨天发布的通报显示，全市今年前三个季度共有一万二千余名居民参加了免费的肺癌筛查活动，比去年同期增加两成，其中农村居民占四成。"
    )
    assert layer.title == "据江城卫生部门昨天发布的通报显示…"
    assert layer.title_origin == "made"


def test_made_title_has_no_note_mark() -> None:
    layer = lay_out_text(
        "The ferry came late¹ again, and everybody was on it. Nobody spoke.\n\n"
        "1. example.org/ferry\n2. example.org/sea\n"
    )
    assert layer.title == "The ferry came late again, and everybody was on it"


def test_metadata_title_is_found_and_loses_the_site() -> None:
    draft = drafted(
        ("Menu", "list", 0, 0),
        ("A new drug for old men", "heading", 1, 0),
        ("By Jane Roe", "body", 0, 0),
        ("The drug came late. It helped a few men.", "body", 0, 0),
        title="A new drug for old men | The Daily Cell",
        title_origin="metadata",
    )
    layer = lay_out(draft)
    assert (layer.title, layer.title_origin) == ("A new drug for old men", "metadata")
    assert [p.kind for p in layer.paragraphs] == ["list", "title", "body", "body"]


def test_useless_metadata_title_is_not_believed() -> None:
    draft = Draft("Bees and men\n\nBees came first, and men came after them.\n", title="Microsoft Word - draft7.docx")
    assert lay_out(draft).title == "Bees and men"


def test_heads_of_drafted_pages_are_furniture_and_the_title_is_not() -> None:
    pages = []
    for page in (1, 2, 3):
        pages += [
            ("The Harbour Review", "body", 0, page),
            (f"Sentence {page} of a long text that runs over the end of its page and", "body", 0, page),
            (str(page), "body", 0, page),
        ]
    layer = lay_out(drafted(("Nets and ropes", "heading", 1, 1), *pages))
    assert layer.title == "Nets and ropes"
    assert [p.kind for p in layer.paragraphs] == ["title"] + ["furniture", "body", "furniture"] * 3


def test_running_head_that_repeats_the_title() -> None:
    text = "Salt in the wound\n\n" + "\n\n".join(
        f"Here is part {word} of a text that is cut in the\n\nSalt in the wound\n\nmiddle, and goes on after it."
        for word in ("one", "two", "three")
    )
    layer = lay_out_text(text)
    assert layer.title == "Salt in the wound"
    assert [p.kind for p in layer.paragraphs] == ["title"] + ["body", "furniture", "body"] * 3
