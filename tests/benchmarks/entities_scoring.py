"""Texts made of annotated sentences, and strict span scores of what `find_mentions` makes of them."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from training import corpora

from cuttings_db.entities import find_mentions

Span = tuple[int, int, str]
_OURS = {"chemical": "product"}


@dataclass(frozen=True)
class Set:
    """A development split: how to find it, the types that count, the language, what others reach, what we must."""

    name: str
    corpus: str
    types: tuple[str, ...]
    language: str
    published: str
    marks_are_words: bool = False


THREE = ("person", "organisation", "place")
SETS = (
    Set("CrossNER (held-out tenth)", "crossner", THREE, "en", "as wikigold: web_md 67.7, must 76.5"),
    Set("GUM dev", "gum", THREE, "en", "as PUD: web_md 68.4, must 75.5"),
    Set("UNER EWT (held-out fifth)", "uner-ewt", THREE, "en", "web_md 67.0, must 69"),
    Set("NCBI-disease devel", "ncbi", ("disease",), "en", "must 79", True),
    Set("BC5CDR-disease devel", "cdr-disease", ("disease",), "en", "must 78", True),
    Set("BC5CDR-chem devel", "cdr-chem", ("product",), "en", "must 88", True),
    Set("BC2GM devel", "bc2gm", ("gene",), "en", "must 69", True),
    Set("UNER GSDSimp dev", "zh", THREE, "zh", "must 66.5"),
)


@dataclass
class Score:
    """Counts by type, and what it took."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    characters: int = 0
    seconds: float = 0.0

    def f1(self, kind: str = "") -> tuple[float, float, float]:
        """Return precision, recall and F1 in percent of one type, or of all."""
        chosen = [c for k, c in self.counts.items() if kind in ("", k)]
        right, found, true = (sum(c[name] for c in chosen) for name in ("right", "found", "true"))
        precision, recall = right / max(1, found), right / max(1, true)
        return 100 * precision, 100 * recall, 200 * right / max(1, found + true)


def texts(chosen: Set, style: str, size: int, most: int) -> Iterator[tuple[str, set[Span]]]:
    """Yield texts of `size` sentences with their true spans; `style` is `typed` or `blanks`."""
    sentences = corpora.development(chosen.corpus)[:most]
    for first in range(0, len(sentences), size):
        text, gold = "", set()
        for sentence in sentences[first : first + size]:
            if chosen.language == "zh":
                piece = "".join(sentence.words)
                ends = [sum(len(w) for w in sentence.words[: i + 1]) for i in range(len(sentence.words))]
                places = [(end - len(word), end) for end, word in zip(ends, sentence.words)]
            elif style == "typed":
                piece, places = corpora.detokenise(sentence.words, chosen.marks_are_words)
            else:
                piece, places = corpora.join_by_blanks(sentence.words)
            for begin, end, theirs in corpora.spans(sentence.tags):
                kind = _OURS.get(theirs, theirs)
                if kind in chosen.types:
                    gold.add((len(text) + places[begin][0], len(text) + places[end - 1][1], kind))
            text += piece + "\n\n"
        yield text.removesuffix("\n\n"), gold


def score(chosen: Set, style: str, depth: str, size: int, most: int, errors: Sequence[str] = ()) -> Score:
    """Return the strict scores of `find_mentions` on a set; errors of the types in `errors` are shown."""
    result = Score({t: Counter() for t in chosen.types})
    for text, gold in texts(chosen, style, size, most):
        began = time.process_time()
        mentions = find_mentions(text, chosen.language, depth)
        result.seconds += time.process_time() - began
        result.characters += len(text)
        found = {(m.start, m.end, m.type): m.stage for m in mentions if m.type in chosen.types}
        for kind in chosen.types:
            mine, true = {f for f in found if f[2] == kind}, {g for g in gold if g[2] == kind}
            result.counts[kind].update(found=len(mine), true=len(true), right=len(mine & true))
            if kind in errors:
                for label, spans in (("+", mine - true), ("-", true - mine)):
                    for start, end, _ in sorted(spans):
                        around = f"{text[max(0, start - 40) : start]}[[{text[start:end]}]]{text[end : end + 30]}"
                        print(label, found.get((start, end, kind), ""), around.replace("\n", "¶"))
    return result
