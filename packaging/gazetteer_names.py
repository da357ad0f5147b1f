"""The rows of the gazetteers of places and of people, for `build_gazetteers.py`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from gazetteer_sources import Source

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import is_han, lookup_key

__all__ = ["ANY", "INITIAL", "SYMBOLIC", "Row", "is_word", "people_lines", "place_rows", "spoken"]

# How a name must look in a text; identifier, canonical name, kind, keys by look.
ANY, SYMBOLIC, INITIAL = 0, 1, 2
Row = tuple[str, str, str, dict[int, set[str]]]


def is_word(name: str, words: set[str]) -> bool:
    """Say whether a name, or its singular, is an ordinary English word."""
    lowered = name.lower()
    return any(
        w in words
        for w in (lowered, lowered.removesuffix("s"), lowered.removesuffix("ed"), lowered.removesuffix("ing"))
    )


def spoken(name: str, words: set[str], surnames: set[str], synonyms: set[str]) -> str:
    """Return the chief name of a disease or substance as a sentence has it: no title case, no trailing `disorder`.

    `synonyms` are the keys of the same thing; proper names (`Hodgkin`) and symbols keep their capitals.
    """
    plain = re.sub(r" \((?:disorder|disease|finding|drug|substance)\)$", "", name)
    shorter = re.sub(r" (?:disorder|disease)$", "", plain)
    if shorter != plain and lookup_key(shorter) in synonyms:
        plain = shorter

    def lowered(match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower()
        proper = low in surnames or low.removesuffix("s") in surnames
        return word if proper and not is_word(low, words) else low

    return re.sub(r"(?<![\w'’+-])[A-Z][a-z]+(?![\w'’])", lowered, plain)


def place_rows(places: Source, words: set[str], surnames: set[str]) -> Iterator[Row]:
    """GeoNames: countries, American states, cities of 15,000 people and more with their Chinese names.

    The kind is the weight of the evidence a text must add: `country`, `state`, `city` stand alone, `town` (small,
    or a word, or a surname too) needs "in" before it or a larger place behind it.
    """
    countries = json.loads(places.read("data/countries.json"))
    for _code, country in sorted(countries.items()):
        yield f"GEO:{country['geonameid']}", country["name"], "country", {INITIAL: {lookup_key(country["name"])}}
    for _code, state in sorted(json.loads(places.read("data/us_states.json")).items()):
        yield f"GEO:{state['geonameid']}", state["name"], "state", {INITIAL: {lookup_key(state["name"])}}
    cities = sorted(
        json.loads(places.read("data/cities15000.json")).values(), key=lambda c: (-c["population"], c["geonameid"])
    )
    for city in cities:
        name, people = city["name"], city["population"]
        key = lookup_key(name)
        doubtful = is_word(key, words) or key in surnames or people < 150_000 or len(key) < 4
        keys = {INITIAL: {key}} if len(key) > 2 and key not in lexicon("no_places") else {}
        if city["countrycode"] in ("CN", "HK", "TW", "MO", "JP", "KR", "SG") or people > 500_000:
            han = [a for a in city["alternatenames"] if 2 <= len(a) <= 6 and all(is_han(c) for c in a)]
            if people > 100_000:  # two characters stand inside other words too often to name a small town
                names = {lookup_key(h) for h in han if h[-1] not in "区町村里乡镇"}
                keys[ANY] = {n for n in names if len(n) > 2 or people > 300_000} - lexicon("chinese_no_places")
        yield f"GEO:{city['geonameid']}", name, "town" if doubtful else "city", keys


def people_lines(names: Source) -> Iterator[str]:
    """Yield `given NAME` and `surname NAME`: names of the 1990 census of the United States, the frequent ones."""

    def listed(member: str, count: int) -> list[str]:
        return [line.split()[0].lower() for line in names.read(member).decode().splitlines()[:count]]

    for name in {*listed("dist.male.first", 1219), *listed("dist.female.first", 3000)}:
        yield f"given\t{name}"
    for name in listed("dist.all.last", 20000):
        yield f"surname\t{name}"
