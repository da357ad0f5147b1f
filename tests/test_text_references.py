"""Lists of sources, their addresses, and the marks that point to them."""

from __future__ import annotations

from itertools import pairwise

import pytest

import text_samples as samples
from cuttings_db.model import Draft, Link
from cuttings_db.text import derive, lay_out, lay_out_text


def places(text: str) -> dict[str, list[str]]:
    """Return for each label the characters before its marks."""
    layer = lay_out_text(text)
    return {r.label: [text[max(0, a - 6) : a] for a in r.anchors] for r in layer.references}


def test_bracketed_marks_groups_and_ranges() -> None:
    assert places(samples.CHINESE_REFERENCES) == {
        "1": ["药物逐渐进入基层医院"[-6:], "异仍然明显["],
        "2": ["升到58%[", "仍然明显[1"],
        "3": ["58%[2,", "仍然明显[1"],
        "4": ["然明显[1-"],
    }
    layer = lay_out_text(samples.CHINESE_REFERENCES)
    assert [r.url for r in layer.references] == ["", "", "", "https://www.jcws.example.cn/report/2022.html"]
    assert "逐渐进入基层医院。一项" in derive(samples.CHINESE_REFERENCES, layer).text
    assert "58%，但地区差异仍然明显。" in derive(samples.CHINESE_REFERENCES, layer).text
    # A ringed number is no mark where the list has plain ones.
    assert "关键②。" in derive(samples.CHINESE_REFERENCES, layer).text


def test_superscripts_that_are_units_ions_or_isotopes_are_no_marks() -> None:
    text = samples.UNITS
    layer = lay_out_text(text)
    assert [(m.label, text[m.start - 4 : m.start]) for m in layer.note_marks] == [("2", "FDG."), ("1", "019.")]
    derived = derive(text, layer).text
    for kept in (
        "75 mg/m² on",
        "10⁶ cells",
        "cm³,",
        "12 km² of",
        "Ca²⁺",
        "R² was",
        "χ² was",
        "¹⁷⁷Lu-PSMA",
        "[¹⁸F]FDG. The",
    ):
        assert kept in derived
    assert "group (2) nothing" in derived
    assert "CDK4 and PDGFRA2" in derived


def test_marks_that_lost_their_height() -> None:
    assert places(samples.PLAIN_MARKS) == {"1": ["hools."], "2": ["doors,"], "3": ["survey"], "4": ['hope,"']}
    derived = derive(samples.PLAIN_MARKS, lay_out_text(samples.PLAIN_MARKS)).text
    assert "village schools. In the last decade" in derived
    assert "one survey of the east" in derived
    assert [r.url for r in lay_out_text(samples.PLAIN_MARKS).references][1] == "https://villages.example.gov/shops.pdf"


def test_sources_at_the_foot_of_each_page() -> None:
    text = samples.JOURNAL_PAGES
    layer = lay_out_text(text)
    assert [(r.label, r.url) for r in layer.references] == [
        ("1", ""),
        ("2", "https://www.portharbour.example.org/reports/yearly-2020.html"),
        ("3", "https://doi.org/10.1234/jps.2008.0001"),
    ]
    assert places(text) == {"1": ["pital."], "2": ["trict."], "3": ["nting."]}


def test_labels_that_begin_anew_on_each_page() -> None:
    page = "They met in {0} and stayed a week.¹ It rained.²\n\n1. {0}.example.org/news\n2. weather.example.org/{0}\n\n"
    text = "Two towns\n\n" + page.format("bergen") + "Page 1 of 2\n\n" + page.format("malmo") + "Page 2 of 2\n"
    layer = lay_out_text(text)
    assert [(r.url, len(r.anchors)) for r in layer.references] == [
        ("https://bergen.example.org/news", 1),
        ("https://weather.example.org/bergen", 1),
        ("https://malmo.example.org/news", 1),
        ("https://weather.example.org/malmo", 1),
    ]
    assert all(r.anchors[0] < r.start for r in layer.references)


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ("¹⁻³", 3),
        ("¹,³", 2),
        ("[1–3]", 3),
        ("^1,2^", 2),
        ("<sup>2</sup>", 1),
        ("[1, 3]", 2),
        ("［2］", 1),
        ("¹˒²", 2),
        ("[1][2]", 2),
    ],
)
def test_each_form_of_a_mark(mark: str, shown: int) -> None:
    text = f"On ships\n\nShips sink{mark} when they have holes, as was found.\n\nReferences\n\n" + "".join(
        f"{n}. Author A. Ships. J Sea. 201{n};{n}:1-9.\n" for n in (1, 2, 3)
    )
    layer = lay_out_text(text)
    assert sum(len(r.anchors) for r in layer.references) == shown
    assert "Ships sink when they have holes" in derive(text, layer).text
    spans = [(m.start, m.end) for m in layer.note_marks]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_round_brackets_count_only_with_a_list() -> None:
    body = "On goats\n\nGoats climb (1) and fall (2), and in 2019 (see Table 2) they ate a hat.\n\n"
    assert lay_out_text(body).note_marks == ()
    text = body + "References\n1. Smith A. Goats. J Hill. 2001;1:2-3.\n2. Jones B. Hats. J Hill. 2002;2:4-5.\n"
    assert places(text) == {"1": ["climb "], "2": [" fall "]}
    assert "Goats climb and fall, and in 2019 (see Table 2)" in derive(text, lay_out_text(text)).text


def test_notes_without_a_source_are_footnotes_when_a_mark_points_to_them() -> None:
    text = "The price\n\nBread costs two crowns¹ and milk three.²\n\n¹ Without tax.\n² In the north of the country.\n"
    layer = lay_out_text(text)
    assert [p.kind for p in layer.paragraphs] == ["title", "body", "footnote", "footnote"]
    assert [len(r.anchors) for r in layer.references] == [1, 1]


def test_signs_as_marks() -> None:
    text = "Notes on prices\n\nPrices* went up in May† by two per cent.\n\n* Without tax.\n\n† Preliminary.\n"
    layer = lay_out_text(text)
    assert [(r.label, len(r.anchors)) for r in layer.references] == [("*", 1), ("†", 1)]
    assert "Prices went up in May by two" in derive(text, layer).text


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        ("[here](https://a.example.org/x_(1))", "https://a.example.org/x_(1)"),
        ("who.int/data/gho.", "https://who.int/data/gho"),
        ("www.example.com/a/b.html", "https://www.example.com/a/b.html"),
        ("en.example.org", "https://en.example.org"),
        ("See http://example.org/q?x=1&y=2).", "http://example.org/q?x=1&y=2"),
        ("Doe J. Bees. 2020. doi: 10.1000/xyz.12-3.", "https://doi.org/10.1000/xyz.12-3"),
        ("Doe J. Bees. J Bee. 2020;1:2. PMID: 31234567", "https://pubmed.ncbi.nlm.nih.gov/31234567"),
        ("javascript:alert(1) Doe J. J Bee. 2020;1:2.", ""),
    ],
)
def test_address_of_an_entry(entry: str, url: str) -> None:
    text = f"Bees\n\nBees fly,¹ and ants walk.²\n\n1. {entry}\n2. ants.example.org/walk\n"
    assert lay_out_text(text).references[0].url == url


def test_link_of_the_format_is_the_address() -> None:
    text = "Bees\n\nBees fly.¹\n\nReferences\n\n1. The bee book, second edition"
    start = text.index("The bee book")
    link = Link(start, start + 12, "https://bees.example.org/")
    bad = Link(0, 4, "javascript:alert(1)")
    layer = lay_out(Draft(text, links=(link, bad)))
    assert layer.references[0].url == "https://bees.example.org/"
    assert layer.links == (link,)


def test_sources_without_numbers() -> None:
    text = "Moss\n\nMoss grows on stones and needs no help.\n\n"
    text += "Sources:\n\nhttps://moss.example.org/a\n\nMoss Society, moss.example.org/b\n"
    layer = lay_out_text(text)
    assert [(r.label, r.url) for r in layer.references] == [
        ("", "https://moss.example.org/a"),
        ("", "https://moss.example.org/b"),
    ]


def test_addresses_in_the_text_are_links() -> None:
    text = "News at https://a.example.org/b, at www.c.example.com and [here](https://d.example.net/e). "
    text += "Not e.g.this or cancer.The end."
    assert [link.url for link in lay_out_text(text).links] == [
        "https://a.example.org/b",
        "https://www.c.example.com",
        "https://d.example.net/e",
    ]
