"""Web pages give their article, its structure, its links and its footnotes, and are kept whole."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from cuttings_db.errors import NoText
from cuttings_db.readers import gather, members, read
from readers_pages_samples import PARAGRAPHS, best, draft_of, kinds, page, whole


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
