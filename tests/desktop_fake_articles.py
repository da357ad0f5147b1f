"""Invented articles of own sentences, in English and Chinese, with names and dates where the text has them."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field
from typing import Any

PRECISIONS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "range", "open")
QUALIFIERS = ("exact", "approximate", "uncertain", "within", "by", "since", "until", "as-of")
ROLES = ("event", "publication", "name", "citation", "copyright", "vague")

ENTITIES = {
    "en": [
        ("person", "", "Marta Oyelaran"),
        ("person", "", "Jun Takeda"),
        ("person", "", "Lin Qiaoyu"),
        ("organisation", "", "Harbour Oncology Institute"),
        ("organisation", "", "Northern Trials Group"),
        ("place", "", "Guangzhou"),
        ("place", "", "Lisbon"),
        ("event", "", "Pearl River Cancer Forum 2025"),
        ("product", "drug", "velutinib"),
        ("gene", "", "EGFR"),
        ("disease", "", "lung adenocarcinoma"),
        ("trial", "", "LANTERN-3"),
        ("variant", "", "EGFR L858R"),
        ("publication", "", "Annals of Invented Medicine"),
    ],
    "zh": [
        ("person", "", "林巧玉"),
        ("person", "", "陈嘉禾"),
        ("person", "", "武田纯"),
        ("organisation", "", "海港肿瘤研究所"),
        ("organisation", "", "北方临床试验协作组"),
        ("place", "", "广州"),
        ("place", "", "澳门"),
        ("event", "", "2025年珠江肿瘤论坛"),
        ("product", "drug", "维卢替尼"),
        ("gene", "", "EGFR"),
        ("disease", "", "肺腺癌"),
        ("trial", "", "灯塔三期研究"),
        ("variant", "", "EGFR L858R"),
        ("publication", "", "虚构医学年鉴"),
    ],
}
TITLES = {
    "en": [
        "{product} doubles response in {disease}, early data suggest",
        "What {place} learned from ten years of screening",
        "{person} on trust, tumour boards and the long view",
        "{organisation} opens a unit for first-in-human trials",
        "From poster to practice: three lessons of the {event}",
        "A quiet revolution in the reading of {gene}",
        "Why {trial} was stopped early, and what comes next",
    ],
    "zh": [
        "{product}使{disease}缓解率翻倍:早期数据",
        "{place}十年筛查的经验",
        "{person}谈信任、会诊与长远眼光",
        "{organisation}开设首次人体试验病房",
        "从海报到临床:{event}的三点启示",
        "重新认识{gene}的一场静悄悄的革命",
        "{trial}为何提前终止,下一步是什么",
    ],
}
SENTENCES = {
    "en": [
        "At the {event}, {person} said that {product} had changed how her team treats {disease}.",
        "The {organisation} in {place} enrolled its first patient in {trial} on 12 March 2024.",
        "Patients with {variant} did better than expected, although the numbers are small.",
        "“We will know more in September 2025,” {person} added, “when the follow-up is complete.”",
        "A review in {publication} asks whether {gene} testing should be offered to everybody.",
        "Nobody at the {organisation} wanted to guess what the price would be.",
        "The waiting list in {place} is shorter than it was in 2019, and the rooms are quieter.",
    ],
    "zh": [
        "在{event}上,{person}表示,{product}改变了团队治疗{disease}的方式。",
        "位于{place}的{organisation}于2024年3月12日在{trial}中入组了首位患者。",
        "携带{variant}的患者疗效好于预期,尽管人数不多。",
        "{person}补充说:“等到2025年9月随访结束,我们会知道得更多。”",
        "《{publication}》的一篇综述提出,是否应当为所有人检测{gene}。",
        "{organisation}没有人愿意猜测价格。",
        "与2019年相比,{place}的候诊名单更短,病房也更安静。",
    ],
}
SOURCES = {"en": ["Harbour Post", "Trial Watch", "The Ward"], "zh": ["海港日报", "试验观察", "病房周刊"]}


def _date(lo: str | None, hi: str | None, edtf: str, precision: str, qualifier: str) -> dict[str, Any]:
    return {"edtf": edtf, "lo": lo, "hi": hi, "precision": precision, "qualifier": qualifier}


@dataclass
class FakeArticle:
    """One invented article: its text, paragraphs (kind, start, end), mentions and dates."""

    id: int
    title: str
    text: str
    source: str
    language: str
    published: dict[str, Any] | None
    paragraphs: list[tuple[str, int, int]]
    mentions: list[dict[str, Any]]
    dates: list[dict[str, Any]]
    starred: bool = False
    trash: bool = False
    tags: list[str] = field(default_factory=list)


def _published(number: int, random_: random.Random) -> dict[str, Any] | None:
    day = datetime.date(2016, 1, 4) + datetime.timedelta(days=random_.randrange(3600))
    month_end = (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
    match number % 7:
        case 3:
            return None
        case 4:
            return _date(day.replace(day=1).isoformat(), month_end.isoformat(), f"{day:%Y-%m}", "month", "approximate")
        case 5:
            return _date(day.isoformat(), None, f"[{day}..]", "range", "since")
        case _:
            return _date(day.isoformat(), day.isoformat(), day.isoformat(), "day", "exact")


def make_article(number: int, language: str) -> FakeArticle:
    """Invent one article; the same number and language give the same article."""
    random_ = random.Random(f"{number} {language}")
    chosen: dict[str, tuple[str, str]] = {}
    for index, (kind, _, name) in enumerate(ENTITIES[language]):
        if kind not in chosen or random_.random() < 0.5:
            chosen[kind] = (f"e{index}", name)
    names = {kind: name for kind, (_, name) in chosen.items()}
    title = TITLES[language][number % 7].format(**names)
    pieces, paragraphs, position = [title], [("title", 0, len(title))], len(title) + 1
    for block in range(4 + number % 5):
        count = 2 + random_.randrange(4)
        join = "" if language == "zh" else " "
        piece = join.join(random_.choice(SENTENCES[language]).format(**names) for _ in range(count))
        kind = "body"
        if block == 2:
            kind, piece = "heading", "After the first year" if language == "en" else "第一年之后"
        pieces.append(piece)
        paragraphs.append((kind, position, position + len(piece)))
        position += len(piece) + 1
    text = "\n".join(pieces)
    mentions = []
    for kind, (identifier, name) in chosen.items():
        start = text.find(name)
        while start >= 0:
            mentions.append(
                {"start": start, "end": start + len(name), "entity": identifier, "type": kind, "name": name}
            )
            start = text.find(name, start + len(name))
    mentions.sort(key=lambda m: (m["start"], -m["end"]))
    dates: list[dict[str, Any]] = []
    known = {
        "12 March 2024": ("2024-03-12", "2024-03-12", "2024-03-12", "day", "exact"),
        "2024年3月12日": ("2024-03-12", "2024-03-12", "2024-03-12", "day", "exact"),
        "September 2025": ("2025-09-01", "2025-09-30", "2025-09", "month", "exact"),
        "2025年9月": ("2025-09-01", "2025-09-30", "2025-09", "month", "exact"),
        "in 2019": ("2019-01-01", "2019-12-31", "2019", "year", "exact"),
    }
    for surface, values in known.items():
        start = text.find(surface)
        while start >= 0:
            identifier = number * 1000 + len(dates)
            end = start + len(surface)
            dates.append({"start": start, "end": end, **_date(*values), "role": "event", "id": identifier})
            start = text.find(surface, end)
    return FakeArticle(
        number,
        title,
        text,
        SOURCES[language][number % 3],
        language,
        _published(number, random_),
        paragraphs,
        mentions,
        dates,
        starred=number % 11 == 0,
        tags=["to read"] if number % 6 == 0 else [],
    )
