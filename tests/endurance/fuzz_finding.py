"""What was found: an input a fault, the smallest one seen, and whether it still fails."""

from __future__ import annotations

import hashlib
import json
import re
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from endurance.fuzz_door import Fault

__all__ = ["Finding", "Findings", "mark_of"]


@dataclass
class Finding:
    """A fault of a door: its mark (kind and place), a sentence, how long the smallest input is, whether it is open."""

    door: str
    mark: str
    words: str
    size: int
    open: bool = True


def mark_of(error: BaseException) -> str:
    """Return what tells one fault from another: the error's class, our innermost function, and a rule's words."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "cuttings_db" in Path(f.filename).parts]
    place = f"{Path(frames[-1].filename).stem}.{frames[-1].name}" if frames else "the check"
    said = str(error) if isinstance(error, Fault) else re.sub(r"[\d'\"].*", "", str(error))[:60]
    return f"{type(error).__name__} in {place}: {said}".strip(": ")


class Findings:
    """A folder of inputs that failed, each beside a JSON file that says how."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, name: str, mark: str) -> Path:
        return self.folder / f"fuzz-{name}-{hashlib.sha256(mark.encode()).hexdigest()[:12]}.json"

    def keep(self, name: str, mark: str, data: bytes, words: str = "") -> bool:
        """Keep an input if its fault is new, was mended, or is shown by less; returns whether it is new or back."""
        path = self._path(name, mark)
        known = _load(path)
        if known is not None and known.open and known.size <= len(data):
            return False
        self.folder.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".input").write_bytes(data)
        path.write_text(json.dumps(asdict(Finding(name, mark, words, len(data)))), encoding="utf-8")
        return known is None or not known.open

    def all(self, name: str = "") -> Iterator[Finding]:
        """Yield what was found, of one door or of all."""
        for path in sorted(self.folder.glob(f"fuzz-{name or '*'}-????????????.json")):
            finding = _load(path)
            if finding is not None and name in ("", finding.door):
                yield finding

    def input(self, finding: Finding) -> Path:
        """Return where the input of a finding is."""
        return self._path(finding.door, finding.mark).with_suffix(".input")

    def settle(self, finding: Finding, open_: bool) -> None:
        """Say whether a finding is open."""
        finding.open = open_
        self._path(finding.door, finding.mark).write_text(json.dumps(asdict(finding)), encoding="utf-8")


def _load(path: Path) -> Finding | None:
    """Return a finding; None where there is none or a crash cut it."""
    try:
        return Finding(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
