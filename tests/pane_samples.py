"""Articles of own sentences as the service answers them, for the tests and pictures of the panes."""

from __future__ import annotations

import re
from typing import Any

ENGLISH: list[tuple[str, str]] = [
    ("title", "A quieter way to run a tumour board in Guangzhou"),
    ("caption", "Nurses at Harbour Oncology Institute prepare the weekly conference. Photo: Lin Qiaoyu"),
    (
        "body",
        "On 23–24 June 2019 the Harbour Oncology Institute opened its tumour board to six district hospitals,¹ and "
        "Dr Marta Oyelaran, who had led the Northern Trials Group in Lisbon, was asked to chair it. Patients with "
        "lung adenocarcinoma and an EGFR L858R variant were discussed first, because velutinib had just been approved.",
    ),
    ("heading", "What changed this month"),
    (
        "body",
        "“We stopped reading slides aloud,” said Oyelaran. Since September 2025 every case is written down before the "
        "meeting, and the Pearl River Cancer Forum 2025 gave the team an award for it.² The board of the Harbour "
        "Oncology Institute now decides on forty cases an hour; it used to be eleven.",
    ),
    ("list", "Cases are sent in by Tuesday noon, with pictures and the report of the pathologist."),
    ("list", "Two readers write an opinion each, without seeing the other one."),
    ("list", "Only cases with two different opinions are talked about at length."),
    ("heading3", "Numbers that can be checked"),
    ("quote", "A meeting is not a place to find out what the question was. It is a place to answer it."),
    (
        "body",
        "In the LANTERN-3 trial (NCT04999999) the median time from biopsy to first dose fell from 31 to 19 days. "
        "Jun Takeda, the statistician, warned that the two groups were not drawn by lot: “You may say that it is "
        "faster. You may not say why.”",
    ),
    ("furniture", "For professional readers only. Page 2 of 3"),
    ("reference", "1. Harbour Oncology Institute, yearly report. https://harbour.example/report-2019"),
    ("reference", "2. Pearl River Cancer Forum, list of awards. https://forum.example/awards/2025"),
    ("furniture", "Home"),
    ("furniture", "About us"),
    ("furniture", "Subscribe to our letter"),
    ("furniture", "All rights reserved. Harbour Publishing 2025."),
]
CHINESE: list[tuple[str, str]] = [
    ("title", "广州海港肿瘤研究所：让多学科会诊安静下来"),
    ("caption", "海港肿瘤研究所的护士在准备每周的会诊。摄影：林巧玉"),
    (
        "body",
        "2019年6月23日至24日，海港肿瘤研究所第一次把会诊向六家区级医院开放。¹林巧玉教授曾在北方临床试验协作组工作，"
        "这次由她主持。携带EGFR L858R突变的肺腺癌患者被排在最前面，因为维卢替尼刚刚获批。会诊不再逐页朗读幻灯片，"
        "病例在会前写好，与会者只讨论意见不一致的部分。",
    ),
    ("heading", "本月的变化"),
    (
        "body",
        "“会议不是用来弄清楚问题是什么的地方，”林教授说，“会议是用来回答问题的。”自2025年9月以来，每小时可以讨论"
        "四十个病例，而过去只有十一个。2025年珠江肿瘤论坛为此颁发了奖项。²繁體字也要能夠正常顯示：醫學診療會、臺灣。",
    ),
    ("list", "周二中午以前提交病例、影像和病理报告。"),
    ("list", "两位专家各自写下意见，互不相见。"),
    ("quote", "可以说更快了，但还不能说为什么。"),
    ("reference", "1. 海港肿瘤研究所年度报告。https://harbour.example/report-2019"),
    ("reference", "2. 珠江肿瘤论坛获奖名单。https://forum.example/awards/2025"),
]
NAMES = [
    ("person", "Marta Oyelaran"),
    ("person", "Oyelaran"),
    ("person", "Jun Takeda"),
    ("person", "Lin Qiaoyu"),
    ("organisation", "Harbour Oncology Institute"),
    ("organisation", "Northern Trials Group"),
    ("place", "Guangzhou"),
    ("place", "Lisbon"),
    ("event", "Pearl River Cancer Forum 2025"),
    ("product", "velutinib"),
    ("gene", "EGFR"),
    ("variant", "EGFR L858R"),
    ("disease", "lung adenocarcinoma"),
    ("trial", "LANTERN-3"),
    ("person", "林巧玉"),
    ("person", "林教授"),
    ("organisation", "海港肿瘤研究所"),
    ("organisation", "北方临床试验协作组"),
    ("place", "广州"),
    ("event", "2025年珠江肿瘤论坛"),
    ("product", "维卢替尼"),
    ("variant", "EGFR L858R"),
    ("disease", "肺腺癌"),
]
DATES = [
    ("23–24 June 2019", "2019-06-23/2019-06-24", "2019-06-23", "2019-06-24", "range", "exact"),
    ("September 2025", "2025-09", "2025-09-01", "2025-09-30", "month", "since"),
    ("this month", "2025-09", "2025-09-01", "2025-09-30", "month", "within"),
    ("2019年6月23日至24日", "2019-06-23/2019-06-24", "2019-06-23", "2019-06-24", "range", "exact"),
    ("2025年9月", "2025-09", "2025-09-01", "2025-09-30", "month", "since"),
    ("本月", "2025-09", "2025-09-01", "2025-09-30", "month", "within"),
]


def spans(words: str, text: str) -> list[tuple[int, int]]:
    """Return where words stand in a text."""
    return [(m.start(), m.end()) for m in re.finditer(re.escape(words), text, re.IGNORECASE)] if words else []


def paragraph(index: int, kind: str, text: str, start: int, words: str = "") -> dict[str, Any]:
    """Return one paragraph as the service answers it, at an offset."""
    level = 3 if kind == "heading3" else 2 if kind == "heading" else 0
    kind = "heading" if kind == "heading3" else kind
    plain = kind not in ("reference", "furniture")
    mentions = [
        {"start": start + s, "end": start + e, "entity": f"{type_}:{name}", "type": type_, "name": name}
        for type_, name in NAMES
        for s, e in spans(name, text)
        if plain
    ]
    dates = [
        {
            "start": start + s,
            "end": start + e,
            "edtf": edtf,
            "lo": lo,
            "hi": hi,
            "precision": precision,
            "qualifier": qualifier,
            "role": "event",
            "id": index * 100 + n,
        }
        for n, (said, edtf, lo, hi, precision, qualifier) in enumerate(DATES)
        for s, e in spans(said, text)
        if plain
    ]
    notes = [[start + m.start(), start + m.end(), str("¹²".index(m[0]) + 1)] for m in re.finditer("[¹²]", text)]
    links = [[start + m.start(), start + m.end(), m[0]] for m in re.finditer(r"https://\S+", text)]
    return {
        "index": index,
        "kind": kind,
        "level": level,
        "page": 0,
        "start": start,
        "end": start + len(text),
        "text": text,
        "marks": [[start + s, start + e] for s, e in spans(words, text)],
        "mentions": mentions,
        "dates": dates,
        "notes": notes,
        "links": links,
    }


def chunk(rows: list[tuple[str, str]], words: str = "", first: int = 0, start: int = 0) -> dict[str, Any]:
    """Return rows of (kind, text) as one chunk of paragraphs, two line feeds apart."""
    made = []
    for number, (kind, text) in enumerate(rows):
        made.append(paragraph(first + number, kind, text, start, words))
        start += len(text) + 2
    return {"paragraphs": made, "next": None}


def header(rows: list[tuple[str, str]], identifier: int = 1, **fields: Any) -> dict[str, Any]:
    """Return the answer to `article` for rows of (kind, text)."""
    text = "\n\n".join(t for _, t in rows)
    references = [
        {"label": str(n), "url": "", "text": t.split(". ", 1)[-1], "anchors": [text.find("¹²"[n - 1])]}
        for n, t in enumerate((t for kind, t in rows if kind == "reference"), 1)
    ]
    return {
        "id": identifier,
        "title": rows[0][1],
        "title_origin": "heading",
        "author": "Lin Qiaoyu",
        "source": "Harbour Weekly",
        "url": "https://www.harbour.example/2025/06/09/a-quieter-way-to-run-a-tumour-board-in-guangzhou.html",
        "path": "/invented/board.html",
        "member": "",
        "format": "html",
        "language": "en",
        "added": "2026-11-21",
        "published": {
            "edtf": "2025-06-09",
            "lo": "2025-06-09",
            "hi": "2025-06-09",
            "precision": "day",
            "qualifier": "exact",
            "evidence": [{"source": "metadata", "quote": "2025-06-09T08:00:00Z", "edtf": "2025-06-09"}],
        },
        "characters": len(text),
        "paragraphs": len(rows),
        "references": references,
        "warnings": [],
        "tags": ["congress", "China"],
        "starred": False,
        "trash": False,
        "has_original": True,
        "people": [],
    } | fields
