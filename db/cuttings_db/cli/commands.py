"""The names of all commands; nothing that they need is loaded for them."""

from __future__ import annotations

__all__ = ["COMMANDS"]

# The window's program asks this list, to know whether its first argument is a command or an archive.
COMMANDS = (
    "import",
    "search",
    "show",
    "entities",
    "timeline",
    "export",
    "decide",
    "decisions",
    "review",
    "undo",
    "redo",
    "tag",
    "reread",
    "backup",
    "backups",
    "restore",
    "check",
    "salvage",
    "stories",
    "difference",
    "matrix",
    "gaps",
    "delete",
    "empty-trash",
    "save-part",
    "join",
    "collections",
    "saved",
    "notes",
    "watch",
    "support-report",
)
