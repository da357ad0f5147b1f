"""Later, shorter mentions of people whom the same text names in full: `Schilsky said`, `Professor Luo`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import LEARNED, Candidate
from cuttings_db.entities.chinese_romanised import is_given, is_surname
from cuttings_db.entities.context import Context
from cuttings_db.entities.gazetteer import is_common
from cuttings_db.entities.identity import person_key
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.folding import fold

__all__ = ["find_follow_ups"]

# What stands behind a given name alone where a person is meant.
_GOES_ON_AS_A_PERSON = re.compile(
    r"\s+(?:and I|never|always|could|did|who|still|just|came|went|began|felt|knew|thought|took|lost|started|stopped"
    r"|died|lives|lived|loved|loves)\b"
)
_CITED = re.compile(r"(.+) ([A-Z](?:[.-]?[A-Z]){0,2}\.?)")  # `Noble RL`, as references have it
_INITIALLED = re.compile(r"([A-Z])\.?(?:[ -]?[A-Z]\.?){0,2} (.{2,})")  # `M. Lahtinen`
_SPEECH_BEFORE = re.compile(r"\b(?:said|says|asked|adds|added|replied|wrote|writes|according to) $")
_SPEECH_AFTER: list[re.Pattern[str]] = []


def _surnames_of(name: str) -> set[str]:
    """Return the words of a full name that may stand for the person alone."""
    if cited := _CITED.fullmatch(name):
        return {fold(cited.group(1))}
    words = [w for w in re.split(r"[\s]+", name) if len(w.rstrip(".")) > 1]
    if len(words) < 2:
        return {fold(words[0])} if words and words[0] != name else set()
    east = [w for w in (words[0], words[-1]) if is_surname(w)]
    if len(words) in (2, 3) and east and all(is_surname(w) or is_given(w) for w in words):
        return {fold(w) for w in east}
    return {fold(words[-1])}


def _given_of(name: str) -> str:
    """Return the Western given name of a full name, or nothing."""
    first = name.split(" ", 1)[0]
    known = first.lower() in lexicon("western_given_names")
    return fold(first) if known or not (is_common(first) or is_surname(first) or "." in first) else ""


@lru_cache(maxsize=16384)
def _plain(word: str) -> str:
    """Return a word folded and without its possessive ending."""
    return fold(re.sub(r"['’]s?$", "", word))


def _speech_after() -> re.Pattern[str]:
    """Return the pattern of a verb of speech right behind a name."""
    if not _SPEECH_AFTER:
        _SPEECH_AFTER.append(
            re.compile(
                rf"^(?:\s+(?:also|has|had|further|never|still))?\s+(?:{alternatives('speech_verbs')}|{alternatives('person_verbs')})\b"
            )
        )
    return _SPEECH_AFTER[0]


def _inverted(text: str, names: dict[str, str]) -> Iterator[Candidate]:
    """Yield `Berg, Anna` for Anna Berg, where no other name stands around it."""
    for key, name in names.items():
        first, _, last = name.partition(" ")
        turned = f"{last}, {first}"
        start = text.find(turned)
        while start >= 0:
            end = start + len(turned)
            if not re.search(r"(?:\w|[A-Z][\w.]* )$", text[max(0, start - 16) : start]) and not re.match(
                r"\w| [A-Z]", text[end : end + 2]
            ):
                yield Candidate(start, end, "person", LEARNED, "inverted", key, name)
            start = text.find(turned, end)


def _short_of(name: str) -> tuple[str, str] | None:
    """Return the surname and the first initial of a name written with initials, folded; None for any other."""
    if cited := _CITED.fullmatch(name):
        return fold(cited.group(1)), cited.group(2)[0].lower()
    # A surname in capitals before its given name, `LAM Chi Kin`, has no initials.
    if (led := _INITIALLED.fullmatch(name)) and not is_surname(name.split(" ", 1)[0]):
        return fold(led.group(2)), led.group(1).lower()
    return None


def _unite_initials(text: str, persons: Iterable[Candidate], names: dict[str, str]) -> None:
    """Let `Noble RL` and `R. Noble` be the Robert Noble of the same text, if he is the only one who may be meant."""
    whole = {key: name for key, name in names.items() if _short_of(name) is None}
    for person in persons:
        short = _short_of(text[person.start : person.end])
        if short is None or is_surname(short[0]):  # an initial says too little of a Wang or a Kim
            continue
        meant = [
            key
            for key, name in whole.items()
            if short[0] in _surnames_of(name) and any(fold(w).startswith(short[1]) for w in name.split()[:-1])
        ]
        if len(meant) == 1:
            person.key, person.canonical = meant[0], names[meant[0]]


def find_follow_ups(context: Context, persons: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield single surnames that mean exactly one person of this text, and give titled surnames that person's key."""
    full: dict[str, set[str]] = defaultdict(set)
    given: dict[str, set[str]] = defaultdict(set)
    persons = list(persons)
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
        if first := _given_of(name):
            given[first].add(key)
    _unite_initials(context.text, persons, names)
    for key in [k for k, name in names.items() if _short_of(name)]:
        for keys in full.values():  # the full name stands for the person, not the one with initials
            if len(keys) > 1:
                keys.discard(key)
    spans = {(p.start, p.end) for p in single}
    for person in single:
        word = fold(context.text[person.start : person.end])
        keys = full.get(word) or given.get(word, set())
        if len(keys) == 1:
            person.key = next(iter(keys))
            person.canonical = names[person.key]
        else:
            person.certain = False
    if not full:
        return
    yield from _inverted(context.text, names)
    speech = _speech_after()
    for phrase in context.phrases:
        tokens = phrase.tokens
        for index, token in enumerate(tokens):
            word = _plain(token.word)
            keys = full.get(word) or given.get(word, set())
            if len(keys) != 1 or (token.start, token.end) in spans:
                continue
            alone = (index == 0 or tokens[index - 1].connects) and (
                index == len(tokens) - 1 or tokens[index + 1].connects
            )
            said = speech.match(context.after(token.end, 30)) is not None
            titled = index > 0 and tokens[index - 1].low in lexicon("titles") and index == len(tokens) - 1
            asked = _SPEECH_BEFORE.search(context.text, max(0, token.start - 12), token.start) is not None
            # A word that is also a plain one is a name where a capital is not owed to the sentence's begin.
            doubtful = (
                (is_common(token.word) and ((phrase.initial and index == 0) or token.low in lexicon("calendar")))
                or len(token.low) < 3
            ) and not (asked and alone)
            by_given = word not in full and _GOES_ON_AS_A_PERSON.match(context.text, token.end) is None
            if (alone and not doubtful and not by_given) or ((said or titled) and index == len(tokens) - 1):
                key = next(iter(keys))
                end = token.start + len(re.sub(r"['’]s?$", "", token.word))
                yield Candidate(token.start, end, "person", LEARNED, "follow-up", key, names[key])
