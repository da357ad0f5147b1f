"""The actions that organise articles, part of the table of all actions."""

from __future__ import annotations

from cuttings_desktop.main_window.action_spec import ActionSpec

__all__ = ["ARCHIVES", "ARTICLES", "EDITING", "SEARCHING", "VIEWING"]

_A = ActionSpec
EDITING: tuple[ActionSpec | None, ...] = (_A("undo_several", "Undo or redo se&veral…", ("Ctrl+Alt+Z",), "history"),)
ARCHIVES: tuple[ActionSpec | None, ...] = (
    _A("save_part", "Save these articles as an archi&ve…", ("Ctrl+Alt+S",), "archive"),
    _A("join_archive", "&Join another archive…", ("Ctrl+Alt+J",), "combine"),
    _A("watch", "&Watched folders…", ("Ctrl+Alt+W",), "folder-sync"),
)
ARTICLES: tuple[ActionSpec | None, ...] = (
    _A("read", "Mark as &read", ("Ctrl+M",), "mail-open"),
    _A("next_unread", "Next &unread article", ("Ctrl+J",), "mail"),
    None,
    _A("collect", "Add to a &collection…", ("Ctrl+Shift+L",), "folder-input"),
    _A("uncollect", "Take &out of this collection", ("Ctrl+Shift+X",), "folder-minus"),
    _A("new_collection", "&New collection…", ("Ctrl+Alt+N",), "folder-plus"),
    None,
    _A("set_language", "Set &language…", ("Ctrl+Alt+L",), "languages"),
    _A("reread", "Read the original a&gain…", ("Ctrl+Alt+G",), "rotate-ccw"),
    _A("split_collection", "&Part into articles…", ("Ctrl+Alt+K",), "scissors"),
    _A("copies", "Cop&ies of this article…", ("Ctrl+Alt+D",), "layers"),
    None,
    _A("restore", "Take out of the &trash", ("Ctrl+Shift+J",), "archive-restore"),
    _A("delete_for_good", "&Delete for good…", ("Shift+Del",), "trash-2"),
    _A("empty_trash", "&Empty the trash…", ("Ctrl+Shift+Del",), "trash-2"),
)
SEARCHING: tuple[ActionSpec | None, ...] = (
    _A("save_search", "Save this searc&h…", ("Ctrl+S",), "bookmark-plus"),
    _A("show_history", "Ea&rlier questions", ("Ctrl+H",), "history"),
    _A("stories", "Stories, not c&opies", ("Ctrl+Shift+S",), "layers", checkable=True),
    _A("show_unread", "Unread art&icles", ("Ctrl+Shift+U",), "mail"),
    _A("show_starred", "Starre&d articles", ("Ctrl+Alt+A",), "star"),
)
VIEWING: tuple[ActionSpec | None, ...] = (
    _A("notebook", "N&otebook", ("Ctrl+6",), "notebook-pen", checkable=True),
    _A("terms", "Names and ter&ms of a list", ("Ctrl+7",), "table-2", checkable=True),
    _A("show_gaps", "What this archive &cannot see", ("Ctrl+8",), "eye-off", checkable=True),
    _A("toggle_side", "Side &bar", ("Ctrl+B",), "panel-left", checkable=True),
)
