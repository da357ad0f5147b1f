"""Doors of search: what people type, parsed, answered over a small index, marked in texts, and completed."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from cuttings_db.search import Document, TextIndex, leaves, marks, parse, snippet
from endurance.fuzz_door import Door, hold
from endurance.fuzz_mutating import word_mutator
from endurance.fuzz_words import EN, QUERY, TEXT, ZH
from search_doubles import Archive

__all__ = ["doors"]

_TEXTS = (
    "Common words of the ward: PD-1, HER2/neu and TNF-α. Stage III non-small cell lung cancer, uniq1.",
    "常见的话：非小细胞肺癌，EGFR突变，PD-1抑制剂。胡欣教授说。",
    "Common title words, a-b ab a b, café Ångström ﬁnish İstanbul ＰＤ－１ “quoted” words. wards word worded",
    "臺灣腫瘤醫學會 2024年年會 common",
    "Nothing else; nothing at all 1234 12:30 e-mail x@y.example https://a.example/b?c=d#e",
)
_SETS = {"tag:a": {1, 3}, "lang:en": {1, 3, 5}, "is:starred": {2}, "date:2024": {1, 2}, "person:hu": {2}}


@functools.cache
def _index() -> TextIndex:
    """Return a small index in memory of two segments, one article of which is gone."""
    index = TextIndex(None)
    named = [Document(n, f"Title {n} 标题", text) for n, text in enumerate(_TEXTS * 2, 1)]
    index.update(named[:5], [], "a")
    index.update(named[5:], [7], "b")
    return index


def _check_query(data: bytes) -> None:
    """A question is always parsed, answered with articles that are there, and marked where its words stand."""
    typing = len(data) % 3 == 0
    question = data.decode("utf-8", "replace")
    query = parse(question, typing)
    hold(all(isinstance(note, str) and note for note in query.notes), "a note has words")
    spans = [leaf.span for leaf, _wanted in leaves(query.root)]
    hold(all(0 <= s <= e <= len(question) for s, e in spans), "a leaf lies inside the question")
    index = _index()
    present = [n for n in range(1, 11) if n != 7]
    hits = index.execute(query, Archive(present, _SETS))
    found = hits.ids.tolist()
    hold(set(found) <= set(present) and found == sorted(set(found)), "hits are articles, each once")
    hold(len(hits.scores) == len(found) == len(hits.in_text), "every hit has a score")
    hold(all(score == score and score >= 0 for score in hits.scores.tolist()), "a score is a number")
    for article, spans_of in index.hits(query, found[:3]).items():
        text = (_TEXTS * 2)[article - 1]
        _inside(list(spans_of.united()), text, "a hit")
    _inside(marks(_TEXTS[0], query), _TEXTS[0], "a mark")
    passage, shown = snippet(_TEXTS[2], query)
    _inside(shown, passage, "a mark of a passage")
    if len(data) % 7 == 0:
        suggestion = index.suggest(query)
        hold(suggestion is None or suggestion.strip(), "a suggestion has words")
        for begun in index.words_begun(question[-20:], "text", 5):
            hold(begun is not None, "a completion is one")


def _inside(spans: list[tuple[int, int]], text: str, what: str) -> None:
    end = 0
    for start, stop in spans:
        hold(end <= start < stop <= len(text), f"{what} lies inside its text, in order")
        end = stop


def _check_found(data: bytes) -> None:
    """Every word of a text finds it, and is marked in it."""
    text = data.decode("utf-8", "replace").replace("\r", "\n")
    index = TextIndex(None)
    index.update([Document(1, "", text)], [], "a")
    for word in text.split()[:4]:
        bare = "".join(c for c in word if c.isalnum())
        if bare != word or not bare or bare in ("AND", "OR", "NOT"):
            continue
        query = parse(f'"{bare}"')
        hold(index.execute(query, Archive([1])).ids.tolist() == [1], "a word of a text finds it")
        _inside(marks(text, query), text, "a mark")
        hold(marks(text, query), "a word that finds a text is marked in it")
        for spans in index.hits(query, [1]).values():
            hold(spans.united() == marks(text, query), "the index marks what the text's own reading marks")


_QUESTIONS = (
    *("common", "PD-1 OR HER2", '"stage III"', "肺癌 -EGFR", "(a OR b) title:words", "w?rd*", "word~2", '"a b"~5'),
    *("tag:a is:starred", "date:2024..2025", "after:2024 common", 'person:"Hu Xin"', "NOT common", "-(a b)", "c*"),
    *("“EGFR突变”", "org:x OR", "uniq1 (", "lang:en AND common", "mentions:2019-06"),
)


def _seeds() -> Iterator[bytes]:
    return (question.encode() for question in _QUESTIONS)


def doors() -> list[Door]:
    """Return the doors of this room."""
    return [
        Door("query", _check_query, _seeds, QUERY, word_mutator(QUERY), 300, 2.0, 3.0),
        Door("found", _check_found, lambda: (t.encode() for t in _TEXTS), TEXT + ZH, word_mutator(TEXT + ZH + EN), 400),
    ]
