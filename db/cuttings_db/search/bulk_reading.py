"""Read many texts at once for the index: what `scan` gives for each of them, as arrays.

A text is a row of *elements*: words (with the joints inside them) and runs of characters that are searched alone.
Nearly every word gives what it gives by itself, which is its recipe. Where the word before it could change that
(`stage III`, `PD L1`, a word broken at a line's end), the words are *bonded*: the stretch of text from the first to the
last of them is scanned as it stands. Bonds are made wherever there might be a reason: they cost time, change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.analysis import BEFORE_STAGE, STAGE_WORDS
from cuttings_db.search.arrays import runs
from cuttings_db.search.bulk_characters import ODD, FoldedGrams
from cuttings_db.search.bulk_entries import Reading, expand, read_alone
from cuttings_db.search.bulk_page import RUN, Elements, Page
from cuttings_db.search.bulk_recipes import Recipes
from cuttings_db.search.bulk_words import (
    CODE,
    EMPTY,
    NUMERAL,
    PREVIOUS,
    RAGGED,
    ROMAN,
    SENSITIVE,
    STAGE,
)

__all__ = ["read"]

Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]

_BROKEN = re.compile(r"[-‐][ \t]*\n[ \t]*")
_STAGE_CODES = np.array([ord(word) for word in STAGE_WORDS if len(word) == 1], dtype=np.uint32)
_FOLDED = FoldedGrams()


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
            readings += [(chosen[[i]], read_alone(texts[chosen[i]], recipes)) for i in odd.tolist()]
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


def _read(page: Page, recipes: Recipes) -> Reading:
    """Read the texts of a page."""
    elements = _words(page, recipes)
    folded = np.zeros(0, dtype=np.uint32)
    if not page.plain:
        elements, folded = _with_runs(page, elements)
    elements = _bond(page, recipes, elements, len(folded) > 0)
    return expand(page, recipes, elements, folded)


def _words(page: Page, recipes: Recipes) -> Elements:
    """Return the words that give something."""
    starts, ends = page.words()
    found = recipes.find(page.text, starts, ends, *page.bytes_of(starts, ends))
    flags = recipes.flags[found]
    for index in np.flatnonzero(flags & RAGGED).tolist():
        begin, end = recipes.bounds[int(found[index])]
        starts[index], ends[index] = starts[index] + begin, starts[index] + end
    elements = Elements(starts, ends, found, flags, page.texts_at(starts))
    return elements.take(flags & EMPTY == 0) if (flags & EMPTY).any() else elements


def _with_runs(page: Page, words: Elements) -> tuple[Elements, NDArray[np.uint32]]:
    """Return words and runs, and the folded characters of the runs."""
    starts, ends = page.runs()
    if not len(starts):
        return words, np.zeros(0, dtype=np.uint32)
    folded = _FOLDED.fold(page.codes[runs(starts, ends - starts)].astype(np.uint32))
    last = folded[np.cumsum(ends - starts) - 1]
    flags = np.where(np.isin(last, _STAGE_CODES), STAGE, 0).astype(np.uint16)
    found = Elements(starts, ends, np.full(len(starts), RUN, dtype=np.int64), flags, page.texts_at(starts))
    names = words.__dataclass_fields__
    joined = Elements(*(np.concatenate([getattr(words, n), getattr(found, n)]) for n in names))
    return joined.take(np.argsort(joined.starts, kind="stable")), folded


def _bond(page: Page, recipes: Recipes, elements: Elements, with_runs: bool) -> Elements:
    """Return the elements with each chain of bonded words made one."""
    count = len(elements.starts)
    if not count:
        return elements
    flags = elements.flags
    run = elements.recipes == RUN
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


def _broken(page: Page, elements: Elements) -> Integers:
    """Return the elements that go on with a word broken by a hyphen at a line's end."""
    sign = page.at(elements.ends[:-1])
    words = (elements.recipes[:-1] != RUN) & (elements.recipes[1:] != RUN)
    some = np.flatnonzero(((sign == ord("-")) | (sign == ord("‐"))) & words)
    following = page.at(elements.ends[some] + 1)
    some = some[(following == ord("\n")) | (following == ord(" ")) | (following == ord("\t"))]
    ends, starts = elements.ends[some].tolist(), elements.starts[some + 1].tolist()
    broken = [_BROKEN.fullmatch(page.text, a, b) is not None for a, b in zip(ends, starts, strict=True)]
    after: Integers = some[np.array(broken, dtype=np.bool_)] + 1
    return after
