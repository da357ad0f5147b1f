"""What people said of single dates is laid over every run of recognition, in whatever text it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.errors import DecisionRefused
from cuttings_db.model import DateMention
from cuttings_db.store.anchoring import Place, find_place, place_at
from cuttings_db.store.connection import Store
from cuttings_db.store.dates import write_dates
from cuttings_db.store.decisions import decide, decision_rows, redo, undo
from store_samples import add, new_store, recognised

TEXT = "Anna Berg spoke on 3 June 2024 in Lyon. She will speak again in May 2025, and in May 2026 once more."
SPANS = {
    words: (TEXT.index(words), TEXT.index(words) + len(words)) for words in ("3 June 2024", "May 2025", "May 2026")
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path)
    add(opened, recognised(TEXT, day="2024-06-05"))
    machine(opened, ("3 June 2024", "2024-06-03"), ("May 2025", "2025-05"), ("May 2026", "2026-05"))
    yield opened
    opened.close()


def mention(words: str, edtf: str, **more: Any) -> DateMention:
    start = TEXT.index(words)
    day = edtf if len(edtf) == 10 else f"{edtf}-01"
    return DateMention(start, start + len(words), edtf, day, day, clause=(0, len(TEXT)), rule="test", **more)


def machine(store: Store, *found: tuple[str, str]) -> None:
    """Let a run of recognition find these dates."""
    with store.transaction("article"):
        write_dates(store, 1, [mention(*one) for one in found])


def shown(store: Store) -> list[tuple[str, str, str]]:
    """Return what is shown: words, EDTF, origin."""
    rows = store.rows('SELECT start, "end", edtf, origin FROM dates WHERE article=1 AND rejected=0 ORDER BY start')
    text = store.value("SELECT text FROM revisions r JOIN articles a ON a.revision=r.id WHERE a.id=1")
    return [(text[s:e], edtf, origin) for s, e, edtf, origin in rows]


def number(store: Store, words: str) -> int:
    return int(store.value("SELECT id FROM dates WHERE start=?", (SPANS[words][0],)))


def test_a_corrected_date_stays_whatever_the_machine_reads_there(store: Store) -> None:
    decide(store, {"kind": "correct_date", "date": number(store, "May 2025"), "value": "2031-05-07"})
    corrected = ("May 2025", "2031-05-07", "corrected")
    assert corrected in shown(store)
    machine(store, ("3 June 2024", "2024-06-03"), ("May 2025", "1999-05"))
    assert shown(store) == [("3 June 2024", "2024-06-03", ""), corrected]
    assert json.loads(store.value("SELECT machine FROM dates WHERE origin<>''"))["edtf"] == "1999-05"
    machine(store)
    assert shown(store) == [corrected]
    start, end, rule, text = store.rows(
        "SELECT clause_start, clause_end, rule, machine FROM dates WHERE origin='corrected'"
    )[0]
    assert TEXT[start:end] == "She will speak again in May 2025, and in May 2026 once more."
    assert (rule, text) == ("", "")


def test_a_confirmed_date_keeps_the_interval_that_was_confirmed(store: Store) -> None:
    decide(store, {"kind": "confirm_date", "date": number(store, "May 2025")})
    machine(store, ("May 2025", "1999-05"))
    assert shown(store) == [("May 2025", "2025-05", "confirmed")]
    with pytest.raises(DecisionRefused, match="already"):
        decide(store, {"kind": "confirm_date", "date": number(store, "May 2025")})


def test_a_rejected_date_is_hidden_in_every_run_and_comes_back_when_released(store: Store) -> None:
    gone = number(store, "May 2025")
    decide(store, {"kind": "reject_date", "date": gone})
    machine(store, ("May 2025", "1999-05"))
    assert shown(store) == []
    machine(store)
    machine(store, ("May 2025", "2025-05"))
    assert shown(store) == []
    decide(store, {"kind": "release_date", "article": 1, "start": SPANS["May 2025"][0], "end": SPANS["May 2025"][1]})
    assert shown(store) == [("May 2025", "2025-05", "")]


@pytest.mark.parametrize("words", ["in May 2025, and in May 2026", "May", "2025"])
def test_the_word_of_a_person_wins_over_another_span_of_the_same_place(store: Store, words: str) -> None:
    decide(store, {"kind": "correct_date", "date": number(store, "May 2025"), "value": "2031"})
    at = TEXT.index(words, 0 if len(words) > 8 else SPANS["May 2025"][0])
    other = DateMention(at, at + len(words), "1999", "1999-01-01", "1999-12-31", "year")
    with store.transaction("article"):
        write_dates(store, 1, [other])
    assert shown(store) == [("May 2025", "2031", "corrected")]


def test_a_rejected_place_hides_a_longer_span_as_well(store: Store) -> None:
    decide(store, {"kind": "reject_date", "date": number(store, "May 2025")})
    at = SPANS["May 2025"][0]
    wider = DateMention(at, at + 21, "2025-05/2026-05", "2025-05-01", "2026-05-31", "range")
    with store.transaction("article"):
        write_dates(store, 1, [wider])
    assert shown(store) == []
    undo(store)
    assert [edtf for _, edtf, _ in shown(store)] == ["2025-05/2026-05"]


def test_a_person_sees_a_date_where_the_machine_sees_none(store: Store) -> None:
    at = TEXT.index("once more")
    decide(store, {"kind": "correct_date", "article": 1, "start": at, "end": at + 9, "value": "2027"})
    machine(store, ("May 2026", "2026-05"))
    assert shown(store) == [("May 2026", "2026-05", ""), ("once more", "2027", "corrected")]
    undo(store)
    assert shown(store) == [("May 2026", "2026-05", "")]


def test_numbers_stay_where_the_span_stays(store: Store) -> None:
    before = {words: number(store, words) for words in SPANS}
    decide(store, {"kind": "correct_date", "date": before["May 2025"], "value": "2031"})
    machine(store, ("May 2026", "2026-05"), ("May 2025", "2025-05"))
    assert number(store, "May 2025") == before["May 2025"] and number(store, "May 2026") == before["May 2026"]


def test_decisions_are_stored_with_the_place_and_not_with_a_number(store: Store) -> None:
    decide(store, {"kind": "reject_date", "date": number(store, "May 2026")})
    stored = decision_rows(store)[0]["decision"]
    assert "date" not in stored
    assert (stored["article"], stored["start"], stored["surface"]) == (1, SPANS["May 2026"][0], "May 2026")
    assert stored["before"] + stored["surface"] + stored["after"] in TEXT and len(stored["before"]) == 32
    undo(store)
    store.connection.execute("DELETE FROM dates")
    machine(store, ("May 2026", "2026-05"), ("May 2025", "2025-05"))
    assert redo(store) == "removal of the date “May 2026”"
    assert shown(store) == [("May 2025", "2025-05", "")]


def of_the_second_version(store: Store) -> None:
    """Reject a date as an earlier version did: by its number, with its place in the inverse alone."""
    date, (start, end) = number(store, "May 2025"), SPANS["May 2025"]
    store.connection.execute("UPDATE dates SET rejected=1 WHERE id=?", (date,))
    store.connection.execute(
        "INSERT INTO date_overrides VALUES (1, ?, ?, 'rejected', NULL, 'May 2025', ?, ?)",
        (start, end, TEXT[start - 32 : start], TEXT[end : end + 32]),
    )
    store.connection.execute(
        "INSERT INTO decisions (made, kind, data, label, inverse)"
        " VALUES ('', 'reject_date', ?, 'removal of a date', ?)",
        (json.dumps({"kind": "reject_date", "date": date}), json.dumps([1, start, end])),
    )


def test_decisions_of_an_earlier_version_are_undone_and_made_again(store: Store) -> None:
    before = shown(store)
    of_the_second_version(store)
    machine(store, ("3 June 2024", "2024-06-03"), ("May 2025", "2025-05"), ("May 2026", "2026-05"))
    rest = [one for one in before if one[0] != "May 2025"]
    assert shown(store) == rest
    assert undo(store) == "removal of a date"
    assert shown(store) == before
    store.connection.execute("UPDATE dates SET id=id+100")
    assert redo(store) == "removal of a date"
    assert shown(store) == rest
    undo(store)
    assert shown(store) == before


def test_an_earlier_version_s_publication_date_is_undone(store: Store) -> None:
    decide(store, {"kind": "published", "article": 1, "value": "2020"})
    decide(store, {"kind": "published", "article": 1, "value": "2021"})
    old = store.value("SELECT inverse FROM decisions WHERE id=2")
    first = json.loads(old)["values"]["1"]
    store.connection.execute("UPDATE decisions SET inverse=? WHERE id=2", (json.dumps([[first]]),))
    store.connection.execute("UPDATE decisions SET inverse='[]' WHERE id=1")
    for expected in ("2020", "2024-06-05"):
        undo(store)
        assert store.value("SELECT published_edtf FROM articles") == expected
    redo(store)
    assert store.value("SELECT published_edtf FROM articles") == "2020"


def read_again_as(store: Store, text: str) -> None:
    """Give the article another text revision, as a better reader would."""
    row = store.connection.execute(
        "INSERT INTO revisions (article, made, text, layer) SELECT article, made, ?, layer FROM revisions", (text,)
    )
    store.connection.execute("UPDATE articles SET revision=?, characters=?", (row.lastrowid, len(text)))


def test_in_another_revision_the_place_is_found_again(store: Store) -> None:
    decide(store, {"kind": "correct_date", "date": number(store, "May 2026"), "value": "2032"})
    read_again_as(store, "May 2026 is far away.\n\n" + TEXT.replace("in May 2026", "in\nMay  2026"))
    machine(store)
    assert shown(store) == [("May  2026", "2032", "corrected")]
    undo(store)
    assert shown(store) == [] == store.rows("SELECT * FROM date_overrides")
    redo(store)
    assert shown(store) == [("May  2026", "2032", "corrected")]


def test_what_no_longer_stands_in_the_text_is_kept_until_it_does_again(store: Store) -> None:
    decide(store, {"kind": "correct_date", "date": number(store, "May 2026"), "value": "2032"})
    read_again_as(store, "Only the title came through.")
    machine(store)
    assert shown(store) == []
    assert len(store.rows("SELECT * FROM date_overrides")) == 1
    store.connection.execute("UPDATE revisions SET text=? WHERE id=2", (f"A line before.\n{TEXT}",))
    machine(store)
    assert shown(store) == [("May 2026", "2032", "corrected")]
    undo(store)
    assert store.rows("SELECT * FROM date_overrides") == []


WORDS = st.text("ab1 \n日月", max_size=40)


@given(WORDS, st.text("ab1日月", min_size=1, max_size=6), WORDS, WORDS, WORDS)
def test_a_place_is_found_behind_new_text_and_with_other_white_space(
    before: str, surface: str, after: str, added: str, behind: str
) -> None:
    text = f"the words before {before}{surface}{after} and those after"
    at = len("the words before ") + len(before)
    place = place_at(text, 7, at, at + len(surface))
    assert find_place(text, place) == (at, at + len(surface))
    moved = f"{added}\n{text.replace(' ', '  ')}\n{behind}"
    found = find_place(moved, place)
    assert found is not None
    assert "".join(moved[slice(*found)].split()) == surface
    whole = "".join(moved.split())
    # The characters around agree at least as well as those of the place itself, which is still there.
    skipped = len("".join(moved[: found[0]].split()))
    assert whole[skipped:].startswith(surface)


def test_of_two_equal_places_the_nearer_counts() -> None:
    line = "| 3 May 2024 | complete response | 3 May 2024 | complete response |\n"
    text = line * 6
    at = text.index("3 May", 3 * len(line))
    place = place_at(text, 1, at, at + 10)
    longer = f"A table.\n{text}"
    assert find_place(longer, place) == (at + 9, at + 19)


def test_a_place_without_its_surroundings_is_gone() -> None:
    place = Place(1, 4, 12, "May 2025", "spoke again in the south in ", " and left the hospital")
    assert find_place("May 2025. And so on. May 2025", place) is None
    assert find_place("", place) is None
    assert find_place("nothing", place) is None
    assert find_place("x" * 100_000 + " May 2025" * 2, place) is None


@pytest.mark.parametrize(
    "decision",
    [
        {"kind": "correct_date", "date": 1, "value": "someday"},
        {"kind": "correct_date", "date": 1, "value": None},
        {"kind": "correct_date", "date": 1, "value": "../.."},
        {"kind": "correct_date", "date": 99, "value": "2024"},
        {"kind": "correct_date", "value": "2024"},
        {"kind": "correct_date", "date": True, "value": "2024"},
        {"kind": "correct_date", "article": 1, "start": 5, "end": 5, "value": "2024"},
        {"kind": "correct_date", "article": 1, "start": -5, "end": 5, "value": "2024"},
        {"kind": "correct_date", "article": 1, "start": 4, "end": 10**30, "value": "2024"},
        {"kind": "correct_date", "article": 10**30, "start": 4, "end": 9, "value": "2024"},
        {"kind": "correct_date", "article": 1, "start": 0, "end": 4, "surface": "Emil", "value": "2024"},
        {"kind": "confirm_date", "article": 1, "start": 0, "end": 4},
        {"kind": "reject_date", "article": 1, "start": 0, "end": 4},
        {"kind": "release_date", "date": 1},
        {"kind": "published", "articles": [], "value": "2024"},
        {"kind": "published", "articles": [1, 99], "value": "2024"},
        {"kind": "published", "articles": ["1"], "value": "2024"},
        {"kind": "published", "values": {"1": "2024", "99": "2024"}},
        {"kind": "published", "values": {"1": "2024", "2": "never"}},
        {"kind": "published", "values": {"one": "2024"}},
        {"kind": "published", "values": {"1": ["2024"]}},
        {"kind": "published", "values": ["2024"]},
        {"kind": "published", "article": 1, "value": "-0044"},
        {"kind": "history", "article": 1, "value": "yes"},
        {"kind": "history", "articles": [], "value": True},
        {"kind": "history", "article": 99, "value": True},
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(store: Store, decision: dict[str, Any]) -> None:
    before = list(store.connection.iterdump())
    with pytest.raises(DecisionRefused):
        decide(store, decision)
    assert list(store.connection.iterdump()) == before
