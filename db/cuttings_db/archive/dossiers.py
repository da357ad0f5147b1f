"""Make dossiers of articles: gather what they say, cut them into volumes, have them set, or their first pages drawn."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from cuttings_db.archive.dossier_articles import Marked, paragraphs_of
from cuttings_db.archive.dossier_facts import Facts
from cuttings_db.archive.dossier_meetings import Attendance
from cuttings_db.archive.dossier_names import IndexNames
from cuttings_db.archive.dossier_options import DossierOptions
from cuttings_db.archive.dossier_words import DossierWords
from cuttings_db.archive.drawing import cards_of, dated_items, drawn, name_of, timeline_svg
from cuttings_db.archive.reading import Reading
from cuttings_db.errors import ExportFailed
from cuttings_db.export import (
    Dossier,
    DossierArticle,
    DossierPreview,
    DossierReport,
    DossierTimeline,
    DossierVolume,
)
from cuttings_db.export.dossier import Paper, Style
from cuttings_db.leftovers import make_private_folder
from cuttings_db.model import Question
from cuttings_db.progress import Report, Step
from cuttings_db.search import marks, parse
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import mentions_of
from cuttings_db.store.highlights import highlights_of

__all__ = ["VOLUME", "Dossiers", "Make"]

Make = Callable[[Dossier, Path, Report], DossierReport]
Cards = Callable[[Sequence[int]], dict[str, str]]

VOLUME = 300  # articles of one file
_VOLUME_CHARACTERS = 2_400_000
_PREVIEWED = 10  # articles
_PREVIEWED_CHARACTERS = 60_000
_LEAST_DATES = 2  # that make a timeline worth a page
_PICTURE = (1000, 550)  # pixels; a page on its side shows letters of eleven as eight points
_NOTE = "SELECT text FROM article_notes WHERE article=?"
_CHARACTERS = "SELECT a.id, a.characters FROM json_each(?) j JOIN articles a ON a.id=j.value ORDER BY j.key"


def _nothing() -> None:
    """Check nothing."""


class _Gathering:
    """One volume as its articles are read: their names and meetings are numbered on the way."""

    def __init__(self, store: Store, reading: Reading, options: DossierOptions, words: DossierWords) -> None:
        self._store, self._reading, self._options, self._words = store, reading, options, words
        self.names = IndexNames(store, options.types) if options.has("index") else None
        self.attendance = Attendance(store) if options.has("attendance") else None

    def article(self, article: int) -> DossierArticle:
        """Return one article as the dossier prints it."""
        options, reading = self._options, self._reading
        text, layer = reading.text(article)
        known = reading.article(article)
        question = options.question if options.has("marks") else None
        marked = Marked(hits=reading.hit_spans(article, question, _nothing) if question else ())
        title_names: tuple[int, ...] = ()
        if self.names is not None or self.attendance is not None:
            mentions = mentions_of(self._store, article)
            if self.names is not None:
                numbered = [(m, n) for m in mentions if (n := self.names.number(m)) is not None]
                marked.names = [(m["start"], m["parts"][-1][1], n) for m, n in numbered]
                title = next((p for p in layer.paragraphs if p.kind == "title"), None)
                if title is not None:
                    inside = (n for m, n in numbered if title.start <= m["start"] and m["end"] <= title.end)
                    title_names = tuple(dict.fromkeys(inside))
            if self.attendance is not None:
                dates = reading.dated.dates(article)
                marked.places = self.attendance.places(article, text, layer, mentions, dates)
        note = ""
        if options.has("notes"):
            marked.highlights = highlights_of(self._store, article)
            note = str(self._store.value(_NOTE, (article,)) or "")
        return DossierArticle(
            title=known["title"],
            title_made=known["title_origin"] == "made",
            title_marks=tuple(marks(known["title"], parse(question.text))) if question else (),
            title_names=title_names,
            source=known["source"],
            url=known["url"],
            author=known["author"],
            published=self._words.published(known["published"]),
            language=known["language"],
            paragraphs=paragraphs_of(text, layer, marked),
            references=tuple((r["label"], r["text"], r["url"]) for r in known["references"]),
            path=known["path"],
            identity=str(article),
            note=note,
        )


class Dossiers:
    """Makes dossiers of one archive; `cards` tells which dates are one event, `find` what a question finds."""

    def __init__(
        self, store: Store, reading: Reading, cards: Cards | None, find: Callable[[Question], Sequence[int]] | None
    ) -> None:
        self._store, self._reading, self._cards = store, reading, cards
        self._facts = Facts(store, find) if find is not None else None
        self._preview = DossierPreview()

    def write(
        self, to: Path, articles: Sequence[int], options: DossierOptions, report: Report, make: Make
    ) -> dict[str, Any]:
        """Write the dossier: one file, or a volume for every 300 articles; all of them or, if one fails, none.

        Returns path (the first), paths, articles, pages, warnings, and the standard that all of them meet.
        """
        volumes = list(self._volumes(articles))
        if len(volumes) == 1:
            made = make(self._dossier(volumes[0], articles, options, DossierVolume(), report), to, report)
            return _outcome([made], [to])
        targets = [to.with_name(f"{to.stem} {n} of {len(volumes)}{to.suffix}") for n in range(1, len(volumes) + 1)]
        # Beside the target, so that one rename puts each volume in its place.
        aside = make_private_folder("volumes", to.parent)
        try:
            reports: list[DossierReport] = []
            first, page = 1, 1
            for number, (volume, target) in enumerate(zip(volumes, targets, strict=True), 1):
                report(Step("volume", number - 1, len(volumes), target.name))
                place = DossierVolume(number, len(volumes), first, page)
                reports.append(
                    make(self._dossier(volume, articles, options, place, report), aside / target.name, report)
                )
                first, page = first + len(volume), page + reports[-1].pages
            for target in targets:
                (aside / target.name).replace(target)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return _outcome(reports, targets)

    def preview(
        self, articles: Sequence[int], options: DossierOptions, most: int, width: int, report: Report
    ) -> dict[str, Any]:
        """Return pictures of the first pages, and an estimate of how many pages there will be.

        Where there are many articles, the first of them are set; what is said of all of them is said of all.
        """
        if not articles:
            raise ExportFailed("there is nothing to export", "Select articles, or ask for something that has hits.")
        shown: list[int] = []
        characters = 0
        for article, size in self._sizes(articles[:_PREVIEWED]):
            if shown and characters + size > _PREVIEWED_CHARACTERS:
                break
            shown.append(article)
            characters += size
        dossier = replace(
            self._dossier(shown, articles, options, DossierVolume(), report), more=len(articles) - len(shown)
        )
        made = self._preview.pages(dossier, min(max(most, 1), 12), min(max(width, 100), 1600), report)
        whole = len(shown) == len(articles)
        return {
            "pages": made["pages"],
            "of": made["of"] if whole else self._estimate(articles, options),
            "exact": whole,
        }

    def close(self) -> None:
        """End the worker that draws previews."""
        self._preview.close()

    def _sizes(self, articles: Sequence[int]) -> list[tuple[int, int]]:
        """Return (article, characters) of the articles that are there, in the order given."""
        return [(int(a), int(n)) for a, n in self._store.rows(_CHARACTERS, (json.dumps([int(a) for a in articles]),))]

    def _volumes(self, articles: Sequence[int]) -> Iterator[list[int]]:
        """Yield the articles of each volume: as many, and as long, as can be set in the memory of most machines."""
        if len(articles) == 1:
            yield list(articles)
            return
        volume: list[int] = []
        characters = 0
        for article, size in self._sizes(articles):
            if volume and (len(volume) == VOLUME or characters + size > _VOLUME_CHARACTERS):
                yield volume
                volume, characters = [], 0
            volume.append(article)
            characters += size
        if volume:
            yield volume

    def _estimate(self, articles: Sequence[int], options: DossierOptions) -> int:
        """Return about how many pages there will be."""
        sizes = self._sizes(articles)
        page = {"plain": 3_600, "reading": 2_500, "cite": 2_900}[options.style]
        if options.style == "plain":
            pages = sum(size + 400 for _, size in sizes) // page
        else:
            pages = sum((size + 500) // page + 1 for _, size in sizes)
        return pages + len(sizes) // 16 + 3 + (len(sizes) // 8 + 1 if options.has("index") else 0)

    def _dossier(
        self,
        chosen: Sequence[int],
        every: Sequence[int],
        options: DossierOptions,
        volume: DossierVolume,
        report: Report,
    ) -> Dossier:
        """Return the dossier of some articles; `every` are those of all volumes."""
        words = DossierWords(options.language)
        gathering = _Gathering(self._store, self._reading, options, words)
        made = []
        for number, article in enumerate(chosen):
            report(Step("gather", number, len(chosen)))
            made.append(gathering.article(article))
        facts = self._facts.of(every, options, words) if self._facts is not None and options.has("facts") else ()
        return Dossier(
            title=options.title,
            question=words.question(options.question),
            made=options.made,
            language=options.language,
            articles=tuple(made),
            show_marks=options.has("marks"),
            timeline=self._timeline(chosen, words) if options.has("timeline") else None,
            style=cast(Style, options.style),
            paper=cast(Paper, options.paper),
            numbered=options.has("numbered"),
            facts=facts,
            names=gathering.names.entries() if gathering.names is not None else (),
            meetings=gathering.attendance.meetings(words) if gathering.attendance is not None else (),
            sources=options.has("sources"),
            volume=volume,
        )

    def _timeline(self, articles: Sequence[int], words: DossierWords) -> DossierTimeline | None:
        """Return the picture of when the articles appeared and what they speak of; None for next to no dates."""
        items = dated_items(self._reading, articles)
        if len(drawn(items)) < _LEAST_DATES:
            return None
        said = words.timeline(items)
        cards = cards_of(self._store, items, self._cards(articles)) if self._cards is not None else None
        svg = timeline_svg(
            items,
            said,
            size=_PICTURE,
            name=name_of(self._reading),
            cards=cards,
            titles=words.of_prefix("lane"),
            legend=words.of_prefix("look"),
        )
        return DossierTimeline(svg, said)


def _outcome(reports: Sequence[DossierReport], paths: Sequence[Path]) -> dict[str, Any]:
    """Return what was made, of all volumes."""
    return {
        "path": str(paths[0]),
        "paths": [str(path) for path in paths],
        "articles": sum(made.articles for made in reports),
        "pages": sum(made.pages for made in reports),
        "warnings": list(dict.fromkeys(warning for made in reports for warning in made.warnings)),
        "standard": min((made.standard for made in reports), key=len),
    }
