"""A few articles of our own sentences, and an archive made of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.model import EntityFilter

LYON = """Lung trial reports in Lyon

LYON, June 5, 2024 -- Professor Lin Mei of Lyon University Hospital said that anti-PD-1 therapy helped patients \
with lung cancer. The European Society for Medical Oncology (ESMO) will discuss it at ESMO Congress 2024 \
in Barcelona on 13-17 September 2024.

"This month we begin the second part," said Mei Lin.
"""
OSLO = """Oslo hospital opens a biomarker unit

OSLO, March 3, 2025 -- Anna Berg, director of the Oslo Cancer Institute, opened a unit for next-generation sequencing. \
Professor Lin Mei came from Lyon. ESMO sent its congratulations.
"""
WUHAN = """武汉召开肺癌研讨会

本报武汉2025年4月12日电 同济医院陈玉兰教授介绍了EGFR突变检测的新进展。中国临床肿瘤学会（CSCO）的专家参加了会议。
"""
UNDATED = "A note about immunotherapy without any date. It mentions immunology and immunotherapies, but not when.\n"


def write_articles(folder: Path) -> list[Path]:
    """Write the four articles as text files and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in (("lyon", LYON), ("oslo", OSLO), ("wuhan", WUHAN), ("undated", UNDATED)):
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def filled(folder: Path) -> Archive:
    """Make an archive of the four articles, indexed."""
    archive = Archive(folder / "small.cuttings", create=True)
    outcome = archive.import_files(write_articles(folder / "articles"))
    assert outcome["added"] == 4, outcome
    archive.catch_up()
    return archive


def kept(folder: Path) -> Iterator[Archive]:
    """Yield such an archive whose index lies in a cache folder of its own, and close it."""
    (folder / "cache").mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        opened = filled(folder)
    yield opened
    opened.close()


def chip(archive: Archive, name: str, *, exclude: bool = False) -> EntityFilter:
    """Return the chip of an entity of this name."""
    row = archive.store.rows("SELECT uuid, type FROM entities WHERE name=?", (name,))
    assert row, [r[0] for r in archive.store.rows("SELECT name FROM entities")]
    return EntityFilter(row[0][0], name, row[0][1], exclude)
