"""Stand-ins for the archive in the tests of search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cuttings_db.search import Document, Hits, TextIndex, parse


class Archive:
    """What an archive answers: all its articles, and sets by `field:value`; other values are not understood."""

    def __init__(self, ids: Iterable[int], sets: Mapping[str, set[int]] | None = None) -> None:
        self.ids = set(ids)
        self.sets = dict(sets or {})

    def everything(self) -> set[int]:
        return set(self.ids)

    def matching(self, field: str, value: str) -> set[int] | None:
        return self.sets.get(f"{field}:{value}")


def indexed(texts: Iterable[str], titles: Iterable[str] = ()) -> TextIndex:
    """Return an index in memory over these texts, numbered from 1."""
    named = [*titles]
    index = TextIndex(None)
    index.update(
        [Document(n, named[n - 1] if n <= len(named) else "", text) for n, text in enumerate(texts, 1)], [], "t"
    )
    return index


def ask(index: TextIndex, question: str, sets: Mapping[str, set[int]] | None = None, typing: bool = False) -> Hits:
    """Answer a question over all articles of the index."""
    return index.execute(parse(question, typing), Archive(range(1, index.documents() + 1), sets))


def ids(index: TextIndex, question: str, sets: Mapping[str, set[int]] | None = None, typing: bool = False) -> set[int]:
    """Return the ids that a question finds."""
    return set(ask(index, question, sets, typing).scores)
