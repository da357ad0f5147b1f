"""What fuzzing found in the readers, and how it is now."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.errors import FileUnreadable
from cuttings_db.progress import quiet
from cuttings_db.readers import page_worker
from cuttings_db.readers.sanitised import sanitised
from readers_office_samples import draft_of, odt, packed


@pytest.mark.parametrize("figures", ["0000019999", "000001" + "9" * 5000, "99999999", "101", "1e5", "٣"])
def test_no_cell_reaches_across_a_table_by_zeros_before_its_figure(figures: str) -> None:
    table = f"<table><tr><td rowspan={figures} colspan='{figures}'>a</td></tr></table>"
    page = sanitised(f"{table}<ol start={figures}><li>b</li></ol>").html
    assert page == "<table><tr><td>a</td></tr></table><ol><li>b</li></ol>"


def test_a_cell_reaches_as_far_as_it_says() -> None:
    assert 'colspan="12"' in sanitised("<table><tr><td colspan=' 0012 '>a</td></tr></table>").html


def test_an_original_that_became_a_package_of_other_files_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "original"
    path.write_bytes(packed({"a.txt": "A first text of some words.\n", "b.txt": "A second text of other words.\n"}))
    with pytest.raises(FileUnreadable, match="not of the format") as told:
        page_worker._page({"path": str(path), "format": "pptx"}, quiet)
    assert told.value.advice and told.value.__cause__ is None


@pytest.mark.parametrize("blank", ["\u202f", "\u00a0", "\u3000 "])
def test_a_heading_of_nothing_that_can_be_seen_is_no_title(tmp_path: Path, blank: str) -> None:
    heading = f'<text:h text:outline-level="1">{blank}</text:h>'
    draft = draft_of(tmp_path, odt(f"{heading}<text:p>On 9 June 2024 it opened.</text:p>"), "a.odt")
    assert (draft.title, draft.title_origin) == ("", "")
    second = '<text:h text:outline-level="1">The ward</text:h>'
    draft = draft_of(tmp_path, odt(f"{heading}{second}<text:p>On 9 June 2024 it opened.</text:p>"), "a.odt")
    assert (draft.title, draft.title_origin) == ("The ward", "heading")
