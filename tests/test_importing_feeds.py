"""The entries of a feed share one original: it lies in the temporary folder once, and is looked at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cuttings_db import readers
from cuttings_db.archive.archive import Archive
from cuttings_db.errors import LimitExceeded
from cuttings_db.importing import ImportOptions, recognising, storing
from cuttings_db.model import Draft
from cuttings_db.progress import quiet
from cuttings_db.readers import Reading, limits


def feed(folder: Path, entries: int) -> Path:
    """Write a feed that is longer than what it says."""
    items = [{"id": str(n), "title": f"T{n}", "content_text": f"Words {n} of Anna Berg."} for n in range(entries)]
    path = folder / "feed.json"
    known = "https://jsonfeed.org/version/1.1"
    path.write_text(json.dumps({"version": known, "title": "x", "_pad": "x" * 100_000, "items": items}))
    return path


def test_a_feed_is_laid_aside_once_for_all_of_its_entries(tmp_path: Path) -> None:
    path, spool = feed(tmp_path, 9), tmp_path / "spool"
    spool.mkdir()
    params = {"path": str(path), "member": "", "depth": "fast", "spool": str(spool)}
    found = recognising._read(params, quiet)
    assert len(found) == 9
    (laid,) = spool.iterdir()
    assert {one["original"]["file"] for one in found} == {str(laid)}
    assert laid.read_bytes() == path.read_bytes()


def test_what_one_reading_lays_aside_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [Reading(Draft(text="Words."), bytes([n]) * 40_000, str(n)) for n in range(2)]
    monkeypatch.setattr(readers, "read", lambda *_given, **_named: made)
    monkeypatch.setattr(limits, "ZIP_BYTES", 50_000)
    monkeypatch.setattr(limits, "MEMBER_BYTES", 50_000)
    params = {"path": "x", "member": "", "depth": "fast", "spool": str(tmp_path)}
    with pytest.raises(LimitExceeded, match="too large"):
        recognising._read(params, quiet)
    assert list(tmp_path.iterdir()) == []


def test_the_shared_original_is_checked_once_and_kept_for_every_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks: list[object] = []
    check = storing.check_original
    monkeypatch.setattr(storing, "check_original", lambda *given: checks.append(given) or check(*given))
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        # More entries than are committed at once.
        outcome = archive.import_files([feed(tmp_path, 60)], ImportOptions(depth="fast", workers=1))
        assert (outcome["added"], outcome["failed"]) == (60, [])
        assert len(checks) == 1
        assert archive.store.value("SELECT count(*) FROM originals") == 1
        assert archive.store.value("SELECT count(*) FROM articles WHERE original IS NULL") == 0
