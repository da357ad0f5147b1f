"""Everything that the sample archive says of entities leads to the words that say it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from archive_entities_samples import ask
from cuttings_db.archive import sample_paths
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.service import Service
from cuttings_db.importing import ImportOptions


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("sample")
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        with Archive(folder / "sample.cuttings", create=True) as archive:
            assert not archive.import_files(sample_paths(), ImportOptions(depth="fast"))["failed"]
        opened = Service(folder / "sample.cuttings", "changes")
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def texts(service: Service) -> dict[int, str]:
    """Return the texts of all articles."""
    return dict(service.archive.store.rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision"))


def test_every_piece_of_every_name_and_claim_is_its_quote(service: Service, texts: dict[int, str]) -> None:
    rows = service.archive.store.rows('SELECT article, start, "end", parts, name FROM mentions')
    assert len(rows) > 300
    for article, start, end, parts, name in rows:
        pieces = json.loads(parts) if parts else [[start, end]]
        assert (pieces[0][0], pieces[-1][1]) == (start, end)
        assert " ".join(texts[article][s:e] for s, e in pieces) == name
    claims = service.archive.store.rows("SELECT article, kind, value, parts FROM claims")
    assert len(claims) > 30
    for article, kind, value, parts in claims:
        quote = " ".join(texts[article][s:e] for s, e in json.loads(parts))
        # Of an attendance the value is the role that the quoted words mean.
        assert quote and (kind == "attendance" or quote == value), (kind, value, quote)


def test_every_page_opens_and_every_place_on_it_stands_in_its_sentence(service: Service, texts: dict[int, str]) -> None:
    rows = ask(service, "entities", limit=256)
    for row in rows["rows"]:
        page = ask(service, "entity_page", id=row["id"])
        assert (page["articles_total"], page["first"], page["last"]) == (row["articles"], row["first"], row["last"])
        places = [place for claim in page["claims"] for place in claim["places"]]
        for place in [*places, *page["attendance"]]:
            start = place["sentence_start"]
            assert texts[place["article"]][start:].startswith(place["sentence"])
            assert start <= place["start"] < place["end"] <= start + len(place["sentence"])


def test_every_sentence_marks_what_it_names(service: Service, texts: dict[int, str]) -> None:
    for row in ask(service, "entities", limit=60)["rows"]:
        found = ask(service, "sentences", id=row["id"], limit=256)
        assert {sentence["article"] for sentence in found["rows"]} and not found["left"]
        for sentence in found["rows"]:
            assert texts[sentence["article"]][sentence["sentence_start"] :].startswith(sentence["sentence"])
            assert sentence["marks"]
            assert all(0 <= s < e <= len(sentence["sentence"]) for s, e in sentence["marks"])


def test_every_cell_of_the_matrix_opens_sentences_of_its_articles(service: Service) -> None:
    matrix = ask(service, "matrix", people=200, events=60)
    assert matrix["cells"]
    for person, event, count, role in matrix["cells"]:
        ids = {"person": matrix["people"][person]["id"], "event": matrix["events"][event]["id"]}
        rows = ask(service, "matrix_cell", **ids, limit=256)["rows"]
        assert len({row["article"] for row in rows}) == count
        assert role in {row["role"] for row in rows}
