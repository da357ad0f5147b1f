"""Own texts for the tests of the text layer: each shows one way in which articles arrive."""

from __future__ import annotations

from text_samples_chinese import CHINESE_NEWS, CHINESE_PAGES, CHINESE_REFERENCES, TRADITIONAL, WIRE
from text_samples_pages import DAILY, JOURNAL_PAGES

__all__ = [
    "CHINESE_NEWS",
    "CHINESE_PAGES",
    "CHINESE_REFERENCES",
    "DAILY",
    "GUIDELINE",
    "INTERVIEW",
    "JOURNAL_PAGES",
    "LISTED",
    "MARKDOWN_LIKE",
    "ONE_A_LINE",
    "PLAIN_MARKS",
    "PRESS_RELEASE",
    "SPLIT_NAME",
    "TRADITIONAL",
    "UNITS",
    "WEB_PAGE",
    "WIRE",
    "WRAPPED",
]

# A release: kicker, title, deck, dateline, boilerplate, contact, notice.
PRESS_RELEASE = """PRESS RELEASE

Northlake Biotherapeutics opens a proton centre in Gdańsk

Third site of the group brings treatment closer to patients on the Baltic coast

GDAŃSK, Poland, March 4, 2024 -- Northlake Biotherapeutics today opened its third proton centre. The building \
has two treatment rooms and a small laboratory.

"We waited eleven years for this morning," said Prof. Maria K. Nowak, who leads the centre. "Nobody here will \
forget it."

About Northlake

Northlake Biotherapeutics is a maker of radiotherapy equipment with its seat in Aarhus, Denmark. It employs \
some 900 people.

Media contact: Ole Lund, press@northlake.example

© 2024 Northlake Biotherapeutics A/S. All rights reserved.
"""

# A wrapped text with hyphens at line ends, indented paragraphs, a heading and a numbered list.
WRAPPED = """                     A quiet year for the registry

The cancer registry of the northern counties has published its report on
the year 2022. It counts 14,230 new cases, about as many as in the year be-
fore, and shows that long-
term survival after breast cancer went on rising. The long wait for treat-
ment in rural districts grew shorter, although the mean term between the
first visit and treatment is still 31 days.

What the counties asked for

The counties had asked the registry to answer three questions:

1. How many patients travelled more than 100 kilometres for radiotherapy in
   that year?
2. Which hospitals sent no data?
3. Did the new COVID-
19 rules change anything?

The registry answered the first two. "The third," wrote its director, Dr.
Inga Holm, "needs another year of data." She expects an answer in 2025, when
the Bristol-
Myers grant ends.
"""

# A saved news page: buttons, byline, caption with credit, notices.
WEB_PAGE = """Skip to main content

Home | News | Science

Old ferry becomes a floating clinic

By Carla Ruiz | June 3, 2023

The ferry Santa Marta at its pier in Valdivia. Photo: Pedro Soto

VALDIVIA, Chile - A ferry that once carried cars across the bay now carries doctors. On its first trip it stopped \
at four villages and saw 112 patients.

"People rowed out to meet us," said Dr. Lucía Fuentes of the regional health service. She hopes for a second ship.

Figure 2. Route of the ferry in April and May.

The route changes with the weather. In winter the ship stays in the port, and its crew repairs what the salt has eaten.

Share this article

Related articles

Subscribe to our newsletter

Copyright 2023 The Valdivia Courier. All rights reserved.
"""

# An interview: answers and speakers come back, and are no furniture.
INTERVIEW = """Ten minutes with a pathologist

Q: Do you like mornings?

Absolutely.

Q: And the microscope?

Absolutely.

Dr. Weiss:

I have had the same one since 1994, and I would not give it away for any scanner in the world.

Q: Would you do it all again?

Absolutely.

Dr. Weiss:

Ask me again when I am ninety. Until then I look at slides, as I did yesterday and will do tomorrow.

Day 1

We met at the laboratory first, where she showed me the cellar in which the blocks of sixty years are kept.

Day 2

The second time we met in the canteen, and she drew on a napkin how a gland should look.
"""

UNITS = """Doses and areas

The dose was 75 mg/m² on day 1, given to 10⁶ cells per cm³, and the field had 12 km² of forest. Calcium (Ca²⁺) \
was normal, R² was 0.8, χ² was 4, and ¹⁷⁷Lu-PSMA was used with [¹⁸F]FDG.² The trial ended in 2019.¹

In the second group (2) nothing changed, and CDK4 and PDGFRA2 stayed as they were (see Figure 1).

1. example.org/trial-one
2. example.org/trial-two
"""

SPLIT_NAME = """Two clinics share one scanner

The scanner was bought by Professor Ana Lima of the Santa Clara Federal University

4. clinic.example.org/en/scanner

5. santaclara.example.edu/people

Page 3 of 9

Medical School,⁴ who had sold her house for it. “It was a small house,”⁵ she says.

Where it stands today

It stands in the cellar, where the ceiling had to be raised by a hand's breadth so that the door could be closed.
"""

PLAIN_MARKS = """A study of village pharmacies

Village pharmacies close faster than village schools.1 In the last decade, a third of them shut their doors,2 and \
those that remain sell mostly tea and ointments, according to one survey3 of the east. "We sell hope,"4 says one owner.

References
1. Smith J, Brown K. Shutters. Rural Health. 2011;4:12-19.
2. Ministry of Villages. Shops in figures. https://villages.example.gov/shops.pdf
3. Petrov I. Tea. East Stud. 2016;2(1):3-8.
4. Interview by the author, 3 May 2019.
"""

LISTED = """What to take along

A visit is easier with a list. The nurses of the day clinic suggest the following.

1. Bring the letter of your doctor and the pictures.
2. Eat something light before you come.
3. Leave your car at home, since you may be tired.

Ask at the desk when something is missing. Nobody is sent away because of a letter.
"""

MARKDOWN_LIKE = """# A bridge for the river clinic

The river clinic has a bridge again[^1] since Monday, and **nobody** has to wait for the boat.

## What it cost

| item | sum |
|------|-----|
| steel | 40 |
| wood | 2 |

> It was cheaper than the boat.

[^1]: City council, minutes of 4 April 2022, [online](https://council.example.org/minutes/44).
"""

ONE_A_LINE = """Village doctors meet in Lhasa
The yearly meeting of village doctors took place in Lhasa from 3 to 5 August. More than two hundred doctors came, \
some of them on foot, and stayed in the school of the old town.
They spoke about snow, about roads, and about the price of oxygen, which has doubled since the spring. \
A resolution asks the government for a depot.
The next meeting will be held in Xining. Its theme is not yet known, but the organisers promise that it will be short.
"""

GUIDELINE = """Guidelines for the use of masks
Version 2.0, March 2021

1. Introduction
These guidelines were written for hospitals in the district. They replace the version of 2019.
2. Who should wear a mask
2.1 Staff
All staff who work with patients should wear a mask whenever they are closer than two metres.
2.2 Visitors
Visitors receive a mask at the door and keep it on until they leave the house.
3. Contact
Questions go to the hygiene team, extension 4711, on any working day between eight and four.
"""
