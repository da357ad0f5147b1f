"""Keep the translations of the window: gather its words, say which are missing, compile what Qt loads.

usage: packaging/translations.py [--check]

Without --check the .ts files under resources/desktop/translations take in what is new in the sources (what went away is
dropped) and are compiled to .qm by Qt's lrelease. With it nothing is written, and the status is 1 if a word is missing
or a compiled file is old. Words are read from the syntax tree, not by Qt's lupdate: that takes the name before `.tr`
for the context, and does not see words in tables.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from core_words import CONTEXT, gather_core

TOP = Path(__file__).resolve().parent.parent
SOURCES = TOP / "desktop" / "cuttings_desktop"
FOLDER = TOP / "resources" / "desktop" / "translations"
LANGUAGES = ("zh_CN",)
Key = tuple[str, str]  # context, English words
# Tables of words: what marks them, in which of its values they stand, the context in which they are translated.
_TABLES = {"_A": (1, "actions"), "ActionSpec": (1, "actions"), "_words": (0, "actions")}
_ENDING = re.compile(r"(?<=[a-z])\{\d+\}")
_PLACEHOLDER = re.compile(r"\{[a-z_0-9]*\}")


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield the words that an expression may be: a literal, or one of two by a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _speakers(tree: ast.Module) -> dict[str, str]:
    """Return the functions of a module that translate what they are given, with their contexts."""
    found: dict[str, str] = {}
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef) or not function.args.args:
            continue
        given = function.args.args[0].arg
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "translate":
                context, words = [*node.args, *[None] * 2][:2]
                if isinstance(context, ast.Constant) and isinstance(words, ast.Name) and words.id == given:
                    found[function.name] = str(context.value)
    return found


class _Gatherer(ast.NodeVisitor):
    """Gathers the words of one module; `found` in their order."""

    def __init__(self, speakers: dict[str, str], tables: dict[str, tuple[int, str]]) -> None:
        self._speakers, self._tables, self._classes = speakers, tables, [""]
        self.found: list[Key] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and isinstance(node.func, ast.Attribute) and node.args:
            owner = node.func.value
            if not isinstance(owner, ast.Name) or owner.id != "self":
                raise SystemExit(f"line {node.lineno}: only self.tr has a context that is known: {ast.unparse(node)}")
            self._take(self._classes[-1], node.args[0])
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) > 1:
            named = node.args[0]
            if isinstance(named, ast.Constant):
                self._take(str(named.value), node.args[1])
        elif isinstance(node.func, ast.Name) and name in self._tables and len(node.args) > self._tables[name][0]:
            place, context = self._tables[name]
            self._take(context, node.args[place])
        elif name in self._speakers and isinstance(node.func, ast.Name) and node.args:
            self._take(self._speakers[name], node.args[0])
        self.generic_visit(node)

    def _take(self, context: str, words: ast.expr) -> None:
        self.found.extend((context, one) for one in _literals(words))


def _speakers_everywhere(trees: dict[Path, ast.Module]) -> dict[Path, dict[str, str]]:
    """Return for each module its functions that translate, those that it imports from others too."""
    own = {path: _speakers(tree) for path, tree in trees.items()}
    every = {path: dict(found) for path, found in own.items()}
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cuttings_desktop."):
                other = SOURCES.parent.joinpath(*str(node.module).split(".")).with_suffix(".py")
                for name in node.names:
                    if name.name in own.get(other, {}):
                        every[path][name.asname or name.name] = own[other][name.name]
    return every


def gather() -> dict[Key, list[str]]:
    """Return every word of the window with the modules that say it, in the order of the sources."""
    paths = [path for path in sorted(SOURCES.rglob("*.py")) if "__pycache__" not in path.parts]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    found: dict[Key, list[str]] = {}
    for path, speakers in _speakers_everywhere(trees).items():
        gatherer = _Gatherer(speakers, _TABLES if path.name.endswith("actions.py") else {})
        try:
            gatherer.visit(trees[path])
        except SystemExit as error:
            raise SystemExit(f"{path.relative_to(TOP)}, {error}") from None
        for key in gatherer.found:
            places = found.setdefault(key, [])
            if str(path.relative_to(TOP)) not in places:
                places.append(str(path.relative_to(TOP)))
    return found


def gather_all() -> dict[Key, list[str]]:
    """Return every word of the window, and every template of what the core says."""
    core = {(CONTEXT, template): [place] for template, place in gather_core().items()}
    return {**gather(), **core}


def core_list(words: dict[Key, list[str]]) -> str:
    """Return the list of templates that the window matches what the core says with."""
    templates = sorted(source for context, source in words if context == CONTEXT)
    return json.dumps(templates, ensure_ascii=False, indent=1) + "\n"


def read(path: Path) -> dict[Key, str]:
    """Return the translations of a .ts file."""
    if not path.exists():
        return {}
    found: dict[Key, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = message.findtext("translation") or ""
    return found


def write(path: Path, language: str, words: dict[Key, list[str]], known: dict[Key, str]) -> None:
    """Write a .ts file; what has no translation yet is marked as unfinished."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    by_context: dict[str, list[str]] = {}
    for context, source in words:
        by_context.setdefault(context, []).append(source)
    for name in sorted(by_context):
        context_element = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context_element, "name").text = name
        for source in by_context[name]:
            message = ElementTree.SubElement(context_element, "message")
            ElementTree.SubElement(message, "location", filename=words[name, source][0])
            ElementTree.SubElement(message, "source").text = source
            translation = ElementTree.SubElement(message, "translation")
            translation.text = known.get((name, source), "")
            if not translation.text:
                translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _same_places(key: Key, translation: str) -> bool:
    """Tell whether a translation has the places of its source; an English ending ("article{1}") may be left out."""
    wanted, had = Counter(_PLACEHOLDER.findall(key[1])), Counter(_PLACEHOLDER.findall(translation))
    endings = Counter(_ENDING.findall(key[1])) if key[0] == CONTEXT else Counter()
    return had == wanted or (bool(endings) and had == wanted - endings)


def wrong(words: dict[Key, list[str]], known: dict[Key, str]) -> list[str]:
    """Return what is missing in a translation, or says something else than the source has places for."""
    found = [f"{places[0]}: no translation of “{source}”" for (c, source), places in words.items() if not known.get((c, source))]  # fmt: skip  # noqa: E501
    for key, translation in known.items():
        if translation and key in words and not _same_places(key, translation):
            found.append(f"{words[key][0]}: “{key[1]}” and “{translation}” have other places")
    return found


def compile_to(source: Path, to: Path) -> None:
    """Compile a .ts file by Qt's lrelease."""
    import PySide6

    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    aside = to.with_suffix(".part")
    subprocess.run([str(tool), "-silent", "-nounfinished", str(source), "-qm", str(aside)], check=True)
    # A window that runs has the file in its memory, and dies if it changes there.
    aside.replace(to)


def main() -> int:
    """Take in what is new, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    words = gather_all()
    troubles = 0
    listed = FOLDER / "core_words.json"
    if not given.check:
        listed.write_text(core_list(words), encoding="utf-8")
    elif not listed.exists() or listed.read_text(encoding="utf-8") != core_list(words):
        print("core_words.json is older than the sources")
        troubles += 1
    for language in LANGUAGES:
        path = FOLDER / f"cuttings_{language}.ts"
        known = read(path)
        if not given.check:
            write(path, language, words, known)
            compile_to(path, path.with_suffix(".qm"))
        else:
            with tempfile.TemporaryDirectory() as folder:
                compile_to(path, Path(folder) / "made.qm")
                if (Path(folder) / "made.qm").read_bytes() != path.with_suffix(".qm").read_bytes():
                    print(f"{path.stem}.qm is older than its .ts")
                    troubles += 1
        found = wrong(words, known)
        print("\n".join(found[:50]))
        print(f"{language}: {len(words)} words, {len(found)} to look at")
        troubles += len(found)
    return 1 if given.check and troubles else 0


if __name__ == "__main__":
    sys.exit(main())
