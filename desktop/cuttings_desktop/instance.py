"""One program for each user and settings file: a second start hands its files to the first, and ends."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

__all__ = ["Instance", "instance_name"]

_WAIT_MS = 2_000
# Room for thousands of paths; whoever sends more is not a second start of this program.
_LONGEST = 1 << 20
_MOST_PATHS = 10_000
# A socket's path may be this long on every Unix.
_LONGEST_PATH = 100
_TAKEN = b"taken\n"


def instance_name(settings_file: str) -> str:
    """Return the name under which the program of this user with these settings can be reached.

    On Unix it is a path in the user's own runtime folder, where no other user can put one first, if there is one.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    digest = hashlib.sha256(f"{user}\n{settings_file}".encode("utf-8", "surrogateescape")).hexdigest()[:16]
    name = f"cuttings-{digest}"
    if sys.platform == "win32":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    for folder in (runtime, QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)):
        path = Path(folder) / name if folder else None
        if path and os.access(folder, os.W_OK) and len(os.fsencode(path)) <= _LONGEST_PATH:
            return str(path)
    return name


def _message(paths: Sequence[str]) -> bytes:
    """Return what a second start says: the files it was given, with absolute paths, on one line of JSON."""
    return json.dumps({"paths": list(paths)}).encode("ascii") + b"\n"


def _paths(line: bytes) -> list[str] | None:
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


class Instance(QObject):
    """The one door between the starts of the program; `given` (list of absolute paths) tells what another start had."""

    given = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server: QLocalServer | None = None
        self._read: dict[QLocalSocket, bytes] = {}

    def hand_over(self, paths: Sequence[str]) -> bool:
        """Give files to the program that already runs; False if none runs, or it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_message(paths))
        answered = b""
        while b"\n" not in answered and socket.waitForReadyRead(_WAIT_MS):
            answered += bytes(socket.readAll().data())
        socket.disconnectFromServer()
        return answered == _TAKEN

    def settle(self, paths: Sequence[str]) -> bool:
        """Become the one that runs and return True, or give the files to the one that does and return False.

        Where neither is possible (no place for a socket) the program runs by itself.
        """
        lock = QLockFile(str(Path(QDir.tempPath()) / f"{Path(self._name).name}.lock"))
        lock.setStaleLockTime(10_000)
        lock.tryLock(_WAIT_MS)
        try:
            if self.hand_over(paths):
                return False
            server = QLocalServer(self)
            server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            # What a program that was killed left behind: nobody answered there.
            QLocalServer.removeServer(self._name)
            if server.listen(self._name):
                server.newConnection.connect(self._greet)
                self._server = server
            return True
        finally:
            lock.unlock()

    def _greet(self) -> None:
        """Listen to another start."""
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            self._read[socket] = b""
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(lambda socket=socket: self._forget(socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Take what another start says, once it said all."""
        if socket not in self._read:
            return
        self._read[socket] += bytes(socket.readAll().data())
        line, ended, _rest = self._read[socket].partition(b"\n")
        if len(line) > _LONGEST:
            self._forget(socket)
            socket.abort()
        elif ended:
            self._forget(socket)
            paths = _paths(line)
            if paths is None:
                socket.abort()
                return
            socket.write(_TAKEN)
            socket.flush()
            self.given.emit(paths)

    def _forget(self, socket: QLocalSocket) -> None:
        """Let a connection go."""
        if self._read.pop(socket, None) is not None:
            socket.disconnected.connect(socket.deleteLater)

    def close(self) -> None:
        """Answer nobody any more."""
        if self._server is not None:
            self._server.close()
            self._server = None
