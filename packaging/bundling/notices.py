"""Write the notice: what is shipped, under which licence, and every licence's text once.

`python packaging/bundling/notices.py [--check]` in the environment that the bundle is made from.
`notice.json` is `{"components": [{"kind", "name", "version", "licence", "copyright", "words", "home", "texts": [n]}],
"texts": [[start, end]]}`: the texts are pieces of `NOTICE.txt`, counted in characters.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from typing import Any

from components import Component, components
from imports import CHECKOUT

__all__ = ["JSON", "TEXT", "composed", "main", "outdated"]

TEXT = CHECKOUT / "resources" / "desktop" / "NOTICE.txt"
JSON = CHECKOUT / "resources" / "desktop" / "notice.json"
_HEAD = """\
Cuttings
Copyright the makers of Cuttings. Licensed under the Apache License, Version 2.0 (text {own}).

Cuttings is shipped together with the work of others. First comes the list of what is shipped, each with its licence;
the numbers name the texts, which follow in full. Made by packaging/notice; do not edit.
"""
_KINDS = {
    "package": "Python packages",
    "library": "Libraries and programs",
    "font": "Fonts",
    "icons": "Icons",
    "data": "Gazetteers and tables",
    "model": "Models of names",
}
_RULE = "=" * 100


def _entry(one: Component, numbers: Sequence[int]) -> str:
    """Return the lines that tell one component."""
    head = f"{one.name} {one.version}".strip() + f"  [{one.licence}]"
    said = [text for text in (one.copyright, one.words, one.home) if text]
    if numbers:
        said.append(f"text{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}")
    return "\n".join([head, *(f"    {text}" for text in said)])


def composed(listed: Sequence[Component]) -> tuple[str, dict[str, Any]]:
    """Return the notice as text and as data."""
    texts: dict[str, int] = {}
    own = (CHECKOUT / "LICENSE").read_text(encoding="utf-8").strip()
    texts[own] = 1
    numbered = [(one, [texts.setdefault(text, len(texts) + 1) for text in one.texts]) for one in listed]
    parts = [_HEAD.format(own=texts[own])]
    for kind, title in _KINDS.items():
        entries = [_entry(one, numbers) for one, numbers in numbered if one.kind == kind]
        parts.append("\n".join([_RULE, title, _RULE, "", "\n\n".join(entries), ""]))
    notice = "\n".join(parts)
    places = []
    for text, number in texts.items():
        notice += f"\n{_RULE}\nText {number}\n{_RULE}\n\n"
        places.append([len(notice), len(notice) + len(text)])
        notice += f"{text}\n"
    rows = []
    for one, numbers in numbered:
        row = dataclasses.asdict(one) | {"texts": [number - 1 for number in numbers]}
        rows.append({key: value for key, value in row.items() if value or key in ("version", "texts")})
    return notice, {"components": rows, "texts": places}


def _written(data: dict[str, Any]) -> str:
    """Return the data as they are written: one component a line, so that a change is seen."""
    rows = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in data["components"])
    return f'{{\n "components": [\n{rows}\n ],\n "texts": {json.dumps(data["texts"])}\n}}\n'


def outdated() -> list[str]:
    """Return which files are not what they should be."""
    notice, data = composed(components())
    wanted = {TEXT: notice, JSON: _written(data)}
    return [
        path.name
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]  # fmt: skip


def main(arguments: list[str]) -> int:
    """Write the notice, or check it; 1 if it is out of date."""
    if arguments == ["--check"]:
        stale = outdated()
        print(f"out of date: {', '.join(stale)}; run packaging/notice" if stale else "the notice is as it should be")
        return 1 if stale else 0
    if arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    notice, data = composed(components())
    TEXT.write_text(notice, encoding="utf-8")
    JSON.write_text(_written(data), encoding="utf-8")
    print(f"{len(data['components'])} components, {len(data['texts'])} texts, {len(notice) / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
