"""What an answer could not search is made searchable, even if the one who was to do it was hindered."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window import catching_up
from cuttings_desktop.main_window.catching_up import CatchingUp
from desktop_fake import FakeArchive, fake_connect


def test_what_stays_unsearchable_is_asked_for_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(catching_up, "_PATIENCE_MS", 30)
    archive = FakeArchive(3)
    jobs = Jobs(connect=fake_connect(archive))
    jobs.open(tmp_path_factory.mktemp("archive") / "a.cuttings")
    one = CatchingUp(jobs)
    asked: list[int] = []
    one.begins.connect(lambda: asked.append(1))
    one.know(0)
    qtbot.wait(80)
    assert not asked
    one.know(22)
    one.know(22)
    with qtbot.waitSignal(one.ended):
        pass
    assert asked == [1]
    # What has become searchable meanwhile needs nobody.
    one.know(22)
    one.know(0)
    qtbot.wait(80)
    assert asked == [1]
    jobs.close()
