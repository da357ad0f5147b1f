"""Search agrees with a plain reading of the texts, whatever they are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.search import marks, parse, snippet
from search_doubles import ids, indexed

WORDS = ["beta1", "kappen", "lumos", "mirax", "norte", "胃癌", "肺", "PD-1", "ольга"]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=8)
CORPORA = st.lists(SENTENCES, min_size=1, max_size=5)
TREES = st.recursive(
    st.sampled_from(WORDS).map(lambda w: ("word", w))
    | st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(lambda w: ("phrase", *w)),
    lambda inner: st.tuples(st.sampled_from(["and", "or"]), inner, inner) | st.tuples(st.just("not"), inner),
    max_leaves=5,
)


def written(tree: tuple) -> str:
    """Write a tree in the query language."""
    kind, *rest = tree
    if kind == "word":
        return rest[0]
    if kind == "phrase":
        return '"' + " ".join(rest) + '"'
    if kind == "not":
        return f"-({written(rest[0])})"
    joint = " OR " if kind == "or" else " "
    return "(" + joint.join(written(r) for r in rest) + ")"


def holds(tree: tuple, sentence: list[str]) -> bool:
    """Say whether a list of words answers a tree, by plain comparison."""
    kind, *rest = tree
    if kind == "word":
        return rest[0] in sentence
    if kind == "phrase":
        return any(sentence[i : i + len(rest)] == list(rest) for i in range(len(sentence)))
    if kind == "not":
        return not holds(rest[0], sentence)
    return (all if kind == "and" else any)(holds(r, sentence) for r in rest)


@given(CORPORA, TREES)
@settings(max_examples=150, deadline=None)
def test_boolean_and_phrase_agree_with_a_plain_reading(corpus: list[list[str]], tree: tuple) -> None:
    index = indexed(" ".join(words) for words in corpus)
    expected = {n for n, words in enumerate(corpus, 1) if holds(tree, words)}
    assert ids(index, written(tree)) == expected


@given(
    CORPORA, st.lists(st.sampled_from(["kappen", "lumos", "mirax", "norte"]), min_size=2, max_size=3), st.integers(0, 4)
)
@settings(max_examples=100, deadline=None)
def test_proximity_agrees_with_a_plain_reading(corpus: list[list[str]], words: list[str], slop: int) -> None:
    texts = [[w for w in sentence if w.isascii() and w.isalpha()] for sentence in corpus]
    index = indexed(" ".join(sentence) for sentence in texts)

    def close(sentence: list[str]) -> bool:
        def choose(chosen: tuple[int, ...]) -> bool:
            if len(chosen) == len(words):
                return max(chosen) - min(chosen) + 1 - len(words) <= slop
            return any(
                choose((*chosen, i)) for i, w in enumerate(sentence) if w == words[len(chosen)] and i not in chosen
            )

        return choose(())

    if slop:
        expected = {n for n, sentence in enumerate(texts, 1) if close(sentence)}
        assert ids(index, '"' + " ".join(words) + f'"~{slop}') == expected


@given(
    st.lists(st.text(alphabet="abcdeé", min_size=1, max_size=7), min_size=1, max_size=6),
    st.text(alphabet="abcde*?", min_size=1, max_size=6),
)
@settings(max_examples=150, deadline=None)
def test_shapes_agree_with_a_plain_reading(words: list[str], pattern: str) -> None:
    if not set(pattern) - set("*?"):
        return
    index = indexed(words)

    def fits(word: str, shape: str) -> bool:
        if not shape:
            return not word
        if shape[0] == "*":
            return any(fits(word[i:], shape[1:]) for i in range(len(word) + 1))
        return bool(word) and shape[0] in (word[0], "?") and fits(word[1:], shape[1:])

    plain = [w.replace("é", "e") for w in words]
    if pattern.endswith("?") or not set(pattern) & set("*?"):
        return
    assert ids(index, pattern) == {n for n, w in enumerate(plain, 1) if fits(w, pattern)}


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_every_word_of_a_text_finds_it_and_is_marked(text: str) -> None:
    index = indexed([text])
    for word in text.split()[:6]:
        bare = "".join(c for c in word if c not in '()"*?~:“”„‟＂「」『』〝〞〟«»（）＊？～：')
        if not any(c.isalpha() and c.isascii() for c in bare) or bare in ("AND", "OR", "NOT"):
            continue
        query = f'"{bare}"'
        if bare == word:
            assert ids(index, query) == {1}
            assert marks(text, parse(query))


@given(st.text(max_size=300), st.text(alphabet='abc 肺癌PD-1"*?()', max_size=12), st.integers(20, 120), st.booleans())
@settings(max_examples=200, deadline=None)
def test_marks_lie_inside_in_order_and_are_not_empty(text: str, question: str, length: int, typing: bool) -> None:
    query = parse(question, typing)
    check(marks(text, query), len(text))
    passage, found = snippet(text, query, length)
    check(found, len(passage))
    assert "\n" not in passage
    assert len(passage) <= 2 * length + 45


def check(found: list[tuple[int, int]], size: int) -> None:
    end = 0
    for start, stop in found:
        assert end <= start < stop <= size
        end = stop
