"""Probes of oncology news and press releases: one dated expression each, with the interval that a reader would give.

The expression stands in brackets; after it come its first and last day (one, if they are equal), precision, qualifier.
"""

import pytest

from cuttings_db.dates import find_dates

WEDNESDAY = "2025-06-18"

NEWS = [
    # Days with their year
    ("The agency approved the drug on [June 5, 2024], for adults.", "2024-06-05 day"),
    ("The trial opened on [5 June 2024] in Lyon.", "2024-06-05 day"),
    ("The board met on [Tuesday, September 3, 2019], in Vienna.", "2019-09-03 day"),
    ("Enrolment closed on [12 Mar 2018] after 402 patients.", "2018-03-12 day"),
    ("The filing of [Sept. 3rd, 2019] was withdrawn.", "2019-09-03 day"),
    ("The label was amended on [the 14th of February 2022].", "2022-02-14 day"),
    ("Data cutoff was [31-Dec-2023].", "2023-12-31 day"),
    ("The cutoff date was [2023-12-31].", "2023-12-31 day"),
    ("The notice of [26.8.2024] was not renewed.", "2024-08-26 day"),
    ("The recall of [08/26/2024] covers three lots.", "2024-08-26 day"),
    ("The petition dated [20240307] was rejected.", "2024-03-07 day"),
    ("Approval came on [Friday 9 May 2025].", "2025-05-09 day"),
    # Months, seasons, quarters, years with their year
    ("The drug was licensed in [November 2020].", "2020-11-01 2020-11-30 month"),
    ("The registry has grown since [Sept. 2018].", "2018-09-01 2018-09-30 month since"),
    ("The centre will open in [the spring of 2026].", "2026-03-01 2026-05-31 season"),
    ("Screening stopped in [summer 2020].", "2020-06-01 2020-08-31 season"),
    ("Wards were full in [the winter of 2020-21].", "2020-12-01 2021-02-28 season"),
    ("Sales fell in [the second quarter of 2024].", "2024-04-01 2024-06-30 quarter"),
    ("Sales in [Q3 2024] rose by 4%.", "2024-07-01 2024-09-30 quarter"),
    ("Margins shrank in [3Q24], the company said.", "2024-07-01 2024-09-30 quarter"),
    ("[Fourth-quarter 2023] revenue was flat.", "2023-10-01 2023-12-31 quarter"),
    ("A readout is expected in [the first half of 2026].", "2026-01-01 2026-06-30 half"),
    ("A filing is planned for [H2 2025].", "2025-07-01 2025-12-31 half"),
    ("Guidance for [fiscal 2026] was raised.", "2026-01-01 2026-12-31 year approximate"),
    ("Spending in [FY2024] doubled.", "2024-01-01 2024-12-31 year approximate"),
    ("The institute was founded in [1971].", "1971-01-01 1971-12-31 year"),
    ("The compound was found [as early as 1998] in a soil sample.", "1998-01-01 1998-12-31 year", "1998"),
    ("In [2022] cases rose for the first time.", "2022-01-01 2022-12-31 year"),
    ("Since [2015] trials have doubled.", "2015-01-01 2015-12-31 year since"),
    ("By [2030] deaths will double.", "2030-01-01 2030-12-31 year by"),
    ("[2023] saw deaths fall.", "2023-01-01 2023-12-31 year"),
    # Ranges: one mention, one interval
    ("The course ran [from 3 to 7 March 2025] in Ghent.", "2025-03-03 2025-03-07 range", "3 to 7 March 2025"),
    ("The congress on [23-24 June, 2019] drew 600 people.", "2019-06-23 2019-06-24 range"),
    ("The meeting of [June 3–5, 2024] was sold out.", "2024-06-03 2024-06-05 range"),
    ("They enrolled [between May 2019 and July 2021].", "2019-05-01 2021-07-31 range", "May 2019 and July 2021"),
    ("The [2019-2021] programme is over.", "2019-01-01 2021-12-31 range"),
    ("From [January to March 2024] no case was seen.", "2024-01-01 2024-03-31 range"),
    ("The ward was closed from [28 December 2023 to 4 January 2024].", "2023-12-28 2024-01-04 range"),
    ("It enrolled from [May 30-June 3, 2025].", "2025-05-30 2025-06-03 range"),
    # Words that bound
    ("The plant will close [by March 2026].", "2026-03-01 2026-03-31 month by", "March 2026"),
    ("[As of 30 April 2025], 212 patients had died.", "2025-04-30 day as-of", "30 April 2025"),
    ("The patent runs until [2031].", "2031-01-01 2031-12-31 year until"),
    ("Since [2019] the rate has been stable.", "2019-01-01 2019-12-31 year since"),
    ("Nobody knew of it before [May 2003].", "2003-05-01 2003-05-31 month by"),
    ("It began around [1995].", "1995-01-01 1995-12-31 year approximate"),
    ("It is banned from [1 July 2025] onwards.", "2025-07-01 day since"),
    ("It was probably signed in [2012].", "2012-01-01 2012-12-31 year"),
    # Parts of units
    ("The agency decided in [early 2009].", "2009-01-01 2009-12-31 year approximate"),
    ("Results are due in [late 2025].", "2025-01-01 2025-12-31 year approximate"),
    ("The site closed in [mid-June 2024].", "2024-06-01 2024-06-30 month approximate"),
    ("They ran out of vials at [the end of May 2024].", "2024-05-01 2024-05-31 month approximate"),
    ("The old ward stood until [the middle of 2010].", "2010-01-01 2010-12-31 year until"),
    ("It was first seen in [the late 1990s].", "1990-01-01 1999-12-31 decade approximate"),
    ("It spread in [the mid-1980s].", "1980-01-01 1989-12-31 decade approximate"),
    ("In [the 1970s] few survived.", "1970-01-01 1979-12-31 decade"),
    ("Surgeons of [the 19th century] knew it.", "1800-01-01 1899-12-31 century"),
    ("Radiotherapy of [the '60s] was crude.", "1960-01-01 1969-12-31 decade"),
    # Relative to the publication: Wednesday, 18 June 2025
    ("The company said [today] that it will file.", "2025-06-18 day"),
    ("The panel voted [yesterday] against the drug.", "2025-06-17 day"),
    ("The hearing resumes [tomorrow].", "2025-06-19 day"),
    ("Shares fell [this morning].", "2025-06-18 day"),
    ("The minister spoke [last night].", "2025-06-17 day"),
    ("The study was released [this week].", "2025-06-16 2025-06-22 week"),
    ("The study was released [last week].", "2025-06-09 2025-06-15 week"),
    ("The panel meets [next week].", "2025-06-23 2025-06-29 week"),
    ("It was shown [earlier this month].", "2025-06-01 2025-06-30 month approximate"),
    ("It was shown [last month] in Chicago.", "2025-05-01 2025-05-31 month"),
    ("A vote is due [next month].", "2025-07-01 2025-07-31 month"),
    ("It was approved [earlier this year].", "2025-01-01 2025-12-31 year approximate"),
    ("The drug will be launched [later this year].", "2025-01-01 2025-12-31 year approximate"),
    ("It failed [last year].", "2024-01-01 2024-12-31 year"),
    ("It will be repeated [next year].", "2026-01-01 2026-12-31 year"),
    ("They will know more [later this week].", "2025-06-16 2025-06-22 week approximate"),
    ("The clinic was shut [two weeks ago].", "2025-06-02 2025-06-08 week"),
    ("He retired [two years ago].", "2023-01-01 2023-12-31 year"),
    ("She joined [six months ago].", "2024-12-01 2024-12-31 month"),
    ("[A decade ago] nobody believed it.", "2015-01-01 2015-12-31 year"),
    ("The nurse died [three days ago].", "2025-06-15 day"),
    ("[Over the past decade], deaths fell.", "2015-06-18 2025-06-18 range approximate", "the past decade"),
    ("In [the last 30 days] ten cases were seen.", "2025-05-19 2025-06-18 range"),
    ("In [the past five years] costs doubled.", "2020-06-18 2025-06-18 range approximate"),
    ("Over [the next two weeks] all patients will be called.", "2025-06-18 2025-07-02 range"),
    # Weekdays: back, unless the verb looks ahead
    ("The firm said on [Monday] that it had filed.", "2025-06-16 day"),
    ("The committee will vote on [Friday].", "2025-06-20 day"),
    ("The trial was halted on [Friday].", "2025-06-13 day"),
    ("He was speaking on [Wednesday].", "2025-06-18 day"),
    ("[Thursday night] the power failed in two wards.", "2025-06-12 day"),
    ("The results are to be presented on [Saturday].", "2025-06-21 day"),
    ("It was signed [last Friday].", "2025-06-13 day"),
    ("The talks begin [next Tuesday].", "2025-06-24 day"),
    ("[Late Thursday] the board agreed.", "2025-06-12 day"),
    # Months and days without a year
    ("The study ended in [April].", "2025-04-01 2025-04-30 month"),
    ("The law was passed in [September].", "2024-09-01 2024-09-30 month"),
    ("The ward will reopen in [September].", "2025-09-01 2025-09-30 month"),
    ("He resigned on [May 16].", "2025-05-16 day"),
    ("They met on [16 May] in Lyon.", "2025-05-16 day"),
    ("A hearing is scheduled for [July 9].", "2025-07-09 day"),
    ("The vote took place on [29 November].", "2024-11-29 day"),
    ("The ban takes effect on [Jan. 1].", "2026-01-01 day"),
    ("Prices have risen since [January].", "2025-01-01 2025-01-31 month since"),
    ("In [late May] the trial was stopped.", "2025-05-01 2025-05-31 month approximate"),
    ("By [early July] all sites will be open.", "2025-07-01 2025-07-31 month by"),
    ("The workshop of [28 and 29 May] was full.", "2025-05-28 2025-05-29 range"),
    ("The course runs from [2 to 6 September].", "2025-09-02 2025-09-06 range"),
    ("The plant was inspected on [the 10th of June].", "2025-06-10 day"),
    ("It was stopped [this spring].", "2025-03-01 2025-05-31 season"),
    ("It will begin [this autumn].", "2025-09-01 2025-11-30 season"),
    ("It began [last summer].", "2024-06-01 2024-08-31 season"),
    ("They opened it [last March].", "2025-03-01 2025-03-31 month"),
    ("They will know [next January].", "2026-01-01 2026-01-31 month"),
    ("In [January of this year] it was sold.", "2025-01-01 2025-01-31 month"),
    ("In [March last year] it was sold.", "2024-03-01 2024-03-31 month"),
    ("By [the end of the year] all will be vaccinated.", "2025-01-01 2025-12-31 year by"),
    ("By [year-end] the plant will be ready.", "2025-01-01 2025-12-31 year by"),
    ("At [the end of last year] it was sold.", "2024-01-01 2024-12-31 year approximate"),
    ("By [the end of the month] they will decide.", "2025-06-01 2025-06-30 month by"),
    ("Profit in [the first quarter] rose by 3%.", "2025-01-01 2025-03-31 quarter"),
    ("Profit rose in [the fourth quarter], the firm said.", "2024-10-01 2024-12-31 quarter"),
    ("Sales fell in [the first half of this year].", "2025-01-01 2025-06-30 half"),
    ("The patients met over [the weekend].", "2025-06-14 2025-06-15 range"),
    ("It was announced [last weekend].", "2025-06-14 2025-06-15 range"),
    # Holidays
    ("It was launched on [Christmas Eve 2019].", "2019-12-24 day"),
    ("Nobody has been seen since [New Year's Day].", "2025-01-01 day since"),
    ("On [World Cancer Day] the towers were lit.", "2025-02-04 day"),
    ("The office was closed on [Thanksgiving].", "2024-11-28 day"),
    ("Visitors came on [Easter Monday 2024].", "2024-04-01 day"),
    ("The lab was shut on [Good Friday].", "2025-04-18 day"),
]  # fmt: skip


@pytest.mark.parametrize("probe", NEWS, ids=[probe[0] for probe in NEWS])
def test_the_news_probe(probe: tuple[str, ...]) -> None:
    marked, expected = probe[:2]
    surface = probe[2] if len(probe) > 2 else marked[marked.index("[") + 1 : marked.index("]")]
    text = marked.replace("[", "").replace("]", "")
    words = expected.split()
    lo, hi = words[0], words[1] if words[1][0].isdigit() else words[0]
    precision, *qualifier = [word for word in words if not word[0].isdigit()]
    assert [
        (text[m.start : m.end], m.lo, m.hi, m.precision, m.qualifier) for m in find_dates(text, WEDNESDAY, ranges="one")
    ] == [(surface, lo, hi, precision, qualifier[0] if qualifier else "exact")]
