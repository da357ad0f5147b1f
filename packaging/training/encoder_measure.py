"""Read spans out of label scores, and score them on the development splits: strict spans, micro F1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from training import corpora
from training.encoder_data import LABELS, SLICES, Window, make_window

from cuttings_db.entities.models.encoder_decoding import decode
from cuttings_db.entities.models.word_pieces import WordPieces

__all__ = ["MEASURED", "f1", "measure"]

# Corpus, head, the types that count, consecutive sentences in a window.
MEASURED: tuple[tuple[str, str, tuple[str, ...], int], ...] = (
    ("crossner", "general", ("person", "organisation", "place"), 1),
    ("gum", "general", ("person", "organisation", "place"), 4),
    ("uner-ewt", "general", ("person", "organisation", "place"), 1),
    ("ncbi", "disease", ("disease",), 4),
    ("cdr-disease", "disease", ("disease",), 4),
    ("cdr-chem", "chemical", ("chemical",), 4),
    ("bc2gm", "gene", ("gene",), 1),
)
Scores = Callable[[Sequence[Window]], list[npt.NDArray[np.float32]]]


def f1(right: int, found: int, true: int) -> float:
    """Return F1 in percent."""
    return 200 * right / (found + true) if found + true else 100.0


def measure(vocabulary: WordPieces, score: Scores, most: int) -> dict[str, dict[str, float]]:
    """Return strict F1 by corpus and type on up to `most` sentences; `score` gives label scores by word."""
    result: dict[str, dict[str, float]] = {}
    for name, head, types, size in MEASURED:
        sentences = corpora.development(name)[:most]
        groups = [sentences[i : i + size] for i in range(0, len(sentences), size)]
        all_types = corpora.CORPORA[name if name in corpora.CORPORA else f"{name}-train"].types
        made = [make_window([(s, None) for s in g], all_types, vocabulary, None) for g in groups]
        counts: dict[str, Counter[str]] = {t: Counter() for t in types}
        labels = LABELS[SLICES[head]]
        for window, scores in zip(made, score(made), strict=True):
            gold_columns = window.allowed[:, SLICES[head]]
            gold = [labels[i] for i in np.argmax(gold_columns, axis=1)]
            # A label that is not annotated stays allowed beside O, which comes first: argmax gives O there.
            found = {s for s in decode(scores[:, SLICES[head]], labels) if s[2] in types}
            true = {s for s in corpora.spans(gold) if s[2] in types}
            for kind in types:
                counts[kind]["found"] += sum(s[2] == kind for s in found)
                counts[kind]["true"] += sum(s[2] == kind for s in true)
                counts[kind]["right"] += sum(s[2] == kind for s in found & true)
        result[name] = {t: round(f1(c["right"], c["found"], c["true"]), 2) for t, c in counts.items()}
        if len(types) > 1:
            total = sum(counts.values(), Counter())
            result[name]["all"] = round(f1(total["right"], total["found"], total["true"]), 2)
    return result
