"""Nothing takes more than its share of time, whatever the text looks like."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import text_samples as samples
from cuttings_db.text import derive, lay_out_text, sentences
from pace import grows_less, within


@pytest.fixture(autouse=True)
def nothing_else_is_collected() -> Iterator[None]:
    """Keep the collector of garbage from walking over what all the other tests have left."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def lay_out(text: str) -> None:
    layer = lay_out_text(text)
    sentences(derive(text, layer).text)


@pytest.mark.parametrize("name", ["JOURNAL_PAGES", "CHINESE_NEWS", "PLAIN_MARKS"])
def test_long_articles_are_laid_out_in_time(name: str) -> None:
    text = getattr(samples, name)
    # The promise, which is measured elsewhere, is a second for half of a megabyte.
    with within(8):
        lay_out(text * (500_000 // len(text)))


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "\n ",
        "1.",
        "[1] ",
        "¹",
        "a¹",
        "(1) ",
        "a-",
        "http://",
        ".com",
        "。",
        "\u00ad",
        "[[",
        "*",
        "|",
        "<sup>1</sup>",
        "A. ",
        "a\n",
        "a\u00ad\n",
        "中\n",
        "a\n\n",
        "a\f",
        "ab-\ncd ",
        "a    b\n",
    ],
)
def test_monotonous_texts_take_linear_time(piece: str) -> None:
    short, long = piece * (20_000 // len(piece)), piece * (160_000 // len(piece))
    # Eight times the text may take eight times the time; thirty times would be a quadratic pattern.
    grows_less(lay_out, short, long, 30, blink=0.02)


def test_many_marks_and_labels() -> None:
    entries = "".join(f"{n}. Doe J. Bees. J Bee. 2001;{n}:1-9.\n" for n in range(1, 900))
    body = "Bees fly (3) and ants [7] walk,¹² as was said.5 " * 3_000
    with within(6):
        lay_out(f"Bees\n\n{body}\n\nReferences\n\n{entries}")


@pytest.mark.parametrize("piece", ["a\n", "a\u00ad\n", "中\n", "7.25\n"])
def test_a_dump_of_short_lines_is_no_paragraphs(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    with within(4):
        layer = lay_out_text(text)
    assert {p.kind for p in layer.paragraphs} == {"code"}
    assert max(text.count("\n", p.start, p.end) for p in layer.paragraphs) < 500
