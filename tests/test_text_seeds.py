"""The two articles that were handed out, where they lie beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.text import derive, lay_out_text

SEEDS = Path(__file__).resolve().parent.parent.parent / "shared" / "seeds"


def seed(prefix: str) -> str:
    found = sorted(SEEDS.glob(f"{prefix}_*.txt"))
    if not found:
        pytest.skip("the articles in ../shared/seeds are not here")
    return found[0].read_text("utf-8")


def test_title_after_the_caption() -> None:
    text = seed("000")
    layer = lay_out_text(text)
    assert (layer.title, layer.title_origin) == ("Celebrating milestones and the future of oncology in China", "text")
    assert [p.kind for p in layer.paragraphs][:2] == ["caption", "title"]
    assert layer.language == "en"


def test_all_sources_with_addresses_and_places() -> None:
    text = seed("000")
    layer = lay_out_text(text)
    assert [r.label for r in layer.references] == [str(n) for n in range(1, 14)]
    assert all(r.url.startswith("https://") for r in layer.references)
    assert [len(r.anchors) for r in layer.references] == [1] * 13
    high = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    for reference in layer.references:
        (anchor,) = reference.anchors
        assert text.startswith(reference.label.translate(high), anchor)
    assert layer.references[1].url == "https://gdghospital.org.cn/en/Overview2/index.html"
    assert layer.references[4].url == "https://www.nature.com/articles/s41586-025-09272-9"


def test_furniture_is_set_apart() -> None:
    text = seed("000")
    layer = lay_out_text(text)
    furniture = [text[p.start : p.end] for p in layer.paragraphs if p.kind == "furniture"]
    assert len(furniture) == 7
    assert all(words.startswith(("For ", "©")) for words in furniture)
    headings = [text[p.start : p.end] for p in layer.paragraphs if p.kind == "heading"]
    assert len(headings) == 5


def test_sentences_and_names_across_pages() -> None:
    text = seed("000")
    derived = derive(text, lay_out_text(text))
    name = "Hong Kong Integrated Oncology Centre"
    start = derived.text.index(name)
    assert [text[s:e] for s, e in derived.parts(start, start + len(name))] == [
        "Hong Kong Integrated",
        "Oncology Centre",
    ]
    assert "transition from single-target to multi-biomarker-driven approaches" in derived.text
    assert "facilitated in-depth exchanges on" in derived.text
    assert "cancer care continuum. During" in derived.text
    assert "Hospital noted that" in derived.text
    assert not any(sign in derived.text for sign in "¹²³⁴⁵⁶⁷⁸⁹⁰")


def test_title_is_made_where_the_article_has_none() -> None:
    layer = lay_out_text(seed("004"))
    assert layer.title_origin == "made"
    assert layer.title.startswith("On 23-24 June, 2019, FUSCC delegation")
    assert layer.title.endswith("…")
    assert len(layer.title) <= 90
    assert {p.kind for p in layer.paragraphs} == {"body"}
