"""What fuzzing found in the readers, and how it is now."""

from __future__ import annotations

import pytest

from cuttings_db.readers.sanitised import sanitised


@pytest.mark.parametrize("figures", ["0000019999", "000001" + "9" * 5000, "99999999", "101", "1e5", "٣"])
def test_no_cell_reaches_across_a_table_by_zeros_before_its_figure(figures: str) -> None:
    table = f"<table><tr><td rowspan={figures} colspan='{figures}'>a</td></tr></table>"
    page = sanitised(f"{table}<ol start={figures}><li>b</li></ol>").html
    assert page == "<table><tr><td>a</td></tr></table><ol><li>b</li></ol>"


def test_a_cell_reaches_as_far_as_it_says() -> None:
    assert 'colspan="12"' in sanitised("<table><tr><td colspan=' 0012 '>a</td></tr></table>").html
