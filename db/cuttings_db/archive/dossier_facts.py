"""What a dossier says about itself: what was asked, found and left out, from when it is and in what languages."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from cuttings_db.archive.dossier_options import DossierOptions
from cuttings_db.archive.dossier_words import DossierWords
from cuttings_db.model import Question
from cuttings_db.store.connection import Store

__all__ = ["Facts"]

_OF = " FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_PERIOD = "SELECT min(published_lo), max(published_hi), sum(published_lo IS NULL AND published_hi IS NULL)" + _OF
_LANGUAGES = "SELECT language, count(*)" + _OF + " GROUP BY language ORDER BY count(*) DESC, language"
_SOURCES = "SELECT source, count(*)" + _OF + " AND source<>'' GROUP BY source ORDER BY count(*) DESC, source"
_ALL = "SELECT count(*) FROM articles WHERE trashed=0"
_MOST_SOURCES = 8


class Facts:
    """Counts for one archive; `find` returns the articles that a question finds."""

    def __init__(self, store: Store, find: Callable[[Question], Sequence[int]]) -> None:
        self._store, self._find = store, find

    def of(self, articles: Sequence[int], options: DossierOptions, words: DossierWords) -> tuple[tuple[str, str], ...]:
        """Return (heading, words) in their order."""
        said = words.question(options.question)
        everything = int(self._store.value(_ALL))
        ids = (json.dumps([int(article) for article in articles]),)
        first, last, undated = self._store.rows(_PERIOD, ids)[0]
        counted = {"found": f"{len(articles):,}", "chosen": f"{len(articles):,}", "all": f"{everything:,}"}
        nothing = words.say("chosen") if options.chosen else words.say("everything")
        rows = [
            (words.say("asked"), said or nothing),
            (words.say("found"), words.say("chosen of" if options.chosen else "found of", **counted)),
        ]
        if not options.chosen:
            rows.append((words.say("left out"), self._left_out(len(articles), options.question, words)))
        published = []
        if first and last:
            one = first == last
            published.append(
                words.day(first) if one else words.say("period", first=words.day(first), last=words.day(last))
            )
        if undated:
            published.append(words.count("undated among", int(undated)))
        rows.append((words.say("published"), words.joined(published)))
        sources = self._store.rows(_SOURCES, ids)
        named = [f"{source} ({count:,})" for source, count in sources[:_MOST_SOURCES]]
        if len(sources) > _MOST_SOURCES:
            named.append("…")
        rows.append((words.say("sources"), words.joined(named)))
        languages = [
            f"{words.language_name(code or '')} ({count:,})" for code, count in self._store.rows(_LANGUAGES, ids)
        ]
        rows.append((words.say("languages"), words.joined(languages)))
        rows.append((words.say("archive"), self._store.path.stem))
        rows.append((words.say("compiled"), words.day(options.made)))
        return tuple(row for row in rows if row[1])

    def _left_out(self, found: int, question: Question, words: DossierWords) -> str:
        """Return what answers the question and is not here: copies, the trash, what has no date."""
        left = []
        if question.stories and (copies := len(self._find(replace(question, stories=False))) - found) > 0:
            left.append(words.count("left copies", copies))
        if not question.trash and (trash := len(self._find(replace(question, trash=True)))) > 0:
            left.append(words.count("left trash", trash))
        if question.dates and not question.undated:
            undated = len(self._find(replace(question, dates=(), undated=True)))
            if undated:
                left.append(words.count("left undated", undated))
        return words.joined(left) or words.say("left nothing")
