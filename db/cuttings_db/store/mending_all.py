"""All that must never be in an archive, in the order in which it is looked for and mended."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.store.mending_decisions import apply_again, flag_again
from cuttings_db.store.soundness import Unsound, unsound_articles
from cuttings_db.store.soundness_people import LISTS, PEOPLE
from cuttings_db.store.soundness_rows import BOOKS, ROWS, mend_all_texts
from cuttings_db.store.soundness_rules import Mend, Rule
from cuttings_db.store.soundness_said import OTHERWISE
from cuttings_db.store.soundness_values import VALUES
from cuttings_db.store.soundness_words import WORDS

__all__ = ["Found", "kinds_of_problems", "look_through", "mend_all"]

# What hangs on a thing is looked at after it.
_RULES = (*VALUES, *WORDS, *LISTS, *ROWS, *PEOPLE, *OTHERWISE, *BOOKS)
_NOTES = {
    "text": "kept as it is; it says so, and is read again from its original where there is one",
    "hash": "made again",
    "length": "counted again",
    "layer": "its parts are found again",
    "names": "its names are found again",
    "dates": "its dates are found again",
}
# No rule looks for it: the rule about their list counts what it lets go.
_LET_GO = Rule(words="corrections cannot be read", count=lambda _store: 0, note="let go")
# Mending one thing may show another.
_ROUNDS = 3
# What reading a value raises that is none.
_NO_VALUES = (ArchiveDamaged, LookupError, TypeError, ValueError, AttributeError, sqlite3.IntegrityError)


@dataclass(frozen=True)
class Found:
    """One inconsistency in words, and what a repair did about it ("" where nothing was or can be done)."""

    problem: str
    done: str = ""

    def words(self) -> str:
        """Return what was found and what was done about it as a sentence."""
        return f"repaired: {self.problem}; {self.done}"


def _count(rule: Rule, mend: Mend) -> int:
    """Return how many cases of a rule there are; where that cannot even be read there is at least one."""
    try:
        return rule.count(mend.store)
    except _NO_VALUES:
        return 1


def _words(count: int, rule: Rule) -> str:
    """Return the cases of a rule as a sentence."""
    return f"{rule.words}: {count:,}"


def look_through(mend: Mend, check: Callable[[], None]) -> Iterator[str]:
    """Yield every inconsistency of an archive in words; `check` is called often and may raise Cancelled."""
    for rule in _RULES:
        check()
        if count := _count(rule, mend):
            yield _words(count, rule)
    for unsound in unsound_articles(mend.store):
        check()
        yield _article_words(unsound)


def kinds_of_problems(mend: Mend) -> Iterator[tuple[str, int]]:
    """Yield every kind of inconsistency with how many there are, in words of which none comes from the archive."""
    for rule in _RULES:
        if count := _count(rule, mend):
            yield rule.words, count
    for unsound in unsound_articles(mend.store):
        yield f"articles of which a part does not fit, {unsound.kind}", 1


def _article_words(unsound: Unsound) -> str:
    """Return what is wrong with an article as a sentence."""
    return f"article {unsound.article}: {unsound.words}"


def _mend(rule: Rule, mend: Mend) -> bool:
    """Mend what one rule finds, or nothing of it: a value that it trips over must not cost all that others can mend."""
    execute = mend.store.connection.execute
    if rule.mend is None:
        return False
    execute("SAVEPOINT rule")
    try:
        rule.mend(mend)
        return True
    except _NO_VALUES:
        # What it tripped over may be mended by a rule after it; then it is tried once more.
        execute("ROLLBACK TO rule")
        return False
    finally:
        execute("RELEASE rule")


def mend_all(mend: Mend, check: Callable[[], None]) -> list[Found]:
    """Mend inside a transaction everything that can be; returns what was found and what was done.

    What waits for recognition is not found again here, but by the next full pass.
    """
    found: dict[str, Found] = {}
    for _ in range(_ROUNDS):
        clean = True
        for rule in _RULES:
            check()
            count = _count(rule, mend)
            if not count:
                continue
            mended = _mend(rule, mend)
            clean = clean and not mended
            known = found.get(rule.words)
            if known is None or (mended and not known.done):
                found[rule.words] = Found(_words(count, rule), rule.note if mended else "")
        if mend.kinds:
            apply_again(mend.store, mend.kinds, mend.counter)
            mend.kinds.clear()
        if mend.flagged:
            flag_again(mend.store, mend.flagged, mend.counter)
            mend.flagged.clear()
        for unsound in list(unsound_articles(mend.store)):
            clean = False
            found.setdefault(_article_words(unsound), Found(_article_words(unsound), _NOTES[unsound.kind]))
        if clean:
            break
        mend_all_texts(mend)
    if mend.let_go:
        found[_LET_GO.words] = Found(_words(mend.let_go, _LET_GO), _LET_GO.note)
    return list(found.values())
