"""The bill of materials of a bundle, in CycloneDX 1.6: packages, libraries, fonts, models, lists and binary files.

`python packaging/bundling/bill.py BUNDLE` writes `BUNDLE.cdx.json` beside it, from the notice that the bundle carries
and the files that are in it. The same bundle gives the same bytes.
"""

from __future__ import annotations

import datetime
import json
import os
import re
import sqlite3
import ssl
import sys
import uuid
from pathlib import Path
from typing import Any

from distributions import normal
from elf import is_elf
from listing import files_of, listed
from selection import version

__all__ = ["bill", "main", "native_versions"]

_NOTICE = "_internal/cuttings_desktop/resources/notice.json"
_KINDS = {"package": "library", "library": "library", "font": "data", "data": "data", "icons": "data"}
_MODEL = "machine-learning-model"
_NAMESPACE = uuid.UUID("8a3e6c0e-7d0f-4a57-9a43-3c1d8f6b2a11")
_NUMBER = re.compile(r"\d+(?:\.\d+)+\w*")


def native_versions() -> dict[str, str]:
    """Return the versions of the libraries in C that can be asked for theirs, by their names in the notice."""
    import zlib

    from lxml import etree
    from PySide6.QtCore import qVersion

    found = _NUMBER.search(ssl.OPENSSL_VERSION)
    return {
        "CPython": sys.version.split()[0],
        "SQLite": sqlite3.sqlite_version,
        "OpenSSL": found[0] if found else "",
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "libxml2": ".".join(map(str, etree.LIBXML_VERSION)),
        "libxslt": ".".join(map(str, etree.LIBXSLT_VERSION)),
        "Qt": qVersion(),
    }


def _component(one: dict[str, Any], versions: dict[str, str]) -> dict[str, Any]:
    """Return a component as the notice tells of it."""
    kind = _MODEL if one["kind"] == "model" else _KINDS[one["kind"]]
    number = one.get("version") or versions.get(one["name"], "")
    found: dict[str, Any] = {"type": kind, "name": one["name"]}
    if number:
        found["version"] = number
    if one["kind"] == "package":
        found["purl"] = f"pkg:pypi/{normal(one['name'])}@{number}"
    found["bom-ref"] = found.get("purl") or f"{one['kind']}:{one['name']}:{one.get('words', '')}"[:200]
    found["licenses"] = [{"expression": one["licence"]}]
    if one.get("copyright"):
        found["copyright"] = one["copyright"]
    if one.get("home"):
        found["externalReferences"] = [{"type": "website", "url": one["home"]}]
    return found


def bill(notice: dict[str, Any], files: list[tuple[str, str]], moment: int, versions: dict[str, str]) -> dict[str, Any]:
    """Return the bill of a bundle: `files` are (place, SHA-256) of its binaries, `moment` seconds since 1970."""
    components = [_component(one, versions) for one in notice["components"]]
    named = {one["name"] for one in notice["components"]}
    components += [
        {"type": "library", "name": name, "version": number, "bom-ref": f"within:{name}"}
        for name, number in sorted(versions.items())
        if name not in named
    ]
    components += [
        {"type": "file", "name": place, "bom-ref": f"file:{place}", "hashes": [{"alg": "SHA-256", "content": digest}]}
        for place, digest in files
    ]
    content = json.dumps(components, sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, content)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.datetime.fromtimestamp(moment, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application", "bom-ref": "cuttings", "name": "cuttings", "version": version(),
                "licenses": [{"expression": "Apache-2.0"}],
            },
        },
        "components": components,
        "dependencies": [{"ref": "cuttings", "dependsOn": [one["bom-ref"] for one in components if "purl" in one]}],
    }  # fmt: skip


def _binaries(folder: Path) -> list[tuple[str, str]]:
    """Return place and digest of every program and library in a bundle."""
    held = {path.relative_to(folder).as_posix() for path in files_of(folder) if not path.is_symlink() and is_elf(path)}
    rows = [line.split("\t") for line in listed(folder)]
    return [(place, digest) for _mode, _size, digest, place in rows if place in held]


def main(arguments: list[str]) -> int:
    """Write the bill of one bundle."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[0])
    notice = json.loads((folder / _NOTICE).read_text(encoding="utf-8"))
    found = bill(notice, _binaries(folder), int(os.environ["SOURCE_DATE_EPOCH"]), native_versions())
    text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    folder.with_suffix(".cdx.json").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
