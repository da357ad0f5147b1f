"""Compare our locks with advisories: `python packaging/bundling/audit.py ADVISORIES [LOCK...]`.

ADVISORIES is a folder of OSV records (one JSON file each) or a ZIP of them. An advisory that was taken back, or whose
ranges do not hold the locked version, does not count. The rules are those of https://ossf.github.io/osv-schema/.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from distributions import LOCK, locked, normal
from packaging.version import InvalidVersion, Version

__all__ = ["affects", "audit", "main", "records"]

_MOST_BYTES = 4_000_000


def records(place: Path) -> Iterator[dict[str, Any]]:
    """Yield every record of a folder or ZIP; what is no record is passed over."""
    if place.is_dir():
        texts: Iterable[bytes] = (path.read_bytes() for path in sorted(place.rglob("*.json")))
    else:
        texts = _zipped(place)
    for text in texts:
        try:
            record = json.loads(text)
        except ValueError:
            continue
        if isinstance(record, dict) and "affected" in record:
            yield record


def _zipped(place: Path) -> Iterator[bytes]:
    """Yield the JSON files of a ZIP."""
    with zipfile.ZipFile(place) as package:
        for entry in package.infolist():
            if entry.filename.endswith(".json") and entry.file_size <= _MOST_BYTES:
                yield package.read(entry)


def _in_range(version: Version, events: list[dict[str, str]]) -> bool:
    """Tell whether a version lies in a range of events: introduced, fixed, last affected."""
    inside = False
    for event in sorted(events, key=_moment):
        ((what, number),) = list(event.items())[:1]
        at = Version("0" if number == "0" else number)
        if what == "introduced" and version >= at:
            inside = True
        elif (what == "fixed" and version >= at) or (what == "last_affected" and version > at):
            inside = False
    return inside


def _moment(event: dict[str, str]) -> Version:
    """Return the version that an event is about."""
    ((_what, number),) = list(event.items())[:1]
    return Version(number)


def affects(record: dict[str, Any], name: str, version: str) -> tuple[bool, list[str]]:
    """Tell whether an advisory is about a version of a package, and which versions mend it."""
    if record.get("withdrawn"):
        return False, []
    hit, mended = False, list[str]()
    for one in record["affected"]:
        package = one.get("package", {})
        if package.get("ecosystem") != "PyPI" or normal(str(package.get("name", ""))) != name:
            continue
        hit = hit or version in one.get("versions", ())
        for span in one.get("ranges", ()):
            if span.get("type") != "ECOSYSTEM":
                continue
            events = [event for event in span.get("events", ()) if "limit" not in event]
            mended += [event["fixed"] for event in events if "fixed" in event]
            try:
                hit = hit or _in_range(Version(version), events)
            except InvalidVersion:
                # Nobody can tell, so it is told.
                hit = True
    return hit, sorted(set(mended))


def audit(place: Path, locks: Iterable[Path]) -> tuple[int, list[str]]:
    """Return how many advisories were read, and a line for each that is about something in a lock."""
    wanted: dict[str, set[tuple[str, str]]] = {}
    for lock in locks:
        for name, version, _marker in locked(lock):
            wanted.setdefault(name, set()).add((version, lock.name))
    count, lines = 0, []
    for record in records(place):
        count += 1
        names = {normal(str(one.get("package", {}).get("name", ""))) for one in record["affected"]}
        for name in sorted(names & wanted.keys()):
            for version, lock in sorted(wanted[name]):
                hit, mended = affects(record, name, version)
                if hit:
                    others = ", ".join(one for one in record.get("aliases", ()) if one.startswith("CVE-"))
                    said = str(record.get("summary") or record.get("details") or "").split("\n")[0][:100]
                    mends = f"mended in {', '.join(mended)}" if mended else "not mended yet"
                    identifier = f"{record['id']}{f' ({others})' if others else ''}"
                    lines.append(f"{name} {version} ({lock}): {identifier}: {said}; {mends}")
    return count, lines


def main(arguments: list[str]) -> int:
    """Print what is known."""
    if not arguments or not Path(arguments[0]).exists():
        sys.stderr.write(f"{__doc__}\n")
        return 2
    locks = [Path(one) for one in arguments[1:]] or sorted(LOCK.parent.glob("requirements*.lock"))
    count, lines = audit(Path(arguments[0]), locks)
    print("\n".join(lines) or f"nothing known against our locks in {count} advisories")
    if not count:
        sys.stderr.write("there was no advisory in it\n")
        return 2
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
