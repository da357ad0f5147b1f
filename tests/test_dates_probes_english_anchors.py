"""Probes of what dates without a year count from: publication, story, time of telling, lists, periods compared."""

import pytest

from dates_probe_samples import missing

# Publication, text, and some of its expressions: the words, first and last day.
ANCHORED = [
    (
        "2024-09-18",
        "The 2019 and 2021 rounds raised 40 million dollars. Its first drug was approved in May.",
        "May 2024-05-01 2024-05-31",
    ),
    (
        "2024-09-18",
        ("Of 812 women treated between April 2012 and March 2018, most are well. The clinic was inspected in June."),
        "June 2024-06-01 2024-06-30",
    ),
    (
        "2024-09-18",
        "The unit has run since 2009. A second scanner was installed in July.",
        "July 2024-07-01 2024-07-31",
    ),
    ("2025-06-18", "OSLO, May. 11, 2017 -- The registry is complete.", "May. 11, 2017 2017-05-11"),
    ("2025-06-18", "The ward was opened in May. 2017 had been a hard year.", "May 2025-05-01 2025-05-31"),
    ("2024-09-18", "Dr Vane, who chaired the board from 2004 to 2009, retired on 2 August.", "2 August 2024-08-02"),
    (
        "2024-09-18",
        (
            "The trial was stopped in March 2015. The sponsor told investigators on 4 April and closed the sites "
            "in June."
        ),
        "4 April 2015-04-04|June 2015-06-01 2015-06-30",
    ),
    (
        "2024-09-18",
        "It is the largest recall since 2010. The agency sent letters on 12 August.",
        "12 August 2024-08-12",
    ),
    ("2024-09-18", "She joined the institute in 1998. On Monday she was named its director.", "Monday 2024-09-16"),
    (
        "2024-09-18",
        ("A 2016 law made the register compulsory. It closed for repairs in January and reopened on 3 March."),
        "January 2024-01-01 2024-01-31|3 March 2024-03-03",
    ),
    (
        "2024-09-18",
        "In May 2011 the first patient was treated. By November, twelve had been.",
        "November 2011-11-01 2011-11-30",
    ),
    ("2024-09-18", "The plant was bought in 2013 and will close in March.", "March 2025-03-01 2025-03-31"),
    (
        "2024-09-18",
        ("Its results were first shown at the 2018 congress. Registration for the next one opens on 15 January."),
        "15 January 2025-01-15",
    ),
    (
        "2024-09-18",
        "Sales were 4 million in 2021. They doubled in the first quarter.",
        "the first quarter 2024-01-01 2024-03-31",
    ),
    (
        "2024-09-18",
        (
            "The hospital opened in 1931. A wing was added in 1958. The school was founded in 1964 and the "
            "laboratory in 1971. The new centre opens on 4 November 2024. Visits begin on 9 December. Staff move "
            "in January."
        ),
        "9 December 2024-12-09|January 2025-01-01 2025-01-31",
    ),
    (
        "2024-09-18",
        (
            "Dr Iris Holm died on 3 September. She was 91. Born in 1933, she trained in Oslo from 1952, "
            "qualified in 1958 and led the clinic from 1967 to 1998. In 1971 she ran the first trial. A service "
            "will be held on 5 October."
        ),
        "3 September 2024-09-03|5 October 2024-10-05",
    ),
    (
        "2024-09-18",
        (
            "Hannes Weck was given the Gold Medal on Tuesday. He was born in 1950. In 1975 he left for Boston; "
            "in April 1976 he wrote his first paper and in November he came home. He has been a professor since "
            "1988. The lecture is on 14 October."
        ),
        "Tuesday 2024-09-17|November 1976-11-01 1976-11-30|14 October 2024-10-14",
    ),
    (
        "2024-09-18",
        (
            "In 1931 the house opened. In 1944 it burned; the roof was rebuilt in June and the wards opened on 5 "
            "October. In 1958 a wing was added."
        ),
        "June 1944-06-01 1944-06-30|5 October 1944-10-05",
    ),
    (
        None,
        (
            "From 12 to 14 November 2018 a delegation visited us. The hospital was founded in 1931. A memorandum "
            "signed in October 2009 was renewed in 2014, and a new building is expected in the first half of "
            "2020.\n\nOn 13 November the guests toured the wards. On the evening of 14 November they left."
        ),
        "13 November 2018-11-13|the evening of 14 November 2018-11-14",
    ),
    (
        None,
        (
            "Our spring meeting was held on 6 and 7 April 2019 in Graz. It was the fourth since 2004.\n\nOn 6 "
            "April Dr Lang spoke of screening, which is to reach all regions by the end of 2027.\n\nOn 7 April "
            "the board met. Papers are due by 1 June."
        ),
        "6 April 2019-04-06|7 April 2019-04-07|1 June 2019-06-01",
    ),
    (
        None,
        (
            "The clinic was founded in 1921. In May 1944 bombs destroyed it. It was rebuilt by October.\n\nOn 3 "
            "March 1950 the new house opened. The first operation followed on 9 April.\n\nIn 1961 a school was "
            "added; lessons began in September."
        ),
        "October 1944-10-01 1944-10-31|9 April 1950-04-09|September 1961-09-01 1961-09-30",
    ),
    (
        None,
        (
            "Key dates\nAbstract submission opens: 1 October 2025\nAbstract deadline: 30 November 2025\nHotel "
            "block released: 10 February\n\nFriday 13 March\n09.00 Opening. What we promised in "
            "2010\n\nSaturday, March 14\n11.00 The guideline of 2019\n\nFees rise on 1 March 2026."
        ),
        "10 February 2026-02-10|Friday 13 March 2026-03-13|Saturday, March 14 2026-03-14",
    ),
    (
        "2023-10-21",
        "Next stops: Lisbon, 2 to 4 December; Lyon, in March; Prague, 13-17 September 2024.",
        "March 2024-03-01 2024-03-31",
    ),
    (
        "2023-10-21",
        (
            "SATURDAY 21 OCTOBER 2023 - Issue 2 of 4\n\nPosters change at noon on Sunday. The gala is on Sunday "
            "evening. Friday's talks can be seen again."
        ),
        "Sunday 2023-10-22|Friday 2023-10-20",
    ),
    (
        "2024-11-05",
        ("In the third quarter of 2024 revenue was 40 million, against 31 million in the same period in 2023."),
        "the same period in 2023 2023-07-01 2023-09-30",
    ),
    (
        "2024-11-05",
        "In the third quarter of 2024 revenue was 40 million, compared with 31 million a year earlier.",
        "a year earlier 2023-07-01 2023-09-30",
    ),
    (
        "2024-11-05",
        "For the six months to June 30, 2024 the loss was 4 million, down from 6 million a year earlier.",
        "a year earlier 2023-01-01 2023-06-30",
    ),
    (
        "2024-11-05",
        (
            "For the nine months ended September 30, 2024 sales were 90 million, up from 80 million for the "
            "prior-year period."
        ),
        "the prior-year period 2023-01-01 2023-09-30",
    ),
    (
        "2024-11-05",
        "In the second quarter of 2024 sales rose from the prior-year quarter.",
        "the prior-year quarter 2023-04-01 2023-06-30",
    ),
    (
        "2024-11-05",
        "Sales in the first half of 2024 rose 4% from the same period a year ago.",
        "the same period a year ago 2023-01-01 2023-06-30",
    ),
    (
        "2024-11-05",
        (
            "Research and development expenses were $14 million for the third quarter of 2024, compared to $11 "
            "million for the same period of 2023."
        ),
        "the same period of 2023 2023-07-01 2023-09-30",
    ),
    ("2024-11-05", "In May 2024 it closed. A year earlier it had burned.", "A year earlier 2023-01-01 2023-12-31"),
    (
        "2024-11-05",
        "The accident happened on 3 May 2019. Two days later the plant was shut.",
        "Two days later 2019-05-05",
    ),
]


@pytest.mark.parametrize(("published", "text", "expected"), ANCHORED)
def test_the_date_counts_from_the_right_day(published: str | None, text: str, expected: str) -> None:
    assert missing(published, text, expected) == []
