"""Lay a dossier out as plain data for the template: blocks and runs, nothing that could become markup."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from pathlib import PurePath, PureWindowsPath
from typing import Any

from cuttings_db.export.blocks import TITLE_CELLS, Body, remark
from cuttings_db.export.dossier import Dossier, DossierArticle
from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.notes import Notes, plain
from cuttings_db.export.parts import citation, index_of, line, meetings_of, sources_of
from cuttings_db.export.runs import address, cut, mostly_han, shorten, tail
from cuttings_db.progress import Report, Step
from cuttings_db.resources import resource

__all__ = ["lay_out"]

_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
# Typst hyphenates by patterns for these languages; Chinese and Japanese break anywhere.
_HYPHENATED = re.compile("en|de|fr|es|it|pt|nl|sv|da|nb|fi|pl|cs|sk|hu|ru|uk|el|tr|hr|sl|ca|ro|et|lv|lt|is")


def _words(language: str) -> dict[str, str]:
    """Return our own words in a language, English where there are none."""
    every = json.loads((resource("dossier") / "words.json").read_text(encoding="utf-8"))
    words: dict[str, str] = every.get(language) or every["en"]
    return words


def _no_note(_label: str) -> None:
    """Know no note: titles have none."""


class _Laying:
    """What all articles of one dossier share, and what is found out on the way."""

    def __init__(self, dossier: Dossier, glyphs: Glyphs) -> None:
        self.dossier, self.glyphs = dossier, glyphs
        self.words = _words(dossier.language)
        day = datetime.date.fromisoformat(dossier.made)
        self.day = day
        month = self.words["months"].split()[day.month - 1]
        self.date = self.words["date"].format(day=day.day, month=month, year=day.year)
        self.places: dict[int, tuple[str, int]] = {}
        self.colours: set[str] = set()
        self.hits = False

    def article(self, article: DossierArticle, number: int) -> dict[str, Any]:
        """Return one article for the template."""
        dossier, glyphs, words = self.dossier, self.glyphs, self.words
        title = line(article.title, glyphs) or words["untitled"]
        short = shorten(title, TITLE_CELLS)
        notes = Notes(article, glyphs)
        body = Body(article, notes, glyphs, show_marks=dossier.show_marks, show_names=bool(dossier.names))
        # An article is called by the number that the archive has for good only where it is to be cited.
        label = article.identity if dossier.style == "cite" and article.identity else str(number)
        self.places |= {place: (label, paragraph) for place, paragraph in body.numbers.items()}
        self.colours |= body.colours
        self.hits = self.hits or (dossier.show_marks and (bool(article.title_marks) or _marked(article)))
        language = article.language if _LANGUAGE.match(article.language) else ""
        url = address(article.url)
        hits = article.title_marks if dossier.show_marks and title == article.title else ()
        kept = tail(short)
        facts = (article.source, article.published.strip() or words["undated"], article.author)
        # The name of the file, never the folder it lay in: a dossier is handed to others.
        name = PureWindowsPath(PurePath(article.path).name).name
        source = line(article.source, glyphs)
        return {
            "number": number,
            "label": label,
            "title": plain(short, glyphs),
            "marked": cut(short[:kept], hits, (), (), glyphs, _no_note),
            "kept": cut(short[kept:], [(s - kept, e - kept) for s, e in hits], (), (), glyphs, _no_note),
            "names": list(article.title_names) if dossier.names else [],
            "plain": short,
            "full": cut(title, hits, (), (), glyphs, _no_note) if short != title else [],
            "head": shorten(title, 54),
            "made": article.title_made,
            "language": language or (dossier.language if _LANGUAGE.match(dossier.language) else "en"),
            "known": bool(language),
            "han": language in ("zh", "ja"),
            "hyphenate": bool(_HYPHENATED.fullmatch(language)),
            "meta": [plain(line(value, glyphs), glyphs) for value in facts if value.strip()],
            "facts": [plain(line(value, glyphs), glyphs) for value in facts[1:] if value.strip()],
            "source": source,
            "source_runs": plain(source, glyphs),
            "file": plain(shorten(line(name, glyphs), 120), glyphs),
            "url": plain(article.url.strip(), glyphs, [(0, len(article.url.strip()), url)]) if url else [],
            "note": remark(article.note, glyphs) if article.note.strip() else [],
            "note-han": mostly_han(article.note),
            "cite": citation(article, label, dossier, glyphs, words, self.date) if dossier.style == "cite" else [],
            "blocks": body.blocks,
            "notes": notes.footnotes(),
            "rest": [*notes.rest(), *({"label": "", "r": runs} for runs in body.left)],
        }


def _marked(article: DossierArticle) -> bool:
    """Tell whether a paragraph of an article has a hit."""
    return any(p.marks for p in article.paragraphs)


def _timeline(dossier: Dossier, glyphs: Glyphs) -> dict[str, Any]:
    """Return the words of the timeline, to be shown and to be read out."""
    if dossier.timeline is None:
        return {"timeline": None, "alt": ""}
    said = line(dossier.timeline.words, glyphs)
    return {"timeline": plain(said, glyphs), "alt": said}


def _cover(dossier: Dossier, glyphs: Glyphs, words: Mapping[str, str]) -> dict[str, Any]:
    """Return what the cover says."""
    title = line(dossier.title, glyphs) or words["dossier"]
    volume, count = dossier.volume, len(dossier.articles) + dossier.more
    numbers = {"number": volume.number, "count": volume.count}
    return {
        "title": shorten(title, TITLE_CELLS),
        "shown": plain(shorten(title, TITLE_CELLS), glyphs),
        "head": shorten(title, 44),
        "han": any("\u3400" <= c <= "\u9fff" for c in title),
        "question": plain(shorten(line(dossier.question, glyphs), 500), glyphs),
        "volume": words["volume"].format(**numbers) if volume.count > 1 else "",
        "more": words["more"].format(count=f"{dossier.more:,}") if dossier.more else "",
        "count": words["one article" if count == 1 else "many articles"].format(count=f"{count:,}"),
    }


def lay_out(dossier: Dossier, glyphs: Glyphs, report: Report) -> dict[str, Any]:
    """Return the whole dossier as plain JSON values for the template; one step a laid-out article."""
    laying = _Laying(dossier, glyphs)
    words, count = laying.words, len(dossier.articles)
    articles = []
    for number, article in enumerate(dossier.articles, 1):
        articles.append(laying.article(article, dossier.volume.article + number - 1))
        report(Step("dossier", number, count, article.title[:200]))
    facts = [
        {"head": line(head, glyphs), "r": plain(shorten(line(said, glyphs), 2000), glyphs)}
        for head, said in dossier.facts
    ]
    return {
        **_cover(dossier, glyphs, words),
        "language": dossier.language if dossier.language in ("en", "zh") else "en",
        "style": dossier.style,
        "paper": {"a4": "a4", "letter": "us-letter"}[dossier.paper],
        "numbered": dossier.numbered or dossier.style == "cite",
        "first": dossier.volume.page,
        "year": laying.day.year,
        "month": laying.day.month,
        "day": laying.day.day,
        "date": laying.date,
        "words": words,
        "facts": facts,
        "legend": {
            "hits": laying.hits,
            "colours": [c for c in ("yellow", "green", "blue", "pink") if c in laying.colours],
        },
        **_timeline(dossier, glyphs),
        "articles": articles,
        "index": index_of(dossier, glyphs, words),
        "meetings": meetings_of(dossier, glyphs, words, laying.places),
        "sources": sources_of(articles, words) if dossier.sources else [],
    }
