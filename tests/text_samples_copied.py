"""Own texts as they are copied from releases, papers, mails and web pages, with all that hangs on them."""

from __future__ import annotations

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

WECHAT = """点击上方蓝字关注我们

重磅！我国学者在胃癌早筛领域取得新进展

原创 小杏 江南肿瘤资讯 2025-03-08 18:30 浙江

导读

胃癌是我国常见的恶性肿瘤之一。近日，江南医科大学的一个团队公布了一项新研究。

01
研究背景

早期胃癌没有明显症状，很多患者确诊时已是中晚期[1]。

02
研究方法

研究纳入了1200名40岁以上的志愿者，随访时间为三年[2]。

▲ 图1 研究流程图

03
专家点评

江南医科大学附属医院李卫国教授表示：“这项研究让我们看到了希望。”

参考文献
[1] 王芳, 赵敏. 早期胃癌的诊断[J]. 中国消化杂志, 2020, 12(3): 45-50.
[2] Li W, Zhao M. Screening in the south. Lancet South. 2024;3:12-9.

编辑：小杏
审核：大川
排版：小河

*本文仅供医疗卫生专业人士参考

END

往期推荐

点个“在看”你最好看
"""

TRADITIONAL_NEWS = """健康版

研究：每天步行有助癌友恢復體力

2025-04-02 05:30  聯合晨報／記者陳美玲／台北報導

北海大學醫學院昨天公布一項研究，追蹤三百名大腸癌患者，發現每天步行三十分鐘的人，體力恢復得比較快。

研究主持人、北海大學附設醫院腫瘤科主任林志明說，步行不需要器材，「任何人今天就可以開始」。

▲北海大學醫學院昨舉行記者會，林志明（左）說明研究結果。（記者陳美玲攝）

林志明提醒，仍在化療中的患者，運動前應先問醫師。

延伸閱讀
化療後吃什麼？營養師這樣說
睡不好怎麼辦？

※ 提醒您：本文僅供參考，實際診療請遵照醫師指示。
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

CHINESE_PAPER = """中国肿瘤观察 2025年第3期                                    ·专题报道·

基层医院开展肿瘤登记的经验与思考

张三丰  李四光  王五一
（江北县人民医院，江苏 江北 210000）

【摘要】目的 总结基层医院开展肿瘤登记的经验。方法 回顾2018—2023年登记资料。结果
共登记病例3 412例，漏报率由12.1%降至3.4%。结论 专人负责是关键。
【关键词】肿瘤登记；基层医院；漏报率

1 资料与方法
1.1 一般资料 资料来自江北县人民医院2018年1月至2023年12月的住院病历，所有病例均
经病理证实。
1.2 方法 由两名经过培训的护士分别核对。

2 结果
六年间共登记病例3 412例，其中男性1 876例，女性1 536例，男女之比为1.22∶1[1]。

                              · 45 ·
中国肿瘤观察 2025年第3期

3 讨论
肿瘤登记是肿瘤防治工作的基础[2-3]。

参考文献：
[1] 陈一. 肿瘤登记手册[M]. 北京: 某某出版社, 2015: 12-15.
[2] 周二, 吴三, 郑四, 等. 县级肿瘤登记现状[J]. 某某杂志, 2019, 8(2): 33-36.
[3] 孙五. 登记质量的评价[D]. 南京: 某某大学, 2020.

收稿日期：2024-11-02    修回日期：2025-01-15
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

CHINESE_INTERVIEW = """专访｜林海医院院长周建国：让病人少跑一趟

澎澎新闻记者 何晓
2025-06-20 08:15
来源：澎澎新闻

字号

周建国今年五十八岁，当了三十年外科医生。

澎澎新闻：为什么要做夜间门诊？

周建国：因为白天病人要上班。我们做过调查，有四成患者是请假来的。

澎澎新闻：遇到的最大困难是什么？

周建国：护士不够。

责任编辑：刘洋
图片编辑：金鑫
澎澎新闻报料：021-000000
"""
