"""What web pages say of themselves: title, author, language, encoding, and the day they appeared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cuttings_db.readers.days import day_of, evidence_of_address, mail_day, pdf_day
from readers_pages_samples import PARAGRAPHS, best, draft_of, page


def test_metadata_is_read_from_wherever_it_stands(tmp_path: Path) -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "ignored"},
            {
                "@type": ["NewsArticle"],
                "headline": "A headline for machines",
                "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Chen"}],
                "publisher": {"name": "Ward News"},
                "datePublished": "2024-05-06T23:30:00+08:00",
                "mainEntityOfPage": {"@id": "https://ward.example/2024/05/06/lung"},
            },
        ],
    }
    head = f"<title>Shown | Ward News</title><script type='application/ld+json'>{json.dumps(data)}</script>"
    draft = draft_of(tmp_path, page("".join(f"<p>{p}</p>" for p in PARAGRAPHS), head))
    assert draft.title == "A headline for machines"
    assert draft.author == "Ann Lee, Bo Chen"
    assert draft.source == "Ward News"
    assert draft.url == "https://ward.example/2024/05/06/lung"
    assert ("page metadata", "2024-05-06", 90) in best(draft)
    assert ("address", "2024-05-06", 60) in best(draft)
    meta = "<meta property='og:title' content='Open title'><meta name='author' content='https://x.example/ann'>"
    meta += "<meta name='citation_author' content='Lee, Ann'><meta name='citation_author' content='Chen, Bo'>"
    meta += "<meta property='article:published_time' content='2023-02-01'><meta property='og:site_name' content='Site'>"
    draft = draft_of(tmp_path, page("".join(f"<p>{p}</p>" for p in PARAGRAPHS), meta))
    assert (draft.title, draft.author, draft.source) == ("Open title", "Lee, Ann, Chen, Bo", "Site")
    assert ("page metadata", "2023-02-01", 70) in best(draft)


def test_the_title_falls_back_to_the_heading_and_says_so(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, page("<h1>  Only a\n heading </h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS), ""))
    assert (draft.title, draft.title_origin) == ("Only a heading", "heading")
    draft = draft_of(
        tmp_path, page("".join(f"<p>{p}</p>" for p in PARAGRAPHS), "<title>Window title - Ward News</title>")
    )
    assert draft.title_origin == "metadata"


def test_a_copyright_year_invents_no_day(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, page("".join(f"<p>{p}</p>" for p in PARAGRAPHS)))
    assert best(draft) == []


def test_a_language_that_the_text_contradicts_is_dropped(tmp_path: Path) -> None:
    body = "<p>本次年会于六月在济南召开，来自全国的专家讨论了肿瘤免疫治疗的新进展。患者的生存期明显延长。</p>" * 3
    assert draft_of(tmp_path, page(body)).language == ""
    assert draft_of(tmp_path, page(body, start="<html lang='zh-Hans-CN'>")).language == "zh"


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "big5", "utf-8", "windows-1252", "utf-16"])
def test_pages_are_decoded_before_they_are_parsed(tmp_path: Path, encoding: str) -> None:
    sentence = {
        "big5": "這是一次關於患者的會議，專家們說了很多新的問題。",
        "windows-1252": "Café and naïve – “quoted” words stand here.",
    }.get(encoding, "这是一次关于患者的会议，专家们说了很多新的问题。")
    text = page(f"<p>{sentence}</p>" * 4).replace("utf-8", encoding).replace("©", "(c)")
    draft = draft_of(tmp_path, text.encode(encoding))
    assert sentence in draft.text


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-06T23:30:00Z", "2024-05-06"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("20240506", "2024-05-06"),
        ("2024/5/6 10:00", "2024-05-06"),
        ("2024年5月6日", "2024-05-06"),
        ("6 May 2024", "2024-05-06"),
        ("Monday, May 6, 2024", "2024-05-06"),
        ("2024-13-01", ""),
        ("2024-02-30", ""),
        ("0000-00-00", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_metadata_days(value: str, day: str) -> None:
    assert day_of(value) == day


def test_other_days() -> None:
    assert mail_day("Mon, 03 Jun 2024 23:12:00 -0700") == "2024-06-03"
    assert mail_day("nonsense") == ""
    assert pdf_day("D:20240603091200+08'00'") == "2024-06-03"
    assert pdf_day("D:2024") == "2024"
    for url, day in [
        ("https://a.example/2024/05/06/x.html", "2024-05-06"),
        ("https://a.example/news/2024-05-06-x", "2024-05-06"),
        ("http://a.example/n1/2024/0506/c1-40001.html", "2024-05-06"),
        ("https://a.example/t20240506_1.html", "2024-05-06"),
        ("https://a.example/2024/05/x", "2024-05"),
        ("https://a.example/20240506", "2024-05-06"),
        ("https://a.example/item/12345678901", None),
        ("https://a.example/x", None),
    ]:
        found = evidence_of_address(url)
        assert (found.edtf if found else None) == day, url
