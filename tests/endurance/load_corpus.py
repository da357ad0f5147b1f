"""Invented articles in any number on disk: two languages, four formats, names and words by rank, no two alike."""

from __future__ import annotations

import html
import math
import random
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from endurance import load_words as w

__all__ = ["article_of", "write_corpus"]

# So many files lie in one folder, as somebody would keep them by volume.
_FOLDER = 1_000
_CHINESE_EVERY, _COPY_EVERY = 5, 40
_FIRST_DAY, _LAST_DAY = date(2012, 1, 1), date(2026, 10, 31)
_MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
    ' Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override'
    ' PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml'
    '.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINE, _LINES = 92, 54


def _ranked(rng: random.Random, count: int) -> int:
    """Return a rank below `count`; low ones are common, as names and words are."""
    return int(math.pow(count + 1, rng.random())) - 1


def _word(rank: int) -> str:
    """Return the invented word of a rank; the more common the shorter."""
    made, rest = "", rank * 7919 + 13
    for _ in range(2 if rank < 2_000 else 3):
        rest, onset = divmod(rest, len(w.ONSETS))
        rest, vowel = divmod(rest, len(w.VOWELS))
        made += w.ONSETS[onset] + w.VOWELS[vowel]
    return made + w.CODAS[rank % len(w.CODAS)]


class _Cast:
    """Who and what one article tells of; every value is drawn anew where it is asked for without being kept."""

    def __init__(self, rng: random.Random, day: date, *, chinese: bool) -> None:
        self._rng, self._day, self._chinese = rng, day, chinese
        self._kept: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        """Return what fills a place; `word`, figures and cities differ each time, the cast of the article does not."""
        if name not in self._kept:
            value = self._draw(name)
            if name in ("word", "n", "p", "q", "k", "m", "d", "month", "year", "year2", "job"):
                return value
            self._kept[name] = value
        return self._kept[name]

    def _pick(self, values: Sequence[str]) -> str:
        """Return one of some values, the first ones more often."""
        return values[_ranked(self._rng, len(values))] if self._rng.random() < 0.5 else self._rng.choice(values)

    def _draw(self, name: str) -> str:
        """Return a new value for a place."""
        rng, plain = self._rng, name.rstrip("23")
        figures: dict[str, Callable[[], str]] = {
            "n": lambda: str(rng.randint(12, 2400)),
            "p": lambda: f"{rng.uniform(2, 88):.1f}",
            "q": lambda: f"{rng.uniform(2, 12):.1f}",
            "k": lambda: str(rng.randint(1_000_000, 6_999_999)),
            "m": lambda: str(rng.randint(1, 12)),
            "d": lambda: str(rng.randint(1, 28)),
            "year": lambda: str(self._day.year - rng.randint(1, 9)),
            "next": lambda: str(self._day.year + 1),
            "month": lambda: rng.choice(_MONTHS),
            "study": lambda: f"{self._pick(w.STUDIES)}-{rng.randint(1, 40):02}",
            "gene": lambda: self._pick(w.GENES),
            "day": lambda: self._told(name),
        }
        if plain in figures:
            return figures[plain]()
        return self._chinese_value(plain) if self._chinese else self._english_value(plain)

    def _told(self, name: str) -> str:
        """Return a day near the one of the article, in words."""
        shift = {"day": 0, "day2": -self._rng.randint(3, 300), "day3": self._rng.randint(5, 200)}[name]
        day = self._day + timedelta(days=shift)
        if self._chinese:
            return f"{day.year}年{day.month}月{day.day}日"
        return self._rng.choice((f"{day.day} {_MONTHS[day.month - 1]} {day.year}", f"{day:%B} {day.day}, {day.year}"))

    def _english_value(self, name: str) -> str:
        """Return a name, a word or a subject in English."""
        rng = self._rng
        if name in ("person", "other"):
            rank = _ranked(rng, 40_000)
            family = w.ROOTS[rank % len(w.ROOTS)] + w.ENDINGS[rank // 7 % len(w.ENDINGS)]
            return f"{w.GIVEN[rank % len(w.GIVEN)]} {family}"
        if name == "house":
            rank = _ranked(rng, 3_000)
            firm = _word(rank % 700).capitalize()
            return w.HOUSES[rank % len(w.HOUSES)].format(c=w.CITIES[rank // 9 % len(w.CITIES)], f=firm)
        if name == "word":
            return _word(_ranked(rng, 60_000))
        if name in ("CITY", "drug_"):
            kept = self[{"CITY": "city", "drug_": "drug"}[name]]
            return kept.upper() if name == "CITY" else kept.capitalize()
        lists = {"city": w.CITIES, "disease": w.DISEASES, "drug": w.DRUGS, "meeting": w.MEETINGS, "topic": w.TOPICS}
        return self._pick({**lists, "job": w.JOBS, "title": w.RANKS}[name])

    def _chinese_value(self, name: str) -> str:
        """Return a name, a word or a subject in Chinese."""
        rng = self._rng
        if name in ("person", "other"):
            rank = _ranked(rng, 20_000)
            given = "".join(w.GIVEN_ZH[rank * step % len(w.GIVEN_ZH)] for step in (3, 7)[: 1 + rank % 3 % 2])
            return w.SURNAMES_ZH[rank % len(w.SURNAMES_ZH)] + given
        if name == "house":
            rank = _ranked(rng, len(w.HOUSES_ZH) * len(w.CITIES_ZH))
            return w.HOUSES_ZH[rank % len(w.HOUSES_ZH)].format(c=w.CITIES_ZH[rank // 6 % len(w.CITIES_ZH)])
        lists = {"city": w.CITIES_ZH, "disease": w.DISEASES_ZH, "drug": w.DRUGS_ZH, "meeting": w.MEETINGS_ZH}
        return self._pick({**lists, "topic": w.TOPICS_ZH, "firm": w.FIRMS_ZH, "word": w.WORDS_ZH}[name])


def article_of(number: int, seed: int = 7) -> tuple[str, list[str], date, bool]:
    """Return title, paragraphs, day and whether it is Chinese of an article; one in forty repeats one before it."""
    rng = random.Random(f"{seed}:{number}")
    if number % _COPY_EVERY == _COPY_EVERY - 1:
        title, paragraphs, day, chinese = article_of(number - rng.randint(1, min(number, 30)), seed)
        added = f"转载编号{number}。" if chinese else f"Reprinted with permission, no. {number}."
        return title, [*paragraphs[: max(2, len(paragraphs) - 1)], added], day + timedelta(days=2), chinese
    chinese = number % _CHINESE_EVERY == 3
    day = _FIRST_DAY + timedelta(days=int((_LAST_DAY - _FIRST_DAY).days * math.sqrt(rng.random())))
    cast = _Cast(rng, day, chinese=chinese)
    frames, mean = (w.FRAMES_ZH, 26) if chinese else (w.FRAMES, 24)
    wanted = max(6, min(160, int(rng.lognormvariate(0, 0.45) * mean)))
    lead, tail, title = (
        rng.choice(list(some)).format_map(cast)
        for some in ((w.LEADS_ZH, w.TAILS_ZH, w.TITLES_ZH) if chinese else (w.LEADS, w.TAILS, w.TITLES))
    )
    order = [frame for _ in range(-(-wanted // len(frames))) for frame in rng.sample(frames, len(frames))][:wanted]
    paragraphs = [lead]
    while order:
        some = [order.pop() for _ in range(min(len(order), rng.randint(2, 5)))]
        paragraphs.append(("" if chinese else " ").join(frame.format_map(cast) for frame in some))
    return title, [*paragraphs, tail], day, chinese


def _page(title: str, paragraphs: Sequence[str], day: date, source: str) -> bytes:
    """Return a saved page with what a press site has around its article."""
    body = "".join(f"<p>{html.escape(words)}</p>" for words in paragraphs)
    head = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{html.escape(title)} | {source}</title>'
        f'<meta property="article:published_time" content="{day.isoformat()}T08:00:00Z">'
        f'<meta property="og:site_name" content="{source}"></head>'
    )
    menu = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("news", "trials", "people", "jobs"))
    return (
        f"{head}<body><nav><ul>{menu}</ul></nav><article><h1>{html.escape(title)}</h1>{body}</article>"
        f"<footer><p>© {day.year} {source}</p></footer></body></html>"
    ).encode()


def _document(path: Path, title: str, paragraphs: Sequence[str]) -> None:
    """Write a DOCX file."""
    runs = "".join(f"<w:p><w:r><w:t>{html.escape(words)}</w:t></w:r></w:p>" for words in (title, *paragraphs))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{runs}</w:body></w:document>')


def _lines(words: str) -> list[str]:
    """Return a paragraph as lines of a page."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= _LINE:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def _pdf(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a PDF in Helvetica: what is not in its alphabet is left out."""
    lines = [line for words in (title, *paragraphs) for line in (*_lines(words), "")]
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in enumerate(pages):
        shown = b"".join(
            b"(" + line.encode("cp1252", "ignore").translate(None, b"\\()") + b") Tj T*\n" for line in page
        )
        stream = b"BT /F1 10 Tf 13 TL 56 786 Td\n" + shown + b"ET"
        media = "/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{media}/Contents {5 + 2 * number} 0 R>>".encode())
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream))
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(made + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def _write(folder: Path, number: int, seed: int) -> None:
    """Write one article: of twenty, thirteen are text, five pages, one a DOCX, one a PDF."""
    title, paragraphs, day, chinese = article_of(number, seed)
    kind = (number * 7) % 20
    stem = folder / f"{number:06}"
    if kind < 5:
        sources = w.SOURCES_ZH if chinese else w.SOURCES
        stem.with_suffix(".html").write_bytes(_page(title, paragraphs, day, sources[number % len(sources)]))
    elif kind == 5:
        _document(stem.with_suffix(".docx"), title, paragraphs)
    elif kind == 8:
        stem.with_suffix(".pdf").write_bytes(_pdf(title, paragraphs))
    else:
        stem.with_suffix(".txt").write_text("\n\n".join((title, *paragraphs)) + "\n", encoding="utf-8")


def write_corpus(folder: Path, count: int, seed: int = 7) -> None:
    """Write the articles that are not there yet; a smaller corpus is the beginning of a larger one."""
    for first in range(0, count, _FOLDER):
        part, last = folder / f"{first // _FOLDER:03}", min(count, first + _FOLDER)
        if part.is_dir() and len(list(part.iterdir())) >= last - first:
            continue
        part.mkdir(parents=True, exist_ok=True)
        for number in range(first, last):
            _write(part, number, seed)
