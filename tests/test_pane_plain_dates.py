"""Dates as people type them, in English and Chinese, into EDTF; and the line that says how each is read."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cuttings_db.intervals import parse_edtf
from cuttings_desktop.corrections.date_line import DateLine
from cuttings_desktop.corrections.plain_dates import to_edtf


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("23–24 June 2019", "2019-06-23/2019-06-24"),
        ("23 to 24 June 2019", "2019-06-23/2019-06-24"),
        ("June 23-24, 2019", "2019-06-23/2019-06-24"),
        ("June 30 – July 2, 2019", "2019-06-30/2019-07-02"),
        ("June to July 2019", "2019-06/2019-07"),
        ("from 2019 to 2021", "2019/2021"),
        ("2019-06-23 to 2019-06-24", "2019-06-23/2019-06-24"),
        ("about 23–24 June 2019", "2019-06-23~/2019-06-24~"),
        ("some day in June 2025", "[2025-06-01..2025-06-30]"),
        ("Wednesday, 18 June 2025", "2025-06-18"),
        ("from June 2019", "[2019-06..]"),
        ("the 1990s", "199X"),
        ("19th century", "18XX"),
        ("summer of 2024", "2024-22"),
        ("first half of 2024", "2024-40"),
        ("second quarter of 2024", "2024-34"),
        ("2019年6月23日至24日", "2019-06-23/2019-06-24"),
        ("2019年6月23日至7月2日", "2019-06-23/2019-07-02"),
        ("2019年6月23日—2019年7月2日", "2019-06-23/2019-07-02"),
        ("自2019年6月以来", "[2019-06..]"),
        ("2019年9月起", "[2019-09..]"),
        ("截至2019年6月", "[..2019-06]"),
        ("约2019年", "2019~"),
        ("2019年左右", "2019~"),
        ("二〇一九年六月九日", "2019-06-09"),
        ("二零一九年十二月二十三日", "2019-12-23"),
        ("２０１９年６月", "2019-06"),
        ("2019年第二季度", "2019-34"),
        ("2019年上半年", "2019-40"),
        ("20世纪90年代", "199X"),
        ("19世纪", "18XX"),
        ("2025年6月18日（星期三）", "2025-06-18"),
    ],
)
def test_periods_and_chinese_forms_are_read(typed: str, edtf: str) -> None:
    """Ends of a period share what is said once; whatever is returned the archive can read."""
    assert to_edtf(typed) == edtf
    parse_edtf(edtf)


@pytest.mark.parametrize(
    "typed", ["June 23–24", "24日", "2021–2019", "5–6", "to", "至", "23–24", "early or late", "十"]
)
def test_a_period_without_a_year_or_backwards_is_refused(typed: str) -> None:
    """Nothing is guessed, and nothing runs backwards."""
    with pytest.raises(ValueError, match="not a date"):
        to_edtf(typed)


def test_a_publication_between_two_days_is_a_bound() -> None:
    """What was published on a day is not published on all days of a period."""
    assert to_edtf("26 Aug 2025 to 31 Dec 2025", bounds=True) == "[2025-08-26..2025-12-31]"
    assert to_edtf("26 Aug 2025 to 31 Dec 2025") == "2025-08-26/2025-12-31"
    assert to_edtf("between 26 Aug 2025 and 31 Dec 2025") == "[2025-08-26..2025-12-31]"


def test_the_line_says_how_it_reads_while_one_types(qtbot: QtBot) -> None:
    """What is no date cannot be entered; an empty line is one only where it means something."""
    line = DateLine()
    qtbot.addWidget(line)
    told: list[str] = []
    line.entered.connect(lambda: told.append(str(line.edtf)))
    assert not line.fits and DateLine(nothing="as before").fits
    qtbot.keyClicks(line.line, "5/6/2025\r")
    assert not line.fits and "not understood" in line.preview.text() and line.preview.property("role") == "error"
    assert line.line.accessibleDescription() == line.preview.text()
    line.line.setText("2019年6月23日至24日")
    assert "23–24 June 2019" in line.preview.text() and line.preview.property("role") == "muted"
    qtbot.keyClicks(line.line, "\r")
    assert told == ["2019-06-23/2019-06-24"]
