"""A page beside its text loads nothing and runs nothing, whatever stands in it."""

from __future__ import annotations

import html
import re
import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from cuttings_db.errors import LimitExceeded
from cuttings_db.readers.sanitised import sanitised
from pace import within

_TAGS = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "div", "span", "a", "b", "strong", "i"),
        *("em", "u", "s", "sub", "sup", "small", "q", "cite", "mark", "br", "hr"),
    )
)
_ATTRIBUTES = frozenset(("href", "colspan", "rowspan", "start", "dir"))

HOSTILE = """<html><head><base href="file:///etc/"><link rel=stylesheet href="file:///tmp/x.css">
<meta http-equiv=refresh content="0;url=http://tracker.example/"><style>@import url(http://tracker.example/a.css);
p { background: url(file:///tmp/pipe) }</style><script>alert(1)</script></head>
<body background="file:///tmp/pipe" onload="alert(1)">
<h1 style="background:url('http://tracker.example/b.png')" onclick="x()">A title</h1>
<p>Words <img src="file:///tmp/pipe" alt="A man & a dog"><img src="http://tracker.example/p.gif">
<img src="data:image/png;base64,iVBORw0KGgo="> <a href="javascript:alert(1)">bad</a> <a href=" JaVaScRiPt:x">bad</a>
<a href="data:text/html,x">bad</a> <a href="https://example.org/a?b=1&amp;c=2" onclick="x" target=_blank>good</a>
<a href="file:///etc/passwd">bad</a> <a href="//tracker.example/x">bad</a> <a href="mailto:a@example.org">mail</a></p>
<iframe src="http://tracker.example"></iframe><object data="file:///tmp/pipe"></object><embed src="x">
<svg><image href="file:///tmp/pipe"/><use xlink:href="#x"/></svg><video src="http://tracker.example/v"></video>
<form action="http://tracker.example"><input value="x"><button>press</button></form><math><mtext>m</mtext></math>
<table background="file:///tmp/pipe"><tr><td colspan="2" rowspan="99999999" width="9">cell</td></tr></table>
<ol start="3"><li>three</li></ol><p dir="rtl" hidden>gone</p><p dir="rtl" lang="ar">kept</p>
<template><p>gone</p></template>
<noscript><img src="http://tracker.example/n"></noscript><p style="display:none">gone</p><!-- <p>gone</p> -->
<figure><img src="x" alt=""><figcaption>A caption</figcaption></figure></body></html>"""


def check(page: str) -> None:
    """Every element and attribute is on the list, and no address but those of links."""
    for element in lxml_html.fragment_fromstring(page, create_parent="div").iter():
        assert element.tag in _TAGS, element.tag
        assert set(element.attrib) <= _ATTRIBUTES
        address = element.get("href")
        assert address is None or re.match(r"(?:https?://|mailto:)", address, re.IGNORECASE)
    assert not re.search(r"<\s*(?:script|style|link|img|iframe|svg|object|base|meta)", page, re.IGNORECASE)


def test_a_hostile_page_keeps_its_words_and_good_links() -> None:
    page = sanitised(HOSTILE).html
    check(page)
    words = " ".join(lxml_html.fragment_fromstring(page, create_parent="div").text_content().split())
    assert words == "A title Words [A man & a dog] bad bad bad good bad bad mail cell threekept A caption"
    assert "tracker" not in page and "file:" not in page and "data:" not in page
    assert 'href="https://example.org/a?b=1&amp;c=2"' in page and 'href="mailto:a@example.org"' in page
    assert '<td colspan="2">' in page and '<ol start="3">' in page and '<p dir="rtl">' in page


def test_relative_links_become_those_of_the_page() -> None:
    page = sanitised('<p><a href="/b">x</a><a href="c">y</a><a href="#d">z</a></p>', "https://example.org/a/").html
    assert re.findall('href="([^"]*)"', page) == [
        "https://example.org/b", "https://example.org/a/c", "https://example.org/a/#d"
    ]  # fmt: skip
    assert "href" not in sanitised('<a href="/b">x</a>', "file:///etc/").html


@pytest.mark.parametrize(
    "text",
    [
        "<p>" + html.escape('"><script>alert(1)</script>') + "</p>",
        '<a href="https://example.org/&quot;onclick=&quot;x">a</a>',
        "<a href='https://example.org/\"><img src=x>'>a</a>",
        "<p>&lt;img src=x onerror=y&gt;</p><textarea></textarea><img src=x></textarea>",
        '<img alt="<script>x</script>">',
        "<noscript><p title='</noscript><img src=x>'></noscript>",
        "<svg></p><style><a id='</style><img src=1>'>",
        "<math><mi><table><mglyph><style><!--</style><img title='--><img src=1>'>",
        "<xmp><img src=x></xmp><plaintext><img src=x>",
        "<a href='https://e.org'>a<a href='https://f.org'>b</a></a><p/onclick=x>c",
    ],
)
def test_tricks_of_markup(text: str) -> None:
    check(sanitised(text).html)


def test_long_and_deep_pages() -> None:
    with within(8):
        long = sanitised("<p>word</p>" * 300_000)
        assert long.cut and len(long.html) < 1_000_000
        assert sanitised("<p>" + "x" * 2_000_000).cut and not sanitised("<p>x").cut
        with pytest.raises(LimitExceeded):
            sanitised("<div>" * 200_000)


_PIECES = st.sampled_from(
    [*"<>/\"'= &;", "p", "a", "img", "script", "style", "svg", "href", "src", "x", "http://e.org", "javascript:", "--",
     "<!--", "-->", "<p>", "</p>", "<a href=", "<table>", "<td>", "<b>", "</a>", "&lt;", "&#0;", "\x00", "<![CDATA["]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_markup_comes_out_harmless(text: str) -> None:
    check(sanitised(f"<p>x</p>{text}").html)


class _Watching(QTextBrowser):
    """Notes whatever the page would load."""

    wished: list[str]

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        self.wished.append(name.toString() if isinstance(name, QUrl) else name)
        return None


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("&#\0\0\x086;", ""),
        ("&#&#6;6;", "&amp;#6;"),
        ("&&#6;#6;", "&amp;#6;"),
        ("&&#6;&#6;#6;", "&amp;#6;"),
        ("&#x&#0;6;", "&amp;#x6;"),
        ("&#65&#6;66;", "A66;"),
        ("&#x&#x41;41;", "&amp;#xA41;"),
        ("&&#38;#6;", "&amp;&amp;#6;"),
        ("&#65;&#x4e2d;&#20013 &#128; &amp;#6;", "A中中 € &amp;#6;"),
    ],
)
def test_leaving_out_a_reference_makes_no_other(page: str, expected: str) -> None:
    assert sanitised(f"<p>{page}</p>").html == f"<p>{expected}</p>"


@pytest.mark.parametrize("tag", ["<\0div>", "<&#0;div>", "<d&#0;iv>", "<d\x08iv>"])
def test_what_is_left_out_hides_no_depth(tag: str) -> None:
    with pytest.raises(LimitExceeded, match="nested more than"):
        sanitised(f"words {tag * 5000}")


def test_the_window_loads_nothing_for_it(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda *given: opened.append(given))
    view = _Watching()
    view.wished = []
    qtbot.addWidget(view)
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG")
    view.setHtml(f'<img src="{picture.as_uri()}">')
    view.resize(400, 400)
    view.show()
    qtbot.wait(50)
    assert view.wished, "a page that is not sanitised is what this test would notice"
    view.wished.clear()
    view.setHtml(sanitised(HOSTILE.replace("/tmp/pipe", str(picture))).html)
    view.grab()
    qtbot.wait(50)
    assert view.wished == [] and opened == []
