"""Own texts for the tests of the text layer: each shows one way in which articles arrive."""

from __future__ import annotations

__all__ = [
    "CHINESE_NEWS",
    "CHINESE_PAGES",
    "CHINESE_REFERENCES",
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

CHINESE_NEWS = """图：会议开幕式现场。本报记者 王小明 摄

首届长江肿瘤护理论坛在南京举行

2024-05-18 09:30 来源：江城健康报

　　5月17日，首届长江肿瘤护理论坛在南京举行。来自十二个省市的三百多名护士参加了会议。

　　“护理不是治疗的附属。”论坛主席陈思远教授说，“它是治疗的一半。”她介绍，2023年全省新增肿瘤专科护士418名。

一、培训

　　培训由江城大学附属第二医院负责，为期六个月，其中两个月在基层医院度过。

图1 学员在模拟病房练习

二、未来计划

　　明年的论坛将在武汉举行，主办方希望届时能有更多的县级医院参加，并设立一个专门的青年奖项。

（责任编辑：刘洋）

扫码关注江城健康报

版权所有 未经授权不得转载
"""

# Chinese text from a PDF: lines of one width, running heads with page numbers, a sentence across the page.
CHINESE_PAGES = """江城医学通讯 2023年第4期
县级医院肿瘤登记工作的几点体会
赵一凡
肿瘤登记是一项长期而细致的工作，需要医院各个科室的共同配合
与支持。我院自2015年起承担全县的肿瘤登记任务，八年来共登记
新发病例六千余例，积累了一些经验，现将主要体会介绍如下，希望
能对兄弟单位有所帮助，也请同行批评指正，以便我们在今后的工作
第 1 页
\f江城医学通讯 2023年第4期
中不断改进。首先是制度建设。我们制定了报告卡管理办法，明确了
各科室的职责，每月由专人核对，每季度向全院通报一次漏报情况。
第 2 页
\f江城医学通讯 2023年第4期
其次是人员培训。登记人员每年参加两次培训，内容包括编码规则与
质量控制，培训结束后统一考核，合格者方可上岗，不合格者补考。
第 3 页
"""

CHINESE_REFERENCES = """靶向治疗在基层医院的应用

近年来，靶向药物逐渐进入基层医院[1]。一项覆盖二十家医院的调查显示，检测率从31%上升到58%[2,3]，但地区差异仍然明显[1-4]。

专家认为，检测能力是关键②。

参考文献

[1] 张三, 李四. 基层医院靶向治疗现状[J]. 江城肿瘤杂志, 2021, 12(3): 45-50.
[2] 王五. 基因检测的普及[M]. 武汉: 江城出版社, 2020.
[3] Chen L, Wu H, et al. Testing in county hospitals. J Imag Med. 2022;8:77-81.
[4] 江城卫生网. 年度报告[EB/OL]. https://www.jcws.example.cn/report/2022.html，访问日期2023年1月5日。
"""

TRADITIONAL = """香港研究團隊發現新的鼻咽癌標記

香港一個研究團隊上月宣布，他們在鼻咽癌患者的血液中發現了一個新的標記。負責人說，這項發現有助於更早診斷。

團隊計劃明年在廣州、澳門與臺灣同時進行驗證研究，預計招募兩千名參加者。

責任編輯：黃志強
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
