"""Later, shorter mentions of people whom the same text names in full: `Schilsky said`, `Professor Luo`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from cuttings_db.entities.candidates import LEARNED, Candidate
from cuttings_db.entities.chinese_romanised import is_given, is_surname
from cuttings_db.entities.context import Context
from cuttings_db.entities.gazetteer import is_common
from cuttings_db.entities.identity import person_key
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.folding import fold

__all__ = ["find_follow_ups"]

_SPEECH_AFTER: list[re.Pattern[str]] = []


def _surnames_of(name: str) -> set[str]:
    """Return the words of a full name that may stand for the person alone."""
    words = [w for w in re.split(r"[\s]+", name) if len(w.rstrip(".")) > 1]
    if len(words) < 2:
        return set()
    east = [w for w in (words[0], words[-1]) if is_surname(w)]
    if len(words) in (2, 3) and east and all(is_surname(w) or is_given(w) for w in words):
        return {fold(w) for w in east}
    first = words[0].lower()
    known = first in lexicon("western_given_names")
    given = {fold(first)} if known or not (is_common(first) or is_surname(first)) else set()
    return {fold(words[-1])} | given


def _speech_after() -> re.Pattern[str]:
    """Return the pattern of a verb of speech right behind a name."""
    if not _SPEECH_AFTER:
        _SPEECH_AFTER.append(
            re.compile(
                rf"^(?:\s+(?:also|has|had|further))?\s+(?:{alternatives('speech_verbs')}|{alternatives('person_verbs')})\b"
            )
        )
    return _SPEECH_AFTER[0]


def find_follow_ups(context: Context, persons: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield single surnames that mean exactly one person of this text, and give titled surnames that person's key."""
    full: dict[str, set[str]] = defaultdict(set)
    single: list[Candidate] = []
    names: dict[str, str] = {}
    for person in persons:
        name = context.text[person.start : person.end]
        if not name.isascii() and any("\u4e00" <= c <= "\u9fff" for c in name):
            continue
        key = person.key or person_key(name)
        if " " not in name:
            single.append(person)
            continue
        names[key] = name
        for surname in _surnames_of(name):
            full[surname].add(key)
    spans = {(p.start, p.end) for p in single}
    for person in single:
        keys = full.get(fold(context.text[person.start : person.end]), set())
        if len(keys) == 1:
            person.key = next(iter(keys))
            person.canonical = names[person.key]
        else:
            person.certain = False
    if not full:
        return
    for key, name in names.items():
        first, _, last = name.partition(" ")
        for match in re.finditer(rf"(?<!\w){re.escape(last)}, {re.escape(first)}(?!\w)", context.text):
            yield Candidate(match.start(), match.end(), "person", LEARNED, "inverted", key, name)
    speech = _speech_after()
    for phrase in context.phrases:
        tokens = phrase.tokens
        for index, token in enumerate(tokens):
            keys = full.get(fold(re.sub(r"['’]s?$", "", token.word)), set())
            if len(keys) != 1 or (token.start, token.end) in spans:
                continue
            alone = (index == 0 or tokens[index - 1].connects) and (
                index == len(tokens) - 1 or tokens[index + 1].connects
            )
            said = speech.match(context.after(token.end, 30)) is not None
            doubtful = is_common(token.word) or len(token.low) < 3
            if (alone and not doubtful) or (said and index == len(tokens) - 1):
                key = next(iter(keys))
                end = token.start + len(re.sub(r"['’]s?$", "", token.word))
                yield Candidate(token.start, end, "person", LEARNED, "follow-up", key, names[key])
