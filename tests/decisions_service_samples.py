"""An archive of invented people behind its service, asked as the window asks it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.service import Service
from cuttings_db.progress import quiet
from decisions_samples import fast, new_archive


def archive_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an archive and a cache of its own beside it; return the archive's file."""
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    new_archive(tmp_path).close()
    return tmp_path / "a.cuttings"


def open_service(path: Path) -> Iterator[Service]:
    """Give the service that makes changes; close it."""
    opened = Service(path, "changes")
    fast(opened.archive.store)
    yield opened
    opened.close()


def ask(service: Service, method: str, **params: Any) -> Any:
    """Ask as the window does: through JSON."""
    return json.loads(json.dumps(service.handlers()[method](json.loads(json.dumps(params)), quiet)))
