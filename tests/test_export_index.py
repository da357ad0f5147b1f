"""The index of a dossier: every number leads to a page that holds the name, in the order in which one looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.export import DossierName, DossierVolume, make_dossier
from export_dossier_samples import Read, flat
from export_index_samples import NAMES, article, filler, leads, named, told

SPELLED = {
    "Mina Okafor": ("Mina Okafor", "Okafor"),
    "陈玉兰": ("陈玉兰", "Yulan Chen"),
    "Harbour Guild of Pilots": ("HGP",),
    "Lantern Congress": ("Lantern Congress", "灯塔大会"),
    "zyrotinib": ("zyrotinib",),
    "Ana Abel": ("Ana Abel",),
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    path = tmp_path_factory.mktemp("index") / "x.pdf"
    found = Read(path, make_dossier(named(), path))
    yield found
    found.close()


def index_of(read: Read) -> tuple[int, str]:
    """Return the page on which the index begins, from 0, and its text."""
    first = next(page for _depth, title, page in read.outline() if title == "Index")
    # Without the number at the foot of each page.
    return first, "\n".join(re.sub(r"\n\d+\s*\Z", "", page) for page in read.pages[first:])


def entries(text: str) -> dict[str, list[tuple[int, int]]]:
    """Return the pages of each name of an index as ranges."""
    found = {}
    for name in SPELLED:
        line = re.search(rf"{re.escape(name)}(?: \([^)]*\))?,\s*([\d–, \n]+)", text)
        assert line, name
        ranges = [part.strip().split("–") for part in line[1].replace("\n", " ").split(",")]
        found[name] = [(int(part[0]), int(part[-1])) for part in ranges if part[0].strip()]
    return found


def test_every_number_is_a_page_that_holds_the_name_and_none_is_missing(read: Read) -> None:
    _first, text = index_of(read)
    starts = [page for _d, title, page in read.outline() if title.startswith("Report number")]
    ends = next(page for _d, title, page in read.outline() if title == "Who was where")
    body = range(starts[0], ends)
    for name, ranges in entries(text).items():
        told_pages = {page for low, high in ranges for page in range(low, high + 1)}
        held = {n + 1 for n in body if any(flat(s) in flat(read.pages[n]) for s in SPELLED[name])}
        assert told_pages == held, name


def test_pages_in_a_row_are_a_range_and_others_are_not(read: Read) -> None:
    found = entries(index_of(read)[1])
    (first, last), (alone, same) = found["Mina Okafor"]
    assert first + 1 == last
    assert last + 1 < alone == same
    assert all(low == high for low, high in found["zyrotinib"])


def test_links_of_the_index_lead_where_their_number_says(read: Read) -> None:
    first, _text = index_of(read)
    checked = 0
    for _page, words, target in leads(read, first):
        if number := re.match(r"(\d+)", words):
            assert target + 1 == int(number[1])
            checked += 1
    assert checked == 7


def test_names_are_sorted_as_one_looks_them_up(read: Read) -> None:
    _first, text = index_of(read)
    places = [text.index(name) for name in ("People", "Ana Abel", "陈玉兰", "Mina Okafor", "Organisations", "Products")]
    assert places == sorted(places)
    assert text.index("Products") < text.index("Events")


def test_other_spellings_follow_the_name_and_lead_to_it_where_they_stand_apart(read: Read, tmp_path: Path) -> None:
    _first, text = index_of(read)
    assert "Harbour Guild of Pilots (HGP)" in text
    # Beside its name nobody needs to be led to it.
    assert "HGP see" not in text
    many = tuple(DossierName(f"Guild {n:02}", "organisation", f"guild {n:02}") for n in range(30))
    known = (
        *NAMES[:2],
        DossierName("Zeal of the Sea", "organisation", "zeal of the sea", (0, 0), (("AZS", "azs"),)),
        *many,
    )
    body = told("".join(f"{{Guild {n:02}}} and " for n in range(30)) + "{AZS} met.", *range(3, 33), 2)
    path = tmp_path / "y.pdf"
    other = Read(path, make_dossier(named(articles=(article(1, body),), names=known, meetings=()), path))
    text = " ".join(index_of(other)[1].split())
    assert "AZS see Zeal of the Sea" in text
    assert re.search(r"\bG Guild 00, \d", text), "many entries stand under their letters"
    other.close()


def test_without_names_there_is_no_index(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    other = Read(path, make_dossier(named(names=()), path))
    assert "Index" not in [title for _d, title, _p in other.outline()]
    other.close()


def test_a_volume_goes_on_counting(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    volume = DossierVolume(2, 3, 301, 513)
    other = Read(path, make_dossier(named(volume=volume), path))
    assert "Volume 2 of 3" in other.pages[0]
    assert re.search(r"\b301\s+Report number 1", other.pages[1])
    first, _text = index_of(other)
    for _page, words, target in leads(other, first):
        if number := re.match(r"(\d+)", words):
            assert target + 513 == int(number[1])
    assert other.pages[first].strip().endswith(str(513 + first))
    other.close()


def test_a_name_at_the_very_top_of_a_page_belongs_to_that_page(tmp_path: Path) -> None:
    """Wherever a page ends, each of many short paragraphs that begin with a name is told on its own page."""
    names = tuple(DossierName(f"Quay{n:03}", "place", f"quay{n:03}") for n in range(120))
    paragraphs = [told(f"{{Quay{n:03}}} was empty.", n) for n in range(120)]
    path = tmp_path / "x.pdf"
    other = Read(
        path, make_dossier(named(articles=(article(1, *paragraphs, *filler(1)),), names=names, meetings=()), path)
    )
    first, text = index_of(other)
    for n in range(120):
        number = re.search(rf"Quay{n:03},\s*(\d+)", text)
        assert number
        assert f"Quay{n:03} was empty." in other.pages[int(number[1]) - 1]
    assert len({page for page in range(2, first) if "was empty" in other.pages[page]}) > 2
    other.close()
