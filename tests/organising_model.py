"""What decisions that sort and mark come to, told by plain sets and dicts: what an archive is held against."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cuttings_db.model import Question, from_json, to_json
from cuttings_db.store.connection import Store


@dataclass
class Model:
    """An archive's order, without an archive."""

    flags: set[tuple[str, int]] = field(default_factory=set)
    tags: set[tuple[int, str]] = field(default_factory=set)
    collections: dict[str, set[int]] = field(default_factory=dict)
    saved: dict[str, dict[str, Any]] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    highlights: dict[str, tuple[Any, ...]] = field(default_factory=dict)

    def after(self, decisions: Iterable[dict[str, Any]]) -> Model:
        """Return what the decisions come to."""
        for decision in decisions:
            getattr(self, f"_{decision['kind']}")(decision)
        return self

    def _switch(self, decision: dict[str, Any]) -> None:
        pairs = {(decision["kind"], article) for article in decision["articles"]}
        self.flags = self.flags | pairs if decision["on"] else self.flags - pairs

    _read = _star = _trash = _switch

    def _tag(self, decision: dict[str, Any]) -> None:
        pairs = {(article, decision["tag"]) for article in decision["articles"]}
        self.tags = self.tags | pairs if decision["on"] else self.tags - pairs

    def _tag_rename(self, decision: dict[str, Any]) -> None:
        old = self._spelled({tag for _, tag in self.tags}, decision["tag"])
        self.tags = {(article, decision["to"] if tag == old else tag) for article, tag in self.tags}
        self._follow("tag", old, decision["to"])

    def _tag_remove(self, decision: dict[str, Any]) -> None:
        old = self._spelled({tag for _, tag in self.tags}, decision["tag"])
        self.tags = {(article, tag) for article, tag in self.tags if tag != old}

    @staticmethod
    def _spelled(names: Iterable[str], name: str) -> str:
        return name if name in names else next(n for n in sorted(names) if n.casefold() == name.casefold())

    def _collection(self, decision: dict[str, Any]) -> None:
        known = {name.casefold(): name for name in self.collections}
        name = known.get(decision["name"].casefold(), decision["name"])
        articles = self.collections.setdefault(name, set())
        self.collections[name] = (
            articles | {*decision["articles"]} if decision["on"] else articles - {*decision["articles"]}
        )

    def _collection_make(self, decision: dict[str, Any]) -> None:
        self.collections[decision["name"]] = set()

    def _collection_rename(self, decision: dict[str, Any]) -> None:
        old = self._spelled(self.collections, decision["name"])
        self.collections[decision["to"]] = self.collections.pop(old)
        self._follow("collection", old, decision["to"])

    def _collection_remove(self, decision: dict[str, Any]) -> None:
        del self.collections[self._spelled(self.collections, decision["name"])]

    def _follow(self, kind: str, old: str, new: str) -> None:
        for question in self.saved.values():
            scopes = question["scopes"]
            question["scopes"] = [f"{kind}:{new}" if s.casefold() == f"{kind}:{old}".casefold() else s for s in scopes]

    def _saved_search(self, decision: dict[str, Any]) -> None:
        known = {name.casefold(): name for name in self.saved}
        question = {**to_json(from_json(Question, decision["question"])), "typing": False}
        self.saved[known.get(decision["name"].casefold(), decision["name"])] = json.loads(json.dumps(question))

    def _saved_search_rename(self, decision: dict[str, Any]) -> None:
        self.saved[decision["to"]] = self.saved.pop(self._spelled(self.saved, decision["name"]))

    def _saved_search_remove(self, decision: dict[str, Any]) -> None:
        del self.saved[self._spelled(self.saved, decision["name"])]

    def _note(self, decision: dict[str, Any]) -> None:
        self.notes.pop(decision["article"], None)
        if decision["text"]:
            self.notes[decision["article"]] = decision["text"]

    def _highlight(self, decision: dict[str, Any]) -> None:
        made = tuple(decision[name] for name in ("article", "start", "end", "colour", "note"))
        self.highlights[decision["highlight"]] = made

    def _highlight_change(self, decision: dict[str, Any]) -> None:
        *place, colour, note = self.highlights[decision["highlight"]]
        self.highlights[decision["highlight"]] = (*place, decision.get("colour", colour), decision.get("note", note))

    def _highlight_remove(self, decision: dict[str, Any]) -> None:
        del self.highlights[decision["highlight"]]


def kept(store: Store) -> Model:
    """Return what an archive holds, in the form of the model."""
    flags = {
        (kind, int(article))
        for kind, column in (("read", "read"), ("star", "starred"), ("trash", "trashed"))
        for (article,) in store.rows(f"SELECT id FROM articles WHERE {column}=1")
    }
    collections: dict[str, set[int]] = {str(row[0]): set() for row in store.rows("SELECT name FROM collections")}
    for name, article in store.rows(
        "SELECT c.name, d.article FROM collected d JOIN collections c ON c.id=d.collection"
    ):
        collections[str(name)].add(int(article))
    highlights = store.rows('SELECT uuid, article, start, "end", colour, note FROM highlights WHERE lost=0')
    return Model(
        flags,
        {(int(article), str(tag)) for article, tag in store.rows("SELECT article, tag FROM tags")},
        collections,
        {str(name): json.loads(question) for name, question in store.rows("SELECT name, question FROM saved_searches")},
        {int(article): str(text) for article, text in store.rows("SELECT article, text FROM article_notes")},
        {str(row[0]): tuple(row[1:]) for row in highlights},
    )


class Ledger:
    """The decisions that were made, taken back and made again, as a list of steps of its own."""

    def __init__(self) -> None:
        self.steps: dict[int, dict[str, Any] | int] = {}
        self.done: list[int] = []
        self.undone: list[int] = []

    def add(self, number: int, step: dict[str, Any] | int) -> None:
        """Note a decision by its number, or (a number) that one was taken back."""
        self.steps[number] = step
        self.done.append(number)
        self.undone.clear()

    def in_force(self) -> list[int]:
        """Return the numbers of the decisions that count."""
        counting = set(self.done)
        for number in reversed(self.done):
            target = self.steps[number]
            if isinstance(target, int) and number in counting:
                counting.discard(target)
        return sorted(number for number in counting if isinstance(self.steps[number], dict))

    def model(self) -> Model:
        """Return what they come to."""
        return Model().after(self.steps[number] for number in self.in_force())  # type: ignore[misc]


def fits(model: Model, decision: dict[str, Any]) -> bool:
    """Tell whether a decision can follow on what a model holds, as people are told."""
    kind, name, to = (str(decision.get(n) or "") for n in ("kind", "name", "to"))
    names = {"c": model.collections, "s": model.saved}.get(kind[0], {})
    known = {n.casefold() for n in names}
    if kind == "collection":
        return decision["on"] or name.casefold() in known
    if kind == "collection_make":
        return name.casefold() not in known
    if kind in ("collection_rename", "saved_search_rename"):
        return name.casefold() in known and to != name and to.casefold() not in known - {name.casefold()}
    if kind in ("collection_remove", "saved_search_remove"):
        return name.casefold() in known
    if kind in ("tag_rename", "tag_remove"):
        tags = {tag for _, tag in model.tags}
        spelled = next((t for t in [decision["tag"], *sorted(tags)] if t in tags and _same(t, decision["tag"])), "")
        return bool(spelled) and (kind == "tag_remove" or to != spelled)
    if kind in ("highlight_change", "highlight_remove"):
        return decision["highlight"] in model.highlights
    return True


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


__all__ = ["Ledger", "Model", "fits", "kept"]
