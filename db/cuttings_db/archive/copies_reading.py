"""One story of an archive as people read it: its articles, the earliest first, and where two of them differ."""

from __future__ import annotations

from typing import Any

import numpy as np

from cuttings_db.archive.copies_facts import facts_of
from cuttings_db.archive.reading import Reading
from cuttings_db.copies import Block, difference, unpacked
from cuttings_db.model import Part
from cuttings_db.store import copies as kept
from cuttings_db.store.articles import header
from cuttings_db.store.connection import Store
from cuttings_db.text import script_of

__all__ = ["StoryReading"]

_MEMBERS = (
    "SELECT a.id FROM copies c JOIN articles a ON a.id=c.article WHERE c.story=? AND a.trashed=0 ORDER BY"
    " coalesce(a.published_lo, a.published_hi) IS NULL, coalesce(a.published_lo, a.published_hi), a.id"
)
_NOT_COMPARED = frozenset({"furniture"})
# Beyond so many paragraphs translations are laid side by side in order only.
_MOST_PAIRS = 40_000
_SAMPLE = 4_000


class StoryReading:
    """Reads stories and differences of one archive."""

    def __init__(self, store: Store, reading: Reading) -> None:
        self._store, self._reading = store, reading

    def of_article(self, article: int) -> dict[str, Any]:
        """Return the number of an article's story, None if it has none, and how many others tell it."""
        number = self._store.value("SELECT story FROM copies WHERE article=?", (article,))
        others = [int(row[0]) for row in self._store.rows(_MEMBERS, (number,))] if number is not None else []
        return {"story": number, "copies": len(set(others) - {article})}

    def story(self, article: int) -> dict[str, Any]:
        """Return the story of an article: {story, rows}, the earliest published first.

        A row: {id, title, published, source, language, characters, kind, similarity, said}. `kind` is first, copy,
        trimmed, revised or translation, as against the first; `said` tells that people put it there. An article without
        copies is the only row.
        """
        self._reading.text(article)
        number = self._store.value("SELECT story FROM copies WHERE article=?", (article,))
        ids = [int(row[0]) for row in self._store.rows(_MEMBERS, (number,))] if number is not None else []
        if article not in ids:
            number, ids = (None, [article]) if len(ids) < 1 else (number, [*ids, article])
        headers = header(self._store, ids)
        rows = kept.story_rows(self._store, ids)
        first = ids[0]
        pairs = kept.pairs_of(self._store, first)
        told = []
        for one in ids:
            kind, similarity = _against(first, one, pairs.get(one), rows.get(one))
            names = ("id", "title", "published", "source", "language", "characters")
            said = one in rows and rows[one].by == 0
            told.append({n: headers[one][n] for n in names} | {"kind": kind, "similarity": similarity, "said": said})
        return {"story": number, "rows": told}

    def difference(self, a: int, b: int) -> dict[str, Any]:
        """Return where two articles differ: {translation, blocks}; `a` and `b` are offsets of the articles.

        A block: {kind: same, changed, only_a or only_b, a: [start, end], b, a_text, b_text, a_marks: [[start, end]],
        b_marks}, marks within the texts. Of translations, paragraphs that tell the same stand side by side, without
        marks.
        """
        texts, parts, layers = {}, {}, {}
        for article in dict.fromkeys((a, b)):
            texts[article], layers[article] = self._reading.text(article)
            kinds = [(p.start, p.end) for p in layers[article].paragraphs if p.kind not in _NOT_COMPARED]
            parts[article] = kinds or [(0, len(texts[article]))]
        across = _is_han(texts[a]) != _is_han(texts[b])
        blocks = (
            self._side_by_side(a, b, texts, parts) if across else difference(texts[a], parts[a], texts[b], parts[b])
        )
        return {"translation": across, "blocks": [_shown(block, texts[a], texts[b]) for block in blocks]}

    def _side_by_side(self, a: int, b: int, texts: dict[int, str], parts: dict[int, list[Part]]) -> list[Block]:
        """Return the paragraphs of two languages, those together that share names, days and figures."""
        told = {}
        for article in (a, b):
            names = kept.read_names(self._store, [article])[article]
            dates = kept.read_dates(self._store, [article])[article]
            han = _is_han(texts[article])
            told[article] = [
                {int(key): int(weight) for key, weight in zip(pins["key"], pins["weight"], strict=True)}
                for part in parts[article]
                for pins in [unpacked(facts_of(texts[article], [part], han, names, dates))]
            ]
        pairs = _paired(told[a], told[b])
        blocks: list[Block] = []
        i = j = at_a = at_b = 0
        for x, y in [*pairs, (len(parts[a]), len(parts[b]))]:
            for part in parts[a][i:x]:
                blocks.append(Block("only_a", part, (at_b, at_b)))
                at_a = part[1]
            for part in parts[b][j:y]:
                blocks.append(Block("only_b", (at_a, at_a), part))
                at_b = part[1]
            if x < len(parts[a]):
                blocks.append(Block("changed", parts[a][x], parts[b][y]))
                at_a, at_b = parts[a][x][1], parts[b][y][1]
            i, j = x + 1, y + 1
        return blocks


def _against(first: int, one: int, pair: kept.CopyPair | None, row: kept.StoryRow | None) -> tuple[str, float]:
    """Return how an article belongs to its story: as against the first, else against the one that it came in by."""
    if one == first or row is None:
        return "first", 1.0
    if pair is None:
        return ("copy" if row.kind == "first" else row.kind), row.similarity
    # The first one may be the part itself.
    longer = pair.kind == "trimmed" and pair.part != ("a" if one < first else "b")
    return ("copy" if longer else pair.kind), pair.similarity


def _shown(block: Block, a: str, b: str) -> dict[str, Any]:
    """Return a block as the window takes it."""
    return {
        "kind": block.kind,
        "a": list(block.a),
        "b": list(block.b),
        "a_text": a[slice(*block.a)],
        "b_text": b[slice(*block.b)],
        "a_marks": [[s - block.a[0], e - block.a[0]] for s, e in block.a_marks],
        "b_marks": [[s - block.b[0], e - block.b[0]] for s, e in block.b_marks],
    }


def _is_han(text: str) -> bool:
    """Say whether a text is written in Han characters."""
    scripts = [script_of(c) for c in text[:_SAMPLE] if c.isalpha()]
    return 2 * sum(script == "Han" for script in scripts) > len(scripts)


def _paired(left: list[dict[int, int]], right: list[dict[int, int]]) -> list[tuple[int, int]]:
    """Return pairs of paragraphs, rising on both sides, with the most in common; some have nothing to tell them by."""
    if not left or not right or len(left) * len(right) > _MOST_PAIRS:
        return [(i, i) for i in range(min(len(left), len(right)))]
    rows, columns = len(left), len(right)
    worth = np.zeros((rows, columns))
    for i, ours in enumerate(left):
        for j, theirs in enumerate(right):
            common = sum(max(ours[key], theirs[key]) for key in ours.keys() & theirs.keys())
            # Where nothing tells, the place in the text does.
            worth[i, j] = common + max(0.0, 1.0 - 6.0 * abs((i + 0.5) / rows - (j + 0.5) / columns))
    best = np.zeros((rows + 1, columns + 1))
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i, j] = max(best[i + 1, j], best[i, j + 1], worth[i, j] + best[i + 1, j + 1])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if worth[i, j] > 0.2 and best[i, j] == worth[i, j] + best[i + 1, j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i, j] == best[i + 1, j]:
            i += 1
        else:
            j += 1
    return pairs
