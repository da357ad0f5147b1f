"""The Chinese recogniser: people, organisations and places in sentences of Han characters, by a small network."""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from functools import lru_cache

from cuttings_db.entities.candidates import MODEL, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.models.chinese_balance import believable, doubt_rules, fit
from cuttings_db.entities.models.chinese_network import ChineseNetwork
from cuttings_db.entities.models.chinese_units import Clause, Lexicon, clauses, plain_form
from cuttings_db.entities.models.troubles import heal, note
from cuttings_db.model import EntityType
from cuttings_db.resources import resource

__all__ = ["find_chinese_encoded", "network"]

_NAME = "the Chinese model"
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff〇]")
_KANA = re.compile("[\u3041-\u30ff]")
_TYPES: dict[str, EntityType] = {"person": "person", "organisation": "organisation", "place": "place"}


def read_lexicon() -> Lexicon:
    """Return the shipped lists of words: lines of the bits of their kinds and the words."""
    words: dict[str, int] = {}
    with gzip.open(resource("models", "chinese", "lexicon.txt.gz"), "rt", encoding="utf-8") as file:
        for line in file:
            bits, _, listed = line.rstrip("\n").partition("\t")
            words.update(dict.fromkeys(listed.split(" "), int(bits)))
    if not words:
        raise ValueError("the lexicon is empty")
    return Lexicon(words)


@lru_cache(maxsize=1)
def network() -> ChineseNetwork | None:
    """Return the network, read once, or None where its files are missing or broken: rules and lists work alone."""
    try:
        found = ChineseNetwork(resource("models", "chinese", "network.npz"), read_lexicon())
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
        note(_NAME, f"{type(problem).__name__}: {problem}")
        return None
    heal(_NAME)
    return found


def _is_ours(plain: str, clause: Clause) -> bool:
    """Say whether a clause is Chinese: not Japanese, and not a few Han characters in a foreign sentence."""
    start, end = clause.starts[0], clause.ends[-1]
    kana = len(_KANA.findall(plain, start, end))
    return kana < 2 or kana * 10 < len(_HAN.findall(plain, start, end))


def find_chinese_encoded(context: Context) -> list[Candidate]:
    """Return the people, organisations and places that the network sees; nothing where it is not there.

    What rules and lists proposed before and the network doubts is taken back from the context.
    """
    if len(_HAN.findall(context.text)) < 2:
        return []
    reader = network()
    if reader is None:
        return []
    plain = plain_form(context.text)
    ours = [clause for clause in clauses(plain) if _is_ours(plain, clause)]
    seen: list[Candidate] = []
    read: list[tuple[int, int]] = []
    for clause, spans in zip(ours, reader.spans(ours), strict=True):
        # Latin names in a sentence that is mostly Latin belong to the model of that language.
        chinese = 2 * sum(1 for symbol in clause.symbols if _HAN.match(symbol)) >= len(clause.symbols)
        if chinese:
            read.append((clause.starts[0], clause.ends[-1]))
        for first, last, kind in spans:
            start, end = clause.starts[first], clause.ends[last - 1]
            if chinese or _HAN.search(plain, start, end):
                seen.append(Candidate(start, end, _TYPES[kind], MODEL, "chinese"))
    fit(context, plain, seen)
    doubt_rules(context, plain, read, seen)
    return believable(context, plain, seen)
