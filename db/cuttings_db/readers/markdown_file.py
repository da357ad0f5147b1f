"""Read Markdown: front matter for the facts, rendered text for the article, footnotes linked."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.composing import kept_address
from cuttings_db.readers.days import day_of
from cuttings_db.readers.drafting import checked, people, with_composed
from cuttings_db.readers.encoding import decode
from cuttings_db.readers.html_page import compose_html
from cuttings_db.readers.html_tree import parse_html
from cuttings_db.readers.limits import check_text
from cuttings_db.readers.plain_text import unix_lines

__all__ = ["read_markdown"]

_FENCE = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z_][\w -]{0,40}?)[ \t]*:[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_DATES = (
    "date",
    "published",
    "publish_date",
    "pubdate",
    "published_at",
    "date_published",
    "发布时间",
    "发布日期",
    "日期",
    "created",
)
_ENGINE = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).use(footnote_plugin)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value.replace('\\"', '"') if value else ""


def _front_matter(block: str) -> dict[str, list[str]]:
    """Return lower-case keys and their values; a list is written inline or as one `- item` a line."""
    facts: dict[str, list[str]] = {}
    key = ""
    for row in block.splitlines():
        if (item := _ITEM.fullmatch(row)) and key:
            facts[key].append(_unquoted(re.sub(r"^name:\s*", "", item[1])))
        elif pair := _PAIR.fullmatch(row):
            key = pair[1].strip().lower()
            value = pair[2].strip()
            if value.startswith("[") and value.endswith("]"):
                facts[key] = [_unquoted(v) for v in value[1:-1].split(",")]
            else:
                facts[key] = [_unquoted(value)] if value not in ("", "|", ">") else []
        elif key and row[:1] in " \t" and row.strip():
            facts[key].append(_unquoted(row))
    return facts


def read_markdown(data: bytes, *, declared: str | None = None, encoding: str | None = None) -> Draft:
    """Return the draft of a Markdown file; HTML in it stays what it is written as."""
    text, name = decode(data, declared, encoding)
    text = unix_lines(text)
    check_text(len(text))
    match = _FENCE.match(text)
    facts = _front_matter(match[1]) if match else {}
    body = text[match.end() :] if match and facts else text

    def fact(*names: str) -> str:
        return next((facts[n][0] for n in names if facts.get(n) and facts[n][0]), "")

    title = fact("title", "headline", "标题")
    written = fact(*_DATES)
    day = day_of(written)
    address = next(
        (a for a in map(kept_address, (fact("url"), fact("link"), fact("source"), fact("canonical"))) if a), ""
    )
    source = fact("source", "publication", "site", "publisher")
    draft = Draft(
        text="",
        title=title,
        title_origin="metadata" if title else "",
        author=people(facts.get("author") or facts.get("authors") or facts.get("by") or []),
        source="" if kept_address(source) else source,
        url=address,
        language=fact("lang", "language"),
        evidence=(Evidence("front matter", f"date: {written}", day, 70),) if day else (),
        format="markdown",
        media_type="text/markdown",
        encoding=name,
    )
    page = parse_html(f"<html><body>{_ENGINE.render(body)}</body></html>")
    return checked(with_composed(draft, compose_html(page)), empty="the file holds no words")
