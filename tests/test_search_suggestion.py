"""Did you mean: common words before rare ones, every script, and nothing that finds nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cuttings_db.search import Query, TextIndex, leaves, parse
from search_doubles import ids, indexed

TEXTS = [
    *["The trial of pembrolizumab in lung cancer met its endpoint."] * 12,
    *["Immunotherapy and chemotherapy for gastric cancer, a clinical review."] * 15,
    "A cancel culture debate, and a canter; the form of words from elsewhere.",
    "A chemotherpay error that somebody printed.",
    "A pair of causal and casual words.",
    *["肺癌的免疫治疗进展很快。"] * 11,
    *["胃癌与肝癌的临床试验，检测结果不同。"] * 11,
    *["Doctors used the T cell assay and EGFR tests in the follow-up."] * 5,
]
TITLES = ["Lung news"] * len(TEXTS)


@pytest.fixture(scope="module")
def index() -> TextIndex:
    return indexed(TEXTS, TITLES)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        # One letter wrong, missing, too many; two neighbours in the wrong order
        ("pembrolizumap", "pembrolizumab"),
        ("pembrolizmab", "pembrolizumab"),
        ("pembrollizumab", "pembrolizumab"),
        ("gastrci", "gastric"),
        ("cacner", "cancer"),
        ("imunotherapy", "immunotherapy"),
        ("chemoterapy review", "chemotherapy review"),
        # A common word is likelier than a rare one that is as near
        ("cancex", "cancer"),
        # The first letter is seldom wrong, but may be
        ("vancer", "cancer"),
        # Several wrong words, some of them known; capitals ask for exactly this form
        ("lnug cacner", "lung cancer"),
        ("lung cacner trial", "lung cancer trial"),
        ("EFGR", "EGFR"),
        # What stands around a word stays
        ('"lnug cancer"', '"lung cancer"'),
        ('"cancer lnug"~3', '"cancer lung"~3'),
        ("(cacner OR gastrci) -trial", "(cancer OR gastric) -trial"),
        ("title:lnug", "title:lung"),
        ('title:"lnug news"', 'title:"lung news"'),
        ("title：lnug", "title：lung"),
        ("folow-up", "follow-up"),
        # Two words in one, one word in two
        ("lungcancer", "lung cancer"),
        ("gastriccancer review", "gastric cancer review"),
        ("immuno therapy", "immunotherapy"),
        ('"chemo therapy"', '"chemotherapy"'),
        # A misprint that an article has, too
        ("chemotherpay", "chemotherapy"),
        # Characters: another one, too many, in the wrong order
        ("肺痛", "肺癌"),
        ("免疫治了", "免疫治疗"),
        ("免役治疗", "免疫治疗"),
        ("临床试试验", "临床试验"),
        ("癌肺", "肺癌"),
        ("臨床試念", "臨床試验"),
        # A field's name
        ("titel:lung", "title:lung"),
    ],
)
def test_what_was_meant(index: TextIndex, question: str, meant: str) -> None:
    assert index.suggest(parse(question)) == meant
    assert len(ids(index, meant)) > len(ids(index, question))


@pytest.mark.parametrize(
    "question",
    [
        "",
        "*",
        "cancer",
        "trials",
        "lung OR zzzz",
        "zzzzzzzz",
        "qq",
        "-cacner trial",
        "NCT99999999",
        "PD-9",
        'person:"Lnug"',
        "wxyz*",
        "casual",
        "causal",
        # The same to the index, however it is written
        "肺癌",
        "臨床試驗",
        "檢測",
        "EGFR",
        "Follow Up",
        "字",
    ],
)
def test_where_nothing_better_is_known(index: TextIndex, question: str) -> None:
    assert index.suggest(parse(question)) is None


def test_every_half_of_a_wrong_pair_must_help(index: TextIndex) -> None:
    # Both words are known when put right, but no article has both.
    assert index.suggest(parse("gastrci pembrolizumap")) is None


def test_the_archive_says_how_much_a_question_finds(index: TextIndex) -> None:
    tried: list[str] = []

    def count(query: Query) -> int:
        tried.append(query.text)
        return 0

    generation = index._generation
    assert generation is not None
    from cuttings_db.search.suggestion import suggest

    assert suggest(generation, parse("cacner gastrci"), count) is None
    assert tried[0] == "cacner gastrci"
    assert "cancer gastric" in tried
    assert len(tried) <= 7


def _misspelt(word: str) -> Iterator[str]:
    for place in range(1, len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        yield word[:place] + word[place + 1 :]
        yield word[:place] + "x" + word[place + 1 :]
        yield word[:place] + "x" + word[place:]


@pytest.mark.parametrize("word", ["pembrolizumab", "immunotherapy", "chemotherapy", "endpoint"])
def test_any_single_slip_in_a_long_word_is_put_right(index: TextIndex, word: str) -> None:
    for wrong in _misspelt(word):
        if not ids(index, wrong):
            assert index.suggest(parse(wrong)) == word


def test_a_suggestion_never_touches_what_is_excluded(index: TextIndex) -> None:
    meant = index.suggest(parse("cacner -gastrci"))
    assert meant == "cancer -gastrci"
    assert sum(not positive for _, positive in leaves(parse(meant).root)) == 1
