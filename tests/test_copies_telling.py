"""Copies are told from texts that are only alike, whatever was done to them, and alike in every process."""

from __future__ import annotations

import random
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copies_samples import days_apart, labelled
from cuttings_db.copies import Body, body_of, compare, method, sign, told_paragraphs
from cuttings_db.copies.signatures import BYTES, candidates
from cuttings_db.model import Draft, Paragraph
from cuttings_db.text import lay_out
from pace import within

DB = Path(__file__).resolve().parent.parent / "db"
WARD = (
    "A hospital on the coast has begun to give chemotherapy on a boat. Ingrid Solberg, who leads the ward, said on "
    "3 May 2024 that 87 patients were treated since October. Before, 31 percent of them gave up; now it is 6 percent. "
    "The ministry pays 14 million a year, and a decision about another boat is expected in June 2026."
)


def bodies(name: str) -> dict[str, Body]:
    """Return the bodies of labelled articles."""
    known = labelled(name)
    return {
        n: body_of(text, lay_out(Draft(text=text, title=known.titles[n])).paragraphs) for n, text in known.texts.items()
    }


@pytest.mark.parametrize("name", ["development", "held_out"])
def test_labelled_articles_are_told_apart(name: str) -> None:
    known, told = labelled(name), bodies(name)
    assert len(told) >= 28
    found = {
        frozenset((a, b))
        for a, b in combinations(told, 2)
        if compare(told[a], told[b], days_apart(known, a, b)) is not None
    }
    assert found - known.copies == set()
    assert len(found & known.copies) >= 0.9 * len(known.copies)


def test_labelled_articles_are_many_and_of_all_kinds() -> None:
    every = [*labelled("development").texts, *labelled("held_out").texts]
    assert len(every) >= 60
    for name in ("development", "held_out"):
        assert len(labelled(name).copies) >= 9
        assert len(labelled(name).translations) >= 2


def test_copies_meet_in_a_bucket() -> None:
    known, told = labelled("development"), bodies("development")
    names = [name for name in told if sign(told[name])]
    table = np.array([np.frombuffer(sign(told[name]), dtype="<u2") for name in names])
    met = {frozenset((names[a], names[b])) for a, b in candidates(table, np.ones(len(names), dtype=bool))}
    assert known.copies <= met
    nothing_new = candidates(table, np.zeros(len(names), dtype=bool))
    assert [*nothing_new] == []
    one = np.zeros(len(names), dtype=bool)
    one[names.index("assay_short")] = True
    assert all(names.index("assay_short") in pair for pair in candidates(table, one))


def test_a_signature_is_the_same_in_another_process() -> None:
    program = (
        "import sys; from cuttings_db.copies import body_of, method, sign;"
        "sys.stdout.write(method() + ' ' + sign(body_of(sys.stdin.read())).hex())"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], input=WARD, capture_output=True, text=True, check=True,
        env={"PYTHONPATH": str(DB), "PYTHONHASHSEED": "77", "PATH": ""}, timeout=60,
    )  # fmt: skip
    assert run.stdout == f"{method()} {sign(body_of(WARD)).hex()}"
    assert len(sign(body_of(WARD))) == BYTES


def test_a_signature_stays_what_archives_hold() -> None:
    # A change of this is a change of the method: raise its version, and every archive is signed anew.
    assert sign(body_of(WARD))[:8].hex() == SIGNED
    assert method() == METHOD


def test_changed_numbers_make_another_text() -> None:
    other = WARD.replace("87", "91").replace("31", "28").replace("14 million", "15 million").replace("2024", "2025")
    assert compare(body_of(WARD), body_of(WARD.replace("87", "91"))) is not None
    assert compare(body_of(WARD), body_of(other.replace("6 percent", "9 percent"))) is None


def test_boilerplate_does_not_decide() -> None:
    about = (
        "About Calder\n\nCalder is a company headquartered in Leeds that employs 300 people. Its mission is to make "
        "medicines for people with cancers of the neck, on four continents and with many partners in science.\n\n"
        "This release contains forward-looking statements. Actual results may differ because of many factors."
    )
    first = f"Calder has named Ruth Akande as its head of manufacturing. She comes from Ghent.\n\n{about}"
    second = f"Calder will close its plant in Basel by June. The posts move to Leeds, the company said.\n\n{about}"
    assert compare(body_of(first * 3), body_of(second * 3)) is None
    kept = [first[s:e] for s, e in told_paragraphs(first, ())]
    assert kept == [first.split("\n")[0]]


@pytest.mark.parametrize(
    "notice",
    [
        "We use cookies to give you a better experience. By browsing on you agree to this.",
        "Sign up for our newsletter and read every story first.",
        "(Reporting by A. Nilsen; editing by B. Voss)",
        "Advertisement",
        "扫描下方二维码，关注我们",
        "责任编辑：王芳",
        "免责声明：本文仅供参考。",
    ],
)
def test_notices_are_not_told(notice: str) -> None:
    text = f"{WARD}\n\n{notice}"
    assert [text[s:e] for s, e in told_paragraphs(text, ())] == [WARD]


def test_what_only_sounds_like_a_notice_is_told() -> None:
    for sentence in (
        "The trial of cookies against nausea enrolled 40 people, and most of them liked the taste.",
        "About 40 percent of the patients registered within a week, and many of them were older than sixty.",
        "Sources of infection are rare on this ward, said the doctor who counted them.",
    ):
        text = f"{WARD}\n\n{sentence}\n\n{WARD}"
        assert len(told_paragraphs(text, ())) == 3, sentence


def test_kinds_of_copies() -> None:
    told = bodies("development")

    def kind(a: str, b: str) -> tuple[str, str]:
        found = compare(told[a], told[b])
        assert found is not None
        return found.kind, found.part

    assert kind("assay", "assay_wire") == ("copy", "")
    assert kind("assay", "assay_short") == ("trimmed", "b")
    assert kind("assay_short", "assay") == ("trimmed", "a")
    assert kind("assay", "assay_revised") == ("revised", "")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_compared_either_way(a: str, b: str) -> None:
    one, other = body_of(a * 3), body_of(b + a)
    found, back = compare(one, other), compare(other, one)
    assert (found is None) == (back is None)
    if found is not None and back is not None:
        assert (found.kind, found.similarity) == (back.kind, back.similarity)


def test_paragraphs_of_the_layer_are_heeded() -> None:
    text = "Page 3 of a newspaper from the north\n" + WARD
    at = text.index("\n") + 1
    layer = (Paragraph(0, at - 1, "furniture"), Paragraph(at, len(text)))
    assert told_paragraphs(text, layer) == [(at, len(text))]


def test_a_long_text_is_compared_in_time() -> None:
    chance = random.Random(3)
    words = ["".join(chance.choices("abcdeilnorst", k=chance.randint(2, 9))) for _ in range(9_000)]
    long = " ".join(chance.choices(words, k=90_000))
    with within(6):
        one = body_of(long)
        assert compare(one, body_of(long[: len(long) // 2])) is not None


METHOD = "1:2:d2eb13996d06"
SIGNED = "f8443e2aae056586"
