"""Clusters of words that are used alike, as a feature of the tagging models: a table made at training time."""

from __future__ import annotations

import io
import zipfile
import zlib
from bisect import bisect_left
from functools import lru_cache

import numpy as np

from cuttings_db.resources import resource

__all__ = ["cluster_of", "table_file"]


def table_file() -> str:
    """Return the name of the table in the folder of the models."""
    return "clusters.npz"


@lru_cache(maxsize=1)
def _table() -> tuple[list[int], list[bytes]]:
    """Return the sorted hashes of the words, and their clusters; nothing where the table is missing or damaged."""
    try:
        data = io.BytesIO(resource("models", "crf", table_file()).read_bytes())
        with np.load(data, allow_pickle=False) as stored:
            words, clusters = stored["words"].tolist(), zip(stored["coarse"].tolist(), stored["fine"].tolist())
            return words, [b"%d %d" % pair for pair in clusters]
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error):
        return [], []


def cluster_of(word: str) -> tuple[bytes, bytes]:
    """Return the coarse and the fine cluster of a lower-case word, empty where it has none."""
    words, clusters = _table()
    key = zlib.crc32(word.encode("utf-8", "surrogatepass"))
    place = bisect_left(words, key)
    if place == len(words) or words[place] != key:
        return b"", b""
    coarse, _, fine = clusters[place].partition(b" ")
    return coarse, fine
