"""Many articles in one file, as press databases write them; every sentence is our own."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import docx

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_MOIS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905


@dataclass(frozen=True)
class Story:
    """One article."""

    title: str
    source: str
    author: str
    day: datetime.date
    body: tuple[str, ...]

    @property
    def english(self) -> str:
        return f"{self.day.day} {_MONTHS[self.day.month - 1]} {self.day.year}"

    @property
    def american(self) -> str:
        return f"{_MONTHS[self.day.month - 1]} {self.day.day}, {self.day.year}"

    @property
    def compact(self) -> str:
        return self.day.strftime("%Y%m%d")


def stories(count: int = 5) -> list[Story]:
    """Return some articles."""
    first = datetime.date(2025, 5, 28)
    return [
        Story(
            f"Harbour ward {n} opens after a long wait",
            ["The Evening Lantern", "Northern Courier", "Daily Weir"][n % 3],
            ["Jane Doe", "Li Wei", "Ann van der Berg"][n % 3],
            first + datetime.timedelta(days=3 * n),
            (
                f"The ward number {n} opened its doors on a rainy morning, and {n + 4} patients came at once.",
                f"Nobody had expected so many, said the head nurse of ward {n}, who had counted on two.",
                "More beds will follow, and the town will pay for them, as the council decided in spring.",
            ),
        )
        for n in range(1, count + 1)
    ]


def factiva(given: Sequence[Story], contents: bool = False) -> list[str]:
    """Return the paragraphs of a Factiva export; `contents` puts a list of titles before it."""
    lines = ["Contents", *(f"{s.title} .... {n}" for n, s in enumerate(given, 1))] if contents else []
    for n, s in enumerate(given):
        lines += [s.title, f"By {s.author}", f"{120 + n} words", s.english, "19:30", s.source, f"LAMP{n}", "English"]
        lines += [f"Copyright {s.day.year} {s.source}. All Rights Reserved.", *s.body]
        lines += [f"Document LAMP{n:06d}{s.compact}el6900{n:03d}"]
    return [*lines, "Search Summary", "Text: harbour ward", "Date: All Dates", "Results Found: 5"]


def factiva_chinese(given: Sequence[Story]) -> list[str]:
    """Return the paragraphs of a Factiva export in Chinese words."""
    lines = []
    for n, s in enumerate(given):
        lines += [
            f"第{n}病区今天开放",
            "368 字",
            f"{s.day.year} 年 {s.day.month} 月 {s.day.day} 日",
            "灯塔晚报",
            "LTWB",
            "简体中文",
        ]
        lines += [f"病区{n}在雨天的早晨开放，来了许多病人，护士长说没有人料到会有这么多人来。" * 3]
        lines += [f"文件 LTWB000{n:03d}{s.compact}el6900{n:03d}"]
    return lines


def nexis_uni(given: Sequence[Story]) -> list[str]:
    """Return the paragraphs of a Nexis Uni export with its cover."""
    lines = [
        "Date and Time: Tuesday, July 1, 2025 9:12:00 AM CEST",
        "Job Number: 250000001",
        f"Documents ({len(given)})",
    ]
    for n, s in enumerate(given, 1):
        lines += [f"{n}. {s.title}", "Client/Matter: -None-", "Search Terms: harbour", "Narrowed by: News"]
    for s in given:
        lines += [
            s.title,
            s.source,
            f"{s.american} {s.day:%A}",
            f"Copyright {s.day.year} {s.source} All Rights Reserved",
        ]
        lines += ["Section: NEWS; Pg. 4", "Length: 140 words", f"Byline: {s.author}", "Body", *s.body]
        lines += [f"Load-Date: {s.american}", "End of Document"]
    return lines


def lexisnexis(given: Sequence[Story]) -> list[str]:
    """Return the paragraphs of an older LexisNexis export."""
    lines = []
    for n, s in enumerate(given, 1):
        lines += [
            f"{n} of {len(given)} DOCUMENTS",
            s.source,
            f"{s.american} {s.day:%A}",
            s.title,
            f"BYLINE: {s.author}",
        ]
        lines += ["SECTION: NEWS; Pg. 4", "LENGTH: 140 words", *s.body, f"LOAD-DATE: {s.american}", "LANGUAGE: ENGLISH"]
        lines += ["PUBLICATION-TYPE: Newspaper", f"Copyright {s.day.year} {s.source}", "All Rights Reserved"]
    return lines


def proquest(given: Sequence[Story], numbered: bool = True) -> list[str]:
    """Return the paragraphs of a ProQuest export."""
    lines = []
    for n, s in enumerate(given, 1):
        lines += [f"Document {n} of {len(given)}"] if numbered else ["_" * 60]
        lines += [s.title, f"Author: {s.author}", f"Publication info: {s.source} ; Harbour [Harbour]{s.english}: 4."]
        lines += ["Full text: " + s.body[0], *s.body[1:], f"Title: {s.title}", f"Publication title: {s.source}"]
        lines += [f"Publication date: {s.american}", f"ProQuest document ID: 32000000{n}", "Database: A database"]
    return [*lines, "_" * 60, "Contact us at: an address", "Database copyright"] if not numbered else lines


def europresse(given: Sequence[Story]) -> list[str]:
    """Return the paragraphs of a Europresse export."""
    lines = []
    for n, s in enumerate(given):
        french = f"lundi {s.day.day} {_MOIS[s.day.month - 1]} {s.day.year} - p. 12"
        lines += [
            s.source,
            "Société",
            french,
            s.title,
            s.author,
            *s.body,
            f"© {s.day.year} {s.source}. Tous droits réservés.",
        ]
        lines += [f"Numéro de document : news·{s.compact}·LA·{n:05d}"]
    return lines


def genios(given: Sequence[Story]) -> list[str]:
    """Return the paragraphs of a Genios export."""
    lines = []
    for n, s in enumerate(given):
        lines += [s.title, *s.body, f"Quelle: {s.source} vom {s.day:%d.%m.%Y}, S. 4 / Nr. 12", "Ressort: Lokales"]
        lines += [f"Autor: {s.author}", f"Dokumentnummer: LAMP2025{n}"]
        lines += [f"Dauerhafte Adresse des Dokuments: https://www.example.org/document/LAMP__{n}"]
        lines += [f"Alle Rechte vorbehalten: (c) {s.source}", "© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH"]
    return lines


def wisers(given: Sequence[Story]) -> list[str]:
    """Return the paragraphs of a Wisers export."""
    lines = []
    for n, s in enumerate(given):
        lines += ["燈塔日報", f"A{n:02d} | 港聞 | {s.day.isoformat()}", f"第{n}病房今日啟用"]
        lines += [f"病房{n}在雨天的早晨啟用，來了許多病人，護士長說沒有人料到會有這麼多人來，鎮上會付錢。" * 3]
        lines += [f"文章編號: {s.compact}00300{n:02d}"]
    return lines


def cnki(given: Sequence[Story]) -> list[str]:
    """Return the paragraphs of a CNKI export."""
    lines = []
    for n, s in enumerate(given):
        lines += [
            "SrcDatabase-来源库: 报纸",
            f"Title-题名: 第{n}病区今天开放",
            "Author-作者: 李伟;",
            "Source-报纸: 灯塔晚报",
        ]
        lines += ["Summary-摘要: " + f"病区{n}在雨天的早晨开放，来了许多病人，护士长说没有人料到会有这么多人来。" * 2]
        lines += [f"PubTime-发表时间: {s.day.isoformat()}", "Keyword-关键词: 病区;护士;"]
    return lines


def ebsco(given: Sequence[Story]) -> list[str]:
    """Return the paragraphs of an EBSCO export."""
    lines = []
    for n, s in enumerate(given, 1):
        lines += [f"Record: {n}", f"Title: {s.title}", f"Authors: {s.author}", f"Source: {s.source}, {s.american}, p4"]
        lines += [*s.body, f"Accession Number: 4000{n}", "Database: A database"]
    return lines


EXPORTS: dict[str, Callable[[Sequence[Story]], list[str]]] = {
    "factiva": factiva,
    "nexis-uni": nexis_uni,
    "lexisnexis": lexisnexis,
    "proquest": proquest,
    "proquest-lines": lambda given: proquest(given, numbered=False),
    "europresse": europresse,
    "genios": genios,
    "ebsco": ebsco,
}
CHINESE: dict[str, Callable[[Sequence[Story]], list[str]]] = {
    "factiva": factiva_chinese,
    "wisers": wisers,
    "cnki": cnki,
}


def as_text(lines: Sequence[str]) -> bytes:
    return "\n\n".join(lines).encode()


def as_html(lines: Sequence[str]) -> bytes:
    return ("<html><head><title>Export</title></head><body><div>" + "".join(f"<p>{x}</p>" for x in lines)).encode()


def as_rtf(lines: Sequence[str], bold: Sequence[str] = ()) -> bytes:
    """Return RTF; the lines in `bold` are set in bold."""
    written = []
    for each in lines:
        escaped = "".join(c if c < "\x7f" else f"\\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?" for c in each)
        written.append(rf"{{\b {escaped}\par}}" if each in bold else rf"\pard {escaped}\par")
    made = r"{\info{\title Untitled}{\creatim\yr2025\mo7\dy1}}"
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}" + made + "\n".join(written) + "}").encode("ascii")


def as_docx(lines: Sequence[str], headings: Sequence[str] = ()) -> bytes:
    document = docx.Document()
    for each in lines:
        document.add_heading(each, 1) if each in headings else document.add_paragraph(each)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
