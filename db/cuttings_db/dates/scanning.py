"""Walk once over a text and try the rules where their first words stand; what they read does not turn on any day."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from cuttings_db.dates.clauses import Clauses
from cuttings_db.dates.diaries import Diary
from cuttings_db.dates.grammar import FIRST
from cuttings_db.dates.joining import Found, halved, joined
from cuttings_db.dates.plain import plain, simplified
from cuttings_db.dates.roles import Roles
from cuttings_db.dates.rules import DIGITS, LETTER, Reading, Rule, Scene
from cuttings_db.dates.yearly import of_a_year

__all__ = ["Scan"]

_LETTER, _WINDOW = re.compile(r"[A-Za-z]"), 60
_WORD = re.compile(r"[A-Za-z]+|[0-9]+|[一-鿿〇]")
_BAD_BEFORE_DIGIT = re.compile(r"[0-9][.,:/+-]\Z|[\w$€£¥#@~±<>=≥≤\x00]\Z|[=<>≥≤±][ ]\Z|[A-Za-z]-\Z")
_ABBREVIATED = re.compile(r"(?i)(?<![a-z])(?:[a-z]\.)?(?!may|june|july)[a-z]{1,4}\.$")
# Rules that read a prefix themselves and ask for what follows.
_WRAPPERS = (
    "en.near-holiday",
    "en.part-of",
    "en.week-of",
    "en.first-of",
    "en.night-of",
    "en.months-ended",
    "en.nth-weekday",
)


class Scan:
    """What the rules read in one text, worked out when it is first asked for.

    Whoever needs the dates of a text twice, for its day of publication and then from that day, makes one and passes
    it on.
    """

    def __init__(self, text: str) -> None:
        """Take the text."""
        self.source = text

    @cached_property
    def text(self) -> str:
        """Return the text in simplified characters, as long as it is."""
        return simplified(self.source)

    @cached_property
    def clauses(self) -> Clauses:
        """Return the sentences and clauses of the text."""
        return Clauses(self.text)

    @cached_property
    def scene(self) -> Scene:
        """Return the text as the rules see it."""
        scene = Scene(plain(self.text), self.clauses.lean, self.clauses.sentence)
        scene.inner = lambda position: _inner(scene, position)
        return scene

    @cached_property
    def found(self) -> list[Found]:
        """Return the longest expressions from left to right, neighbours not joined."""
        return _expressions(self.scene)

    @cached_property
    def joined(self) -> list[Found]:
        """Return the expressions with the halves of ranges joined."""
        return joined(self.scene, self.found)

    @cached_property
    def halved(self) -> list[Found]:
        """Return the expressions with ranges taken apart."""
        return halved(self.scene, self.found)

    @cached_property
    def roles(self) -> Roles:
        """Return what tells the roles of dates."""
        return Roles(self.text)

    @cached_property
    def diary(self) -> Diary:
        """Return the headed days of the text."""
        return Diary(self.text)


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """Return the pattern of words that an expression may begin with: of Chinese characters only those that do."""
    han = "".join(word for word in FIRST if _WORD.fullmatch(word) and not word.isascii())
    return re.compile(f"[A-Za-z]+|[0-9]+|[{han}]")


def _expressions(scene: Scene) -> list[Found]:
    """Return the longest expressions from left to right."""
    result: list[Found] = []
    text, done = scene.text, 0
    for word in _words().finditer(text):
        first = word[0]
        rules = FIRST.get(DIGITS if first[0].isdigit() else first.lower())
        if rules is None or (start := word.start()) < done:
            continue
        after_dash = bool(result) and start == result[-1].end + 1 and text[start - 1] in "-~"
        # A dash before it is fine where a date ends there.
        if (after_dash or _may_begin(text, start, first)) and (found := _longest(rules, scene, start)) is not None:
            found = of_a_year(text, found)
            result.append(found)
            done = found.end
    return [found for found in result if not found.reading.skip]


def _inner(scene: Scene, position: int) -> tuple[Reading, int] | None:
    """Read the expression at a position on behalf of a rule that wraps it."""
    position += scene.text[position : position + 1] == "'"  # late '98
    word = _WORD.match(scene.text, position)
    if word is None:
        return None
    rules = FIRST.get(DIGITS if word[0][0].isdigit() else word[0].lower(), ())
    found = _longest(tuple(entry for entry in rules if entry.id not in _WRAPPERS), scene, position)
    return (found.reading, found.end) if found and not found.reading.skip else None


def _may_begin(text: str, start: int, first: str) -> bool:
    """Tell whether an expression may begin here: not inside a word, a longer number, an amount."""
    if start == 0 or not first.isascii():
        return True
    if first[0].isdigit():
        before = text[max(0, start - 2) : start]
        return before[-1] > "\x7f" or not _BAD_BEFORE_DIGIT.search(before)
    return not (text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in "_@\0"))


def _longest(rules: tuple[Rule, ...], scene: Scene, start: int) -> Found | None:
    """Return the longest reading at a place; of equally long ones the first rule's."""
    best: Found | None = None
    window = scene.text[start : start + _WINDOW]
    window += LETTER if _LETTER.search(window) else ""
    for entry in rules:
        if entry.needs not in window and not (entry.or_needs and entry.or_needs in window):
            continue
        match = entry.pattern.match(scene.text, start)
        if match is None or (best is not None and match.end() <= best.end and entry.id not in _WRAPPERS):
            continue
        reading = entry.read(match, scene)
        if reading is None:
            continue
        first = reading.start if reading.start >= 0 else match.start()
        last = reading.end if reading.end >= 0 else match.end()
        last = first + len(scene.text[first:last].rstrip())
        if scene.text[last - 1] == "." and not _ABBREVIATED.search(scene.text, max(0, last - 6), last):
            last -= 1
        if best is None or last > best.end:
            best = Found(first, last, entry, reading)
    return best
