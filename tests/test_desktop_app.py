"""The program around the window: dispatch before Qt, settings, what is dropped, errors that nobody caught."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSettings, QUrl
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSlider
from pytestqt.qtbot import QtBot

from cuttings_desktop import app as app_module
from cuttings_desktop import theme
from cuttings_desktop.app import Application
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.main_window.dropping import Given, given
from cuttings_desktop.settings import (
    Choices,
    SettingsDialog,
    add_recent,
    load_choices,
    recent_archives,
    save_choices,
)
from desktop_fake import FakeArchive, fake_connect

TOP = Path(__file__).resolve().parent.parent


def _run(arguments: list[str], code: str = "") -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(TOP / "db"), str(TOP / "desktop")])
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "cuttings_desktop", *arguments]
    environment = {**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, timeout=60, stdin=subprocess.DEVNULL
    )


def test_commands_and_workers_never_load_qt() -> None:
    code = (
        "import sys\n"
        "class NoQt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('PySide6', 'shiboken6'): raise ImportError(name)\n"
        "sys.meta_path.insert(0, NoQt())\n"
        "from cuttings_desktop.__main__ import main\n"
        "assert main(['--worker', 'no-such-worker']) == 2\n"
        "try: main(['search', '--help'])\n"
        "except SystemExit as end: assert end.code == 0\n"
        "print('fine')\n"
    )
    done = _run([], code)
    assert done.stdout.strip().endswith("fine"), done.stderr


def test_the_names_of_the_commands_load_nothing() -> None:
    code = "import sys, cuttings_db.cli; print(sorted(m for m in sys.modules if m.startswith('cuttings_db.')))"
    assert _run([], code).stdout.strip() == "['cuttings_db.cli', 'cuttings_db.cli.commands']"


def test_a_wrong_command_line_says_how_it_is_used() -> None:
    done = _run(["--nonsense"])
    assert done.returncode == 2
    assert "usage:" in done.stderr


@pytest.fixture
def application(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Application, FakeArchive]]:
    archive = FakeArchive(5)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    monkeypatch.setattr(app_module, "Jobs", lambda: Jobs(connect=fake_connect(archive)))
    hooks = sys.excepthook, threading.excepthook
    made = Application(["cuttings"])
    yield made, archive
    for window in list(made.windows.all):
        window.close()
        window.deleteLater()
    made.end()
    sys.excepthook, threading.excepthook = hooks


def test_the_program_begins_with_the_archive_that_was_given(
    qtbot: QtBot, application: tuple[Application, FakeArchive], tmp_path: Path
) -> None:
    program, _archive = application
    program.begin([str(tmp_path / "New.cuttings")])
    qtbot.waitUntil(lambda: bool(program.window.summary))
    assert program.window.isVisible()
    assert program.window.jobs.path == tmp_path / "New.cuttings"


def test_the_look_follows_the_choices(qtbot: QtBot, application: tuple[Application, FakeArchive]) -> None:
    program, _archive = application
    program.window.commands.handlers()["theme_dark"]()
    assert theme.current().name == "dark"
    before = theme.current().size("body")
    program.window.commands.handlers()["larger"]()
    assert theme.current().size("body") > before
    program.window.commands.handlers()["theme_light"]()
    assert theme.current().name == "light"


def test_an_error_that_nobody_caught_is_shown_from_any_thread(
    qtbot: QtBot, application: tuple[Application, FakeArchive], caplog: pytest.LogCaptureFixture
) -> None:
    program, _archive = application
    program.window.show()

    def fail() -> None:
        raise ZeroDivisionError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "inside Cuttings" in program.window.messages.text())
    assert "in a thread" in caplog.text
    program.window.messages.hide()
    try:
        raise ValueError("in a slot")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: "inside Cuttings" in program.window.messages.text())


def test_choices_survive_and_rubbish_does_no_harm(own_settings: QSettings) -> None:
    assert load_choices(own_settings) == Choices()
    wanted = Choices(theme="dark", text_scale=1.3, reading_width=80, keep_originals=False, language="en")
    save_choices(own_settings, wanted)
    assert load_choices(own_settings) == wanted
    own_settings.setValue("choices/text_scale", "enormous")
    assert load_choices(own_settings).text_scale == 1.0


def test_recent_archives_are_those_that_are_there(own_settings: QSettings, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.cuttings").touch()
        add_recent(own_settings, tmp_path / f"{name}.cuttings")
    (tmp_path / "b.cuttings").unlink()
    assert [p.stem for p in recent_archives(own_settings)] == ["c", "a"]


def test_the_settings_tell_each_change_and_cancel_takes_it_back(qtbot: QtBot, look: theme.Theme) -> None:
    dialog = SettingsDialog(Choices())
    qtbot.addWidget(dialog)
    dialog.show()
    told: list[Choices] = []
    dialog.changed.connect(told.append)
    box = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Look")
    slider = next(one for one in dialog.findChildren(QSlider) if one.accessibleName() == "Text size")
    check = next(one for one in dialog.findChildren(QCheckBox) if one.text().startswith("Keep the imported"))
    box.setCurrentIndex(2)
    box.activated.emit(2)
    slider.setValue(130)
    check.click()
    assert told[-1] == Choices(theme="dark", text_scale=1.3, keep_originals=False)
    dialog.reject()
    assert told[-1] == Choices()


def _mime(text: str = "", paths: tuple[Path, ...] = ()) -> QMimeData:
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    if text:
        data.setText(text)
    return data


def test_what_is_dropped_or_pasted(tmp_path: Path) -> None:
    one, two = tmp_path / "one file.txt", tmp_path / "zwei.txt"
    one.touch()
    two.touch()
    assert given(_mime(paths=(one, two))) == Given((one, two))
    assert given(_mime(f"{one}\n{two}\n")) == Given((one, two))
    assert given(_mime(f'"{one}"')) == Given((one,))
    assert given(_mime(QUrl.fromLocalFile(str(one)).toString())) == Given((one,))
    assert given(_mime("velutinib")).empty
    for missing in ("missing.txt", "long" * 30 + ".txt"):
        assert given(_mime(str(tmp_path / missing))).empty
        assert given(_mime(QUrl.fromLocalFile(str(tmp_path / missing)).toString())).empty
    assert given(_mime("https://example.org/" + "ward-" * 30 + "\nhttps://example.org/2")).empty
    assert given(_mime("C:\\Users\\Ines\\" + "ward " * 30)).empty
    story = "A ward in Lisbon learns to wait. " * 5
    for text in (
        story,
        f"https://example.org/1\n{story}",
        f"https://example.org/1 {story}",
        f"/PRNewswire/ -- {story}",
    ):
        assert given(_mime(text)) == Given(text=text)
    assert given(_mime()).empty


def test_nothing_the_window_imports_opens_a_database() -> None:
    code = (
        "import os, sys\nos.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "import cuttings_desktop.app, cuttings_db.cli, cuttings_desktop.handing, cuttings_desktop.starting\n"
        "bad = {m for m in sys.modules if m.split('.')[0] in ('sqlite3', 'sqlite_utils', 'whoosh', 'trafilatura')}\n"
        "print(sorted(bad))\n"
    )
    assert _run([], code).stdout.strip() == "[]"
