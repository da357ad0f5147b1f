"""Entries that may be one are proposed with what the articles say for it, and merged by people alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_entities_samples import ARTICLES, ask, entity, filled
from cuttings_db.archive.proposals_finding import ProposalFinder
from cuttings_db.archive.service import Service
from cuttings_db.errors import Cancelled
from cuttings_db.progress import Step


def opened(folder: Path, names: list[str] | None = None) -> Service:
    """Return a service over an archive of the sample articles, proposals found."""
    filled(folder, names).close()
    service = Service(folder / "entities.cuttings", "changes")
    ask(service, "find_proposals")
    return service


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    found = opened(tmp_path)
    yield found
    found.close()


def pairs(service: Service) -> dict[frozenset[str], dict[str, Any]]:
    """Return the proposals by the two names."""
    rows = ask(service, "proposals", limit=100)["rows"]
    return {frozenset((row["a"]["name"], row["b"]["name"])): row for row in rows}


def in_words(service: Service) -> list[tuple[str, str, float, tuple[str, ...]]]:
    """Return the proposals without what an import happens to number."""
    rows = ask(service, "proposals", limit=100)["rows"]
    return sorted(
        (*sorted((r["a"]["name"], r["b"]["name"])), r["score"], tuple(reason["words"] for reason in r["reasons"]))
        for r in rows
    )


def test_what_an_article_writes_side_by_side_is_one_there_and_a_proposal_elsewhere(service: Service) -> None:
    han = next(row for row in ask(service, "entities", type="person", filter="方若琳")["rows"])
    latin = next(
        r for r in ask(service, "entities", type="person", filter="fang ruolin")["rows"] if r["id"] != han["id"]
    )
    # The article that writes both names, and the Chinese one.
    assert han["articles"] == 2 and latin["articles"] == 1
    row = next(row for row in pairs(service).values() if {row["a"]["id"], row["b"]["id"]} == {han["id"], latin["id"]})
    assert row["score"] > 0.85
    assert {"side by side", "pinyin"} <= {reason["kind"] for reason in row["reasons"]}
    assert any("方若琳" in place["sentence"] and place["marks"] for place in row["evidence"])
    assert han["proposals"] >= 1 and latin["proposals"] >= 1


def test_initials_and_one_house_are_a_proposal(service: Service) -> None:
    row = pairs(service)[frozenset(("G. Baumgartl", "Gesine Baumgartl"))]
    assert {"initials", "affiliation"} <= {reason["kind"] for reason in row["reasons"]}
    assert 0.6 < row["score"] < 1
    assert {place["article"] for place in row["evidence"]} >= {3, 4}


def test_namesakes_in_han_characters_and_years_of_a_congress_are_never_proposed(service: Service) -> None:
    for names in pairs(service):
        assert names != frozenset(("马军", "马骏"))
        assert names != frozenset(("ESMO Congress 2021", "ESMO Congress 2022"))


def test_accepted_is_merged_and_refused_is_never_proposed_again(service: Service) -> None:
    row = pairs(service)[frozenset(("G. Baumgartl", "Gesine Baumgartl"))]
    ids = [row["a"]["id"], row["b"]["id"]]
    total = ask(service, "proposals")["total"]
    ask(service, "decide", decision={"kind": "not_same", "entities": ids})
    assert frozenset(("G. Baumgartl", "Gesine Baumgartl")) not in pairs(service)
    ask(service, "find_proposals")
    assert frozenset(("G. Baumgartl", "Gesine Baumgartl")) not in pairs(service)
    ask(service, "undo")
    ask(service, "find_proposals")
    assert frozenset(("G. Baumgartl", "Gesine Baumgartl")) in pairs(service)
    ask(service, "decide", decision={"kind": "merge", "entities": ids, "name": "Gesine Baumgartl"})
    assert entity(service, "person", "Gesine Baumgartl")["articles"] == 2
    assert ask(service, "proposals")["total"] < total


def clusters(service: Service) -> set[tuple[str, str, frozenset[tuple[str, int, str]]]]:
    """Return the entities as types and names, each with its mentions by the title of their article."""
    rows = service.archive.store.rows(
        "SELECT e.id, e.type, e.name, a.title, m.start, m.name FROM entities e JOIN raw_entities r ON r.entity=e.id"
        " JOIN mentions m ON m.raw=r.id JOIN articles a ON a.id=m.article"
    )
    mentions: dict[tuple[int, str, str], set[tuple[str, int, str]]] = {}
    for number, kind, name, title, start, spelled in rows:
        mentions.setdefault((number, kind, name), set()).add((title, start, spelled))
    return {(kind, name, frozenset(found)) for (_, kind, name), found in mentions.items()}


def test_neither_entities_nor_proposals_depend_on_the_order_of_import(tmp_path: Path) -> None:
    found = []
    for number, names in enumerate((list(ARTICLES), list(reversed(ARTICLES)))):
        service = opened(tmp_path / str(number), names)
        found.append((clusters(service), in_words(service)))
        service.close()
    assert found[0][1] and found[0] == found[1]


def test_nothing_is_worked_out_twice_and_a_cancel_leaves_what_was(service: Service) -> None:
    finder = ProposalFinder(service.archive.store)
    assert not finder.stale()
    before = in_words(service)
    ask(service, "decide", decision={"kind": "star", "articles": [1], "on": True})
    assert finder.stale()

    def cancel(step: Step) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        finder.find(cancel)
    assert in_words(service) == before
