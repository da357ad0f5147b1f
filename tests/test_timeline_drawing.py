"""The timeline as a picture: by the command line's function, with a legend, and on a page of the dossier."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.drawing import cards_of, dated_items, drawn, name_of, timeline_svg, timeline_words
from cuttings_db.model import Question

SVG = "{http://www.w3.org/2000/svg}"
ENGLISH = (
    "Oslo, 9 June 2025 -- The ward register was opened on 3 March 2021. It has grown since 2019, and about May 2023 it "
    "moved. The next report is due by 30 September 2026."
)
CHINESE = "港灣週報 2025年7月3日\n\n登记研究于2022年9月启动。第二届年会于2024年5月18日至20日在厦门举行。"


def item(lo: str | None, hi: str | None, **more: Any) -> dict[str, Any]:
    """Return an item as the command line lists it."""
    plain = {"article": 1, "edtf": "x", "precision": "day", "qualifier": "exact", "role": "event"}
    return {**plain, "start": 3, "end": 9, "text": "then", "lo": lo, "hi": hi, **more}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("drawing")
    made = Archive(folder / "Drawing.cuttings", create=True)
    for name, text in (("ward.txt", ENGLISH), ("harbour.txt", CHINESE)):
        (folder / name).write_text(f"{text}\n", encoding="utf-8")
    made.import_files([folder / "ward.txt", folder / "harbour.txt"])
    yield made
    made.close()


def test_what_is_drawn() -> None:
    """Events and publications; the day of publication that the text tells too is drawn once."""
    own = item("2024-05-06", "2024-05-06", role="publication", start=0, end=0)
    again = item("2024-05-06", "2024-05-06", role="publication")
    cited = item("2019-01-01", "2019-12-31", role="citation")
    nowhere = item(None, None)
    since = item("2020-01-01", None, qualifier="since", precision="open")
    assert drawn([own, again, cited, nowhere, since]) == [own, since]
    assert drawn([{**own, "hi": None}, again]) == [{**own, "hi": None}, again]
    assert timeline_words([own, since]) == (
        "Timeline of 2 dates between January 2020 and May 2024: 1 of publication, 1 of events."
    )


def test_the_legend_explains_what_is_drawn_and_nothing_else() -> None:
    items = [item("2024-05-06", "2024-05-06"), item("2022-09-01", "2022-09-30", precision="month", qualifier="by")]
    texts = [e.text for e in ET.fromstring(timeline_svg(items)).iter(f"{SVG}text")]
    assert "a day" in texts and "before then" in texts
    assert "a period" not in texts and "many dates" not in texts
    root = ET.fromstring(timeline_svg([]))
    assert float(root.attrib["height"]) == 360
    one_event = timeline_svg([items[0], {**items[0], "article": 2}], cards=[4, 4])
    assert "told by several articles" in one_event and one_event.count('class="dot"') == 1


def test_names_are_clauses_and_titles(archive: Archive) -> None:
    items = dated_items(archive.reading, [1, 2])
    name = name_of(archive.reading)
    words = {name(one) for one in drawn(items)}
    assert any("register was opened" in w for w in words) and any("厦门" in w for w in words)
    root = ET.fromstring(timeline_svg(items, "Dates", name=name))
    texts = " ".join(e.text or "" for e in root.iter(f"{SVG}text"))
    assert "grown since 2019" in texts and "登记研究" in texts
    assert all(one["role"] != "citation" for one in drawn(items))
    titles = [e.text or "" for e in root.iter(f"{SVG}title")]
    assert any("2021-03-03 · 3 March 2021 · article" in t for t in titles)


def exported(
    archive: Archive, to: Path, articles: tuple[int, ...] = (1, 2), **options: Any
) -> tuple[pypdfium2.PdfDocument, dict[str, Any]]:
    given = {"question": Question(), "title": "Dates", **options}
    report = archive.export(to, "pdf", "articles", list(articles), given)
    return pypdfium2.PdfDocument(to), report


def wide_pages(document: pypdfium2.PdfDocument) -> list[int]:
    """Return the pages on their side: those of the timeline."""
    return [n for n, page in enumerate(document) if page.get_width() > page.get_height()]


def test_the_dossier_has_a_page_with_the_timeline(archive: Archive, tmp_path: Path) -> None:
    """On its side, after the contents, with words for those who do not see it, in fonts of our own, Chinese too."""
    document, report = exported(archive, tmp_path / "with.pdf", timeline=True)
    assert report["warnings"] in ([], ())
    assert wide_pages(document) == [2]
    page = document[2].get_textpage()
    text = page.get_text_range()
    page.close()
    assert "Timeline of" in text and "登记研究" in text.replace("\n", "") and "\N{REPLACEMENT CHARACTER}" not in text
    document.close()
    with pikepdf.open(tmp_path / "with.pdf") as pdf:
        figures = [str(o.get("/Alt")) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Alt")]
        fonts = {str(o["/BaseFont"]) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o}
    assert any(re.match(r"Timeline of \d+ dates between", words) for words in figures)
    assert fonts and all("Cuttings" in font for font in fonts)
    document, _report = exported(archive, tmp_path / "without.pdf", timeline=False)
    assert wide_pages(document) == []
    document.close()


def test_next_to_no_dates_make_no_page(tmp_path: Path) -> None:
    made = Archive(tmp_path / "Plain.cuttings", create=True)
    try:
        made.import_text("Nothing here says when. Nobody remembers the hour.", "Undated words", tmp_path)
        document, report = exported(made, tmp_path / "d.pdf", (1,), timeline=True)
        # The cover, the contents, the article, the sources.
        assert wide_pages(document) == [] and report["pages"] == 4
        document.close()
    finally:
        made.close()


def test_one_event_is_drawn_once_in_pictures(tmp_path: Path) -> None:
    """Two articles tell of one approval on one day: one disc with the number two, in the dossier too."""
    made = Archive(tmp_path / "Twice.cuttings", create=True)
    try:
        for n, words in enumerate(("approved osimertinib for lung cancer", "approved osimertinib in lung cancer")):
            text = f"On 18 February 2024 the FDA {words} at its seat in Silver Spring. More of ward {n} follows."
            made.import_text(text, f"Approval {n}", tmp_path)
        items = dated_items(made.reading, [1, 2])
        cards = cards_of(made.store, items, made.cards(Question()))
        assert [card for card in cards if card] == [1, 1] and len(cards) == len(drawn(items))
        assert "×2" in timeline_svg(items, cards=cards)
        document, _report = exported(made, tmp_path / "d.pdf", timeline=True)
        assert wide_pages(document) == [2]
        page = document[2].get_textpage()
        assert "×2" in page.get_text_range()
        page.close()
        document.close()
    finally:
        made.close()
