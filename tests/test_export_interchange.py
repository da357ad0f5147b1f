"""What other programs are given: citations, Markdown, FollowTheMoney, OpenSearch; each read again by its own reader."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.archive import Archive
from cuttings_db.archive.interchange import FORMATS
from cuttings_db.cli import main
from cuttings_db.export import ArticleRecord, authors_of, bibtex, csl, markdown, open_search, ris
from cuttings_db.export.markdown import _Cuts
from cuttings_db.importing import ImportOptions
from cuttings_db.model import Link, NoteMark, Paragraph, Question, Reference
from cuttings_db.readers import read

_NEWS = """<html lang="en"><head><title>Verolutinib slows lung cancer</title>
<meta property="og:site_name" content="Harbour & Review">
<meta name="author" content="Ana Duarte, Luís de Almeida">
<meta property="article:published_time" content="2025-06-09T08:00:00Z">
<link rel="canonical" href="https://example.org/verolutinib?a=1&amp;b=2"></head><body><article>
<h1>Verolutinib slows lung cancer</h1>
<p>Ana Duarte, chief of the ward at the University of Porto, said on 3 June 2025 that verolutinib slowed lung cancer
with EGFR mutations. The trial was shown at the ASCO Annual Meeting in Chicago, where 100% of * the * seats were
taken.</p>
<p>Patients who took the drug lived four months longer without progression than those who did not, she said.</p>
</article></body></html>"""
_CHINESE = """维罗替尼延缓肺癌进展

2025年6月 上海

陈玉兰教授在中国临床肿瘤学会年会上说，维罗替尼延缓了肺癌的进展。患者多活了四个月，不良反应很轻。
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("interchange")
    (folder / "news.html").write_text(_NEWS, encoding="utf-8")
    (folder / "zh.txt").write_text(_CHINESE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        with Archive(folder / "a.cuttings", create=True) as made:
            made.import_files([folder / "news.html", folder / "zh.txt"], ImportOptions(depth="fast"))
            made.decide({"kind": "tag", "articles": [1], "tag": "to cite; soon", "on": True})
            made.decide({"kind": "note", "article": 1, "text": "Ask her about the control arm."})
            start = made.reading.text(1)[0].index("verolutinib slowed")
            made.decide({"kind": "highlight", "article": 1, "start": start, "end": start + 18, "colour": "green",
                         "note": "the main claim"})  # fmt: skip
            yield made


def _export(archive: Archive, to: Path, format_name: str, articles: list[int] | None = None) -> str:
    archive.export(to, format_name, "articles", articles or [1, 2], {"question": Question()})
    return to.read_text(encoding="utf-8")


def test_ris_is_read_by_a_reader_of_ris(archive: Archive, tmp_path: Path) -> None:
    text = _export(archive, tmp_path / "a.ris", "ris")
    one, two = rispy.loads(text)
    assert one["type_of_reference"] == "NEWS"
    assert one["title"] == "Verolutinib slows lung cancer"
    assert one["authors"] == ["Duarte, Ana", "de Almeida, Luís"]
    assert (one["year"], one["date"]) == ("2025", "2025/06/09/")
    assert one["urls"] == ["https://example.org/verolutinib?a=1&b=2"]
    assert one["keywords"] == ["to cite; soon"]
    assert "维罗替尼" in two["title"]
    # Our own reader takes it too.
    assert next(reading.draft.title for reading in read(tmp_path / "a.ris")) == one["title"]


def test_bibtex_escapes_what_latex_would_read(archive: Archive, tmp_path: Path) -> None:
    text = _export(archive, tmp_path / "a.bib", "bib")
    assert "@article{duarte2025verolutinib," in text
    assert "journal = {Harbour \\& Review}" in text
    assert "author = {Duarte, Ana and de Almeida, Luís}" in text
    assert "month = jun" in text and "day = {9}" in text
    for entry in text.split("\n@")[1:]:
        assert entry.count("{") - entry.count("\\{") == entry.count("}") - entry.count("\\}")


def test_csl_says_a_date_only_as_far_as_it_is_known() -> None:
    def issued(*published: Any) -> Any:
        record = ArticleRecord(1, "u", "T", False, "", published=published or None)
        return json.loads(csl([record]))[0].get("issued")

    assert issued("2025-06-09", "2025-06-09", "2025-06-09", "day", "exact") == {"date-parts": [[2025, 6, 9]]}
    assert issued("2025-06", "2025-06-01", "2025-06-30", "month", "exact") == {"date-parts": [[2025, 6]]}
    assert issued("2025~", "2025-01-01", "2025-12-31", "year", "approximate") == {
        "date-parts": [[2025]], "circa": True}  # fmt: skip
    assert issued("[2025-08-26..2025-12-31]", "2025-08-26", "2025-12-31", "range", "within") == {
        "date-parts": [[2025, 8, 26], [2025, 12, 31]]}  # fmt: skip
    assert issued("[2019-06-24..]", "2019-06-24", None, "range", "since") == {"literal": "[2019-06-24..]"}
    assert issued() is None


def test_ris_and_bibtex_make_no_date_exact() -> None:
    record = ArticleRecord(
        1, "u", "T", False, "", published=("[2025-08-26..2026-02-01]", "2025-08-26", "2026-02-01", "range", "within")
    )
    assert "PY  -" not in ris([record]) and "DA  -" not in ris([record])
    assert "published [2025-08-26..2026-02-01]" in ris([record])
    assert "year =" not in bibtex([record])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Duarte, Luís de Almeida", ("Ana Duarte", "Luís de Almeida")),
        ("Duarte, Ana", ("Duarte, Ana",)),
        ("By Ana Duarte, MD, and Li Wei", ("Ana Duarte", "Li Wei")),
        ("陈玉兰、李伟", ("陈玉兰", "李伟")),
        ("Reuters Staff", ("Reuters Staff",)),
        ("", ()),
    ],
)
def test_authors_of_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert authors_of(line) == names


def test_markdown_comes_in_again_as_it_went_out(archive: Archive, tmp_path: Path) -> None:
    _export(archive, tmp_path / "one.md", "md", [1])
    (reading,) = read(tmp_path / "one.md")
    draft = reading.draft
    assert draft.title == "Verolutinib slows lung cancer"
    assert draft.source == "Harbour & Review"
    assert draft.url == "https://example.org/verolutinib?a=1&b=2"
    assert any(evidence.edtf == "2025-06-09" for evidence in draft.evidence)
    assert "where 100% of * the * seats were taken" in " ".join(draft.text.split())
    assert "Ask her about the control arm." in draft.text
    assert "the main claim" in draft.text


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60))
def test_nothing_in_a_text_becomes_markup(text: str) -> None:
    text = " ".join(text.split())
    if not text:
        return
    from markdown_it import MarkdownIt

    record = ArticleRecord(1, "u", "T", False, text, paragraphs=(Paragraph(0, len(text)),))
    body = markdown(record).split("\n---\n", 1)[1]
    html = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).render(body)
    inside = re.sub(r"<h1>.*?</h1>", "", html, count=1).strip()
    assert re.fullmatch(r"<p>[^<]*</p>", inside), (body, html)


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)), max_size=8)
solid = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=8)


@given(spans, solid, spans)
def test_marks_and_links_stand_where_they_stood(
    paragraphs: list[tuple[int, int]], marks: list[tuple[int, int]], links: list[tuple[int, int]]
) -> None:
    """Against the plain rule, looked at one by one: a mark goes before a link, and what crosses an end is left out."""
    text = "".join(chr(ord("a") + n % 26) for n in range(70))
    record = ArticleRecord(
        1, "u", "T", False, text, references=(Reference("1", 0, 3),),
        paragraphs=tuple(Paragraph(s, s + n) for s, n in paragraphs),
        note_marks=tuple(NoteMark(s, s + n, "1") for s, n in marks),
        links=tuple(Link(s, s + n, f"https://e.org/{s}") for s, n in links),
    )  # fmt: skip
    cuts = _Cuts(record)
    for paragraph in record.paragraphs:
        start, end = paragraph.start, paragraph.end
        found = [(m.start, m.end, "[^1]") for m in record.note_marks if start <= m.start and m.end <= end]
        for link in record.links:
            if start <= link.start < link.end <= end and not any(
                m.start < link.end and link.start < m.end for m in record.note_marks
            ):
                found.append((link.start, link.end, f"[{text[link.start : link.end]}](<{link.url}>)"))
        made, at = "", start
        for first, last, words in sorted(found):
            if first >= at:
                made, at = made + text[at:first] + words, last
        made += text[at:end]
        assert cuts.inline(start, end) == made


def test_many_articles_are_files_in_a_zip_or_one_file(archive: Archive, tmp_path: Path) -> None:
    archive.export(tmp_path / "all.zip", "md", "articles", [1, 2], {"question": Question()})
    with zipfile.ZipFile(tmp_path / "all.zip") as packed:
        names = packed.namelist()
        assert len(names) == 2 and names[0].endswith("Verolutinib slows lung cancer.md")
        assert all(packed.read(name).startswith(b"---\ntitle: ") for name in names)
    first = (tmp_path / "all.zip").read_bytes()
    archive.export(tmp_path / "all.zip", "md", "articles", [1, 2], {"question": Question()})
    assert (tmp_path / "all.zip").read_bytes() == first
    assert _export(archive, tmp_path / "all.md", "md").count("\n---\n") == 3


def test_follow_the_money_holds_for_its_own_model(archive: Archive, tmp_path: Path) -> None:
    model = pytest.importorskip("followthemoney").model
    lines = _export(archive, tmp_path / "a.ftm", "ftm").splitlines()
    things = {}
    for line in lines:
        told = json.loads(line)
        proxy = model.get_proxy(told, cleaned=False)
        proxy.schema.validate(told)
        # Every property is known there, and every value survives its cleaning.
        assert sum(len(v) for v in told["properties"].values()) == len(list(proxy.itervalues())), told
        things[proxy.id] = proxy
    ours = {"Article", "Person", "Organization", "Mention"}
    assert ours <= {proxy.schema.name for proxy in things.values()}
    article = next(p for p in things.values() if p.schema.name == "Article" and "Verolutinib" in p.caption)
    assert article.get("publishedAt") == ["2025-06-09"]
    assert article.get("bodyText") == [archive.reading.text(1)[0]]
    assert "Ana Duarte" in article.get("peopleMentioned")
    # Every entity that another one names is there: nothing hangs in the air.
    for proxy in things.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert value in things, (proxy.id, prop.name)


def test_an_opensearch_bulk_file_fits_its_mapping(archive: Archive, tmp_path: Path) -> None:
    made = archive.export(tmp_path / "a.ndjson", "opensearch", "articles", [1, 2], {"question": Question()})
    bulk, beside = map(Path, made["paths"])
    lines = [json.loads(line) for line in bulk.read_text(encoding="utf-8").splitlines()]
    fields = json.loads(beside.read_text(encoding="utf-8"))["mappings"]
    assert fields["dynamic"] == "strict"
    assert len(lines) == 4 and all(set(line["index"]) == {"_index", "_id"} for line in lines[::2])

    def fits(value: Any, mapped: dict[str, Any], name: str) -> None:
        for one in value if isinstance(value, list) else [value]:
            if "properties" in mapped:
                for key, inner in one.items():
                    fits(inner, mapped["properties"][key], key)
            elif mapped["type"] == "date_range":
                assert set(one) <= {"gte", "lte"} and all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in one.values())
            else:
                assert not isinstance(one, dict), name

    for document in lines[1::2]:
        fits(document, fields, "")
    assert lines[1]["published"]["days"] == {"gte": "2025-06-09", "lte": "2025-06-09"}
    assert lines[1]["highlights"] == [{"colour": "green", "quote": "verolutinib slowed", "note": "the main claim"}]


def test_a_lone_surrogate_stops_no_export() -> None:
    record = ArticleRecord(1, "u", "T \ud800", False, "x \ud800 y")
    assert "\\ud800" in list(open_search([record]))[1]
    assert "\ud800" not in ris([record]) + bibtex([record]) + csl([record])


def test_the_command_line_writes_each_form(archive: Archive, tmp_path: Path, capsys: Any) -> None:
    for form in FORMATS:
        to = tmp_path / f"out.{form}"
        arguments = ["export", str(archive.store.path), "--json", "--format", form, "--to", str(to), "--id", "1", "2"]
        assert main(arguments) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["articles"] == 2 and Path(told["path"]).stat().st_size > 100
    assert main(["export", str(archive.store.path), "--to", str(tmp_path / "by suffix.bib"), "--id", "1"]) == 0
    assert (tmp_path / "by suffix.bib").read_text(encoding="utf-8").startswith("@article")
