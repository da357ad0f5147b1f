"""What holds for every text: exact spans, honest nesting, the same answer each time, linear time."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cuttings_db.entities import find_claims, find_mentions
from cuttings_db.model import ENTITY_TYPES
from pace import grows_less, within

PIECES = [
    "Professor ", "Hu Xin", "Dr. ", "Richard L. Schilsky", ", director of ", "CSCO", " (CSCO)", "（ESMO）", "\n",
    "\n\n", "’s ", "Example Cancer Hospital", "University of ", "Hong Kong", "EGFR L858R", "pembrolizumab",
    "胡欣教授", "复旦大学附属", "肿瘤医院", "、", "。", "2025年CSCO年会", "ASCO 2024", "KEYNOTE-189",
    "非小细胞肺癌", "·", "“", "”", "¹", "said ", "and ", ", ", ". ", "- ", "Inc.", "Nature", "《", "》", "李强",
    "表示", "Å", "\u200b", "🧬", "ＣＳＣＯ", "Annual Meeting of the ", "\t",
]  # fmt: skip
KINDS = ("title", "role", "affiliation", "alias", "attendance", "maker", "organiser", "place", "dates")
ROLES = ("chair", "speaker", "panellist", "attendee")
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example("Hong Kong Integrated\nOncology Centre opened.")
@example("")
@example("复旦大学附属\n肿瘤医院胡欣教授表示")
@example(
    ":Professor Professor Hu Xin, director of Dr. , director of "
    + "胡欣教授" * 2
    + "复旦大学附属" * 2
    + "ＣＳＣＯHu Xin"
)
def test_spans_quote_the_text_and_claims_too(text: str) -> None:
    mentions = find_mentions(text)
    for m in mentions:
        assert m.type in ENTITY_TYPES and m.key
        assert m.parts and (m.start, m.end) == (m.parts[0][0], m.parts[-1][1])
        assert " ".join(text[s:e] for s, e in m.parts) == m.name == m.name.strip()
        assert "\n" not in m.name
    for claim in find_claims(text, mentions):
        quote = " ".join(text[s:e] for s, e in claim.parts)
        assert quote
        assert claim.value in ROLES if claim.kind == "attendance" else claim.value == quote
        assert claim.kind in KINDS


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_names_overlap_only_as_a_society_in_its_event_or_a_gene_in_its_variant(text: str) -> None:
    mentions = [m for m in find_mentions(text) if len(m.parts) == 1]
    for a in mentions:
        for b in mentions:
            if a is not b and a.start < b.end and b.start < a.end:
                assert {a.type, b.type} in ({"event", "organisation"}, {"variant", "gene"})


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_names(text: str) -> None:
    for depth in ("fast", "full"):
        assert find_mentions(text, depth=depth) == find_mentions(text, depth=depth)


def test_a_line_end_inside_a_name_parts_it() -> None:
    text = (
        "The new ward opened in spring after a long time of planning, and the\n"
        "people who built it were proud. She now works at the Hong Kong Integrated\n"
        "Oncology Centre, where the first patients were seen in early summer and\n"
        "where others wait for a place on the long list.\n"
    )
    (centre,) = [m for m in find_mentions(text) if m.type == "organisation"]
    assert [text[s:e] for s, e in centre.parts] == ["Hong Kong Integrated", "Oncology Centre"]


def test_an_unknown_depth_is_an_error() -> None:
    with pytest.raises(ValueError, match="depth"):
        find_mentions("text", depth="deep")


@pytest.mark.parametrize(
    "piece",
    [
        "A ",
        "(",
        "Aa",
        "A.",
        "张",
        "a-",
        "Professor ",
        "1",
        "Hu Xin, ",
        "·张",
        "“A",
        "《",
        "癌",
        "EGFR ",
        "、李强",
        "Society of ",
        "年会",
        "(AB) ",
        "医院",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    find_mentions(piece * 50)
    short, long = (piece * (length // len(piece)) for length in (6_000, 24_000))
    grows_less(lambda text: find_claims(text, find_mentions(text)), short, long, 12, blink=0.02)


def test_addresses_are_looked_for_in_linear_time() -> None:
    with within(20):
        find_mentions("See a@b.org. " + "b" * 200_000, "en", "fast")


@pytest.mark.parametrize("depth", ["fast", "full"])
def test_what_never_ends_is_no_name(depth: str) -> None:
    # One organisation of 225,000 characters: no row may hold it, and the article would be refused for it.
    text = "Anna Weber Ward Hospital " * 1_000
    assert all(mention.end - mention.start <= 600 for mention in find_mentions(text, "en", depth))
    assert find_mentions("Anna Weber spoke at Ward Hospital.", "en", depth) != []
