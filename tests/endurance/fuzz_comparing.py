"""Doors of comparing: what strangers' texts name and tell, each against the others, as an archive compares them."""

from __future__ import annotations

import hashlib
import itertools
import json
import zlib
from collections.abc import Iterator, Sequence

import numpy as np

from cuttings_db.archive.cards_grouping import grouped
from cuttings_db.archive.cards_likeness import Told, likeness, weight
from cuttings_db.archive.copies_facts import Date, Name, facts_of
from cuttings_db.copies import (
    Likeness,
    Shelf,
    body_of,
    compare_languages,
    language_candidates,
    stories,
    told_paragraphs,
    unpacked,
)
from cuttings_db.copies import Told as ToldText
from cuttings_db.dates import find_dates
from cuttings_db.entities import find_mentions, identity_key
from cuttings_db.entities.likeness import Named, blocks
from cuttings_db.entities.likeness import likeness as likeness_of_names
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.text import lay_out_text
from endurance import fuzz_seeds as seeds
from endurance.fuzz_door import Door, hold
from endurance.fuzz_mutating import word_mutator
from endurance.fuzz_words import EN, TEXT, ZH

__all__ = ["CLAUSES", "doors"]

_MOST_NAMES, _MOST_CLAUSES, _MOST_TEXTS = 8, 24, 4
_ACTS = ("", "approve", "announce", "hold", "open", "found", "die", "enrol")
_DAYS = (1, 31, 365)
_KINDS = ("copy", "revised", "trimmed", "translation")


def _text(data: bytes) -> str:
    """Return bytes as a text as the archive holds it."""
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _nothing() -> None:
    """Stand for somebody who asks whether to go on."""


def _check_names(data: bytes) -> None:
    """The first line says the type; every other one is the name of an entity."""
    kind, *lines = _text(data).split("\n")
    chosen = kind if kind in ENTITY_TYPES else ENTITY_TYPES[zlib.crc32(kind.encode()) % len(ENTITY_TYPES)]
    names = [name for line in lines[:_MOST_NAMES] if (name := " ".join(line.split()))]
    named = [
        Named(number, chosen, (identity_key(chosen, name),), name, tuple(names[:1]))
        for number, name in enumerate(names, 1)
    ]
    shared = {one.number: set(blocks(one)) for one in named}
    for one in named:
        hold(shared[one.number] == set(blocks(one)), "a name has the same keys each time")
        hold(all(key.startswith(f"{chosen}:") for key in shared[one.number]), "a key says the type")
        hold(likeness_of_names(one, one) is None, "nothing is like itself")
        for key in shared[one.number]:
            key.encode("utf-8")
    for one, other in itertools.combinations(named, 2):
        found = likeness_of_names(one, other)
        hold(found == likeness_of_names(other, one), "likeness is mutual")
        if found is not None:
            hold(0.0 < found.score <= 1.0, "a score lies between nothing and certainty")
            hold(found.kind and found.words.encode("utf-8"), "a likeness has a reason")


def _told(number: int, clause: str, days: int, numbers: dict[tuple[str, str], int]) -> Told:
    """Return what a clause tells, as the archive makes it of what was found in it."""
    mentions = find_mentions(clause, depth="fast")
    dates = find_dates(clause, "2024-06-09")
    spans = [(m.start, m.end, numbers.setdefault((m.type, m.key), len(numbers) + 1)) for m in mentions]
    entities: dict[str, set[int]] = {}
    for mention, span in zip(mentions, spans, strict=True):
        entities.setdefault(mention.type, set()).add(span[2])
    digest = hashlib.sha256(clause.encode()).hexdigest()
    return Told(
        number,
        number,
        days,
        _ACTS[zlib.crc32(clause.encode()) % len(_ACTS)],
        {kind: frozenset(found) for kind, found in entities.items()},
        {span[2]: weight(mention.type, span[2], 30) for mention, span in zip(mentions, spans, strict=True)},
        clause,
        (*spans, *((date.start, date.end, -1) for date in dates)),
        (digest, number),
        len(clause) % 7 != 0,
        {span[2]: frozenset(clause[span[0] : span[1]].casefold().split()) for span in spans},
    )


def _check_cards(data: bytes) -> None:
    """Each line is a clause of an article of its own; all are of one day, month or year."""
    clauses = [line[:800] for line in _text(data).split("\n") if line.strip()][:_MOST_CLAUSES]
    numbers: dict[tuple[str, str], int] = {}
    days = _DAYS[zlib.crc32(data) % len(_DAYS)]
    told = [_told(number, clause, days, numbers) for number, clause in enumerate(clauses)]
    for one, other in itertools.combinations(told[:6], 2):
        score = likeness(one, other)
        hold(score >= 0.0, "a likeness is never less than none")
        hold(abs(score - likeness(other, one)) < 1e-9, "likeness is mutual")
    groups = grouped(told, _nothing)
    members = [member for group in groups for member in group]
    hold(len(members) == len(set(members)), "a clause is told on one card")
    hold(all(len(group) > 1 for group in groups), "a card is told by two articles")
    back = grouped(told[::-1], _nothing)
    last = len(told) - 1
    turned = {frozenset(last - member for member in group) for group in back}
    hold(turned == {frozenset(group) for group in groups}, "cards are the same in whatever order articles came in")


def _facts(text: str) -> tuple[bytes, bool, int]:
    """Return what of a text its translation would keep, whether it is Chinese, and its length."""
    layer = lay_out_text(text)
    told = told_paragraphs(text, layer.paragraphs)
    hold(all(0 <= start < end <= len(text) for start, end in told), "a stretch that is told lies inside the text")
    hold(all(a[1] <= b[0] for a, b in itertools.pairwise(told)), "stretches that are told do not overlap")
    body = body_of(text, layer.paragraphs)
    names: list[Name] = [(m.start, m.end, m.type, m.key, m.name) for m in find_mentions(text, depth="fast")]
    dates: list[Date] = [(d.start, d.end, d.lo, d.hi) for d in find_dates(text, "2024-06-09")]
    return facts_of(text, told, body.han, names, dates), body.han, len(body)


def _check_stories(data: bytes) -> None:
    """Texts between lines of equals signs, as one archive: which are translations, and whose copies they are."""
    texts = [text for text in _text(data).split("\n===\n") if text.strip()][:_MOST_TEXTS]
    told = []
    for text in texts:
        facts, han, length = _facts(text)
        pins = unpacked(facts)
        hold(pins.tobytes() == facts, "what was packed is unpacked")
        told.append(ToldText(pins, han, length, 738_000 if len(text) % 2 else None))
    if not told:
        return
    pairs: dict[tuple[int, int], Likeness] = {}
    for a, b in itertools.combinations(range(len(told)), 2):
        found = compare_languages(told[a], told[b])
        hold(found == compare_languages(told[b], told[a]), "translations are mutual")
        if found is not None:
            hold(0.0 < found.similarity <= 1.0, "a similarity lies between nothing and the same")
        kind = _KINDS[(len(texts[a]) + len(texts[b])) % len(_KINDS)]
        made = found or Likeness(kind, 0.9, 0.95, "a" if kind == "trimmed" else "")
        if found or zlib.crc32(data + bytes((a, b))) % 2:
            pairs[a + 1, b + 1] = made
    shelf = Shelf(
        np.concatenate([one.pins for one in told]),
        np.repeat(np.arange(len(told)), [len(one.pins) for one in told]).astype(np.int64),
        np.array([one.han for one in told]),
        np.array([one.day or 0 for one in told], dtype=np.int64),
        np.ones(len(told), dtype=np.bool_),
    )
    for ours, theirs in language_candidates(shelf):
        hold(told[ours].han and not told[theirs].han, "a translation is of another language")
    _hold_of_stories(list(range(1, len(told) + 1)), pairs, data)


def _hold_of_stories(order: Sequence[int], pairs: dict[tuple[int, int], Likeness], data: bytes) -> None:
    """Hold what is true of the stories that some pairs make, with what people said of two of them."""
    said = [pair for pair in itertools.combinations(order, 2) if zlib.crc32(repr(pair).encode() + data) % 5 == 0]
    same, apart = said[::2], said[1::2]
    found = stories(order, pairs, same, apart)
    hold(set(found) <= set(order), "only texts are in stories")
    hold(all(found[one.story].story == one.story for one in found.values()), "who leads a story is in it")
    hold(found == stories(order, dict(reversed(pairs.items())), same[::-1], apart[::-1]), "stories have no order")


_NAMES = {
    "person": ("Chen Yulan", "陈玉兰", "Yulan Chen", "Y. L. Chen", "Ch'en Yu-lan", "Anna-Maria O’Neill", "A. O'Neil"),
    "organisation": (
        "Lingnan Hospital",
        "岭南医院",
        "广东省岭南医院",
        "Lingnan Hospitals, Guangzhou",
        "Lantern Biologics Inc.",
        "2nd Affiliated Hospital",
        "第二附属医院",
    ),
    "event": ("ESMO Congress 2024", "ESMO", "第26届全国肿瘤学大会", "26th Annual Meeting", "全国肿瘤学大会"),
    "publication": ("The Lancet Oncology", "Lancet Oncol", "Oncology, Lancet", "柳叶刀"),
    "disease": ("non-small cell lung cancer", "lung cancer, non-small-cell", "adenocarcinoma", "adenocarcinomas"),
    "product": ("Keytruda", "keytruda injection", "injection Keytruda", "帕博利珠单抗"),
}
CLAUSES = (
    ("The hospital opened in June 2024", "Lingnan Hospital opened on 9 June", "岭南医院于2024年6月9日开业"),
    ("The FDA approved Keytruda for melanoma", "Keytruda was approved by the FDA", "美国FDA批准Keytruda治疗黑色素瘤"),
    ("Chen Yulan died on 9 June 2024", "Professor Chen died in Guangzhou, the hospital said", "陈玉兰教授逝世"),
)


def _names() -> Iterator[bytes]:
    for kind, names in _NAMES.items():
        yield "\n".join([kind, *names]).encode()


def _clauses() -> Iterator[bytes]:
    for clauses in CLAUSES:
        yield "\n".join(clauses).encode()
    for chinese in (False, True):
        for text in seeds.articles(chinese)[:6]:
            yield "\n".join(text[:1500].replace("。", "。\n").replace(". ", ".\n").split("\n")).encode()


def _stories() -> Iterator[bytes]:
    english, chinese = seeds.articles(False), seeds.articles(True)
    for one, other in zip(english[:6], chinese[:6], strict=False):
        yield f"{one[:1800]}\n===\n{other[:700]}".encode()
    figures = " ".join(f"{number}.{number} %, PD-{number}, KEYNOTE-{number}" for number in range(11, 40))
    day = "9 June 2024, 8 May 2024 and 7 April 2024"
    translated = f"{'研究显示肺癌患者总生存期延长' * 12}：{figures}，2024年6月9日，2024年5月8日，2024年4月7日。"
    yield f"The study shows on {day} {'that patients lived longer ' * 8}{figures}.\n===\n{translated}".encode()
    yield json.dumps(_NAMES, ensure_ascii=False).encode()


def doors() -> list[Door]:
    """Return the doors of this room."""
    words = EN + ZH + TEXT
    return [
        Door("likeness", _check_names, _names, words, word_mutator(words), 1200),
        Door("cards", _check_cards, _clauses, EN + ZH, word_mutator(words), 4000, seconds_a_kilobyte=0.5),
        Door("stories", _check_stories, _stories, EN + ZH, word_mutator(EN + ZH), 5000, seconds_a_kilobyte=0.5),
    ]
