"""Marks and snippets: the reader sees why an article was found."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.search import HitSpans, best_stretch, marks, parse, passages, snippet
from pace import within
from search_doubles import indexed

TEXT = (
    "Résumé of the congress. The Phase III trial of pembrolizumab was stopped early;\n"
    "two trials of an immuno-\ntherapy go on. “PD‑L1-positive” tumours shrank, said Müller’s team.\n"
    "肺癌患者接受了ＰＤ－１抑制剂治疗，醫學界表示欢迎。EGFR突变 was rare."
)


def marked(question: str, text: str = TEXT, typing: bool = False) -> list[str]:
    return [text[s:e] for s, e in marks(text, parse(question, typing))]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("trial", ["trial", "trials"]),
        ("TRIAL", ["trial"]),
        ('"trial"', ["trial"]),
        ("phase 3", ["Phase III"]),
        ('"phase iii trial"', ["Phase III trial"]),
        ("immunotherapy", ["immuno-\ntherapy"]),
        ("pdl1", ["PD‑L1"]),
        ("PD-1", ["ＰＤ－１"]),
        ("pd-1抑制剂", ["ＰＤ－１抑制剂"]),
        ("muller", ["Müller’s"]),
        ("mullers", ["Müller’s"]),
        ("resume", ["Résumé"]),
        ("医学", ["醫學"]),
        ("肺癌 医", ["肺癌", "醫"]),
        ("egfr突变", ["EGFR突变"]),
        ("pembro*", ["pembrolizumab"]),
        ("*mab", ["pembrolizumab"]),
        ("tum?urs", ["tumours"]),
        ("pembrolizumap~", ["pembrolizumab"]),
        ('"congress trial"~5', ["congress", "trial"]),
        ('"congress trial"~1', []),
        ("trial -congress", ["trial", "trials"]),
        ("-congress", []),
        ("NOT NOT congress", ["congress"]),
        ("trial OR congress", ["congress", "trial", "trials"]),
        ("title:trial author:x source:y file:z", []),
        ('person:"Hu Xin"', []),
        ("*", []),
        ("", []),
        ("absent", []),
    ],
)
def test_every_kind_of_hit_is_marked(question: str, expected: list[str]) -> None:
    assert marked(question) == expected


def test_a_typed_word_is_marked_as_it_grows() -> None:
    assert marked("pemb", typing=True) == ["pembrolizumab"]
    assert marked("pemb ", typing=True) == []


def test_marks_of_a_paragraph_can_be_moved_to_the_article() -> None:
    assert marks("a trial", parse("trial"), offset=100) == [(102, 107)]


def test_words_asked_of_the_title_are_marked_there() -> None:
    assert marks("A trial", parse("title:trial"), field="title") == [(2, 7)]
    assert marks("A trial", parse("text:trial"), field="title") == []


def test_combining_characters_are_never_halved() -> None:
    text = "Mu\u0308ller und Mu\u0308llerin"
    assert [text[s:e] for s, e in marks(text, parse("muller"))] == ["Mu\u0308ller"]
    assert [text[s:e] for s, e in marks(text, parse("mulle*"))] == ["Mu\u0308ller", "Mu\u0308llerin"]


def test_a_long_article_is_marked_in_time() -> None:
    text = (TEXT + "\n") * (1_000_000 // len(TEXT))
    with within(8):
        found = marks(text, parse('trial "phase iii" pembro* 肺癌'))
        assert len(found) > 10_000


def test_the_snippet_shows_the_best_passage() -> None:
    text = "Lung here. " + "Nothing of note happens. " * 60 + "Lung cancer was cured, they said. " + "More words. " * 60
    passage, found = snippet(text, parse("lung cancer"), 100)
    assert "Lung cancer was cured" in passage
    assert passage.startswith("…")
    assert passage.endswith("…")
    assert [passage[s:e] for s, e in found] == ["Lung", "cancer"]
    assert 60 <= len(passage) <= 110


def test_a_phrase_comes_first() -> None:
    text = "b then a. " + "Filler goes on. " * 40 + "Here a b stands. " + "Filler goes on. " * 40
    passage, found = snippet(text, parse('"a b"'), 60)
    assert [passage[s:e] for s, e in found] == ["a b"]


def test_a_passage_far_into_a_long_article_is_found() -> None:
    text = "Filler goes on. " * 5_000 + "Here is melanoma at last. " + "Filler goes on. " * 5_000
    passage, found = snippet(text, parse("melanoma"))
    assert [passage[s:e] for s, e in found] == ["melanoma"]


def test_without_words_the_snippet_is_the_beginning() -> None:
    text = "\n\n  First line\nsecond line " + "and more words " * 50
    passage, found = snippet(text, parse(""), 60)
    assert passage.startswith("First line second line")
    assert passage.endswith("…")
    assert len(passage) <= 61
    assert not found
    assert snippet(text, parse("absent"), 60)[0] == passage
    assert snippet("", parse("x")) == ("", [])
    assert snippet("short", parse("x")) == ("short", [])


def test_a_passage_begins_with_its_sentence_and_stands_on_one_line() -> None:
    text = "Something else went on before this here. The board   met\n\nin Berlin over melanoma. " + "And so on. " * 40
    passage, found = snippet(text, parse("melanoma"), 120)
    assert passage.startswith("…The board met in Berlin over melanoma.")
    assert [passage[s:e] for s, e in found] == ["melanoma"]


def test_words_are_not_cut() -> None:
    text = "alphabet " * 200 + "melanoma " + "alphabet " * 200
    passage, _ = snippet(text, parse("melanoma"), 100)
    assert set(passage.strip("…").split()) == {"alphabet", "melanoma"}


def test_han_passages_are_cut_between_characters() -> None:
    text = "一二三四五六七八九十" * 60 + "肺癌" + "一二三四五六七八九十" * 60
    passage, found = snippet(text, parse("肺癌"), 40)
    assert [passage[s:e] for s, e in found] == ["肺癌"]
    assert len(passage) <= 45


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("pembrolizumap", "pembrolizumab"),
        ("Pembrolizumap trial", "pembrolizumab trial"),
        ('"lung cacner"', '"lung cancer"'),
        ("title:cacner", "title:cancer"),
        ("cancer", None),
        ("trials", None),
        ("肺痛", "肺癌"),
        ("zzzzzzzz", None),
        ("-cacner trial", None),
        ("NCT99999999", None),
        ('person:"Lnug"', None),
        ("", None),
    ],
)
def test_what_may_have_been_meant(question: str, expected: str | None) -> None:
    index = indexed(["A trial of pembrolizumab in lung cancer", "Cancer of the lung", "肺癌", "canker"], ["cancer"])
    assert index.suggest(parse(question)) == expected


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(1, 200), st.integers(0, 2)), min_size=1, max_size=24))
def test_few_hits_are_chosen_as_many_are(hits: list[tuple[int, int, int]]) -> None:
    rows = sorted((start, start + size, leaf) for start, size, leaf in hits)
    spans = HitSpans(*(np.array(column, dtype=np.int64) for column in zip(*rows, strict=True)), (1.0, 3.0, 1.0))
    few = best_stretch(spans, 240), spans.united()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passages, "_SMALL", 0)
        assert (best_stretch(spans, 240), spans.united()) == few
