"""What must be true of every index and every question: properties that a short run and a long run try alike.

An index is built in steps, so that it has several segments and removed articles. It is asked beside Whoosh's own
searcher over the same segments, and beside a plain reading of the texts, unit by unit, that knows nothing of an index.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st
from whoosh.query import And, ConstantScoreQuery, Every, FuzzyTerm, Not, Or, Phrase, Prefix, Query, Term, Wildcard
from whoosh.searching import Searcher

from cuttings_db.search import Document, parse
from cuttings_db.search import query as ours
from cuttings_db.search.contents import ArrayIndex
from cuttings_db.search.engine import open_index, write
from cuttings_db.search.executor import execute
from cuttings_db.search.reader import Generation
from search_doubles import Archive, scores

Steps = list[tuple[dict[int, list[str]], set[int]]]
Pair = tuple[Query, ours.Node]

# Words of three scripts; "zeta" is a Greek letter, which may also be a part of the word before it.
WORDS = ["lumos", "lumor", "mirax", "norte", "ольга", "kappen", "胃癌", "肺", "zeta"]
PLAIN = [word for word in WORDS if word != "zeta"]
FEW = ["lumos", "norte", "胃癌"]
FIELDS = st.sampled_from(["text", "title"])


def steps(words: list[str]) -> st.SearchStrategy[Steps]:
    """Return steps of an index's life: articles that are added or changed, and articles that are removed."""
    # Half of the articles say the same few words again and again, so that phrases are found.
    sentences = st.lists(st.sampled_from(words), max_size=8) | st.lists(st.sampled_from(FEW), min_size=2, max_size=10)
    added = st.dictionaries(st.integers(1, 12), sentences, max_size=6)
    return st.lists(st.tuples(added, st.sets(st.integers(1, 12), max_size=3)), min_size=1, max_size=5)


def grown(life: Steps) -> ArrayIndex:
    """Return an index that was built in steps; the first two words of an article are its title as well."""
    index = open_index(None, create=True)
    for added, removed in life:
        places = Generation(index).places(added.keys() | removed)
        write(index, [Document(n, " ".join(words[:2]), " ".join(words)) for n, words in added.items()], places)
    return index


def remaining(life: Steps) -> dict[int, list[str]]:
    """Return the articles that an index should hold in the end."""
    held: dict[int, list[str]] = {}
    for added, removed in life:
        held = {number: words for number, words in held.items() if number not in removed} | added
    return held


def found_by_whoosh(searcher: Searcher, query: Query) -> dict[int, float]:
    """Return what Whoosh finds, by article, with its scores."""
    hits = searcher.search(query, limit=None)
    return {hits[n]["article"]: hits.score(n) for n in range(len(hits))}


def found_by_us(index: ArrayIndex, root: ours.Node | None) -> dict[int, float]:
    """Return what we find, by article, with our scores."""
    generation = Generation(index)
    return scores(execute(generation, ours.Query(root), Archive(generation.ids.tolist())))


def lacking(wanted: Query, unwanted: Query) -> Query:
    """Return what asks for one and not the other, without Whoosh's point for what is absent.

    Whoosh's AndNot overlooks the first article of what it excludes.
    """
    return And([wanted, ConstantScoreQuery(Not(unwanted), 1e-9)])


def _trees(leaves: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    """Return questions of these leaves, for Whoosh and for us."""
    return st.recursive(
        leaves,
        lambda inner: (
            st.tuples(inner, inner).map(lambda p: (And([p[0][0], p[1][0]]), ours.And((p[0][1], p[1][1]))))
            | st.tuples(inner, inner).map(lambda p: (Or([p[0][0], p[1][0]]), ours.Or((p[0][1], p[1][1]))))
            | st.tuples(inner, inner).map(lambda p: (lacking(p[0][0], p[1][0]), ours.And((p[0][1], ours.Not(p[1][1])))))
        ),
        max_leaves=4,
    )


_WORD = st.tuples(FIELDS, st.sampled_from(PLAIN)).map(lambda f: (Term(*f), ours.Term(*f, exact=True)))
_PHRASE = st.tuples(FIELDS, st.lists(st.sampled_from(["lumos", "norte", "ольга"]), min_size=2, max_size=3)).map(
    lambda f: (Phrase(f[0], f[1]), ours.Phrase(f[0], tuple(f[1])))
)
_SEVERAL = (
    st.sampled_from(["lu", "lumo", "k", "q", "о"]).map(lambda w: (Prefix("text", w), ours.Prefix("text", w)))
    | st.sampled_from(["lumo?", "*a*", "m*x", "?irax"]).map(lambda w: (Wildcard("text", w), ours.Wildcard("text", w)))
    | st.sampled_from(["lumos", "nortee"]).map(
        lambda w: (FuzzyTerm("text", w, maxdist=1, prefixlength=0), ours.Fuzzy("text", w, 1))
    )
)
RANKED = _trees(_WORD | _PHRASE)
EXPANDED = _trees(_WORD | _PHRASE | _SEVERAL)


def same_scores(life: Steps, tree: Pair) -> None:
    """Whoosh's searcher gives the same articles and scores for words, phrases and what is made of them."""
    index = grown(life)
    with index.searcher() as searcher:
        theirs, own = found_by_whoosh(searcher, tree[0]), found_by_us(index, tree[1])
    assert theirs.keys() == own.keys()
    assert all(abs(theirs[n] - own[n]) < 1e-4 for n in own), (theirs, own)


def same_articles(life: Steps, tree: Pair) -> None:
    """Whoosh's searcher gives the same articles for patterns, and for everything."""
    index = grown(life)
    with index.searcher() as searcher:
        assert found_by_whoosh(searcher, tree[0]).keys() == found_by_us(index, tree[1]).keys()
        assert found_by_whoosh(searcher, Every()).keys() == remaining(life).keys()


@dataclass(frozen=True)
class Shape:
    """A question as a person types it, and what it means for a row of units (words, and characters of Han)."""

    typed: str
    fits: Callable[[list[str]], bool] = field(compare=False)
    whole: str = ""


def units(words: list[str]) -> list[str]:
    """Return words as units."""
    return [unit for word in words for unit in (word if ord(word[0]) > 0x2E80 else [word])]


def _holds(row: list[str], part: list[str]) -> bool:
    """Say whether a row of units holds others one after another."""
    return any(row[i : i + len(part)] == part for i in range(len(row) - len(part) + 1))


def _near(row: list[str], words: list[str], slop: int) -> bool:
    """Say whether words stand in any order with at most so many others between them."""
    places = [[i for i, unit in enumerate(row) if unit == word] for word in words]
    return any(
        len(set(chosen)) == len(chosen) and max(chosen) - min(chosen) + 1 - len(words) <= slop
        for chosen in itertools.product(*places)
    )


def _fits(word: str, shape: str) -> bool:
    """Say whether a word has a shape."""
    if not shape:
        return not word
    if shape[0] == "*":
        return any(_fits(word[i:], shape[1:]) for i in range(len(word) + 1))
    return bool(word) and shape[0] in (word[0], "?") and _fits(word[1:], shape[1:])


def _edits(one: str, other: str) -> int:
    """Return the edit distance of two words, a swap of neighbours being one edit."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            least = min(row[j - 1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, rows[-2][j - 2] + 1)
            row.append(least)
        rows.append(row)
    return rows[-1][-1]


LATIN = ["lumos", "lumor", "mirax", "norte", "kappen"]
PHRASES = st.sampled_from([PLAIN, FEW]).flatmap(lambda ws: st.lists(st.sampled_from(ws), min_size=2, max_size=4))
SHAPES = st.one_of(
    st.sampled_from(PLAIN).map(lambda w: Shape(f'"{w}"', lambda row: _holds(row, units([w])))),
    PHRASES.map(lambda ws: Shape(f'"{" ".join(ws)}"', lambda row: _holds(row, units(ws)))),
    st.sampled_from(["l", "lu", "lumo", "k", "no", "q"]).map(
        lambda p: Shape(f"{p}*", lambda row: any(unit.startswith(p) for unit in row))
    ),
    st.sampled_from(["lum?s", "*o*", "m*x", "*en", "n?r*e", "*q*"]).map(
        lambda p: Shape(p, lambda row: any(_fits(unit, p) for unit in row if unit.isascii() or p == "*o*"))
    ),
    st.tuples(st.sampled_from(["lumos", "lmuos", "nortee", "kapen"]), st.integers(1, 2)).map(
        lambda f: Shape(f"{f[0]}~{f[1]}", lambda row: any(_edits(f[0], u) <= f[1] for u in row if len(u) > 1))
    ),
    st.tuples(st.lists(st.sampled_from(LATIN), min_size=2, max_size=3), st.integers(1, 4)).map(
        lambda f: Shape(f'"{" ".join(f[0])}"~{f[1]}', lambda row: _near(row, f[0], f[1]))
    ),
    st.sampled_from(LATIN).map(lambda w: Shape(f'title:"{w}"', lambda row: w in row, "title")),
    st.sampled_from(["date:2024", "is:starred"]).map(lambda f: Shape(f, lambda row: False, f)),
)
Tree = tuple[object, ...]
QUESTIONS: st.SearchStrategy[Tree] = st.recursive(
    SHAPES.map(lambda s: ("leaf", s)),
    lambda inner: st.tuples(st.sampled_from(["and", "or"]), inner, inner) | st.tuples(st.just("not"), inner),
    max_leaves=4,
)
# What an archive knows of its articles, by their numbers.
CONDITIONS = {"date:2024": {1, 3, 5, 7, 9, 11}, "is:starred": {2, 3, 11}}


def written(tree: Tree) -> str:
    """Write a question in the query language."""
    kind, *rest = tree
    if kind == "leaf":
        return rest[0].typed  # type: ignore[attr-defined]
    if kind == "not":
        return f"-({written(rest[0])})"  # type: ignore[arg-type]
    return f"({written(rest[0])}{' OR ' if kind == 'or' else ' '}{written(rest[1])})"  # type: ignore[arg-type]


def answers(tree: Tree, number: int, words: list[str]) -> bool:
    """Say whether an article answers a question, by reading it."""
    kind, *rest = tree
    if kind == "leaf":
        shape = rest[0]
        if shape.whole in CONDITIONS:  # type: ignore[attr-defined]
            return number in CONDITIONS[shape.whole]  # type: ignore[attr-defined]
        title = units(words[:2])
        rows = [title] if shape.whole == "title" else [units(words), title]  # type: ignore[attr-defined]
        return any(shape.fits(row) for row in rows)  # type: ignore[attr-defined]
    if kind == "not":
        return not answers(rest[0], number, words)  # type: ignore[arg-type]
    return (all if kind == "and" else any)(answers(part, number, words) for part in rest)  # type: ignore[arg-type]


def same_as_reading(life: Steps, tree: Tree) -> None:
    """What the index finds is what somebody who reads every text would find."""
    generation = Generation(grown(life))
    archive = Archive(generation.ids.tolist(), CONDITIONS)
    found = execute(generation, parse(written(tree)), archive).ids.tolist()
    assert found == sorted(n for n, words in remaining(life).items() if answers(tree, n, words)), written(tree)
