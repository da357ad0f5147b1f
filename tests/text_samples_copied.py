"""Own texts as they are copied from releases, papers, mails and web pages, with all that hangs on them."""

from __future__ import annotations

from text_samples_copied_chinese import CHINESE_INTERVIEW, CHINESE_PAPER, TRADITIONAL_NEWS, WECHAT

__all__ = [
    "CHINESE_INTERVIEW",
    "CHINESE_PAPER",
    "CONGRESS_PAPER",
    "LETTER",
    "NEWSLETTER",
    "NEWS_SITE",
    "PAPER",
    "QUESTIONS",
    "RELEASE",
    "TABLE",
    "TRADITIONAL_NEWS",
    "WECHAT",
]

RELEASE = """EMBARGOED UNTIL 00:01 GMT, 14 MAY 2025

FOR IMMEDIATE RELEASE

Kestrel Pharma and Havn Institute start first study of KP-118 in oesophageal cancer

- Study will enrol 120 patients at nine hospitals in three countries
- First results are expected in the second half of 2026

COPENHAGEN and SINGAPORE, May 14, 2025 /NewsWorld/ -- Kestrel Pharma A/S (Nasdaq: KSTR) today \
announced that the first patient has been dosed in a phase 2 study of KP-118.

"This is the day that we planned for," said Lise Holm, M.D., Ph.D., chief medical officer of \
Kestrel. "We thank the patients."

About KP-118
KP-118 is an oral inhibitor of a kinase that many tumours need. It is not approved in any country.

About Kestrel Pharma
Kestrel Pharma is a clinical-stage company with its seat in Copenhagen. More is found at \
www.kestrel.example.com.

Forward-Looking Statements
This press release contains forward-looking statements within the meaning of the Private Securities \
Litigation Reform Act of 1995. Words such as "expect" and "plan" mark them.

Media Contact:
Ole Friis
+45 55 01 22 33
press@kestrel.example.com

Investor Relations:
Anna Lind, ir@kestrel.example.com

###

SOURCE Kestrel Pharma A/S
"""

QUESTIONS = """FIVE MINUTES WITH

"I count what others forget"

Dr. Ines Prado runs the smallest registry in Portugal. We asked her five questions.

Q: When did you begin?
A: In 2011, with a paper notebook and two nurses.

Q: Who reads your reports?
A: Not many. The ministry, I hope. A few journalists call each June when the numbers come out.

Q: What would you change?

A: The forms. They were made for people who like forms.

Q. And if you had ten million euros?
A. I would buy time.

This interview has been edited for length and clarity.
"""

PAPER = """Survival in small hospitals
Maria Duarte1, Jens Olsen2
1 Registry of the North, Porto, Portugal
2 University of Bergen, Bergen, Norway
Correspondence: m.duarte@example.pt

Abstract
Background: Small hospitals treat one in five patients with stomach cancer. Methods: We
counted all patients treated between 2012 and 2020. Results: Survival did not differ.
Keywords: stomach cancer; registries; survival

1. Introduction
Stomach cancer is treated in many hospitals of different size, and for a long time no-
body asked whether the size matters [1]. Two earlier reports came to different re-
sults [2,3].

Figure 2. Survival of patients by size of the hospital. Shaded areas are intervals of 95 per
cent.

2. Methods
We used the registry of the northern region, which is described elsewhere [2]. A hos-
pital was small if it treated fewer than twenty patients a year.

Table 1. Patients by size of hospital
Size    Patients    Median age
Small   214         71
Large   902         69

References
1. Silva A, Pinto B. Does size matter? J Gastric Surg. 2010;12(3):45-52.
2. Olsen J. The northern registry. Registry Notes. 2015;4:1-9.
3. Duarte M, Lima C. Volume and outcome. Port Med J. 2018;31:200-8.
"""

CONGRESS_PAPER = """Congress Daily                                            Friday 30 May 2025

Tablet as good as infusion, study finds
By Marta Ruiz, Chicago

A tablet that patients take at home kept lymphoma away for as long as an in-
fusion in hospital, according to a study presented yesterday by Prof. Anders
Lund of the University of

Congress Daily                                                       page 3

Uppsala. The study followed 310 people for three years.

"Nobody likes needles," Prof. Lund said. "Now nobody needs them."
                                      Continued on page 5
Sponsored by Acme Diagnostics. Visit us at booth 1120.

Congress Daily                                                       page 5

From page 3
The tablet has other side effects. One in ten patients had a rash, and one in
twenty stopped the treatment because of it.
"""

LETTER = """From: Paula Stein <p.stein@example.de>
Sent: Tuesday, 4 March 2025 09:12
To: Redaktion
Subject: Neue Zahlen zum Darmkrebs

Liebe Kolleginnen und Kollegen,

das Krebsregister hat heute neue Zahlen veröffentlicht. Im Jahr 2023 erkrankten in
Niederbayern 812 Menschen an Darmkrebs, das sind weniger als im Jahr davor. Die Früh-
erkennung scheint zu wirken.

Viele Grüße
Paula Stein

> Am 3. März 2025 schrieb Redaktion:
> Gibt es schon neue Zahlen?
"""

TABLE = """Adverse events of grade 3 or higher

Event\tTablet (n=155)\tInfusion (n=155)
Rash\t16\t2
Fatigue\t9\t14
Neutropenia\t21\t33

Adverse events were counted until 30 days after the last dose.

Source: company presentation, 30 May 2025
"""

NEWS_SITE = """HOME > HEALTH > CANCER

Hospital opens night clinic for working patients

By JANE FOX
Health Correspondent
Published: 7:45 am, 3 June 2024 | Updated: 9:10 am, 3 June 2024

4 min read

Share
Tweet
Email

Nurses at the Mill Road hospital start their shift when others go to bed. Since Monday the \
chemotherapy unit is open until midnight, three days a week.

ADVERTISEMENT

"I can keep my job," said Tom Reed, 54, a bus driver with myeloma.

Patients at the night clinic at Mill Road. (Photo: Mill Road NHS Trust)

Read more: Why chemotherapy wards close at five

The trial will run for six months. If it works, two other hospitals will follow.

Related topics: Cancer, Nursing, NHS

Comments (12)
Sign in to comment
"""

NEWSLETTER = """ONCOLOGY WEEKLY | Issue 212 | 9 December 2024
In this issue:
• Blood test finds relapse early
• Second chance for an old drug
• Dates for your diary
BLOOD TEST FINDS RELAPSE EARLY
A blood test found relapse of bladder cancer a median of 3.1 months before a scan did, in a study \
of 97 patients in Leiden. The test costs 400 euros.
Read more »
SECOND CHANCE FOR AN OLD DRUG
Thalidomide, long feared, is being tested against a rare sarcoma. The first twelve patients have \
been treated.
Read more »
DATES FOR YOUR DIARY
10–13 December 2024: San Antonio Breast Cancer Symposium
23–25 January 2025: Gastrointestinal Cancers Symposium, San Francisco
You receive this email because you signed up at oncoweekly.example. Unsubscribe | Manage preferences
"""
