"""Any sequence of decisions that sort and mark comes to what a plain model says, undone, done again, or elsewhere."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, redo, undo, undo_decision
from cuttings_db.store.interchange import apply_decisions, export_decisions
from decisions_samples import TEXTS, new_archive, put
from organising_model import Ledger, Model, fits, kept

NAMES = ("Lung", "lung", "To read", "病例")
COLOURS = ("yellow", "green", "blue", "pink")
KINDS = (
    *("read", "star", "trash", "tag", "tag", "tag_rename", "tag_remove", "collection", "collection", "collection_make"),
    *("collection_rename", "collection_remove", "saved_search", "saved_search_rename", "saved_search_remove"),
    *("highlight", "highlight", "highlight_change", "highlight_remove", "note"),
)
STEPS = ("undo", "undo", "redo", "undo_decision")
DRAWN = st.tuples(
    st.sampled_from((*KINDS, *STEPS)),
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)),
    st.sets(st.integers(1, len(TEXTS)), min_size=1),
    st.booleans(),
)
Drawn = tuple[str, tuple[int, int, int], set[int], bool]
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@contextmanager
def archive(texts: tuple[str, ...] = TEXTS) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        opened = new_archive(Path(folder), texts)
        try:
            yield opened
        finally:
            opened.close()


def chosen(drawn: Drawn, model: Model) -> dict[str, Any]:
    """Make a decision of what was drawn; what it changes is chosen among what is there."""
    kind, (a, b, c), articles, on = drawn
    name, to, article = NAMES[a % len(NAMES)], NAMES[b % len(NAMES)], min(articles)
    highlight = sorted(model.highlights)[a % len(model.highlights)] if model.highlights else "0"
    question = {"text": f"w{b}", "scopes": [f"collection:{to}", f"tag:{name}"][: c % 3]}
    start = a % 5
    fields: dict[str, dict[str, Any]] = {
        **{kind: {"articles": sorted(articles), "on": on} for kind in ("read", "star", "trash")},
        "tag": {"articles": sorted(articles), "tag": name, "on": on or a % 2 == 0},
        "tag_rename": {"tag": name, "to": to},
        "tag_remove": {"tag": name},
        "collection": {"articles": sorted(articles), "name": name, "on": on or a % 2 == 0},
        "saved_search": {"name": name, "question": question},
        "highlight": {
            "article": article,
            "start": start,
            "end": start + 2 + b,
            "colour": COLOURS[c % 4],
            "note": "n" * (c % 2),
        },
        "highlight_change": {"highlight": highlight, "colour": COLOURS[b % 4], **({"note": f"m{c}"} if on else {})},
        "highlight_remove": {"highlight": highlight},
        "note": {"article": article, "text": f"of {b}" if on else ""},
    }
    return {"kind": kind, **fields.get(kind, {"name": name, "to": to} if kind.endswith("_rename") else {"name": name})}


def step(store: Store, ledger: Ledger, drawn: Drawn) -> None:
    """Take one step in the archive and in the ledger."""
    kind, (a, _b, _c), _articles, _on = drawn
    if kind in ("undo", "redo"):
        come, go = (ledger.done, ledger.undone) if kind == "undo" else (ledger.undone, ledger.done)
        label = (undo if kind == "undo" else redo)(store)
        assert (label is None) == (not come)
        if come:
            go.append(come.pop())
        return
    if kind == "undo_decision":
        if not ledger.in_force():
            return
        number = ledger.in_force()[a % len(ledger.in_force())]
        try:
            undo_decision(store, number)
        except DecisionRefused:
            # A later one in force is about the same; the last of all is about nothing that came later.
            assert number != max(ledger.done)
            return
        ledger.add(int(store.value("SELECT max(id) FROM decisions")), number)
        return
    model = ledger.model()
    decision = chosen(drawn, model)
    if not fits(model, decision):
        try:
            decide(store, decision)
        except DecisionRefused:
            return
        raise AssertionError(f"{decision} was not refused")
    made = decide(store, decision)
    if kind == "highlight":
        start, end = store.rows('SELECT start, "end" FROM highlights WHERE uuid=?', (made["highlight"],))[0]
        text = TEXTS[decision["article"] - 1][decision["start"] : decision["end"]]
        assert TEXTS[decision["article"] - 1][start:end] == text.strip()
        decision |= {"highlight": made["highlight"], "start": start, "end": end}
    ledger.add(made["id"], decision)


@SETTINGS
@given(st.lists(DRAWN, min_size=1, max_size=24))
def test_any_steps_come_to_what_the_model_says(drawn: list[Drawn]) -> None:
    with archive() as store:
        ledger = Ledger()
        for one in drawn:
            step(store, ledger, one)
            assert kept(store) == ledger.model(), one
        while undo(store) is not None:
            ledger.undone.append(ledger.done.pop())
        assert not ledger.done and kept(store) == Model()
        while redo(store) is not None:
            ledger.done.append(ledger.undone.pop())
        assert kept(store) == ledger.model()


def elsewhere(model: Model, numbers: dict[int, int]) -> Model:
    """Return a model under the numbers that another archive has for the articles."""
    return replace(
        model,
        flags={(kind, numbers[a]) for kind, a in model.flags},
        tags={(numbers[a], tag) for a, tag in model.tags},
        collections={name: {numbers[a] for a in articles} for name, articles in model.collections.items()},
        notes={numbers[a]: text for a, text in model.notes.items()},
        highlights={name: (numbers[row[0]], *row[1:]) for name, row in model.highlights.items()},
    )


@SETTINGS
@given(st.lists(DRAWN, min_size=1, max_size=16))
def test_what_was_decided_means_the_same_in_another_archive(drawn: list[Drawn]) -> None:
    with archive() as store, archive(tuple(reversed(TEXTS))) as other:
        ledger = Ledger()
        for one in drawn:
            step(store, ledger, one)
        numbers = {number: len(TEXTS) + 1 - number for number in range(1, len(TEXTS) + 1)}
        exported = export_decisions(store)
        counts = apply_decisions(other, exported)
        assert kept(other) == elsewhere(ledger.model(), numbers)
        assert counts["waiting"] == 0
        again = apply_decisions(other, exported)
        assert again["applied"] == again["waiting"] == 0
        assert kept(other) == elsewhere(ledger.model(), numbers)


@SETTINGS
@example(
    [("read", (0, 0, 0), {1}, False), ("collection", (0, 0, 0), {3}, False), ("collection", (1, 0, 0), {1}, False)]
)
@given(st.lists(DRAWN.filter(lambda one: one[0] in ("read", "tag", "collection", "highlight")), min_size=1, max_size=8))
def test_what_is_said_of_articles_that_are_not_here_waits_for_them(drawn: list[Drawn]) -> None:
    with archive() as store, archive(TEXTS[:2]) as other:
        ledger = Ledger()
        for kind, numbers, articles, _on in drawn:
            step(store, ledger, (kind, numbers, articles, True))
        apply_decisions(other, export_decisions(store))
        put(other, TEXTS[2:])
        assert kept(other) == ledger.model()
