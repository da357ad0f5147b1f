"""Which way a date without a year lies: verbs, weekdays, narratives, diaries, anaphora, coarse publication dates."""

import pytest

from cuttings_db.dates import find_dates, narrative

OCTOBER = "2024-10-16"


def edtf(text: str, published: str | None = OCTOBER) -> list[str]:
    return [mention.edtf for mention in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They agreed to exchange a table by the end of November.", "2024-11~"),
        ("She will define it by the end of March.", "2025-03~"),
        ("The centre plans to open in March.", "2025-03"),
        ("The next course is in February.", "2025-02"),
        ("The course opens in February.", "2025-02"),
        ("In December the course is in Lyon.", "2024-12"),
        ("They have spent December on it.", "2023-12"),
        ("A decision had been due in June.", "2024-06"),
        ("Nothing has come since November; she will call them.", "2023-11"),
        ("Data from the report, published in June, led to a change.", "2024-06"),
        ("When will it be ready? In December.", "2024-12"),
        ("委员会将于3月公布名单。", "2025-03"),
        ("委员会已在11月公布名单。", "2023-11"),
    ],
)
def test_the_nearest_verb_decides(text: str, expected: str) -> None:
    assert edtf(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet until Sunday, 29 September.", "2024-09-29"),
        ("They will meet on Monday, 1 July.", "2024-07-01"),
        ("It happened on 1 March (Saturday).", "2025-03-01"),
        ("9月29日（星期日）闭幕", "2024-09-29"),
        ("They came on Sunday 13th.", "2024-10-13"),
    ],
)
def test_a_weekday_beside_a_day_decides_the_year(text: str, expected: str) -> None:
    assert edtf(text) == [expected]


HISTORY = (
    "The ward was opened in 1961. In 1970 it burned. In 1984 it was built again. In May 1990 a garden was laid. "
    "In September the first roses came."
)


def test_histories_say_why_they_are_histories() -> None:
    assert narrative(HISTORY, OCTOBER)[0]
    assert edtf(HISTORY)[-1] == "1990-09"
    told, reason = narrative(
        HISTORY + " Last year it was sold. This year it is empty. Last week it was fenced.", OCTOBER
    )
    assert not told
    assert "last year" in reason
    assert narrative(HISTORY, None) == (True, narrative("", None)[1])
    assert narrative("It was opened in 2024.", OCTOBER)[0] is False
    assert [m.edtf for m in find_dates(HISTORY, OCTOBER, history=False)][:4] == ["1961", "1970", "1984", "1990-05"]


def test_own_days_count_from_publication_in_histories_too() -> None:
    assert edtf(HISTORY + " Last year it was sold.")[-1] == "2023"
    assert edtf("1961年建院，1970年失火，1984年重建，1990年5月扩建。去年出售。")[-1] == "2023"


def test_a_sentence_about_old_days_is_told_on() -> None:
    text = "The kit was approved in March 2019. In June the firm closed the plant. It will move in May."
    assert edtf(text) == ["2019-03", "2019-06", "2025-05"]
    assert edtf("Last year she went to Lyon in March.") == ["2023", "2023-03"]


def test_later_counts_from_a_date_that_is_told_or_from_none() -> None:
    assert edtf("It closed on 3 May 2023 and opened four days later.") == ["2023-05-03", "2023-05-07"]
    assert edtf("In September they met, and four days later again.")[1] == ""
    assert edtf("They will file in 2026, one year later than they had said.") == ["2026"]
    assert edtf("The money ends in March 2027.\n\nA year earlier the firm had spoken of less.")[1] == "2023"


def test_diaries_count_their_weekdays_back() -> None:
    text = (
        "The ferry, Wednesday evening.\n\nWednesday. It rained.\n\nThursday. Today she spoke.\n\n"
        "Friday. Nobody came.\n\nSunday. We left."
    )
    assert edtf(text, "2024-10-03") == [
        "2024-09-25", "2024-09-25", "2024-09-26", "2024-09-26", "2024-09-27", "2024-09-29",
    ]  # fmt: skip
    assert edtf("Wednesday. It rained.", "2024-10-03") == ["2024-10-02"]


@pytest.mark.parametrize(
    "text",
    [
        "含20号外显子插入",
        "3号染色体缺失",
        "第20号病房",
        "21号楼一层",
        "5号抗体",
        "8号会议室",
        "下一次年会",
        "她的Monday calls",
    ],
)
def test_numbers_of_things_are_no_days(text: str) -> None:
    assert edtf(text) == []


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("They met in December.", "2025-01", "2024-12"),
        ("They met this month.", "2025-01", "2025-01"),
        ("They met on Monday.", "2025-01", "[2024-12-30..2025-01-27]"),
        ("他们12日见面。", "2025-01", "[2024-12-12..2025-01-12]"),
        ("They met yesterday.", "[2025-03-01..2025-03-03]", "[2025-02-28..2025-03-02]"),
        ("They met last year.", "[2025-03-01..2025-03-03]", "2024"),
        ("They met last year.", "2025", "2024"),
        ("九月六日至九日开会", "2025-07-03", "2025-09-06/2025-09-09"),
        ("请于10月20日前报名", OCTOBER, "2024-10-20"),
        ("今夏已印出", OCTOBER, "2024-22"),
        ("by mid-2025", OCTOBER, "2025~"),
        ("in Hong Kong\n5 March 2025", OCTOBER, "2025-03-05"),
    ],
)
def test_coarse_publication_dates_and_other_forms(text: str, published: str, expected: str) -> None:
    assert edtf(text, published) == [expected]
