"""Everything that is shipped and was made by others, each with its licence and where the licence's text comes from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from distributions import header, shipped
from imports import CHECKOUT

__all__ = ["TABLE", "TEXTS", "Component", "components", "library_files", "licence_of"]

_NOTICES = CHECKOUT / "packaging" / "notices"
TABLE = _NOTICES / "components.json"
TEXTS = _NOTICES / "texts"
_CORE = CHECKOUT / "resources" / "core"
_DESKTOP = CHECKOUT / "resources" / "desktop"
_LICENCE_WORDS = ("licen", "copying", "notice", "authors")
_DEEDS = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
# A licence's name in a package's metadata is a word or two; longer ones are whole texts.
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Component:
    """One thing that is shipped: its name and version, what it is, its licence, and the texts that go with it."""

    kind: str
    name: str
    version: str
    licence: str
    copyright: str = ""
    words: str = ""
    home: str = ""
    texts: tuple[str, ...] = ()


@cache
def _table() -> dict[str, Any]:
    """Return what the packages' own metadata do not say."""
    told: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    return told


def library_files() -> list[str]:
    """Return the patterns of the files that belong to libraries which no Python package brings."""
    return [pattern for one in _table()["libraries"] for pattern in one["files"]]


def _text(path: Path) -> str:
    """Return a licence's text without trailing blanks, whatever its line ends."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip()


def _named_texts(names: list[str]) -> tuple[str, ...]:
    """Return the texts of licences that are kept beside the table."""
    return tuple(_text(TEXTS / f"{name}.txt") for name in names)


def licence_of(name: str, found: metadata.PackageMetadata) -> str:
    """Return a distribution's licence: as our table says, else as its metadata do; ValueError if neither does."""
    told = _table()["distributions"].get(name, {})
    given = str(told.get("licence") or header(found, "License-Expression") or header(found, "License"))
    if not given or len(given) > _LONGEST_NAME or "\n" in given:
        raise ValueError(f"{name} does not say its licence: add it to {TABLE.name}")
    return given


def _crates(found: metadata.Distribution) -> str:
    """Return a table of the parts that a library was built from, as the bill of materials within the package tells."""
    bills = [path for path in found.files or [] if "sboms" in path.parts and path.suffix == ".json"]
    lines = []
    for bill in bills:
        for part in json.loads(Path(str(found.locate_file(bill))).read_text(encoding="utf-8"))["components"]:
            licences = [one.get("expression") or one.get("license", {}).get("id", "") for one in part["licenses"]]
            lines.append(f"{part['name']} {part['version']}: {' AND '.join(licences)}")
    return "\n".join(["Built from these parts, each under its licence:", *sorted(lines)])


def _distribution(name: str, version: str) -> Component:
    """Return one distribution with all texts that it carries."""
    found = metadata.distribution(name)
    if found.version != version:
        raise ValueError(f"{name} {found.version} is installed, {version} is locked")
    told = _table()["distributions"].get(name, {})
    texts = list(_named_texts(told.get("texts", [])))
    for path in sorted(found.files or [], key=str):
        stem = path.name.lower()
        in_licences = "licenses" in (part.lower() for part in path.parts)
        if path.suffix in (".py", ".pyc") or not (in_licences or any(word in stem for word in _LICENCE_WORDS)):
            continue
        if not any(part in f"/{path}" for part in told.get("without", [])):
            texts.append(_text(Path(str(found.locate_file(path)))))
    if told.get("with_bom"):
        texts.append(_crates(found))
    return Component(
        kind="package",
        name=str(found.metadata["Name"]),
        version=version,
        licence=licence_of(name, found.metadata),
        copyright=told.get("copyright", ""),
        words=told.get("words", ""),
        home=_home(found.metadata),
        texts=tuple(dict.fromkeys(text for text in texts if text)),
    )


def _home(found: metadata.PackageMetadata) -> str:
    """Return a package's address: its home page, else the first that it names."""
    addresses = [address.partition(",") for address in found.get_all("Project-URL") or []]
    named = {name.strip().lower(): rest.strip() for name, _comma, rest in addresses}
    wanted = ("homepage", "home", "repository", "source", "source code", "github")
    home = header(found, "Home-page") or next((named[name] for name in wanted if name in named), "")
    return str(home or next(iter(named.values()), ""))


def _libraries() -> list[Component]:
    """Return the libraries that come with the system or the builder, and what Qt has taken in."""
    made = []
    for one in _table()["libraries"]:
        texts = _named_texts(one.get("texts", []))
        words = " ".join(filter(None, (one["what"] + ".", one.get("words", ""))))
        made.append(
            Component("library", one["name"], "", one["licence"], one.get("copyright", ""), words, one["home"], texts)
        )
    for one in _table()["within_qt"]:
        kept = [name for name in one["licence"].split(" AND ") if (TEXTS / f"{name}.txt").exists()]
        made.append(
            Component("library", f"{one['name']} (within Qt)", "", one["licence"], one["copyright"],
                      texts=_named_texts(kept))
        )  # fmt: skip
    return made


def _deed(licence: str) -> str:
    """Return where the text of a Creative Commons licence is."""
    return next((address for name, address in _DEEDS.items() if name in licence), "")


def _resources() -> list[Component]:
    """Return fonts, icons, gazetteers, tables and models, as the files beside them tell."""
    fonts = json.loads((_CORE / "fonts" / "SOURCES.json").read_text(encoding="utf-8"))
    made: dict[tuple[str, str], Component] = {}
    for font in fonts["fonts"]:
        source = font["made_from"]
        key = (font["family"], font["licence_file"])
        words = f"Subset made from {source['package']} {source['version']}."
        text = _text(_CORE / "fonts" / font["licence_file"])
        made.setdefault(key, Component("font", font["family"], "", font["licence"], words=words, texts=(text,)))
    listed = list(made.values())
    for row in json.loads((_CORE / "gazetteers" / "SOURCES.json").read_text(encoding="utf-8")):
        words = (
            f"{row['file']}, {row['rows']} rows, by way of {row['package']} {row['version']}; changed: cut and folded."
        )
        listed.append(Component("data", row["data"], "", row["licence"], words=words, home=_deed(row["licence"])))
    for path in sorted([*_CORE.rglob("LICENCE*.txt"), *_CORE.rglob("LICENSE*.txt")]):
        kind = "model" if "models" in path.parts else "data"
        name = f"{path.parent.name}, {'models of names' if kind == 'model' else 'tables'}"
        licence = "CC-BY-SA-4.0" if kind == "model" else "see its text"
        listed.append(Component(kind, name, "", licence, home=_deed(licence), texts=(_text(path),)))
    for path in sorted(_DESKTOP.rglob("LICENSE*.txt")):
        listed.append(
            Component("icons", path.stem.removeprefix("LICENSE-").capitalize(), "", "ISC", texts=(_text(path),))
        )
    return listed


def components() -> list[Component]:
    """Return everything that is shipped, in the order in which the notice tells it."""
    packages = [_distribution(name, version) for name, version in shipped().items()]
    return [*packages, *_libraries(), *_resources()]
