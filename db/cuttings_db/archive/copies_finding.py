"""Find the copies in an archive: sign what is new, compare what may be one, and gather stories. Can be cut short."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from cuttings_db.archive.copies_facts import facts_of
from cuttings_db.copies import (
    BYTES,
    Body,
    Likeness,
    Shelf,
    Told,
    body_of,
    candidates,
    compare,
    compare_languages,
    language_candidates,
    method,
    sign,
    stories,
    told_paragraphs,
    unpacked,
)
from cuttings_db.intervals import day_number
from cuttings_db.model import TextLayer, from_json
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store import copies as kept
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = ["CopyFinder", "settle_said", "settle_stories"]

_SIGNED_AT_ONCE, _COMPARED_AT_ONCE = 100, 2_000
_KEPT_BODIES = 4_000
_CHECKED_EVERY = 50
_SAID = "said_copies"


class CopyFinder:
    """Finds copies in one archive. What was signed and compared is kept in it: a later run goes on from there."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._bodies: OrderedDict[int, Body] = OrderedDict()

    def find(self, report: Report = quiet) -> dict[str, int]:
        """Bring the stories up to date; returns {stories, copies}: how many there are, and articles in them but one."""
        if not self._store.read_only:
            kept.forget_removed(self._store)
            self._sign(report)
            self._compare(report)
            settle_stories(self._store)
        self._bodies.clear()
        members = kept.story_members(self._store)
        count = len({row.story for row in members.values()})
        return {"stories": count, "copies": len(members) - count}

    def _sign(self, report: Report) -> None:
        """Sign what has no signature of its present form."""
        waiting = kept.articles_to_sign(self._store, method())
        for first in range(0, len(waiting), _SIGNED_AT_ONCE):
            report(Step("sign", first, len(waiting)))
            some = dict(waiting[first : first + _SIGNED_AT_ONCE])
            names, dates = kept.read_names(self._store, [*some]), kept.read_dates(self._store, [*some])
            rows = []
            for article, text, layer, _lo, _hi, digest in kept.read_texts(self._store, [*some]):
                paragraphs = _layer(str(layer)).paragraphs
                body = body_of(str(text), paragraphs)
                told = told_paragraphs(str(text), paragraphs)
                facts = facts_of(str(text), told, body.han, names[article], dates[article])
                head = len(body).to_bytes(4, "little") + bytes([body.han])
                rows.append((int(article), some[article], str(digest), sign(body), head + facts))
            kept.write_signatures(self._store, method(), rows)

    def _compare(self, report: Report) -> None:
        """Compare what is new with everything, so many at a time: what was compared stays, whatever ends the run."""
        if not kept.anything_waits(self._store):
            return
        rows = kept.signed(self._store, method())
        place = {row.article: number for number, row in enumerate(rows)}
        days = np.array([_day(row.lo, row.hi) for row in rows], dtype=np.int64)
        waiting = [row.article for row in rows if "s" in row.waits]
        if waiting:
            table = np.zeros((len(rows), BYTES // 2), dtype=np.uint16)
            short = np.ones(len(rows), dtype=np.bool_)
            for number, row in enumerate(rows):
                if len(row.signature) == BYTES:
                    table[number], short[number] = np.frombuffer(row.signature, dtype="<u2"), False
            for first in range(0, len(waiting), _COMPARED_AT_ONCE):
                some = waiting[first : first + _COMPARED_AT_ONCE]
                later = {place[article] for article in waiting[first + _COMPARED_AT_ONCE :]}
                here = np.array([n for n in range(len(rows)) if not short[n] and n not in later], dtype=np.int64)
                fresh = np.isin(here, [place[article] for article in some])
                found = self._copies(rows, here, table[here], fresh, days, report)
                kept.write_pairs(self._store, some, found, across=False)
        waiting = [row.article for row in rows if "t" in row.waits]
        if waiting:
            fresh = np.isin(np.arange(len(rows)), [place[article] for article in waiting])
            kept.write_pairs(self._store, waiting, self._translations(rows, fresh, days, report), across=True)

    def _copies(
        self, rows: Sequence[kept.Signed], here: NDArray[np.int64], table: NDArray[np.uint16],
        fresh: NDArray[np.bool_], days: NDArray[np.int64], report: Report,
    ) -> list[kept.CopyPair]:  # fmt: skip
        """Return the pairs of copies of one language."""
        pairs = sorted((int(here[a]), int(here[b])) for a, b in candidates(table, fresh))
        found = []
        for number, (a, b) in enumerate(pairs):
            if number % _CHECKED_EVERY == 0:
                report(Step("compare", number, len(pairs)))
                self._read([n for pair in pairs[number : number + _CHECKED_EVERY] for n in pair], rows)
            apart = abs(int(days[a]) - int(days[b])) if days[a] and days[b] else None
            one, other = sorted((rows[a].article, rows[b].article))
            likeness = compare(self._bodies[one], self._bodies[other], apart)
            if likeness is not None:
                found.append(_pair(one, other, likeness))
        return found

    def _read(self, numbers: Sequence[int], rows: Sequence[kept.Signed]) -> None:
        """Have the bodies of some texts at hand, and not too many others."""
        wanted = {rows[number].article for number in numbers}
        missing = sorted(wanted - self._bodies.keys())
        for article, text, layer, *_ in kept.read_texts(self._store, missing):
            self._bodies[int(article)] = body_of(str(text), _layer(str(layer)).paragraphs)
        for article in wanted:
            self._bodies.move_to_end(article)
        while len(self._bodies) > max(_KEPT_BODIES, len(wanted)):
            self._bodies.popitem(last=False)

    def _translations(
        self, rows: Sequence[kept.Signed], fresh: NDArray[np.bool_], days: NDArray[np.int64], report: Report
    ) -> list[kept.CopyPair]:
        """Return the pairs of translations."""
        report(Step("compare", 0, len(rows)))
        pins = [unpacked(row.facts[5:]) for row in rows]
        lengths = np.array([len(one) for one in pins], dtype=np.int64)
        han = np.array([row.facts[4:5] == b"\x01" for row in rows], dtype=np.bool_)
        if not han.any() or han.all():
            return []
        shelf = Shelf(np.concatenate(pins), np.repeat(np.arange(len(rows)), lengths), han, days, fresh)

        def told(number: int) -> Told:
            length = int.from_bytes(rows[number].facts[:4], "little")
            return Told(pins[number], bool(han[number]), length, int(days[number]) or None)

        found = []
        for number, (a, b) in enumerate(language_candidates(shelf)):
            if number % _CHECKED_EVERY == 0:
                report(Step("compare", number))
            likeness = compare_languages(told(a), told(b))
            if likeness is not None:
                one, other = sorted((rows[a].article, rows[b].article))
                found.append(_pair(one, other, likeness))
        return found


def _layer(stored: str) -> TextLayer:
    """Return a layer as it is stored; an empty one where it is damaged: then lines are paragraphs."""
    try:
        return from_json(TextLayer, stored_json(stored))
    except TypeError:
        return TextLayer(())


def _day(lo: str | None, hi: str | None) -> int:
    """Return the ordinal of the first known day of publication, 0 for none."""
    day = lo or hi
    try:
        return day_number(day) if day else 0
    except ValueError:
        return 0


def _pair(a: int, b: int, likeness: Likeness) -> kept.CopyPair:
    """Return a pair as it is kept."""
    return kept.CopyPair(a, b, likeness.kind, likeness.similarity, likeness.contained, likeness.part)


def _likenesses(pairs: Sequence[kept.CopyPair]) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """Yield pairs by their articles."""
    for pair in pairs:
        part = pair.part if pair.part in ("a", "b") else ""
        yield (pair.a, pair.b), Likeness(pair.kind, pair.similarity, pair.contained, part)  # type: ignore[arg-type]


def settle_stories(store: Store) -> bool:
    """Make the stories anew of the pairs that are known and what people say; returns whether any changed."""
    pairs, said = kept.copy_pairs(store), kept.said_copies(store)
    texts = {n for pair in pairs for n in (pair.a, pair.b)} | {n for a, b, _ in said for n in (a, b)}
    order = kept.leading_order(store, texts)
    same, apart = ([(a, b) for a, b, one in said if one is wanted] for wanted in (True, False))
    members = stories(order, dict(_likenesses(pairs)), same, apart)
    rows = {n: kept.StoryRow(n, m.story, m.kind, m.similarity, m.by) for n, m in members.items()}
    changed = kept.write_stories(store, rows)
    _note_said(store, said)
    return changed


def _fingerprint(said: Sequence[tuple[int, int, bool]]) -> str:
    """Return what people say as a text."""
    return json.dumps(sorted(said))


def _note_said(store: Store, said: Sequence[tuple[int, int, bool]]) -> None:
    """Note with what people say the stories were made."""
    if store.value("SELECT value FROM meta WHERE key=?", (_SAID,)) != _fingerprint(said):
        with store.transaction("quiet"):
            store.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_SAID, _fingerprint(said)))


def settle_said(store: Store) -> bool:
    """Make the stories anew if people said something else of copies since they were made."""
    said = kept.said_copies(store)
    known = store.value("SELECT value FROM meta WHERE key=?", (_SAID,))
    if store.read_only or (known or "[]") == _fingerprint(said):
        return False
    return settle_stories(store)
