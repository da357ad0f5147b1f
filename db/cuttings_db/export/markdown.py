"""Articles as Markdown with front matter, as note-taking programs and our own reader take them."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from itertools import accumulate

from cuttings_db.export.records import ArticleRecord, plain_line
from cuttings_db.model import Paragraph

__all__ = ["file_stem", "markdown"]

# What would become markup inside a line, and what only at its beginning.
_INSIDE = re.compile(r"([\\`*_\[\]<>~|&])")
_LEADING = re.compile(r"^(\s*)([#+=-]|\d{1,9}[.)])", re.MULTILINE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST_STEM = 200
_WORD = re.compile(r"[\w-]+\Z")


def _scalar(text: str) -> str:
    """Return a text as YAML reads it for sure: JSON's double quotes are YAML's."""
    return json.dumps(plain_line(text), ensure_ascii=False)


def _front(record: ArticleRecord) -> str:
    """Return the front matter."""
    lines = [f"title: {_scalar(record.title)}"]
    if record.authors:
        lines += ["author:", *(f"  - {_scalar(name)}" for name in record.authors)]
    if record.source:
        lines.append(f"source: {_scalar(record.source)}")
    if record.published is not None:
        edtf, lo, hi, _precision, _qualifier = record.published
        lines.append(f"date: {_scalar(edtf)}")
        if lo != hi:
            lines += [f"date_first: {_scalar(lo)}"] if lo else []
            lines += [f"date_last: {_scalar(hi)}"] if hi else []
    for name, value in (("url", record.url), ("language", record.language), ("added", record.added)):
        if value:
            lines.append(f"{name}: {_scalar(value)}")
    for name, values in (("tags", record.tags), ("collections", record.collections)):
        if values:
            lines += [f"{name}:", *(f"  - {_scalar(value)}" for value in values)]
    lines.append(f"cuttings: {_scalar(record.uuid)}")
    return "---\n" + "\n".join(lines) + "\n---\n"


def _escaped(text: str) -> str:
    """Return a piece of text in which nothing is markup."""
    return _LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if not m[2][0].isdigit() else f"{m[1]}{m[2][:-1]}\\{m[2][-1]}",
                        _INSIDE.sub(r"\\\1", text))  # fmt: skip


def _label(label: str) -> str:
    """Return the label of a footnote as Markdown takes it."""
    return label if _WORD.match(label) else re.sub(r"[^\w-]+", "-", label).strip("-") or "note"


class _Cuts:
    """What of an article's text is written in another way: marks of its footnotes, and links, by where they stand."""

    def __init__(self, record: ArticleRecord) -> None:
        known = {reference.label for reference in record.references}
        marks = sorted((m.start, m.end, f"[^{_label(m.label)}]") for m in record.note_marks if m.label in known)
        starts = [start for start, _end, _words in marks]
        # The end of the mark that reaches farthest, among those that begin up to here.
        reach = list(accumulate((end for _start, end, _words in marks), max))
        links = []
        for link in record.links:
            before = bisect_left(starts, link.end)
            free = link.start < link.end and (not before or reach[before - 1] <= link.start)
            if free and not re.search(r"[\s<>]", link.url):
                words = _escaped(record.text[link.start : link.end])
                links.append((link.start, link.end, f"[{words}](<{link.url}>)"))
        self._text, self._cuts = record.text, sorted(marks + links)
        self._starts = [start for start, _end, _words in self._cuts]

    def inline(self, start: int, end: int) -> str:
        """Return `[start, end)` of the text with its footnote marks and links."""
        made, at = [], start
        for number in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            first, last, words = self._cuts[number]
            if first < at or last > end:
                continue
            made += [_escaped(self._text[at:first]), words]
            at = last
        return "".join([*made, _escaped(self._text[at:end])])


def _block(record: ArticleRecord, cuts: _Cuts, paragraph: Paragraph) -> str:
    """Return one paragraph as a block."""
    text = cuts.inline(paragraph.start, paragraph.end)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if paragraph.kind in ("title", "heading"):
        level = 1 if paragraph.kind == "title" else min(max(paragraph.level, 1) + 1, 6)
        return f"{'#' * level} {' '.join(lines)}"
    if paragraph.kind == "code":
        raw = record.text[paragraph.start : paragraph.end]
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", raw)), default=0))
        return f"{fence}\n{raw}\n{fence}"
    if paragraph.kind == "list":
        item = re.sub(r"^(?:\\?[-•·▪◦‣●○■□◆*+]|\d{1,3}\\?[.)])\s+", "", " ".join(lines))
        return f"- {item}"
    if paragraph.kind == "quote":
        return "\n".join(f"> {line}" for line in lines)
    if paragraph.kind == "caption":
        return f"*{' '.join(lines)}*" if lines and "*" not in "".join(lines) else " ".join(lines)
    if paragraph.kind == "table":
        return "  \n".join(line.replace("\t", " · ") for line in lines)
    return "\n".join(lines)


def markdown(record: ArticleRecord) -> str:
    """Return one article: front matter, title, paragraphs, footnotes, then the reader's highlights and notes."""
    blocks, before, cuts = [], "", _Cuts(record)
    shown = [p for p in record.paragraphs if p.kind not in ("furniture", "reference", "footnote") and p.end > p.start]
    same = plain_line(record.title)
    if not any(p.kind == "title" or plain_line(record.text[p.start : p.end]) == same for p in shown[:3]):
        blocks.append(f"# {_escaped(same)}\n")
    for paragraph in shown:
        joined = "" if paragraph.kind == before == "list" else "\n"
        blocks.append(f"{joined if blocks else ''}{_block(record, cuts, paragraph)}\n")
        before = paragraph.kind
    for reference in record.references:
        words = plain_line(_escaped(record.text[reference.start : reference.end])) or reference.url
        blocks.append(f"\n[^{_label(reference.label)}]: {words}\n")
    if record.note or record.highlights:
        blocks.append("\n## Notes\n")
        if record.note:
            blocks.append("\n" + _escaped(record.note) + "\n")
        for colour, quote, note in record.highlights:
            behind = f" — {_escaped(plain_line(note))}" if note else ""
            blocks.append(f"\n> {_escaped(plain_line(quote))}\n>\n> *({colour}){behind}*\n")
    return _front(record) + "\n" + "".join(blocks)


def file_stem(record: ArticleRecord) -> str:
    """Return a name for the file of an article that every system takes."""
    words = "".join(c if c.isprintable() else " " for c in _FORBIDDEN.sub(" ", record.title))
    # Names of files are counted in bytes.
    cut = " ".join(words.split())[:80].encode("utf-8", "replace")[:_LONGEST_STEM].decode("utf-8", "ignore")
    return f"{record.id:05d} {cut.strip(' .')}".strip()
