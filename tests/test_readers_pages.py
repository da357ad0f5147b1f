"""Web pages give their article, its structure, its footnotes, what they say of themselves, and when they appeared."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from cuttings_db.errors import NoText
from cuttings_db.model import Draft
from cuttings_db.readers import Reading, gather, members, read
from cuttings_db.readers.days import day_of, evidence_of_address, mail_day, pdf_day

PARAGRAPHS = [
    "Delegates from thirty hospitals met in Jinan to compare how they treat lung cancer in older patients.",
    "The first session dealt with sequencing, the second one with the cost of drugs outside the large cities.",
    "Nobody expected that the third session, on palliative care, would draw the largest crowd of the day.",
]


def page(
    body: str, head: str = "<title>Lung cancer in the provinces | Ward News</title>", start: str = "<html lang='en'>"
) -> str:
    top = f"<!DOCTYPE html>{start}<head><meta charset='utf-8'>{head}</head>"
    around = "<nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/about'>About us</a></nav>"
    footer = "<footer>© 2025 Ward News. All rights reserved. <a href='/imprint'>Imprint</a></footer>"
    return f"{top}<body>{around}<article>{body}</article>{footer}</body></html>"


def whole(tmp_path: Path, text: str | bytes, name: str = "page.html") -> Reading:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    (reading,) = read(path)
    return reading


def draft_of(tmp_path: Path, text: str | bytes) -> Draft:
    return whole(tmp_path, text).draft


def kinds(draft: Draft) -> list[tuple[str, str]]:
    return [(p.kind, draft.text[p.start : p.end]) for p in draft.paragraphs]


def best(draft: Draft) -> list[tuple[str, str, int]]:
    return [(e.source, e.edtf, e.weight) for e in draft.evidence if e.source != "file time"]


def test_blocks_keep_their_kinds_and_the_page_around_is_gone(tmp_path: Path) -> None:
    body = (
        "<h1>Lung cancer in the provinces</h1>"
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
        + "<h2>What was &amp; was not said</h2><ul><li>first item here</li><li>second <b>item</b> here</li></ul>"
        "<ol><li>step one is taken</li><li>step two is taken</li></ol>"
        "<blockquote><p>Nobody asked us, said the nurse.</p></blockquote>"
        "<table><tr><th>drug</th><th>dose</th></tr><tr><td>A</td><td>5 mg</td></tr></table>"
        "<p>Counts of 10<sup>9</sup>/L and CO<sub>2</sub>.<br>A new line.</p>"
        "<script>document.write('<p>scripted</p>')</script><style>p { color: red }</style>"
    )
    draft = draft_of(tmp_path, page(body))
    assert kinds(draft) == [
        ("title", "Lung cancer in the provinces"),
        *(("body", p) for p in PARAGRAPHS),
        ("heading", "What was & was not said"),
        ("list", "first item here"),
        ("list", "second item here"),
        ("list", "1. step one is taken"),
        ("list", "2. step two is taken"),
        ("quote", "Nobody asked us, said the nurse."),
        ("table", "drug\tdose"),
        ("table", "A\t5 mg"),
        ("body", "Counts of 10⁹/L and CO2.\nA new line."),
    ]
    assert [p.level for p in draft.paragraphs if p.kind in ("title", "heading")] == [1, 2]
    assert "first item here\nsecond item here\n\n1. step one" in draft.text
    assert (draft.title, draft.title_origin, draft.language) == ("Lung cancer in the provinces", "metadata", "en")
    assert draft.media_type == "text/html"


def test_only_web_and_mail_links_are_kept(tmp_path: Path) -> None:
    body = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]} See <a href='/trial?a=1&amp;b=2'>the trial</a>, "
    body += "<a href='mailto:desk@ward.example'>the desk</a>, <a href='javascript:alert(1)'>this</a>, "
    body += "<a href='file:///etc/passwd'>that</a> and <a href='http://[bad'>it</a>.</p>"
    head = "<title>T</title><link rel='canonical' href='https://ward.example/2024/05/06/lung'>"
    draft = draft_of(tmp_path, page(body, head))
    found = {draft.text[link.start : link.end]: link.url for link in draft.links}
    assert found["the trial"] == "https://ward.example/trial?a=1&b=2"
    assert all(url.startswith(("https://ward.example/", "mailto:")) for url in found.values())
    assert "javascript" not in str(draft.links)


@pytest.mark.parametrize(
    ("mark", "note", "shown"),
    [
        (
            "<sup><a href='#fn1' id='r1'>1</a></sup>",
            "<ol><li id='fn1'>The registry. <a href='#r1'>↩</a></li></ol>",
            "¹",
        ),
        ("<a href='#fn1'><sup>1</sup></a>", "<div class='footnotes'><p id='fn1'>1 The registry.</p></div>", "¹"),
        (
            "<sup id='r'><a href='#cite_note-1'>[1]</a></sup>",
            "<ol><li id='cite_note-1'><a href='#r'>^</a> The registry.</li></ol>",
            "[1]",
        ),
        (
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
            "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> The registry.</p>",
            "[1]",
        ),
    ],
)
@pytest.mark.parametrize("outside", [False, True])
def test_footnotes_are_linked_wherever_they_stand(
    tmp_path: Path, mark: str, note: str, shown: str, outside: bool
) -> None:
    body = f"<h1>Title</h1><p>{PARAGRAPHS[0]}{mark}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    text = page(body).replace("</article>", "</article>" + note) if outside else page(body + note)
    draft = draft_of(tmp_path, text)
    (found,) = draft.note_marks
    assert (draft.text[found.start : found.end], found.label) == (shown, "1")
    assert draft.text[: found.start].endswith("older patients.")
    (footnote,) = draft.footnotes
    assert footnote.label == "1"
    assert "The registry." in draft.text[footnote.start : footnote.end]
    assert draft.text.count("The registry.") == 1
    assert "𐘀" not in draft.text and "𐘃" not in draft.text and "↩" not in draft.text


def test_notes_outside_the_article_keep_their_links(tmp_path: Path) -> None:
    marks = "".join(f"<sup><a href='#n{n}'>{n}</a></sup>" for n in (1, 2))
    notes = "".join(f"<li id='n{n}'>Source {n}: <a href='https://s.example/{n}'>here</a>.</li>" for n in (1, 2))
    text = page(f"<h1>Title</h1><p>{PARAGRAPHS[0]}{marks}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>")
    draft = draft_of(tmp_path, text.replace("<footer>", f"<footer><ol>{notes}</ol>"))
    assert [(n.label, draft.text[n.start : n.end]) for n in draft.footnotes] == [
        ("1", "1. Source 1: here."),
        ("2", "2. Source 2: here."),
    ]
    assert [k.url for k in draft.links] == ["https://s.example/1", "https://s.example/2"]


def test_captions_stay_beside_their_paragraphs(tmp_path: Path) -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Delegates in  the hall. <i>Photo: Ann Lee</i></figcaption></figure>"
    body = f"<h1>Title</h1><p>{PARAGRAPHS[0]}</p>{figure}<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    assert kinds(draft_of(tmp_path, page(body)))[1:4] == [
        ("body", PARAGRAPHS[0]),
        ("caption", "Delegates in the hall. Photo: Ann Lee"),
        ("body", PARAGRAPHS[1]),
    ]


def test_references_to_odd_characters(tmp_path: Path) -> None:
    body = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]} "
    body += "It ran 2019&#150;2024&#x1; &#xD800;&#99999999;or&#12;<br>&#0000000000001;\fso.</p>"
    text = draft_of(tmp_path, page(body)).text
    assert "It ran 2019–2024 or\nso." in text


def test_a_table_of_contents_is_no_list_of_footnotes(tmp_path: Path) -> None:
    body = "<p><a href='#s1'>1</a> <a href='#s2'>2</a></p>" + "".join(
        f"<p id='s{n}'>{p}</p>" for n, p in enumerate(PARAGRAPHS)
    )
    assert draft_of(tmp_path, page(body)).note_marks == ()


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


def test_a_page_without_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body><script>app()</script><div id='root'></div></body></html>")
    with pytest.raises(NoText) as caught:
        read(tmp_path / "a.html")
    assert "browser" in caught.value.advice


def test_a_saved_page_and_its_folder_are_one_article(tmp_path: Path) -> None:
    source = "<!-- saved from url=(0038)https://ward.example/2024/05/06/lung/ -->"
    text = page("".join(f"<p>{p}</p>" for p in PARAGRAPHS)).replace("<head>", f"<head>{source}")
    (tmp_path / "Lung cancer.html").write_text(text)
    folder = tmp_path / "Lung cancer_files"
    (folder / "deep").mkdir(parents=True)
    (folder / "style.css").write_text("p {}")
    (folder / "deep" / "frame.html").write_text("<p>an advertisement</p>")
    (folder / "outside").symlink_to("/etc/passwd")
    (tmp_path / "Other_files").mkdir()
    (tmp_path / "Other_files" / "a.txt").write_text("An article in a folder of that name.")
    assert [g.path.name for g in gather([tmp_path])] == ["Lung cancer.html", "a.txt"]
    path = tmp_path / "Lung cancer.html"
    (first,), (second,) = read(path), read(path)
    assert first.original == second.original
    assert first.original_name == "Lung cancer.html.zip"
    assert first.draft.extra["original_media_type"] == "application/zip"
    assert first.draft.url == "https://ward.example/2024/05/06/lung/"
    with zipfile.ZipFile(BytesIO(first.original)) as package:
        assert package.namelist() == [
            "Lung cancer.html",
            "Lung cancer_files/style.css",
            "Lung cancer_files/deep/frame.html",
        ]
        assert package.read("Lung cancer.html") == text.encode()
    assert members(path) == [""]


def test_a_web_archive_is_the_page_inside_it(tmp_path: Path) -> None:
    text = page("".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "<p>Zürich</p>")
    data = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ward.example/lung\r\n"
        b"Subject: =?utf-8?Q?Lung?=\r\n"
        b"Date: Tue, 7 May 2024 09:12:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        b'\ttype="text/html";\r\n\tboundary="--B--"\r\n\r\n----B--\r\nContent-Type: text/html; charset=windows-1252\r\n'
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + text.encode("cp1252") + b"\r\n----B----\r\n"
    )
    for name in ("a.mhtml", "a.mht", "a.txt"):
        reading = whole(tmp_path, data, name)
        assert reading.original == data
        assert reading.draft.format == "mhtml"
        assert reading.draft.url == "https://ward.example/lung"
        assert PARAGRAPHS[0] in reading.draft.text and "Zürich" in reading.draft.text
        assert ("time of saving", "[..2024-05-07]", 6) in best(reading.draft)


def test_readability_takes_over_where_the_page_is_kept_whole(tmp_path: Path) -> None:
    links = "".join(f"<li><a href='/{n}'>Teaser number {n} of the day</a></li>" for n in range(30))
    text = f"<html><body><div><p>{'</p><p>'.join(PARAGRAPHS * 2)}</p></div><div><ul>{links}</ul></div></body></html>"
    draft = draft_of(tmp_path, text)
    assert PARAGRAPHS[0] in draft.text


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
