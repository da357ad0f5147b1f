"""What holds thousands of articles is opened and parsed once, not once for each of them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from cuttings_db.errors import FileUnreadable
from cuttings_db.readers import kept_packages, members, places, read, zipped

_RECORD = "TY  - JOUR\nTI  - Trial {0}\nAB  - word{0} was measured in Oslo\nER  - \n"


def records(count: int, first: int = 0) -> str:
    """Return a RIS file of so many records."""
    return "".join(_RECORD.format(number) for number in range(first, first + count))


def nested(path: Path) -> Path:
    """Write a ZIP with a text, a file of records, and a ZIP of the same."""
    inner = path.with_suffix(".inner")
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("b.txt", "Inner story\n\nIt was told in Turin.\n")
        package.writestr("b.ris", records(3, 10))
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.txt", "Outer story\n\nIt was told in Oslo.\n")
        package.writestr("a.ris", records(3))
        package.write(inner, "in.zip")
    return path


def test_every_record_is_found_and_the_file_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "many.ris"
    path.write_text(records(50), encoding="utf-8")
    parsed: list[str] = []
    read_source = places.read_source

    def counted(source: places.Source) -> list[places.Reading]:
        parsed.append(source.name)
        return read_source(source)

    monkeypatch.setattr(places, "read_source", counted)
    found = [read(path, member) for member in members(path)]
    assert [one.draft.title for (one,) in found] == [f"Trial {number}" for number in range(50)]
    assert parsed == ["many.ris"]
    with pytest.raises(FileUnreadable):
        read(path, "51 Trial 51")


def test_a_package_is_opened_once_for_all_of_its_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = nested(tmp_path / "many.zip")
    opened: list[int] = []
    begin = zipped.ZipMembers.__init__

    def counted(self: zipped.ZipMembers, *given: object) -> None:
        opened.append(1)
        begin(self, *given)  # type: ignore[arg-type]

    names = members(path)
    monkeypatch.setattr(zipped.ZipMembers, "__init__", counted)
    begins = [one.draft.text.split("\n")[0] for name in names for one in read(path, name)]
    records_of = [f"Trial {number}" for number in (0, 1, 2, 10, 11, 12)]
    assert sorted(begins) == sorted(["Outer story", "Inner story", *records_of])
    assert len(opened) == 2
    (part,) = read(path, "in.zip!/b.ris!/2 Trial 11")
    assert "word11 was measured" in part.draft.text
    assert len(opened) == 2


def test_a_package_that_changed_is_opened_anew_and_few_stay_open(tmp_path: Path) -> None:
    paths = [nested(tmp_path / f"{number}.zip") for number in range(4)]
    for path in paths:
        assert read(path, "a.txt")[0].draft.text.startswith("Outer story")
    assert len(kept_packages._KEPT) <= 2
    with zipfile.ZipFile(paths[3], "w") as package:
        package.writestr("a.txt", "Another story\n\nIt was told again.\n")
    assert read(paths[3], "a.txt")[0].draft.text.startswith("Another story")
