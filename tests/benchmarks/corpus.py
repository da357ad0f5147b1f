"""Invented articles in any number: Zipfian words, names that recur, dates, a tail of long texts, one in ten Chinese."""

from __future__ import annotations

import random
from pathlib import Path

__all__ = ["write_corpus"]

_GIVEN = [
    "Anna",
    "Lin",
    "Mei",
    "Jonas",
    "Chen",
    "Yulan",
    "Marta",
    "Xin",
    "Luo",
    "Piotr",
    "Sofia",
    "Wei",
    "Jun",
    "Elena",
    "Omar",
    "Ingrid",
    "Hao",
    "Ana",
    "Tomas",
    "Priya",
]
_FAMILY = [
    "Berg",
    "Wang",
    "Zhang",
    "Moreau",
    "Novak",
    "Silva",
    "Tanaka",
    "Li",
    "Haas",
    "Okafor",
    "Rossi",
    "Zhao",
    "Lund",
    "Costa",
    "Meyer",
    "Sato",
    "Kim",
    "Huang",
]
_CITIES = [
    "Lyon",
    "Oslo",
    "Madrid",
    "Vienna",
    "Lisbon",
    "Kyoto",
    "Singapore",
    "Boston",
    "Chicago",
    "Seoul",
    "Hamburg",
    "Geneva",
    "Shanghai",
    "Wuhan",
]
_DISEASES = ["lung cancer", "breast cancer", "melanoma", "colorectal cancer", "lymphoma", "gastric cancer"]
_GENES = ["EGFR", "KRAS", "ALK", "BRCA1", "HER2", "PD-L1", "TP53", "BRAF V600E", "MET exon 14"]
_DRUGS = ["pembrolizumab", "osimertinib", "nivolumab", "trastuzumab", "olaparib", "sotorasib", "atezolizumab"]
_EVENTS = ["ASCO Annual Meeting", "ESMO Congress", "CSCO Annual Meeting", "World Conference on Lung Cancer"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SYLLABLES = [
    "ta",
    "re",
    "mo",
    "li",
    "su",
    "na",
    "ver",
    "con",
    "pro",
    "den",
    "tri",
    "bal",
    "mer",
    "tos",
    "vin",
    "gra",
    "pel",
    "dor",
    "san",
    "chi",
    "qua",
    "ble",
    "ster",
    "ick",
    "ou",
]
_HAN = [
    "研究",
    "患者",
    "治疗",
    "突变",
    "检测",
    "医院",
    "教授",
    "肿瘤",
    "靶向",
    "免疫",
    "临床",
    "试验",
    "数据",
    "显示",
    "提高",
    "生存",
    "药物",
    "会议",
    "专家",
    "上海",
    "北京",
    "发表",
]


class _Writer:
    """Writes sentences; the same seed writes the same ones."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        made = random.Random(1)
        self.words = ["".join(made.choices(_SYLLABLES, k=made.randint(1, 4))) for _ in range(40_000)]

    def word(self) -> str:
        """Return a word; low ranks are common, as in any language."""
        rank = int(self.random.paretovariate(0.75))
        return self.words[rank % len(self.words)]

    def person(self) -> str:
        """Return an invented person."""
        return f"{self.random.choice(_GIVEN)} {self.random.choice(_FAMILY)}"

    def day(self) -> str:
        """Return a date."""
        r = self.random
        return f"{r.randint(1, 28)} {r.choice(_MONTHS)} {r.randint(2008, 2026)}"

    def sentence(self) -> str:
        """Return an English sentence."""
        r = self.random
        rest = " ".join(self.word() for _ in range(r.randint(6, 18)))
        kind = r.random()
        if kind < 0.12:
            return f"Professor {self.person()} of {r.choice(_CITIES)} University Hospital said that {rest}."
        if kind < 0.22:
            return f"On {self.day()} the {r.choice(_EVENTS)} in {r.choice(_CITIES)} heard that {rest}."
        if kind < 0.34:
            return f"In {r.choice(_DISEASES)} with {r.choice(_GENES)}, {r.choice(_DRUGS)} {rest}."
        return rest.capitalize() + "."

    def english(self, characters: int) -> str:
        """Return an English article of about so many characters."""
        r = self.random
        title = f"{r.choice(_DRUGS).capitalize()} in {r.choice(_DISEASES)}: {self.word()} {self.word()} {self.word()}"
        lead = f"{r.choice(_CITIES).upper()}, {r.choice(_MONTHS)[:3]}. {r.randint(1, 28)}, {r.randint(2008, 2026)} -- "
        parts, size = [lead + self.sentence()], 0
        while size < characters:
            parts.append(" ".join(self.sentence() for _ in range(r.randint(2, 6))))
            size += len(parts[-1])
        return title + "\n\n" + "\n\n".join(parts) + "\n"

    def chinese(self, characters: int) -> str:
        """Return a Chinese article."""
        r = self.random
        body = "".join(r.choice(_HAN) for _ in range(max(characters // 6, 20)))
        parts = [body[i : i + 40] + "。" for i in range(0, len(body), 40)]
        day = f"{r.randint(2010, 2026)}年{r.randint(1, 12)}月{r.randint(1, 28)}日"
        return f"{r.choice(_CITIES)}：{body[:14]}\n\n{day}，" + "".join(parts) + "\n"


def write_corpus(folder: Path, count: int, seed: int = 7, *, long: int = 5, longest: int = 1) -> int:
    """Write `count` text files, `long` of 100 kB and `longest` of 1 MB among them; returns the bytes written."""
    writer = _Writer(seed)
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for number in range(count):
        size = min(int(writer.random.lognormvariate(7.6, 0.75)), 60_000)
        if number % max(count // max(long, 1), 1) == 7 and long:
            size = 100_000
        if longest and number == count // 2:
            size = 1_000_000
        text = writer.chinese(size) if number % 10 == 3 and size < 60_000 else writer.english(size)
        data = text.encode("utf-8")
        (folder / f"{number:06}.txt").write_bytes(data)
        total += len(data)
    return total
