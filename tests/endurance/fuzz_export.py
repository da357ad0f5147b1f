"""Doors to the outside: what hostile words become in a dossier, a drawing, a table and files for other programs."""

from __future__ import annotations

import csv
import functools
import io
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from lxml import etree

from cuttings_db.copies import body_of, compare, difference, sign
from cuttings_db.errors import CuttingsError
from cuttings_db.export import (
    ArticleRecord,
    Dossier,
    bibtex,
    csl,
    file_stem,
    follow_the_money,
    markdown,
    open_search,
    ris,
    write_csv,
)
from cuttings_db.export.compiling import _preview
from cuttings_db.export.dossier import check
from cuttings_db.intervals import parse_edtf
from cuttings_db.model import from_json, to_json
from cuttings_db.progress import quiet
from cuttings_db.readers.dispatch import read_source
from cuttings_db.readers.reading import Source
from cuttings_db.text import lay_out_text
from cuttings_db.timeline import Items, draw_svg, fit, lay_out, zoomed
from endurance import fuzz_seeds as seeds
from endurance.fuzz_door import Door, hold
from endurance.fuzz_mutating import json_mutator, word_mutator
from endurance.fuzz_scratch import scratch
from endurance.fuzz_words import EN, TEXT, ZH
from export_dossier_samples import registry

__all__ = ["doors"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SVG = {"svg", "g", "rect", "line", "path", "polygon", "polyline", "circle", "text", "title", "defs", "linearGradient"}
_ODD = (
    "#import",
    "$x$",
    "=cmd|x",
    "<script>",
    "{{",
    "\\input",
    "@label",
    "{\\rtf",
    "]]>",
    "--",
    "\r\nTY  - JOUR",
    "}{",
)


def _value(data: bytes) -> Any:
    try:
        return json.loads(data, parse_constant=lambda word: None)
    except (ValueError, RecursionError):
        return None


def _beyond(value: Any) -> bool:
    """Tell whether a number is larger than a float is exact for."""
    if isinstance(value, dict | list):
        return any(map(_beyond, value.values() if isinstance(value, dict) else value))
    return isinstance(value, int) and abs(value) > 1 << 53


def _check_dossier(data: bytes) -> None:
    """Any words in any place of a dossier are set, or refused in words; nothing of them is run."""
    try:
        dossier = from_json(Dossier, _value(data))
    except TypeError:
        return
    if _beyond(to_json(dossier)):
        # No count of ours is so large, and JSON of others has no such numbers.
        return
    try:
        check(dossier)
        with tempfile.TemporaryDirectory(dir=scratch()) as made:
            Path(made, "input.json").write_text(json.dumps(to_json(dossier)), encoding="ascii")
            told = _preview({"folder": made, "most": 1, "width": 60}, quiet)
            hold(told["of"] >= 1, "a dossier has a page")
    except CuttingsError as error:
        hold(error.reason, "a refusal says why")
        hold("no font" in error.reason or not error.reason.startswith("the preview"), "a dossier that passed is set")


def _check_drawing(data: bytes) -> None:
    """Any dated items are drawn as a picture of plain shapes."""
    numbers = np.frombuffer(data[: len(data) // 16 * 16], dtype="<i4").reshape(-1, 4).astype(np.int32)
    lo, hi = np.minimum(numbers[:, 0], numbers[:, 1]), np.maximum(numbers[:, 0], numbers[:, 1])
    ids = np.arange(len(numbers), dtype=np.int32)
    items = Items(ids, lo, hi, numbers[:, 2] & 0xFFF, ids)
    view, words = fit(items, 400, 200), data.decode("utf-8", "replace")
    for shown in (view, zoomed(view, 30.0, view.lo + 1)):
        svg = draw_svg(lay_out(items, shown), title=words[:200], describe=functools.partial(_piece, words))
        root = etree.fromstring(svg.encode("utf-8"))
        for element in root.iter():
            hold(etree.QName(element).localname in _SVG | {"stop", "desc", "style"}, "a drawing is of plain shapes")
            plain = not any(name.startswith("on") or "href" in name for name in element.attrib)
            hold(plain, "nothing in a drawing runs or leads elsewhere")


def _piece(words: str, item: int) -> str:
    """Return some words for an item."""
    return words[item : item + 40]


def _check_table(data: bytes) -> None:
    """A table is read again as it was written, and no cell of it is a formula."""
    value = _value(data)
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
    columns = sorted({key for row in rows for key in row})
    if not columns:
        return
    to = scratch() / "table.csv"
    hold(write_csv(rows, columns, to) == len(rows), "every row is written")
    told = to.read_bytes()
    hold(told.startswith(b"\xef\xbb\xbf"), "a table begins with a mark")
    csv.field_size_limit(1 << 30)
    read = list(csv.reader(io.StringIO(told.decode("utf-8-sig"), newline="")))
    hold([len(row) for row in read if row] == [len(columns)] * (len(rows) + 1) or columns == [""], "cells stay apart")
    hold(
        not any(cell.startswith(_FORMULA) and not _number(cell) for row in read for cell in row), "no cell is a formula"
    )


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _check_records(data: bytes) -> None:
    """Articles of any words go into every format of other programs, and no word breaks out of its place."""
    try:
        record = from_json(ArticleRecord, _value(data))
    except TypeError:
        return
    fits = all(
        0 <= p.start <= p.end <= len(record.text) for p in (*record.paragraphs, *record.links, *record.note_marks)
    )
    # What an archive cannot hold comes out of none: halves of characters, days that are none.
    if not fits or not _held(record):
        return
    told = ris([record])
    hold(told.count("\nER  - ") + told.startswith("ER  - ") == 1, "one article is one record")
    hold(told.count("TY  - ") >= 1 and "\r" not in told.replace("\r\n", ""), "lines end as they should")
    hold(sum(line.startswith("TY  - ") for line in told.splitlines()) == 1, "no word begins a record")
    # Titles in RIS may hold tags, which are read as such.
    if any(map(str.isalnum, re.sub("<[^>]*>", "", record.title))):
        again = read_source(Source(told.encode("utf-8", "replace"), "x.ris", reader="ris"))
        hold(len(again) == 1, "one article is read again as one")
    entry = bibtex([record])
    hold(entry.count("@") >= 1 and _balanced(entry), "the braces of an entry are closed")
    hold(len(json.loads(csl([record]))) == 1, "CSL is JSON")
    page = markdown(record)
    hold(page.startswith("---\n"), "Markdown begins with its facts")
    stem = file_stem(record)
    hold(stem and not set(stem) & set('/\\:*?"<>|\0\n') and len(stem.encode()) < 250, "a file can have this name")
    hold(not stem.startswith(".") and stem.strip(" .") == stem, "a file of this name is seen on every system")
    for line in (*follow_the_money([record]), *open_search([record])):
        json.loads(line)


def _held(record: ArticleRecord) -> bool:
    """Say whether an archive can hold a record."""
    try:
        json.dumps(to_json(record), ensure_ascii=False).encode("utf-8")
        if record.published is not None:
            interval = parse_edtf(record.published[0])
            return (interval.lo, interval.hi) == record.published[1:3]
    except ValueError:
        return False
    return True


def _balanced(entry: str) -> bool:
    """Say whether braces pair, as BibTeX counts them."""
    depth = 0
    for character in entry:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


def _check_difference(data: bytes) -> None:
    """The blocks of two texts tell all their paragraphs in order, and marks lie inside them."""
    text = data.decode("utf-8", "replace").replace("\r", "\n")
    a, _, b = text.partition("\0")
    layers = lay_out_text(a), lay_out_text(b)
    parts = [[(p.start, p.end) for p in layer.paragraphs] for layer in layers]
    blocks = difference(a, parts[0], b, parts[1])
    for side, whole in (("a", parts[0]), ("b", parts[1])):
        told = [getattr(block, side) for block in blocks if block.kind != f"only_{'b' if side == 'a' else 'a'}"]
        hold(told == whole, "every paragraph is told once, in order")
        for block in blocks:
            start, end = getattr(block, side)
            inside = all(start <= s < e <= end for s, e in getattr(block, f"{side}_marks"))
            hold(inside, "a mark lies inside its paragraph")
    bodies = [body_of(text, layer.paragraphs) for text, layer in zip((a, b), layers)]
    hold(sign(bodies[0]) == sign(body_of(a, layers[0].paragraphs)), "a text has one signature")
    likeness = compare(*bodies, apart=1)
    back = compare(*reversed(bodies), apart=1)
    hold((likeness is None) == (back is None), "likeness is mutual")


def _pairs() -> Iterator[bytes]:
    texts = [text[:1500] for text in seeds.articles(False)[:4] + seeds.articles(True)[:2]]
    for text in texts:
        yield f"{text}\0{text[200:]} And a last sentence.".encode()
    yield f"{texts[0]}\0{texts[1]}".encode()


def _dossiers() -> Iterator[bytes]:
    article = registry()
    small = Dossier("A dossier", "pd-1", "2026-01-02", "en", (article,), numbered=True, sources=True)
    yield json.dumps(to_json(small)).encode()
    yield json.dumps(to_json(Dossier("卷宗", "", "2026-01-02", "zh", (), facts=(("a", "b"),), style="plain"))).encode()


def _items() -> Iterator[bytes]:
    yield np.array([[738000, 738001, 0, 0], [738100, 738400, 0x25, 0], [-(2**31), 738000, 0x9A, 0]], "<i4").tobytes()
    yield np.array([[730000 + n, 730000 + n * 2, n & 0xFFF, 0] for n in range(60)], "<i4").tobytes()


def _rows() -> Iterator[bytes]:
    yield json.dumps([{"a": "=1+1", "b": ["x", "y"], "c": None, "d": 1.5}, {"a": 'q"u,o', "b": {"k": [1]}}]).encode()


def _records() -> Iterator[bytes]:
    text = "A ward by the river\n\nIt opened in June.[1] See https://a.example/x\n"
    layer = to_json(lay_out_text(text))
    names = [
        {
            "id": "u1",
            "type": "person",
            "kind": "",
            "name": "Hu Xin",
            "surfaces": ["Hu"],
            "mentions": 2,
            "places": [[0, 6]],
        }
    ]
    claims = [{"entity": "u1", "kind": "title", "value": "Dr", "other": "", "former": False, "quote": "Dr Hu"}]
    published = ["2024-06-09", "2024-06-09", "2024-06-09", "day", "exact"]
    record = {
        "id": 1,
        "uuid": "u",
        "title": "A ward",
        "title_made": False,
        "text": text,
        "authors": ["Lee, Ann", "李伟"],
    }
    more = {"source": "Post", "url": "https://a.example", "language": "en", "published": published, "tags": ["a b"]}
    marks = {"note": "n", "highlights": [["green", "opened", "why"]], "names": names, "claims": claims}
    spans = {name: layer[name] for name in ("paragraphs", "references", "note_marks", "links")}
    yield json.dumps({**record, **more, **marks, **spans}).encode()


def doors() -> list[Door]:
    """Return the doors of this room."""
    values = json_mutator(_ODD)
    words = word_mutator(EN + ZH + TEXT)
    return [
        Door("dossier", _check_dossier, _dossiers, (), values, 30_000, 20.0, 1.0),
        Door("drawing", _check_drawing, _items, (), None, 2000, 3.0),
        Door("tables", _check_table, _rows, (), values, 4000),
        Door("records", _check_records, _records, (), values, 8000),
        Door("difference", _check_difference, _pairs, EN, words, 4000, 3.0),
    ]
