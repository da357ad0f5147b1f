"""The notice names everything that is shipped, and every licence has its text."""

from __future__ import annotations

import fnmatch
import importlib.util
import json
from importlib import metadata

import pytest

from packaging_modules import PACKAGING, load

components, distributions, notices = load("components"), load("distributions"), load("notices")
_FREE_OF_CONDITIONS = ("CC0", "public domain", "blessing", "LicenseRef-Public-Domain")


def _rows() -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(notices.JSON.read_text(encoding="utf-8"))["components"]
    return rows


def test_every_distribution_that_is_shipped_is_named() -> None:
    """Whoever changes the lock writes the notice anew, by packaging/notice."""
    named = {(distributions.normal(str(row["name"])), row["version"]) for row in _rows() if row["kind"] == "package"}
    assert named == set(distributions.shipped().items())


def test_the_notice_is_what_the_script_makes() -> None:
    other = [n for n, v in distributions.shipped().items() if not _is_installed(n, v)]
    if other:
        pytest.skip(f"other versions than the locked ones are installed: {', '.join(other)}")
    assert notices.outdated() == []


def _is_installed(name: str, version: str) -> bool:
    try:
        return metadata.version(name) == version
    except metadata.PackageNotFoundError:
        return False


def test_every_package_has_a_licence_and_its_text() -> None:
    for row in _rows():
        assert row["licence"], row
        free = any(word in str(row["licence"]) for word in _FREE_OF_CONDITIONS)
        elsewhere = row.get("words") or row.get("home")
        assert row["texts"] or free or elsewhere, row
        if row["kind"] == "package":
            assert row["texts"], row


def test_no_licence_asks_for_more_than_the_project_gives() -> None:
    """Nothing under the GPL or AGPL is shipped, exceptions that allow what we do apart."""
    for row in _rows():
        for licence in str(row["licence"]).replace("(", "").replace(")", "").split(" AND "):
            choices = [choice for choice in licence.split(" OR ") if not choice.startswith(("GPL", "AGPL"))]
            assert choices or " WITH " in licence, row


def test_the_texts_are_where_the_data_say() -> None:
    notice = notices.TEXT.read_text(encoding="utf-8")
    data = json.loads(notices.JSON.read_text(encoding="utf-8"))
    texts = [notice[start:end] for start, end in data["texts"]]
    assert texts[0].lstrip().startswith("Apache License")
    assert all(text.strip() == text and len(text) > 20 for text in texts)
    assert len(set(texts)) == len(texts)
    (qt,) = [row for row in data["components"] if row["name"] == "PySide6_Essentials"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts[qt["texts"][0]]
    used = {number for row in data["components"] for number in row["texts"]} | {0}
    assert used == set(range(len(texts)))


def test_a_package_that_says_no_licence_is_an_error() -> None:
    class Silent(dict[str, str]):
        pass

    with pytest.raises(ValueError, match="does not say its licence"):
        components.licence_of("nobody-knows", Silent())
    with pytest.raises(ValueError, match="does not say its licence"):
        components.licence_of("nobody-knows", Silent(License="Permission is hereby granted\nand so on"))
    assert components.licence_of("nobody-knows", Silent({"License-Expression": "MIT"})) == "MIT"
    assert components.licence_of("tld", Silent({"License-Expression": "GPL-2.0-only"})) == "MPL-1.1"


@pytest.mark.parametrize(
    "name", ["libpython3.11.so.1.0", "libsqlite3.so.0", "libcrypto.so.3", "libxcb-cursor.so.0", "libicudata.so.73"]
)
def test_every_library_of_the_system_has_an_entry(name: str) -> None:
    assert any(fnmatch.fnmatch(name, pattern) for pattern in components.library_files())


def test_every_text_that_is_kept_is_used() -> None:
    told = (PACKAGING / "notices" / "components.json").read_text(encoding="utf-8")
    for path in components.TEXTS.glob("*.txt"):
        assert path.stem in told, path.name


def test_the_builder_is_not_shipped() -> None:
    shipped = set(distributions.shipped())
    assert not shipped & {"pyinstaller", "pip", "setuptools", "altgraph", "pytest", "mypy"}
    assert importlib.util.find_spec("numpy") is not None
    assert "numpy" in shipped
