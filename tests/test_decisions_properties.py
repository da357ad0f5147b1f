"""What holds for any sequence of corrections: they can all be taken back, and laid again over whatever comes."""

from __future__ import annotations

import json
import random
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, redo, undo, undo_decision
from cuttings_db.store.interchange import apply_decisions, export_decisions
from cuttings_db.store.laying import whole_words
from cuttings_db.store.replaying import replay
from decisions_samples import NAMES, TEXTS, fast, new_archive, put, run_again, seen, settle

TYPES = ("person", "place", "gene")
WORDS = ("Lin", "Lin Mei", "Mei Lin", "CT", "OC", "Oslo", "rivers", "Anna Berg", "Berg", "Professor")
# What a decision is about is drawn as numbers, and chosen from what is there when it is made.
DRAWN = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(
            [
                *("merge", "merge", "rename", "retype", "reject", "not_same", "split", "split", "split", "add_mention"),
                *("add_mention", "reject_mention", "assign_mention", "retype_mention", "ignore", "heed", "claim"),
                *("reject_claim", "title", "tag", "star"),
            ]
        ),
        "numbers": st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30)),
        "flag": st.booleans(),
    }
)
# What failed is told as it was drawn: making it smaller would take minutes.
SETTINGS = settings(
    max_examples=20,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def chosen(store: Store, drawn: dict[str, Any]) -> dict[str, Any]:
    """Make a decision of what was drawn, about what is there."""
    shown = [
        row[0]
        for row in store.rows(
            "SELECT DISTINCT e.uuid FROM entities e JOIN raw_entities r ON r.entity=e.id JOIN mentions m ON m.raw=r.id"
            " JOIN articles a ON a.id=m.article ORDER BY e.name, e.type, e.id"
        )
    ]
    a, b, c = drawn["numbers"]
    word = WORDS[c % len(WORDS)]
    texts = store.rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision ORDER BY r.text")
    places = [(i, t.index(word)) for i, t in texts if word in t]
    article, start = places[b % len(places)]
    mentions = store.rows('SELECT article, start, "end" FROM mentions ORDER BY name, start, article')
    made: dict[str, Any] = {"kind": drawn["kind"], "entity": shown[a % len(shown)]}
    made["entities"] = [shown[a % len(shown)], shown[b % len(shown)]]
    made |= {"name": f"Name {c}", "type": TYPES[c % 3], "names": [word], "surface": word, "value": "Professor"}
    made |= {"claim": "title", "tag": "lung", "on": drawn["flag"], "everywhere": drawn["flag"]}
    if drawn["kind"] == "split" and drawn["flag"]:
        made |= {"names": [], "articles": [article]}
    if drawn["kind"] in ("add_mention", "assign_mention"):
        made |= {"article": article, "start": start, "end": start + len(word)}
        if drawn["kind"] == "add_mention" and b % 2:
            del made["entity"]
        del made["surface"]
    elif drawn["kind"].endswith("_mention"):
        made |= dict(zip(("article", "start", "end"), mentions[b % len(mentions)], strict=True))
        del made["surface"]
    elif drawn["kind"] in ("title", "tag", "star"):
        made["article"] = article
    elif drawn["kind"] == "ignore":
        made["type"] = ""
    elif drawn["kind"] == "heed":
        rows = store.rows("SELECT surface, type FROM ignored_words ORDER BY surface")
        made |= dict(zip(("surface", "type"), rows[0], strict=True)) if rows else {}
    return made


def made_of(store: Store, drawn: list[dict[str, Any]]) -> int:
    """Decide what was drawn, where it fits; returns how many were made."""
    count = 0
    for one in drawn:
        try:
            decide(store, chosen(store, one))
            count += 1
        except DecisionRefused:
            continue
    return count


@contextmanager
def archive(texts: tuple[str, ...] = TEXTS) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        opened = new_archive(Path(folder), texts)
        try:
            yield opened
        finally:
            opened.close()


@SETTINGS
@given(st.lists(DRAWN, min_size=1, max_size=10))
def test_what_is_undone_step_by_step_was_never_there_and_redo_brings_it_back(drawn: list[dict[str, Any]]) -> None:
    with archive() as store:
        states = [seen(store)]
        for one in drawn:
            try:
                decide(store, chosen(store, one))
            except DecisionRefused:
                assert seen(store) == states[-1]
                continue
            states.append(seen(store))
        for expected in reversed(states[:-1]):
            assert undo(store) is not None
            assert seen(store) == expected
        assert undo(store) is None
        for expected in states[1:]:
            assert redo(store) is not None
            assert seen(store) == expected


@SETTINGS
@given(st.lists(DRAWN, min_size=2, max_size=8), st.lists(st.integers(0, 9), max_size=6))
def test_whatever_is_taken_back_out_of_order_can_be_put_back(drawn: list[dict[str, Any]], picks: list[int]) -> None:
    with archive() as store:
        first = seen(store)
        made = made_of(store, drawn)
        states, taken = [seen(store)], 0
        for pick in picks:
            rows = store.rows("SELECT id FROM decisions WHERE kind<>'undo_decision' ORDER BY id")
            if not rows:
                break
            try:
                undo_decision(store, rows[pick % len(rows)][0])
            except DecisionRefused:
                assert seen(store) == states[-1]
                continue
            taken += 1
            states.append(seen(store))
        for expected in reversed(states[:-1]):
            undo(store)
            assert seen(store) == expected
        for _ in range(made):
            undo(store)
        assert seen(store) == first


def tables(store: Store) -> list[Any]:
    """Return everything that a replay writes, as it is stored."""
    names = ("mentions", "hidden_mentions", "claims", "hidden_claims", "raw_entities", "entities", "said_claims")
    names += ("ignored_words", "distinct_entities", "waiting_decisions", "laid_rules", "forms", "spelled")
    return [sorted(store.rows(f"SELECT * FROM {name}"), key=repr) for name in names]


def rebuild(store: Store) -> None:
    """Throw away all that follows from texts and decisions, and work it out again."""
    with store.transaction("all") as counter:
        for name in ("mentions", "hidden_mentions", "claims", "hidden_claims", "spelled", "handed", "laid_rules"):
            store.connection.execute(f"DELETE FROM {name}")
        for name in ("ignored_words", "distinct_entities", "said_claims", "waiting_decisions", "forms"):
            store.connection.execute(f"DELETE FROM {name}")
        store.connection.execute("UPDATE raw_entities SET entity=home")
        store.connection.execute(
            "UPDATE entities SET name='', machine_name='', type=machine_type, rejected=0, merged_into=NULL,"
            " named_by_user=0"
        )
        replay(store, counter)
    run_again(store, NAMES)


@SETTINGS
@given(st.lists(DRAWN, min_size=1, max_size=10))
def test_a_replay_changes_nothing_and_a_rebuild_gives_the_same(drawn: list[dict[str, Any]]) -> None:
    with archive() as store:
        made_of(store, drawn)
        state, stored = seen(store), tables(store)
        with store.transaction("mapping") as counter:
            replay(store, counter)
        assert tables(store) == stored
        settle(store)
        assert tables(store) == stored
        run_again(store)
        assert seen(store) == state
        rebuild(store)
        assert seen(store) == state


@SETTINGS
@given(st.lists(DRAWN, min_size=1, max_size=8), st.randoms(use_true_random=False), st.booleans())
def test_decisions_mean_the_same_in_another_archive(
    drawn: list[dict[str, Any]], shuffling: random.Random, before: bool
) -> None:
    with archive() as store, tempfile.TemporaryDirectory() as folder:
        made_of(store, drawn)
        state, whole = seen(store, identities=False), seen(store)
        data = json.loads(json.dumps(export_decisions(store)))
        count = len(data["decisions"])
        assert apply_decisions(store, data) == {"applied": 0, "already": count, "waiting": 0}
        assert seen(store) == whole
        texts = list(TEXTS)
        shuffling.shuffle(texts)
        other = fast(Store(Path(folder) / "b.cuttings", create=True))
        if before:
            # They wait for the articles that they are about.
            apply_decisions(other, data)
            put(other, texts)
        else:
            put(other, texts)
            assert apply_decisions(other, data)["waiting"] == 0
        assert seen(other, identities=False) == state
        again = apply_decisions(other, data)
        assert again["already"] == count
        while undo(other) is not None:
            pass
        assert seen(other, identities=False) == seen_of(texts)
        other.close()


def seen_of(texts: list[str]) -> dict[str, Any]:
    """Return what people see of texts about which nobody decided anything."""
    with archive(tuple(texts)) as store:
        return seen(store, identities=False)


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_import_does_not_matter(seed: int) -> None:
    texts = list(TEXTS)
    random.Random(seed).shuffle(texts)
    with archive() as one, tempfile.TemporaryDirectory() as folder:
        other = fast(Store(Path(folder) / "b.cuttings", create=True))
        for text in texts:
            put(other, [text])
        assert seen(other, identities=False) == seen(one, identities=False)
        other.close()


@given(st.text("ab Zé_中国.", min_size=1, max_size=3).filter(str.strip), st.text("ab Zé_中国.", max_size=40))
def test_a_surface_stands_where_it_is_a_whole_word(surface: str, text: str) -> None:
    left = r"(?<![^\W_])" if surface[0].isascii() and surface[0].isalnum() else ""
    right = r"(?![^\W_])" if surface[-1].isascii() and surface[-1].isalnum() else ""
    pattern = re.compile(left + re.escape(surface) + right)
    assert list(whole_words(surface, text)) == [match.span() for match in pattern.finditer(text)]
