"""Events that several articles tell of share a card; what only looks alike does not."""

from __future__ import annotations

import importlib.util
import itertools
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.cards_grouping import grouped
from cuttings_db.archive.cards_likeness import Told, likeness, weight, words_of
from cuttings_db.cli import main
from cuttings_db.errors import Cancelled
from cuttings_db.importing import ImportOptions
from cuttings_db.model import Question
from cuttings_db.packing import unpack
from cuttings_db.progress import Step


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    """Return the benchmark with its labelled cases."""
    path = Path(__file__).parent / "benchmarks" / "event_cards.py"
    spec = importlib.util.spec_from_file_location("benchmark_event_cards", path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


def archive_of(folder: Path, texts: list[str]) -> Archive:
    """Make an archive of some texts, in this order."""
    (folder / "articles").mkdir(parents=True)
    paths = [folder / "articles" / f"{number:03d}.txt" for number in range(len(texts))]
    archive = Archive(folder / "cards.cuttings", create=True)
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    archive.import_files(paths, ImportOptions(depth="fast"))
    archive.catch_up()
    return archive


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every archive a cache folder of its own."""
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))


def cards(archive: Archive, question: Question | None = None) -> list[set[str]]:
    """Return the texts of the articles on each card, each cut after twenty characters."""
    found = archive.cards(question or Question())
    groups: dict[int, set[str]] = defaultdict(set)
    for date, card in zip(unpack(found["date"]).tolist(), unpack(found["card"]).tolist(), strict=True):
        assert card > 0
        sql = "SELECT r.text FROM dates d JOIN revisions r ON r.article=d.article WHERE d.id=?"
        groups[card].add(archive.store.rows(sql, (date,))[0][0][:20])
    return sorted(groups.values(), key=sorted)


def test_labelled_cases_are_told_apart_and_together(benchmark: ModuleType, tmp_path: Path) -> None:
    archive, told = benchmark.fill(tmp_path)
    for score in benchmark.score(archive, told).values():
        assert score.right >= 0.9 * score.found
        assert score.right >= 0.7 * score.there
    archive.close()


APPROVED = [
    "Yesterday's news. The FDA approved osimertinib on 18 December 2020.",
    "2020年12月18日，FDA批准奥希替尼。",
    "The agency FDA approved sotorasib on 18 December 2020.",
    "Osimertinib was cleared by the FDA on 19 December 2020.",
]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 3, 1, 0)])
def test_cards_do_not_depend_on_the_order_of_import(tmp_path: Path, order: tuple[int, ...]) -> None:
    with archive_of(tmp_path, [APPROVED[at] for at in order]) as archive:
        assert cards(archive) == [{APPROVED[0][:20], APPROVED[1][:20]}]


def test_cards_are_those_of_what_a_question_finds(tmp_path: Path) -> None:
    def report(step: Step) -> None:
        raise Cancelled("somebody asked for something else")

    with archive_of(tmp_path, APPROVED) as archive:
        assert cards(archive, Question("yesterday")) == []
        assert len(cards(archive, Question("fda"))) == 1
        with pytest.raises(Cancelled):
            archive.cards(Question(), report)
        date = int(unpack(archive.cards(Question())["date"])[0])
        archive.decide({"kind": "reject_date", "date": date})
        assert cards(archive) == []


def test_a_merge_of_two_names_joins_what_is_told_of_them(tmp_path: Path) -> None:
    texts = [
        "Marta Quill visited the ward in Porto on 3 March 2024.",
        "Marta Quillby visited the ward in Porto on 3 March 2024 with her son.",
    ]
    with archive_of(tmp_path, texts) as archive:
        assert cards(archive) == []
        rows = archive.store.rows("SELECT uuid FROM entities WHERE type='person' ORDER BY name")
        assert len(rows) == 2
        archive.decide({"kind": "merge", "entities": [row[0] for row in rows]})
        assert len(cards(archive)) == 1
        archive.undo()
        assert cards(archive) == []


# Likeness

KINDS = {"fda": "organisation", "lisbon": "place", "osi": "product", "soto": "product", "berg": "person"}
NUMBERS = {name: number for number, name in enumerate(KINDS, 1)}
_dates = itertools.count(1)


def told(*names: str, act: str = "approve", days: int = 1, text: str = "", article: int = 0) -> Told:
    """Make a clause that names these things."""
    kinds: dict[str, set[int]] = defaultdict(set)
    for name in names:
        kinds[KINDS[name]].add(NUMBERS[name])
    number = next(_dates)
    entities = {kind: frozenset(numbers) for kind, numbers in kinds.items()}
    weights = {NUMBERS[name]: weight(KINDS[name], 2, 50) for name in names}
    return Told(number, article or number, days, act, entities, weights, text, (), (f"{sorted(names)}{text}", 0))


def test_another_drug_is_another_event() -> None:
    assert likeness(told("fda", "osi"), told("fda", "osi")) > 0
    assert likeness(told("fda", "osi"), told("fda", "soto")) == 0
    assert likeness(told("fda", "osi"), told("fda")) == 0
    assert likeness(told("fda", "osi"), told("fda", "osi", act="reject")) == 0


def test_a_year_needs_more_in_common_than_a_day() -> None:
    assert likeness(told("osi"), told("osi")) > 0
    assert likeness(told("osi", days=365), told("osi", days=365)) == 0
    assert likeness(told("osi", "fda", days=365), told("osi", "fda", days=365)) > 0


def test_one_company_alone_says_little() -> None:
    assert likeness(told("fda", text="a glucose meter"), told("fda", text="a heart valve")) == 0
    assert likeness(told("fda", text="a glucose meter"), told("fda", text="the glucose meter")) > 0


def test_a_copy_is_known_again_unless_it_speaks_of_what_it_does_not_name() -> None:
    text = "in ward 7 nobody slept"
    assert likeness(told(text=text, act="sleep"), told(text=text.upper(), act="sleep")) > 0
    unclear = [replace(told(text="the cheap pill was praised", act=""), clear=False) for _ in range(2)]
    assert likeness(*unclear) == 0


def test_likeness_is_the_same_both_ways() -> None:
    clauses = [
        told(*names, text=text, act=act)
        for names in (("fda",), ("fda", "osi"), ("berg",))
        for text in ("", "Dr Berg", "after the Berlin days")
        for act in ("approve", "found", "open", "create", "appoint", "become", "hold", "")
    ]
    for one, other in itertools.product(clauses, repeat=2):
        assert likeness(one, other) == likeness(other, one)


def never() -> None:
    """Cancel nothing."""


def test_two_that_share_nothing_are_not_joined_by_a_third() -> None:
    clauses = [told("fda", "osi"), told("fda", "osi", "soto"), told("fda", "soto")]
    groups = grouped(clauses, never)
    assert len(groups) == 1
    assert len(groups[0]) == 2


def test_groups_do_not_depend_on_the_order_of_the_clauses() -> None:
    clauses = [told(*names) for names in (("fda", "osi"), ("fda", "osi", "soto"), ("fda", "soto"), ("osi",), ("berg",))]
    clauses += [told("berg", article=99), told("berg", article=99)]
    expected: set[frozenset[int]] | None = None
    for seed in range(20):
        shuffled = random.Random(seed).sample(clauses, len(clauses))
        found = {frozenset(shuffled[at].date for at in group) for group in grouped(shuffled, never)}
        assert expected is None or found == expected
        expected = found


def test_an_article_alone_makes_no_card() -> None:
    assert grouped([told("fda", "osi", article=7), told("fda", "osi", article=7)], never) == []


def test_a_crowd_is_grouped_by_what_few_of_it_name() -> None:
    clauses = [told("fda", text=f"Word{number // 2}x tablet") for number in range(400)]
    groups = grouped(clauses, never)
    assert sorted(sorted(group) for group in groups) == [[at, at + 1] for at in range(0, 400, 2)]


def pairs() -> Iterator[Any]:
    """Yield texts with their words."""
    yield "The HARBOUR-7 trial of Dr Rossi", {"harbour-7", "trial", "rossi"}
    yield "2024年5月新版指南", {"新版", "版指", "指南"}


@pytest.mark.parametrize(("text", "words"), list(pairs()))
def test_words_of_a_clause(text: str, words: set[str]) -> None:
    found = {word for word, _, _ in words_of(text, [(0, 7, -1)] if text[0] == "2" else [])}
    assert words <= found
    assert "the" not in found


def test_the_command_line_names_the_card_of_a_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive_of(tmp_path, APPROVED[:3]).close()
    assert main(["timeline", str(tmp_path / "cards.cuttings"), "--json"]) == 0
    items = json.loads(capsys.readouterr().out)
    events = [item for item in items if item["role"] == "event"]
    assert sorted(item.get("card", 0) for item in events) == [0, 1, 1]  # "yesterday" is no day that is known
