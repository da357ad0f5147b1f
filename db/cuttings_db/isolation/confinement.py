"""Take from a worker what it never needs: sockets, other programs, and writing anywhere but to a folder of its own.

A parser of strangers' files may be taken over by one. On Linux the kernel then refuses what it would do next: a filter
of system calls (seccomp, https://docs.kernel.org/userspace-api/seccomp_filter.html) and rules for files and signals
(Landlock, https://docs.kernel.org/userspace-api/landlock.html). Elsewhere, and where the kernel lacks one of them, the
limits of time and memory and the refusal within Python remain.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Sequence

__all__ = ["confine"]

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13  # EACCES
# (audit name of the machine, numbers of: socket, execve, execveat, ptrace, process_vm_writev, io_uring_setup,
# pidfd_getfd; that of ioctl)
_MACHINES = {
    "x86_64": (0xC000003E, (41, 59, 322, 101, 311, 425, 438), 16),
    "aarch64": (0xC00000B7, (198, 221, 281, 117, 271, 425, 438), 29),
}
# Requests to a terminal that type for who sits at it: TIOCSTI, TIOCLINUX.
_TYPING = (0x5412, 0x541C)
# Numbers from here on are those of x32 programs on x86_64, which would go round the filter.
_X32 = 0x40000000
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06

_CREATE_RULESET, _ADD_RULE, _RESTRICT = 444, 445, 446
_PATH_BENEATH = 1
_EXECUTE, _WRITE, _REMOVE_FOLDER, _REMOVE_FILE, _MAKE_FILE = 1 << 0, 1 << 1, 1 << 4, 1 << 5, 1 << 8
_MAKE_OTHERS = (1 << 6) | (1 << 7) | (1 << 9) | (1 << 10) | (1 << 11) | (1 << 12)
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_NET_TCP = 0b11  # bind, connect
_SCOPE = 0b11  # abstract sockets, signals


def confine(writable: Sequence[str] | None = ()) -> tuple[str, ...]:
    """Confine this process for good, its threads to come and its children; returns what holds: seccomp, landlock.

    To be called before any thread is started. Files may be written, made and removed beneath `writable` only, None:
    everywhere; they may be read everywhere, since what is read can only go to the parent. Nothing is raised where it
    does not work.
    """
    if sys.platform != "linux":
        return ()
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return ()
    # Files first: the filter would not mind, but a kernel may have only one of both.
    held = ["landlock"] if writable is not None and _restrict_files(library, writable) else []
    return (*held, "seccomp") if _filter_calls(library) else tuple(held)


def _filter_calls(library: ctypes.CDLL) -> bool:
    """Refuse the system calls by which a process reaches others; False where that is not possible."""
    machine = _MACHINES.get(platform.machine())
    if machine is None or sys.maxsize < 1 << 32:
        return False
    name, refused, request = machine
    # Each instruction: (code, steps if true, steps if false, constant). A call of another machine is refused. At 0 is
    # the number of the call, at 24 the lower half of its second argument.
    program = [(_LOAD, 0, 0, 4), (_EQUAL, 1, 0, name), (_RETURN, 0, 0, _REFUSE), (_LOAD, 0, 0, 0)]
    program += [(_AT_LEAST, len(refused) + 5, 0, _X32)]
    program += [(_EQUAL, len(refused) + 4 - at, 0, number) for at, number in enumerate(refused)]
    program += [(_EQUAL, 0, 3, request), (_LOAD, 0, 0, 24), (_EQUAL, 2, 0, _TYPING[0]), (_EQUAL, 1, 0, _TYPING[1])]
    program += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
    code = b"".join(struct.pack("HBBI", *one) for one in program)
    held = ctypes.create_string_buffer(code, len(code))
    given = struct.pack("HxxxxxxP", len(program), ctypes.addressof(held))
    return not library.prctl(_SET_SECCOMP, _FILTER, ctypes.create_string_buffer(given, len(given)), 0, 0)


def _restrict_files(library: ctypes.CDLL, writable: Sequence[str]) -> bool:
    """Refuse to change any file but beneath some folders, and to reach or end other processes."""
    call = library.syscall
    call.restype = ctypes.c_long
    version = call(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if version < 1:
        return False
    changes = _WRITE | _REMOVE_FOLDER | _REMOVE_FILE | _MAKE_FILE | _MAKE_OTHERS
    changes |= (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    attributes = struct.pack("QQQ", _EXECUTE | changes, _NET_TCP if version >= 4 else 0, _SCOPE if version >= 6 else 0)[
        : 8 if version < 4 else 16 if version < 6 else 24
    ]
    rules = call(_CREATE_RULESET, ctypes.create_string_buffer(attributes, len(attributes)), len(attributes), 0)
    if rules < 0:
        return False
    try:
        allowed = [(path, changes) for path in writable] + [(os.devnull, _WRITE | (changes & _TRUNCATE))]
        for path, rights in allowed:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
            try:
                rule = struct.pack("=Qi", rights, place)
                if call(_ADD_RULE, rules, _PATH_BENEATH, ctypes.create_string_buffer(rule, len(rule)), 0):
                    return False
            finally:
                os.close(place)
        return not call(_RESTRICT, rules, 0)
    except OSError:
        return False
    finally:
        os.close(rules)
