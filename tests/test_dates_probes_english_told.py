"""Probes of histories, conference reports and dates that refer to other dates, in order of their appearance."""

import pytest

from cuttings_db.dates import find_dates

MONDAY = "2024-12-02"

# Text, and for each expression: its words, first and last day.
TOLD = [
    (
        "In May 1902 the ward closed. A year earlier it had burned.",
        "May 1902 1902-05-01 1902-05-31|A year earlier 1901-01-01 1901-12-31",
    ),
    ("He died on 3 May 1902. The next day his pupils met.", "3 May 1902 1902-05-03|The next day 1902-05-04"),
    ("He died on 3 May 1902. The following day they met.", "3 May 1902 1902-05-03|The following day 1902-05-04"),
    ("They met on 3 May 2019. That day it rained.", "3 May 2019 2019-05-03|That day 2019-05-03"),
    ("They met on 3 May 2019. That same day a fund was set up.", "3 May 2019 2019-05-03|That same day 2019-05-03"),
    (
        "She was born in 1931. The same year her father left.",
        "1931 1931-01-01 1931-12-31|The same year 1931-01-01 1931-12-31",
    ),
    (
        "In March 2018 it was sold; later that year it closed.",
        "March 2018 2018-03-01 2018-03-31|later that year 2018-01-01 2018-12-31",
    ),
    ("It opened in 1724. Two years later he left.", "1724 1724-01-01 1724-12-31|Two years later 1726-01-01 1726-12-31"),
    (
        "It was approved on 4 May 2021. Three days later it was sold out.",
        "4 May 2021 2021-05-04|Three days later 2021-05-07",
    ),
    (
        "The fund began in August and September 1914.",
        "August 1914-08-01 1914-08-31|September 1914 1914-09-01 1914-09-30",
    ),
    ("The sites in Lyon and Ghent opened on 5 and 12 May 2024.", "5 2024-05-05|12 May 2024 2024-05-12"),
    ("Hearings are set for December 9 and 16, 2024.", "December 9 2024-12-09|16, 2024 2024-12-16"),
    (
        "Revenue was 4 million, up from 3 million in the fourth quarter of 2023.",
        "the fourth quarter of 2023 2023-10-01 2023-12-31",
    ),
    (
        "ESMO 2024 took place in Barcelona from 13 to 17 September.",
        "2024 2024-01-01 2024-12-31|13 to 17 September 2024-09-13 2024-09-17",
    ),
    ("The meeting opened on Friday and ended on Sunday.", "Friday 2024-11-29|Sunday 2024-12-01"),
    ("The meeting opens on Friday and will end on Sunday.", "Friday 2024-12-06|Sunday 2024-12-08"),
    ("The 12th congress was held on November 8-10 in Tokyo.", "November 8-10 2024-11-08 2024-11-10"),
    ("The next congress will be held in Seoul in May.", "May 2025-05-01 2025-05-31"),
    ("The abstract deadline is January 15.", "January 15 2025-01-15"),
    ("Registration opens on 6 January and closes on 3 March.", "6 January 2025-01-06|3 March 2025-03-03"),
    ("The award was given in 2011 and again in 2015.", "2011 2011-01-01 2011-12-31|2015 2015-01-01 2015-12-31"),
    ("It was on the night of 20 June 1991 that the roof fell.", "the night of 20 June 1991 1991-06-20"),
    ("On the morning of April 19, 2022, the first patient was treated.", "the morning of April 19, 2022 2022-04-19"),
    ("At the close of 1944 the institute lay in ruins.", "the close of 1944 1944-01-01 1944-12-31"),
    ("By the middle of August 1941 the store was empty.", "the middle of August 1941 1941-08-01 1941-08-31"),
    ("The surgeon John Hunter died in 1793, aged 65.", "1793 1793-01-01 1793-12-31"),
    (
        "Marie Curie (7 November 1867 – 4 July 1934) was a physicist.",
        "7 November 1867 1867-11-07|4 July 1934 1934-07-04",
    ),
    ("In 1952 the U.S. set up a commission.", "1952 1952-01-01 1952-12-31"),
    ("They spent most of 1919 moving their patients.", "1919 1919-01-01 1919-12-31"),
    ("Beginning in 1970 American hospitals were rebuilt.", "1970 1970-01-01 1970-12-31"),
    ("In April Nixon appointed a director.", "April 2024-04-01 2024-04-30"),
    ("The society met in early July. Thereafter it broke up.", "early July 2024-07-01 2024-07-31"),
    ("Turnover for the first nine months of 2024 was flat.", "the first nine months of 2024 2024-01-01 2024-09-30"),
    ("The last week of August 2023 was the hottest.", "The last week of August 2023 2023-08-25 2023-08-31"),
    ("Enrolment began in the first week of June 2023.", "the first week of June 2023 2023-06-01 2023-06-07"),
    ("The agency met on October 10. On the 18th it approved the drug.", "October 10 2024-10-10|the 18th 2024-10-18"),
    ("He came back in '98 and stayed.", "'98 1998-01-01 1998-12-31"),
    ("The class of '08 met again.", "'08 2008-01-01 2008-12-31"),
    ("The old rule was dropped a week ago Friday.", "a week ago Friday 2024-11-22"),
    ("The bill was passed on Tuesday, two days before Thanksgiving.", "Tuesday 2024-11-26|Thanksgiving 2024-11-28"),
    ("In 2013 the centre closed. By month's end nobody was left.", "2013 2013-01-01 2013-12-31"),
    (
        "It closed on 20 May 2013. At month's end nobody was left.",
        "20 May 2013 2013-05-20|month's end 2013-05-01 2013-05-31",
    ),
    (
        "The plan was drawn up on 4 May 2013 and signed that afternoon.",
        "4 May 2013 2013-05-04|that afternoon 2013-05-04",
    ),
    ("The council met on 4 May 2013. On this day the fund was born.", "4 May 2013 2013-05-04|this day 2013-05-04"),
    (
        "The meeting of April 2020 was held online from 8 to 10 October of that year.",
        "April 2020 2020-04-01 2020-04-30|8 to 10 October of that year 2020-10-08 2020-10-10",
    ),
    ("The plan was published on 7 January last year.", "7 January last year 2023-01-07"),
    ("Sales for the year ended March 31, 2024 fell.", "the year ended March 31, 2024 2023-04-01 2024-03-31"),
    ("Deaths fell in the three months to September 2023.", "the three months to September 2023 2023-07-01 2023-09-30"),
    ("The vote is on the first Tuesday of November 2025.", "the first Tuesday of November 2025 2025-11-04"),
    ("It was shown in 2H 2023 and filed in 1H24.", "2H 2023 2023-07-01 2023-12-31|1H24 2024-01-01 2024-06-30"),
    ("The samples of 6/7/2024 and 13/7/2024 were lost.", "6/7/2024 2024-07-06|13/7/2024 2024-07-13"),
    ("A year ago today she resigned.", "A year ago today 2023-12-02"),
    ("Shares rose 2% from Friday's close and will rise again.", "Friday 2024-11-29"),
    ("The contract ran until August 31.", "August 31 2024-08-31"),
    ("The shop is open until 31 January.", "31 January 2025-01-31"),
]  # fmt: skip


def _expected(lines: str) -> list[tuple[str, str, str]]:
    """Return words, first and last day of each expression."""
    result = []
    for line in lines.split("|"):
        words = line.split(" ")
        days = [word for word in words[-2:] if len(word) == 10 and word[4] == word[7] == "-"]
        result.append((" ".join(words[: -len(days)]), days[0], days[-1]))
    return result


@pytest.mark.parametrize(("text", "lines"), TOLD, ids=[text for text, _ in TOLD])
def test_the_told_probe(text: str, lines: str) -> None:
    found = [(text[m.start : m.end], m.lo, m.hi) for m in find_dates(text, MONDAY, ranges="one")]
    assert found == _expected(lines)


HISTORY = (
    "The hospital was founded in 1861. War came in 1914, and {} The new wing was opened in 1923; the park followed in "
    "1931. The hospital has been a museum since 1977."
)


@pytest.mark.parametrize(
    ("words", "whole", "halves"),
    [
        ("from 1914 to 1918 it took in the wounded.", ["1914 to 1918"], ["1914", "1918"]),
        ("in the years 1915-17 it was full.", ["1915-17"], ["1915", "17"]),
        ("on 6-7 January 1916 it was shelled.", ["6-7 January 1916"], ["6", "7 January 1916"]),
        ("between March 5-9, 1918 it burned.", ["March 5-9, 1918"], ["March 5", "9, 1918"]),
        ("in March and April 1918 it burned.", ["March", "April 1918"], ["March", "April 1918"]),
        ("on 28 and 29 August 1918 it burned.", ["28 and 29 August 1918"], ["28", "29 August 1918"]),
        ("from 5 March 1918 to 2 May 1918 it shut.", ["5 March 1918 to 2 May 1918"], ["5 March 1918", "2 May 1918"]),
        ("from March to May 1918 it was shut.", ["March to May 1918"], ["March", "May 1918"]),
    ],
)  # fmt: skip
def test_histories_give_each_end_of_a_range_its_own_date(words: str, whole: list[str], halves: list[str]) -> None:
    text = HISTORY.format(words)
    first, last = text.index(words), text.index(words) + len(words)

    def read(published: str | None, **options: str) -> list[str]:
        found = find_dates(text, published, **options)  # type: ignore[arg-type]  # words of the keyword
        return [text[m.start : m.end] for m in found if first <= m.start < last]

    assert read(MONDAY) == read(MONDAY, ranges="halves") == halves
    assert read(MONDAY, ranges="one") == read(None) == whole
    days = [(m.lo, m.hi) for m in find_dates(text, MONDAY, ranges="halves") if first <= m.start < last]
    span = [(m.lo, m.hi) for m in find_dates(text, MONDAY, ranges="one") if first <= m.start < last]
    assert (days[0][0], days[-1][1]) == (span[0][0], span[-1][1])


def test_a_history_leaves_its_story_for_what_will_be() -> None:
    text = HISTORY.format("from 1914 to 1918 it took in the wounded.") + " A new hall will be opened on 4 March."
    assert find_dates(text, MONDAY)[-1].edtf == "2025-03-04"
    assert find_dates(text.replace("will be", "was"), MONDAY)[-1].edtf == "1977-03-04"
