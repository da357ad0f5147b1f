"""Later, shorter mentions of people in Chinese text, whichever stage found them: `季教授` for 季长青教授."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cuttings_db.entities.candidates import Candidate
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.words import is_han, plain_form

__all__ = ["tell_titled_surnames"]

# Who is of somebody's family bears the surname too.
_KIN = re.compile(
    "(?:父亲|母亲|丈夫|妻子|太太|儿子|女儿|哥哥|弟弟|姐姐|妹妹|兄弟|夫人|遗孀|爷爷|爱人|父女|父子|母子|母女|老伴|家属)[^。；\n]{0,4}$"
)
_SOMEBODY = re.compile("(?:另一位|另一名|一位|一名|某)$")


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    """Return the pattern of a title behind a surname or a name."""
    return re.compile(f"(?:{alternatives('chinese_titles')}|{alternatives('chinese_surname_titles')})")


def _surname(name: str) -> str:
    """Return the surname that a name in characters begins with."""
    return name[:2] if name[:2] in lexicon("chinese_surnames") and len(name) > 2 else name[:1]


def tell_titled_surnames(text: str, settled: Sequence[Candidate]) -> None:
    """Give a surname with a title, in place, the identity of the one person who may be meant.

    That is the only bearer of the surname named in full before it (or, where nobody is, after it); among several
    the only one who bears the same title. Otherwise the mention stays nobody's.
    """
    plain = plain_form(text)
    people = [c for c in settled if c.type == "person" and c.end > c.start and is_han(plain[c.start])]
    titled: list[tuple[Candidate, str, str]] = []
    full: dict[str, list[Candidate]] = {}
    for person in people:
        name = plain[person.start : person.end]
        surname = _surname(name)
        match = _title().fullmatch(name, len(surname))
        if match is not None and surname in lexicon("chinese_surnames"):
            titled.append((person, surname, match.group()))
        elif 2 <= len(name) <= 4 and all(map(is_han, name)) and surname in lexicon("chinese_surnames"):
            full.setdefault(surname, []).append(person)
    for person, surname, title in titled:
        before = plain[max(0, person.start - 8) : person.start]
        bearers = full.get(surname, [])
        if not bearers or _KIN.search(before) or _SOMEBODY.search(before):
            continue
        earlier = [c for c in bearers if c.start < person.start] or bearers
        names = {plain[c.start : c.end] for c in earlier}
        if len(names) > 1:
            names = {plain[c.start : c.end] for c in earlier if _bears(plain, c, title)}
        if len(names) == 1:
            (name,) = names
            meant = next(c for c in earlier if plain[c.start : c.end] == name)
            person.key, person.canonical, person.certain = meant.key or name, meant.canonical or name, True
        else:
            person.key, person.canonical, person.certain = "", "", False


def _bears(plain: str, person: Candidate, title: str) -> bool:
    """Say whether exactly this title stands right behind or before a name."""
    behind = _title().match(plain, person.end)
    if behind is not None:
        return behind.group() == title
    before = plain[max(0, person.start - len(title) - 1) : person.start]
    return before.endswith(title) and not before.startswith(("副", "原"))
