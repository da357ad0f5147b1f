"""What a question is made into, how its hits are ranked, and what conditions reach."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cuttings_db.search import And, Filter, Fuzzy, Not, Or, Phrase, Prefix, Term, Wildcard, leaves, parse
from search_doubles import ask, indexed, scores


def test_the_tree_is_what_was_asked() -> None:
    assert parse("a1 b1").root == And((Term("", "a1"), Term("", "b1")))
    assert parse("lung OR stomach -liver").root == Or(
        (Term("", "lung"), And((Term("", "stomach"), Not(Term("", "liver")))))
    )
    assert parse('"lung cancer"~5').root == Phrase("", ("lung", "cancer"), 5)
    assert parse('title:"lung cancer"').root == Phrase("title", ("lung", "cancer"), 0)
    assert parse("immuno*").root == Prefix("", "immuno")
    assert parse("immun", typing=True).root == Prefix("", "immun", typed=True)
    assert parse("w?rd").root == Wildcard("", "w?rd")
    assert parse("words~").root == Fuzzy("", "words", 1)
    assert parse("pembrolizumab~").root == Fuzzy("", "pembrolizumab", 2)
    assert parse('person:"Hu Xin"').root == Filter("person", "Hu Xin")
    assert parse("EGFR").root == Term("", "EGFR", exact=True)
    assert parse("").root is None
    assert parse("   ").root is None


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("PD 1 inhibitor", ["PD 1", "inhibitor"]),
        ("TNF alpha level", ["TNF alpha", "level"]),
        ("stage III lung", ["stage III", "lung"]),
        ("hepatitis B vaccine", ["hepatitis B", "vaccine"]),
        ("is a trial", ["is", "a", "trial"]),
        ("EGFR L858R", ["EGFR", "L858R"]),
        ("pembrolizumab 2024", ["pembrolizumab", "2024"]),
        ("ASCO 2024", ["ASCO", "2024"]),
        ("June 23", ["June", "23"]),
        ("CD 8 cells", ["CD 8", "cells"]),
    ],
)
def test_two_words_that_are_one_name_stay_together(question: str, names: list[str]) -> None:
    assert list(parse(question).terms) == names


def test_excluded_words_are_not_among_the_terms() -> None:
    assert parse("lung -cancer NOT (a OR liver)").terms == ("lung",)


def test_limits_are_told() -> None:
    assert any("10,000" in note for note in parse("word " * 5_000).notes)
    deep = parse("(" * 200 + "word" + ")" * 200)
    assert deep.notes
    long = parse(" ".join(f"w{n}" for n in range(1_500)))
    assert len(list(leaves(long.root))) <= 300
    assert long.notes


def test_a_prefix_stands_for_all_its_words_however_many() -> None:
    letters = "bcdfghjklmnpqrstvwxz"
    words = [f"q{a}{b}{c}a" for a in letters for b in letters for c in letters[:6]]
    common, rare = words[:-1], words[-1]
    index = indexed([" ".join(common)] * 3 + [rare, "other"])
    for question in ("q*", "q?*", "*a", "q"):
        hits = ask(index, question, typing=question == "q")
        assert hits.ids.tolist() == [1, 2, 3, 4]
        assert not hits.notes


def test_the_exact_form_ranks_above_its_relatives() -> None:
    index = indexed(["many trials here now", "many trial here now", "many trialed here now"])
    found = scores(ask(index, "trial"))
    assert set(found) == {1, 2, 3}
    assert max(found, key=found.__getitem__) == 2


def test_the_title_weighs_more() -> None:
    index = indexed(["a word of melanoma here", "another word of nothing"], ["Something", "Melanoma"])
    found = scores(ask(index, "melanoma"))
    assert found[2] > found[1]


def test_conditions_reach_articles_that_are_not_indexed_yet() -> None:
    index = indexed(["one"])
    hits = index.execute(parse("is:starred OR one"), Unindexed())
    assert set(hits.ids.tolist()) == {1, 9}


class Unindexed:
    def everything(self) -> NDArray[np.bool_]:
        return np.isin(np.arange(10), [1, 9])

    def matching(self, field: str, value: str) -> NDArray[np.bool_] | None:
        return np.isin(np.arange(10), [9])
