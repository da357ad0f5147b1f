"""A collection in the archive is split by hand: parts in, the whole into the trash, one step of undo."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from collection_samples import as_docx, as_text, factiva, lexisnexis, stories
from cuttings_db.archive import Archive
from cuttings_db.archive.service_originals import OriginalService
from cuttings_db.errors import Cancelled, QuestionRefused
from cuttings_db.importing import ImportOptions, reading, recognising, splitting
from cuttings_db.progress import Report, Step, quiet

FAST = ImportOptions(depth="fast", workers=1)


class _InProcess:
    """What a reading worker answers, without a process: the lists of names are loaded once for all tests."""

    def __init__(self, *_arguments: object, **_options: object) -> None:
        self._handlers = {"members": recognising._members, "read": recognising._read, "again": recognising._again}

    def call(self, method: str, params: dict[str, Any], report: Report = quiet, *, seconds: float = 0) -> Any:
        report(Step(method))
        return json.loads(json.dumps(self._handlers[method](params, report)))

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "Worker", _InProcess)
    monkeypatch.setattr(splitting, "Worker", _InProcess)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "a.cuttings", create=True) as opened:
        yield opened


def put(archive: Archive, name: str, data: bytes) -> list[int]:
    path = archive.store.path.with_name(name)
    path.write_bytes(data)
    return [row["id"] for row in archive.import_files([path], FAST)["articles"]]


def ask(archive: Archive, method: str, **params: object) -> dict[str, object]:
    service = OriginalService(lambda: archive)
    try:
        return dict(service.handlers()[method]({"fast": True, **params}, quiet))
    finally:
        service.close()


def live(archive: Archive) -> list[str]:
    return [row[0] for row in archive.store.rows("SELECT title FROM articles WHERE trashed=0 ORDER BY id")]


def test_an_export_comes_in_as_its_articles(archive: Archive) -> None:
    given = stories()
    ids = put(archive, "export.txt", as_text(factiva(given)))
    assert live(archive) == [s.title for s in given]
    first = archive.reading.article(ids[0])
    assert (first["source"], first["author"]) == (given[0].source, given[0].author)
    assert first["published"]["edtf"] == given[0].day.isoformat()
    assert first["published"]["evidence"][0]["source"] == "Factiva"
    originals = {row[0] for row in archive.store.rows("SELECT original FROM articles")}
    assert len(originals) == 1 and archive.undo()["label"] == "import of 5 articles" and live(archive) == []
    assert archive.import_files([archive.store.path.with_name("export.txt")], FAST)["added"] == 5


def _doubtful(archive: Archive) -> int:
    """Import a collection that is not split by itself, for a number is missing."""
    lines = [line for line in lexisnexis(stories()) if not line.startswith("2 of")]
    (article,) = put(archive, "doubtful.txt", as_text(lines))
    return article


def test_what_was_not_sure_is_proposed_and_split_when_asked(archive: Archive) -> None:
    article = _doubtful(archive)
    assert "not split" in archive.reading.article(article)["warnings"][0]
    preview = ask(archive, "split_preview", id=article)
    assert (preview["pattern"], preview["words"]) == ("lexisnexis", "LexisNexis") and preview["doubt"]
    parts = preview["parts"]
    assert isinstance(parts, list) and len(parts) == 4 and parts[0]["published"] == "2025-05-31"
    assert parts[0]["title"] == "Harbour ward 1 opens after a long wait"
    steps: list[Step] = []
    report = OriginalService(lambda: archive).handlers()["split"](
        {"id": article, "pattern": "lexisnexis", "fast": True}, steps.append
    )
    assert report["added"] == 4 and [row["title"] for row in report["articles"]] == [part["title"] for part in parts]
    assert live(archive) == [part["title"] for part in parts] and steps[-1].done == steps[-1].total == 4
    part = archive.reading.article(report["articles"][0]["id"])
    assert part["member"].startswith("1 Harbour ward 1") and part["published"]["edtf"] == "2025-05-31"
    assert part["has_original"] and part["source"] == "Northern Courier"
    assert archive.store.value("SELECT trashed FROM articles WHERE id=?", (article,)) == 1
    archive.undo()
    assert len(live(archive)) == 1 and archive.store.value("SELECT trashed FROM articles WHERE id=?", (article,)) == 0
    archive.redo()
    assert len(live(archive)) == 4 and archive.check()["problems"] == []
    assert json.loads(json.dumps(report)) == report


def test_at_every_heading_of_a_level(archive: Archive) -> None:
    given = stories(3)
    lines = ["Our cuttings", *(line for s in given for line in (s.title, *s.body))]
    (article,) = put(archive, "a.docx", as_docx(lines, headings=[s.title for s in given]))
    proposed = ask(archive, "split_preview", id=article)
    assert (proposed["pattern"], [p["title"] for p in proposed["parts"]]) == ("headings", [s.title for s in given])  # type: ignore[attr-defined]
    assert ask(archive, "split_preview", id=article, heading=given[1].title)["parts"] == proposed["parts"]
    report = ask(archive, "split", id=article, heading=given[0].title)
    assert report["added"] == 3 and live(archive) == [s.title for s in given]


@pytest.mark.parametrize(
    ("between", "heading"), [("* * *", "* * *"), ("Clipping 7 of the day", "Clipping 3 of the day")]
)
def test_at_every_line_of_a_form(archive: Archive, between: str, heading: str) -> None:
    given = stories(3)
    lines: list[str] = []
    for number, story in enumerate(given):
        lines += [between.replace("7", str(number))] if lines or between[0] != "*" else []
        lines += [story.title, *story.body]
    (article,) = put(archive, "a.txt", as_text(lines))
    preview = ask(archive, "split_preview", id=article, heading=heading)
    parts = preview["parts"]
    assert isinstance(parts, list) and len(parts) == 3
    text = archive.reading.text(article)[0]
    for part, story in zip(parts, given, strict=True):
        piece = text[part["start"] : part["end"]]
        assert story.body[-1] in piece and "* * *" not in piece and piece == piece.strip()


def test_cuts_keep_every_word(archive: Archive) -> None:
    given = stories(2)
    (article,) = put(archive, "a.txt", as_text([line for s in given for line in (s.title, *s.body)]))
    text = archive.reading.text(article)[0]
    cut = text.index(given[1].title)
    report = ask(archive, "split", id=article, cuts=[cut])
    texts = [archive.reading.text(row["id"])[0] for row in report["articles"]]  # type: ignore[attr-defined]
    assert [t.strip() for t in (text[:cut], text[cut:])] == texts and live(archive) == [s.title for s in given]


@pytest.mark.parametrize("params", [{"cuts": []}, {"cuts": [0, 10**9, -4]}, {"pattern": "genios"}, {"heading": "No"}])
def test_what_cannot_be_split_stays_as_it_is(archive: Archive, params: dict[str, object]) -> None:
    (article,) = put(archive, "a.txt", b"A plain article\n\nIt has two sentences. And no more than that.")
    with pytest.raises(QuestionRefused):
        ask(archive, "split", id=article, **params)
    assert len(live(archive)) == 1 and ask(archive, "split_preview", id=article)["parts"] == []
    with pytest.raises(QuestionRefused):
        ask(archive, "split_preview", id=article, pattern="nothing known")
    with pytest.raises(QuestionRefused):
        ask(archive, "split", id=999, cuts=[5])


def test_a_cancel_leaves_everything(archive: Archive) -> None:
    article = _doubtful(archive)

    def stop(step: Step) -> None:
        if step.done == 1:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        OriginalService(lambda: archive).handlers()["split"](
            {"id": article, "pattern": "lexisnexis", "fast": True}, stop
        )
    assert len(live(archive)) == 1


def test_many_articles_are_read_one_by_one(archive: Archive) -> None:
    many = "".join(f"TY  - JOUR\nTI  - Ward {n} opened\nAB  - Nurses were glad {n}.\nER  - \n" for n in range(60))
    path = archive.store.path.with_name("many.ris")
    path.write_text(many, encoding="utf-8")
    steps: list[Step] = []
    report = archive.import_files([path], FAST, steps.append)
    assert report["added"] == 60 and report["articles"][7]["member"] == "8 Ward 7 opened"
    assert archive.import_files([path], FAST)["already"] == 60
    assert archive.store.value("SELECT count(*) FROM originals") == 1
