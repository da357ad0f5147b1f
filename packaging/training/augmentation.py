"""Names of the kinds that our articles hold and the corpora lack: Chinese people, hospitals, societies, congresses.

The lists are in `augmentation_names.txt`; a replacement keeps the tags of what it replaces.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from training.corpora import Sentence, spans

__all__ = ["augment"]


def _read_lists() -> dict[str, list[str]]:
    """Return the lists by the name of their section."""
    lists: dict[str, list[str]] = {}
    section = ""
    for line in Path(__file__).with_name("augmentation_names.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            lists[section] = []
        elif section:
            lists[section].extend(word.replace("_", " ") for word in line.split())
    return lists


_LISTS = _read_lists()


def _shout(name: str, rng: random.Random) -> str:
    return name.upper() if rng.random() < 0.12 else name


def _pinyin(rng: random.Random) -> str:
    surname = rng.choice(_LISTS["surnames"])
    count = 1 if rng.random() < 0.35 else 2
    syllables = [rng.choice(_LISTS["syllables"]) for _ in range(count)]
    style = rng.random()
    given = syllables[0] + "".join(s.lower() for s in syllables[1:])
    if count == 2 and style < 0.2:
        given = "-".join((syllables[0], syllables[1].lower() if rng.random() < 0.6 else syllables[1]))
    elif count == 2 and style < 0.27:
        given = " ".join(syllables)
    surname = _shout(surname, rng)
    order = rng.random()
    if order < 0.45:
        return f"{surname} {given}"
    if order < 0.84:
        return f"{given} {surname}"
    initials = "".join(s[0] for s in syllables)
    return f"{surname} {initials}." if order < 0.92 else f"{'. '.join(initials)}. {surname}"


def _cantonese(rng: random.Random) -> str:
    surname, given = (
        rng.choice(_LISTS["cantonese_surnames"]),
        f"{rng.choice(_LISTS['cantonese'])} {rng.choice(_LISTS['cantonese'])}",
    )
    if rng.random() < 0.3:
        given = given.replace(" ", "-")
    western = rng.choice(_LISTS["western_given"])
    style = rng.random()
    if style < 0.4:
        return f"{_shout(surname, rng)} {given}"
    if style < 0.6:
        return f"{given} {_shout(surname, rng)}"
    return f"{western} {surname}" if style < 0.8 else f"{western} {surname} {given}"


def _other_person(rng: random.Random) -> str:
    choice = rng.random()
    if choice < 0.25:
        given, surname = rng.choice(_LISTS["taiwanese"]), rng.choice(_LISTS["taiwanese_surnames"])
    elif choice < 0.45:
        given, surname = rng.choice(_LISTS["japanese_given"]), rng.choice(_LISTS["japanese"])
    elif choice < 0.65:
        given, surname = rng.choice(_LISTS["korean_given"]), rng.choice(_LISTS["korean"])
    else:
        given, surname = rng.choice(_LISTS["western_given"]), rng.choice(_LISTS["western"])
        if rng.random() < 0.15:
            given += f" {rng.choice('ABCDEFGHJKLMNPRSTW')}."
        return f"{given} {surname}"
    return f"{given} {surname}" if rng.random() < 0.7 else f"{surname} {given}"


def _person(rng: random.Random, words: int) -> str:
    style = rng.random()
    name = _pinyin(rng) if style < 0.55 else _cantonese(rng) if style < 0.8 else _other_person(rng)
    if words == 1:  # a mention by surname alone
        return rng.choice(
            [
                *_LISTS["surnames"],
                *_LISTS["cantonese_surnames"],
                *_LISTS["taiwanese_surnames"],
                *_LISTS["japanese"],
                *_LISTS["korean"],
            ]
        )
    return name


def _hospital(rng: random.Random) -> str:
    city, region, field = (rng.choice(_LISTS[pool]) for pool in ("cities", "regions", "fields"))
    university = rng.choice([f"{city} University", f"{city} Medical University", f"University of {city}"])
    return rng.choice(
        [
            f"{city} {rng.choice(['Cancer', 'Chest', 'Tumor', 'General', 'Pulmonary', 'Union', 'Renji'])} Hospital",
            f"{university} Cancer {rng.choice(['Center', 'Hospital', 'Institute', 'Centre'])}",
            f"{rng.choice(_LISTS['numbers'])} Affiliated Hospital of {university}",
            f"{region} Provincial {rng.choice(['People', 'People’s', 'Cancer', 'General'])} Hospital",
            f"{rng.choice(_LISTS['saints'])} Hospital",
            f"{city} Hospital",
            f"{city} Institute of {field}",
            f"National Cancer {rng.choice(['Center', 'Centre', 'Institute', 'Center of ' + region])}",
            university,
            f"{city} Integrated {field} Centre",
        ]
    )


def _society(rng: random.Random) -> str:
    region, field = rng.choice(_LISTS["regions"]), rng.choice(_LISTS["fields"])
    adjective = rng.choice(
        [
            "Chinese",
            "European",
            "American",
            "Asian",
            "Japanese",
            "Korean",
            "Italian",
            "Spanish",
            "French",
            "German",
            "British",
        ]
    )
    return rng.choice(
        [
            f"{adjective} {rng.choice(['Society', 'Association', 'College', 'Academy'])} of {field}",
            f"{adjective} {field} {rng.choice(['Association', 'Society', 'Group', 'Foundation'])}",
            f"{region} {field} {rng.choice(['Group', 'Consortium', 'Alliance', 'Network'])}",
            f"International {rng.choice(['Association', 'Society'])} for {rng.choice(['the Study of ', ''])}{field}",
            rng.choice(_LISTS["short"]),
        ]
    )


def _company(rng: random.Random) -> str:
    name = rng.choice(_LISTS["stems"]) + rng.choice(_LISTS["ends"])
    return name if rng.random() < 0.4 else f"{name} {rng.choice(_LISTS['forms'])}"


def _organisation(rng: random.Random, words: int) -> str:
    if words == 1:
        return rng.choice([rng.choice(_LISTS["short"]), rng.choice(_LISTS["stems"]) + rng.choice(_LISTS["ends"])])
    style = rng.random()
    return _hospital(rng) if style < 0.45 else _society(rng) if style < 0.75 else _company(rng)


def _event(rng: random.Random, words: int) -> str:
    year, edition = rng.randint(1998, 2026), rng.randint(2, 60)
    ordinal = f"{edition}{'th' if 10 < edition % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(edition % 10, 'th')}"
    society = rng.choice(_LISTS["short"]) if rng.random() < 0.6 else _society(rng)
    meeting = rng.choice(
        ["Annual Meeting", "Congress", "Conference", "Summit", "Symposium", "Forum", "Annual Congress"]
    )
    city, field = rng.choice(_LISTS["cities"]), rng.choice(_LISTS["fields"])
    if words == 1:
        return rng.choice(_LISTS["short"])
    return rng.choice(
        [
            f"{year} {society} {meeting}",
            f"{society} {meeting} {year}",
            f"{ordinal} {society} {meeting}",
            f"{ordinal} World {meeting} on {field}",
            f"{society} {year}",
            f"{city} {field} {meeting}",
            f"{rng.choice(['World', 'International', 'European', 'Asia-Pacific'])} {meeting} on {field}",
            f"{year} {rng.choice(['World', 'Asian', 'Olympic'])} {rng.choice(['Cup', 'Games', 'Championships'])}",
        ]
    )


_MAKERS: dict[str, tuple[float, Callable[[random.Random, int], str]]] = {
    "person": (0.20, _person),
    "organisation": (0.15, _organisation),
    "event": (0.25, _event),
}


def augment(sentence: Sentence, rng: random.Random) -> Sentence:
    """Return a sentence with some of its names replaced, titles put before people, or its case changed."""
    found = sorted(spans(sentence.tags))
    words: list[str] = []
    tags: list[str] = []
    position = 0
    for start, end, kind in found:
        words.extend(sentence.words[position:start])
        tags.extend(sentence.tags[position:start])
        position = end
        name = list(sentence.words[start:end])
        share, maker = _MAKERS.get(kind, (0.0, _person))
        if rng.random() < share:
            name = maker(rng, end - start).split()
        if kind == "person" and rng.random() < 0.04 and (not words or words[-1] not in _LISTS["titles"]):
            title = rng.choice(_LISTS["titles"]).split()
            words.extend(title)
            tags.extend(["O"] * len(title))
        words.extend(name)
        tags.extend([f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)])
    words.extend(sentence.words[position:])
    tags.extend(sentence.tags[position:])
    case = rng.random()
    if case < 0.02:
        words = [w.lower() for w in words]
    elif case < 0.035:
        words = [w.upper() for w in words]
    elif case < 0.06:
        lead = rng.randint(1, 5)
        words = [w.upper() if i < lead else w for i, w in enumerate(words)]
    return Sentence(tuple(words), tuple(tags))
