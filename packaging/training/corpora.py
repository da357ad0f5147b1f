"""The annotated corpora the models are trained and measured on: files with their hashes, readers, splits, spellings.

The files are other people's and lie outside the repository; `CUTTINGS_CORPORA` or `../shared/gold/ner` beside the
checkout names their folder. Every file is compared with its SHA-256 before the first line is read.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

__all__ = [
    "CORPORA",
    "Corpus",
    "Sentence",
    "check_all",
    "corpora_folder",
    "detokenise",
    "development",
    "join_by_blanks",
    "read",
    "spans",
    "train",
]

_TYPES = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "EVENT": "event",
    "MISC": "misc",
    "Disease": "disease",
    "Chemical": "chemical",
    "GENE": "gene",
}


@dataclass(frozen=True, slots=True)
class Corpus:
    """One file: its hash, its source with licence, and the types that it annotates (all others are unknown there)."""

    file: str
    sha256: str
    source: str
    licence: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words and one BIO tag per word (`O`, `B-person`, `I-person`, …)."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


_FIVE = ("person", "organisation", "place", "event", "misc")
_THREE = ("person", "organisation", "place")
_GUM = ("amir-zeldes/gum", "CC BY 4.0 (annotations), CC BY / CC BY-SA (texts)")
_UNER = ("UniversalNER UNER_English-EWT", "CC BY-SA 4.0")
_ZH = ("UniversalNER UNER_Chinese-GSDSIMP", "CC BY-SA 4.0")
_MTL = ("cambridgeltl/MTL-Bioinformatics-2016", "CC BY 4.0")
CORPORA: dict[str, Corpus] = {
    "crossner": Corpus(
        "crossner.iob",
        "6c4d373f27f6269cef81c215c5417b48aaead2443c2b08f7315bf4425c0afe36",
        "zliucr/CrossNER",
        "MIT (texts CC BY-SA)",
        _FIVE,
    ),
    "gum-train": Corpus(
        "gum-train.iob", "4833f54311bf3a92fbad80862e9fb3d9da85a7628973c0ead250dbf5e9f718cf", *_GUM, _FIVE
    ),
    "gum-dev": Corpus("gum-dev.iob", "e755102911eaceb870bd939416bb888b932a65156470acd75c167cc8ccc11940", *_GUM, _FIVE),
    "uner-ewt": Corpus(
        "uner-ewt-dev.iob", "4bc5515ab6d9b229047560840d95ccb825876a248a4c791c643f34b7b67648f1", *_UNER, _THREE
    ),
    "ncbi-train": Corpus(
        "NCBI-disease.train.iob",
        "58379baf4614b8d757d93dd7a21b202849ca99f9b9d71b49185523ff5443300c",
        *_MTL,
        ("disease",),
    ),
    "ncbi-dev": Corpus(
        "NCBI-disease.devel.iob",
        "b4e1e7efcc2a35047bf2f3d281648357470e674f555d4a26a0049ac37d59cc61",
        *_MTL,
        ("disease",),
    ),
    "cdr-disease-train": Corpus(
        "BC5CDR-disease.train.iob",
        "d630dafe7dd67e21350cc3278dbdcfadcccbb2b63d0fda83b2427853988e5ad9",
        *_MTL,
        ("disease",),
    ),
    "cdr-disease-dev": Corpus(
        "BC5CDR-disease.devel.iob",
        "8c3af95475029c2100c2b7c0108b2715bc700ac198c7a21d587f11f1d06b17bd",
        *_MTL,
        ("disease",),
    ),
    "cdr-chem-train": Corpus(
        "BC5CDR-chem.train.iob",
        "165c4cd2efadd0caf1bb8f3c6bcd3acca199446bb3d55eb06d9137114c9a0b2d",
        *_MTL,
        ("chemical",),
    ),
    "cdr-chem-dev": Corpus(
        "BC5CDR-chem.devel.iob",
        "3f1df5cfcff95735663ffc37121fd3687e82b1e9a019bec0480491502652721b",
        *_MTL,
        ("chemical",),
    ),
    "bc2gm-train": Corpus(
        "BC2GM.train.iob", "46e17f4e1509483b82c03f27d6f0214020f738fb71704356fb3445eb824ab38d", *_MTL, ("gene",)
    ),
    "bc2gm-dev": Corpus(
        "BC2GM.devel.iob", "33a94577aa22f1e70ec9e02781a05baa4e1390e866d28bf2b344888e4e3d4103", *_MTL, ("gene",)
    ),
    "zh-train": Corpus(
        "zh_gsdsimp-ud-train.iob2", "a03b5260c3d960aa711ff5f12b797de5c7d7f412563593c173cd0e7135001db5", *_ZH, _THREE
    ),
    "zh-dev": Corpus(
        "zh_gsdsimp-ud-dev.iob2", "8aeab3ac662468e258a65f887844c50cee8311cb080b60a421ff7aa8a05e8032", *_ZH, _THREE
    ),
}
# Corpora without a development file of their own: the last share of their sentences is held out.
_HELD_OUT = {"crossner": 0.10, "uner-ewt": 0.20}


def corpora_folder() -> Path:
    """Return the folder of the corpora; FileNotFoundError says where it was looked for."""
    named = os.environ.get("CUTTINGS_CORPORA")
    folder = Path(named) if named else Path(__file__).resolve().parents[2].parent / "shared" / "gold" / "ner"
    if not folder.is_dir():
        raise FileNotFoundError(f"no corpora in {folder}; set CUTTINGS_CORPORA to their folder")
    return folder


def _checked(name: str) -> Path:
    """Return the path of a corpus; ValueError where the file is not the one the models were made from."""
    corpus = CORPORA[name]
    path = corpora_folder() / corpus.file
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != corpus.sha256:
        raise ValueError(f"{corpus.file} has SHA-256 {digest}, not {corpus.sha256}")
    return path


def check_all() -> None:
    """Compare every file with its hash."""
    for name in CORPORA:
        _checked(name)


def _tag(raw: str) -> str:
    """Turn a corpus tag into ours."""
    if raw == "O":
        return raw
    head, _, kind = raw.partition("-")
    return f"{head}-{_TYPES[kind]}"


@cache
def read(name: str) -> tuple[Sentence, ...]:
    """Return all sentences of a corpus; ill-formed `I-` starts become `B-`."""
    # The Chinese files are CoNLL-U Plus with comments (number, word, tag, …), the others have word and tag.
    columns = (1, 2) if CORPORA[name].file.endswith(".iob2") else (0, 1)
    sentences: list[Sentence] = []
    words: list[str] = []
    tags: list[str] = []

    def close() -> None:
        if words:
            sentences.append(Sentence(tuple(words), tuple(tags)))
        words.clear()
        tags.clear()

    for line in _checked(name).read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            close()
            continue
        fields = line.split("\t")
        if len(fields) <= columns[1]:
            continue
        tag = _tag(fields[columns[1]].strip())
        if tag.startswith("I-") and (not tags or tags[-1][2:] != tag[2:]):
            tag = "B-" + tag[2:]
        words.append(fields[columns[0]])
        tags.append(tag)
    close()
    return tuple(sentences)


def train(name: str) -> tuple[Sentence, ...]:
    """Return the sentences of a corpus that models may learn from."""
    if name in _HELD_OUT:
        sentences = read(name)
        return sentences[: round(len(sentences) * (1 - _HELD_OUT[name]))]
    return read(f"{name}-train")


def development(name: str) -> tuple[Sentence, ...]:
    """Return the sentences of a corpus that models are measured on, never trained."""
    if name in _HELD_OUT:
        sentences = read(name)
        return sentences[round(len(sentences) * (1 - _HELD_OUT[name])) :]
    return read(f"{name}-dev")


def spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return the spans (first word, word after the last, type) of a tag sequence."""
    found: set[tuple[int, int, str]] = set()
    start, kind = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        if kind and (tag[:1] != "I" or tag[2:] != kind):
            found.add((start, index, kind))
            kind = ""
        if tag[:1] == "B" or (tag[:1] == "I" and not kind):
            start, kind = index, tag[2:]
    return found


def join_by_blanks(words: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the words joined by single blanks, and the place of each word in that text."""
    return _lay(words, [])


_CLOSING = frozenset(
    [".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "…", "”", "’", "'s", "’s", "n't", "n’t", "'", "°"]
)
_CONTRACTED = frozenset(["'s", "’s", "'re", "'ve", "'ll", "'d", "'m", "’re", "’ve", "’ll", "’d", "’m", "n't", "n’t"])
_OPENING = frozenset(["(", "[", "{", "“", "‘", "$", "£", "€", "#"])
_TIGHT = frozenset(["-", "–", "/", "‐"])


def detokenise(words: Sequence[str], split_at_marks: bool = False) -> tuple[str, list[tuple[int, int]]]:
    """Return the words as a person would have typed them, and the place of each word in that text.

    `split_at_marks` tells that the corpus parts every hyphen, slash and apostrophe (the biomedical ones do), so that
    these marks stand close on both sides.
    """
    close: list[int] = []  # words with no blank before them
    double = False
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        if not index or before in _OPENING or (word in _CLOSING and word != "'") or word in _CONTRACTED:
            close.append(index)
        if word in {'"', "``", "''"}:
            if double:
                close.append(index)
            double = not double
        elif before in ('"', "``", "''") and double:
            close.append(index)
        if split_at_marks and (word in _TIGHT or before in _TIGHT or word == "'" or before == "'"):
            close.append(index)
    return _lay(words, close)


def _lay(words: Iterable[str], close: Iterable[int]) -> tuple[str, list[tuple[int, int]]]:
    """Join words by blanks except before those of `close`."""
    tight = set(close)
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for index, word in enumerate(words):
        if index and index not in tight:
            pieces.append(" ")
            length += 1
        places.append((length, length + len(word)))
        pieces.append(word)
        length += len(word)
    return "".join(pieces), places
