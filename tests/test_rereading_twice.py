"""No text becomes two articles by reading again or by its undo, and no process drops what another one wrote."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive import rereading
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.rereading import Rereading
from cuttings_db.errors import Cancelled, DecisionRefused
from cuttings_db.importing import RereadingOptions
from cuttings_db.progress import Step
from cuttings_db.store.records import Recognised
from cuttings_db.store.revisions import put_revision
from decisions_samples import TEXTS, found_in, new_archive, put

OTHER = "Another text about Anna Berg of Oslo."


class Told:
    """Reads articles as it was told to."""

    texts: Mapping[int, str] = {}

    def __init__(self, *_arguments: object) -> None: ...

    def read(self, article: int, _report: object) -> Recognised:
        """Return an article as it is read again."""
        found: Recognised = found_in(self.texts[article])
        return found

    def close(self) -> None:
        """Do nothing."""


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """Return an archive of two texts."""
    monkeypatch.setattr(rereading, "Rereader", Told)
    new_archive(tmp_path, TEXTS[:2]).close()
    return Archive(tmp_path / "a.cuttings")


def again(archive: Archive, monkeypatch: pytest.MonkeyPatch, texts: Mapping[int, str]) -> dict[str, Any]:
    """Read articles again."""
    monkeypatch.setattr(Told, "texts", texts)
    return Rereading(archive.store, archive.deciding).run(list(texts), RereadingOptions())


def test_two_articles_that_become_one_text_stay_two(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = again(archive, monkeypatch, {1: OTHER, 2: OTHER})
    assert (outcome["changed"], [row["article"] for row in outcome["failed"]]) == (1, [2])
    assert "article 1" in outcome["failed"][0]["reason"]
    assert archive.check()["problems"] == []


def test_an_undo_that_would_make_one_text_two_articles_is_refused(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    again(archive, monkeypatch, {1: OTHER})
    put(archive.store, TEXTS[:1])
    with pytest.raises(DecisionRefused, match="article 3"):
        archive.undo()
    assert archive.reading.text(1)[0] == OTHER
    reread = int(archive.store.value("SELECT id FROM decisions WHERE kind='reread'"))
    archive.decide({"kind": "trash", "articles": [3], "on": True})
    archive.deciding.undo_decision(reread)
    assert archive.reading.text(1)[0] == TEXTS[0]
    assert archive.check()["problems"] == []


def test_a_cancel_does_not_drop_what_another_process_read(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(archive.store.path) as other:

        def between(step: Step) -> None:
            if not step.done:
                with other.store.transaction("quiet"):
                    revision = put_revision(other.store, 2, found_in(OTHER))
                other.decide({"kind": "reread", "articles": {"2": revision}})
                other.undo()
                return
            raise Cancelled("stopped")

        monkeypatch.setattr(Told, "texts", {1: "Elsewhere.", 2: "Nowhere."})
        with pytest.raises(Cancelled):
            Rereading(archive.store, archive.deciding).run([1, 2], RereadingOptions(), between)
        other.redo()
        assert other.reading.text(2)[0] == OTHER
    assert archive.store.value("SELECT count(*) FROM revisions WHERE text='Elsewhere.'") == 0
