"""The words that say what happened: acts with English forms and Chinese triggers, from the shipped tables."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cuttings_db.dates.patterns import Pattern

__all__ = ["Act", "Words", "general_lemma", "trigger_starts", "triggers_from", "word_sets", "words"]

Act = str
_VOWELS = "aeiou"
# Endings of stems that lose an "e" before "-ed": "assess" keeps none, "advise", "merge", "trace", "settle" do.
_MUTE_E = Pattern(r"(?:[^s]s|[bcdfgkptz]l|[iauoy]z|[vcu]|[ld]g|[nr]g|[^e]at|[iou]r|[^aeio]ip|[aeiou]k|[ai]n|[ou]d|uc)$")
_KEEPS = Pattern(r"(?:[ae]in|[aeo]ur?|oo[a-z]|ea[a-z]|ou[a-z]|ai[a-z]|oa[a-z]|[aeiou]y|en|on|er|or|it|ck|ish|ur|us)$")

_DOUBLED = frozenset(["submit", "admit", "enrol", "transfer", "recur", "commit", "begin"])


class Words(NamedTuple):
    """English forms by kind with their lemma, acts by lemma and by noun, phrases by lemma, Chinese triggers.

    `phrases` holds for a lemma the words that must follow it, and the act that it then is. `chinese` holds for a first
    character its triggers, longest first, and their acts.
    """

    past: dict[str, str]
    present: dict[str, str]
    progressive: dict[str, str]
    base: frozenset[str]
    acts: dict[str, Act]
    nouns: dict[str, Act]
    phrases: dict[str, list[tuple[tuple[str, ...], Act]]]
    chinese: dict[str, list[tuple[str, Act]]]


@lru_cache(maxsize=1)
def word_sets() -> dict[str, frozenset[str]]:
    """Return the sets of English words that the choice of a predicate looks at, by name."""
    named = (line.partition(": ") for line in _rows("english_words.txt"))
    return {name: frozenset(listed.split()) for name, _, listed in named}


def _rows(name: str) -> list[str]:
    """Return the lines of a table without its comments."""
    from cuttings_db.resources import resource  # only here: it takes a sixth of the import

    lines = resource("dates", name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def trigger_starts() -> re.Pattern[str]:
    """Return the pattern of the characters with which Chinese triggers begin."""
    return re.compile(f"[{''.join(words().chinese)}]")


@lru_cache(maxsize=256)
def triggers_from(character: str) -> tuple[re.Pattern[str], tuple[Act, ...]]:
    """Return the pattern of the triggers that begin with a character, a group for each, and their acts."""
    triggers = words().chinese[character]
    return re.compile("|".join(f"({trigger})" for trigger, _ in triggers)), tuple(act for _, act in triggers)


@lru_cache(maxsize=1)
def words() -> Words:
    """Return the tables, read at the first use."""
    found = Words({}, {}, {}, frozenset(), {}, {}, {}, {})
    irregular = {
        line.split()[0]: [part.split("/") for part in line.split()[1:]] for line in _rows("irregular_verbs.txt")
    }
    triggers: list[tuple[str, Act]] = []
    for line in _rows("acts.txt"):
        act, verbs, nouns, chinese = line.split("|", 3)
        for verb in filter(None, verbs.split(",")):
            lemma, *rest = verb.split(" ")
            if rest:
                found.phrases.setdefault(lemma, []).append((tuple(rest), act))
            else:
                found.acts.setdefault(lemma, act)
        for noun in filter(None, nouns.split(",")):
            found.nouns.setdefault(noun, act)
        triggers += [(trigger, act) for trigger in re.split(",(?![0-9])", chinese) if trigger]
    lemmas = list(dict.fromkeys((*found.acts, *found.phrases, *irregular)))
    for lemma in lemmas:
        pasts = [form for forms in irregular.get(lemma, [[_with(lemma, "ed")]]) for form in forms]
        for form in pasts:
            found.past.setdefault(form, lemma)
        found.present.setdefault(_third(lemma), lemma)
        found.progressive.setdefault(_with(lemma, "ing"), lemma)
    for listed in found.phrases.values():
        listed.sort(key=lambda phrase: -len(phrase[0]))
    triggers.sort(key=lambda pair: -len(re.sub(r"\(\?.*?\)", "", pair[0])))
    for trigger, act in triggers:
        found.chinese.setdefault(trigger[0], []).append((trigger, act))
    return found._replace(base=frozenset(lemmas))


def _with(lemma: str, ending: str) -> str:
    """Return a verb with "-ed" or "-ing"."""
    if "-" in lemma:
        head, _, tail = lemma.rpartition("-")
        return f"{head}-{_with(tail, ending)}"
    if lemma.endswith("e") and (ending == "ed" or not lemma.endswith(("ee", "oe", "ye"))):
        stem = lemma[:-2] + "y" if ending == "ing" and lemma.endswith("ie") else lemma[:-1]
        return stem + ending
    if ending == "ed" and lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    short = len(lemma) > 2 and lemma[-1] not in "wxyaeiou" and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    doubled = short and (
        len(lemma) < 5 or lemma in ("submit", "admit", "enrol", "transfer", "recur", "commit", "begin")
    )
    return lemma + (lemma[-1] if doubled else "") + ending


def _third(lemma: str) -> str:
    """Return a verb as it stands after "she"."""
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


@lru_cache(maxsize=4096)
def general_lemma(form: str) -> str:
    """Return the base of a regular past form that no table knows: "unblinded" is "unblind"."""
    if form.endswith("ied") and len(form) > 4:
        return form[:-3] + "y"
    stem = form[:-2]
    if stem.endswith("ell") and len(stem) > 5:  # "travelled", but "spelled"
        return stem[:-1]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    if stem.endswith("e") or (not _KEEPS.search(stem) and _MUTE_E.search(stem)):
        return stem if stem.endswith("e") and stem.endswith("ee") else stem.rstrip("e") + "e"
    return stem
