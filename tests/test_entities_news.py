"""Invented news with every name marked comes through; what only looks like a name does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

import entities_cases_chinese
import entities_cases_english
from cuttings_db.entities import find_claims, find_mentions

LETTERS = {
    "P": "person", "O": "organisation", "L": "place", "E": "event", "D": "product", "G": "gene", "S": "disease",
    "B": "publication", "T": "trial", "V": "variant",
}  # fmt: skip
Span = tuple[int, int, str]


def unmarked(marked: str) -> tuple[str, set[Span]]:
    """Return the text without its marks, and the spans that they mark."""
    text, opened, spans, index = "", [], set(), 0
    while index < len(marked):
        if marked[index] == "{":
            opened.append((len(text), LETTERS[marked[index + 1]]))
            index += 3
        elif marked[index] == "}":
            start, entity_type = opened.pop()
            spans.add((start, len(text), entity_type))
            index += 1
        else:
            text += marked[index]
            index += 1
    assert not opened
    return text, spans


def scores(pieces: Iterator[str]) -> dict[str, tuple[float, float]]:
    """Return precision and recall by type, and of all types together."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    truth: Counter[str] = Counter()
    for piece in pieces:
        text, gold = unmarked(piece)
        found = {(m.start, m.end, m.type) for m in find_mentions(text)}
        for counter, spans in ((right, found & gold), (given, found), (truth, gold)):
            for *_, entity_type in spans:
                counter.update((entity_type, "all"))
    return {t: (right[t] / max(1, given[t]), right[t] / truth[t]) for t in truth}


SETS = {
    "english": (entities_cases_english.ENGLISH, entities_cases_english.ASIDE),
    "chinese": (entities_cases_chinese.CHINESE, entities_cases_chinese.ASIDE),
}


@pytest.mark.parametrize("language", list(SETS))
def test_marked_news_comes_through(language: str) -> None:
    pieces, aside = SETS[language]
    found = scores(p for n, p in enumerate(pieces) if n not in aside)
    for entity_type in ("all", "person", "organisation"):
        assert min(found[entity_type]) >= 0.95, (entity_type, found[entity_type])


@pytest.mark.parametrize(("language", "least"), [("english", 0.9), ("chinese", 0.78)])
def test_news_that_no_rule_was_made_from_comes_through_too(language: str, least: float) -> None:
    pieces, aside = SETS[language]
    found = scores(p for n, p in enumerate(pieces) if n in aside)
    for entity_type in ("all", "person", "organisation"):
        assert min(found[entity_type]) >= least, (entity_type, found[entity_type])


@pytest.mark.parametrize(
    "text",
    [
        "Targeted Therapeutics and Digital Diagnostics are sections of the book.",
        "Novel Biologics Show Promise in Solid Tumors",
        "Key Opinion Leaders Said to Favor New Regimen",
        "The rules, according to Good Manufacturing Practice, apply; said the company.",
        "Adverse Events led to a pause, as reported by Big Pharma.",
        "Fast Track and Breakthrough Therapy designations were given.",
        "Interview: conducted in March. Editor: see below. By Monday it was clear.",
        "Gleason Score 7 and Karnofsky Performance Status were recorded in stage III of phase II.",
        "He suffered from jet lag; the platinum was gone at the end of life.",
        "Plates followed ISO-9001 and met no drug.",
        "医院高度重视患者安全，大学毕业后工作。研究团队表示满意。",
        "经过治疗，病情明显好转，患者家属表示感谢。",
        "编辑部来信。摄影爱好者表示，校对于出版很重要。",
        "生物医药行业、创新药企业、基因检测公司纷纷表示看好。",
        "高校教授、医院主任、企业代表出席会议。",
        "我们要学会与疾病共存，患者学会了倾听。",
        "周一、周二、周三均可就诊。何时、何地、何人？",
        "方法：任意选取。成员国代表发言。时任院长出席。",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert [(m.type, m.name) for m in find_mentions(text)] == []


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("PDCD1 mutations and PD-1 expression", {"PD-1"}),
        ("CD274 and PD-L1 proteins", {"PD-L1"}),
        ("ERBB2 amplification, HER2 expression", {"HER2"}),
        ("VEGFA and VEGF signalling", {"VEGF"}),
        ("Diarrhea, diarrhoea and diarrheal disease", {"diarrhoea"}),
        ("Hematologic tumors and haematological malignancies", {"haematologic cancer"}),
        ("Tagrisso and 奥希替尼", {"osimertinib"}),
        ("the World Conference on Lung Cancer, 世界肺癌大会", {"World Conference on Lung Cancer"}),
        ("2024年ASCO年会, ASCO 2024", {"ASCO Annual Meeting 2024", "American Society of Clinical Oncology"}),
    ],
)
def test_names_are_shown_as_the_field_says_them(text: str, canonical: set[str]) -> None:
    assert {m.canonical for m in find_mentions(text)} == canonical


def test_a_congress_in_ordinary_words_holds_its_society() -> None:
    text = (
        "The congress of the European Society for Medical Oncology (ESMO) was in Berlin. Data were shown at ESMO in"
        " October, and this year's ESMO was long. She works at ESMO. ESMO's board met."
    )
    events = [(m.name, m.key) for m in find_mentions(text) if m.type == "event"]
    assert [name for name, _ in events] == [
        "congress of the European Society for Medical Oncology", "ESMO", "ESMO",
    ]  # fmt: skip
    assert len({key for _, key in events}) == 1
    assert [m.name for m in find_mentions(text) if m.type == "organisation"] == [
        "European Society for Medical Oncology", "ESMO", "ESMO", "ESMO",
    ]  # fmt: skip


def test_a_foreign_surname_in_chinese_joins_the_full_name() -> None:
    text = "亨里克·索尔贝格医生来自挪威。索尔贝格说，费兰特没有来。随后索尔贝格离开。"
    people = [(m.name, m.key) for m in find_mentions(text) if m.type == "person"]
    assert [name for name, _ in people][:2] == ["亨里克·索尔贝格", "索尔贝格"]
    assert len({key for name, key in people if "索尔贝格" in name}) == 1


def test_a_verb_behind_a_chinese_name_stays_outside() -> None:
    text = "研究护士贺婧带来二百张卡片。院长李为民、党委书记张伟出席。"
    assert [m.name for m in find_mentions(text) if m.type == "person"] == ["贺婧", "李为民", "张伟"]


def test_a_company_is_known_by_its_stem_afterwards() -> None:
    text = "Tarnwell Therapeutics filed in May. Tarnwell expects an answer, and Tarnwell's shares rose."
    names = [(m.name, m.key) for m in find_mentions(text) if m.type == "organisation"]
    assert [n for n, _ in names] == ["Tarnwell Therapeutics", "Tarnwell", "Tarnwell"]
    assert len({k for _, k in names}) == 1


def claimed(text: str, kind: str) -> list[tuple[str, str, str]]:
    mentions = find_mentions(text)
    names = {f"{m.type}:{m.key}": m.name for m in reversed(mentions)}
    return [
        (names[c.entity_key], c.value, names.get(c.other_key, ""))
        for c in find_claims(text, mentions)
        if c.kind == kind
    ]


def test_makers_of_products() -> None:
    text = (
        "Illumina's TruSight Oncology 500 was used. They took osimertinib (Tagrisso, AstraZeneca). Zorbatinib,"
        " developed by Lantern Biologics, failed; Pfizer and pembrolizumab stand side by side."
    )
    assert claimed(text, "maker") == [
        ("TruSight Oncology 500", "Illumina", "Illumina"),
        ("osimertinib", "AstraZeneca", "AstraZeneca"),
        ("Zorbatinib", "Lantern Biologics", "Lantern Biologics"),
    ]
    assert claimed("维泊妥珠单抗（Polivy）由罗氏研发，该药由罗氏赞助。", "maker") == [("维泊妥珠单抗", "罗氏", "罗氏")]


def test_attendance_needs_that_somebody_came() -> None:
    text = (
        "Professor Anna Berg, head of oncology, chaired the ESMO Congress. Bo Lindqvist could not attend the"
        " AACR Annual Meeting. Maria Conti, MD, spoke at ASCO 2024. Dr. Luis Vega did not speak at SABCS 2024."
    )
    assert claimed(text, "attendance") == [
        ("Anna Berg", "chair", "ESMO Congress"),
        ("Maria Conti", "speaker", "ASCO 2024"),
    ]
    chinese = "马军教授出席了2024年CSCO年会。王绿化没有出席2024年CSCO年会。"
    assert claimed(chinese, "attendance") == [("马军", "attendee", "2024年CSCO年会")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Omar al-Farsi, who was not involved, called it solid. Al-Farsi works elsewhere.",
            ["Omar al-Farsi", "Al-Farsi"],
        ),
        ("Her husband, Pekka Virtanen, survives her.", ["Pekka Virtanen"]),
        ("Photograph by Inês Carvalho", ["Inês Carvalho"]),
        ("The clinic's Robert Motzer and Toni Alvarado said no.", ["Robert Motzer", "Toni Alvarado"]),
        ("Nguyen Van Duc moderated the panel.", ["Nguyen Van Duc"]),
        (
            "Solberg, Henrik, as his badge had it, agreed. Dr. Henrik Solberg left.",
            ["Solberg, Henrik", "Henrik Solberg"],
        ),
        ("“感谢大家。”王佳怡笑着说，她很高兴。", ["王佳怡"]),
        ("楊志新與林季宏、盧彥伸、張端瑩等人發表論文。", ["楊志新", "林季宏", "盧彥伸", "張端瑩"]),
        ("上海市胸科医院陆舜、吉林省肿瘤医院程颖均参与了研究。", ["陆舜", "程颖"]),
        ("编辑：方可心  审核：罗志国", ["方可心", "罗志国"]),
        ("与Martin Dreyling教授交谈。", ["Martin Dreyling"]),
    ],
)
def test_people_in_the_forms_of_every_day(text: str, people: list[str]) -> None:
    assert [m.name for m in find_mentions(text) if m.type == "person"] == people


@pytest.mark.parametrize(
    ("text", "houses"),
    [
        ("She left the University of Edinburgh's Institute of Genetics and Cancer.",
         ["University of Edinburgh", "Institute of Genetics and Cancer"]),
        ("Trinity College Dublin and Lantern Biologics met.", ["Trinity College Dublin", "Lantern Biologics"]),
        ("我请浙江省肿瘤医院的同事看了片子。", ["浙江省肿瘤医院"]),
        ("在挪威奥斯陆大学医院工作。", ["奥斯陆大学医院"]),
        ("由迪哲（江苏）医药股份有限公司研发。", ["迪哲（江苏）医药股份有限公司"]),
        ("成都美杰赛尔生物科技有限公司提供支持，灯塔生物表示感谢。", ["成都美杰赛尔生物科技有限公司", "灯塔生物"]),
        ("中国抗癌协会肿瘤靶向治疗专业委员会主办。", ["中国抗癌协会肿瘤靶向治疗专业委员会"]),
    ],
)  # fmt: skip
def test_houses_with_their_right_edges(text: str, houses: list[str]) -> None:
    assert [m.name for m in find_mentions(text) if m.type == "organisation"] == houses
