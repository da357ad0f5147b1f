"""Invented articles in two languages: translations of each other, and reports of one event that are none."""

from __future__ import annotations

import random
from datetime import date, timedelta

from copies_generating import FIRST_DAY, Made

# (English, Chinese); the names are those of real institutions and medicines, what is told of them is invented.
_HOUSES = [
    ("AstraZeneca", "阿斯利康"), ("Pfizer", "辉瑞"), ("Roche", "罗氏"), ("Novartis", "诺华"), ("Merck", "默沙东"),
    ("BeiGene", "百济神州"), ("Sanofi", "赛诺菲"), ("Bayer", "拜耳"),
]  # fmt: skip
_AGENCIES = [
    ("the US Food and Drug Administration (FDA)", "美国食品药品监督管理局（FDA）"),
    ("the European Medicines Agency (EMA)", "欧洲药品管理局（EMA）"),
    ("the National Medical Products Administration (NMPA)", "国家药品监督管理局（NMPA）"),
]
_DRUGS = [
    ("osimertinib", "奥希替尼"), ("pembrolizumab", "帕博利珠单抗"), ("trastuzumab", "曲妥珠单抗"),
    ("nivolumab", "纳武利尤单抗"), ("bevacizumab", "贝伐珠单抗"), ("zanubrutinib", "泽布替尼"),
    ("durvalumab", "度伐利尤单抗"), ("imatinib", "伊马替尼"),
]  # fmt: skip
_PLACES = [
    ("Shanghai", "上海"), ("Wuhan", "武汉"), ("Boston", "波士顿"),
    ("Paris", "巴黎"), ("Beijing", "北京"), ("London", "伦敦"),
    ("Guangzhou", "广州"), ("Chicago", "芝加哥"), ("Tokyo", "东京"),
    ("Barcelona", "巴塞罗那"),
]  # fmt: skip
_PEOPLE = [
    ("Chen Yulan", "陈玉兰"), ("Zhang Wei", "张伟"), ("Li Jianguo", "李建国"),
    ("Wang Lihua", "王丽华"), ("Liu Min", "刘敏"), ("Zhao Zhiqiang", "赵志强"),
    ("Huang Wenbo", "黄文博"), ("Zhou Siyuan", "周思远"), ("Wu Yaqin", "吴雅琴"),
]  # fmt: skip
_DISEASES = [
    ("lung cancer", "肺癌"), ("breast cancer", "乳腺癌"), ("gastric cancer", "胃癌"), ("liver cancer", "肝癌"),
    ("lymphoma", "淋巴瘤"),
]  # fmt: skip
_LEADS = [
    (
        "{house} said on {day} that {agency} had accepted its application for {drug} in {disease}.",
        "{house}{day}宣布，{agency}已受理{drug}用于{disease}的申请。",
    ),
    (
        "Doctors from {place} reported on {day} that {drug} prolonged the lives of patients with {disease}.",
        "{place}的医生{day}报告，{drug}延长了{disease}患者的生命。",
    ),
    (
        "A meeting in {place} on {day} agreed on rules for the use of {drug} in {disease}.",
        "{day}在{place}举行的会议就{drug}治疗{disease}的规范达成一致。",
    ),
]
_FRAMES = [
    ("The {study} trial enrolled {n0} patients at {n1} centres.", "{study}研究在{n1}家中心入组{n0}名患者。"),
    (
        "Median survival was {p0} months with {drug} and {p1} months without it.",
        "{drug}组的中位生存期为{p0}个月，对照组为{p1}个月。",
    ),
    (
        "{person} of {place} said that side effects occurred in {q0}% of patients.",
        "{place}的{person}表示，{q0}%的患者出现副作用。",
    ),
    ("Treatment was stopped in {q1}% of cases, and {n2} patients died.", "{q1}%的患者停止治疗，{n2}名患者死亡。"),
    ("The medicine costs {k0},000 yuan a year.", "该药每年费用为{k0}000元。"),
    ("A decision is expected by {later}.", "预计将在{later}前作出决定。"),
    ("{other} had warned of such results on {before}.", "{other}曾在{before}提醒过这样的结果。"),
    ("In {place2}, {n3} people now wait for the same treatment.", "在{place2}，目前有{n3}人等待同样的治疗。"),
    (
        "{house2} wants to begin a study of its own with {n4} volunteers.",
        "{house2}计划开展一项有{n4}名志愿者参加的研究。",
    ),
    ("Among those over 65 the share was {q2}%.", "65岁以上人群的比例为{q2}%。"),
    ("{agency} received the full data on {sent}.", "{agency}已于{sent}收到全部数据。"),
]
# What another report of the same event tells, in sentences of its own.
_OWN = [
    "消息传来，病友群里讨论热烈，有人连夜打电话询问医生。",
    "一位患者算了一笔账：每月自付{k1}00元，一年下来将近{n5}元。",
    "{place2}的一名药师提醒，用药前应先做检测，不必急于换药。",
    "业内人士认为，竞争者会在{later}之后陆续出现，价格有望下降{q3}%。",
    "{other2}说，基层医院最缺的不是药，而是能看懂报告的人。",
    "据记者了解，全国已有{n6}家医院提出申请，其中{n7}家通过审核。",
    "在门诊走廊里，{n8}号诊室门口排起了长队。",
]


def _day(day: date) -> tuple[str, str]:
    """Return a day in both languages."""
    return f"{day:%B} {day.day}, {day.year}", f"{day.year}年{day.month}月{day.day}日"


def _facts(rng: random.Random, day: date) -> tuple[dict[str, str], dict[str, str]]:
    """Return the facts of an event in both languages."""
    both: dict[str, tuple[str, str]] = {
        "house": rng.choice(_HOUSES), "house2": rng.choice(_HOUSES), "agency": rng.choice(_AGENCIES),
        "drug": rng.choice(_DRUGS), "place": rng.choice(_PLACES), "place2": rng.choice(_PLACES),
        "person": rng.choice(_PEOPLE), "other": rng.choice(_PEOPLE), "other2": rng.choice(_PEOPLE),
        "disease": rng.choice(_DISEASES), "day": _day(day), "later": _day(day + timedelta(rng.randint(60, 300))),
        "before": _day(day - timedelta(rng.randint(20, 500))), "sent": _day(day - timedelta(rng.randint(5, 90))),
    }  # fmt: skip
    study = "".join(rng.choices("ABCDEFGHKLMNOPRSTV", k=5)) + f"-{rng.randint(1, 9)}"
    both["study"] = (study, study)
    for number in range(9):
        value = rng.randint(13, 2400)
        both[f"n{number}"] = (f"{value:,}", str(value))
    for number in range(4):
        both[f"p{number}"] = (f"{rng.uniform(3, 40):.1f}",) * 2
        both[f"q{number}"] = (f"{rng.uniform(2, 80):.1f}",) * 2
        both[f"k{number}"] = (str(rng.randint(12, 400)),) * 2
    return {k: v[0] for k, v in both.items()}, {k: v[1] for k, v in both.items()}


def _laid(sentences: list[str], joint: str, rng: random.Random) -> list[str]:
    """Return sentences as paragraphs."""
    paragraphs, at = [], 0
    while at < len(sentences):
        size = rng.randint(1, 3)
        paragraphs.append(joint.join(sentences[at : at + size]))
        at += size
    return paragraphs


def translated(rng: random.Random, name: str) -> list[Made]:
    """Return an article in both languages, and a Chinese report of the same event that is no translation."""
    day = FIRST_DAY + timedelta(days=rng.randint(0, 1200))
    english, chinese = _facts(rng, day)
    chosen = [rng.choice(_LEADS), *rng.sample(_FRAMES, rng.randint(5, 9))]
    free = list(chosen)
    if rng.random() < 0.3:
        # Translators leave a sentence out, or exchange two.
        free.pop(rng.randrange(1, len(free)))
    if rng.random() < 0.3:
        place = rng.randrange(1, len(free) - 1)
        free[place], free[place + 1] = free[place + 1], free[place]
    ours = _laid([pair[0].format(**english) for pair in chosen], " ", rng)
    theirs = _laid([pair[1].format(**chinese) for pair in free], "", rng)
    # Another report of it shares the lead and up to three facts.
    other = [rng.choice(_LEADS)[1], *(pair[1] for pair in rng.sample(chosen[1:], rng.randint(1, 3)))]
    other = [sentence.format(**chinese) for sentence in other]
    own = [sentence.format(**chinese) for sentence in rng.sample(_OWN, rng.randint(3, 6))]
    report = [other[0], *rng.sample([*other[1:], *own], len(other) - 1 + len(own))]
    later = day + timedelta(days=rng.randint(0, 4))
    return [
        Made(f"{name}.en", name, ours, f"{english['drug']}: news", day, "en", "original"),
        Made(f"{name}.zh", name, theirs, f"{chinese['drug']}新消息", later, "zh", "translation"),
        Made(
            f"{name}.report",
            f"{name}.report",
            _laid(report, "", rng),
            f"{chinese['drug']}引关注",
            later,
            "zh",
            "report",
        ),
    ]
