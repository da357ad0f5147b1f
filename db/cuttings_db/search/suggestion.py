"""Did you mean: the nearest words that the index does know, for a question that found nothing."""

from __future__ import annotations

import re

from cuttings_db.folding import fold
from cuttings_db.search.chunks import CHUNK, GRAM, cut_chunk
from cuttings_db.search.lexicon import Lexicon
from cuttings_db.search.matching import Source
from cuttings_db.search.query import Filter, Phrase, Query, Wildcard, leaves

__all__ = ["suggest"]

_MIN_WORD = 3
_MAX_WORDS = 24


def _known(lexicon: Lexicon, word: str) -> bool:
    """Say whether the index has the word in any form."""
    return bool(lexicon.variants(word) or lexicon.forms(word))


def suggest(source: Source, query: Query) -> str | None:
    """Return the question with its unknown words replaced by known ones, or None if there is nothing better."""
    lexicon = source.lexicon("text")
    words: dict[str, None] = {}
    for node, positive in leaves(query.root):
        if positive and not isinstance(node, Filter | Wildcard) and getattr(node, "field", "") in ("", "text", "title"):
            text = " ".join(node.words) if isinstance(node, Phrase) else getattr(node, "text", "")
            words.update(dict.fromkeys(m.group() for m in CHUNK.finditer(text)))
    better: dict[str, str] = {}
    for word in list(words)[:_MAX_WORDS]:
        if GRAM.search(word) or len(word) < _MIN_WORD or _chunk_known(lexicon, word):
            continue
        replacement = lexicon.correction(fold(word))
        if replacement:
            better[word] = replacement
    if not better:
        return None
    longest_first = sorted(better, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(w)}(?!\w)" for w in longest_first))
    suggestion = pattern.sub(lambda m: better[m.group()], query.text)
    return suggestion if suggestion != query.text else None


def _chunk_known(lexicon: Lexicon, word: str) -> bool:
    """Say whether all atoms of a chunk are words of the index; codes with digits are not corrected piece by piece."""
    chunk = cut_chunk(word)
    return bool(chunk.atoms) and (
        (len(chunk.atoms) > 1 and any(a.isdigit() for a in chunk.atoms)) or all(_known(lexicon, a) for a in chunk.atoms)
    )
