"""Articles that ask for everything: pictures, styles, frames, fonts from the network, this disk, a pipe."""

from __future__ import annotations

import os
from email.message import EmailMessage
from pathlib import Path

import docx

__all__ = ["BAIT_HOST", "plant"]

# A name that is reserved never to exist.
BAIT_HOST = "bait.invalid"
_WORDS = "Professor Anna Berg of Oslo University Hospital spoke of lung cancer in Lyon on 3 June 2024. " * 6


def _page(baits: list[str]) -> str:
    """Return a page that names every bait in every way that a page can."""
    ways = (
        '<img src="{0}"><img srcset="{0} 2x"><picture><source srcset="{0}"><img src="{0}"></picture>',
        '<link rel="stylesheet" href="{0}"><style>@import url("{0}"); @font-face {{ font-family: a; src: url({0}) }}'
        ' body {{ background: url("{0}"); cursor: url("{0}"), auto; list-style-image: url({0}) }}</style>',
        '<iframe src="{0}"></iframe><frame src="{0}"><object data="{0}"></object><embed src="{0}">',
        '<video src="{0}" poster="{0}"></video><audio src="{0}"></audio><track src="{0}">',
        '<input type="image" src="{0}">',
        '<script src="{0}"></script><script>fetch("{0}")</script><body background="{0}"><table background="{0}"><td>a',
        '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{0}"/><use href="{0}#a"/></svg>',
        '<meta http-equiv="refresh" content="0; url={0}"><base href="{0}"><a href="{0}" ping="{0}">a link</a>',
        '<p style="background-image: url({0}); content: url({0})">styled</p><math><mglyph src="{0}"/></math>',
    )
    body = "\n".join(way.format(bait) for bait in baits for way in ways)
    head = "<!doctype html><html><head><title>Baits of every kind</title>"
    return f"{head}</head><body><h1>Baits</h1><p>{_WORDS}</p>{body}<p>{_WORDS}</p></body></html>"


def plant(folder: Path) -> tuple[Path, list[Path]]:
    """Write articles into a folder; returns it, and the paths that nobody may ever open."""
    away = folder / "never"
    given = folder / "in"
    away.mkdir(parents=True)
    given.mkdir()
    picture, pipe, style = away / "picture.png", away / "pipe.png", away / "style.css"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    style.write_text("body { color: red }", encoding="utf-8")
    os.mkfifo(pipe)
    baits = [f"http://{BAIT_HOST}/a.png", f"//{BAIT_HOST}/b", f"https://{BAIT_HOST}/c.css", f"ftp://{BAIT_HOST}/d"]
    baits += [one.as_uri() for one in (picture, pipe, style)] + [str(picture), str(pipe), "../never/picture.png"]
    page = _page(baits)
    (given / "page.html").write_text(page, encoding="utf-8")
    markdown = "\n\n".join(f"![a]({bait}) <img src='{bait}'>" for bait in baits)
    (given / "notes.md").write_text(f"# Notes\n\n{_WORDS}\n\n{markdown}\n", encoding="utf-8")
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = "Baits by mail", "a@b.example", "Mon, 03 Jun 2024 10:00:00 +0000"
    mail.set_content(_WORDS)
    mail.add_alternative(page, subtype="html")
    (given / "mail.eml").write_bytes(bytes(mail))
    document = docx.Document()
    document.add_heading("Baits in a document")
    document.add_paragraph(_WORDS)
    for bait in baits:
        document.part.relate_to(bait, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", True)
    document.save(str(given / "document.docx"))
    rtf = "".join(rf'{{\field{{\*\fldinst INCLUDEPICTURE "{bait}"}}{{\fldrslt x}}}}' for bait in baits)
    (given / "old.rtf").write_text(r"{\rtf1\ansi " + _WORDS + rtf + "}", encoding="ascii")
    entity = f'<!DOCTYPE rss [<!ENTITY e SYSTEM "{picture.as_uri()}"><!ENTITY n SYSTEM "http://{BAIT_HOST}/e">]>'
    described = f"{_WORDS} &e; &n; &lt;img src='{baits[0]}'&gt;"
    item = f"<item><title>Baits in a feed</title><description>{described}</description></item>"
    feed = f'<?xml version="1.0"?>{entity}<rss version="2.0"><channel><title>f</title>{item}</channel></rss>'
    (given / "feed.xml").write_text(feed, encoding="utf-8")
    return given, [picture, pipe, style]
