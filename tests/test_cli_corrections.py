"""Corrections all the way through the command line: decided, seen, taken back, read again, carried elsewhere."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_samples import write_articles
from cuttings_db.cli import main


class Line:
    """The command line, and one archive on it."""

    def __init__(self, archive: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.archive, self._capture = archive, capture

    def __call__(self, name: str, *arguments: object, status: int = 0) -> Any:
        """Run a command and return its JSON."""
        assert main([name, str(self.archive), "--json", *map(str, arguments)]) == status
        return json.loads(self._capture.readouterr().out)

    def words(self, name: str, *arguments: object, status: int = 0) -> list[str]:
        """Run a command and return its lines for people."""
        assert main([name, str(self.archive), *map(str, arguments)]) == status
        return self._capture.readouterr().out.splitlines()

    def of(self, name: str) -> str:
        """Return the id of an entity."""
        (found,) = {e["id"] for e in self("entities") if name in (e["name"], *e["aliases"])}
        return str(found)

    def article(self, words: str) -> int:
        """Return the article in which words stand."""
        (found,) = self("search", "--", f'"{words}"')["articles"]
        return int(found["id"])

    def spot(self, article: int, words: str) -> dict[str, int]:
        """Return the first place of words in an article."""
        start = self("show", article)["text"].index(words)
        return {"article": article, "start": start, "end": start + len(words)}

    def state(self) -> list[Any]:
        """Return all that the command line shows of entities, whatever the numbers of articles and ids are."""
        every = self("entities")
        texts = {n: self("show", n)["text"] for n in {n for e in every for n in e["articles"]}}
        names = {e["id"]: e["name"] for e in every}
        shown = []
        for e in every:
            articles = sorted(texts[n] for n in e["articles"])
            claims = [
                (c["kind"], c["value"], names.get(c["entity"]), c["former"], texts.get(c["article"]), c["start"],
                 c["said_by"], c["quote"])
                for c in e["claims"]
            ]  # fmt: skip
            shown.append((e["type"], e["kind"], e["name"], sorted(e["aliases"]), articles, sorted(claims, key=repr)))
        mentions = {
            text: [(m["start"], m["end"], m["type"], m["name"]) for m in self("show", n)["mentions"]]
            for n, text in texts.items()
        }
        return [sorted(shown, key=repr), sorted(mentions.items())]


def corrections(line: Line) -> list[dict[str, Any]]:
    """Return a correction of every kind about names."""
    lyon, oslo = line.article("Lung trial reports"), line.article("biomarker unit")
    lin, berg, institute = line.of("Lin Mei"), line.of("Anna Berg"), line.of("Oslo Cancer Institute")
    return [
        {"kind": "merge", "entities": [berg, line.of("陈玉兰")], "name": "Anna Chen"},
        {"kind": "split", "entity": lin, "names": ["Mei Lin"], "name": "Mei Lin the Younger"},
        {"kind": "not_same", "entities": [institute, line.of("Lyon University Hospital")]},
        {"kind": "rename", "entity": line.of("Barcelona"), "name": "Barcelona, Spain"},
        {"kind": "retype", "entity": line.of("PD-1"), "type": "product"},
        {"kind": "reject", "entity": line.of("EGFR")},
        {"kind": "reject_mention", **line.spot(oslo, "OSLO")},
        {"kind": "ignore", "surface": "lung cancer"},
        {"kind": "add_mention", **line.spot(oslo, "next-generation sequencing"), "type": "product"},
        {"kind": "add_mention", **line.spot(lyon, "trial"), "type": "event", "name": "The trial", "everywhere": True},
        {"kind": "assign_mention", **line.spot(oslo, "Lin Mei"), "entity": berg},
        {"kind": "retype_mention", **line.spot(lyon, "ESMO)"), "end": line.spot(lyon, "ESMO)")["end"] - 1,
         "type": "publication"},
        {"kind": "claim", "entity": lin, "claim": "affiliation", "other": institute, "former": True},
        {"kind": "claim", "entity": berg, "claim": "title", "value": "Dame"},
        {"kind": "reject_claim", "entity": berg, "claim": "affiliation", "value": "Oslo Cancer Institute"},
    ]  # fmt: skip


def people(line: Line) -> dict[str, int]:
    return {e["name"]: len(e["articles"]) for e in line("entities", "--type", "person")}


def corrected(line: Line) -> None:
    """See that what was said is shown by every command."""
    shown = people(line)
    assert (shown["Anna Chen"], shown["Lin Mei"], shown["Mei Lin the Younger"]) == (2, 1, 1)
    answer = line("search", "--", 'person:"Anna Chen"')
    assert answer["total"] == 2
    assert {"name": "Anna Chen", "articles": 2} in [
        {n: e[n] for n in ("name", "articles")} for e in answer["facets"]["person"]
    ]
    assert line("search", "--", 'person:"Anna Berg"')["total"] == 2  # an alias now
    assert line("search", "--", 'disease:"lung cancer"')["total"] == 0
    assert line("search", "--", 'event:"The trial"')["total"] == 1
    assert line("search", "--", "product:PD-1")["total"] == 1
    (anna,) = (e for e in line("entities") if e["name"] == "Anna Chen")
    said = {(c["kind"], c["value"], c["said_by"]) for c in anna["claims"]}
    assert ("title", "Dame", "you") in said and ("title", "Professor", "text") in said
    assert not any(kind == "affiliation" and value == "Oslo Cancer Institute" for kind, value, _by in said)
    oslo = line("show", line.article("biomarker unit"))
    named = [(oslo["text"][m["start"] : m["end"]], m["type"], m["name"]) for m in oslo["mentions"]]
    assert ("Lin Mei", "person", "Anna Chen") in named
    assert ("next-generation sequencing", "product", "next-generation sequencing") in named
    assert not any(words == "OSLO" for words, _type, _name in named)
    lyon = line("show", line.article("Lung trial reports"))
    assert ("ESMO", "publication") in [(lyon["text"][m["start"] : m["end"]], m["type"]) for m in lyon["mentions"]]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Import the four articles in one pass and yield the archive; the cache is kept for all tests."""
    folder = tmp_path_factory.mktemp("corrections")
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        path = folder / "a.cuttings"
        assert main(["import", str(path), "--fast", *map(str, write_articles(folder / "in"))]) == 0
        yield path


@pytest.fixture
def line(imported: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Line:
    """Return the command line on a copy of the archive."""
    shutil.copy(imported, tmp_path / "a.cuttings")
    capfd.readouterr()
    return Line(tmp_path / "a.cuttings", capfd)


def test_corrections_are_seen_and_taken_back_and_stay_when_articles_are_read_again(line: Line, tmp_path: Path) -> None:
    before, given, file = line.state(), corrections(line), tmp_path / "corrections.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    told = line.words("decide", file)
    assert len(told) == len(given) and told[0].endswith(": merge into “Anna Chen”")
    after = line.state()
    corrected(line)
    assert len(line("undo", 5)["labels"]) == 5
    assert len(line("undo", len(given) - 5)["labels"]) == len(given) - 5
    assert line.state() == before
    assert line("undo", 99)["labels"] == ["import of 4 articles"]
    assert line("redo", 99)["labels"][0] == "import of 4 articles"
    assert line.state() == after
    # By more stages than the first time.
    assert line("reread")["articles"] == 4
    corrected(line)
    assert line("check")["problems"] == []


def test_corrections_do_the_same_in_an_archive_that_was_filled_the_other_way_round(
    line: Line, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before, given, file = line.state(), corrections(line), tmp_path / "corrections.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    assert line("decide", file)["refused"] == []
    assert line("decisions", "--to", tmp_path / "exported.json")["decisions"] == len(given)
    other = Line(tmp_path / "b.cuttings", capfd)
    files = [path.rename(path.with_name(f"z-{path.name}")) for path in write_articles(tmp_path / "in")]
    other("import", "--fast", *reversed(files))
    assert other.state() == before
    assert other("decide", tmp_path / "exported.json") == {"applied": len(given), "already": 0, "waiting": 0}
    corrected(other)
    assert other.state() == line.state()
    assert other("decide", tmp_path / "exported.json")["already"] == len(given)
    assert other("check")["problems"] == []


def test_what_does_not_fit_is_refused_in_words_and_changes_nothing(line: Line, tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    before, lin = line.state(), line.of("Lin Mei")
    wrong = (
        ({"kind": "merg", "entities": [lin]}, "there is no correction of the kind “merg”"),
        ({"entities": [lin]}, 'this is no correction. Write one as {"kind": …}.'),
        ("rename", 'this is no correction. Write one as {"kind": …}.'),
        ({"kind": "rename", "entity": "Lin Mei", "name": "Lin"}, "“Lin Mei” is no id of an entry"),
        ({"kind": "rename", "name": "Lin"}, "this correction names no entry"),
        ({"kind": "merge", "entities": [lin, lin]}, "a merge needs two different entries"),
        ({"kind": "reject_claim", "entity": lin, "claim": "title", "value": "Queen"}, "nobody says this of the entry"),
        ({"kind": "reject_mention", "article": 9, "start": 0, "end": 4}, "there is no article 9 in this archive"),
    )
    file.write_text(json.dumps([correction for correction, _words in wrong]), encoding="utf-8")
    told = line.words("decide", file, status=1)
    assert len(told) == len(wrong)
    for number, (said, (_correction, words)) in enumerate(zip(told, wrong, strict=True), 1):
        assert said.startswith(f"refused, number {number} of the file: {words}")
    assert line("decide", file, status=1)["refused"][3]["number"] == 4
    assert line.state() == before
    assert line.words("undo", "--number", 7, status=1) == []
    file.write_text("[]", encoding="utf-8")
    assert line.words("decide", file) == ["There are no corrections in it."]


def test_one_correction_is_taken_back_by_its_number_unless_another_needs_it(line: Line, tmp_path: Path) -> None:
    before, file = line.state(), tmp_path / "list.json"
    lin, berg = line.of("Lin Mei"), line.of("Anna Berg")
    merge = {"kind": "merge", "entities": [lin, berg], "name": "Somebody"}
    file.write_text(json.dumps([merge, {"kind": "ignore", "surface": "ESMO"}]), encoding="utf-8")
    first, second = (made["id"] for made in line("decide", file)["made"])
    assert line.words("undo", "--number", first) == ["merge into “Somebody”"]
    assert people(line)["Anna Berg"] == 1
    assert line("undo", "--number", first, status=1)["error"]["reason"] == "this correction is not in force"
    assert line.words("undo", "--number", second) == ["ignoring “ESMO”"]
    assert line.state() == before
    assert [r["in_force"] for r in line("decisions") if r["id"] in (first, second)] == [False, False]


def test_what_waits_is_listed_with_its_reason_until_it_is_dismissed(line: Line, tmp_path: Path) -> None:
    assert line.words("review") == ["Every correction does something."]
    away = {"kind": "title", "article": 70, "value": "Elsewhere", "texts": {"70": "0" * 64}}
    listed = {"format": "cuttings decisions", "version": 1, "decisions": [{"decision": away, "label": "a title"}]}
    file = tmp_path / "list.json"
    file.write_text(json.dumps(listed), encoding="utf-8")
    assert line("decide", file) == {"applied": 0, "already": 0, "waiting": 1}
    (row,) = line("review")
    assert (row["label"], row["reason"]) == ("a title", "its article is not in this archive")
    assert line.words("review") == [f"{row['decision']:>5}  a title: its article is not in this archive"]
    assert line("review", "--dismiss", row["decision"]) == []
    assert line("review", "--dismiss", row["decision"], status=1)["error"]["reason"].startswith("this correction does")
