"""Mail, mailboxes, feeds, ZIP files and folders give one article for each message, entry, member and file."""

from __future__ import annotations

import email.message
import io
import json
import zipfile
from pathlib import Path

import pytest

from cuttings_db.errors import FileUnreadable, NoText
from cuttings_db.readers import Reading, gather, members, read, sniff


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def message(plain: str = "Plain words.\n", html: str = "", **headers: str) -> email.message.EmailMessage:
    mail = email.message.EmailMessage()
    mail["Subject"] = headers.get("subject", "肿瘤学会 news")
    mail["From"] = headers.get("sender", '"Lee, Ann" <ann@ward.example>')
    mail["To"] = "desk@ward.example"
    mail["Date"] = "Mon, 03 Jun 2024 23:12:00 -0700"
    mail["Message-ID"] = "<1@ward.example>"
    if plain:
        mail.set_content(plain)
    if html:
        (mail.add_alternative if plain else mail.set_content)(html, subtype="html")
    return mail


def facts(reading: Reading) -> tuple[str, str, str]:
    return reading.draft.member, reading.draft.format, reading.draft.text


def test_a_message(tmp_path: Path) -> None:
    mail = message("Plain words.\n\n> Forwarded:\n> From: x\n", "<p>Plain words.</p><p>Forwarded: From: x</p>")
    path = put(tmp_path, "a.eml", mail.as_bytes())
    (reading,) = read(path)
    draft = reading.draft
    assert draft.text == "Plain words.\n\n> Forwarded:\n> From: x\n"
    assert (draft.title, draft.title_origin, draft.author) == ("肿瘤学会 news", "metadata", "Lee, Ann")
    assert next((e.source, e.edtf, e.weight) for e in draft.evidence) == ("e-mail date", "2024-06-03", 80)
    assert draft.extra["message-id"] == "<1@ward.example>"
    assert (reading.original, reading.original_name) == (mail.as_bytes(), "a.eml")
    assert sniff(mail.as_bytes(), "a.txt") == "eml"


def test_the_richer_body_is_taken(tmp_path: Path) -> None:
    html = (
        "<html><head><style>p {}</style></head><body><div style='display:none'>preheader</div><h1>A head</h1>"
        + "<table><tr><td><p>Words of the newsletter that the plain body does not have.</p></td></tr></table>"
        + "<p>See <a href='https://ward.example/a'>this</a>.</p></body></html>"
    )
    for plain in ("", "View in browser.\n"):
        (reading,) = read(put(tmp_path, "a.eml", message(plain, html).as_bytes()))
        draft = reading.draft
        assert draft.text == "A head\n\nWords of the newsletter that the plain body does not have.\n\nSee this."
        assert [(p.kind, p.level) for p in draft.paragraphs] == [("heading", 1), ("body", 0), ("body", 0)]
        assert [k.url for k in draft.links] == ["https://ward.example/a"]


def test_attachments_are_articles_of_their_own(tmp_path: Path) -> None:
    mail = message()
    mail.add_attachment(
        "附件里的文字，患者说。".encode("gb18030"), maintype="text", subtype="plain", filename="附件.txt"
    )
    mail.add_attachment(b"<html><title>P</title><p>Page words.</p>", maintype="text", subtype="html", filename="p.html")
    mail.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="picture.png")
    mail.add_attachment(message("Inner words.\n", subject="Inner"))
    path = put(tmp_path, "a.eml", mail.as_bytes())
    readings = read(path)
    assert [facts(r) for r in readings] == [
        ("", "eml", "Plain words.\n"),
        ("附件.txt", "text", "附件里的文字，患者说。"),
        ("p.html", "html", "Page words."),
        ("message.eml", "eml", "Inner words.\n"),
    ]
    assert readings[2].original == b"<html><title>P</title><p>Page words.</p>"
    assert [w for w in readings[0].draft.warnings if "picture.png" in w]
    assert [facts(r) for r in read(path, "p.html")] == [("p.html", "html", "Page words.")]
    with pytest.raises(FileUnreadable):
        read(path, "no.html")


def test_headers_of_old_programs(tmp_path: Path) -> None:
    raw = "From: 张三 <z@ward.example>\r\nSubject: 年会的新进展\r\nDate: Mon, 3 Jun 2024 09:12:00 +0800\r\n"
    raw += "Message-ID: <x@y>\r\n\r\n患者的免疫治疗在今年有了新的进展。\r\n"
    for encoding in ("gb18030", "utf-8"):
        (reading,) = read(put(tmp_path, "a.eml", raw.encode(encoding)))
        assert (reading.draft.author, reading.draft.title) == ("张三", "年会的新进展")
        assert reading.draft.text == "患者的免疫治疗在今年有了新的进展。\n"
    encoded = (
        b"From: =?gb2312?B?1cXI/Q==?= <z@y>\nSubject: =?utf-8?Q?a?=\n =?utf-8?Q?_b?=\nMIME-Version: 1.0\n\nwords\n"
    )
    (reading,) = read(put(tmp_path, "a.eml", encoded))
    assert (reading.draft.author, reading.draft.title) == ("张三", "a b")


def test_a_mailbox_is_read_message_by_message(tmp_path: Path) -> None:
    data = b""
    for number in range(30):
        data += b"From ann@ward.example Mon Jun  3 09:12:00 2024\n"
        data += (
            message(f"Body {number}.\n\nFrom the ward: nothing.\n>From here\n", subject=f"m{number}").as_bytes()
            + b"\n\n"
        )
    data = data.replace(b"\nFrom the ward", b"\n>From the ward").replace(b"\n>From here", b"\n>>From here")
    path = put(tmp_path, "a.mbox", data)
    places = members(path)
    assert len(places) == 30
    assert places[0].startswith("message 1@0-")
    for number in (0, 17, 29):
        (reading,) = read(path, places[number])
        assert reading.draft.title == f"m{number}"
        assert reading.draft.text.startswith(f"Body {number}.\n\nFrom the ward: nothing.\n>From here\n")
        assert reading.draft.member == places[number]
        assert reading.original_name == f"message {number + 1}.eml"
        assert not reading.original.startswith(b"From ")
    for place in ("message 1@0-999999999", "message 1@9-3", "nonsense"):
        with pytest.raises(FileUnreadable):
            read(path, place)
    assert len(read(path)) == 30


RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>病房新闻</title><language>zh-cn</language>
<item><title>One &amp;amp; only</title><link>https://ward.example/1</link><guid>id-1</guid>
<pubDate>Mon, 03 Jun 2024 23:12:00 +0800</pubDate><dc:creator>张三</dc:creator><description>短</description>
<content:encoded><![CDATA[<p>患者的会议<a href="/x">很长</a></p><script>alert(1)</script><p>第二段。</p>]]>
</content:encoded></item>
<item><title>第二</title><link>https://ward.example/2</link><description>&lt;p&gt;只有摘要。&lt;/p&gt;</description></item>
<item><title>只有标题</title><link>https://ward.example/3</link></item>
</channel></rss>"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
def test_rss(tmp_path: Path, encoding: str) -> None:
    path = put(tmp_path, "feed.xml", RSS.format(encoding=encoding).encode(encoding))
    assert members(path) == [""]
    readings = read(path)
    assert [facts(r) for r in readings] == [
        ("id-1", "feed", "患者的会议很长\n\n第二段。"),
        ("https://ward.example/2", "feed", "只有摘要。"),
        ("https://ward.example/3", "feed", "只有标题"),
    ]
    draft = readings[0].draft
    assert (draft.title, draft.author, draft.source, draft.url) == (
        "One & only",
        "张三",
        "病房新闻",
        "https://ward.example/1",
    )
    assert draft.language == "zh"
    assert next((e.source, e.edtf, e.weight) for e in draft.evidence) == ("feed", "2024-06-03", 80)
    assert [k.url for k in draft.links] == ["https://ward.example/x"]
    assert readings[0].original == path.read_bytes()
    assert [r.draft.title for r in read(path, "https://ward.example/2")] == ["第二"]


def test_atom_rdf_and_json_feeds(tmp_path: Path) -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Ward</title><id>f</id><entry><title>T</title><id>urn:1</id>
<link href="https://ward.example/a"/><published>2024-06-03T23:00:00+08:00</published><author><name>Ann</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Head</h2><p>Body words.</p></div></content></entry>
</feed>"""
    (reading,) = read(put(tmp_path, "a.atom", atom.encode()))
    assert facts(reading) == ("urn:1", "feed", "Head\n\nBody words.")
    assert (reading.draft.author, reading.draft.evidence[0].edtf) == ("Ann", "2024-06-03")
    rdf = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Ward</title></channel>
<item rdf:about="https://ward.example/r"><title>T</title><link>https://ward.example/r</link><description>Words.</description></item>
</rdf:RDF>"""
    (reading,) = read(put(tmp_path, "a.rdf", rdf.encode()))
    assert facts(reading) == ("https://ward.example/r", "feed", "Words.")
    items = [{"id": "7", "url": "https://ward.example/j", "title": "J", "content_html": "<p>One.</p><p>Two.</p>"}]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Ward", "items": items}
    (reading,) = read(put(tmp_path, "a.json", json.dumps(feed).encode()))
    assert facts(reading) == ("7", "feed", "One.\n\nTwo.")
    with pytest.raises(NoText):
        read(put(tmp_path, "empty.rss", b"<rss version='2.0'><channel><title>Ward</title></channel></rss>"))


def test_a_zip_gives_its_members_one_by_one(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("深/in.txt", "Inner words.")
    mail = message()
    mail.add_attachment(b"Attached words.", maintype="text", subtype="plain", filename="n.txt")
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("文章/一.txt", "中文的文章。")
        package.writestr("inner.zip", inner.getvalue())
        package.writestr("a.eml", mail.as_bytes())
        package.writestr("p.html", "<html><title>P</title><p>Page words.</p>")
        package.writestr("p_files/x.html", "<p>Advertisement.</p>")
        for litter in ("__MACOSX/._a.eml", ".DS_Store", "Thumbs.db", "empty/"):
            package.writestr(litter, b"")
        package.writestr("picture.png", b"\x89PNG\r\n\x1a\n")
    places = members(path)
    assert places == ["文章/一.txt", "inner.zip!/深/in.txt", "a.eml", "p.html", "picture.png"]
    found = [facts(r) for place in places[:-1] for r in read(path, place)]
    assert found == [
        ("文章/一.txt", "text", "中文的文章。"),
        ("inner.zip!/深/in.txt", "text", "Inner words."),
        ("a.eml", "eml", "Plain words.\n"),
        ("a.eml!/n.txt", "text", "Attached words."),
        ("p.html", "html", "Page words."),
    ]
    for place, kind, text in found:
        assert ("", kind, text)[1:] == facts(read(path, place)[0])[1:]
    assert read(path, "文章/一.txt")[0].original_name == "一.txt"
    assert len(read(path)) == 5


def test_names_of_chinese_zip_programs(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("AAAA.txt", "Words.")
    raw = data.getvalue().replace(b"AAAA", "会议".encode("gb18030"))
    path = put(tmp_path, "a.zip", raw)
    assert members(path) == ["会议.txt"]
    assert read(path, "会议.txt")[0].draft.text == "Words."


def test_folders_are_walked_in_order_without_litter_and_loops(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.txt", "a.txt", ".hidden", ".DS_Store", "Thumbs.db", "~$open.docx", "b/d.txt", ".git/config"):
        put(tmp_path, name, b"words")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    found = list(gather([tmp_path]))
    assert [str(g.path.relative_to(tmp_path)) for g in found] == ["a.txt", "b/d.txt", "c.txt", "link.txt"]
    assert all(g.error is None for g in found)
    given = [tmp_path / ".hidden", tmp_path / "missing.txt", tmp_path / "b"]
    assert [(g.path.name, g.error is None) for g in gather(given)] == [
        (".hidden", True),
        ("missing.txt", False),
        ("d.txt", True),
    ]


def test_a_link_out_of_a_folder_is_not_followed_and_deep_folders_are(tmp_path: Path) -> None:
    given, outside = tmp_path / "given", tmp_path / "outside"
    for folder in (given, outside):
        folder.mkdir()
    put(outside, "secret.txt", b"secret words")
    put(given, "a.txt", b"words")
    (given / "file.txt").symlink_to(outside / "secret.txt")
    (given / "folder").symlink_to(outside)
    (given / "inside.txt").symlink_to(given / "a.txt")
    deep = given / "z"
    for _ in range(600):
        deep.mkdir()
        deep = deep / "z"
    deep.mkdir()
    put(deep, "b.txt", b"words")
    found = {g.path.name: g.error for g in gather([given])}
    assert [name for name, error in found.items() if error is None] == ["a.txt", "inside.txt", "b.txt"]
    assert all("leads out" in found[name].reason for name in ("file.txt", "folder"))
    assert [g.error for g in gather([given / "file.txt"])] == [None]
    assert [g.path.name for g in gather([given / "file.txt", outside]) if g.error is None] == ["file.txt", "secret.txt"]
