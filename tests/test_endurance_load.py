"""The proof under load in small: its corpus is varied and the same again, its import goes on, a loss is found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cuttings_db import readers
from endurance.load import status, summary
from endurance.load_corpus import article_of, write_corpus
from endurance.load_frames import Frames, between
from endurance.load_measuring import archive_articles, children_of, memory_of
from endurance.load_running import Load
from endurance.load_starts import start_lines, starts
from endurance.log import Log


def test_the_corpus_is_varied_and_made_again_alike(tmp_path: Path) -> None:
    write_corpus(tmp_path / "a", 80)
    write_corpus(tmp_path / "b", 80)
    made = sorted(path for path in (tmp_path / "a").rglob("*") if path.is_file())
    assert {path.suffix for path in made} == {".txt", ".html", ".docx", ".pdf"}
    texts = {path.name: path.read_bytes() for path in made if path.suffix != ".docx"}
    assert len(set(texts.values())) == len(texts)
    assert all((tmp_path / "b" / "000" / name).read_bytes() == data for name, data in texts.items())
    assert len({article_of(number)[0] for number in range(400)}) > 300
    assert 15 <= sum(article_of(number)[3] for number in range(100)) <= 25


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx", ".pdf"])
def test_every_format_of_the_corpus_is_read(suffix: str, tmp_path: Path) -> None:
    write_corpus(tmp_path, 20)
    file = min(tmp_path.rglob(f"*{suffix}"))
    title, paragraphs, _day, _chinese = article_of(int(file.stem))
    text = readers.read(file)[0].draft.text
    words = (" ".join([title, *paragraphs])).split()
    assert sum(word in text for word in words) > 0.9 * len(words)


def test_an_import_is_cancelled_gone_on_with_and_logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", "")
    log = Log("load", tmp_path / "log")
    load = Load(tmp_path, 40, log, lambda: False)
    write_corpus(load.corpus, 40)
    load.bring_in(60.0)
    load.bring_in(60.0)
    done = load.done("import done")
    assert len(done) == 1 and done[0]["articles"] == archive_articles(load.archive) == 40
    assert done[0]["failed"] == [] and not done[0].get("finding")
    assert any("Import ended: 40 articles, failed: 0." in line for line in summary(log))
    # A loss would be found.
    state = {"present": 41, "done": 41, "workers": []}
    load._after("kill", None, 1.0, 1.0, state)
    assert load.done("kill")[0]["lost"] == 1
    assert any(line.startswith("- open:") for line in summary(log)) and status(load, 0) == 1


def test_a_process_is_measured() -> None:
    assert children_of(os.getpid())[os.getpid()] > 0
    resident, own = memory_of(os.getpid())
    assert resident >= own > 1


def test_frames_of_the_window_are_told_with_what_it_did_itself() -> None:
    seconds = [
        {"gaps": [0.0] * 96 + [8.0, 12.0, 60.0], "long": [[60, 3, "type"]]},
        {"gaps": [130.0], "long": [[130, 120, "brush"]]},
    ]
    told = between(seconds)
    assert (told["frames"], told["median"], told["longest"]) == (100, 0.0, 130.0)
    assert (told["over_50"], told["over_50_own"], told["over_100_own"]) == (2, 1, 1)
    assert told["worst_own"] == [[130, 120, "brush"]] and told["p99"] >= 60.0
    assert between([])["frames"] == 0


@pytest.mark.slow
def test_an_import_in_the_window_is_watched_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    log = Log("load", tmp_path / "log")
    load = Load(tmp_path, 30, log, lambda: False)
    write_corpus(load.corpus, 30)
    assert Frames(tmp_path, 30, load.add, lambda: False).run()
    (frames,), (done,) = load.done("window"), load.done("window done")
    assert done["added"] == 30 and done["failed"] == 0
    # The window's frames were counted, and the memory of every process that it begins.
    assert frames["frames"] > 100 and {"main", "questions", "changes"} <= frames["megabytes"].keys()
    # Gone on with, it adds nothing twice; a window that never answers is no success.
    assert Frames(tmp_path, 30, load.add, lambda: False).run() and load.done("window done")[1]["already"] == 30
    assert not Frames(tmp_path, 30, load.add, lambda: True).run()


def test_a_stage_that_failed_is_a_finding_and_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log("load", tmp_path / "log")
    load = Load(tmp_path, 10, log, lambda: False)
    monkeypatch.setattr(load, "_there", lambda stage: True)
    answers = ["failed", "failed", "ended"]
    monkeypatch.setattr(load, "_talk", lambda *given: (answers.pop(0), OSError("no room"), 1.0, 1.0))
    # As it was written before it was a finding.
    load.add("index", how="failed", wall=1.0, cpu=1.0, sizes={})
    load.index()
    assert "no room" in load.done("index")[-1]["finding"] and not load.ended("index") and status(load, 5) == 1
    load.recognise(5)
    assert "no room" in load.done("full ended")[-1]["finding"]
    load.index()
    assert load.ended("index") and answers == []
    load.index()
    assert "2 found, 0 marked mended, 1 passed when tried again, 1 open" in "\n".join(summary(log))


def test_without_an_archive_a_stage_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load = Load(tmp_path, 10, Log("load", tmp_path / "log"), lambda: False)
    load.add("import done", articles=10, failed=[])
    load.recognise(5)
    assert "full: not run, there is no archive" in capsys.readouterr().out
    assert not load.done("full ended") and load.done("not run")[0]["stage"] == "full"
    assert status(load, 5) == 3 and any(line.startswith("Not run: full") for line in summary(load.log))


@pytest.mark.parametrize(("articles", "failed"), [(9, 0), (10, 1)])
def test_an_import_that_is_not_whole_is_a_finding(articles: int, failed: int, tmp_path: Path) -> None:
    load = Load(tmp_path, 10, Log("load", tmp_path / "log"), lambda: False)
    value = {"added": articles, "already": 0, "not_reached": 0, "cancelled": False}
    value["failed"] = [{"path": "x", "reason": "y"}] * failed
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("endurance.load_running.archive_articles", lambda path: articles)
        load._after("ended", value, 1.0, 1.0, {"done": articles})
    assert not load.ended("import done") and status(load, 0) == 1


def test_starts_are_told_by_their_middle_and_their_worst() -> None:
    def row(usable: float, together: int) -> dict[str, object]:
        held = {"together": together}
        return {"kind": "start", "articles": 9, "usable": usable, "held_when_usable": held, "held": {"together": 900}}

    rows = [row(9.0, 999), *(row(seconds, 300) for seconds in (1.4, 1.0, 1.2, 1.1, 1.3, 1.6, 1.5))]
    told = start_lines(rows)
    assert len(told) == 1 and "7 times: usable after 1.3 s (1.0 to 1.6)" in told[0] and "300 MB at most" in told[0]
    assert start_lines([*rows, *(row(1.6, 300) for _ in range(7))])[-1].startswith("Missing:")
    assert start_lines([*rows, row(1.0, 451)])[-1].startswith("Missing:")
    assert start_lines([])[0].startswith("Missing:")


def test_a_start_without_an_archive_is_said_not_to_have_run(tmp_path: Path) -> None:
    told: list[str] = []
    starts(tmp_path / "none.cuttings", tmp_path, lambda kind, **row: told.append(f"{kind} {row['stage']}"), bool)
    assert told == ["not run start"]
