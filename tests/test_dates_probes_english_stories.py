"""More probes of what dates count from: stories, lists and periods compared; and what only looks like a date there."""

import pytest

from cuttings_db.dates import find_dates
from dates_probe_samples import missing

# Publication, text, and some of its expressions: the words, first and last day.
ANCHORED = [
    (
        "2024-11-05",
        "She was operated on in March 2016 and again eighteen months later.",
        "eighteen months later 2017-09-01 2017-09-30",
    ),
    (
        "2024-11-05",
        "The rule came into force in March 2020. It was made permanent that November.",
        "that November 2020-11-01 2020-11-30",
    ),
    (
        "2024-11-05",
        "The rule was made in June 2019 and changed the following October.",
        "the following October 2019-10-01 2019-10-31",
    ),
    (
        "2024-11-05",
        "The station closed in August 2019. The following spring it reopened.",
        "The following spring 2020-03-01 2020-05-31",
    ),
    (
        "2024-11-05",
        "The station closed in May 2019; the previous autumn it had burned.",
        "the previous autumn 2018-09-01 2018-11-30",
    ),
    (
        "2024-11-05",
        "The party is on 20 December; the rehearsal is a fortnight earlier.",
        "a fortnight earlier 2024-12-06",
    ),
    (
        "2024-11-05",
        "They met on 3 May 2019 in a hall built in 1920. The next day they left.",
        "The next day 2019-05-04",
    ),
    (
        "2024-11-05",
        (
            "From 12 to 14 November, 2018, guests visited us. On the afternoon of 12 November they met the "
            "president, who had been there since 1987. A plan signed in 2009 was renewed in 2014.\n\nThe next "
            "day they toured the wards."
        ),
        "The next day 2018-11-13",
    ),
    (
        "2024-11-05",
        "The company today announced results. Today the agency approved it.",
        "today 2024-11-05|today 2024-11-05",
    ),
    (
        "2024-03-14",
        ("In 1975 he qualified, in 1981 he married and in 2003 he retired. He phoned last Christmas to ask."),
        "last Christmas 2023-12-25",
    ),
    ("2024-06-28", "The wing, begun in the autumn of 2021, was handed over on 31 May.", "31 May 2024-05-31"),
    (
        "2024-05-08",
        "It settled the claims in 2019; the last case was closed only in February.",
        "February 2024-02-01 2024-02-29",
    ),
    ("2024-05-08", "In 2009 he was fired; in May he sued.", "May 2009-05-01 2009-05-31"),
    (
        "2021-09-16",
        ("I found it on 3 September 2020. The surgery was closed until the Monday, and on the 15th I was seen."),
        "Monday 2020-09-07",
    ),
    ("2021-09-16", "The surgery was closed on Monday.", "Monday 2021-09-13"),
    ("2021-09-16", "At Christmas I ate toast. On Monday I go back to work.", "Christmas 2020-12-25|Monday 2021-09-20"),
    (
        "2019-10-02",
        "The group published its draft on 18 September; comments until 15 November.",
        "15 November 2019-11-15",
    ),
    (
        "2017-10-24",
        "The dispute goes back to 2010. The company sued that October.",
        "that October 2010-10-01 2010-10-31",
    ),
    (
        "2022-11-18",
        "There were 190 cases in 2019. The season began in mid-October.",
        "mid-October 2022-10-01 2022-10-31",
    ),
    (
        "2025-02-20",
        (
            "Costs were $41 million in the fourth quarter of 2024. For the year they were $90 million, compared "
            "with $80 million in 2023. Fees fell from those in the same quarter of 2023."
        ),
        "the same quarter of 2023 2023-10-01 2023-12-31",
    ),
    ("2025-02-20", "The report is to be filed on or about February 27.", "February 27 2025-02-27"),
    (
        "2025-02-20",
        "For the three months to December 31 sales fell.",
        "the three months to December 31 2024-10-01 2024-12-31",
    ),
    ("2023-03-14", "The panel meets next Thursday.", "next Thursday 2023-03-23"),
    ("2023-03-14", "It rose on Monday, March 13. Posted 03/09/23 by the desk.", "03/09/23 2023-03-09"),
    ("2023-03-14", "It rose on Monday 13 March. Posted 03/09/23 by the desk.", "03/09/23 2023-09-03"),
    (
        "2013-05-14",
        "They operated on the Tuesday after Easter; the day before New Year's Day she had fallen.",
        "the Tuesday after Easter 2013-04-02|the day before New Year's Day 2012-12-31",
    ),
    (
        "2023-11-27",
        (
            "1994: Two students meet. A patent is filed on 5 May.\n1999: The firm is sold.\n2008: The programme "
            "ends in August; in November the freezer fails.\n2011: A box is found."
        ),
        "5 May 1994-05-05|November 2008-11-01 2008-11-30",
    ),
    (
        "2024-03-14",
        (
            "He died on 2 March. Born in 1938, he left in 1956 and came back in 1979. He retired in 2003. In "
            "2011 his wife died. The funeral was held on Friday."
        ),
        "Friday 2024-03-08",
    ),
    (
        "2021-09-16",
        (
            "I found it on 3 September 2020. The surgery was closed until the Monday, and on the 15th of that "
            "month I was seen."
        ),
        "Monday 2020-09-07",
    ),
    ("2025-02-20", "The date was put off by three months to March 31.", "March 31 2025-03-31"),
    ("2025-02-20", "The ward was moved by car to March in 2019. It closed on March 31.", "March 31 2024-03-31"),
    (
        None,
        (
            "Figures are for patients diagnosed from 1 January to 31 December 2022 and registered by 30 June "
            "2023. In March 2022 the form was revised.\n\nIn the first half of the year it took 41 days.\n\nThe "
            "group met on 9 February and 17 November."
        ),
        "17 November 2022-11-17",
    ),
    (
        "[2020-11..]",
        (
            "We spoke to Dr Ferrer on 12 November 2020.\n\nWhen did you close?\nOn the 14th of March.\n\nAnd "
            "what comes next?\nA second reader will come in January."
        ),
        "the 14th of March 2020-03-14|January 2021-01-01 2021-01-31",
    ),
]

# Publication, text, and words that must stand in no dated expression.
NO_DATES = [
    ("2024-11-05", "Poster 1955P and posters 1960P to 2020P change at noon.", "1955|1960|2020"),
    ("2024-11-05", "Of 1955 patients, 202 of 1955 relapsed. Leaflet NMR-1955, version 6. Room 2019.", "1955|2019"),
    ("2024-11-05", "Ring 01632 960 2025 or (858) 555-2019.", "2025|2019"),
    (
        "2024-11-05",
        "Most women today live longer. Today, surgery is rarely needed. Today's surgeons use robots.",
        "today|Today",
    ),
    (
        "2024-11-05",
        "His feast day is 30 September. The holiday falls on 1 May. The ministry reports on 4 November.",
        "30 September|1 May",
    ),
    (
        "2024-11-05",
        "She reads Saturday Morning Breakfast Cereal and watches Saturday Night Live.",
        "Saturday|Saturday Night|Saturday Morning",
    ),
    (
        "2024-11-05",
        "The hall seats 1900; flight 1984 was late; bus 2020 left. Gate 1950 was shut.",
        "1900|1984|2020|1950",
    ),
    ("2017-10-24", "He said that October was busy.", "that October"),
    ("2023-03-14", "Posted 03/09/23 by the desk, at 10/20/30 mg.", "03/09/23|10/20/30"),
]


@pytest.mark.parametrize(("published", "text", "expected"), ANCHORED)
def test_the_date_counts_from_the_right_day(published: str | None, text: str, expected: str) -> None:
    assert missing(published, text, expected) == []


@pytest.mark.parametrize(("published", "text", "words"), NO_DATES)
def test_what_is_no_date_stays_alone(published: str | None, text: str, words: str) -> None:
    dated = [text[date.start : date.end] for date in find_dates(text, published) if date.lo]
    for word in words.split("|"):
        assert not any(word in span for span in dated)
