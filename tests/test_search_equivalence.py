"""All spellings of one thing find the identical articles, and near misses do not; on the index and in the marks."""

import pytest

from cuttings_db.folding import fold
from cuttings_db.search import TextIndex, marks, parse
from search_cases import CLASSES, DIFFERENT, NEEDS_QUOTES
from search_doubles import ids, indexed

TEXTS = [(name, spelling) for name, spellings in CLASSES.items() for spelling in spellings]


def embed(spelling: str) -> str:
    """Put a spelling into a sentence of words that no spelling has."""
    return f"Gestern zeigten Fachleute {spelling} , sonst nichts. 昨天 。"


def letters(text: str) -> str:
    """Return what of a text is searched."""
    return "".join(c for c in fold(text) if c.isalnum())


def question(spelling: str) -> str:
    return f'"{spelling}"' if spelling in NEEDS_QUOTES else spelling.replace("\n", "")


@pytest.fixture(scope="module")
def everything() -> TextIndex:
    return indexed(embed(spelling) for _, spelling in TEXTS)


def test_the_table_is_large_enough() -> None:
    assert len(CLASSES) >= 60
    assert len(DIFFERENT) >= 60


@pytest.mark.parametrize("name", CLASSES)
def test_all_spellings_find_the_identical_articles(everything: TextIndex, name: str) -> None:
    own = {n for n, (of, _) in enumerate(TEXTS, 1) if of == name}
    found = {spelling: ids(everything, question(spelling)) for spelling in CLASSES[name]}
    for spelling, numbers in found.items():
        assert own <= numbers, f"{spelling} misses {[TEXTS[n - 1][1] for n in own - numbers]}"
    first, *rest = found.values()
    assert all(numbers == first for numbers in rest), found


@pytest.mark.parametrize("name", CLASSES)
def test_all_spellings_are_marked_whole(name: str) -> None:
    for asked in CLASSES[name]:
        for spelling in CLASSES[name]:
            text = embed(spelling)
            found = marks(text, parse(question(asked)))
            assert found, (asked, spelling)
            assert letters("".join(text[s:e] for s, e in found)) == letters(spelling)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_near_misses_do_not_find_each_other(left: str, right: str) -> None:
    index = indexed([embed(left), embed(right)])
    assert 2 not in ids(index, left)
    assert ids(index, left) == {1}
    assert not marks(embed(right), parse(left))
    if not left.startswith(right) and right != "IL-1":
        assert ids(index, right) == {2}
        assert not marks(embed(left), parse(right))
