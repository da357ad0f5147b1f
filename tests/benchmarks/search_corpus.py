"""The invented articles of the search benchmark, made in blocks of a thousand that can each be made again alone.

Lengths are log-normal with a mean of 2.9 kB and a tail to 100 kB; one article in 10,000 has 1 MB, one in ten
is Chinese. A small corpus is the beginning of a larger one.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray
from search_words import FIRST_DAY, LAST_DAY, SEED, Ints, Strings, Words

BLOCK = 1_000
_SIGMA, _MEAN_BYTES, _MOST_BYTES = 1.0, 2_900.0, 100_000
_HUGE_EVERY, _HUGE_AT, _HUGE_BYTES = 10_000, 777, 1_000_000
_BYTES_ENGLISH, _BYTES_CHINESE = 8.1, 7.7  # of one piece with what stands after it
_MENTIONS, _DATES = 45.0, 5.6


@dataclass(frozen=True)
class Block:
    """A thousand articles; flat arrays name their article by its row in the block.

    `published` holds (edtf, first day, last day, precision) or None, `paragraphs` begin at these characters of the
    article. `tokens` are the pieces of all articles one after another, for counting.
    """

    ids: list[int]
    titles: list[str]
    texts: list[str]
    chinese: NDArray[np.bool_]
    published: list[tuple[str, str, str, str] | None]
    paragraphs: list[list[int]]
    mentions: Ints  # columns: row, entity, start, end, piece
    dates: Ints  # columns: row, ordinal, start, end
    tokens: Ints
    rows: Ints


def blocks(articles: int) -> int:
    """Return how many blocks hold so many articles."""
    return -(-articles // BLOCK)


def make_block(words: Words, number: int, seed: int = SEED) -> Block:
    """Make the articles of one block."""
    rng = np.random.default_rng([seed, number])
    chinese = rng.random(BLOCK) < 0.1
    size = np.exp(rng.normal(np.log(_MEAN_BYTES) - _SIGMA**2 / 2, _SIGMA, BLOCK)).clip(250, _MOST_BYTES)
    size[(number * BLOCK + np.arange(BLOCK)) % _HUGE_EVERY == _HUGE_AT] = _HUGE_BYTES
    counts = np.maximum(24, size / np.where(chinese, _BYTES_CHINESE, _BYTES_ENGLISH)).astype(np.int64)
    firsts = np.concatenate([[0], np.cumsum(counts)])
    rows = np.repeat(np.arange(BLOCK), counts)
    han = chinese[rows]
    tokens = _draw(rng, words, rows, firsts, han)
    titles = np.minimum(rng.integers(6, 12, BLOCK), counts // 3)
    inside = np.arange(len(rows)) - firsts[rows]
    in_title = inside < titles[rows]
    spans = _plant(rng, words, tokens, rows, firsts, counts, han, titles)
    marks, ends = _punctuate(rng, words, tokens, inside, han, in_title, titles[rows], firsts)
    _capitalise(rng, words, tokens, inside, ends)
    pairs = np.empty(2 * len(tokens), dtype=np.int64)
    pairs[0::2], pairs[1::2] = tokens, marks
    lengths = words.lengths[pairs]
    places = np.concatenate([[0], np.cumsum(lengths)])  # character where each piece begins, in the whole block
    begins = places[2 * firsts]
    strings: Strings = words.pieces[pairs]
    texts = ["".join(strings[2 * a : 2 * b].tolist()) for a, b in itertools.pairwise(firsts)]
    title_ends = places[2 * (firsts[:-1] + titles) - 1] - begins[:-1]
    breaks = np.flatnonzero(np.isin(marks, _breaks(words)))
    paragraphs: list[list[int]] = [[0] for _ in texts]
    for row, at in zip(rows[breaks].tolist(), (places[2 * breaks + 2] - begins[rows[breaks]]).tolist(), strict=True):
        if at < len(texts[row]):
            paragraphs[row].append(at)
    mentions, dates = (_located(part, rows, places, begins) for part in spans)
    return Block(
        [number * BLOCK + i + 1 for i in range(BLOCK)],
        [text[:end] for text, end in zip(texts, title_ends.tolist(), strict=True)],
        texts,
        chinese,
        _published(rng),
        paragraphs,
        mentions,
        dates,
        tokens,
        rows,
    )


def _draw(rng: np.random.Generator, words: Words, rows: Ints, firsts: Ints, han: NDArray[np.bool_]) -> Ints:
    """Draw the words: by frequency, after a frequent companion, or again because the article used it before."""
    count = len(rows)
    tokens = np.searchsorted(words.english, rng.random(count)).astype(np.int64)
    tokens[han] = np.searchsorted(words.han, rng.random(int(han.sum())))
    follows = np.flatnonzero((rng.random(count) < 0.12) & ~han)
    follows = follows[follows > 0]
    tokens[follows] = words.followers[tokens[follows - 1], rng.integers(0, 4, len(follows))]
    again = np.flatnonzero(rng.random(count) < 0.2)
    begin = firsts[rows[again]]
    tokens[again] = tokens[begin + (rng.random(len(again)) * (again - begin)).astype(np.int64)]
    tokens[han] += words.first("han")
    extra = rng.random(count)
    for section, low, high in (("numbers", 0.0, 0.03), ("codes", 0.03, 0.045)):
        some = np.flatnonzero((extra >= low) & (extra < high))
        first, last = words.sections[section]
        # Small numbers and well-known codes are the frequent ones.
        tokens[some] = first + (np.power(rng.random(len(some)), 3) * (last - first)).astype(np.int64)
    return tokens


def _plant(
    rng: np.random.Generator, words: Words, tokens: Ints, rows: Ints, firsts: Ints, counts: Ints,
    han: NDArray[np.bool_], titles: Ints,
) -> tuple[Ints, Ints]:  # fmt: skip
    """Put names and dates in place of words; returns (token, entity, piece) and (token, ordinal, piece) as columns."""
    body = counts - titles
    found = []
    for each in (_DATES, _MENTIONS):
        many = np.minimum((each * np.power(counts / np.median(counts), 0.25)).astype(np.int64), body // 4)
        many = np.maximum(many, min(3, int(each)))
        owner = np.repeat(np.arange(BLOCK), many)
        turn = np.arange(len(owner)) - np.repeat(np.cumsum(many) - many, many)
        share = (turn + rng.random(len(owner))) * body[owner] / many[owner]
        place = np.unique(firsts[owner] + titles[owner] + share.astype(np.int64))
        found.append(place[place < firsts[rows[place] + 1]])
    days, names = found[0], np.setdiff1d(found[1], found[0], assume_unique=True)
    day = rng.integers(0, len(words.days), len(days))
    tokens[days] = day + np.where(han[days], words.first("han days"), words.first("days"))
    entity = np.searchsorted(words.names, rng.random(len(names))).astype(np.int64)
    # Half of the mentions name again what the article named shortly before.
    again = np.flatnonzero(rng.random(len(names)) < 0.5)
    back = np.maximum(0, again - rng.integers(1, 6, len(again)))
    same = rows[names[back]] == rows[names[again]]
    entity[again[same]] = entity[back[same]]
    tokens[names] = entity + np.where(han[names], words.first("han names"), words.first("names"))
    return (np.stack([names, entity, tokens[names]]), np.stack([days, words.days[day], tokens[days]]))


def _located(part: Ints, rows: Ints, places: Ints, begins: Ints) -> Ints:
    """Return columns row, number, start, end, piece of planted pieces."""
    tokens, number, piece = part
    row = rows[tokens]
    return np.stack([row, number, places[2 * tokens] - begins[row], places[2 * tokens + 1] - begins[row], piece])


def _breaks(words: Words) -> Ints:
    """Return the marks that end a paragraph."""
    a, b = words.first("marks"), words.first("han marks")
    return np.array([a + 8, a + 9, b + 6, b + 7])


def _punctuate(
    rng: np.random.Generator, words: Words, tokens: Ints, inside: Ints, han: NDArray[np.bool_],
    in_title: NDArray[np.bool_], title: Ints, firsts: Ints,
) -> tuple[Ints, NDArray[np.bool_]]:  # fmt: skip
    """Return the mark after each piece, and after which pieces a sentence ends."""
    count = len(tokens)
    drawn = rng.random(count)
    english, chinese = words.first("marks"), words.first("han marks")
    #           ", "  ". "  "; "   ": "   "-"    paragraph
    shares = np.cumsum([0.06, 0.042, 0.004, 0.004, 0.006, 0.012])
    marks = english + np.array([1, 2, 3, 4, 7, 8, 0])[np.searchsorted(shares, drawn)]
    ends = np.isin(marks, (english + 2, english + 8))
    #               ，    。     、     paragraph
    shares = np.cumsum([0.11, 0.035, 0.01, 0.009])
    marks[han] = (chinese + np.array([1, 2, 3, 6, 0])[np.searchsorted(shares, drawn)])[han]
    # A word joined by a hyphen is one of the vocabulary with another.
    plain = tokens < words.first("numbers")
    joined = np.flatnonzero(marks == english + 7)
    joined = joined[joined + 1 < count]
    marks[joined[~(plain[joined] & plain[joined + 1])]] = english
    for share, opening, closing in ((0.012, 5, 6), (0.006, 11, 12)):
        held = np.flatnonzero((rng.random(count) < share) & ~han & ~in_title & (inside > title) & (marks == english))
        held = held[(marks[held - 1] == english) & ~np.isin(held - 1, held)]
        marks[held - 1], marks[held] = english + opening, english + closing
    marks[in_title] = np.where(han, chinese, english)[in_title]
    marks[inside == title - 1] = np.where(han, chinese + 7, english + 9)[inside == title - 1]
    last = firsts[1:] - 1
    marks[last] = np.where(han[last], chinese + 2, english + 10)
    ends[in_title] = False
    ends[inside == title - 1] = True
    return marks, ends


def _capitalise(rng: np.random.Generator, words: Words, tokens: Ints, inside: Ints, ends: NDArray[np.bool_]) -> None:
    """Begin sentences, and a few words within them, with a capital letter."""
    large = (rng.random(len(tokens)) < 0.02) | (inside == 0)
    large[1:] |= ends[:-1]
    tokens[large & (tokens < words.sections["english"][1])] += words.first("capitals")


def _published(rng: np.random.Generator) -> list[tuple[str, str, str, str] | None]:
    """Return publication dates: mostly days, some months and years, few unknown; later years have more articles."""
    span = (LAST_DAY - FIRST_DAY).days
    offsets = (np.sqrt(rng.random(BLOCK)) * span).astype(np.int64).tolist()
    found: list[tuple[str, str, str, str] | None] = []
    for offset, kind in zip(offsets, rng.random(BLOCK).tolist(), strict=True):
        day = FIRST_DAY + timedelta(days=offset)
        if kind < 0.03:
            found.append(None)
        elif kind < 0.08:
            found.append((f"{day.year}", f"{day.year}-01-01", f"{day.year}-12-31", "year"))
        elif kind < 0.2:
            following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
            last = (following - timedelta(days=1)).isoformat()
            found.append((day.isoformat()[:7], f"{day.isoformat()[:7]}-01", last, "month"))
        else:
            found.append((day.isoformat(), day.isoformat(), day.isoformat(), "day"))
    return found
