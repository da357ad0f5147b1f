"""Own texts as they come out of paged files, for the tests of the text layer."""

from __future__ import annotations

__all__ = ["DAILY", "JOURNAL_PAGES"]

# Pages of a journal as they come out of a PDF: running heads, page numbers, notes at the foot of each page.
JOURNAL_PAGES = """Annals of Imagined Oncology  |  Vol. 7  |  101
Screening in small towns: a report from three
valleys
Anna Berg and Li Wenhao

Screening for bowel cancer reaches few people who live far from a
hospital.1 We asked 412 residents of three valleys how they heard of the
programme and whether they took part in it, and compared their answers with
those of people in the Port Harbour General Teaching

1. Berg A, Li W. Distance and screening. Ann Imag Oncol. 2019;3(2):44-51.

101
\fAnnals of Imagined Oncology  |  Vol. 7  |  102
Hospital district.2 The answers surprised us: most had heard of it at the
bakery, not from their doctor.

Methods
Letters went out in May. Each held a form and a stamped envelope; those who
did not answer were called once, and their num-
ber was noted. Two of us read all answers and sorted them without
knowing where they came

2. Port Harbour District. Yearly report. Available at: https://www.portharbour.example.org/reports/
yearly-2020.html

102
\fAnnals of Imagined Oncology  |  Vol. 7  |  103
from. We used no statistics beyond counting.3

Results
Of 412 residents 288 answered. More women than men had taken part.

3. Lindqvist E, et al. Counting is enough. J Plain Stat. 2008;1:1-9. doi:10.1234/jps.2008.0001

103
"""

# A congress paper: running heads left and right, a caption inside a sentence, a boxed list, a source on two lines.
DAILY = """6 | CONGRESS DAILY | Saturday 31 May 2025

Targeted Therapy Extends Survival in Rare Sarcoma, Phase III Trial Finds

By Helen Marsh, PhD

CHICAGO — Patients with a rare sarcoma lived longer when a new inhibitor was
added to standard chemotherapy, investigators reported at the annual meet-
ing of the Imaginary Society of Oncology. "This will change what we do," said
lead author Jun Watanabe, MD, of the Osaka Bay Cancer

CONGRESS DAILY | Saturday 31 May 2025 | 7

Figure 1. Kaplan–Meier curve of overall survival. Credit: J. Watanabe

Institute, who presented the findings. Median overall survival was 22.4 versus
15.1 months (HR 0.68; 95% CI, 0.55-0.84).[1] Grade 3 events were seen in 41% of
patients [2,3].

KEY POINTS
• Survival improved by seven months.
• Side effects were as expected.

Discussion

The discussant, Marie-Claire Dubois of Institut du Lac, Geneva, asked whether
the control arm was adequate. "I would have liked to see a modern com-
parator," she said.

REFERENCES
1. Watanabe J, Sato K, et al. A trial in sarcoma. J Imag Oncol. 2025;12:101-
   110.
2. Dubois MC. Control arms. Eur J Imag. 2023;4(2):5-9. doi:10.5555/eji.2023.45
3. ClinicalTrials.example. NCT00000000. Accessed May 30, 2025.

8 | CONGRESS DAILY | Saturday 31 May 2025
"""
