"""One program for each user and settings: it hears of the files that a second start was given."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from cuttings_desktop.handing import TAKEN, hand_over, message, paths_of

__all__ = ["Instance"]

_WAIT_MS = 2_000
# Room for thousands of paths; whoever sends more is not a second start of this program.
_LONGEST = 1 << 20


class Instance(QObject):
    """The one door between the starts of the program; `given` (list of absolute paths) tells what another start had."""

    given = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server: QLocalServer | None = None
        self._read: dict[QLocalSocket, bytes] = {}

    def _hand_over(self, paths: Sequence[str]) -> bool:
        """Give files to the program that already runs; on Windows only Qt knows how."""
        if sys.platform != "win32":
            return hand_over(self._name, paths)
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(message(paths))
        answered = b""
        while b"\n" not in answered and socket.waitForReadyRead(_WAIT_MS):
            answered += bytes(socket.readAll().data())
        socket.disconnectFromServer()
        return answered == TAKEN

    def settle(self, paths: Sequence[str]) -> bool:
        """Become the one that runs and return True, or give the files to the one that does and return False.

        Where neither is possible (no place for a socket) the program runs by itself.
        """
        lock = QLockFile(str(Path(QDir.tempPath()) / f"{Path(self._name).name}.lock"))
        lock.setStaleLockTime(10_000)
        lock.tryLock(_WAIT_MS)
        try:
            if self._hand_over(paths):
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
            paths = paths_of(line)
            if paths is None:
                socket.abort()
                return
            socket.write(TAKEN)
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
