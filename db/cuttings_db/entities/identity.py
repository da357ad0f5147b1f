"""Who is who: keys that are equal exactly for names of one thing, made from the name alone."""

from __future__ import annotations

import re
from functools import lru_cache

from cuttings_db.entities.gazetteer import Known, broad, curated
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import BARRIER, Words, is_han
from cuttings_db.folding import fold, simplify
from cuttings_db.model import EntityType
from cuttings_db.resources import resource

__all__ = ["canonical_name", "edition_of", "given", "identity_key", "name_key", "person_key", "without_possessive"]

_PERSON_TITLE = re.compile(
    r"^(?:(?:associate|assistant|deputy|vice|emeritus|executive|managing|clinical)\s+)*"
    r"(?:prof(?:essor)?|dr|doctor|director|president|mr|mrs|ms|miss|sir|dame|academician|dean|chairman|chairwoman)\b\.?\s+",
    re.IGNORECASE,
)
_DEGREE = re.compile(r",?\s+(?:M\.?D\.?|Ph\.?D\.?|MBBS|FRCP|FACP|Jr\.?|Sr\.?|II|III|IV|DSc|MPH|MSc)(?=\W|$).*$")
_INITIAL = re.compile(r"^[^\W\d_]\.?$")
_EXON_CHANGES = (
    ("ins", "insertion"), ("del", "deletion"), ("skip", "skipping"),
    ("插入", "insertion"), ("缺失", "deletion"), ("跳跃", "skipping"),
)  # fmt: skip
_MEETING = re.compile(
    r"(?: s)? ?(?:(?:annual|scientific|virtual|学术) ?)*(?:meeting|congress|conference|symposium|年会|大会)"
    r"(?: (?:and|&) exposition)?$"
)
_BRITISH = (
    ("centre", "center"), ("tumour", "tumor"), ("leukaemia", "leukemia"), ("anaemia", "anemia"), ("haemato", "hemato"),
    ("oesophag", "esophag"), ("paediatric", "pediatric"), ("organisation", "organization"), ("labour", "labor"),
    ("gynaecolog", "gynecolog"), ("programme", "program"),
)  # fmt: skip
_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EDITION = re.compile(
    r"(?<!\d)(\d{1,3}) ?(?:st|nd|rd|th)\b|第([一二三四五六七八九十百\d]+)届|(首届)|\b(first|inaugural) annual\b"
)
_PLURAL = re.compile(r"(?<=[a-z]{3})(?<!s)s$")


def given(identifier: str) -> str:
    """Return the key of a thing that a gazetteer knows."""
    return f"g:{identifier}"


def _chinese_person(name: str) -> str:
    """Return simplified characters without title and blanks."""
    plain = simplify("".join(name.split()).replace("·", "").replace("•", ""))
    for title in sorted(lexicon("chinese_titles"), key=len, reverse=True):
        if plain.endswith(title) and len(plain) - len(title) >= 1:
            return plain if len(plain) - len(title) == 1 else plain[: -len(title)]
    return plain


def _syllables_of_one_given_name(tokens: list[str]) -> list[str]:
    """Join the two given syllables of a Chinese name of three words: `luo zhi guo` -> `luo zhiguo`."""
    surnames, syllables = _east_asian()
    if len(tokens) != 3 or not all(t in syllables for t in tokens):
        return tokens
    if tokens[0] in surnames:
        return [tokens[0], tokens[1] + tokens[2]]
    return [tokens[2], tokens[0] + tokens[1]] if tokens[2] in surnames else tokens


@lru_cache(maxsize=1)
def _east_asian() -> tuple[frozenset[str], frozenset[str]]:
    """Return romanised surnames, and all syllables that names are made of."""
    surnames = lexicon("pinyin_surnames") | lexicon("other_chinese_surnames")
    return surnames, surnames | lexicon("cantonese_syllables") | lexicon("pinyin_syllables")


@lru_cache(maxsize=65536)
def person_key(name: str) -> str:
    """Return the key of a person: folded words in alphabetic order, without title, degree and middle initials.

    Hyphens inside a given name fall away (`Zhi-Guo Luo` = `Zhiguo Luo` = `Luo Zhiguo`). A name in Chinese
    characters keeps its characters (simplified): 马军 and 马骏 stay two people.
    """
    if any(is_han(c) for c in name):
        return _chinese_person(name)
    plain = _DEGREE.sub("", name.strip())
    while (shorter := _PERSON_TITLE.sub("", plain)) != plain:
        plain = shorter
    words = [w for w in re.split(r"[\s,]+", plain) if w]
    full = [w for w in words if not _INITIAL.match(w) and not re.fullmatch(r"(?:[A-Z]\.-?)+", w)]
    tokens = [re.sub(r"[^\w]", "", fold(w)) for w in (full if len(full) >= 2 else words)]
    key = " ".join(sorted(_syllables_of_one_given_name([t for t in tokens if t])))
    # Behind a title stands nothing that can be read: the title is the name.
    return key or name_key(name)


def name_key(name: str) -> str:
    """Return the plain key of a name: folded tokens without article, British spelling as American."""
    key = " ".join(Words(name).compact.replace(BARRIER, " ").split())
    key = re.sub(r"^(?:the|a|an) ", "", key)
    if key.isascii():
        for british, american in _BRITISH:
            key = key.replace(british, american)
    return key


def _organisation_key(name: str) -> str:
    """Drop legal forms at the end; keep the rest of the plain key."""
    tokens = name_key(name).split(" ")
    while len(tokens) > 1 and tokens[-1] in lexicon("legal_forms"):
        tokens.pop()
    key = " ".join(tokens)
    for form in ("股份有限公司", "有限责任公司", "有限公司"):
        if key.endswith(form) and len(key) > len(form) + 1:
            return key[: -len(form)]
    return key


def _event_key(name: str) -> str:
    """Name the series by its identity, then the edition or the year: `2024 ASCO` = `ASCO Annual Meeting 2024`."""
    plain = name_key(name)
    year, edition = edition_of(name)
    rest = re.sub(r"(?<!\d)(?:19|20)\d\d(?!\d) ?年?度?", " ", plain)
    rest = re.sub(r"(?<!\d)\d{1,3} ?(?:st|nd|rd|th)\b|第[一二三四五六七八九十百\d]+届", " ", rest)
    rest = " ".join(rest.split())
    turned = re.fullmatch(r"((?:annual |scientific )*(?:meeting|congress|symposium|conference)) of (?:the )?(.+)", rest)
    if turned:
        rest = f"{turned.group(2)} {turned.group(1)}"
    series = _series(rest)
    if edition and not year:
        year = years_of_editions().get((series.removeprefix("g:"), int(edition)), "")
    number = f"#{edition}" if edition and not year else ""
    return " ".join(filter(None, (series, number, year)))


def edition_of(name: str) -> tuple[str, str]:
    """Return the year in an event's name and the number of its edition, in figures; empty where there is none."""
    plain = name_key(name)
    year, edition = _YEAR.search(plain), _EDITION.search(plain)
    number = ""
    if edition:
        number = edition.group(1) or (_number(edition.group(2)) if edition.group(2) else "1")
    return year.group() if year else "", number


def without_possessive(name: str) -> str:
    """Return a name without the ending that makes it a possessor: `Orion Pharma's` is Orion Pharma."""
    return _POSSESSIVE.sub("", name.strip())


@lru_cache(maxsize=1)
def years_of_editions() -> dict[tuple[str, int], str]:
    """Return in which year each edition of a known series was held, by the series and the number of the edition."""
    found: dict[tuple[str, int], str] = {}
    try:
        lines = resource("gazetteers", "editions.tsv").read_text("utf-8").splitlines()
    except FileNotFoundError:
        return found
    for line in lines:
        cells = line.split("\t")
        if len(cells) >= 3 and not line.startswith("#") and cells[1].isdecimal():
            found[cells[0], int(cells[1])] = cells[2]
    return found


def _number(numeral: str) -> str:
    """Return a Chinese numeral below a hundred in figures; figures stay."""
    if numeral.isdecimal():
        return numeral
    digits = {c: i for i, c in enumerate("零一二三四五六七八九")}
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return str(digits.get(numeral, 0))
    return str((digits.get(tens, 1) if tens else 1) * 10 + (digits.get(ones, 0) if ones else 0))


def _series(name: str) -> str:
    """Return the identity of an event without its year: the known series, or the meeting of a known society."""
    known = _known_in_any_case(name, "event")
    if known:
        return given(known.id)
    society = " ".join(_MEETING.sub("", name).split())
    owner = _known_in_any_case(society, "organisation")
    if owner is None:
        for size in range(len(society.split(" ")) - 1, 0, -1):  # `中国临床肿瘤学会 csco`: the name with its short form
            owner = owner or _known_twice(society.split(" ")[:size], society.split(" ")[size:])
    if owner is None or not (_MEETING.search(name) or society == name):
        return name
    for ending in ("am", "congress", "symposium"):
        if f"{owner.id}-{ending}" in curated().by_id:
            return given(f"{owner.id}-{ending}")
    return f"{given(owner.id)} meeting"


def _known_twice(name: list[str], short: list[str]) -> Known | None:
    """Look a society up whose short form stands behind its name; what else stands there makes another meeting."""
    owner = _known_in_any_case(" ".join(name), "organisation")
    again = _known_in_any_case(" ".join(short), "organisation") if owner else None
    return owner if owner and again and owner.id == again.id else None


def canonical_name(type: EntityType, name: str) -> str:
    """Return how a congress of a known series or society is called, with its year; otherwise nothing."""
    if type != "event":
        return ""
    key = _event_key(name)
    series, _, edition = key.removeprefix("g:").partition(" ")
    known = curated().by_id.get(series)
    if known is None or not key.startswith("g:"):
        return ""
    title = known.canonical
    if known.type == "organisation":
        title, edition = f"{title} meeting", edition.removeprefix("meeting").strip()
    number = f"{_ordinal(edition[1:])} " if edition.startswith("#") else ""
    return f"{number}{title} {'' if number else edition}".strip()


def _ordinal(number: str) -> str:
    """Return an edition in figures with its ending: 28th."""
    ending = "th" if number[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th")
    return number + ending


def _known_in_any_case(key: str, entity_type: EntityType) -> Known | None:
    """Look a folded key up as if it were written in capitals or as a title."""
    return curated().look_up(key.upper(), entity_type) or curated().look_up(key.title(), entity_type)


def _variant_key(name: str) -> str:
    """Join letters and digits; `20号外显子插入` = `exon 20 insertion mutations`."""
    key = re.sub(r"[\s-]+", " ", fold(name)).replace("p.", "").strip()
    exon = re.search(r"ex(?:on)? ?(\d+)|(\d+)号?外显子", key)
    if exon is None:
        return key
    change = next((new for old, new in _EXON_CHANGES if old in key), "")
    gene = key[: exon.start()].strip()
    return " ".join(filter(None, (gene, f"exon {exon.group(1) or exon.group(2)}", change)))


@lru_cache(maxsize=65536)
def identity_key(type: EntityType, name: str) -> str:
    """Return the identity key of a name within its type; equal keys are one entity in every article.

    A name that our lists know has the key `g:<identifier>`. Everything else has a normal form of its words.
    The key depends on nothing but the two arguments and the shipped lists.
    """
    name = name.strip()
    # A name of which nothing is left is itself: all such names are not one thing.
    return _key_of(type, name) or fold(name)


def _key_of(type: EntityType, name: str) -> str:
    """Return the key of a name without blanks around it, empty where it has no word that can be read."""
    if type == "person":
        return person_key(without_possessive(name))
    known = curated().look_up(name, type)
    if known is None and (owner := without_possessive(name)) != name:
        return _key_of(type, owner)
    if known:
        return given(known.id)
    if type in ("gene", "disease", "product", "place"):
        found = broad().look_up(name)
        if found and found.type == type:
            return given(found.id)
    if type == "organisation":
        return _organisation_key(name)
    if type == "event":
        return _event_key(name)
    if type == "variant":
        return _variant_key(name)
    key = name_key(name)
    if type in ("disease", "product") and key.isascii():
        singular = _PLURAL.sub("", key)
        if singular != key and type == "disease":
            found = broad().look_up(singular)
            return given(found.id) if found and found.type == type else singular
    return key if type != "trial" else key.replace(" ", "")
