"""The articles of the model test: made-up ones whose words are known, and what recognition finds in each alone."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from pathlib import Path

from cuttings_db.archive.archive import Archive
from cuttings_db.importing import ImportOptions
from cuttings_db.model import Question

__all__ = ["COPY_OF", "ENCODINGS", "FILES", "SHARED", "Atom", "measure", "misread", "own_word", "write_files"]

_PEOPLE = (
    "Greta Lindberg", "Marek Ostrowski", "Silvia Moretti", "Yusuf Demir", "Hanna Bergstrom", "Carlos Mendoza",
    "Ingrid Halvorsen", "Tomas Novak",
)  # fmt: skip
_HOUSES = ("Lyon University Hospital", "Oslo Cancer Institute", "University of Turin", "Boston Medical Center")
_CITIES = ("Lyon", "Oslo", "Turin", "Boston")
_MONTHS = ("January", "March", "May", "July", "September", "November")
_SYLLABLES = ("bra", "cle", "dro", "fim", "gul", "hes", "jop", "kex", "lun", "mav", "nip", "quo", "rys", "tov", "zel")
_KINDS = ("old", "green", "narrow", "heavy", "quiet", "broken", "wooden", "bright", "empty", "round", "long", "plain")
_THINGS = ("chair", "door", "window", "table", "basket", "kettle", "ladder", "bottle", "mirror", "candle", "bench")
# Words of many articles, so that what is found is not one article each time.
SHARED = ("harbour", "lantern", "meadow", "orchard", "pebble", "river")
# How a file may be read again: its letters with accents become others, and nothing else moves.
ENCODINGS = ("cp1252", "cp1251")
_ARTICLES = 20
# Files that are copies of an earlier one, with a sentence more.
COPY_OF = {17: 3, 18: 3, 19: 8}
FILES = tuple(f"article{number:02}.txt" for number in range(_ARTICLES))


@dataclass(frozen=True)
class Atom:
    """What an archive tells of one article that is alone in it: the machine's word, before people say anything.

    `names` are (start, end, type, key) of what is mentioned, `called` what each key is called, its type before it;
    `dates` are (start, end, edtf, role) of the days in the text. Search finds it by `words`.
    """

    title: str
    text: str
    published: str | None
    names: tuple[tuple[int, int, str, str], ...]
    called: tuple[tuple[tuple[str, str], str], ...]
    dates: tuple[tuple[int, int, str, str], ...]
    words: frozenset[str]


def own_word(number: int) -> str:
    """Return the word that stands in one article, and in its copies, alone."""
    chosen = random.Random(f"own {number}")
    return "".join(chosen.choice(_SYLLABLES) for _ in range(4)) + "um"


def _article(number: int) -> str:
    """Return the text of an article."""
    if number in COPY_OF:
        return f"{_article(COPY_OF[number])}\nThe {own_word(number)} was added to the text by another hand.\n"
    chosen = random.Random(f"text {number}")
    people = chosen.sample(_PEOPLE, 2)
    at = chosen.randrange(len(_CITIES))
    word = own_word(number)
    first, second, third = chosen.sample(SHARED, 3)
    month, year, day = chosen.choice(_MONTHS), 2018 + chosen.randrange(8), 1 + chosen.randrange(28)
    filler = "".join(
        f"The {chosen.choice(_KINDS)} {chosen.choice(_THINGS)} stands beside the {chosen.choice(_KINDS)}"
        f" {chosen.choice(_THINGS)}, where nobody had ever looked for it. "
        for _ in range(8)
    )
    return (
        f"The {word} of the {first} keeps its café\n\n"
        f"{_CITIES[at].upper()}, {month} {day}, {year} -- Professor {people[0]} of {_HOUSES[at]} said that the {word}"
        f" is older than the {second}. Doctor {people[1]} agreed in a letter about the {third}.\n\n"
        f"{filler}\n\n"
        f"The next meeting is on {1 + (day + 9) % 28} October {year + 1}. Doctor {people[1]} will bring a café table"
        f" and the {word} itself.\n"
    )


def write_files(folder: Path) -> list[Path]:
    """Write the articles as text files of an older encoding; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in FILES]
    for number, path in enumerate(paths):
        path.write_bytes(_article(number).encode("cp1252"))
    return paths


def measure(folder: Path, depth: str, encoding: str, *, alone: bool) -> dict[str, Atom]:
    """Return what an archive tells of each file, by the file's name; `alone` gives each an archive of its own.

    That is the stronger oracle, for no article may change what is told of another, and takes longer.
    """
    found: dict[str, Atom] = {}
    paths = write_files(folder / "files")
    for number, group in enumerate([[path] for path in paths] if alone else [paths]):
        with Archive(folder / f"{depth}-{encoding}-{number}.cuttings", create=True) as archive:
            archive.import_files(group, ImportOptions(depth=depth, encoding=encoding))
            archive.catch_up()
            for article, path in archive.store.rows("SELECT id, path FROM articles"):
                found[Path(path).name] = _atom(archive, int(article))
    return found


def misread(atom: Atom) -> Atom:
    """Return what is told of a file that is read in the other encoding."""
    other = "é".encode(ENCODINGS[0]).decode(ENCODINGS[1])
    return replace(atom, title=atom.title.replace("é", other), text=atom.text.replace("é", other))


def _atom(archive: Archive, number: int) -> Atom:
    """Return what an archive tells of an article."""
    article = archive.reading.article(number)
    page = archive.reading.paragraphs(number, 0, 60_000, Question())
    keys = {
        str(uuid): (str(kind), str(key))
        for uuid, kind, key in archive.store.rows(
            "SELECT e.uuid, r.type, r.key FROM raw_entities r JOIN entities e ON e.id=r.entity"
        )
    }
    mentions = [m for paragraph in page["paragraphs"] for m in paragraph["mentions"]]
    dates = [d for paragraph in page["paragraphs"] for d in paragraph["dates"]]
    text = archive.reading.text(number)[0]
    known = {*SHARED, *map(own_word, range(_ARTICLES))}
    return Atom(
        article["title"],
        text,
        (article["published"] or {}).get("edtf"),
        tuple((m["start"], m["end"], *keys[m["entity"]]) for m in mentions),
        tuple(sorted({keys[m["entity"]]: m["name"] for m in mentions}.items())),
        tuple((d["start"], d["end"], d["edtf"], d["role"]) for d in dates),
        frozenset(word for word in known if number in archive.ids(Question(f'"{word}"'))),
    )
