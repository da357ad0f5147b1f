"""The invented words of the search benchmark: a Zipfian vocabulary with word families, names, codes and Han words.

Everything that may stand in a text is a *piece* with a number; a text is a row of numbers, so that NumPy can draw
millions of them. The same seed gives the same pieces on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import Stemmer  # type: ignore[import-not-found]
from numpy.typing import NDArray

SEED = 20_240_607
VOCABULARY = 240_000
HAN_WORDS = 30_000
ENTITIES = 30_000
FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2025, 12, 31)

Strings = NDArray[np.object_]
Ints = NDArray[np.int64]

_FUNCTION = (
    "the of and in to a with for was were is that as by on at from be this are it an or which not have had has but "
    "their its than these after also been between who may more all one during into can no other we patients they our "
    "when there first two will about would time under both over only most some new such could so if out any said she "
    "he his her years according study treatment results data group clinical trial cancer therapy disease cell tumour "
    "response survival phase risk drug dose analysis health research reported compared showed including among"
).split()
_ONSETS = (
    "s s st str sp p p pr pl c c c ch cr cl m m d d dr b b br f f fl fr t t tr h h r r l l g g gr n n v k w j z"
).split()
_VOWELS = "a a e e i i o o u ai ea io ou ia y".split()
_CODAS = ["", "", "", "", "n", "r", "s", "l", "t", "m", "d", "nt", "st", "ck", "x", "p", "rm", "nd"]
_ENDINGS = ("s", "ed", "ing", "er", "ers", "ation", "al", "ly", "ity", "ive", "ness")
_IMMUNO = (
    "therapy therapies logy logist logical genic genicity suppression suppressed suppressive histochemistry assay "
    "assays globulin globulins deficiency deficient modulator modulators modulation compromised competent blot "
    "precipitation fluorescence staining phenotype phenotypes phenotyping score editing oncology proteasome metabolism "
    "toxicity senescence dominant reactive regulator regulatory stimulant stimulatory surveillance conjugate conjugates"
).split()
_TYPED = "qwertyuiopasdfghjklzxcvbnm"
_CODES = (
    "PD-1 PD-L1 EGFR HER2 ALK KRAS CTLA-4 TNF-α IL-2 IL-6 IL-21 BRCA1 BRCA2 CD8 CD19 VEGF-A p53 ROS1 MET NTRK BCL-2 "
    "CAR-T HR+ ORR PFS OS ctDNA MSI-H TMB RECIST-1.1 EGFR-L858R T790M G12D BRAF-V600E FGFR2 PIK3R1 TP53 MYC IDH1"
).split()


@dataclass(frozen=True)
class Words:
    """All pieces, the sections that they lie in, and how likely the words of a section are."""

    pieces: Strings
    sections: dict[str, tuple[int, int]]
    lengths: Ints  # characters of each piece
    english: NDArray[np.float64]  # cumulative probability of each word of the vocabulary
    han: NDArray[np.float64]
    names: NDArray[np.float64]
    followers: Ints  # what most often follows a word of the vocabulary, four for each
    days: Ints  # ordinal of the day for the pieces of section "days" and "han days"

    def first(self, section: str) -> int:
        """Return the number of a section's first piece."""
        return self.sections[section][0]


def make_words(seed: int = SEED) -> Words:
    """Invent everything that may stand in a text."""
    rng = np.random.default_rng(seed)
    english = _english(rng)
    capitals = [w[0].upper() + w[1:] for w in english]
    taken = set(english)
    persons, others = _names(rng, taken)
    days, han_days, ordinals = _days()
    sections: dict[str, tuple[int, int]] = {}
    pieces: list[str] = []
    for name, some in (
        ("english", english),
        ("capitals", capitals),
        ("numbers", _numbers(rng)),
        ("codes", _CODES),
        ("names", [*persons, *others]),
        ("days", days),
        ("han", _han(rng, HAN_WORDS)),
        ("han names", _han_names(rng)),
        ("han days", han_days),
        ("marks", [" ", ", ", ". ", "; ", ": ", " (", ") ", "-", ".\n\n", "\n\n", ".", " “", "” "]),
        ("han marks", ["", "，", "。", "、", "（", "）", "。\n\n", "\n\n", "“", "”"]),
    ):
        sections[name] = (len(pieces), len(pieces) + len(some))
        pieces.extend(some)
    table: Any = np.empty(len(pieces), dtype=object)
    table[:] = pieces
    return Words(
        table,
        sections,
        np.array([len(p) for p in pieces], dtype=np.int64),
        _zipf(len(english), 0.6),
        _zipf(HAN_WORDS, 8.0),
        _zipf(ENTITIES, 12.0),
        np.exp(rng.uniform(0.0, np.log(len(english)), size=(len(english), 4))).astype(np.int64) - 1,
        np.array(ordinals, dtype=np.int64),
    )


def _zipf(count: int, shift: float) -> NDArray[np.float64]:
    """Return the cumulative probabilities of Zipf's law (Mandelbrot's form with exponent 1)."""
    weights = 1.0 / (np.arange(count) + 1.0 + shift)
    summed: NDArray[np.float64] = np.cumsum(weights) / weights.sum()
    return summed


def _invented(rng: np.random.Generator, count: int, syllables: tuple[int, ...]) -> list[str]:
    """Return invented words, each once, of so many syllables (drawn evenly from the tuple)."""
    found: dict[str, None] = {}
    while len(found) < count:
        number = rng.choice(syllables, size=count)
        parts = [
            (rng.integers(len(_ONSETS), size=count), rng.integers(len(_VOWELS), size=count))
            for _ in range(max(syllables))
        ]
        codas = rng.integers(len(_CODAS), size=(max(syllables), count))
        for i in range(count):
            word = "".join(
                _ONSETS[parts[s][0][i]] + _VOWELS[parts[s][1][i]] + _CODAS[codas[s][i]] for s in range(number[i])
            )
            found.setdefault(word)
    return list(found)[:count]


def _english(rng: np.random.Generator) -> list[str]:
    """Return the vocabulary, most frequent word first."""
    bases = [w for w in _invented(rng, 150_000, (2, 2, 2, 3)) if 3 < len(w) < 13]
    families = [base + ending for base in bases[:40_000] for ending in rng.choice(_ENDINGS, size=2)]
    tails = [t + e for t in _invented(rng, 60, (1, 2)) for e in ("", "genic", "logy")]
    immuno = [f"immuno{t}" for t in (*_IMMUNO, *tails)]
    drugs = [f"{stem}{tail}" for stem in _invented(rng, 90, (2, 2, 3)) for tail in ("zumab", "limab", "tuzumab")]
    slips = [slip for word in drugs[:120:2] for slip in _slips(rng, word)]
    first = dict.fromkeys(_FUNCTION)
    # Short words are the frequent ones; chance mixes them.
    rest = list(dict.fromkeys([*bases, *families]))
    order = np.argsort(np.array([len(w) for w in rest]) * 0.9 + rng.gumbel(size=len(rest)))
    ordered = [w for w in (rest[i] for i in order) if w not in first]
    placed = dict.fromkeys([*immuno, *drugs, *slips])
    ordered = [w for w in ordered if w not in placed and not w.endswith("mab") and not w.startswith("immuno")]
    ordered = ordered[: VOCABULARY - len(first) - len(placed)]
    # The special words stand at places drawn evenly from the logarithm of the rank; slips are rare.
    places = np.exp(rng.uniform(np.log(3_000), np.log(len(ordered)), size=len(placed)))
    places[len(placed) - len(slips) :] = rng.uniform(60_000, len(ordered), size=len(slips))
    keys = np.concatenate([np.arange(len(ordered), dtype=np.float64), places - 0.5])
    both = [*ordered, *placed]
    return [*first, *(both[i] for i in np.argsort(keys, kind="stable"))]


def _slips(rng: np.random.Generator, word: str) -> list[str]:
    """Return misspellings of a word, each one or two edits away."""
    made = []
    for _ in range(int(rng.integers(3, 7))):
        at, letter = int(rng.integers(1, len(word) - 3)), _TYPED[rng.integers(26)]
        made.append(
            (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :])[
                int(rng.integers(3))
            ]
        )
    return made


def _numbers(rng: np.random.Generator) -> list[str]:
    """Return numbers as news write them."""
    small = [str(n) for n in range(1, 400)]
    decimals = [f"{v:.1f}" for v in rng.uniform(0, 100, size=400)]
    shares = [f"{v:.1f}%" for v in rng.uniform(0, 100, size=800)]
    large = [f"{v:,}" for v in rng.integers(1_000, 900_000, size=6_000)]
    trials = [f"NCT{v:08d}" for v in rng.integers(100_000, 7_000_000, size=30_000)]
    return [*small, *decimals, *shares, *large, *trials]


def _names(rng: np.random.Generator, taken: set[str]) -> tuple[list[str], list[str]]:
    """Return names of persons, and names of organisations, places and so on; no word of them is in the vocabulary."""
    fresh = [w.capitalize() for w in _invented(rng, 24_000, (1, 2, 2)) if len(w) > 2 and w not in taken]
    rng.shuffle(fresh)
    given, surnames = fresh[:2_000], fresh[2_000:]
    half = ENTITIES // 2
    persons = list(
        dict.fromkeys(
            f"{given[a]} {surnames[b]}"
            for a, b in zip(
                rng.integers(len(given), size=half * 2), rng.integers(len(surnames), size=half * 2), strict=True
            )
        )
    )[:half]
    tails = ("University", "Hospital", "Institute", "Pharma", "Society", "Congress", "Foundation")
    chosen = rng.choice(tails, size=len(surnames) * 2)
    others = list(dict.fromkeys(f"{w} {t}" for w, t in zip([*surnames, *surnames], chosen, strict=True)))
    return persons, others[: ENTITIES - half]


def _han_characters() -> list[str]:
    """Return the 3,755 common characters of GB 2312."""
    codes = [bytes([high, low]) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)]
    return [c.decode("gb2312") for c in codes if c < b"\xd7\xfa"]


def _han(rng: np.random.Generator, count: int) -> list[str]:
    """Return Han words of one to four characters, most frequent first."""
    characters = _han_characters()
    rng.shuffle(characters)
    weights = 1.0 / (np.arange(len(characters)) + 30.0)
    weights /= weights.sum()
    found: dict[str, None] = dict.fromkeys(characters[:40])
    while len(found) < count:
        lengths = rng.choice([2, 2, 2, 2, 3, 4], size=count)
        drawn = rng.choice(len(characters), size=(count, 4), p=weights)
        for i in range(count):
            found.setdefault("".join(characters[c] for c in drawn[i, : lengths[i]]))
    return list(found)[:count]


def _han_names(rng: np.random.Generator) -> list[str]:
    """Return as many Chinese names as there are names in the alphabet."""
    surnames = "王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林"
    characters = _han_characters()
    found: dict[str, None] = {}
    while len(found) < ENTITIES:
        drawn = rng.integers(len(characters), size=(ENTITIES, 2))
        for i in range(ENTITIES):
            found.setdefault(
                surnames[int(rng.integers(len(surnames)))] + characters[drawn[i, 0]] + characters[drawn[i, 1]]
            )
    return list(found)[:ENTITIES]


def _days() -> tuple[list[str], list[str], list[int]]:
    """Return days as English and as Chinese articles write them, and their ordinals."""
    months = "January February March April May June July August September October November December".split()
    english, chinese, ordinals = [], [], []
    day = FIRST_DAY
    while day <= LAST_DAY:
        month = months[day.month - 1]
        english.append(f"{day.day} {month} {day.year}" if day.day % 2 else f"{month} {day.day}, {day.year}")
        chinese.append(f"{day.year}年{day.month}月{day.day}日")
        ordinals.append(day.toordinal())
        day += timedelta(days=1)
    return english, chinese, ordinals


def word_groups(words: Words) -> tuple[Ints, NDArray[np.bool_]]:
    """Return the stem group of each word of the vocabulary, and which words every engine puts in the same group.

    FTS5 stems by Porter's first algorithm, we and tantivy by his second.
    """
    vocabulary = words.pieces[slice(*words.sections["english"])].tolist()
    groups: list[Ints] = []
    for name in ("english", "porter"):
        stems = Stemmer.Stemmer(name).stemWords(vocabulary)
        groups.append(np.unique(np.array(stems), return_inverse=True)[1].astype(np.int64))
    second, first = groups
    same = np.ones(len(vocabulary), dtype=np.bool_)
    # A group is the same where neither side of the pairing splits it.
    pairs = np.unique(np.stack([second, first]), axis=1)
    split_second = np.bincount(pairs[0]) > 1
    split_first = np.bincount(pairs[1]) > 1
    same &= ~split_second[second] & ~split_first[first]
    return second, same


if __name__ == "__main__":
    made = make_words()
    print({name: last - first for name, (first, last) in made.sections.items()})
