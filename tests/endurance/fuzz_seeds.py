"""Seeds: our own sample articles, and small files of every format made on the spot."""

from __future__ import annotations

import email.message
import json
from collections.abc import Iterator

import text_samples
import text_samples_chinese
import text_samples_copied
import text_samples_copied_chinese
from collection_samples import (
    as_html,
    as_text,
    cnki,
    ebsco,
    europresse,
    factiva,
    factiva_chinese,
    genios,
    lexisnexis,
    nexis_uni,
    proquest,
    stories,
    wisers,
)  # fmt: skip
from endurance.fuzz_seeds_office import documents, open_documents, packed_files, rtfs, shipped, slides
from endurance.log import CHECKOUT

__all__ = [
    "all_files", "articles", "citations", "collections", "documents", "feeds", "mailboxes", "markdowns", "messages",
    "open_documents", "packages", "packed_files", "pages", "pdfs", "references", "rtfs", "slides", "texts",
    "web_archives",
]  # fmt: skip

_SAMPLES = (text_samples, text_samples_chinese, text_samples_copied, text_samples_copied_chinese)


def articles(chinese: bool) -> list[str]:
    """Return sample articles and dated ones in one language, as texts."""
    texts = [
        v for module in _SAMPLES for v in vars(module).values() if isinstance(v, str) and "\n" in v and len(v) > 300
    ]
    texts += [path.read_text("utf-8") for path in sorted((CHECKOUT / "tests" / "dated_articles").glob("*.txt"))]
    return [text for text in texts if (sum("一" <= c <= "鿿" for c in text) * 4 > len(text)) == chinese]


def texts() -> Iterator[bytes]:
    """Yield plain texts in several encodings."""
    for text in articles(chinese=False)[:12]:
        yield text.encode()
    for text in articles(chinese=True)[:8]:
        yield text.encode()
    chinese = articles(chinese=True)[0][:800]
    for encoding in ("gb18030", "utf-16", "utf-8-sig", "utf-16-be"):
        yield chinese.encode(encoding)
    yield chinese.encode("big5", "replace")
    yield "この試験では、患者の生存期間が長くなることが示された。\n".encode("shift_jis")
    yield "Café — naïve “words”\r\nsecond\rthird".encode("cp1252")
    yield b"short"


def collections() -> Iterator[bytes]:
    """Yield exports of press databases as text."""
    for made in (factiva, factiva_chinese, nexis_uni, lexisnexis, proquest, europresse, genios, wisers, cnki, ebsco):
        yield as_text(made(stories(2)))


_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A ward by the river | Site</title>
<meta property="article:published_time" content="2024-06-09T08:00:00Z"><meta name="author" content="Ann Lee">
<link rel="canonical" href="https://ward.example/2024/06/09/a-ward">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A ward","datePublished":"2024-06-09"}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>A ward by the river</h1><p class="byline">By Ann Lee</p>
<p>The ward opened on 9 June 2024 with <a href="https://a.example/x">many guests</a>.<sup><a href="#fn1">1</a></sup></p>
<h2>What was said</h2><p>Nobody left early, said Hu Xin.</p><table><tr><th>a</th><td>b</td></tr></table>
<ul><li>one</li><li>two</li></ul><figure><img src="x" alt="A door"><figcaption>The door</figcaption></figure>
<ol class="footnotes"><li id="fn1">A note about it. <a href="#r1">back</a></li></ol></article>
<footer>© 2024 Ward News</footer></body></html>"""
_CHINESE_PAGE = """<html><head><meta charset="gbk"><title>病房里的夜晚_健康报</title></head><body><div id="js_content">
<h1>病房里的夜晚</h1><div class="info">来源：健康报 2024-06-09 10:20</div><p>夜里的病房很安静，护士们说了很多话。</p>
<p>　　记者李伟报道，2023年底这里开放。</p><p>责任编辑：王明</p></div></body></html>"""


def pages() -> Iterator[bytes]:
    """Yield pages."""
    yield _PAGE.encode()
    yield _CHINESE_PAGE.encode("gbk")
    yield from (page for page in shipped(".html") if len(page) < 16_000)
    yield as_html(factiva(stories(2)))
    yield b"<p>one<p>two<div>three"


def markdowns() -> Iterator[bytes]:
    """Yield Markdown."""
    yield from shipped(".md")
    yield (
        b"---\ntitle: A ward\ndate: 2024-06-09\nauthor: [Ann, Bo]\n---\n# A\n\nText[^1] **b** [l](https://a.example)\n\n"
        b"[^1]: Note\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )


def pdfs() -> Iterator[bytes]:
    """Yield PDF files, one of them small enough that every byte counts."""
    content = b"BT /F1 14 Tf 60 700 Td (A ward by the river) Tj 0 -30 Td /F1 10 Tf (It opened in June 2024.) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
        b"/Annots[<</Type/Annot/Subtype/Link/Rect[60 600 300 720]/A<</S/URI/URI(https://a.example)>>>>]>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", b"<</Title(A ward)/CreationDate(D:20240609)/Author(Ann)>>",
    ]  # fmt: skip
    body = b"%PDF-1.4\n"
    for number, each in enumerate(objects, 1):
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    yield body + b"trailer\n<</Root 1 0 R/Info 6 0 R/Size 7>>\n%%EOF\n"
    yield from (file for file in shipped(".pdf") if len(file) < 60_000)


def _message(html: str = "", attached: bytes = b"") -> email.message.EmailMessage:
    mail = email.message.EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "肿瘤学会 news", '"Lee, Ann" <ann@ward.example>', "desk@ward.example"
    mail["Date"], mail["Message-ID"] = "Mon, 03 Jun 2024 23:12:00 -0700", "<1@ward.example>"
    mail.set_content("Plain words of a letter.\n\n> Forwarded:\n> From: x\n")
    if html:
        mail.add_alternative(html, subtype="html")
    if attached:
        mail.add_attachment(attached, maintype="text", subtype="plain", filename="注.txt")
    return mail


def messages() -> Iterator[bytes]:
    """Yield messages."""
    yield _message().as_bytes()
    yield _message("<p>Plain words of a letter, and many more words than that.</p>").as_bytes()
    yield _message("", "附件里的话。\n".encode("gb18030")).as_bytes()
    yield from shipped(".eml")


def mailboxes() -> Iterator[bytes]:
    """Yield mailboxes."""
    line = b"From ann@ward.example Mon Jun  3 10:00:00 2024\n"
    yield b"".join(line + message + b"\n" for message in list(messages())[:2])
    yield from shipped(".mbox")


def web_archives() -> Iterator[bytes]:
    """Yield web archives."""
    yield from (file for file in shipped(".mhtml") if len(file) < 16_000)
    yield (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://ward.example/a\nSubject: A ward\n"
        b'Date: Mon, 3 Jun 2024 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html";'
        b' boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n'
        b"Content-Location: https://ward.example/a\n\n<html><body><h1>A ward</h1><p>It opened =E2=80=94 in June.</p>"
        b"</body></html>\n--b--\n"
    )


def feeds() -> Iterator[bytes]:
    """Yield feeds."""
    yield from (file for file in shipped(".xml") if len(file) < 16_000)
    yield (
        b"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><item><title>A &amp; B</title>"
        b"<link>https://a.example/1</link><pubDate>Mon, 03 Jun 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;Words"
        b"&lt;/p&gt;</description></item></channel></rss>"
    )
    yield (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>消息</title><entry><title>一</title><id>x:1</id><updated>"
        "2024-06-09T10:00:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>话</p></div>"
        "</content></entry></feed>"
    ).encode()
    item = {"id": 1, "title": "A ward", "url": "https://a.example/1", "content_html": "<p>It opened.</p>"}
    more = {"date_published": "2024-06-09T10:00:00Z", "authors": [{"name": "Ann Lee"}], "language": "en"}
    other = {"external_url": "https://a.example/2", "content_text": "话", "author": {"name": "李伟"}}
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "消息",
        "language": "zh",
        "items": [item | more, other],
    }
    yield json.dumps(feed).encode()


def references() -> Iterator[bytes]:
    """Yield RIS."""
    yield (
        "\ufeffTY  - JOUR\nAU  - Doe, Jane\nTI  - A <i>second</i> line\nT2  - Journal\n"
        "AB  - BACKGROUND: Nobody knew.\nmore of it\nDA  - 2025/06/09/\nPY  - 2025\nDO  - 10.1000/w.7\nUR  - https://e.example/a\n"
        "KW  - a; b\nER  - \n\nTY  - NEWS\nT1  - 病房里的夜晚\nA1  - 李伟\nY1  - 2024/03//\nER  - \n"
    ).encode()


def citations() -> Iterator[bytes]:
    """Yield records of PubMed."""
    yield (
        b"\nPMID- 40000001\nOWN - NLM\nTI  - A trial of something in a town\n      that is far away.\n"
        b"AB  - BACKGROUND: Little.\n      now.\nFAU - Doe, Jane\nAU  - Doe J\nLA  - eng\nDP  - 2025 Jul-Aug\n"
        b"DEP - 20250609\nJT  - The journal\nLID - 10.1/x [doi]\nPHST- 2025/06/09 06:00 [pubmed]\n\n"
        b"PMID- 40000002\nTI  - Another.\nDP  - 2024 Winter\n"
    )


def packages() -> Iterator[bytes]:
    """Yield ZIP files."""
    inner = packed_files({"b.txt": b"Words inside.\n"})
    yield packed_files({"a.txt": b"A first text.\n", "folder/b.html": b"<p>second</p>", "病房.txt": "话\n".encode()})
    yield packed_files({"inner.zip": inner, "c.eml": _message().as_bytes(), "d.json": json.dumps({"a": 1}).encode()})


def all_files() -> Iterator[bytes]:
    """Yield small files of every format."""
    for made in (texts, pages, markdowns, rtfs, messages, mailboxes, web_archives, feeds, references, citations):
        yield from (file for file in list(made())[:3] if len(file) < 15_000)
    for made in (documents, open_documents, slides, packages, pdfs, collections):
        yield from (file for file in list(made())[:1] if len(file) < 15_000)
