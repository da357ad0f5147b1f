"""The proof under load in small: its corpus is varied and the same again, its import goes on, a loss is found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cuttings_db import readers
from endurance.load import summary
from endurance.load_corpus import article_of, write_corpus
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
