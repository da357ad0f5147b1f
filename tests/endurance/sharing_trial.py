"""One archive that a window and a command line share, and what should be in it by what was reported to either."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.backups import list_backups, restore
from endurance.sharing_parties import Terminal, Window, answered

__all__ = ["Trial"]

_FIRST = 3  # articles at the beginning
_WINDOW = ("import", "import", "same", "tag", "title", "undo", "backup", "catch_up", "full_pass", "text")
_TERMINAL = ("import", "import", "same", "tag", "title", "undo", "backup", "search", "check", "reread")


class Trial:
    """One archive and what should be in it, by what was reported."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.path = folder, folder / "a.cuttings"
        self.chance = random.Random(seed)
        self.window, self.terminal = Window(self.path), Terminal(self.path)
        self.added: set[str] = set()  # words that stand in one article each
        self.maybe: set[str] = set()  # of those that somebody was killed over
        self.tags: dict[str, int] = {}
        self.titles: dict[int, str] = {}
        self.unsure: set[str] = set()  # tags and titles of commands that were killed
        self.decisions: list[tuple[str, int, str]] = []
        self.did: dict[str, int] = {}
        self._number = 0

    def word(self) -> str:
        """Return a word that no other text has."""
        self._number += 1
        return "q" + "".join(chr(ord("a") + int(digit)) for digit in f"{self._number:05}") + "x"

    def file(self, word: str) -> Path:
        """Write a text file of an article."""
        path = self.folder / "in" / f"{word}.txt"
        path.parent.mkdir(exist_ok=True)
        text = f"The {word} report\n\nOSLO, 3 June 2024. Anna Berg told the Oslo Cancer Institute of {word}.\n"
        path.write_text(text, encoding="utf-8")
        return path

    # What each of them does

    def prepare(self) -> None:
        """Make the archive."""
        words = [self.word() for _ in range(_FIRST)]
        self.window.ask("changes", "import", paths=[str(self.file(word)) for word in words], fast=True)
        self.added.update(words)

    def round(self) -> None:
        """Let both begin something, and wait for both."""
        shared = self.file(self.word())
        window = self._possible("window", self.chance.choice(_WINDOW))
        terminal = self._possible("terminal", self.chance.choice(_TERMINAL))
        killed, unanswered = self.chance.random() < 0.15, False
        begun = self._begin_window(window, shared)
        after = self._begin_terminal(terminal, shared)
        if killed:
            self.terminal.kill(self.chance)
        try:
            after(self.terminal.end(), killed)
        except EOFError:
            if not killed:
                raise
            unanswered = True
            after(None, True)
        begun[1](answered(begun[0]))
        # Who had answered was not killed over anything.
        for name in (f"window {window}", f"terminal {terminal}{' killed' * unanswered}"):
            self.did[name] = self.did.get(name, 0) + 1

    def _possible(self, who: str, what: str) -> str:
        """Return what somebody does: something else where there is nothing to be undone."""
        if what != "undo" or any(one[0] == who for one in self.decisions):
            return what
        return "catch_up" if who == "window" else "search"

    def _begin_window(self, what: str, shared: Path) -> tuple[Any, Any]:
        """Begin something in the window; returns where the answer comes, and what takes it."""
        ask, article = self.window.begin, self.chance.randrange(1, _FIRST + 1)
        if what in ("import", "same"):
            path = shared if what == "same" else self.file(self.word())
            return ask("changes", "import", paths=[str(path)], fast=True), lambda told: self._imported(path, told)
        if what == "text":
            word = self.word()
            text = self.file(word).read_text(encoding="utf-8")
            return ask("changes", "import_text", text=text, title=""), lambda told: self._took(word, told)
        if what == "tag":
            tag = self.word()
            decision = {"kind": "tag", "articles": [article], "tag": tag, "on": True}
            return ask("changes", "decide", decision=decision), lambda told: self._tagged("window", tag, article, told)
        if what == "title":
            words = f"Window {self.word()}"
            decision = {"kind": "title", "article": 1, "value": words}
            return ask("changes", "decide", decision=decision), lambda told: self.titles.update({1: words})
        if what == "undo":
            number, tag = self._last_of("window")
            return ask("changes", "undo_decision", id=number), lambda told: self.tags.pop(tag)
        if what == "backup":
            return ask("changes", "backup_now"), lambda told: _expect(told["state"] == "checked", f"a backup {told}")
        return ask("upkeep", what), lambda told: None

    def _begin_terminal(self, what: str, shared: Path) -> Any:
        """Begin a command; returns what takes its answer, which is None where it was killed."""
        begin, article = self.terminal.begin, self.chance.randrange(1, _FIRST + 1)
        if what in ("import", "same"):
            path = shared if what == "same" else self.file(self.word())
            begin("import", "--fast", path)
            return lambda told, _killed: self.maybe.add(path.stem) if told is None else self._imported(path, told)
        if what == "tag":
            tag = self.word()
            begin("tag", tag, article)
            return lambda told, _killed: self._tagged("terminal", tag, article, told)
        if what == "title":
            words, file = f"Terminal {self.word()}", self.folder / "title.json"
            file.write_text(f'{{"kind": "title", "article": 2, "value": "{words}"}}', encoding="utf-8")
            begin("decide", file)

            def titled(told: Any, _killed: bool) -> None:
                if told is None:
                    self.unsure |= {words, self.titles.get(2, "")}
                self.titles[2] = words

            return titled
        if what == "undo":
            number, tag = self._last_of("terminal")
            begin("undo", "--number", number)

            def undone(told: Any, _killed: bool) -> None:
                if told is None:
                    self.unsure.add(tag)
                self.tags.pop(tag)

            return undone
        command = {"search": ["search", "Oslo"], "reread": ["reread", "--id", article]}
        begin(*command.get(what, [what]))

        def looked(told: Any, _killed: bool) -> None:
            if what == "check" and told is not None:
                _expect(told["ok"], f"check while both work: {told['problems']}")

        return looked

    def _last_of(self, who: str) -> tuple[int, str]:
        """Return number and tag of somebody's last decision, and forget it."""
        last = next(one for one in reversed(self.decisions) if one[0] == who)
        self.decisions.remove(last)
        return last[1], last[2]

    def _imported(self, path: Path, told: Any) -> None:
        """Note what an import reports."""
        _expect(not told["failed"] and told["added"] + told["already"] == 1, f"an import of {path.name}: {told}")
        self.added.add(path.stem)

    def _took(self, word: str, told: Any) -> None:
        """Note what an import of a text reports."""
        _expect(not told["failed"], f"an import of a text: {told}")
        self.added.add(word)

    def _tagged(self, who: str, tag: str, article: int, told: Any) -> None:
        """Note a tag."""
        if told is None:
            self.unsure.add(tag)
        else:
            self.tags[tag] = article
            self.decisions.append((who, int(told["id"]), tag))

    # What must be there

    def judge(self) -> None:
        """Compare the archive with what was reported; raises AssertionError."""
        self.terminal.close()
        self.window.close()
        _expect(not Path(f"{self.path}-wal").exists(), "a log was left by processes that all ended")
        with closing(sqlite3.connect(self.path)) as opened:
            texts = [
                str(row[0])
                for row in opened.execute("SELECT r.text FROM articles a JOIN revisions r ON r.id=a.revision")
            ]
        counts = {word: sum(word in text for text in texts) for word in self.added | self.maybe}
        wrong = {
            word: count
            for word, count in counts.items()
            if count != 1 and not (count == 0 and word in self.maybe - self.added)
        }
        _expect(not wrong, f"articles of reported imports: {wrong}")
        _expect(len(texts) == sum(counts.values()), "articles of nobody")
        with Archive(self.path) as archive:
            archive.catch_up()
            found = archive.check()
            _expect(found["ok"] and found["indexed"] == found["articles"] == len(texts), f"check: {found}")
            tags = dict(archive.store.rows("SELECT tag, article FROM tags"))
            sure = {tag: number for tag, number in tags.items() if tag not in self.unsure}
            _expect(
                sure == {t: n for t, n in self.tags.items() if t not in self.unsure}, f"tags: {tags} for {self.tags}"
            )
            for number, words in self.titles.items():
                title = archive.store.value("SELECT title FROM articles WHERE id=?", (number,))
                _expect(title == words or words in self.unsure, f"title {title} for {words}")
            doubled = archive.store.rows("SELECT sha256 FROM originals GROUP BY sha256 HAVING count(*)>1")
            _expect(not doubled, "originals twice")
        self._judge_backups()

    def _judge_backups(self) -> None:
        """Restore every backup, and check what it is."""
        for number, row in enumerate(list_backups(self.path)):
            _expect(row.state == "checked", f"a backup is {row.state}")
            back = self.folder / f"back {number}.cuttings"
            outcome = restore(back, Path(row.path))
            _expect(outcome["articles"] == row.articles and not outcome["lost"], f"a backup came back as {outcome}")
            with Archive(back) as archive:
                archive.catch_up()
                found = archive.check()
                _expect(found["ok"], f"a backup has problems: {found}")

    def end(self) -> None:
        """Let nothing run on."""
        self.terminal.close()
        self.window.close()


def _expect(fine: bool, words: str) -> None:
    """Raise AssertionError unless something is as it must be."""
    if not fine:
        raise AssertionError(words)
