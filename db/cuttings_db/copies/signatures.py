"""Signatures of texts by MinHash, and which of them fall into one bucket."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash  # type: ignore[import-untyped]

from cuttings_db.copies.bodies import Body, shingles

__all__ = ["BYTES", "candidates", "method", "sign", "signable"]

# Values of the whole text and of its beginning; two neighbours make a band, and one band in common a candidate. Two
# texts with a third of their shingles in common, as a text and its first third have, meet with a chance of 97 %.
_WHOLE, _LEAD, _BAND = 64, 32, 2
_LEAD_LATIN, _LEAD_HAN = 80, 140
_SEED = 20
# Of every value 16 bits are kept: a band has 32, so that 100,000 texts meet by chance about forty times.
BYTES = 2 * (_WHOLE + _LEAD)
_LEAST_LATIN, _LEAST_HAN = 24, 36
_AT_ONCE = 10_000
# To be raised when tokens, shingles or what counts as boilerplate change.
_VERSION = 1
# In a bucket with more texts than this not every one is compared with every other, but with so many neighbours.
_CROWD, _NEIGHBOURS = 40, 8
# A candidate has so many values in common, of the whole text or of its beginning.
_WHOLE_ALIKE, _LEAD_ALIKE = 9, 9


def _digest(hashes: NDArray[np.uint64], count: int) -> NDArray[np.uint16]:
    """Return `count` values of a set of shingles."""
    rows = RMinHash.digest_matrix_from_flat_token_hashes(hashes, np.array([0, len(hashes)], np.uint64), count, _SEED)
    return (np.array(rows.to_rows()[0], dtype=np.uint64) & np.uint64(0xFFFF)).astype(np.uint16)


def signable(body: Body) -> bool:
    """Say whether a text is long enough to be told from others by its shingles."""
    return len(body) >= (_LEAST_HAN if body.han else _LEAST_LATIN)


def sign(body: Body) -> bytes:
    """Return the signature of a text: `BYTES` bytes, or none where it is too short for one."""
    if not signable(body):
        return b""
    every = shingles(body.tokens, body.shingle)
    lead = every[: (_LEAD_HAN if body.han else _LEAD_LATIN) - body.shingle + 1]
    made = np.concatenate([_digest(every, _WHOLE), _digest(lead, _LEAD)])
    return made.astype("<u2").tobytes()


@lru_cache(maxsize=1)
def method() -> str:
    """Return by what signatures were made: another version of the library that counts otherwise has another name."""
    sample = np.arange(1, 400, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    proof = hashlib.sha256(_digest(sample, _WHOLE).tobytes()).hexdigest()[:12]
    return f"{_VERSION}:{RMinHash.ALGORITHM_VERSION}:{proof}"


def candidates(signatures: NDArray[np.uint16], fresh: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield pairs of rows, at least one of them fresh, that may be copies; each once, in a fixed order.

    `signatures` has a row of `BYTES // 2` values for each text, in the order in which they are to be compared.
    """
    if not len(signatures):
        return
    bands = signatures.reshape(len(signatures), -1, _BAND)
    pairs: set[tuple[int, int]] = set()
    for band in range(bands.shape[1]):
        keys = bands[:, band, 0].astype(np.uint32) << np.uint32(16) | bands[:, band, 1]
        order = np.argsort(keys, kind="stable")
        same = keys[order]
        starts = np.flatnonzero(np.concatenate([[True], same[1:] != same[:-1]]))
        ends = np.concatenate([starts[1:], [len(same)]])
        crowded = np.flatnonzero(ends - starts > 1)
        if not len(crowded):
            continue
        touched = np.concatenate([[0], np.cumsum(fresh[order])])
        crowded = crowded[touched[ends[crowded]] > touched[starts[crowded]]]
        for start, end in zip(starts[crowded].tolist(), ends[crowded].tolist(), strict=True):
            pairs.update(_in_bucket(order[start:end].tolist(), fresh))
    likely = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    for first in range(0, len(likely), _AT_ONCE):
        some = likely[first : first + _AT_ONCE]
        alike = signatures[some[:, 0]] == signatures[some[:, 1]]
        whole, lead = (np.count_nonzero(part, axis=1) for part in (alike[:, :_WHOLE], alike[:, _WHOLE:]))
        yield from some[(whole >= _WHOLE_ALIKE) | (lead >= _LEAD_ALIKE)].tolist()


def _in_bucket(rows: list[int], fresh: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a bucket (ascending rows); in a crowd each with the first ones and those before it."""
    for at, row in enumerate(rows):
        if len(rows) <= _CROWD:
            others = rows[:at]
        else:
            others = [*rows[: min(at, _NEIGHBOURS)], *rows[max(_NEIGHBOURS, at - _NEIGHBOURS) : at]]
        for other in others:
            if fresh[row] or fresh[other]:
                yield other, row
