"""Articles dragged out of the list: safe names, and copies that are written while the pointer is on its way."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from cuttings_desktop.carrying import ARTICLES, ArticlesData, articles_of
from cuttings_desktop.main_window.carrying_out import safe_name


@given(st.text(max_size=200), st.sampled_from(["pdf", "html", "exe", "", "../x"]))
def test_a_copy_has_a_name_that_every_system_takes(title: str, form: str) -> None:
    name = safe_name(title, form, set())
    assert Path(name).name == name and Path(name).suffix in (".pdf", ".html", ".txt")
    assert not set(name) & set('<>:"/\\|?*\0\n\u202e') and len(name) < 100 and not name.startswith((".", " "))


@pytest.mark.parametrize(
    ("title", "name"), [("CON", "_CON.pdf"), ("a/../b", "a .. b.pdf"), ("", "article.pdf"), ("肺癌", "肺癌.pdf")]
)
def test_names_that_mean_something_else_are_changed(title: str, name: str) -> None:
    taken: set[str] = set()
    assert safe_name(title, "pdf", taken) == name
    assert safe_name(title, "pdf", taken) == name.replace(".pdf", " 2.pdf")


def test_only_our_own_articles_are_taken() -> None:
    assert articles_of(ArticlesData([3, 1])) == [3, 1]
    strange = QMimeData()
    strange.setData(ARTICLES, b"1,x,-2,3")
    assert articles_of(strange) == [1, 3] and articles_of(QMimeData()) == []


def test_who_takes_the_files_waits_until_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    data = ArticlesData([1], ["A"], [path])
    assert data.text() == "A"
    threading.Timer(0.1, lambda: path.write_bytes(b"%PDF")).start()
    assert [url.toLocalFile() for url in data.urls()] == [str(path)]
    assert path.exists()
