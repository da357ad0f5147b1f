"""What comes into an archive and goes out of it for good, in the model and in the archive."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from endurance.model_archive import Real
from endurance.model_state import Article, Model, State, Step
from endurance.model_texts import COPY_OF, ENCODINGS

__all__ = ["JOINED", "Bringing"]

# What the other archive says of the articles that it brings along: of which file, and what.
JOINED = {"article14.txt": "from Oslo", "article15.txt": "from Oslo"}
_NEW = "SELECT id, path FROM articles WHERE id>? ORDER BY id"
_STEP = "SELECT id, data, kind FROM decisions WHERE id>? AND kind IN ('import', 'join') ORDER BY id"


class Bringing:
    """Imports, joins, reads again and deletes."""

    real: Real
    model: Model
    files: list[Path]
    other: Path
    joined: bool
    chance: random.Random

    def _import(self, a: int, b: int, c: int, *, killed: bool) -> None:
        chosen = [self.files[(a + i * (1 + b % 7)) % len(self.files)] for i in range(1 + c % 4)]
        params = {"paths": [str(path) for path in dict.fromkeys(chosen)], "fast": True}
        self._bring("import", params, [path.name for path in dict.fromkeys(chosen)], killed)

    def _join(self, a: int, b: int, c: int, *, killed: bool) -> None:
        # Once: what it says again of what it brought before is another story.
        state = self.model.state()
        if self.joined or any(article.encoding != ENCODINGS[0] for article in state.articles.values()):
            return
        self.joined = True
        self._bring("join_archive", {"path": str(self.other)}, [path.name for path in self.files[14:]], killed)

    def _bring(self, method: str, params: dict[str, Any], names: list[str], killed: bool) -> None:
        """Let files come in, each once; what a kill leaves of them is whole, and none of them came twice."""
        state, last, before = self.model.state(), self.model.last, self.real.last_decision()
        here = {article.file: number for number, article in state.articles.items()}
        undone = self._taken_back(state)
        if killed:
            if self.real.ask_and_kill(method, params, self.chance, 1.2):
                killed = False
            # The program starts the process anew that was killed, which completes what that one had begun.
            self.real.close()
        else:
            self.real.ask(method, **params)
        store = self.real.service.archive.store
        new = {int(number): Path(path).name for number, path in store.rows(_NEW, (last,))}
        trashed = {int(row[0]) for row in store.rows("SELECT id FROM articles WHERE trashed=1")}
        back = [here[name] for name in names if name in here and here[name] in undone and here[name] not in trashed]
        expected = [name for name in names if name not in here]
        if (list(new.values()) != expected or list(new) != [*range(last + 1, last + 1 + len(new))]) and not killed:
            raise AssertionError(f"{method} of {names} brought {new}, {expected} were expected")
        if list(new.values()) != expected[: len(new)]:
            raise AssertionError(f"a killed {method} of {names} brought {new}")
        self.model.last = max([last, *new])
        self._note_step(method, new, back, store.rows(_STEP, (before,)))

    def _note_step(self, method: str, new: dict[int, str], back: list[int], rows: list[tuple[Any, ...]]) -> None:
        """Note what came in, as the step that it is in the archive, also after a kill."""
        of_step: set[int] = set()
        if rows:
            number, data, kind = rows[-1]
            of_step = set(json.loads(data)["articles"])
            # Of a joining that was killed the articles are here, and nothing that was said of them there.
            joined = kind == "join"

            def apply(state: State, counts: bool) -> None:
                for article, file in new.items():
                    state.articles.setdefault(article, Article(file))
                # What it only brought back is in the trash without it if what brought it first is taken back.
                for article in (of_step if counts else of_step & new.keys()) & state.articles.keys():
                    state.articles[article].trashed = not counts
                for known in state.articles.values() if joined and counts else ():
                    known.tags |= {JOINED[known.file]} if known.file in JOINED else set()

            if of_step - {*new, *back}:
                raise AssertionError(f"the step of {method} is about {of_step}, {new} and {back} came in")
            self.model.add(Step(kind, tuple(sorted(of_step)), apply, int(number)))
        if alone := sorted({*new, *back} - of_step):
            raise AssertionError(f"{method} brought {alone}, which no undo would take away")

    def _taken_back(self, state: State) -> set[int]:
        """Return the articles that are in the trash because what brought them was taken back."""
        counting = {id(step) for step in self.model.counting()}
        gone, here = set[int](), set[int]()
        for step in self.model.steps:
            if step.kind in ("import", "join"):
                (here if id(step) in counting else gone).update(step.articles)
        return {n for n in gone - here if n in state.articles and state.articles[n].trashed}

    def _reread(self, a: int, b: int, c: int, *, killed: bool) -> None:
        state = self.model.state()
        # Of no file that the other archive brings: there it has the text that it had.
        mine = {path.name for path in self.files[:14]}
        here = [n for n, article in sorted(state.articles.items()) if not article.trashed and article.file in mine]
        if not here:
            return
        number = here[a % len(here)]
        encoding = ENCODINGS[state.articles[number].encoding == ENCODINGS[0]]

        def apply(state: State, counts: bool) -> None:
            if counts and number in state.articles:
                state.articles[number].encoding = encoding

        step = Step("reread", (number,), apply)
        made = self._change("reread", {"ids": [number], "encoding": encoding}, step, killed)
        if made is not None and (made["changed"], made["failed"], made["waiting"]) != (1, [], 0):
            raise AssertionError(f"reading again told {made}")

    def _change(self, method: str, params: dict[str, Any], step: Step, killed: bool) -> Any:
        """Change the archive by one step."""
        raise AssertionError("it is given by the trial")

    def _full_pass(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if killed:
            self.real.ask_and_kill("full_pass", {}, self.chance, 2.0)
        else:
            self.real.ask("full_pass")

    def _empty_trash(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self._purge("empty_trash", {}, self._in_trash(), killed)

    def _delete_for_good(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if trash := self._in_trash():
            chosen = sorted({trash[a % len(trash)], trash[b % len(trash)]})
            self._purge("delete_for_good", {"ids": chosen}, chosen, killed)

    def _in_trash(self) -> list[int]:
        """Return the articles in the trash."""
        return sorted(n for n, article in self.model.state().articles.items() if article.trashed)

    def _purge(self, method: str, params: dict[str, Any], articles: list[int], killed: bool) -> None:
        """Delete articles for good: all of them or none."""
        if not articles:
            return
        if killed:
            self.real.ask_and_kill(method, params, self.chance, 0.3)
        else:
            self.real.ask(method, **params)
        asked = json.dumps(articles)
        left = self.real.service.archive.store.value(
            "SELECT count(*) FROM articles WHERE id IN (SELECT value FROM json_each(?))", (asked,)
        )
        if left not in ((0, len(articles)) if killed else (0,)):
            raise AssertionError(f"{method} of {articles} left {left} of them")
        if left == 0:
            wrong = self.model.purge(set(articles), self.real.stack())
            if wrong:
                raise AssertionError("; ".join(wrong))

    def _find_copies(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self.real.ask("find_copies")
        state = self.model.state()
        here = {n: COPY_OF.get(_number(article.file), _number(article.file)) for n, article in state.articles.items()}
        for number in here:
            if state.articles[number].trashed:
                continue
            same = sorted(n for n, story in here.items() if story == here[number] and not state.articles[n].trashed)
            told = sorted(row["id"] for row in self.real.ask("story", id=number)["rows"])
            if told != same:
                raise AssertionError(f"the story of {number} is told by {told}, not by {same}")


def _number(file: str) -> int:
    """Return the number of a file."""
    return int(file.removeprefix("article").removesuffix(".txt"))
