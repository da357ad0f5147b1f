"""What is too long to be set at once is divided: no word is lost, and each part is short."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.export.dividing import divided
from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.notes import plain
from cuttings_db.export.runs import Run

LONGEST = 12_000


def words_of(runs: list[Run]) -> str:
    """Return what runs say; what stands for a blank is one."""
    return "".join(run if isinstance(run, str) else run.get("t", " " if "l" in run else "") for run in runs)


def said(blocks: list[dict[str, Any]]) -> str:
    """Return the letters of all blocks."""
    runs = [run for block in blocks for run in block.get("r", ())]
    runs += [run for block in blocks for item in block.get("items", ()) for run in item["r"]]
    runs += [run for block in blocks for row in block.get("rows", ()) for cell in row for run in cell]
    return "".join(words_of(runs).replace(" · ", "").split())


one = st.one_of(
    st.text(string.ascii_letters + " ", min_size=1, max_size=9_000),
    st.builds(lambda t: {"t": t, "m": 1}, st.text("ab ", min_size=1, max_size=50)),
    st.sampled_from([{"l": 1}, {"b": 1}, {"n": 3}, {"c": 1}]),
)


@given(st.lists(one, max_size=60))
def test_every_run_is_there_once_and_in_order(runs: list[Run]) -> None:
    block = {"k": "body", "p": 7, "r": runs, "remarks": [{"letter": "a"}], "long": True}
    made = divided([block])
    assert "".join(words_of([r for b in made for r in b["r"]]).split()) == "".join(words_of(runs).split())
    assert [r for b in made for r in b["r"] if isinstance(r, dict) and "n" in r] == [
        r for r in runs if isinstance(r, dict) and "n" in r
    ]
    assert max(sum(len(words_of([r])) for r in b["r"]) for b in made) <= LONGEST
    assert [b.get("p") for b in made] == [7] + [None] * (len(made) - 1)
    assert ["remarks" in b for b in made] == [False] * (len(made) - 1) + [True]
    assert all(b["k"] == "body" and b["long"] for b in made)


def test_what_is_short_stays_as_it_is() -> None:
    blocks = [
        {"k": "body", "p": 1, "r": ["word " * 2_000]},
        {"k": "list", "items": [{"m": "1.", "p": 2, "r": ["a point"]}]},
        {"k": "table", "p": 3, "columns": 2, "rows": [[["a"], ["b"]]] * 300},
        {"k": "heading", "l": 2, "r": ["Results"]},
    ]
    assert divided(blocks) == blocks


def test_a_word_without_end_is_divided() -> None:
    made = divided([{"k": "body", "p": 1, "r": ["字" * 100_000]}])
    assert len(made) > 8 and said(made) == "字" * 100_000


def test_lines_flow_where_there_are_too_many_of_them_but_never_those_of_code() -> None:
    runs: list[Run] = [piece for _ in range(5_000) for piece in ("aa", {"l": 1})]
    flown = divided([{"k": "body", "p": 1, "r": runs}])
    assert all(isinstance(run, str) for block in flown for run in block["r"])
    assert said(flown) == "aa" * 5_000 and "aa aa" in flown[0]["r"][0]
    code = divided([{"k": "code", "p": 1, "r": runs}])
    assert sum(isinstance(run, dict) for block in code for run in block["r"]) >= 5_000 - len(code)


def test_a_long_point_goes_on_in_points_without_a_mark() -> None:
    made = divided(
        [{"k": "list", "items": [{"m": "1.", "p": 4, "r": ["word " * 4_000]}, {"m": "2.", "p": 5, "r": []}]}]
    )
    assert [item["m"] for item in made[0]["items"]] == ["1.", *[""] * (len(made[0]["items"]) - 2), "2."]
    assert said(made) == "word" * 4_000


def test_a_long_table_is_set_in_parts_and_a_row_without_end_as_words() -> None:
    rows = [[[f"{n}"], ["b"]] for n in range(1_000)]
    made = divided([{"k": "table", "p": 1, "columns": 2, "rows": rows}])
    assert [len(part["rows"]) for part in made] == [400, 401, 201]
    assert [part["rows"][0] for part in made] == [rows[0]] * 3  # each part has the head
    assert [row for n, part in enumerate(made) for row in part["rows"][n > 0 :]] == rows
    assert [part.get("p") for part in made] == [1, None, None]
    wide = [[["a"], ["b"]], [[f"{n}"] for n in range(5_000)]]
    told = divided([{"k": "table", "p": 1, "columns": 1, "rows": wide}])
    assert {part["k"] for part in told} == {"body"} and "rows" not in told[0]
    assert said(told) == "ab" + "".join(map(str, range(5_000)))


def test_so_many_links_lead_somewhere() -> None:
    runs: list[Run] = [{"t": "b", "u": "https://example.org/"} for _ in range(5_000)]
    made = divided([{"k": "body", "p": 1, "r": runs}])
    kept = sum("u" in run for block in made for run in block["r"])
    assert kept == 2_000 and said(made) == "b" * 5_000


def test_a_word_without_end_breaks_at_fewer_places_and_an_address_where_it_always_did() -> None:
    breaks = [sum(isinstance(run, dict) for run in plain(text, Glyphs())) for text in ("<p>a;&" * 20_000, "a/" * 100)]
    assert 1_000 < breaks[0] < 10_000 and breaks[1] == 99
    assert words_of(plain("<p>a;&" * 20_000, Glyphs())) == "<p>a;&" * 20_000


def test_a_part_ends_with_a_sentence_and_begins_with_a_word() -> None:
    runs: list[Run] = [piece for _ in range(400) for piece in ("He said that it was so, ", {"i": 4}, " on 3 June. She ",
                       {"t": "agreed", "m": 1}, ", and left. ")]  # fmt: skip
    made = divided([{"k": "body", "p": 1, "r": runs}])
    assert len(made) > 1 or len(words_of(runs)) < LONGEST
    for block in made[:-1]:
        assert words_of(block["r"]).endswith((".", ". "))
    assert all(words_of(block["r"])[0].isalpha() for block in made)
    chinese = divided([{"k": "body", "p": 1, "r": ["陈玉兰说，维罗替尼延缓了肺癌的进展。" * 1_000]}])
    assert all(words_of(block["r"]).endswith("。") for block in chinese[1:-1])
