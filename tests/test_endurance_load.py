"""The proof under load in small: its corpus is varied and the same again, its import goes on, a loss is found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cuttings_db import readers
from endurance.load import summary
from endurance.load_corpus import article_of, write_corpus
from endurance.load_frames import Frames, between
from endurance.load_measuring import archive_articles, children_of, memory_of
from endurance.load_running import Load
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
    assert any(line.startswith("Open finding") for line in summary(log))


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
