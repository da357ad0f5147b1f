"""The list of entities, the page of one, its sentences and timeline, and who was where with whom."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_entities_samples import ask, entity, filled
from cuttings_db.archive.service import Service
from cuttings_db.errors import ExportFailed, QuestionRefused
from cuttings_db.packing import unpack
from cuttings_db.store.connection import Store


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("entities")
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        filled(folder).close()
        opened = Service(folder / "entities.cuttings", "changes")
        yield opened
        opened.close()


def article(service: Service, title: str) -> int:
    """Return the article with a title."""
    return int(service.archive.store.value("SELECT id FROM articles WHERE title=?", (title,)))


def text_of(service: Service, number: int) -> str:
    """Return the text of an article."""
    return str(service.archive.reading.text(number)[0])


def test_the_list_is_narrowed_by_type_and_by_any_words_of_any_spelling(service: Service) -> None:
    people = ask(service, "entities", type="person")
    assert {row["type"] for row in people["rows"]} == {"person"}
    assert people["total"] == len(people["rows"])
    assert {row["name"] for row in ask(service, "entities", type="person", filter="BERG ann")["rows"]} == {"Anna Berg"}
    # The other script finds the entry that some text writes so.
    assert any("方" in row["name"] for row in ask(service, "entities", filter="若琳")["rows"])
    assert ask(service, "entities", filter="nobody is called so") == {"total": 0, "rows": []}
    assert ask(service, "entities", type="no such type") == {"total": 0, "rows": []}


def test_the_list_is_sorted_by_count_name_and_days(service: Service) -> None:
    rows = ask(service, "entities", sort="count", descending=True, limit=256)["rows"]
    assert [row["articles"] for row in rows] == sorted((row["articles"] for row in rows), reverse=True)
    names = [
        row["name"].casefold() for row in ask(service, "entities", sort="name", descending=False, limit=256)["rows"]
    ]
    assert names == sorted(names)
    first = [row["first"] for row in ask(service, "entities", sort="first", descending=False, limit=256)["rows"]]
    assert first == sorted(first, key=lambda day: (day is None, day or ""))
    last = [row["last"] for row in ask(service, "entities", sort="last", descending=True, limit=256)["rows"]]
    days = [day for day in last if day]
    assert days == sorted(days, reverse=True)
    assert last == [*days, *[None] * (len(last) - len(days))]


def test_pages_of_the_list_are_parts_of_one_order(service: Service) -> None:
    whole = ask(service, "entities", limit=256)["rows"]
    pieces = [row for at in range(0, len(whole), 3) for row in ask(service, "entities", offset=at, limit=3)["rows"]]
    assert pieces == whole


def test_a_question_narrows_what_is_counted(service: Service) -> None:
    berg = entity(service, "person", "Anna Berg")
    assert berg["articles"] == 2
    assert (berg["first"], berg["last"]) == ("2021-06-05", "2022-03-03")
    dates = [{"lo": "2022-01-01", "hi": "2022-12-31", "what": "published"}]
    rows = ask(service, "entities", type="person", filter="berg", question={"dates": dates})["rows"]
    assert [(row["articles"], row["first"]) for row in rows] == [(1, "2022-03-03")]


def test_a_page_tells_names_claims_company_and_where_they_stand(service: Service) -> None:
    berg = entity(service, "person", "Anna Berg")
    page = ask(service, "entity_page", id=berg["id"])
    assert page["name"] == "Anna Berg" and not page["named_by_user"]
    assert page["names"][0] == {"name": "Anna Berg", "count": 3}
    assert page["articles_total"] == 2 == len(unpack(page["articles"]))
    assert (page["first"], page["last"]) == ("2021-06-05", "2022-03-03")
    houses = [claim for claim in page["claims"] if claim["claim"] == "affiliation"]
    assert [claim["entity_name"] for claim in houses] == ["Oslo Cancer Institute"]
    assert houses[0]["places_total"] == 2 and houses[0]["said_by"] == "text"
    for claim in page["claims"]:
        assert claim["places"]
        for place in claim["places"]:
            text = text_of(service, place["article"])
            start = place["sentence_start"]
            assert text[start : start + len(place["sentence"])] == place["sentence"]
            assert start <= place["start"] < place["end"] <= start + len(place["sentence"])
            assert " ".join(text[s:e] for s, e in place["parts"])
    together = {row["name"] for row in page["with"]}
    assert "Oslo Cancer Institute" in together and "Anna Berg" not in together
    assert {row["type"] for row in page["with"]} <= {"person", "organisation"}
    assert any(row["name"] == "Lyon" for row in page["places"])


def test_a_person_was_at_an_event_in_a_role_and_who_could_not_come_was_not(service: Service) -> None:
    page = ask(service, "entity_page", id=entity(service, "person", "Anna Berg")["id"])
    assert [(row["name"], row["role"]) for row in page["attendance"]] == [("ESMO Congress 2021", "attendee")]
    assert "attended" in page["attendance"][0]["sentence"]
    assert {row["name"]: row["role"] for row in page["events"]}["ESMO Congress 2021"] == "attendee"
    event = ask(service, "entity_page", id=entity(service, "event", "ESMO Congress 2021")["id"])
    assert ("Anna Berg", "attendee") in {(row["person_name"], row["role"]) for row in event["attendance"]}


def test_sentences_name_the_entity_and_mark_it(service: Service) -> None:
    berg, esmo = entity(service, "person", "Anna Berg"), entity(service, "event", "ESMO Congress 2021")
    found = ask(service, "sentences", id=berg["id"])
    assert found["total"] == len(found["rows"]) == 3
    for row in found["rows"]:
        assert any("Berg" in row["sentence"][s:e] for s, e in row["marks"])
        text = text_of(service, row["article"])
        assert text[row["sentence_start"] :].startswith(row["sentence"])
        assert text[row["start"] : row["end"]] == "Anna Berg"
    assert [row["published"]["lo"] for row in found["rows"]] == ["2022-03-03", "2022-03-03", "2021-06-05"]
    both = ask(service, "sentences", id=berg["id"], other=esmo["id"])
    assert both["total"] == 2
    assert all("Berg" in row["sentence"] and "ESMO" in row["sentence"] for row in both["rows"])
    assert ask(service, "sentences", id=berg["id"], offset=2, limit=5)["rows"] == found["rows"][2:]


def test_a_timeline_has_the_articles_and_the_dates_of_sentences_that_name_it(service: Service) -> None:
    esmo = entity(service, "event", "ESMO Congress 2021")
    timeline = ask(service, "entity_timeline", id=esmo["id"])
    dates = unpack(timeline["date"]).tolist()
    assert timeline["count"] == len(dates)
    published = {-number for number in dates if number < 0}
    assert published == set(unpack(ask(service, "entity_page", id=esmo["id"])["articles"]).tolist())


def test_the_matrix_shows_who_was_where_and_its_cells_open_their_sentences(service: Service) -> None:
    matrix = ask(service, "matrix")
    people = [person["name"] for person in matrix["people"]]
    events = [event["name"] for event in matrix["events"]]
    cells = {(people[p], events[e]): (count, role) for p, e, count, role in matrix["cells"]}
    assert cells["Anna Berg", "ESMO Congress 2021"] == (2, "attendee")
    assert cells["Gesine Baumgartl", "ESMO Congress 2022"] == (1, "speaker")
    assert events.index("ESMO Congress 2021") < events.index("ESMO Congress 2022")
    assert all(event["day"] is None or len(event["day"]) == 10 for event in matrix["events"])
    p, e = people.index("Anna Berg"), events.index("ESMO Congress 2021")
    ids = {"person": matrix["people"][p]["id"], "event": matrix["events"][e]["id"]}
    cell = ask(service, "matrix_cell", **ids)
    assert [row["role"] for row in cell["rows"]] == ["attendee", ""]
    assert "attended" in cell["rows"][0]["sentence"]
    assert {row["article"] for row in cell["rows"]} == {1, 2}


def test_the_matrix_is_narrowed_by_name_size_and_question(service: Service) -> None:
    assert {e["name"] for e in ask(service, "matrix", filter="congress 2022")["events"]} == {"ESMO Congress 2022"}
    assert {p["name"] for p in ask(service, "matrix", filter="berg")["people"]} == {"Anna Berg"}
    small = ask(service, "matrix", people=1, events=1)
    assert (len(small["people"]), len(small["events"]), len(small["cells"])) == (1, 1, 1)
    none = ask(service, "matrix", question={"dates": [{"lo": "1990-01-01", "hi": "1990-12-31", "what": "published"}]})
    assert none == {"people": [], "events": [], "cells": []}


def test_the_matrix_goes_out_as_a_table(service: Service, tmp_path: Path) -> None:
    ask(service, "export", what="matrix", format="csv", to=str(tmp_path / "m.csv"))
    with (tmp_path / "m.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {"person", "event", "role", "articles"} <= set(rows[0])
    assert ("Anna Berg", "ESMO Congress 2021", "attendee") in {(r["person"], r["event"], r["role"]) for r in rows}
    ask(service, "export", what="matrix", format="json", to=str(tmp_path / "m.json"))
    assert len(json.loads((tmp_path / "m.json").read_text("utf-8"))) == len(rows)
    with pytest.raises(ExportFailed):
        ask(service, "export", what="matrix", format="pdf", to=str(tmp_path / "m.pdf"))


def test_an_entry_that_is_gone_is_refused_in_words(service: Service) -> None:
    for method in ("entity_page", "entity_timeline", "sentences"):
        with pytest.raises(QuestionRefused):
            ask(service, method, id="00000000-0000-0000-0000-000000000000")


def test_what_people_say_stands_on_the_page_before_what_the_articles_say(service: Service) -> None:
    berg = entity(service, "person", "Anna Berg")
    ask(service, "decide", decision={"kind": "claim", "entity": berg["id"], "claim": "title", "value": "Dame"})
    titles = [c for c in ask(service, "entity_page", id=berg["id"])["claims"] if c["claim"] == "title"]
    assert (titles[0]["value"], titles[0]["said_by"], titles[0]["places"]) == ("Dame", "you", [])
    ask(service, "undo")
    assert not [c for c in ask(service, "entity_page", id=berg["id"])["claims"] if c["value"] == "Dame"]


def test_every_piece_of_every_name_and_claim_equals_its_quote(service: Service) -> None:
    store: Store = service.archive.store
    texts = dict(store.rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision"))
    names = store.rows('SELECT article, start, "end", parts, name FROM mentions')
    assert names
    for number, start, end, parts, name in names:
        pieces = json.loads(parts) if parts else [[start, end]]
        assert " ".join(texts[number][s:e] for s, e in pieces) == name
    for number, kind, value, parts in store.rows("SELECT article, kind, value, parts FROM claims"):
        quote = " ".join(texts[number][s:e] for s, e in json.loads(parts))
        # Of an attendance the value is the role that the quoted words mean.
        assert quote and (kind == "attendance" or quote == value)
