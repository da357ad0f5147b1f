"""Dossiers of an archive: what they say of themselves, names and meetings in them, volumes, previews, refusals."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from archive_samples import write_articles
from cuttings_db.archive import dossiers
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.dossier_meetings import days_of
from cuttings_db.archive.dossier_names import looked_up_by, sorted_by
from cuttings_db.archive.dossier_options import PARTS, DossierOptions
from cuttings_db.archive.dossier_words import DossierWords
from cuttings_db.cli import main
from cuttings_db.errors import Cancelled, ExportFailed
from cuttings_db.importing import ImportOptions
from cuttings_db.model import DateFilter, EntityFilter, Question
from cuttings_db.progress import Step

DAY = "2026-01-31"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("dossiers")
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        made = Archive(folder / "small.cuttings", create=True)
        # What patterns and gazetteers recognise is enough here.
        made.import_files(write_articles(folder / "articles"), ImportOptions(depth="fast"))
        made.catch_up()
    text = made.reading.text(1)[0]
    start = text.index("helped patients")
    made.decide(
        {"kind": "highlight", "article": 1, "start": start, "end": start + 15, "colour": "blue", "note": "Who?"}
    )
    made.decide({"kind": "note", "article": 1, "text": "Quote this one."})
    yield made
    made.close()


def pages_of(path: Path) -> list[str]:
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(path)
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(text.get_text_range())
        text.close()
    document.close()
    return pages


def made_of(
    archive: Archive, to: Path, articles: list[int] | None = None, **options: Any
) -> tuple[dict[str, Any], str]:
    """Make a dossier; returns the answer and all its words."""
    given = {"question": Question(), "made": DAY, "chosen": articles is not None, **options}
    answer = archive.export(to, "pdf", "articles", articles, given)
    return answer, " ".join("\n".join("\n".join(pages_of(Path(p))) for p in answer["paths"]).split())


def test_a_dossier_says_what_was_asked_found_and_left_out(archive: Archive, tmp_path: Path) -> None:
    archive.decide({"kind": "trash", "articles": [4], "on": True})
    try:
        question = Question("Lyon OR immunotherapy", dates=(DateFilter("2024-01-01", "2026-12-31"),))
        answer, text = made_of(archive, tmp_path / "x.pdf", question=question)
        assert "Lyon OR immunotherapy · published 1 January 2024 to 31 December 2026" in text
        assert f"{answer['articles']} of 3 articles in the archive" in text
        _answer, text = made_of(archive, tmp_path / "x.pdf", question=Question("immunotherapy OR Lyon"))
        assert "1 article in the trash that answers as well" in text
        assert "Published 5 June 2024 to 3 March 2025" in text
        assert "Languages English (2)" in text
    finally:
        archive.undo()
    since = Question("immuno*", dates=(DateFilter("2024-01-01", None),))
    _answer, text = made_of(archive, tmp_path / "x.pdf", question=since, articles=[1, 2])
    assert "2 chosen by hand of 4 articles" in text
    assert "Left out" not in text


def test_names_marks_notes_and_meetings_reach_the_page(archive: Archive, tmp_path: Path) -> None:
    answer, text = made_of(archive, tmp_path / "x.pdf", question=Question("patients"), marks=True, articles=[1, 2, 3])
    assert answer["standard"] == "PDF/UA-1, PDF/A-2a"
    assert "Quote this one." in text
    assert "Who?" in text
    index = text[text.rindex(" Index ") :]
    for name in ("People", "Lin Mei", "Anna Berg", "陈玉兰", "Organisations", "ESMO", "Events"):
        assert name in index
    assert re.search(r"Anna Berg, \d", index)
    nothing = dict.fromkeys(PARTS, False)
    _answer, bare = made_of(archive, tmp_path / "y.pdf", articles=[1, 2, 3], **nothing)
    for words in ("Quote this one.", "Who?", "Index", "Sources", "Timeline", "The question", "Who was where"):
        assert words not in bare


def test_a_series_of_meetings_has_a_day_for_each_year() -> None:
    told = Counter(
        {
            ("2024-09-07", "2024-09-10", "2024-09-07/2024-09-10", "range", "exact"): 1,
            ("2024-09-08", "2024-09-08", "2024-09-08", "day", "exact"): 1,
            ("2025-09-01", "2025-09-30", "2025-09", "month", "exact"): 3,
        }
    )
    assert [day["edtf"] for day in days_of(told)] == ["2024-09-07/2024-09-10", "2025-09"]
    assert days_of(Counter()) == []


def test_genes_and_diseases_are_indexed_if_asked(archive: Archive, tmp_path: Path) -> None:
    _answer, text = made_of(archive, tmp_path / "x.pdf", articles=[1, 2, 3], index_types=["gene", "disease"])
    assert "Genes" in text
    assert re.search(r"EGFR[^,]*, \d", text[text.rindex("Genes") :])
    assert "People" not in text


def test_many_articles_become_volumes_whose_numbers_go_on(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dossiers, "VOLUME", 2)
    answer, _text = made_of(archive, tmp_path / "all.pdf", [1, 2, 3, 4])
    names = [Path(path).name for path in answer["paths"]]
    assert names == ["all 1 of 2.pdf", "all 2 of 2.pdf"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    first, second = (pages_of(tmp_path / name) for name in names)
    assert answer["pages"] == len(first) + len(second)
    assert "Volume 2 of 2" in second[0]
    assert re.search(rf"^{len(first) + 2}\s*$", second[1].strip(), re.MULTILINE)
    assert re.search(r"(?m)^3\s", "\n".join(second))


def test_who_stops_gets_no_volume_at_all(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dossiers, "VOLUME", 2)

    def stop(step: Step) -> None:
        if step.stage == "volume" and step.done == 1:
            raise Cancelled("stopped")

    options = {"question": Question(), "made": DAY}
    with pytest.raises(Cancelled):
        archive.export(tmp_path / "all.pdf", "pdf", "articles", [1, 2, 3], options, stop)
    assert list(tmp_path.iterdir()) == []


def test_a_preview_tells_of_all_and_shows_some(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    options = {"question": Question(), "made": DAY}
    made = archive.dossier_preview([1, 2, 3, 4], options, 3, 200)
    assert made["exact"]
    assert len(made["pages"]) == 3
    monkeypatch.setattr(dossiers, "_PREVIEWED", 2)
    some = archive.dossier_preview([1, 2, 3, 4], options, 3, 200)
    assert not some["exact"]
    assert some["of"] >= 5
    with pytest.raises(ExportFailed):
        archive.dossier_preview([], options, 3, 200)


@pytest.mark.parametrize(
    ("name", "kind", "sort", "strong"),
    [
        ("Mina Okafor", "person", "okafor mina", "Okafor"),
        ("Chen Yulan", "person", "chen yulan", "Chen"),
        ("Wenqing Xu", "person", "xu wenqing", "Xu"),
        ("Xu W", "person", "xu w", "Xu"),
        ("Park Ji-won", "person", "park ji won", "Park"),
        ("Ji-won Park", "person", "park ji won", "Park"),
        ("Tan Boon Keng", "person", "tan boon keng", "Tan"),
        ("Lee Ann Smith", "person", "smith lee ann", "Smith"),
        ("van Beek", "person", "van beek", "van Beek"),
        ("Ludwig van Beek", "person", "van beek ludwig", "van Beek"),
        ("陈玉兰", "person", "chen yulan", ""),
        ("曾文", "person", "zeng wen", ""),
        ("欧阳清", "person", "ouyang qing", ""),
        ("单克隆学会", "organisation", "dankelongxuehui", ""),
        ("厦门大学", "organisation", "xiamendaxue", ""),
        ("The Tide Table", "organisation", "tide table", ""),
        ("Élan", "organisation", "elan", ""),
    ],
)
def test_names_are_sorted_by_what_people_look_up(name: str, kind: str, sort: str, strong: str) -> None:
    assert sorted_by(name, kind).replace(" ", "") == sort.replace(" ", "")
    start, end = looked_up_by(name, kind)
    assert name[start:end] == strong


def test_questions_are_said_in_both_languages() -> None:
    question = Question(
        "EGFR",
        entities=(EntityFilter("x", "Chen Yulan", "person"), EntityFilter("y", "ESMO", "organisation", exclude=True)),
        dates=(DateFilter("2024-01-01", None), DateFilter(None, "2020-01-01", "mentioned")),
        undated=True,
        trash=True,
        scopes=("collection:Lung", "is:unread", "tag:urgent", "new:thing"),
        stories=True,
    )
    said = {language: DossierWords(language).question(question) for language in ("en", "zh")}
    assert said["en"] == (
        "EGFR · with Chen Yulan · without ESMO · published 1 January 2024 to … · mentions a date … to 1 January 2020 · "
        "collection “Lung” · unread · tag “urgent” · thing · undated · in the trash · one article a story"
    )
    assert "涉及Chen Yulan" in said["zh"]
    assert "发表于2024年1月1日至……" in said["zh"]
    assert not re.search(r"(?:with|published|unread)\b", said["zh"])


def test_dates_are_said_in_both_languages() -> None:
    def said(language: str, lo: str | None, hi: str | None, precision: str, qualifier: str) -> str:
        date = {"edtf": "?", "lo": lo, "hi": hi, "precision": precision, "qualifier": qualifier}
        return DossierWords(language).published(date)

    assert said("en", "2025-06-01", "2025-06-30", "month", "approximate") == "about June 2025"
    assert said("zh", "2025-06-01", "2025-06-30", "month", "approximate") == "约2025年6月"
    assert said("zh", None, "2025-06-30", "open", "by") == "不晚于2025年6月30日"
    assert said("en", "2025-06-01", None, "open", "since") == "no earlier than 1 June 2025"
    assert said("en", "2025-06-01", "2025-08-30", "range", "within") == "between 1 June 2025 and 30 August 2025"
    assert DossierWords("en").published(None) == ""


@pytest.mark.parametrize(
    "wrong", [{"style": "loud"}, {"paper": "a5"}, {"language": "xx"}, {"made": "soon"}, {"index_types": ["nothing"]}]
)
def test_choices_that_do_not_exist_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ExportFailed):
        DossierOptions.of(wrong, whole=True)


def test_the_command_line_chooses_everything(
    archive: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(archive.store.path)
    base = ["export", path, "--json", "--query", "", "--date", DAY, "--to"]
    assert main([*base, str(tmp_path / "a.pdf"), "--style", "cite", "--paper", "letter", "--language", "zh"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["standard"] == "PDF/UA-1, PDF/A-2a"
    text = "\n".join(pages_of(tmp_path / "a.pdf"))
    assert "索引" in text
    assert "引用格式" in text
    assert main([*base, str(tmp_path / "b.pdf"), "--no-index", "--no-timeline", "--no-sources", "--no-attendance"]) == 0
    text = "\n".join(pages_of(tmp_path / "b.pdf"))
    assert "Index" not in text
    assert "Timeline" not in text
    capsys.readouterr()
    assert main([*base, str(tmp_path / "c.pdf"), "--no-index", "--no-timeline", "--no-sources", "--no-attendance"]) == 0
    assert (tmp_path / "b.pdf").read_bytes() == (tmp_path / "c.pdf").read_bytes()
