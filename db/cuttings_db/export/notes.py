"""The references of an article: which become footnotes, which are listed at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from cuttings_db.export.dossier import DossierArticle
from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.runs import GONE, Run, address, cut, even

__all__ = ["Notes", "plain", "same"]

_MARKDOWN_LINK = re.compile(r"\[([^\[\]\n]{1,2000})\]\((https?://[^\s()<>]{1,2000})\)")
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\x00<>\"，。；）)]*[^\s\x00<>\"，。；）).,;]")


def same(text: str) -> str:
    """Return what two spellings of one text have in common: letters and digits only."""
    return "".join(c for c in text.casefold() if c.isalnum())


def plain(text: str, glyphs: Glyphs, links: Iterable[tuple[int, int, str]] = ()) -> list[Run]:
    """Return the runs of a text without hits and notes."""
    return cut(text, (), (), links, glyphs, lambda _label: None)


def _hidden(link: re.Match[str]) -> str:
    """Return a Markdown link of the same length of which only the words show."""
    return GONE + link.group(1) + GONE * (link.end() - link.end(1))


class Notes:
    """The references of one article: which are cited, in what order, and what was said of each."""

    def __init__(self, article: DossierArticle, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self._entries: dict[str, tuple[str, str]] = {}
        self._more: list[tuple[str, str, str]] = []
        for label, text, url in article.references:
            if label and label not in self._entries and (text.strip() or url.strip()):
                self._entries[label] = (text, url)
            elif text.strip() or url.strip():
                self._more.append((label, text, url))
        self.known = {same(text) for _label, text, _url in article.references} - {""}
        self._numbers: dict[str, int] = {}

    def run(self, label: str) -> dict[str, Any] | None:
        """Return the run of a footnote mark; the note itself is set where it is cited first."""
        if label not in self._entries:
            return None
        first = label not in self._numbers
        number = self._numbers.setdefault(label, len(self._numbers))
        return {"n": number, "first": 1} if first else {"n": number}

    def _runs(self, label: str, text: str, url: str) -> list[Run]:
        """Return a reference as runs, its address as a link even where the text does not hold it."""
        entry = even(text.strip(), "body")
        # The label is set by the template; a second one at the start of the text is dropped.
        start = re.match(rf"[\[［(（]?{re.escape(label)}(?:[\]］)）.、:：]+\s*|\s+)", entry) if label else None
        if start and start.end() < len(entry):
            entry = GONE * start.end() + entry[start.end() :]
        target = address(url)
        links: list[tuple[int, int, str]] = []
        for named in _MARKDOWN_LINK.finditer(entry):
            links.append((*named.span(1), named.group(2)))
            entry = entry[: named.start()] + _hidden(named) + entry[named.end() :]
        if not links and (written := self._written(entry, url.strip())):
            # An address that ran over a line end is one address again.
            whole = re.sub(r"\s", GONE, written.group())
            entry = entry[: written.start()] + whole + entry[written.end() :]
            links = [(*written.span(), url.strip())]
        elif not links:
            links = [(m.start(), m.end(), m.group()) for m in _ADDRESS.finditer(entry)]
        runs = plain(entry, self._glyphs, links)
        if target and not any(address(found) == target for _start, _end, found in links):
            shown = plain(url.strip(), self._glyphs, [(0, len(url.strip()), target)])
            runs = [*runs, *([" "] if runs else []), *shown]
        return runs

    def _written(self, entry: str, url: str) -> re.Match[str] | None:
        """Return where an entry writes its address, in full or as people do, without scheme."""
        for shown in dict.fromkeys((url, _SCHEME.sub("", url))):
            if len(shown) > 3 and (found := re.search(rf"[\s{GONE}]*".join(map(re.escape, shown)), entry)):
                return found
        return None

    def footnotes(self) -> list[dict[str, Any]]:
        """Return label and runs of each cited reference, in the order of their numbers."""
        return [
            {"label": self._glyphs.drawable(label)[:12], "r": self._runs(label, *self._entries[label])}
            for label in self._numbers
        ]

    def rest(self) -> list[dict[str, Any]]:
        """Return label and runs of each reference that no mark points to."""
        entries = [(label, *entry) for label, entry in self._entries.items() if label not in self._numbers]
        return [
            {"label": self._glyphs.drawable(label)[:12], "r": self._runs(label, text, url)}
            for label, text, url in [*entries, *self._more]
        ]
