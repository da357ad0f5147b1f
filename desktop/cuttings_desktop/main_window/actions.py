"""Every action of the window in one table: its words, key, picture and menu. Menus and the sheet of keys show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from cuttings_desktop import assets
from cuttings_desktop.main_window import organising_actions as organising
from cuttings_desktop.main_window.action_spec import ActionSpec, without_mnemonic
from cuttings_desktop.main_window.reading_actions import READING

__all__ = ["ACTIONS", "MENUS", "ActionSpec", "make_actions", "make_menus", "refresh_icons"]


def _tr(text: str) -> str:
    """Translate the words of an action."""
    return QCoreApplication.translate("actions", text)


def _words(text: str) -> str:
    """Mark words of a table, to be translated where they are shown."""
    return text


_A = ActionSpec
MENUS: tuple[tuple[str, tuple[ActionSpec | None, ...]], ...] = (
    (
        _words("&Archive"),
        (
            _A("new_archive", "&New archive…", ("Ctrl+N",), "archive"),
            _A("open_archive", "&Open archive…", ("Ctrl+O",), "folder-open"),
            _A("recent", "Open &recent"),
            None,
            _A("import_files", "&Import files…", ("Ctrl+I",), "file-plus"),
            _A("import_folder", "Import &folder…", ("Ctrl+Shift+I",), "folder-plus"),
            _A("last_report", "Re&port of the last import", ("Ctrl+Shift+R",), "list"),
            None,
            _A("export", "&Export…", ("Ctrl+E",), "file-output"),
            _A("open_original", "Open the ori&ginal", ("Ctrl+Shift+O",), "file-text"),
            _A("export_original", "Export the origin&al…", ("Ctrl+Alt+E",), "file-down"),
            None,
            _A("backup_now", "&Back up now", ("Ctrl+Shift+B",), "download"),
            _A("backups", "Bac&kups…", ("Ctrl+Alt+V",), "archive-restore"),
            _A("check", "&Check the archive…", ("Ctrl+Shift+C",), "circle-check"),
            *organising.ARCHIVES,
            None,
            _A("settings", "&Settings…", ("Ctrl+,",), "settings"),
            _A("close_window", "C&lose the window", ("Ctrl+W",)),
            _A("quit", "&Quit", ("Ctrl+Q",)),
        ),
    ),
    (
        _words("&Edit"),
        (
            _A("undo", "&Undo", ("Ctrl+Z",), "undo-2"),
            _A("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
            *organising.EDITING,
            None,
            _A("paste", "&Paste articles or files", ("Ctrl+V",), "import"),
            _A("select_all", "Select &all articles", ("Ctrl+A",)),
            None,
            _A("star", "&Star", ("Ctrl+D",), "star"),
            _A("tag", "&Tag…", ("Ctrl+T",), "tag"),
            _A("trash", "&Move to trash", ("Del",), "trash-2"),
            None,
            _A("set_published", "Set publication &date…", ("Ctrl+Shift+D",), "calendar-days"),
            _A("details", "Arti&cle details…", ("Alt+Return",), "pencil"),
        ),
    ),
    (
        _words("&Search"),
        (
            _A("search", "&Search", ("Ctrl+K", "/", "Ctrl+L"), "search"),
            _A("find", "&Find in the article", ("Ctrl+F",)),
            _A("next_hit", "&Next hit", ("F3", "Ctrl+G"), "chevron-down"),
            _A("previous_hit", "&Previous hit", ("Shift+F3", "Ctrl+Shift+G"), "chevron-up"),
            _A("next_date", "Next d&ate in the article", ("F4",)),
            _A("previous_date", "Pre&vious date in the article", ("Shift+F4",)),
            None,
            _A("back", "&Back", ("Alt+Left",), "arrow-left"),
            _A("forward", "For&ward", ("Alt+Right",), "arrow-right"),
            _A("clear", "&Close, unselect, widen: one step", ("Esc",)),
            _A("clear_all", "Show a&ll articles", ("Ctrl+Shift+K",), "x"),
            None,
            _A("undated", "&Undated articles", ("Ctrl+U",), "calendar-off", checkable=True),
            _A("show_trash", "The &trash", ("Ctrl+Shift+T",), "trash-2", checkable=True),
            None,
            *organising.SEARCHING,
        ),
    ),
    (_words("A&rticles"), organising.ARTICLES),
    (_words("Readin&g"), READING),
    (
        _words("&Names"),
        (
            _A("all_names", "&All names…", ("Ctrl+Shift+E", "Ctrl+2"), "users", checkable=True),
            _A("meetings", "&Who was where with whom", ("Ctrl+Shift+M", "Ctrl+3"), "grid-3x3", checkable=True),
            _A("proposals", "&Proposals: names that may be one", ("Ctrl+Shift+P", "Ctrl+4"), "merge", checkable=True),
            _A("find_proposals", "&Look for more proposals", ("Ctrl+Alt+P",)),
            None,
            _A("add_name", "Make the selected words a &name…", ("Ctrl+Shift+N",), "plus"),
            None,
            _A("decisions", "&Decisions", ("Ctrl+Shift+H", "Ctrl+5"), "history", checkable=True),
            _A("ignored_words", "&Ignored words", ("Ctrl+Shift+W",), "eye-off"),
            _A("review", "Decisions to l&ook at", ("Ctrl+Shift+Y",)),
            _A("export_decisions", "E&xport decisions…", ("Ctrl+Alt+X",)),
            _A("apply_decisions", "Appl&y decisions…", ("Ctrl+Alt+Y",)),
            None,
            _A("full_pass", "&Read more closely now", ("Ctrl+Alt+R",), "book-open"),
            _A("pause_pass", "Pa&use reading more closely", ("Ctrl+Alt+U",), "pause", checkable=True),
            _A("pass_changes", "What reading more closely &changed", ("Ctrl+Alt+C",)),
        ),
    ),
    (
        _words("&View"),
        (
            _A("show_articles", "A&rticles", ("Ctrl+1",), "newspaper", checkable=True),
            *organising.VIEWING,
            None,
            _A("toggle_entities", "&Names", ("F9",), "panel-left", checkable=True),
            _A("toggle_timeline", "&Timeline", ("F10",), "panel-top", checkable=True),
            _A("timeline_table", "Dat&es as a table", ("Ctrl+F10",), "list", checkable=True),
            _A("toggle_reading", "&Article", ("F8",), "panel-right", checkable=True),
            _A("toggle_dates", "Dates in t&he text", ("F7",), "calendar-days", checkable=True),
            None,
            _A("next_pane", "Ne&xt pane", ("F6",)),
            _A("previous_pane", "Pre&vious pane", ("Shift+F6",)),
            None,
            _A("larger", "&Larger text", ("Ctrl++", "Ctrl+="), "plus"),
            _A("smaller", "&Smaller text", ("Ctrl+-",), "minus"),
            None,
            _A("theme_light", "L&ight", ("Ctrl+Alt+1",), "sun", "theme", True),
            _A("theme_dark", "&Dark", ("Ctrl+Alt+2",), "moon", "theme", True),
            _A("theme_system", "As the s&ystem", ("Ctrl+Alt+3",), "monitor", "theme", True),
            None,
            _A("full_screen", "&Full screen", ("F11",), checkable=True),
        ),
    ),
    (
        _words("&Help"),
        (
            _A("keys", "&Keys", ("F1",), "keyboard"),
            _A("query_help", "How to &search", ("Shift+F1",), "circle-question-mark"),
            _A("show_archive_folder", "Show the archive in its &folder", (), "folder-open"),
            _A("show_data_folder", "Show the &data folder", (), "folder-open"),
            _A("support", "Save a support &report…", ("Ctrl+Shift+F1",), "file-down"),
            _A("about", "&About Cuttings", ("Ctrl+F1",), "info"),
        ),
    ),
)
# On a button there is less room than in a menu.
_SHORT_WORDS = {
    "import_files": _words("Import"),
    "export": _words("Export"),
    "all_names": _words("Names"),
    "meetings": _words("Meetings"),
    "proposals": _words("Proposals"),
    "decisions": _words("Decisions"),
    "notebook": _words("Notes"),
    "terms": _words("Terms"),
    "show_gaps": _words("Cannot see"),
}
ACTIONS: tuple[ActionSpec, ...] = tuple(spec for _, specs in MENUS for spec in specs if spec is not None)


def make_actions(window: QWidget, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Make every action of the table with its handler; KeyError if one has none."""
    groups: dict[str, QActionGroup] = {}
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(_tr(spec.text), window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.group:
            group = groups.setdefault(spec.group, QActionGroup(window))
            group.addAction(action)
        action.setIconText(without_mnemonic(_tr(_SHORT_WORDS.get(spec.name, spec.text))))
        if spec.name != "recent":
            action.triggered.connect(lambda _checked=False, handler=handlers[spec.name]: handler())
        made[spec.name] = action
        window.addAction(action)
    refresh_icons(made)
    return made


def make_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill the menu bar and return its menus by their English words."""
    menus: dict[str, QMenu] = {}
    for title, specs in MENUS:
        menu = bar.addMenu(_tr(title))
        menus[title] = menu
        for spec in specs:
            if spec is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[spec.name])
    return menus


def refresh_icons(actions: Mapping[str, QAction]) -> None:
    """Draw the pictures of all actions in the ink of the theme."""
    for spec in ACTIONS:
        if spec.icon:
            actions[spec.name].setIcon(assets.icon(spec.icon))
