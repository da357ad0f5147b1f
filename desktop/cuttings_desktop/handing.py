"""Hand files over to a program that runs already, without loading Qt: that would take longer than all the rest."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

__all__ = ["TAKEN", "hand_over", "instance_name", "message", "paths_of"]

_WAIT_SECONDS = 2.0
_MOST_PATHS = 10_000
# A socket's path may be this long on every Unix.
_LONGEST_PATH = 100
# What the program that runs answers.
TAKEN = b"taken\n"


def instance_name() -> str:
    """Return where the program of this user with these settings can be reached.

    On Unix it is a path in the user's own runtime folder, where no other user can put one first, if there is one.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    settings = os.environ.get("XDG_CONFIG_HOME") or str(Path("~").expanduser())
    digest = hashlib.sha256(f"{user}\n{settings}".encode("utf-8", "surrogateescape")).hexdigest()[:16]
    name = f"cuttings-{digest}"
    if sys.platform == "win32":
        return name
    for folder in (os.environ.get("XDG_RUNTIME_DIR", ""), _temporary()):
        path = Path(folder) / name if folder else None
        if path and os.access(folder, os.W_OK) and len(os.fsencode(path)) <= _LONGEST_PATH:
            return str(path)
    return name


def _temporary() -> str:
    """Return the folder for what is thrown away, empty where there is none."""
    try:
        return tempfile.gettempdir()
    except OSError:
        return ""


def message(paths: Sequence[str]) -> bytes:
    """Return what a second start says: the files it was given, with absolute paths, on one line of JSON."""
    return json.dumps({"paths": list(paths)}).encode("ascii") + b"\n"


def paths_of(line: bytes) -> list[str] | None:
    """Return the files that a message names; None if it is none of ours."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    paths = told.get("paths") if isinstance(told, dict) else None
    if not isinstance(paths, list) or len(paths) > _MOST_PATHS:
        return None
    fine = all(isinstance(path, str) and "\0" not in path and Path(path).is_absolute() for path in paths)
    return paths if fine else None


def _is_own(name: str) -> bool:
    """Tell whether a socket is this user's: one in a shared folder may be anybody's."""
    try:
        return os.lstat(name).st_uid == os.getuid()
    except OSError:
        return False


def hand_over(name: str, paths: Sequence[str]) -> bool:
    """Give files to the program that already runs; False if none runs, it does not answer, or only Qt can reach it."""
    if not hasattr(socket, "AF_UNIX") or not _is_own(name):
        return False
    answered = b""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
            door.settimeout(_WAIT_SECONDS)
            door.connect(name)
            door.sendall(message(paths))
            while len(answered) < len(TAKEN):
                part = door.recv(len(TAKEN))
                if not part:
                    break
                answered += part
    except OSError:
        return False
    return answered == TAKEN
