"""Gather what the core says to people: reasons, advice, notes, labels, as templates with {0}, {1} for what varies.

The core speaks English alone; the window says it in its language by matching the templates (`core_words.py` there).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
CORE = TOP / "db" / "cuttings_db"
CONTEXT = "core"
# Not said to people who look at a window.
_SILENT = ("cli", "isolation", "copies", "text", "folding", "intervals", "shapes.py")
_SILENT_FILES = frozenset(
    # Services go by their own names; the last three speak in what is exported.
    (
        "places_cloud.py",
        "migrations.py",
        "collection_patterns.py",
        "rtf_head.py",
        "passes.py",
        "wording.py",
        "drawing.py",
        "legends.py",
    )
)
# What systems say of files; it stands behind our own words, in brackets.
_SYSTEMS_SAY = (
    *("Permission denied", "No such file or directory", "No space left on device", "Read-only file system"),
    *("Is a directory", "Not a directory", "File exists", "File name too long", "Input/output error"),
    *("Device or resource busy", "Operation not permitted", "Disk quota exceeded"),
)
# Of what recognises names and dates, only these say something to people: reasons, and what a rule reads.
_FEW_WORDS = ("dates", "entities")
_REASONS = re.compile(r"\A(?:likeness(?!_namesakes)\w*|narration)\.py\Z")
_NAMED = re.compile(r"\A(?:reason|advice|label|note|notes|warnings?|words|problems?|refusal|doubt)\Z")
_SPEAKING = re.compile(r"label|words|reason|advice|sentence|describe|told|naming|doubt")
_TOLD = frozenset(("note", "problem", "warn", "damaged", "typed_error", "_refused", "refuse", "_damaged", "_reason"))
_NO_SENTENCE = re.compile(
    r"\A(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WITH|\W*\Z|[a-z_]+\Z|https?:|<|\(\?|\\)"
    r"|.*(?:\"end\"|colour<>|\bDESC\b|[a-z]_[a-z]|\bid, made\b|\{\{| Sans\Z)|cuttings decisions\Z|title source day\Z"
)
_LIKENESS = 3  # what is returned of two names that are alike
_LEAST_LETTERS = 4  # of its own, else a template fits nearly every sentence


def _error_classes() -> set[str]:
    """Return the names of the errors that people are told."""
    tree = ast.parse((CORE / "errors.py").read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def _template(node: ast.expr) -> str | None:
    """Return the template of a literal or of an f-string."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace("{", "{{").replace("}", "}}") if "{" in node.value else node.value
    if isinstance(node, ast.JoinedStr):
        made, count = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                made += str(part.value)
            else:
                made += f"{{{count}}}"
                count += 1
        return made
    return None


def _templates(node: ast.expr) -> Iterator[str]:
    """Yield the templates that an expression may be."""
    if isinstance(node, ast.IfExp):
        yield from _templates(node.body)
        yield from _templates(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for one in node.values:
            yield from _templates(one)
    elif isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        for one in node.elts:
            yield from _templates(one)
    elif isinstance(node, ast.Dict):
        for one in node.values:
            yield from _templates(one)
    elif isinstance(node, ast.Starred):
        yield from _templates(node.value)
    else:
        found = _template(node) or ""
        own = re.sub(r"\{\d+\}|\W", "", found)
        if " " in found.strip() and not _NO_SENTENCE.match(found) and len(own) >= _LEAST_LETTERS:
            yield found


def _rule_sentence(node: ast.FunctionDef) -> list[str]:
    """Return what a rule of dates reads: the first sentence of its docstring. What it steps over nobody sees."""
    names = {getattr(one.func, "id", "") for one in node.decorator_list if isinstance(one, ast.Call)}
    words = " ".join((ast.get_docstring(node) or "").split("\n\n")[0].split())
    return [words] if "rule" in names and words.startswith("Read ") else []


class _Gatherer(ast.NodeVisitor):
    """Gathers the sentences of one module, in their order."""

    def __init__(self, errors: set[str]) -> None:
        self._errors, self._speaking = errors, [False]
        self.found: list[str] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._speaking.append(bool(_SPEAKING.search(node.name)))
        self.generic_visit(node)
        self._speaking.pop()

    def visit_Return(self, node: ast.Return) -> None:
        if self._speaking[-1] and node.value is not None:
            self.found += _templates(node.value)
        elif isinstance(node.value, ast.Tuple) and len(node.value.elts) == _LIKENESS:
            # How sure, of what kind, and why two names may be one.
            self.found += _templates(node.value.elts[2])
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in self._errors or name in _TOLD:
            for argument in (*node.args, *(k.value for k in node.keywords)):
                self.found += _templates(argument)
        holder = node.func.value if isinstance(node.func, ast.Attribute) else None
        held = getattr(holder, "attr", getattr(holder, "id", ""))
        if name in ("append", "add", "insert") and _NAMED.match(held):
            for argument in node.args:
                self.found += _templates(argument)
        for keyword in node.keywords:
            if keyword.arg and _NAMED.match(keyword.arg):
                self.found += _templates(keyword.value)
        self.generic_visit(node)

    def _assigned(self, target: ast.expr, value: ast.expr | None) -> None:
        name = target.id if isinstance(target, ast.Name) else getattr(target, "attr", "")
        if value is not None and (_NAMED.match(name) or (name.isupper() and len(self._speaking) == 1)):
            self.found += [one for one in _templates(value) if not name.isupper() or re.search(r"[a-z][.!?]?\Z", one)]

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                for one, value in zip(target.elts, node.value.elts, strict=False):
                    self._assigned(one, value)
            else:
                self._assigned(target, node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._assigned(node.target, node.value)
        self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str) and _NAMED.match(key.value):
                self.found += _templates(value)
        self.generic_visit(node)


def gather_core() -> dict[str, str]:
    """Return every template with the module that says it."""
    errors = _error_classes()
    found: dict[str, str] = {}
    for path in sorted(CORE.rglob("*.py")):
        inside = path.relative_to(CORE)
        if "__pycache__" in path.parts or inside.parts[0] in _SILENT or inside.name in _SILENT_FILES:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if inside.parts[0] in _FEW_WORDS and not _REASONS.match(inside.name):
            said = [words for node in tree.body if isinstance(node, ast.FunctionDef) for words in _rule_sentence(node)]
        else:
            gatherer = _Gatherer(errors)
            gatherer.visit(tree)
            said = gatherer.found
        for template in said:
            found.setdefault(template, str(path.relative_to(TOP)))
    return found | dict.fromkeys(_SYSTEMS_SAY, "what the system says")


if __name__ == "__main__":
    for template, place in gather_core().items():
        print(f"{place}: {template}")
