"""Pasted names and terms are counted by identity and by words; every cell is a question; zero hits stay."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from copies_samples import labelled, store_labelled
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.copies_finding import CopyFinder
from cuttings_db.archive.term_matrix import COLUMNS, TermMatrix
from cuttings_db.archive.term_queries import quoted
from cuttings_db.cli import main
from cuttings_db.errors import Cancelled, LimitExceeded, QuestionRefused
from cuttings_db.model import Question
from cuttings_db.progress import Step

TERMS = [
    "Chen Haitao", "陈海涛", "FDA", "EGFR", "false alarm", "nobody is called so", "proton*", 'a "quoted" word', "(",
    "OR", "Utrecht", "false alarm", "=1+1", "person:", "肺癌", "NMPA",
]  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Yield an archive of labelled articles with their copies, a tag and a collection."""
    folder = tmp_path_factory.mktemp("terms")
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        with Archive(folder / "terms.cuttings", create=True) as made:
            ids = store_labelled(made.store, labelled("development"))
            CopyFinder(made.store).find()
            made.catch_up()
            made.decide(
                {"kind": "collection", "name": 'Blood "tests"', "articles": [ids["assay"], ids["te"]], "on": True}
            )
            made.decide({"kind": "source", "article": ids["te"], "value": "Asia Desk"})
            yield made


@pytest.fixture
def matrix(archive: Archive) -> TermMatrix:
    """Return what counts terms."""
    return TermMatrix(archive.store, archive.relations, archive.answering, archive.index)


@pytest.mark.parametrize("stories", [False, True])
@pytest.mark.parametrize("columns", COLUMNS)
def test_every_cell_is_a_question(archive: Archive, matrix: TermMatrix, columns: str, stories: bool) -> None:
    table = matrix.count(TERMS, Question(stories=stories), columns)
    assert [row["term"] for row in table["rows"]] == TERMS
    assert len(table["columns"]) == len(table["column_queries"])
    if columns:
        assert table["columns"]
    for row in table["rows"]:
        assert len(row["cells"]) == len(table["columns"])
        found = archive.ids(Question(text=row["query"], stories=stories)) if row["query"] else []
        assert len(found) == row["articles"], row
        for count, query in zip(row["cells"], table["column_queries"], strict=True):
            asked = archive.ids(Question(text=f"{row['query']} {query}", stories=stories)) if row["query"] else []
            assert len(asked) == count, (row["query"], query)


def test_names_count_by_identity_and_by_words(archive: Archive, matrix: TermMatrix) -> None:
    rows = {row["term"]: row for row in matrix.count(TERMS, Question())["rows"]}
    assert rows["nobody is called so"]["articles"] == rows["nobody is called so"]["hits"] == 0
    assert rows["nobody is called so"]["first"] is None
    # An article that only names the agency in Chinese counts for its English initials.
    assert rows["NMPA"]["entity"] is not None
    assert rows["肺癌"]["articles"] > len(archive.ids(Question(text='"肺癌"')))
    assert rows["false alarm"]["hits"] == 6
    assert (rows["false alarm"]["first"], rows["false alarm"]["last"]) == ("2024-03-12", "2024-03-16")


def test_copies_are_left_out_where_stories_count(matrix: TermMatrix) -> None:
    (all_of_them,) = matrix.count(["false alarm"], Question())["rows"]
    (told,) = matrix.count(["false alarm"], Question(stories=True))["rows"]
    assert (all_of_them["articles"], all_of_them["copies_left_out"]) == (4, 0)
    assert (told["articles"], told["copies_left_out"]) == (1, 3)


def test_a_question_narrows_what_is_counted(archive: Archive, matrix: TermMatrix) -> None:
    narrow = Question(text="lang:zh")
    (row,) = matrix.count(["EGFR"], narrow)["rows"]
    assert row["articles"] == 1
    assert len(archive.ids(Question(text=f"{narrow.text} {row['query']}"))) == 1


def test_lists_that_are_too_long_or_odd(matrix: TermMatrix) -> None:
    with pytest.raises(LimitExceeded):
        matrix.count([f"term {n}" for n in range(5_001)], Question())
    with pytest.raises(QuestionRefused):
        matrix.count(["a"], Question(), "colour")
    assert matrix.count([], Question(), "year")["rows"] == []
    assert matrix.count(["", "  ", "EGFR"], Question())["rows"][0]["term"] == "EGFR"
    assert matrix.count(["x" * 5_000], Question())["rows"][0]["articles"] == 0
    assert quoted('say "no" now') == '"say no now"'
    assert quoted('""') == ""


def test_counting_can_be_stopped(matrix: TermMatrix) -> None:
    def stop(step: Step) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        matrix.count([f"term {n}" for n in range(50)], Question(), "", stop)


def test_tables_hold_no_formulas(archive: Archive, matrix: TermMatrix, tmp_path: Path) -> None:
    table = matrix.count(["=1+1", "EGFR", "@here", "-4"], Question(), "year")
    made = matrix.export(tmp_path / "table.csv", "csv", table)
    assert Path(made["path"]).exists()
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["term", "articles", "copies_left_out", "hits", "first", "last", "2024", "2025"]
    assert [row[0] for row in rows[1:]] == ["'=1+1", "EGFR", "'@here", "'-4"]


def test_the_command_line_counts_and_compares(
    archive: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(archive.store.path)
    (tmp_path / "terms.txt").write_text("EGFR\n\nnobody\n", encoding="utf-8")
    assert main(["matrix", path, "--json", "--terms", str(tmp_path / "terms.txt"), "--columns", "language"]) == 0
    table = json.loads(capsys.readouterr().out)
    assert [(row["term"], row["articles"], row["cells"]) for row in table["rows"]] == [
        ("EGFR", 2, [1, 1]),
        ("nobody", 5, [5, 0]),
    ]
    assert main(["matrix", path, "--terms", str(tmp_path / "terms.txt"), "--to", str(tmp_path / "out.csv")]) == 0
    assert (tmp_path / "out.csv").exists()
    assert main(["matrix", path, "--terms", str(tmp_path / "none.txt")]) == 1
    (tmp_path / "odd.txt").write_bytes(b"\xff\xfe\x00x")
    assert main(["matrix", path, "--terms", str(tmp_path / "odd.txt")]) == 1
    capsys.readouterr()
    assert main(["stories", path, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["stories"] == len(told["rows"]) == 5
    first, second = (row["id"] for row in told["rows"][0]["rows"][:2])
    assert main(["difference", path, "--json", str(first), str(second)]) == 0
    assert json.loads(capsys.readouterr().out)["blocks"]
    assert main(["difference", path, str(first), "99999"]) == 1
    assert main(["stories", path, "--id", str(second)]) == 0
    assert "copy" in capsys.readouterr().out
