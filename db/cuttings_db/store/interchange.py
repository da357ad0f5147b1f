"""Decisions for another archive: written with everything by which they are found again, and applied where they fit."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cuttings_db.errors import DecisionRefused, LimitExceeded
from cuttings_db.progress import Report, quiet
from cuttings_db.store.completing import KeyOf, entity_anchor
from cuttings_db.store.connection import Store, now
from cuttings_db.store.date_effects import of_earlier_version
from cuttings_db.store.decision_list import decision_row, in_force, rows_in_force
from cuttings_db.store.decision_shapes import check_shape
from cuttings_db.store.decisions import ReadAgain, append
from cuttings_db.store.effects import KINDS_OF_ARTICLES
from cuttings_db.store.entities import entity_row
from cuttings_db.store.entity_completing import complete_entities
from cuttings_db.store.entity_fold import ENTITY_KINDS
from cuttings_db.store.joining_effects import THEIRS
from cuttings_db.store.known_texts import TEXT_MARKS, text_marks
from cuttings_db.store.replaying import replay
from cuttings_db.store.retrying import apply_to_articles, named_numbers

__all__ = ["Joined", "apply_decisions", "check_entries", "export_decisions", "is_export"]

FORMAT, VERSION = "cuttings decisions", 1
_MOST = 100_000
_LONGEST_WORD = 400  # of what is told about a decision
# A list may build on itself; working it out so often in between is enough for what anybody writes by hand.
_MOST_REPLAYS = 100


def export_decisions(store: Store) -> dict[str, Any]:
    """Return all decisions in force as JSON that another archive can apply."""
    rows = {int(row[0]): row[1:] for row in store.rows("SELECT id, made, label, uuid FROM decisions")}
    decisions = []
    for number, kind, data in rows_in_force(store):
        # What only tells of this archive's own rows says nothing to another.
        # What came from elsewhere and waits here against ours is no decision of this archive.
        if kind not in ENTITY_KINDS and (kind not in KINDS_OF_ARTICLES or not KINDS_OF_ARTICLES[kind].portable):
            continue
        made, label, identifier = rows[number]
        inverse = decision_row(store, number)[3]
        if kind not in ENTITY_KINDS and inverse is not None:
            kept = of_earlier_version(store, data, inverse)
        else:
            kept = data
        if kind == "collection" and inverse is not None:
            # Spelled as it is here: elsewhere the addition that first spelled it so may wait for its article.
            kept = {**kept, "name": inverse["name"]}
        decisions.append(
            {
                "uuid": identifier or f"{store.identity}-{number:x}",
                "made": made,
                "label": str(label)[:_LONGEST_WORD],
                "decision": _anchored(store, kept),
            }
        )
    return {"format": FORMAT, "version": VERSION, "archive": store.identity, "made": now(), "decisions": decisions}


def _anchored(store: Store, data: dict[str, Any]) -> dict[str, Any]:
    """Return a decision with what tells its entities and articles elsewhere; an older version did not keep it."""
    made = dict(data)
    if data["kind"] in ENTITY_KINDS:
        named = [*data.get("entities", ()), *(data[name] for name in ("entity", "other") if data.get(name))]
        anchors = dict(data.get("anchors", {}))
        for identifier in named:
            if identifier not in anchors and (row := entity_row(store, str(identifier))) is not None:
                anchors[identifier] = entity_anchor(store, row)
        return {**made, "anchors": anchors} if anchors else made
    # What came from elsewhere has the numbers of that archive.
    own = [number for number in named_numbers(data) if str(number) not in data.get("texts", {})]
    if not named_numbers(data):
        return made
    return made | {field: {**found, **data.get(field, {})} for field, found in text_marks(store, own).items()}


def is_export(data: Any) -> bool:
    """Tell whether JSON is what `export_decisions` wrote, by this or a later version, or the list of all decisions."""
    if isinstance(data, list):
        return bool(data) and all(isinstance(entry, dict) and "decision" in entry for entry in data)
    return isinstance(data, dict) and data.get("format") == FORMAT


def check_entries(data: Any) -> int:
    """Return how many decisions a file holds; DecisionRefused or LimitExceeded where any of it is misshapen."""
    return len(_entries(data))


def _entries(data: Any) -> list[dict[str, Any]]:
    """Return the decisions of a file, each checked; DecisionRefused or LimitExceeded where any of it is misshapen."""
    if isinstance(data, dict) and is_export(data):
        if data.get("version") != VERSION:
            raise DecisionRefused("these corrections were written by a newer version of Cuttings", "Update Cuttings.")
        data = data.get("decisions")
    elif isinstance(data, dict):
        data = [data]
    if not isinstance(data, list):
        raise DecisionRefused("there are no corrections in it", "Choose a file that Cuttings exported.")
    if len(data) > _MOST:
        raise LimitExceeded(f"these are {len(data):,} corrections, more than can be applied at once", "Split the file.")
    entries = []
    for number, entry in enumerate(data, 1):
        if isinstance(entry, dict) and entry.get("in_force") is False:
            continue
        whole = entry if isinstance(entry, dict) and "decision" in entry else {"decision": entry}
        try:
            words = {name: whole.get(name, "") for name in ("uuid", "made", "label")}
            if not all(isinstance(word, str) and len(word) <= _LONGEST_WORD for word in words.values()):
                raise DecisionRefused("what is told about it is misshapen")
            entries.append({**words, "decision": check_shape(whole["decision"])})
        except DecisionRefused as error:
            raise DecisionRefused(f"correction {number} cannot be understood: {error.reason}", error.advice) from error
        except RecursionError as error:
            raise DecisionRefused(f"correction {number} is nested too deeply") from error
    return entries


@dataclass(frozen=True)
class Joined:
    """Another archive whose decisions are applied as one step.

    `data` and `label` are those of the step; `parted` returns of a decision what can be applied here and what speaks
    against ours, which waits for `reason`.
    """

    data: dict[str, Any]
    label: str
    parted: Callable[[dict[str, Any]], tuple[dict[str, Any] | None, dict[str, Any] | None]]
    reason: str


def apply_decisions(
    store: Store,
    data: Any,
    read_again: ReadAgain | None = None,
    key_of: KeyOf | None = None,
    report: Report = quiet,
    joined: Joined | None = None,
) -> dict[str, int]:
    """Apply decisions of a file in one transaction; returns how many were applied, were here already, and wait.

    Those that wait are in force: they are tried again after every run.
    """
    entries, against = _entries(data), list[dict[str, Any]]()
    if joined is not None:
        # Asked of all before any is applied: their own do not speak against one another.
        parts = [(entry, *joined.parted(entry["decision"])) for entry in entries]
        entries = [{**entry, "decision": ours} for entry, ours, _theirs in parts if ours is not None]
        against = [{**entry, "decision": theirs} for entry, _ours, theirs in parts if theirs is not None]
    counts = {"applied": 0, "already": 0, "waiting": 0}
    added: list[int] = []
    with store.transaction("mapping") as counter:
        step = append(store, str(joined.data["kind"]), joined.data, joined.label, {}) if joined is not None else 0
        adding, counting = _Adding(store, counter, key_of), in_force(store)
        known = {str(u) for n, u in store.rows("SELECT id, uuid FROM decisions WHERE uuid<>''") if n in counting}
        same = {_essence(data) for _number, _kind, data in rows_in_force(store)}
        for entry in entries:
            decision = entry["decision"]
            if entry["uuid"] in known or (_essence(decision) in same and not entry["uuid"]):
                counts["already"] += 1
            elif decision["kind"] in ENTITY_KINDS:
                added.append(adding.add(entry))
            else:
                applied, waiting = apply_to_articles(store, entry, counter, read_again)
                counts["applied"] += applied
                counts["waiting"] += waiting
                counts["already"] += not (applied or waiting)
        if joined is not None:
            counts["waiting"] += _let_wait(store, [e for e in against if e["uuid"] not in known], joined.reason)
            store.connection.execute("UPDATE decisions SET target=? WHERE id>?", (step, step))
        misfits = replay(store, counter, report)
    idle = len(misfits.keys() & set(added))
    counts["waiting"] += idle
    counts["applied"] += len(added) - idle
    return counts


def _let_wait(store: Store, entries: Sequence[dict[str, Any]], reason: str) -> int:
    """Append decisions that do nothing and wait in review; returns how many."""
    for entry in entries:
        data, label = {"kind": THEIRS, "decision": entry["decision"]}, entry["label"] or entry["decision"]["kind"]
        number = append(store, THEIRS, data, label, None, None, entry["uuid"])
        store.connection.execute(
            "INSERT INTO waiting_decisions (decision, reason, made) VALUES (?, ?, ?)", (number, reason, now())
        )
    return len(entries)


def _essence(data: dict[str, Any]) -> str:
    """Return what a decision says, without by what it is found and made again."""
    found_by = ["anchors", *TEXT_MARKS, "made", "place", "called", "key", "written"]
    if data.get("kind") == "highlight":
        found_by += ["highlight", "surface", "before", "after", "number"]
    plain = {n: v for n, v in data.items() if n not in found_by and v}
    return json.dumps(plain, sort_keys=True)


class _Adding:
    """Appends decisions about entities inside one transaction; those written by hand are brought into their form."""

    def __init__(self, store: Store, counter: int, key_of: KeyOf | None) -> None:
        self._store, self._counter, self._key_of = store, counter, key_of
        self._replays = _MOST_REPLAYS

    def add(self, entry: dict[str, Any]) -> int:
        """Append a decision; returns its id."""
        decision, label = entry["decision"], entry["label"]
        if not _is_complete(decision):
            decision, label = self._completed(decision)
        return append(self._store, decision["kind"], decision, label or decision["kind"], {}, None, entry["uuid"])

    def _completed(self, decision: dict[str, Any]) -> tuple[dict[str, Any], str]:
        """Return a decision as it is kept, and its label; one that does not fit waits for what it is about."""
        for again in (True, False):
            try:
                return complete_entities(self._store, decision, self._key_of)
            except DecisionRefused:
                # It may be about what those before it in the list do.
                if not again or not self._replays:
                    break
                self._replays -= 1
                replay(self._store, self._counter)
        return _placeless(decision), ""


def _is_complete(decision: dict[str, Any]) -> bool:
    """Tell whether a decision has everything by which it is found."""
    needed: Sequence[str] = {
        "split": ("made", "anchors"),
        "add_mention": ("place",),
        "reject_mention": ("place",),
        "assign_mention": ("place", "anchors"),
        "retype_mention": ("place", "key", "made"),
        "ignore": ("surface",),
        "heed": ("surface",),
    }.get(decision["kind"], ("anchors",))
    if decision["kind"] == "add_mention" and not decision.get("entity"):
        needed = ("place", "key", "made", "called")
    return all(name in decision for name in needed)


def _placeless(decision: dict[str, Any]) -> dict[str, Any]:
    """Return a decision that waits with all that its kind needs to be worked out."""
    made = dict(decision)
    if decision["kind"].endswith("_mention"):
        made.setdefault("place", {"surface": "", "before": "", "after": "", "number": 0})
        # No article has this text: what is not known by its words is not guessed by its number.
        made.setdefault("texts", {str(decision["article"]): "0" * 64})
    return made
