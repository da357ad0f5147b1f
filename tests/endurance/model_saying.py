"""What people say, said in the model and in the archive: fields, labels, marks, corrections of names and dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from endurance.model_files import Bringing
from endurance.model_state import Key, State, Step

__all__ = ["SECONDS", "Mismatch", "Saying"]

_TAGS, _COLLECTIONS = ("lung", "to read", "病例"), ("Rivers", "Old paper")
_COLOURS = ("yellow", "green", "blue", "pink")
_DAYS = ("2019-04", "2020-05-06", "2021", None)
# What may be killed half way, and within how many seconds after it began.
SECONDS = {
    "import": 1.2, "join": 0.8, "reread": 1.5, "empty_trash": 0.3, "delete_for_good": 0.3, "full_pass": 2.0,
    **dict.fromkeys(("undo", "redo", "merge", "tag", "trash", "field", "collection", "highlight", "published"), 0.04),
    "correct_date": 0.04,
}  # fmt: skip


class Mismatch(AssertionError):
    """The archive tells something else than the model."""


class Saying(Bringing):
    """Says something of articles, names and dates."""

    names = 0

    # What is there

    def _here(self, state: State, *, trashed: bool = False) -> list[int]:
        """Return the articles that are (not) in the trash."""
        return sorted(number for number, article in state.articles.items() if article.trashed == trashed)

    def _some(self, a: int, b: int, *, trashed: bool = False) -> tuple[int, ...]:
        """Return one to three articles."""
        here = self._here(self.model.state(), trashed=trashed)
        return tuple(sorted({here[(a + i * b) % len(here)] for i in range(1 + b % 3)})) if here else ()

    def _keys(self, kind: str) -> list[Key]:
        """Return the entries of a type that are shown, by the keys that stand for them."""
        state = self.model.state()
        found = {
            state.group(key)
            for article in state.articles.values()
            if not article.trashed
            for _start, _end, key in self.model.names(state, article)
        }
        return sorted(key for key in found if key[0] == kind and key not in state.refused)

    # Decisions

    def _decide(
        self,
        decision: dict[str, Any],
        apply: Callable[[State], object],
        killed: bool,
        keys: frozenset[Key] = frozenset(),
    ) -> None:
        """Decide something that fits; `apply` is what it does."""
        articles = decision.get("articles") or ([decision["article"]] if "article" in decision else [])

        def when(state: State, counts: bool) -> None:
            if counts and ("article" not in decision or decision["article"] in state.articles):
                apply(state)

        step = Step(decision["kind"], tuple(articles), when, keys=keys)
        self._change("decide", {"decision": decision}, step, killed)

    def _change(self, method: str, params: dict[str, Any], step: Step, killed: bool) -> Any:
        """Change the archive by one step, or let that be killed: then it was made or it was not."""
        before, made = self.real.last_decision(), None
        if killed:
            ended = self.real.ask_and_kill(
                method, params, self.chance, SECONDS[step.kind if step.kind in SECONDS else "tag"]
            )
            after = self.real.last_decision()
            if after == before:
                if ended:
                    raise Mismatch(f"{method} {params} was told to be done, and is not")
                return None
        else:
            made = self.real.ask(method, **params)
        step.number = self.real.last_decision()
        self.model.add(step)
        return made

    def _field(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if not (articles := self._some(a, 0)):
            return
        field, value = ("title", "author", "source")[b % 3], f"Value {c % 50}" if c % 5 else None
        self._decide(
            {"kind": field, "article": articles[0], "value": value},
            lambda state: state.articles[articles[0]].values.update({field: value}), killed,
        )  # fmt: skip

    def _published(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if articles := self._some(a, 0):
            value = _DAYS[b % len(_DAYS)]
            self._decide(
                {"kind": "published", "article": articles[0], "value": value},
                lambda state: state.articles[articles[0]].values.update(published=value), killed,
            )  # fmt: skip

    def _tag(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if articles := self._some(a, b):
            tag, on = _TAGS[c % 3], c % 4 > 0
            change = set.add if on else set.discard
            self._decide(
                {"kind": "tag", "articles": list(articles), "tag": tag, "on": on},
                lambda state: [change(state.articles[n].tags, tag) for n in _in(state, articles)], killed,
            )  # fmt: skip

    def _flag(self, kind: str, name: str, articles: tuple[int, ...], on: bool, killed: bool) -> None:
        if articles:
            self._decide(
                {"kind": kind, "articles": list(articles), "on": on},
                lambda state: _set(state, articles, name, on), killed,
            )  # fmt: skip

    def _star(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self._flag("star", "starred", self._some(a, b), c % 3 > 0, killed)

    def _read(self, a: int, b: int, c: int, *, killed: bool) -> None:
        # Articles with odd numbers are marked by hand, the others by being looked at.
        self._flag("read", "read", tuple(n for n in self._some(a, b) if n % 2), c % 3 > 0, killed)

    def _looked(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if (articles := self._some(a, 0)) and articles[0] % 2 == 0:
            self.real.ask("looked", id=articles[0])
            self.model.note(lambda state: _set(state, articles, "read", True))

    def _trash(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self._flag("trash", "trashed", self._some(a, b), True, killed)

    def _restore(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self._flag("trash", "trashed", self._some(a, b, trashed=True), False, killed)

    def _collection(self, a: int, b: int, c: int, *, killed: bool) -> None:
        name = _COLLECTIONS[c % 2]
        on = c % 4 > 0 or name not in self.model.state().collections
        if articles := self._some(a, b):

            def apply(state: State) -> None:
                members = state.collections.setdefault(name, set())
                (members.update if on else members.difference_update)(_in(state, articles))

            self._decide({"kind": "collection", "name": name, "articles": list(articles), "on": on}, apply, killed)

    def _collection_remove(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if names := sorted(self.model.state().collections.keys() & set(_COLLECTIONS)):
            name = names[a % len(names)]
            self._decide({"kind": "collection_remove", "name": name}, lambda s: s.collections.pop(name, None), killed)

    def _saved_search(self, a: int, b: int, c: int, *, killed: bool) -> None:
        name, text = f"Saved {a % 3}", f"river {b % 9}"
        question = {"kind": "saved_search", "name": name, "question": {"text": text}}
        self._decide(question, lambda state: state.saved.update({name: text}), killed)

    def _saved_search_remove(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if names := sorted(self.model.state().saved):
            name = names[a % len(names)]
            self._decide({"kind": "saved_search_remove", "name": name}, lambda s: s.saved.pop(name, None), killed)

    def _note(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if articles := self._some(a, 0):
            text = f"Note {b % 100}" if c % 4 else ""
            self._decide(
                {"kind": "note", "article": articles[0], "text": text},
                lambda state: setattr(state.articles[articles[0]], "note", text), killed,
            )  # fmt: skip

    def _highlight(self, a: int, b: int, c: int, *, killed: bool) -> None:
        state = self.model.state()
        if articles := self._some(a, 0):
            text = self.model.atom(state.articles[articles[0]]).text
            spans = [match.span() for match in re.finditer(r"[a-z]{4,}(?: [a-z]{4,})?", text)]
            start, end = spans[b % len(spans)]
            made = (start, end, _COLOURS[c % 4], f"Why {c % 9}" if c % 2 else "")
            colour, note, name = made[2], made[3], self._new_name()
            place = {"article": articles[0], "start": start, "end": end}
            self._decide(
                {"kind": "highlight", **place, "colour": colour, "note": note},
                lambda state: state.articles[articles[0]].highlights.update({name: made}), killed,
            )  # fmt: skip

    def _reject_date(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self._date("reject_date", a, b, None, killed)

    def _correct_date(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self._date("correct_date", a, b, f"20{10 + c % 15}-{1 + c % 12:02}", killed)

    def _date(self, kind: str, a: int, b: int, said: str | None, killed: bool) -> None:
        """Say of a date that it is another, or none."""
        if not (articles := self._some(a, 0)):
            return
        article = self.model.state().articles[articles[0]]
        starts = [s for s, *_rest in self.model.atom(article).dates if article.dates.get(s, "") is not None]
        if starts:
            start = starts[b % len(starts)]
            sql = "SELECT id FROM dates WHERE article=? AND start=?"
            decision = {"kind": kind, "date": self.real.service.archive.store.value(sql, (articles[0], start))}

            def apply(state: State, counts: bool) -> None:
                if counts and _in(state, articles):
                    state.articles[articles[0]].dates[start] = said

            decision |= {"value": said} if said else {}
            self._change("decide", {"decision": decision}, Step(kind, articles, apply), killed)

    def _ignore(self, a: int, b: int, c: int, *, killed: bool) -> None:
        state = self.model.state()
        if articles := self._some(a, 0):
            atom = self.model.atom(state.articles[articles[0]])
            start, end, kind, key = atom.names[b % len(atom.names)]
            word = (atom.text[start:end], kind)
            # The archive refuses it a second time.
            if word not in state.ignored:
                self._decide(
                    {"kind": "ignore", "surface": word[0], "type": kind}, lambda s: s.ignored.add(word), killed,
                    frozenset({(kind, key)}),
                )  # fmt: skip

    def _merge(self, a: int, b: int, c: int, *, killed: bool) -> None:
        keys = self._keys(("person", "organisation", "place")[c % 3])
        if len(keys) > 1:
            one = keys.pop(a % len(keys))
            other = keys[b % len(keys)]
            name = self._new_name()

            def apply(state: State) -> None:
                root, joined = state.group(one), state.group(other)
                if root != joined:
                    state.groups[joined] = root
                    state.called[root] = name

            uuids = [self.real.uuid(one), self.real.uuid(other)]
            self._decide({"kind": "merge", "entities": uuids, "name": name}, apply, killed, self._whole(one, other))

    def _rename(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if keys := self._keys("person"):
            key, name = keys[a % len(keys)], self._new_name()
            self._decide(
                {"kind": "rename", "entity": self.real.uuid(key), "name": name},
                lambda state: state.called.update({state.group(key): name}), killed, self._whole(key),
            )  # fmt: skip

    def _reject(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if keys := self._keys("organisation"):
            key = keys[a % len(keys)]
            decision = {"kind": "reject", "entity": self.real.uuid(key)}
            self._decide(decision, lambda state: state.refused.add(state.group(key)), killed, self._whole(key))

    def _new_name(self) -> str:
        """Return a name that nothing else has."""
        self.names += 1
        return f"Someone {self.names:03}"

    def _whole(self, *keys: Key) -> frozenset[Key]:
        """Return all keys of some entries."""
        state = self.model.state()
        roots = {state.group(key) for key in keys}
        every = {(s, k) for a in state.articles.values() for _b, _e, s, k in self.model.atom(a).names}
        return frozenset(key for key in every if state.group(key) in roots)


def _in(state: State, articles: tuple[int, ...]) -> list[int]:
    """Return those of some articles that are there."""
    return [number for number in articles if number in state.articles]


def _set(state: State, articles: tuple[int, ...], name: str, on: bool) -> None:
    """Set a state of those of some articles that are there."""
    for number in _in(state, articles):
        setattr(state.articles[number], name, on)
