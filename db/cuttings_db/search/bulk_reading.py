"""Read many texts at once for the index: what `scan` gives for each of them, as arrays.

A text is a row of *elements*: words (with the joints inside them) and runs of characters that are searched alone.
Nearly every word gives what it gives by itself, which is its recipe. Where the word before it could change that
(`stage III`, `PD L1`, a word broken at a line's end), the words are *bonded*: the stretch of text from the first to the
last of them is scanned as it stands. Bonds are made wherever there might be a reason: they cost time, change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.analysis import BEFORE_STAGE, GAP, STAGE_WORDS, scan
from cuttings_db.search.arrays import runs
from cuttings_db.search.bulk_characters import ODD, FoldedGrams
from cuttings_db.search.bulk_page import Page
from cuttings_db.search.bulk_recipes import (
    CODE,
    COMPLEX,
    EMPTY,
    NUMERAL,
    PREVIOUS,
    RAGGED,
    ROMAN,
    SENSITIVE,
    STAGE,
    Recipes,
)

__all__ = ["Reading", "read"]

Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]

_BROKEN = re.compile(r"[-‐][ \t]*\n[ \t]*")
_RUN = -1  # stands for the recipe of a run
_STAGE_CODES = np.array([ord(word) for word in STAGE_WORDS if len(word) == 1], dtype=np.uint32)
_FOLDED = FoldedGrams()


@dataclass(frozen=True)
class Reading:
    """What texts give: `lengths` positions each; terms by number with their positions; start and end of each position.

    Positions are counted through all the texts; starts and ends belong to the text, -1 where a position stands nowhere.
    """

    lengths: Integers
    terms: Integers
    positions: Integers
    starts: Integers
    ends: Integers


@dataclass
class _Elements:
    """The elements of the texts of a page, in order."""

    starts: Integers
    ends: Integers
    recipes: Integers  # or _RUN
    flags: NDArray[np.uint16]
    texts: Integers

    def take(self, chosen: Mask | Integers) -> _Elements:
        """Return some of the elements."""
        return _Elements(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


def read(texts: Sequence[str], recipes: Recipes) -> list[tuple[Integers, Reading]]:
    """Read texts; returns some of them together, by index, until all are read."""
    plain = np.fromiter(map(str.isascii, texts), dtype=np.bool_, count=len(texts))
    readings: list[tuple[Integers, Reading]] = []
    chosen = np.flatnonzero(plain)
    if len(chosen):
        readings.append((chosen, _read(Page([texts[i] for i in chosen.tolist()], True), recipes)))
    chosen = np.flatnonzero(~plain)
    if len(chosen):
        page = Page([texts[i] for i in chosen.tolist()], False)
        odd = _odd(page)
        if len(odd):
            readings += [(chosen[[i]], _alone(texts[chosen[i]], recipes)) for i in odd.tolist()]
            chosen = np.delete(chosen, odd)
            page = Page([texts[i] for i in chosen.tolist()], False)
        readings.append((chosen, _read(page, recipes)))
    return readings


def _odd(page: Page) -> Integers:
    """Return the texts in which characters of a run are composed with their neighbours."""
    starts, ends = page.runs()
    if not len(starts):
        return starts
    places = runs(starts, ends - starts)
    odd = places[_FOLDED.fold(page.codes[places].astype(np.uint32)) == ODD]
    return np.unique(page.texts_at(np.sort(np.concatenate((odd, page.marked_runs())))))


def _alone(text: str, recipes: Recipes) -> Reading:
    """Read one text by itself."""
    found = scan(text)
    columns = (recipes.terms.of(found.terms), found.positions, found.starts, found.ends)
    return Reading(np.array([len(found.starts)]), *(np.array(column, dtype=np.int64) for column in columns))


def _read(page: Page, recipes: Recipes) -> Reading:
    """Read the texts of a page."""
    elements = _words(page, recipes)
    folded = np.zeros(0, dtype=np.uint32)
    if not page.plain:
        elements, folded = _with_runs(page, elements)
    elements = _bond(page, recipes, elements, len(folded) > 0)
    return _expand(page, recipes, elements, folded)


def _words(page: Page, recipes: Recipes) -> _Elements:
    """Return the words that give something."""
    starts, ends = page.words()
    found = recipes.find(page.text, starts, ends, *page.bytes_of(starts, ends))
    flags = recipes.flags[found]
    for index in np.flatnonzero(flags & RAGGED).tolist():
        begin, end = recipes.bounds[int(found[index])]
        starts[index], ends[index] = starts[index] + begin, starts[index] + end
    elements = _Elements(starts, ends, found, flags, page.texts_at(starts))
    return elements.take(flags & EMPTY == 0) if (flags & EMPTY).any() else elements


def _with_runs(page: Page, words: _Elements) -> tuple[_Elements, NDArray[np.uint32]]:
    """Return words and runs, and the folded characters of the runs."""
    starts, ends = page.runs()
    if not len(starts):
        return words, np.zeros(0, dtype=np.uint32)
    folded = _FOLDED.fold(page.codes[runs(starts, ends - starts)].astype(np.uint32))
    last = folded[np.cumsum(ends - starts) - 1]
    flags = np.where(np.isin(last, _STAGE_CODES), STAGE, 0).astype(np.uint16)
    found = _Elements(starts, ends, np.full(len(starts), _RUN, dtype=np.int64), flags, page.texts_at(starts))
    names = words.__dataclass_fields__
    joined = _Elements(*(np.concatenate([getattr(words, n), getattr(found, n)]) for n in names))
    return joined.take(np.argsort(joined.starts, kind="stable")), folded


def _bond(page: Page, recipes: Recipes, elements: _Elements, with_runs: bool) -> _Elements:
    """Return the elements with each chain of bonded words made one."""
    count = len(elements.starts)
    if not count:
        return elements
    flags = elements.flags
    run = elements.recipes == _RUN
    follows = np.zeros(count, dtype=np.bool_)  # what stands in the same text as the element before
    follows[1:] = elements.texts[1:] == elements.texts[:-1]
    broken = _broken(page, elements)
    if len(broken):
        # Two words are one that neither of them says anything about.
        flags = flags.copy()
        flags[broken - 1] |= SENSITIVE
        flags[broken] |= SENSITIVE | NUMERAL
    after_stage = _after_stage(flags)
    bond = after_stage.copy()
    code = (flags[1:] & CODE > 0) & (flags[:-1] & PREVIOUS > 0)
    bond[1:] |= code & (elements.starts[1:] - elements.ends[:-1] == 1)
    bond[broken] = True
    staged = np.zeros(count, dtype=np.bool_)
    numeral = np.zeros(count, dtype=np.bool_)
    if with_runs:
        mixed = np.zeros(page.count, dtype=np.bool_)
        mixed[elements.texts[run]] = True
        numeral = (flags & (NUMERAL | ROMAN) > 0) & mixed[elements.texts]
        bond[1:] |= numeral[:-1] & (flags[1:] & ROMAN > 0)
        staged[1:] = after_stage[1:] & run[:-1] & follows[1:]
        bond[1:] &= ~run[:-1] & ~run[1:]
    bond &= follows
    heads = np.flatnonzero(~bond)
    lasts = np.append(heads[1:], count) - 1
    chained = elements.take(heads)
    chained.ends = elements.ends[lasts]
    before_run = np.zeros(len(heads), dtype=np.bool_)
    before_run[:-1] = numeral[lasts[:-1]] & run[heads[1:]] & follows[heads[1:]]
    special = np.flatnonzero((lasts > heads) | staged[heads] | before_run)
    if len(special):
        columns = (chained.starts[special], chained.ends[special], staged[heads[special]], before_run[special])
        made = [_stretch(page.text, recipes, *row) for row in zip(*(c.tolist() for c in columns), strict=True)]
        recipes.settle()
        chained.recipes[special] = made
        chained.flags[special] = recipes.flags[chained.recipes[special]]
    return chained


def _stretch(text: str, recipes: Recipes, start: int, end: int, staged: bool, before_run: bool) -> int:
    """Return the recipe of a stretch of bonded words."""
    stage = BEFORE_STAGE.match(text, end) if before_run else None
    return recipes.stretch(text[start : stage.end() if stage else end], end - start, staged)


def _after_stage(flags: NDArray[np.uint16]) -> Mask:
    """Return which elements may be changed by a stage word before them, over numerals and the like between."""
    after = np.zeros(len(flags), dtype=np.bool_)
    stage = flags & STAGE > 0
    if stage.any():
        sensitive = flags & SENSITIVE > 0
        index = np.arange(len(flags))
        barrier = np.maximum.accumulate(np.where(sensitive, 0, index))
        latest = np.maximum.accumulate(np.where(stage, index, -1))
        after[1:] = (latest >= barrier)[:-1] & sensitive[1:]
    return after


def _broken(page: Page, elements: _Elements) -> Integers:
    """Return the elements that go on with a word broken by a hyphen at a line's end."""
    sign = page.at(elements.ends[:-1])
    words = (elements.recipes[:-1] != _RUN) & (elements.recipes[1:] != _RUN)
    some = np.flatnonzero(((sign == ord("-")) | (sign == ord("‐"))) & words)
    following = page.at(elements.ends[some] + 1)
    some = some[(following == ord("\n")) | (following == ord(" ")) | (following == ord("\t"))]
    ends, starts = elements.ends[some].tolist(), elements.starts[some + 1].tolist()
    broken = [_BROKEN.fullmatch(page.text, a, b) is not None for a, b in zip(ends, starts, strict=True)]
    after: Integers = some[np.array(broken, dtype=np.bool_)] + 1
    return after


def _gaps(page: Page, elements: _Elements, run: Mask) -> Mask:
    """Return before which elements a phrase ends: where a run and what is beside it are parted by punctuation."""
    gaps = np.zeros(len(run), dtype=np.bool_)
    beside = (run[1:] | run[:-1]) & (elements.texts[1:] == elements.texts[:-1])
    some = np.flatnonzero(beside & (elements.starts[1:] > elements.ends[:-1])) + 1
    between: dict[str, bool] = {}
    ends, starts = elements.ends[some - 1].tolist(), elements.starts[some].tolist()
    text = page.text
    for index, start, end in zip(some.tolist(), ends, starts, strict=True):
        piece = text[start:end]
        gap = between.get(piece)
        if gap is None:
            gap = between[piece] = GAP.search(piece) is not None
        gaps[index] = gap
    return gaps


def _expand(page: Page, recipes: Recipes, elements: _Elements, folded: NDArray[np.uint32]) -> Reading:
    """Put what all elements give one after another."""
    several = recipes.several
    count = len(elements.starts)
    sizes = np.ones(count, dtype=np.int64)
    complex_at = np.flatnonzero(elements.flags & COMPLEX)
    recipe = recipes.term[elements.recipes[complex_at]]
    places = several.place_bounds[recipe + 1] - several.place_bounds[recipe]
    sizes[complex_at] = places
    run = elements.recipes == _RUN if len(folded) else np.zeros(count, dtype=np.bool_)
    run_at = np.flatnonzero(run)
    run_sizes = elements.ends[run_at] - elements.starts[run_at]
    sizes[run_at] = run_sizes
    taken = sizes + _gaps(page, elements, run) if len(folded) else sizes
    ends = np.cumsum(taken)
    first = ends - sizes
    total = int(ends[-1]) if count else 0
    bases = page.bases[elements.texts]
    starts, finishes = np.full(total, -1, dtype=np.int64), np.full(total, -1, dtype=np.int64)
    simple_at = np.flatnonzero((elements.flags & COMPLEX == 0) & ~run)
    simple = first[simple_at]
    starts[simple] = elements.starts[simple_at] - bases[simple_at]
    finishes[simple] = elements.ends[simple_at] - bases[simple_at]
    terms = [recipes.term[elements.recipes[simple_at]]]
    positions = [simple]
    if len(complex_at):
        amounts = several.term_bounds[recipe + 1] - several.term_bounds[recipe]
        flat = runs(several.term_bounds[recipe], amounts)
        terms.append(several.terms[flat])
        positions.append(several.positions[flat] + np.repeat(first[complex_at], amounts))
        flat = runs(several.place_bounds[recipe], places)
        base = np.repeat(elements.starts[complex_at] - bases[complex_at], places)
        at = runs(first[complex_at], places)
        starts[at] = several.starts[flat] + base
        finishes[at] = several.ends[flat] + base
    if len(folded):
        at = runs(first[run_at], run_sizes)
        starts[at] = runs(elements.starts[run_at] - bases[run_at], run_sizes)
        finishes[at] = starts[at] + 1
        owner = np.repeat(elements.texts[run_at], run_sizes)
        pair = np.flatnonzero((at[1:] == at[:-1] + 1) & (owner[1:] == owner[:-1]))
        terms += [recipes.terms.of_characters(folded), recipes.terms.of_pairs(folded[pair], folded[pair + 1])]
        positions += [at, at[pair]]
    lengths = np.diff(np.concatenate(([0], ends))[np.searchsorted(elements.texts, np.arange(page.count + 1))])
    return Reading(lengths, np.concatenate(terms), np.concatenate(positions), starts, finishes)
