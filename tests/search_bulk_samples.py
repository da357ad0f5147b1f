"""What the bulk reading of texts is held against: the scan of each text by itself, and texts full of its hard cases."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np

from cuttings_db.search import Document
from cuttings_db.search.analysis import scan
from cuttings_db.search.document import FIELDS
from cuttings_db.search.inverting import Inverted
from cuttings_db.search.offsets import encode_offsets

# Pieces that mean something to their neighbours, of every script, with what may stand between them.
PIECES = (
    "stage", "Stadium", "phase", "type", "grade", "III", "IIIa", "IV", "iv", "i", "I", "V", "x", "XII", "Ⅲ",
    "Ⅷ", "ⅧⅧ", "ⅳ", "IIIB", "T3-IV", "IV2", "and", "or", "bis", "to", "2", "3a", "12", "3.5", "1,000", "1,0000",
    "12,345,678", "1,000a", "0·05", "PD", "PD-1", "L1", "PDL1", "CD8", "B", "T", "a", "A", "C", "ab", "Müller",
    "TNF", "α", "TNF-α", "β1", "alpha", "gamma", "αβγδε", "µ", "IFN", "é", "e\u0301", "\u0301", "\u0308x",
    "naïve", "ﬁbrosis", "ß", "ª", "²", "CO₂", "m²", "1º", "Ｂ", "ＰＤ", "ＰＤ－１", "ＩＩ", "immuno", "therapy",
    "check", "Aber", "O’Brien", "U.S.", "HER2/neu", "a&b", "x_y", "_", "__", "_\u0301", "Онколог", "ольга",
    "العربية", "हिन्दी", "हि", "\u093f", "ἀρχή", "א", "期", "III期", "Ⅲ期", "级", "型", "類", "类", "肺癌",
    "胃", "一", "突变", "學", "至", "和", "或", "及", "、", "，", "。", "：", "ガン", "ｶﾞﾝ", "カ\u3099", "ー",
    "면역", "\u1106\u1167\u11ab", "ㄱ", "ไทย", "ำ", "々", "\u302a", "𠮷", "\U0003134a", "豈", "(", ")", "[",
    "“", "”", "«", "»", "…", "!", "?", ";", ":", ",", ".", "-", "--", "–", "—", "‐", "−", "/", "～", "~", "'",
    "’", "·", "&", "⁄", "%", "+", "=", "@", "™", "®", "©", "°", "÷", "×", "\u00ad", "\u200b", "\ufeff",
    "\u2060", "\ud800", "\udfff", "\0", "\x1f", "\x1c", "😀", "👩‍🔬", "\ue000", "\U000e0100", "\U0010ffff",
    "immuno-\n", "check-\n", "‐ \n\t", "-\r\n", "- \n\n", "Wortteil-\nà", "supercalifragilisticexpialidocious",
    "x" * 24, "y" * 25, "é" * 12, "z" * 70, "9" * 70, "a-" * 9 + "a", "1-" * 12 + "2", "NCT01234567",
    "2024-05-06", "a,b", "1,2", "II,III", "II-III", "II/III", "II~IV", "i.e.", "x.y", "v.d", "III\u0301",
    "stageIII", "type-2", "level", "期间", "0", "٣", "Ⅿ", "½", "㈠",
)  # fmt: skip
SEPARATORS = ("", "", "", " ", " ", " ", "  ", "\n", "\n\n", "\n \n", "\t", "\u00a0", "\u3000", "-", "、", ",", "\r\n")


def random_text(rng: random.Random, most: int = 30) -> str:
    """Return pieces and separators in any order, sometimes of a few kinds only."""
    pieces = PIECES if rng.random() < 0.5 else rng.sample(PIECES, 8)
    separators = SEPARATORS if rng.random() < 0.5 else (" ",)
    return "".join(rng.choice(pieces) + rng.choice(separators) for _ in range(rng.randrange(most)))


def postings(inverted: Inverted, field: str) -> dict[bytes, dict[int, list[int]]]:
    """Return the positions of each term in each document; everything in the order in which it is written."""
    found = inverted.fields[field]
    rows: dict[bytes, dict[int, list[int]]] = {}
    documents, counts, positions = iter(found.documents.tolist()), iter(found.counts.tolist()), found.positions.tolist()
    place = 0
    for term, frequency in zip(found.terms, found.frequencies.tolist(), strict=True):
        row: dict[int, list[int]] = {}
        for _ in range(frequency):
            document, count = next(documents), next(counts)
            row[document] = positions[place : place + count]
            place += count
        assert term not in rows
        rows[bytes(term)] = row
    assert place == len(positions)
    assert next(documents, None) is next(counts, None) is None
    return rows


def assert_as_scanned(documents: Sequence[Document], inverted: Inverted) -> None:
    """Hold what was inverted against the scan of each text."""
    ordered = sorted(documents, key=lambda d: d.id)
    assert inverted.articles.tolist() == [d.id for d in ordered]
    assert inverted.digests.tolist() == [d.digest() for d in ordered]
    for field in FIELDS:
        scans = [scan(getattr(d, field)) for d in ordered]
        places: dict[bytes, dict[int, set[int]]] = {}
        for number, found in enumerate(scans):
            for term, position in zip(found.terms, found.positions, strict=True):
                places.setdefault(term.encode("utf-8", "surrogatepass"), {}).setdefault(number, set()).add(position)
        expected = {t: {n: sorted(p) for n, p in sorted(row.items())} for t, row in sorted(places.items())}
        rows = postings(inverted, field)
        assert rows == expected
        assert [*rows] == [*expected]
        assert [[*row] for row in rows.values()] == [[*row] for row in expected.values()]
        lengths = [len(found.starts) for found in scans]
        assert inverted.lengths[field].tolist() == lengths
        starts, ends = (
            np.array([place for found in scans for place in getattr(found, name)], dtype=np.int64)
            for name in ("starts", "ends")
        )
        offsets = encode_offsets(starts, ends, np.array(lengths, dtype=np.int64))
        for name in ("codes", "at", "gaps", "sizes"):
            assert getattr(inverted.offsets[field], name).tolist() == getattr(offsets, name).tolist()
