"""Words and their pieces as an uncased WordPiece vocabulary has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.entities.models.word_pieces import PAD, SEPARATOR, START, UNKNOWN, WordPieces, split_words

SMALL = [
    PAD,
    UNKNOWN,
    START,
    SEPARATOR,
    "un",
    "##aff",
    "##able",
    "want",
    "##ed",
    "lung",
    "resume",
    ",",
    "(",
    "##a",
    "a",
    "肺",
]


def words_of(text: str) -> list[str]:
    return [text[s:e] for s, e in split_words(text)]


def pieces_of(word: str) -> list[str]:
    vocabulary = WordPieces(SMALL)
    return [SMALL[number] for number in vocabulary.pieces(word)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PD-L1 (CD274),", ["PD", "-", "L1", "(", "CD274", ")", ","]),
        ("St. Mary's", ["St", ".", "Mary", "'", "s"]),
        ("肺癌 and Lunge", ["肺", "癌", "and", "Lunge"]),
        ("a_b", ["a", "_", "b"]),
        ("Name ........ Date", ["Name", "........", "Date"]),
        ("well...", ["well", ".", ".", "."]),
        ("cafe\u0301s", ["cafe\u0301s"]),
        ("α-synuclein\u00a0β", ["α", "-", "synuclein", "β"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_words_end_at_marks_and_blanks(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("unaffable", ["un", "##aff", "##able"]),
        ("Wanted", ["want", "##ed"]),
        ("LUNG", ["lung"]),
        ("Résumé", ["resume"]),
        ("re\u0301sume\u0301", ["resume"]),
        ("xyz", [UNKNOWN]),
        ("wantxyz", [UNKNOWN]),
        ("肺", ["肺"]),
        ("a" * 101, [UNKNOWN]),
        ("a" * 4, ["a", "##a", "##a", "##a"]),
        ("\u0301", [UNKNOWN]),
    ],
)
def test_the_longest_known_piece_is_taken_from_the_left(word: str, expected: list[str]) -> None:
    assert pieces_of(word) == expected


def test_a_vocabulary_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[CLS\]"):
        WordPieces([PAD, UNKNOWN, SEPARATOR, "lung"])


@given(st.text(max_size=300))
def test_words_are_in_order_and_leave_out_only_blanks(text: str) -> None:
    position, vocabulary = 0, WordPieces(SMALL)
    for start, end in split_words(text):
        assert position <= start < end
        assert not text[position:start].strip()
        assert not any(c.isspace() for c in text[start:end])
        assert vocabulary.pieces(text[start:end])
        position = end
    assert not text[position:].strip()
