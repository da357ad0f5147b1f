"""Whatever people say of dates, and whatever machine reads them again: a plain model says the same."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from archive_dates_samples import NEWS, add_dated
from cuttings_db import importing
from cuttings_db.archive import dating
from cuttings_db.archive.archive import Archive
from cuttings_db.errors import DecisionRefused
from cuttings_db.importing import passes, read_dates, recognising
from cuttings_db.importing.dating import SaidDate
from cuttings_db.intervals import parse_edtf
from cuttings_db.model import DateMention
from cuttings_db.progress import quiet

OLD = "The first ward was built in 1911.\n\nNobody was turned away by the nurses. In March it was closed."
TEXTS = (NEWS, OLD)
DAYS = ("2024-06-05", "2019-12-31", "2020-03", "2018")
Span = tuple[int, int]
# state, EDTF
Word = tuple[str, str]


def sober(found: list[DateMention]) -> list[DateMention]:
    """Find what is found today."""
    return found


def blind(found: list[DateMention]) -> list[DateMention]:
    """Find every other date only."""
    return found[::2]


def generous(found: list[DateMention]) -> list[DateMention]:
    """Find longer spans: each date takes the three characters before it as well."""
    return [replace(one, start=max(one.start - 3, 0)) for one in found]


MACHINES = {machine.__name__: machine for machine in (sober, blind, generous)}


@dataclass(frozen=True)
class Said:
    """What people said of one article, in plain words."""

    words: dict[Span, Word] = field(default_factory=dict)
    published: str | None = None
    history: bool | None = None


def meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


class Dates(RuleBasedStateMachine):
    """Two articles whose dates are decided about."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.patch = pytest.MonkeyPatch()
        self.machine = "sober"
        for module in (dating, recognising):
            self.patch.setattr(module, "read_dates", self._read)
        self.patch.setattr("cuttings_db.entities.find_mentions", lambda *arguments: [])
        self.patch.setattr("cuttings_db.entities.find_claims", lambda *arguments: [])
        self.archive = Archive(Path(self.folder.name) / "a.cuttings", create=True)
        for text in TEXTS:
            add_dated(self.archive, text, "2024-06-05", text[:9])
        self.said = {1: Said(), 2: Said()}
        self.done: list[dict[int, Said]] = []
        self.undone: list[dict[int, Said]] = []

    def teardown(self) -> None:
        self.archive.close()
        self.patch.undo()
        self.folder.cleanup()

    def _read(self, *arguments: Any) -> Any:
        found, history = read_dates(*arguments)
        return MACHINES[self.machine](found), history

    def _visible(self, article: int) -> dict[Span, str]:
        """Return what the model shows."""
        said = self.said[article]
        words = [SaidDate(*span, parse_edtf(edtf) if edtf else None) for span, (_, edtf) in said.words.items()]
        known = importing.Said(said.published, said.history, tuple(words))
        found, _ = read_dates(TEXTS[article - 1], "2024-06-05", known)
        shown = {(d.start, d.end): d.edtf for d in MACHINES[self.machine](found)}
        for span, (state, edtf) in said.words.items():
            shown = {place: value for place, value in shown.items() if not meets(span, place)}
            if state != "rejected":
                shown[span] = edtf
        return shown

    def _change(self, decision: dict[str, Any], article: int, said: Said) -> None:
        self.archive.decide(decision)
        self._changed({**self.said, article: said})

    def _changed(self, said: dict[int, Said]) -> None:
        self.done.append(self.said)
        self.undone.clear()
        self.said = said

    def _words(self, article: int, span: Span, word: Word | None) -> Said:
        """Return what was said with one more word; it takes the place of those that it meets."""
        words = {place: old for place, old in self.said[article].words.items() if not meets(place, span)}
        return replace(self.said[article], words=words | ({span: word} if word else {}))

    def _pick(self, data: st.DataObject) -> tuple[int, Span, dict[str, Any]]:
        """Choose a date, and how it is named."""
        article = data.draw(st.sampled_from([1, 2]))
        dates = self.archive.reading.dated.dates(article)
        if not dates:
            return article, (0, 0), {}
        date = data.draw(st.sampled_from(dates))
        place = {"article": article, "start": date["start"], "end": date["end"]}
        name = data.draw(st.sampled_from([{"date": date["id"]}, place]))
        return article, (date["start"], date["end"]), {**name, "edtf": date["edtf"], "origin": date["origin"]}

    @rule(data=st.data(), value=st.sampled_from(["1999-01-02", "2031", "1980-05/1980-07"]))
    def correct(self, data: st.DataObject, value: str) -> None:
        article, span, name = self._pick(data)
        if name:
            decision = {"kind": "correct_date", **name, "value": value}
            self._change(decision, article, self._words(article, span, ("corrected", value)))

    @rule(article=st.sampled_from([1, 2]), start=st.integers(0, 80), length=st.integers(1, 12))
    def see_a_date(self, article: int, start: int, length: int) -> None:
        if TEXTS[article - 1][start : start + length].strip():
            decision = {"kind": "correct_date", "article": article, "start": start, "end": start + length}
            said = self._words(article, (start, start + length), ("corrected", "2033-03"))
            self._change({**decision, "value": "2033-03"}, article, said)

    @rule(data=st.data())
    def confirm(self, data: st.DataObject) -> None:
        article, span, name = self._pick(data)
        if name and name["edtf"] and name["origin"] != "confirmed" and parse_edtf(name["edtf"]).lo:
            said = self._words(article, span, ("confirmed", name["edtf"]))
            self._change({"kind": "confirm_date", **name}, article, said)

    @rule(data=st.data())
    def reject(self, data: st.DataObject) -> None:
        article, span, name = self._pick(data)
        if name:
            self._change({"kind": "reject_date", **name}, article, self._words(article, span, ("rejected", "")))

    @rule(data=st.data())
    def release(self, data: st.DataObject) -> None:
        article = data.draw(st.sampled_from([1, 2]))
        if self.said[article].words:
            start, end = span = data.draw(st.sampled_from(sorted(self.said[article].words)))
            decision = {"kind": "release_date", "article": article, "start": start, "end": end}
            self._change(decision, article, self._words(article, span, None))

    @rule(article=st.sampled_from([1, 2]), value=st.sampled_from([*DAYS, None]))
    def publish(self, article: int, value: str | None) -> None:
        decision = {"kind": "published", "article": article, "value": value}
        self._change(decision, article, replace(self.said[article], published=value))

    @rule(first=st.sampled_from([*DAYS, None]), second=st.sampled_from([*DAYS, None]))
    def publish_both(self, first: str | None, second: str | None) -> None:
        self.archive.decide({"kind": "published", "values": {"1": first, "2": second}})
        values = {1: first, 2: second}
        said = {article: replace(self.said[article], published=values[article]) for article in values}
        self._changed(said)

    @rule(article=st.sampled_from([1, 2]), value=st.sampled_from([True, False, None]))
    def tell(self, article: int, value: bool | None) -> None:
        decision = {"kind": "history", "article": article, "value": value}
        self._change(decision, article, replace(self.said[article], history=value))

    @rule(back=st.booleans())
    def step(self, back: bool) -> None:
        here, there = (self.done, self.undone) if back else (self.undone, self.done)
        label = (self.archive.undo() if back else self.archive.redo())["label"]
        assert (label is not None) == bool(here)
        if here:
            there.append(self.said)
            self.said = here.pop()

    @rule(machine=st.sampled_from(sorted(MACHINES)))
    def recognise_again(self, machine: str) -> None:
        self.machine = machine
        here: Any = self
        for article in (1, 2):
            assert passes._one(self.archive.store, here, article, quiet)

    def call(self, method: str, params: dict[str, Any], report: Any, seconds: float) -> Any:
        """Recognise in this process."""
        return recognising._again(params, report)

    @rule(data=st.data())
    def what_is_refused_changes_nothing(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from(["correct_date", "reject_date", "confirm_date", "release_date", "published"]))
        try:
            self.archive.decide({"kind": kind, "date": 10**6, "article": 9, "value": "2024"})
        except DecisionRefused:
            return
        raise AssertionError("this was to be refused")

    @invariant()
    def the_dates_are_those_of_the_model(self) -> None:
        if not hasattr(self, "archive"):
            return
        for article in (1, 2):
            shown = {(d["start"], d["end"]): d["edtf"] for d in self.archive.reading.dated.dates(article)}
            assert shown == self._visible(article)
        self.archive.relations.refresh()
        sql = "SELECT id FROM dates WHERE rejected=0 AND edtf<>'' AND role IN ('event', 'publication')"
        held = self.archive.relations.dates_in(self.archive.relations.present)[0].tolist()
        assert sorted(held) == sorted(row[0] for row in self.archive.store.rows(sql))
        assert self.archive.check()["problems"] == []


TestDates = Dates.TestCase
TestDates.settings = settings(
    max_examples=30, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
