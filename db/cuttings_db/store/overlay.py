"""Write what rules make of articles: mentions and claims shown, hidden, added or given to others; only what differs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.date_overrides import current_text
from cuttings_db.store.laying import YOU, Laying, Named, RuleBook, claim_raws, refused
from cuttings_db.store.problems import stored_json
from cuttings_db.store.rules import NoClaim, Rule

__all__ = ["Overlay"]

_AMONG = "IN (SELECT value FROM json_each(?))"
# So many articles are read at once.
_TOGETHER = 400
_MENTION = 'article, raw, start, "end", parts, name, stage, certain, form'
_CLAIM = "article, kind, raw, other_raw, value, parts, stage, former"
_Claim = tuple[int, bool, str, int, int | None, str, str, int, int | None]


class Overlay:
    """Lays one book of rules over articles, inside a running transaction."""

    def __init__(self, store: Store, book: RuleBook) -> None:
        self._store, self._book = store, book
        self._homes: dict[int, int] = {}
        self._types: dict[int, str] = {}
        # The articles whose mentions are others now, the raw entities that gained or lost some, and by decision
        # whether its place is still there.
        self.changed: set[int] = set()
        self.raws: set[int] = set()
        self.places: dict[int, bool] = {}

    def lay(self, articles: Iterable[int], report: Report = quiet) -> None:
        """Lay the rules over some articles; `report` may raise Cancelled, which takes the transaction back."""
        every = sorted(articles)
        for first in range(0, len(every), _TOGETHER):
            report(Step("correct", first, len(every)))
            self._lay_some(every[first : first + _TOGETHER])

    def _lay_some(self, articles: Sequence[int]) -> None:
        """Lay the rules over articles that are read together."""
        asked = json.dumps(articles)
        named: dict[int, list[Named]] = {article: [] for article in articles}
        added: dict[int, list[tuple[int, int, int, int]]] = {article: [] for article in articles}
        for number, article, raw, machine, start, end, name, stage in self._store.rows(
            f'SELECT id, article, raw, machine_raw, start, "end", name, stage FROM mentions WHERE article {_AMONG}'
            ' ORDER BY article, start, "end" DESC, id',
            (asked,),
        ):
            if stage == YOU:
                added[article].append((start, end, raw, number))
            else:
                named[article].append(Named(number, False, machine or raw, start, end, name, raw))
        for number, article, raw, start, end, name in self._store.rows(
            f'SELECT id, article, raw, start, "end", name FROM hidden_mentions WHERE article {_AMONG}', (asked,)
        ):
            named[article].append(Named(number, True, raw, start, end, name, 0))
        self._know({m.machine for mentions in named.values() for m in mentions} | self._book.homes_of_raws.keys())
        claimed = self._claims(asked) if articles else {}
        for article in articles:
            self._lay_one(article, named[article], added[article], claimed.get(article, []))

    def _know(self, raws: Iterable[int]) -> None:
        """Read homes and types of raw entities."""
        unknown = sorted(set(raws) - self._homes.keys())
        if unknown:
            rows = self._store.rows(
                f"SELECT id, home, type FROM raw_entities WHERE id {_AMONG}", (json.dumps(unknown),)
            )
            self._homes.update({int(row[0]): int(row[1]) for row in rows})
            self._types.update({int(row[0]): str(row[2]) for row in rows})

    def _lay_one(
        self, article: int, mentions: list[Named], added: list[tuple[int, int, int, int]], claims: list[_Claim]
    ) -> None:
        """Lay the rules over one article and write what differs."""
        before = {(m.id, m.hidden): m.raw for m in mentions}
        for mention in mentions:
            mention.raw = mention.machine
        mentions.sort(key=lambda m: (m.start, -m.end, m.id, m.hidden))
        looking = self._book.looks_at_texts or self._book.has_places(article)
        text = current_text(self._store, article) if looking else None
        names = {m.name for m in mentions} | {text[s:e] for s, e, _raw, _id in added if text is not None}
        homes = {self._homes[m.machine] for m in mentions}
        rules = self._book.touching(article, text, names, homes)
        if not rules and not added and all(before[m.id, m.hidden] == m.machine for m in mentions):
            self._write_claims(article, mentions, claims, rules)
            return
        laid = Laying(text or "", mentions, self._homes, self._types).lay(article, rules)
        for rule in rules:
            if getattr(rule, "place", None) is not None:
                self.places[rule.decision] = rule.decision not in laid.lost
        for mention in laid.mentions:
            if mention.machine and before[mention.id, mention.hidden] != mention.raw:
                self._write(article, mention, before[mention.id, mention.hidden])
        self._write_added(article, [m for m in laid.mentions if not m.machine], added)
        self._write_claims(article, laid.mentions, claims, rules)

    def _write(self, article: int, mention: Named, before: int) -> None:
        """Write one mention of the machine as it is now."""
        execute, number = self._store.connection.execute, mention.id
        self.changed.add(article)
        self.raws.update({before, mention.raw})
        moved = mention.machine if mention.raw != mention.machine else None
        if not mention.raw:
            # What is hidden is the machine's: whom it would name without people.
            columns = _MENTION.replace("raw", "coalesce(machine_raw, raw)")
            execute(f"INSERT INTO hidden_mentions ({_MENTION}) SELECT {columns} FROM mentions WHERE id=?", (number,))
            execute("DELETE FROM mentions WHERE id=?", (number,))
            return
        if mention.hidden:
            columns = _MENTION.replace("raw", "?, ?")
            execute(
                f"INSERT INTO mentions ({_MENTION.replace('raw', 'raw, machine_raw')}) SELECT {columns}"
                " FROM hidden_mentions WHERE id=?",
                (mention.raw, moved, number),
            )
            execute("DELETE FROM hidden_mentions WHERE id=?", (number,))
        else:
            execute("UPDATE mentions SET raw=?, machine_raw=? WHERE id=?", (mention.raw, moved, number))
        execute("INSERT OR IGNORE INTO spelled (name, raw) VALUES (?, ?)", (mention.name, mention.raw))

    def _write_added(self, article: int, wanted: list[Named], there: list[tuple[int, int, int, int]]) -> None:
        """Write the mentions that people added."""
        known = {(start, end, raw): number for start, end, raw, number in there}
        for mention in wanted:
            if not mention.raw:
                continue
            if known.pop((mention.start, mention.end, mention.raw), None) is None:
                self.changed.add(article)
                self.raws.add(mention.raw)
                self._store.connection.execute(
                    f"INSERT INTO mentions ({_MENTION}) VALUES (?, ?, ?, ?, NULL, ?, ?, 1, 0)",
                    (article, mention.raw, mention.start, mention.end, mention.name, YOU),
                )
                self._store.connection.execute(
                    "INSERT OR IGNORE INTO spelled (name, raw) VALUES (?, ?)", (mention.name, mention.raw)
                )
        for (_start, _end, raw), number in known.items():
            self.changed.add(article)
            self.raws.add(raw)
            self._store.connection.execute("DELETE FROM mentions WHERE id=?", (number,))

    def _claims(self, asked: str) -> dict[int, list[_Claim]]:
        """Return the machine's claims of some articles, shown and hidden: number, hidden, what the machine says."""
        found: dict[int, list[_Claim]] = {}
        shown = (
            "SELECT article, id, 0, kind, coalesce(machine_raw, raw), coalesce(machine_other_raw, other_raw), value,"
            f" parts, raw, other_raw FROM claims WHERE article {_AMONG} ORDER BY id"
        )
        hidden = (
            "SELECT article, id, 1, kind, raw, other_raw, value, parts, 0, NULL FROM hidden_claims"
            f" WHERE article {_AMONG} ORDER BY id"
        )
        for sql in (shown, hidden):
            for article, *row in self._store.rows(sql, (asked,)):
                found.setdefault(int(article), []).append(tuple(row))
        return found

    def _write_claims(
        self, article: int, mentions: Sequence[Named], claims: Sequence[_Claim], rules: Sequence[Rule]
    ) -> None:
        """Let claims follow the mentions that they are about; one whose mentions are gone or that was refused hides."""
        moved = any(m.raw != m.machine for m in mentions if m.machine)
        refusing = [rule for rule in rules if isinstance(rule, NoClaim)]
        for number, hidden, kind, machine, machine_other, value, parts, before, before_other in claims:
            raw, other = machine, machine_other
            if moved:
                at = stored_json(parts)[0][0]
                raw = claim_raws(mentions, machine, at)
                other = (claim_raws(mentions, machine_other, at) or None) if machine_other else machine_other
            about = (self._homes.get(raw, 0), self._homes.get(other or 0, 0))
            if raw and refusing and refused(refusing, article, *about, kind, value):
                raw = 0
            if raw == before and (not raw or other == before_other):
                continue
            self._write_claim(article, number, bool(hidden), (raw, other), (machine, machine_other))

    def _write_claim(
        self, article: int, number: int, hidden: bool, now: tuple[int, Any], machine: tuple[int, Any]
    ) -> None:
        """Write one claim as it is now: `now` and `machine` are the raw entities that it is about."""
        execute = self._store.connection.execute
        self.changed.add(article)
        if not now[0]:
            columns = _CLAIM.replace("other_raw", "coalesce(machine_other_raw, other_raw)")
            columns = columns.replace("kind, raw", "kind, coalesce(machine_raw, raw)")
            execute(f"INSERT INTO hidden_claims ({_CLAIM}) SELECT {columns} FROM claims WHERE id=?", (number,))
            execute("DELETE FROM claims WHERE id=?", (number,))
            return
        if hidden:
            execute(f"INSERT INTO claims ({_CLAIM}) SELECT {_CLAIM} FROM hidden_claims WHERE id=?", (number,))
            execute("DELETE FROM hidden_claims WHERE id=?", (number,))
            number = int(self._store.value("SELECT last_insert_rowid()"))
        execute(
            "UPDATE claims SET raw=?, other_raw=?, machine_raw=?, machine_other_raw=? WHERE id=?",
            (*now, machine[0] if now[0] != machine[0] else None,
             machine[1] if now[1] != machine[1] else None, number),
        )  # fmt: skip
