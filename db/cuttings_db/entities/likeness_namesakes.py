"""Names that are alike and mean two: a surname alone in two articles, a city and its namesake overseas."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from cuttings_db.entities.candidates import Candidate
from cuttings_db.entities.chinese_romanised import is_surname
from cuttings_db.entities.identity import identity_key
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.person_words import has_surname
from cuttings_db.entities.words import is_han
from cuttings_db.folding import fold

__all__ = ["tell_namesakes_apart"]

# Cities that share a name with one that is known as well, and where the one lies that the bare name means.
_HOMES = {
    "london": "england uk", "cambridge": "england uk", "oxford": "england uk", "birmingham": "england uk",
    "manchester": "england uk", "durham": "north-carolina nc", "rochester": "new-york ny", "portland": "oregon or",
    "paris": "france", "athens": "greece", "rome": "italy", "naples": "italy", "venice": "italy", "milan": "italy",
    "san jose": "california ca", "hamilton": "ontario", "halifax": "nova-scotia", "vancouver": "british-columbia bc",
    "kingston": "jamaica", "melbourne": "victoria australia", "sydney": "nsw australia", "dublin": "ireland",
    "perth": "australia", "alexandria": "egypt", "toledo": "spain", "valencia": "spain", "cordoba": "spain",
    "newcastle": "england uk", "worcester": "england uk", "bristol": "england uk", "york": "england uk",
    "lincoln": "england uk", "richmond": "virginia va", "columbia": "south-carolina sc", "columbus": "ohio oh",
    "memphis": "tennessee tn", "aurora": "colorado co", "wellington": "new-zealand", "santiago": "chile",
    "merida": "mexico", "leon": "spain", "guadalajara": "mexico", "lima": "peru", "cleveland": "ohio oh",
    "taizhou": "jiangsu", "fuzhou": "fujian", "suzhou": "jiangsu", "yichun": "jiangxi", "yulin": "shaanxi",
}  # fmt: skip
_REGION = re.compile(r",? ?[,(（] ?(?:in )?(?P<region>[A-Z][A-Za-z.]*(?: [A-Z][a-z]+)?)(?=[,.;:)）\s]|$)")
_SHORTENED = {
    "mass": "massachusetts", "ma": "massachusetts", "ont": "ontario", "on": "ontario", "calif": "california",
    "ca": "california", "tex": "texas", "tx": "texas", "fla": "florida", "fl": "florida", "ala": "alabama",
    "al": "alabama", "minn": "minnesota", "mn": "minnesota", "ore": "oregon", "me": "maine", "ga": "georgia",
    "nh": "new hampshire", "wash": "washington", "wa": "washington", "ky": "kentucky", "tenn": "tennessee",
}  # fmt: skip
_REGIONS = frozenset(
    [
        "massachusetts", "ontario", "california", "texas", "florida", "alabama", "minnesota", "oregon", "maine",
        "georgia", "new hampshire", "washington", "kentucky", "tennessee", "ohio", "nebraska", "virginia", "michigan",
        "new york", "north carolina", "south carolina", "pennsylvania", "new jersey", "connecticut", "nova scotia",
        "costa rica", "bermuda", "new zealand", "scotland", "anhui", "zhejiang", "jiangxi", "heilongjiang", "guangxi",
        "illinois", "colorado", "missouri", "mississippi", "new south wales", "spain", "mexico", "indiana", "venezuela",
        "argentina", "chile", "cuba", "philippines",
    ]
)  # fmt: skip
_DIGEST = 4


def tell_namesakes_apart(text: str, candidates: Iterable[Candidate]) -> None:
    """Give a name that means another thing in every text a key of this text, and a city overseas a key of its own."""
    scope = ""
    for candidate in candidates:
        name = text[candidate.start : candidate.end]
        if candidate.type == "person":
            key = candidate.key or identity_key("person", name)
            if _says_little(key):
                scope = scope or hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=_DIGEST).hexdigest()
                candidate.key = f"{key}@{scope}"
        elif candidate.type == "place" and (home := _HOMES.get(fold(name))) is not None:
            region = _region(text, candidate.end)
            if region and region.replace(" ", "-") not in home.split():
                candidate.key, candidate.canonical = f"{fold(name)} {region}", ""


def _says_little(key: str) -> bool:
    """Say whether a person's key is a surname alone, in Latin letters, or in Han characters with a title."""
    if is_han(key[:1]):
        return len(key) == 1 or key[1:] in lexicon("chinese_titles")
    return bool(key) and " " not in key and (is_surname(key) or has_surname(key))


def _region(text: str, end: int) -> str:
    """Return the region that stands behind the name of a city, in full and folded; "" where none does."""
    found = _REGION.match(text, end)
    if found is None:
        return ""
    words = fold(found.group("region")).replace(".", "").split()
    for size in (2, 1):
        region = " ".join(words[:size])
        region = _SHORTENED.get(region, region)
        if region in _REGIONS:
            return region
    return ""
