"""Which packages of others the program imports, found in its sources: also what it imports late, or by a name."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

__all__ = ["CHECKOUT", "SOURCE_ROOTS", "foreign_modules", "own_modules"]

CHECKOUT = Path(__file__).resolve().parent.parent.parent
SOURCE_ROOTS = (CHECKOUT / "db", CHECKOUT / "desktop")


def _sources() -> list[Path]:
    """Return every module of ours, sorted."""
    return sorted(path for root in SOURCE_ROOTS for path in root.rglob("*.py") if "resources" not in path.parts)


def own_modules() -> list[str]:
    """Return the dotted names of all our modules; the builder takes all of them, whoever imports them when."""
    names = []
    for path in _sources():
        root = next(root for root in SOURCE_ROOTS if path.is_relative_to(root))
        parts = list(path.relative_to(root).with_suffix("").parts)
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return sorted(names)


def _named_by(node: ast.AST) -> list[str]:
    """Return the modules that one statement or call imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module] if node.module and not node.level else []
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        value = node.args[0].value
        return [value] if called in ("import_module", "__import__") and isinstance(value, str) else []
    return []


def foreign_modules() -> list[str]:
    """Return the modules of other packages that ours import, at the top, within functions or by `import_module`."""
    found: set[str] = set()
    for path in _sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found.update(_named_by(node))
    ours = ("cuttings_db", "cuttings_desktop")
    return sorted(name for name in found if name.split(".")[0] not in sys.stdlib_module_names | set(ours))
