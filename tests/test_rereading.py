"""An article is read again from its original: the text changes, what people said stays, and undo leads back."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_samples import OSLO
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.rereading import Rereading
from cuttings_db.errors import Cancelled, FileUnreadable
from cuttings_db.importing import ImportOptions, RereadingOptions, recognising, rereading
from cuttings_db.importing.rereading_worker import choices, reading_of_article, reread
from cuttings_db.model import Draft, Question
from cuttings_db.progress import Report, Step
from cuttings_db.readers import Reading
from cuttings_db.readers.html_page import read_html
from cuttings_db.store.entities import mentions_of
from store_samples import dump

HARBOUR = """港口医院的新仪器

本报武汉2025年5月6日电 港口医院李明教授说，免疫治疗帮助了很多肺癌患者。患者在三月开始治疗，
到五月病情稳定。国家药品监督管理局将在2026年讨论这一结果。
"""


class Inside:
    """Does what a worker does in this process, which has loaded everything after the first test."""

    def __init__(self, *_arguments: object, **_options: object) -> None:
        self._methods = {"again": recognising._again, "reread": reread, "reread_choices": choices}

    def call(self, method: str, params: dict[str, Any], report: Report, *, seconds: float) -> Any:
        """Answer through JSON, as a worker does."""
        return json.loads(json.dumps(self._methods[method](json.loads(json.dumps(params)), report)))

    def close(self) -> None:
        """Do nothing."""


@pytest.fixture(autouse=True)
def inside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait for a process of its own; how workers answer is tried elsewhere."""
    monkeypatch.setattr(rereading, "Worker", Inside)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive of a Chinese article that was read in the wrong encoding, and of one that was read well."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "harbour.txt").write_text(HARBOUR, encoding="gb18030")
    (folder / "oslo.txt").write_text(OSLO, encoding="ascii")
    with Archive(folder / "a.cuttings", create=True) as opened:
        opened.import_files([folder / "harbour.txt", folder / "oslo.txt"], ImportOptions(encoding="cp1252", workers=1))
    return folder


@pytest.fixture
def garbled(tmp_path: Path, made: Path) -> Iterator[Archive]:
    """Return a copy of that archive, indexed."""
    (tmp_path / "a.cuttings").write_bytes((made / "a.cuttings").read_bytes())
    with Archive(tmp_path / "a.cuttings") as opened:
        opened.catch_up()
        yield opened


def again(archive: Archive, *articles: int, **options: str) -> dict[str, object]:
    """Read articles again and bring the index up to date."""
    outcome = Rereading(archive.store, archive.deciding).run(articles, RereadingOptions(**options))
    archive.catch_up()
    return outcome


def test_another_encoding_gives_another_text_that_is_searched_and_recognised_anew(garbled: Archive) -> None:
    assert garbled.search(Question("免疫治疗"))["total"] == 0
    outcome = again(garbled, 1, encoding="gb18030")
    assert (outcome["done"], outcome["changed"], outcome["failed"], outcome["waiting"]) == (1, 1, [], 0)
    assert garbled.reading.text(1)[0].startswith("港口医院的新仪器")
    assert garbled.search(Question("免疫治疗"))["total"] == 1
    article = garbled.reading.article(1)
    assert article["language"] == "zh"
    assert article["title"] == "港口医院的新仪器"
    assert article["published"]["edtf"] == "2025-05-06"
    assert "李明" in {m["text"][:2] for m in mentions_of(garbled.store, 1)}
    dates = [d["edtf"] for d in garbled.reading.dated.dates(1)]
    assert "2026" in dates
    assert garbled.check()["ok"], garbled.check()


def test_undo_leads_back_to_the_former_text_and_redo_forth_again(garbled: Archive) -> None:
    text, before = garbled.reading.text(1), dump(garbled.store)
    mentions = mentions_of(garbled.store, 1)
    again(garbled, 1, encoding="gb18030")
    after = garbled.reading.text(1), mentions_of(garbled.store, 1)
    assert garbled.undo()["label"] == "reading again of an article"
    assert garbled.reading.text(1) == text
    now = dump(garbled.store)
    assert {name: now[name] for name in ("articles", "overrides")} == {n: before[n] for n in ("articles", "overrides")}
    spans = ("start", "end", "text", "type", "entity")
    assert [[m[n] for n in spans] for m in mentions_of(garbled.store, 1)] == [[m[n] for n in spans] for m in mentions]
    garbled.catch_up()
    assert garbled.search(Question("免疫治疗"))["total"] == 0
    garbled.redo()
    assert (garbled.reading.text(1), mentions_of(garbled.store, 1)) == after
    assert garbled.check(repair=True)["ok"]


def test_a_text_that_stays_as_it_is_changes_nothing(garbled: Archive) -> None:
    token, decisions = garbled.relations.state, len(garbled.decisions())
    outcome = again(garbled, 2, encoding="utf-8")
    assert (outcome["done"], outcome["changed"]) == (1, 0)
    assert len(garbled.decisions()) == decisions
    assert garbled.store.value("SELECT count(*) FROM revisions") == 2
    assert token == garbled.relations.state


def test_what_people_said_finds_its_place_in_the_other_text(garbled: Archive) -> None:
    again(garbled, 1, encoding="gb18030")
    garbled.decide({"kind": "title", "article": 1, "value": "Harbour"})
    garbled.decide({"kind": "published", "article": 1, "value": "2024-01-02"})
    text = garbled.reading.text(1)[0]
    at = text.index("港口医院", 20)
    garbled.decide({"kind": "highlight", "article": 1, "start": at, "end": at + 4, "colour": "green", "note": "where"})
    lost = text.index("肺癌患者")
    garbled.decide({"kind": "highlight", "article": 1, "start": lost, "end": lost + 4, "colour": "blue", "note": ""})
    day = text.index("2026年")
    number = next(d["id"] for d in garbled.reading.dated.dates(1) if d["start"] == day)
    garbled.decide({"kind": "reject_date", "date": number})
    other = "A line before it all.\n\n" + HARBOUR.replace("肺癌患者", "病人")
    with garbled.store.transaction("quiet"):
        # The bytes that the archive holds are others now.
        execute = garbled.store.connection.execute
        execute("UPDATE original_chunks SET data=? WHERE original=1", (zlib.compress(other.encode("utf-8")),))
    outcome = again(garbled, 1, encoding="utf-8")
    assert (outcome["changed"], outcome["waiting"]) == (1, 1)
    article = garbled.reading.article(1)
    assert (article["title"], article["published"]["edtf"]) == ("Harbour", "2024-01-02")
    new = garbled.reading.text(1)[0]
    shown = garbled.store.rows('SELECT start, "end", lost FROM highlights WHERE article=1 ORDER BY colour')
    assert shown[1] == (new.index("港口医院", 40), new.index("港口医院", 40) + 4, 0)
    assert shown[0][2] == 1
    assert new.index("2026年") not in [d["start"] for d in garbled.reading.dated.dates(1) if not d.get("rejected")]
    garbled.undo()
    assert garbled.store.value("SELECT sum(lost) FROM highlights") == 0
    assert garbled.reading.text(1)[0] == text


def test_what_cannot_be_read_so_says_which_and_why(garbled: Archive) -> None:
    with garbled.store.transaction("quiet"):
        garbled.store.connection.execute("UPDATE articles SET original=NULL, original_sha256='0' WHERE id=1")
    outcome = again(garbled, 1, 2, reader="markdown")
    (failure,) = outcome["failed"]  # type: ignore[misc]
    assert (failure["article"], failure["title"] != "") == (1, True)
    assert "was not kept" in failure["reason"]
    assert failure["advice"]
    with pytest.raises(FileUnreadable):
        again(garbled, 2, reader="magic")


def test_an_article_without_an_original_is_read_from_its_file_while_that_is_the_same(garbled: Archive) -> None:
    file = garbled.store.path.parent / "harbour.txt"
    file.write_text(HARBOUR, encoding="gb18030")
    with garbled.store.transaction("quiet"):
        garbled.store.connection.execute("UPDATE articles SET path=? WHERE id=1", (str(file),))
    with garbled.store.transaction("quiet"):
        garbled.store.connection.execute("UPDATE articles SET original=NULL WHERE id=1")
    assert again(garbled, 1, encoding="gb18030")["changed"] == 1
    file.write_text("Something else stands here now.", encoding="utf-8")
    assert len(again(garbled, 1, encoding="big5")["failed"]) == 1  # type: ignore[arg-type]


def test_a_language_alone_keeps_the_text_and_recognises_it_anew(garbled: Archive) -> None:
    archive = garbled
    text = archive.reading.text(2)[0]
    outcome = again(archive, 2, language="de")
    assert outcome["changed"] == 1
    assert archive.reading.text(2)[0] == text
    assert archive.reading.article(2)["language"] == "de"
    assert any("another language" in w for w in archive.reading.article(2)["warnings"])
    archive.undo()
    assert archive.reading.article(2)["language"] == "en"


def test_a_cancel_leaves_nothing_behind(garbled: Archive) -> None:
    def stop(step: Step) -> None:
        if step.done:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        Rereading(garbled.store, garbled.deciding).run([1, 2], RereadingOptions(encoding="gb18030"), stop)
    assert garbled.store.value("SELECT count(*) FROM revisions") == 2
    assert garbled.search(Question("免疫治疗"))["total"] == 0


def test_choices_show_the_likeliest_encoding_first_and_how_the_text_would_begin(garbled: Archive) -> None:
    rereading = Rereading(garbled.store, garbled.deciding)
    found = rereading.choices(1, RereadingOptions(encoding="cp1252"))
    assert found["encodings"][0] == "gb18030"
    assert found["encoding"] == "cp1252"
    assert {r["name"] for r in found["readers"]} == {"auto", "text", "markdown", "html", "html-whole"}
    assert rereading.choices(1, RereadingOptions(encoding="gb18030"))["preview"].startswith("港口医院")


def test_a_page_is_read_as_a_whole_where_its_article_was_not_found() -> None:
    paragraphs = "".join(
        f"<p>The tide of day {n} came late and left the long pier dry until noon.</p>" for n in range(9)
    )
    page = f"<html><title>Tides</title><nav>News</nav><main>{paragraphs}</main><footer>By the keeper.</footer></html>"
    assert "keeper" not in read_html(page.encode()).text
    assert "By the keeper." in read_html(page.encode(), whole=True).text


def reading(member: str) -> Reading:
    """Return a reading at a place."""
    return Reading(Draft(text=f"text of {member}", member=member), b"", "file")


def test_the_reading_of_an_original_is_found_by_the_end_of_its_place() -> None:
    letter = [reading(""), reading("plan.pdf")]
    assert reading_of_article(letter, "mail.zip!/a.eml").draft.member == ""
    assert reading_of_article(letter, "mail.zip!/a.eml!/plan.pdf").draft.member == "plan.pdf"
    assert reading_of_article([reading("")], "a.txt").draft.member == ""
    for readings, shared in (([reading("1"), reading("2")], False), ([reading("")], True)):
        with pytest.raises(FileUnreadable):
            reading_of_article(readings, "3 Tides", shared)
