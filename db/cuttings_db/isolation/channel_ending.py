"""End a worker with all that it started.

On POSIX they are one group of processes, whose number is the worker's. It may belong to somebody else as soon as the
worker's end was taken note of (waitpid): the group is killed before.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import threading

from cuttings_db.isolation.channel_pipes import Sign

__all__ = ["Ending"]


def _wait_for_end(process: subprocess.Popen[bytes]) -> bool:
    """Wait until a process is dead; False if its number may belong to somebody else by then."""
    if sys.platform == "win32":
        process.wait()
        return False
    if sys.platform == "darwin":
        # It has no waitid before Python 3.13.
        events = select.kqueue()
        end = select.kevent(process.pid, select.KQ_FILTER_PROC, select.KQ_EV_ADD, select.KQ_NOTE_EXIT)
        try:
            events.control([end], 1)
        except ProcessLookupError:
            # It is dead already, and nobody but us takes note of that.
            pass
        finally:
            events.close()
        return True
    try:
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


class Ending:
    """The end of a worker, its sign, and the thread that waits for it."""

    def __init__(self, process: subprocess.Popen[bytes], over: Sign, name: str) -> None:
        self._process, self._over = process, over
        # Held while the number is used, and while it is given back.
        self._lock = threading.Lock()
        self._noted = False
        self._thread = threading.Thread(target=self._watch, name=name, daemon=True)
        self._thread.start()

    def kill(self) -> None:
        """Kill the worker and what it started, and wait for nothing."""
        with self._lock:
            if not self._noted:
                self._kill()

    def wait(self, seconds: float) -> bool:
        """Wait for the end of the worker; tell whether it has ended."""
        return self._over.given.wait(seconds)

    def join(self, seconds: float) -> None:
        """Wait for the thread."""
        self._thread.join(seconds)

    def _kill(self) -> None:
        """Kill the worker and its group, while the number is theirs."""
        if sys.platform == "win32":
            self._process.kill()
            return
        # Popen.kill() would take note of its end. It may have gone over to another group.
        for end in (os.killpg, os.kill):
            with contextlib.suppress(OSError):
                end(self._process.pid, signal.SIGKILL)

    def _watch(self) -> None:
        """Wait for the worker's end, end what it started, and give the sign."""
        own = _wait_for_end(self._process)
        with self._lock:
            if own:
                self._kill()
            self._process.wait()
            self._noted = True
        self._over.give()
