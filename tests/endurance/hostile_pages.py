"""Hostile pages: depth, width, scripts, pictures files that they ask for, web archives, saved pages."""

from __future__ import annotations

import os
from pathlib import Path

from endurance.hostile_making import SENTENCE, Sample, of, staged

__all__ = ["PAGES"]

_FRAME = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body><article><h1>A page</h1><p>{words}</p>{body}"
)
_SECRET = "file:///etc/hostname"


def _page(body: str = "", head: str = "<title>A page of the ward</title>") -> bytes:
    """Return a page of some sentences and what is hostile in it."""
    return _FRAME.format(head=head, words=SENTENCE * 4, body=body).encode("utf-8", "surrogatepass")


def _use_bomb() -> str:
    """Return a drawing whose uses unfold to a billion circles."""
    groups = [f"<g id='g{n}'>" + f"<use href='#g{n - 1}'/>" * 10 + "</g>" for n in range(1, 10)]
    return f"<svg width='99999' height='99999'><circle id='g0' r='9'/>{''.join(groups)}<use href='#g9'/></svg>"


def _notes(count: int) -> str:
    """Return marks and notes that all point at one another."""
    marks = "".join(f"<sup><a id='m{n}' href='#n{n}'>{n}</a></sup>" for n in range(count))
    return f"<p>Words{marks}</p>" + "".join(f"<p id='n{n}'><a href='#m{n}'>{n}</a> note</p>" for n in range(count))


def _archive(parts: int = 1, extra: bytes = b"") -> bytes:
    """Return a web archive of a page and many pictures."""
    head = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: file:///etc/passwd\r\nSubject: A page\r\n"
        b"Date: Mon, 3 Jun 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
    )
    page = b"--B\r\nContent-Type: text/html\r\nContent-Location: http://e.org/\r\n\r\n" + _page("<img src='cid:1'>")
    picture = b"\r\n--B\r\nContent-Type: image/png\r\nContent-ID: <1>\r\nContent-Location: ../../../evil.png\r\n\r\nx"
    return head + page + extra + picture * parts + b"\r\n--B--\r\n"


def _saved(folder: Path) -> Path:
    """Lay a page beside a folder that holds a pipe, links out of it, and a link to itself."""
    page = folder / "page.html"
    page.write_bytes(_page("<img src='page_files/pipe'><img src='page_files/out.txt'>"))
    inside = folder / "page_files"
    inside.mkdir()
    os.mkfifo(inside / "pipe")
    (inside / "out.txt").symlink_to("/etc/hostname")
    (inside / "loop").symlink_to(inside)
    (inside / "zero").symlink_to("/dev/zero")
    (inside / "evil.html").write_bytes(_page())
    (inside / "style.css").write_bytes(b"@import url(file:///etc/hostname);")
    return page


def _saved_sparse(folder: Path) -> Path:
    """Lay a page beside a folder whose picture says to be 100 GB large."""
    page = folder / "page.html"
    page.write_bytes(_page())
    (folder / "page_files").mkdir()
    with (folder / "page_files" / "picture.png").open("wb") as file:
        file.truncate(100 * 1024**3)
    return page


def _saved_many(folder: Path) -> Path:
    """Lay a page beside a folder of 12,000 files."""
    page = folder / "page.html"
    page.write_bytes(_page())
    (folder / "page_files").mkdir()
    for number in range(12_000):
        (folder / "page_files" / f"{number}.js").touch()
    return page


def _around(folder: Path) -> Path:
    """Lay a page beside a link of the name of its folder, which leads out."""
    page = folder / "page.html"
    page.write_bytes(_page())
    (folder / "page_files").symlink_to("/etc")
    return page


_ASKS = (
    f"<iframe src='{_SECRET}'></iframe><object data='{_SECRET}'></object><embed src='{_SECRET}'><img src='{_SECRET}'>"
    f"<link rel=stylesheet href='{_SECRET}'><style>@import '{_SECRET}'; body {{background: url({_SECRET})}}</style>"
    "<video src='http://169.254.169.254/'></video><img src='\\\\server\\share\\x.png'><a ping='http://e.org' href='file:///'>x</a>"
)
_SCRIPTS = (
    "<script>fetch('http://e.org')</script><a href='java&#10;script:alert(1)'>a</a><a href='data:text/html,x'>b</a>"
    "<img src=x onerror=alert(1)><svg onload=alert(1)><animate onbegin=alert(1)></svg><details ontoggle=alert(1) open>"
    "<form action=javascript:1><button formaction=javascript:2>c</button></form><math href=javascript:3>d</math>"
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript><style><img src=x onerror=1></style>"
    "<svg><foreignObject><iframe srcdoc='<script>1</script>'></iframe></foreignObject></svg>"
)

PAGES: tuple[Sample, ...] = (
    of("nested-elements.html", lambda: _page("<div>" * 200_000 + "words"), "out", "nested"),
    of("nested-formatting.html", lambda: _page("<b><i>" * 100_000 + "words"), "out", "nested"),
    of("never-closed.html", lambda: _page("<p>words<b>" * 250), ""),
    of("nested-tables.html", lambda: _page("<table><tr><td>" * 84 + "words"), "in"),
    of("nested-lists.html", lambda: _page("<ul><li>a" * 120), "in"),
    of("many-attributes.html", lambda: _page("<p " + " ".join(f"a{n}=b" for n in range(300_000)) + ">words"), ""),
    of("one-attribute-of-nine-megabytes.html", lambda: _page(f"<p title='{'a' * 9_000_000}'>words"), ""),
    of("entities.html", lambda: b"<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" + _page("&b;" * 1000), ""),
    of("named-signs.html", lambda: _page("&CounterClockwiseContourIntegral;" * 100_000), ""),
    of("half-signs.html", lambda: _page("&#xD800;&#55296;&#x110000;&#0;&#99999999999;" * 5_000), "in"),
    of("many-cells.html", lambda: _page("<table><tr>" + "<td>a" * 300_000), ""),
    of("wide-spans.html", lambda: _page("<table><tr><td colspan=999999999 rowspan=999999999>a<td>b</table>" * 500), ""),
    of("numbered-far.html", lambda: _page(f"<ol start={'9' * 5000}><li value={'8' * 5000}>a<li>b</ol>"), "in"),
    of("many-breaks.html", lambda: _page("a<br>" * 400_000), ""),
    of("many-options.html", lambda: _page("<select>" + "<option>a" * 300_000), ""),
    of("many-links.html", lambda: _page("<a href='http://e.org/a'>b</a> " * 150_000), ""),
    of("many-notes.html", lambda: _page(_notes(20_000)), ""),
    of("asks-for-files.html", lambda: _page(_ASKS), "in"),
    of("scripts.html", lambda: _page(_SCRIPTS * 20), "in"),
    of(
        "goes-elsewhere.html",
        lambda: _page(_ASKS, f"<base href='{_SECRET}'><meta http-equiv=refresh content='0;{_SECRET}'>"),
        "in",
    ),
    of("drawing-of-uses.html", lambda: _page(_use_bomb()), "in"),
    of(
        "drawing-alone.svg",
        lambda: _use_bomb().replace("<svg", "<svg xmlns='http://www.w3.org/2000/svg'").encode(),
        "",
        family="html",
    ),
    of("pictures-inside.html", lambda: _page(f"<img src='data:image/png;base64,{'iVBORw0KGgo' * 1_800_000}'>"), "in"),
    of(
        "picture-of-a-million-pixels.html",
        lambda: _page("<img width=999999999 height=999999999 src=a.png>" * 2000),
        "in",
    ),
    of("comment-without-end.html", lambda: _page("<!--" + "a" * 3_000_000), ""),
    of("many-comments.html", lambda: _page("<!-- -->" * 400_000), ""),
    of("plain-text-without-end.html", lambda: _page("<plaintext>" + "<p>a" * 100_000), ""),
    of("templates.html", lambda: _page("<template>" * 240 + "words"), ""),
    of("title-of-a-megabyte.html", lambda: _page("", f"<title>{'Words of it ' * 90_000}</title>"), "in"),
    of(
        "data-of-the-page-nested.html",
        lambda: _page("", f"<script type='application/ld+json'>{'[' * 300_000}</script>"),
        "in",
    ),
    of(
        "data-of-the-page-wide.html",
        lambda: _page(
            "",
            "<script type='application/ld+json'>["
            + '{"@type":"NewsArticle","datePublished":"2024-06-03"},' * 60_000
            + "{}]</script>",
        ),
        "in",
    ),
    of(
        "meta-of-megabytes.html",
        lambda: _page(
            "",
            f"<meta name=author content='{'Anna Weber, ' * 200_000}'><meta name=date content='{'2024-06-' * 200_000}'>",
        ),
        "in",
    ),
    of(
        "style-of-megabytes.html",
        lambda: _page("", "<style>" + "a{b:expression(alert(1));}" * 200_000 + "</style>"),
        "in",
    ),
    of(
        "right-to-left.html",
        lambda: _page("<p dir=rtl>\u202eevil\u202c" * 500, "<title>gpj.\u202excod\u2066.html</title>"),
        "in",
    ),
    of("sixteen-bits.html", lambda: b"\xff\xfe" + _page("<p>words").decode().encode("utf-16-le"), "in"),
    of(
        "seven-bits.html",
        lambda: b"<meta charset=utf-7>" + ("<p>" + SENTENCE + "<script>a</script>").encode("utf-7") * 50,
        "",
    ),
    of("encoding-of-no-kind.html", lambda: _page("<p>words").replace(b"'utf-8'", b"'" + b"x" * 100_000 + b"'"), ""),
    of(
        "encoding-that-runs.html",
        lambda: _page("<p>words \\N{DIGIT ONE}" * 2000).replace(b"'utf-8'", b"'unicode_escape'"),
        "",
    ),
    of("zeros-between.html", lambda: b"\0".join(bytes([b]) for b in _page("<p>words") * 20), ""),
    of("web-archive.mhtml", _archive, "in"),
    of("web-archive-of-many-parts.mhtml", lambda: _archive(30_000), ""),
    of("web-archive-without-page.mhtml", lambda: _archive().replace(b"text/html", b"image/gif"), "out"),
    of("web-archive-of-a-bomb.mhtml", lambda: _archive(1, b"<div>" * 200_000), "out"),
    staged("saved-page-with-pipe", "saved page", _saved, "in"),
    staged("saved-page-with-sparse-picture", "saved page", _saved_sparse, "in"),
    staged("saved-page-of-12000-files", "saved page", _saved_many, "in"),
    staged("saved-page-with-linked-folder", "saved page", _around, "in"),
)
