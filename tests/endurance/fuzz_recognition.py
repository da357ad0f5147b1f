"""Doors of recognition: texts of strangers before the grammars of dates and names, and the text layer."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
import zlib
from collections.abc import Iterator, Sequence

from cuttings_db.dates import date_in_address, find_dates, publication_evidence, settle_published
from cuttings_db.dates.rules import all_rules
from cuttings_db.entities import find_claims, find_mentions, identity_key
from cuttings_db.folding import fold, fold_with_map, simplify
from cuttings_db.intervals import day_number, parse_edtf
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.text import detect_language, lay_out_text, sentences
from endurance import fuzz_seeds as seeds
from endurance.fuzz_door import Door, hold
from endurance.fuzz_holding import holds_of_claims, holds_of_dates, holds_of_evidence, holds_of_layer, holds_of_mentions
from endurance.fuzz_mutating import word_mutator
from endurance.fuzz_words import EN, HTML, MARKDOWN, TEXT, ZH

__all__ = ["doors"]

_PUBLISHED = (None, "2024-06-09", "2025", "[2019-06-24..]", "[2025-08-26..2025-12-31]", "0001-01", "9999-12-31", "201X")
_LARGEST = 3000
# Accents, and the marks that are composed for Korean and Japanese; those of other scripts are letters to a search.
_COMPOSED = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u3099\u309a]")


def _text(data: bytes) -> str:
    """Return bytes as a text as the archive holds it: no halves of characters, lines that end in LF."""
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _check_dates(data: bytes) -> None:
    text = _text(data)
    published = _PUBLISHED[zlib.crc32(data) % len(_PUBLISHED)]
    dates = find_dates(text, published, ranges="halves" if len(data) % 5 == 0 else None)
    holds_of_dates(text, dates)
    hold(all(a.end <= b.start for a, b in itertools.pairwise(dates)), "dates do not overlap")


def _check_evidence(data: bytes) -> None:
    text = _text(data)
    found = publication_evidence(text, lay_out_text(text))
    holds_of_evidence(found)
    hold(found == sorted(found, key=lambda e: -e.weight), "the best evidence comes first")
    settled = settle_published(found)
    if settled is not None:
        parse_edtf(settled.edtf)
        ordered = not (settled.lo and settled.hi) or day_number(settled.lo) <= day_number(settled.hi)
        hold(ordered, "what is settled does not end before it begins")
    for line in text.split("\n")[:20]:
        if edtf := date_in_address(line):
            parse_edtf(edtf)


def _check_mentions(data: bytes) -> None:
    text = _text(data)
    layer = lay_out_text(text) if len(data) % 2 else None
    mentions = find_mentions(text, depth="fast", layer=layer)
    holds_of_mentions(text, mentions)
    holds_of_claims(text, mentions, find_claims(text, mentions, layer))


def _check_claims(data: bytes) -> None:
    """What is claimed of names found by the full pass, which finds other ones."""
    text = _text(data)
    mentions = find_mentions(text, depth="full")
    holds_of_mentions(text, mentions)
    holds_of_claims(text, mentions, find_claims(text, mentions))


def _check_identity(data: bytes) -> None:
    name = " ".join(_text(data).split())
    if not name:
        return
    kind = ENTITY_TYPES[zlib.crc32(data) % len(ENTITY_TYPES)]
    key = identity_key(kind, name)
    hold(key or not any(map(str.isalnum, name)), "a name has a key")
    hold(identity_key(kind, name) == key, "a name has one key")
    hold(identity_key(kind, f" {name} ") == key, "blanks around a name do not change its key")
    key.encode("utf-8")


def _check_folding(data: bytes) -> None:
    text = _text(data)
    folded, origins = fold_with_map(text)
    hold(folded == fold(text), "both foldings are one")
    hold(len(folded) == len(origins), "every folded character has an origin")
    hold(all(0 <= o < len(text) for o in origins), "an origin lies inside the text")
    hold(all(a <= b for a, b in itertools.pairwise(origins)), "origins never fall")
    hold(fold(folded) == folded, "folding twice changes nothing")
    hold(len(simplify(text)) == len(text), "simplifying keeps the length")
    apart = unicodedata.normalize("NFD", text)
    if not any(unicodedata.combining(c) and not _COMPOSED.match(c) for c in apart):
        hold(fold(apart) == fold(unicodedata.normalize("NFC", text)), "folding is deaf to composition")


def _check_edtf(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    try:
        interval = parse_edtf(text)
    except ValueError:
        return
    hold(interval.edtf == text.strip(), "an interval keeps its EDTF")
    hold(parse_edtf(interval.edtf) == interval, "an interval is read again as it was")
    if interval.lo and interval.hi:
        hold(day_number(interval.lo) <= day_number(interval.hi), "an interval does not end before it begins")


def _check_layer(data: bytes) -> None:
    text = _text(data)
    holds_of_layer(text, lay_out_text(text))
    found = sentences(text)
    hold(all(0 <= s < e <= len(text) for s, e in found), "a sentence lies inside the text")
    hold(all(a[1] <= b[0] for a, b in itertools.pairwise(found)), "sentences do not overlap")
    hold(len(detect_language(text)) in (0, 2, 3), "a language is a code")


def _pieces(chinese: bool | None) -> Iterator[bytes]:
    """Yield pieces of sample articles."""
    for language in (False, True):
        if chinese is None or chinese is language:
            for text in seeds.articles(language):
                size = 700 if language else 1800
                for start in range(0, min(len(text), 2 * size), size):
                    yield text[start : start + size].encode()


def _dated(chinese: bool) -> Iterator[bytes]:
    """Yield sample articles, and what every rule for dates has as its examples, so that none lies unreached."""
    yield from _pieces(chinese)
    find_dates("9 June 2024")
    examples = [text for rule in all_rules() for text, _edtf in rule.positive]
    chosen = [text for text in examples if any("一" <= c <= "鿿" for c in text) is chinese]
    for start in range(0, len(chosen), 12):
        yield "\n".join(chosen[start : start + 12]).encode()


_NAMES = (
    *("Hu Xin", "胡欣", "Dr. Anna-Maria O’Neill Jr.", "EGFR L858R", "PD-1", "HER2/neu", "Keytruda", "北京大学第一医院"),
    *(
        "NCT01234567",
        "KEYNOTE-189",
        "ESMO 2024",
        "Zhang, Wei",
        "University of Texas MD Anderson Cancer Center",
        "TNF-α",
    ),
    *("non-small cell lung cancer", "The Lancet", "林教授", "Société d’Oncologie", "阿列克谢·纳瓦利内", "J. R. R. Lee"),
)
_EDTF = (
    *(
        "2024-06-09",
        "2024-06",
        "2024",
        "2024-XX",
        "2024-06-XX",
        "201X",
        "20XX",
        "2024-21",
        "2024-33",
        "2024-40",
        "-0044",
    ),
    *(
        "2019/2020-03",
        "2019/..",
        "../2020",
        "[2019..]",
        "[..2020-01]",
        "[2019-01-02..2020]",
        "2024~",
        "2024-06?",
        "0000",
    ),
    "9999-12-31",
)


def _encoded(words: Sequence[str]) -> Iterator[bytes]:
    return (word.encode() for word in words)


def doors() -> list[Door]:
    """Return the doors of this room."""
    english, chinese, both = (functools.partial(_pieces, language) for language in (False, True, None))
    dated_english, dated_chinese = (functools.partial(_dated, language) for language in (False, True))
    names, dates = functools.partial(_encoded, _NAMES), functools.partial(_encoded, _EDTF)
    everything = EN + ZH + TEXT
    known = {"largest": _LARGEST, "seconds_a_kilobyte": 0.3}
    return [
        Door("dates-en", _check_dates, dated_english, EN, word_mutator(EN + TEXT[:30]), **known),
        Door("dates-zh", _check_dates, dated_chinese, ZH, word_mutator(ZH + EN[:20]), **known),
        Door("evidence", _check_evidence, both, EN + ZH, word_mutator(everything), **known),
        Door("mentions-en", _check_mentions, english, EN, word_mutator(EN + TEXT[:30]), **known),
        Door("mentions-zh", _check_mentions, chinese, ZH, word_mutator(ZH + EN), **known),
        Door("claims", _check_claims, both, EN + ZH, word_mutator(EN + ZH), _LARGEST, 5, 1),
        Door("identity", _check_identity, names, EN + ZH, word_mutator(everything), 300),
        Door("folding", _check_folding, names, TEXT + ZH, word_mutator(TEXT + ZH), 600),
        Door("edtf", _check_edtf, dates, (), None, 60),
        Door("layer", _check_layer, both, TEXT + MARKDOWN, word_mutator(everything + MARKDOWN + HTML[:8]), **known),
    ]
