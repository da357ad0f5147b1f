"""The words of invented articles, copies and serial texts: lists and sentences with places to fill."""

from __future__ import annotations

FIRST = (
    "Agnes Boris Clara Dario Elena Frank Greta Hugo Irene Jonas Karin Luis Maria Nils Olga Paul Rosa Sven Tina".split()
)
LAST = (
    "Abelson Brandt Castell Dorn Eklund Ferrer Grau Holm Ivanik Jansen Kohl Lindt Moreau Novak Ostrow Pieters Quist"
    " Rahm Silva Torvald Ullman Vance Weiss Yilmaz Zorn"
).split()
CITIES = "Lyon Oslo Graz Turin Ghent Malmo Cork Porto Bern Split Gdansk Leeds Basel Utrecht Aarhus Vigo".split()
HOUSES = [f"{a} {b}" for a in "Northgate Harrow Calder Linden Marwick Ostfeld Pallas Rowan Tarn Velden".split()
          for b in ("Hospital", "University Hospital", "Therapeutics", "Cancer Centre", "Institute")]  # fmt: skip
DRUGS = [
    [a + b] for a in "al be co du fe gi lo mu ne or pa ru si tu ve za".split() for b in "ra lo ti ve mi so".split()
]
ORGANS = "lung breast bowel stomach liver kidney bladder skin thyroid prostate pancreas ovary".split()
TOPICS = (
    "screening|night shifts|waiting times|imaging|nutrition|pain|genetic testing|home infusions|rehabilitation|"
    "fertility|data protection|travel costs|radiotherapy|second opinions|hair loss|palliative care|robots|biobanks"
).split("|")
TITLES = [
    "{house} reports on {topic}", "New figures for {organ} cancer in {city}", "{person}: what {topic} costs",
    "{drug} and {organ} cancer: a first look", "{city} tries something else", "What patients say about {topic}",
    "Doctors in {city} ask for more {topic}", "{study} raises questions",
]  # fmt: skip
LEADS = [
    "Patients with {organ} cancer in {city} wait {n0} hours for {topic}, {house} said on {weekday}.",
    "{house} has begun to offer {topic} to everyone who is treated for {organ} cancer in {city}, {person} said.",
    "A study of {n0} people with {organ} cancer, published on {day}, casts doubt on {topic}.",
    "On {day} {person} opened a ward in {city} where {topic} comes first.",
    "When {person} came to {house}, nobody in {city} spoke of {topic}.",
    "The region of {city} will spend {n0} million on {topic} in the coming year, its council decided on {weekday}.",
    "{drug} may be given to patients with {organ} cancer before surgery, the agency in {city} decided on {day}.",
]
FRAMES = [
    "{person} leads a group that has looked at {topic} since {year}.",
    "Of {n1} patients, {p1} percent needed no further treatment.",
    "“We did not expect {topic} to matter so much,” said {other}.",
    "In {city} the number of cases rose to {n2}, or {p2} for every ten thousand people.",
    "The hospital counts {n3} beds, of which {n4} stand empty on a normal {weekday}.",
    "Critics such as {other} point to {topic}, which nobody has paid for so far.",
    "The money comes from a fund of {n5} million that was set up in {year}.",
    "Side effects were seen in {p3} percent of those treated and led {n6} of them to stop.",
    "{other}, who was not involved, called the result interesting but early.",
    "A second analysis is planned for {next}, when {n7} patients will have been followed.",
    "Nurses report that {topic} takes up to {n8} minutes of every shift.",
    "At {house} the rule has been changed twice since {month}.",
    "Insurers pay {n9} for each case, far less than what {topic} costs.",
    "The median was {p4} months, against {p5} months in the years before.",
    "Families often hear of {topic} too late, said {other} of the patients' council.",
    "A spokesman for the ministry said that {topic} would be looked at again in {next}.",
    "In the villages around {city} people drive {n10} kilometres for an appointment.",
    "Laboratories sent {n11} samples, and {p6} percent of them could be read.",
    "Whether {drug} changes this is what the {study} trial wants to find out.",
    "For {other} the question is who answers the telephone at night.",
    "Three of the five members voted for it, among them {other}.",
    "The building dates from a time when {topic} was done by hand.",
    "That is {p7} points more than {other} had predicted in {month}.",
    "Students of {house} spoke with {n1} people in trains, kitchens and waiting rooms.",
]
TAILS = [
    "A decision is expected in {next}.", "The work goes on until {next}.", "{person} has not given up on {topic}.",
    "Until then, {other} advises, patients should ask.", "The next meeting takes place in {city}.",
]  # fmt: skip
SWAPS = [
    (" percent", " per cent"), (" percent", "%"), ("said", "told reporters"), ("looked at", "examined"),
    ("center", "centre"),
    ("For every", "Per"), ("people", "persons"), ("has been", "was"), ("Nurses", "The nurses"), ("hospital", "clinic"),
    ("pays", "reimburses"), ("further", "more"), ("will be", "is to be"), ("called", "found"), ("Of ", "Out of "),
]  # fmt: skip
NOTICES = [
    "Advertisement",
    "We use cookies to improve your experience. By continuing to browse this site you agree to our use of cookies.",
    "Sign up for our newsletter and get the stories of the day in your inbox.",
    "Related: Ten questions to ask your doctor",
    "Follow us on all channels for more health news.",
    "Reporting by our staff in the region; editing by the night desk.",
    "This article was originally published by a partner and is republished with permission.",
    "Support independent journalism: become a member today and read without limits.",
    "Photo: a corridor in the old wing, taken last year.",
    "All rights reserved. No part of this page may be copied without permission.",
    "Most read this week: the doctor who bakes, the nurse who sails, and eight ways to sleep.",
]
ABOUT = [
    "About {house}|{house} is an organisation based in {city} that treats and studies cancer. It was founded in 1961, "
    "employs 2,400 people and works with partners on four continents. Its mission is to bring discoveries to patients "
    "sooner. For more information visit its website.|Media contact: press office, {city}.",
    "About {house}|{house} is a clinical-stage company headquartered in {city}. It develops medicines for people whose "
    "cancer has come back, has four candidates in its pipeline and is listed on the stock exchange.|This release holds "
    "forward-looking statements. Actual results may differ from them for many reasons, such as the course of trials, "
    "decisions of authorities and competition. {house} undertakes no obligation to update them.",
]
TEMPLATES: dict[str, list[list[str]]] = {
    "month": [
        [
            "{house} received {n0} reports of {organ} cancer in {month} {year}, {p0} percent more than a year before.",
            "Of these, {n1} came from the city, {n2} from the districts in the north and {n3} from those in the south. "
            "The median age was {n4} years, and {p1} percent were women.",
            "Surgery was performed in {n5} cases, radiotherapy in {n6} and drug treatment in {n7}. {p2} percent of all "
            "files were complete on the closing day. The next report will appear in a month.",
        ],
        [
            "Occupancy at {house} was {p0} percent in {month} {year}, with {n0} admissions and {n1} day cases.",
            "The average stay lasted {p1} days; {n2} patients were waiting for a bed on the last day of the month, and "
            "{n3} operations were postponed. Complaints: {n4}. Compliments: {n5}.",
            "The emergency ward saw {n6} people, {p2} percent of them at night. Figures are provisional and will be "
            "revised with the annual report.",
        ],
    ],
    "letter": [
        [
            "Good morning from {city}. This is the letter of {house} for everyone who works with us, five short items "
            "that you can read with your coffee. Forward it to whoever may like it.",
            "{other} has counted what {topic} costs in a year, and came to {n0} thousand.",
            "The study {study} is looking for {n1} more patients with {organ} cancer; ask {person}.",
            "Lost and found: {n2} umbrellas, a violin and the keys to room {n3}.",
            "That is all for this week. Write to us with what we forgot. The letter appears on Fridays and is made by "
            "two people who have other work to do.",
        ]
    ],
    "programme": [
        [
            "{weekday}, {day}. Doors open at 7:30. Badges are handed out in the foyer and must be worn at all times. "
            "Coffee stands in hall B at 10:00 and 15:30, lunch is served from 12:00. Please silence your telephones.",
            "8:30 {person}: {topic} in {organ} cancer. 9:30 {other}: {topic2}, pro and contra. 10:30 Debate on {drug} "
            "in the {study} trial.",
            "13:00 Posters {n0} to {n1}. 14:00 {topic} for beginners. 16:00 {house} presents its registry.",
            "Slides are handed in two hours before the talk. Recordings are not allowed. The organisers thank their "
            "sponsors and wish you a good stay.",
        ]
    ],
    "press": [
        [
            "{city}, {day}. {house} today announced that {person} will lead its work on {topic}. {person} comes from "
            "{drug} research and begins next month.",
            "“I look forward to {topic},” said {person}.",
        ],
        [
            "{city}, {day}. {house} today announced that the first of {n0} patients has been treated with {drug} in "
            "the {study} trial in {organ} cancer. Results are expected in {next}.",
        ],
        [
            "{city}, {day}. {house} sold {n0} thousand doses of {drug} in the quarter and earned {n1} million. "
            "{person}, who runs the company, expects {p0} percent more next year.",
        ],
    ],
    "trial": [
        [
            "Adding {drug} to standard treatment prolonged survival in patients with {organ} cancer, according to "
            "results of the {study} trial that {person} presented in {city}.",
            "The trial randomly assigned {n0} patients to {drug} plus standard treatment or to standard treatment "
            "alone. Median progression-free survival was {p0} months in the {drug} group and {p1} months in the "
            "control group (hazard ratio 0.{n1}; 95% confidence interval 0.{n2} to 0.{n3}).",
            "Adverse events of grade 3 or higher occurred in {p2} percent of patients in the {drug} group and in {p3} "
            "percent of those in the control group. The most common were fatigue and nausea.",
            "“These data support a new standard of care,” said {person}. Overall survival data are not yet mature.",
        ]
    ],
}
